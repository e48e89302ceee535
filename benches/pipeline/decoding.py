"""The decoding job: monthly archives from bytes to Arrow, on one thread, tool by tool, in one process.

scoresheet enforces the whole contract, msgspec and pydantic enforce types; the others check less.
"""

import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from columns import OPTIONAL, REQUIRED, SIDE, SIDES, column, flat, schema
from games import Job, bodies

Decode = Callable[[bytes], Any]
"""Makes one Arrow table from one body."""


def with_scoresheet() -> Decode:
    """The generated decoder."""
    import pyarrow as pa
    import scoresheet

    return lambda body: pa.table(scoresheet.decode("player_games_archive", body)["games"])


def with_orjson() -> Decode:
    """Dicts, flattened, then columns."""
    import orjson
    import pyarrow as pa

    columns = schema()
    return lambda body: pa.Table.from_pylist(
        [flat(game) for game in orjson.loads(body)["games"]], schema=columns
    )


def with_polars() -> Decode:
    """`read_json` with a schema, then `unnest`."""
    import polars as pl

    types = {str: pl.String, int: pl.Int64, bool: pl.Boolean}
    side = pl.Struct({name: types[kind] for name, kind in SIDE.items()})
    game = {name: types[kind] for name, kind in (REQUIRED | OPTIONAL).items()}
    game |= dict.fromkeys(SIDES, side) | {"accuracies": pl.Struct(dict.fromkeys(SIDES, pl.Float64))}
    body_schema = {"games": pl.List(pl.Struct(game))}

    def decode(body: bytes) -> Any:
        rows = pl.read_json(io.BytesIO(body), schema=body_schema).explode("games").unnest("games")
        return rows.unnest(*SIDES, "accuracies", separator="__").rename(column).to_arrow()

    return decode


def with_duckdb() -> Decode:
    """`read_json` with columns; it reads files, so the body is written into memory's file system first."""
    import duckdb

    types = {str: "VARCHAR", int: "BIGINT", bool: "BOOLEAN"}
    side = ", ".join(f'"{name}" {types[kind]}' for name, kind in SIDE.items())
    plain = REQUIRED | OPTIONAL
    game = ", ".join(f'"{name}" {types[kind]}' for name, kind in plain.items())
    game += (
        "".join(f", {name} STRUCT({side})" for name in SIDES)
        + ", accuracies STRUCT(white DOUBLE, black DOUBLE)"
    )
    columns = [f'game."{name}"' for name in plain]
    columns += [f'game.{side}."{name}" AS {side}__{column(name)}' for side in SIDES for name in SIDE]
    columns += [f"game.accuracies.{side} AS accuracies__{side}" for side in SIDES]
    connection = duckdb.connect(config={"threads": 1})
    folder = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())
    path = folder / f"scoresheet-bench-{os.getpid()}.json"
    query = (
        f"SELECT {', '.join(columns)} FROM (SELECT unnest(games) AS game"
        f" FROM read_json('{path}', columns = {{games: 'STRUCT({game})[]'}}, format = 'unstructured'))"
    )

    def decode(body: bytes) -> Any:
        path.write_bytes(body)
        try:
            return connection.sql(query).to_arrow_table()
        finally:
            path.unlink()

    return decode


def with_msgspec() -> Decode:
    """Structs, then columns."""
    import msgspec

    def struct(name: str, required: dict[str, Any], optional: dict[str, Any]) -> Any:
        made = [(column(field), kind, msgspec.field(name=field)) for field, kind in required.items()]
        made += [
            (column(field), kind | None, msgspec.field(default=None, name=field))
            for field, kind in optional.items()
        ]
        return msgspec.defstruct(name, made, forbid_unknown_fields=True, kw_only=True)

    decoder = msgspec.json.Decoder(_body(struct))
    return lambda body: _columns(decoder.decode(body).games)


def with_pydantic() -> Decode:
    """Strict models, then columns."""
    from pydantic import ConfigDict, Field, create_model

    settings = ConfigDict(strict=True, extra="forbid")

    def model(name: str, required: dict[str, Any], optional: dict[str, Any]) -> Any:
        fields: dict[str, Any] = {
            column(field): (kind, Field(alias=field)) for field, kind in required.items()
        }
        fields |= {column(field): (kind | None, Field(None, alias=field)) for field, kind in optional.items()}
        return create_model(name, __config__=settings, **fields)

    body_model = _body(model)
    return lambda body: _columns(body_model.model_validate_json(body).games)


def _body(make: Callable[[str, dict[str, Any], dict[str, Any]], Any]) -> Any:
    side = make("Side", SIDE, {})
    accuracies = make("Accuracies", dict.fromkeys(SIDES, float), {})
    game = make("Game", REQUIRED | dict.fromkeys(SIDES, side), OPTIONAL | {"accuracies": accuracies})
    return make("Body", {"games": list[game]}, {})


def _columns(games: list[Any]) -> Any:
    import pyarrow as pa

    made = {name: [getattr(game, name) for game in games] for name in REQUIRED | OPTIONAL}
    for side in SIDES:
        players = [getattr(game, side) for game in games]
        for name in SIDE:
            made[f"{side}__{column(name)}"] = [getattr(player, column(name)) for player in players]
        made[f"accuracies__{side}"] = [game.accuracies and getattr(game.accuracies, side) for game in games]
    return pa.table(made, schema=schema())


TOOLS: dict[str, tuple[str, Callable[[], Decode]]] = {
    "scoresheet": ("scoresheet", with_scoresheet),
    "orjson + pyarrow": ("orjson", with_orjson),
    "msgspec + pyarrow": ("msgspec", with_msgspec),
    "pydantic + pyarrow": ("pydantic", with_pydantic),
    "polars": ("polars", with_polars),
    "DuckDB": ("duckdb", with_duckdb),
}


def measure(job: Job, runs: int) -> dict[str, Any]:
    """Return the CPU seconds of each tool for all archives, interleaved, after one warm-up round."""
    archives = [body for name in job.names for path, body in bodies(job, name) if "/games/2" in path]
    tools, missing = {}, []
    for name, (package, make) in TOOLS.items():
        try:
            tools[name] = make()
        except ImportError:
            missing.append(package)
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in tools}
    for turn in range(runs + 1):
        for name, decode in tools.items():
            cost = _cost(decode, archives, job.games)
            if turn:
                costs[name].append(cost)
    size = sum(map(len, archives))
    return {
        "bytes": size,
        "games": job.total,
        "missing": missing,
        "tools": {
            name: {"wall": median(wall for wall, _ in several), "cpu": median(cpu for _, cpu in several)}
            for name, several in costs.items()
        },
    }


def _cost(decode: Decode, archives: list[bytes], games: int) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    for body in archives:
        table = decode(body)
        if len(table) != games:
            raise RuntimeError(f"expected {games} games but found {len(table)}")
    return time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    # Before any tool starts its threads: each gets one, like the others.
    os.environ |= {"POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1"}
    given = json.loads(sys.argv[1])
    print(json.dumps(measure(Job(**given["job"]), given["runs"])))
