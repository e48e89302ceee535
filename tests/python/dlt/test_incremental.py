"""Requests, rows and state of a second and a third run."""

import logging
from pathlib import Path
from typing import Any

import dlt
import pyarrow as pa
import pytest
from conftest import asked, count, last_run, links, numbers, run, upstream
from dlt.common.exceptions import SignalReceivedException
from dlt.common.runtime import signals
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt.fetch.requests import chunks

ECO = "https://www.chess.com/openings/Opening-{}"


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Four months of Ada; Bob has met her once."""
    cassettes.month("ada", "2023/11", [cassettes.game(1)])
    cassettes.month("ada", "2023/12", [cassettes.game(2), cassettes.game(3)])
    cassettes.month("ada", "2024/01", [cassettes.game(4)])
    cassettes.month("ada", "2024/02", [cassettes.game(5)])
    cassettes.month("bob", "2024/02", [cassettes.game(5)])


def test_a_game_between_two_tracked_players_is_one_row(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess())
    assert numbers(pipeline) == [1, 2, 3, 4, 5]


def test_delta_tables_are_merged_without_duplicates(
    cassettes: Any, chess: Any, pipeline_on: Any, tmp_path: Path
) -> None:
    """Delta merges by `upsert`, which rejects duplicate keys in a load."""
    deltalake = pytest.importorskip("deltalake")
    pipeline = pipeline_on(dlt.destinations.filesystem((tmp_path / "lake").as_uri()))
    for games in ([5], [5, 6], [5, 6]):
        for player in ("ada", "bob"):
            cassettes.month(
                player, "2024/02", [cassettes.game(number, eco=ECO.format(len(games))) for number in games]
            )
        source = chess(batch_rows=1).with_resources("players_games")
        source.players_games.apply_hints(table_format="delta")
        run(pipeline, source)
    table = deltalake.DeltaTable(str(tmp_path / "lake" / pipeline.dataset_name / "players_games"))
    games = pa.table(table.to_pyarrow_table().select(["url", "eco"])).to_pydict()
    assert sorted(url.rpartition("/")[2] for url in games["url"]) == ["1", "2", "3", "4", "5", "6"]
    assert games["eco"].count(ECO.format(2)) == 2


def test_a_second_run_asks_conditionally_and_loads_nothing(chess: Any, pipeline: Any, server: Any) -> None:
    selected = ("players_profiles", "players_archives", "players_games")
    assert "players_games" in run(pipeline, chess().with_resources(*selected))
    state, before = pipeline.state["sources"], len(server.requests)

    assert run(pipeline, chess().with_resources(*selected)) == []
    again = server.requests[before:]
    assert again
    assert all(request.conditional and request.status == 304 for request in again)
    months = [request.path for request in again if request.path.count("/") == 6]
    assert len(months) == 3
    assert not any("2023" in path for path in months)
    assert pipeline.state["sources"] == state
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    assert count(pipeline, "players_profiles") == 2
    assert count(pipeline, "players_archives") == 5


def test_the_open_month_is_refreshed(cassettes: Any, chess: Any, pipeline: Any) -> None:
    run(pipeline, chess())
    reviewed = cassettes.game(5, accuracies={"white": 1.5, "black": 2.5})
    cassettes.month("ada", "2024/02", [reviewed, cassettes.game(6)])
    cassettes.month("bob", "2024/02", [reviewed])
    run(pipeline, chess())
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 6]
    with pipeline.sql_client() as client:
        found = client.execute_sql("SELECT accuracies__white FROM players_games WHERE url LIKE '%%/5'")
    assert found == [(1.5,)]


def test_append_adds_each_game_of_a_player_once(cassettes: Any, chess: Any, pipeline: Any) -> None:
    run(pipeline, chess(write_disposition="append"))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 5]
    run(pipeline, chess(write_disposition="append"))
    cassettes.month("ada", "2024/01", [cassettes.game(4), cassettes.game(7)])
    cassettes.month("ada", "2024/02", [cassettes.game(5), cassettes.game(6)])
    run(pipeline, chess(write_disposition="append"))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 5, 6, 7]
    run(pipeline, chess(write_disposition="append"))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 5, 6, 7]


def test_ranges_are_loaded_without_asking_twice(chess: Any, pipeline: Any, server: Any) -> None:
    games = "players_games"
    run(pipeline, chess("Ada", "2024/01", "2024/01").with_resources(games))
    assert numbers(pipeline) == [4]
    run(pipeline, chess("Ada", "2023/12", "2023/12").with_resources(games))
    assert numbers(pipeline) == [2, 3, 4]
    before = len(server.requests)
    run(pipeline, chess("Ada", end_month="2023/12").with_resources(games))
    assert [path[-7:] for path, _ in asked(server, before)][1:] == ["2023/11"]
    run(pipeline, chess("Ada").with_resources(games))
    assert numbers(pipeline) == [1, 2, 3, 4, 5]


def test_a_month_that_is_not_served_is_reported_and_due_again(
    cassettes: Any, chess: Any, pipeline: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    (cassettes.folder / "pub/player/ada/games/2023/12.json").unlink()
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        run(pipeline, chess())
    messages = [record.getMessage() for record in caplog.records if record.name.startswith("scoresheet.dlt")]
    assert any("2023/12" in message and "next run" in message for message in messages)
    assert any("is incomplete" in message and "1 failed" in message for message in messages)
    assert numbers(pipeline) == [1, 4, 5]
    assert {"complete": False, "failed": 1, "fetched": 4}.items() <= last_run(pipeline).items()

    before = len(server.requests)
    run(pipeline, chess())
    assert any(path.endswith("ada/games/2023/12") and status == 404 for path, status in asked(server, before))
    cassettes.month("ada", "2023/12", [cassettes.game(2), cassettes.game(3)])
    run(pipeline, chess())
    assert numbers(pipeline) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("status", [403, 429])
def test_a_refusal_that_meets_every_month_ends_the_run(
    cassettes: Any, chess: Any, pipeline: Any, status: int
) -> None:
    cassettes.write("pub/player/ada/games/2023/12", {"code": 0, "message": "no"}, status)
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(chess())
    error = upstream(failed.value)
    assert error.status == status
    assert "sources" not in pipeline.state


def test_small_batches_load_the_same(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess(batch_rows=1))
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    assert run(pipeline, chess(batch_rows=1).with_resources("players_games")) == []


def test_a_player_added_later_is_loaded_from_the_first_month(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess("bob"))
    assert numbers(pipeline) == [5]
    run(pipeline, chess(["bob", "ada"]))
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    assert count(pipeline, "players_profiles") == 2


def test_counters_stand_in_the_trace(chess: Any, pipeline: Any, server: Any) -> None:
    run(pipeline, chess())
    (metrics, *_) = next(iter(pipeline.last_trace.last_extract_info.metrics.values()))
    custom = metrics["resource_metrics"]["players_games"].custom_metrics
    client = custom.pop("client")
    assert custom == {"items": 2, "listed": 5, "due": 5, "fetched": 5, "rows_in": 6, "rows_out": 5}
    assert 6 <= client["requests"] <= len(server.requests)
    assert client["received_bytes"] > 0
    assert client["waited_seconds"] >= 0
    assert (client["retries"], client["from_cache"]) == (0, 0)


def test_a_replaced_table_follows_changes_and_is_untouched_without(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    def profiles() -> Any:
        return chess().with_resources("players_profiles")

    def loads() -> set[str]:
        with pipeline.sql_client() as client:
            return {load for (load,) in client.execute_sql("SELECT _dlt_load_id FROM players_profiles")}

    run(pipeline, profiles())
    first = loads()
    run(pipeline, chess().with_resources("players_profiles", "players_online_status"))
    assert loads() == first
    assert count(pipeline, "players_profiles__streaming_platforms") == 2

    cassettes.write("pub/player/ada", cassettes.profile("Ada", 11, ["twitch"]))
    run(pipeline, profiles())
    assert len(loads()) == 1
    assert loads() != first
    assert count(pipeline, "players_profiles") == 2
    assert count(pipeline, "players_profiles__streaming_platforms") == 1

    run(pipeline, chess("bob").with_resources("players_profiles"))
    assert count(pipeline, "players_profiles") == 1


@pytest.mark.parametrize(
    "options", [{"refresh": "drop_resources"}, {"refresh": "drop_data"}, {"write_disposition": "replace"}]
)
def test_loading_anew_on_demand(chess: Any, pipeline: Any, options: Any) -> None:
    everything = ("players_profiles", "players_archives", "players_games")
    run(pipeline, chess().with_resources(*everything))
    (load,) = pipeline.run(chess().with_resources(*everything), **options).loads_ids
    for table, rows in {"players_profiles": 2, "players_archives": 5, "players_games": 5}.items():
        with pipeline.sql_client() as client:
            loads = client.execute_sql(f"SELECT DISTINCT _dlt_load_id FROM {table}")
        assert loads == [(load,)], table
        assert count(pipeline, table) == rows, table


def test_a_source_can_be_read_without_a_pipeline(chess: Any) -> None:
    tables = list(chess("ada").with_resources("players_games"))
    assert sum(len(table) for table in tables) == 5
    assert "_dlt_id" not in tables[0].column_names


def test_waiting_obeys_the_signals_of_dlts_launcher() -> None:
    class Silent:
        def poll(self, timeout: float) -> None:
            signals.set_received_signal(2)

    silent: Any = Silent()
    try:
        with pytest.raises(SignalReceivedException):
            next(chunks(silent))
    finally:
        signals.set_received_signal(0)


def test_links_say_in_whose_archives_a_game_stands(cassettes: Any, chess: Any, pipeline: Any) -> None:
    run(pipeline, chess())
    expected = [("ada", 2023, 11, 1), ("ada", 2023, 12, 2), ("ada", 2023, 12, 3), ("ada", 2024, 1, 4)]
    assert links(pipeline) == [*expected, ("ada", 2024, 2, 5), ("bob", 2024, 2, 5)]
    # A game that leaves an archive leaves its links.
    cassettes.month("bob", "2024/02", [cassettes.game(6)])
    run(pipeline, chess())
    assert links(pipeline) == [*expected, ("ada", 2024, 2, 5), ("bob", 2024, 2, 6)]


def test_a_run_is_recorded(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess())
    first = last_run(pipeline)
    counts = {"items": 2, "listed": 5, "due": 5, "fetched": 5, "not_modified": 0, "rows_in": 6, "rows_out": 5}
    assert counts.items() <= first.items()
    assert first["complete"]
    assert first["started_at"] <= first["finished_at"]
    assert first["resource"] == "players_games"
    run(pipeline, chess(run_records="always"))
    assert {"due": 3, "fetched": 0, "not_modified": 3, "rows_out": 0}.items() <= last_run(pipeline).items()
