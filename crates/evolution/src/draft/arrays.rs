//! What arrays need beyond their items: names for the positions of tuples, and for the indexes of arrays in arrays.

use std::collections::BTreeSet;

use scoresheet_contract::pointer;
use scoresheet_schema::{NAME, POSITION};
use serde_json::{Map, Value, json};

use super::shape::At;
use super::word;
use crate::propose::infer::Kind;

/// The most positions of a list that observed lists make a tuple. A longer one is hardly written by position.
pub(super) const MAX_POSITIONS: usize = 12;

/// Lists of which the ranges of numbers are compared. Those of fewer are apart by chance.
const MIN_LISTS: usize = 3;

/// The number of positions of lists whose positions mean something each: all have the same length, and the values of two positions
/// differ in type, or are numbers that are apart.
pub(super) fn tuple_width(lists: &[&Vec<Value>]) -> Option<usize> {
    let width = lists.first()?.len();
    if !(2..=MAX_POSITIONS).contains(&width) || lists.iter().any(|list| list.len() != width) {
        return None;
    }
    let positions: Vec<Vec<&Value>> = (0..width).map(|index| lists.iter().map(|list| &list[index]).collect()).collect();
    let kinds: Option<BTreeSet<Kind>> = positions.iter().map(|values| kind(values)).collect();
    // A position of several types decides nothing about the others.
    let kinds = kinds?;
    let is_tuple = kinds.len() > 1 || (kinds.contains(&Kind::Number) && lists.len() >= MIN_LISTS && are_apart(&positions));
    is_tuple.then_some(width)
}

/// The only type of the values of a position, for which integers are numbers.
fn kind(values: &[&Value]) -> Option<Kind> {
    let kinds: BTreeSet<Kind> = values.iter().map(|value| Kind::of(value)).filter(|kind| *kind != Kind::Null).collect();
    match kinds.into_iter().collect::<Vec<_>>()[..] {
        [Kind::Integer | Kind::Number] | [Kind::Integer, Kind::Number] => Some(Kind::Number),
        [kind] => Some(kind),
        _ => None,
    }
}

/// Whether the numbers of two positions do not overlap.
fn are_apart(positions: &[Vec<&Value>]) -> bool {
    let range = |values: &Vec<&Value>| {
        let numbers = values.iter().filter_map(|value| value.as_f64());
        numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| (low.min(number), high.max(number)))
    };
    let ranges: Vec<_> = positions.iter().map(range).collect();
    ranges.iter().any(|one| ranges.iter().any(|other| one.1 < other.0))
}

/// The keywords of a tuple with these positions, each with its name if it has one.
pub(super) fn tuple(positions: Vec<(Option<String>, Value)>) -> Map<String, Value> {
    let mut taken = BTreeSet::new();
    let mut named = Vec::with_capacity(positions.len());
    for (index, (name, mut schema)) in positions.into_iter().enumerate() {
        let name = name.filter(|name| taken.insert(name.clone())).unwrap_or_else(|| format!("item_{}", index + 1));
        if let Value::Object(keywords) = &mut schema {
            keywords.shift_insert(0, NAME.to_owned(), name.into());
        }
        named.push(schema);
    }
    let length = named.len();
    let tuple = json!({"type": "array", "items": false, "minItems": length, "prefixItems": named});
    let Value::Object(keywords) = tuple else { return Map::new() };
    keywords
}

/// A text as the name of a position, if it can be one.
pub(super) fn position_name(text: &str) -> Option<String> {
    Some(word(text)).filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()))
}

/// Names the index of an array's items if the array is in an array, or has arrays as items.
pub(super) fn index(keywords: &mut Map<String, Value>, at: &At) {
    let Some(items) = keywords.get("items") else { return };
    let holds_arrays = scoresheet_schema::type_of(items) == Some("array") && !scoresheet_schema::is_tuple(items);
    if !holds_arrays && at.nested == 0 {
        return;
    }
    let property = pointer::segments(&at.body).filter(|name| name != "*").last().and_then(|name| position_name(&name));
    let name = property.map_or_else(|| "index".to_owned(), |property| format!("{property}_index"));
    let name = if at.nested == 0 { name } else { format!("{name}_{}", at.nested + 1) };
    keywords.insert(POSITION.to_owned(), name.into());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn width(lists: &Value) -> Option<usize> {
        let lists: Vec<_> = lists.as_array().unwrap().iter().filter_map(Value::as_array).collect();
        tuple_width(&lists)
    }

    #[test]
    fn positions_that_differ_make_a_tuple() {
        assert_eq!(width(&json!([[2019, 0, 2, 1512], [2019, 0, 3, 1520], [2020, 11, 31, 1498]])), Some(4));
        assert_eq!(width(&json!([["e4", 12.5, true]])), Some(3));
        assert_eq!(width(&json!([["e4", null], ["d4", 3]])), Some(2));
    }

    #[test]
    fn positions_that_are_alike_make_none() {
        let squares = json!([[0, 5, 0], [5, 0, 0], [0, 0, 5]]);
        let two_are_chance = json!([[1, 2], [1, 3]]);
        let of_two_lengths = json!([[2019, 1], [2019, 1, 2], [2020, 3]]);
        let mixed = json!([["a", 1], [1, "a"], ["b", 2]]);
        let long = Value::from(vec![(0..13).map(Value::from).collect::<Vec<_>>(); 3]);
        for lists in [squares, two_are_chance, of_two_lengths, mixed, long, json!([[]]), json!([["a"]])] {
            assert_eq!(width(&lists), None, "{lists}");
        }
    }

    #[test]
    fn each_position_has_a_name_of_its_own() {
        let positions = ["day", "day", "Tag 2"].map(|text| (position_name(text), json!({"type": "string"})));
        let tuple = Value::Object(tuple(positions.into()));
        let names: Vec<_> = (0..3).map(|index| tuple["prefixItems"][index][NAME].as_str().unwrap()).collect();
        assert_eq!(names, ["day", "item_2", "tag_2"]);
        assert_eq!(position_name("2nd"), None);
    }
}
