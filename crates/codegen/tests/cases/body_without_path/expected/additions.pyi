    "refusal",
@type_check_only
class RefusalTables(TypedDict):
    """What comes instead of an answer."""

    refusal: Table
    """Columns reason."""

@overload
def decode(
    endpoint: Literal["refusal"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> RefusalTables: ...
