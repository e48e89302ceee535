    "scores",
@type_check_only
class ScoresTables(TypedDict):
    """Maps become rows."""

    scores: Table
    """Columns username, age."""
    votes: Table
    """Columns username, voter, value."""
    ranks: Table
    """Columns username, board, rank, name."""
    games: Table
    """Columns username, game, last__rating, wins."""

    endpoint: Literal["scores"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> ScoresTables: ...
@overload
def decode(
    def scores(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Maps become rows."""
    def scores_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Maps become rows. Awaitable."""
