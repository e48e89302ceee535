//! The parameters of chess.com's paths: their kinds, and how chess.com spells them.
//!
//! A [`ParameterKind`] turns what a user writes into the spelling of the path, because chess.com redirects or rejects any other. The
//! loader of the schemas checks examples with it, and the runtime the parameters of requests. Use it through these crates.
//!
//! ```
//! use scoresheet_parameter::ParameterKind;
//!
//! assert_eq!(ParameterKind::Username.canonical(" Erik "), Some("erik".to_owned()));
//! assert_eq!(ParameterKind::Month.canonical("7"), Some("07".to_owned()));
//! assert_eq!(ParameterKind::Month.canonical("13"), None);
//! assert_eq!(ParameterKind::Month.expected(), "a number from 1 to 12");
//! ```

use std::ops::RangeInclusive;

/// Maximum length of a username; chess.com's limit is 25 characters, which old accounts exceed.
const MAX_USERNAME: usize = 64;

/// Maximum length of a slug, that of a file name: a slug names a cassette and a cached response.
const MAX_SLUG: usize = 240;

/// The values of a path parameter and their spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// A username, sent in lower case, because any other case causes a redirect.
    Username,
    /// A year, four digits.
    Year,
    /// A month from 1 to 12, two digits.
    Month,
    /// The last segment of a club's or tournament's URL, in lower case; may start with `-`.
    Slug,
    /// A title's abbreviation, in upper case.
    Title,
    /// A country's two-letter code, in upper case: ISO 3166-1, or one of chess.com's own such as `XE`.
    Iso,
    /// The number of a team match.
    Id,
    /// The number of a board in a team match, from 1.
    Board,
    /// The number of a round in a tournament, from 1.
    Round,
    /// The number of a group in a round, from 1.
    Group,
}

/// How the values of a kind are spelled.
enum Spelling {
    /// ASCII letters, digits, `_` and `-` in lower case, up to a length.
    LowerCase(usize),
    /// ASCII letters in upper case, of these lengths.
    UpperCase(RangeInclusive<usize>),
    /// A number of this range, with at least this many digits.
    Number(RangeInclusive<u32>, usize),
}

impl ParameterKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Username,
        Self::Year,
        Self::Month,
        Self::Slug,
        Self::Title,
        Self::Iso,
        Self::Id,
        Self::Board,
        Self::Round,
        Self::Group,
    ];

    /// The name in the path, and of the column.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Year => "year",
            Self::Month => "month",
            Self::Slug => "slug",
            Self::Title => "title",
            Self::Iso => "iso",
            Self::Id => "id",
            Self::Board => "board",
            Self::Round => "round",
            Self::Group => "group",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the values are numbers; otherwise they are text.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self.spelling(), Spelling::Number(..))
    }

    /// What a column of it holds.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Username => "Name of the player in lower case, as in the request; the body does not carry it.",
            Self::Year => "Year, as in the request; the body does not carry it.",
            Self::Month => "Month, 1 to 12, as in the request; the body does not carry it.",
            Self::Slug => "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            Self::Title => "Title, such as `GM`, as in the request; the body does not carry it.",
            Self::Iso => "Two-letter code of the country, as in the request; the body does not carry it.",
            Self::Id => "Number of the team match, as in the request; the body does not carry it.",
            Self::Board => "Number of the board, from 1, as in the request; the body does not carry it.",
            Self::Round => "Number of the round, from 1, as in the request; the body does not carry it.",
            Self::Group => "Number of the group, from 1, as in the request; the body does not carry it.",
        }
    }

    /// Describes a valid value, for messages.
    #[must_use]
    pub fn expected(self) -> &'static str {
        match self {
            Self::Username => "a chess.com name (letters, digits, `_` and `-`)",
            Self::Slug => "the last part of a club's or tournament's URL (letters, digits, `_` and `-`)",
            Self::Title => "a title's abbreviation such as `GM` or `WFM`",
            Self::Iso => "a country's two-letter code such as `US` or `XE`",
            Self::Year => "a number from 2000 to 9999",
            Self::Month => "a number from 1 to 12",
            Self::Id | Self::Board | Self::Round | Self::Group => "a number from 1 to 4294967295",
        }
    }

    /// The value in chess.com's spelling; `None` if it is not valid.
    #[must_use]
    pub fn canonical(self, value: &str) -> Option<String> {
        let value = value.trim();
        match self.spelling() {
            Spelling::LowerCase(max_len) => is_word(value, max_len).then(|| value.to_ascii_lowercase()),
            Spelling::UpperCase(length) => is_letters(value, &length).then(|| value.to_ascii_uppercase()),
            Spelling::Number(range, digits) => {
                let number = value.parse::<u32>().ok().filter(|number| range.contains(number))?;
                Some(format!("{number:0digits$}"))
            }
        }
    }

    fn spelling(self) -> Spelling {
        match self {
            Self::Username => Spelling::LowerCase(MAX_USERNAME),
            Self::Slug => Spelling::LowerCase(MAX_SLUG),
            Self::Title => Spelling::UpperCase(2..=3),
            Self::Iso => Spelling::UpperCase(2..=2),
            Self::Year => Spelling::Number(2000..=9999, 4),
            Self::Month => Spelling::Number(1..=12, 2),
            Self::Id | Self::Board | Self::Round | Self::Group => Spelling::Number(1..=u32::MAX, 1),
        }
    }
}

