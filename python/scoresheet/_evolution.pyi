"""Types of `scoresheet.evolution`, which the compiled module implements."""

from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, ClassVar, Literal, final

from typing_extensions import Self

from ._native import Contract

@final
class NullRateWarning:
    """A null rate that differs from the baseline's. It violates no contract."""

    @property
    def endpoint(self) -> str: ...
    @property
    def table(self) -> str: ...
    @property
    def column(self) -> str | None:
        """The column; `None` where the rate is that of responses without rows in this table."""
    @property
    def before(self) -> float: ...
    @property
    def now(self) -> float: ...

@final
class NullRates:
    """Counts of rows and nulls, by endpoint and table."""

    def __new__(cls, *, schemas: str | PathLike[str] | Contract | None = None) -> Self: ...
    @staticmethod
    def from_json(text: str) -> NullRates:
        """Read counts that `to_json` wrote."""
    def observe(self, endpoint: str, tables_or_body: Mapping[str, object] | bytes | bytearray | str) -> None:
        """Count the rows of one response, given as its body or as its tables."""
    def compare(self, baseline: NullRates) -> list[NullRateWarning]:
        """Return a warning for each rate that differs from the baseline's."""
    def to_json(self) -> str:
        """Return the counts as JSON."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Change:
    """A difference between two contracts, and every place that it affects."""

    @property
    def rule(self) -> str: ...
    @property
    def severity(self) -> Literal["breaking", "additive", "compatible"]: ...
    @property
    def area(self) -> Literal["schema", "manifest", "table"]: ...
    @property
    def at(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def consequence(self) -> str | None: ...
    @property
    def old(self) -> Any: ...
    @property
    def new(self) -> Any: ...
    @property
    def places(self) -> list[tuple[str, str | None]]: ...

@final
class Diff:
    """The differences between two contracts, from the reader's side."""

    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...
    @property
    def changes(self) -> list[Change]: ...
    @property
    def severity(self) -> Literal["breaking", "additive", "compatible"] | None: ...
    def render(self, format: Literal["text", "json", "markdown"] = "text", *, color: bool = False) -> str: ...
    def __len__(self) -> int: ...

def diff(
    old: str | PathLike[str] | None,
    new: str | PathLike[str],
    *,
    against: str | None = None,
    endpoints: list[str] | None = None,
) -> Diff:
    """Compare two contracts.

    With `against`, the old contract is the folder `new` in that commit of git, and `old` is `None`.
    """

def export_schemas(folder: str | PathLike[str]) -> list[Path]:
    """Write the schemas that this package was built from into a folder, and return their paths.

    No file is overwritten.
    """

@final
class ProposedChange:
    """A change of one place of a schema file."""

    @property
    def file(self) -> str: ...
    @property
    def pointer(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def evidence(self) -> str: ...
    @property
    def remarks(self) -> list[str]: ...
    @property
    def shared_with(self) -> list[str]: ...

@final
class Unresolved:
    """A violation that needs manual review."""

    @property
    def code(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def pointer(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def suggestion(self) -> str | None: ...
    @property
    def evidence(self) -> str: ...

@final
class Proposal:
    """The proposed schema changes, and the violations that need manual review."""

    @property
    def changes(self) -> list[ProposedChange]: ...
    @property
    def unresolved(self) -> list[Unresolved]: ...
    @property
    def columns(self) -> list[str]: ...
    @property
    def validated(self) -> int: ...
    @property
    def refused(self) -> int: ...
    def patch(self, folder: str = "schemas") -> str:
        """Return the changes as a unified patch, each file after its reasons; empty without changes."""
    def write(self) -> list[Path]:
        """Write the files, all of them or none, and return their paths."""

def propose(
    bodies: Sequence[tuple[str, str, bytes | bytearray | str]],
    *,
    schemas: str | PathLike[str] = ...,
    since: str | None = None,
) -> Proposal:
    """Propose the smallest change of the schemas in a folder (`schemas`) that accepts these bodies.

    Each item of `bodies` is `(endpoint, name, body)`; the name is used in the evidence. New properties get
    `since` as their first month, by default the current one. Nothing is written before `Proposal.write`.
    """
