"""A chess.com of fixtures: serves every ok fixture at a path that a resource of `chess` requests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

import pyarrow as pa
import scoresheet
from scoresheet.dlt.fetch.crawl import parameters_of
from scoresheet.dlt.tables.schema import ResourceSpec, resource_specs

FIXTURES = Path(__file__).parents[2] / "fixtures"

ITEMS: dict[str, list[Any]] = {
    "players": [f"player-{number}" for number in range(10)],
    "clubs": [f"club-{number}" for number in range(4)],
    "tournaments": [f"tournament-{number}" for number in range(5)],
    "matches": list(range(101, 106)),
    "live_matches": list(range(201, 205)),
    "countries": ["NL", "XE", "US"],
    "titles": ["GM", "WFM", "NM"],
}
"""Arguments of `chess` that a user might pass."""

MONTH = "2024/05"
"""The month that every player has played in."""


@dataclass
class Mirror:
    """The folder of responses, and their contents as the decoder reads them."""

    folder: Path
    keys: dict[str, set[tuple[Any, ...]]] = field(default_factory=dict)
    """By dlt table, the keys of all of its rows."""
    bodies: dict[str, list[Path]] = field(default_factory=dict)
    """The files that serve each resource."""
    _tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    def of_all_resources(cls, folder: Path) -> "Mirror":
        mirror = cls(folder)
        for spec in resource_specs():
            mirror._answer(spec)
        return mirror

    def _answer(self, spec: ResourceSpec) -> None:
        endpoint = spec.endpoint
        fixtures = sorted((FIXTURES / endpoint.name / "ok").glob("*.[jp][sg][on]*"))
        self.bodies[spec.resource], self._tables[spec.resource] = [], []
        for table in spec.tables.values():
            self.keys.setdefault(table.name, set())
        asked = list(self._requests(spec))
        assert len(asked) >= len(fixtures) or spec.followed or not endpoint.parameters, spec.resource
        for parameters, fixture in zip(asked, cycle(fixtures), strict=False):
            path = str(endpoint.path).format_map(parameters)
            file = (
                self.folder
                / ("pub" if endpoint.host == "pub" else "callback")
                / f"{path[1:]}{fixture.suffix}"
            )
            body = fixture.read_bytes()
            if spec.resource == "players_archives":
                player = parameters["username"]
                body = f'{{"archives":["https://api.chess.com/pub/player/{player}/games/{MONTH}"]}}'.encode()
            if not file.exists():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(body)
            self.bodies[spec.resource].append(file)
            decoded: dict[str, Any] = scoresheet.decode(endpoint.name, file.read_bytes(), **parameters)
            self._tables[spec.resource].append(decoded)
            for table_name, rows in decoded.items():
                key = endpoint.keys[table_name]
                found = pa.table(rows).select(key).to_pylist()
                self.keys[spec.tables[table_name].name] |= {
                    tuple(row[column] for column in key) for row in found
                }

    def _requests(self, spec: ResourceSpec) -> Iterator[dict[str, Any]]:
        if spec.followed:
            named = {
                value: None
                for decoded in self._tables[spec.followed]
                for table, column in spec.settings["follow"]["columns"].items()
                for value in (pa.table(decoded[table])[column].to_pylist() if table in decoded else [])
                if value is not None
            }
            yield from (parameters_of(spec.endpoint, value) for value in named)
        elif spec.argument:
            month = {"year": MONTH[:4], "month": MONTH[5:]} if "months_from" in spec.settings else {}
            yield from ({spec.item: str(item)} | month for item in ITEMS[spec.argument])
        else:
            yield {}
