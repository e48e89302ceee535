//! Numbers with their nouns.

use std::fmt::Display;

/// A number with its noun: `1 body`, `2 bodies`. The number may be a text, such as `2,000`.
#[must_use]
pub fn counted(count: impl Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    let noun = if count == "1" { one } else { many };
    format!("{count} {noun}")
}
