"""What `api.toml` and `endpoints.toml` say about requests, for an API that is no part of this package."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tomlkit
from tomlkit.exceptions import TOMLKitError

from ... import ConfigError


@dataclass(frozen=True)
class Auth:
    """A header with a secret from the environment, for one host."""

    header: str
    prefix: str
    required: bool
    variable: str
    """The environment variable. It is named by the host: no manifest can send another host's secret."""


@dataclass(frozen=True)
class Host:
    """A host of an API."""

    base_url: str
    auth: Auth | None = None


@dataclass(frozen=True)
class Pages:
    """How a list continues: by the URL or cursor at a JSON pointer, by a `Link` header, or by an offset."""

    next: str | None = None
    cursor: str | None = None
    link: str | None = None
    offset: str | None = None
    limit: str | None = None
    size: int | None = None


@dataclass(frozen=True)
class Manifest:
    """What the endpoints of an API share, and what its requests need."""

    name: str
    title: str
    hosts: Mapping[str, Host]
    arguments: Mapping[str, str]
    """The parameter of each argument of the source."""
    pages: Mapping[str, Pages]
    """By endpoint."""
    host_of: Mapping[str, str] = field(default_factory=dict)
    """The host of each endpoint that does not use the first one."""

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read the manifest of a folder of schemas; raises `ConfigError` where it cannot be used."""
        api, endpoints = _table(folder / "api.toml"), _table(folder / "endpoints.toml")
        try:
            hosts = {name: _host(host, api.get("auth", {}).get(name)) for name, host in api["hosts"].items()}
            ways = {name: Pages(**keys) for name, keys in api.get("pages", {}).items()}
            named = {name: entry.get("pages", name) for name, entry in endpoints.items()}
            return cls(
                name=api["api"]["name"],
                title=api["api"].get("title", api["api"]["name"]),
                hosts=hosts,
                arguments={name: keys["parameter"] for name, keys in api.get("arguments", {}).items()},
                pages={endpoint: ways[way] for endpoint, way in named.items() if way in ways},
                host_of={name: entry["host"] for name, entry in endpoints.items() if "host" in entry},
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ConfigError(
                f"expected {folder / 'api.toml'} with `[api] name`, `[hosts.<name>] base_url` and the other"
                f" keys that the head of the shipped file explains, but found a fault at {error}: correct it"
            ) from None

    def host(self, endpoint: str) -> str:
        """The name of an endpoint's host."""
        return self.host_of.get(endpoint, next(iter(self.hosts)))


def _table(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
        return tomlkit.parse(text).unwrap()
    except OSError as error:
        raise ConfigError(
            f"expected an API's manifest at {file}, but found none ({error.strerror}):"
            " add it, with `[api]` and `[hosts]`"
        ) from None
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise ConfigError(f"expected TOML in {file}, but found {error}: correct it") from None


def _host(keys: Mapping[str, Any], auth: Mapping[str, Any] | None) -> Host:
    base_url = str(keys["base_url"]).rstrip("/")
    parts = urlsplit(base_url)
    is_local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and is_local):
        raise ConfigError(f"expected `base_url` as an https:// URL, but found {base_url}: correct it")
    if parts.username or parts.query or parts.fragment or not parts.hostname:
        raise ConfigError(f"expected `base_url` as a host and a path, but found {base_url}: drop the rest")
    if auth is None:
        return Host(base_url)
    domain = parts.netloc.upper().replace("-", "__")
    variable = "SCORESHEET_AUTH_" + "".join(letter if letter.isalnum() else "_" for letter in domain)
    return Host(
        base_url,
        Auth(auth["header"], auth.get("prefix", ""), bool(auth.get("required", False)), variable),
    )
