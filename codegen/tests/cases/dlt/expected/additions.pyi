    "months",
    "month",
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

@overload
def decode(
    endpoint: Literal["months"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> MonthsTables: ...
@overload
def decode(
    endpoint: Literal["month"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
    month: int = ...,
) -> MonthTables: ...
    def months(self, username: str, *, etag: str | None = None) -> Response:
        """Which months there are."""
    def months_async(self, username: str, *, etag: str | None = None) -> Awaitable[Response]:
        """Which months there are. Awaitable."""
    def month(self, username: str, year: int, month: int, *, etag: str | None = None) -> Response:
        """What happened in a month."""
    def month_async(self, username: str, year: int, month: int, *, etag: str | None = None) -> Awaitable[Response]:
        """What happened in a month. Awaitable."""
