"""What the other rooms need of dlt's modules beside `import dlt`: a new version changes this room only."""

from dlt.common.data_types import TDataType
from dlt.common.runtime import signals
from dlt.common.schema import Schema
from dlt.common.schema.exceptions import DataValidationError
from dlt.common.schema.typing import TColumnSchema, TSchemaContractDict
from dlt.extract import DltResource, DltSource
from dlt.extract.exceptions import ExtractorException
from dlt.extract.items import DataItemWithMeta

__all__ = [
    "DataItemWithMeta",
    "DataValidationError",
    "DltResource",
    "DltSource",
    "ExtractorException",
    "Schema",
    "TColumnSchema",
    "TDataType",
    "TSchemaContractDict",
    "signals",
]
