"""`scoresheet new`: a contract drafted from recorded responses of a small, invented API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
import scoresheet
from scoresheet.cli import main
from scoresheet.cli.exit_codes import DRIFT, OK, USAGE

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "hunter2"


def toy(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": f"toy {number}",
        "price": 9.5,
        "made": {"by": "Ada", "at": 1_700_000_000},
        "parts": [{"code": "wheel", "count": 4}],
    } | changes


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, endpoint: str, *bodies: Any) -> None:
    (folder / "bodies" / endpoint).mkdir(parents=True, exist_ok=True)
    for number, body in enumerate(bodies):
        text = body if isinstance(body, str) else json.dumps(body)
        (folder / "bodies" / endpoint / f"{number}.json").write_text(text, encoding="utf-8")


def test_a_draft_is_a_contract_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, "toy", toy(1), toy(2), toy(3))
    assert main(["new", "toys", "--from", "bodies"]) == OK
    printed = capsys.readouterr().out
    assert printed.startswith("toy: drafted from 3 bodies\n")
    assert printed.endswith("next: scoresheet check toys/fixtures --schemas toys/schemas\n")
    assert main(["check", "toys/fixtures", "--schemas", "toys/schemas"]) == OK
    assert main(["check", "bodies", "--schemas", "toys/schemas"]) == OK
    contract = scoresheet.Contract.load("toys/schemas")
    tables = contract.decode("toy", json.dumps(toy(7)))
    assert pa.table(tables["toy"]).to_pylist()[0]["made__by"] == "Ada"
    assert pa.table(tables["parts"]).to_pylist() == [{"id": 7, "code": "wheel", "count": 4}]
    assert [
        (violation.code, violation.pointer)
        for violation in contract.violations("toy", json.dumps(toy(8, color="red", price="9")))
    ] == [("wrong_type", "/price"), ("unknown_field", "/color")]


def test_lists_and_maps_have_keys(folder: Path) -> None:
    prices = {str(number): {"price": number} for number in range(60)}
    write(folder, "toys", [toy(1), toy(2)], [toy(3)])
    write(folder, "shop", {"id": 1, "prices": prices})
    assert main(["new", "toys", "--from", "bodies"]) == OK
    keys = {endpoint.name: endpoint.keys for endpoint in scoresheet.Contract.load("toys/schemas").endpoints}
    assert keys == {
        "toys": {"toys": ["id"], "toys__parts": ["id", "code"]},
        "shop": {"shop": ["id"], "prices": ["id", "key"]},
    }


def test_lists_of_positions_are_tuples(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the rating history of lichess: a list for each day, whose positions mean something each."""
    blitz = {"name": "Blitz", "points": [[2019, 0, 2, 1512], [2019, 0, 9, 1530], [2020, 11, 31, 1498]]}
    write(folder, "history", [blitz], [blitz | {"name": "Rapid"}, {"name": "Horde", "points": []}])
    assert main(["new", "toys", "--from", "bodies"]) == OK
    printed = capsys.readouterr().out
    place = "toys/schemas/history.json#/items/properties/points/items"
    assert f"decide {place}: the 4 positions of the lists seem to mean something each: name them" in printed
    contract = scoresheet.Contract.load("toys/schemas")
    points = pa.table(contract.decode("history", json.dumps([blitz]))["history__points"]).to_pylist()
    assert points[2] == {"name": "Blitz", "item_1": 2020, "item_2": 11, "item_3": 31, "item_4": 1498}
    longer = json.dumps([blitz | {"points": [[2019, 0, 2, 1512, 7]]}])
    assert [found.code for found in contract.violations("history", longer)] == ["unknown_field"]


def test_marks_are_noted_until_they_are_deleted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, "toy", toy(1, tags=[]))
    assert main(["new", "toys", "--from", "bodies"]) == OK
    listed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("decide ")]
    assert (
        "decide toys/schemas/toy.json#/properties/tags: only empty lists were seen: describe the items"
        in listed
    )
    assert main(["check", "toys/fixtures", "--schemas", "toys/schemas"]) == OK
    noted = [line for line in capsys.readouterr().err.splitlines() if line.startswith("note: decide ")]
    assert noted == [f"note: {line}" for line in listed]
    for file in (folder / "toys" / "schemas").iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace("decide: ", "decided: "), encoding="utf-8")
    assert main(["check", "toys/fixtures", "--schemas", "toys/schemas"]) == OK
    assert "note: decide" not in capsys.readouterr().err


def test_headers_queries_and_users_of_a_har_file_are_not_copied(folder: Path) -> None:
    entries = [
        {
            "request": {
                "method": "GET",
                "url": f"https://ada:{SECRET}@toys.example/v1/toys?token={SECRET}",
                "headers": [{"name": "Authorization", "value": f"Bearer {SECRET}"}],
                "cookies": [{"name": "session", "value": SECRET}],
            },
            "response": {
                "status": 200,
                "headers": [{"name": "Set-Cookie", "value": SECRET}],
                "content": {"mimeType": "application/json", "text": json.dumps(toy(1))},
            },
        },
        {
            "request": {
                "method": "POST",
                "url": "https://toys.example/v1/login",
                "postData": {"text": SECRET},
            },
            "response": {"status": 200, "content": {"mimeType": "application/json", "text": "{}"}},
        },
    ]
    (folder / "session.har").write_text(json.dumps({"log": {"entries": entries}}), encoding="utf-8")
    assert main(["new", "toys", "--from-har", "session.har"]) == OK
    files = [file for file in (folder / "toys").rglob("*") if file.is_file()]
    assert all(SECRET not in file.read_text(encoding="utf-8") for file in files)
    assert 'base_url = "https://toys.example/v1"' in (folder / "toys/schemas/api.toml").read_text("utf-8")
    assert 'path = "/toys"' in (folder / "toys/schemas/endpoints.toml").read_text("utf-8")
    assert main(["check", "toys/fixtures", "--schemas", "toys/schemas"]) == OK


