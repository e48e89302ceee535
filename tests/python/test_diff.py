"""Two contracts compared, from Python and on the command line."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import scoresheet
from scoresheet.cli import main

BASE = Path(__file__).parents[1] / "diff" / "base"


API = """
[api]
name = "shops"
title = "the shops"

[hosts.pub]
base_url = "https://shops.example/pub"

[parameters.slug]
pattern = "^[a-z-]{1,64}$"
spelling = "lower"
expected = "the name of a shop"
description = "Name of the shop, as in the request."

[arguments.clubs]
parameter = "slug"
description = "Names of shops."
"""


def contract(folder: Path) -> Path:
    shutil.copytree(BASE, folder)
    (folder / "api.toml").write_text(API)
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return contract(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A contract with an enumeration that has grown."""
    folder = contract(tmp_path / "new")
    goods = folder / "common" / "goods.json"
    goods.write_text(goods.read_text().replace('"books"', '"books", "toys"'))
    return folder


def test_changes_are_objects(old: Path, new: Path) -> None:
    found = scoresheet.evolution.diff(old, str(new))
    (change,) = found.changes
    assert (change.rule, change.severity, change.area) == ("enum-value-added", "breaking", "schema")
    assert change.at == "common/goods.json#/$defs/kind/enum"
    assert change.places == [("shop", "/kind"), ("journal", "/kind")]
    assert (change.old, change.new) == (["food", "books"], ["food", "books", "toys"])
    assert change.consequence is None
    assert "toys" in change.message
    assert (found.old, found.new, found.severity, len(found)) == (str(old), str(new), "breaking", 1)
    assert json.loads(found.render("json"))["changes"][0]["rule"] == change.rule
    assert "\x1b[31m" in found.render(color=True)


def test_equal_contracts_have_no_changes(old: Path) -> None:
    found = scoresheet.evolution.diff(old, old)
    assert (found.changes, found.severity) == ([], None)


def test_an_endpoint_is_compared_by_itself(old: Path, new: Path) -> None:
    (change,) = scoresheet.evolution.diff(old, new, endpoints=["journal"]).changes
    assert change.places == [("journal", "/kind")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [([], 0), (["--fail-on", "breaking"], 3), (["--fail-on", "additive"], 3), (["--fail-on", "any"], 3)],
)
def test_the_exit_code_follows_fail_on(
    arguments: list[str], code: int, old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(old), str(new), *arguments]) == code
    assert capsys.readouterr() == (scoresheet.evolution.diff(old, new).render(), "")


def test_a_compatible_change_fails_only_when_any_does(old: Path, new: Path) -> None:
    backward = ["diff", str(new), str(old), "--format", "markdown", "--fail-on"]
    assert [main([*backward, kind]) for kind in ("breaking", "additive", "any")] == [0, 0, 3]


def test_a_commit_is_compared(
    old: Path, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = tmp_path / "repository"
    shutil.copytree(old, repository / "schemas")
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "Describe a shop"]):
        subprocess.run(["git", "-C", repository, *arguments], check=True)
    shutil.copytree(new, repository / "schemas", dirs_exist_ok=True)
    monkeypatch.chdir(repository)
    assert main(["diff", "--against", "HEAD", "--fail-on", "breaking", "--format", "json"]) == 3
    output = json.loads(capsys.readouterr().out)
    assert (output["old"], output["new"]) == ("schemas at HEAD", "schemas")
    assert main(["diff", "--against", "HEAD", "schemas/journal.json"]) == 0
    assert "breaking enum-value-added common/goods.json#/$defs/kind/enum" in capsys.readouterr().out
    assert main(["diff", "--against", "v9"]) == 2
    assert "found none as `v9`" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["a", "b", "c"], ["a", "b", "--against", "HEAD"]])
def test_wrong_paths_are_errors(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", *arguments]) == 2
    assert "expected OLD, OLD and NEW, or NEW with --against" in capsys.readouterr().err


def test_what_cannot_be_compared_is_a_config_error(old: Path, tmp_path: Path) -> None:
    with pytest.raises(scoresheet.ConfigError, match="schemas folder or a schema's file"):
        scoresheet.evolution.diff(old, tmp_path / "missing")
    with pytest.raises(scoresheet.ConfigError, match="either an old contract or a commit"):
        scoresheet.evolution.diff(None, old)
    with pytest.raises(scoresheet.ConfigError, match="expected a format of text, json, markdown"):
        scoresheet.evolution.diff(old, old).render("xml")  # type: ignore[arg-type]


def test_the_schemas_of_this_version_have_a_name(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for sides in (["old/shop.json", "shipped"], ["shipped", "old/shop.json"], ["old/shop.json"]):
        assert main(["diff", *sides]) == 2
        error = capsys.readouterr().err
        assert "expected two folders or two files, but found one of each" in error
        assert f"scoresheet {scoresheet.__version__}" in error
        assert "/tmp" not in error.replace(str(old), "")
