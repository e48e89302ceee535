    "attic",
class AtticTables(TypedDict):
    """Two members of many."""

    attic: Table
    """Columns dust, key__lost."""

    endpoint: Literal["attic"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> AtticTables: ...
@overload
def decode(
    def attic(self, *, etag: str | None = None) -> Response:
        """Two members of many."""
    async def attic_async(self, *, etag: str | None = None) -> Response:
        """Two members of many. Awaitable."""
