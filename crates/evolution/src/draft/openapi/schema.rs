//! From a schema of an OpenAPI document to one of the dialect: closed, bounded, and with a mark for everything that is not enforced.

use std::collections::{BTreeSet, HashSet};

use scoresheet_contract::pointer;
use scoresheet_schema::limits::{MAX_PROPERTIES, MAX_VALUES};
use serde_json::{Map, Value, json};

use super::combine;
use super::document::Document;
use crate::draft::arrays;
use crate::draft::columns;
use crate::draft::decisions::mark;
use crate::draft::shape::{At, MapTable};
use crate::propose::bounds::LARGEST;

/// Schemas that are read for one body, each counted wherever it is referenced. The loader counts only those that
/// describe a value, and accepts fewer.
const MAX_NODES: usize = 20_000;

/// Nesting of references, `allOf`, `oneOf` and `anyOf` in each other.
const MAX_NESTED: usize = 60;

/// Nesting of values, references included.
const MAX_DEPTH: usize = 40;

/// The pattern of `format` uuid: hexadecimal digits in both cases, as RFC 9562 accepts them.
pub(super) const UUID: &str = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

/// Keywords that constrain nothing.
const ANNOTATIONS: [&str; 13] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
    "discriminator",
    "$comment",
    "$schema",
];

/// The schema of one body that is being drafted.
pub(super) struct Translator<'d> {
    document: &'d Document,
    pub(super) maps: Vec<MapTable>,
    nodes: usize,
    nested: usize,
    /// The references that lead to the current schema.
    path: Vec<String>,
    /// Those of them that are being merged.
    active: Vec<String>,
}

/// A schema of the document without references, and what it leaves open.
struct Source {
    keywords: Map<String, Value>,
    is_nullable: bool,
    remarks: Vec<String>,
    /// The references that lead to it.
    references: usize,
    /// Whether it is not described.
    is_cut: bool,
}

impl Source {
    fn remark(&mut self, what: impl Into<String>) {
        self.remarks.push(what.into());
    }

    fn cut(&mut self, why: String) {
        if !self.is_cut {
            self.remarks.push(why);
        }
        self.is_cut = true;
    }

    /// Adds a keyword of a part of `allOf`, or of a target of a reference.
    fn merge(&mut self, name: &str, value: &Value) {
        self.remarks.extend(combine::intersect(&mut self.keywords, name, value));
    }

    /// Removes a keyword.
    fn take(&mut self, keyword: &str) -> Option<Value> {
        self.keywords.remove(keyword)
    }

    fn take_text(&mut self, keyword: &str) -> Option<String> {
        self.take(keyword).and_then(|value| value.as_str().map(str::to_owned))
    }

    /// Removes keywords that no decoder checks, with a remark.
    fn drop_unenforced(&mut self) {
        let unknown = |name: &&String| !is_annotation(name);
        let names: Vec<_> =
            self.keywords.keys().filter(unknown).map(|name| format!("`{name}` {}", shown(&self.keywords[name]))).collect();
        if !names.is_empty() {
            let verb = if names.len() == 1 { "is" } else { "are" };
            self.remarks.push(format!("{} {verb} not enforced: write what is, or leave it", names.join(", ")));
        }
    }
}

