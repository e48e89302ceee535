    "scalars",
@type_check_only
class ScalarsTables(TypedDict):
    """One value of each type, required and not."""

    scalars: Table
    """Columns text, count, share, yes, at, text_or_none, count_or_none, share_or_none, yes_or_none, at_or_none."""

@overload
def decode(
    endpoint: Literal["scalars"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ScalarsTables: ...
    def scalars(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """One value of each type, required and not."""
    def scalars_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """One value of each type, required and not. Awaitable."""
