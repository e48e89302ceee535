"""What a contract for lichess costs and catches with other tools: prints the tables of docs/comparison.md.

    pip install -r benches/peers/requirements.txt                    # dlt, datacontract-cli, pyspark
    npm install --prefix FOLDER quicktype                            # and name FOLDER/node_modules/.bin
    PATH=FOLDER/node_modules/.bin:$PATH python benches/peers/lichess.py

The profile of a player, `examples/lichess/schemas/user.json`, is changed in the 14 ways of `drift.py`. A tool
reads in its strictest mode that needs no code besides what is counted: the lines that a user writes. One
that raises is `loud`; a tool that returns an object or rows is `silent`. Tools that cannot run are named.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import io
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import scoresheet
from drift import DRIFTS, Drift, Places, validate

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "lichess"
SCHEMA = EXAMPLE / "schemas" / "user.json"
BODY = EXAMPLE / "recordings" / "lichess" / "api" / "user" / "quietbishop.json"

USER = json.loads(BODY.read_bytes()) | {"patron": True}
PLACES = Places(
    optional="url",
    required="username",
    integer=("count", "rated"),
    seconds="createdAt",
    boolean="patron",
    object="playTime",
)
"""The changed properties of a player."""


def to_seconds(_: Places, rows: list[Any]) -> None:
    """Change the unit of a moment, which lichess counts in milliseconds."""
    rows[-1]["createdAt"] //= 1000


def to_text(_: Places, rows: list[Any]) -> None:
    """Write a moment as text."""
    rows[-1]["createdAt"] = "2019-01-01T00:00:00.123Z"


OF_LICHESS = {
    "epoch seconds → ISO text": Drift("epoch milliseconds → ISO text", to_text),
    "epoch seconds → milliseconds": Drift("epoch milliseconds → seconds", to_seconds),
    "list item of wrong type": Drift("body of wrong type", lambda _, rows: rows.__setitem__(-1, 7)),
}

Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Tool:
    """A tool, and what a user writes for it."""

    name: str
    prepare: Callable[[Path], Read]
    """Makes a reader in a folder; raises `OSError` or `ImportError` where the tool is not installed."""
    written: dict[str, str]
    """The texts that a user writes, by what they are."""


def lines(text: str) -> int:
    """The lines of a text that are not empty."""
    return sum(bool(line.strip()) for line in text.splitlines())


def of_scoresheet(_: Path) -> Read:
    """The contract of the example."""
    contract = scoresheet.Contract.load(EXAMPLE / "schemas")
    return lambda body: contract.decode("user", body)


def of_draft(folder: Path) -> Read:
    """The contract that `scoresheet new` drafts from this one body."""
    bodies = folder / "bodies" / "user"
    bodies.mkdir(parents=True)
    (bodies / "1.json").write_text(json.dumps(USER), encoding="utf-8")
    command = [sys.executable, "-m", "scoresheet", "new", "drafted", "--from", "bodies"]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    contract = scoresheet.Contract.load(folder / "drafted" / "schemas")
    return lambda body: contract.decode("user", body)


REST = """
source = rest_api_source({
    "client": {"base_url": "https://lichess.org/api"},
    "resource_defaults": {"primary_key": "id", "write_disposition": "merge"},
    "resources": [{"name": "user", "endpoint": {"path": "user/quietbishop", "paginator": "single_page"}}],
})
pipeline = dlt.pipeline("lichess", destination="duckdb")
pipeline.run(source, schema_contract="freeze")
"""


def of_rest_api(folder: Path) -> Read:
    """The REST source of dlt into DuckDB; the schema is that of a good first load."""
    import threading
    from http.server import ThreadingHTTPServer

    import dlt
    import own_api
    from dlt.sources.rest_api import rest_api_source

    server = ThreadingHTTPServer(("127.0.0.1", 0), own_api.Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base_url = f"http://127.0.0.1:{server.server_port}"

    def load(pipeline: Any, body: bytes, contract: str | None) -> None:
        own_api.Handler.body = body
        endpoint: Any = {"path": "user/quietbishop", "paginator": "single_page"}
        source = rest_api_source(
            {
                "client": {"base_url": base_url},
                "resource_defaults": {"primary_key": "id", "write_disposition": "merge"},
                "resources": [{"name": "user", "endpoint": endpoint}],
            },
            name="lichess",
        )
        pipeline.run(source, schema_contract=contract)

    def read(body: bytes) -> None:
        with tempfile.TemporaryDirectory(dir=folder) as own:
            destination = dlt.destinations.duckdb(str(Path(own, "own.duckdb")))
            pipeline = dlt.pipeline("own", destination=destination, pipelines_dir=own)
            load(pipeline, json.dumps(USER).encode(), None)
            load(pipeline, body, "freeze")

    return read


QUICKTYPE = """
quicktype --lang javascript --top-level User --out user.js user.json
const { toUser } = require("./user.js");
const user = toUser(require("fs").readFileSync(0, "utf8"));
"""


def of_quicktype(folder: Path) -> Read:
    """JavaScript with checks at run time, made from a body: of a schema it ignores `patternProperties`."""
    if not shutil.which("quicktype") or not shutil.which("node"):
        raise FileNotFoundError("quicktype or node")
    (folder / "user.json").write_text(json.dumps(USER), encoding="utf-8")
    generate, *program = QUICKTYPE.strip().splitlines()
    subprocess.run(generate.split(), cwd=folder, check=True, capture_output=True)
    (folder / "read.js").write_text("\n".join(program), encoding="utf-8")

    def read(body: bytes) -> None:
        run = subprocess.run(["node", "read.js"], cwd=folder, input=body, capture_output=True, check=False)
        if run.returncode:
            raise ValueError(run.stderr.decode())

    return read


TYPIFY_CARGO = """
[package]
name = "typed"
version = "0.0.0"
edition = "2024"
[dependencies]
typify = "0.7"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
regress = "0.11"
[workspace]
"""

TYPIFY = """
typify::import_types!(schema = "user.json");
fn main() {
    let body = std::io::read_to_string(std::io::stdin()).unwrap();
    let _: User = serde_json::from_str(&body).unwrap();
}
"""


def of_typify(folder: Path) -> Read:
    """Rust structs made from the schema by a macro."""
    # It names the struct by the title.
    titled = json.dumps(json.loads(SCHEMA.read_bytes()) | {"title": "User"})
    program = built(folder, TYPIFY_CARGO, TYPIFY, {"user.json": titled})

    def read(body: bytes) -> None:
        run = subprocess.run([program], input=body, capture_output=True, check=False)
        if run.returncode:
            raise ValueError(run.stderr.decode())

    return read


def built(folder: Path, cargo: str, main: str, files: dict[str, str]) -> Path:
    """The program of a crate of its own, outside of the workspace."""
    (folder / "src").mkdir()
    for name, text in ({"Cargo.toml": cargo, "src/main.rs": main} | files).items():
        (folder / name).write_text(text, encoding="utf-8")
    build = subprocess.run(
        ["cargo", "build", "--quiet"], cwd=folder, capture_output=True, check=False, text=True
    )
    if build.returncode:
        raise FileNotFoundError(f"the crate does not build: {build.stderr.strip()[-300:]}")
    return Path(os.environ.get("CARGO_TARGET_DIR", folder / "target")) / "debug" / "typed"


PROGENITOR_CARGO = """
[package]
name = "typed"
version = "0.0.0"
edition = "2024"
[dependencies]
progenitor = "0.15"
reqwest = { version = "0.13", default-features = false, features = ["json", "stream"] }
regress = "0.11"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
[workspace]
"""

PROGENITOR = """
progenitor::generate_api!("lichess.json");
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let client = Client::new(&std::env::args().nth(1).unwrap());
    client.user("quietbishop").await.unwrap();
}
"""


def openapi() -> str:
    """The schema as a document of OpenAPI 3.0, in which a map has no pattern for its names."""

    def component(schema: dict[str, Any]) -> dict[str, Any]:
        kept = {key: value for key, value in schema.items() if key not in {"$schema", "x-since"}}
        for name, inner in kept.items():
            if name == "properties":
                kept[name] = {property_: component(value) for property_, value in inner.items()}
            elif name == "items":
                kept[name] = component(inner)
        if "patternProperties" in kept:
            (value,) = kept.pop("patternProperties").values()
            kept["additionalProperties"] = component(value)
        return kept

    content = {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}
    name = {"in": "path", "name": "username", "required": True, "schema": {"type": "string"}}
    responses = {"200": {"description": "A player.", "content": content}}
    get = {"operationId": "user", "parameters": [name], "responses": responses}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "lichess", "version": "1"},
        "paths": {"/api/user/{username}": {"get": get}},
        "components": {"schemas": {"User": component(json.loads(SCHEMA.read_bytes()))}},
    }
    return json.dumps(document, indent=2)


def of_progenitor(folder: Path) -> Read:
    """A client made from a document of OpenAPI by a macro, which requests the body from this machine."""
    program = built(folder, PROGENITOR_CARGO, PROGENITOR, {"lichess.json": openapi()})

    recordings = folder / "recordings"
    recording = recordings / BODY.relative_to(EXAMPLE / "recordings")
    recording.parent.mkdir(parents=True)

    def read(body: bytes) -> None:
        recording.write_bytes(body)
        with scoresheet.replay.serve(recordings, schemas=EXAMPLE / "schemas") as server:
            command = [program, server.base_urls["lichess"]]
            run = subprocess.run(command, capture_output=True, check=False)
        if run.returncode:
            raise ValueError(run.stderr.decode())

    return read


def columns(schema: dict[str, Any], leaf: Callable[[str, dict[str, Any], bool, Any], Any]) -> list[Any]:
    """A column for each property; `leaf` gets the columns of objects, and those of a map in a list."""
    required = schema.get("required", [])

    def one(name: str, inner: dict[str, Any]) -> Any:
        nested: Any = None
        if "properties" in inner:
            nested = columns(inner, leaf)
        elif "patternProperties" in inner:
            (value,) = inner["patternProperties"].values()
            nested = (columns(value, leaf),)
        return leaf(name, inner, name in required, nested)

    return [one(name, inner) for name, inner in schema["properties"].items()]


def odcs() -> str:
    """The contract in the Open Data Contract Standard. It has no maps: what is in one is not described."""
    import yaml

    physical = {"string": "varchar", "integer": "bigint", "number": "double", "boolean": "boolean"}

    def leaf(name: str, inner: dict[str, Any], required: bool, nested: Any) -> dict[str, Any]:
        found = {"name": name, "logicalType": inner["type"], "required": required}
        found |= {"physicalType": physical.get(inner["type"], "object")}
        bounds = {key: inner[key] for key in ("minimum", "maximum") if key in inner}
        if bounds or "pattern" in inner:
            found["logicalTypeOptions"] = bounds | (
                {"pattern": inner["pattern"]} if "pattern" in inner else {}
            )
        return found | ({"properties": nested} if isinstance(nested, list) else {})

    described = {
        "apiVersion": "v3.1.0",
        "kind": "DataContract",
        "id": "lichess",
        "version": "1.0.0",
        "status": "active",
        "servers": [
            {"server": "local", "type": "local", "path": "user.json", "format": "json", "delimiter": "array"}
        ],
        "schema": [
            {
                "name": "user",
                "physicalType": "object",
                "logicalType": "object",
                "properties": columns(json.loads(SCHEMA.read_bytes()), leaf),
            }
        ],
    }
    return str(yaml.safe_dump(described, sort_keys=False, allow_unicode=True))


def of_datacontract(folder: Path) -> Read:
    """`datacontract test` on a file with the body."""
    from datacontract.data_contract import DataContract

    contract = odcs().replace("user.json", str(folder / "user.json"))

    def read(body: bytes) -> None:
        (folder / "user.json").write_bytes(b"[" + body + b"]")
        run = DataContract(data_contract_str=contract).test()
        if str(run.result).rsplit(".", 1)[-1] != "passed":
            bad = [
                check
                for check in run.checks
                if str(check.result).rsplit(".", 1)[-1] not in ("passed", "info")
            ]
            raise ValueError("; ".join(f"{check.name}: {check.reason}" for check in bad))

    return read


def ddl() -> str:
    """The columns for Spark's reader."""
    simple = {"string": "STRING", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}

    def leaf(name: str, inner: dict[str, Any], required: bool, nested: Any) -> str:
        if isinstance(nested, list):
            kind = f"STRUCT<{', '.join(nested)}>"
        elif nested:
            kind = f"MAP<STRING, STRUCT<{', '.join(nested[0])}>>"
        else:
            kind = simple[inner["type"]]
        return f"{name}: {kind}" + (" NOT NULL" if required else "")

    return ",\n".join(columns(json.loads(SCHEMA.read_bytes()), leaf))