impl<'d> Translator<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self { document, maps: Vec::new(), nodes: 0, nested: 0, path: Vec::new(), active: Vec::new() }
    }

    /// The schema of a body.
    pub(super) fn root(&mut self, schema: &Value, description: &str) -> Value {
        let mut root = self.schema(schema, &At::root());
        if let Value::Object(keywords) = &mut root {
            keywords.insert("description".to_owned(), description.into());
            keywords.shift_insert(0, "$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        }
        root
    }

    /// The schema of a value that is not in a body, such as a parameter.
    pub(super) fn value(&mut self, schema: &Value) -> Value {
        self.schema(schema, &At::root())
    }

    /// The type of a schema.
    pub(super) fn kind(&mut self, schema: &Value) -> Option<String> {
        kind(&self.source(schema).keywords).map(str::to_owned)
    }

    /// The properties of a schema, as columns and tables are named.
    pub(super) fn properties(&mut self, schema: &Value) -> BTreeSet<String> {
        let source = self.source(schema);
        let properties = source.keywords.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(|(name, _)| scoresheet_schema::snake_case(name)).collect()
    }

    /// Whether a schema has a text at these properties.
    pub(super) fn is_text(&mut self, schema: &Value, properties: &[&str]) -> bool {
        let source = self.source(schema);
        match properties.split_first() {
            Some((name, rest)) => {
                source.keywords.get("properties").and_then(|all| all.get(*name)).is_some_and(|next| self.is_text(next, rest))
            }
            None => kind(&source.keywords) == Some("string"),
        }
    }

    fn schema(&mut self, schema: &Value, at: &At) -> Value {
        let mut source = self.source(schema);
        let description = source.take_text("description").or_else(|| source.take_text("title"));
        if let Some(why) = self.limit(at) {
            source.cut(why);
        }
        let mut drafted = if source.is_cut { placeholder() } else { self.keywords(&mut source, at) };
        self.path.truncate(self.path.len() - source.references);
        if source.is_nullable {
            crate::draft::shape::nullable(&mut drafted);
        }
        let description = description.as_deref().and_then(one_line).unwrap_or_else(|| "Not documented.".to_owned());
        let mut written = Map::from_iter([("description".to_owned(), Value::from(description))]);
        // Alternatives may leave the same open.
        let mut remarks: Vec<String> = Vec::new();
        for remark in source.remarks {
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        if !remarks.is_empty() {
            written.insert("$comment".to_owned(), mark(&remarks.join("; ")).into());
        }
        written.append(&mut drafted);
        Value::Object(written)
    }

    /// Why nothing below is described.
    fn limit(&self, at: &At) -> Option<String> {
        if at.depth > MAX_DEPTH {
            return Some("the values are nested too deep: describe them, or leave them out".to_owned());
        }
        (self.nodes > MAX_NODES).then(|| format!("the body has more than {MAX_NODES} values: leave some out"))
    }

    /// Follows references, merges `allOf`, and finds `null` among the types.
    fn source(&mut self, schema: &Value) -> Source {
        let mut source = Source { keywords: Map::new(), is_nullable: false, remarks: Vec::new(), references: 0, is_cut: false };
        self.merge(schema, &mut source);
        self.nested += 1;
        if source.take("nullable") == Some(Value::Bool(true)) {
            source.is_nullable = true;
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(Value::Array(branches)) = source.take(keyword) {
                self.choose(&branches, keyword, &mut source);
            }
        }
        if let Some(Value::Array(kinds)) = source.keywords.get("type") {
            let others: BTreeSet<_> = kinds.iter().filter_map(Value::as_str).filter(|kind| *kind != "null").collect();
            source.is_nullable |= kinds.iter().any(|kind| kind == "null");
            let kinds = if others.is_empty() { "null".into() } else { type_of(&others) };
            source.keywords.insert("type".to_owned(), kinds);
        }
        let values = source.keywords.get("enum").and_then(Value::as_array);
        source.is_nullable |= values.is_some_and(|values| values.iter().any(Value::is_null));
        self.nested -= 1;
        source
    }

    /// Merges a schema and what it refers to into a source.
    fn merge(&mut self, schema: &Value, source: &mut Source) {
        let Some(keywords) = schema.as_object() else { return };
        self.nodes += 1;
        if self.nodes > MAX_NODES || self.nested > MAX_NESTED || !self.document.can_copy(schema) {
            return source.cut("the schemas refer to each other too often: describe this one without references".to_owned());
        }
        self.nested += 1;
        // Keywords beside a reference describe this use of it, and precede those that it refers to.
        for (name, value) in combine::normalized(keywords).iter().filter(|(name, _)| *name != "$ref" && *name != "allOf") {
            source.merge(name, value);
        }
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            self.follow(reference, source);
        }
        for part in keywords.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.merge(part, source);
        }
        self.nested -= 1;
    }

    /// Merges the target of a reference, unless it leads back to a schema around this one.
    fn follow(&mut self, reference: &str, source: &mut Source) {
        let around = &self.path[..self.path.len() - source.references];
        if around.iter().chain(&self.active).any(|known| known == reference) {
            return source.cut(format!(
                "`{reference}` contains itself, which no table can: describe its first levels, or expect none, as this does"
            ));
        }
        if let Some(target) = self.document.resolve(reference) {
            self.path.push(reference.to_owned());
            self.active.push(reference.to_owned());
            source.references += 1;
            self.merge(target, source);
            self.active.pop();
        }
    }

    /// Takes the only branch that is no null; unites those of one type; leaves a string beside an integer.
    fn choose(&mut self, branches: &[Value], keyword: &str, source: &mut Source) {
        let length = self.path.len();
        let mut distinct: Vec<Source> = Vec::new();
        for branch in branches {
            let branch = self.source(branch);
            self.path.truncate(length);
            source.is_cut |= branch.is_cut;
            source.is_nullable |= branch.is_nullable || is_null(&branch.keywords);
            source.remarks.extend(branch.remarks.iter().cloned());
            if !is_null(&branch.keywords) && distinct.iter().all(|known| known.keywords != branch.keywords) {
                distinct.push(branch);
            }
        }
        let branches: Vec<_> = distinct.iter().map(|branch| &branch.keywords).collect();
        match branches[..] {
            [] => {}
            [only] => only.iter().for_each(|(name, value)| source.merge(name, value)),
            _ => self::choose(&branches, keyword, source),
        }
    }

    /// The keywords of the dialect for a source.
    fn keywords(&mut self, source: &mut Source, at: &At) -> Map<String, Value> {
        let kind = kind(&source.keywords).map(str::to_owned);
        let kinds = source.take("type");
        let drafted = match kind.as_deref() {
            Some("object") => self.object(source, at),
            Some("array") => self.array(source, at),
            Some("string") => string(source),
            Some("integer") => integer(source),
            Some("number") => number(source),
            Some("boolean") => json!({"type": "boolean"}),
            Some("null") => {
                source.remark("only null is described: write the type that it takes the place of");
                json!({"type": ["string", "null"]})
            }
            _ => match kinds {
                Some(Value::Array(kinds)) if is_pair(&kinds) => {
                    let (minimum, maximum) = bounds(source);
                    json!({"oneOf": [{"type": "string"}, {"type": "integer", "minimum": minimum, "maximum": maximum}]})
                }
                Some(Value::Array(kinds)) => {
                    let names: Vec<_> = kinds.iter().filter_map(Value::as_str).collect();
                    source.remark(format!("values of the types {} share no column: describe one of them", names.join(" and ")));
                    json!({})
                }
                _ => {
                    source.remark("the document says no type: write one, or drop the property");
                    json!({})
                }
            },
        };
        source.drop_unenforced();
        let Value::Object(keywords) = drafted else { return Map::new() };
        keywords
    }

    fn object(&mut self, source: &mut Source, at: &At) -> Value {
        let additional = source.take("additionalProperties").or_else(|| pattern_properties(source));
        let described = source.take("properties").and_then(|found| found.as_object().cloned()).unwrap_or_default();
        let is_response = |schema: &Value| self.document.target(schema).is_none_or(|schema| schema["writeOnly"] != true);
        let (described, sent_only): (Map<_, _>, Map<_, _>) = described.into_iter().partition(|(_, schema)| is_response(schema));
        let required = source.take("required");
        if described.is_empty() {
            return self.map(additional.as_ref(), source, at);
        }
        if additional.is_some_and(|more| more != Value::Bool(false)) {
            source.remark("the document allows further properties, which are violations here: describe those that occur");
        }
        let mut properties = Map::new();
        for (name, schema) in &described {
            properties.insert(name.clone(), self.schema(schema, &at.property(name)));
        }
        columns::name(&mut properties);
        let required = required.as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let (required, unknown): (BTreeSet<_>, BTreeSet<_>) =
            required.filter(|name| !sent_only.contains_key(*name)).partition(|name| properties.contains_key(*name));
        if !unknown.is_empty() {
            let names: Vec<_> = unknown.iter().map(|name| format!("`{name}`")).collect();
            source.remark(format!("required, but not described: {}", names.join(", ")));
        }
        let mut object = json!({"type": "object"});
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object["additionalProperties"] = json!(false);
        object["properties"] = Value::Object(properties);
        object
    }

    /// An object whose property names are data, as its values are described.
    fn map(&mut self, value: Option<&Value>, source: &mut Source, at: &At) -> Value {
        let schema = match value {
            Some(schema @ Value::Object(keywords)) if !keywords.is_empty() => schema.clone(),
            _ => {
                source.remark("the document does not say the properties: describe them");
                json!({"type": "string"})
            }
        };
        // The document says nothing about the names.
        let pattern = "^";
        if !at.in_rows {
            let name =
                pointer::segments(&at.body).last().map_or("entries".to_owned(), |name| scoresheet_schema::snake_case(&name));
            self.maps.push(MapTable { pointer: at.body.clone(), table: name });
        }
        let value = self.schema(&schema, &at.map(pattern));
        json!({"type": "object", "additionalProperties": false, "patternProperties": {pattern: value}})
    }

    fn array(&mut self, source: &mut Source, at: &At) -> Value {
        if let Some(positions) = self.positions(source, at) {
            return self.tuple(&positions, source, at);
        }
        let items = source.take("items").filter(Value::is_object).unwrap_or_else(|| {
            source.remark("the document does not describe the items: describe them");
            json!({"type": "string"})
        });
        let items = self.schema(&items, &at.items());
        let mut array = Map::from_iter([("type".to_owned(), Value::from("array")), ("items".to_owned(), items)]);
        arrays::index(&mut array, at);
        Value::Object(array)
    }

    /// The schemas of the positions of an array, if each means something: the document describes each, or it says the length of an
    /// array in an array.
    fn positions(&mut self, source: &mut Source, at: &At) -> Option<Vec<Value>> {
        if let Some(Value::Array(positions)) = source.take("prefixItems") {
            if positions.is_empty() || positions.len() > MAX_PROPERTIES {
                source.remark(format!("`prefixItems` of {} schemas is not enforced: describe the items", positions.len()));
                return None;
            }
            match source.take("items") {
                None | Some(Value::Bool(false)) => {}
                Some(_) => source.remark("the document allows items after these positions, which are violations here"),
            }
            return Some(positions);
        }
        let length = source.keywords.get("minItems").and_then(Value::as_u64)?;
        let is_fixed = source.keywords.get("maxItems").and_then(Value::as_u64) == Some(length);
        let length = usize::try_from(length).ok().filter(|length| (2..=arrays::MAX_POSITIONS).contains(length))?;
        let is_scalar = matches!(self.kind_of_items(source).as_deref(), Some("string" | "integer" | "number" | "boolean"));
        if at.nested == 0 || !is_fixed || !is_scalar {
            return None;
        }
        let item = source.take("items")?;
        Some(vec![item; length])
    }

    fn kind_of_items(&mut self, source: &Source) -> Option<String> {
        let items = source.keywords.get("items")?.clone();
        let length = self.path.len();
        let kind = self.kind(&items);
        self.path.truncate(length);
        kind
    }

    /// An array whose positions mean something each. It has all of them, and no more.
    fn tuple(&mut self, positions: &[Value], source: &mut Source, at: &At) -> Value {
        let length = Value::from(positions.len());
        if source.take("minItems").is_some_and(|minimum| minimum != length) {
            source.remark("the document allows fewer items, which are violations here");
        }
        source.take("maxItems");
        let name = |schema: &Value| ["x-name", "title"].iter().find_map(|key| arrays::position_name(schema[*key].as_str()?));
        let names: Vec<_> = positions.iter().map(|schema| self.document.target(schema).and_then(name)).collect();
        if names.iter().any(Option::is_none) {
            source.remark(format!("the document does not name the {length} positions: name them (`x-name`)"));
        }
        let schemas = positions.iter().enumerate().map(|(index, schema)| self.schema(schema, &at.position(index)));
        Value::Object(arrays::tuple(names.into_iter().zip(schemas).collect()))
    }
}

