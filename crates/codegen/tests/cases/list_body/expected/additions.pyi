from .types import WalksBody, WalksTables
from .types import WordsBody, WordsTables
    endpoint: Literal["walks"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str,
) -> WalksTables: ...
@overload
def decode(
    endpoint: Literal["words"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> WordsTables: ...
@overload
def decode(
    def walks(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[WalksTables, WalksBody]:
        """Walks."""
    def walks_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[WalksTables, WalksBody]]:
        """Walks. A coroutine."""
    def words(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[WordsTables, WordsBody]:
        """Words."""
    def words_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[WordsTables, WordsBody]]:
        """Words. A coroutine."""
