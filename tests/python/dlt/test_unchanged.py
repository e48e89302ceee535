"""A run that finds nothing new loads nothing; dlt's schema lists only tables that have rows."""

from typing import Any

import dlt
import pytest
import scoresheet
from dlt.common.destination.reference import Destination
from dlt.common.storages.live_schema_storage import LiveSchemaStorage
from scoresheet.dlt import runs


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])


def tables(pipeline: Any) -> set[str]:
    return {table["name"] for table in pipeline.default_schema.data_tables()}


def quiet(chess: Any, **options: Any) -> Any:
    """The resources that are no observations of a moment."""
    return chess(**options).with_resources("players_profiles", "players_archives", "players_games")


@pytest.mark.parametrize("disposition", ["merge", "append"])
def test_an_unchanged_run_makes_no_package(
    chess: Any, pipeline_on: Any, destination: Any, disposition: str
) -> None:
    pipeline = pipeline_on(destination)
    assert len(pipeline.run(quiet(chess, write_disposition=disposition)).loads_ids) == 1
    for _ in range(2):
        info = pipeline.run(quiet(chess, write_disposition=disposition))
        assert info.loads_ids == []
        assert not pipeline.has_pending_data


def test_a_load_makes_one_client_and_resolves_nothing_twice(
    chess: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client, the schema in its file, and the configuration of a destination each take milliseconds."""
    made = counted(monkeypatch, dlt.Pipeline, "destination_client")
    read = counted(monkeypatch, LiveSchemaStorage, "__getitem__")
    resolved = counted(monkeypatch, Destination, "configuration")

    @dlt.resource
    def others() -> Any:
        yield {"id": 1}

    # The second load of each stores rows in a table that is there.
    pipeline.run(chess())
    pipeline.run(others())
    for counts in (made, read, resolved):
        counts.clear()
    pipeline.run(others())
    floor = {name: len(counts) for name, counts in (("read", read), ("resolved", resolved))}
    for counts in (made, read, resolved):
        counts.clear()
    pipeline.run(chess())
    assert len(made) == 1
    assert len(read) <= floor["read"] + 2
    assert len(resolved) <= floor["resolved"] + 5


def counted(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> list[None]:
    """A list that grows with each call of a method."""
    calls: list[None] = []
    original = getattr(owner, name)

    def call(*arguments: Any, **options: Any) -> Any:
        calls.append(None)
        return original(*arguments, **options)

    monkeypatch.setattr(owner, name, call)
    return calls


def test_the_schema_lists_only_tables_with_rows(cassettes: Any, chess: Any, pipeline: Any) -> None:
    pipeline.run(chess().with_resources("players_profiles")).raise_on_failed_jobs()
    assert tables(pipeline) == {"players_profiles", "players_profiles__streaming_platforms"}
    for name in ("ada", "bob"):
        cassettes.player(name.title(), 11 if name == "ada" else 12)
    pipeline.run(chess().with_resources("players_archives")).raise_on_failed_jobs()
    assert "players_archives" not in tables(pipeline)


@pytest.mark.parametrize("when", ["changes", "always"])
def test_which_runs_are_recorded(cassettes: Any, chess: Any, pipeline: Any, when: str) -> None:
    for number in range(3):
        if number == 2:
            cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
        pipeline.run(quiet(chess, run_records=when)).raise_on_failed_jobs()
    assert [record["rows_out"] for record in runs(pipeline)] == ([2, 0, 1] if when == "always" else [2, 1])


def test_a_run_that_was_rejected_is_recorded(cassettes: Any, chess: Any, pipeline: Any) -> None:
    pipeline.run(quiet(chess)).raise_on_failed_jobs()
    cassettes.month("ada", "2024/01", [cassettes.game(1, undeclared=1)])
    pipeline.run(quiet(chess, policy="quarantine")).raise_on_failed_jobs()
    (latest, _) = runs(pipeline)
    assert (latest["quarantined"], latest["complete"]) == (1, False)


def test_another_value_is_refused_at_once(chess: Any) -> None:
    with pytest.raises(scoresheet.ConfigError, match="`run_records` 'changes' or 'always'"):
        chess(run_records="never")
