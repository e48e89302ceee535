from .types import DiaryBody, DiaryTables
from .types import WalksBody, WalksTables
    endpoint: Literal["diary"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
    year: int,
    month: int = ...,
) -> DiaryTables: ...
@overload
def decode(
    endpoint: Literal["walks"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
    year: int = ...,
    month: int,
) -> WalksTables: ...
@overload
def decode(
    def diary(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[DiaryTables, DiaryBody]:
        """A table that says whom, when and since when it was asked for."""
    def diary_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[DiaryTables, DiaryBody]]:
        """A table that says whom, when and since when it was asked for. A coroutine."""
    def walks(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[WalksTables, WalksBody]:
        """Lists that say what was asked for."""
    def walks_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[WalksTables, WalksBody]]:
        """Lists that say what was asked for. A coroutine."""
