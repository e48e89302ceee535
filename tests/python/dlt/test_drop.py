"""What is loaded anew with `refresh`, or after `dlt pipeline ... drop`; the history stays."""

from typing import Any

import pytest
from conftest import links, tables
from dlt.pipeline.helpers import pipeline_drop
from scoresheet.dlt import runs

HISTORY = ("_contract_violations", "_quarantine", "_dlt_scoresheet_runs")


@pytest.fixture
def loaded(cassettes: Any, chess: Any, pipeline: Any) -> Any:
    """A pipeline with games, history, and a body that waits."""
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(8, undeclared=1)])
    pipeline.run(chess(policy="quarantine")).raise_on_failed_jobs()
    return pipeline


def counts(pipeline: Any) -> dict[str, int]:
    with pipeline.sql_client() as client:
        return {name: client.execute_sql(f"SELECT count(*) FROM {name}")[0][0] for name in tables(pipeline)}


def test_a_dropped_resource_is_loaded_anew_and_history_stays(chess: Any, loaded: Any) -> None:
    before = counts(loaded)
    pipeline_drop(loaded, resources=["players_games"])()
    dropped = counts(loaded)
    assert "players_games" not in dropped
    assert {name: dropped[name] for name in HISTORY} == {name: before[name] for name in HISTORY}
    loaded.run(chess(policy="quarantine")).raise_on_failed_jobs()
    after = counts(loaded)
    assert after["players_games"] == before["players_games"] == 2
    assert after["_dlt_players_games__archives"] == before["_dlt_players_games__archives"]
    assert len(runs(loaded)) == 2


@pytest.mark.parametrize("resource", ["players_profiles", "players_archives"])
def test_a_dropped_replaced_table_comes_back(chess: Any, loaded: Any, resource: str) -> None:
    source = chess(policy="quarantine").with_resources("players_profiles", "players_archives")
    loaded.run(source).raise_on_failed_jobs()
    pipeline_drop(loaded, resources=[resource])()
    assert resource not in counts(loaded)
    source = chess(policy="quarantine").with_resources("players_profiles", "players_archives")
    loaded.run(source).raise_on_failed_jobs()
    assert counts(loaded)[resource] == 2


@pytest.mark.parametrize("refresh", ["drop_resources", "drop_data"])
def test_refresh_keeps_history(chess: Any, loaded: Any, refresh: str) -> None:
    loaded.run(chess(policy="quarantine"), refresh=refresh).raise_on_failed_jobs()
    after = counts(loaded)
    assert after["players_games"] == 2
    assert after["_dlt_players_games__archives"] == 2
    assert len(runs(loaded)) == 2
    assert after["_quarantine"] == 1


def test_refresh_of_the_source_drops_all(chess: Any, loaded: Any) -> None:
    loaded.run(chess(policy="quarantine"), refresh="drop_sources").raise_on_failed_jobs()
    after = counts(loaded)
    assert after["players_games"] == after["_dlt_players_games__archives"] == 2
    assert after["_quarantine"] == 1
    # dlt keeps what it takes for bookkeeping, as its own record of loads.
    assert len(runs(loaded)) == 2


@pytest.mark.parametrize("refresh", [None, "drop_sources", "drop_resources", "drop_data"])
def test_links_go_with_the_games_that_they_link(chess: Any, loaded: Any, refresh: str | None) -> None:
    """A player who is not loaded any more has no links to games that are gone."""
    assert {row[0] for row in links(loaded)} == {"ada"}
    if refresh is None:
        pipeline_drop(loaded, resources=["players_games"])()
    source = chess(["bob"], policy="evolve").with_resources("players_games")
    loaded.run(source, refresh=refresh).raise_on_failed_jobs()
    assert {row[0] for row in links(loaded)} == {"bob"}
    assert counts(loaded)["_dlt_players_games__archives"] == 1
