    "post",
@type_check_only
class PostTables(TypedDict):
    """Shapes from other files, and from files that these refer to."""

    post: Table
    """Columns sender__name, sender__home__street, sender__home__moved, receiver__home__street, receiver__home__moved, stamp__value, weight."""

@overload
def decode(
    endpoint: Literal["post"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> PostTables: ...
    def post(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Shapes from other files, and from files that these refer to."""
    def post_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Shapes from other files, and from files that these refer to. Awaitable."""
