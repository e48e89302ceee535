//! Arrow tables and schemas with the Arrow PyCapsule interface, which pyarrow, polars and DuckDB read.

use std::sync::{Arc, Mutex};

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_cast::{CastOptions, can_cast_types, cast_with_options};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, Field, SchemaRef};
use arrow_select::concat::concat_batches;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyCapsule, PyDict, PyList};
use pyo3_arrow::PySchema;
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};

use scoresheet::ConfigError;
use scoresheet::runtime::locked;

use super::arguments::unexpected;
use super::export;
use super::values::{self, Preview};
use crate::errors::Fallible;

/// Rows in Arrow. `pyarrow.table(t)`, `polars.DataFrame(t)` and DuckDB read it without copying.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Table {
    pub(crate) fn new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches }
    }

    pub(crate) fn batches(&self) -> &[RecordBatch] {
        &self.batches
    }
}

#[pymethods]
impl Table {
    /// Number of rows.
    #[getter]
    pub(crate) fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// Names of the columns in their order.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    /// The schema.
    #[getter]
    fn schema(&self) -> Schema {
        Schema(self.schema.clone())
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    /// The values of a column.
    fn __getitem__<'py>(&self, py: Python<'py>, column: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        let Ok(column) = column.extract::<PyBackedStr>() else {
            return Err(unexpected("the name of a column (iterate over the table for its rows)", column.as_borrowed()));
        };
        let Ok(index) = self.schema.index_of(&column) else {
            let names = self.column_names().join("`, `");
            return Err(PyKeyError::new_err(format!("expected a column but found `{column}`: choose one of `{names}`")));
        };
        let cells = self.batches.iter().flat_map(|batch| (0..batch.num_rows()).map(move |row| (batch.column(index), row)));
        let values = cells.map(|(column, row)| values::value(py, column.as_ref(), row)).collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, values)
    }

    fn __iter__(slf: PyRef<'_, Self>) -> RowIterator {
        RowIterator { table: slf.into(), next: Mutex::new((0, 0)) }
    }

    /// The first rows.
    #[pyo3(signature = (n = 5))]
    fn head(&self, n: i64) -> Fallible<Self> {
        let Ok(mut left) = usize::try_from(n) else {
            return Err(ConfigError::new(format!(
                "expected `n` to be at least 0, but found {n}: pass the number of rows from the first one on"
            ))
            .into());
        };
        let first = |batch: &RecordBatch| {
            let rows = batch.num_rows().min(left);
            left -= rows;
            (rows > 0).then(|| batch.slice(0, rows))
        };
        Ok(Self::new(self.schema.clone(), self.batches.iter().map_while(first).collect()))
    }

    /// The rows as dictionaries.
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows = self.batches.iter().flat_map(|batch| (0..batch.num_rows()).map(move |row| values::row(py, batch, row)));
        PyList::new(py, rows.collect::<PyResult<Vec<_>>>()?)
    }

    /// The table as a `pyarrow.Table`, without copying.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        export::arrow(slf)
    }

    /// The table as a `polars.DataFrame`.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        export::polars(slf)
    }

    /// The table as a `pandas.DataFrame`; needs pyarrow, too.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        export::pandas(slf)
    }

    /// The table as a relation of a DuckDB connection, by default of DuckDB's own; needs pyarrow, too.
    #[pyo3(signature = (connection = None))]
    fn to_duckdb<'py>(slf: &Bound<'py, Self>, connection: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        export::duckdb(slf, connection)
    }

    fn __eq__(&self, other: &Self) -> PyResult<bool> {
        if self.schema.fields() != other.schema.fields() || self.num_rows() != other.num_rows() {
            return Ok(false);
        }
        Ok(self.joined()? == other.joined()?)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let table = slf.get();
        let mut writer = StreamWriter::try_new(Vec::new(), &table.schema).map_err(unusable)?;
        table.batches.iter().try_for_each(|batch| writer.write(batch)).map_err(unusable)?;
        let bytes = writer.into_inner().map_err(unusable)?;
        Ok((slf.get_type().getattr("_unpickle")?, (PyBytes::new(slf.py(), &bytes),)))
    }

    /// The table of a pickle: a stream of Arrow IPC.
    #[staticmethod]
    fn _unpickle(bytes: &[u8]) -> PyResult<Self> {
        let reader = StreamReader::try_new(bytes, None).map_err(unusable)?;
        let schema = reader.schema();
        Ok(Self::new(schema, reader.collect::<Result<_, _>>().map_err(unusable)?))
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Table: {}>{}", self.size(), self.preview().text())
    }

    fn _repr_html_(&self) -> String {
        self.preview().html(&self.size())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.schema.as_ref())
    }

    #[pyo3(signature = (requested_schema = None))]
    pub(crate) fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let schema = match requested_schema {
            Some(capsule) => self.closest(PySchema::from_arrow_pycapsule(&capsule)?.into_inner()),
            None => self.schema.clone(),
        };
        let row = Field::new_struct("", schema.fields().clone(), false);
        let rows = self.batches.clone().into_iter().map(move |batch| {
            let batch = if batch.schema() == schema { batch } else { cast(&batch, &schema)? };
            Ok(Arc::new(StructArray::from(batch)) as ArrayRef)
        });
        to_stream_pycapsule(py, Box::new(ArrayIterator::new(rows, row.into())), None)
    }
}

