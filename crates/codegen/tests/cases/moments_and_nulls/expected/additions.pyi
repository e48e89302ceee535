from .types import VisitBody, VisitTables
    endpoint: Literal["visit"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> VisitTables: ...
@overload
def decode(
    def visit(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[VisitTables, VisitBody]:
        """A visit."""
    def visit_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[VisitTables, VisitBody]]:
        """A visit. A coroutine."""
