"""Null rates of responses, compared with those in a baseline file: `scoresheet check --baseline FILE`."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import scoresheet

from .outputs import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def compare_with_baseline(
    bodies: Iterable[tuple[str, bytes]],
    baseline: Path,
    *,
    write: bool = False,
    contract: scoresheet.Contract | None = None,
) -> list[scoresheet.evolution.NullRateWarning]:
    """Count nulls in bodies, given with their endpoints, and compare the rates with the baseline's.

    Bodies that violate their contract are skipped, because their violations are reported already. With
    `write`, the counts become the new baseline, and the file need not exist before.
    """
    now = scoresheet.evolution.NullRates(schemas=contract)
    for endpoint, body in bodies:
        with contextlib.suppress(scoresheet.ContractViolation):
            now.observe(endpoint, body)
    first = write and not baseline.exists()
    warnings = (
        [] if first else now.compare(scoresheet.evolution.NullRates.from_json(baseline.read_text("utf-8")))
    )
    if write:
        write_whole(baseline, now.to_json())
    return warnings
