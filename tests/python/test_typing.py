"""What type checkers accept and reject."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import get_args

import pytest
import scoresheet
from scoresheet import _native, types

PYRIGHT = Path(__file__).parents[2] / "target" / "pyright" / "node_modules" / "pyright" / "index.js"
NODE = which("node")

GOOD = """\
from scoresheet import Client, Contract, Response, Rows, endpoints, json_schema
from scoresheet.types import EndpointName, PlayerProfileBody, PlayerProfileTables, PolicyName, ViolationCode

client = Client()
profile: Response[PlayerProfileTables] = client.player_profile("erik")
body: PlayerProfileBody = client.player_profile("erik").json()
country: str = body["country"]
followers: int | None = client.player_profile("erik").json().get("followers")
names: list[object] = profile.tables["player_profile"]["username"]
endpoint: EndpointName = "club"
policy: PolicyName = "evolve"
code: ViolationCode = client.player_profile("erik", policy=policy).violations[0].code
rows: Rows = client.games(["erik", "hikaru"], since="2024/01")
schema = json_schema(endpoint)


async def read() -> int:
    response = await client.player_profile_async("erik")
    games = [len(chunk) async for chunk in client.games("erik")]
    return len(response.tables["streaming_platforms"]) + sum(games)


own: Client[str] = Client(schemas="my/schemas")
own.fetch("weather", city="Valletta")
either: Client = own
for known in endpoints():
    json_schema(known.name)
for any_endpoint in Contract.load("my/schemas").endpoints:
    Contract.load("my/schemas").json_schema(any_endpoint.name)
"""

BAD = [
    'json_schema("player_profil")',
    'Client().fetch("player_profil")',
    'Client().stream("player_profil", [])',
    'decode("player_profil", b"")',
    'Client().player_profile("erik").tables["player_profiles"]',
    'Client().player_profile("erik").json()["usrname"]',
    'Client().player_profile("erik", policy="frieze")',
    'code: ViolationCode = "unknown"',
    "len(Client().games(1.5))",
    'wrong: EndpointName = "clubs"',
    'Client().games("erik", untill="2024/01")',
    'def misuse(client: Client) -> object: return client.fetch("weather")',
]


def mypy(path: Path) -> list[int]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--cache-dir",
        str(path.parent / "cache"),
        str(path),
    ]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=path.parent)
    assert not outcome.stderr, outcome.stderr
    return sorted({int(line.split(":")[1]) for line in outcome.stdout.splitlines() if ": error:" in line})


def pyright(path: Path) -> list[int]:
    if not PYRIGHT.exists() or NODE is None:
        pytest.skip("pyright is not installed: `make test-python` does it where npm is available")
    return pyright_or_its_fork(path, [NODE, str(PYRIGHT)])


def basedpyright(path: Path) -> list[int]:
    """The fork of pyright that needs no npm."""
    return pyright_or_its_fork(path, [sys.executable, "-m", "basedpyright"])


def pyright_or_its_fork(path: Path, checker: list[str]) -> list[int]:
    settings = {"typeCheckingMode": "standard", "pythonVersion": "3.10"}
    (path.parent / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [*checker, "--outputjson", "--pythonpath", sys.executable, str(path)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=path.parent)
    assert outcome.stdout, outcome.stderr
    found = json.loads(outcome.stdout)["generalDiagnostics"]
    return sorted({error["range"]["start"]["line"] + 1 for error in found if error["severity"] == "error"})


@pytest.mark.parametrize("checker", [mypy, pyright, basedpyright])
def test_good_code_passes_and_each_mistake_is_found(checker: object, tmp_path: Path) -> None:
    assert callable(checker)
    (tmp_path / "good.py").write_text(GOOD)
    assert checker(tmp_path / "good.py") == []
    header = (
        "from scoresheet import Client, decode, json_schema\n"
        "from scoresheet.types import EndpointName, ViolationCode\n"
    )
    (tmp_path / "bad.py").write_text(header + "\n".join(BAD) + "\n")
    assert checker(tmp_path / "bad.py") == list(range(3, 3 + len(BAD)))


def test_literals_are_what_the_package_has() -> None:
    assert get_args(types.EndpointName) == tuple(endpoint.name for endpoint in scoresheet.endpoints())
    assert list(get_args(types.ViolationCode)) == _native._codes
    for policy in get_args(types.PolicyName):
        assert scoresheet.arrow_schema("club", policy=policy)


def test_bodies_are_importable_at_run_time() -> None:
    assert types.PlayerProfileBody.__required_keys__ >= {"@id", "username", "player_id"}
    assert "avatar" in types.PlayerProfileBody.__optional_keys__
    assert scoresheet.Response[types.PlayerProfileTables].__origin__ is scoresheet.Response  # type: ignore[attr-defined]
