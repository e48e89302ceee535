"""The dlt destination that `--to` names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scoresheet

if TYPE_CHECKING:
    from dlt.common.destination import TDestinationReferenceArg

BY_URL = {
    "clickhouse": "clickhouse",
    "md": "motherduck",
    "motherduck": "motherduck",
    "mssql": "mssql",
    "postgres": "postgres",
    "postgresql": "postgres",
    "redshift": "redshift",
    "snowflake": "snowflake",
    "synapse": "synapse",
}
"""The destinations of dlt whose credentials are a URL, by its scheme."""

DUCKDB = ("duckdb", "dlt.destinations.duckdb")
"""The names that dlt has for DuckDB."""

BY_SQLALCHEMY = ("mariadb", "mysql", "oracle", "sqlite", "trino")
"""Databases that dlt loads by SQLAlchemy."""


def destination(text: str, pipeline: str) -> TDestinationReferenceArg:
    """Return the destination of a URL, a folder, or a name that dlt knows.

    A path is relative to the current folder, and not to that of the pipeline's first run, as dlt has it.

    Args:
        text: The value of `--to`.
        pipeline: The name of the pipeline, of which dlt makes the name of a DuckDB file without credentials.

    Raises:
        ConfigError: When no destination has URLs of this kind.
    """
    from dlt import destinations  # noqa: PLC0415 - an extra, and slow to import

    if file := _local_duckdb(text, pipeline):
        return destinations.duckdb(_absolute(file))
    scheme, is_url, rest = text.partition("://")
    if not is_url or scheme == "file":
        return destinations.filesystem(Path(rest or text).resolve().as_uri()) if is_folder(text) else text
    if name := BY_URL.get(scheme):
        # dlt has this scheme in the credentials of Postgres.
        url = f"postgresql://{rest}" if name == "postgres" else text
        made: TDestinationReferenceArg = getattr(destinations, name)(url)
        return made
    if scheme.partition("+")[0] in BY_SQLALCHEMY:
        return destinations.sqlalchemy(_absolute_sqlite(text))
    if is_folder(text):
        return destinations.filesystem(text)
    known = ", ".join(("duckdb", *BY_URL, *BY_SQLALCHEMY))
    raise scoresheet.ConfigError(
        f"expected a folder, a destination of dlt, or a URL of {known} or of a file system, but found one of"
        f" {scheme!r}; name the destination as dlt's configuration has it"
    )


def duckdb_file(text: str) -> str | None:
    """Return the path of the DuckDB file that a URL or an extension names, as `fetch --output` knows them."""
    scheme, is_url, rest = text.partition("://")
    if is_url:
        # As in SQLAlchemy: three slashes before a relative path, four before an absolute one.
        return rest.removeprefix("/") if scheme == "duckdb" else None
    path = Path(text)
    is_file = path.suffix in {".duckdb", ".ddb", ".db"} and text not in DUCKDB and not path.is_dir()
    return text if is_file else None


def _local_duckdb(text: str, pipeline: str) -> str | None:
    """Return the path of a DuckDB file; `None` for others, and where dlt's configuration has it."""
    import dlt  # noqa: PLC0415

    if text not in DUCKDB:
        return duckdb_file(text)
    keys = (f"{prefix}destination.duckdb.credentials" for prefix in ("", f"{pipeline}."))
    is_configured = any(
        dlt.secrets.get(name) is not None for key in keys for name in (key, f"{key}.database")
    )
    return None if is_configured else f"{pipeline}.duckdb"


def _absolute(file: str) -> str:
    """Return the path of a database. Links are not followed, since DuckDB names a catalog by its file."""
    # `:memory:` and `:pipeline:` are no files.
    return file if file.startswith(":") else os.path.abspath(file)  # noqa: PTH100 - `Path` keeps `..`


def _absolute_sqlite(url: str) -> str:
    """Return a URL of SQLAlchemy, with an absolute path where it names an SQLite file."""
    scheme, _, rest = url.partition("://")
    path, mark, query = rest.partition("?")
    file = path.removeprefix("/")
    is_file = scheme.partition("+")[0] == "sqlite" and file and not file.startswith((":", "file:"))
    return f"{scheme}:///{_absolute(file)}{mark}{query}" if is_file else url


def is_folder(text: str) -> bool:
    """Whether a destination is a folder, here or in a file system that fsspec knows."""
    if duckdb_file(text):
        return False
    from fsspec.registry import known_implementations  # type: ignore[import-untyped]  # noqa: PLC0415

    scheme, is_url, _ = text.partition("://")
    return scheme in known_implementations if is_url else "/" in text or "\\" in text or Path(text).is_dir()


def arguments(text: str) -> dict[str, Any]:
    """Return what a run into the destination is given beside its source."""
    return {"loader_file_format": "parquet"} if is_folder(text) else {}


def dataset(text: str, name: str, pipeline: str) -> str:
    """Return the name of a dataset there: DuckDB confuses one with the name of its file.

    Without credentials, dlt's file has the name of the pipeline.
    """
    file = _local_duckdb(text, pipeline)
    return f"{name}_data" if file and Path(file).stem == name else name
