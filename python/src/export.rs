//! Tables as those of pyarrow, polars, pandas and DuckDB, which are imported when they are needed.

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;

use super::table::Table;

/// Imports a package for a method; the error says what to install.
fn package<'py>(py: Python<'py>, name: &str, method: &str) -> PyResult<Bound<'py, PyModule>> {
    py.import(name).map_err(|error| {
        if !error.is_instance_of::<PyImportError>(py) {
            return error;
        }
        let found = PyImportError::new_err(format!(
            "expected the package {name} for `{method}` but found none: run `pip install {name}`"
        ));
        found.set_cause(py, Some(error));
        found
    })
}

/// As a `pyarrow.Table`.
pub(crate) fn arrow<'py>(table: &Bound<'py, Table>) -> PyResult<Bound<'py, PyAny>> {
    package(table.py(), "pyarrow", "to_arrow")?.call_method1("table", (table,))
}

/// As a `polars.DataFrame`.
pub(crate) fn polars<'py>(table: &Bound<'py, Table>) -> PyResult<Bound<'py, PyAny>> {
    package(table.py(), "polars", "to_polars")?.call_method1("DataFrame", (table,))
}

/// As a `pandas.DataFrame`.
pub(crate) fn pandas<'py>(table: &Bound<'py, Table>) -> PyResult<Bound<'py, PyAny>> {
    let py = table.py();
    package(py, "pandas", "to_pandas")?;
    package(py, "pyarrow", "to_pandas")?.call_method1("table", (table,))?.call_method0("to_pandas")
}

/// As a relation of DuckDB, in a connection or in DuckDB's default one.
pub(crate) fn duckdb<'py>(table: &Bound<'py, Table>, connection: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
    let module = package(table.py(), "duckdb", "to_duckdb")?;
    connection.unwrap_or(module.as_any()).call_method1("from_arrow", (table,))
}
