"""Violations that a run of a resource finds: written to the spool at once, loaded with the rest."""

import hashlib
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

import dlt

from ... import ContractViolation
from ..host.errors import DltContractViolation
from ..host.load import is_pending, resource_state, running_pipeline
from ..host.loaded_into import option_of
from ..host.side_tables import SideTables
from ..incidents.spool import ENDED, VIOLATED, Kind, Spool, new_file
from ..policies import DISCARD_ROW, EVOLVE, Policies
from ..tables import quarantine, violations
from ..tables.quarantine import QUARANTINE
from ..tables.records import Observation, Record, hash_of
from ..tables.violations import VIOLATIONS

if TYPE_CHECKING:
    from ... import Endpoint, FetchResult, Response
    from ..._native import PolicyName
    from ..tables.schema import ResourceSpec

    Answer = FetchResult | Response

logger = logging.getLogger(__name__)

UNRESOLVED = "unresolved"
"""The key of dlt's resource state under which bodies that were not loaded as received are kept by request."""

MISSING = ("failed", "gone")
"""The counts of requests that got no body, which violates no contract."""


class Incidents:
    """Records violations while a resource runs."""

    def __init__(
        self, source: str, spec: "ResourceSpec", policies: Policies, running: str | None, side: SideTables
    ) -> None:
        """`source` and `spec` say whose resource it is, and `running` which load it is in.

        `side` takes the records.
        """
        self.counts: Counter[str] = Counter()
        self.side = side
        self._source = source
        self._spec = spec
        self._policies = policies
        self._running = running
        self._state = resource_state()
        self._file = new_file()

    def policy(self, endpoint: "Endpoint") -> "PolicyName":
        """Return the policy for bodies of this endpoint that violate their contract."""
        return self._policies.of(endpoint.name)

    def refuse(
        self, violation: ContractViolation, spec: "ResourceSpec", parameters: Mapping[str, str]
    ) -> NoReturn:
        """Writes down what no policy lets pass, and raises it. Nothing of this run will be loaded."""
        observation = self._observation(spec.endpoint, violation.url, parameters, violation.body)
        found = violations.records(
            observation, violation.violations, [None] * len(violation.violations), spec
        )
        self._write_down(found)
        raise DltContractViolation(violation, spec) from None

    def note(self, endpoint: "Endpoint", answer: "Answer", *, is_loaded: bool = False) -> bool:
        """Notes what an answer broke. Says whether it is news: the last run may have dealt with the same.

        `is_loaded` says that an earlier run has loaded this very body, and recorded what it broke.
        """
        unresolved = self._state.get(UNRESOLVED, {})
        key = request_key(endpoint.name, answer.parameters, answer.url if endpoint.pages else None)
        if not answer.violations:
            unresolved.pop(key, None)
            return True
        self._count(endpoint, answer)
        if self._is_remembered(endpoint):
            found = digest(self.policy(endpoint), endpoint.schema_hash, hash_of(answer.body or b""))
            if unresolved.get(key) == found:
                return False
            self._state.setdefault(UNRESOLVED, {})[key] = found
        elif is_loaded:
            return False
        else:
            unresolved.pop(key, None)
        self._take_down(endpoint, answer)
        return True

    def note_all(self, endpoint: "Endpoint", results: Iterable["FetchResult"]) -> list[bool]:
        """`note` for each result that is an answer; the others are no news."""
        return [result.error is None and self.note(endpoint, result) for result in results]

    def report(self) -> None:
        """Says at the end of a resource what has happened to its responses."""
        if self._running is None or not self.counts:
            return
        dlt.current.resource_metrics().update(self.counts)
        if missing := _listed({name: self.counts[name] for name in MISSING}):
            logger.warning("responses to %s are missing: %s", self._spec.resource, missing)
        if violated := _listed({name: n for name, n in self.counts.items() if name not in MISSING}):
            logger.warning(
                "responses to %s violate their contract: %s; see the table %s%s",
                self._spec.resource,
                violated,
                VIOLATIONS.name,
                self._remedy() if self.counts["quarantined"] else "",
            )

    def _remedy(self) -> str:
        pipeline = running_pipeline()
        # The schemas of another API are not installed.
        schemas = "" if self._source in quarantine.CHESS else " --schemas DIR"
        return (
            "; once the contract has been repaired, load the quarantined ones with `scoresheet requeue"
            f" {pipeline.pipeline_name}{option_of(pipeline)}{schemas}`"
        )

    def _is_remembered(self, endpoint: "Endpoint") -> bool:
        """Whether a response that violates its contract is requested again although it has not changed.

        An evolved body has been loaded in full. A body that only lists further requests comes in every run.
        """
        is_own = endpoint.name == self._spec.endpoint.name
        return not is_own or (self.policy(endpoint) != EVOLVE and not self._spec.is_observation)

    def _count(self, endpoint: "Endpoint", answer: "Answer") -> None:
        self.counts["violations"] += len(answer.violations)
        if answer.quarantined:
            self.counts["quarantined"] += 1
        elif self.policy(endpoint) == DISCARD_ROW:
            self.counts["discarded_rows"] += sum(kept is not None for kept in answer.kept)

    def _take_down(self, endpoint: "Endpoint", answer: "Answer") -> None:
        body = answer.body or b""
        observation = self._observation(endpoint, answer.url, answer.parameters, body)
        found = violations.records(observation, answer.violations, answer.kept, self._spec)
        self._write_down(found)
        self.side.write(VIOLATIONS, found)
        if answer.quarantined:
            count = len(answer.violations)
            waiting = quarantine.record(observation, source=self._source, violations=count)
            self.side.write(QUARANTINE, [waiting])

    def _observation(
        self, endpoint: "Endpoint", url: str | None, parameters: Mapping[str, str], body: bytes
    ) -> Observation:
        return Observation(self._spec.resource, endpoint, url, parameters, self.policy(endpoint), body)

    def _write_down(self, found: list[Record]) -> None:
        """Writes records to the spool, and into the state that this load brings them in."""
        if self._running is not None:
            Spool.of_pipeline().append(self._file, found)
            dlt.current.source_state().setdefault(VIOLATED.state, {})[self._file] = self._running


