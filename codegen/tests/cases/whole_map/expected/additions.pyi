    "tops",
    "shelf",
class TopsTables(TypedDict):
    """A body that is nothing but a map of lists."""

    tops: Table
    """Columns category, rank."""

class ShelfTables(TypedDict):
    """A body that is nothing but a map of objects."""

    books: Table
    """Columns title, pages, author__name."""

@overload
def decode(
    endpoint: Literal["tops"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TopsTables: ...
    endpoint: Literal["shelf"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ShelfTables: ...
@overload
def decode(
    def tops(self, *, etag: str | None = None) -> Response:
        """A body that is nothing but a map of lists."""
    async def tops_async(self, *, etag: str | None = None) -> Response:
        """A body that is nothing but a map of lists. Awaitable."""
    def shelf(self, *, etag: str | None = None) -> Response:
        """A body that is nothing but a map of objects."""
    async def shelf_async(self, *, etag: str | None = None) -> Response:
        """A body that is nothing but a map of objects. Awaitable."""
