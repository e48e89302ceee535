from .types import SheetBody, SheetTables
    endpoint: Literal["sheet"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> SheetTables: ...
@overload
def decode(
    def sheet(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[SheetTables, SheetBody]:
        """A sheet."""
    def sheet_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[SheetTables, SheetBody]]:
        """A sheet. A coroutine."""
