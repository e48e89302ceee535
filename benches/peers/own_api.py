"""What catches a change of an API that scoresheet does not know: prints the table of docs/your-own-api.md.

    python benches/peers/own_api.py

An invented list of users is served on loopback. Each of the 14 kinds of drift of `drift.py` changes one user
after the first load. The contract is the one that `scoresheet new` drafts from 30 users, without a change by
hand.
"""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import dlt
from dlt.sources.rest_api import rest_api_source
from drift import DRIFTS, Places
from scoresheet.dlt import under_contract

PLACES = Places(
    optional="title",
    required="name",
    integer=("count", "rated"),
    seconds="made_at",
    boolean="patron",
    object="count",
)
"""The changed properties of a user."""

Action = Callable[[], dict[str, Any]]


def user(number: int) -> dict[str, Any]:
    """An invented user; every third has a title."""
    titled = {"title": "GM"} if number % 3 == 0 else {}
    return titled | {
        "id": f"user{number}",
        "name": f"User {number}",
        "made_at": 1_600_000_000 + number,
        "patron": number % 2 == 0,
        "count": {"rated": 40 + number, "win": 7},
    }


USERS = [user(number) for number in range(1, 31)]


class Handler(BaseHTTPRequestHandler):
    """Serves `body` at every path."""

    body = b""

    def do_GET(self) -> None:
        """Send the body."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


def load(url: str, folder: str, action: dict[str, Any], contract: str | None) -> None:
    """One load by dlt's REST source."""
    endpoint = {"path": "users", "data_selector": "users", "paginator": "single_page", **action}
    source = rest_api_source(
        {"client": {"base_url": url}, "resources": [{"name": "users", "endpoint": endpoint}]}, name="own"
    )
    destination = dlt.destinations.duckdb(str(Path(folder, "own.duckdb")))
    pipeline = dlt.pipeline("own", destination=destination, dataset_name="data", pipelines_dir=folder)
    pipeline.run(source, schema_contract=contract)


def outcome(url: str, drift: Any, action: dict[str, Any], contract: str | None) -> str:
    """Whether a load of the changed users raises, after one of the unchanged."""
    with tempfile.TemporaryDirectory() as folder:
        Handler.body = json.dumps({"users": USERS}).encode()
        load(url, folder, action, None)
        body, _ = drift.body(PLACES, copy.deepcopy(USERS))
        Handler.body = body.replace(b'{"games":', b'{"users":', 1)
        try:
            load(url, folder, action, contract)
        except Exception:
            return "loud"
        return "**silent**"


def drafted(folder: Path) -> Path:
    """The contract that the command drafts from the users."""
    bodies = folder / "bodies" / "users"
    bodies.mkdir(parents=True)
    (bodies / "1.json").write_text(json.dumps({"users": USERS}), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "scoresheet",
        "new",
        str(folder / "own"),
        "--from",
        str(folder / "bodies"),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "own" / "schemas"


def main() -> None:
    """Print the table."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    with tempfile.TemporaryDirectory() as folder:
        contract = under_contract(drafted(Path(folder)), "users")
        tools: dict[str, tuple[dict[str, Any], str | None]] = {
            "`rest_api`": ({}, None),
            "`rest_api`, `freeze`": ({}, "freeze"),
            "`rest_api` under a drafted contract": (contract, None),
        }
        print("| change of the API |", " | ".join(tools), "|")
        print("|---|" + "---|" * len(tools))
        silent = dict.fromkeys(tools, 0)
        for drift in DRIFTS:
            found = {name: outcome(url, drift, *how) for name, how in tools.items()}
            print(f"| {drift.name} |", " | ".join(found.values()), "|", flush=True)
            for name, text in found.items():
                silent[name] += text != "loud"
        print("| accepted silently, of 14 |", " | ".join(map(str, silent.values())), "|")
    server.shutdown()


if __name__ == "__main__":
    main()
