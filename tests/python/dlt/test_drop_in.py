"""Where dlt's own source was, this one goes on: same tables, columns and types; old datasets included."""

from pathlib import Path
from typing import Any

import dlt
import pytest
from conftest import tables
from dlt.pipeline.exceptions import PipelineStepFailed

DATA = (
    "players_profiles",
    "players_profiles__streaming_platforms",
    "players_archives",
    "players_games",
    "players_online_status",
)


def every_resource(source: Any) -> Any:
    return source.with_resources(*source.resources)


def columns(pipeline: Any) -> dict[str, dict[str, str]]:
    """Table, column and type of everything that holds data."""
    return {
        table["name"]: {name: column["data_type"] for name, column in table["columns"].items()}
        for table in pipeline.default_schema.data_tables()
    }


def rows_of(pipeline: Any, table: str, *names: str) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        name = client.make_qualified_table_name(table)
        return sorted(client.execute_sql(f"SELECT {', '.join(names)} FROM {name}"), key=repr)


def counts(pipeline: Any) -> dict[str, int]:
    return {table: len(rows_of(pipeline, table, "_dlt_id")) for table in columns(pipeline)}


@pytest.fixture
def theirs(cassettes: Any, plain: Any, tmp_path: Path) -> dlt.Pipeline:
    """Two months loaded in the plain way; Ada and Bob have one game in common."""
    cassettes.month("ada", "2024/01", [cassettes.full_game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.full_game(1)])
    cassettes.month("ada", "2024/02", [cassettes.game(3)])
    theirs = dlt.pipeline(
        "theirs",
        destination=dlt.destinations.duckdb(str(tmp_path / "theirs.duckdb")),
        pipelines_dir=str(tmp_path / "other"),
    )
    theirs.run(every_resource(plain())).raise_on_failed_jobs()
    return theirs


def test_the_same_tables_columns_and_types_as_dlts_own_source(
    chess: Any, theirs: Any, pipeline_on: Any, destination: Any
) -> None:
    ours = pipeline_on(destination)
    ours.run(every_resource(chess(write_disposition="append"))).raise_on_failed_jobs()

    assert ours.default_schema.name == theirs.default_schema.name == "chess"
    assert columns(ours) == columns(theirs)
    assert set(columns(ours)) == set(DATA)
    assert counts(ours) == counts(theirs)
    assert set(tables(ours)) - set(DATA) == {"_dlt_scoresheet_runs", "_dlt_players_games__archives"}
    assert columns(ours)["players_games"]["start_time"] == "bigint"
    assert columns(ours)["players_games"]["end_time"] == "timestamp"


def test_the_same_values_as_dlts_own_source(chess: Any, theirs: Any, pipeline: Any) -> None:
    pipeline.run(every_resource(chess(write_disposition="append"))).raise_on_failed_jobs()
    for table, of_table in columns(theirs).items():
        data = [name for name in of_table if not name.startswith("_dlt_") and name != "check_time"]
        key = [repr(row) for row in rows_of(theirs, table, *data)]
        assert [repr(row) for row in rows_of(pipeline, table, *data)] == key, table


def test_children_belong_to_their_parents(chess: Any, pipeline: Any) -> None:
    pipeline.run(chess().with_resources("players_profiles")).raise_on_failed_jobs()
    parents = dict(rows_of(pipeline, "players_profiles", "_dlt_id", "username"))
    children = rows_of(
        pipeline, "players_profiles__streaming_platforms", "_dlt_parent_id", "_dlt_list_idx", "type"
    )
    assert [(parents[parent], index, kind) for parent, index, kind in children] == [
        ("ada", 0, "twitch"),
        ("ada", 1, "youtube"),
    ]


def load_the_old_way(cassettes: Any, plain: Any, pipeline: Any) -> None:
    """A dataset of dlt's own source, up to January, from bodies without the optional fields.

    After it, the bodies are complete and one month longer.
    """
    optional = ("avatar", "title", "league", "streaming_platforms")
    for name, games in {"ada": [1, 2], "bob": [1]}.items():
        path = f"pub/player/{name}"
        profile = {key: value for key, value in cassettes.bodies[path].items() if key not in optional}
        cassettes.write(path, profile)
        cassettes.month(name, "2024/01", [cassettes.game(number) for number in games])
    # Files of other formats than Parquet, which this source writes, could not be read together with it.
    on_files = pipeline.destination.destination_name == "filesystem"
    info = pipeline.run(every_resource(plain()), loader_file_format="parquet" if on_files else None)
    info.raise_on_failed_jobs()
    assert "eco" not in columns(pipeline)["players_games"]
    assert counts(pipeline)["players_games"] == 3

    cassettes.write("pub/player/ada", cassettes.profile("Ada", 11, ["twitch"]))
    cassettes.month("ada", "2024/02", [cassettes.full_game(3)])


