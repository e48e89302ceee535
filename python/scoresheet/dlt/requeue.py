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
from .archives.dedupe import Distinct
from .archives.extract import archive_of_body
from .archives.ledger import is_per_player
from .emit import rows
from .emit.nested import Kept, nested
from .fetch.items import HELD
from .fetch.options import contract_of
from .host.clients import sql_client
from .host.dataset import by_dataset, ensure_dataset, holders, not_run, own_schemas, select
from .host.stored import Stored, stored
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


@dataclass(frozen=True)
class Owner:
    """The resource that has quarantined a body, and loads it."""

    source: str
    """The source in Python, as the body names it."""
    schema: str
    """The schema and state in dlt."""
    name: str
    """The resource in dlt."""


Plan = dict[Owner, list[Resolution]]
"""What becomes of bodies, by the resources that load them."""


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
    _ensure_source(pipeline, contract)
    if not dry_run:
        if pipeline.has_pending_data:
            pipeline.run()
        pipeline.sync_destination()
    outcome, plan = _validate(pipeline, contract)
    if not dry_run:
        sources: dict[tuple[str, str], Plan] = defaultdict(dict)
        for owner, resolutions in plan.items():
            sources[owner.source, owner.schema][owner] = resolutions
        for several in sources.values():
            pipeline.run(_source(pipeline, contract, several)).raise_on_failed_jobs()
    return outcome


def _ensure_source(pipeline: dlt.Pipeline, contract: Contract) -> None:
    """Refuses a pipeline that has not run a source of the contract, under whatever name."""
    name = _name(contract)
    if name in pipeline.schemas:
        ensure_dataset(pipeline, name)
        return
    ensure_dataset(pipeline, next(iter(own_schemas(pipeline)), name))
    several = by_dataset(pipeline, holders(pipeline, QUARANTINE.name))
    if several and not any(_has_bodies(pipeline, names[0], contract) for names in several):
        raise not_run(pipeline, name)


def _has_bodies(pipeline: dlt.Pipeline, schema_name: str, contract: Contract) -> bool:
    """Whether bodies of a source of the contract have been quarantined."""
    with sql_client(pipeline, schema_name) as client:
        found = select(client, QUARANTINE.name, ["source"])
    return any(row["source"] in _sources(contract) for row in found)


def _name(contract: Contract) -> str:
    """The name of the dlt source, schema and state of an API."""
    return str(contract.api["name"])


def _sources(contract: Contract) -> dict[str, Callable[..., list[ResourceSpec]]]:
    """What makes the specs of each source, by the name under which bodies were quarantined."""
    name = _name(contract)
    return dict(CHESS_SOURCES) if name == NAME else {name: resource_specs}


def waiting(pipeline: dlt.Pipeline, schema_name: str) -> Iterator[Quarantined]:
    """The bodies that have not been dealt with, oldest first, read one by one."""
    light = [name for name in QUARANTINE.schema.names if name not in HEAVY]
    with sql_client(pipeline, schema_name) as client:
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


def _validate(pipeline: dlt.Pipeline, contract: Contract) -> tuple[Outcome, Plan]:
    outcome, plan = Outcome(), defaultdict[Owner, list[Resolution]](list)
    others = {*pipeline.schemas, *CHESS} - _sources(contract).keys()
    for names in by_dataset(pipeline, holders(pipeline, QUARANTINE.name)):
        for body in waiting(pipeline, names[0]):
            if body.row["source"] in others:
                # It is requeued with the schemas of its own API.
                continue
            try:
                _validate_one(contract, body, _Owners(pipeline, contract, names), outcome, plan)
            except (ScoresheetError, ValueError, LookupError, TypeError) as error:
                # Whatever was done to one row must not keep the others waiting.
                outcome.unusable.append((body, f"{type(error).__name__}: {error}"))
    return outcome, plan


def _validate_one(
    contract: Contract, body: Quarantined, owners: "_Owners", outcome: Outcome, plan: Plan
) -> None:
    body.check()
    spec = _spec(contract, body)
    those = owners.of(spec, body)
    if not those:
        outcome.superseded.append(body)
        plan[owners.any_of(spec, body)].append((body, SUPERSEDED))
        return
    found = contract.violations(body.row["endpoint"], body.body(), url=body.row["url"])
    if found:
        outcome.remaining.append((body, found))
        return
    if body.row["endpoint"] == spec.endpoint.name:
        # What cannot be decoded, as with other parameters, is to be found here and not in the load.
        _decoded(spec, body)
    outcome.requeued.append(body)
    for owner in those:
        plan[owner].append((body, REQUEUED))


def _states(pipeline: dlt.Pipeline, schema_name: str) -> Mapping[str, Mapping[str, Any]]:
    """The states of the resources of a source, by their names in dlt."""
    sources: Mapping[str, Any] = pipeline.state.get("sources", {})
    states: Mapping[str, Mapping[str, Any]] = sources.get(schema_name, {}).get("resources", {})
    return states


