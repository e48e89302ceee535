//! The string formats of the schemas, checked by the same code on the fast and on the slow path.

/// A value of the schema keyword `format` on strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// 32 lower-case hexadecimal digits in groups of 8-4-4-4-12. chess.com's identifiers look like version 1 but do not
    /// always carry its version and variant bits, so these are not checked.
    Uuid,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 1] = [Self::Uuid];

    /// The name in schemas: `uuid`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Uuid => "uuid",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What the format asks for, in words.
    #[must_use]
    pub fn expectation(self) -> &'static str {
        match self {
            Self::Uuid => "UUID in lower case",
        }
    }

    /// Whether `text` has this format.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        match self {
            Self::Uuid => is_uuid(text.as_bytes()),
        }
    }
}

fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
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
