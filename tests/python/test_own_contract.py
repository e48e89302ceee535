"""Contracts that are loaded from a folder at run time."""

from __future__ import annotations

import json
import pickle
import shutil
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
import scoresheet
from bad_cases import bad_cases
from good_bodies import FIXTURES, good_body
from parameters import of_columns
from scoresheet.cli import main
from scoresheet.cli.exit_codes import DRIFT, OK, USAGE
from scoresheet.demo import CASSETTES

if TYPE_CHECKING:
    from pathlib import Path

    from scoresheet.types import EndpointName

MOMENT = datetime(2026, 11, 27, tzinfo=timezone.utc)
ENDPOINTS = [endpoint.name for endpoint in scoresheet.endpoints()]


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped schemas in a folder, as a user of the wheel gets them."""
    folder = tmp_path_factory.mktemp("exported") / "my"
    scoresheet.evolution.export_schemas(folder)
    return folder


@pytest.fixture(scope="session")
def loaded(exported: Path) -> scoresheet.Contract:
    return scoresheet.Contract.load(exported)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The shipped schemas with another property of a profile."""
    folder = tmp_path / "my"
    scoresheet.evolution.export_schemas(folder)
    schema = json.loads((folder / "player_profile.json").read_text(encoding="utf-8"))
    schema["properties"]["flair"] = {"type": "string", "description": "The player's flair."}
    (folder / "player_profile.json").write_text(json.dumps(schema), encoding="utf-8")
    return folder


def drifted() -> bytes:
    profile = json.loads(good_body("player_profile").read_bytes())
    return json.dumps(profile | {"flair": "gold"}).encode()


def test_the_exported_schemas_are_the_shipped_contract(loaded: scoresheet.Contract) -> None:
    shipped = scoresheet.Contract.shipped()
    assert loaded.is_shipped
    assert loaded.hash == shipped.hash
    assert (loaded, hash(loaded)) == (shipped, hash(shipped))
    assert [repr(endpoint) for endpoint in loaded.endpoints] == [
        repr(endpoint) for endpoint in shipped.endpoints
    ]
    for own, generated in zip(loaded.endpoints, scoresheet.endpoints(), strict=True):
        names = [name for name in dir(generated) if not name.startswith("_")]
        assert [getattr(own, name) for name in names] == [getattr(generated, name) for name in names]


def test_schemas_exported_before_api_toml_name_the_remedy(own: Path, tmp_path: Path) -> None:
    (own / "api.toml").unlink()
    with pytest.raises(scoresheet.ConfigError) as raised:
        scoresheet.Contract.load(own)
    text = str(raised.value)
    assert "1 problem\n  api.toml#: does not exist" in text
    assert "run `scoresheet schema export NEW` and copy NEW/api.toml beside them" in text
    assert main(["schema", "export", str(tmp_path / "NEW")]) == OK
    shutil.copy(tmp_path / "NEW" / "api.toml", own)
    assert scoresheet.Contract.load(own).api == scoresheet.Contract.shipped().api


@pytest.mark.parametrize("name", ENDPOINTS)
def test_fixtures_decode_as_by_the_shipped_contract(loaded: scoresheet.Contract, name: EndpointName) -> None:
    endpoint = next(endpoint for endpoint in scoresheet.endpoints() if endpoint.name == name)
    values = {"fetched_at": MOMENT} | of_columns(endpoint)
    for path in (FIXTURES / name / "ok").iterdir():
        body = path.read_bytes()
        own, generated = loaded.decode(name, body, **values), scoresheet.decode(name, body, **values)
        assert {table: pa.table(rows) for table, rows in own.items()} == {
            table: pa.table(rows) for table, rows in generated.items()
        }
    for case in bad_cases(name):
        assert loaded.violations(name, case.body) == scoresheet.violations(name, case.body)
    assert loaded.json_schema(name) == scoresheet.json_schema(name)
    own_schemas, schemas = (
        loaded.arrow_schema(name, policy="evolve"),
        scoresheet.arrow_schema(name, policy="evolve"),
    )
    assert {table: pa.schema(schema) for table, schema in own_schemas.items()} == {
        table: pa.schema(schema) for table, schema in schemas.items()
    }


