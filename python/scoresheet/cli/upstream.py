"""Shared by the commands that send requests to chess.com: options, client, requests, outcome."""

from __future__ import annotations

import os
import sys
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
        help="how chess.com can reach you: an e-mail address or URL (default: $SCORESHEET_CONTACT)",
    )
    group.add_argument(
        "--base-url",
        metavar="URL",
        help="another server of the API, such as `scoresheet replay` (default: $SCORESHEET_BASE_URL)",
    )
    group.add_argument(
        "--callback-url",
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


def setting(options: argparse.Namespace, name: str) -> str | None:
    """An option, or the environment's variable in its place."""
    given: str | None = getattr(options, name)
    return given or os.environ.get(f"SCORESHEET_{name.upper()}")


def client(
    options: argparse.Namespace, record_dir: Path, schemas: scoresheet.Contract | None = None
) -> scoresheet.Client:
    """Create the client of the options. It records its responses and sends one request at a time."""
    contact = setting(options, "contact")
    if not contact:
        raise scoresheet.ConfigError(
            "expected a contact for the User-Agent, but found none: pass --contact you@example.com"
            " or set SCORESHEET_CONTACT"
        )
    return scoresheet.Client(
        contact=contact,
        base_url=setting(options, "base_url"),
        callback_url=setting(options, "callback_url"),
        max_attempts=options.max_attempts,
        record_dir=record_dir,
        schemas=schemas,
    )


def probes(options: argparse.Namespace, names: Iterable[str], given: Iterable[str]) -> list[Probe]:
    """Return one request for each named endpoint, or for all endpoints if none is named.

    Args:
        options: Where the hosts are. If only one is elsewhere, the endpoints of the other are left out.
        names: Names of endpoints.
        given: Parameters as `name=value`; they replace those of the endpoints' examples.
    """
    values = dict(_pair(text) for text in given)
    chosen = [_requestable(name) for name in dict.fromkeys(names)]
    chosen = chosen or [endpoint for endpoint in scoresheet.endpoints() if endpoint.path]
    chosen = _reachable(options, chosen)
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


def _reachable(
    options: argparse.Namespace, endpoints: list[scoresheet.Endpoint]
) -> list[scoresheet.Endpoint]:
    """The endpoints whose host the user has named; all if none is named."""
    urls = {"pub": setting(options, "base_url"), "callback": setting(options, "callback_url")}
    if all(urls.values()) or not any(urls.values()):
        return endpoints
    reachable = [endpoint for endpoint in endpoints if endpoint.host is not None and urls[endpoint.host]]
    left_out = [endpoint.name for endpoint in endpoints if endpoint not in reachable]
    missing = "--callback-url" if urls["pub"] else "--base-url"
    note = f"left out {', '.join(left_out)}: no {missing} is given for their host"
    if not reachable:
        raise scoresheet.ConfigError(f"expected an endpoint of the server that is given, but {note}: give it")
    if left_out:
        print(note, file=sys.stderr)
    return reachable


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    is_text = not any("\ud800" <= character <= "\udfff" for character in text)
    if not (name and equals and value and is_text):
        raise scoresheet.ConfigError(f"expected a parameter as name=value, but found {text!a}")
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
