from .types import FleetBody, FleetTables
    endpoint: Literal["fleet"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> FleetTables: ...
@overload
def decode(
    def fleet(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[FleetTables, FleetBody]:
        """A key handed down from the root through its children."""
    def fleet_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[FleetTables, FleetBody]]:
        """A key handed down from the root through its children. A coroutine."""
