"""The resources of the drop-in with one request an item: profiles, lists of archives, online status."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import dlt

from ... import ContractViolation, UpstreamError
from ..archives.dedupe import Distinct
from ..archives.ledger import PLAYERS
from ..emit import rows
from ..emit.nested import nested
from ..host.accounting import Account, Receipt
from ..host.dataset import has_repeated_rows
from ..host.load import load_id
from ..incidents.incidents import Incidents
from ..incidents.recorded import record_items
from ..tables.schema import ResourceSpec
from .memory import Unresolved, begin
from .missing import Missing
from .options import Options
from .requests import fetch_each

if TYPE_CHECKING:
    from ... import Response

DIGEST = "digest"
"""The key of dlt's resource state under which a digest of all bodies is kept that were loaded last."""

HELD = "held"
"""The key of dlt's resource state that says whether a replaced table was left as it was, because everything
that should have gone there was quarantined."""


def item_rows(options: Options, spec: ResourceSpec, incidents: Incidents) -> Iterator[Any]:
    """The rows of all items, each time anew: they are observations of a moment."""
    account = Account.of_run(load_id())
    missing = _missing(options, spec)
    for item, answer in _answers(options, spec, incidents):
        if isinstance(answer, UpstreamError):
            missing.note(item, answer)
            continue
        missing.served()
        if incidents.note(spec.endpoint, answer):
            items = list(_as_items(spec, [answer], incidents))
            yield from account.deliver(Receipt(len(items), lambda: None), spec.resource, items)
    missing.close()
    incidents.counts.update(missing.counts)
    record_items(spec, incidents, load_id(), _items(options, spec))


def changed_item_rows(options: Options, spec: ResourceSpec, incidents: Incidents) -> Iterator[Any]:
    """The rows of all items, or nothing when every body is the one that was loaded last.

    A body that violates the contract is another one when the contract has changed. dlt forgets the state of
    the resource whenever it drops or truncates the table.
    """
    account = Account.of_run(load_id())
    state, has_changed = begin(account)
    responses = _responses(options, spec, incidents)
    bodies = sorted(_identity(spec, response, incidents) for response in responses)
    digest = hashlib.sha256(b"".join(bodies)).hexdigest()
    is_same = state.get(DIGEST) == digest and not has_changed
    for response in responses:
        incidents.note(spec.endpoint, response, is_loaded=is_same)
    record_items(spec, incidents, load_id(), _items(options, spec))
    if is_same and not has_repeated_rows(spec.table_names):
        return
    state.pop(DIGEST, None)
    taken = Unresolved().take(spec.endpoint.name, [response.parameters for response in responses])
    usable = _once(spec, [response for response in responses if not response.quarantined])
    state.pop(HELD, None)
    if not usable:
        state[HELD] = True

    def loaded() -> None:
        state[DIGEST] = digest
        Unresolved().put(taken)

    receipt = Receipt(len(usable) if spec.nested else len(spec.tables), loaded)
    yield from account.deliver(receipt, spec.resource, _as_items(spec, usable, incidents))


def _items(options: Options, spec: ResourceSpec) -> dict[str, int]:
    return {"items": len(options.items[spec.settings["argument"]])}


def _answers(
    options: Options, spec: ResourceSpec, incidents: Incidents
) -> Iterator[tuple[str, "Response | UpstreamError"]]:
    items = options.items[spec.settings["argument"]]
    at_once = options.client.get("max_concurrency", 1)
    return fetch_each(options.session, spec, items, incidents, at_once)


def _missing(options: Options, spec: ResourceSpec) -> Missing:
    """A player whose games are loaded is known to have existed."""
    resources = dlt.current.source_state().get("resources", {}).values() if load_id() else ()
    loaded = {player for state in resources for player in state.get(PLAYERS, ())}
    return Missing(spec.settings["argument"], loaded.__contains__, skips=options.skips_unknown)


def _responses(options: Options, spec: ResourceSpec, incidents: Incidents) -> list["Response"]:
    """The responses of all items; of those that failed, the last one that the HTTP cache has.

    The table is replaced as a whole, and would lose the rows of items that are not served for a while.
    """
    missing = _missing(options, spec)
    found: list[Response] = []
    failed: list[str] = []
    for item, answer in _answers(options, spec, incidents):
        if isinstance(answer, UpstreamError):
            before = missing.counts["failed"]
            missing.note(item, answer)
            failed += [item] * (missing.counts["failed"] - before)
        else:
            missing.served()
            found.append(answer)
    missing.close()
    incidents.counts.update(missing.counts)
    return found + _cached(options, spec, failed, incidents)


def _cached(
    options: Options, spec: ResourceSpec, items: Collection[str], incidents: Incidents
) -> list["Response"]:
    found: list[Response] = []
    # Not for nothing: a client takes milliseconds.
    client = options.offline_session if items else None
    if client is None:
        return found
    for item in items:
        request: dict[str, Any] = {spec.item: item}
        try:
            found.append(client.fetch(spec.endpoint.name, policy=incidents.policy(spec.endpoint), **request))
        except (UpstreamError, ContractViolation):
            # It was not loaded before, or not under this contract.
            continue
    return found


def _identity(spec: ResourceSpec, response: "Response", incidents: Incidents) -> bytes:
    body = hashlib.sha256(response.body).digest()
    if not response.violations:
        return body
    return body + f"{incidents.policy(spec.endpoint)} {spec.endpoint.schema_hash}".encode()


def _once(spec: ResourceSpec, responses: list["Response"]) -> list["Response"]:
    """The responses without those whose rows another one has: two names of a player lead to one profile."""
    if not spec.nested:
        return responses
    root = Distinct(spec, spec.endpoint.name)
    return [response for response in responses if len(root.once(response.tables[spec.endpoint.name]))]


def _as_items(spec: ResourceSpec, responses: Iterable["Response"], incidents: Incidents) -> Iterator[Any]:
    if spec.nested:
        policy = incidents.policy(spec.endpoint)
        for response in responses:
            yield from nested(spec, response, policy)
        return
    decoded = [response.tables for response in responses]
    for name, table in spec.tables.items():
        distinct = Distinct(spec, name)
        parts = [distinct.once(tables[name]) for tables in decoded if name in tables]
        if parts:
            yield rows.arrow(table, parts)
