    "attic",
@type_check_only
class AtticTables(TypedDict):
    """Two members of many."""

    attic: Table
    """Columns dust, key__lost."""

@overload
def decode(
    endpoint: Literal["attic"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> AtticTables: ...
    def attic(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Two members of many."""
    def attic_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Two members of many. Awaitable."""
