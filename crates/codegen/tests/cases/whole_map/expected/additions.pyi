from .types import TopsBody, TopsTables
from .types import ShelfBody, ShelfTables
    endpoint: Literal["tops"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TopsTables: ...
@overload
def decode(
    endpoint: Literal["shelf"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> ShelfTables: ...
@overload
def decode(
    def tops(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TopsTables, TopsBody]:
        """A body that is nothing but a map of lists."""
    def tops_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TopsTables, TopsBody]]:
        """A body that is nothing but a map of lists. A coroutine."""
    def shelf(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[ShelfTables, ShelfBody]:
        """A body that is nothing but a map of objects."""
    def shelf_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[ShelfTables, ShelfBody]]:
        """A body that is nothing but a map of objects. A coroutine."""