fn is_word(value: &str, max_len: usize) -> bool {
    (1..=max_len).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

fn is_letters(value: &str, length: &RangeInclusive<usize>) -> bool {
    length.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_spelled_as_chess_com_does() {
        use ParameterKind::{Board, Group, Id, Iso, Month, Round, Slug, Title, Username, Year};
        for (kind, value, spelled) in [
            (Username, " Linnea-Brasvik ", "linnea-brasvik"),
            (Username, "-roman-", "-roman-"),
            (Slug, "Lantern-Club", "lantern-club"),
            (Slug, "-33rd-quick-knockouts-1401-1600", "-33rd-quick-knockouts-1401-1600"),
            (Title, "wgm", "WGM"),
            (Iso, "xe", "XE"),
            (Year, "2024", "2024"),
            (Month, "1", "01"),
            (Id, "1622094", "1622094"),
            (Board, "007", "7"),
            (Round, "1", "1"),
            (Group, " 12 ", "12"),
        ] {
            assert_eq!(kind.canonical(value).as_deref(), Some(spelled), "{kind:?} `{value}`");
        }
    }

    #[test]
    fn malformed_values_are_rejected() {
        use ParameterKind::{Board, Group, Id, Iso, Month, Round, Slug, Title, Username, Year};
        let long = "a".repeat(MAX_SLUG + 1);
        for (kind, value) in [
            (Username, "a/b"),
            (Username, &long[..=MAX_USERNAME]),
            (Slug, ""),
            (Slug, "https://www.chess.com/club/lantern-club"),
            (Slug, "../lantern-club"),
            (Slug, &long),
            (Title, "G"),
            (Title, "G1"),
            (Title, "grandmaster"),
            (Iso, "USA"),
            (Iso, "é"),
            (Year, "24"),
            (Month, "13"),
            (Id, "0"),
            (Id, "4294967296"),
            (Board, "-1"),
            (Round, "1.0"),
            (Group, ""),
        ] {
            assert_eq!(kind.canonical(value), None, "{kind:?} `{value}`");
        }
    }

    #[test]
    fn every_kind_is_found_by_its_name() {
        assert!(ParameterKind::ALL.into_iter().all(|kind| ParameterKind::from_name(kind.name()) == Some(kind)));
        assert_eq!(ParameterKind::from_name("player"), None);
    }
}
