"""Settings that cannot work fail where the source is made, before anything is sent."""

from typing import Any

import pytest
from scoresheet import ConfigError
from scoresheet.dlt import chess, source


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
        ({"batch_rows": 0}, "`batch_rows` to be at least 1"),
        ({"unknown_players": "ignore"}, "`unknown_players` 'error' or 'skip'"),
        ({"revalidate_days": -1}, "`revalidate_days`"),
    ],
)
@pytest.mark.parametrize("make", [source, chess])
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
        chess(contact="tests@example.com", **items)


def test_a_cache_in_a_place_that_is_no_folder_is_refused(tmp_path: Any) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ConfigError, match="cache_dir"):
        source(["erik"], contact="tests@example.com", cache_dir=str(tmp_path / "file"))


def test_dlts_request_settings_are_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    import dlt  # noqa: PLC0415

    monkeypatch.setattr(dlt.current.run_context().runtime_config, "request_max_attempts", 0)
    with pytest.raises(ConfigError, match="max_attempts"):
        source(["erik"], contact="tests@example.com")