def test_another_contract_accepts_what_the_shipped_one_rejects(own: Path) -> None:
    contract = scoresheet.Contract.load(own)
    assert not contract.is_shipped
    assert contract != scoresheet.Contract.shipped()
    assert [violation.pointer for violation in scoresheet.violations("player_profile", drifted())] == [
        "/flair"
    ]
    assert contract.violations("player_profile", drifted()) == []
    profile = contract.decode("player_profile", drifted(), fetched_at=MOMENT)["player_profile"]
    assert pa.table(profile).column("flair").to_pylist() == ["gold"]
    outcome = contract.apply_policy(
        "player_profile", drifted() + b"x", policy="quarantine", fetched_at=MOMENT
    )
    assert (outcome.quarantined, outcome.violations[0].code) == (True, "invalid_json")


def test_everything_that_reads_a_contract_takes_it(own: Path, tmp_path: Path) -> None:
    contract = scoresheet.Contract.load(own)
    for schemas in (own, str(own), contract):
        report = scoresheet.report.Report(schemas=schemas)
        assert report.validate("player_profile", drifted(), source="flair") == []
        assert json.loads(report.render("json"))["contracts"] == {
            "player_profile": next(
                endpoint.schema_hash for endpoint in contract.endpoints if endpoint.name == "player_profile"
            )
        }
        rates = scoresheet.evolution.NullRates(schemas=schemas)
        rates.observe("player_profile", drifted())
        assert "flair" in rates.to_json()
    bodies = tmp_path / "bodies" / "player_profile"
    bodies.mkdir(parents=True)
    (bodies / "erik.json").write_bytes(drifted())
    assert [found.endpoint for found in scoresheet.replay.recordings(bodies.parent, schemas=own)] == [
        "player_profile"
    ]
    found, skipped = scoresheet.replay.read_recordings([bodies.parent], schemas=own)
    assert ([recording.contract for recording in found], skipped) == (["player_profile"], [])


