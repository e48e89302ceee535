"""How the tables of a resource are stored, by what dlt's schema says, so that another load can do the same.

The hints of the user are in the schema, whether they were given to the resource or to the run. The steps of
the user are not.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import dlt
from dlt.common.schema import Schema
from dlt.common.schema.typing import TTableSchema
from dlt.destinations.exceptions import DatabaseUndefinedRelation

from ..tables.records import RESERVED
from ..tables.schema import ResourceSpec
from .dataset import reader, select
from .load import seen_tables
from .stamps import LOAD_ID

SCD2 = "scd2"


@dataclass(frozen=True)
class Stored:
    """The tables of a resource in dlt's schema."""

    spec: ResourceSpec
    name: str
    """The name of the root table, with which those of the others begin."""
    tables: tuple[TTableSchema, ...]
    """Those that have got rows, the root table first."""

    @property
    def disposition(self) -> str:
        """Whether a load merges, appends or replaces."""
        return str(self.tables[0].get("write_disposition") or "append")

    def hints(self, disposition: str, *, is_part: bool) -> dict[str, Any]:
        """The hints for a load into the tables as they are; `is_part` if it has only some of their rows."""
        root: Any = self.tables[0]
        found: dict[str, Any] = {
            "table_name": self.name,
            **{key: root[key] for key in ("table_format", "file_format") if root.get(key)},
        }
        strategy = root.get("x-merge-strategy") if disposition == "merge" else None
        if strategy:
            found["write_disposition"] = self._strategy(strategy)
        if root["name"] != self.name:
            # The keys of the other tables are ours.
            return found
        (own,) = [table for table in self.spec.tables.values() if table.name == self.spec.resource]
        ours = {kind: _columns(own, kind) for kind in ("primary_key", "merge_key")}
        keys = {kind: _marked(root, kind) for kind in ours}
        if strategy == SCD2 and is_part and not keys["merge_key"]:
            # Without one, dlt ends the versions of all rows that the load does not have.
            keys["merge_key"] = keys["primary_key"]
        return found | {kind: names for kind, names in keys.items() if names and set(names) != ours[kind]}

    def _strategy(self, strategy: str) -> dict[str, Any]:
        root = self.tables[0]
        found: dict[str, Any] = {"disposition": "merge", "strategy": strategy}
        if strategy != SCD2:
            return found
        (begin,), (end,) = _marked(root, "x-valid-from"), _marked(root, "x-valid-to")
        active: Any = root["columns"][end]
        versions = _marked(root, "x-row-version")
        return {
            **found,
            "validity_column_names": [begin, end],
            "active_record_timestamp": active.get("x-active-record-timestamp"),
            **({"row_version_column_name": versions[0]} if versions else {}),
        }


def stored(pipeline: dlt.Pipeline, schema_name: str, spec: ResourceSpec, resource: str) -> Stored | None:
    """Find the tables of a resource, which the user may have named; nothing where it has loaded no rows.

    `resource` is its name in dlt. Where the user has changed the name of the table, the rows of the last load
    are in the one that is found.
    """
    schema = pipeline.schemas[schema_name]
    found = _candidates(schema, spec, resource)
    if len(found) > 1:
        loads = {each.name: _last_load(pipeline, schema_name, each) for each in found}
        found.sort(key=lambda each: loads[each.name])
    return found[-1] if found else None


def _candidates(schema: Schema, spec: ResourceSpec, resource: str) -> list[Stored]:
    """The names of the root table under which most of the tables are found."""
    normalized = schema.naming.normalize_tables_path
    root = normalized(spec.resource)
    suffixes = [
        normalized(table.name).removeprefix(root) for table in spec.tables.values() if not table.parent
    ]
    own = {
        name: schema.tables[name]
        for name in sorted(seen_tables(schema) - _links(schema, spec))
        if schema.tables[name].get("resource") == resource
    }
    found = [
        Stored(spec, base, tuple(own[base + suffix] for suffix in sorted(suffixes) if base + suffix in own))
        for base in _bases(own, suffixes)
    ]
    most = max((len(each.tables) for each in found), default=0)
    return [each for each in found if len(each.tables) == most]


def _bases(names: Collection[str], suffixes: Collection[str]) -> list[str]:
    """What the names begin with where they end with a suffix, the longest first."""
    bases = {name.removesuffix(suffix) for name in names for suffix in suffixes if name.endswith(suffix)} - {
        ""
    }
    return sorted(bases, key=lambda base: (-len(base), base))


def _links(schema: Schema, spec: ResourceSpec) -> set[str]:
    """The table of links, which dlt counts to the resource, under the names that it has in destinations."""
    if "months_from" not in spec.settings:
        return set()
    name = spec.links.name
    return {schema.naming.normalize_tables_path(each) for each in (name, name.removeprefix(RESERVED))}


def _last_load(pipeline: dlt.Pipeline, schema_name: str, found: Stored) -> str:
    """The last load that has brought rows."""
    table, column = str(found.tables[0]["name"]), pipeline.schemas[schema_name].naming.normalize_path(LOAD_ID)
    try:
        with reader(pipeline, schema_name) as client:
            rows = select(client, table, [column], newest=(column, 1))
    except DatabaseUndefinedRelation:
        return ""
    return max((str(row[column]) for row in rows), default="")


def _columns(table: Any, kind: str) -> set[str]:
    return {str(column["name"]) for column in table.columns if column.get(kind)}


def _marked(table: TTableSchema, hint: str) -> list[str]:
    """The columns that have a hint."""
    return [name for name, column in table["columns"].items() if column.get(hint)]
