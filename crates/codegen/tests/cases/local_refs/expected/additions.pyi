from .types import DuelBody, DuelTables
    endpoint: Literal["duel"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> DuelTables: ...
@overload
def decode(
    def duel(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[DuelTables, DuelBody]:
        """Shapes that are used twice."""
    def duel_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[DuelTables, DuelBody]]:
        """Shapes that are used twice. A coroutine."""
