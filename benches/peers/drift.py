"""Measure which kinds of upstream drift each tool accepts.

    pip install -r benches/peers/requirements.txt     # beside scoresheet itself
    python benches/peers/drift.py                     # Markdown on stdout

A monthly archive is changed in 14 ways. Every tool gets the contract of a game in its own language, derived
from the schema that scoresheet enforces, and reads in its strictest mode that needs no code. A tool that
raises is `loud`; a tool that returns rows is `silent`.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import io
import json
import logging
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from typing import Any

import scoresheet

ENDPOINT = "player_games_archive"
ROWS = "games"
ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / ENDPOINT / "ok"

Row = dict[str, Any]
Step = Callable[[bytes, list[bytes]], object]


@dataclass(frozen=True)
class Member:
    """A property of a row, in terms that every schema language has."""

    name: str
    type: str
    """`text`, `integer`, `seconds` (since 1970), `number`, `boolean` or `object`."""
    required: bool
    members: tuple[Member, ...] = ()


def members(schema: dict[str, Any], root: dict[str, Any]) -> tuple[Member, ...]:
    """The properties of an object, `$ref`s resolved."""
    required = schema.get("required", [])
    return tuple(
        _member(name, _resolved(inner, root), name in required, root)
        for name, inner in schema["properties"].items()
    )


def _member(name: str, schema: dict[str, Any], required: bool, root: dict[str, Any]) -> Member:
    kind = {"string": "text"}.get(schema["type"], schema["type"])
    if schema.get("format") == "unix-time":
        kind = "seconds"
    inner = members(schema, root) if kind == "object" else ()
    return Member(name, kind, required, inner)


def _resolved(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        pointer, schema = schema["$ref"], root
        for step in pointer.split("/")[1:]:
            schema = schema[step.replace("~1", "/").replace("~0", "~")]
    return schema


# The 14 kinds of drift. Each changes one row of the body; the places are chosen by type, not by name.


@dataclass(frozen=True)
class Drift:
    """One way in which a response can change."""

    name: str
    change: Callable[[Places, list[Row]], None] | None = None
    rewrite: Callable[[Places, bytes], bytes] | None = None

    def body(self, places: Places, rows: list[Row]) -> tuple[bytes, list[bytes]]:
        """The changed body, and its rows as bytes each, for tools that read lines."""
        rows = copy.deepcopy(rows)
        if self.change:
            self.change(places, rows)
        lines = [json.dumps(row).encode() for row in rows]
        if self.rewrite:
            lines[-1] = self.rewrite(places, lines[-1])
        truncated = self.rewrite is _truncate
        return b'{"%s":[%s%s' % (ROWS.encode(), b",".join(lines), b"" if truncated else b"]}"), lines


@dataclass(frozen=True)
class Places:
    """The changed properties of a row, one of each type."""

    optional: str
    required: str
    integer: tuple[str, ...]
    seconds: str
    boolean: str
    object: str

    @classmethod
    def of(cls, row: tuple[Member, ...], example: Row) -> Places:
        """Choose the first suitable properties that the example has."""
        present = [member for member in row if member.name in example]
        text = [member for member in present if member.type == "text"]
        objects = [member for member in present if member.type == "object"]
        return cls(
            optional=next(member.name for member in text if not member.required),
            required=next(member.name for member in text if member.required),
            integer=next(
                (outer.name, inner.name)
                for outer in objects
                for inner in outer.members
                if inner.type == "integer"
            ),
            seconds=next(member.name for member in present if member.type == "seconds"),
            boolean=next(member.name for member in present if member.type == "boolean"),
            object=objects[0].name,
        )


def _rename(row: Row, old: str, new: str) -> None:
    row[new] = row.pop(old)


def _set(row: Row, path: tuple[str, ...], change: Callable[[Any], Any]) -> None:
    *outer, last = path
    for name in outer:
        row = row[name]
    row[last] = change(row[last])


def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat()


def _repeat(places: Places, line: bytes) -> bytes:
    return line[:-1] + b',"%s":false}' % places.boolean.encode()


def _truncate(_: Places, line: bytes) -> bytes:
    return line[: len(line) // 2]


DRIFTS = (
    Drift("extra field", lambda p, rows: rows[-1].update(brand_new=1)),
    Drift("optional field renamed", lambda p, rows: _rename(rows[-1], p.optional, f"{p.optional}_v2")),
    Drift("required missing", lambda p, rows: rows[-1].pop(p.required)),
    Drift("required null", lambda p, rows: _set(rows[-1], (p.required,), lambda _: None)),
    Drift('integer → `"1500"`', lambda p, rows: _set(rows[-1], p.integer, str)),
    Drift("integer → `1500.9`", lambda p, rows: _set(rows[-1], p.integer, lambda n: n + 0.9)),
    Drift("epoch seconds → ISO text", lambda p, rows: _set(rows[-1], (p.seconds,), _iso)),
    Drift("epoch seconds → milliseconds", lambda p, rows: _set(rows[-1], (p.seconds,), lambda n: n * 1000)),
    Drift('boolean → `"true"`', lambda p, rows: _set(rows[-1], (p.boolean,), lambda b: str(b).lower())),
    Drift("string → number", lambda p, rows: _set(rows[-1], (p.required,), lambda _: 7)),
    Drift("object → string", lambda p, rows: _set(rows[-1], (p.object,), lambda _: "see elsewhere")),
    Drift("list item of wrong type", lambda p, rows: rows.__setitem__(-1, 7)),
    Drift("duplicate key", rewrite=_repeat),
    Drift("truncated body", rewrite=_truncate),
)


# The tools. Each receives the contract and returns a function that reads a body, or its rows as lines.


def scoresheet_reader(_: tuple[Member, ...]) -> Step:
    """The complete body, as received from chess.com."""
    return lambda body, _: scoresheet.decode(ENDPOINT, body)


def dlt_reader(row: tuple[Member, ...]) -> Step:
    """Rows through dlt's normalizer into DuckDB; the schema is that of a good first load."""
    return _dlt_step({})


