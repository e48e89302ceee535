"""Draw the pictures of the pages: charts of the examples, and terminals with real output. `make pictures`.

python docs/site/pictures.py [--output FOLDER]
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from scoresheet import demo, replay

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
EXAMPLES = ("rating_over_time", "openings", "activity_by_hour", "club_table", "drift_drill")

WIDTH = 8.4
"""Of a character of 14 px, in px; `textLength` makes every font as wide."""
LINE = 20
COLUMNS = 90
"""Longer lines are wrapped, so that phones show more than specks."""
COLORS = {"1": "#ffffff", "31": "#ff8a80", "32": "#a5d6a7", "33": "#ffe082", "36": "#80deea", "2": "#9e9e9e"}


def main() -> None:
    """Draw all pictures into the folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--output", type=Path, default=IMAGES)
    folder: Path = parser.parse_args().output.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for name in EXAMPLES:
        command = [sys.executable, str(ROOT / "examples" / f"{name}.py"), "--output", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for name, text in (("load", load()), ("drift", drift())):
        (folder / f"{name}.svg").write_text(terminal(text), encoding="utf-8")
    print(f"wrote {len(EXAMPLES) + 2} pictures to {folder}")


def load() -> str:
    """Return the session of a load into DuckDB, and a query of it."""
    script = (
        "import dlt\n"
        "from scoresheet.dlt import source\n"
        "pipeline = dlt.pipeline('chess', destination='duckdb', dataset_name='games')\n"
        "pipeline.run(source(['linnea-brasvik', 'fenwickthorne']))\n"
    )
    query = (
        "import duckdb\n"
        "print(duckdb.connect('chess.duckdb').sql('''\n"
        "  SELECT time_class, count(*) AS games, avg(white__rating)::int AS rating\n"
        "  FROM games.players_games GROUP BY ALL ORDER BY games DESC'''))\n"
    )
    with replay.serve(demo.CASSETTES) as server, tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder), server)
        (shell.folder / "load.py").write_text(script)
        (shell.folder / "query.py").write_text(query)
        return shell.session("cat load.py", "python load.py", "scoresheet runs chess", "python query.py")


def drift() -> str:
    """Return the session of a check that finds drift."""
    with replay.serve(demo.CASSETTES) as server, tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder), server)
        month = demo.CASSETTES / "pub" / "player" / "linnea-brasvik" / "games" / "2024" / "11.json"
        body = json.loads(month.read_bytes())
        for game in body["games"]:
            game["end_time"] *= 1000
            game["is_rated"] = game.pop("rated")
        drifted = shell.folder / "drifted" / "player_games_archive" / "2024-11.json"
        drifted.parent.mkdir(parents=True)
        drifted.write_text(json.dumps(body))
        return shell.session("scoresheet check drifted", color=True)


class Shell:
    """Runs commands in a folder, against a server of recordings."""

    def __init__(self, folder: Path, server: replay.Replay) -> None:
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {
            "COLUMNS": "100",
            "DLT_DATA_DIR": str(folder / "dlt"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "RUNTIME__DLTHUB_TELEMETRY": "false",
            "RUNTIME__LOG_LEVEL": "CRITICAL",
            "SCORESHEET_BASE_URL": server.base_url,
            "SCORESHEET_CONTACT": "you@example.com",
            "SOURCES__CHESS__BASE_URL": server.base_url,
            "SOURCES__CHESS__CALLBACK_URL": server.callback_url,
            "SOURCES__CHESS__CONTACT": "you@example.com",
        }

    def session(self, *commands: str, color: bool = False) -> str:
        """Return the commands and what they print."""
        environment = self.environment | ({"FORCE_COLOR": "1"} if color else {"NO_COLOR": "1"})
        parts = []
        for command in commands:
            outcome = subprocess.run(
                ["sh", "-c", command],
                cwd=self.folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                check=False,
            )
            # The same commands give the same picture.
            moment = r"\d{4}(-\d\d){2} \d\d(:\d\d){2} UTC +[\d.]+ s"
            printed = re.sub(moment, "2026-11-27 09:30:00 UTC  0.4 s", outcome.stdout)
            parts.append(f"\x1b[2m$\x1b[0m \x1b[1m{command}\x1b[0m\n{printed}")
        return "\n".join(part.rstrip() for part in parts)


def terminal(text: str) -> str:
    """Return a picture of a terminal with this text; colors are those of its escape sequences."""
    lines = [part for line in text.expandtabs().splitlines() for part in wrapped(line)]
    columns = max(len(re.sub(r"\x1b\[[\d;]*m", "", line)) for line in lines)
    width, height = round(columns * WIDTH + 32), len(lines) * LINE + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
        f'width="{width}" height="{height}" role="img" font-size="14"',
        'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace">',
        f'<rect width="{width}" height="{height}" rx="8" fill="#263238"/>',
    ]
    for row, line in enumerate(lines):
        parts += spans(line, y=row * LINE + 32)
    return "\n".join([*parts, "</svg>"]) + "\n"


def wrapped(line: str) -> list[str]:
    """Return a line in pieces of the terminal's width, broken at spaces and indented like the line's text."""
    parts = []
    indent = " " * 12
    while len(line) > COLUMNS and "\x1b" not in line[COLUMNS:]:
        at = line.rfind(" ", len(indent) + 1, COLUMNS)
        at = at if at > 0 else COLUMNS
        parts.append(line[:at])
        line = indent + line[at:].lstrip(" ")
    return [*parts, line]


def spans(line: str, y: int) -> list[str]:
    """Return the texts of a line, one for each color."""
    found, column, style = [], 0, ["0"]
    for piece in re.split(r"(\x1b\[[\d;]*m)", line):
        if piece.startswith("\x1b"):
            style = piece[2:-1].split(";")
            continue
        text = piece.strip(" ")
        if text:
            x = 16 + (column + len(piece) - len(piece.lstrip(" "))) * WIDTH
            color = next((COLORS[code] for code in reversed(style) if code in COLORS), "#eceff1")
            weight = ' font-weight="bold"' if "1" in style else ""
            found.append(
                f'<text x="{x:g}" y="{y}" fill="{color}"{weight} textLength="{len(text) * WIDTH:g}"'
                f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(text)}</text>'
            )
        column += len(piece)
    return found


if __name__ == "__main__":
    main()
