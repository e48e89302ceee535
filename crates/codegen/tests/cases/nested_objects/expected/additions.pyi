from .types import CrateOfTeaBody, CrateOfTeaTables
    endpoint: Literal["crate_of_tea"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> CrateOfTeaTables: ...
@overload
def decode(
    def crate_of_tea(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[CrateOfTeaTables, CrateOfTeaBody]:
        """Objects in objects become columns."""
    def crate_of_tea_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[CrateOfTeaTables, CrateOfTeaBody]]:
        """Objects in objects become columns. A coroutine."""
