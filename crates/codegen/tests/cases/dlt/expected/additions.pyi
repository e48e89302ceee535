from .types import MonthsBody, MonthsTables
from .types import MonthBody, MonthTables
from .types import PagesBody, PagesTables
    endpoint: Literal["months"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
) -> MonthsTables: ...
@overload
def decode(
    endpoint: Literal["month"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
    month: int = ...,
) -> MonthTables: ...
@overload
def decode(
    endpoint: Literal["pages"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
    username: str = ...,
    year: int = ...,
) -> PagesTables: ...
@overload
def decode(
    def months(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MonthsTables, MonthsBody]:
        """Which months there are."""
    def months_async(self, username: str, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MonthsTables, MonthsBody]]:
        """Which months there are. A coroutine."""
    def month(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[MonthTables, MonthBody]:
        """What happened in a month."""
    def month_async(self, username: str, year: int, month: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[MonthTables, MonthBody]]:
        """What happened in a month. A coroutine."""
    def pages(self, username: str, year: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[PagesTables, PagesBody]:
        """What else happened in a year."""
    def pages_async(self, username: str, year: int, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[PagesTables, PagesBody]]:
        """What else happened in a year. A coroutine."""
