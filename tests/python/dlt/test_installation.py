"""`scoresheet doctor` without a pipeline: packages, folders, destinations, and the pipelines here."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dlt
import pytest
import scoresheet
from dlt.common.configuration.container import Container
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from scoresheet.cli import main
from scoresheet.dlt import chess, diagnose
from scoresheet.dlt.host.packages import Finding

Doctor = Callable[..., tuple[int, dict[str, dict[str, Any]]]]


@pytest.fixture
def doctor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Doctor:
    """Runs the command in an empty folder; returns its exit code and its checks by name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCORESHEET_CONTACT", "tests@example.com")
    monkeypatch.setenv("SCORESHEET_CACHE_DIR", str(tmp_path / "cache"))

    def run(*arguments: str) -> tuple[int, dict[str, dict[str, Any]]]:
        folder = ["--pipelines-dir", str(tmp_path / "pipelines")]
        code = main(["doctor", "--offline", "--format", "json", *folder, *arguments])
        checks = json.loads(capsys.readouterr().out)
        return code, {check["name"]: check for check in checks}

    return run


def load(server: Any, folder: Path, name: str) -> dlt.Pipeline:
    pipeline = dlt.pipeline(
        name,
        destination=dlt.destinations.duckdb(str(folder / f"{name}.duckdb")),
        pipelines_dir=str(folder / "pipelines"),
    )
    source = chess(
        players=["ada"],
        contact="tests@example.com",
        base_url=server.base_url,
        callback_url=server.callback_url,
    )
    pipeline.run(source.with_resources("players_profiles"))
    return pipeline


def test_a_new_installation_is_well(doctor: Doctor) -> None:
    code, checks = doctor()
    assert code == 0, checks
    assert list(checks) == [
        "scoresheet",
        "python",
        "dlt",
        "pyarrow",
        "duckdb",
        "contact",
        "cache",
        "state",
        "destinations",
        "pipelines",
    ]
    assert checks["scoresheet"]["found"] == scoresheet.__version__
    assert checks["dlt"]["found"] == dlt.__version__
    assert checks["state"]["found"].endswith(" is made by the first load")
    assert checks["destinations"]["found"].startswith("none configured")


def test_destinations_are_named_without_their_settings(
    doctor: Doctor, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / ".dlt" / "secrets.toml").write_text(
        '[destination.postgres]\ncredentials = "postgresql://u:secret@h/d"\n'
    )
    monkeypatch.setenv("DESTINATION__SNOWFLAKE__CREDENTIALS__PASSWORD", "secret")
    Container()[PluggableRunContext].reload(str(project))
    _, checks = doctor()
    assert checks["destinations"]["found"] == "postgres, snowflake"
    assert "secret" not in json.dumps(checks)


def test_pipelines_in_need_of_repair_are_listed(
    doctor: Doctor, cassettes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        for name in ("healthy", "hurt"):
            load(server, tmp_path, name)
    code, checks = doctor()
    assert (code, checks["pipelines"]["found"][:3]) == (0, "2 i"), checks
    assert checks["state"]["found"].endswith(" MB")

    finding = Finding("duplicate_package", "1", "1", "the copy is deleted")
    monkeypatch.setattr(
        "scoresheet.dlt.doctor.diagnose", lambda pipeline: [finding] * (pipeline.pipeline_name == "hurt")
    )
    code, checks = doctor()
    assert (code, "pipelines" in checks) == (7, False)
    assert checks["pipeline"] == {
        "name": "pipeline",
        "ok": False,
        "found": f"run `scoresheet doctor hurt --repair`: {finding}",
    }


def test_one_pipeline_is_read_by_programs(
    cassettes: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        load(server, tmp_path, "healthy")
    arguments = ["doctor", "healthy", "--pipelines-dir", str(tmp_path / "pipelines"), "--format", "json"]
    capsys.readouterr()
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out) == {"pipeline": "healthy", "repaired": False, "findings": []}


def test_a_check_makes_no_database(cassettes: Any, tmp_path: Path) -> None:
    cassettes.player("ada", 1)
    with scoresheet.replay.serve(cassettes.folder) as server:
        pipeline = load(server, tmp_path, "lost")
    database = tmp_path / "lost.duckdb"
    database.unlink()
    assert diagnose(pipeline) == []
    assert not database.exists()