class _Owners:
    """Finds the resources of some schemas that have quarantined a body."""

    def __init__(self, pipeline: dlt.Pipeline, contract: Contract, schema_names: Sequence[str]) -> None:
        """`schema_names` are those that share the table of the quarantine."""
        self._states = {name: _states(pipeline, name) for name in schema_names}
        self._sources = _sources(contract)
        self._contract = contract

    def of(self, spec: ResourceSpec, body: Quarantined) -> list[Owner]:
        """The resources of which no later answer to the same request has been dealt with.

        Observations are all their own.
        """
        row = body.row
        if spec.is_observation:
            return [self.any_of(spec, body)]
        key, known = _key(spec, body), digest(row["policy"], row["schema_hash"], row["body_hash"])
        return [
            owner for owner, state in self._named(spec, body) if state.get(UNRESOLVED, {}).get(key) == known
        ]

    def any_of(self, spec: ResourceSpec, body: Quarantined) -> Owner:
        """The first resource, for what is not in the states."""
        first = Owner(body.row["source"], next(iter(self._states)), spec.resource)
        own = [owner for owner, _ in self._named(spec, body) if owner.name == spec.resource]
        return next(iter(own), first)

    def _named(self, spec: ResourceSpec, body: Quarantined) -> Iterator[tuple[Owner, Mapping[str, Any]]]:
        """The resources that may be that of a spec, which the user may have named, and their states."""
        source = body.row["source"]
        others = {each.resource for each in self._sources[source](contract=self._contract)} - {spec.resource}
        for schema_name, states in self._states.items():
            for name, state in states.items():
                if name not in others:
                    yield Owner(source, schema_name, name), state


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


def _source(pipeline: dlt.Pipeline, contract: Contract, plan: Plan) -> DltSource:
    """A source with the resources that the bodies were meant for, under the names that they have in dlt.

    The bodies are of one source and schema.
    """
    (name,), (schema_name,) = {owner.source for owner in plan}, {owner.schema for owner in plan}
    specs = {spec.resource: spec for spec in _sources(contract)[name](contract=contract)}

    def source() -> list[DltResource]:
        return [
            _resource(pipeline, owner, specs[resolutions[0][0].row["resource"]], resolutions)
            for owner, resolutions in plan.items()
        ]

    found: DltSource = dlt.source(source, section=_name(contract), name=schema_name)()
    return found.with_resources(*(owner.name for owner in plan))


def _resource(
    pipeline: dlt.Pipeline, owner: Owner, spec: ResourceSpec, resolutions: Sequence[Resolution]
) -> DltResource:
    """The resource of a spec, which loads into its tables as they were loaded before."""
    tables = stored(pipeline, owner.schema, spec, owner.name)
    is_held = bool(_states(pipeline, owner.schema).get(owner.name, {}).get(HELD))
    disposition = _disposition(spec, tables, is_held=is_held)
    produce = partial(_produce, spec, resolutions)
    made = as_resource(owner.source, Policies(), spec, produce, disposition)
    if owner.name != spec.resource:
        made = made.with_name(owner.name)
    return made.apply_hints(**tables.hints(disposition, is_part=_is_part(spec))) if tables else made


def _key(spec: ResourceSpec, body: Quarantined) -> str:
    """The request of a body in the state of its resource."""
    # Another endpoint than the resource's lists the requests; only chess.com's are requeued, without pages.
    is_page = body.row["endpoint"] == spec.endpoint.name and spec.endpoint.pages
    return request_key(body.row["endpoint"], body.parameters, body.row["url"] if is_page else None)


def _disposition(spec: ResourceSpec, tables: Stored | None, *, is_held: bool) -> str:
    """As the tables were loaded; but a table that was replaced without the bodies takes them in addition.

    `is_held` says that the table was not replaced, because all that should have gone there was quarantined.
    """
    own = "merge" if "months_from" in spec.settings else str(spec.settings["write_disposition"])
    disposition = tables.disposition if tables else own
    # An earlier requeue may have added to a table that the source replaces.
    if is_held and own == "replace" and disposition in ("append", "replace"):
        return "replace"
    return "append" if disposition == "replace" and _is_part(spec) else disposition


def _is_part(spec: ResourceSpec) -> bool:
    """Whether a body has only a part of the rows of its tables."""
    return bool(spec.argument or spec.followed or spec.endpoint.pages)


def _produce(spec: ResourceSpec, resolutions: Sequence[Resolution], incidents: Incidents) -> Iterator[Any]:
    """The rows of the bodies, and the records that say what has become of each."""
    state = dlt.current.resource_state()
    parts: dict[str, list[pa.Table]] = defaultdict(list)
    # Two bodies may have the same rows, of which the later ones are loaded.
    distinct = {name: Distinct(spec, name) for name in spec.tables}
    for body, status in reversed(resolutions):
        if status != REQUEUED:
            continue
        state.get(UNRESOLVED, {}).pop(_key(spec, body), None)
        if body.row["endpoint"] != spec.endpoint.name:
            continue
        tables = _decoded(spec, body)
        if spec.nested:
            if len(distinct[spec.endpoint.name].once(tables[spec.endpoint.name])):
                yield from nested(spec, Kept(body.body(), tables), FREEZE)
            continue
        if "months_from" in spec.settings:
            _book(spec, body, tables, state, incidents)
        for name, table in tables.items():
            parts[name].append(table if is_per_player(state) else distinct[name].once(table))
    for name, several in parts.items():
        yield rows.arrow(spec.tables[name], several)
    state.pop(HELD, None)
    now = datetime.now(timezone.utc)
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
    incidents: Incidents,
) -> None:
    """Remembers a month as loaded. Where rows are only added, takes out those that were loaded before."""
    archive = (body.parameters[spec.item].lower(), months.of_parameters(body.parameters))
    ((name, table),) = tables.items()
    tables[name], linked = archive_of_body(spec, archive, table, state, datetime.now(timezone.utc))
    if len(linked):
        incidents.side.write(spec.links, links(spec.links, linked, [Part(*archive, len(linked))]))