def dlt_pydantic_reader(row: tuple[Member, ...]) -> Step:
    """The same, every row validated by a pydantic model."""
    from pydantic import create_model

    def model(name: str, fields: tuple[Member, ...]) -> Any:
        return create_model(name, **_fields(fields, model))  # type: ignore[call-overload]

    return _dlt_step({"columns": model("Row", row)})


def _dlt_step(hints: dict[str, Any]) -> Step:
    import dlt

    def read(body: bytes, _: list[Any]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            pipeline = dlt.pipeline(
                "peers",
                pipelines_dir=folder,
                destination=dlt.destinations.duckdb(str(Path(folder, "peers.duckdb"))),
            )
            for rows in (good_rows(), json.loads(body)[ROWS]):
                load = dlt.resource(
                    rows, name=ROWS, write_disposition="append", schema_contract=_contract(pipeline), **hints
                )
                pipeline.run(load)

    return read


def _contract(pipeline: Any) -> str:
    """Frozen from the second load on: before it there is nothing to freeze."""
    return "freeze" if pipeline.first_run is False else "evolve"


def _fields(fields: tuple[Member, ...], nested: Callable[[str, tuple[Member, ...]], Any]) -> dict[str, Any]:
    """Python types for models whose properties may have names that Python does not allow."""
    from pydantic import Field

    made: dict[str, Any] = {}
    for number, field in enumerate(fields):
        annotation = _python_type(field, nested)
        default = ... if field.required else None
        made[f"member_{number}"] = (
            annotation if field.required else annotation | None,
            Field(default, alias=field.name),
        )
    return made


def _python_type(field: Member, nested: Callable[[str, tuple[Member, ...]], Any]) -> Any:
    if field.type == "object":
        return nested(f"Of_{field.name}", field.members)
    return {"text": str, "integer": int, "seconds": int, "number": float, "boolean": bool}[field.type]


def polars_reader(row: tuple[Member, ...]) -> Step:
    """`read_ndjson` with a schema."""
    import polars as pl

    simple = {
        "text": pl.String,
        "integer": pl.Int64,
        "seconds": pl.Int64,
        "number": pl.Float64,
        "boolean": pl.Boolean,
    }

    def schema(fields: tuple[Member, ...]) -> dict[str, Any]:
        return {
            field.name: pl.Struct(schema(field.members)) if field.members else simple[field.type]
            for field in fields
        }

    return lambda _, lines: pl.read_ndjson(io.BytesIO(_ndjson(lines)), schema=schema(row))


def duckdb_reader(row: tuple[Member, ...]) -> Step:
    """`read_json` with columns."""
    import duckdb

    simple = {
        "text": "VARCHAR",
        "integer": "BIGINT",
        "seconds": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
    }

    def type_of(field: Member) -> str:
        if not field.members:
            return simple[field.type]
        return f"STRUCT({', '.join(f'{_quoted(inner.name)} {type_of(inner)}' for inner in field.members)})"

    columns = {field.name: type_of(field) for field in row}

    def read(_: bytes, lines: list[bytes]) -> None:
        with _file(lines) as path, duckdb.connect() as connection:
            connection.read_json(path, columns=columns, format="newline_delimited").fetchall()

    return read


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def arrow_fields(row: tuple[Member, ...], seconds: Any, *, optional: bool = False) -> list[Any]:
    """The fields of an Arrow schema; required ones are not nullable, unless their object is optional."""
    import pyarrow as pa

    simple = {
        "text": pa.string(),
        "integer": pa.int64(),
        "seconds": seconds,
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }

    def field_of(member: Member) -> Any:
        nullable = optional or not member.required
        inner = arrow_fields(member.members, seconds, optional=nullable)
        return pa.field(member.name, pa.struct(inner) if inner else simple[member.type], nullable=nullable)

    return [field_of(member) for member in row]


def pyarrow_reader(row: tuple[Member, ...]) -> Step:
    """`pyarrow.json` with a schema that is not to be extended."""
    import pyarrow as pa
    from pyarrow import json as pyarrow_json

    # It reads no timestamps from numbers.
    schema = pa.schema(arrow_fields(row, pa.int64()))
    options = pyarrow_json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error")
    return lambda _, lines: pyarrow_json.read_json(io.BytesIO(_ndjson(lines)), parse_options=options)


def arrow_json_reader(row: tuple[Member, ...]) -> Step:
    """arrow-json in strict mode, in Rust: `cargo run --bin arrow_json_strict`."""
    command = [
        "cargo",
        "run",
        "--quiet",
        "--package",
        "scoresheet-benches",
        "--bin",
        "arrow_json_strict",
        "--",
        json.dumps([asdict(m) for m in row]),
    ]

    def read(_: bytes, lines: list[bytes]) -> None:
        run = subprocess.run(command, input=_ndjson(lines), cwd=ROOT, capture_output=True, check=False)
        if run.returncode:
            raise ValueError(run.stderr.decode())

    return read


def msgspec_reader(row: tuple[Member, ...]) -> Step:
    """Structs that forbid unknown fields."""
    import msgspec

    def struct(name: str, fields: tuple[Member, ...]) -> Any:
        made = []
        for number, field in enumerate(fields):
            annotation = _python_type(field, struct)
            default = () if field.required else (msgspec.field(default=None, name=field.name),)
            required = () if default else (msgspec.field(name=field.name),)
            made.append(
                (f"member_{number}", annotation if required else annotation | None, *default, *required)
            )
        return msgspec.defstruct(name, made, forbid_unknown_fields=True, kw_only=True)

    body = msgspec.defstruct("Body", [("rows", list[struct("Row", row)], msgspec.field(name=ROWS))])
    decoder = msgspec.json.Decoder(body)
    return lambda body, _: decoder.decode(body)


def pydantic_reader(row: tuple[Member, ...]) -> Step:
    """Strict models that forbid extra fields."""
    from pydantic import ConfigDict, Field, create_model

    settings = ConfigDict(strict=True, extra="forbid")

    def model(name: str, fields: tuple[Member, ...]) -> Any:
        return create_model(name, __config__=settings, **_fields(fields, model))

    body = create_model("Body", __config__=settings, rows=(list[model("Row", row)], Field(alias=ROWS)))
    return lambda text, _: body.model_validate_json(text)


def datacontract_reader(row: tuple[Member, ...]) -> Step:
    """`datacontract test` on the rows as a JSON file."""
    from datacontract.data_contract import DataContract

    simple = {"text": "string", "seconds": "integer"}

    def properties(fields: tuple[Member, ...]) -> list[dict[str, Any]]:
        return [
            {
                "name": field.name,
                "logicalType": simple.get(field.type, field.type),
                "physicalType": {
                    "text": "varchar",
                    "integer": "bigint",
                    "seconds": "bigint",
                    "number": "double",
                }.get(field.type, field.type),
                "required": field.required,
                **({"properties": properties(field.members)} if field.members else {}),
            }
            for field in fields
        ]

    def read(_: bytes, lines: list[bytes]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, f"{ROWS}.json").write_bytes(b"[" + b",".join(lines) + b"]")
            contract = {
                "apiVersion": "v3.1.0",
                "kind": "DataContract",
                "id": "peers",
                "version": "1.0.0",
                "status": "active",
                "servers": [
                    {
                        "server": "local",
                        "type": "local",
                        "path": str(Path(folder, f"{ROWS}.json")),
                        "format": "json",
                        "delimiter": "array",
                    }
                ],
                "schema": [
                    {
                        "name": ROWS,
                        "physicalType": "object",
                        "logicalType": "object",
                        "properties": properties(row),
                    }
                ],
            }
            run = DataContract(data_contract_str=json.dumps(contract)).test()
            if run.result not in ("passed", "ResultEnum.passed"):
                bad = [c for c in run.checks if str(c.result).split(".")[-1] not in ("passed", "info")]
                raise ValueError("; ".join(f"{c.name}: {c.reason}" for c in bad))

    return read


def spark_reader(row: tuple[Member, ...]) -> Step:
    """`spark.read.json` in the mode FAILFAST."""
    from pyspark.sql import types
    from scoresheet.spark import local_session

    spark = local_session(spark__ui__showConsoleProgress="false")
    spark.sparkContext.setLogLevel("OFF")
    schema = types.StructType().add(ROWS, types.ArrayType(spark_type(row)))
    reader = spark.read.schema(schema).option("multiLine", "true").option("mode", "FAILFAST")

    def read(body: bytes, _: list[bytes]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "body.json").write_bytes(body)
            rows = reader.json(folder).selectExpr(f"explode({ROWS}) AS row").selectExpr("row.*")
            rows.write.format("noop").mode("overwrite").save()

    return read


def spark_type(row: tuple[Member, ...]) -> Any:
    """The columns of a game in Spark's types."""
    from pyspark.sql import types

    simple = {
        "text": types.StringType(),
        "integer": types.LongType(),
        "seconds": types.TimestampType(),
        "number": types.DoubleType(),
        "boolean": types.BooleanType(),
    }
    return types.StructType(
        [
            types.StructField(
                member.name,
                spark_type(member.members) if member.members else simple[member.type],
                nullable=not member.required,
            )
            for member in row
        ]
    )


def _ndjson(lines: list[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


@contextlib.contextmanager
def _file(lines: list[bytes]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.json")
        path.write_bytes(_ndjson(lines))
        yield str(path)


READERS: dict[str, tuple[str | None, Callable[[tuple[Member, ...]], Step]]] = {
    "scoresheet": (None, scoresheet_reader),
    "dlt `freeze`": ("dlt", dlt_reader),
    "dlt + pydantic": ("pydantic", dlt_pydantic_reader),
    "arrow-json strict": (None, arrow_json_reader),
    "polars": ("polars", polars_reader),
    "DuckDB": ("duckdb", duckdb_reader),
    "pyarrow": ("pyarrow", pyarrow_reader),
    "msgspec": ("msgspec", msgspec_reader),
    "pydantic": ("pydantic", pydantic_reader),
    "datacontract-cli": ("datacontract-cli", datacontract_reader),
    "Spark `FAILFAST`": ("pyspark", spark_reader),
}


def contract() -> tuple[Member, ...]:
    """Read the properties of a row from the schema that scoresheet enforces."""
    schema = scoresheet.json_schema(ENDPOINT)
    rows = _resolved(schema["properties"][ROWS], schema)
    return members(_resolved(rows["items"], schema), schema)


def good_rows() -> list[Row]:
    """Return two conforming games; the last has most of the optional properties."""
    several = [row for path in sorted(FIXTURES.iterdir()) for row in json.loads(path.read_bytes())[ROWS]]
    usual = [row for row in several if len(row) > 10]
    return sorted(usual, key=len)[-2:]


def validate(read: Step, body: bytes, lines: list[bytes]) -> tuple[str, str]:
    """Whether a tool raises, and its error."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            read(body, lines)
    except Exception as error:  # Whatever a tool raises, it has noticed.
        return "loud", " ".join(str(error).split())[:200]
    return "silent", ""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", metavar="TOOL", help="one tool; may be repeated")
    parser.add_argument("--errors", action="store_true", help="also print the errors of the tools")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    os.environ["DLT_TELEMETRY"] = os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"

    row, rows = contract(), good_rows()
    places = Places.of(row, rows[-1])
    steps = {
        name: make(row) for name, (_, make) in READERS.items() if not options.only or name in options.only
    }
    good = Drift("none").body(places, rows)
    for name, step in steps.items():
        verdict, said = validate(step, *good)
        if verdict == "loud":
            # A tool that rejects the unchanged body proves nothing by rejecting a changed one.
            sys.exit(f"{name} rejects the unchanged body: {said}")

    print(f"| upstream change | {' | '.join(steps)} |\n|---|{'---|' * len(steps)}")
    silent = dict.fromkeys(steps, 0)
    said = []
    for drift in DRIFTS:
        verdicts = []
        for name, step in steps.items():
            verdict, error = validate(step, *drift.body(places, rows))
            silent[name] += verdict == "silent"
            verdicts.append("**silent**" if verdict == "silent" else "loud")
            said.append(f"{drift.name} | {name} | {verdict} | {error}")
        print(f"| {drift.name} | {' | '.join(verdicts)} |")
    print(f"| accepted silently, of {len(DRIFTS)} | {' | '.join(str(count) for count in silent.values())} |")
    packages = [package for name in steps if (package := READERS[name][0])]
    versions = [
        f"scoresheet {scoresheet.__version__}",
        *(f"{name} {version(name)}" for name in dict.fromkeys(packages)),
    ]
    print(f"\n{', '.join(versions)}; Python {platform.python_version()}.")
    if options.errors:
        print("\n" + "\n".join(said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
