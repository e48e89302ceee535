"""Months as the text `YYYY/MM`, which sorts by time."""

from __future__ import annotations

import re

from . import ConfigError

_MONTH = re.compile(r"[0-9]{4}/(0[1-9]|1[0-2])")


def validate(value: str | None, setting: str) -> str | None:
    """Gives `value` back if it is a month or nothing; `setting` names it in the error."""
    if not value:
        return None
    if not _MONTH.fullmatch(value):
        raise ConfigError(f"expected `{setting}` as YYYY/MM but found {value!r}; write for example '2024/03'")
    return value


def validate_range(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Both ends of a closed range of months, each of them optional."""
    start, end = validate(start, "start_month"), validate(end, "end_month")
    if start and end and start > end:
        raise ConfigError(
            f"expected `start_month` not after `end_month` but found {start} and {end}; swap the two"
        )
    return start, end


def of_url(url: str) -> str:
    """The month that the URL of an archive ends with."""
    month = url[-7:]
    if not _MONTH.fullmatch(month):
        raise ValueError(f"expected the URL of a monthly archive, ending with YYYY/MM, but found {url!r}")
    return month
