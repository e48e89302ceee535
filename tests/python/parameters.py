"""A value for each path parameter, to request every endpoint and decode every body."""

from typing import Any

import scoresheet

VALUES: dict[str, Any] = {
    "username": "fenwickthorne",
    "slug": "team-malta",
    "title": "GM",
    "iso": "MT",
    "year": 2024,
    "month": 10,
    "id": 12803,
    "board": 1,
    "round": 1,
    "group": 1,
}


def of_path(endpoint: scoresheet.Endpoint) -> dict[str, Any]:
    """Return the parameters of a request to the endpoint."""
    return {name: VALUES[name] for name in endpoint.parameters}


def of_columns(endpoint: scoresheet.Endpoint) -> dict[str, Any]:
    """Return the parameters that fill columns missing in the body."""
    return {name: VALUES[name] for name in endpoint.request_columns}