/// The keywords of what is not described. They accept a text only, so that anything else is a violation rather than a surprise.
fn placeholder() -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), Value::from("string"))])
}

/// The type of a schema, by its keywords where it does not say it.
fn kind(keywords: &Map<String, Value>) -> Option<&str> {
    if let Some(kind) = keywords.get("type") {
        return kind.as_str();
    }
    if keywords.contains_key("properties") || keywords.contains_key("additionalProperties") {
        return Some("object");
    }
    if keywords.contains_key("items") || keywords.contains_key("prefixItems") {
        return Some("array");
    }
    let values = keywords.get("enum").and_then(Value::as_array).into_iter().flatten().chain(keywords.get("const"));
    let kinds: BTreeSet<_> = values.filter_map(kind_of_value).collect();
    match kinds.into_iter().collect::<Vec<_>>()[..] {
        [only] => Some(only),
        ["integer", "number"] => Some("number"),
        _ => None,
    }
}

/// The type of a listed value, none of null.
fn kind_of_value(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::String(_) => Some("string"),
        Value::Array(_) => Some("array"),
        Value::Object(_) => Some("object"),
    }
}

/// Whether these are the types that share two columns.
fn is_pair(kinds: &[Value]) -> bool {
    let kinds: BTreeSet<_> = kinds.iter().filter_map(Value::as_str).collect();
    kinds == BTreeSet::from(["integer", "string"])
}

