"""Closed months are revalidated; their ETags may be lost, their rows may not."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any

import dlt
import pytest
from conftest import abort, asked, count, last_run, links, numbers, run
from scoresheet.dlt.archives.archive_store import FILE
from scoresheet.dlt.archives.months import PlayerMonths
from scoresheet.dlt.host.local_files import cache_folder, dataset_folder
from scoresheet.dlt.incidents import recorded

GAMES = [1, 2, 3, 4, 5]


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Four months of Ada; Bob has met her once."""
    cassettes.month("ada", "2023/11", [cassettes.game(1)])
    cassettes.month("ada", "2023/12", [cassettes.game(2), cassettes.game(3)])
    cassettes.month("ada", "2024/01", [cassettes.game(4)])
    cassettes.month("ada", "2024/02", [cassettes.game(5)])
    cassettes.month("bob", "2024/02", [cassettes.game(5)])


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Move the clock of runs forward by a number of days."""

    def put_forward(days: int) -> None:
        class Later(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return datetime.now(tz) + timedelta(days)

        monkeypatch.setattr(recorded, "datetime", Later)

    return put_forward


@pytest.fixture
def elsewhere(pipeline: Any, duckdb: Any, tmp_path: Path) -> dlt.Pipeline:
    """The same pipeline on a machine that has only the destination."""
    return dlt.pipeline(
        pipeline.pipeline_name,
        destination=duckdb,
        dataset_name=pipeline.dataset_name,
        pipelines_dir=str(tmp_path / "elsewhere"),
    )


def restarted(pipeline: dlt.Pipeline) -> dlt.Pipeline:
    """As in a new process, whose first run begins with the state in the destination."""
    pipeline.sync_destination()
    return pipeline


def games(chess: Any, **options: Any) -> Any:
    return chess(**options).with_resources("players_games")


def months(server: Any, since: int) -> list[str]:
    """Return the requested months."""
    return [path[-7:] for path, _ in asked(server, since) if not path.endswith("archives")]


def test_closed_months_are_asked_for_again(cassettes: Any, chess: Any, pipeline: Any, server: Any) -> None:
    closed = "/pub/player/ada/games/2023/11"
    run(pipeline, chess())
    before = len(server.requests)
    assert run(pipeline, chess(revalidate_days=0).with_resources("players_games")) == []
    (again,) = [request for request in server.requests[before:] if request.path == closed]
    assert (again.conditional, again.status) == (True, 304)

    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    run(pipeline, chess())
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    run(pipeline, chess(revalidate_days=0))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 7]


def test_a_month_that_changed_in_a_load_that_failed_is_not_taken_for_loaded(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    run(pipeline, chess())
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    games = chess(revalidate_days=0).with_resources("players_games")
    pipeline.extract(games)
    abort(pipeline)
    # The HTTP cache has the new body and the ETag store its ETag; the tables do not have its rows.
    run(pipeline, chess(revalidate_days=0).with_resources("players_games"))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 7]


def test_months_that_failed_come_first_in_the_next_run(
    cassettes: Any, chess: Any, pipeline: Any, server: Any
) -> None:
    body = cassettes.bodies["pub/player/ada/games/2024/01"]
    cassettes.write(
        "pub/player/ada/games/2024/01", {"code": 0, "message": "An internal error has occurred"}, 404
    )
    run(pipeline, chess())
    cassettes.write("pub/player/ada/games/2024/01", body)
    before = len(server.requests)
    run(pipeline, chess(revalidate_days=0).with_resources("players_games"))
    months = [path[-7:] for path, _ in asked(server, before) if not path.endswith("archives")]
    assert months == ["2024/01", "2023/11", "2023/12", "2024/02", "2024/02"]
    assert numbers(pipeline) == [1, 2, 3, 4, 5]


def test_every_closed_month_has_its_turn_within_thirty_days(
    cassettes: Any, chess: Any, pipeline: Any, server: Any, later: Callable[[int], None]
) -> None:
    run(pipeline, games(chess))
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    later(30)
    before = len(server.requests)
    run(pipeline, games(chess, revalidate_days=None))
    run(pipeline, games(chess, revalidate_days=90_000))
    assert "2023/11" not in months(server, before)
    run(pipeline, games(chess))
    assert numbers(pipeline) == [*GAMES, 7]
    before = len(server.requests)
    run(pipeline, games(chess))
    assert "2023/11" not in months(server, before)


@pytest.mark.parametrize("disposition", ["merge", "append"])
def test_a_clock_that_was_ahead_for_one_run_does_not_end_revalidation(
    cassettes: Any, chess: Any, pipeline: Any, later: Callable[[int], None], disposition: str
) -> None:
    for day in (0, 1, 1095):
        later(day)
        run(pipeline, games(chess, write_disposition=disposition))
    before = numbers(pipeline)
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    for day in (2, 16, 32):
        later(day)
        run(pipeline, games(chess, write_disposition=disposition))
    assert numbers(pipeline) == [*before, 7]


@pytest.mark.parametrize("day", [None, "soon", -5, 1.5, True, 10**9])
def test_a_remembered_day_that_is_none_counts_as_unknown(day: Any) -> None:
    known = PlayerMonths.from_state({"loaded": ["2020/01-2023/12"], "revalidated_on": day})
    assert known.overdue("ada", 739_000, 30) == set()
    after = known.after({}, ["2023/12"], datetime(2024, 5, 1, tzinfo=timezone.utc))
    assert after.revalidated_on == datetime(2024, 5, 1, tzinfo=timezone.utc).toordinal()


def test_a_range_holds_for_closed_months_too(chess: Any, pipeline: Any, server: Any) -> None:
    run(pipeline, games(chess))
    before = len(server.requests)
    run(pipeline, games(chess, revalidate_days=0, start_month="2023/12", end_month="2024/01"))
    assert months(server, before) == ["2023/12", "2024/01"]


def test_a_game_that_vanishes_from_a_past_month_stays_without_a_link(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    run(pipeline, games(chess))
    cassettes.month("ada", "2023/12", [cassettes.game(3), cassettes.game(8)])
    run(pipeline, games(chess, revalidate_days=0))
    assert numbers(pipeline) == [*GAMES, 8]
    of_month = [number for _, year, month, number in links(pipeline) if (year, month) == (2023, 12)]
    assert of_month == [3, 8]


def test_appended_months_grow_by_what_is_new(cassettes: Any, chess: Any, pipeline: Any) -> None:
    options = {"write_disposition": "append", "revalidate_days": 0}
    run(pipeline, games(chess, **options))
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    for _ in range(2):
        run(pipeline, games(chess, **options))
        assert numbers(pipeline) == [1, 2, 3, 4, 5, 5, 7]


@pytest.mark.parametrize("damage", ["lost", "spoiled"])
def test_the_local_file_is_only_a_cache_where_rows_are_merged(
    cassettes: Any, chess: Any, pipeline: Any, server: Any, damage: str
) -> None:
    run(pipeline, games(chess))
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    file = dataset_folder(pipeline) / FILE
    shutil.rmtree(cache_folder(pipeline))
    assert file.exists()
    if damage == "lost":
        file.unlink()
    else:
        file.write_bytes(b"not a database, " * 1000)
    run(pipeline, games(chess, revalidate_days=0))
    assert numbers(pipeline) == [*GAMES, 7]
    assert count(pipeline, "_dlt_players_games__archives") == 7
    # The open months have their ETags in dlt's state. The others were received in full, once.
    assert {"due": 5, "not_modified": 3, "fetched": 2}.items() <= last_run(pipeline).items()
    assert run(pipeline, games(chess, revalidate_days=0, run_records="always")) == []
    assert {"due": 5, "not_modified": 5, "fetched": 0}.items() <= last_run(pipeline).items()


def test_another_machine_goes_on_from_the_destination(
    cassettes: Any, chess: Any, pipeline: Any, elsewhere: Any, server: Any
) -> None:
    run(pipeline, games(chess))
    before = len(server.requests)
    assert run(elsewhere, games(chess)) == []
    assert months(server, before) == ["2024/01", "2024/02", "2024/02"]
    cassettes.month("ada", "2023/11", [cassettes.game(1), cassettes.game(7)])
    run(elsewhere, games(chess, revalidate_days=0))
    assert numbers(elsewhere) == [*GAMES, 7]
    # The first machine has the ETag of an older response.
    assert run(pipeline, games(chess, revalidate_days=0)) in (
        [],
        ["_dlt_players_games__archives", "players_games"],
    )
    assert numbers(pipeline) == [*GAMES, 7]


def test_machines_that_append_in_turn_double_nothing(
    cassettes: Any, chess: Any, pipeline: Any, elsewhere: Any
) -> None:
    options = {"write_disposition": "append", "revalidate_days": 0}
    both = [1, 2, 3, 4, 5, 5]
    run(pipeline, games(chess, **options))
    cassettes.month("ada", "2024/03", [cassettes.game(6)])
    run(elsewhere, games(chess, **options))
    assert numbers(elsewhere) == [*both, 6]
    # The other machine has closed 2024/01; this one reads in the destination what is loaded.
    cassettes.month("ada", "2024/01", [cassettes.game(4), cassettes.game(8)])
    cassettes.month("ada", "2024/02", [cassettes.game(5), cassettes.game(7)])
    for machine, found in ((pipeline, [6, 7, 8]), (elsewhere, [6, 7, 8]), (pipeline, [6, 7, 8])):
        run(restarted(machine), games(chess, **options))
        assert numbers(machine) == [*both, *found]


@pytest.mark.parametrize("refresh", ["drop_sources", "drop_resources"])
def test_closed_months_come_anew_with_a_refresh(chess: Any, pipeline: Any, server: Any, refresh: Any) -> None:
    run(pipeline, games(chess))
    before = len(server.requests)
    run(pipeline, games(chess), refresh=refresh)
    assert len(months(server, before)) == 5
    assert numbers(pipeline) == GAMES
    assert count(pipeline, "_dlt_players_games__archives") == 6
    assert last_run(pipeline)["rows_out"] == 5
    # dlt keeps the records, as its own of loads.
    assert count(pipeline, "_dlt_scoresheet_runs") == 2
    assert run(pipeline, games(chess, revalidate_days=0)) == []


def test_how_often_can_be_configured(
    chess: Any, pipeline: Any, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(pipeline, games(chess))
    monkeypatch.setenv("SOURCES__CHESS__REVALIDATE_DAYS", "0")
    before = len(server.requests)
    run(pipeline, games(chess))
    assert len(months(server, before)) == 5
