//! Violations by table and column, as the registry has them.

use scoresheet_runtime::{Code, Origin, Table};

use super::compiled_schema::CompiledSchema;
use super::pointer;

/// Table and column of a violation; `None` where there is no such table, or where the value is no single column.
pub(super) type Location = (Option<&'static str>, Option<&'static str>);

/// The table and the column that a violation at a place of a body concerns.
///
/// An unknown property has no column; its table is that of the object that holds it. A list or a map as a whole is the table of its
/// items.
pub(super) fn locate(rules: &CompiledSchema, tables: &'static [Table], code: Code, body_pointer: &str) -> Location {
    let place = rules.place(body_pointer).pattern;
    if code == Code::UnknownField {
        let object = place.rsplit_once('/').map_or("", |(object, _)| object);
        return (deepest(tables, object), None);
    }
    let identity = pointer::join(&place, "@id");
    let exact = column(tables, &place).or_else(|| if code == Code::BadFormat { column(tables, &identity) } else { None });
    if let Some((table, column)) = exact {
        return (Some(table), Some(column));
    }
    let rows = format!("{place}/*");
    let items = tables.iter().find(|table| table.rows == rows || table.rows == format!("{rows}/*"));
    (items.map(|table| table.name).or_else(|| deepest(tables, &place)), None)
}

/// The column of the values at a place.
fn column(tables: &'static [Table], place: &str) -> Option<(&'static str, &'static str)> {
    tables.iter().find_map(|table| {
        let in_row = place.strip_prefix(table.rows)?;
        let column = table.columns.iter().find(|column| matches!(column.origin, Origin::Body(pointer) if pointer == in_row))?;
        Some((table.name, column.name))
    })
}

/// The table in whose rows a place lies, the innermost of them.
fn deepest(tables: &'static [Table], place: &str) -> Option<&'static str> {
    let holds = |table: &&Table| place.strip_prefix(table.rows).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    tables.iter().filter(holds).max_by_key(|table| table.rows.len()).map(|table| table.name)
}
