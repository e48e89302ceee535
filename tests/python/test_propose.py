"""Proposals: on the command line and called from Python."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import scoresheet
from scoresheet.cli import main

ROOT = Path(__file__).parents[2]
PROFILES = ROOT / "tests" / "fixtures" / "player_profile" / "ok"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with schemas and nothing else, which is where commands run."""
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drift(checkout: Path, **members: Any) -> Path:
    """Return all profiles with changed properties; `...` removes one."""
    folder = checkout / "bodies" / "player_profile"
    folder.mkdir(parents=True)
    for path in PROFILES.iterdir():
        body = json.loads(path.read_text()) | members
        body = {name: value for name, value in body.items() if value is not ...}
        (folder / path.name).write_text(json.dumps(body))
    return folder.parent


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_patch_is_printed_and_nothing_is_changed(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(checkout / "schemas")
    bodies = drift(checkout, flair="gold", verified=..., is_verified=True)
    assert main(["propose", str(bodies), "--since", "2026-11"]) == 0
    out, err = capsys.readouterr()
    assert texts(checkout / "schemas") == before
    assert "#   player_profile.player_profile.flair: new, utf8, nullable\n" in out
    assert "new optional property `flair`: string\n" in out
    assert "likely the new name of `verified`\n" in out
    assert '+      "x-since": "2026-11",\n' in out
    assert f"seen {len(list(PROFILES.iterdir()))} times in" in out
    assert "bodies/player_profile/" in out, "evidence is named as it can be found from here"
    assert "nothing was changed" in err


def test_git_applies_what_write_writes(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bodies = drift(checkout, flair="gold", league="Mythic", followers="many")
    (checkout / "bodies" / "error").mkdir()
    (checkout / "bodies" / "error" / "new.json").write_text('{"code": 0, "message": "x", "hint": 1}')
    assert main(["propose", str(bodies)]) == 0
    patch = capsys.readouterr().out
    shutil.copytree(checkout / "schemas", checkout / "written" / "schemas")
    assert main(["propose", str(bodies), "--schemas", "written/schemas", "--write"]) == 0
    out, err = capsys.readouterr()
    assert out == patch.replace("schemas/", "written/schemas/"), (
        "the patch and its reasons are printed all the same"
    )
    assert "changed written/schemas/error.json, written/schemas/player_profile.json" in err
    assert "cargo codegen" in err
    assert "scoresheet requeue" in err
    subprocess.run(["git", "apply", "-p1", "-"], input=patch.encode(), cwd=checkout, check=True)
    assert texts(checkout / "schemas") == texts(checkout / "written" / "schemas")
    assert main(["propose", str(bodies)]) == 0
    assert capsys.readouterr().out == "", "accepted bodies need no change"


def test_what_needs_a_person_is_listed(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bodies = drift(checkout, flair="gold", joined=1_400_000_000_000, verified=None)
    assert main(["propose", str(bodies / "player_profile")]) == 3
    out, err = capsys.readouterr()
    assert "`flair`" in out, "the rest is proposed"
    assert "null beside boolean" in out
    assert (
        "needs manual review: out_of_range: common/timestamp.json#: seconds have become milliseconds" in err
    )


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["nowhere"], "expected a file or folder, but found none"),
        (["schemas"], "bodies as <endpoint>/<name>.json, in schemas, but found none"),
        (["schemas/error.json"], "bodies as <endpoint>/<name>.json, in schemas/error.json, but found none"),
        (
            ["bodies", "--schemas", "bodies"],
            "expected schemas with a manifest `endpoints.toml` in bodies, but found none",
        ),
        (["bodies", "--since", "today"], "expected a month or a year, but found `today`"),
    ],
)
def test_wrong_usage_is_an_error(
    checkout: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], why: str
) -> None:
    drift(checkout, flair="gold")
    assert main(["propose", *arguments]) == 2
    assert why in capsys.readouterr().err


def test_unusable_schemas_are_errors(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bodies = drift(checkout, flair="gold")
    (checkout / "schemas" / "error.json").write_text('{"type": "null"}')
    assert main(["propose", str(bodies)]) == 2
    err = capsys.readouterr().err
    assert "the schemas cannot be used as they are" in err
    assert "schemas/error.json#: expected `type` to be one of" in err


def test_python_has_it_too(checkout: Path) -> None:
    body = b'{"code": 0, "message": "x", "hint": 1, "gone": null}'
    proposal = scoresheet.evolution.propose([("error", "x.json", body)], since="2026")
    [change] = proposal.changes
    assert (change.file, change.pointer, change.what) == (
        "error.json",
        "",
        "new optional property `hint`: integer from 0 to 100",
    )
    assert change.evidence == "seen once in 1 of 1 body: 1 at x.json#/hint"
    assert (change.remarks, change.shared_with) == ([], [])
    [unresolved] = proposal.unresolved
    assert (unresolved.code, unresolved.file, unresolved.pointer) == ("unknown_field", "error.json", "")
    assert unresolved.why.startswith("`gone` is new, but only null was seen")
    assert str(unresolved).endswith(f"({unresolved.evidence})")
    assert unresolved.suggestion is None
    assert (proposal.validated, proposal.refused) == (1, 1)
    assert proposal.columns == ["error.error.hint: new, int64, nullable"]
    assert proposal.write() == [Path("schemas/error.json")]
    text = (checkout / "schemas" / "error.json").read_text()
    assert json.loads(text)["properties"]["hint"]["x-since"] == "2026"
    with pytest.raises(scoresheet.ConfigError, match="have no endpoint `nothing`"):
        scoresheet.evolution.propose([("nothing", "x.json", body)])
