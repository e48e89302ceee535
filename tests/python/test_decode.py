"""Bodies without the network: tables, violations, schemas, endpoints."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import parameters
import pyarrow as pa
import pytest
import scoresheet
from bad_cases import BadCase, bad_cases, one_of_each_kind
from scoresheet.types import EndpointName

FIXTURES = Path(__file__).parents[1] / "fixtures"
NAMES = [endpoint.name for endpoint in scoresheet.endpoints()]
PARAMETERS: dict[str, dict[str, Any]] = {
    endpoint.name: parameters.of_columns(endpoint) for endpoint in scoresheet.endpoints()
}
PROFILE = (FIXTURES / "player_profile" / "ok" / "full.json").read_bytes()
STATUS = (FIXTURES / "player_online_status" / "ok" / "without_last_login.json").read_bytes()


BAD = one_of_each_kind(NAMES)


def good_bodies(*, but: tuple[str, ...] = ()) -> list[Any]:
    paths = [
        (endpoint, path) for endpoint in NAMES for path in sorted((FIXTURES / endpoint / "ok").iterdir())
    ]
    return [
        pytest.param(endpoint, path, id=f"{endpoint}/{path.stem}")
        for endpoint, path in paths
        if path.suffix not in but
    ]


def named(case: BadCase) -> str:
    return f"{case.endpoint}/{case.name}"


def decode(endpoint: EndpointName, body: bytes | str, **options: Any) -> dict[str, scoresheet.Table]:
    tables: dict[str, scoresheet.Table] = scoresheet.decode(
        endpoint, body, **(PARAMETERS.get(endpoint, {}) | options)
    )
    return tables


@pytest.mark.parametrize(("endpoint", "path"), good_bodies())
def test_good_bodies_become_tables_of_the_announced_schema(endpoint: EndpointName, path: Path) -> None:
    tables = decode(endpoint, path.read_bytes())
    assert scoresheet.violations(endpoint, path.read_bytes()) == []
    schemas = scoresheet.arrow_schema(endpoint)
    assert tables.keys() == schemas.keys()
    for name, table in tables.items():
        arrow = pa.table(table)
        arrow.validate(full=True)
        assert arrow.schema.equals(pa.schema(schemas[name]), check_metadata=True)
        for field in arrow.schema:
            assert field.nullable or arrow[field.name].null_count == 0


def test_the_bad_bodies_are_of_every_code_and_nearly_every_endpoint() -> None:
    assert {case.kind[0] for case in BAD} == {case.kind[0] for name in NAMES for case in bad_cases(name)}
    assert len(BAD) > 50
    assert len({case.endpoint for case in BAD}) > len(NAMES) - 5


@pytest.mark.parametrize("case", BAD, ids=named)
def test_bad_bodies_raise_their_violations(case: BadCase) -> None:
    endpoint, body = case.endpoint, case.body
    with pytest.raises(scoresheet.ContractViolation) as caught:
        decode(endpoint, body, url="https://example.com/body")
    error = caught.value
    assert (error.endpoint, error.url, error.body) == (endpoint, "https://example.com/body", body)
    assert error.violations == scoresheet.violations(endpoint, body, url="https://example.com/body")
    assert {(violation.code, violation.pointer) for violation in error.violations} == case.expected
    for violation in error.violations:
        assert violation.endpoint == endpoint
        assert violation.url == "https://example.com/body"
        assert "\n" not in str(violation)
        assert str(violation).startswith(f"{violation.code}: ")
        assert violation.pointer in str(violation)
        assert violation.expected in str(violation)


def test_a_violation_has_place_expected_and_found() -> None:
    body = json.loads(PROFILE)
    body["streaming_platforms"][1]["type"] = 7
    [violation] = scoresheet.violations("player_profile", json.dumps(body))
    assert (violation.code, violation.endpoint, violation.url) == ("wrong_type", "player_profile", None)
    assert (violation.pointer, violation.row) == ("/streaming_platforms/1/type", 1)
    assert (violation.expected, violation.found) == ("string of at least 1 character", "7")
    assert violation.schema_location.startswith("player_profile.json#/")
    assert violation in {violation}
    assert repr(violation) == f"<scoresheet.Violation: {violation}>"


@pytest.mark.parametrize("make", [bytes, bytearray, bytes.decode], ids=["bytes", "bytearray", "str"])
def test_bodies_are_bytes_or_text(make: Any) -> None:
    assert pa.table(decode("player_profile", make(PROFILE))["player_profile"]).num_rows == 1
    assert scoresheet.violations("player_profile", make(PROFILE)) == []


@pytest.mark.parametrize(
    "body", [None, 7, memoryview(PROFILE), {"code": 0}], ids=lambda body: type(body).__name__
)
def test_other_bodies_are_refused(body: Any) -> None:
    found = type(body).__name__
    with pytest.raises(TypeError, match=f"^expected `body` as bytes, bytearray or str, but found {found}"):
        scoresheet.decode("player_profile", body)
    with pytest.raises(TypeError, match="expected `body`"):
        scoresheet.violations("player_profile", body)


def test_text_that_no_body_can_hold_is_refused() -> None:
    with pytest.raises(scoresheet.ConfigError, match="lone surrogate"):
        scoresheet.violations("player_profile", '"\ud800"')


def test_bytes_that_are_no_text_are_a_violation() -> None:
    [violation] = scoresheet.violations("error", b'{"code":0,"message":"\xff"}')
    assert violation.code == "invalid_json"


def test_request_columns_and_time_come_from_the_caller() -> None:
    time = datetime(2024, 1, 2, 3, 4, 5, 678_901, tzinfo=timezone(timedelta(hours=2)))
    tables = scoresheet.decode("player_online_status", STATUS, username="Erik", fetched_at=time)
    [row] = pa.table(tables["player_online_status"]).to_pylist()
    assert row["username"] == "erik"
    assert row["check_time"] == time


def test_the_time_is_now_unless_given() -> None:
    before = datetime.now(timezone.utc)
    tables = scoresheet.decode("player_online_status", STATUS, username="erik")
    [time] = pa.table(tables["player_online_status"])["check_time"].to_pylist()
    # Arrow cuts to microseconds, as Python does.
    assert before <= time <= datetime.now(timezone.utc)


@pytest.mark.parametrize("time", [datetime(2024, 1, 1), datetime(1, 1, 1, tzinfo=timezone.utc), "2024-01-01"])
def test_a_time_that_could_mean_several_is_refused(time: Any) -> None:
    with pytest.raises(scoresheet.ConfigError, match=r"expected `fetched_at` as a datetime with a time zone"):
        scoresheet.decode("player_profile", PROFILE, fetched_at=time)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"user": "erik"},
            "`player_games_archive` has no parameter `user`: it takes `username`, `year`, `month`",
        ),
        ({"month": 13}, "expected `month` to be a number from 1 to 12, but found `13`"),
        ({"month": -1}, "expected `month` to be a number from 1 to 12, but found `-1`"),
        ({"year": "24"}, "expected `year` to be a number from 2000 to 9999, but found `24`"),
        ({"username": "a/b"}, "expected `username` to be a chess.com name"),
    ],
)
def test_parameters_that_do_not_fit_are_refused(parameters: dict[str, Any], message: str) -> None:
    with pytest.raises(scoresheet.ConfigError) as caught:
        scoresheet.decode("player_games_archive", b'{"games":[]}', **parameters)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("value", [1.5, None, b"1"])
def test_parameters_of_other_types_are_refused(value: Any) -> None:
    found = type(value).__name__
    with pytest.raises(TypeError, match=f"^expected `year` as str or int, but found {found}$"):
        scoresheet.decode("player_games_archive", b'{"games":[]}', year=value)


@pytest.mark.parametrize("month", [1, "1", "01"])
def test_parameters_are_text_or_numbers(month: int | str) -> None:
    assert scoresheet.decode("player_games_archive", b'{"games":[]}', month=month)


def test_a_parameter_that_is_a_column_is_required() -> None:
    with pytest.raises(scoresheet.ConfigError, match="`player_online_status` needs the parameter `username`"):
        scoresheet.decode("player_online_status", STATUS)


@pytest.mark.parametrize(
    "call",
    [
        lambda name: scoresheet.decode(name, b"{}"),
        lambda name: scoresheet.violations(name, b"{}"),
        scoresheet.json_schema,
        scoresheet.arrow_schema,
    ],
    ids=["decode", "violations", "json_schema", "arrow_schema"],
)
def test_unknown_endpoints_are_refused_with_the_known_ones(call: Any) -> None:
    with pytest.raises(
        scoresheet.ConfigError, match=r"^there is no endpoint `player`: expected one of"
    ) as caught:
        call("player")
    assert isinstance(caught.value, ValueError)
    assert all(f"`{name}`" in str(caught.value) for name in NAMES)


@pytest.mark.parametrize("endpoint", scoresheet.endpoints(), ids=repr)
def test_endpoints_describe_themselves(endpoint: scoresheet.Endpoint) -> None:
    schemas = {name: pa.schema(schema) for name, schema in scoresheet.arrow_schema(endpoint.name).items()}
    assert repr(endpoint) == f"<scoresheet.Endpoint: {endpoint.name}>"
    assert endpoint.summary.endswith(".")
    assert set(endpoint.tables) == schemas.keys()
    assert (endpoint.path is None) == (endpoint.host is None)
    placeholders = [f"{{{name}}}" for name in endpoint.parameters]
    assert all(placeholder in (endpoint.path or "") for placeholder in placeholders)
    for table, key in endpoint.keys.items():
        assert key
        assert not any(schemas[table].field(column).nullable for column in key)
    for table, parent in endpoint.parents.items():
        # The rows of a child begin with the key of its parent.
        assert schemas[table].names[: len(endpoint.keys[parent])] == endpoint.keys[parent]
    for column in endpoint.request_columns:
        assert column in endpoint.parameters
        assert column in schemas[endpoint.tables[0]].names
    if endpoint.fetched_at is not None:
        assert schemas[endpoint.tables[0]].names[-1] == endpoint.fetched_at
    for resource in (endpoint.dlt or {}).values():
        assert {"write_disposition", "selected"} <= resource.keys()


@pytest.mark.parametrize("name", NAMES)
def test_json_schemas_are_valid_and_self_contained(name: EndpointName) -> None:
    schema = scoresheet.json_schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    references = [value for key, value in members(schema) if key == "$ref"]
    assert all(reference.startswith("#") for reference in references)


# A schema describes the document that PGN is read as, not the text.
@pytest.mark.parametrize(("endpoint", "path"), good_bodies(but=(".pgn",)))
def test_json_schemas_accept_what_is_decoded(endpoint: EndpointName, path: Path) -> None:
    validator(endpoint).validate(json.loads(path.read_bytes()))


# No schema sees what is wrong with the text as such, and Python's `$` overlooks a line break at the end.
TEXTUAL = ("invalid_json", "truncated_json", "duplicate_field")
SCHEMATIC = [
    case
    for case in BAD
    if not (case.kind[0] in TEXTUAL or case.endpoint.endswith("_pgn") or "line_break" in case.name)
]


@pytest.mark.parametrize("case", SCHEMATIC, ids=named)
def test_json_schemas_reject_what_is_not(case: BadCase) -> None:
    # JSON Schema takes 1.0 for an integer, the contract does not; about other fractions they must agree.
    body = json.loads(case.body, parse_float=lambda text: float(text) + (float(text) % 1 == 0) / 4)
    assert list(validator(case.endpoint).iter_errors(body))


def validator(endpoint: EndpointName) -> jsonschema.Draft202012Validator:
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(scoresheet.json_schema(endpoint), format_checker=formats)


def members(value: object) -> Iterator[tuple[str, Any]]:
    """Yield every property of every object in a JSON value."""
    if isinstance(value, dict):
        yield from value.items()
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from members(inner)
