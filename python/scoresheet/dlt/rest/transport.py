"""GET requests to the hosts of a manifest, and to no others."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from ... import ConfigError, UpstreamError
from ..host.session import session
from .manifest import Host, Manifest

NOT_MODIFIED = HTTPStatus.NOT_MODIFIED
REDIRECTS = frozenset({301, 302, 307, 308})
MAX_REDIRECTS = 3
MAX_BODY_BYTES = 64 << 20
RETRYABLE = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True)
class Page:
    """One response."""

    url: str
    status: int
    etag: str | None
    body: bytes
    link: str
    """The `Link` header."""
    fetched_at: datetime

    @property
    def not_modified(self) -> bool:
        """Whether the body is the one that was loaded last."""
        return self.status == NOT_MODIFIED


class Transport:
    """Sends requests to the hosts of an API. A secret is sent to its own host only."""

    def __init__(self, manifest: Manifest, base_urls: Mapping[str, str], user_agent: str) -> None:
        """`base_urls` replaces the addresses of hosts by name; these get no secrets."""
        for name in base_urls:
            if name not in manifest.hosts:
                raise ConfigError(
                    f"expected the keys of `base_urls` to be hosts of {manifest.title} but found {name!r};"
                    f" the hosts are {', '.join(manifest.hosts)}"
                )
        self._manifest = manifest
        self._hosts = {
            name: Host(base_urls[name].rstrip("/")) if name in base_urls else host
            for name, host in manifest.hosts.items()
        }
        self._user_agent = user_agent
        self._session: Any = None

    def url(self, endpoint: str, path: str, parameters: Mapping[str, str]) -> str:
        """The address of a request."""
        values = {name: quote(str(value), safe="") for name, value in parameters.items()}
        base_url = self._hosts[self._manifest.host(endpoint)].base_url
        return base_url + re.sub(r"\{(\w+)\}", lambda found: values[found[1]], path)

    def base_path(self, endpoint: str, path: str) -> "re.Pattern[str]":
        """Recognizes the addresses of an endpoint, at the API's own host or at the one that replaces it."""
        name = self._manifest.host(endpoint)
        bases = {self._hosts[name].base_url, self._manifest.hosts[name].base_url}
        steps = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/?#]+)", re.escape(path))
        return re.compile(f"(?:{'|'.join(map(re.escape, sorted(bases)))}){steps}/?")

    def get(self, endpoint: str, url: str, etag: str | None = None) -> Page:
        """Send a request; raises `UpstreamError` unless the response is a body, or `not modified`."""
        host = self._hosts[self._manifest.host(endpoint)]
        for _ in range(MAX_REDIRECTS):
            self.refuse_other_hosts(host, url)
            response = self._send(host, url, etag)
            if response.status_code not in REDIRECTS:
                break
            url = urljoin(url, response.headers.get("Location", ""))
        if response.status_code not in (HTTPStatus.OK, NOT_MODIFIED):
            status = response.status_code
            raise _failure(url, f"HTTP {status}", status, retryable=status in RETRYABLE)
        body = response.content
        if len(body) > MAX_BODY_BYTES:
            raise _failure(
                url, f"a body of more than {MAX_BODY_BYTES >> 20} MiB", HTTPStatus.OK, retryable=False
            )
        now = datetime.now(timezone.utc)
        headers = response.headers
        return Page(url, response.status_code, headers.get("ETag"), body, headers.get("Link", ""), now)

    def refuse_other_hosts(self, host: Host, url: str) -> None:
        """Raise where a server names another host, which may not get our requests and secrets."""
        here, there = urlsplit(host.base_url), urlsplit(url)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            raise _failure(url, f"an address outside of {here.scheme}://{here.netloc}", None, retryable=False)

    def _send(self, host: Host, url: str, etag: str | None) -> Any:
        headers = {"Accept": "application/json", "User-Agent": self._user_agent} | _secret(host)
        if etag:
            headers["If-None-Match"] = etag
        self._session = self._session or session()
        try:
            return self._session.get(url, headers=headers, allow_redirects=False)
        except OSError as error:  # requests' exceptions are OSErrors
            raise _failure(url, f"{type(error).__name__}", None, retryable=True) from error


def with_query(url: str, changes: Mapping[str, str]) -> str:
    """The URL with these query parameters instead of those of the same names."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True)) | dict(changes)
    return urlunsplit(parts._replace(query=urlencode(query)))


def _secret(host: Host) -> dict[str, str]:
    if host.auth is None:
        return {}
    secret = os.environ.get(host.auth.variable, "")
    if not secret and host.auth.required:
        raise ConfigError(
            f"expected a secret for {urlsplit(host.base_url).netloc}, but found none:"
            f" set {host.auth.variable}"
        )
    return {host.auth.header: host.auth.prefix + secret} if secret else {}


def _failure(url: str, found: str, status: int | None, *, retryable: bool) -> UpstreamError:
    by_status = {404: "no_route", 410: "gone", 429: "rate_limited", 403: "forbidden"}
    kind = by_status.get(status or 0, "server" if retryable and status else "transport")
    return UpstreamError(
        f"expected a response of {url}, but found {found}: check the address, or try again later",
        url=url,
        status=status,
        kind=kind,
        retryable=retryable,
    )
