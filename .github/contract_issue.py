"""Keeps one issue up to date with what `scoresheet check` found.

    python contract_issue.py EXIT_CODE REPORT

Drift (3) and what is stale (5) open the issue or bring it up to date with the report, a Markdown file. A
run without findings (0) closes it. When chess.com did not answer (4) the issue is left alone, since nothing
is known. Any other exit code is that of a check that did not take place, and becomes this script's own.
"""

import json
import subprocess
import sys
from pathlib import Path

LABEL = "contract"
TITLE = "chess.com no longer keeps the contract"
LABEL_DESCRIPTION = "chess.com differs from the schemas"

OK, DRIFT, UPSTREAM, STALE = 0, 3, 4, 5

LONGEST_BODY = 60_000
"""Characters; GitHub takes 65,536."""


def main(exit_code: int, report: Path) -> int:
    """Do what the exit code of the check asks for, and return this script's own."""
    if exit_code in (DRIFT, STALE):
        open_or_update(shortened(report.read_text(encoding="utf-8")))
    elif exit_code == OK:
        close()
    elif exit_code == UPSTREAM:
        print(
            "::warning title=contract::chess.com did not answer, so nothing is known; the issue is left alone"
        )
    else:
        print(f"::error title=contract::the check did not take place: it exited with {exit_code}")
        return exit_code
    return 0


def open_or_update(body: str) -> None:
    """Give the open issue this body, or open one."""
    number = open_issue()
    if number is None:
        gh("label", "create", LABEL, "--description", LABEL_DESCRIPTION, "--force")
        gh("issue", "create", "--title", TITLE, "--label", LABEL, "--body-file", "-", text=body)
    else:
        gh("issue", "edit", number, "--body-file", "-", text=body)


def close() -> None:
    """Close the issue, if one is open."""
    number = open_issue()
    if number is not None:
        gh("issue", "close", number, "--comment", "chess.com keeps the contract again.")


def open_issue() -> str | None:
    """The number of the open issue; others that somebody has given the label have other titles."""
    listed = gh(
        "issue", "list", "--label", LABEL, "--state", "open", "--limit", "100", "--json", "number,title"
    )
    numbers = [issue["number"] for issue in json.loads(listed) if issue["title"] == TITLE]
    return str(min(numbers)) if numbers else None


def shortened(report: str) -> str:
    """The report, cut after a whole line where GitHub would not take all of it."""
    if len(report) <= LONGEST_BODY:
        return report
    return report[: report.rfind("\n", 0, LONGEST_BODY) + 1] + "\nThe rest is in the summary of the run.\n"


def gh(*arguments: str, text: str | None = None) -> str:
    """Run GitHub's command line and return what it prints; its failure is this script's."""
    return subprocess.run(
        ["gh", *arguments], input=text, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
