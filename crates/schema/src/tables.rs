//! Completes the tables that lowering has created: keys, and the columns that do not come from the body.

use crate::column_type::ColumnType;
use crate::manifest::{self, Entry, WriteDisposition};
use crate::model::{Column, Endpoint, Origin, Table};
use crate::problem::Problems;

/// Adds keys, request columns and inherited columns. Parents precede their children.
pub(crate) fn complete(endpoint: &str, entry: &Entry, tables: &mut [Table], problems: &mut Problems) {
    let mut completion = Completion { endpoint, entry, problems };
    completion.keys(tables);
    for index in 0..tables.len() {
        match tables[index].parent {
            Some(parent) => completion.inherit(tables, parent, index),
            None => completion.of_the_request(&mut tables[index]),
        }
        completion.check_key(&tables[index]);
    }
    completion.integer_timestamps(tables);
}

struct Completion<'a> {
    endpoint: &'a str,
    entry: &'a Entry,
    problems: &'a mut Problems,
}

impl Completion<'_> {
    fn problem(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.add(manifest::FILE, &format!("/{}{pointer}", self.endpoint), message);
    }

    fn keys(&mut self, tables: &mut [Table]) {
        for (name, key) in &self.entry.keys {
            if let Some(table) = tables.iter_mut().find(|table| table.name == *name) {
                table.key.clone_from(key);
            } else {
                let names = list(tables.iter().map(|table| &table.name));
                self.problem(&format!("/keys/{name}"), format!("the body has no table `{name}`: expected one of {names}"));
            }
        }
    }

    /// The first columns of a child table are its parent's key.
    fn inherit(&mut self, tables: &mut [Table], parent: usize, child: usize) {
        let (name, key) = (tables[parent].name.clone(), tables[parent].key.clone());
        if key.is_empty() {
            let message = format!("table `{name}` has children, which start with its key: name its key columns here");
            self.problem(&format!("/keys/{name}"), message);
        }
        let inherited: Vec<_> =
            key.iter().filter_map(|column| tables[parent].column(column)).map(|column| inherited(column, parent)).collect();
        for column in &inherited {
            if tables[child].column(&column.name).is_some() {
                let message = format!(
                    "child table `{}` has a column `{}` of its own: choose another key, or leave the child to an endpoint of its own",
                    tables[child].name, column.name
                );
                self.problem(&format!("/keys/{name}"), message);
            }
        }
        tables[child].columns.splice(0..0, inherited);
    }

    fn of_the_request(&mut self, table: &mut Table) {
        let parameters = self.entry.parameters();
        let wanted = self.entry.request_columns.iter().enumerate();
        let wanted = wanted.filter_map(|(index, name)| Some((index, parameters.iter().find(|known| known.name == *name)?)));
        let mut columns = Vec::new();
        for (index, parameter) in wanted {
            self.check_new(
                table,
                &parameter.name,
                &format!("/request_columns/{index}"),
                "drop it here, since the body carries it",
            );
            columns.push(Column {
                name: parameter.name.clone(),
                kind: ColumnType::of_parameter(parameter.kind()),
                nullable: false,
                origin: Origin::Request(parameter.name.clone()),
                description: parameter.kind().description.to_owned(),
                since: String::new(),
            });
        }
        table.columns.splice(0..0, columns);
        if let Some(name) = &self.entry.fetched_at {
            self.check_new(table, name, "/fetched_at", "choose another name");
            table.columns.push(Column {
                name: name.clone(),
                kind: ColumnType::Timestamp,
                nullable: false,
                origin: Origin::FetchedAt,
                description: "When the request was sent, in UTC.".to_owned(),
                since: String::new(),
            });
        }
    }

    fn check_new(&mut self, table: &Table, column: &str, pointer: &str, remedy: &str) {
        if table.column(column).is_some() {
            self.problem(pointer, format!("table `{}` has a column `{column}` already: {remedy}", table.name));
        }
    }

    fn check_key(&mut self, table: &Table) {
        let pointer = format!("/keys/{}", table.name);
        for (index, name) in table.key.iter().enumerate() {
            let fault = match table.column(name) {
                None => Some(format!("is no column: expected some of {}", list(table.columns.iter().map(|column| &column.name)))),
                Some(column) if column.nullable => {
                    Some("may be absent: require it in the schema, or choose another key".to_owned())
                }
                Some(Column { kind: ColumnType::Number | ColumnType::Boolean, .. }) => {
                    Some("cannot be a key: expected a string, an integer, a date or a timestamp".to_owned())
                }
                Some(_) if table.key[..index].contains(name) => Some("is listed twice: drop one".to_owned()),
                Some(_) => None,
            };
            if let Some(fault) = fault {
                self.problem(&format!("{pointer}/{index}"), format!("key column `{name}` {fault}"));
            }
        }
        let merged = self.entry.dlt.values().any(|dlt| dlt.write_disposition == WriteDisposition::Merge);
        if merged && table.key.is_empty() {
            self.problem(&pointer, "`write_disposition = \"merge\"` needs the key of every table: name its columns here");
        }
    }

    fn integer_timestamps(&mut self, tables: &[Table]) {
        for (resource, dlt) in &self.entry.dlt {
            for (index, name) in dlt.drop_in.iter().flat_map(|drop_in| &drop_in.integer_timestamps).enumerate() {
                let mut found = tables.iter().filter_map(|table| table.column(name));
                if !found.any(|column| column.kind == ColumnType::Timestamp) {
                    let message = format!("no table has a timestamp column `{name}`: correct the name, or drop it");
                    self.problem(&format!("/dlt/{resource}/drop_in/integer_timestamps/{index}"), message);
                }
            }
        }
    }
}

/// Checks that the columns which resources follow exist. A missing resource has already been reported.
pub(crate) fn check_follows(endpoints: &[Endpoint], problems: &mut Problems) {
    for endpoint in endpoints {
        for (resource, dlt) in &endpoint.entry.dlt {
            let Some(follow) = &dlt.follow else { continue };
            let Some(followed) = endpoints.iter().find(|other| other.entry.dlt.contains_key(&follow.resource)) else { continue };
            for (table, column) in &follow.columns {
                let found = followed.tables.iter().find(|other| other.name == *table).and_then(|table| table.column(column));
                if found.is_none_or(|column| column.kind != ColumnType::Text) {
                    let pointer = format!("/{}/dlt/{resource}/follow/columns/{table}", endpoint.name);
                    let message =
                        format!("`{}` has no utf8 column `{column}` in a table `{table}`: correct the names", followed.name);
                    problems.add(manifest::FILE, &pointer, message);
                }
            }
        }
    }
}

/// A parent's key column as a column of its children.
fn inherited(column: &Column, parent: usize) -> Column {
    let origin = match &column.origin {
        Origin::Body(_) | Origin::MapKey | Origin::Position => Origin::Ancestor(parent),
        other => other.clone(),
    };
    Column { nullable: false, origin, ..column.clone() }
}

fn list<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
