"""The registry's tables as dlt sees them: names, columns, and the complete schema the source ships."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from ... import ConfigError, Contract
from ..host.types import Schema, TColumnSchema, TDataType, TSchemaContractDict
from ..policies import EVOLVE, FREEZE
from ..tables.quarantine import QUARANTINE
from ..tables.records import RESERVED, SideTable, data_types, described, dlt_columns
from ..tables.run_records import RUNS
from ..tables.violations import VIOLATIONS

if TYPE_CHECKING:
    from ... import Endpoint, Violation

NAME = "chess"

CONTRACT: TSchemaContractDict = {"tables": "evolve", "columns": "freeze", "data_type": "freeze"}
"""Of every table of ours: its columns and their types are fixed. Other tables may be added by anybody."""

NAMING = Schema(NAME).naming

UNKNOWN_FIELD = "unknown_field"
"""The code of a property that the contract does not know."""

SHARED = (VIOLATIONS.name, QUARANTINE.name, RUNS.name)
"""The side tables that outlive every resource."""


@dataclass(frozen=True)
class Table:
    """One table of an endpoint and the dlt table that takes its rows."""

    name: str
    """Its name in dlt."""
    origin: str
    """Its name in the registry, under which decoded responses hold it."""
    decoded_schema: pa.Schema
    """What the decoder gives."""
    dlt_schema: pa.Schema
    """What dlt gets: without `_dlt_` columns, and null allowed wherever it is no key.

    The contract keeps nulls out where a field is required. Constraints in the destination would only
    prevent appending to tables of an earlier load, and of a later contract that requires less.
    """
    parent: str | None = None
    """The dlt table whose children these rows are."""
    merge_key: tuple[str, ...] = ()
    """The columns that identify the owner of a list: a merge replaces the list as a whole."""

    @property
    def data_types(self) -> dict[str, TDataType]:
        """The types of the data columns, in dlt's words."""
        return data_types(self.dlt_schema)

    @property
    def columns(self) -> list[TColumnSchema]:
        """The data columns for dlt's schema."""
        keys = [field.name for field in self.dlt_schema if not field.nullable]
        return dlt_columns(self.dlt_schema, keys, self.merge_key)


