//! Lowers manifest and schemas into the model: bodies become flat tables.

use std::path::Path;

use heck::ToUpperCamelCase;
use serde_json::Value;

use crate::api::{self, Api};
use crate::column_type::ColumnType;
use crate::dialect::{NAME, POSITION};
use crate::evidence::Evidence;
use crate::limits::{MAX_NESTING, MAX_NODES};
use crate::manifest::{self, Body, Entry};
use crate::model::{Check, Column, Endpoint, MapNode, Model, Node, Object, Origin, Property, Scalar, Table};
use crate::names::{column_name, join};
use crate::pattern::{characters, literal_prefix};
use crate::problem::{Problem, Problems};
use crate::schema::{Bundle, Files, Resolved};
use crate::tables;
use crate::walk::{escape, is_null, is_nullable, is_tuple, type_of};

impl Model {
    /// Reads the schemas folder.
    ///
    /// # Errors
    /// Every problem of every file, each with its place and remedy.
    pub fn load(schemas: &Path) -> Result<Self, Vec<Problem>> {
        load(schemas)
    }
}

fn load(schemas: &Path) -> Result<Model, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut endpoints = Vec::new();
    let api = api::load(schemas, &mut problems);
    let is_api_known = api.is_some();
    let api = api.unwrap_or_default();
    if let Some(entries) = manifest::load(schemas, &api, is_api_known, &mut problems) {
        error_schema(&api, &entries, &mut problems);
        let mut files = Files::new(schemas);
        let bundles: Vec<_> = entries.iter().map(|(name, _)| files.bundle(name, &mut problems)).collect();
        unused(schemas, schemas, &files, &mut problems);
        for ((name, entry), bundle) in entries.into_iter().zip(bundles) {
            if let (Some(entry), Some(bundle)) = (entry, bundle) {
                endpoints.extend(endpoint(name, entry, bundle, &mut problems));
            }
        }
        tables::check_follows(&endpoints, &mut problems);
    }
    let evidence = Evidence::load(schemas, &mut problems);
    for endpoint in &mut endpoints {
        endpoint.verified = evidence.recordings(&endpoint.name).map(|recordings| recordings.newest.clone());
    }
    problems.unless_any(Model { api, endpoints, evidence })
}

/// The schema of failures is that of an endpoint.
fn error_schema(api: &Api, entries: &[(String, Option<Entry>)], problems: &mut Problems) {
    if let Some(unknown) = api.errors.schema.as_ref().filter(|schema| !entries.iter().any(|(name, _)| name == *schema)) {
        let message = format!("there is no endpoint `{unknown}`: add `[{unknown}]` to {}, or drop it", manifest::FILE);
        problems.add(api::FILE, "/errors/schema", message);
    }
}

/// A schema that the manifest does not name would have no effect, so it is reported.
fn unused(schemas: &Path, folder: &Path, files: &Files<'_>, problems: &mut Problems) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        // Links are not followed, since they may lead in a circle.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            unused(schemas, &path, files, problems);
        }
        let Ok(relative) = path.strip_prefix(schemas) else { continue };
        let file = relative.to_string_lossy().replace('\\', "/");
        let Some(stem) = file.strip_suffix(".json").filter(|_| !files.used(&file)) else { continue };
        let remedy = if stem.contains('/') { "refer to it".to_owned() } else { format!("add `[{stem}]` to {}", manifest::FILE) };
        problems.add(&file, "", format!("no endpoint uses this schema: {remedy}, or remove the file"));
    }
}

fn endpoint(name: String, entry: Entry, bundle: Bundle, problems: &mut Problems) -> Option<Endpoint> {
    // Lowering relies on the guarantees of the dialect.
    if bundle.files.iter().any(|file| problems.concern(file)) {
        return None;
    }
    let mut lowering = Lowering {
        bundle: &bundle,
        entry: &entry,
        maps: 0,
        nodes: 0,
        tables: Vec::new(),
        places: Vec::new(),
        open: Vec::new(),
        since: Vec::new(),
        problems,
    };
    let mut root = lowering.root(&name)?;
    lowering.all_maps_met(&name);
    let mut tables = lowering.finish(&mut root);
    tables::complete(&name, &entry, &mut tables, problems);
    Some(Endpoint { name, entry, bundle, verified: None, root, tables })
}

