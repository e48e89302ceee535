from .types import ScalarsBody, ScalarsTables
    endpoint: Literal["scalars"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ScalarsTables: ...
@overload
def decode(
    def scalars(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ScalarsTables, ScalarsBody]:
        """One value of each type, required and not."""
    def scalars_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ScalarsTables, ScalarsBody]]:
        """One value of each type, required and not. A coroutine."""
