"""The toy endpoint in the Python package and as a dlt resource, built from the grown tree."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toy_tree import Tree, grown

pytestmark = [pytest.mark.timeout(600)]

# Runs with the grown tree's package, which is another than the one under test.
PROGRAM = """
import json, sys
import duckdb, dlt, pyarrow, scoresheet
from scoresheet.dlt import chess

cassettes, database = sys.argv[1:]
with scoresheet.replay.serve(cassettes) as server:
    client = scoresheet.Client(contact="toy@example.com", base_url=server.base_url)
    response = client.player_toy("Erik")
    pipeline = dlt.pipeline("toy", destination=dlt.destinations.duckdb(database), dataset_name="toys")
    toys = chess(["erik"], contact="toy@example.com", base_url=server.base_url).with_resources("players_toy")
    pipeline.run(toys)
    pipeline.run(toys)
with duckdb.connect(database) as connection:
    relation = connection.sql("select * exclude (_dlt_id, _dlt_load_id) from toys.players_toy")
    loaded = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
print(json.dumps({
    "package": scoresheet.__file__,
    "rows": pyarrow.table(response.tables["player_toy"]).to_pylist(),
    "loaded": loaded,
    "validated": [violation.code for violation in scoresheet.violations("player_toy", b'{"kind":"bear"}')],
}, default=str))
"""


@pytest.fixture(scope="module")
def package(toy_tree: Tree) -> Path:
    return toy_tree.build_package()


@pytest.fixture(scope="module")
def toy_tree() -> Tree:
    return grown()


def test_python_and_dlt_offer_the_toy(toy_tree: Tree, package: Path, tmp_path: Path) -> None:
    fixture = toy_tree.folder / "tests/fixtures/player_toy/ok/full.json"
    cassette = tmp_path / "cassettes/pub/player/erik/toy.json"
    cassette.parent.mkdir(parents=True)
    shutil.copy2(fixture, cassette)
    environment = os.environ | {
        "PYTHONPATH": str(package),
        "DLT_DATA_DIR": str(tmp_path / "dlt"),
        "RUNTIME__DLTHUB_TELEMETRY": "false",
    }
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "cassettes"), str(tmp_path / "toy.duckdb")],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert Path(told["package"]).is_relative_to(package)
    body = json.loads(fixture.read_text(encoding="utf-8"))
    (row,) = told["rows"]
    assert (row["username"], row["aid"], row["kind"]) == ("erik", body["@id"], body["kind"])
    assert row["size__height"] == body["size"]["height"]
    assert [
        {name: loaded[name] for name in ("username", "aid", "kind", "size__height")}
        for loaded in told["loaded"]
    ] == [{name: row[name] for name in ("username", "aid", "kind", "size__height")}]
    assert set(told["validated"]) == {"missing_field"}
