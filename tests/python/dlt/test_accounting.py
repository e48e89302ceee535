"""A step that samples, filters or masks is never permanent: only what was loaded is remembered as loaded."""

import os
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from conftest import asked, count, numbers, run
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt import chess as all_of_chess

ALL = ("players_profiles", "players_archives", "players_games")
GAMES = [1, 2, 3, 4, 5]


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Three months of Ada, two of Bob."""
    for number, month in enumerate(("2023/10", "2023/11", "2023/12"), 1):
        cassettes.month("ada", month, [cassettes.game(number)])
    cassettes.month("bob", "2023/12", [cassettes.game(4, "Bob", "Zed"), cassettes.game(5, "Bob", "Zed")])


@pytest.fixture(params=["merge", "append"])
def games(request: pytest.FixtureRequest, chess: Any) -> Any:
    """Makes the source with games alone."""
    disposition = request.param
    return lambda **options: chess(write_disposition=disposition, **options).with_resources("players_games")


def of_number(*wanted: int) -> Any:
    ends = [f"/{number}" for number in wanted]

    def keep(table: pa.Table) -> pa.Table:
        return table.filter(pa.array([url.endswith(tuple(ends)) for url in table["url"].to_pylist()]))

    return keep


def mask(table: pa.Table) -> pa.Table:
    masked = pa.array(["hidden"] * len(table))
    return table.set_column(table.column_names.index("pgn"), table.schema.field("pgn"), masked)


def masked(pipeline: Any) -> int:
    with pipeline.sql_client() as client:
        return int(client.execute_sql("SELECT count(*) FROM players_games WHERE pgn = 'hidden'")[0][0])


@pytest.mark.parametrize("limit", [{"max_items": 0}, {"max_items": 1}, {"max_items": 1, "count_rows": True}])
def test_a_limit_is_made_up_for(chess: Any, pipeline: Any, limit: Any) -> None:
    run(pipeline, chess().with_resources(*ALL).add_limit(**limit))
    run(pipeline, chess().with_resources(*ALL))
    assert numbers(pipeline) == GAMES
    assert (count(pipeline, "players_profiles"), count(pipeline, "players_archives")) == (2, 4)
    assert run(pipeline, chess().with_resources(*ALL)) == []


@pytest.mark.parametrize("limit", [{"max_items": 0}, {"max_items": 1}])
def test_a_limit_on_tables_of_games_goes_on_where_it_ended(games: Any, pipeline: Any, limit: Any) -> None:
    found = []
    for _ in range(4):
        source = games(batch_rows=1)
        source.players_games.add_limit(**limit)
        run(pipeline, source)
        found.append(count(pipeline, "players_games") if limit["max_items"] else 0)
    assert found == ([1, 2, 3, 5] if limit["max_items"] else [0, 0, 0, 0])
    run(pipeline, games())
    assert numbers(pipeline) == GAMES


def test_a_filter_is_taken_away(games: Any, pipeline: Any) -> None:
    source = games()
    source.players_games.add_map(of_number(2, 4))
    run(pipeline, source)
    assert numbers(pipeline) == [2, 4]
    run(pipeline, games())
    assert numbers(pipeline) == GAMES
    run(pipeline, games(revalidate_days=0))
    assert numbers(pipeline) == GAMES


def test_a_filter_that_drops_whole_tables_is_taken_away(games: Any, pipeline: Any) -> None:
    source = games(batch_rows=1)
    source.players_games.add_filter(lambda table: table.num_rows > 1)
    run(pipeline, source)
    assert numbers(pipeline) == [4, 5]
    run(pipeline, games())
    assert numbers(pipeline) == GAMES


def test_a_filter_is_changed(games: Any, pipeline: Any, server: Any) -> None:
    for wanted, expected in (
        ((1, 2), [1, 2]),
        ((2, 3), [1, 2, 3]),
        ((2, 3), [1, 2, 3]),
        ((5,), [1, 2, 3, 5]),
    ):
        before = len(server.requests)
        source = games()
        source.players_games.add_map(of_number(*wanted))
        run(pipeline, source)
        assert numbers(pipeline) == expected
    # The last but one filter was that of the run before: it asked for the open months only.
    assert len(asked(server, before)) == 6


def test_the_same_filter_loads_nothing_again(games: Any, pipeline: Any, server: Any) -> None:
    for _ in range(2):
        before = len(server.requests)
        source = games()
        source.players_games.add_map(of_number(2, 4))
        tables = run(pipeline, source)
    assert tables == []
    assert len(asked(server, before)) == 2 + 3


def test_a_mask_that_comes_later_and_goes_again(chess: Any, pipeline: Any) -> None:
    run(pipeline, chess().with_resources("players_games"))
    for expected in (5, 0):
        source = chess().with_resources("players_games")
        if expected:
            source.players_games.add_map(mask)
        run(pipeline, source)
        assert (masked(pipeline), numbers(pipeline)) == (expected, GAMES)


def test_steps_that_change_rows_or_keys_do_not_double_what_is_appended(chess: Any, pipeline: Any) -> None:
    def hashed(table: pa.Table) -> pa.Table:
        keys = pa.array([key[::-1] for key in table["uuid"].to_pylist()])
        return table.set_column(table.column_names.index("uuid"), table.schema.field("uuid"), keys)

    for _ in range(3):
        source = chess(write_disposition="append", revalidate_days=0).with_resources("players_games")
        source.players_games.add_map(hashed)
        run(pipeline, source)
        assert numbers(pipeline) == GAMES


def test_a_sample_of_rows_that_are_appended_is_made_up_for(chess: Any, pipeline: Any, cassettes: Any) -> None:
    source = chess(write_disposition="append").with_resources("players_games")
    source.players_games.add_yield_map(lambda table: iter([table.slice(0, 1)]))
    run(pipeline, source)
    assert len(numbers(pipeline)) == 1
    cassettes.month("ada", "2023/12", [cassettes.game(6), cassettes.game(3)])
    run(pipeline, chess(write_disposition="append").with_resources("players_games"))
    assert numbers(pipeline) == [*GAMES, 6]


def test_filters_of_profiles_and_archives_are_taken_away(chess: Any, pipeline: Any) -> None:
    source = chess().with_resources("players_profiles", "players_archives")
    source.players_profiles.add_filter(lambda row: row["username"] == "ada")
    source.players_archives.add_map(lambda table: table.filter(pc.match_substring(table["value"], "bob")))
    run(pipeline, source)
    assert (count(pipeline, "players_profiles"), count(pipeline, "players_archives")) == (1, 1)
    run(pipeline, chess().with_resources("players_profiles", "players_archives"))
    assert (count(pipeline, "players_profiles"), count(pipeline, "players_archives")) == (2, 4)


def test_what_a_transformer_was_given_is_loaded_into_the_table_as_well(chess: Any, pipeline: Any) -> None:
    import dlt  # noqa: PLC0415

    @dlt.transformer
    def urls(table: pa.Table) -> Any:
        yield from ({"url": url} for url in table["url"].to_pylist())

    for _ in range(2):
        pipeline.run(chess().players_games | urls)
        assert count(pipeline, "urls") == 5
    run(pipeline, chess().with_resources("players_games"))
    assert numbers(pipeline) == GAMES


def test_collecting_steps_do_not_count_as_changed(chess: Any, pipeline: Any, server: Any) -> None:
    seen: list[int] = []
    for _ in range(2):
        before = len(server.requests)
        source = chess().with_resources("players_games")

        def collect(table: pa.Table) -> pa.Table:
            seen.append(len(table))
            return table

        source.players_games.add_map(collect)
        run(pipeline, source)
    assert sum(seen) == 5
    assert len(asked(server, before)) == 2 + 3


def test_discarded_rows_do_not_make_a_limit_permanent(cassettes: Any, chess: Any, pipeline: Any) -> None:
    broken = cassettes.game(6) | {"rated": "maybe"}
    cassettes.month("ada", "2023/12", [cassettes.game(3), broken])
    options = {"policy": "discard_row", "batch_rows": 1}
    source = chess("ada", **options).with_resources("players_games")
    source.players_games.add_limit(2)
    run(pipeline, source)
    assert numbers(pipeline) == [1, 2]
    run(pipeline, chess("ada", **options).with_resources("players_games"))
    assert numbers(pipeline) == [1, 2, 3]


@pytest.fixture
def clubs(cassettes: Any, server: Any) -> Any:
    """Makes `chess` with two clubs."""
    for number, name in enumerate(("one", "two"), 1):
        members = [{"username": f"member{n}", "joined": 1_600_000_000 + n} for n in range(number)]
        cassettes.write(f"pub/club/{name}/members", {"weekly": members, "monthly": [], "all_time": []})
    return lambda: all_of_chess(
        clubs=["one", "two"], base_url=server.base_url, contact="tests@example.com", batch_rows=1
    ).with_resources("clubs_members")


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_a_limit_on_all_of_chess_is_made_up_for(clubs: Any, pipeline: Any, limit: int) -> None:
    run(pipeline, clubs().add_limit(limit))
    run(pipeline, clubs())
    assert count(pipeline, "clubs_members__weekly") == 3
    assert run(pipeline, clubs()) == []


def test_a_filter_on_all_of_chess_is_taken_away(clubs: Any, pipeline: Any) -> None:
    source = clubs()
    source.clubs_members.add_map(lambda table: table.filter(pc.equal(table["slug"], "one")))
    run(pipeline, source)
    assert count(pipeline, "clubs_members__weekly") == 1
    run(pipeline, clubs())
    assert count(pipeline, "clubs_members__weekly") == 3


def test_a_step_that_is_put_behind_the_last_one_is_refused(chess: Any, pipeline: Any) -> None:
    source = chess().with_resources("players_games")
    source.players_games.add_map(lambda table: table, insert_at=9)
    with pytest.raises(PipelineStepFailed, match="leave out `insert_at`"):
        pipeline.run(source)
    source = chess().with_resources("players_games")
    source.players_games.add_map(of_number(2), insert_at=1)
    run(pipeline, source)
    assert numbers(pipeline) == [2]


def of_least_number(table: pa.Table) -> pa.Table:
    least = int(os.environ["LEAST_NUMBER"])
    return table.filter(pa.array([int(url.rpartition("/")[2]) >= least for url in table["url"].to_pylist()]))


def test_a_filter_by_the_environment_is_noticed(
    games: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for least, expected in (("4", [4, 5]), ("2", [2, 3, 4, 5]), ("1", GAMES)):
        monkeypatch.setenv("LEAST_NUMBER", least)
        source = games()
        source.players_games.add_map(of_least_number)
        run(pipeline, source)
        assert numbers(pipeline) == expected
