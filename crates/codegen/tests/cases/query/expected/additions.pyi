from .types import ToysBody, ToysTables
    endpoint: Literal["toys"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    owner: str,
    word: str,
    max: int = ...,
    since: int = ...,
) -> ToysTables: ...
@overload
def decode(
    def toys(self, owner: str, word: str, max: int | None = None, since: int | None = None, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ToysTables, ToysBody]:
        """Toys of one owner."""
    def toys_async(self, owner: str, word: str, max: int | None = None, since: int | None = None, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ToysTables, ToysBody]]:
        """Toys of one owner. A coroutine."""
