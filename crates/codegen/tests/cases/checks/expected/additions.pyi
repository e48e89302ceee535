    "badge",
@type_check_only
class BadgeTables(TypedDict):
    """What a text can be held to."""

    badge: Table
    """Columns colour, link, code, id, nick, all."""

@overload
def decode(
    endpoint: Literal["badge"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> BadgeTables: ...
    def badge(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """What a text can be held to."""
    def badge_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """What a text can be held to. Awaitable."""
