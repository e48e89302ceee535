"""The journey of a new user, with nothing but the wheel: no checkout and no other package."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import scoresheet
from good_bodies import good_body

pytestmark = [
    pytest.mark.deep,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform == "win32", reason="commands are printed for POSIX shells"),
]

ROOT = Path(__file__).parents[2]
PROFILE = json.loads(good_body("player_profile").read_bytes())

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        str(Path(sys.executable).with_name("maturin")),
        "build",
        "--quiet",
        "--locked",
        # As `make build` compiles it.
        "--features",
        "tested",
        "--out",
        str(folder),
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    (wheel,) = folder.iterdir()
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that holds the wheel and pip."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, env={"PATH": os.environ["PATH"]})
    return folder / "bin"


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Runs a command line of a shell in an empty folder, with the environment that a new user has."""

    def run(command: str, code: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{installed}{os.pathsep}/usr/bin{os.pathsep}/bin"
        variables = {
            "PATH": path,
            "HOME": str(tmp_path),
            "SCORESHEET_CONTACT": "tests@example.com",
            **environment,
        }
        outcome = subprocess.run(
            ["sh", "-c", command], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
        )
        assert outcome.returncode == code, f"{command}: {outcome.stdout}{outcome.stderr}"
        return outcome

    return run


def test_the_wheel_holds_its_packages_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {
        "scoresheet",
        "pytest_scoresheet",
        "pyspark_scoresheet",
    }
    assert not [name for name in names if "__pycache__" in name]
    assert {"scoresheet/py.typed", "scoresheet/_native.pyi", "pytest_scoresheet/py.typed"} <= set(names)


def test_the_journey_works_from_the_wheel(run: Run, tmp_path: Path) -> None:
    served = tmp_path / "served" / "pub" / "player" / "erik.json"
    served.parent.mkdir(parents=True)
    served.write_text(json.dumps(PROFILE))
    with scoresheet.replay.serve(tmp_path / "served") as server:
        record = f"scoresheet record recordings player_profile username=erik --base-url {server.base_url}"
        assert run(record).stdout == "recorded player_profile username=erik\n"
        run("scoresheet check recordings")
        served.write_text(json.dumps(PROFILE | {"flair": "gold"}))
        run(record)
    (finding,) = json.loads(run("scoresheet check recordings --format json", code=3).stdout)["findings"]
    assert "new optional property `flair`" in run(finding["next"]).stdout
    run("scoresheet schema export schemas")
    run(f"{finding['next']} --write")
    assert " 0 rejected: " in run(finding["next"]).stderr
    run("scoresheet import recordings --to imported && scoresheet check imported", code=3)


def test_a_drift_is_repaired_from_the_wheel_without_a_compiler(run: Run, tmp_path: Path) -> None:
    assert run("command -v cargo || echo none").stdout == "none\n"
    drifted = tmp_path / "drifted" / "player_profile" / "erik.json"
    drifted.parent.mkdir(parents=True)
    drifted.write_text(json.dumps(PROFILE | {"flair": "gold"}))
    run("scoresheet check drifted", code=3)
    run("scoresheet schema export my")
    run("scoresheet propose drifted --schemas my --write")
    checked = run("scoresheet check drifted --schemas my").stdout
    assert "note: player_profile was validated by a contract of your own" in checked
    assert "flair" in run("scoresheet diff shipped my").stdout


def test_another_api_is_put_under_contract_from_the_wheel(run: Run, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        body = tmp_path / "bodies" / "toy" / f"{number}.json"
        body.parent.mkdir(parents=True, exist_ok=True)
        body.write_text(json.dumps({"id": number, "name": "ball", "parts": [{"code": "wheel"}]}))
    run("scoresheet new toys --from bodies")
    run("scoresheet check toys/fixtures --schemas toys/schemas")
    script = (
        "import scoresheet; contract = scoresheet.Contract.load('toys/schemas');"
        " print([(found.code, found.pointer) for found in contract.violations('toy', '{\"id\": \"1\"}')])"
    )
    assert run(f"python - <<'END'\n{script}\nEND").stdout == (
        "[('wrong_type', '/id'), ('missing_field', '/name'), ('missing_field', '/parts')]\n"
    )


def test_commands_that_need_dlt_name_the_package(run: Run) -> None:
    for command in ("requeue", "runs"):
        error = run(f"scoresheet {command} mine", code=2).stderr
        assert error == (
            "error: expected dlt 1.22 or newer for scoresheet.dlt but found none\n"
            "help: run: pip install 'scoresheet[dlt]' 'dlt>=1.22'\n"
        )


def test_the_plugin_has_its_entry_point(run: Run) -> None:
    script = (
        "from importlib.metadata import entry_points;"
        " (plugin,) = (one for one in entry_points(group='pytest11') if one.name == 'scoresheet');"
        " print(plugin.value)"
    )
    assert run(f'python -c "{script}"').stdout == "pytest_scoresheet\n"
