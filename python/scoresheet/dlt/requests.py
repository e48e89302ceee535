"""Requests of the source: obedient to dlt's signals, and with violations that dlt understands."""

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dlt.common.runtime import signals

from .. import Client, ContractViolation, UpstreamError
from .incidents import Incidents
from .schema import Layout

if TYPE_CHECKING:
    from .. import Chunk, Response, Stream

logger = logging.getLogger(__name__)

FATAL = ("forbidden", "rate_limited", "transport")
"""Kinds of upstream errors that the next request would meet as well."""

GONE = "gone"
"""The kind of upstream error by which chess.com says that it will never serve this again."""

NOT_BEGUN = "future_month"
"""The kind of upstream error that tells of a month that has not begun by chess.com's clock."""

POLL_SECONDS = 0.1
"""A signal under dlt's launcher only sets a flag; this long at most it goes unnoticed."""


def fetch(client: Client, layout: Layout, item: str, incidents: Incidents) -> "Response":
    """The answer of an endpoint that is asked once an item."""
    signals.raise_if_signalled()
    request: dict[str, Any] = {layout.item: item}
    policy = incidents.policy(layout.endpoint)
    try:
        return client.fetch(layout.endpoint.name, policy=policy, check=signals.raise_if_signalled, **request)
    except ContractViolation as violation:
        incidents.refuse(violation, layout, request)


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


def numbers(client: Client) -> dict[str, float]:
    """What a client has done so far, as metrics of dlt; times in seconds."""
    counters = client.counters
    return {
        "requests": counters.requests,
        "retries": sum(counters.retries.values()),
        "from_cache": counters.from_cache,
        "received_bytes": counters.received_bytes,
        "waited_seconds": counters.paced_seconds + counters.backed_off_seconds,
    }


def pass_over(error: Exception) -> None:
    """Leaves what chess.com does not serve to the next run, or ends this one."""
    if not isinstance(error, UpstreamError) or error.kind in FATAL:
        raise error
    logger.warning("a response was not loaded and is due again in the next run: %s", error)
