    "badge",
class BadgeTables(TypedDict):
    """What a text can be held to."""

    badge: Table
    """Columns colour, link, code, id, nick, all."""

    endpoint: Literal["badge"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> BadgeTables: ...
@overload
def decode(
    def badge(self, *, etag: str | None = None) -> Response:
        """What a text can be held to."""
    async def badge_async(self, *, etag: str | None = None) -> Response:
        """What a text can be held to. Awaitable."""
