from .types import ShelvesBody, ShelvesTables
    endpoint: Literal["shelves"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ShelvesTables: ...
@overload
def decode(
    def shelves(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ShelvesTables, ShelvesBody]:
        """Lists become tables."""
    def shelves_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ShelvesTables, ShelvesBody]]:
        """Lists become tables. A coroutine."""
