    "diary",
    "walks",
@type_check_only
class DiaryTables(TypedDict):
    """A table that says whom, when and since when it was asked for."""

    diary: Table
    """Columns username, year, mood, read_at."""
    entries: Table
    """Columns username, year, read_at, value."""

@type_check_only
class WalksTables(TypedDict):
    """Lists that say what was asked for."""

    walks: Table
    """Columns username, month, day, read_at."""
    walks__stops: Table
    """Columns username, day, value."""
    rests: Table
    """Columns username, month, value, read_at."""

@overload
def decode(
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
    def diary(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """A table that says whom, when and since when it was asked for."""
    def diary_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """A table that says whom, when and since when it was asked for. Awaitable."""
    def walks(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Lists that say what was asked for."""
    def walks_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Lists that say what was asked for. Awaitable."""
