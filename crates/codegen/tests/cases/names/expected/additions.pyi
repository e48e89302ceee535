    "names",
@type_check_only
class NamesTables(TypedDict):
    """Members that Rust, Arrow or the generator might stumble over."""

    names: Table
    """Columns aid, camel_case, type, self, gen, rows, root__root__item, a__b_c__x, a_b__c__x, error, object, cursor__field, vec__string, vec__option, quoted."""
    tables: Table
    """Columns aid, value."""
    match: Table
    """Columns aid, value."""

    endpoint: Literal["names"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
) -> NamesTables: ...
@overload
def decode(
    def names(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Response:
        """Members that Rust, Arrow or the generator might stumble over."""
    def names_async(self, *, etag: str | None = None, policy: PolicyName = "freeze") -> Awaitable[Response]:
        """Members that Rust, Arrow or the generator might stumble over. Awaitable."""
