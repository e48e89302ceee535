"""Transformers are handed rows, and their rows land in tables of their own."""

from typing import Any

import dlt
import pyarrow as pa
import pytest
from conftest import tables


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    cassettes.month("ada", "2024/01", [cassettes.game(1), cassettes.game(2)])
    cassettes.month("bob", "2024/01", [cassettes.game(2)])


def counts(pipeline: Any) -> dict[str, int]:
    """The rows of all tables of data, by dlt's schema."""
    with pipeline.sql_client() as client:
        return {name: client.execute_sql(f"SELECT count(*) FROM {name}")[0][0] for name in tables(pipeline)}


@dlt.transformer
def lengths(table: pa.Table) -> Any:
    assert "url" in table.column_names
    yield {"games": len(table)}


@dlt.transformer
def urls(table: pa.Table) -> Any:
    yield from ({"url": url} for url in table["url"].to_pylist())


@dlt.transformer
def copies(table: pa.Table) -> Any:
    yield table.select(["url", "uuid"])


def test_rows_of_a_transformer_are_its_own(chess: Any, pipeline: Any) -> None:
    pipeline.run(chess().players_games | lengths).raise_on_failed_jobs()
    assert counts(pipeline) == {"lengths": 1, "_dlt_scoresheet_runs": 1}


@pytest.mark.parametrize("transformer", [urls, copies], ids=["rows", "tables"])
def test_both_load_side_by_side(chess: Any, pipeline: Any, transformer: Any) -> None:
    resource = chess().players_games
    pipeline.run([resource, resource | transformer]).raise_on_failed_jobs()
    assert counts(pipeline) == {
        "players_games": 2,
        "_dlt_players_games__archives": 3,
        "_dlt_scoresheet_runs": 1,
        transformer.name: 2,
    }
    assert set(pipeline.default_schema.get_table_columns("players_games")) >= {"pgn", "_dlt_id"}


def test_listings_and_profiles_feed_transformers_too(chess: Any, pipeline: Any) -> None:
    @dlt.transformer
    def values(table: pa.Table) -> Any:
        yield from ({"month": url[-7:]} for url in table["value"].to_pylist())

    @dlt.transformer
    def names(profile: dict[str, Any]) -> Any:
        yield {"name": profile["username"], "id": profile["@id"]}

    source = chess()
    pipeline.run([source.players_archives | values, source.players_profiles | names]).raise_on_failed_jobs()
    assert counts(pipeline) == {"values": 2, "names": 2}


def test_a_resource_of_several_tables_feeds_a_transformer(chess: Any, pipeline: Any, server: Any) -> None:
    from scoresheet.dlt import chess as every  # noqa: PLC0415 - `chess` is the fixture here

    @dlt.transformer
    def seen(table: pa.Table) -> Any:
        yield {"columns": len(table.column_names), "rows": len(table)}

    source = every(players=["ada"], contact="tests@example.com", base_url=server.base_url)
    profiles = source.players_profiles
    pipeline.run([profiles, profiles | seen]).raise_on_failed_jobs()
    assert counts(pipeline) == {"players_profiles": 1, "players_profiles__streaming_platforms": 2, "seen": 2}
