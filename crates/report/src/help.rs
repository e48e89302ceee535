//! Explanations of the codes for new readers.

use scoresheet_contract::Code;

/// Where the documentation of the codes is published.
pub(super) const DOCUMENTATION: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/codes.md");

/// The meaning of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// A short title.
    pub summary: &'static str,
    /// The consequence for the data, and the remedy.
    pub text: &'static str,
    code: Code,
}

impl Help {
    /// The URL of the documentation.
    #[must_use]
    pub fn address(self) -> String {
        format!("{DOCUMENTATION}#{}", self.code)
    }
}

/// For a code that is newer than this crate.
const UNKNOWN: (&str, &str) = (
    "A violation of the contract",
    "This code is newer than the report: update scoresheet-report, or read the contract's documentation.",
);

/// The meaning of `code`.
#[must_use]
pub fn help(code: Code) -> Help {
    let (summary, text) = match code {
        Code::UnknownField => (
            "A property that the contract does not define",
            "The property is new or renamed. Known columns are unaffected, but the new data would be lost: add the property to the schema.",
        ),
        Code::MissingField => (
            "A required property is missing",
            "A property that every response had was removed or renamed. Columns made from it would become null: make it optional, or use the new name.",
        ),
        Code::DuplicateField => (
            "A duplicate property",
            "Parsers disagree about which of the two values counts, so neither can be trusted. This is a fault of the server; report it to chess.com.",
        ),
        Code::NullValue => {
            ("A value is null", "chess.com omits unknown values and has never sent null. Allow null in the schema if it stays.")
        }
        Code::WrongType => (
            "A value has another JSON type",
            "Silent conversion would hide the change and may lose digits. Change the type in the schema; the type of the column may change with it.",
        ),
        Code::UnknownValue => (
            "A string outside its enumeration",
            "A new value of a closed set; filters and joins downstream do not expect it. Add it to the enumeration once its meaning is clear.",
        ),
        Code::OutOfRange => (
            "A number outside its range",
            "Usually a change of unit, such as milliseconds for seconds, or an upstream fault. Widen the range only if the number means the same as before.",
        ),
        Code::BadFormat => (
            "A string of another format",
            "The string does not match the pattern, format or length of all strings seen there. Readers that parse it would fail or misread it.",
        ),
        Code::TruncatedJson => (
            "The body is truncated",
            "The connection was closed in the middle of the body. Request it again; if it persists, it is an upstream fault.",
        ),
        Code::InvalidJson => (
            "The body is not JSON",
            "Often an error page instead of the response. Look at the body; the contract cannot be repaired to accept it.",
        ),
        _ => UNKNOWN,
    };
    Help { summary, text, code }
}

/// The meaning of the code of this name.
pub(super) fn of_name(name: &str) -> Option<Help> {
    Code::ALL.into_iter().find(|code| code.name() == name).map(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_meaning_of_its_own() {
        let summaries: std::collections::BTreeSet<_> = Code::ALL.into_iter().map(|code| help(code).summary).collect();
        assert_eq!(summaries.len(), Code::ALL.len());
        assert!(!summaries.contains(UNKNOWN.0));
    }
}
