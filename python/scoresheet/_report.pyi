"""Types of `scoresheet.report`, which the compiled module implements."""

from collections.abc import Sequence
from datetime import datetime
from os import PathLike
from typing import Any, ClassVar, Literal, final

from typing_extensions import Self

from ._evolution import Proposal
from ._native import Contract, Violation

@final
class Report:
    """The findings of a run: violations grouped by cause, failed requests, stale recordings, warnings.

    Several threads may fill one report; bodies are validated without the GIL.
    """

    FORMATS: ClassVar[list[str]]

    def __new__(
        cls,
        *,
        generated_at: datetime | None = None,
        schemas: str | PathLike[str] | Contract | None = None,
    ) -> Self: ...
    def validate(
        self,
        endpoint: str,
        body: bytes | bytearray | str,
        *,
        source: str,
        url: str | None = None,
        recorded_at: datetime | None = None,
        propose_command: str | None = None,
        fetch_command: str | None = None,
    ) -> list[Violation]:
        """Validate a body, add its violations to the report, and return them.

        The report shows the commands to its reader: `propose_command` proposes a change of the schemas from
        this body, `fetch_command` repeats the request.
        """

    def add(
        self,
        endpoint: str,
        violations: Sequence[Violation],
        *,
        source: str,
        url: str | None = None,
        recorded_at: datetime | None = None,
        body: bytes | bytearray | str | None = None,
    ) -> None:
        """Add the violations of a body that was validated before.

        With the body, more renames are detected.
        """

    def fail(self, source: str, message: str, *, url: str | None = None) -> None:
        """Add a request that received no usable response."""

    def stale(self, source: str, message: str, *, fetch_command: str | None = None) -> None:
        """Add a recording that is too old or was edited, and the command that repeats the request."""

    def warn(self, endpoint: str, message: str, *, pointer: str = "") -> None:
        """Add a warning, which does not change the exit code."""

    def attach_patch(self, finding: str, patch: str) -> None:
        """Attach a change of the schema, as a unified diff, to the finding of this id."""

    def attach_proposal(self, proposal: Proposal, *, folder: str = "schemas") -> None:
        """Attach to each finding so far its part of a proposal."""

    @property
    def findings(self) -> list[dict[str, Any]]: ...
    @property
    def outcome(self) -> Literal["drift", "upstream", "stale", "ok"]: ...
    @property
    def exit_code(self) -> int: ...
    def render(self, format: str, *, color: bool = False) -> str:
        """Render the report in one of the formats; colors are for text in a terminal."""
