//! What violations of one cause have in common.

use sha2::{Digest, Sha256};

use scoresheet_contract::{Code, Place, Violation, pointer};
use scoresheet_runtime::hexadecimal;

use super::sanitize::quoted;

/// The common properties of violations of one cause. Their order is that of the report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) endpoint: &'static str,
    pub(super) pattern: String,
    pub(super) code: Code,
    pub(super) expected: String,
}

impl Key {
    /// The key of a violation at `place`.
    pub(super) fn new(violation: &Violation, place: &Place<'_>) -> Self {
        Self {
            endpoint: violation.endpoint,
            pattern: pattern(violation, place),
            code: violation.code,
            expected: violation.expected.clone(),
        }
    }

    /// Twelve digits that are the same in every run: short enough to be quoted, long enough for thousands of findings.
    pub(super) fn id(&self) -> String {
        const DIGITS: usize = 12;
        let hash = Sha256::digest([self.endpoint, self.code.name(), &self.pattern, &self.expected].join("\0"));
        hexadecimal(&hash[..DIGITS / 2])
    }
}

/// The place, with the name of an unknown property written out: in a map it would be one of many names, but here it is the
/// finding.
fn pattern(violation: &Violation, place: &Place<'_>) -> String {
    match (place.pattern.rsplit_once('/'), pointer::segments(&violation.pointer).last()) {
        (Some((parent, "*")), Some(name)) if violation.code == Code::UnknownField => pointer::join(parent, &name),
        _ => place.pattern.clone(),
    }
}

/// The title of a finding.
pub(super) fn title(key: &Key) -> String {
    let names = || pointer::segments(&key.pattern).collect::<Vec<_>>();
    let name = match names().iter().rev().find(|name| *name != "*") {
        Some(name) => quoted(name),
        None => "the body".to_owned(),
    };
    match key.code {
        Code::UnknownField => format!("new field {name}"),
        Code::MissingField => format!("field {name} is missing"),
        Code::DuplicateField => format!("duplicate field {name}"),
        Code::NullValue => format!("{name} is null"),
        Code::WrongType => format!("{name} has another type"),
        Code::UnknownValue => format!("{name} has a new value"),
        Code::OutOfRange => format!("{name} is out of its range"),
        Code::BadFormat => format!("{name} has another form"),
        Code::TruncatedJson => "the body ends early".to_owned(),
        Code::InvalidJson => "the body is not JSON".to_owned(),
        other => format!("{name}: {other}"),
    }
}
