//! Arrow tables and schemas with the Arrow PyCapsule interface, which pyarrow, polars and DuckDB read.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_cast::{CastOptions, can_cast_types, cast_with_options};
use arrow_schema::{ArrowError, Field, SchemaRef};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3_arrow::PySchema;
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};

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
    fn num_rows(&self) -> usize {
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

    fn __repr__(&self) -> String {
        format!("<scoresheet.Table: {} rows, {} columns>", self.num_rows(), self.schema.fields().len())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, self.schema.as_ref())
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
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
