"""Rows, violations and repeated requests of each policy when a response violates its contract."""

import json
import logging
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from conftest import abort, run, tables
from dlt.common.configuration.container import Container
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet import ConfigError
from scoresheet.dlt import DltContractViolation
from scoresheet.dlt import chess as all_of_chess
from scoresheet.dlt.archives.months import PlayerMonths, Visit
from scoresheet.dlt.host.local_files import dataset_folder
from scoresheet.dlt.incidents.spool import Spool

GAMES = "player_games_archive"
LATER = datetime(2030, 1, 1, tzinfo=timezone.utc)


def select(pipeline: Any, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """The rows of a table; none where it does not exist."""
    if table not in tables(pipeline):
        return []
    with pipeline.sql_client() as client:
        name = client.make_qualified_table_name(table)
        quoted = ", ".join(map(client.escape_column_name, columns))
        return sorted(client.execute_sql(f"SELECT {quoted} FROM {name}"), key=repr)


def numbers(pipeline: Any) -> list[int]:
    return sorted(int(url.rpartition("/")[2]) for (url,) in select(pipeline, "players_games", "url"))


def violations(pipeline: Any, *columns: str) -> list[tuple[Any, ...]]:
    return select(pipeline, "_contract_violations", *columns)


def spool(pipeline: Any) -> list[str]:
    return Spool(dataset_folder(pipeline)).names()


def unresolved(pipeline: Any, resource: str) -> dict[str, str]:
    return dict(pipeline.state["sources"]["chess"]["resources"][resource].get("unresolved", {}))


@pytest.fixture
def drifted(cassettes: Any) -> Any:
    """Two months of Ada; a game of the second one has an unknown property."""
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(2), cassettes.game(3, zz={"a": 1}), cassettes.game(4)])
    return cassettes


@pytest.fixture
def games(chess: Any) -> Any:
    return lambda **options: chess("ada", **options).with_resources("players_games")


# --- the option


