"""The scheduled workflow that checks chess.com, and its script against a fake GitHub."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import scoresheet
import yaml
from scoresheet.cli import main

GITHUB = Path(__file__).parents[2] / ".github"
SCRIPT = GITHUB / "contract_issue.py"
TITLE = "chess.com violates the contract"

FAKE_GH = f"""#!{sys.executable}
import json, pathlib, sys
folder = pathlib.Path(__file__).parent
body = sys.stdin.read() if "-" in sys.argv else None
with (folder / "calls").open("a") as calls:
    calls.write(json.dumps([sys.argv[1:], body]) + "\\n")
if sys.argv[1:3] == ["issue", "list"]:
    print((folder / "issues").read_text())
sys.exit((folder / "broken").exists())
"""


class GitHub:
    """Runs the script with a `gh` that notes how it is called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.report = folder / "report.md"
        self.report.write_text("## one finding\n", encoding="utf-8")
        program = folder / "gh"
        program.write_text(FAKE_GH)
        program.chmod(0o755)
        self.issues([])

    def issues(self, issues: list[dict[str, Any]]) -> None:
        (self.folder / "issues").write_text(json.dumps(issues))

    def run(self, exit_code: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}"}
        command = [sys.executable, str(SCRIPT), exit_code, str(self.report)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def changes(self) -> list[tuple[list[str], str | None]]:
        """The calls that change something."""
        calls = self.folder / "calls"
        lines = calls.read_text().splitlines() if calls.exists() else []
        return [(call, body) for call, body in map(json.loads, lines) if call[:2] != ["issue", "list"]]


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    if sys.platform == "win32":
        pytest.skip("the fake is a script that Windows cannot start")
    return GitHub(tmp_path)


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    document: dict[Any, Any] = yaml.safe_load((GITHUB / "workflows" / "contract.yml").read_text("utf-8"))
    return document


@pytest.mark.parametrize("exit_code", ["3", "5"])
def test_a_finding_opens_an_issue(github: GitHub, exit_code: str) -> None:
    assert github.run(exit_code).returncode == 0
    (label, _), (create, body) = github.changes()
    assert label[:3] == ["label", "create", "contract"]
    assert create == ["issue", "create", "--title", TITLE, "--label", "contract", "--body-file", "-"]
    assert body == "## one finding\n"


@pytest.mark.parametrize("exit_code", ["3", "5"])
def test_the_open_issue_is_brought_up_to_date(github: GitHub, exit_code: str) -> None:
    # Another issue with the same label must not be overwritten.
    github.issues(
        [{"number": 9, "title": TITLE}, {"number": 7, "title": TITLE}, {"number": 3, "title": "Other"}]
    )
    assert github.run(exit_code).returncode == 0
    assert github.changes() == [(["issue", "edit", "7", "--body-file", "-"], "## one finding\n")]


def test_the_issue_is_closed_when_all_is_well(github: GitHub) -> None:
    github.issues([{"number": 7, "title": TITLE}])
    assert github.run("0").returncode == 0
    ((close, _),) = github.changes()
    assert close[:3] == ["issue", "close", "7"]


def test_nothing_is_done_when_all_stays_well(github: GitHub) -> None:
    github.issues([{"number": 3, "title": "Other"}])
    assert github.run("0").returncode == 0
    assert github.changes() == []


@pytest.mark.parametrize("issues", [[], [{"number": 7, "title": TITLE}]])
def test_an_upstream_failure_is_a_warning_and_leaves_the_issue_alone(
    github: GitHub, issues: list[dict[str, Any]]
) -> None:
    github.issues(issues)
    outcome = github.run("4")
    assert outcome.returncode == 0
    assert outcome.stdout.startswith("::warning ")
    assert not (github.folder / "calls").exists()


@pytest.mark.parametrize("exit_code", ["1", "2", "70"])
def test_a_check_that_did_not_take_place_fails_the_run(github: GitHub, exit_code: str) -> None:
    outcome = github.run(exit_code)
    assert outcome.returncode == int(exit_code)
    assert outcome.stdout.startswith("::error ")
    assert not (github.folder / "calls").exists()


def test_a_failure_of_github_fails_the_run(github: GitHub) -> None:
    (github.folder / "broken").touch()
    assert github.run("3").returncode != 0


def test_a_long_report_is_cut_after_a_line(github: GitHub) -> None:
    github.report.write_text("é line of the report\n" * 10_000, encoding="utf-8")
    assert github.run("3").returncode == 0
    body = github.changes()[-1][1]
    assert body is not None
    assert len(body) < 65_536
    *lines, blank, last = body.splitlines()
    assert set(lines) == {"é line of the report"}
    assert (blank, last) == ("", "The summary of the run has all of it.")


def test_the_workflow_runs_on_a_schedule_and_on_demand(workflow: dict[Any, Any]) -> None:
    # YAML 1.1 reads the key `on` as true.
    triggers = workflow[True]
    assert set(triggers) == {"schedule", "workflow_dispatch"}
    (schedule,) = triggers["schedule"]
    assert len(schedule["cron"].split()) == 5


def test_the_workflow_has_no_more_rights_than_it_needs(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read", "issues": "write"}
    assert "permissions" not in workflow["jobs"]["check"]
    assert workflow["concurrency"] == {"group": "contract", "cancel-in-progress": False}
    assert workflow["jobs"]["check"]["timeout-minutes"] <= 60


def test_the_workflow_uses_only_githubs_own_actions(workflow: dict[Any, Any]) -> None:
    used = [step["uses"] for step in workflow["jobs"]["check"]["steps"] if "uses" in step]
    assert used
    assert all(action.startswith("actions/") and "@v" in action for action in used)


@pytest.mark.skipif(sys.platform == "win32", reason="GitHub runs it in bash")
@pytest.mark.parametrize("exit_code", [0, 3, 4])
def test_the_step_passes_on_the_exit_code(workflow: dict[Any, Any], tmp_path: Path, exit_code: int) -> None:
    (step,) = [step for step in workflow["jobs"]["check"]["steps"] if step.get("id") == "check"]
    fake = tmp_path / "scoresheet"
    fake.write_text(f'#!/bin/sh\necho "$@" > asked\necho found > report.md\nexit {exit_code}\n')
    fake.chmod(0o755)
    files = {"GITHUB_OUTPUT": tmp_path / "output", "GITHUB_STEP_SUMMARY": tmp_path / "summary"}
    environment = os.environ | {name: str(file) for name, file in files.items()}
    environment["PATH"] = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    # As GitHub starts the steps of a workflow.
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    outcome = subprocess.run(command, cwd=tmp_path, env=environment, check=False)
    assert outcome.returncode == 0
    assert files["GITHUB_OUTPUT"].read_text() == f"code={exit_code}\n"
    assert files["GITHUB_STEP_SUMMARY"].read_text() == "found\n"


def test_the_step_asks_what_the_command_line_takes(
    workflow: dict[Any, Any], whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (step,) = [step for step in workflow["jobs"]["check"]["steps"] if step.get("id") == "check"]
    (line,) = [line for line in step["run"].splitlines() if line.startswith("scoresheet ")]
    arguments = line.removesuffix(" || code=$?").split()[1:]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCORESHEET_CONTACT", "https://github.com/somebody/something")
    with scoresheet.replay(whole) as server:
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        monkeypatch.setenv("SCORESHEET_CALLBACK_URL", server.callback_url)
        assert main(arguments) == 0
    assert (tmp_path / "report.md").read_text("utf-8")
    assert (tmp_path / "recorded" / "pub").is_dir()
