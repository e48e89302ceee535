//! The tables of a drafted schema, and the columns that identify their rows.

use std::collections::{BTreeMap, HashSet};

use scoresheet_schema::{NAME, POSITION, column_name, join};
use serde_json::Value;

/// A table of a drafted schema: its rows are objects, or values of one column.
pub(super) struct Table {
    pub(super) name: String,
    parent: Option<usize>,
    /// Whether its rows are the properties of a map, which their names identify.
    is_map: bool,
    /// Whether its rows are items of arrays, those of a map included.
    is_list: bool,
    /// The columns with the indexes of arrays in arrays, which identify an item.
    positions: Vec<String>,
    /// The properties that lead from the body to a row; `None` is each item, or each entry of a map.
    path: Vec<Option<String>>,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    /// The properties that lead from a row to the value.
    path: Vec<String>,
    /// Whether it is never null, and of a type that identifies.
    can_identify: bool,
}

/// The keys that a manifest gives, and what it needs where the body has none.
#[derive(Default)]
pub(super) struct Keys {
    /// By table.
    pub(super) by_table: BTreeMap<String, Vec<String>>,
    /// Whether rows of the body are identified by the time of the request, for lack of a column.
    pub(super) by_time: bool,
    /// Whether rows of the body are identified by the parameters of the request.
    pub(super) by_request: bool,
    /// Whether every table has a key.
    pub(super) are_complete: bool,
    /// Each table with its URL columns.
    pub(super) tables: Vec<Table>,
}

impl Keys {
    /// Chooses keys that are unique in these documents.
    pub(super) fn choose(
        endpoint: &str,
        schema: &Value,
        maps: &BTreeMap<String, String>,
        documents: &[&Value],
        parameters: &[String],
    ) -> Self {
        let mut tables = Tables { list: Vec::new(), maps };
        tables.list.push(Table::new(endpoint.to_owned(), None));
        // The rows of a list are those of a table with the endpoint's name.
        let column = if scoresheet_schema::type_of(schema) == Some("array") { endpoint } else { "" };
        tables.collect(schema, 0, column, &[], true, "");
        let mut list = tables.list;
        let is_rootless = list[0].columns.is_empty();
        let mut keys = Self::default();
        let mut chosen: Vec<Option<Vec<String>>> = vec![None; list.len()];
        for index in 0..list.len() {
            if index == 0 && is_rootless {
                continue;
            }
            chosen[index] = match list[index].parent.filter(|parent| !(*parent == 0 && is_rootless)) {
                None => root_key(&list, index, documents, parameters, &mut keys),
                Some(parent) => child_key(&list, index, chosen[parent].as_deref(), documents),
            };
        }
        keys.are_complete = chosen.iter().enumerate().all(|(index, key)| key.is_some() || (index == 0 && is_rootless));
        for (table, key) in list.iter().zip(chosen) {
            if let Some(key) = key {
                keys.by_table.insert(table.name.clone(), key);
            }
        }
        if is_rootless {
            list.remove(0);
        }
        keys.tables = list;
        keys
    }
}

impl Table {
    fn new(name: String, parent: Option<usize>) -> Self {
        Self { name, parent, is_map: false, is_list: false, positions: Vec::new(), path: Vec::new(), columns: Vec::new() }
    }

    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column) || self.positions.iter().any(|known| known == column)
    }

    /// The columns, each with its values.
    pub(super) fn texts<'d>(&self, documents: &[&'d Value]) -> Vec<(&str, Vec<&'d str>)> {
        let rows = rows(documents, &self.path);
        let texts = |path: &[String]| rows.iter().filter_map(|(_, row)| follow(row, path)?.as_str()).collect();
        self.columns.iter().map(|column| (column.name.as_str(), texts(&column.path))).collect()
    }
}

struct Tables<'m> {
    list: Vec<Table>,
    /// The tables of maps, by pointer.
    maps: &'m BTreeMap<String, String>,
}

impl Tables<'_> {
    fn collect(&mut self, schema: &Value, table: usize, column: &str, path: &[String], required: bool, pointer: &str) {
        match scoresheet_schema::type_of(schema) {
            Some("object") => self.object(schema, table, column, path, required, pointer),
            Some("array") if scoresheet_schema::is_tuple(schema) => {
                for (index, item) in schema["prefixItems"].as_array().into_iter().flatten().enumerate() {
                    let path = [path, &[index.to_string()]].concat();
                    let column = join(column, item[NAME].as_str().unwrap_or_default());
                    self.collect(item, table, &column, &path, required, &format!("{pointer}/{index}"));
                }
            }
            Some("array") => {
                let parent = &self.list[table];
                let name = if parent.parent.is_none() { column.to_owned() } else { join(&parent.name, column) };
                self.rows(name, schema, table, path, pointer, false);
            }
            kind => {
                let name = if column.is_empty() { "value" } else { column };
                let is_nullable = scoresheet_schema::is_nullable(schema);
                let can_identify = required && !is_nullable && matches!(kind, Some("string" | "integer"));
                self.list[table].columns.push(Column { name: name.to_owned(), path: path.to_vec(), can_identify });
            }
        }
    }

    fn object(&mut self, schema: &Value, table: usize, column: &str, path: &[String], required: bool, pointer: &str) {
        let is_required = |name: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|known| known == name));
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let path = [path, std::slice::from_ref(name)].concat();
            let column = join(column, &column_name(name, property));
            let pointer = format!("{pointer}/{}", scoresheet_schema::escape(name));
            self.collect(property, table, &column, &path, required && is_required(name), &pointer);
        }
        if let (Some((_, value)), Some(name)) =
            (schema["patternProperties"].as_object().and_then(|all| all.iter().next()), self.maps.get(pointer))
        {
            self.rows(name.clone(), value, table, path, pointer, true);
        }
    }

    /// The table of an array's items, or of the values of a map. Arrays in arrays share one table, and so do those of a map.
    fn rows(&mut self, name: String, schema: &Value, parent: usize, path: &[String], pointer: &str, is_map: bool) {
        let above = self.list[parent].path.iter().cloned();
        let mut table = Table { is_map, ..Table::new(name, Some(parent)) };
        table.path = above.chain(path.iter().cloned().map(Some)).collect();
        let (mut row, mut pointer) = (schema, pointer.to_owned());
        if is_map {
            table.path.push(None);
            pointer.push_str("/*");
        }
        while scoresheet_schema::type_of(row) == Some("array") && !scoresheet_schema::is_tuple(row) {
            table.is_list = true;
            table.positions.extend(row[POSITION].as_str().map(str::to_owned));
            table.path.push(None);
            pointer.push_str("/*");
            row = &row["items"];
        }
        self.list.push(table);
        self.collect(row, self.list.len() - 1, "", &[], true, &pointer);
    }
}

