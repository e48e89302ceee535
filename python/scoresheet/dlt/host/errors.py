"""What the source raises inside of a dlt run."""

import json
from typing import TYPE_CHECKING, Any

from dlt.common.schema.exceptions import DataValidationError
from dlt.common.schema.utils import new_table
from dlt.extract.exceptions import ExtractorException

from ... import ConfigError, ContractViolation, ScoresheetError
from ..tables.schema import CONTRACT, NAME, UNKNOWN_FIELD, ResourceSpec

if TYPE_CHECKING:
    from dlt.common.schema.typing import TSchemaEvolutionMode, TTableSchema


class DltContractViolation(ContractViolation, DataValidationError, ExtractorException):
    """A response violates its contract: `scoresheet.ContractViolation` and `DataValidationError` in one.

    As an `ExtractorException` it is left alone by dlt's pipe iterator, so that it arrives as the direct
    cause of `PipelineStepFailed`, where handlers look for a violation that dlt itself found.
    """

    def __init__(self, violation: ContractViolation, spec: ResourceSpec) -> None:
        """Describe `violation` to dlt by its first finding; the message lists all of them."""
        first = violation.violations[0]
        _, _, row_pointer = spec.locate(first.pointer)
        table_name, column_name = spec.place(first)
        mode: TSchemaEvolutionMode = "freeze"
        DataValidationError.__init__(
            self,
            NAME,
            table_name,
            column_name or "",
            "columns" if first.code == UNKNOWN_FIELD else "data_type",
            mode,
            _table_schema(spec, table_name),
            CONTRACT,
            _item(violation.body, row_pointer),
            f"\n{violation}\n",
        )
        self.violations = violation.violations
        self.endpoint = violation.endpoint
        self.url = violation.url
        self.body = violation.body
        self.schema_hash = violation.schema_hash


class StoredTypeError(ScoresheetError, ExtractorException):
    """The destination holds a column of another type than the contract's, from an earlier load."""

    def __init__(self, table: str, column: str, stored: str, expected: str) -> None:
        self.table_name = table
        self.column_name = column
        super().__init__(
            f"expected the column `{table}.{column}` as {expected} but the dataset holds it as {stored},"
            " which dlt inferred from the first values of an earlier load, or somebody has changed; values"
            " would be rounded or refused there. Load the table anew, once, with"
            ' pipeline.run(..., refresh="drop_resources"), or load into a new dataset'
        )


class LostTableError(ScoresheetError, ExtractorException):
    """A table that was loaded is not in the destination any more."""

    def __init__(self, table: str) -> None:
        self.table_name = table
        super().__init__(
            f"expected the table `{table}` in the destination, as earlier loads have filled it, but found"
            " none; only what is new would be loaded. Restore it, or load it anew, once, with"
            ' pipeline.run(..., refresh="drop_resources")'
        )


def _table_schema(spec: ResourceSpec, name: str) -> "TTableSchema | None":
    found = (table for table in spec.tables.values() if table.name == name)
    return next((new_table(name, columns=table.columns, resource=spec.resource) for table in found), None)


def missing_contact() -> ConfigError:
    """chess.com refuses clients that do not say whom to contact, so that the setting has no default."""
    return ConfigError(
        "expected a contact but found none: chess.com refuses clients (403) whose User-Agent names no"
        " contact; pass source(..., contact='you@example.com'), or set it under [sources.chess] in"
        " .dlt/config.toml, or in the environment as SOURCES__CHESS__CONTACT or SCORESHEET_CONTACT"
    )


def _item(body: bytes, pointer: list[str]) -> Any:
    """The item of `body` under `pointer`, or nothing where there is none, as in a truncated body."""
    try:
        item = json.loads(body)
        for step in pointer:
            item = item[int(step) if isinstance(item, list) else step]
    except (ValueError, LookupError, TypeError):
        return None
    return item
