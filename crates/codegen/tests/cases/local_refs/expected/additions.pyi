    "duel",
@type_check_only
class DuelTables(TypedDict):
    """Shapes that are used twice."""

    duel: Table
    """Columns left__name, left__wins, right__name, right__wins, blade."""
    seconds: Table
    """Columns left__name, name, wins."""

@overload
def decode(
    endpoint: Literal["duel"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> DuelTables: ...
    def duel(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Shapes that are used twice."""
    def duel_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Shapes that are used twice. Awaitable."""
