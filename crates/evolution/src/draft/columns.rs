//! Names for the columns of properties whose own names make none, such as `_id` and `1st`.

use std::collections::BTreeSet;

use scoresheet_schema::{NAME, column_name, is_column_name};
use serde_json::{Map, Value};

use super::decisions::mark;
use super::word;

/// Names such columns in the schemas of the properties of one object, each with a mark. Returns the properties and their whole marks.
pub(super) fn name(properties: &mut Map<String, Value>) -> Vec<(String, String)> {
    let plain = properties.iter().filter(|(name, _)| is_column_name(name));
    let mut taken: BTreeSet<String> = plain.map(|(name, schema)| column_name(name, schema)).collect();
    let mut marked = Vec::new();
    for (name, schema) in properties.iter_mut().filter(|(name, _)| !is_column_name(name)) {
        let Value::Object(keywords) = schema else { continue };
        let column = unused(&word(name), &taken);
        // The name may have line breaks.
        let what = format!("`{}` is no column name: is `{column}` a good one?", name.escape_debug());
        let known = keywords.get("$comment").and_then(Value::as_str).map(|known| known.trim_start_matches(&mark("")).to_owned());
        let what = known.into_iter().chain([what]).collect::<Vec<_>>().join("; ");
        keywords.insert("$comment".to_owned(), mark(&what).into());
        keywords.shift_insert(0, NAME.to_owned(), column.clone().into());
        taken.insert(column);
        marked.push((name.clone(), what));
    }
    marked
}

/// A name like this one that no other column has.
fn unused(word: &str, taken: &BTreeSet<String>) -> String {
    let is_name = word.starts_with(|first: char| first.is_ascii_lowercase());
    let name = if is_name { word.to_owned() } else { format!("property_{word}").trim_end_matches('_').to_owned() };
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn columns_have_names_that_no_other_has() {
        let plain = |name: &str| (name.to_owned(), json!({"type": "boolean"}));
        let mut properties: Map<_, _> = ["id", "_id", "id_", "1st", "über", "", "a/b", "$type"].map(plain).into_iter().collect();
        let marked = name(&mut properties);
        let columns: Vec<_> = properties.iter().map(|(name, schema)| column_name(name, schema)).collect();
        assert_eq!(columns, ["id", "id_2", "id_3", "property_1st", "ber", "property", "a_b", "type"]);
        assert_eq!(marked.len(), 7);
        assert_eq!(properties["_id"]["$comment"], "decide: `_id` is no column name: is `id_2` a good one?");
    }
}
