"""A digest of the functions that a user puts between source and destination.

The same functions have the same digest in every process. It covers their code, constants, defaults, and the
values that they refer to, also in the environment, in dlt's configuration and in files, as far as a function
names them. Values that a function collects into are left out, because they differ after each run.
"""

import functools
import hashlib
import inspect
import os
import types
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

import dlt

PLAIN = (type(None), bool, int, float, complex, str, bytes)

COLLECTING = frozenset({"append", "add", "extend", "insert", "setdefault", "update", "pop", "clear", "put"})
"""The methods by which a function changes what it refers to."""

OUTSIDE = ("dlt", "scoresheet", "pyarrow", "polars", "pandas", "numpy", "builtins")
"""Packages whose functions count by their names."""

READING = frozenset(
    {"open", "read_text", "read_bytes", "read_csv", "read_json", "read_parquet", "read_table"}
)
"""The names of functions that read a file."""

LARGE = 64 * 1024 * 1024
"""The number of bytes from which on a file counts by its size and time only."""

RUNNING = frozenset({"gen", "count", "exhausted", "start_time", "_custom_metrics", "latest", "splits"})
"""Attributes of dlt's steps that change while they run."""

DEEPEST = 12


def fingerprint(steps: Iterable[Any]) -> str:
    """Return the digest of the steps of a pipe, in their order."""
    described = [_step(step) for step in steps]
    return hashlib.sha256("\n".join(described).encode()).hexdigest()[:16]


def _step(step: Any) -> str:
    if hasattr(step, "cursor_path") or hasattr(step, "incremental"):
        cursor = getattr(step, "incremental", None) or step
        names = ("cursor_path", "initial_value", "end_value")
        return f"incremental {[repr(getattr(cursor, name, None)) for name in names]}"
    if isinstance(step, (types.FunctionType, functools.partial, types.MethodType)):
        return _describe(step, 0)
    attributes = {name: value for name, value in vars(step).items() if name not in RUNNING}
    return f"{type(step).__qualname__} {_describe(attributes, 0)}"


def _describe(value: Any, depth: int, *, collects: bool = False) -> str:  # noqa: PLR0911 - one for each kind
    """Return a text that is the same for the same value."""
    if isinstance(value, PLAIN):
        return repr(value)
    if depth > DEEPEST:
        return type(value).__qualname__
    deeper = functools.partial(_describe, depth=depth + 1, collects=collects)
    if isinstance(value, (tuple, frozenset)) or (isinstance(value, (list, set, dict)) and not collects):
        return _container(value, deeper)
    if isinstance(value, types.FunctionType):
        return _function(value, depth)
    if isinstance(value, functools.partial):
        return f"partial {deeper(value.func)} {deeper(value.args)} {deeper(value.keywords)}"
    if isinstance(value, types.MethodType):
        return f"method {deeper(value.__func__)} of {deeper(value.__self__)}"
    if isinstance(value, types.CodeType):
        return f"{value.co_code.hex()} {value.co_names} {deeper(value.co_consts)}"
    if isinstance(value, (type, types.ModuleType, types.BuiltinFunctionType)):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', value.__name__)}"
    return _object(value, depth)


def _container(value: Any, deeper: Any) -> str:
    if isinstance(value, dict):
        return str(sorted(f"{deeper(key)}: {deeper(item)}" for key, item in value.items()))
    items = [deeper(item) for item in value]
    return str(sorted(items) if isinstance(value, (set, frozenset)) else items)


def _function(function: types.FunctionType, depth: int) -> str:
    name = f"{function.__module__}.{function.__qualname__}"
    try:
        referred = inspect.getclosurevars(function)
    except ValueError:  # A variable that is not set yet.
        return f"{name} {_describe(function.__code__, depth + 1)}"
    collects = bool(COLLECTING & _names(function.__code__))
    deeper = functools.partial(_describe, depth=depth + 1, collects=collects)
    if str(function.__module__).partition(".")[0] in OUTSIDE:
        return f"{name} {deeper(tuple(sorted(referred.nonlocals.items())))}"
    values = (function.__defaults__, function.__kwdefaults__)
    # As tuples, which are no containers that a function collects into.
    variables = (tuple(sorted(referred.nonlocals.items())), tuple(sorted(referred.globals.items())))
    around = _surroundings(function.__code__, [*referred.nonlocals.values(), *referred.globals.values()])
    return f"{name} {deeper(function.__code__)} {deeper(values)} {deeper(variables)}{around}"


def _surroundings(code: types.CodeType, values: Iterable[Any]) -> str:
    """The values outside of the program that code reads under names that are constants or variables of it."""
    used = _names(code)
    named = {str(value) for value in (*_texts(code), *values) if isinstance(value, (str, PurePath))}
    found: list[tuple[str, Any]] = []
    if used & {"environ", "getenv"}:
        found += [(name, os.environ[name]) for name in named if name in os.environ]
    if used & {"config", "secrets"}:
        found += [(name, dlt.config.get(name)) for name in named if name.replace(".", "_").isidentifier()]
    if used & READING:
        found += [(name, _file(Path(name))) for name in named if name and "\0" not in name]
    return "".join(f" {name}={value!r}" for name, value in sorted(found, key=repr) if value is not None)


def _texts(code: types.CodeType) -> list[str]:
    """The texts among the constants of code and of the code inside of it."""
    inner = [_texts(const) for const in code.co_consts if isinstance(const, types.CodeType)]
    return [const for const in code.co_consts if isinstance(const, str)] + [t for some in inner for t in some]


def _file(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        found = path.stat()
        if found.st_size < LARGE:
            return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
    return f"{found.st_size} {found.st_mtime_ns}"


def _names(code: types.CodeType) -> set[str]:
    """The names that code and the code inside of it use."""
    inner = [_names(const) for const in code.co_consts if isinstance(const, types.CodeType)]
    return set(code.co_names).union(*inner)


def _object(value: Any, depth: int) -> str:
    """An object of any other class: by class, and by the attributes that cannot be changed in place."""
    of_class = f"{type(value).__module__}.{type(value).__qualname__}"
    call = inspect.getattr_static(type(value), "__call__", None)
    code = _describe(call, depth + 1) if isinstance(call, types.FunctionType) else ""
    if type(value).__module__.partition(".")[0] in (
        "datetime",
        "decimal",
        "re",
        "uuid",
        "pathlib",
        "zoneinfo",
    ):
        return f"{of_class} {value!r}"
    attributes = getattr(value, "__dict__", {})
    fixed = {name: item for name, item in attributes.items() if isinstance(item, (*PLAIN, tuple, frozenset))}
    return f"{of_class} {code} {_describe(fixed, depth + 1)}"
