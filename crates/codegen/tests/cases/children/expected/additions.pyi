    "library",
@type_check_only
class LibraryTables(TypedDict):
    """Children start with their parent's key, wherever it is in the body."""

    library: Table
    """Columns city, opened."""
    books: Table
    """Columns city, opened, isbn."""
    books__authors: Table
    """Columns isbn, name."""
    hours__days: Table
    """Columns city, opened, value."""

    endpoint: Literal["library"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> LibraryTables: ...
@overload
def decode(
    def library(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Children start with their parent's key, wherever it is in the body."""
    def library_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Children start with their parent's key, wherever it is in the body. Awaitable."""
