"""The columns of a game for the peers, as a source written by hand would list them."""

from typing import Any

REQUIRED = {
    "url": str,
    "time_control": str,
    "end_time": int,
    "rated": bool,
    "tcn": str,
    "uuid": str,
    "initial_setup": str,
    "fen": str,
    "time_class": str,
    "rules": str,
}
OPTIONAL = {"pgn": str, "eco": str, "start_time": int, "tournament": str, "match": str}
SIDE = {"rating": int, "result": str, "@id": str, "username": str, "uuid": str}
SIDES = ("white", "black")


def schema() -> Any:
    """Return the Arrow schema of the flat table."""
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
    flat = REQUIRED | OPTIONAL
    flat |= {f"{side}__{column(name)}": kind for side in SIDES for name, kind in SIDE.items()}
    accuracies = {f"accuracies__{side}": pa.float64() for side in SIDES}
    return pa.schema({name: types[kind] for name, kind in flat.items()} | accuracies)


def column(name: str) -> str:
    """Return the column name of a property."""
    return name.replace("@", "a")


def flat(game: dict[str, Any]) -> dict[str, Any]:
    """Return a game as the row of a flat table."""
    row = dict(game)
    for side in SIDES:
        for name, value in row.pop(side).items():
            row[f"{side}__{column(name)}"] = value
    accuracies = row.pop("accuracies", None) or {}
    return row | {f"accuracies__{side}": value for side, value in accuracies.items()}
