"""What this package raises.

Everything derives from `ScoresheetError`:

- `ConfigError`: a setting or argument cannot be used; nothing was sent.
- `UpstreamError`: chess.com, or the network before it, did not deliver a usable answer.
- `ContractViolation`: a response does not match its schema.

All of them can be pickled, so they reach the parent of a worker process as they are.
"""

from __future__ import annotations

from scoresheet import _native

# Like `typing.TYPE_CHECKING`; importing `typing` would take as long as all of the package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class ScoresheetError(Exception):
    """Base of everything this package raises."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Without the constructors, whose arguments are by name: pickle's own way knows only positions.
        return type(self).__new__, (type(self), *self.args), vars(self)


class ConfigError(ScoresheetError, ValueError):
    """A setting or argument cannot be used; nothing was sent."""


class UpstreamError(ScoresheetError):
    """chess.com, or the network before it, did not deliver a usable answer.

    Attributes:
        url: What was asked.
        status: Status of the last answer; `None` when there was none.
        kind: What happened: `unknown_user`, `no_route`, `internal` (a 404 that is a server failure), `gone`,
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
    """A response does not match its schema.

    Attributes:
        violations: Everything that is wrong, in the order of the body.
        endpoint: The endpoint whose schema was applied.
        url: Where the body came from, if known.
        body: The body as it was received.
    """

    def __init__(
        self,
        message: str,
        *,
        violations: Sequence[_native.Violation],
        endpoint: str,
        url: str | None,
        body: bytes,
    ) -> None:
        super().__init__(message)
        self.violations = list(violations)
        self.endpoint = endpoint
        self.url = url
        self.body = body

    def __reduce__(self) -> tuple[Any, ...]:
        rebuild, arguments, state = super().__reduce__()
        return rebuild, arguments, {name: value for name, value in state.items() if name != "violations"}

    def __setstate__(self, state: dict[str, Any] | None) -> None:
        super().__setstate__(state)
        # They are not pickled, because the body tells them.
        self.violations = _native.violations(self.endpoint, self.body, url=self.url)
