//! Several schemas of one value as one: what holds for all of them (`allOf`, keywords beside a reference), or for any (`oneOf`, `anyOf`).
//!
//! A draft must accept what the document accepts, so that what keywords cannot express becomes wider, never narrower.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::schema::{is_annotation, shown};

/// Schemas of one value that are combined. Documents have a handful.
const MAX_PARTS: usize = 100;

type Keywords = Map<String, Value>;

/// A value above or below which values of a schema are, and whether it is excluded.
type Bound<'v> = (&'v Value, bool);

/// The keywords with exclusive bounds as numbers. In OpenAPI 3.0 they are flags beside the bound.
pub(super) fn normalized(keywords: &Keywords) -> Cow<'_, Keywords> {
    let mut keywords = Cow::Borrowed(keywords);
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        let Some(is_exclusive) = keywords.get(flag).and_then(Value::as_bool) else { continue };
        let keywords = keywords.to_mut();
        keywords.remove(flag);
        if is_exclusive && let Some(value) = keywords.remove(bound) {
            keywords.insert(flag.to_owned(), value);
        }
    }
    keywords
}

/// Adds a keyword that holds as well. Returns a remark where no keyword expresses both, and the first is kept.
pub(super) fn intersect(keywords: &mut Keywords, name: &str, value: &Value) -> Option<String> {
    let Some(known) = keywords.get_mut(name) else {
        keywords.insert(name.to_owned(), value.clone());
        return None;
    };
    if known == value || is_annotation(name) {
        return None;
    }
    match (name, &mut *known, value) {
        ("properties", Value::Object(known), Value::Object(more)) => {
            add_properties("allOf", known, more);
            return None;
        }
        ("required", Value::Array(known), Value::Array(more)) => {
            known.extend(more.iter().cloned());
            return None;
        }
        _ => {}
    }
    let Some(both) = both(name, known, value) else {
        return Some(format!("`{name}` is both {} and {}, of which the first is kept", shown(known), shown(value)));
    };
    *known = both;
    None
}

/// The value of a keyword that holds where two of its values do.
fn both(name: &str, one: &Value, other: &Value) -> Option<Value> {
    match (name, one, other) {
        ("items" | "additionalProperties", schema, Value::Bool(true))
        | ("items" | "additionalProperties", Value::Bool(true), schema) => Some(schema.clone()),
        ("items" | "additionalProperties", Value::Bool(false), _) | ("items" | "additionalProperties", _, Value::Bool(false)) => {
            Some(Value::Bool(false))
        }
        ("items" | "additionalProperties", Value::Object(_), Value::Object(_)) => Some(combined("allOf", one, other)),
        ("enum", Value::Array(one), Value::Array(other)) => {
            let other: BTreeSet<_> = other.iter().map(Value::to_string).collect();
            let common: Vec<_> = one.iter().filter(|value| other.contains(&value.to_string())).cloned().collect();
            (!common.is_empty()).then(|| common.into())
        }
        ("type", one, other) => common_types(&types_of(one), &types_of(other)),
        ("minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties", one, other) => {
            Some(if compare(one, other)?.is_lt() { other } else { one }.clone())
        }
        ("maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties", one, other) => {
            Some(if compare(one, other)?.is_gt() { other } else { one }.clone())
        }
        _ => None,
    }
}

/// The value of `type` that two sets of types have in common.
fn common_types(one: &[&str], other: &[&str]) -> Option<Value> {
    let has = |types: &[&str], kind: &str| types.contains(&kind) || kind == "integer" && types.contains(&"number");
    let common: BTreeSet<_> = one.iter().chain(other).filter(|kind| has(one, kind) && has(other, kind)).copied().collect();
    let common: Vec<_> = common.iter().filter(|kind| **kind != "integer" || !common.contains("number")).collect();
    match common[..] {
        [] => None,
        [only] => Some((*only).into()),
        _ => Some(json!(common)),
    }
}

fn types_of(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .map_or_else(|| value.as_str().into_iter().collect(), |kinds| kinds.iter().filter_map(Value::as_str).collect())
}

/// What holds for any of several schemas of one type, references resolved.
pub(super) fn unite(kind: &str, branches: &[&Keywords]) -> Keywords {
    let mut united = common(branches);
    united.insert("type".to_owned(), kind.into());
    match kind {
        "object" => objects(branches, &mut united),
        "array" => arrays(branches, &mut united),
        "integer" | "number" => numbers(branches, &mut united),
        "string" => strings(branches, &mut united),
        _ => {}
    }
    united
}

