from .types import BadgeBody, BadgeTables
    endpoint: Literal["badge"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> BadgeTables: ...
@overload
def decode(
    def badge(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[BadgeTables, BadgeBody]:
        """What a text can be held to."""
    def badge_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[BadgeTables, BadgeBody]]:
        """What a text can be held to. A coroutine."""