/// Whether null is the only value.
fn is_null(keywords: &Map<String, Value>) -> bool {
    let is_listed = || keywords.get("enum").and_then(Value::as_array).is_some_and(|values| values.iter().all(Value::is_null));
    keywords.get("type").is_some_and(|kind| kind == "null") || keywords.get("const").is_some_and(Value::is_null) || is_listed()
}

/// The value of `type` for these types, of which an integer is a number.
fn type_of(kinds: &BTreeSet<&str>) -> Value {
    let kinds: Vec<_> = kinds.iter().filter(|kind| **kind != "integer" || !kinds.contains("number")).collect();
    if let [only] = kinds[..] { (*only).into() } else { json!(kinds) }
}

/// The types of a schema, none where it does not say them.
fn kinds<'k>(keywords: &'k Map<String, Value>, around: Option<&'k str>) -> BTreeSet<&'k str> {
    match keywords.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => kind(keywords).or(around).into_iter().collect(),
    }
}

/// Unites several branches of `oneOf` or `anyOf`. Those that say no type have that of the schema around them.
fn choose(branches: &[&Map<String, Value>], keyword: &str, source: &mut Source) {
    let around = kind(&source.keywords).map(str::to_owned);
    let each: Vec<_> = branches.iter().map(|branch| kinds(branch, around.as_deref())).collect();
    if each.iter().any(BTreeSet::is_empty) {
        return source.remark(format!("a schema of `{keyword}` has no type, and accepts any value"));
    }
    let kinds = type_of(&each.iter().flatten().copied().collect());
    let Some(kind) = kinds.as_str() else {
        source.merge("type", &kinds);
        if kinds.as_array().is_some_and(|kinds| is_pair(kinds)) {
            beside_texts(branches, &each, keyword, source);
        }
        return;
    };
    let count = branches.len();
    match kind {
        "object" => {
            source.remark(format!("{count} kinds of objects (`{keyword}`) are described as one: is anything required, or not?"));
        }
        "array" => source.remark(format!("{count} kinds of lists (`{keyword}`) are described as one: which items are in which?")),
        // Lists of values are united without a loss.
        _ if combine::are_listed(branches) => {}
        "string" => source.remark(format!(
            "several kinds of strings (`{keyword}`) are described as one: write an `enum` or a `pattern`, or leave it"
        )),
        "integer" | "number" => {
            source.remark(format!("several kinds of numbers (`{keyword}`) are described as one: write the plausible range"));
        }
        _ => {}
    }
    for (name, value) in combine::unite(kind, branches) {
        source.merge(&name, &value);
    }
}

