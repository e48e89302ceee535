from .types import PairsBody, PairsTables
    endpoint: Literal["pairs"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> PairsTables: ...
@overload
def decode(
    def pairs(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PairsTables, PairsBody]:
        """A string may replace an object."""
    def pairs_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PairsTables, PairsBody]]:
        """A string may replace an object. A coroutine."""
