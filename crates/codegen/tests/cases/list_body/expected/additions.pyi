    "walks",
    "words",
@type_check_only
class WalksTables(TypedDict):
    """Walks."""

    walks: Table
    """Columns username, day, steps."""
    walks__stops: Table
    """Columns username, day, value."""

@type_check_only
class WordsTables(TypedDict):
    """Words."""

    words: Table
    """Columns value."""

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
    def walks(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Walks."""
    def walks_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Walks. Awaitable."""
    def words(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Words."""
    def words_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Words. Awaitable."""
