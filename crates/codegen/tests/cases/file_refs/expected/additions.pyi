from .types import PostBody, PostTables
    endpoint: Literal["post"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> PostTables: ...
@overload
def decode(
    def post(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PostTables, PostBody]:
        """Shapes from other files, and from files that these refer to."""
    def post_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PostTables, PostBody]]:
        """Shapes from other files, and from files that these refer to. A coroutine."""
