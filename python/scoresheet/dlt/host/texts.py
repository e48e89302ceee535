"""Texts that a destination cannot hold."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from dlt.common.configuration.container import Container
from dlt.common.destination import DestinationCapabilitiesContext

from .load import running_pipeline

NUL = "\0"

IN_WORDS = "\\u0000"
"""The JSON escape of U+0000, which is written in its place."""

WITHOUT_NUL = ("postgres", "redshift")
"""The destinations whose texts cannot contain U+0000."""

LITERALS = "insert_values"
"""The format of files in which values are literals of SQL."""


def escapes_nul(*, are_items: bool) -> bool:
    """Whether U+0000, which JSON and the contract allow, has to be written as its escape.

    Some destinations refuse it in texts. Others get items as literals of SQL, which lose it, or fail with it.
    """
    destination = running_pipeline().destination
    if destination is None:
        return False
    if destination.destination_type.rpartition(".")[2] in WITHOUT_NUL:
        return True
    # dlt has resolved them for the load. To resolve them once more takes milliseconds.
    capabilities = Container().get(DestinationCapabilitiesContext)
    return are_items and capabilities is not None and capabilities.preferred_loader_file_format == LITERALS


def without_nul(rows: pa.Table) -> pa.Table:
    """The rows with the escape in place of the character."""
    for index, field in enumerate(rows.schema):
        if pa.types.is_string(field.type) and pc.any(pc.match_substring(rows[index], NUL)).as_py():
            rows = rows.set_column(index, field, pc.replace_substring(rows[index], NUL, IN_WORDS))
    return rows


def item_without_nul(item: Any) -> Any:
    """A nested item in the same way."""
    if isinstance(item, str):
        return item.replace(NUL, IN_WORDS)
    if isinstance(item, dict):
        return {key: item_without_nul(value) for key, value in item.items()}
    if isinstance(item, list):
        return [item_without_nul(value) for value in item]
    return item
