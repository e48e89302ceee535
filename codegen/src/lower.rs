//! Lowers manifest and schemas into the model: bodies become flat tables.

use std::path::Path;

use heck::ToSnakeCase;
use serde_json::Value;

use crate::dialect::escape;
use crate::manifest::{self, Entry};
use crate::model::{Check, Column, ColumnType, Endpoint, Member, Model, Node, Object, Origin, Scalar, Table};
use crate::problem::{Problem, Problems};
use crate::schema::{Files, Resolved, resolve};

/// Reads `schemas` whole.
///
/// # Errors
/// Every problem of every file.
pub(crate) fn load(schemas: &Path) -> Result<Model, Vec<Problem>> {
    let mut problems = Problems::default();
    let entries = manifest::load(schemas, &mut problems);
    let mut files = Files::new(schemas);
    let mut bundles = Vec::with_capacity(entries.len());
    for (name, entry) in entries {
        let bundle = files.bundle(&format!("{name}.json"), &mut problems);
        bundles.push((name, entry, bundle));
    }
    unlisted(schemas, &bundles, &mut problems);
    // Lowering relies on what the dialect promises.
    if !problems.is_empty() {
        return Err(problems.into_sorted());
    }
    let mut endpoints = Vec::with_capacity(bundles.len());
    for (name, entry, bundle) in bundles {
        if let Some(bundle) = bundle
            && let Some(endpoint) = endpoint(name, entry, bundle, &mut problems)
        {
            endpoints.push(endpoint);
        }
    }
    if problems.is_empty() { Ok(Model { endpoints }) } else { Err(problems.into_sorted()) }
}

/// A schema that no entry names would silently do nothing.
fn unlisted(schemas: &Path, bundles: &[(String, Entry, Option<Value>)], problems: &mut Problems) {
    let Ok(folder) = std::fs::read_dir(schemas) else { return };
    for path in folder.filter_map(|entry| Some(entry.ok()?.path())) {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let json = path.extension().is_some_and(|extension| extension == "json");
        if json && !bundles.iter().any(|(name, ..)| name == stem) {
            problems.add(manifest::FILE, &format!("/{stem}"), format!("`schemas/{stem}.json` has no entry: add `[{stem}]` or remove the file"));
        }
    }
}

fn endpoint(name: String, entry: Entry, bundle: Value, problems: &mut Problems) -> Option<Endpoint> {
    let mut lowering = Lowering { file: format!("{name}.json"), bundle: &bundle, entry: &entry, tables: Vec::new(), problems };
    let root = lowering.root(&name);
    let tables = lowering.finish();
    Some(Endpoint { name, entry, root: root?, tables, bundle })
}

struct Lowering<'a> {
    file: String,
    bundle: &'a Value,
    entry: &'a Entry,
    tables: Vec<Table>,
    problems: &'a mut Problems,
}

/// Where a value stands: its table, its pointer in the row, the column name so far, and whether it may be absent.
#[derive(Clone)]
struct Place {
    table: usize,
    pointer: String,
    column: String,
    nullable: bool,
}

impl Place {
    fn member(&self, name: &str, required: bool) -> Self {
        Self {
            table: self.table,
            pointer: format!("{}/{}", self.pointer, escape(name)),
            column: join(&self.column, &snake_case(name)),
            nullable: self.nullable || !required,
        }
    }
}

