"""Lakes with known faults, and what scoresheet says of each body in them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import scoresheet
from bad_cases import bad_cases
from good_bodies import FIXTURES
from parameters import of_columns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENGINE = os.environ.get("SCORESHEET_ENGINE", "spark")
POLICIES = ("freeze", "discard_row", "evolve", "quarantine")
MODIFIED_AT = datetime(2024, 10, 18, 1, 24, 17, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Body:
    """A body, and its outcome under a policy."""

    endpoint: scoresheet.Endpoint
    name: str
    content: bytes

    def outcome(self, policy: Any) -> scoresheet.PolicyOutcome | None:
        """`None` when the policy rejects it."""
        try:
            return scoresheet.apply_policy(
                self.endpoint.name,
                self.content,
                policy=policy,
                fetched_at=MODIFIED_AT,
                **of_columns(self.endpoint),
            )
        except scoresheet.ContractViolation:
            return None


@cache
def bodies(name: str) -> list[Body]:
    """The fixtures of an endpoint in the order of their names, those that violate the contract included."""
    (endpoint,) = [endpoint for endpoint in scoresheet.endpoints() if endpoint.name == name]
    good = [
        Body(endpoint, f"ok-{path.stem}.json", path.read_bytes())
        for path in (FIXTURES / name / "ok").iterdir()
    ]
    bad = [Body(endpoint, f"bad-{case.name}.json", case.body) for case in bad_cases(name)]
    return sorted(good + bad, key=lambda body: body.name)


@dataclass(frozen=True)
class Lake:
    """The bodies of an endpoint that a policy accepts, in a folder."""

    endpoint: scoresheet.Endpoint
    policy: str
    folder: Path
    outcomes: dict[str, scoresheet.PolicyOutcome]
    """By the name of the file."""

    @classmethod
    def write(cls, folder: Path, name: str, policy: str, *, skips_empty: bool = False) -> Lake:
        """Write the bodies; `skips_empty` leaves out those without a byte."""
        some = [body for body in bodies(name) if body.content or not skips_empty]
        outcomes = {body: body.outcome(policy) for body in some}
        accepted = {body: outcome for body, outcome in outcomes.items() if outcome is not None}
        for body in accepted:
            write(folder / body.name, body.content)
        endpoint = bodies(name)[0].endpoint
        return cls(endpoint, policy, folder, {body.name: outcome for body, outcome in accepted.items()})

    @property
    def options(self) -> dict[str, Any]:
        """The options of a read of it."""
        return {"policy": self.policy, **of_columns(self.endpoint)}

    def rows(self, table: str) -> pa.Table:
        """The rows of a table, one body after the other."""
        return pa.concat_tables([pa.table(outcome.tables[table]) for outcome in self.outcomes.values()])

    def summary(self) -> list[tuple[str, int, int, bool]]:
        """Of each body its name, rows, violations, and whether it is quarantined."""
        return [
            (name, sum(map(len, outcome.tables.values())), len(outcome.violations), outcome.quarantined)
            for name, outcome in self.outcomes.items()
        ]

    def violations(self) -> list[tuple[Any, ...]]:
        """Of each violation what tells it from others."""
        return [
            (name, one.code, one.pointer, one.table, one.column, one.row, one.expected, one.found, kept)
            for name, outcome in self.outcomes.items()
            for one, kept in zip(outcome.violations, outcome.kept, strict=True)
        ]

    def quarantine(self) -> list[tuple[str, bytes, int]]:
        """The bodies in quarantine."""
        return [
            (name, (self.folder / name).read_bytes(), len(outcome.violations))
            for name, outcome in self.outcomes.items()
            if outcome.quarantined
        ]


def write(path: Path, content: bytes) -> None:
    """Write a file of a known time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (MODIFIED_AT.timestamp(),) * 2)


def rejected(name: str, policy: str) -> Iterator[Body]:
    """The fixtures that a policy rejects."""
    return (body for body in bodies(name) if body.outcome(policy) is None)