def test_values_without_a_common_type_are_problems_to_solve(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, "toy", toy(1), toy(2, parts={"wheel": 4}))
    assert main(["new", "toys", "--from", "bodies"]) == DRIFT
    printed = capsys.readouterr().out
    assert "decide toys/schemas/toy.json#/properties/parts: values of the types array and object" in printed
    assert "problem toys/schemas/toy.json#/properties/parts: " in printed
    with pytest.raises(scoresheet.ConfigError, match=r"toy\.json#/properties/parts"):
        scoresheet.Contract.load("toys/schemas")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["toys"], "name recorded responses with --from or --from-har"),
        (["toys", "--from", "empty"], "expected recorded bodies of JSON, but found none"),
        (["toys", "--from", "html"], "expected recorded bodies of JSON"),
        (["toys", "--from", "nowhere"], "nowhere"),
        (["7", "--from", "bodies"], "expected a folder whose name begins with a letter"),
        (["full", "--from", "bodies"], "expected to overwrite nothing"),
    ],
)
def test_what_is_no_input_is_refused(
    folder: Path, arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, "toy", toy(1))
    (folder / "empty").mkdir()
    (folder / "html" / "toy").mkdir(parents=True)
    (folder / "html" / "toy" / "1.json").write_text("<html>", encoding="utf-8")
    (folder / "full" / "schemas").mkdir(parents=True)
    assert main(["new", *arguments]) == USAGE
    captured = capsys.readouterr()
    assert expected in captured.err
    assert not (folder / "toys").exists()


def test_what_is_no_json_is_skipped_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, "toy", toy(1), "{", "7")
    assert main(["new", "toys", "--from", "bodies"]) == OK
    noted = capsys.readouterr().err
    assert "1.json: the body is no JSON" in noted
    assert "2.json: the body is neither an object nor a list" in noted


def test_ten_thousand_names_become_rows(folder: Path) -> None:
    write(
        folder, "prices", {"date": "today", "prices": {f"item-{number}": number for number in range(10_000)}}
    )
    assert main(["new", "toys", "--from", "bodies"]) in {OK, DRIFT}
    contract = (folder / "toys/schemas/prices.json").read_text("utf-8")
    assert "patternProperties" in contract
    assert len(contract) < 3_000


def test_properties_whose_names_are_no_column_names_have_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bodies = [{"_id": str(one), "1st": True, "über": {"id_": one}, "id": one} for one in range(3)]
    write(folder, "toy", *bodies)
    assert main(["new", "toys", "--from", "bodies"]) == OK
    printed = capsys.readouterr().out
    assert "toy.json#/properties/_id: `_id` is no column name: is `id_2` a good one?" in printed
    assert main(["check", "bodies", "--schemas", "toys/schemas"]) == OK
    contract = scoresheet.Contract.load("toys/schemas")
    (row,) = contract.decode("toy", json.dumps(bodies[1]))["toy"].to_pylist()
    assert row == {"id": 1, "id_2": "1", "property_1st": True, "ber__id": 1}
    (violation,) = contract.violations("toy", json.dumps(bodies[1] | {"_id": None}))
    assert (violation.pointer, violation.table, violation.column) == ("/_id", "toy", "id_2")


def test_a_text_or_an_integer_may_be_null(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bodies = [{"id": one, "score": score} for one, score in enumerate([7, "seven", None])]
    write(folder, "toy", *bodies)
    assert main(["new", "toys", "--from", "bodies"]) == OK
    assert "/properties/score" not in capsys.readouterr().out
    assert main(["check", "bodies", "--schemas", "toys/schemas"]) == OK
    contract = scoresheet.Contract.load("toys/schemas")
    rows = [contract.decode("toy", json.dumps(body))["toy"].to_pylist() for body in bodies]
    assert [row[0]["score"] for row in rows] == ["7", "seven", None]
    for value, code in ((True, "wrong_type"), (10**9, "out_of_range"), ([], "wrong_type")):
        (violation,) = contract.violations("toy", json.dumps({"id": 1, "score": value}))
        assert violation.code == code
        assert violation.expected.endswith("or null") or code == "out_of_range"


def test_a_map_of_lists_has_a_row_for_each_item(folder: Path) -> None:
    write(
        folder,
        "toy",
        *[{"id": one, "m": {str(key): [key] for key in range(one, one + 9)}} for one in range(3)],
    )
    assert main(["new", "toys", "--from", "bodies"]) in {OK, DRIFT}
    contract = scoresheet.Contract.load("toys/schemas")
    rows = contract.decode("toy", json.dumps({"id": 1, "m": {"1": [], "2": [1, 2]}}))["m"].to_pylist()
    assert [(row["key"], row["value"]) for row in rows] == [("2", 1), ("2", 2)]