/// Adds the bounds of the integers that share a column with texts.
fn beside_texts(branches: &[&Map<String, Value>], kinds: &[BTreeSet<&str>], keyword: &str, source: &mut Source) {
    let of =
        |kind: &'static str| branches.iter().zip(kinds).filter(move |(_, kinds)| kinds.contains(kind)).map(|(branch, _)| *branch);
    for (name, value) in combine::bounds(&of("integer").collect::<Vec<_>>()) {
        source.merge(&name, &value);
    }
    if of("string").flat_map(Map::keys).any(|name| name != "type" && !is_annotation(name)) {
        source.remark(format!(
            "the texts beside integers (`{keyword}`) are described as any string: write an `enum` or a `pattern`"
        ));
    }
}

/// Whether a keyword constrains nothing.
pub(super) fn is_annotation(name: &str) -> bool {
    ANNOTATIONS.contains(&name) || name.starts_with("x-")
}

/// The values of the only pattern of `patternProperties`.
fn pattern_properties(source: &mut Source) -> Option<Value> {
    let patterns = source.keywords.get("patternProperties")?.as_object()?;
    let only = patterns.values().next().filter(|_| patterns.len() == 1)?.clone();
    source.take("patternProperties");
    Some(only)
}

fn string(source: &mut Source) -> Value {
    let mut drafted = json!({"type": "string"});
    if let Some(value) = source.take("const").filter(Value::is_string) {
        source.keywords.insert("enum".to_owned(), json!([value]));
    }
    if let Some(Value::Array(values)) = source.take("enum") {
        let mut known = HashSet::new();
        let texts: Vec<_> = values.iter().filter_map(Value::as_str).filter(|text| known.insert(*text)).collect();
        if texts.len() > MAX_VALUES {
            source.remark(format!("`enum` of {} values is not enforced: write a `pattern`", texts.len()));
        } else if texts.is_empty() {
            source.remark(format!("`enum` {} has no text", shown(&json!(values))));
        } else {
            drafted["enum"] = json!(texts);
        }
    }
    match source.take_text("format").as_deref() {
        Some(format @ ("date-time" | "date")) if drafted.get("enum").is_none() => {
            return json!({"type": "string", "format": format});
        }
        Some("uuid") if drafted.get("enum").is_some() => {}
        // The dialect's own format has lower case only.
        Some("uuid") if !source.keywords.contains_key("pattern") => drafted["pattern"] = UUID.into(),
        Some(format) => source.remark(format!("`format` {format} is not enforced: write a `pattern`, or leave it")),
        None => {}
    }
    if let Some(pattern) = source.take_text("pattern") {
        match scoresheet_schema::check_pattern(&pattern) {
            Ok(()) => drafted["pattern"] = pattern.into(),
            Err(why) => source.remark(why),
        }
    }
    if let Some(length) = source.take("minLength").filter(|length| length.as_u64().is_some_and(|length| length > 0)) {
        drafted["minLength"] = length;
    }
    drafted
}

