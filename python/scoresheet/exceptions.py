"""Exceptions of this package.

All derive from `ScoresheetError`:

- `ConfigError`: a setting or argument cannot be used; nothing was sent.
- `IoError`: a file or folder cannot be read or written; also an `OSError`.
- `UpstreamError`: chess.com, or the network, did not return a usable response.
- `ContractViolation`: a response violates its contract.

All can be pickled, so that worker processes can raise them in their parent.
"""

from __future__ import annotations

# Replaces `typing.TYPE_CHECKING`: importing `typing` takes as long as the rest of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from scoresheet import _native


class ScoresheetError(Exception):
    """Base of all exceptions of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Pickle passes positional arguments to constructors; ours are keyword-only, so they are bypassed.
        return type(self).__new__, (type(self), *self.args), vars(self)


class ConfigError(ScoresheetError, ValueError):
    """A setting or argument cannot be used; nothing was sent."""


class IoError(ScoresheetError, OSError):
    """A file or folder cannot be read or written, or the operating system gives no port.

    Attributes:
        errno: The number of the error, as in `errno.EACCES`; `None` when the operating system has none.
    """

    def __init__(self, message: str, *, errno: int | None = None) -> None:
        super().__init__(message)
        self.errno = errno

    def __reduce__(self) -> tuple[Any, ...]:
        # `OSError.__new__` does not keep the arguments of subclasses with a constructor of their own.
        return _io_error, (type(self), str(self), self.errno), vars(self)


def _io_error(kind: type[IoError], message: str, errno: int | None) -> IoError:
    return kind(message, errno=errno)


class UpstreamError(ScoresheetError):
    """chess.com, or the network, did not return a usable response.

    Attributes:
        url: The requested URL.
        status: Status of the last response; `None` when there was none.
        kind: The cause: `unknown_user`, `no_route`, `internal` (a 404 that is a server failure), `gone`,
            `forbidden`, `rate_limited`, `server`, `transport`, `content_type`, `future_month`, `redirect`,
            `too_large` or `not_cached` (the client is offline).
        retryable: Whether the same request may succeed later without any change.
    """

    def __init__(self, message: str, *, url: str, status: int | None, kind: str, retryable: bool) -> None:
        super().__init__(message)
        self.url = url
        self.status = status
        self.kind = kind
        self.retryable = retryable


class ContractViolation(ScoresheetError):
    """A response violates its contract.

    Attributes:
        violations: All violations, in the order of the body.
        endpoint: The endpoint whose contract was applied.
        url: The URL of the response, if known.
        body: The body as received.
        schema_hash: SHA-256 of the schema that was applied, which identifies a version of the contract.
    """

    def __init__(
        self,
        message: str,
        *,
        violations: Sequence[_native.Violation],
        endpoint: str,
        url: str | None,
        body: bytes,
        schema_hash: str | None = None,
    ) -> None:
        super().__init__(message)
        self.violations = list(violations)
        self.endpoint = endpoint
        self.url = url
        self.body = body
        self.schema_hash = schema_hash

    def with_message(self, message: str) -> ContractViolation:
        """Return the same violation with another message, such as one that names the file of the body."""
        same = type(self).__new__(type(self), message)
        vars(same).update(vars(self))
        return same
