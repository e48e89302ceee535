    "pairs",
class PairsTables(TypedDict):
    """A string may stand for an object."""

    pairs: Table
    """Columns white__rating, white__aid, white__name, guest__rating, guest__aid, guest__name."""

    endpoint: Literal["pairs"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> PairsTables: ...
@overload
def decode(
    def pairs(self, *, etag: str | None = None) -> Response:
        """A string may stand for an object."""
    async def pairs_async(self, *, etag: str | None = None) -> Response:
        """A string may stand for an object. Awaitable."""
