"""The pytest plugin, as its users run it: in a project of their own."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import scoresheet
import yaml
from good_bodies import good_body

pytest_plugins = ["pytester"]

GUIDE = Path(__file__).parents[2] / "docs" / "pytest.md"
PROFILE = json.loads(good_body("player_profile").read_bytes())


def cassette(*bodies: dict[str, object]) -> str:
    """A cassette of vcrpy."""
    interactions = [
        {
            "request": {"method": "GET", "uri": f"https://api.chess.com/pub/player/{name}"},
            "response": {"status": {"code": 200}, "headers": {}, "body": {"string": json.dumps(body)}},
        }
        for name, body in zip(("erik", "magnus"), bodies, strict=False)
    ]
    return str(yaml.safe_dump({"interactions": interactions, "version": 1}))


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """In a process of its own, where the plugin is loaded by its entry point."""
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments)


def test_it_does_nothing_until_it_is_used(pytester: pytest.Pytester) -> None:
    pytester.mkdir("cassettes").joinpath("x.yaml").write_text(cassette(PROFILE | {"flair": 1}))
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_imported():
            assert "pytest_scoresheet" in sys.modules
            assert not {"scoresheet", "dlt", "pyarrow"} & sys.modules.keys()
        """
    )
    run(pytester).assert_outcomes(passed=1)


def test_each_recording_is_a_test(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nscoresheet_recordings = cassettes")
    folder = pytester.mkdir("cassettes")
    folder.joinpath("test_it.yaml").write_text(cassette(PROFILE, PROFILE | {"flair": "gold"}))
    folder.joinpath("other.yaml").write_text("interactive: true")
    (folder / "pub" / "player").mkdir(parents=True)
    (folder / "pub" / "player" / "hikaru.json").write_text(json.dumps(PROFILE))
    (folder / "pub" / "player" / "hikaru.json.headers").write_text("HTTP 301\n")
    result = run(pytester, "-v", "-rs")
    result.assert_outcomes(passed=1, failed=1, skipped=2)
    result.stdout.fnmatch_lines_random(
        [
            "cassettes/test_it.yaml::player_profile username=erik#1 PASSED*",
            "cassettes/test_it.yaml::player_profile username=magnus#2 FAILED*",
            "error unknown_field player_profile /flair *",
            "*new field `flair`*",
            "SKIPPED *HTTP 301 is not under contract",
            "SKIPPED *it is no cassette and no HAR file",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    chosen = run(pytester, "-k", "erik", "cassettes/test_it.yaml")
    chosen.assert_outcomes(passed=1, deselected=1)


def test_files_outside_of_the_setting_are_left_alone(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nscoresheet_recordings = cassettes")
    pytester.mkdir("cassettes").joinpath("x.yaml").write_text(cassette(PROFILE))
    pytester.mkdir("others").joinpath("y.yaml").write_text(cassette(PROFILE | {"flair": 1}))
    run(pytester).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("interactions: [", pytest.ExitCode.INTERRUPTED, "scoresheet_recordings: cannot read *x.yaml: *"),
        (
            None,
            pytest.ExitCode.USAGE_ERROR,
            "*scoresheet_recordings: expected recorded responses at *cassettes*",
        ),
    ],
)
def test_what_cannot_be_read_fails_the_run(
    pytester: pytest.Pytester, text: str | None, code: pytest.ExitCode, message: str
) -> None:
    pytester.makeini("[pytest]\nscoresheet_recordings = cassettes")
    pytester.makepyfile("def test_it(): pass")
    if text is not None:
        pytester.mkdir("cassettes").joinpath("x.yaml").write_text(text)
    result = run(pytester)
    assert result.ret == code
    (result.stderr if text is None else result.stdout).fnmatch_lines([message])
    assert "Traceback" not in result.stdout.str() + result.stderr.str()


def test_the_fixture_serves_folders_until_the_test_ends(pytester: pytest.Pytester) -> None:
    (pytester.path / "recordings" / "pub" / "player").mkdir(parents=True)
    (pytester.path / "recordings" / "pub" / "player" / "erik.json").write_text(json.dumps(PROFILE))
    pytester.makepyfile(
        """
        import urllib.request
        import pytest
        import scoresheet

        SERVERS = []

        def test_it_serves(chesscom_replay):
            SERVERS.append(chesscom_replay("recordings"))
            with urllib.request.urlopen(f"{SERVERS[0].base_url}/player/erik") as response:
                assert response.status == 200

        def test_it_has_ended():
            with pytest.raises(scoresheet.ConfigError, match="is closed"):
                SERVERS[0].base_url
        """
    )
    run(pytester).assert_outcomes(passed=2)


def test_the_example_of_the_guide_works(pytester: pytest.Pytester) -> None:
    """The files of the worked example are its code blocks, each named in its first line."""
    section = GUIDE.read_text("utf-8")
    blocks = re.findall(r"```\w+\n# (\S+)\n(.*?)```", section, re.S)
    assert [name for name, _ in blocks] == ["pytest.ini", "players.py", "test_players.py"]
    assert sum(text.count("\n") for _, text in blocks) <= 20
    for name, text in blocks:
        (pytester.path / name).write_text(text)
    (pytester.path / "recordings" / "pub" / "player").mkdir(parents=True)
    recording = pytester.path / "recordings" / "pub" / "player" / "erik.json"
    recording.write_text(json.dumps(PROFILE | {"username": "erik"}))
    run(pytester).assert_outcomes(passed=2)
    recording.write_text(json.dumps(PROFILE | {"username": "erik", "flair": "gold"}))
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*new field `flair`*"])


def test_it_is_typed() -> None:
    script = "import pytest_scoresheet; print(pytest_scoresheet.__file__)"
    outcome = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert Path(outcome.stdout.strip()).with_name("py.typed").exists()


def test_another_contract_replaces_the_installed_one(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nscoresheet_recordings = cassettes\nscoresheet_schemas = my")
    scoresheet.evolution.export_schemas(pytester.path / "my")
    schema = json.loads((pytester.path / "my" / "player_profile.json").read_text(encoding="utf-8"))
    schema["properties"]["flair"] = {"type": "string", "enum": ["gold"], "description": "The player's flair."}
    (pytester.path / "my" / "player_profile.json").write_text(json.dumps(schema), encoding="utf-8")
    cassettes = pytester.mkdir("cassettes")
    cassettes.joinpath("test_it.yaml").write_text(
        cassette(PROFILE | {"flair": "gold"}, PROFILE | {"flair": "lead"})
    )
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["error unknown_value player_profile /flair *"])
    (pytester.path / "my" / "club.json").write_text("[", encoding="utf-8")
    result = run(pytester)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*club.json#: cannot be read as JSON*"])


def test_one_folder_of_schemas_is_expected(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nscoresheet_schemas = my yours")
    result = run(pytester)
    result.stderr.fnmatch_lines(["*scoresheet_schemas: expected one folder, but found several: name one"])
