"""Settings that cannot work fail where the source is made, before anything is sent."""

import subprocess
import sys
from copy import deepcopy
from datetime import date, datetime, timezone
from typing import Any

import pytest
from conftest import last_run, numbers, run
from scoresheet import Client, ConfigError, IoError
from scoresheet.dlt import chess as all_of_chess
from scoresheet.dlt import source


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"contact": "x"}, "expected `contact` to say how to reach you"),
        ({"contact": "a@b.c (d"}, "without parentheses"),
        ({"players": ["er/ik"]}, "`players`: expected `username` to be a chess.com name"),
        ({"players": ["erik", "a" * 99]}, "`players`"),
        ({"max_concurrency": 0}, "`max_concurrency` to be at least 1"),
        ({"max_concurrency": 2**80}, "too large"),
        ({"base_url": "ftp://api.example.com"}, "`base_url`"),
        ({"batch_rows": 0}, "`batch_rows` as 1 or more"),
        ({"unknown_players": "ignore"}, "`unknown_players` 'error' or 'skip'"),
        ({"revalidate_days": -1}, "`revalidate_days`"),
        ({"revalidate_days": "soon"}, "`revalidate_days` as a whole number"),
        ({"batch_rows": "x"}, "`batch_rows` as a whole number"),
        ({"max_concurrency": 1.5}, "`max_concurrency` as a whole number"),
        ({"start_month": 202401}, "`start_month` as YYYY/MM"),
        ({"end_month": (2024, 1)}, "`end_month` as YYYY/MM"),
        ({"start_month": date(2024, 2, 1), "end_month": "2024/01"}, "`start_month` not after `end_month`"),
        ({"policy": 3}, "`policy` as a name or a mapping"),
        ({"schemas": 3}, "`schemas` as a folder"),
    ],
)
@pytest.mark.parametrize("make", [source, all_of_chess])
def test_a_setting_that_cannot_work_is_refused(make: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        make(**({"players": ["erik"], "contact": "tests@example.com"} | options))


@pytest.mark.parametrize(
    "items",
    [
        {"clubs": ["a b"]},
        {"tournaments": ["../x"]},
        {"countries": ["NLD"]},
        {"titles": ["Dr."]},
        {"matches": [0]},
    ],
)
def test_an_item_that_no_request_can_name_is_refused(items: Any) -> None:
    (name,) = items
    with pytest.raises(ConfigError, match=f"`{name}`"):
        all_of_chess(contact="tests@example.com", **items)


def test_a_cache_in_a_place_that_is_no_folder_is_refused(tmp_path: Any) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IoError, match="cache_dir"):
        source(["erik"], contact="tests@example.com", cache_dir=str(tmp_path / "file"))


def test_dlts_request_settings_are_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    import dlt  # noqa: PLC0415

    monkeypatch.setattr(dlt.current.run_context().runtime_config, "request_max_attempts", 0)
    with pytest.raises(ConfigError, match="max_attempts"):
        source(["erik"], contact="tests@example.com")


def test_a_source_that_was_made_before_a_fork_can_be_loaded_after_it() -> None:
    """The checks make no request, whose threads a fork would leave behind."""
    program = (
        "import os\n"
        "from scoresheet import UpstreamError\n"
        "from scoresheet.dlt import source\n"
        "made = source(['erik'], contact='tests@example.com', base_url='http://127.0.0.1:1')\n"
        "if os.fork() == 0:\n"
        "    try:\n"
        "        list(made.players_games)\n"
        "    except Exception as error:\n"
        "        os._exit(0 if isinstance(error.__cause__, UpstreamError) else 1)\n"
        "os._exit(os.waitstatus_to_exitcode(os.wait()[1]))\n"
    )
    environment = {"PYTHONPATH": ":".join(sys.path), "RUNTIME__REQUEST_MAX_ATTEMPTS": "1"}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, timeout=60)


@pytest.mark.skipif(
    "max_body_bytes" not in (Client.__text_signature__ or ""), reason="this build's client has no such option"
)
def test_the_largest_body_can_be_set(cassettes: Any, chess: Any, pipeline: Any) -> None:
    with pytest.raises(ConfigError, match="`max_body_bytes` to be at least 1"):
        chess(max_body_bytes=0)
    cassettes.month("ada", "2024/02", [cassettes.game(number) for number in range(1, 9)])
    for size, failed in ((1000, 1), (1_000_000, 0)):
        run(pipeline, chess("ada", max_body_bytes=size).with_resources("players_games"))
        assert last_run(pipeline)["failed"] == failed
    assert len(numbers(pipeline)) == 8


def test_dates_are_months_and_texts_are_numbers(chess: Any, cassettes: Any) -> None:
    for number, month in enumerate(("2023/12", "2024/01", "2024/02"), 1):
        cassettes.month("ada", month, [cassettes.game(number)])
    made = chess(
        start_month=date(2024, 1, 15),
        end_month=datetime(2024, 1, 1, tzinfo=timezone.utc),
        revalidate_days="30",
        batch_rows="10",
        max_concurrency="2",
    )
    (table,) = made.players_games
    assert [url.rpartition("/")[2] for url in table["url"].to_pylist()] == ["2"]


def test_a_source_can_be_copied(chess: Any) -> None:
    copied = deepcopy(chess(["ada"]))
    assert [row["username"] for row in copied.players_profiles] == ["ada"]
