"""Every endpoint is a resource of `chess`, and every resource loads all rows of its responses."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
from conftest import deep, loaded
from dlt.pipeline.exceptions import PipelineStepFailed
from mirror import FIXTURES, ITEMS, Mirror
from scoresheet import ConfigError, UpstreamError
from scoresheet.dlt import DltContractViolation, chess
from scoresheet.dlt.fetch import memory
from scoresheet.dlt.tables.schema import drop_in_specs, resource_specs

OBSERVED = "players_online_status"
"""Its key is the moment of the request, which no fixture knows."""

TABLES = {table.name: table for spec in resource_specs() for table in spec.tables.values()}


@pytest.fixture(scope="session")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Mirror:
    return Mirror.of_all_resources(tmp_path_factory.mktemp("mirror"))


@pytest.fixture
def copy(mirror: Mirror, tmp_path: Path) -> Mirror:
    """A mirror that the test may change."""
    return Mirror.of_all_resources(tmp_path / "mirror")


def made(server: Any, *resources: str, **options: Any) -> Any:
    hosts = {"base_url": server.base_url, "callback_url": server.callback_url}
    arguments = options or ITEMS
    source = chess(**arguments, **hosts, contact="tests@example.com")
    return source.with_resources(*resources) if resources else source


def every_resource(server: Any) -> Any:
    return made(server, *(spec.resource for spec in resource_specs()))


def keys_in(pipeline: Any, table: str, key: list[str]) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        columns = ", ".join(map(client.escape_column_name, key))
        rows = client.execute_sql(f"SELECT {columns} FROM {client.make_qualified_table_name(table)}")
    return [tuple(row) for row in rows]


def key_of(table: str) -> list[str]:
    return [str(column["name"]) for column in TABLES[table].columns if column.get("primary_key")]


def expected_keys(mirror: Mirror, *resources: str) -> dict[str, set[tuple[Any, ...]]]:
    tables = [t.name for spec in resource_specs() if spec.resource in resources for t in spec.tables.values()]
    return {table: mirror.keys[table] for table in tables if table != OBSERVED}


def test_every_endpoint_with_a_path_is_a_resource() -> None:
    offered = {spec.endpoint.name for spec in resource_specs()}
    assert offered == {endpoint.name for endpoint in scoresheet.endpoints() if endpoint.path}
    assert {spec.endpoint.name for spec in drop_in_specs()} < offered


def test_every_table_of_the_registry_has_its_columns_in_dlts_words() -> None:
    for spec in resource_specs():
        assert sorted(spec.tables) == sorted(spec.endpoint.tables)
        for table in spec.tables.values():
            columns = {str(column["name"]): column for column in table.columns}
            assert list(columns) == table.decoded_schema.names
            assert {column["data_type"] for column in columns.values()} <= {
                "text",
                "bigint",
                "double",
                "bool",
                "timestamp",
            }
            assert key_of(table.name)
            assert not any(columns[name]["nullable"] for name in key_of(table.name))
            assert table.parent is None
    names = [table.name for spec in resource_specs() for table in spec.tables.values()]
    assert len(names) == len(set(names))


def test_the_drop_in_has_the_tables_of_dlts_own_source() -> None:
    tables = {name for spec in drop_in_specs() for name in spec.table_names}
    roots = {"players_profiles", "players_archives", "players_games", "players_online_status"}
    assert tables == roots | {"players_profiles__streaming_platforms", "_dlt_players_games__archives"}


@pytest.mark.parametrize("destination", ["duckdb", deep("filesystem")], indirect=True)
def test_every_resource_loads(mirror: Mirror, pipeline_on: Any, destination: Any) -> None:
    pipeline = pipeline_on(destination)
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(every_resource(server)).raise_on_failed_jobs()
        again = pipeline.run(every_resource(server).with_resources(*_repeatable()))

    assert loaded(again) == []
    merges = pipeline.destination.destination_name == "duckdb"
    for table, expected in expected_keys(mirror, *_repeatable()).items():
        # An empty table is not made.
        found = keys_in(pipeline, table, key_of(table)) if expected else []
        assert set(found) == expected, table
        assert len(found) == len(expected) or not merges, table
    assert {key[0] for key in keys_in(pipeline, OBSERVED, key_of(OBSERVED))} == set(ITEMS["players"])


def _repeatable() -> list[str]:
    return [spec.resource for spec in resource_specs() if spec.resource != OBSERVED]


RICH = ("players_stats", "tournaments", "tournaments_rounds", "tournaments_groups", "clubs_members")


def test_a_rich_set_in_postgres(mirror: Mirror, pipeline_on: Any, postgres: str) -> None:
    pipeline = pipeline_on(dlt.destinations.postgres(postgres))
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(made(server, *RICH)).raise_on_failed_jobs()
    for table, expected in expected_keys(mirror, *RICH).items():
        assert sorted(keys_in(pipeline, table, key_of(table))) == sorted(expected), table


def test_a_rich_set_in_delta_tables(
    mirror: Mirror, pipeline_on: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("deltalake", reason="Delta tables are written by deltalake")
    # All rows are loaded twice and merged.
    monkeypatch.setattr(memory, "REMEMBERED", 0)
    from dlt.common.libs.deltalake import get_delta_tables  # noqa: PLC0415

    pipeline = pipeline_on(dlt.destinations.filesystem((tmp_path / "lake").as_uri()))
    with scoresheet.replay.serve(mirror.folder) as server:
        for _ in range(2):
            source = made(server, *RICH)
            for resource in source.selected_resources.values():
                resource.apply_hints(table_format="delta")
            pipeline.run(source).raise_on_failed_jobs()
    expected = expected_keys(mirror, *RICH)
    tables = get_delta_tables(pipeline, *expected)
    for name, delta in tables.items():
        found = delta.to_pyarrow_table().select(key_of(name)).to_pylist()
        assert sorted(tuple(row.values()) for row in found) == sorted(expected[name]), name


def test_a_chain_asks_each_response_once(mirror: Mirror, pipeline: Any) -> None:
    chain = ("tournaments", "tournaments_rounds", "tournaments_groups")
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(made(server, *chain)).raise_on_failed_jobs()
        asked = Counter(request.path for request in server.requests)
    assert set(asked.values()) == {1}
    assert (
        set(keys_in(pipeline, "tournaments_groups__games", ["url"]))
        == mirror.keys["tournaments_groups__games"]
    )
    links = keys_in(pipeline, "tournaments_rounds__groups", ["value"])
    assert {path.removeprefix("/pub") for path in asked} >= {
        link.removeprefix("https://api.chess.com/pub") for (link,) in links
    }


def test_what_is_followed_need_not_be_loaded(mirror: Mirror, pipeline: Any) -> None:
    with scoresheet.replay.serve(mirror.folder) as server:
        pipeline.run(made(server, "matches_boards", matches=ITEMS["matches"])).raise_on_failed_jobs()
    tables = pipeline.default_schema.data_table_names(seen_data_only=True)
    assert sorted(tables) == ["matches_boards__board_scores", "matches_boards__games"]
    games = keys_in(pipeline, "matches_boards__games", ["url"])
    assert set(games) == mirror.keys["matches_boards__games"]


def test_what_is_followed_and_not_served_is_passed_over(
    copy: Mirror, pipeline: Any, caplog: pytest.LogCaptureFixture
) -> None:
    lost = copy.bodies["matches_boards"][0]
    lost.unlink()
    with scoresheet.replay.serve(copy.folder) as server:
        source = made(server, "matches_boards", matches=ITEMS["matches"])
        with caplog.at_level("WARNING", logger="scoresheet"):
            pipeline.run(source).raise_on_failed_jobs()
    assert "is not served" in caplog.text
    boards = set(keys_in(pipeline, "matches_boards__board_scores", ["id", "board"]))
    match, board = lost.parent.name, lost.stem
    assert boards
    assert (int(match), int(board)) not in boards


def test_what_the_user_names_has_to_be_served(mirror: Mirror, pipeline: Any) -> None:
    with scoresheet.replay.serve(mirror.folder) as server, pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(made(server, "clubs", clubs=["no-such-club"]))
    assert failed.value.__cause__ is not None
    assert isinstance(failed.value.__cause__.__cause__, UpstreamError)


def test_a_changed_response_alone_is_loaded_again(copy: Mirror, pipeline: Any) -> None:
    with scoresheet.replay.serve(copy.folder) as server:
        pipeline.run(made(server, "clubs_members")).raise_on_failed_jobs()
        before = {table: keys_in(pipeline, table, ["slug", "username"]) for table in _members()}
        file = next(body for body in copy.bodies["clubs_members"] if json.loads(body.read_bytes())["weekly"])
        members = json.loads(file.read_bytes())
        gone = members["weekly"].pop()
        assert members["weekly"], "a list of several members is needed here"
        file.write_text(json.dumps(members))
        pipeline.run(made(server, "clubs_members")).raise_on_failed_jobs()

    club = file.parent.name
    after = {table: keys_in(pipeline, table, ["slug", "username"]) for table in _members()}
    # Members who have left are no longer in the table; the rows of other clubs stay.
    before["clubs_members__weekly"].remove((club, gone["username"]))
    assert {table: sorted(rows) for table, rows in after.items()} == {
        table: sorted(rows) for table, rows in before.items()
    }
    counts = pipeline.last_trace.last_normalize_info.row_counts
    assert counts["clubs_members__weekly"] == len(members["weekly"])


def _members() -> list[str]:
    return ["clubs_members__weekly", "clubs_members__monthly", "clubs_members__all_time"]


def test_lists_without_owner_are_replaced_when_they_change(copy: Mirror, pipeline: Any) -> None:
    (file,) = copy.bodies["leaderboards"]
    body = (FIXTURES / "leaderboards/ok/every_category.json").read_bytes()
    file.write_bytes(body)
    boards = json.loads(body)
    with scoresheet.replay.serve(copy.folder) as server:
        pipeline.run(made(server, "leaderboards")).raise_on_failed_jobs()
        category = next(name for name, players in boards.items() if len(players) > 1)
        gone = boards[category].pop()
        file.write_text(json.dumps(boards))
        pipeline.run(made(server, "leaderboards")).raise_on_failed_jobs()
        assert pipeline.run(made(server, "leaderboards")).loads_ids == []
    found = set(keys_in(pipeline, "leaderboards", ["category", "player_id"]))
    assert found == {(name, player["player_id"]) for name, players in boards.items() for player in players}
    assert (category, gone["player_id"]) not in found


def test_a_list_that_has_become_empty_is_replaced(copy: Mirror, pipeline: Any) -> None:
    (file,) = copy.bodies["streamers"]
    fixtures = FIXTURES / "streamers/ok"
    with scoresheet.replay.serve(copy.folder) as server:
        for fixture, is_there in (("some_live", True), ("empty", False)):
            file.write_bytes((fixtures / f"{fixture}.json").read_bytes())
            pipeline.run(made(server, "streamers")).raise_on_failed_jobs()
            assert bool(keys_in(pipeline, "streamers", ["username"])) is is_there
            assert bool(keys_in(pipeline, "streamers__platforms", ["username"])) is is_there


def test_of_many_responses_no_etags_are_kept(
    mirror: Mirror, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "REMEMBERED", len(ITEMS["titles"]) - 1)
    with scoresheet.replay.serve(mirror.folder) as server:
        for _ in range(2):
            info = pipeline.run(made(server, "titled_players", titles=ITEMS["titles"]))
            assert info.loads_ids
    assert set(keys_in(pipeline, "titled_players", ["title", "value"])) == mirror.keys["titled_players"]


def test_an_observation_is_always_new(mirror: Mirror, pipeline: Any) -> None:
    with scoresheet.replay.serve(mirror.folder) as server:
        for runs in (1, 2):
            pipeline.run(made(server, OBSERVED, players=["player-0"])).raise_on_failed_jobs()
            assert len(keys_in(pipeline, OBSERVED, key_of(OBSERVED))) == runs


def test_a_drifted_body_is_refused(copy: Mirror, pipeline: Any) -> None:
    file = copy.bodies["tournaments_groups"][0]
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {"novelty": 1}))
    with scoresheet.replay.serve(copy.folder) as server, pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(made(server, "tournaments", "tournaments_groups"))
    violation = failed.value.__cause__
    assert isinstance(violation, DltContractViolation)
    assert violation.endpoint == "tournament_round_group"
    assert violation.violations[0].pointer == "/novelty"


def test_resources_are_those_of_what_is_given(mirror: Mirror) -> None:
    with scoresheet.replay.serve(mirror.folder) as server:
        assert set(made(server, clubs=["x"]).resources) == {
            "clubs",
            "clubs_members",
            "clubs_matches",
            "clubs_members_profiles",
            *_of_nobody(),
        }
        assert set(made(server, clubs=["x"]).selected_resources) == {
            "clubs",
            "clubs_members",
            "clubs_matches",
        }
        assert OBSERVED not in made(server, players=["x"]).selected_resources


def _of_nobody() -> set[str]:
    return {"daily_puzzle", "daily_puzzle_random", "leaderboards", "streamers"}


def test_no_argument_is_needed() -> None:
    source = chess(contact="tests@example.com")
    assert set(source.resources) == _of_nobody()
    assert not source.selected_resources


@pytest.mark.parametrize("wrong", [{"clubs": []}, {"matches": [True]}, {"titles": [7]}, {"countries": [" "]}])
def test_arguments_are_checked(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=next(iter(wrong))):
        chess(**wrong, contact="tests@example.com")


def test_arguments_come_from_dlts_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCES__CHESS__CONTACT", "tests@example.com")
    monkeypatch.setenv("SOURCES__CHESS__MATCHES", "[12, 13]")
    assert "matches" in chess().selected_resources
