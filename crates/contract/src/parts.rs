//! Splits a long document into parts.
//!
//! The validator collects all errors before it returns the first one, and a long document may have millions. Large arrays are
//! therefore emptied, and their items validated a few at a time.

use serde_json::{Map, Value};

use super::compiled_schema::CompiledSchema;
use super::pointer;

/// Maximum number of values validated at once.
const MAX_WEIGHT: usize = 20_000;

/// How many items of a large tuple are kept beyond those that its schema knows. The others are counted only.
const MAX_UNKNOWN: usize = 1000;

/// Some items of an array, in a document that contains only the path to them.
pub(super) struct Part {
    /// The document that contains only these items.
    pub(super) document: Value,
    /// Pointer of the array in the part.
    here: String,
    /// Pointer of the array in the whole document.
    there: String,
    /// The index of the first item in the complete array.
    offset: usize,
}

impl Part {
    /// The pointer in the whole document of a place among the items; `None` outside of them.
    pub(super) fn place(&self, pointer: &str) -> Option<String> {
        let item = pointer.strip_prefix(&self.here)?.strip_prefix('/')?;
        let (index, rest) = item.split_at(item.find('/').unwrap_or(item.len()));
        let index: usize = index.parse().ok()?;
        Some(format!("{}/{}{rest}", self.there, index + self.offset))
    }
}

/// A document without the items of its large arrays.
pub(super) struct Light {
    /// The document.
    pub(super) document: Value,
    /// The pointers of the emptied arrays.
    pub(super) heavy: Vec<String>,
    /// How many items of tuples are in neither.
    pub(super) left_out: usize,
}

/// The document without the items of its large arrays; `None` when there are none.
pub(super) fn lightened(rules: &CompiledSchema, document: &Value) -> Option<Light> {
    if weight(document, MAX_WEIGHT) <= MAX_WEIGHT {
        return None;
    }
    let mut lightening = Lightening { rules, place: String::new(), heavy: Vec::new(), left_out: 0 };
    let (document, _) = lightening.value(document);
    Some(Light { document, heavy: lightening.heavy, left_out: lightening.left_out })
}

/// The items of the array at a pointer, in groups.
pub(super) fn parts<'v>(rules: &'v CompiledSchema, document: &'v Value, pointer: &'v str) -> impl Iterator<Item = Part> + 'v {
    let items = document.pointer(pointer).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut offset = 0;
    std::iter::from_fn(move || {
        let (mut taken, mut weight) = (Vec::new(), 0);
        while let Some(item) = items.get(offset + taken.len()).filter(|_| weight < MAX_WEIGHT) {
            let place = format!("{pointer}/{}", offset + taken.len());
            let (light, _) = Lightening { rules, place, heavy: Vec::new(), left_out: 0 }.value(item);
            weight += self::weight(&light, MAX_WEIGHT);
            taken.push(light);
        }
        let count = taken.len();
        let (document, here) = path(rules, document, pointer, Value::Array(taken));
        let part = Part { document, here, there: pointer.to_owned(), offset };
        offset += count;
        (count > 0).then_some(part)
    })
}

/// Number of values, counted up to `limit`.
fn weight(value: &Value, limit: usize) -> usize {
    let mut total = 1;
    let mut add = |inner: &Value| {
        total += weight(inner, limit.saturating_sub(total));
        total <= limit
    };
    match value {
        Value::Array(items) => items.iter().all(&mut add),
        Value::Object(members) => members.values().all(&mut add),
        _ => true,
    };
    total
}

/// Copies a document without the items of large arrays.
struct Lightening<'r> {
    rules: &'r CompiledSchema,
    /// The current pointer.
    place: String,
    heavy: Vec<String>,
    left_out: usize,
}

