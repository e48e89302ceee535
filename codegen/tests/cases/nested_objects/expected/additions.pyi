    "crate_of_tea",
class CrateOfTeaTables(TypedDict):
    """Objects in objects become columns."""

    crate_of_tea: Table
    """Columns label__code, label__colour, origin__country, origin__garden__name, origin__garden__height, seals__broken."""
    seals__numbers: Table
    """Columns label__code, value."""

    endpoint: Literal["crate_of_tea"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> CrateOfTeaTables: ...
@overload
def decode(
    def crate_of_tea(self, *, etag: str | None = None) -> Response:
        """Objects in objects become columns."""
    async def crate_of_tea_async(self, *, etag: str | None = None) -> Response:
        """Objects in objects become columns. Awaitable."""