impl Table {
    fn size(&self) -> String {
        format!("{} rows, {} columns", self.num_rows(), self.schema.fields().len())
    }

    fn preview(&self) -> Preview {
        Preview::new(&self.column_names(), &self.batches)
    }

    fn joined(&self) -> PyResult<RecordBatch> {
        concat_batches(&self.schema, &self.batches).map_err(unusable)
    }

    /// The schema of the export: the requested one if it has the same columns in other types, otherwise the table's.
    fn closest(&self, requested: SchemaRef) -> SchemaRef {
        let fields = || self.schema.fields().iter().zip(requested.fields());
        let same_columns = self.schema.fields().len() == requested.fields().len()
            && fields().all(|(own, other)| own.name() == other.name() && can_cast_types(own.data_type(), other.data_type()));
        if same_columns { requested } else { self.schema.clone() }
    }
}

/// The rows in other types. A value that cannot be converted is an error, not a null.
fn cast(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
    let strict = CastOptions { safe: false, ..CastOptions::default() };
    let columns = batch.columns().iter().zip(schema.fields());
    let columns = columns.map(|(column, field)| cast_with_options(column, field.data_type(), &strict));
    RecordBatch::try_new(schema.clone(), columns.collect::<Result<_, _>>()?)
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that `map_err` takes")]
fn unusable(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// The rows of a table, one after the other.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
struct RowIterator {
    table: Py<Table>,
    /// The batch and the row.
    next: Mutex<(usize, usize)>,
}

#[pymethods]
impl RowIterator {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        let batches = &self.table.get().batches;
        // The lock is released before Python objects are made.
        let found = {
            let mut next = locked(&self.next);
            while batches.get(next.0).is_some_and(|batch| next.1 >= batch.num_rows()) {
                *next = (next.0 + 1, 0);
            }
            let found = *next;
            next.1 += 1;
            found
        };
        batches.get(found.0).map(|batch| values::row(py, batch, found.1)).transpose()
    }
}

/// An Arrow schema; `pyarrow.schema(s)` reads it.
#[pyclass(frozen, module = "scoresheet")]
#[derive(Debug)]
pub(crate) struct Schema(pub(crate) SchemaRef);

#[pymethods]
impl Schema {
    /// Names of the columns in their order.
    #[getter]
    fn names(&self) -> Vec<&str> {
        self.0.fields().iter().map(|field| field.name().as_str()).collect()
    }

    fn __repr__(&self) -> String {
        format!("<scoresheet.Schema: {}>", self.names().join(", "))
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.0.as_ref())
    }
}
