    "crate_of_tea",
@type_check_only
class CrateOfTeaTables(TypedDict):
    """Objects in objects become columns."""

    crate_of_tea: Table
    """Columns label__code, label__colour, origin__country, origin__garden__name, origin__garden__height, seals__broken."""
    seals__numbers: Table
    """Columns label__code, value."""

@overload
def decode(
    endpoint: Literal["crate_of_tea"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> CrateOfTeaTables: ...
    def crate_of_tea(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Objects in objects become columns."""
    def crate_of_tea_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Objects in objects become columns. Awaitable."""
