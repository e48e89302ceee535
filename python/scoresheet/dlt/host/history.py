"""Versions of Arrow rows, where the user keeps history with dlt's strategy `scd2`.

dlt compares a hash of each row, which it makes of items and not of Arrow rows. Without a `merge_key` it also
ends the versions of all rows that a load does not bring, which here are those that have not changed.
"""

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa

from ..tables import no_pandas
from .stamps import LOAD_ID, ROW_ID

if TYPE_CHECKING:
    from dlt.common.schema.typing import TColumnSchema

HASH_BYTES = 15
"""As many as make 20 characters of base64, without padding."""


def keeps_history() -> bool:
    """Whether the resource at work keeps the versions of its rows."""
    disposition = dlt.current.resource().write_disposition
    return isinstance(disposition, dict) and disposition.get("strategy") == "scd2"


def row_versions(rows: pa.Table) -> list[str] | None:
    """Return a hash of each row; none where no history is kept, or where the user has a column for it.

    Nulls are left out, so that a new column changes no row that lacks it.
    """
    disposition: Any = dlt.current.resource().write_disposition
    if not keeps_history() or disposition.get("row_version_column_name", ROW_ID) != ROW_ID:
        return None
    names = sorted(name for name in rows.column_names if name not in (LOAD_ID, ROW_ID))
    fields = (no_pandas.joined(name, _as_text(rows[name]), separator="=") for name in names)
    joined = no_pandas.joined(*fields, separator="\x1f", null_handling="skip")
    return [_hash(text) for text in joined.to_pylist()]


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    # A time is written as a number, for which no time zone has to be looked up.
    return (column.cast(pa.int64()) if pa.types.is_timestamp(column.type) else column).cast(pa.string())


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.blake2b(text.encode(), digest_size=HASH_BYTES).digest()).decode()


def identify(columns: "list[TColumnSchema]") -> None:
    """Say of a table that a load brings the newest version of some rows, and says nothing of others.

    A list already has the key of its owner, of which a load brings all rows.
    """
    if not any(column.get("merge_key") for column in columns):
        for column in columns:
            if column.get("primary_key"):
                column["merge_key"] = True