fn integer(source: &mut Source) -> Value {
    if let Some(values) = source.take("enum").or_else(|| source.take("const").map(|value| json!([value]))) {
        let seen: Vec<_> = values.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
        source.remark(format!("the values {} are a range here", shown(&values)));
        let (lowest, highest) = (seen.iter().min().copied().unwrap_or(0), seen.iter().max().copied().unwrap_or(LARGEST));
        return json!({"type": "integer", "minimum": lowest, "maximum": highest});
    }
    let (minimum, maximum) = bounds(source);
    json!({"type": "integer", "minimum": minimum, "maximum": maximum})
}

/// The bounds of an integer: those of the document, or of its format.
fn bounds(source: &mut Source) -> (i64, i64) {
    let format = source.take_text("format");
    let (lowest, highest) = match format.as_deref() {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (-LARGEST, LARGEST),
    };
    let mut bound = |name: &str, round: fn(f64) -> f64| source.take(name).and_then(|bound| whole(&bound, round));
    let above = bound("exclusiveMinimum", f64::floor).map(|bound| bound.saturating_add(1));
    let below = bound("exclusiveMaximum", f64::ceil).map(|bound| bound.saturating_sub(1));
    let minimum = bound("minimum", f64::ceil).into_iter().chain(above).max();
    let maximum = bound("maximum", f64::floor).into_iter().chain(below).min();
    if minimum.is_none() || maximum.is_none() {
        source.remark("write the plausible range, and a `format` if it is a moment (`unix-time`, `unix-milliseconds`)");
    }
    let minimum = minimum.unwrap_or(lowest);
    (minimum, maximum.unwrap_or(highest).max(minimum))
}

