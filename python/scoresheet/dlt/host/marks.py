"""Items that a step of the user has marked with `dlt.mark`: with hints, or with a table of the user's own."""

from typing import Any

import dlt
from dlt.extract.hints import HintsMeta
from dlt.extract.items import DataItemWithMeta, TableNameMeta


class Hinted(HintsMeta):
    """Hints for the table that an item belongs to. The mark of dlt does not say which one that is."""

    __slots__ = ("origin",)

    def __init__(self, meta: HintsMeta, origin: Any) -> None:
        super().__init__(meta.hints, meta.create_table_variant)
        self.origin = origin


def with_origin(result: Any, meta: Any) -> Any:
    """The result of a step, whose mark remembers the meta of the step's input."""
    if isinstance(result, DataItemWithMeta) and isinstance(result.meta, HintsMeta):
        return DataItemWithMeta(Hinted(result.meta, origin(meta)), result.data)
    return result


def origin(meta: Any) -> Any:
    """The meta that an item had before a step marked it with hints."""
    return meta.origin if isinstance(meta, Hinted) else meta


def own_table(meta: Any) -> str | None:
    """The table of the user's own that an item is marked with."""
    if isinstance(meta, TableNameMeta):
        return meta.table_name
    if isinstance(meta, HintsMeta) and meta.create_table_variant:
        return str(meta.hints["table_name"])
    return None


def apply_marked_hints(meta: Any) -> bool:
    """Apply the hints of a mark before the table is declared; say whether there are some."""
    if not isinstance(meta, HintsMeta) or not meta.hints:
        return False
    dlt.current.resource().merge_hints(meta.hints, meta.create_table_variant)
    return True


def describe_own_table(name: str, keys: list[str]) -> None:
    """Say that rows of ours in a table of the user's own have the same keys there, unless the user has said.

    A name that the resource has, or the contract has given, would also take precedence over the mark.
    """
    resource = dlt.current.resource()
    if name not in resource._hints_variants:
        has_key = (resource._hints or {}).get("primary_key") is not None
        key = None if has_key or not keys else keys
        resource.apply_hints(table_name=name, create_table_variant=True, primary_key=key)
