//! Names: the column names of chess.com's properties.

use serde_json::Value;

use crate::dialect::NAME;

/// dlt's spelling of a property: `@id` becomes `aid`, `onlineStatus` becomes `online_status`. Column names must equal those of
/// tables that dlt has made from JSON, so this follows dlt's rule rather than a library's.
#[must_use]
pub fn snake_case(member: &str) -> String {
    let letters: Vec<char> = member.replace('@', "a").replace('-', "_").chars().collect();
    let mut name = String::with_capacity(letters.len() + 4);
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| letters[index]);
        let opens_word = letters.get(index + 1).is_some_and(char::is_ascii_lowercase);
        let breaks = |before: char| before != '_' && (opens_word || before.is_ascii_lowercase() || before.is_ascii_digit());
        if letter.is_ascii_uppercase() && before.is_some_and(breaks) {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// The name of a property in the names of columns: the one that its schema says, or its own in snake case.
#[must_use]
pub fn column_name(name: &str, property: &Value) -> String {
    property.get(NAME).and_then(Value::as_str).map_or_else(|| snake_case(name), str::to_owned)
}

/// Whether a property's name makes a column name, so that its schema does not have to say one: [`snake_case`] equals dlt's rule for
/// it. It has letters, digits, and single underscores or hyphens between them, after at most one `@`.
#[must_use]
pub fn is_column_name(name: &str) -> bool {
    is_word(&name.strip_prefix('@').unwrap_or(name).to_ascii_lowercase().replace('-', "_"))
}

/// Whether this is snake case: `chess960_daily`.
pub(crate) fn is_word(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .split('_')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Joins the names of nested properties, as dlt does.
#[must_use]
pub fn join(left: &str, right: &str) -> String {
    if left.is_empty() { right.to_owned() } else { format!("{left}__{right}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The right-hand sides are dlt 1.31's names for the left-hand ones.
    #[test]
    fn columns_are_named_as_by_dlt() {
        let names = [
            ("@id", "aid"),
            ("@Id", "a_id"),
            ("onlineStatus", "online_status"),
            ("end_time", "end_time"),
            ("PGNText", "pgn_text"),
            ("userIDs", "user_i_ds"),
            ("chess960Daily", "chess960_daily"),
            ("A0B", "a0_b"),
            ("x2Y", "x2_y"),
            ("ABC_Def", "abc_def"),
            ("aBcDe", "a_bc_de"),
            ("official-artwork", "official_artwork"),
            ("Generation-I", "generation_i"),
        ];
        for (member, column) in names {
            assert!(is_column_name(member), "{member}");
            assert_eq!(snake_case(member), column);
        }
    }

    #[test]
    fn a_member_of_another_kind_is_not_taken() {
        for name in ["", "@", "@@id", "a@", "_id", "id_", "a__b", "50move", "a--b", "-a", "a b", "é", "$ref"] {
            assert!(!is_column_name(name), "{name}");
        }
    }
}