/// A bound as an integer.
#[expect(clippy::cast_possible_truncation, reason = "a bound of a document is no exact number beyond these")]
fn whole(bound: &Value, round: fn(f64) -> f64) -> Option<i64> {
    bound.as_i64().or_else(|| bound.as_f64().filter(|bound| bound.is_finite()).map(|bound| round(bound) as i64))
}

fn number(source: &mut Source) -> Value {
    source.take("format");
    let minimum = end(source, "minimum", "exclusiveMinimum", |one, other| one >= other);
    let maximum = end(source, "maximum", "exclusiveMaximum", |one, other| one <= other);
    if minimum.is_none() || maximum.is_none() {
        source.remark("write the plausible range");
    }
    let (minimum, maximum) = (minimum.unwrap_or_else(|| (-LARGEST).into()), maximum.unwrap_or_else(|| LARGEST.into()));
    json!({"type": "number", "minimum": minimum, "maximum": maximum})
}

/// The bound of a number at one end. The dialect has no exclusive bounds, so that the bound itself is accepted.
fn end(source: &mut Source, name: &str, exclusive: &str, is_narrower: fn(f64, f64) -> bool) -> Option<Value> {
    let inclusive = source.take(name).filter(Value::is_number);
    let Some(excluded) = source.take(exclusive).filter(Value::is_number) else { return inclusive };
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    if let Some(inclusive) = inclusive.filter(|inclusive| !is_narrower(number(&excluded), number(inclusive))) {
        return Some(inclusive);
    }
    source.remark(format!("`{exclusive}` {excluded} is not enforced: {excluded} itself is accepted"));
    Some(excluded)
}

/// A value for a remark, cut to a reasonable length.
pub(super) fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 60 { text } else { text.chars().take(57).chain("...".chars()).collect() }
}

/// The first paragraph of a description, in one line.
pub(super) fn one_line(text: &str) -> Option<String> {
    let paragraph = text.trim().split("\n\n").next().unwrap_or_default();
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|character| !character.is_control()).take(500).collect();
    (!line.is_empty()).then_some(line)
}
