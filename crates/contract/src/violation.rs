//! Violations and the error that carries them.

use std::fmt::{self, Write as _};
use std::sync::Arc;

use scoresheet_runtime::{Code, DecodeError, Endpoint};

use super::report::Listed;

/// One place of a body that violates the contract.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Violation {
    /// The violation's code.
    pub code: Code,
    /// The endpoint whose schema was applied.
    pub endpoint: &'static str,
    /// The URL of the response, if known.
    pub url: Option<Arc<str>>,
    /// JSON pointer of the violating value, or of the missing property; empty for the whole body.
    pub pointer: String,
    /// The table of the endpoint that it concerns, by its name in the registry; none for the body as a whole.
    pub table: Option<&'static str>,
    /// The column of that table; none for an unknown property and for what is no single column.
    pub column: Option<&'static str>,
    /// Index of the table row: the first array index of the pointer.
    pub row: Option<u64>,
    /// The expectation of the schema.
    pub expected: String,
    /// The value found, truncated to a readable length.
    pub found: String,
    /// File and pointer of the rule: `player_games_archive.json#/properties/games`.
    pub schema_location: String,
}

impl Violation {
    /// A violation at a place of a body of this endpoint; its other fields are empty.
    #[must_use]
    pub fn new(endpoint: &'static Endpoint, code: Code, pointer: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), ..Self::of_another_process(code, endpoint.name) }
    }

    /// A violation that another process found, by a contract that this one may not have; its other fields are empty.
    #[must_use]
    pub fn of_another_process(code: Code, endpoint: &'static str) -> Self {
        Self {
            code,
            endpoint,
            url: None,
            pointer: String::new(),
            table: None,
            column: None,
            row: None,
            expected: String::new(),
            found: String::new(),
            schema_location: String::new(),
        }
    }
}

/// One line, whatever the names in the body contain.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { String::new() } else { format!(" at {}", self.pointer) };
        let row = self.row.map(|row| format!(" (row {row})")).unwrap_or_default();
        let Self { code, expected, found, schema_location, .. } = self;
        let line = format!("{code}:{place}{row} expected {expected}, but found {found} ({schema_location})");
        line.chars().try_for_each(|character| {
            if character.is_control() { write!(f, "{}", character.escape_default()) } else { f.write_char(character) }
        })
    }
}

/// A body that does not match its schema: every violation, and the body itself.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ContractViolation {
    /// The endpoint whose schema was applied.
    pub endpoint: &'static str,
    /// The URL of the response, if known.
    pub url: Option<Arc<str>>,
    /// SHA-256 of the schema that was applied, which identifies a version of the contract.
    pub schema_hash: &'static str,
    /// The date of the newest recording that the contract was verified against, if any.
    pub verified: Option<&'static str>,
    /// Everything that is wrong, never empty; of very many the first, and a last one that says how many are not listed.
    pub violations: Vec<Violation>,
    /// How many violations are not listed.
    pub more: usize,
    /// The body as received.
    pub body: Arc<[u8]>,
}

impl ContractViolation {
    /// Validates a body that the decoder of `endpoint` has rejected.
    #[must_use]
    pub fn new(endpoint: &'static Endpoint, url: Option<Arc<str>>, body: Arc<[u8]>, refusal: &DecodeError) -> Self {
        let Listed { mut violations, more } = super::report::listed(endpoint, url.as_ref(), &body);
        if violations.is_empty() {
            // Decoder and validation disagree, which is a bug. The rejection remains, and says so.
            violations.push(Violation {
                code: refusal.code,
                endpoint: endpoint.name,
                url: url.clone(),
                pointer: String::new(),
                table: None,
                column: None,
                row: None,
                expected: "the decoder's expectation".to_owned(),
                found: format!("a violation at byte {} that the report does not know; please report this", refusal.offset),
                schema_location: format!("{}.json#", endpoint.name),
            });
        }
        let (schema_hash, verified) = (endpoint.schema_hash, endpoint.verified);
        Self { endpoint: endpoint.name, url, schema_hash, verified, violations, more, body }
    }
}

impl std::error::Error for ContractViolation {}

impl fmt::Display for ContractViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// Enough to recognize the kind of drift; the rest is in `violations`.
        const SHOWN: usize = 5;
        // The remark on those that are not listed is no violation itself.
        let count = self.violations.len() + self.more.saturating_sub(1);
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "response of `{}` violates its contract in {count} place{plural}", self.endpoint)?;
        if let Some(url) = &self.url {
            write!(f, " ({url})")?;
        }
        for violation in self.violations.iter().take(SHOWN) {
            write!(f, "\n  {violation}")?;
        }
        if count > SHOWN {
            write!(f, "\n  and {} more", count - SHOWN)?;
        }
        match self.verified {
            Some(date) => write!(f, "\n  (the contract was verified against recordings up to {date})"),
            None => Ok(()),
        }
    }
}
