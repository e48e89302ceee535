from .types import EventsBody, EventsTables
    endpoint: Literal["events"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> EventsTables: ...
@overload
def decode(
    def events(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[EventsTables, EventsBody]:
        """Events."""
    def events_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[EventsTables, EventsBody]]:
        """Events. A coroutine."""