@pytest.mark.parametrize(
    ("policy", "named"),
    [
        ("lenient", "discard_row"),
        ({"default": "lenient"}, "quarantine"),
        ({"player_games": "freeze"}, "player_games_archive"),
        ({"nonsense": "freeze"}, "player_profile"),
        ({GAMES: None}, "evolve"),
        ("{broken", "JSON"),
    ],
)
def test_a_policy_that_cannot_be_is_refused_with_the_choices(chess: Any, policy: Any, named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        chess(policy=policy)


def test_the_other_source_knows_all_endpoints() -> None:
    assert all_of_chess(contact="tests@example.com", policy={"player_games": "evolve"})


@pytest.mark.parametrize(
    "toml",
    [
        '[sources.chess]\npolicy = "discard_row"',
        f'[sources.chess.policy]\ndefault = "evolve"\n{GAMES} = "discard_row"',
    ],
)
def test_the_policy_comes_from_a_file(tmp_path: Path, drifted: Any, games: Any, toml: str) -> None:
    (tmp_path / ".dlt").mkdir()
    (tmp_path / ".dlt" / "config.toml").write_text(toml)
    context = Container()[PluggableRunContext]
    before = context.context.run_dir
    context.reload(str(tmp_path))
    try:
        found = [table for table in games() if "uuid" in table.column_names]
    finally:
        context.reload(before)
    assert sum(map(len, found)) == 3


@pytest.mark.parametrize(
    "setting",
    [
        "POLICY=discard_row",
        'POLICY={"default": "discard_row"}',
        "POLICY__DEFAULT=discard_row",
        f"POLICY__{GAMES.upper()}=discard_row",
    ],
)
def test_the_policy_comes_from_the_environment(
    drifted: Any, games: Any, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    name, _, value = setting.partition("=")
    monkeypatch.setenv(f"SOURCES__CHESS__{name}", value)
    assert sum(len(table) for table in games() if "uuid" in table.column_names) == 3


# --- freeze


def frozen(pipeline: Any, source: Any) -> DltContractViolation:
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source)
    assert isinstance(failed.value.__cause__, DltContractViolation)
    return failed.value.__cause__


def test_violations_under_freeze_reach_the_table_with_the_next_load(
    drifted: Any, games: Any, pipeline: Any
) -> None:
    error = frozen(pipeline, games())
    assert "zz" in str(error)
    assert "sources" not in pipeline.state
    assert len(spool(pipeline)) == 1

    drifted.month("ada", "2024/02", [drifted.game(2)])
    run(pipeline, games())
    assert numbers(pipeline) == [1, 2]
    assert violations(pipeline, "code", "endpoint", "pointer", "policy") == [
        ("unknown_field", GAMES, "/games/1/zz", "freeze")
    ]
    ((observed_at, load),) = violations(pipeline, "observed_at", "_dlt_load_id")
    assert observed_at.timestamp() < float(load)

    # The lines stay until a later run knows that the load is complete, and are not loaded again.
    assert len(spool(pipeline)) == 1
    assert run(pipeline, games()) == []
    assert spool(pipeline) == []
    assert len(violations(pipeline, "code")) == 1


def test_a_violation_that_several_runs_met_is_one_row(drifted: Any, games: Any, pipeline: Any) -> None:
    for _ in range(3):
        frozen(pipeline, games())
    drifted.month("ada", "2024/02", [drifted.game(2)])
    for _ in range(3):
        run(pipeline, games())
    assert len(violations(pipeline, "observed_at")) == 1
    assert spool(pipeline) == []


def test_a_kill_before_or_after_the_commit_neither_loses_nor_doubles(
    drifted: Any, games: Any, pipeline_on: Any, duckdb: Any
) -> None:
    pipeline = pipeline_on(duckdb)
    frozen(pipeline, games())
    drifted.month("ada", "2024/02", [drifted.game(2)])
    # A process killed after extract leaves a package, which the next process loads first.
    pipeline.extract(games())
    (left,) = spool(pipeline)
    pipeline = pipeline_on(duckdb)
    pipeline.extract(games())
    assert spool(pipeline) == [left]
    pipeline.normalize()
    pipeline.load().raise_on_failed_jobs()
    assert spool(pipeline) == [left]
    pipeline = pipeline_on(duckdb)
    run(pipeline, games())
    assert spool(pipeline) == []
    assert len(violations(pipeline, "code")) == 1


def test_a_package_that_is_dropped_takes_no_violations_along(drifted: Any, games: Any, pipeline: Any) -> None:
    pipeline.extract(games(policy="discard_row"))
    abort(pipeline)
    drifted.month("ada", "2024/02", [drifted.game(2)])
    run(pipeline, games())
    assert violations(pipeline, "policy") == [("discard_row",)]


def test_what_other_policies_met_before_a_frozen_body_is_recorded_too(
    drifted: Any, chess: Any, pipeline: Any
) -> None:
    profile = drifted.bodies["pub/player/ada"]
    drifted.write("pub/player/ada", profile | {"zz": 1})
    policy = {"player_profile": "quarantine"}
    frozen(pipeline, chess("ada", policy=policy))
    drifted.write("pub/player/ada", profile)
    drifted.month("ada", "2024/02", [drifted.game(2)])
    run(pipeline, chess("ada", policy=policy))
    assert violations(pipeline, "endpoint", "policy") == [
        (GAMES, "freeze"),
        ("player_profile", "quarantine"),
    ]
    assert select(pipeline, "_quarantine", "id") == []


def test_without_violations_there_are_no_tables(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1)])
    for policy in ("evolve", "quarantine", "discard_row", "freeze"):
        run(pipeline, chess(policy=policy))
    with pipeline.sql_client() as client:
        found = client.execute_sql("SELECT table_name FROM information_schema.tables")
    assert not {"_contract_violations", "_quarantine"} & {name for (name,) in found}
    assert "spooled_violations" not in pipeline.state["sources"]["chess"]


# --- discard_row


def test_discarded_rows_are_recorded_and_their_month_is_read_again(
    drifted: Any, games: Any, pipeline: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        run(pipeline, games(policy="discard_row"))
    assert numbers(pipeline) == [1, 2, 4]
    ((pointer, row, kept, policy),) = violations(pipeline, "pointer", "row", "kept", "policy")
    assert (pointer, row, policy) == ("/games/1/zz", 1, "discard_row")
    assert json.loads(kept) == drifted.game(3, zz={"a": 1})
    assert any("1 discarded rows" in record.getMessage() for record in caplog.records)
    (metrics, *_) = next(iter(pipeline.last_trace.last_extract_info.metrics.values()))
    assert metrics["resource_metrics"]["players_games"].custom_metrics["discarded_rows"] == 1

    before = len(server.requests)
    assert run(pipeline, games(policy="discard_row")) == []
    assert len(server.requests) - before == 3
    assert len(violations(pipeline, "code")) == 1

    drifted.month("ada", "2024/02", [drifted.game(number) for number in (2, 3, 4)])
    run(pipeline, games(policy="discard_row"))
    assert numbers(pipeline) == [1, 2, 3, 4]
    assert unresolved(pipeline, "players_games") == {}


def test_append_doubles_no_row_around_a_discarded_one(drifted: Any, games: Any, pipeline: Any) -> None:
    options = {"policy": "discard_row", "write_disposition": "append"}
    run(pipeline, games(**options))
    assert numbers(pipeline) == [1, 2, 4]
    run(pipeline, games(**options))
    drifted.month(
        "ada", "2024/02", [drifted.game(2), drifted.game(3, zz=1), drifted.game(4), drifted.game(5)]
    )
    run(pipeline, games(**options))
    assert numbers(pipeline) == [1, 2, 4, 5]
    drifted.month("ada", "2024/02", [drifted.game(number) for number in (2, 3, 4, 5, 6)])
    run(pipeline, games(**options))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 6]
    run(pipeline, games(**options))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 6]


