//! The string formats of the schemas, checked by the same code on the fast and on the slow path.

use super::moment;

/// A value of the schema keyword `format` on strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// 32 lower-case hexadecimal digits in groups of 8-4-4-4-12. chess.com's identifiers look like version 1 but do not
    /// always carry its version and variant bits, so these are not checked.
    Uuid,
    /// A moment of RFC 3339: `2026-11-27T16:49:12.5Z`, with an offset and up to nine digits of a second.
    DateTime,
    /// A day of RFC 3339: `2026-11-27`.
    Date,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Uuid, Self::DateTime, Self::Date];

    /// The name in schemas: `uuid`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
            Self::DateTime => "date-time",
            Self::Date => "date",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Describes the format.
    #[must_use]
    pub fn expectation(self) -> &'static str {
        match self {
            Self::Uuid => "UUID in lower case",
            Self::DateTime => "date and time with an offset, like `2026-11-27T16:49:12Z`",
            Self::Date => "date like `2026-11-27`",
        }
    }

    /// Whether `text` has this format.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        self.matches_bytes(text.as_bytes())
    }

    /// Whether these bytes of UTF-8 have this format.
    pub(crate) fn matches_bytes(self, text: &[u8]) -> bool {
        match self {
            Self::Uuid => text.try_into().is_ok_and(is_uuid),
            Self::DateTime => moment::of_date_time(text).is_some(),
            Self::Date => moment::of_date(text).is_some(),
        }
    }
}

/// Checks every byte without a branch, so that the compiler can vectorize it.
#[expect(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
fn is_uuid(text: &[u8; 36]) -> bool {
    const DASHES: [bool; 36] = {
        let mut dashes = [false; 36];
        (dashes[8], dashes[13], dashes[18], dashes[23]) = (true, true, true, true);
        dashes
    };
    let wrong = text.iter().zip(&DASHES).fold(0, |wrong, (byte, dash)| {
        let is_hex = (byte.wrapping_sub(b'0') < 10) | (byte.wrapping_sub(b'a') < 6);
        let is_dash = *byte == b'-';
        wrong | u8::from((is_dash != *dash) | (is_hex == *dash))
    });
    wrong == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        assert_eq!(Format::from_name("unix-time"), None);
    }

    #[test]
    fn uuid() {
        assert!(Format::Uuid.matches("0a1b2c3d-4e5f-6789-abcd-ef0123456789"));
        for wrong in [
            "",
            "0A1B2C3D-4E5F-6789-ABCD-EF0123456789",
            "0a1b2c3d4e5f6789abcdef0123456789",
            "0a1b2c3d-4e5f-6789-abcd-ef012345678",
            "0a1b2c3d-4e5f-6789-abcd-ef01234567890",
            "0a1b2c3d-4e5f-6789-abcd_ef0123456789",
            "0a1b2c3-d4e5f-6789-abcd-ef0123456789",
            "{0a1b2c3d-4e5f-6789-abcd-ef01234567}",
            "urn:uuid:0a1b2c3d-4e5f-6789-abcd-ef0",
            "0a1b2c3d-4e5f-6789-abcd-ef01234567é",
        ] {
            assert!(!Format::Uuid.matches(wrong), "{wrong}");
        }
    }
}
