    "scalars",
class ScalarsTables(TypedDict):
    """One value of each type, required and not."""

    scalars: Table
    """Columns text, count, share, yes, at, text_or_none, count_or_none, share_or_none, yes_or_none, at_or_none."""

    endpoint: Literal["scalars"],
    body: bytes | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ScalarsTables: ...
@overload
def decode(
    def scalars(self, *, etag: str | None = None) -> Response:
        """One value of each type, required and not."""
    async def scalars_async(self, *, etag: str | None = None) -> Response:
        """One value of each type, required and not. Awaitable."""
