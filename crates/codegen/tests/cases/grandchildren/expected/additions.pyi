    "fleet",
@type_check_only
class FleetTables(TypedDict):
    """A key handed down from the root through its children."""

    fleet: Table
    """Columns id."""
    ships: Table
    """Columns id, name."""
    ships__cabins: Table
    """Columns id, name, number, deck."""
    ships__cabins__guests: Table
    """Columns id, name, deck, number, value."""

    endpoint: Literal["fleet"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> FleetTables: ...
@overload
def decode(
    def fleet(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A key handed down from the root through its children."""
    def fleet_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A key handed down from the root through its children. Awaitable."""
