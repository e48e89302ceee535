from .types import ScoresBody, ScoresTables
    endpoint: Literal["scores"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> ScoresTables: ...
@overload
def decode(
    def scores(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ScoresTables, ScoresBody]:
        """Maps become rows."""
    def scores_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ScoresTables, ScoresBody]]:
        """Maps become rows. A coroutine."""
