"""The bodies of `tests/fixtures/<endpoint>/bad.jsonl`, each with its expected violations."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scoresheet.types import EndpointName

FIXTURES = Path(__file__).parents[1] / "fixtures"


@dataclass(frozen=True)
class BadCase:
    """A body that violates the contract of an endpoint."""

    endpoint: EndpointName
    name: str
    body: bytes
    expected: frozenset[tuple[str, str]]
    """Codes and pointers."""

    @property
    def kind(self) -> tuple[str, str]:
        """The code of the first violation, and how deep its place lies in objects and arrays."""
        code, pointer = min(self.expected)
        return code, "/".join("*" if part.isdigit() else "property" for part in pointer.split("/")[1:])


def bad_cases(endpoint: EndpointName, folder: Path = FIXTURES) -> list[BadCase]:
    """All cases of an endpoint."""
    lines = (folder / endpoint / "bad.jsonl").read_text(encoding="utf-8").split("\n")
    cases = {case["name"]: case for case in map(json.loads, filter(None, lines))}
    return [
        BadCase(
            endpoint,
            name,
            _body(case, cases, folder / endpoint / "ok"),
            frozenset((violation["code"], violation["pointer"]) for violation in case["expected"]),
        )
        for name, case in cases.items()
        if case["expected"]
    ]


def one_of_each_kind(endpoints: list[EndpointName]) -> list[BadCase]:
    """One case of each kind, from as many endpoints as possible. Rust's tests decode all of them."""
    found: dict[tuple[str, str], list[BadCase]] = {}
    for endpoint in endpoints:
        for case in bad_cases(endpoint):
            found.setdefault(case.kind, []).append(case)
    taken: Counter[str] = Counter()
    chosen = []
    # Kinds that few endpoints have choose first.
    for kind in sorted(found, key=lambda kind: (len({case.endpoint for case in found[kind]}), kind)):
        case = min(found[kind], key=lambda case: (taken[case.endpoint], case.endpoint, case.name))
        taken[case.endpoint] += 1
        chosen.append(case)
    return chosen


def _body(case: dict[str, Any], cases: dict[str, dict[str, Any]], ok: Path) -> bytes:
    if "body" in case:
        return str(case["body"]).encode()
    if "body_bytes" in case:
        return bytes(case["body_bytes"])
    base = case["base"]
    body = _body(cases[base], cases, ok) if base in cases else (ok / base).read_bytes()
    for step in case["change"]:
        old = step.get("replace", step.get("cut_after")).encode()
        assert body.count(old) == 1, f"{case['name']}: {old!r} occurs {body.count(old)} times"
        before, after = body.split(old)
        if "cut_after" in step:
            body = before + old
        else:
            new = step["with"].encode() if "with" in step else bytes(step["with_bytes"])
            body = before + new + after
    return body
