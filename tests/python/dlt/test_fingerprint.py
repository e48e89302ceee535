"""The digest of the user's steps: equal for the same functions, different for others."""

import functools
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dlt
import pytest
from dlt.extract.items_transform import FilterItem, MapItem
from scoresheet.dlt.host.fingerprint import fingerprint

WANTED = {"ada", "bob"}
PATTERN = re.compile("a+")


def helper(value: Any) -> Any:
    return value in WANTED


def uses_helper(value: Any) -> Any:
    return helper(value)


def with_closure(wanted: Any) -> Callable[[Any], Any]:
    return lambda value: value in wanted


class Threshold:
    """A callable with a setting."""

    def __init__(self, least: int) -> None:
        self.least = least

    def __call__(self, value: Any) -> Any:
        return value >= self.least

    def keep(self, value: Any) -> Any:
        return value >= self.least


def power(value: int, exponent: int = 2) -> int:
    return int(value**exponent)


PAIRS: dict[str, tuple[Any, Any]] = {
    "constants": (lambda row: row["name"] == "ada", lambda row: row["name"] == "bob"),
    "operations": (lambda row: row["rating"] > 1, lambda row: row["rating"] < 1),
    "closures": (with_closure({"ada"}), with_closure({"bob"})),
    "lists in closures": (with_closure(["ada"]), with_closure(["ada", "bob"])),
    "settings": (Threshold(1), Threshold(2)),
    "methods": (Threshold(1).keep, Threshold(2).keep),
    "partials": (functools.partial(power, exponent=2), functools.partial(power, exponent=3)),
    "defaults": (lambda value, least=1: value > least, lambda value, least=2: value > least),
}


@pytest.mark.parametrize("kind", PAIRS)
def test_other_functions_have_another_digest(kind: str) -> None:
    one, other = (fingerprint([MapItem(step)]) for step in PAIRS[kind])
    assert one != other
    assert one == fingerprint([MapItem(PAIRS[kind][0])])


def test_values_that_a_function_refers_to_count(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint([FilterItem(uses_helper)])
    monkeypatch.setattr(sys.modules[__name__], "WANTED", {"ada"})
    assert fingerprint([FilterItem(uses_helper)]) != before


def test_what_a_function_collects_does_not_count() -> None:
    seen: list[int] = []

    def collect(value: int) -> int:
        seen.append(value)
        return value

    step = MapItem(collect)
    before = fingerprint([step])
    seen.append(1)
    assert fingerprint([step]) == before


def test_kind_and_order_of_steps_count() -> None:
    one, other = MapItem(helper), MapItem(uses_helper)
    assert len({fingerprint([one, other]), fingerprint([other, one]), fingerprint([one])}) == 3
    assert fingerprint([FilterItem(helper)]) != fingerprint([MapItem(helper)])


def test_a_function_that_refers_to_itself_or_to_nothing_yet_has_a_digest() -> None:
    def again(value: int) -> int:
        return again(value - 1) if value else later

    assert fingerprint([MapItem(again)])
    later = 5
    assert fingerprint([MapItem(again)])


def test_the_digest_is_that_of_another_process() -> None:
    """Sets have another order there."""
    program = (
        "from scoresheet.dlt.host.fingerprint import fingerprint\n"
        "from dlt.extract.items_transform import FilterItem\n"
        "WANTED = {'ada', 'bob', 'cleo', 'dora'}\n"
        "print(fingerprint([FilterItem(lambda row: row in WANTED and row in {'x', 'y', 'z'})]))\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def of_environment(value: Any) -> Any:
    return value > int(os.environ.get("LEAST_RATING", "0"))


def of_configuration(value: Any) -> Any:
    return value > dlt.config.get("least.rating", int)


WANTED_FILE = Path("wanted.txt")


def of_file(value: Any) -> Any:
    return value in WANTED_FILE.read_text(encoding="utf-8")


def of_named_file(value: Any) -> Any:
    with open("wanted.txt", encoding="utf-8") as file:  # noqa: PTH123 - as users write it
        return value in file


@pytest.mark.parametrize("step", [of_environment, of_configuration, of_file, of_named_file])
def test_what_a_function_reads_is_in_its_digest(
    step: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def digest(value: str) -> str:
        monkeypatch.setenv("LEAST_RATING", value)
        monkeypatch.setenv("LEAST__RATING", value)
        WANTED_FILE.write_text(value, encoding="utf-8")
        return fingerprint([FilterItem(step)])

    assert digest("1") == digest("1") != digest("2")
