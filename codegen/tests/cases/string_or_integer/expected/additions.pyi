    "tally",
class TallyTables(TypedDict):
    """A text in one answer, a number in the next, kept as text."""

    tally: Table
    """Columns mark."""
    marks: Table
    """Columns mark, value."""

    endpoint: Literal["tally"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TallyTables: ...
@overload
def decode(
    def tally(self, *, etag: str | None = None) -> Response:
        """A text in one answer, a number in the next, kept as text."""
    async def tally_async(self, *, etag: str | None = None) -> Response:
        """A text in one answer, a number in the next, kept as text. Awaitable."""
