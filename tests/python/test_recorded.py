"""Real responses, where there are any: `SCORESHEET_RECORDED` names their folder."""

import csv
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import scoresheet
from scoresheet import cli, demo
from scoresheet.cli import exit_codes

if TYPE_CHECKING:
    from scoresheet.types import EndpointName

# Years in which the recordings were committed to public repositories.
BEFORE_2022 = re.compile(r"committed 20(1\d|20|21)")
# A later change of chess.com: profiles have `verified`. Other path words of URLs are no violation.
CHANGED = {"player_profile": [("missing_field", "/verified")]}


@pytest.fixture
def recorded() -> Path:
    folder = os.environ.get("SCORESHEET_RECORDED")
    if not folder:
        pytest.skip("SCORESHEET_RECORDED does not name a folder of recorded responses")
    return Path(folder)


def test_only_what_chess_com_has_changed_since_is_refused(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known: dict[str, EndpointName] = {endpoint.name: endpoint.name for endpoint in scoresheet.endpoints()}
    with (recorded / "INDEX.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["endpoint"] in known]
    refused = []
    for row in rows:
        violations = scoresheet.violations(known[row["endpoint"]], (recorded / row["file"]).read_bytes())
        expected = CHANGED.get(row["endpoint"], []) if BEFORE_2022.search(row["note"]) else []
        assert [(violation.code, violation.pointer) for violation in violations] == expected, row["file"]
        refused += [str(recorded / row["file"])] if violations else []
    assert len(refused) == len(CHANGED)

    assert cli.main(["check", str(recorded), "--format", "json"]) == exit_codes.DRIFT
    report = json.loads(capsys.readouterr().out)
    assert sorted({source for finding in report["findings"] for source in finding["sources"]}) == sorted(
        refused
    )
    assert (report["counts"]["validated"], report["counts"]["refused"]) == (len(rows), len(refused))


@pytest.mark.usefixtures("own_dlt")
def test_every_recorded_game_is_in_the_table_as_it_was(recorded: Path, tmp_path: Path) -> None:
    database = tmp_path / "recorded.duckdb"
    with scoresheet.replay.serve(recorded) as server:
        demo.load(database, server, demo.recorded_players(recorded), resources=["players_games"])
        archives = demo.recorded_archives(recorded).keys()
        assert archives <= {request.path for request in server.requests}
    games, differences = demo.compare(database, recorded)
    assert games > len(archives)
    assert differences == []
