"""The table that an item of a resource goes into, where the resource has several or the user names it."""

from collections.abc import Callable
from typing import Any

import dlt
import pyarrow as pa

TABLE_NAME = b"scoresheet.table"
"""The key of the schema metadata that names the dlt table of an Arrow item."""


class Router(str):
    """The hint `table_name` of a resource with several tables, or with a function: each item names its own.

    As a text it is the name of the root table, which dlt looks for beside the function.
    """

    __slots__ = ("root",)

    root: str | Callable[[Any], str]
    """The name of the root table, or the function of the user that returns it."""

    @classmethod
    def of(cls, root: str | Callable[[Any], str], name: str) -> "Router":
        """Return the hint for tables named after `root`; `name` is the resource's."""
        router = cls(name if callable(root) else root)
        router.root = root
        return router

    def __call__(self, item: Any) -> str:
        """The table of an item; of a row that a step has made, the one that the user's function names."""
        if isinstance(item, dict):
            return str(self.root(item) if callable(self.root) else self)
        return str(item.schema.metadata[TABLE_NAME], "utf-8")


def root_name(item: Any) -> str:
    """The name of the root table for an item, which may be a function of the user."""
    name: Any = dlt.current.resource().table_name
    if isinstance(name, Router):
        name = name.root
    return str(name(item) if callable(name) else name)


def named(rows: Any, table_name: str) -> Any:
    """The rows, as a `Router` sends them to a table."""
    if isinstance(rows, pa.Table):
        return rows.replace_schema_metadata({TABLE_NAME: table_name})
    return rows
