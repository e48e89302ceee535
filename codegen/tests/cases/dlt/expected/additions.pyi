    "months",
    "month",
    "pages",
class MonthsTables(TypedDict):
    """Which months there are."""

    months: Table
    """Columns value."""

class MonthTables(TypedDict):
    """What happened in a month."""

    events: Table
    """Columns id, at."""

class PagesTables(TypedDict):
    """What else happened in a year."""

    pages: Table
    """Columns value."""

@overload
def decode(
    endpoint: Literal["months"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> MonthsTables: ...
    endpoint: Literal["month"],
    body: bytes | str,
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
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
) -> PagesTables: ...
@overload
def decode(
    def months(self, username: str, *, etag: str | None = None) -> Response:
        """Which months there are."""
    async def months_async(self, username: str, *, etag: str | None = None) -> Response:
        """Which months there are. Awaitable."""
    def month(self, username: str, year: int, month: int, *, etag: str | None = None) -> Response:
        """What happened in a month."""
    async def month_async(self, username: str, year: int, month: int, *, etag: str | None = None) -> Response:
        """What happened in a month. Awaitable."""
    def pages(self, username: str, year: int, *, etag: str | None = None) -> Response:
        """What else happened in a year."""
    async def pages_async(self, username: str, year: int, *, etag: str | None = None) -> Response:
        """What else happened in a year. Awaitable."""