def no_variants(pipeline: Any) -> bool:
    return not any("__v_" in name for of_table in columns(pipeline).values() for name in of_table)


def test_an_old_dataset_is_merged_into(
    cassettes: Any, chess: Any, plain: Any, pipeline_on: Any, destination: Any
) -> None:
    pipeline = pipeline_on(destination)
    load_the_old_way(cassettes, plain, pipeline)
    before = columns(pipeline)
    pipeline.run(every_resource(chess())).raise_on_failed_jobs()

    after = columns(pipeline)
    assert no_variants(pipeline)
    for table, of_table in before.items():
        assert of_table.items() <= after[table].items()
    if pipeline.destination.destination_name == "filesystem":
        # Plain files cannot be merged: the old rows stay, and only the months the old source lacked are new.
        assert counts(pipeline)["players_games"] == 4
    else:
        numbers = [int(url.rpartition("/")[2]) for (url,) in rows_of(pipeline, "players_games", "url")]
        assert sorted(numbers) == [1, 2, 3]
    assert counts(pipeline)["players_profiles"] == 2
    assert counts(pipeline)["players_profiles__streaming_platforms"] == 1
    assert counts(pipeline)["players_online_status"] == 4


def test_an_old_dataset_is_appended_to(
    cassettes: Any, chess: Any, plain: Any, pipeline_on: Any, destination: Any
) -> None:
    pipeline = pipeline_on(destination)
    load_the_old_way(cassettes, plain, pipeline)
    for _ in range(2):
        pipeline.run(chess(write_disposition="append")).raise_on_failed_jobs()
        assert counts(pipeline)["players_games"] == 4
    assert pipeline.state["sources"]["chess"]["resources"]["players_games"]["archives"]
    assert no_variants(pipeline)


def test_accuracies_that_were_stored_as_integers_are_a_clear_error(
    cassettes: Any, chess: Any, plain: Any, pipeline: Any
) -> None:
    whole = cassettes.game(1, accuracies={"white": 90, "black": 80})
    cassettes.month("ada", "2024/01", [whole])
    pipeline.run(plain().with_resources("players_games")).raise_on_failed_jobs()
    assert columns(pipeline)["players_games"]["accuracies__white"] == "bigint"

    cassettes.month("ada", "2024/02", [cassettes.game(2)])
    pipeline.run(chess().with_resources("players_profiles")).raise_on_failed_jobs()
    for _ in range(2):
        with pytest.raises(PipelineStepFailed) as failed:
            pipeline.run(chess())
        message = str(failed.value.__cause__)
        assert "`players_games.accuracies__white` as double" in message
        assert "as bigint" in message
        assert 'refresh="drop_resources"' in message

    pipeline.run(chess(), refresh="drop_resources").raise_on_failed_jobs()
    assert rows_of(pipeline, "players_games", "accuracies__white") == [(90.0,), (91.25,)]


UNION = {
    "text": ("Mar 9, 2024", "Mar 10, 2024"),
    "bigint": (1_710_000_000, 1_710_000_001),
    "timestamp": ("2024-03-09T10:00:00Z", "2024-03-10T10:00:00Z"),
}


@pytest.mark.parametrize("data_type", UNION)
def test_a_type_that_dlt_inferred_for_a_union_is_kept(
    cassettes: Any, chess: Any, plain: Any, pipeline: Any, data_type: str
) -> None:
    old, new = UNION[data_type]
    for name in ("ada", "bob"):
        cassettes.online(name, lastLoginDate=old)
    pipeline.run(plain().with_resources("players_online_status")).raise_on_failed_jobs()
    for name in ("ada", "bob"):
        cassettes.online(name, lastLoginDate=new)
    pipeline.run(chess().with_resources("players_profiles")).raise_on_failed_jobs()
    for _ in range(2):
        pipeline.run(chess().with_resources("players_online_status")).raise_on_failed_jobs()
    assert columns(pipeline)["players_online_status"]["last_login_date"] == data_type
    assert counts(pipeline)["players_online_status"] == 6
    assert len(set(rows_of(pipeline, "players_online_status", "last_login_date"))) == 2


def test_a_member_without_a_name_is_left_out(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.online("ada", **{"": 1, " ": 2})
    pipeline.run(chess(["ada"]).with_resources("players_online_status")).raise_on_failed_jobs()
    assert rows_of(pipeline, "players_online_status", "username", "online_status") == [("ada", "offline")]
