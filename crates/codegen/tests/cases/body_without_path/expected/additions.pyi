from .types import RefusalBody, RefusalTables
    endpoint: Literal["refusal"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> RefusalTables: ...
@overload
def decode(
