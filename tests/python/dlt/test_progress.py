"""dlt's progress display: how many archives are due and done, and how many games came."""

import io
from typing import Any

import dlt
from conftest import run
from dlt.common.runtime.collector import LogCollector


class Counts(LogCollector):
    """Keeps the last message."""

    def __init__(self) -> None:
        super().__init__(logger=io.StringIO(), dump_system_stats=False)
        self.last: dict[str, tuple[int, int | None]] = {}

    def maybe_log(self) -> None:
        for name, done in self.counters.items():
            self.last[name] = (done, self.counter_info[name].total)


def test_progress_counts_archives_and_games(cassettes: Any, chess: Any, duckdb: Any, tmp_path: Any) -> None:
    for number, month in enumerate(("2023/11", "2023/12", "2024/01"), 1):
        cassettes.month("ada", month, [cassettes.game(number), cassettes.game(10 * number)])
    cassettes.month("bob", "2024/01", [cassettes.game(3)])
    for archives, games in (((4, 4), 6), ((3, 3), None)):
        counts = Counts()
        pipeline = dlt.pipeline(
            "progress", destination=duckdb, dataset_name="data", pipelines_dir=str(tmp_path), progress=counts
        )
        run(pipeline, chess().with_resources("players_games"))
        assert counts.last["Archives"] == archives
        assert counts.last.get("Games", (None,))[0] == games