fn root_key(tables: &[Table], index: usize, documents: &[&Value], parameters: &[String], keys: &mut Keys) -> Option<Vec<String>> {
    let has_children = tables.iter().any(|table| table.parent == Some(index));
    let is_new = |name: &str| !tables.iter().skip(index).any(|table| table.has(name));
    let is_free = |name: &str| !tables.iter().skip(index + 1).any(|table| table.has(name));
    if let Some(column) = best(&tables[index], documents, |name| !has_children || is_free(name)) {
        return Some(vec![column]);
    }
    if !parameters.is_empty() && parameters.iter().all(|name| is_new(name)) && tables[index].parent.is_none() {
        keys.by_request = true;
        return Some(parameters.to_vec());
    }
    if has_children && parameters.is_empty() {
        keys.by_time = true;
        return Some(vec![super::FETCHED_AT.to_owned()]);
    }
    None
}

fn child_key(tables: &[Table], index: usize, parent: Option<&[String]>, documents: &[&Value]) -> Option<Vec<String>> {
    let (mut key, table) = (parent?.to_vec(), &tables[index]);
    if table.is_map {
        key.push(super::MAP_KEY.to_owned());
    }
    if !table.positions.is_empty() {
        key.extend(table.positions.iter().cloned());
    } else if table.is_list {
        let column = best(table, documents, |name| !key.iter().any(|inherited| inherited == name))?;
        key.push(column);
    }
    Some(key)
}

/// The column whose name promises an identity, and whose values are unique below each parent.
fn best(table: &Table, documents: &[&Value], is_free: impl Fn(&str) -> bool) -> Option<String> {
    let rows = rows(documents, &table.path);
    let is_unique = |column: &Column| {
        let mut seen = HashSet::new();
        rows.iter()
            .all(|(parent, row)| follow(row, &column.path).is_some_and(|value| seen.insert((parent.clone(), value.to_string()))))
    };
    let candidates = table.columns.iter().filter(|column| column.can_identify && is_free(&column.name));
    let ranked = candidates.filter_map(|column| Some((rank(&column.name)?, column)));
    let mut ranked: Vec<_> = ranked.filter(|(_, column)| is_unique(column)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.first().map(|(_, column)| column.name.clone())
}

/// How much the name of a column promises that it identifies; `None` if it does not.
fn rank(name: &str) -> Option<usize> {
    let last = name.rsplit("__").next().unwrap_or(name);
    let depth = name.matches("__").count();
    let names: [&[&str]; 4] =
        [&["id", "uuid", "guid"], &["slug", "key", "code", "username", "login"], &["name", "value"], &["url", "aid", "href"]];
    let group = names.iter().position(|group| group.contains(&last)).or_else(|| last.ends_with("_id").then_some(1))?;
    Some(depth * names.len() + group)
}

/// The rows of a path, each with the place of its parent.
fn rows<'d>(documents: &[&'d Value], path: &[Option<String>]) -> Vec<(Vec<usize>, &'d Value)> {
    let mut rows: Vec<(Vec<usize>, Vec<usize>, &Value)> =
        documents.iter().enumerate().map(|(index, document)| (Vec::new(), vec![index], *document)).collect();
    for step in path {
        let mut next = Vec::new();
        for (parent, place, value) in rows {
            if let Some(name) = step {
                next.extend(child(value, name).map(|value| (parent, place, value)));
                continue;
            }
            let items: Vec<&Value> = match value {
                Value::Array(items) => items.iter().collect(),
                Value::Object(members) => members.values().collect(),
                _ => Vec::new(),
            };
            let row = |(index, item)| (place.clone(), [place.as_slice(), &[index]].concat(), item);
            next.extend(items.into_iter().enumerate().map(row));
        }
        rows = next;
    }
    rows.into_iter().map(|(parent, _, value)| (parent, value)).collect()
}

fn follow<'d>(row: &'d Value, path: &[String]) -> Option<&'d Value> {
    path.iter().try_fold(row, |value, name| child(value, name))
}

/// The value of a property, or at a position of a tuple.
fn child<'d>(value: &'d Value, name: &str) -> Option<&'d Value> {
    match value {
        Value::Array(items) => items.get(name.parse::<usize>().ok()?),
        _ => value.get(name),
    }
}
