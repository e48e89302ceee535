//! Places of violations: the row of a table, and the byte range.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use serde_json::Value as Json;

use super::outline::{Kind, Property, Value};
use crate::compiled_schema::CompiledSchema;
use crate::{Code, Violation, pointer};
use scoresheet_runtime::Table;

/// A row, by its place in the body.
#[derive(Debug)]
pub(super) struct Row {
    /// The table's index.
    pub(super) table: usize,
    /// The index of the row in its table.
    pub(super) number: usize,
    /// The row around it.
    pub(super) parent: Option<usize>,
    /// Its bytes.
    pub(super) span: Range<usize>,
    /// The length of its pointer.
    pointer: usize,
    /// The rows inside it are those after it, up to this index.
    pub(super) end: usize,
}

impl Row {
    /// A pointer of the body, relative to the row.
    pub(super) fn relative<'p>(&self, pointer: &'p str) -> &'p str {
        pointer.get(self.pointer..).unwrap_or(pointer)
    }
}

/// The place of a violation.
#[derive(Debug, Clone, Default)]
pub(super) struct Place<'r> {
    /// The innermost row that it affects.
    pub(super) row: Option<usize>,
    /// The byte range of an unknown property's value, or of an unknown value.
    pub(super) span: Option<Range<usize>>,
    /// A valid value: the first of the enumeration.
    pub(super) known_value: Option<&'r str>,
}

/// The rows and violations of a body, for policies.
#[derive(Debug)]
pub(super) struct Places<'r> {
    /// Every row, followed by those inside it.
    pub(super) rows: Vec<Row>,
    /// The places of the violations, in their order.
    pub(super) of: Vec<Place<'r>>,
}

impl<'r> Places<'r> {
    /// Walks the body once, together with its schema.
    pub(super) fn find(body: &Value<'_>, tables: &[Table], rules: &'r CompiledSchema, violations: &[Violation]) -> Self {
        let mut blamed: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, violation) in violations.iter().enumerate() {
            blamed.entry(blamed_by(violation)).or_default().push(index);
        }
        let unknown = violations.iter().enumerate().filter(|(_, violation)| violation.code == Code::UnknownField);
        let unknown = unknown.map(|(index, violation)| (violation.pointer.as_str(), index)).collect();
        let places = Self { rows: Vec::new(), of: vec![Place::default(); violations.len()] };
        let mut walk = Walk {
            tables,
            rules,
            violations,
            blamed,
            unknown,
            places,
            counts: vec![0; tables.len()],
            pointer: String::new(),
            pattern: String::new(),
        };
        walk.value(body, Some(rules.schema()), None);
        walk.places
    }
}

/// The pointer of the violating value. For properties this is the object.
fn blamed_by(violation: &Violation) -> &str {
    match violation.code {
        Code::UnknownField | Code::MissingField | Code::DuplicateField => {
            violation.pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
        }
        _ => &violation.pointer,
    }
}

struct Walk<'a, 'r> {
    tables: &'a [Table],
    rules: &'r CompiledSchema,
    violations: &'a [Violation],
    /// Violations by the violating value.
    blamed: HashMap<&'a str, Vec<usize>>,
    /// Violations by unknown property.
    unknown: HashMap<&'a str, usize>,
    places: Places<'r>,
    /// Rows of each table so far.
    counts: Vec<usize>,
    /// The current pointer.
    pointer: String,
    /// The pointer as tables write it, with `*` for indexes and keys of maps.
    pattern: String,
}

impl<'r> Walk<'_, 'r> {
    /// `schema` is `None` for unknown values.
    fn value(&mut self, value: &Value<'_>, schema: Option<&'r Json>, around: Option<usize>) {
        let own = schema.and_then(|_| self.begin_row(value, around));
        let row = own.or(around);
        self.blame(value, schema, row);
        match &value.kind {
            Kind::Scalar => {}
            Kind::Array(items) => {
                let is_tuple = schema.is_some_and(|schema| self.rules.is_tuple(schema));
                for (index, item) in items.iter().enumerate() {
                    let lengths = (self.pointer.len(), self.pattern.len());
                    // Writing to a string never fails.
                    let _ = write!(self.pointer, "/{index}");
                    let _ = if is_tuple { write!(self.pattern, "/{index}") } else { self.pattern.write_str("/*") };
                    self.value(item, schema.and_then(|schema| self.rules.item(schema, index)), row);
                    self.back_to(lengths);
                }
            }
            Kind::Object(members) => members.iter().for_each(|member| self.member(member, schema, row)),
        }
        if let Some(own) = own {
            self.places.rows[own].end = self.places.rows.len();
        }
    }

    fn member(&mut self, member: &Property<'_>, schema: Option<&'r Json>, row: Option<usize>) {
        let lengths = (self.pointer.len(), self.pattern.len());
        pointer::push(&mut self.pointer, &member.name);
        let unknown = self.unknown.get(self.pointer.as_str()).copied();
        if let Some(violation) = unknown {
            self.places.of[violation].span = Some(member.value.span.clone());
        }
        let known = schema.filter(|_| unknown.is_none());
        let named = known.and_then(|schema| self.rules.property(schema, &member.name));
        let schema = named.or_else(|| known.and_then(|schema| self.rules.map_value(schema)));
        match named {
            Some(_) => pointer::push(&mut self.pattern, &member.name),
            None => self.pattern.push_str("/*"),
        }
        self.value(&member.value, schema, row);
        self.back_to(lengths);
    }

    fn back_to(&mut self, (pointer, pattern): (usize, usize)) {
        self.pointer.truncate(pointer);
        self.pattern.truncate(pattern);
    }

    fn begin_row(&mut self, value: &Value<'_>, parent: Option<usize>) -> Option<usize> {
        let table = self.tables.iter().position(|table| table.rows == self.pattern)?;
        let number = self.counts[table];
        self.counts[table] += 1;
        self.places.rows.push(Row { table, number, parent, span: value.span.clone(), pointer: self.pointer.len(), end: 0 });
        Some(self.places.rows.len() - 1)
    }

    fn blame(&mut self, value: &Value<'_>, schema: Option<&'r Json>, row: Option<usize>) {
        let Some(violations) = self.blamed.get(self.pointer.as_str()) else { return };
        for index in violations {
            let place = &mut self.places.of[*index];
            place.row = row;
            if self.violations[*index].code == Code::UnknownValue {
                place.span = Some(value.span.clone());
                place.known_value = schema.and_then(|schema| self.rules.known_value(schema));
            }
        }
    }
}