impl Lightening<'_> {
    /// The copy, and the number of values of the original.
    fn value(&mut self, value: &Value) -> (Value, usize) {
        let mut total = 1;
        let light = match value {
            Value::Array(items) => {
                let items = items.iter().enumerate().map(|(index, item)| self.inner(&index.to_string(), item, &mut total));
                let items = items.collect();
                Value::Array(if total > MAX_WEIGHT { self.emptied(items) } else { items })
            }
            Value::Object(members) => {
                members.iter().map(|(name, member)| (name.clone(), self.inner(name, member, &mut total))).collect()
            }
            scalar => scalar.clone(),
        };
        (light, total)
    }

    fn inner(&mut self, name: &str, value: &Value, total: &mut usize) -> Value {
        let parent = self.place.len();
        pointer::push(&mut self.place, name);
        let (light, weight) = self.value(value);
        self.place.truncate(parent);
        *total += weight;
        light
    }

    /// No item of a large array. A tuple keeps its items, because each has a schema of its own, and few are large.
    fn emptied(&mut self, mut items: Vec<Value>) -> Vec<Value> {
        let Some(positions) = self.rules.positions(&self.place) else {
            self.heavy.push(self.place.clone());
            return Vec::new();
        };
        let kept = items.len().min(positions + MAX_UNKNOWN);
        self.left_out += items.len() - kept;
        items.truncate(kept);
        items
    }
}

/// A document that contains only the path to `end`, and the pointer of `end` in it, where array items on the path have index 0
/// unless they are positions of a tuple.
fn path(rules: &CompiledSchema, document: &Value, pointer: &str, end: Value) -> (Value, String) {
    let Some((parent, name)) = pointer.rsplit_once('/') else { return (end, String::new()) };
    let (step, name) = match document.pointer(parent) {
        Some(Value::Array(_)) if rules.positions(parent).is_some() => {
            let before = name.parse().unwrap_or_default();
            (Value::Array(std::iter::repeat_n(Value::Null, before).chain([end]).collect()), name)
        }
        Some(Value::Array(_)) => (Value::Array(vec![end]), "0"),
        _ => (Value::Object(Map::from_iter([(pointer::unescape(name).into_owned(), end)])), name),
    };
    let (document, here) = path(rules, document, parent, step);
    (document, format!("{here}/{name}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rules(schema: &Value) -> CompiledSchema {
        CompiledSchema::compile("toy", &schema.to_string()).expect("a valid schema")
    }

    #[test]
    fn a_short_document_stays_whole() {
        assert!(lightened(&rules(&json!({})), &json!({"a": [1, 2], "b": {}})).is_none());
    }

    #[test]
    fn a_tuple_keeps_the_positions_of_its_items() {
        let rules = rules(&json!({"prefixItems": [{}, {"items": {}}], "items": false}));
        let long: Vec<_> = (0..MAX_WEIGHT * 2).map(Value::from).collect();
        let document = json!([7, long]);
        let light = lightened(&rules, &document).expect("it is long");
        assert_eq!((light.document, light.heavy, light.left_out), (json!([7, []]), vec!["/1".to_owned()], 0));
        let part = parts(&rules, &document, "/1").next().expect("there are items");
        assert_eq!((part.document[0].clone(), &*part.here), (Value::Null, "/1"));
        assert_eq!(part.place("/1/5").as_deref(), Some("/1/5"));
        let light = lightened(&rules, &Value::Array(long)).expect("it is long");
        assert_eq!(light.document.as_array().map(Vec::len), Some(2 + MAX_UNKNOWN));
        assert_eq!(light.left_out, MAX_WEIGHT * 2 - 2 - MAX_UNKNOWN);
    }

    #[test]
    fn every_item_of_a_heavy_array_is_in_one_part() {
        let long: Vec<_> = (0..MAX_WEIGHT * 2).map(Value::from).collect();
        let document = json!({"a": 1, "b/c": [[], {"d": long}, {"d": [7]}]});
        let rules = rules(&json!({}));
        let light = lightened(&rules, &document).expect("it is long");
        assert_eq!(light.document, json!({"a": 1, "b/c": []}));
        assert_eq!(light.heavy, ["/b~1c/1/d", "/b~1c"]);
        let mut found = 0;
        for part in light.heavy.iter().flat_map(|pointer| parts(&rules, &document, pointer)) {
            let items = part.document.pointer(&part.here).and_then(Value::as_array).expect("the items stand there");
            for (index, item) in items.iter().enumerate() {
                let place = part.place(&format!("{}/{index}", part.here)).expect("it is an item");
                let original = document.pointer(&place).expect("the place is there");
                assert!(original == item || item == &json!({"d": []}));
                found += 1;
            }
            assert_eq!(part.place("/a"), None);
        }
        assert_eq!(found, long_items(&document) + 3);
    }

    fn long_items(document: &Value) -> usize {
        document.pointer("/b~1c/1/d").and_then(Value::as_array).map_or(0, Vec::len)
    }
}
