"""Reports from Python: many threads, every format, honest types."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest
import scoresheet

ENDPOINT: Final = "player_games_archives"
DRIFTED = b'{"archives": [], "total": 7}'
MOMENT = datetime(2026, 11, 22, tzinfo=timezone.utc)


def test_a_report_takes_everything_that_a_run_meets() -> None:
    report = scoresheet.report.Report(generated_at=MOMENT)
    assert (report.outcome, report.exit_code, report.findings) == ("ok", 0, [])
    assert report.validate(ENDPOINT, '{"archives": []}', source="a.json") == []
    report.warn(ENDPOINT, "fewer than before", pointer="/archives")
    assert report.exit_code == 0
    report.stale("a.json", "recorded 400 days ago")
    assert report.exit_code == 5
    report.fail("erik", "status 503", url="https://api.chess.com/pub/player/erik")
    assert report.exit_code == 4
    (violation,) = report.validate(
        ENDPOINT, DRIFTED, source="b.json", url="https://x.example", recorded_at=MOMENT
    )
    assert violation.pointer == "/total"
    assert (report.outcome, report.exit_code) == ("drift", 3)
    (finding,) = report.findings
    assert finding["first"] == {
        "source": "b.json",
        "url": "https://x.example",
        "pointer": "/total",
        "row": None,
    }
    assert finding["first_seen"] == "2026-11-22T00:00:00Z"
    document = json.loads(report.render("json"))
    assert document["findings"] == report.findings
    assert document["generated_at"] == "2026-11-22T00:00:00Z"
    assert repr(report) == "<scoresheet.report.Report: drift>"


def test_violations_that_exist_are_taken() -> None:
    violations = scoresheet.violations(ENDPOINT, DRIFTED)
    report = scoresheet.report.Report()
    report.add(ENDPOINT, violations, source="a.json", body=DRIFTED)
    report.add(ENDPOINT, [], source="b.json")
    (finding,) = report.findings
    assert (finding["count"], finding["bodies"]) == (1, 1)
    report.attach_patch(finding["id"], "+ more")
    assert report.findings[0]["patch"] == "+ more"
    with pytest.raises(scoresheet.ConfigError, match=r"expected violations of `club`, but found one of"):
        report.add("club", violations, source="c.json")


def test_threads_fill_one_report() -> None:
    report = scoresheet.report.Report()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda index: report.validate(ENDPOINT, DRIFTED, source=f"{index}.json"), range(200)))
    (finding,) = report.findings
    assert (finding["count"], finding["bodies"]) == (200, 200)


def test_every_format_is_written() -> None:
    report = scoresheet.report.Report()
    report.validate(ENDPOINT, DRIFTED, source="a.json")
    texts = {name: report.render(name) for name in scoresheet.report.Report.FORMATS}
    assert list(texts) == ["text", "json", "markdown", "github", "junit", "html"]
    assert json.loads(texts["json"])["report_version"] == 1
    assert ElementTree.fromstring(texts["junit"]).tag == "testsuites"
    assert "\x1b[" not in texts["text"]
    assert "\x1b[" in report.render("text", color=True)


def test_wrong_arguments_are_named() -> None:
    report = scoresheet.report.Report()
    with pytest.raises(
        scoresheet.ConfigError, match=r"there is no format `pdf`: expected one of `text`, `json`"
    ):
        report.render("pdf")
    with pytest.raises(scoresheet.ConfigError, match=r"there is no endpoint `clubs`"):
        report.validate("clubs", b"{}", source="a.json")
    with pytest.raises(
        scoresheet.ConfigError, match=r"expected `recorded_at` as a datetime with a time zone"
    ):
        report.validate(ENDPOINT, b"{}", source="a.json", recorded_at=datetime(2026, 1, 1))


def test_the_documentation_holds() -> None:
    text = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")
    example = text.split("```python\n")[1].split("```")[0]
    exec(example, {})
