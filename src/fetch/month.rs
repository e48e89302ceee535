//! A month of chess.com's archives.

use std::fmt;
use std::str::FromStr;

use scoresheet_runtime::ConfigError;

/// A month, `2024/03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// The year, four digits.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The month after this one.
    pub(super) fn next(self) -> Self {
        if self.month == 12 {
            return Self { year: self.year.saturating_add(1), month: 1 };
        }
        Self { month: self.month + 1, ..self }
    }

    /// The month before this one.
    pub(super) fn previous(self) -> Self {
        if self.month == 1 {
            return Self { year: self.year.saturating_sub(1), month: 12 };
        }
        Self { month: self.month - 1, ..self }
    }

    /// The month at the end of an archive's URL, `…/games/2024/03`.
    pub(super) fn of_url(url: &str) -> Option<Self> {
        let (rest, month) = url.rsplit_once('/')?;
        let year = rest.rsplit('/').next()?;
        Self::of(year, month)
    }

    fn of(year: &str, month: &str) -> Option<Self> {
        let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then_some(Self { year, month })
    }
}

impl FromStr for Month {
    type Err = ConfigError;

    /// Reads `2024/03` or `2024-03`.
    fn from_str(text: &str) -> Result<Self, ConfigError> {
        let parts = text.trim().split_once(['/', '-']);
        parts.and_then(|(year, month)| Self::of(year, month)).ok_or_else(|| {
            ConfigError::new(format!("expected a month as YYYY/MM but found `{text}`; write for example `2024/03`"))
        })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_and_ordered() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        assert_eq!(month(" 2024-03 "), month("2024/03"));
        assert!(month("2023/12") < month("2024/01"));
        assert_eq!(month("2024/03").to_string(), "2024/03");
        assert_eq!(Month::of_url("https://api.chess.com/pub/player/erik/games/2007/07"), Some(month("2007/07")));
    }

    #[test]
    fn other_texts_are_rejected_with_an_example() {
        for text in ["", "2024", "2024/3", "2024/13", "2024/00", "24/03", "2024/+3", "2024/03/01", "march"] {
            let message = text.parse::<Month>().unwrap_err().to_string();
            assert!(message.contains(text) && message.contains("2024/03"), "{message}");
        }
        assert_eq!(Month::of_url("https://api.chess.com/pub/player/erik/games/2007/7"), None);
        assert_eq!(Month::of_url("2007"), None);
    }
}
