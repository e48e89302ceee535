//! `evolve`: properties and enumerated values that the schema does not know pass, and are kept.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};

use super::outline::outline;
use super::places::{Places, Row};
use super::repair::{Edit, Edits, edited};
use super::{EXTRA, Repaired};
use crate::compiled_schema::CompiledSchema;
use crate::{Code, ContractViolation, Violation, pointer};
use scoresheet_runtime::{Column, Endpoint, Origin, Request, described};

/// The body without its unknown properties, and with its unknown values in their cells.
pub(super) fn apply_policy(request: &Request, refused: &ContractViolation) -> Option<Repaired> {
    let may_pass = |violation: &Violation| matches!(violation.code, Code::UnknownField | Code::UnknownValue);
    if !refused.violations.iter().all(may_pass) {
        return None;
    }
    let endpoint = request.endpoint();
    let document = endpoint.body_format.document(&refused.body);
    let text = std::str::from_utf8(&document).ok()?;
    let body = outline(text)?;
    let rules = CompiledSchema::of(endpoint).ok()?;
    let places = Places::find(&body, endpoint.tables, &rules, &refused.violations);
    let mut evolution =
        Evolution { endpoint, text, rows: &places.rows, edits: Edits::new(), extras: HashMap::new(), cells: HashMap::new() };
    let mut kept = Vec::with_capacity(places.of.len());
    for (violation, place) in refused.violations.iter().zip(&places.of) {
        let span = place.span.clone()?;
        kept.push(if violation.code == Code::UnknownField {
            Some(evolution.member(&violation.pointer, place.row, span))
        } else {
            evolution.value(&violation.pointer, place.row?, span, place.known_value?)?;
            None
        });
    }
    let repaired = edited(text, &body, &evolution.edits);
    let batches = endpoint.decode(repaired.as_bytes(), request).ok()?;
    let batches = evolution.restored(batches)?;
    Some(Repaired { tables: endpoint.tables.iter().zip(batches).collect(), kept })
}

/// The values that are to stand in the cells of a column, by row.
type Cells = HashMap<usize, String>;

/// What is taken out of a body before it is decoded, and put back afterwards.
struct Evolution<'a> {
    endpoint: &'static Endpoint,
    text: &'a str,
    rows: &'a [Row],
    edits: Edits<'a>,
    /// The unknown properties of each row that has any.
    extras: HashMap<usize, Extra<'a>>,
    /// The unknown values by table and column.
    cells: HashMap<(usize, usize), Cells>,
}

impl<'a> Evolution<'a> {
    /// Cuts an unknown property, and keeps it with its row.
    fn member(&mut self, pointer: &'a str, row: Option<usize>, span: Range<usize>) -> String {
        self.edits.insert(span.start, Edit::Cut);
        let text = &self.text[span];
        if let Some(row) = row {
            let names = pointer::segments(self.rows[row].relative(pointer));
            self.extras.entry(row).or_default().insert(names, text);
        }
        text.to_owned()
    }

    /// Puts a known value in the place of an unknown one, which is kept for its cell.
    fn value(&mut self, pointer: &str, row: usize, span: Range<usize>, known: &'a str) -> Option<()> {
        let value: String = serde_json::from_str(&self.text[span.clone()]).ok()?;
        self.edits.insert(span.start, Edit::Replace(known));
        let Row { table, number, end, .. } = &self.rows[row];
        let columns = self.endpoint.tables[*table].columns;
        let column = column_of(columns, self.rows[row].relative(pointer))?;
        for descendant in &self.rows[row + 1..*end] {
            let inherits = |other: &Column| other.origin == Origin::Parent && other.name == columns[column].name;
            if let Some(inherited) = self.endpoint.tables[descendant.table].columns.iter().position(inherits) {
                self.cells.entry((descendant.table, inherited)).or_default().insert(descendant.number, value.clone());
            }
        }
        self.cells.entry((*table, column)).or_default().insert(*number, value);
        Some(())
    }

