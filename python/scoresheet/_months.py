"""Months as the text `YYYY/MM`, which sorts by time."""

from __future__ import annotations

import re
from datetime import date

from . import ConfigError

_MONTH = re.compile(r"[0-9]{4}/(0[1-9]|1[0-2])")


def validate(value: str | date | None, setting: str) -> str | None:
    """The month of `value`, which may be a date or nothing; `setting` names it in the error."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return f"{value.year:04}/{value.month:02}"
    if not isinstance(value, str) or not _MONTH.fullmatch(value):
        raise ConfigError(f"expected `{setting}` as YYYY/MM but found {value!r}; write for example '2024/03'")
    return value


def validate_range(start: str | date | None, end: str | date | None) -> tuple[str | None, str | None]:
    """Both ends of a closed range of months, each of them optional."""
    first, last = validate(start, "start_month"), validate(end, "end_month")
    if first and last and first > last:
        raise ConfigError(
            f"expected `start_month` not after `end_month` but found {first} and {last}; swap the two"
        )
    return first, last


def of_url(url: str) -> str:
    """The month that the URL of an archive ends with."""
    month = url[-7:]
    if not _MONTH.fullmatch(month):
        raise ValueError(f"expected the URL of a monthly archive, ending with YYYY/MM, but found {url!r}")
    return month
