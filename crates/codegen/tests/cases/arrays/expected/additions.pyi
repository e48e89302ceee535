    "shelves",
@type_check_only
class ShelvesTables(TypedDict):
    """Lists become tables."""

    shelves: Table
    """Columns number, label."""
    tags: Table
    """Columns value."""
    moments: Table
    """Columns value."""
    lost: Table
    """Columns what."""

    endpoint: Literal["shelves"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ShelvesTables: ...
@overload
def decode(
    def shelves(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Lists become tables."""
    def shelves_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Lists become tables. Awaitable."""