def test_an_old_month_stays_due_while_a_game_of_it_is_left_out() -> None:
    listed = ["2023/01", "2023/02", "2023/03"]
    visits = {month: Visit("e", 3, (1,) if month == "2023/01" else ()) for month in listed}
    known = PlayerMonths.from_state(PlayerMonths().after(visits, listed, LATER).to_state())
    assert known.due(listed)["2023/01"] == Visit("e", 3, (1,))
    healed = known.after({"2023/01": Visit("e", 3)}, listed, LATER)
    assert "2023/01" not in healed.due(listed)


# --- evolve


def test_unknown_fields_are_kept_beside_the_rows(drifted: Any, games: Any, pipeline: Any) -> None:
    drifted.month("ada", "2024/01", [drifted.game(1, time_class="hyper")])
    run(pipeline, games(policy={GAMES: "evolve"}))
    assert numbers(pipeline) == [1, 2, 3, 4]
    assert ("hyper",) in select(pipeline, "players_games", "time_class")
    extra = [json.loads(text) for (text,) in select(pipeline, "players_games", "_extra") if text]
    assert extra == [{"zz": {"a": 1}}]
    assert [(code, policy) for code, policy in violations(pipeline, "code", "policy")] == [
        ("unknown_field", "evolve"),
        ("unknown_value", "evolve"),
    ]
    assert run(pipeline, games(policy={GAMES: "evolve"})) == []

    drifted.month("ada", "2024/03", [drifted.game(5)])
    drifted.month("ada", "2024/02", [drifted.game(number) for number in (2, 3, 4)])
    run(pipeline, games())
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    assert {text for (text,) in select(pipeline, "players_games", "_extra")} == {None}


def test_what_evolve_does_not_let_pass_stops(drifted: Any, games: Any, pipeline: Any) -> None:
    drifted.month("ada", "2024/02", [drifted.game(2, rated="yes")])
    frozen(pipeline, games(policy="evolve"))
    drifted.month("ada", "2024/02", [drifted.game(2)])
    run(pipeline, games(policy="evolve"))
    assert violations(pipeline, "code", "policy") == [("wrong_type", "evolve")]


def test_evolved_profiles_have_the_column_in_parent_and_child(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    profile = cassettes.bodies["pub/player/ada"]
    platforms = [*profile["streaming_platforms"]]
    platforms[1] = platforms[1] | {"live": True}
    cassettes.write("pub/player/ada", profile | {"zz": 1, "streaming_platforms": platforms})
    run(pipeline, chess(policy="evolve").with_resources("players_profiles"))
    assert select(pipeline, "players_profiles", "username", "_extra") == [("ada", '{"zz":1}'), ("bob", None)]
    assert select(pipeline, "players_profiles__streaming_platforms", "type", "_extra") == [
        ("twitch", None),
        ("youtube", '{"live":true}'),
    ]


def test_a_discarded_child_leaves_its_parent(cassettes: Any, chess: Any, pipeline: Any) -> None:
    profile = cassettes.bodies["pub/player/ada"]
    platforms = [{"type": 1}, *profile["streaming_platforms"], {"type": 2}]
    cassettes.write("pub/player/ada", profile | {"streaming_platforms": platforms})
    run(pipeline, chess(policy="discard_row").with_resources("players_profiles"))
    assert select(pipeline, "players_profiles", "username") == [("ada",), ("bob",)]
    assert select(pipeline, "players_profiles__streaming_platforms", "type") == [("twitch",), ("youtube",)]