def of_spark(folder: Path) -> Read:
    """`spark.read.json` in the mode FAILFAST."""
    import re

    from scoresheet.spark import local_session

    spark = local_session(spark__ui__showConsoleProgress="false")
    spark.sparkContext.setLogLevel("OFF")
    schema = re.sub(r"^(\w+): ", r"\1 ", ddl(), flags=re.MULTILINE)
    reader = spark.read.schema(schema).option("multiLine", "true").option("mode", "FAILFAST")

    def read(body: bytes) -> None:
        with tempfile.TemporaryDirectory(dir=folder) as own:
            Path(own, "body.json").write_bytes(body)
            reader.json(own).write.format("noop").mode("overwrite").save()

    return read


MANIFEST = """
[user]
path = "/api/user/{username}"
summary = "Profile of one player."
maps = { "/perfs" = { table = "perfs", key = "perf" } }
keys = { user = ["id"], perfs = ["id", "perf"] }
[user.dlt.players]
argument = "players"
write_disposition = "merge"
"""


def tools() -> list[Tool]:
    """All tools, with what is written for each."""
    schema = SCHEMA.read_text(encoding="utf-8")
    command = "scoresheet new lichess --from bodies"
    return [
        Tool("scoresheet", of_scoresheet, {"JSON Schema": schema, "manifest": MANIFEST}),
        Tool("scoresheet, drafted", of_draft, {"command": command}),
        Tool("dlt `rest_api`, `freeze`", of_rest_api, {"Python": REST}),
        Tool("typify", of_typify, {"JSON Schema": schema, "Rust": TYPIFY_CARGO + TYPIFY}),
        Tool("progenitor", of_progenitor, {"OpenAPI": openapi(), "Rust": PROGENITOR_CARGO + PROGENITOR}),
        Tool("quicktype", of_quicktype, {"command and JavaScript": QUICKTYPE}),
        Tool("datacontract-cli", of_datacontract, {"ODCS": odcs() if has("yaml") else ""}),
        Tool(
            "Spark `FAILFAST`",
            of_spark,
            {"columns": ddl(), "Python": "spark.read.schema(...).option(...).json(...)"},
        ),
    ]


