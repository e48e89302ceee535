"""What `scoresheet check` reads is read from a lake, whatever recorded it."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
import scoresheet
import yaml
from good_bodies import good_body
from lakes import Lake
from scoresheet.demo import CASSETTES
from scoresheet.replay import recordings as read_all
from scoresheet.spark import ScoresheetDataSource

if TYPE_CHECKING:
    from pathlib import Path

    from pyspark.sql import DataFrame
    from scoresheet.types import EndpointName

Read = Callable[..., "DataFrame"]
ARCHIVE = "player_games_archive"
URL = "https://api.chess.com/pub/player/fenwickthorne/stats"


def bodies(df: DataFrame) -> dict[str, tuple[int, str | None]]:
    """The rows of each body and why it was skipped, by the end of its name."""
    return {row.source.rpartition("/")[2]: (row.rows, row.skipped) for row in df.collect()}


def rows_of(endpoint: EndpointName, content: bytes) -> int:
    """The rows of all tables of a body."""
    return sum(len(table) for table in scoresheet.apply_policy(endpoint, content).tables.values())


def stats(username: str, url: str = URL) -> dict[str, Any]:
    """An interaction as vcrpy writes it."""
    content = good_body("player_stats").read_bytes().decode()
    url = url.replace("fenwickthorne", username)
    return {
        "request": {"body": None, "headers": {}, "method": "GET", "uri": url},
        "response": {
            "body": {"string": content},
            "headers": {"Content-Type": ["application/json"]},
            "status": {"code": 200, "message": "OK"},
        },
    }


def test_recordings_are_read_as_check_reads_them(read: Read) -> None:
    recordings = read_all(CASSETTES)
    for endpoint in {recording.contract for recording in recordings} - {None, "error"}:
        found = {row.source for row in read(CASSETTES, endpoint, table="_bodies").collect()}
        expected = {recording.source for recording in recordings if recording.contract == endpoint}
        assert found - {row for row in found if row not in expected} == expected


def test_a_folder_inside_of_recordings_is_read_the_same(read: Read) -> None:
    players = CASSETTES / "pub" / "player"
    (player, *_) = [path for path in sorted(players.iterdir()) if path.is_dir()]
    whole = {row.source: row.rows for row in read(players, ARCHIVE, table="_bodies").collect()}
    below = {row.source: row.rows for row in read(player, ARCHIVE, table="_bodies").collect()}
    assert below == {source: rows for source, rows in whole.items() if source.startswith(f"{player}/")}
    source, rows = min(below.items())
    assert read(source, ARCHIVE).count() == rows


def test_cassettes_and_har_files_are_read(read: Read, tmp_path: Path) -> None:
    cassette = {"interactions": [stats("erik"), stats("fenwickthorne")], "version": 1}
    (tmp_path / "vcr.yaml").write_text(yaml.safe_dump(cassette))
    response = {"status": 200, "headers": [], "content": {"text": good_body("player_stats").read_text()}}
    entry = {"request": {"method": "GET", "url": URL.replace("fenwickthorne", "har")}, "response": response}
    (tmp_path / "browser.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    df = read(tmp_path, "player_stats")
    assert {row.username for row in df.collect()} == {"erik", "fenwickthorne", "har"}
    found = bodies(read(tmp_path, "player_stats", table="_bodies"))
    assert set(found) == {"vcr.yaml#1", "vcr.yaml#2", "browser.har#1"}


def test_an_index_names_requests(read: Read, tmp_path: Path) -> None:
    content = good_body("player_stats").read_bytes()
    (tmp_path / "a.json").write_bytes(content)
    (tmp_path / "b.json").write_bytes(content)
    (tmp_path / "c.json").write_bytes(good_body("club").read_bytes())
    (tmp_path / "INDEX.tsv").write_text(
        "file\turl_path\na.json\tplayer/erik/stats\nb.json\tplayer/hikaru/stats\nc.json\tclub/team-malta\n"
    )
    assert {row.username for row in read(tmp_path, "player_stats").collect()} == {"erik", "hikaru"}
    assert read(tmp_path, "club").count() == 1


def test_bodies_of_another_host_are_no_bodies(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(good_body("country").read_bytes())
    (tmp_path / "b.json").write_text("{}")
    (tmp_path / "INDEX.tsv").write_text(
        "file\turl\na.json\thttps://api.chess.com/pub/country/NO\nb.json\thttps://toys.example/v1/toy\n"
    )
    source = ScoresheetDataSource({"path": str(tmp_path), "endpoint": "country"})
    (part,) = source.reader(source.schema()).partitions()
    assert [file.path.rpartition("/")[2] for file in part.value] == ["a.json"]
    (tmp_path / "a.json").unlink()
    with pytest.raises(scoresheet.ConfigError, match="1 that are not under contract"):
        source.reader(source.schema()).partitions()


def test_compressed_bodies_are_unpacked(read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path / "written", ARCHIVE, "quarantine")
    (tmp_path / "lake").mkdir()
    for path in lake.folder.iterdir():
        (tmp_path / "lake" / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
    games = read(tmp_path / "lake", ARCHIVE, policy="quarantine")
    assert games.count() == len(lake.rows("games"))
    found = bodies(read(tmp_path / "lake", ARCHIVE, policy="quarantine", table="_bodies"))
    assert set(found) == {f"{name}.gz" for name in lake.outcomes}


def test_responses_without_rows_are_listed_with_the_reason(read: Read, tmp_path: Path) -> None:
    content = good_body("player_profile").read_bytes()
    players = tmp_path / "pub" / "player"
    players.mkdir(parents=True)
    (players / "erik.json").write_bytes(content)
    (players / "nobody.json").write_bytes(b'{"code":0,"message":"User \\"nobody\\" not found."}')
    (players / "nobody.json.headers").write_text("HTTP 404\nContent-Type: application/json\n")
    (players / "moved.json").write_bytes(b"")
    (players / "moved.json.headers").write_text("HTTP 301\n")
    found = bodies(read(tmp_path, "player_profile", table="_bodies"))
    assert found == {
        "erik.json": (rows_of("player_profile", content), None),
        "nobody.json": (0, "HTTP 404 has no rows of player_profile"),
        "moved.json": (0, "HTTP 301 has no rows of player_profile"),
    }
    assert bodies(read(tmp_path, "error", table="_bodies")) == {"nobody.json": (1, None)}


def test_a_glob_selects_files_of_any_ending(read: Read, tmp_path: Path) -> None:
    content = good_body(ARCHIVE).read_bytes()
    for name in ("2024/10/part-0", "2024/10/part-1", "2024/11/part-0", "2024/_SUCCESS"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert read(tmp_path, ARCHIVE, table="_bodies", glob="2024/10/*").count() == 2
    assert read(tmp_path, ARCHIVE, table="_bodies", glob="**/part-?").count() == 3


def test_hidden_files_and_links_to_elsewhere_are_left_out(read: Read, tmp_path: Path) -> None:
    content = good_body(ARCHIVE).read_bytes()
    lake = tmp_path / "lake"
    (lake / "inner").mkdir(parents=True)
    (lake / ".hidden").mkdir()
    for place in ("a.json", ".b.json", ".hidden/c.json", "inner/d.json"):
        (lake / place).write_bytes(content)
    (tmp_path / "outside.json").write_bytes(content)
    (lake / "outside.json").symlink_to(tmp_path / "outside.json")
    (lake / "again").symlink_to(lake / "inner")
    (lake / "linked.json").symlink_to(lake / "a.json")
    found = bodies(read(lake, ARCHIVE, table="_bodies"))
    assert set(found) == {"a.json", "d.json", "linked.json"}


@pytest.mark.skipif(os.name == "nt", reason="URIs of drives differ")
def test_a_uri_is_read_like_a_path(read: Read, tmp_path: Path) -> None:
    lake = Lake.write(tmp_path, ARCHIVE, "freeze")
    assert read(tmp_path.as_uri(), ARCHIVE).count() == len(lake.rows("games"))
    assert read(f"file:{tmp_path}", ARCHIVE).count() == len(lake.rows("games"))
