from .types import NamesBody, NamesTables
    endpoint: Literal["names"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> NamesTables: ...
@overload
def decode(
    def names(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[NamesTables, NamesBody]:
        """Members that Rust, Arrow or the generator might stumble over."""
    def names_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[NamesTables, NamesBody]]:
        """Members that Rust, Arrow or the generator might stumble over. A coroutine."""
