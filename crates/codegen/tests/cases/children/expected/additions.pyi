from .types import LibraryBody, LibraryTables
    endpoint: Literal["library"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> LibraryTables: ...
@overload
def decode(
    def library(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[LibraryTables, LibraryBody]:
        """Children start with their parent's key, wherever it is in the body."""
    def library_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[LibraryTables, LibraryBody]]:
        """Children start with their parent's key, wherever it is in the body. A coroutine."""
