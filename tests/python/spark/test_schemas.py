"""A contract of your own: the driver reads its folder, and workers decode under it."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
import scoresheet
from good_bodies import good_body
from lakes import POLICIES, Lake
from scoresheet import replay
from scoresheet.spark import ScoresheetDataSource, decode, rows
from scoresheet.spark.schemas import SchemaFiles

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

Read = Callable[..., "DataFrame"]
PROFILE = "player_profile"


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    """The installed schemas with another property of a profile."""
    folder = tmp_path / "my"
    scoresheet.evolution.export_schemas(folder)
    schema = json.loads((folder / f"{PROFILE}.json").read_bytes())
    schema["properties"]["flair"] = {"type": "string", "description": "The player's flair."}
    (folder / f"{PROFILE}.json").write_text(json.dumps(schema))
    return folder


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """Three profiles: one as installed, one with the other property, one that violates both contracts."""
    folder = tmp_path / "lake"
    folder.mkdir()
    profile = json.loads(good_body(PROFILE).read_bytes())
    (folder / "a.json").write_text(json.dumps(profile))
    (folder / "b.json").write_text(json.dumps(profile | {"flair": "gold"}))
    (folder / "c.json").write_text(json.dumps(profile | {"flair": "gold", "laurels": 1}))
    return folder


def test_a_lake_is_read_under_it(read: Read, lake: Path, schemas: Path) -> None:
    df = read(lake, PROFILE, policy="quarantine", schemas=schemas)
    violations = read(lake, PROFILE, policy="quarantine", schemas=schemas, table="_violations")
    assert "flair" in df.columns
    assert sorted(row.flair or "" for row in df.collect()) == ["", "gold"]
    (violation,) = violations.collect()
    assert (violation.code, violation.pointer) == ("unknown_field", "/laurels")
    own = read(lake, PROFILE, policy="quarantine", table="_violations").collect()
    assert sorted(row.pointer for row in own) == ["/flair", "/flair", "/laurels"]
    assert violation.schema_hash not in {row.schema_hash for row in own}


def test_a_date_is_one_of_spark(read: Read, engine: SparkSession, lake: Path, schemas: Path) -> None:
    schema = json.loads((schemas / f"{PROFILE}.json").read_bytes())
    schema["properties"]["born"] = {"type": "string", "format": "date", "description": "Birthday."}
    (schemas / f"{PROFILE}.json").write_text(json.dumps(schema))
    profile = json.loads((lake / "a.json").read_bytes())
    (lake / "a.json").write_text(json.dumps(profile | {"born": "1906-03-25"}))
    df = read(lake, PROFILE, policy="quarantine", schemas=schemas)
    assert {row.born for row in df.collect()} == {date(1906, 3, 25), None}
    body = (lake / "a.json").read_bytes()
    bodies = engine.createDataFrame([("a.json", body)], "source string, body binary")
    found = rows(bodies, PROFILE, table=PROFILE, schemas=schemas)
    assert [row.born for row in found.collect()] == [date(1906, 3, 25)]


def test_workers_need_no_folder(lake: Path, schemas: Path) -> None:
    options = {"path": str(lake), "endpoint": PROFILE, "policy": "quarantine", "schemas": str(schemas)}
    source = ScoresheetDataSource(options)
    sent = pickle.dumps(source.reader(source.schema()))
    shutil.rmtree(schemas)
    script = (
        "import pickle, sys; reader = pickle.loads(sys.stdin.buffer.read());"
        "parts = [reader.read(part) for part in reader.partitions()];"
        "print([row['flair'] for part in parts for batch in part for row in batch.to_pylist()])"
    )
    worker = subprocess.run([sys.executable, "-c", script], input=sent, capture_output=True, check=True)
    assert worker.stdout.strip() == b"[None, 'gold']"


def test_a_column_is_decoded_under_it(engine: SparkSession, lake: Path, schemas: Path) -> None:
    data = [(path.name, bytearray(path.read_bytes())) for path in sorted(lake.iterdir())]
    df = engine.createDataFrame(data, "source string, body binary")
    decoded = decode(df, PROFILE, policy="quarantine", schemas=schemas)
    flat = rows(df, PROFILE, policy="quarantine", schemas=str(schemas))
    shutil.rmtree(schemas)
    inlined = decoded.selectExpr(f"inline({PROFILE})").select("flair").collect()
    assert sorted(row.flair or "" for row in inlined) == ["", "gold"]
    assert sorted(row.flair or "" for row in flat.collect()) == ["", "gold"]
    assert [len(row["_violations"]) for row in decoded.orderBy("source").collect()] == [0, 0, 1]


def test_responses_are_decoded_under_it(read: Read, engine: SparkSession, lake: Path, schemas: Path) -> None:
    folder = lake / "pub" / "player"
    folder.mkdir(parents=True)
    shutil.copy(lake / "b.json", folder / "fenwickthorne.json")
    with replay.serve(lake) as server:
        reader = engine.read.format("scoresheet").option("endpoint", PROFILE).option("schemas", str(schemas))
        reader = reader.option("players", "fenwickthorne").option("contact", "tests@example.com")
        (row,) = reader.option("base_url", server.base_url).load().select("flair").collect()
    assert row.flair == "gold"


@pytest.mark.parametrize("policy", POLICIES)
def test_the_installed_schemas_change_nothing(policy: str, tmp_path: Path) -> None:
    scoresheet.evolution.export_schemas(tmp_path / "my")
    lake = Lake.write(tmp_path / "lake", "player_stats", policy)
    options = {"path": str(lake.folder), "endpoint": "player_stats"}
    texts = {name: str(value) for name, value in lake.options.items()}
    own = ScoresheetDataSource({**options, **texts, "schemas": str(tmp_path / "my")})
    shipped = ScoresheetDataSource({**options, **texts})
    assert own.schema() == shipped.schema()
    # They are decoded by the compiled decoders.
    assert own.settings.contract.native.is_shipped


def test_another_api_has_its_own_endpoints(read: Read, tmp_path: Path) -> None:
    folder = tmp_path / "toys"
    folder.mkdir()
    (folder / "endpoints.toml").write_text('[toy]\npath = "/toy"\nsummary = "A toy."\n')
    (folder / "api.toml").write_text(
        '[api]\nname = "toys"\ntitle = "Toys"\n\n[hosts.toys]\nbase_url = "https://toys.example/v1"\n'
    )
    schema = {
        "type": "object",
        "description": "A toy.",
        "additionalProperties": False,
        "properties": {"height": {"type": "integer", "minimum": 0, "maximum": 300, "description": "cm"}},
        "required": ["height"],
    }
    (folder / "toy.json").write_text(json.dumps(schema))
    lake = tmp_path / "lake"
    # Bodies by their place, and one that an index names by a URL of this API.
    (lake / "toy").mkdir(parents=True)
    for height in (12, 30, 1200):
        (lake / "toy" / f"{height}.json").write_text(json.dumps({"height": height}))
    (lake / "listed.json").write_text(json.dumps({"height": 7}))
    (lake / "elsewhere.json").write_text(json.dumps({"height": 8}))
    (lake / "INDEX.tsv").write_text(
        "file\turl_path\nlisted.json\thttps://toys.example/v1/toy\nelsewhere.json\thttps://other.example/v1/toy\n"
    )
    options = {"schemas": folder, "policy": "quarantine"}
    assert sorted(row.height for row in read(lake, "toy", **options).collect()) == [7, 12, 30]
    (violation,) = read(lake, "toy", table="_violations", **options).collect()
    assert violation.code == "out_of_range"
    with pytest.raises(scoresheet.ConfigError, match="expected `endpoint` to be one of toy, but found"):
        ScoresheetDataSource({"path": str(lake), "endpoint": PROFILE, "schemas": str(folder)})


def test_schemas_come_from_any_filesystem(schemas: Path) -> None:
    import fsspec  # type: ignore[import-untyped] # noqa: PLC0415 - not installed beside Sail

    memory = fsspec.filesystem("memory")
    memory.put(f"{schemas}/", "/test-schemas/", recursive=True)
    found = SchemaFiles.read("fsspec+memory:///test-schemas")
    assert found.load() == scoresheet.Contract.load(schemas)


def test_what_is_no_folder_of_schemas_is_an_error(tmp_path: Path, schemas: Path, lake: Path) -> None:
    def message(folder: object) -> str:
        with pytest.raises(scoresheet.ConfigError) as error:
            ScoresheetDataSource({"path": str(lake), "endpoint": PROFILE, "schemas": str(folder)})
        return str(error.value)

    assert f"with endpoints.toml at {tmp_path}/none, but found none" in message(tmp_path / "none")
    assert f"with endpoints.toml at {lake}, but found none" in message(lake)
    (schemas / "club.json").write_text("[")
    text = message(schemas)
    assert f"{schemas}` have 1 problem" in text
    assert "club.json#: cannot be read as JSON" in text
    (schemas / "club.json").write_bytes(b"\xff")
    assert f"expected a schema in UTF-8 at {schemas}/club.json" in message(schemas)


def test_a_contract_object_is_not_sent(engine: SparkSession) -> None:
    df = engine.createDataFrame([("a", "{}")], "source string, body string")
    with pytest.raises(scoresheet.ConfigError, match="expected `schemas` as a folder, but found a Contract"):
        decode(df, PROFILE, schemas=scoresheet.Contract.shipped())  # type: ignore[arg-type]