def test_a_client_requests_and_decodes_under_another_contract(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cassettes" / "pub" / "player"
    folder.mkdir(parents=True)
    (folder / "fenwickthorne.json").write_bytes(drifted())
    with scoresheet.replay.serve(folder.parents[1]) as server:
        client = scoresheet.Client(contact="me@example.com", base_url=server.base_url, schemas=own)
        responses = [
            client.player_profile("fenwickthorne"),
            client.fetch("player_profile", username="fenwickthorne"),
        ]
        [chunk] = client.stream("player_profile", [{"username": "fenwickthorne"}])
        shipped = scoresheet.Client(contact="me@example.com", base_url=server.base_url)
        with pytest.raises(scoresheet.ContractViolation):
            shipped.player_profile("fenwickthorne")
    for tables in (*(response.tables for response in responses), chunk.tables):
        assert pa.table(tables["player_profile"]).column("flair").to_pylist() == ["gold"]


def test_problems_are_listed_with_file_pointer_and_remedy(own: Path) -> None:
    (own / "club.json").write_text("[", encoding="utf-8")
    (own / "endpoints.toml").write_text(
        (own / "endpoints.toml")
        .read_text(encoding="utf-8")
        .replace("[player_stats]", "[player_stats]\ncolor = 1"),
        encoding="utf-8",
    )
    with pytest.raises(scoresheet.ConfigError) as refused:
        scoresheet.Contract.load(own)
    lines = str(refused.value).splitlines()
    assert lines[0].endswith("my` have 2 problems")
    assert lines[1].startswith("  club.json#: cannot be read as JSON")
    assert lines[2].startswith("  endpoints.toml#/player_stats: cannot be read (unknown field `color`")


def test_what_is_no_contract_is_refused(tmp_path: Path) -> None:
    with pytest.raises(scoresheet.ConfigError, match=r"endpoints\.toml#: does not exist"):
        scoresheet.report.Report(schemas=tmp_path)
    with pytest.raises(TypeError, match="expected `schemas` as a folder or a Contract, but found int"):
        scoresheet.report.Report(schemas=1)  # type: ignore[arg-type]
    with pytest.raises(scoresheet.ConfigError, match="there is no endpoint `players`"):
        scoresheet.Contract.shipped().violations("players", b"{}")


def test_the_cassettes_conform_to_the_exported_schemas(exported: Path) -> None:
    found = scoresheet.replay.recordings(CASSETTES, schemas=exported)
    report = scoresheet.report.Report(schemas=exported)
    for recording in found:
        if recording.contract is not None:
            body, _ = recording.read()
            report.validate(recording.contract, body, source=recording.source)
    assert found
    assert report.exit_code == 0


def test_a_proposal_is_a_contract_at_once(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(exported, tmp_path / "my")
    bodies = tmp_path / "bodies" / "player_profile"
    bodies.mkdir(parents=True)
    (bodies / "erik.json").write_bytes(drifted())
    assert main(["check", "bodies"]) == DRIFT
    assert main(["check", "bodies", "--schemas", "my"]) == DRIFT
    report = capsys.readouterr().out
    assert "next      scoresheet propose bodies/player_profile/erik.json --schemas my" in report
    assert main(["propose", "bodies", "--schemas", "my", "--write"]) == OK
    assert "scoresheet requeue PIPELINE_NAME --schemas my" in capsys.readouterr().err
    assert main(["check", "bodies", "--schemas", "my", "--format", "json"]) == OK
    own = scoresheet.Contract.load("my")
    (hashed,) = [endpoint.schema_hash for endpoint in own.endpoints if endpoint.name == "player_profile"]
    assert json.loads(capsys.readouterr().out)["contracts"] == {"player_profile": hashed}
    assert main(["check", "bodies"]) == DRIFT


def test_a_contract_that_the_installed_version_covers_can_go(
    exported: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = "note: the installed version accepts every response that the schemas in {} accept: drop --schemas"
    assert main(["check", str(CASSETTES), "--schemas", str(exported)]) == OK
    assert note.format(exported) in capsys.readouterr().err
    assert main(["check", str(CASSETTES), "--schemas", str(own)]) == OK
    assert "drop --schemas" not in capsys.readouterr().err


def test_check_lists_the_problems_of_schemas(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "club.json").write_text("[", encoding="utf-8")
    assert main(["check", str(CASSETTES), "--schemas", str(own)]) == USAGE
    assert "club.json#: cannot be read as JSON" in capsys.readouterr().err
    assert main(["check", str(CASSETTES), "--schemas", "nowhere"]) == USAGE
    assert "expected schemas with a manifest `endpoints.toml` in nowhere" in capsys.readouterr().err


def test_reports_name_a_contract_of_ones_own(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bodies = tmp_path / "bodies" / "player_profile"
    bodies.mkdir(parents=True)
    (bodies / "erik.json").write_bytes(drifted())
    assert main(["check", str(bodies.parent), "--schemas", str(own)]) == OK
    (hashed,) = [
        endpoint.schema_hash
        for endpoint in scoresheet.Contract.load(own).endpoints
        if endpoint.name == "player_profile"
    ]
    note = f"note: player_profile was validated by a contract of your own, schema {hashed[:12]}\n"
    assert note in capsys.readouterr().out
    assert main(["check", str(bodies.parent), "--schemas", str(own), "--format", "json"]) == OK
    assert json.loads(capsys.readouterr().out)["own_contracts"] == ["player_profile"]
    assert main(["check", str(bodies.parent)]) == DRIFT
    assert "contract of your own" not in capsys.readouterr().out
    report = scoresheet.report.Report(schemas=own)
    report.validate("country", good_body("country").read_bytes(), source="one that did not change")
    assert json.loads(report.render("json"))["own_contracts"] == []


def test_an_error_has_the_hash_of_its_schema_and_survives_pickle(own: Path) -> None:
    contract = scoresheet.Contract.load(own)
    (endpoint,) = [found for found in contract.endpoints if found.name == "player_profile"]
    flairs = json.dumps(json.loads(drifted()) | {"flair": 1, "new": 2}).encode()
    with pytest.raises(scoresheet.ContractViolation) as caught:
        contract.decode("player_profile", flairs, fetched_at=MOMENT, url="https://example.com/x")
    assert caught.value.schema_hash == endpoint.schema_hash
    # The shipped contract, by which another process would validate, has another opinion of `flair`.
    twin = pickle.loads(pickle.dumps(caught.value))
    assert twin.schema_hash == endpoint.schema_hash
    assert twin.violations == caught.value.violations
    assert [(violation.code, violation.pointer) for violation in twin.violations] == [
        ("wrong_type", "/flair"),
        ("unknown_field", "/new"),
    ]


def test_diff_compares_with_the_shipped_contract(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["diff", "shipped", "my", "--fail-on", "breaking"]) == OK
    printed = capsys.readouterr().out
    assert "flair" in printed
    assert main(["diff", "my", "shipped", "--fail-on", "breaking"]) == DRIFT
    assert "flair" in capsys.readouterr().out
    assert main(["diff", "shipped", "shipped", "--fail-on", "any"]) == OK
    assert f"scoresheet {scoresheet.__version__}" in printed


def test_live_checks_request_the_endpoints_of_an_own_contract(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = own / "endpoints.toml"
    text = manifest.read_text(encoding="utf-8")
    entry = '\n[flair]\npath = "/flair/{slug}"\nexample = { slug = "gold" }\nsummary = "A flair."\n'
    manifest.write_text(text + entry, encoding="utf-8")
    schema = {
        "type": "object",
        "description": "A flair.",
        "additionalProperties": False,
        "properties": {"name": {"type": "string", "description": "Its name."}},
    }
    (own / "flair.json").write_text(json.dumps(schema), encoding="utf-8")
    folder = tmp_path / "cassettes" / "pub" / "flair"
    folder.mkdir(parents=True)
    (folder / "gold.json").write_bytes(b'{"name": "gold", "color": "yellow"}')
    with scoresheet.replay.serve(folder.parents[1]) as server:
        live = ["check", "--live", "--endpoint", "flair", "--contact", "me@example.com"]
        assert main([*live, "--schemas", str(own), "--base-url", server.base_url]) == DRIFT
    assert "error unknown_field flair /color" in capsys.readouterr().out
    assert main(live) == USAGE
    assert "found 'flair'" in capsys.readouterr().err


def test_requeue_reads_the_schemas_before_the_pipeline(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "club.json").write_text("[", encoding="utf-8")
    assert main(["requeue", "nothing", "--schemas", str(own)]) == USAGE
    assert "club.json#: cannot be read as JSON" in capsys.readouterr().err


def test_requeue_says_that_the_own_contract_can_go(
    exported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["requeue", "nothing", "--schemas", str(exported), "--pipelines-dir", str(tmp_path)])
    assert "note: the installed version accepts every response" in capsys.readouterr().err


def test_names_of_files_are_identified_by_another_contract(own: Path) -> None:
    manifest = own / "endpoints.toml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text + '\n[nation]\nsummary = "A nation."\n', encoding="utf-8")
    shutil.copy(own / "country.json", own / "nation.json")
    assert scoresheet.replay.identify("x", "x/nation/it.json") == (None, False, False)
    assert scoresheet.replay.identify("x", "x/nation/it.json", schemas=own) == ("nation", True, False)
    found, skipped = scoresheet.replay.read_content("x", "x/nation/it.json", b"{}", schemas=own)
    assert ([recording.contract for recording in found], skipped) == (["nation"], [])


def test_a_response_under_a_loaded_contract_says_what_to_pickle_instead(loaded: scoresheet.Contract) -> None:
    with scoresheet.replay.serve(CASSETTES) as server:
        client = scoresheet.Client(contact="me@example.com", base_url=server.base_url, schemas=loaded)
        answer = client.player_profile("fenwickthorne")
    with pytest.raises(scoresheet.ConfigError, match=r"under a loaded one.*pickle its `url`"):
        pickle.dumps(answer)
    assert pickle.loads(pickle.dumps(answer.tables)) == answer.tables
