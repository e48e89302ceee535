//! Names: what chess.com's properties are called as columns.

/// dlt's own spelling of a property: `@id` becomes `aid`, `onlineStatus` becomes `online_status`. A table that dlt has made from JSON
/// and one of ours must not differ in a single name, so this follows dlt's rule rather than the one of a library.
#[must_use]
pub fn snake_case(member: &str) -> String {
    let letters: Vec<char> = member.replace('@', "a").chars().collect();
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

/// Whether a property's name is of the plain kind for which [`snake_case`] is dlt's rule: letters, digits and single underscores
/// between them, after at most one `@`.
pub(crate) fn is_member(name: &str) -> bool {
    is_word(&name.strip_prefix('@').unwrap_or(name).to_ascii_lowercase())
}

/// Whether this is a word in snake case: `chess960_daily`.
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

    /// The right-hand sides are what dlt 1.31 makes of the left-hand ones.
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
        ];
        for (member, column) in names {
            assert!(is_member(member), "{member}");
            assert_eq!(snake_case(member), column);
        }
    }

    #[test]
    fn a_member_of_another_kind_is_not_taken() {
        for name in ["", "@", "@@id", "a@", "_id", "id_", "a__b", "50move", "a-b", "a b", "é", "$ref"] {
            assert!(!is_member(name), "{name}");
        }
    }
}
