"""Exceptions: their messages, attributes and pickling."""

import copy
import errno
import inspect
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from scoresheet import exceptions

DRIFTED = b'{"archives":[1,2,3,4,5,6,7]}'


@pytest.fixture
def drift() -> scoresheet.ContractViolation:
    with pytest.raises(scoresheet.ContractViolation) as caught:
        scoresheet.decode("player_games_archives", DRIFTED, url="https://example.com/archives")
    return caught.value


@pytest.fixture
def unknown_user(client: scoresheet.Client) -> scoresheet.UpstreamError:
    with pytest.raises(scoresheet.UpstreamError) as caught:
        client.player_profile("nobody")
    return caught.value


@pytest.fixture
def misuse() -> scoresheet.ConfigError:
    with pytest.raises(scoresheet.ConfigError) as caught:
        scoresheet.json_schema("player")  # type: ignore[arg-type]
    return caught.value


def test_one_base_for_all() -> None:
    kinds = {
        scoresheet.ConfigError,
        scoresheet.IoError,
        scoresheet.UpstreamError,
        scoresheet.ContractViolation,
    }
    defined = {
        kind for _, kind in inspect.getmembers(exceptions, inspect.isclass) if issubclass(kind, Exception)
    }
    assert defined == kinds | {scoresheet.ScoresheetError}
    assert all(kind.__bases__[0] is scoresheet.ScoresheetError for kind in kinds)
    assert scoresheet.ScoresheetError.__bases__ == (Exception,)
    assert issubclass(scoresheet.ConfigError, ValueError)
    assert issubclass(scoresheet.IoError, OSError)


def test_failures_of_files_have_the_number_of_the_system_and_survive_pickle(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r"cannot use `record_dir` .*; choose a folder") as caught:
        scoresheet.Client(contact="me@example.com", record_dir=tmp_path / "file" / "recordings")
    error = caught.value
    assert isinstance(error, scoresheet.IoError)
    assert error.errno == errno.ENOTDIR
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), copy.errno) == (scoresheet.IoError, str(error), errno.ENOTDIR)


def test_a_report_begins_with_its_summary_and_ends_before_it_is_too_long(
    drift: scoresheet.ContractViolation,
) -> None:
    lines = str(drift).splitlines()
    summary = (
        "response of `player_games_archives` violates its contract in 7 places (https://example.com/archives)"
    )
    assert lines[0] == summary
    assert lines[1:6] == [f"  {violation}" for violation in drift.violations[:5]]
    assert lines[6:] == [
        "  and 2 more",
        "  (the contract was verified against recordings up to 2024-10-18)",
    ]


@pytest.mark.parametrize("name", ["drift", "unknown_user", "misuse"])
def test_messages_are_for_people(name: str, request: pytest.FixtureRequest) -> None:
    message = str(request.getfixturevalue(name))
    assert message[0].islower() or message[0] == "`"
    for trace_of_rust in ("Some(", "Err(", "Error {", "::", "PyErr", "\\n"):
        assert trace_of_rust not in message


@pytest.mark.parametrize("name", ["drift", "unknown_user", "misuse"])
@pytest.mark.parametrize(
    "duplicate",
    [copy.copy, *(lambda error, p=protocol: pickle.loads(pickle.dumps(error, p)) for protocol in (2, 5))],
    ids=["copy", "pickle 2", "pickle 5"],
)
def test_copies_are_complete(
    name: str, duplicate: Callable[[Any], Any], request: pytest.FixtureRequest
) -> None:
    error = request.getfixturevalue(name)
    twin = duplicate(error)
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert vars(twin) == vars(error)


def test_a_copy_keeps_what_was_added(unknown_user: scoresheet.UpstreamError) -> None:
    unknown_user.player = "nobody"  # type: ignore[attr-defined]
    twin = pickle.loads(pickle.dumps(unknown_user))
    assert twin.player == "nobody"


def test_subclasses_with_constructors_of_their_own_are_copied(drift: scoresheet.ContractViolation) -> None:
    twin = pickle.loads(pickle.dumps(Wrapped(drift)))
    assert type(twin) is Wrapped
    assert twin.violations == drift.violations


class Wrapped(scoresheet.ContractViolation):
    def __init__(self, inner: scoresheet.ContractViolation) -> None:
        super().__init__(
            str(inner), violations=inner.violations, endpoint=inner.endpoint, url=inner.url, body=inner.body
        )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_raises_instead_of_hanging(client: scoresheet.Client) -> None:
    client.player_profile("fenwickthorne")
    stream = client.stream("player_profile", [{"username": "fenwickthorne"}])
    calls: list[Callable[[], object]] = [
        lambda: client.player_profile("fenwickthorne"),
        lambda: next(stream),
        lambda: stream.poll(1),
        lambda: client.stream("player_profile", [{"username": "fenwickthorne"}]),
    ]
    child = os.fork()
    if child == 0:
        os._exit(sum(_refused(call) for call in calls))
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == len(calls)


def _refused(call: Callable[[], object]) -> bool:
    try:
        call()
    except scoresheet.ConfigError as error:
        return "this process was forked" in str(error)
    except BaseException as error:
        print(error, file=sys.stderr)
    return False
