"""Keep one GitHub issue up to date with the findings of `scoresheet check`.

    python contract_issue.py EXIT_CODE REPORT

Drift (3) and stale recordings (5) open the issue, or replace its body with the report, a Markdown file. A run
without findings (0) closes it. When chess.com did not respond (4) the issue is left alone, because nothing is
known. Any other exit code means that the check failed to run, and becomes the exit code of this script.
"""

import json
import subprocess
import sys
from pathlib import Path

LABEL = "contract"
TITLE = "chess.com violates the contract"
LABEL_DESCRIPTION = "chess.com differs from the schemas"

OK, DRIFT, UPSTREAM, STALE = 0, 3, 4, 5

LONGEST_BODY = 60_000
"""Characters; GitHub accepts 65,536."""


def main(exit_code: int, report: Path) -> int:
    """Update the issue according to the exit code of the check, and return the exit code of this script."""
    if exit_code in (DRIFT, STALE):
        open_or_update(shortened(report.read_text(encoding="utf-8")))
    elif exit_code == OK:
        close()
    elif exit_code == UPSTREAM:
        print("::warning title=contract::chess.com did not respond; the issue is left alone")
    else:
        print(f"::error title=contract::the check failed to run and exited with {exit_code}")
        return exit_code
    return 0


def open_or_update(body: str) -> None:
    """Replace the body of the open issue, or open one."""
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
        gh("issue", "close", number, "--comment", "chess.com conforms to the contract again.")


def open_issue() -> str | None:
    """Return the number of the open issue; it is identified by label and title."""
    listed = gh(
        "issue", "list", "--label", LABEL, "--state", "open", "--limit", "100", "--json", "number,title"
    )
    numbers = [issue["number"] for issue in json.loads(listed) if issue["title"] == TITLE]
    return str(min(numbers)) if numbers else None


def shortened(report: str) -> str:
    """Return the report, truncated after a complete line where it exceeds GitHub's limit."""
    if len(report) <= LONGEST_BODY:
        return report
    return report[: report.rfind("\n", 0, LONGEST_BODY) + 1] + "\nThe summary of the run has all of it.\n"


def gh(*arguments: str, text: str | None = None) -> str:
    """Run GitHub's command line and return its output; a failure is raised."""
    return subprocess.run(
        ["gh", *arguments], input=text, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2])))
