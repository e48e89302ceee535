"""Shared by the commands that send requests to chess.com: options, client, requests, outcome."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import scoresheet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NOTHING_THERE = frozenset({"unknown_user", "no_route", "gone", "future_month"})
"""Kinds of `UpstreamError` that mean the resource does not exist, as opposed to a failure."""


@dataclass(frozen=True)
class Probe:
    """One request to an endpoint."""

    endpoint: str
    parameters: Mapping[str, str]

    def __str__(self) -> str:
        return " ".join([self.endpoint, *(f"{name}={value}" for name, value in self.parameters.items())])


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the client."""
    group = parser.add_argument_group("requests to chess.com")
    group.add_argument(
        "--contact",
        default=os.environ.get("SCORESHEET_CONTACT"),
        help="how chess.com can reach you: an e-mail address or URL (default: $SCORESHEET_CONTACT)",
    )
    group.add_argument(
        "--base-url",
        default=os.environ.get("SCORESHEET_BASE_URL"),
        metavar="URL",
        help="another server of the API, such as `scoresheet replay` (default: $SCORESHEET_BASE_URL)",
    )
    group.add_argument(
        "--callback-url",
        default=os.environ.get("SCORESHEET_CALLBACK_URL"),
        metavar="URL",
        help="another server of the unofficial endpoints (default: $SCORESHEET_CALLBACK_URL)",
    )
    group.add_argument(
        "--max-attempts",
        type=int,
        default=5,
        metavar="N",
        help="attempts at each request before it counts as failed (default: 5)",
    )


def client(options: argparse.Namespace, record_dir: Path) -> scoresheet.Client:
    """Create the client of the options. It records its responses and sends one request at a time."""
    if not options.contact:
        raise scoresheet.ConfigError(
            "expected a contact for the User-Agent, but found none: pass --contact you@example.com"
            " or set SCORESHEET_CONTACT"
        )
    return scoresheet.Client(
        contact=options.contact,
        base_url=options.base_url,
        callback_url=options.callback_url,
        max_attempts=options.max_attempts,
        record_dir=record_dir,
    )


def probes(names: Iterable[str], given: Iterable[str]) -> list[Probe]:
    """Return one request for each named endpoint, or for all endpoints if none is named.

    Args:
        names: Names of endpoints.
        given: Parameters as `name=value`; they replace those of the endpoints' examples.
    """
    values = dict(_pair(text) for text in given)
    chosen = [_requestable(name) for name in dict.fromkeys(names)]
    chosen = chosen or [endpoint for endpoint in scoresheet.endpoints() if endpoint.path]
    known = {name for endpoint in chosen for name in endpoint.parameters}
    if unknown := values.keys() - known:
        raise scoresheet.ConfigError(
            f"expected parameters among {', '.join(sorted(known)) or 'none'}, but found {min(unknown)}:"
            " these are the parameters of the requested endpoints"
        )
    return [
        Probe(endpoint.name, {name: values.get(name, endpoint.example[name]) for name in endpoint.parameters})
        for endpoint in chosen
    ]


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise scoresheet.ConfigError(f"expected a parameter as name=value, but found {text!r}")
    return name, value


def _requestable(name: str) -> scoresheet.Endpoint:
    endpoints = {endpoint.name: endpoint for endpoint in scoresheet.endpoints() if endpoint.path}
    if name not in endpoints:
        raise scoresheet.ConfigError(
            f"expected the name of an endpoint, but found {name!r}: the endpoints are {', '.join(endpoints)}"
        )
    return endpoints[name]


def ask(client: scoresheet.Client, probe: Probe) -> scoresheet.UpstreamError | None:
    """Send a request whose response the client records. Return the error if there is no response."""
    parameters: dict[str, Any] = dict(probe.parameters)
    try:
        client.fetch(probe.endpoint, **parameters)
    except scoresheet.UpstreamError as error:
        return error
    except scoresheet.ContractViolation:
        # The body is recorded; the caller validates it.
        return None
    return None
