    "pairs",
@type_check_only
class PairsTables(TypedDict):
    """A string may replace an object."""

    pairs: Table
    """Columns white__rating, white__aid, white__name, guest__rating, guest__aid, guest__name."""

@overload
def decode(
    endpoint: Literal["pairs"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> PairsTables: ...
    def pairs(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A string may replace an object."""
    def pairs_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A string may replace an object. Awaitable."""