    /// The decoded tables with what was taken out.
    fn restored(&self, batches: Vec<RecordBatch>) -> Option<Vec<RecordBatch>> {
        let mut extras: Vec<Vec<Option<String>>> = batches.iter().map(|batch| vec![None; batch.num_rows()]).collect();
        for (row, extra) in &self.extras {
            let Row { table, number, .. } = self.rows[*row];
            *extras.get_mut(table)?.get_mut(number)? = Some(extra.to_string());
        }
        let batches = batches.into_iter().zip(extras).enumerate();
        let restored = batches.map(|(table, (batch, extra))| {
            // Rows that are counted otherwise than the decoder does would put values into the wrong ones.
            let rows = self.rows.iter().filter(|row| row.table == table).count();
            let batch = self.with_cells(table, batch).filter(|batch| batch.num_rows() == rows)?;
            extended(&batch, &StringArray::from(extra)).ok()
        });
        restored.collect()
    }

    fn with_cells(&self, table: usize, batch: RecordBatch) -> Option<RecordBatch> {
        let (schema, mut columns, _) = batch.into_parts();
        for (index, column) in columns.iter_mut().enumerate() {
            if let Some(cells) = self.cells.get(&(table, index)) {
                let known = column.as_string_opt::<i32>()?;
                let value = |row| cells.get(&row).map(String::as_str).or_else(|| known.is_valid(row).then(|| known.value(row)));
                *column = Arc::new((0..known.len()).map(value).collect::<StringArray>());
            }
        }
        RecordBatch::try_new(schema, columns).ok()
    }
}

/// The column for the string at a pointer. One in the place of an object is its `@id`.
fn column_of(columns: &[Column], pointer: &str) -> Option<usize> {
    let holds = |path: &str| columns.iter().position(|column| matches!(column.origin, Origin::Body(own) if own == path));
    holds(pointer).or_else(|| holds(&format!("{pointer}/@id")))
}

/// The unknown properties of a row: an object of the row's shape that holds nothing else.
enum Extra<'t> {
    /// An unknown property's value, as it is written.
    Text(&'t str),
    Object(Vec<(Cow<'t, str>, Extra<'t>)>),
}

impl Default for Extra<'_> {
    fn default() -> Self {
        Self::Object(Vec::new())
    }
}

impl<'t> Extra<'t> {
    /// Adds a property. They come in the body's order, so what lies in one object comes together.
    fn insert(&mut self, mut names: impl Iterator<Item = Cow<'t, str>>, text: &'t str) {
        let Some(name) = names.next() else {
            *self = Self::Text(text);
            return;
        };
        if let Self::Text(_) = self {
            *self = Self::default();
        }
        let Self::Object(members) = self else { return };
        if members.last().is_none_or(|(last, _)| *last != name) {
            members.push((name, Self::default()));
        }
        if let Some((_, member)) = members.last_mut() {
            member.insert(names, text);
        }
    }
}

impl fmt::Display for Extra<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Object(members) => {
                f.write_str("{")?;
                for (position, (name, member)) in members.iter().enumerate() {
                    let comma = if position > 0 { "," } else { "" };
                    write!(f, "{comma}{}:{member}", serde_json::Value::from(name.as_ref()))?;
                }
                f.write_str("}")
            }
        }
    }
}

/// What [`EXTRA`] holds.
const EXTRA_DESCRIPTION: &str =
    "Properties and values of the row that the contract does not know, as a JSON object; null where the row conforms.";

/// A table's schema under `evolve`.
pub(super) fn schema(schema: &Schema) -> SchemaRef {
    let extra = Arc::new(described(Field::new(EXTRA, DataType::Utf8, true), EXTRA_DESCRIPTION));
    Arc::new(Schema::new(schema.fields().iter().cloned().chain([extra]).collect::<Vec<_>>()))
}

/// The rows of a body that conforms to its contract, as wide as those of the others.
///
/// # Errors
/// When Arrow refuses a column that is as long as the others: a defect.
pub(crate) fn widened(batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
    extended(batch, &StringArray::new_null(batch.num_rows()))
}

fn extended(batch: &RecordBatch, extra: &StringArray) -> Result<RecordBatch, ArrowError> {
    let columns = batch.columns().iter().cloned().chain([Arc::new(extra.clone()) as ArrayRef]);
    RecordBatch::try_new(schema(&batch.schema()), columns.collect())
}
