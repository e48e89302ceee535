"""Names, sections and settings of the source."""

import json
from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
from dlt.common.configuration.container import Container
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from scoresheet import ConfigError
from scoresheet.dlt import source
from scoresheet.dlt.fetch import options as config
from scoresheet.dlt.host.local_files import cache_folder


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without any configuration of dlt."""
    monkeypatch.chdir(tmp_path)


def test_the_resources_of_dlts_own_source(chess: Any) -> None:
    made = chess()
    assert (made.name, made.section) == ("chess", "chess")
    assert {name: resource.selected for name, resource in made.resources.items()} == {
        "players_profiles": True,
        "players_archives": False,
        "players_games": True,
        "players_online_status": True,
    }


def test_players_in_any_case_and_once(chess: Any, server: Any) -> None:
    assert config.items("players", [" Ada", "ADA ", "bob", "ada"]) == ["ada", "bob"]
    assert config.items("players", "Ada") == ["ada"]
    list(chess(" ADA ").with_resources("players_profiles"))
    assert [request.path for request in server.requests] == ["/pub/player/ada"]


@pytest.mark.parametrize("players", [[], "", ["ada", " "], [None], [7]])
def test_players_that_are_none_are_refused(chess: Any, players: Any) -> None:
    with pytest.raises(ConfigError, match="players"):
        chess(players)


def test_the_contact_comes_from_the_variable_of_the_package(
    monkeypatch: pytest.MonkeyPatch, server: Any
) -> None:
    monkeypatch.setenv("SCORESHEET_CONTACT", "me@example.com")
    monkeypatch.setenv("SOURCES__CHESS__BASE_URL", server.base_url)
    (profile,) = source(["ada"]).with_resources("players_profiles")
    assert profile["username"] == "ada"


def test_a_missing_contact_names_the_setting_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCORESHEET_CONTACT", raising=False)
    with pytest.raises(ConfigError) as refused:
        source(["ada"])
    message = str(refused.value)
    assert "403" in message
    assert "SOURCES__CHESS__CONTACT or SCORESHEET_CONTACT" in message
    assert "contact=" in message


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, server: Any) -> None:
    settings = {"PLAYERS": '["Ada"]', "CONTACT": "me@example.com", "END_MONTH": "2024-01"}
    for name, value in settings.items():
        monkeypatch.setenv(f"SOURCES__CHESS__{name}", value)
    with pytest.raises(ConfigError, match=r"end_month.*2024-01"):
        source()
    monkeypatch.setenv("SOURCES__CHESS__END_MONTH", "2024/01")
    monkeypatch.setenv("SOURCES__CHESS__BASE_URL", server.base_url)
    (profile,) = source().with_resources("players_profiles")
    assert profile["username"] == "ada"


def test_settings_come_from_a_file(project: Path, server: Any) -> None:
    settings = {"players": ["Bob"], "contact": "me@example.com", "base_url": server.base_url}
    lines = ["[sources.chess]", *(f"{name} = {json.dumps(value)}" for name, value in settings.items())]
    (project / ".dlt" / "config.toml").write_text("\n".join(lines))
    Container()[PluggableRunContext].reload(str(project))
    (profile,) = source().with_resources("players_profiles")
    assert profile["username"] == "bob"


def test_a_write_disposition_that_cannot_be_is_refused(chess: Any) -> None:
    with pytest.raises(ConfigError, match=r"merge.*append.*replace.*drop_resources"):
        chess(write_disposition="replace")


def test_months_are_checked_before_anything_runs(chess: Any) -> None:
    with pytest.raises(ConfigError, match="start_month"):
        chess(start_month="2024-01")


def test_dlts_request_settings_and_a_cache_beside_the_pipeline(
    chess: Any, pipeline: Any, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, Any]] = []

    def client(**arguments: Any) -> Any:
        made.append(arguments)
        return scoresheet.Client(**arguments)

    monkeypatch.setattr(config, "Client", client)
    settings = {"TIMEOUT": "7", "MAX_ATTEMPTS": "2", "BACKOFF_FACTOR": "0.5", "MAX_RETRY_DELAY": "9"}
    for name, value in settings.items():
        monkeypatch.setenv(f"RUNTIME__REQUEST_{name}", value)
    dlt.current.run_context().initialize_runtime()
    pipeline.run(chess(max_concurrency=3)).raise_on_failed_jobs()

    cache = cache_folder(pipeline)
    # The first client only proves that the settings work, and an offline one reads the cache.
    checked, *others = made
    assert checked["cache_dir"] is None
    assert [arguments for arguments in others if "offline" not in arguments] == [
        {
            "contact": "tests@example.com",
            "timeout": 7.0,
            "max_attempts": 2,
            "backoff_factor": 0.5,
            "max_retry_delay": 9.0,
            "cache_dir": str(cache),
            "base_url": server.base_url,
            "callback_url": server.callback_url,
            "max_concurrency": 3,
        }
    ]
    assert any(cache.iterdir())