impl Lowering<'_> {
    fn problem(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.add(&self.file, pointer, message);
    }

    fn root(&mut self, endpoint: &str) -> Option<Node> {
        let Some(resolved) = resolve(self.bundle, self.bundle).filter(|root| root.schema["type"] == "object") else {
            self.problem("", "a body is an object: expected `type` to be `object`");
            return None;
        };
        // The root's own row exists even when only its arrays carry data; it is dropped at the end.
        self.tables.push(Table { name: endpoint.to_owned(), rows: String::new(), columns: Vec::new(), key: Vec::new(), parent: None });
        let place = Place { table: 0, pointer: String::new(), column: String::new(), nullable: false };
        self.node(&resolved, &place, "", 0)
    }

    fn node(&mut self, resolved: &Resolved<'_>, place: &Place, at: &str, depth: usize) -> Option<Node> {
        if depth > 32 {
            self.problem(at, "the schema refers to itself: a flat table cannot hold a tree");
            return None;
        }
        let schema = resolved.schema;
        match schema["type"].as_str() {
            Some("object") => self.object(schema, place, at, depth).map(Node::Object),
            Some("array") => self.array(schema, place, at, depth),
            _ => Some(self.scalar(resolved, place, at)),
        }
    }

    fn object(&mut self, schema: &Value, place: &Place, at: &str, depth: usize) -> Option<Object> {
        let required = |name: &str| schema["required"].as_array().is_some_and(|list| list.iter().any(|known| known == name));
        let mut members = Vec::new();
        for (name, property) in schema["properties"].as_object()? {
            let at = format!("{at}/properties/{}", escape(name));
            let Some(resolved) = resolve(self.bundle, property) else {
                self.problem(&at, "`$ref` leads in a circle");
                continue;
            };
            let place = place.member(name, required(name));
            if let Some(node) = self.node(&resolved, &place, &at, depth + 1) {
                members.push(Member { name: name.clone(), required: required(name), node });
            }
        }
        Some(Object { members, open: schema["additionalProperties"] == true })
    }

    fn array(&mut self, schema: &Value, place: &Place, at: &str, depth: usize) -> Option<Node> {
        let at = format!("{at}/items");
        let item = resolve(self.bundle, &schema["items"])?;
        let parent = place.table;
        let table = self.tables.len();
        let parent_rows = self.tables[parent].rows.clone();
        let name = if parent == 0 { place.column.clone() } else { join(&self.tables[parent].name, &place.column) };
        self.tables.push(Table {
            name,
            rows: format!("{parent_rows}{}/*", place.pointer),
            columns: Vec::new(),
            key: Vec::new(),
            parent: Some(parent),
        });
        let scalar = !matches!(item.schema["type"].as_str(), Some("object" | "array"));
        let row = Place { table, pointer: String::new(), column: if scalar { "value".to_owned() } else { String::new() }, nullable: false };
        if item.schema["type"] == "array" {
            self.problem(&at, "an array of arrays has no table: describe the items as objects");
            return None;
        }
        let item = self.node(&item, &row, &at, depth + 1)?;
        Some(Node::Rows { table, item: Box::new(item) })
    }

    fn scalar(&mut self, resolved: &Resolved<'_>, place: &Place, at: &str) -> Node {
        let scalar = scalar(resolved.schema);
        if resolved.description.is_empty() {
            self.problem(at, "a column needs a `description`: meaning, unit, since when it is seen");
        }
        let column = Column {
            name: place.column.clone(),
            kind: scalar.column_type(),
            nullable: place.nullable,
            origin: Origin::Body(place.pointer.clone()),
            description: resolved.description.to_owned(),
        };
        if self.tables[place.table].column(&column.name).is_some() {
            self.problem(at, format!("column `{}` exists already in its table: two members have one name in snake case", column.name));
        }
        let columns = &mut self.tables[place.table].columns;
        columns.push(column);
        Node::Scalar { table: place.table, column: columns.len() - 1, scalar }
    }

    /// Keys and the columns that do not come from the body.
    fn finish(mut self) -> Vec<Table> {
        let mut tables = std::mem::take(&mut self.tables);
        for (name, key) in &self.entry.keys {
            match tables.iter_mut().find(|table| table.name == *name) {
                Some(table) => table.key.clone_from(key),
                None => self.problems.add(manifest::FILE, "", format!("`keys` of `{}` name a table `{name}` that does not exist", self.file)),
            }
        }
        // Parents come first, so a key made of request columns is there to be inherited.
        for index in 0..tables.len() {
            match tables[index].parent.filter(|parent| !tables[*parent].columns.is_empty()) {
                Some(parent) => self.parent_columns(&mut tables, parent, index),
                None if tables[index].columns.is_empty() => {}
                None => self.request_columns(&mut tables[index]),
            }
        }
        for table in &tables {
            self.check_key(table);
        }
        tables
    }

    /// A child starts with its parent's key.
    fn parent_columns(&mut self, tables: &mut [Table], parent: usize, index: usize) {
        let inherited: Vec<Column> = tables[parent]
            .key
            .iter()
            .filter_map(|name| tables[parent].column(name))
            .map(|column| Column {
                name: column.name.clone(),
                kind: column.kind,
                nullable: false,
                origin: match &column.origin {
                    // Known without the parent's row, which cannot be read before the whole body is.
                    from_request @ (Origin::Request(_) | Origin::FetchedAt) => from_request.clone(),
                    Origin::Body(_) | Origin::Parent => Origin::Parent,
                },
                description: column.description.clone(),
            })
            .collect();
        if inherited.is_empty() {
            let message = format!("table `{}` has children and no key: name one in `keys` of `{}`", tables[parent].name, self.file);
            self.problems.add(manifest::FILE, "", message);
        }
        for column in &inherited {
            if tables[index].column(&column.name).is_some() {
                let message = format!("table `{}` of `{}` has a column `{}` of its own: the parent's key needs another name", tables[index].name, self.file, column.name);
                self.problems.add(manifest::FILE, "", message);
            }
        }
        tables[index].columns.splice(0..0, inherited);
    }

    fn request_columns(&mut self, table: &mut Table) {
        let requested = self.entry.request_columns.iter().map(|name| Column {
            name: name.clone(),
            kind: ColumnType::Text,
            nullable: false,
            origin: Origin::Request(name.clone()),
            description: format!("The request's `{name}`, which the body does not carry."),
        });
        table.columns.splice(0..0, requested);
        if let Some(name) = &self.entry.fetched_at {
            table.columns.push(Column {
                name: name.clone(),
                kind: ColumnType::Timestamp,
                nullable: false,
                origin: Origin::FetchedAt,
                description: "Time of the request.".to_owned(),
            });
        }
    }

    fn check_key(&mut self, table: &Table) {
        for name in &table.key {
            let message = match table.column(name) {
                None => format!("key `{name}` is no column of table `{}`", table.name),
                Some(column) if column.nullable => format!("key `{name}` of table `{}` may be absent: require it, or choose another key", table.name),
                Some(_) => continue,
            };
            self.problems.add(manifest::FILE, "", format!("`{}`: {message}", self.file));
        }
    }
}

