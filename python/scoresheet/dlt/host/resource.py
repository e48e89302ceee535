"""What the resource at work is changed in while it runs."""

from typing import TYPE_CHECKING, Any

import dlt
from dlt.extract import DltResource
from dlt.extract.incremental import Incremental, IncrementalResourceWrapper
from dlt.extract.state import get_current_pipe

from ..tables.schema import SHARED
from .declared import placed
from .hints import source_contract
from .load import empty_with, keep_from_refresh, load_id, refuse_stored_types
from .router import Router

if TYPE_CHECKING:
    from dlt.common.schema.typing import TTableSchema, TWriteDispositionConfig

    from ..tables.schema import ResourceSpec


class SerialResource(DltResource):
    """A resource that dlt runs in the thread of the run only.

    Side tables are declared in dlt's schema while a resource runs, and dlt reads the schema meanwhile, which
    fails in a pool of threads. Nothing would be gained: the client has threads of its own, and all resources
    share its rate limits.

    It has no schema contract of its own, which would take precedence over the one of its source.
    """

    def compute_table_schema(self, item: Any = None, meta: Any = None) -> "TTableSchema":
        """Compute a table with the contract that applies to it."""
        table = super().compute_table_schema(item, meta)
        if load_id() is not None and not table.get("schema_contract"):
            table["schema_contract"] = source_contract()
        return table

    def parallelize(self) -> "SerialResource":
        """Change nothing. `source.parallelize()` says this to every resource."""
        return self


UNCHANGED: "TWriteDispositionConfig" = {"disposition": "append"}
"""The disposition of a replaced table until the first row is there.

dlt truncates the table of a resource that says `replace` and yields nothing, which here means that nothing
has changed. It also forgets the state of such a resource at the start of every run.
"""


def prepare(spec: "ResourceSpec") -> None:
    """Prepares the load for a resource that is about to run in it."""
    keep_from_refresh(SHARED)
    resource = dlt.current.resource()
    if "months_from" in spec.settings and isinstance(resource.table_name, str):
        naming = dlt.current.source_schema().naming
        empty_with(
            naming.normalize_tables_path(resource.table_name),
            naming.normalize_tables_path(placed(spec.links).name),
            is_new=not dlt.current.resource_state(),
            is_replaced=resource.write_disposition == "replace",
        )
    if not spec.nested:
        hints = resource.columns
        columns = hints.items() if isinstance(hints, dict) else ()
        refuse_stored_types(spec.tables.values(), [name for name, hint in columns if hint.get("data_type")])
    route(spec)


def route(spec: "ResourceSpec") -> None:
    """Sends the items of a resource with several Arrow tables each to its own."""
    resource = dlt.current.resource()
    base = resource.table_name
    # dlt 1.31 takes no Arrow items where the name is a function that is no text as well.
    if spec.nested or (len(spec.tables) == 1 and not callable(base)):
        return
    if not isinstance(base, Router):
        resource.apply_hints(table_name=Router.of(base, spec.resource))
    contract = resource.schema_contract
    if not callable(contract):
        # Of a table whose name alone is a function, dlt 1.31 takes one Arrow item only.
        resource.apply_hints(schema_contract=lambda _: contract or source_contract())


def replace_table() -> None:
    """Says with the first row of a replaced table that it is to be replaced, unless the user has decided."""
    resource = dlt.current.resource()
    if load_id() and resource.write_disposition == UNCHANGED:
        resource.apply_hints(write_disposition="replace")
        _reset_cursors()


def _reset_cursors() -> None:
    """Begins incremental steps anew, as dlt does where a resource says from the start that it replaces."""
    pipe: Any = get_current_pipe()
    dlt.current.resource_state().pop("incremental", None)
    for position, step in enumerate(pipe.steps):
        if isinstance(step, (Incremental, IncrementalResourceWrapper)):
            pipe.steps[position] = step.bind(pipe)
