//! The kinds of violation.

use std::fmt;

/// The kinds of violation, with stable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Code {
    /// A property that the schema does not define.
    UnknownField,
    /// A required property is missing.
    MissingField,
    /// A property is a duplicate in one object.
    DuplicateField,
    /// `null` where the schema does not accept it.
    NullValue,
    /// A value of another JSON type; `1500.0` and `"1500"` are not integers.
    WrongType,
    /// A string outside its enumeration.
    UnknownValue,
    /// A number outside its range.
    OutOfRange,
    /// A string that does not match its pattern, format or length.
    BadFormat,
    /// The body is truncated.
    TruncatedJson,
    /// The body is not JSON.
    InvalidJson,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 10] = [
        Self::UnknownField,
        Self::MissingField,
        Self::DuplicateField,
        Self::NullValue,
        Self::WrongType,
        Self::UnknownValue,
        Self::OutOfRange,
        Self::BadFormat,
        Self::TruncatedJson,
        Self::InvalidJson,
    ];

    /// The code of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }

    /// The stable name: `unknown_field`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown_field",
            Self::MissingField => "missing_field",
            Self::DuplicateField => "duplicate_field",
            Self::NullValue => "null_value",
            Self::WrongType => "wrong_type",
            Self::UnknownValue => "unknown_value",
            Self::OutOfRange => "out_of_range",
            Self::BadFormat => "bad_format",
            Self::TruncatedJson => "truncated_json",
            Self::InvalidJson => "invalid_json",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
