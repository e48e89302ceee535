//! Explanations of the codes for new readers.

use scoresheet_contract::Code;

/// Where the documentation of the codes is published.
pub(super) const DOCUMENTATION: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/report.md");

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

/// The meaning of `code`.
#[must_use]
pub fn help(code: Code) -> Help {
    let (summary, text) = match code {
        Code::UnknownField => (
            "A member that the contract does not know",
            "chess.com added or renamed a member. Nothing that was known is wrong, but the new data would be lost: add it to the schema.",
        ),
        Code::MissingField => (
            "A required member is absent",
            "A member that every response had is gone or was renamed. Columns made from it would turn null: make it optional, or follow the new name.",
        ),
        Code::DuplicateField => (
            "A member stands twice in one object",
            "Readers disagree about which of the two values counts, so neither can be trusted. This is a fault of the server; report it to chess.com.",
        ),
        Code::NullValue => (
            "A value is null",
            "chess.com leaves out what it does not know and has never sent null. Allow null in the schema if it stays.",
        ),
        Code::WrongType => (
            "A value has another JSON type",
            "Converting it silently would hide the change and may lose digits. Change the type in the schema; the type of the column may change with it.",
        ),
        Code::UnknownValue => (
            "A text outside its enumeration",
            "A new value of a closed set, which filters and joins downstream do not expect. Add it to the enumeration once its meaning is clear.",
        ),
        Code::OutOfRange => (
            "A number outside its range",
            "Mostly a change of unit, such as milliseconds for seconds, or a fault upstream. Widen the range only if the number means what it did.",
        ),
        Code::BadFormat => (
            "A text of another form",
            "The text does not match the pattern, format or length that all texts there had. Readers that take it apart would fail or misread it.",
        ),
        Code::TruncatedJson => (
            "The body ends early",
            "The connection or the server gave up in the middle of the body. Fetch it again; if it persists, it is a fault upstream.",
        ),
        Code::InvalidJson => (
            "The body is not JSON",
            "Often an error page in the place of the response. Look at the body; the contract cannot be repaired to accept it.",
        ),
    };
    Help { summary, text, code }
}

/// The meaning of the code of this name.
pub(super) fn of_name(name: &str) -> Option<Help> {
    Code::ALL.into_iter().find(|code| code.name() == name).map(help)
}
