//! References between schemas, and what they may lead to.

use serde_json::Value;

use crate::names::is_word;

/// The target of a `$ref`: a file (by default its own), and a definition in it or the complete file.
pub(crate) struct Reference<'a> {
    pub(crate) file: Option<&'a str>,
    /// Pointer in the file: `/$defs/x`, or empty.
    pub(crate) fragment: &'a str,
}

impl<'a> Reference<'a> {
    /// One of the forms `#/$defs/x`, `common/x.json` and `common/x.json#/$defs/y`.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
        let reference = Self { file: (!file.is_empty()).then_some(file), fragment };
        let file_is_plain = file.is_empty() || file.strip_suffix(".json").is_some_and(|stem| stem.split('/').all(is_word));
        let fragment_is_plain = match fragment.strip_prefix("/$defs/") {
            Some(name) => is_word(name),
            None => fragment.is_empty() && reference.file.is_some() && !text.ends_with('#'),
        };
        (file_is_plain && fragment_is_plain).then_some(reference)
    }
}

/// Whether a schema has only definitions.
pub(crate) fn is_library(schema: &Value) -> bool {
    schema.get("$defs").is_some() && says_nothing(schema)
}

/// Whether a schema does not constrain the type of a value.
pub(crate) fn says_nothing(schema: &Value) -> bool {
    ["$ref", "oneOf", "type"].iter().all(|keyword| schema.get(keyword).is_none())
}
