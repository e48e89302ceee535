"""Items that chess.com does not serve: unknown ones, those that are gone, and those of failed requests."""

import logging
from collections import Counter
from collections.abc import Callable
from typing import NoReturn

from ... import UpstreamError
from .requests import GONE, pass_over

logger = logging.getLogger(__name__)

UNKNOWN = "unknown_user"
"""The kind of upstream error for a player whom chess.com does not know, or not any more."""

NO_ROUTE = "no_route"
"""The kind of upstream error for a path that does not exist: of an unknown item, or of a moved route."""


class Missing:
    """Decides what happens to the items of an argument that got no usable response."""

    def __init__(self, argument: str | None, is_loaded: Callable[[str], bool], *, skips: bool) -> None:
        """Begin a run.

        Args:
            argument: The argument that names the items; none where rows of another resource do.
            is_loaded: Says whether an item was loaded by an earlier run.
            skips: Whether unknown items are skipped; otherwise they end the run.
        """
        self.counts: Counter[str] = Counter()
        self._argument = argument
        self._is_loaded = is_loaded
        self._skips = skips
        self._unknown: dict[str, UpstreamError] = {}
        self._served = 0
        self._no_route: UpstreamError | None = None

    def served(self) -> None:
        """Take note of an item with a response."""
        self._served += 1

    def note(self, item: str, error: Exception) -> None:
        """Take note of an item without a response.

        Raises:
            Exception: The error, where the next request would meet it as well.
        """
        kind = error.kind if isinstance(error, UpstreamError) else None
        if not isinstance(error, UpstreamError) or kind not in {UNKNOWN, NO_ROUTE, GONE}:
            pass_over(error)
            self.counts["failed"] += 1
            return
        if kind == NO_ROUTE:
            if not self._skips:
                raise error
            self._no_route = error
        if kind == UNKNOWN and not self._skips and not self._is_loaded(item):
            self._unknown[item] = error
            return
        logger.warning("%s is not served; what was loaded of it stays: %s", item, error)
        self.counts["gone"] += 1

    def close(self) -> None:
        """End the run for unknown items, and where no path led anywhere.

        Raises:
            UpstreamError: The error of the first of them.
        """
        if self._unknown:
            self._refuse()
        if self._argument and self._no_route is not None and not self._served:
            # Not one item exists, so it is the path that does not.
            raise self._no_route

    def _refuse(self) -> NoReturn:
        """End the run for names that are probably misspelled, after all of them are known."""
        logger.error(
            "expected the %s to exist on chess.com but found %d that it does not know: %s; correct or remove"
            ' them, or pass unknown_players="skip"',
            self._argument,
            len(self._unknown),
            ", ".join(self._unknown),
        )
        raise next(iter(self._unknown.values()))
