    "tally",
@type_check_only
class TallyTables(TypedDict):
    """A text in one answer, a number in the next, kept as text."""

    tally: Table
    """Columns mark."""
    marks: Table
    """Columns mark, value."""

@overload
def decode(
    endpoint: Literal["tally"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TallyTables: ...
    def tally(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A text in one answer, a number in the next, kept as text."""
    def tally_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A text in one answer, a number in the next, kept as text. Awaitable."""
