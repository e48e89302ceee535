"""Load quarantined bodies that conform by now, as the source would have loaded them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import partial
from typing import Any

import dlt
import pyarrow as pa

from .. import ConfigError, Contract, ScoresheetError, Violation
from .archives import months
from .archives.archive_slices import Part, links
from .archives.extract import archive_of_body
from .emit import rows
from .emit.nested import Kept, nested
from .fetch.items import HELD
from .fetch.options import contract_of
from .host.clients import sql_client
from .host.dataset import ensure_dataset, holds, select
from .host.types import DltResource, DltSource
from .incidents.incidents import UNRESOLVED, Incidents, digest, request_key
from .policies import FREEZE, Policies
from .resources import as_resource
from .tables import no_pandas
from .tables.quarantine import (
    CHESS,
    QUARANTINE,
    QUARANTINED,
    REQUEUED,
    SUPERSEDED,
    Quarantined,
)
from .tables.schema import NAME, ResourceSpec, drop_in_specs, resource_specs

CHESS_SOURCES = dict(zip(CHESS, (resource_specs, drop_in_specs), strict=True))
"""What makes the specs of each source of chess.com, by the name under which bodies were quarantined."""

HEAVY = ("body", "encoding")
"""The columns that are read of one body at a time."""

Resolution = tuple[Quarantined, str]
"""A body, and what becomes of it."""


@dataclass
class Outcome:
    """What a requeue did, or would do."""

    requeued: list[Quarantined] = field(default_factory=list)
    """Loaded, or to be read again by the next run of the source where they only list further requests."""
    superseded: list[Quarantined] = field(default_factory=list)
    """Passed over, because a later answer to the same request has been dealt with."""
    remaining: list[tuple[Quarantined, list[Violation]]] = field(default_factory=list)
    """Those that still violate the contract."""
    unusable: list[tuple[Quarantined, str]] = field(default_factory=list)
    """Rows that were altered, or that this version does not know, and what was found in each."""

    @property
    def resolved(self) -> "list[Resolution]":
        """All that will wait no longer, and what has become of each."""
        return [(body, REQUEUED) for body in self.requeued] + [(body, SUPERSEDED) for body in self.superseded]


def requeue(pipeline: dlt.Pipeline, *, dry_run: bool = False, schemas: Any = None) -> Outcome:
    """Load the quarantined bodies of a pipeline that conform by now.

    Each goes into the tables of its resource by the rules of the source, unless a later answer to the same
    request was loaded or quarantined since. A row that cannot be used is reported, and the others are loaded.
    A second call loads nothing.

    Args:
        pipeline: The pipeline that `scoresheet.dlt.source`, `chess` or `api` was run in.
        dry_run: Only validate.
        schemas: A folder of schemas, or a `scoresheet.Contract`, that replaces the contract of this version:
            for a pipeline of `api`, the API's.

    Returns:
        What was loaded, passed over and left.

    Raises:
        scoresheet.ConfigError: The destination does not hold the dataset of the pipeline.
    """
    contract = contract_of(schemas)
    ensure_dataset(pipeline, _name(contract))
    if not dry_run:
        if pipeline.has_pending_data:
            pipeline.run()
        pipeline.sync_destination()
    outcome = _validate(pipeline, contract)
    if outcome.resolved and not dry_run:
        for name in _sources(contract):
            resolutions = [(body, status) for body, status in outcome.resolved if body.row["source"] == name]
            if resolutions:
                pipeline.run(_source(pipeline, contract, name, resolutions)).raise_on_failed_jobs()
    return outcome


def _name(contract: Contract) -> str:
    """The name of the dlt source, schema and state of an API."""
    return str(contract.api["name"])


def _sources(contract: Contract) -> dict[str, Callable[..., list[ResourceSpec]]]:
    """What makes the specs of each source, by the name under which bodies were quarantined."""
    name = _name(contract)
    return dict(CHESS_SOURCES) if name == NAME else {name: resource_specs}


def waiting(pipeline: dlt.Pipeline, source: str = NAME) -> Iterator[Quarantined]:
    """The bodies that have not been dealt with, oldest first, read one by one."""
    if not holds(pipeline, QUARANTINE.name, source):
        return
    light = [name for name in QUARANTINE.schema.names if name not in HEAVY]
    with sql_client(pipeline, source) as client:
        latest: dict[str, dict[str, Any]] = {}
        found = select(client, QUARANTINE.name, light)
        # Only an altered row has no time; it goes first.
        for row in sorted(found, key=lambda row: (row["observed_at"] is not None, row["observed_at"] or 0)):
            # An id that comes again moves to the end.
            latest.pop(row["id"], None)
            latest[row["id"]] = row
        for row in latest.values():
            if row["status"] == QUARANTINED:
                # Nothing equals a null, which only an altered row has.
                (body, *_) = [
                    *select(client, QUARANTINE.name, HEAVY, id=row["id"], status=QUARANTINED),
                    dict.fromkeys(HEAVY),
                ]
                yield Quarantined({**row, **body})


def _validate(pipeline: dlt.Pipeline, contract: Contract) -> Outcome:
    outcome = Outcome()
    name = _name(contract)
    for body in waiting(pipeline, name):
        try:
            _validate_one(contract, body, _state(pipeline, name, body.row["resource"]), outcome)
        except (ScoresheetError, ValueError, LookupError, TypeError) as error:
            # Whatever was done to one row must not keep the others waiting.
            outcome.unusable.append((body, f"{type(error).__name__}: {error}"))
    return outcome


def _validate_one(contract: Contract, body: Quarantined, state: Mapping[str, Any], outcome: Outcome) -> None:
    body.check()
    spec = _spec(contract, body)
    if not _is_latest(spec, body, state):
        outcome.superseded.append(body)
        return
    found = contract.violations(body.row["endpoint"], body.body(), url=body.row["url"])
    if found:
        outcome.remaining.append((body, found))
        return
    if body.row["endpoint"] == spec.endpoint.name:
        # What cannot be decoded, as with other parameters, is to be found here and not in the load.
        _decoded(spec, body)
    outcome.requeued.append(body)


def _state(pipeline: dlt.Pipeline, source: str, resource: str) -> Mapping[str, Any]:
    sources: Mapping[str, Any] = pipeline.state.get("sources", {})
    state: Mapping[str, Any] = sources.get(source, {}).get("resources", {}).get(resource, {})
    return state


def _is_latest(spec: ResourceSpec, body: Quarantined, state: Mapping[str, Any]) -> bool:
    """Whether no later answer to the same request has been dealt with. Observations are all their own."""
    row = body.row
    if spec.is_observation:
        return True
    known = state.get(UNRESOLVED, {}).get(_key(spec, body))
    return bool(known == digest(row["policy"], row["schema_hash"], row["body_hash"]))


def _spec(contract: Contract, body: Quarantined) -> ResourceSpec:
    source, resource = body.row["source"], body.row["resource"]
    sources = _sources(contract)
    for spec in sources[source](contract=contract) if source in sources else []:
        if spec.resource == resource:
            return spec
    raise ConfigError(
        f"expected {QUARANTINE.name} to name a resource of this version of scoresheet but found"
        f" {resource!r} of {source!r}, id {body.id}; use the version that has it"
    )


def _source(
    pipeline: dlt.Pipeline, contract: Contract, name: str, resolutions: Sequence[Resolution]
) -> DltSource:
    """A source of the same name, with resources and state of those that the bodies were meant for."""
    by_resource: dict[str, list[Resolution]] = defaultdict(list)
    for body, status in resolutions:
        by_resource[body.row["resource"]].append((body, status))
    made = _sources(contract)[name](contract=contract)

    def source() -> list[DltResource]:
        return [
            as_resource(
                name,
                Policies(),
                spec,
                partial(_produce, spec, by_resource[spec.resource]),
                _disposition(pipeline, _name(contract), spec),
            )
            for spec in made
            if spec.resource in by_resource
        ]

    found: DltSource = dlt.source(source, section=_name(contract), name=_name(contract))()
    return found.with_resources(*by_resource)


def _key(spec: ResourceSpec, body: Quarantined) -> str:
    """The request of a body in the state of its resource."""
    # Another endpoint than the resource's lists the requests; only chess.com's are requeued, without pages.
    is_page = body.row["endpoint"] == spec.endpoint.name and spec.endpoint.pages
    return request_key(body.row["endpoint"], body.parameters, body.row["url"] if is_page else None)


def _disposition(pipeline: dlt.Pipeline, source: str, spec: ResourceSpec) -> str:
    """As the source does it; but a table that was replaced without the bodies takes them in addition."""
    if "months_from" in spec.settings:
        # The user's choice, which dlt's schema remembers once there are rows.
        stored = pipeline.schemas[source].tables.get(spec.resource, {})
        return str(stored.get("write_disposition", "merge"))
    disposition = str(spec.settings["write_disposition"])
    if disposition == "replace" and (spec.argument or spec.followed or spec.endpoint.pages):
        return "replace" if _state(pipeline, source, spec.resource).get(HELD) else "append"
    return disposition


def _produce(spec: ResourceSpec, resolutions: Sequence[Resolution], incidents: Incidents) -> Iterator[Any]:
    """The rows of the bodies, and the records that say what has become of each."""
    now = datetime.now(timezone.utc)
    state = dlt.current.resource_state()
    parts: dict[str, list[pa.Table]] = defaultdict(list)
    for body, status in resolutions:
        if status != REQUEUED:
            continue
        state.get(UNRESOLVED, {}).pop(_key(spec, body), None)
        if body.row["endpoint"] != spec.endpoint.name:
            continue
        tables = _decoded(spec, body)
        if spec.nested:
            yield from nested(spec, Kept(body.body(), tables), FREEZE)
            continue
        if "months_from" in spec.settings:
            part = _book(spec, body, tables, state, now)
            (table,) = tables.values()
            incidents.side.write(spec.links, links(spec.links, table, [part]))
        for name, table in tables.items():
            parts[name].append(table)
    for name, several in parts.items():
        yield rows.arrow(spec.tables[name], several)
    state.pop(HELD, None)
    incidents.side.write(QUARANTINE, [body.resolved(status, now) for body, status in resolutions])


def _decoded(spec: ResourceSpec, body: Quarantined) -> dict[str, pa.Table]:
    name, bytes_ = spec.endpoint.name, body.body()
    tables = spec.contract.decode(
        name, bytes_, url=body.row["url"], fetched_at=body.observed_at, **body.parameters
    )
    return {name: no_pandas.table(table) for name, table in tables.items()}


def _book(
    spec: ResourceSpec,
    body: Quarantined,
    tables: dict[str, pa.Table],
    state: MutableMapping[str, Any],
    now: datetime,
) -> Part:
    """Remembers a month as loaded. Where rows are only added, takes out those that were loaded before."""
    archive = (body.parameters[spec.item].lower(), months.of_parameters(body.parameters))
    ((name, table),) = tables.items()
    tables[name] = archive_of_body(spec, archive, table, state, now)
    return Part(*archive, len(tables[name]))
