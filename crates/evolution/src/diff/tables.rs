//! The tables of a response, and the consequences of their changes for a dlt destination.

use scoresheet_schema::{Column, Endpoint, Origin, Table};
use serde_json::Value;

use super::change::{Change, Changes, Place};
use super::rules::Rule;

const ADDED: &str = "dlt adds the column; rows that were loaded before hold null";
const REMOVED: &str = "the column stays in the destination; new rows hold null there";
const RETYPED: &str = "the stored column keeps its type, so that the load ends with StoredTypeError: load the table anew, once, \
                       with pipeline.run(..., refresh=\"drop_resources\")";
const NULLABLE: &str = "nothing changes in the destination, where only key columns are NOT NULL";
const KEYED: &str = "a merge tells rows apart by other columns, so that stored rows may be doubled: load the table anew, once, \
                     with pipeline.run(..., refresh=\"drop_resources\")";
const REORDERED: &str = "nothing changes in the destination, where columns have names; Arrow readers by position see others";

/// Compares the tables of an endpoint.
pub(super) fn compare(old: &Endpoint, new: &Endpoint, changes: &mut Changes) {
    let mut comparison = Comparison { endpoint: &new.name, changes };
    // The root table is called like the endpoint.
    let name_in_new = |table: &Table| if table.name == old.name { new.name.clone() } else { table.name.clone() };
    for table in &old.tables {
        match new.tables.iter().find(|other| other.name == name_in_new(table)) {
            Some(other) => comparison.table((table, &old.tables), (other, &new.tables)),
            None => comparison.push(
                Change::new(Rule::TableRemoved, &table.name, format!("table `{}` is gone", table.name))
                    .consequence("the table stays in the destination and is no longer written"),
            ),
        }
    }
    for table in &new.tables {
        if old.tables.iter().all(|other| name_in_new(other) != table.name) {
            comparison.push(
                Change::new(Rule::TableAdded, &table.name, format!("table `{}` is new", table.name))
                    .consequence("dlt creates the table"),
            );
        }
    }
}

struct Comparison<'a> {
    endpoint: &'a str,
    changes: &'a mut Changes,
}

impl Comparison<'_> {
    fn push(&mut self, change: Change) {
        self.changes.add(change, Place { endpoint: self.endpoint.to_owned(), pointer: None });
    }

    fn table(&mut self, (old, old_tables): (&Table, &[Table]), (new, new_tables): (&Table, &[Table])) {
        for column in old.columns.iter().filter(|column| new.column(&column.name).is_none()) {
            let message = format!("column `{}` ({}) is gone", column.name, column.kind.arrow());
            self.push(Change::new(Rule::ColumnRemoved, at(new, column), message).consequence(REMOVED));
        }
        for column in &new.columns {
            if let Some(other) = old.column(&column.name) {
                self.column(new, (other, old_tables), (column, new_tables));
            } else {
                let null = if column.nullable { "nullable" } else { "never null" };
                let message = format!("column `{}` is new ({}, {null})", column.name, column.kind.arrow());
                self.push(Change::new(Rule::ColumnAdded, at(new, column), message).consequence(ADDED));
            }
        }
        self.order(old, new);
        if old.key != new.key {
            let message = format!("the key of `{}` was {}, is {}", new.name, list(&old.key), list(&new.key));
            let (old, new_key) = (Value::from(old.key.clone()), Value::from(new.key.clone()));
            let change = Change::new(Rule::KeyChanged, &new.name, message).values(Some(&old), Some(&new_key));
            self.push(change.consequence(KEYED));
        }
    }

    fn column(&mut self, table: &Table, (old, old_tables): (&Column, &[Table]), (new, new_tables): (&Column, &[Table])) {
        let place = at(table, new);
        if old.kind != new.kind {
            let (was, is) = (old.kind.arrow(), new.kind.arrow());
            let change = Change::new(Rule::ColumnTypeChanged, &place, format!("column `{}` was {was}, is {is}", new.name));
            self.push(change.values(Some(&was.into()), Some(&is.into())).consequence(RETYPED));
        }
        if old.nullable != new.nullable {
            let (rule, what) =
                if new.nullable { (Rule::ColumnNullable, "may be null now") } else { (Rule::ColumnNotNull, "is never null now") };
            let change = Change::new(rule, &place, format!("column `{}` {what}", new.name));
            self.push(change.values(Some(&old.nullable.into()), Some(&new.nullable.into())).consequence(NULLABLE));
        }
        let (was, is) = (source(&old.origin, old_tables), source(&new.origin, new_tables));
        if was != is {
            let change = Change::new(Rule::ColumnSourceChanged, place, format!("column `{}` holds {is}, not {was}", new.name));
            self.push(change.values(Some(&was.into()), Some(&is.into())));
        }
    }

    /// Columns that both have, in another order.
    fn order(&mut self, old: &Table, new: &Table) {
        let common = |of: &Table, other: &Table| -> Vec<String> {
            let names = of.columns.iter().map(|column| column.name.clone());
            names.filter(|name| other.column(name).is_some()).collect()
        };
        if common(old, new) != common(new, old) {
            let message = format!("the columns of `{}` have another order", new.name);
            self.push(Change::new(Rule::ColumnsReordered, &new.name, message).consequence(REORDERED));
        }
    }
}

fn at(table: &Table, column: &Column) -> String {
    format!("{}.{}", table.name, column.name)
}

fn list(key: &[String]) -> String {
    let columns: Vec<_> = key.iter().map(|column| format!("`{column}`")).collect();
    if columns.is_empty() { "none".to_owned() } else { columns.join(", ") }
}

fn source(origin: &Origin, tables: &[Table]) -> String {
    match origin {
        Origin::Body(pointer) => format!("the body's `{pointer}`"),
        Origin::Ancestor(table) => format!("the key of `{}`", tables.get(*table).map_or("", |table| &table.name)),
        Origin::MapKey => "the name of the property".to_owned(),
        Origin::Position => "the index in the array".to_owned(),
        Origin::Request(parameter) => format!("the request's `{parameter}`"),
        Origin::FetchedAt => "the time of the response".to_owned(),
    }
}
