    "duel",
class DuelTables(TypedDict):
    """Shapes that are used twice."""

    duel: Table
    """Columns left__name, left__wins, right__name, right__wins, blade."""
    seconds: Table
    """Columns left__name, name, wins."""

    endpoint: Literal["duel"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> DuelTables: ...
@overload
def decode(
    def duel(self, *, etag: str | None = None) -> Response:
        """Shapes that are used twice."""
    async def duel_async(self, *, etag: str | None = None) -> Response:
        """Shapes that are used twice. Awaitable."""