struct Lowering<'a> {
    bundle: &'a Bundle,
    entry: &'a Entry,
    /// Number of maps of the manifest that have been used.
    maps: usize,
    /// Number of values met so far.
    nodes: usize,
    tables: Vec<Table>,
    /// For each table, the place of its schema in the bundle.
    places: Vec<String>,
    /// Pointers of the enclosing schemas.
    open: Vec<String>,
    /// Their `x-since` values.
    since: Vec<&'a str>,
    problems: &'a mut Problems,
}

/// The destination of a value: its table, its pointer in the row, the column name so far, and whether it is optional.
struct Place {
    table: usize,
    pointer: String,
    column: String,
    nullable: bool,
    /// Whether the value is an array in an array, both of which make rows of this table.
    nested: bool,
}

impl Place {
    fn row(table: usize) -> Self {
        Self { table, pointer: String::new(), column: String::new(), nullable: false, nested: false }
    }

    /// An item of an array, whose rows are those of this table.
    fn item(table: usize, item: &Value) -> Self {
        let is_array = type_of(item) == Some("array");
        // The row of a tuple has a column for each position, as that of an object has for each property.
        let column = if type_of(item) == Some("object") || is_array { "" } else { "value" };
        Self { column: column.to_owned(), nested: is_array && !is_tuple(item), ..Self::row(table) }
    }

    fn member(&self, name: &str, column: &str, required: bool) -> Self {
        Self {
            table: self.table,
            pointer: format!("{}/{}", self.pointer, escape(name)),
            column: join(&self.column, column),
            nullable: self.nullable || !required,
            nested: false,
        }
    }

    /// The value at a position of a tuple.
    fn position(&self, index: usize, name: &str) -> Self {
        Self { pointer: format!("{}/{index}", self.pointer), column: join(&self.column, name), nested: false, ..*self }
    }
}

impl<'a> Lowering<'a> {
    /// Reports a problem at a pointer into the bundle.
    fn problem(&mut self, at: &str, message: impl Into<String>) {
        let (file, pointer) = self.bundle.source(at);
        self.problems.add(&file, &pointer, message);
    }

    fn root(&mut self, endpoint: &str) -> Option<Node> {
        let resolved = self.resolve("")?;
        if resolved.schema["type"] != "object" && resolved.schema["type"] != "array" {
            self.problem("", "expected the body to be an object or a list: describe it with `type` `object` or `array`");
            return None;
        }
        if self.entry.body == Body::Ndjson && (resolved.schema["type"] != "array" || is_tuple(resolved.schema)) {
            self.problem("", "the lines of newline-delimited JSON are the items of a list: describe it with `type` `array`");
            return None;
        }
        self.table(endpoint.to_owned(), String::new(), None, "");
        // The rows of a list are those of a table with the endpoint's name, since the list itself has no column.
        let is_list = resolved.schema["type"] == "array" && !is_tuple(resolved.schema);
        let column = if is_list { endpoint.to_owned() } else { String::new() };
        self.node("", &Place { column, ..Place::row(0) })
    }

