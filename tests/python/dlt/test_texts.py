"""U+0000 in a text, which the contract allows and Postgres cannot hold."""

from typing import Any

import dlt
import pytest


def names_and_moves(pipeline: Any) -> list[tuple[Any, ...]]:
    with pipeline.sql_client() as client:
        games = client.execute_sql("SELECT pgn FROM players_games")
        return [*games, *client.execute_sql("SELECT name FROM players_profiles ORDER BY 1")]


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1, pgn="a\0b")])
    cassettes.write("pub/player/ada", cassettes.bodies["pub/player/ada"] | {"name": "A\0da"})


def test_postgres_gets_it_in_words(chess: Any, pipeline_on: Any, postgres: str) -> None:
    pipeline = pipeline_on(dlt.destinations.postgres(postgres))
    pipeline.run(chess()).raise_on_failed_jobs()
    assert names_and_moves(pipeline) == [("a\\u0000b",), ("A\\u0000da",), ("Bob Example",)]


def test_duckdb_keeps_it_in_tables(chess: Any, pipeline: Any) -> None:
    pipeline.run(chess()).raise_on_failed_jobs()
    # Profiles are items, which dlt inserts as literals of SQL: those lose the character, or fail with it.
    assert names_and_moves(pipeline) == [("a\0b",), ("A\\u0000da",), ("Bob Example",)]
