from .types import BoardBody, BoardTables
    endpoint: Literal["board"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> BoardTables: ...
@overload
def decode(
    def board(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[BoardTables, BoardBody]:
        """A board."""
    def board_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[BoardTables, BoardBody]]:
        """A board. A coroutine."""
