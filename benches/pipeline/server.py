"""A server of synthetic archives in its own process, so that its CPU time is not the client's.

It responds as chess.com does (gzip, ETag, 304), after a latency if one is set, and with 429 when more
requests are in flight than allowed. Its first line of output is its port. A line of input stops it; it then
prints its counts.
"""

import argparse
import asyncio
import json
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from games import Job, bodies, compressed, etag

Prepared = dict[bytes, tuple[bytes, bytes]]
"""ETag and complete response by URL path."""


def prepare(job: Job, name: str) -> Prepared:
    """Everything of one player."""
    return {path.encode(): _prepared(body) for path, body in bodies(job, name)}


def _prepared(body: bytes) -> tuple[bytes, bytes]:
    tag, sent = etag(body).encode(), compressed(body)
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        b"ETag: %b\r\nContent-Length: %d\r\n\r\n" % (tag, len(sent))
    )
    return tag, head + sent


class Connection(asyncio.Protocol):
    """One keep-alive connection; clients do not pipeline requests."""

    def __init__(self, answers: Prepared, latency: float, allowed: int, seen: Counter[str]) -> None:
        self._answers = answers
        self._latency = latency
        self._allowed = allowed
        self._seen = seen
        self._pending = b""
        self._transport: asyncio.WriteTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport that responses are written to."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self._seen["connections"] += 1

    def data_received(self, data: bytes) -> None:
        """Respond to each complete request."""
        self._pending += data
        while b"\r\n\r\n" in self._pending:
            head, _, self._pending = self._pending.partition(b"\r\n\r\n")
            self._ask(head)

    def _ask(self, head: bytes) -> None:
        self._seen["requests"] += 1
        self._seen["in_flight"] += 1
        self._seen["most_in_flight"] = max(self._seen["most_in_flight"], self._seen["in_flight"])
        answer = self._answer(head)
        if self._latency:
            asyncio.get_running_loop().call_later(self._latency, self._send, answer)
        else:
            self._send(answer)

    def _send(self, answer: bytes) -> None:
        self._seen["in_flight"] -= 1
        self._transport.write(answer)

    def _answer(self, head: bytes) -> bytes:
        request, *lines = head.split(b"\r\n")
        if self._seen["in_flight"] > self._allowed:
            self._seen["refused"] += 1
            return b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"
        known = self._answers.get(request.split(b" ")[1])
        if known is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        tag, answer = known
        if any(line.lower().startswith(b"if-none-match:") and tag in line for line in lines):
            self._seen["not_modified"] += 1
            return b"HTTP/1.1 304 Not Modified\r\nETag: %b\r\n\r\n" % tag
        return answer


async def serve(answers: Prepared, latency: float, allowed: int) -> Counter[str]:
    """Serve until a line of input is received."""
    seen: Counter[str] = Counter()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(partial(Connection, answers, latency, allowed, seen), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.readline)
    server.close()
    return seen


def main() -> None:
    """Prepare all responses and serve them."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("players", "months", "games"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Job, name))
    parser.add_argument("--latency-ms", type=float, default=0)
    parser.add_argument("--allowed", type=int, default=1000, help="requests in flight")
    options = parser.parse_args()
    job = Job(options.players, options.months, options.games)
    with ProcessPoolExecutor(min(os.cpu_count() or 1, job.players)) as pool:
        answers: Prepared = {}
        for prepared in pool.map(partial(prepare, job), job.names):
            answers |= prepared
    print(json.dumps(asyncio.run(serve(answers, options.latency_ms / 1000, options.allowed))))


if __name__ == "__main__":
    main()
