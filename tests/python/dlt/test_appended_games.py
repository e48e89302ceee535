"""Where rows are only appended, each game of a player is stored once, whatever its month shows."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from typing import Any

import dlt
import pytest
from conftest import abort, last_run, links, plain_source, run
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt.host import dataset

MONTH = "2024/02"


@pytest.fixture
def lake(tmp_path: Path) -> Any:
    """Plain Parquet files, into which nothing can be merged."""
    return dlt.destinations.filesystem((tmp_path / "lake").as_uri())


@pytest.fixture(params=["append", "files"])
def load(request: pytest.FixtureRequest, chess: Any, pipeline_on: Any, duckdb: Any, lake: Any) -> Any:
    """Loads games where they are appended; returns the numbers of all that are stored."""
    is_files = request.param == "files"
    return Load(chess, partial(pipeline_on, lake if is_files else duckdb), shares=is_files)


class Load:
    """A pipeline into which games are appended."""

    def __init__(self, chess: Any, make: Callable[[], dlt.Pipeline], *, shares: bool) -> None:
        """Files share the row of a game between its players."""
        self.shares = shares
        self._chess = chess
        self._make = make
        self.pipeline = make()

    def source(self, *players: str, **options: Any) -> Any:
        disposition = {} if self.shares else {"write_disposition": "append"}
        return self._chess(players or ("ada", "bob"), **(disposition | options)).with_resources(
            "players_games"
        )

    def __call__(self, *players: str, **options: Any) -> list[int]:
        run(self.pipeline, self.source(*players, **options))
        return stored(self.pipeline)

    def forget(self, tmp_path: Path, lost: str) -> None:
        """Loses the local file, or everything but the destination."""
        folder = tmp_path / "pipelines.scoresheet"
        if lost == "damaged":
            (path,) = folder.rglob("archives.sqlite")
            path.write_bytes(path.read_bytes()[:1000])
            return
        shutil.rmtree(folder)
        if lost == "everything":
            shutil.rmtree(tmp_path / "pipelines" / self.pipeline.pipeline_name)
            self.pipeline = self._make()


def stored(pipeline: dlt.Pipeline) -> list[int]:
    """The numbers of the games in the destination, each as often as it is stored."""
    if "players_games" not in {
        name["name"] for name in pipeline.default_schema.data_tables(seen_data_only=True)
    }:
        return []
    with pipeline.sql_client() as client:
        urls = [url for (url,) in client.execute_sql("SELECT url FROM players_games") or ()]
    return sorted(int(url.rpartition("/")[2]) for url in urls)


def show(cassettes: Any, player: str, *numbers: int, month: str = MONTH) -> None:
    cassettes.month(player, month, [cassettes.game(number) for number in numbers])


SHOWN: dict[str, list[tuple[int, ...]]] = {
    "removed": [(1, 2, 3), (2, 3, 4), (2, 3, 4, 5)],
    "inserted": [(1, 2, 4), (1, 2, 3, 4)],
    "reordered": [(1, 2, 3), (3, 1, 2), (4, 3, 2, 1)],
    "flapping": [(1, 2), (), (1, 2), (2,), (2, 1, 3)],
    "listed_twice": [(1, 1, 2), (2, 2, 1), (1, 3, 3)],
    "replaced": [(5, 6, 7, 8), (1, 2, 3, 4)],
    "empty_at_first": [(), (1,), (1, 2)],
}
"""The games that the month of a player shows, run by run."""


@pytest.mark.parametrize("players", [[*SHOWN], ["empty_at_first"]], ids=["side by side", "alone"])
def test_a_game_is_stored_once_whatever_its_month_shows(
    cassettes: Any, load: Any, players: list[str]
) -> None:
    seen: dict[str, set[int]] = {player: set() for player in players}
    for number, player in enumerate(players):
        cassettes.player(player, 100 + number)
    for turn in range(max(len(SHOWN[player]) for player in players) + 1):
        for offset, player in enumerate(players):
            if turn < len(SHOWN[player]):
                numbers = [100 * offset + number for number in SHOWN[player][turn]]
                show(cassettes, player, *numbers)
                seen[player].update(numbers)
        found = load(*players)
        for offset, player in enumerate(players):
            assert [number for number in found if number // 100 == offset] == sorted(seen[player]), player


def test_a_game_that_moves_to_the_month_beside_is_stored_once(cassettes: Any, load: Any) -> None:
    show(cassettes, "ada", 1, 2, month="2024/01")
    show(cassettes, "ada", 3)
    assert load("ada") == [1, 2, 3]
    show(cassettes, "ada", 1, month="2024/01")
    show(cassettes, "ada", 2, 3, 4)
    assert load("ada") == [1, 2, 3, 4]
    show(cassettes, "ada", 1, 2, 3, 4, month="2024/01")
    assert load("ada") == [1, 2, 3, 4]


def test_a_game_between_two_players_is_stored_for_each_or_once(cassettes: Any, load: Any) -> None:
    show(cassettes, "ada", 1, 2)
    show(cassettes, "bob", 2, 3)
    both = [1, 2, 3] if load.shares else [1, 2, 2, 3]
    assert load() == both
    # Bob's month learns of a game before Ada's, and forgets one.
    show(cassettes, "bob", 3, 4)
    assert load() == [*both, 4]
    show(cassettes, "ada", 4, 2, 1)
    assert load() == ([*both, 4] if load.shares else [*both, 4, 4])
    show(cassettes, "bob", 4, 3, 2)
    assert load() == ([*both, 4] if load.shares else [*both, 4, 4])


def test_a_player_who_is_added_later_shares_the_rows_of_files(cassettes: Any, load: Any) -> None:
    show(cassettes, "ada", 1, 2)
    show(cassettes, "bob", 2, 3)
    assert load("ada") == [1, 2]
    assert load("ada", "bob") == ([1, 2, 3] if load.shares else [1, 2, 2, 3])
    if load.shares:
        assert links(load.pipeline) == [
            ("ada", 2024, 2, 1),
            ("ada", 2024, 2, 2),
            ("bob", 2024, 2, 2),
            ("bob", 2024, 2, 3),
        ]


def test_links_in_files_are_written_once(cassettes: Any, chess: Any, pipeline_on: Any, lake: Any) -> None:
    pipeline = pipeline_on(lake)
    for numbers in ((1, 2), (3, 2, 1), (4, 3, 1)):
        show(cassettes, "ada", *numbers)
        run(pipeline, chess("ada").with_resources("players_games"))
    assert links(pipeline) == [("ada", 2024, 2, number) for number in (1, 2, 3, 4)]


def test_a_closed_month_is_appended_to_as_well(cassettes: Any, load: Any) -> None:
    for number, month in enumerate(("2023/10", "2023/11", "2023/12", "2024/01"), 10):
        show(cassettes, "ada", number, month=month)
    assert load("ada") == [10, 11, 12, 13]
    show(cassettes, "ada", 1, 10, month="2023/10")
    assert load("ada", revalidate_days=0) == [1, 10, 11, 12, 13]
    show(cassettes, "ada", 1, 2, month="2023/10")
    assert load("ada", revalidate_days=0) == [1, 2, 10, 11, 12, 13]


@pytest.mark.parametrize("lost", ["file", "everything", "damaged"])
def test_the_destination_is_asked_where_the_local_file_is_lost(
    cassettes: Any, load: Any, tmp_path: Path, lost: str
) -> None:
    show(cassettes, "ada", 9, month="2023/10")
    for month in ("2023/11", "2023/12"):
        show(cassettes, "ada", month=month)
    show(cassettes, "ada", 1, 2)
    show(cassettes, "bob", 2, 3)
    before = Counter(load())
    load.forget(tmp_path, lost)
    show(cassettes, "ada", 4, 2, 1)
    show(cassettes, "bob", 2, 4)
    show(cassettes, "ada", 8, 9, month="2023/10")
    wanted = before + Counter([4, 8] if load.shares else [4, 4, 8])
    for _ in range(2):
        assert Counter(load(revalidate_days=0)) == wanted
        if load.shares:
            assert len(set(links(load.pipeline))) == len(links(load.pipeline)) == 8
    # What was read back is known from then on.
    show(cassettes, "ada", 5, 1)
    assert Counter(load(revalidate_days=0)) == wanted + Counter([5])


def test_a_game_that_only_one_of_two_players_has_loaded_comes_for_the_other(
    cassettes: Any, load: Any, tmp_path: Path
) -> None:
    show(cassettes, "ada", 1)
    show(cassettes, "bob", 1, 2)
    before = Counter(load())
    load.forget(tmp_path, "file")
    # Bob's month stays what it was, and his row of game 2 is not taken for Ada's.
    show(cassettes, "ada", 1, 2)
    wanted = before + Counter([] if load.shares else [2])
    for _ in range(2):
        assert Counter(load()) == wanted


def test_a_load_that_failed_leaves_its_games_to_the_next(cassettes: Any, load: Any) -> None:
    show(cassettes, "ada", 1)
    load("ada")
    show(cassettes, "ada", 1, 2)
    load.pipeline.extract(load.source("ada"))
    abort(load.pipeline)
    assert load("ada") == [1, 2]
    show(cassettes, "ada", 3, 2)
    assert load("ada") == [1, 2, 3]


def test_a_kill_between_a_package_and_its_state_doubles_nothing(
    cassettes: Any, load: Any, tmp_path: Path
) -> None:
    show(cassettes, "ada", 1)
    load("ada")
    show(cassettes, "ada", 1, 2)
    folder = tmp_path / "pipelines" / load.pipeline.pipeline_name
    before = (folder / "state.json").read_bytes()
    load.pipeline.extract(load.source("ada"))
    (folder / "state.json").write_bytes(before)
    assert load("ada") == [1, 2]
    assert load("ada") == [1, 2]


def test_a_destination_that_cannot_be_read_is_refused_with_the_choices(
    cassettes: Any, load: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(cassettes, "ada", 1)
    load("ada")
    load.forget(tmp_path, "file")
    show(cassettes, "ada", 1, 2)

    def fail(*_: Any) -> None:
        raise PermissionError("no rights")

    with monkeypatch.context() as patched:
        patched.setattr(dataset, "_batches", fail)
        with pytest.raises(PipelineStepFailed, match="no rights") as failed:
            load("ada")
    for choice in ('write_disposition="merge"', 'refresh="drop_resources"', "local file"):
        assert choice in str(failed.value)
    assert load("ada") == [1, 2]


def test_months_that_dlts_own_source_has_read_in_part_are_completed(cassettes: Any, load: Any) -> None:
    now = datetime.now(timezone.utc)
    pipeline = load.pipeline
    for month in ("2024/01", f"{now:%Y/%m}"):
        offset = 100 * int(month[-2:])
        show(cassettes, "ada", offset + 1, offset + 2, month=month)
        show(cassettes, "bob", offset + 2, month=month)
    theirs = plain_source(cassettes.bodies, ["ada", "bob"]).with_resources("players_games")
    pipeline.run(theirs, loader_file_format="parquet" if load.shares else None)
    before = Counter(stored(pipeline))
    added: list[int] = []
    for month in ("2024/01", f"{now:%Y/%m}"):
        offset = 100 * int(month[-2:])
        show(cassettes, "ada", offset + 3, offset + 2, offset + 1, month=month)
        show(cassettes, "bob", offset + 2, offset + 3, month=month)
        added += [offset + 3] * (1 if load.shares else 2)
    for _ in range(2):
        assert Counter(load()) == before + Counter(added)
    assert pipeline.state["sources"]["chess"]["resources"]["players_games"]["archives"]


def test_the_state_does_not_grow_with_the_games(cassettes: Any, load: Any) -> None:
    show(cassettes, "ada", *range(1, 400))
    load("ada")
    state = load.pipeline.state["sources"]["chess"]["resources"]["players_games"]
    assert len(json.dumps(state)) < 500


def test_runs_count_what_was_loaded(cassettes: Any, chess: Any, pipeline: Any) -> None:
    show(cassettes, "ada", 1, 2)
    run(pipeline, chess("ada", write_disposition="append").with_resources("players_games"))
    show(cassettes, "ada", 2, 3)
    run(pipeline, chess("ada", write_disposition="append").with_resources("players_games"))
    assert {"rows_in": 2, "rows_out": 1, "complete": True}.items() <= last_run(pipeline).items()


@pytest.fixture(params=["snake_case", "sql_cs_v1", "sql_ci_v1", "direct"])
def naming(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEMA__NAMING", request.param)


@pytest.mark.usefixtures("naming")
def test_the_destination_is_read_under_every_naming_convention(
    cassettes: Any, chess: Any, pipeline: Any, tmp_path: Path
) -> None:
    for numbers in ((1, 2), (3, 2)):
        show(cassettes, "ada", *numbers)
        source = chess("ada", write_disposition="append").with_resources("players_games")
        source.players_games.apply_hints(table_name="my_games")
        run(pipeline, source)
        shutil.rmtree(tmp_path / "pipelines.scoresheet")
    with pipeline.sql_client() as client:
        table = client.make_qualified_table_name(
            pipeline.default_schema.naming.normalize_tables_path("my_games")
        )
        assert client.execute_sql(f"SELECT count(*) FROM {table}")[0][0] == 3


def test_games_are_remembered_where_resources_run_in_parallel(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    for numbers in ((1, 2, 3), (4, 3, 2, 1)):
        show(cassettes, "ada", *numbers)
        show(cassettes, "bob", *numbers)
        source = chess(write_disposition="append", batch_rows=1).with_resources("players_games")
        source.players_games.parallelize()
        run(pipeline, source)
    assert stored(pipeline) == [1, 1, 2, 2, 3, 3, 4, 4]


def test_the_copy_of_another_player_is_not_taken_for_ones_own(
    cassettes: Any, chess: Any, pipeline_on: Any, destination: Any, tmp_path: Path
) -> None:
    """The local file is lost, and a game of Ada's appears in the archive of Bob, who is loaded alone."""
    game = cassettes.game(1)
    other = cassettes.game(9, "Bob", "Zed")
    cassettes.month("ada", "2023/01", [game])
    cassettes.month("bob", "2023/01", [other])

    def load(*players: str) -> list[int]:
        pipeline = pipeline_on(destination)
        source = chess(players, write_disposition="append", revalidate_days=0)
        run(pipeline, source.with_resources("players_games"))
        return stored(pipeline)

    assert load("ada", "bob") == [1, 9]
    shutil.rmtree(tmp_path / "pipelines.scoresheet")
    cassettes.month("bob", "2023/01", [other, game])
    assert load("bob") == [1, 1, 9]
    shutil.rmtree(tmp_path / "pipelines.scoresheet")
    assert load("ada", "bob") == [1, 1, 9]