fn scalar(schema: &Value) -> Scalar {
    let integer = |schema: &Value| (schema["minimum"].as_i64().unwrap_or(i64::MIN), schema["maximum"].as_i64().unwrap_or(i64::MAX));
    if let Some(branches) = schema["oneOf"].as_array() {
        let branch = |kind: &str| branches.iter().find(|branch| branch["type"] == kind).unwrap_or(&Value::Null);
        let (minimum, maximum) = integer(branch("integer"));
        return Scalar::TextOrInteger { checks: checks(branch("string")), minimum, maximum };
    }
    let (minimum, maximum) = integer(schema);
    match schema["type"].as_str() {
        Some("integer") if schema["format"] == "unix-time" => Scalar::Time { minimum, maximum },
        Some("integer") => Scalar::Integer { minimum, maximum },
        Some("number") => Scalar::Number {
            minimum: schema["minimum"].as_f64().unwrap_or(f64::MIN),
            maximum: schema["maximum"].as_f64().unwrap_or(f64::MAX),
        },
        Some("boolean") => Scalar::Boolean,
        _ => Scalar::Text(checks(schema)),
    }
}

fn checks(schema: &Value) -> Vec<Check> {
    let mut checks = Vec::new();
    if let Some(values) = schema["enum"].as_array() {
        checks.push(Check::OneOf(values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()));
    }
    if let Some(pattern) = schema["pattern"].as_str() {
        checks.push(literal_prefix(pattern).map_or_else(|| Check::Pattern(pattern.to_owned()), Check::Prefix));
    }
    if schema["format"] == "uuid" {
        checks.push(Check::Uuid);
    }
    if let Some(length) = schema["minLength"].as_u64() {
        checks.push(Check::MinLength(length));
    }
    checks
}

/// `^literal` asks for a prefix only, which needs no regular expression.
fn literal_prefix(pattern: &str) -> Option<String> {
    let mut literal = String::new();
    let mut characters = pattern.strip_prefix('^')?.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => literal.push(characters.next()?),
            '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '$' => return None,
            other => literal.push(other),
        }
    }
    Some(literal)
}

fn join(left: &str, right: &str) -> String {
    if left.is_empty() { right.to_owned() } else { format!("{left}__{right}") }
}

/// dlt's own spelling of a member: `@id` becomes `aid`, `onlineStatus` becomes `online_status`.
fn snake_case(name: &str) -> String {
    name.replace('@', "a").to_snake_case()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_dlts() {
        for (json, column) in [("@id", "aid"), ("onlineStatus", "online_status"), ("end_time", "end_time"), ("uuid", "uuid")] {
            assert_eq!(snake_case(json), column);
        }
    }

    #[test]
    fn a_literal_pattern_is_a_prefix() {
        assert_eq!(literal_prefix(r"^https://www\.chess\.com/").as_deref(), Some("https://www.chess.com/"));
        assert_eq!(literal_prefix("^https?://"), None);
        assert_eq!(literal_prefix("^a$"), None);
    }
}
