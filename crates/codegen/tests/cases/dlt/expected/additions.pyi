    "months",
    "month",
    "pages",
@type_check_only
class MonthsTables(TypedDict):
    """Which months there are."""

    months: Table
    """Columns value."""

@type_check_only
class MonthTables(TypedDict):
    """What happened in a month."""

    events: Table
    """Columns id, at."""

@type_check_only
class PagesTables(TypedDict):
    """What else happened in a year."""

    pages: Table
    """Columns value."""

@overload
def decode(
    endpoint: Literal["months"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> MonthsTables: ...
    endpoint: Literal["month"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
    month: int = ...,
) -> MonthTables: ...
@overload
def decode(
    endpoint: Literal["pages"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
) -> PagesTables: ...
@overload
def decode(
    def months(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Which months there are."""
    def months_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Which months there are. Awaitable."""
    def month(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """What happened in a month."""
    def month_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """What happened in a month. Awaitable."""
    def pages(self, username: str, year: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """What else happened in a year."""
    def pages_async(self, username: str, year: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """What else happened in a year. Awaitable."""
