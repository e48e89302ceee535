"""Checks the provenance of recordings: not too old, not edited, not copied."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import scoresheet

RECORD_AGAIN = "record it again with `scoresheet record`"

BODY_DIGEST = re.compile(r'W/"([0-9a-f]{32})"')
"""chess.com's ETag: the MD5 of the body in each of 45 responses recorded with headers."""

CHESS_COM = ("https://api.chess.com/", "https://www.chess.com/")


class Provenance:
    """Examines recordings one by one and adds doubts about their provenance to a report."""

    def __init__(
        self,
        report: scoresheet.report.Report,
        max_age: float | None,
        fetch_command: Callable[[scoresheet.replay.Recording], str],
    ) -> None:
        self._report = report
        self._fetch_command = fetch_command
        self._oldest = None if max_age is None else datetime.now(timezone.utc) - timedelta(days=max_age)
        self._seen: dict[str, tuple[str, bytes]] = {}

    def examine(self, recording: scoresheet.replay.Recording, body: bytes, edited: bool) -> None:
        """Report an edited or outdated recording as stale, a copied one as a warning."""
        if edited:
            self._stale(recording, "its body was edited after it was recorded")
        elif recording.etag and recording.endpoint and recording.contract:
            self._compare(recording, recording.endpoint, recording.etag, body)
        if self._oldest is not None and (message := _age(recording, self._oldest)):
            self._stale(recording, message)

    def _stale(self, recording: scoresheet.replay.Recording, message: str) -> None:
        command = self._fetch_command(recording)
        self._report.stale(recording.source, f"{message}: {RECORD_AGAIN}", fetch_command=command)

    def _compare(self, recording: scoresheet.replay.Recording, endpoint: str, etag: str, body: bytes) -> None:
        """Warn about a body that does not match its ETag. Equal bodies have equal ETags at every URL."""
        source, digest = recording.source, hashlib.sha256(body).digest()
        other, its_digest = self._seen.setdefault(etag, (source, digest))
        if its_digest != digest:
            self._report.warn(endpoint, f"{source} has the ETag of {other} but another body: {RECORD_AGAIN}")
        elif not _is_own_tag(recording, etag, body):
            self._report.warn(endpoint, f"{source} has an ETag that does not match its body: {RECORD_AGAIN}")


def _age(recording: scoresheet.replay.Recording, oldest: datetime) -> str | None:
    recorded_at = recording.recorded_at
    if recorded_at is None:
        return "it has no date of recording"
    return f"it was recorded on {recorded_at:%Y-%m-%d}" if recorded_at < oldest else None


def _is_own_tag(recording: scoresheet.replay.Recording, etag: str, body: bytes) -> bool:
    match = BODY_DIGEST.fullmatch(etag)
    if match is None or not (recording.url or "").startswith(CHESS_COM):
        return True
    return match[1] == hashlib.md5(body, usedforsecurity=False).hexdigest()
