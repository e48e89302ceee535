"""A value for each path parameter, so that every endpoint can be asked and every body decoded."""

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
    """What a request to the endpoint takes."""
    return {name: VALUES[name] for name in endpoint.parameters}


def of_columns(endpoint: scoresheet.Endpoint) -> dict[str, Any]:
    """What a body does not carry but a column needs."""
    return {name: VALUES[name] for name in endpoint.request_columns}