class ResourceSpec:
    """How the tables of one endpoint become the tables of one of its resources."""

    def __init__(
        self,
        endpoint: "Endpoint",
        resource: str,
        settings: Mapping[str, Any],
        *,
        contract: Contract,
        evolves: bool = False,
    ) -> None:
        """`settings` are those of the resource in the manifest; `evolves` says that rows have `_extra`."""
        self.endpoint = endpoint
        self.contract = contract
        self.resource = resource
        self.settings = settings
        self.evolves = evolves
        self.nested = settings.get("rows") == "nested"
        if self.nested and endpoint.name not in endpoint.tables:
            raise ConfigError(
                f"expected a root table of {endpoint.name}, whose rows are nested, but its body holds"
                ' only arrays; set rows = "arrow" in schemas/endpoints.toml'
            )

    def __deepcopy__(self, _: object) -> "ResourceSpec":
        """The spec itself, which never changes: endpoints cannot be copied, and a source has to be."""
        return self

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the registry, the root table first."""
        schemas = self.contract.arrow_schema(self.endpoint.name, policy=EVOLVE if self.evolves else FREEZE)
        names = sorted(schemas, key=lambda name: name != self.endpoint.name)
        return {name: self._table(name, pa.schema(schemas[name])) for name in names}

    @cached_property
    def links(self) -> SideTable:
        """For a resource requested per month: in whose archives each row appears.

        A game is one row, and appears in the archives of both its players.
        """
        (table,) = self.tables.values()
        owner = [
            described(self.item, pa.string(), "The player whose archive holds the game.", nullable=False),
            described("year", pa.int64(), "The year of the archive.", nullable=False),
            described("month", pa.int64(), "The month of the archive, from 1.", nullable=False),
        ]
        keys = [table.decoded_schema.field(name) for name in self.endpoint.keys[table.origin]]
        return SideTable(
            f"{RESERVED}{table.name}__archives",
            "In whose monthly archives each game appears.",
            pa.schema([*owner, *keys]),
            key=tuple(field.name for field in (*owner, *keys)),
            merge_key=tuple(field.name for field in owner),
            resource=self.resource,
        )

    @property
    def table_names(self) -> list[str]:
        """All tables that the resource may fill, but for the shared ones."""
        links = [self.links.name] if "months_from" in self.settings else []
        return [*(table.name for table in self.tables.values()), *links]

    @property
    def is_observation(self) -> bool:
        """Whether each response is valid at its moment only, so that every request makes a new row."""
        is_added: bool = self.settings["write_disposition"] == "append"
        return is_added and "months_from" not in self.settings

    @property
    def argument(self) -> str | None:
        """The argument of the source whose items are requested, if there is one."""
        argument: str | None = self.settings.get("argument")
        return argument

    @property
    def followed(self) -> str | None:
        """The resource whose rows supply the requests, if there is one."""
        resource: str | None = self.settings.get("follow", {}).get("resource")
        return resource

    @property
    def item(self) -> str:
        """The request parameter that takes an item of the argument."""
        return next(p for p in self.endpoint.parameters if p not in ("year", "month"))

    def locate(self, pointer: str) -> tuple[str, str, list[str]]:
        """The table and column of the pointer of a violation, and the steps to its row.

        The column is empty where the pointer ends at a row, or at the whole body.
        """
        steps = pointer_steps(pointer)
        last_index = max((i for i, step in enumerate(steps) if step.isdigit()), default=-1)
        path = _column([step for step in steps[:last_index] if not step.isdigit()])
        table = self.tables.get(path, self.tables.get(self.endpoint.name))
        column = _column(steps[last_index + 1 :])
        return (table.name if table else self.resource), column, steps[: last_index + 1]

    def place(self, violation: "Violation") -> tuple[str, str | None]:
        """The dlt table and the column that a violation is about.

        The registry knows both, but for a property that the contract does not have, which is named like the
        column that it would be.
        """
        table, column, _ = self.locate(violation.pointer)
        if violation.table in self.tables:
            table = self.tables[violation.table].name
        if violation.column is not None:
            return table, violation.column
        return table, column if column and violation.code == UNKNOWN_FIELD else None

    def _table(self, origin: str, decoded_schema: pa.Schema) -> Table:
        keys = self.endpoint.keys.get(origin, [])
        integers = self.settings.get("integer_timestamps", [])
        name = self._name(origin)
        parent = self.endpoint.parents.get(origin, self.endpoint.name)
        inherited = self.endpoint.keys.get(parent, []) if parent != origin else []
        if not self.nested:
            # One row of a key is no list, and neither are rows without an owner.
            owner = tuple(key for key in keys if key in (*inherited, *self.endpoint.request_columns))
            is_list = len(owner) < len(keys) and self.settings["write_disposition"] == "merge"
            dlt_schema = _dlt_schema(decoded_schema, keys, integers)
            return Table(name, origin, decoded_schema, dlt_schema, merge_key=owner if is_list else ())
        if name == self.resource:
            return Table(name, origin, decoded_schema, _dlt_schema(decoded_schema, keys, integers))
        # dlt's normalizer joins child rows by ids of its own, and gives them no key of their parent.
        fields = [field for field in decoded_schema if field.name not in inherited]
        return Table(name, origin, decoded_schema, _dlt_schema(fields, [], integers), self._name(parent))

    def _name(self, origin: str) -> str:
        is_root = origin == self.endpoint.name or len(self.endpoint.tables) == 1
        return (
            self.resource if is_root else f"{self.resource}__{origin.removeprefix(f'{self.endpoint.name}__')}"
        )


def resource_specs(
    evolves: Callable[[str], bool] = lambda _: False, contract: Contract | None = None
) -> list[ResourceSpec]:
    """One spec for each resource of `chess`, those that others follow before them.

    `evolves` says which endpoints do; `contract` is the shipped one unless another is given.
    """
    contract = contract or Contract.shipped()
    every = {
        name: ResourceSpec(endpoint, name, settings, contract=contract, evolves=evolves(endpoint.name))
        for endpoint in contract.endpoints
        for name, settings in endpoint.dlt.items()
    }

    def depth(spec: ResourceSpec) -> int:
        return 1 + depth(every[spec.followed]) if spec.followed else 0

    return sorted(every.values(), key=depth)


def drop_in_specs(
    evolves: Callable[[str], bool] = lambda _: False, contract: Contract | None = None
) -> list[ResourceSpec]:
    """One spec for each resource that dlt's own source has, with the settings it has there."""
    return [
        ResourceSpec(
            spec.endpoint,
            spec.resource,
            {**spec.settings, **spec.settings["drop_in"]},
            contract=spec.contract,
            evolves=spec.evolves,
        )
        for spec in resource_specs(evolves, contract)
        if "drop_in" in spec.settings
    ]


def pointer_steps(pointer: str) -> list[str]:
    """The names and indices that a JSON pointer leads along."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def _dlt_schema(fields: Iterable[pa.Field], keys: list[str], integers: list[str]) -> pa.Schema:
    return pa.schema(
        [
            pa.field(
                field.name,
                pa.int64() if field.name in integers else field.type,
                nullable=field.name not in keys,
                metadata=field.metadata,
            )
            for field in fields
        ]
    )


def _column(steps: list[str]) -> str:
    return "__".join(NAMING.normalize_identifier(step) for step in steps)