def has(module: str) -> bool:
    """Whether a module is installed."""
    from importlib.util import find_spec

    return find_spec(module) is not None


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", metavar="TOOL", help="one tool; may be repeated")
    parser.add_argument("--errors", action="store_true", help="also print the errors of the tools")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    os.environ["DLT_TELEMETRY"] = os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    chosen = [tool for tool in tools() if not options.only or tool.name in options.only]
    with tempfile.TemporaryDirectory() as folder:
        measured: dict[str, dict[str, str]] = {}
        said = []
        for tool in chosen:
            own = Path(folder, str(len(measured)))
            own.mkdir()
            verdicts, errors = verdicts_of(tool, own)
            measured[tool.name] = verdicts
            said += [f"{tool.name} | {error}" for error in errors]
    print_tables(chosen, measured)
    if options.errors:
        print("\n" + "\n".join(said))
    return 0


def verdicts_of(tool: Tool, folder: Path) -> tuple[dict[str, str], list[str]]:
    """What a tool makes of each change; empty where it cannot run here."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            read = tool.prepare(folder)
    except (OSError, ImportError) as error:
        return {}, [f"not run: {error}"]
    good, error = validate(lambda _, rows: read(rows[-1]), b"", [json.dumps(USER).encode()])
    if good == "loud":
        return {}, [f"rejects the unchanged body: {error}"]
    verdicts, errors = {}, []
    for drift in (OF_LICHESS.get(drift.name, drift) for drift in DRIFTS):
        _, changed = drift.body(PLACES, [copy.deepcopy(USER)])
        verdict, error = validate(lambda _, rows: read(rows[-1]), b"", changed)
        verdicts[drift.name] = "**silent**" if verdict == "silent" else "loud"
        errors.append(f"{drift.name} | {verdict} | {error}")
    return verdicts, errors


def print_tables(chosen: list[Tool], measured: dict[str, dict[str, str]]) -> None:
    """Print what is written, and what is caught."""
    print("| tool | a user writes | lines |\n|---|---|--:|")
    for tool in chosen:
        parts = ", ".join(f"{what} ({lines(text)})" for what, text in tool.written.items())
        print(f"| {tool.name} | {parts} | {sum(map(lines, tool.written.values()))} |")
    ran = [tool.name for tool in chosen if measured[tool.name]]
    print(f"\n| change | {' | '.join(ran)} |\n|---|{'---|' * len(ran)}")
    for drift in (OF_LICHESS.get(drift.name, drift) for drift in DRIFTS):
        print(f"| {drift.name} | {' | '.join(measured[name][drift.name] for name in ran)} |")
    silent = [str(sum(verdict != "loud" for verdict in measured[name].values())) for name in ran]
    print(f"| accepted silently, of {len(DRIFTS)} | {' | '.join(silent)} |")
    missing = [tool.name for tool in chosen if not measured[tool.name]]
    if missing:
        print(f"\nNot run here: {', '.join(missing)}.")


if __name__ == "__main__":
    sys.exit(main())
