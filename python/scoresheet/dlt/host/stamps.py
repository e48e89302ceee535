"""The two columns that dlt adds to rows, and that Arrow rows have to bring along."""

import base64
import os
from array import array
from typing import TYPE_CHECKING

import pyarrow as pa
from dlt.common.configuration import known_sections, resolve_configuration
from dlt.normalize.configuration import ItemsNormalizerConfiguration

from ..tables import no_pandas
from .per_load import PerLoad

if TYPE_CHECKING:
    from collections.abc import Sequence

LOAD_ID = "_dlt_load_id"
ROW_ID = "_dlt_id"

ROW_ID_LENGTH = 14


def stamped(rows: pa.Table, load_id: str, ids: "Sequence[str] | None" = None) -> pa.Table:
    """The rows with dlt's two columns, but for those that dlt is configured to add by itself.

    Ids are random unless they are given.
    """
    values = {LOAD_ID: no_pandas.repeated(load_id, len(rows))}
    if not adds_row_ids(load_id):
        values[ROW_ID] = row_ids(len(rows)) if ids is None else no_pandas.texts(ids)
    for name, column in values.items():
        rows = rows.drop_columns([name]) if name in rows.column_names else rows
        rows = rows.append_column(pa.field(name, pa.string(), nullable=False), column)
    return rows


_ADDS_ROW_IDS: PerLoad[bool] = PerLoad()
"""The answer of dlt's configuration."""


def adds_row_ids(load_id: str | None) -> bool:
    """Whether dlt's normalizer adds row ids to Arrow rows; it does so whether they have some or not."""
    if load_id is None:
        return _configured_row_ids()
    return _ADDS_ROW_IDS.get(load_id, _configured_row_ids)


def _configured_row_ids() -> bool:
    sections = (known_sections.NORMALIZE, "parquet_normalizer")
    return resolve_configuration(ItemsNormalizerConfiguration(), sections=sections).add_dlt_id


def row_ids(count: int) -> pa.StringArray:
    """Random ids as dlt makes them, cut out of one long text instead of made one by one."""
    letters = count * ROW_ID_LENGTH
    text = base64.b64encode(os.urandom(letters * 3 // 4 + 3))[:letters]
    offsets = array("i", range(0, letters + 1, ROW_ID_LENGTH))
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(text))
