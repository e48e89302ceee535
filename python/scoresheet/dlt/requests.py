"""Requests of the source: obedient to dlt's signals, and with violations that dlt understands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dlt.common.runtime import signals

from .. import Client, ContractViolation
from .errors import DltContractViolation
from .schema import Layout

if TYPE_CHECKING:
    from .. import Chunk, Response, Stream

POLL_SECONDS = 0.1
"""A signal under dlt's launcher only sets a flag; this long at most it goes unnoticed."""


def fetch(client: Client, layout: Layout, player: str) -> "Response":
    """The answer of a one-request-a-player endpoint."""
    signals.raise_if_signalled()
    try:
        return client.fetch(layout.endpoint.name, **{layout.player: player})
    except ContractViolation as violation:
        raise DltContractViolation(violation, layout) from None


def chunks(stream: "Stream") -> Iterator["Chunk"]:
    """The chunks of `stream` as they come."""
    while True:
        signals.raise_if_signalled()
        try:
            chunk = stream.poll(POLL_SECONDS)
        except StopIteration:
            return
        if chunk is not None:
            yield chunk
