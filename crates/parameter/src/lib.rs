//! The parameters of an API's paths: their values, and how the API spells them.
//!
//! The manifest describes each parameter. A [`ParameterKind`] turns what a user writes into the spelling of the path, because an API
//! redirects or rejects any other. The loader of the schemas checks examples with it, and the runtime the parameters of requests. Use
//! it through these crates.
//!
//! ```
//! use scoresheet_parameter::{Case, ParameterKind, Values};
//!
//! let values = Values::Text { case: Case::Lower, ranges: &[(b'a', b'z')], min_len: 1, max_len: 30 };
//! let name = ParameterKind { values, expected: "a name", description: "", period: None };
//! assert_eq!(name.canonical(" Erik "), Some("erik".to_owned()));
//! let month = ParameterKind { values: Values::Number { minimum: 1, maximum: 12, digits: 2 }, expected: "", ..name };
//! assert_eq!(month.canonical("7"), Some("07".to_owned()));
//! assert_eq!(month.canonical("13"), None);
//! assert_eq!(month.expected(), "a number from 1 to 12");
//! ```

use std::borrow::Cow;

/// Maximum length of a value, that of a file name: a value names a cassette and a cached response.
pub const MAX_LEN: usize = 240;

/// The values of a parameter and their spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterKind<'a> {
    /// The values.
    pub values: Values<'a>,
    /// Describes a valid value, for messages; empty where the values say enough.
    pub expected: &'a str,
    /// What a column of it holds.
    pub description: &'a str,
    /// The part of a month that it names, if it does.
    pub period: Option<Period>,
}

/// The values of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values<'a> {
    /// Text of certain ASCII characters.
    Text {
        /// The case in which it is sent.
        case: Case,
        /// The characters in that case, as inclusive ranges.
        ranges: &'a [(u8, u8)],
        /// The minimum length.
        min_len: usize,
        /// The maximum length.
        max_len: usize,
    },
    /// Whole numbers.
    Number {
        /// The smallest.
        minimum: i64,
        /// The largest.
        maximum: i64,
        /// The minimum number of digits, filled with zeros.
        digits: usize,
    },
}

/// The case of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Case {
    /// Sent in lower case.
    Lower,
    /// Sent in upper case.
    Upper,
    /// Sent as it is.
    #[default]
    AsIs,
}

/// The part of a month that a parameter names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The year.
    Year,
    /// The month of the year.
    Month,
}

impl ParameterKind<'_> {
    /// Whether the values are numbers; otherwise they are text.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self.values, Values::Number { .. })
    }

    /// Describes a valid value, for messages.
    #[must_use]
    pub fn expected(&self) -> Cow<'_, str> {
        match self.values {
            _ if !self.expected.is_empty() => self.expected.into(),
            Values::Number { minimum, maximum, .. } => format!("a number from {minimum} to {maximum}").into(),
            Values::Text { ranges, min_len, max_len, .. } => {
                let ranges: Vec<_> = ranges.iter().map(|range| shown(*range)).collect();
                let length = if min_len == max_len { max_len.to_string() } else { format!("{min_len} to {max_len}") };
                format!("{length} of the characters `{}`", ranges.concat()).into()
            }
        }
    }

    /// The value in the spelling of the path; `None` if it is not valid.
    #[must_use]
    pub fn canonical(&self, value: &str) -> Option<String> {
        let value = value.trim();
        match self.values {
            Values::Text { case, ranges, min_len, max_len } => {
                let value = case.of(value);
                let is_allowed = |byte| ranges.iter().any(|(first, last)| (*first..=*last).contains(&byte));
                let fits = (min_len.max(1)..=max_len.min(MAX_LEN)).contains(&value.len()) && value.bytes().all(is_allowed);
                // A segment of dots would lead out of its path.
                (fits && value != "." && value != "..").then_some(value)
            }
            Values::Number { minimum, maximum, digits } => {
                let number = value.parse::<i64>().ok().filter(|number| (minimum..=maximum).contains(number))?;
                Some(format!("{number:0digits$}"))
            }
        }
    }
}

impl Case {
    fn of(self, value: &str) -> String {
        match self {
            Self::Lower => value.to_ascii_lowercase(),
            Self::Upper => value.to_ascii_uppercase(),
            Self::AsIs => value.to_owned(),
        }
    }
}

fn shown((first, last): (u8, u8)) -> String {
    let (first, last) = (char::from(first), char::from(last));
    if first == last { first.to_string() } else { format!("{first}-{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &[(u8, u8)] = &[(b'-', b'-'), (b'0', b'9'), (b'_', b'_'), (b'a', b'z')];

    fn text(case: Case, ranges: &'static [(u8, u8)], min_len: usize, max_len: usize) -> ParameterKind<'static> {
        kind(Values::Text { case, ranges, min_len, max_len })
    }

    fn number(minimum: i64, maximum: i64, digits: usize) -> ParameterKind<'static> {
        kind(Values::Number { minimum, maximum, digits })
    }

    fn kind(values: Values<'static>) -> ParameterKind<'static> {
        ParameterKind { values, expected: "", description: "", period: None }
    }

    #[test]
    fn values_are_spelled_as_the_api_does() {
        let (word, title) = (text(Case::Lower, WORD, 1, 64), text(Case::Upper, &[(b'A', b'Z')], 2, 3));
        let dotted = text(Case::AsIs, &[(b'.', b'.'), (b'A', b'z')], 0, 100);
        let (year, month, id) = (number(2000, 9999, 4), number(1, 12, 2), number(1, i64::from(u32::MAX), 1));
        for (kind, value, spelled) in [
            (word, " Linnea-Brasvik ", Some("linnea-brasvik")),
            (word, "-33rd-quick-knockouts", Some("-33rd-quick-knockouts")),
            (word, "a/b", None),
            (word, "", None),
            (word, "é", None),
            (title, "wgm", Some("WGM")),
            (title, "G", None),
            (title, "G1", None),
            (dotted, "Hello.World", Some("Hello.World")),
            (dotted, "..", None),
            (dotted, ".", None),
            (dotted, "", None),
            (year, "2024", Some("2024")),
            (year, "24", None),
            (month, "1", Some("01")),
            (month, "13", None),
            (id, "007", Some("7")),
            (id, "0", None),
            (id, "4294967296", None),
            (id, "-1", None),
            (id, "1.0", None),
        ] {
            assert_eq!(kind.canonical(value).as_deref(), spelled, "{kind:?} `{value}`");
        }
    }

    #[test]
    fn no_value_is_longer_than_a_file_name() {
        let word = text(Case::Lower, WORD, 1, usize::MAX);
        assert!(word.canonical(&"a".repeat(MAX_LEN)).is_some());
        assert!(word.canonical(&"a".repeat(MAX_LEN + 1)).is_none());
    }

    #[test]
    fn a_valid_value_is_described() {
        assert_eq!(number(1, 12, 2).expected(), "a number from 1 to 12");
        assert_eq!(text(Case::Lower, WORD, 2, 30).expected(), "2 to 30 of the characters `-0-9_a-z`");
        assert_eq!(ParameterKind { expected: "a name", ..text(Case::Lower, WORD, 2, 30) }.expected(), "a name");
    }
}