/// Whether the values of each of these schemas are listed.
pub(super) fn are_listed(branches: &[&Keywords]) -> bool {
    branches.iter().all(|branch| listed(branch).is_some())
}

/// The keywords that all schemas have with the same value.
fn common(branches: &[&Keywords]) -> Keywords {
    let is_common = |name: &str, value: &Value| branches.iter().all(|branch| branch.get(name) == Some(value));
    let first = branches.iter().take(1).flat_map(|branch| branch.iter());
    first
        .filter(|(name, value)| !is_annotation(name) && is_common(name, value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn objects(branches: &[&Keywords], united: &mut Keywords) {
    let mut properties = Keywords::new();
    for more in branches.iter().filter_map(|branch| branch.get("properties")?.as_object()) {
        add_properties("anyOf", &mut properties, more);
    }
    united.insert("properties".to_owned(), Value::Object(properties));
    let required =
        branches.iter().map(|branch| required(branch)).reduce(|one, other| one.intersection(&other).copied().collect());
    united.insert("required".to_owned(), json!(required.unwrap_or_default()));
    for keyword in ["additionalProperties", "patternProperties"] {
        united.remove(keyword);
    }
    if let Some(additional) =
        branches.iter().filter_map(|branch| additional(branch)).reduce(|one, other| any_schema(&one, &other))
    {
        united.insert("additionalProperties".to_owned(), additional);
    }
}

/// The schema of the properties that an object does not name, if the document says one.
fn additional(object: &Keywords) -> Option<Value> {
    let names_none = || object.get("properties").and_then(Value::as_object).is_none_or(Map::is_empty);
    let patterns = object.get("patternProperties").and_then(Value::as_object);
    match (object.get("additionalProperties"), patterns) {
        (_, Some(patterns)) if patterns.len() == 1 => patterns.values().next().cloned(),
        (_, Some(_)) => Some(Value::Bool(true)),
        (Some(additional), None) => Some(additional.clone()),
        (None, None) => names_none().then_some(Value::Bool(true)),
    }
}

/// A schema for the values of any of two, of which `false` has none and `true` all.
fn any_schema(one: &Value, other: &Value) -> Value {
    match (one, other) {
        (Value::Bool(false), schema) | (schema, Value::Bool(false)) => schema.clone(),
        (Value::Object(_), Value::Object(_)) => combined("anyOf", one, other),
        _ => Value::Bool(true),
    }
}

fn required(object: &Keywords) -> BTreeSet<&str> {
    object.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn arrays(branches: &[&Keywords], united: &mut Keywords) {
    lengths("minItems", "maxItems", branches, united);
    if united.contains_key("prefixItems") {
        return;
    }
    united.remove("items");
    let items = branches.iter().map(|branch| items(branch)).collect::<Option<Vec<_>>>();
    let Some(mut items) = items.map(|items| items.into_iter().flatten()) else { return };
    if let Some(mut any) = items.next() {
        items.for_each(|item| add("anyOf", &mut any, &item));
        united.insert("items".to_owned(), any);
    }
}

/// The schemas of the items of an array, if the document describes them.
fn items(array: &Keywords) -> Option<Vec<Value>> {
    let positions = array.get("prefixItems").and_then(Value::as_array);
    let items = array.get("items").filter(|items| items.is_object());
    if positions.is_none() && items.is_none() {
        return None;
    }
    Some(positions.into_iter().flatten().chain(items).cloned().collect())
}

fn strings(branches: &[&Keywords], united: &mut Keywords) {
    lengths("minLength", "maxLength", branches, united);
    list(branches, united);
}

fn numbers(branches: &[&Keywords], united: &mut Keywords) {
    for keyword in ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"] {
        united.remove(keyword);
    }
    list(branches, united);
    if !united.contains_key("enum") {
        united.extend(bounds(branches));
    }
}

/// The bounds of the numbers of any of several schemas, where all have them.
pub(super) fn bounds(branches: &[&Keywords]) -> Keywords {
    let ends = [(["minimum", "exclusiveMinimum"], Ordering::Greater), (["maximum", "exclusiveMaximum"], Ordering::Less)];
    let mut united = Keywords::new();
    for (names, narrower) in ends {
        let bounds = branches.iter().map(|branch| bound(branch, names, narrower)).collect::<Option<Vec<_>>>();
        let widest = bounds.and_then(|bounds| bounds.into_iter().reduce(|one, other| widest(one, other, narrower)));
        if let Some((value, is_exclusive)) = widest {
            united.insert(names[usize::from(is_exclusive)].to_owned(), value.clone());
        }
    }
    united
}

/// The bound of a schema at one end: the narrowest of those that it says, or of its listed values.
fn bound<'v>(branch: &'v Keywords, names: [&str; 2], narrower: Ordering) -> Option<Bound<'v>> {
    let ends = names.into_iter().zip([false, true]).filter_map(|(name, is_exclusive)| Some((branch.get(name)?, is_exclusive)));
    let written = ends.filter(|(value, _)| value.is_number()).reduce(|one, other| narrowest(one, other, narrower));
    let numbers = listed(branch).into_iter().flatten().filter(|value| value.is_number()).map(|value| (value, false));
    written.or_else(|| numbers.reduce(|one, other| widest(one, other, narrower)))
}

fn narrowest<'v>(one: Bound<'v>, other: Bound<'v>, narrower: Ordering) -> Bound<'v> {
    match compare(one.0, other.0) {
        Some(Ordering::Equal) => (one.0, one.1 || other.1),
        Some(order) if order == narrower => one,
        _ => other,
    }
}

fn widest<'v>(one: Bound<'v>, other: Bound<'v>, narrower: Ordering) -> Bound<'v> {
    match compare(one.0, other.0) {
        Some(Ordering::Equal) => (one.0, one.1 && other.1),
        Some(order) if order == narrower => other,
        _ => one,
    }
}

/// Unites the values that all schemas list.
fn list(branches: &[&Keywords], united: &mut Keywords) {
    for keyword in ["enum", "const"] {
        united.remove(keyword);
    }
    let Some(lists) = branches.iter().map(|branch| listed(branch)).collect::<Option<Vec<_>>>() else { return };
    let mut values: Vec<&Value> = Vec::new();
    let mut known = BTreeSet::new();
    for value in lists.into_iter().flatten() {
        if known.insert(value.to_string()) {
            values.push(value);
        }
    }
    united.insert("enum".to_owned(), json!(values));
}

/// The values that a schema lists.
fn listed(branch: &Keywords) -> Option<Vec<&Value>> {
    let one = branch.get("const").map(|value| vec![value]);
    one.or_else(|| Some(branch.get("enum")?.as_array()?.iter().collect()))
}

/// Unites lengths: the least minimum and the greatest maximum, where all schemas have them.
fn lengths(minimum: &str, maximum: &str, branches: &[&Keywords], united: &mut Keywords) {
    for (name, narrower) in [(minimum, Ordering::Greater), (maximum, Ordering::Less)] {
        united.remove(name);
        let bounds = branches.iter().map(|branch| Some((branch.get(name)?, false))).collect::<Option<Vec<_>>>();
        if let Some((value, _)) = bounds.and_then(|bounds| bounds.into_iter().reduce(|one, other| widest(one, other, narrower))) {
            united.insert(name.to_owned(), value.clone());
        }
    }
}

/// Makes a schema one for which all or any of it and another hold. Without repetitions, because schemas that refer to each other
/// would double them at each level.
fn add(keyword: &str, known: &mut Value, more: &Value) {
    if known == more {
        return;
    }
    if parts(keyword, known).is_none() {
        let description = known.get("description").cloned();
        let annotation = description.map(|description| ("description".to_owned(), description));
        *known = Value::Object(annotation.into_iter().chain([(keyword.to_owned(), json!([known]))]).collect());
    }
    let Some(list) = known.get_mut(keyword).and_then(Value::as_array_mut) else { return };
    for part in parts(keyword, more).unwrap_or_else(|| std::slice::from_ref(more)) {
        if !list.contains(part) {
            list.push(part.clone());
        }
    }
    if list.len() > MAX_PARTS {
        // A schema without a type, which is a mark.
        *known = json!({});
    }
}

/// Two schemas as one for which all or any of them hold.
fn combined(keyword: &str, one: &Value, other: &Value) -> Value {
    let mut both = one.clone();
    add(keyword, &mut both, other);
    both
}

/// Adds properties to those of an object.
fn add_properties(keyword: &str, known: &mut Keywords, more: &Keywords) {
    for (name, schema) in more {
        match known.get_mut(name) {
            Some(known) => add(keyword, known, schema),
            None => drop(known.insert(name.clone(), schema.clone())),
        }
    }
}

/// The parts of a schema that only combines others.
fn parts<'v>(keyword: &str, schema: &'v Value) -> Option<&'v [Value]> {
    let keywords = schema.as_object()?;
    let is_wrapper = keywords.keys().all(|name| name == keyword || name == "description");
    keywords.get(keyword)?.as_array().filter(|parts| is_wrapper && !parts.is_empty()).map(Vec::as_slice)
}

/// The order of two numbers.
fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    match (one.as_i64(), other.as_i64()) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}
