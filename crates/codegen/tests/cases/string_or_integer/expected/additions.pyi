from .types import TallyBody, TallyTables
    endpoint: Literal["tally"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> TallyTables: ...
@overload
def decode(
    def tally(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response[TallyTables, TallyBody]:
        """A text in one answer, a number in the next, kept as text."""
    def tally_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Coroutine[Any, Any, Response[TallyTables, TallyBody]]:
        """A text in one answer, a number in the next, kept as text. A coroutine."""
