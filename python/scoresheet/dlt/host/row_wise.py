"""Steps that were written for single rows, on resources that yield Arrow tables.

A function of dlt's own source, such as `lambda game: game["rules"] == "chess"`, runs on a table without an
error: the comparison of a column with a text is `False`, and every game is dropped. So such functions are
detected, and refused with an explanation.
"""

from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any, NoReturn

import pyarrow as pa
from dlt.extract.exceptions import ExtractorException
from dlt.extract.items_transform import FilterItem, ItemTransform, MapItem, YieldMapItem

from ... import ScoresheetError
from .marks import with_origin

HOW = (
    "yields Arrow tables of many rows each. To keep rows, write"
    ' `add_map(lambda table: table.filter(pyarrow.compute.equal(table["rules"], "chess")))`; to work on rows'
    " one by one, make them with `table.to_pylist()` and return"
    " `pyarrow.Table.from_pylist(rows, schema=table.schema)`"
)


class RowWiseStep(ScoresheetError, ExtractorException):
    """A step takes rows one by one, but the resource yields tables."""


def unusable(resource: str, item: Any) -> RowWiseStep:
    """The error for an item that no table can be made of."""
    return RowWiseStep(
        f"expected the steps that were added to `{resource}` to return a table but found"
        f" {type(item).__module__}.{type(item).__qualname__}; the resource {HOW}"
    )


def guard(step: Any, resource: str) -> Any:
    """The step, wrapped if it is a function of the user that may take rows for tables."""
    if isinstance(step, (FilterItem, MapItem, YieldMapItem)):
        return _Guarded(step, resource)
    return step


class _Guarded(ItemTransform[Any, Any]):
    """A step of the user, watched while it meets tables."""

    def __init__(self, step: "FilterItem | MapItem | YieldMapItem", resource: str) -> None:
        super().__init__(self.__call__)
        self._step = step
        self._resource = resource
        self._function: Callable[..., Any] = step._f_meta or step._f
        self._is_checked = False

    def __call__(self, item: Any, meta: Any = None) -> Any:
        if isinstance(item, dict):
            return self._step(item, meta)
        if isinstance(self._step, YieldMapItem):
            return self._yielded(item, meta)
        try:
            result = self._step(item, meta)
        except Exception as error:
            self._explain(error)
        if isinstance(self._step, FilterItem) and not self._is_checked:
            self._check_filter(item)
        return with_origin(result, meta)

    def _yielded(self, item: Any, meta: Any) -> Iterator[Any]:
        try:
            for result in self._step(item, meta) or ():
                yield with_origin(result, meta)
        except Exception as error:
            self._explain(error)

    def _check_filter(self, item: Any) -> None:
        """Looks once at a filter that names columns, since it raises nothing by itself."""
        self._is_checked = True
        names = set(getattr(item, "column_names", ()))
        if names & _texts(getattr(self._function, "__code__", None)) and self._is_row_wise():
            raise self._error()

    def _explain(self, error: Exception) -> NoReturn:
        if self._is_row_wise():
            raise self._error() from error
        raise error

    def _is_row_wise(self) -> bool:
        wants_meta = self._step._f_meta is not None
        try:
            result = self._function(_Row(), None) if wants_meta else self._function(_Row())
            if isinstance(self._step, YieldMapItem):
                next(iter(result), None)
        except _RowWise:
            return True
        except Exception:
            return False
        return isinstance(self._step, FilterItem) and isinstance(result, _Value)

    def _error(self) -> RowWiseStep:
        code = getattr(self._function, "__code__", None)
        name = getattr(self._function, "__qualname__", repr(self._function))
        place = f" (line {code.co_firstlineno})" if isinstance(code, CodeType) else ""
        return RowWiseStep(
            f"expected the steps that were added to `{self._resource}` to take tables but found"
            f" `{name}`{place}, which takes single rows; the resource {HOW}"
        )


def _texts(code: Any) -> set[str]:
    """The string constants of a function's code."""
    if not isinstance(code, CodeType):
        return set()
    found = {const for const in code.co_consts if isinstance(const, str)}
    return found.union(*(_texts(const) for const in code.co_consts))


class _RowWise(BaseException):
    """Raised by what only a row has. No `except Exception` of the user's catches it."""


class _TableWise(Exception):
    """Raised by what only a table has."""


def _row_wise(*_: Any, **__: Any) -> Any:
    raise _RowWise


class _Row:
    """A placeholder for the item of a step, to learn whether it is used like a row."""

    __setitem__ = __delitem__ = __contains__ = __iter__ = _row_wise
    keys = values = items = pop = setdefault = update = copy = _row_wise

    def __getitem__(self, key: Any) -> "_Value":
        if not isinstance(key, str):
            raise _TableWise
        return _Value()

    def get(self, key: str, default: Any = None) -> "_Value":
        return self[key]

    def __getattr__(self, name: str) -> Any:
        raise _TableWise


class _Value:
    """A placeholder for a value of a row, or the column of a table."""

    __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __bool__ = _row_wise
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __truediv__ = __floordiv__ = __mod__ = _row_wise
    __int__ = __float__ = __contains__ = __format__ = _row_wise
    __eq__ = __ne__ = _row_wise

    def __getitem__(self, key: Any) -> Any:
        raise _RowWise if isinstance(key, str) else _TableWise

    def __getattr__(self, name: str) -> Any:
        raise _TableWise if hasattr(pa.ChunkedArray, name) else _RowWise
