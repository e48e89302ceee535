from .types import AtticBody, AtticTables
    endpoint: Literal["attic"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> AtticTables: ...
@overload
def decode(
    def attic(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[AtticTables, AtticBody]:
        """Two members of many."""
    def attic_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[AtticTables, AtticBody]]:
        """Two members of many. A coroutine."""
