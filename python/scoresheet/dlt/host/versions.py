"""The versions of dlt and pyarrow that this package needs, looked at before anything of them is used."""

from importlib.metadata import PackageNotFoundError, version

LOWEST = {"dlt": (1, 22), "pyarrow": (16, 0)}
"""dlt 1.22 is the first whose schema takes keys that replace earlier ones; see docs/dlt.md."""


def require() -> None:
    """Raise `ImportError` with one sentence if a package is missing or too old."""
    for package, lowest in LOWEST.items():
        wanted = ".".join(map(str, lowest))
        try:
            found = version(package)
        except PackageNotFoundError:
            found = "none"
        if _numbers(found) < lowest:
            raise ImportError(
                f"expected {package} {wanted} or newer for scoresheet.dlt but found {found};"
                f" run: pip install 'scoresheet[dlt]' '{package}>={wanted}'"
            )


def _numbers(text: str) -> tuple[int, ...]:
    """The leading numbers of a version; nothing if there are none."""
    numbers: list[int] = []
    for part in text.split(".")[:2]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
    return tuple(numbers)