    /// The schema with references resolved.
    fn resolve(&mut self, at: &str) -> Option<Resolved<'a>> {
        let resolved = self.bundle.resolve(at);
        if resolved.is_none() {
            self.problem(at, "`$ref` leads in a circle: describe the value itself somewhere");
        }
        resolved
    }

    fn table(&mut self, name: String, rows: String, parent: Option<usize>, at: &str) -> usize {
        self.tables.push(Table { name, rows, columns: Vec::new(), key: Vec::new(), parent });
        self.places.push(at.to_owned());
        self.tables.len() - 1
    }

    /// The finished tables; a root without scalars has none.
    fn finish(mut self, root: &mut Node) -> Vec<Table> {
        if self.tables[0].columns.is_empty() {
            self.tables.remove(0);
            self.places.remove(0);
            self.tables.iter_mut().for_each(|table| table.parent = table.parent.and_then(|parent| parent.checked_sub(1)));
            root.drop_first_table();
        }
        for index in 1..self.tables.len() {
            // Generated types have camel-case names, which drop underscores.
            let name = &self.tables[index].name;
            let camel = name.to_upper_camel_case();
            if let Some(other) = self.tables[..index].iter().find(|other| other.name.to_upper_camel_case() == camel) {
                let message = format!(
                    "table `{name}` has the same name as the body's table `{}`: rename the endpoint, or drop a property",
                    other.name
                );
                self.problem(&self.places[index].clone(), message);
            }
        }
        self.tables
    }

    fn node(&mut self, at: &str, place: &Place) -> Option<Node> {
        self.within_limits(at)?;
        let resolved = self.resolve(at)?;
        if self.open.contains(&resolved.pointer) {
            self.problem(at, "the schema holds itself, but a flat table cannot hold a tree: cut it off at some depth");
            return None;
        }
        if resolved.description.is_empty() {
            self.problem(at, "a value needs a `description`: tell meaning, unit, and since when it is seen");
        }
        self.open.push(resolved.pointer.clone());
        self.since.extend(resolved.since);
        let nullable = is_nullable(resolved.schema);
        let own = Place {
            pointer: place.pointer.clone(),
            column: place.column.clone(),
            nullable: place.nullable || nullable,
            ..*place
        };
        let place = if nullable { &own } else { place };
        let node = match type_of(resolved.schema) {
            Some("object") => self.object(&resolved, place).map(Node::Object),
            Some("array") => self.array(&resolved, place),
            _ => match self.linked(&resolved) {
                Some((object, string)) => self.object_or_id(&object, &string, place),
                None => Some(self.scalar(&resolved, at, place)),
            },
        };
        self.open.pop();
        self.since.truncate(self.since.len() - usize::from(resolved.since.is_some()));
        if nullable { node.map(|node| Node::OrNull(Box::new(node))) } else { node }
    }

    /// `None` where the schema is too deep, or describes too many values. References can make a short file describe billions.
    fn within_limits(&mut self, at: &str) -> Option<()> {
        self.nodes += 1;
        if self.open.len() >= MAX_NESTING {
            self.problem(at, format!("more than {MAX_NESTING} values are nested: flatten the schema"));
            return None;
        }
        if self.nodes == MAX_NODES + 1 {
            let message =
                format!("the endpoint has more than {MAX_NODES} values, each counted wherever it is referenced: split it");
            self.problem(at, message);
        }
        (self.nodes <= MAX_NODES).then_some(())
    }

    /// The date of a value is the innermost one on its path.
    fn seen_since(&self) -> String {
        self.since.last().copied().unwrap_or_default().to_owned()
    }

    fn object(&mut self, resolved: &Resolved<'a>, place: &Place) -> Option<Object> {
        let schema = resolved.schema;
        let open = schema["additionalProperties"] == true;
        if open && self.open.len() > 1 {
            let at = format!("{}/additionalProperties", resolved.pointer);
            self.problem(
                &at,
                "an open object lets drift through, and only an endpoint's root may be open: close it with `false`",
            );
        }
        let required = |name: &str| schema["required"].as_array().is_some_and(|list| list.iter().any(|known| known == name));
        let mut members = Vec::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let (at, column) = (format!("{}/properties/{}", resolved.pointer, escape(name)), column_name(name, property));
            if let Some(node) = self.node(&at, &place.member(name, &column, required(name))) {
                members.push(Property { name: name.clone(), column, required: required(name), node });
            }
        }
        let map = match schema["patternProperties"].as_object().and_then(|patterns| patterns.keys().next()) {
            Some(pattern) => Some(self.map(resolved, pattern, place)?),
            None => None,
        };
        Some(Object { members, open, map })
    }

    /// The branches of a `oneOf` of an object and a string, which may have null beside them.
    fn linked(&mut self, resolved: &Resolved<'a>) -> Option<(Resolved<'a>, Resolved<'a>)> {
        let branches = resolved.schema["oneOf"].as_array()?.iter().enumerate().filter(|(_, branch)| !is_null(branch));
        let branches = branches.map(|(index, _)| self.resolve(&format!("{}/oneOf/{index}", resolved.pointer)));
        let mut branches: Vec<_> = branches.collect::<Option<_>>()?;
        branches.sort_by_key(|branch| type_of(branch.schema) != Some("object"));
        let [object, string] = <[Resolved<'a>; 2]>::try_from(branches).ok()?;
        (object.schema["type"] == "object").then_some((object, string))
    }

    /// In JSON-LD, whose `@id` chess.com borrows, a string may replace the object with that identity.
    fn object_or_id(&mut self, object: &Resolved<'a>, string: &Resolved<'a>, place: &Place) -> Option<Node> {
        let identity = format!("{}/@id", place.pointer);
        if string.schema["type"] != "string" || matches!(string.schema["format"].as_str(), Some("date-time" | "date")) {
            self.problem(
                &object.pointer,
                "expected a string beside the object: only these two are distinguished by their JSON type",
            );
            return None;
        }
        let (pointer, column) = (place.pointer.clone(), place.column.clone());
        let inner = Place { pointer, column, nullable: true, ..*place };
        let lowered = self.object(object, &inner)?;
        let table = place.table;
        let columns = &mut self.tables[table].columns;
        let Some(id) = columns.iter_mut().find(|column| column.origin == Origin::Body(identity.clone())) else {
            self.problem(&object.pointer, "a string replaces the object by its `@id`, but the object has none: describe it");
            return None;
        };
        let required = lowered.members.iter().any(|member| member.name == "@id" && member.required);
        id.nullable = place.nullable || !required;
        let id = id.name.clone();
        Some(Node::ObjectOrId { object: lowered, table, id, checks: checks(string.schema) })
    }

    fn map(&mut self, resolved: &Resolved<'a>, pattern: &str, place: &Place) -> Option<MapNode> {
        let at = format!("{}/patternProperties/{}", resolved.pointer, escape(pattern));
        let parent = place.table;
        let above = &self.tables[parent].rows;
        if !above.is_empty() {
            self.problem(&at, "a map inside an array has no table: describe its properties, or leave out the endpoint");
            return None;
        }
        let pointer = place.pointer.clone();
        let Some(named) = self.entry.maps.get(&pointer) else {
            let message = format!(
                "the properties become rows of an unnamed table: add `maps = {{ {pointer:?} = {{ table = \"…\", key = \"…\" }} }}` to the manifest"
            );
            self.problem(&at, message);
            return None;
        };
        self.maps += 1;
        let value = self.resolve(&at)?;
        let array = type_of(value.schema) == Some("array") && !is_tuple(value.schema);
        if array && is_nullable(value.schema) {
            self.problem(&at, "a list of a map cannot be null, because its rows would be missing: describe it without null");
            return None;
        }
        let rows = if array { format!("{pointer}/*/*") } else { format!("{pointer}/*") };
        let table = self.table(named.table.clone(), rows, Some(parent), &resolved.pointer);
        let since = self.seen_since();
        self.tables[table].columns.push(Column {
            name: named.key.clone(),
            kind: ColumnType::Text,
            nullable: false,
            origin: Origin::MapKey,
            description: named.description.clone().unwrap_or_else(|| value.description.to_owned()),
            since,
        });
        let position = self.position(&value, table);
        let row = if array { format!("{}/items", value.pointer) } else { at };
        let place = self.item(&row, &value, table)?;
        let (key, nested) = (named.key.clone(), place.nested);
        let value = Box::new(self.node(&row, &place)?);
        Some(MapNode { pattern: pattern.to_owned(), table, key, value, array, position, nested })
    }

    /// A map of the manifest that the body does not have would have no effect, so it is reported.
    fn all_maps_met(&mut self, endpoint: &str) {
        if self.maps < self.entry.maps.len() {
            let message =
                "expected every pointer to lead to an object with `patternProperties`: correct or drop those that do not";
            self.problems.add(manifest::FILE, &format!("/{endpoint}/maps"), message);
        }
    }

    fn array(&mut self, resolved: &Resolved<'a>, place: &Place) -> Option<Node> {
        if is_tuple(resolved.schema) {
            return self.tuple(resolved, place);
        }
        let table = if place.nested { self.deepen(place.table) } else { self.child(resolved, place) };
        let position = self.position(resolved, table);
        let at = format!("{}/items", resolved.pointer);
        let row = self.item(&at, resolved, table)?;
        let item = self.node(&at, &row)?;
        if self.tables[table].columns.is_empty() {
            self.problem(&at, "the items have no scalar, so nothing tells their rows apart: describe one");
        }
        Some(Node::Rows { table, item: Box::new(item), position, nested: row.nested })
    }

    /// The table of an array's items.
    fn child(&mut self, resolved: &Resolved<'a>, place: &Place) -> usize {
        let parent = &self.tables[place.table];
        let name = if parent.rows.is_empty() { place.column.clone() } else { join(&parent.name, &place.column) };
        let rows = format!("{}{}/*", parent.rows, place.pointer);
        self.table(name, rows, Some(place.table), &resolved.pointer)
    }

    /// The table of the items of an array in an array, which are its rows in place of the array's own items.
    fn deepen(&mut self, table: usize) -> usize {
        self.tables[table].rows.push_str("/*");
        table
    }

    /// Adds the column for the index of an item of this array, if the schema names one.
    fn position(&mut self, array: &Resolved<'a>, table: usize) -> Option<String> {
        let column = array.schema.get(POSITION)?.as_str()?.to_owned();
        let description = "Index of the item in its array, from 0.".to_owned();
        let place = Place { column: column.clone(), ..Place::row(table) };
        self.column(&format!("{}/{POSITION}", array.pointer), &place, ColumnType::Integer, Origin::Position, description);
        Some(column)
    }

    /// The destination of the items of an array, described at `at`.
    fn item(&mut self, at: &str, array: &Resolved<'a>, table: usize) -> Option<Place> {
        let item = self.resolve(at)?;
        let place = Place::item(table, item.schema);
        if place.nested && is_nullable(item.schema) {
            self.problem(at, "an array in an array cannot be null, because its rows would be missing: describe it without null");
            return None;
        }
        if place.nested && array.schema.get(POSITION).is_none() {
            let message = format!(
                "the rows of arrays in arrays do not say which array they are from: add `\"{POSITION}\": \"…\"`, the column for \
                 its index"
            );
            self.problem(&array.pointer, message);
        }
        Some(place)
    }

    fn tuple(&mut self, resolved: &Resolved<'a>, place: &Place) -> Option<Node> {
        let mut values = Vec::new();
        for (index, item) in resolved.schema["prefixItems"].as_array().into_iter().flatten().enumerate() {
            let at = format!("{}/prefixItems/{index}", resolved.pointer);
            values.push(self.node(&at, &place.position(index, item[NAME].as_str().unwrap_or_default()))?);
        }
        Some(Node::Tuple(values))
    }

    fn scalar(&mut self, resolved: &Resolved<'a>, at: &str, place: &Place) -> Node {
        let scalar = scalar(resolved.schema);
        let origin = Origin::Body(place.pointer.clone());
        self.column(at, place, scalar.column_type(), origin, resolved.description.to_owned());
        Node::Scalar { table: place.table, column: place.column.clone(), scalar }
    }

    /// Adds a column, described at `at`.
    fn column(&mut self, at: &str, place: &Place, kind: ColumnType, origin: Origin, description: String) {
        let (name, nullable, since) = (place.column.clone(), place.nullable, self.seen_since());
        if self.tables[place.table].column(&name).is_some() {
            let message = format!(
                "column `{name}` is in its table already: two properties have the same name in snake case, so name one with `{NAME}`"
            );
            self.problem(at, message);
        }
        self.tables[place.table].columns.push(Column { name, kind, nullable, origin, description, since });
    }
}

