"""What a resource remembers of responses, as far as the user's steps have let their rows through."""

from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

from ..host.accounting import Account
from ..host.load import resource_state
from ..incidents.incidents import UNRESOLVED, request_key

ETAGS = "etags"
"""The key of dlt's resource state under which the ETag of each response is kept by its parameters."""

REMEMBERED = 1000
"""The number of responses whose ETags are kept, since dlt stores the state as a whole whenever it changes."""


def begin(account: Account) -> tuple[MutableMapping[str, Any], bool]:
    """Return the state of the resource, and whether rows have to be delivered that are loaded already.

    That is so where the user's steps are others than in the last run, and where a transformer replaces its
    table.
    """
    kept = resource_state()
    state = account.state(kept)
    has_changed = account.has_changed(state) or account.renews
    if has_changed:
        kept.pop(UNRESOLVED, None)
    return state, has_changed


class Unresolved:
    """Bodies that violated the contract: they are not loaded again while they are the same."""

    def __init__(self) -> None:
        self._state = resource_state()

    def take(self, endpoint: str, parameters: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
        """Take what was noted of responses whose rows are still to be loaded."""
        noted = self._state.get(UNRESOLVED, {})
        keys = [request_key(endpoint, several) for several in parameters]
        return {key: noted.pop(key) for key in keys if key in noted}

    def put(self, taken: Mapping[str, Any]) -> None:
        """Put it back when their rows are loaded."""
        if taken:
            self._state.setdefault(UNRESOLVED, {}).update(taken)


class Etags:
    """The ETags of the responses of a resource: of those that were needed last, a limited number."""

    def __init__(self, state: MutableMapping[str, Any]) -> None:
        self._state = state
        self._needed: set[str] = set()
        self._waiting: dict[str, str] = {}

    @property
    def _known(self) -> dict[str, Any]:
        known: dict[str, Any] = self._state.get(ETAGS, {})
        return known

    def is_known(self, key: str, etag: str | None) -> bool:
        """Say whether the rows of this very response are loaded."""
        self._needed.add(key)
        return etag is not None and self._known.get(key) == etag

    def forget_all(self) -> None:
        """Forget all responses."""
        self._state.pop(ETAGS, None)

    def has(self, key: str) -> bool:
        """Say whether a response of the item is remembered."""
        return key in self._known

    def forget(self, keys: Iterable[str]) -> None:
        """Forget responses, until their rows are loaded again."""
        for key in keys:
            self._known.pop(key, None)

    def remember(self, etags: Mapping[str, str | None]) -> None:
        """Remember the responses whose rows are loaded."""
        for key, etag in etags.items():
            if etag is None:
                self._known.pop(key, None)
            elif key in self._known or len(self._known) < REMEMBERED:
                self._state.setdefault(ETAGS, {})[key] = etag
            else:
                self._waiting[key] = etag

    def close(self) -> None:
        """Let ETags that were not needed in this run make room for those that were."""
        idle = [key for key in self._known if key not in self._needed]
        for idle_key, (key, etag) in zip(idle, self._waiting.items(), strict=False):
            del self._known[idle_key]
            self._known[key] = etag
