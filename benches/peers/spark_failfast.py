"""Measure which changes of a response Spark's own JSON reader lets through.

    python benches/peers/spark_failfast.py     # Markdown on stdout; needs pyspark and Java

A monthly archive is changed in 33 ways, each of which violates the contract. Spark gets the columns of a
game as a schema and reads with `mode` FAILFAST, its strictest; then with PERMISSIVE and `_corrupt_record`.
The changed places are chosen by type, as in drift.py.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scoresheet
from drift import ENDPOINT, ROWS, Member, Places, contract, good_rows, spark_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyspark.sql import SparkSession

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Change:
    """A body that violates the contract."""

    name: str
    body: bytes


@dataclass(frozen=True)
class Verdict:
    """What Spark makes of a body."""

    refuses: bool
    """Whether FAILFAST raises."""
    marks: bool
    """Whether PERMISSIVE has a `_corrupt_record`, or lacks the document."""
    games: int
    """The rows of FAILFAST."""


def changes() -> list[Change]:
    """All changes of one conforming body."""
    (row, example) = (contract(), good_rows())
    places = Places.of(row, example[-1])
    number = _path(row, example[-1], "number")
    literal, link = _constrained(example[-1])

    def of(change: Callable[[dict[str, Any]], Any]) -> bytes:
        rows: Rows = json.loads(json.dumps(example))
        change(rows[-1])
        return json.dumps({ROWS: rows}).encode()

    def put(path: tuple[str, ...], value: Any) -> bytes:
        def change(row: dict[str, Any]) -> None:
            for name in path[:-1]:
                row = row[name]
            row[path[-1]] = value

        return of(change)

    good = of(lambda _: None)
    required, seconds = (places.required,), (places.seconds,)
    found = {
        "unknown property of a game": put(("brand_new",), 1),
        "unknown property of the document": good[:-1] + b', "brand_new": 1}',
        "seconds → milliseconds": put(seconds, example[-1][places.seconds] * 1000),
        "required property null": put(required, None),
        "required property missing": of(lambda row: row.pop(places.required)),
        "unknown value of an enumeration": put((literal,), "brand-new"),
        "URL of another site": put((link,), "https://elsewhere.example/1"),
        "negative rating": put(places.integer, -5),
        "property twice": good[:-3] + b', "%s": false}]}' % places.boolean.encode(),
        "property renamed in one game": of(lambda row: row.update(ended=row.pop(places.seconds))),
        "list of games renamed": good.replace(b'"%s"' % ROWS.encode(), b'"items"', 1),
        "list of games in another case": good.replace(ROWS.encode(), ROWS.title().encode(), 1),
        "body of an error": b'{"code": 0, "message": "An internal error has occurred."}',
        "`{}`": b"{}",
        "empty file": b"",
        "number for a text": put(required, 7),
        "object for a text": put(required, {"name": "x"}),
        "second document after the first": good + b"\n" + good,
        "`}}` after the end": good + b"}}",
        "document in a list": b"[" + good + b"]",
        "single quotes": good.replace(b'"%s"' % ROWS.encode(), b"'%s'" % ROWS.encode(), 1),
        "`NaN` for a number": put(number, float("nan")),
        'integer → `"1500"`': put(places.integer, "1500"),
        "integer → `1500.9`": put(places.integer, 1500.9),
        "integer → `1500.0`": put(places.integer, 1500.0),
        "cut short": good[: len(good) // 2],
        "boolean → `1`": put((places.boolean,), 1),
        'boolean → `"true"`': put((places.boolean,), "true"),
        "text for an object": put((places.object,), "see elsewhere"),
        "integer → 10^30": put(places.integer, 10**30),
        "web page": b"<!DOCTYPE html><html><body>Just a moment...</body></html>",
        "object for the list of games": json.dumps({ROWS: {"0": example[-1]}}).encode(),
        "invalid UTF-8": good.replace(b"https", b"\xff\xfe", 1),
    }
    return [Change(name, body) for name, body in found.items()]


def _path(row: tuple[Member, ...], example: dict[str, Any], kind: str) -> tuple[str, ...]:
    return next(
        (outer.name, inner.name)
        for outer in row
        for inner in outer.members
        if inner.type == kind and outer.name in example
    )


def _constrained(example: dict[str, Any]) -> tuple[str, str]:
    """A property with an enumeration, and one with a pattern of URLs."""
    violated = {}
    for name in example:
        row = example | {name: "https://elsewhere.example/1"}
        body = json.dumps({ROWS: [row]})
        for violation in scoresheet.violations(ENDPOINT, body):
            if violation.pointer == f"/{ROWS}/0/{name}":
                violated[name] = violation
    literal = next(name for name, one in violated.items() if one.code == "unknown_value")
    link = next(
        name
        for name, one in violated.items()
        if one.code == "bad_format" and str(example[name]).startswith("https")
    )
    return literal, link


def verdict(spark: SparkSession, body: bytes) -> Verdict:
    """Read a body as Spark's documentation says for a document in many lines."""
    from pyspark.sql import types

    document = types.StructType().add(ROWS, types.ArrayType(spark_type(contract())))
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "body.json").write_bytes(body)
        strict = spark.read.schema(document).option("multiLine", "true").option("mode", "FAILFAST")
        games = strict.json(folder).selectExpr(f"explode({ROWS}) AS game").selectExpr("game.*")
        try:
            games.write.format("noop").mode("overwrite").save()
            count, refuses = games.count(), False
        except Exception:
            count, refuses = 0, True
        marked = types.StructType([*document, types.StructField("_corrupt_record", types.StringType())])
        lenient = spark.read.schema(marked).option("multiLine", "true").option("mode", "PERMISSIVE")
        rows = lenient.json(folder).cache()
        marks = rows.filter("_corrupt_record IS NOT NULL").count() > 0
        rows.unpersist()
    return Verdict(refuses, marks, count)


def table(verdicts: dict[str, Verdict], games: int) -> str:
    """The table for docs/comparison.md."""
    lines = [f"| change | FAILFAST | PERMISSIVE | games, of {games} |", "|---|---|---|--:|"]
    for name, one in verdicts.items():
        failfast = "refused" if one.refuses else "**through**"
        permissive = "marked" if one.marks else "**through**"
        lines.append(f"| {name} | {failfast} | {permissive} | {'' if one.refuses else one.games} |")
    through = [
        sum(not one.refuses for one in verdicts.values()),
        sum(not one.marks for one in verdicts.values()),
    ]
    lines.append(f"| through, of {len(verdicts)} | {through[0]} | {through[1]} | |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, and the versions."""
    import pyspark
    from scoresheet.spark import local_session

    spark = local_session()
    spark.sparkContext.setLogLevel("OFF")
    print(table({one.name: verdict(spark, one.body) for one in changes()}, len(good_rows())))
    print(f"\nscoresheet {scoresheet.__version__}, Spark {re.sub('[^0-9.]', '', pyspark.__version__)}.")
    spark.stop()


if __name__ == "__main__":
    main()
