//! A long document in parts.
//!
//! The validator collects every error before it shows the first, and a long document may hold millions of them. So its heavy arrays
//! are emptied, and their items validated a few at a time.

use serde_json::{Map, Value};

use super::pointer;

/// How many values are validated at once.
const MAX_WEIGHT: usize = 20_000;

/// Some items of an array, in as much of a document as leads to them.
pub(super) struct Part {
    /// The document that holds them and nothing else.
    pub(super) document: Value,
    /// Pointer of the array in the part.
    here: String,
    /// Pointer of the array in the whole document.
    there: String,
    /// How many items the whole array holds before the first of them.
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

/// The document without the items of its heavy arrays, whose pointers are given back; `None` when there are none.
pub(super) fn lightened(document: &Value) -> Option<(Value, Vec<String>)> {
    if weight(document, MAX_WEIGHT) <= MAX_WEIGHT {
        return None;
    }
    let mut heavy = Vec::new();
    let (light, _) = lighten(document, &mut String::new(), &mut heavy);
    Some((light, heavy))
}

/// The items of the array at a pointer, a few at a time.
pub(super) fn parts<'v>(document: &'v Value, pointer: &'v str) -> impl Iterator<Item = Part> + 'v {
    let items = document.pointer(pointer).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut offset = 0;
    std::iter::from_fn(move || {
        let (mut taken, mut weight) = (Vec::new(), 0);
        while let Some(item) = items.get(offset + taken.len()).filter(|_| weight < MAX_WEIGHT) {
            let (light, _) = lighten(item, &mut String::new(), &mut Vec::new());
            weight += self::weight(&light, MAX_WEIGHT);
            taken.push(light);
        }
        let count = taken.len();
        let (document, here) = path(document, pointer, Value::Array(taken));
        let part = Part { document, here, there: pointer.to_owned(), offset };
        offset += count;
        (count > 0).then_some(part)
    })
}

/// How many values there are, counted until they are more than `limit`.
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

/// A copy without the items of heavy arrays, and how many values the original holds.
fn lighten(value: &Value, place: &mut String, heavy: &mut Vec<String>) -> (Value, usize) {
    let parent = place.len();
    let mut total = 1;
    let mut inner = |name: &str, inner: &Value| {
        pointer::push(place, name);
        let (light, weight) = lighten(inner, place, heavy);
        place.truncate(parent);
        total += weight;
        light
    };
    let light = match value {
        Value::Array(items) => {
            let items = items.iter().enumerate().map(|(index, item)| inner(&index.to_string(), item)).collect();
            if total > MAX_WEIGHT {
                heavy.push(place.clone());
                Value::Array(Vec::new())
            } else {
                Value::Array(items)
            }
        }
        Value::Object(members) => members.iter().map(|(name, member)| (name.clone(), inner(name, member))).collect(),
        scalar => scalar.clone(),
    };
    (light, total)
}

/// A document with nothing but the way to `end`, and the pointer of `end` in it, where the items on the way are the first.
fn path(document: &Value, pointer: &str, end: Value) -> (Value, String) {
    let Some((parent, name)) = pointer.rsplit_once('/') else { return (end, String::new()) };
    let (step, name) = match document.pointer(parent) {
        Some(Value::Array(_)) => (Value::Array(vec![end]), "0"),
        _ => (Value::Object(Map::from_iter([(pointer::unescape(name).into_owned(), end)])), name),
    };
    let (document, here) = path(document, parent, step);
    (document, format!("{here}/{name}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_short_document_stays_whole() {
        assert!(lightened(&json!({"a": [1, 2], "b": {}})).is_none());
    }

    #[test]
    fn every_item_of_a_heavy_array_is_in_one_part() {
        let long: Vec<_> = (0..MAX_WEIGHT * 2).map(Value::from).collect();
        let document = json!({"a": 1, "b/c": [[], {"d": long}, {"d": [7]}]});
        let (light, heavy) = lightened(&document).expect("it is long");
        assert_eq!(light, json!({"a": 1, "b/c": []}));
        assert_eq!(heavy, ["/b~1c/1/d", "/b~1c"]);
        let mut found = 0;
        for part in heavy.iter().flat_map(|pointer| parts(&document, pointer)) {
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
