    "events",
@type_check_only
class EventsTables(TypedDict):
    """Events."""

    events: Table
    """Columns id, what."""

@overload
def decode(
    endpoint: Literal["events"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> EventsTables: ...
    def events(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Events."""
    def events_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Events. Awaitable."""
