"""Requests of the source: obedient to dlt's signals, and with violations that dlt understands."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING, Any

from ... import Client, ContractViolation, UpstreamError
from ..host.types import signals
from ..incidents.incidents import Incidents
from ..tables.schema import ResourceSpec

if TYPE_CHECKING:
    from ... import Chunk, Response, Stream

logger = logging.getLogger(__name__)

FATAL = ("forbidden", "rate_limited", "transport")
"""Kinds of upstream errors that the next request would meet as well."""

GONE = "gone"
"""The kind of upstream error by which chess.com says that it will never serve this again."""

NOT_BEGUN = "future_month"
"""The kind of upstream error for a month that has not begun by chess.com's clock."""

MOST_THREADS = 32
"""Maximum number of threads that wait for responses, even if more requests may be in flight."""

POLL_SECONDS = 0.1
"""A signal under dlt's launcher only sets a flag; this long at most it goes unnoticed."""


def fetch_each(
    client: Client, spec: ResourceSpec, items: Iterable[str], incidents: Incidents, at_once: int
) -> Iterator[tuple[str, "Response | UpstreamError"]]:
    """Each item with its response, or with the error of its request, in the order of the items.

    `at_once` requests are under way at a time. A stream would do, but keeps no bodies.
    """
    at_once = min(at_once, MOST_THREADS)
    name, policy = spec.endpoint.name, incidents.policy(spec.endpoint)
    is_over = Event()

    def check() -> None:
        signals.raise_if_signalled()
        if is_over.is_set():
            raise CancelledError

    def ask(item: str) -> "Response":
        check()
        request: dict[str, Any] = {spec.item: item}
        return client.fetch(name, policy=policy, check=check, **request)

    asked: deque[tuple[str, Future[Response]]] = deque()

    def answer() -> tuple[str, "Response | UpstreamError"]:
        item, response = asked.popleft()
        try:
            return item, response.result()
        except UpstreamError as error:
            return item, error
        except ContractViolation as violation:
            incidents.refuse(violation, spec, {spec.item: item})

    with ThreadPoolExecutor(at_once) as pool:
        try:
            for item in items:
                asked.append((item, pool.submit(ask, item)))
                if len(asked) == at_once:
                    yield answer()
            while asked:
                yield answer()
        finally:
            # Nobody waits for the others, or all are there.
            is_over.set()


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