fn scalar(schema: &Value) -> Scalar {
    if let Some(branches) = schema["oneOf"].as_array() {
        let branch = |kind: &str| branches.iter().find(|branch| branch["type"] == kind).unwrap_or(&Value::Null);
        let (minimum, maximum) = range(branch("integer"));
        return Scalar::TextOrInteger { checks: checks(branch("string")), minimum, maximum };
    }
    let (minimum, maximum) = range(schema);
    match type_of(schema) {
        Some("integer") if schema["format"] == "unix-milliseconds" => Scalar::Milliseconds { minimum, maximum },
        Some("string") if schema["format"] == "date-time" => Scalar::DateTime,
        Some("string") if schema["format"] == "date" => Scalar::Date,
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

fn range(integer: &Value) -> (i64, i64) {
    (integer["minimum"].as_i64().unwrap_or(i64::MIN), integer["maximum"].as_i64().unwrap_or(i64::MAX))
}

fn checks(schema: &Value) -> Vec<Check> {
    let mut checks = Vec::new();
    if let Some(values) = schema["enum"].as_array() {
        checks.push(Check::OneOf(values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()));
    }
    if let Some(pattern) = schema["pattern"].as_str() {
        let simple = || literal_prefix(pattern).map(Check::Prefix).or_else(|| characters(pattern).map(Check::CharClass));
        checks.push(simple().unwrap_or_else(|| Check::Pattern(pattern.to_owned())));
    }
    if schema["format"] == "uuid" {
        checks.push(Check::Uuid);
    }
    if let Some(length) = schema["minLength"].as_u64() {
        checks.push(Check::MinLength(length));
    }
    checks
}
