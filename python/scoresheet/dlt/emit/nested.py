"""Bodies as nested items, which dlt's own normalizer makes rows of."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..policies import DISCARD_ROW, EVOLVE, EXTRA
from ..tables import no_pandas
from ..tables.schema import NAMING, UNKNOWN_FIELD, ResourceSpec, pointer_steps

if TYPE_CHECKING:
    from ... import Response, Table, Violation


@dataclass(frozen=True)
class Kept:
    """A body that conforms, with the attributes of a response of the client."""

    body: bytes
    tables: Mapping[str, Any]
    violations: "Sequence[Violation]" = ()
    kept: Sequence[str | None] = ()


def nested(spec: ResourceSpec, response: "Response | Kept", policy: str) -> Iterator[dict[str, Any]]:
    """The body of a response as an item for dlt's normalizer; none where it was taken out.

    Of a body that the contract leaves open only what it declares is kept: the rest has no column.
    """
    root = spec.tables[spec.endpoint.name]
    endpoint = spec.endpoint
    decoded = no_pandas.table(response.tables[root.origin])
    leading, trailing = endpoint.request_columns, [endpoint.fetched_at] if endpoint.fetched_at else []
    columns = {name: no_pandas.values(decoded[name]) for name in (*leading, *trailing)}
    for row in range(len(decoded)):
        document = json.loads(response.body)
        _take_out(spec, document, response, policy)
        if spec.evolves:
            _put_in_extra(spec, document, response.tables)
        declared = {key: value for key, value in document.items() if _is_declared(spec, key)}
        yield (
            {name: columns[name][row] for name in leading}
            | declared
            | {name: columns[name][row] for name in trailing}
        )


def _take_out(spec: ResourceSpec, document: Any, response: "Response | Kept", policy: str) -> None:
    """Takes out of the document what the policy has taken out of the tables."""
    places = set()
    for violation, kept in zip(response.violations, response.kept, strict=True):
        if policy == EVOLVE and violation.code == UNKNOWN_FIELD:
            places.add(tuple(pointer_steps(violation.pointer)))
        elif policy == DISCARD_ROW and kept is not None:
            places.add(tuple(spec.locate(violation.pointer)[2]))
    # From the end, so that no place of a list shifts before its turn.
    for *above, last in sorted(places, key=lambda place: [step.zfill(9) for step in place], reverse=True):
        holder = document
        for step in above:
            holder = holder[_index(holder, step)]
        del holder[_index(holder, last)]


def _put_in_extra(spec: ResourceSpec, document: dict[str, Any], tables: "Mapping[str, Table]") -> None:
    """Gives each object that becomes a row the column that holds what was taken out of it."""
    extra = {name: iter(no_pandas.table(table)[EXTRA].to_pylist()) for name, table in tables.items()}
    for origin, row in [(spec.endpoint.name, document), *_children(spec, document, "")]:
        row[EXTRA] = next(extra[origin])


def _children(spec: ResourceSpec, value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects inside of `value` that become rows of child tables, each with the table's registry name."""
    members = value.items() if isinstance(value, dict) else ()
    for key, member in members:
        name = f"{path}__{NAMING.normalize_identifier(key)}" if path else NAMING.normalize_identifier(key)
        if isinstance(member, list) and name in spec.tables:
            for item in member:
                yield name, item
                yield from _children(spec, item, name)
        else:
            yield from _children(spec, member, name)


def _index(holder: Any, step: str) -> str | int:
    return int(step) if isinstance(holder, list) else step


def _is_declared(spec: ResourceSpec, key: str) -> bool:
    if not key.strip():
        return False  # dlt has no name for it.
    name = NAMING.normalize_identifier(key)
    children = {table.name for table in spec.tables.values()}
    columns = spec.tables[spec.endpoint.name].dlt_schema.names
    return (
        f"{spec.resource}__{name}" in children
        or name in columns
        or any(column.startswith(f"{name}__") for column in columns)
    )