def _listed(counts: Mapping[str, int]) -> str:
    """Return counts in words, without those of nothing."""
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(counts.items()) if count)


def write_overdue(running: str, side: SideTables) -> None:
    """Write the violations and run records that no earlier run could load, because it failed."""
    for kind in (VIOLATED, ENDED):
        _write_overdue(kind, running, side)


def _write_overdue(kind: Kind, running: str, side: SideTables) -> None:
    spool = Spool.of_pipeline(kind)
    names = spool.names()
    if not names:
        return
    state = dlt.current.source_state()
    loaded = {name: load for name, load in state.get(kind.state, {}).items() if name in names}
    fresh = [name for name in names if name not in loaded]
    if fresh:
        # All at once, because dlt takes items from several resources in turn.
        state[kind.state] = loaded | dict.fromkeys(fresh, running)
    for name, load in loaded.items():
        if load != running and not is_pending(load):
            spool.remove(name)
    for name in fresh:
        for several in spool.read(name):
            side.write(kind.table, several)


def request_key(endpoint: str, parameters: Mapping[str, str], page: str | None = None) -> str:
    """Identify a request in the state. The pages of a list share their parameters, so `page` has the URL."""
    return "/".join((endpoint, *map(str, parameters.values()), *([page] if page else [])))


def digest(policy: str, schema_hash: str, body_hash: str) -> str:
    """Identify a body and its policy, to compare them with those of the last run."""
    return hashlib.sha256(f"{policy} {schema_hash} {body_hash}".encode()).hexdigest()[:16]
