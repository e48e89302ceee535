    "tops",
    "shelf",
@type_check_only
class TopsTables(TypedDict):
    """A body that is nothing but a map of lists."""

    tops: Table
    """Columns category, rank."""

@type_check_only
class ShelfTables(TypedDict):
    """A body that is nothing but a map of objects."""

    books: Table
    """Columns title, pages, author__name."""

@overload
def decode(
    endpoint: Literal["tops"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TopsTables: ...
@overload
def decode(
    endpoint: Literal["shelf"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ShelfTables: ...
    def tops(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A body that is nothing but a map of lists."""
    def tops_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A body that is nothing but a map of lists. Awaitable."""
    def shelf(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A body that is nothing but a map of objects."""
    def shelf_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A body that is nothing but a map of objects. Awaitable."""
