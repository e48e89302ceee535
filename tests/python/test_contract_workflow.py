"""The scheduled workflow that checks chess.com, and its script against a fake GitHub."""

import json
import os
import re
import subprocess
import sys
import sysconfig
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


def test_what_may_write_issues_installs_nothing(workflow: dict[Any, Any]) -> None:
    check, issue = workflow["jobs"]["check"], workflow["jobs"]["issue"]
    assert workflow["permissions"] == {}
    assert check["permissions"] == {"contents": "read"}
    assert issue["permissions"] == {"contents": "read", "issues": "write"}
    assert [step["run"] for step in issue["steps"] if "run" in step] == [
        'python3 .github/contract_issue.py "$CODE" report.md'
    ]
    assert issue["needs"] == "check"
    assert issue["steps"][-1]["env"]["CODE"] == "${{ needs.check.outputs.code }}"
    assert check["outputs"] == {"code": "${{ steps.check.outputs.code }}"}
    assert workflow["concurrency"] == {"group": "contract", "cancel-in-progress": False}


def test_the_report_is_handed_over(workflow: dict[Any, Any]) -> None:
    """The script finds the file that the check has written."""
    uploads = {
        step["with"]["name"]: step["with"]["path"]
        for step in workflow["jobs"]["check"]["steps"]
        if step.get("uses", "").startswith("actions/upload-artifact@")
    }
    (download,) = [
        step["with"]["name"]
        for step in workflow["jobs"]["issue"]["steps"]
        if step.get("uses", "").startswith("actions/download-artifact@")
    ]
    assert uploads[download] == "report.md"


WORKFLOWS = sorted((GITHUB / "workflows").iterdir())


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_and_rights_are_least(file: Path) -> None:
    text = file.read_text("utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert uses
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in uses), uses
    jobs = yaml.safe_load(text)["jobs"]
    assert all({"permissions", "timeout-minutes"} <= job.keys() for job in jobs.values())
    for step in (step for job in jobs.values() for step in job["steps"]):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_dependencies_are_audited() -> None:
    text = (GITHUB / "workflows" / "ci.yml").read_text("utf-8")
    assert "EmbarkStudios/cargo-deny-action@" in text
    assert "pip-audit --path" in text


def test_the_linter_of_workflows_has_nothing_to_say() -> None:
    linter = Path(sysconfig.get_path("scripts")) / "zizmor"
    command = [str(linter), "--offline", "--quiet", "--no-progress", str(GITHUB / "workflows")]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


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
    with scoresheet.replay.serve(whole) as server:
        monkeypatch.setenv("SCORESHEET_BASE_URL", server.base_url)
        monkeypatch.setenv("SCORESHEET_CALLBACK_URL", server.callback_url)
        assert main(arguments) == 0
    assert (tmp_path / "report.md").read_text("utf-8")
    assert (tmp_path / "recorded" / "pub").is_dir()
