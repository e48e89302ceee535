"""The address of the next page."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from ..tables.schema import pointer_steps
from .manifest import Pages
from .transport import Page, with_query

MAX_PAGES = 100_000
"""A list that never ends is a fault of the server."""


def first(pages: Pages | None, url: str) -> str:
    """The address of the first page."""
    if pages is None or pages.limit is None or pages.size is None:
        return url
    return with_query(url, {pages.limit: str(pages.size)})


def following(pages: Pages | None, page: Page, rows: int) -> str | None:
    """The address of the page after one with this number of rows; `None` after the last."""
    if pages is None:
        return None
    if pages.link is not None:
        return _linked(page, pages.link)
    if pages.next is not None:
        found = _at(page.body, pages.next)
        if found is None or found == "":
            return None
        return (
            urljoin(page.url, str(found))
            if pages.cursor is None
            else with_query(page.url, {pages.cursor: str(found)})
        )
    if pages.offset is not None and pages.size and rows >= pages.size:
        query = dict(parse_qsl(urlsplit(page.url).query))
        return with_query(page.url, {pages.offset: str(int(query.get(pages.offset, "0")) + pages.size)})
    return None


def _linked(page: Page, relation: str) -> str | None:
    """The target of a relation in a `Link` header."""
    targets: list[tuple[str, str]] = re.findall(r"<([^>]*)>([^<]*)", page.link)
    for target, parameters in targets:
        found = re.search(r"rel\s*=\s*\"?([^\";,]+)", parameters)
        if found and relation in found[1].split():
            return urljoin(page.url, target)
    return None


def _at(body: bytes, pointer: str) -> Any:
    value: Any = None
    try:
        value = json.loads(body)
        for step in pointer_steps(pointer):
            value = value[int(step) if isinstance(value, list) else step]
    except (ValueError, LookupError, TypeError):
        return None
    return value if isinstance(value, (str, int)) else None
