    "visit",
@type_check_only
class VisitTables(TypedDict):
    """A visit."""

    visit: Table
    """Columns id, at, day, created, left_at, born, changed, note, color, height, count, happy, owner__name, owner__age."""
    tags: Table
    """Columns id, value."""
    guests: Table
    """Columns id, name, pet."""
    scores: Table
    """Columns id, value."""

    endpoint: Literal["visit"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> VisitTables: ...
@overload
def decode(
    def visit(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A visit."""
    def visit_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A visit. Awaitable."""
