//! A finished report, from which every format is rendered. `docs/report.schema.json` describes its JSON.

use std::collections::BTreeMap;

use serde::Serialize;

/// Version of the JSON format. It is increased when a field is renamed, removed or changes its meaning, but not for a new field.
pub const REPORT_VERSION: u32 = 1;

/// A report at one moment. Every text in it is one line of visible characters, except patches.
#[derive(Debug, Clone, Serialize)]
pub struct Snapshot {
    /// [`REPORT_VERSION`].
    pub report_version: u32,
    /// `scoresheet`.
    pub tool: &'static str,
    /// Version of the tool.
    pub version: &'static str,
    /// When the report was made, RFC 3339 in UTC.
    pub generated_at: String,
    /// The outcome of the run.
    pub outcome: Outcome,
    /// The exit code that belongs to the outcome.
    pub exit_code: u8,
    /// SHA-256 of the bundled schema of each validated endpoint.
    pub contracts: BTreeMap<&'static str, &'static str>,
    /// The endpoints whose schema is another one than that of the tool's version, in their order.
    pub own_contracts: Vec<&'static str>,
    /// The date of the newest recording that the contract was verified against, by endpoint; none where there is no recording.
    pub verified: BTreeMap<&'static str, Option<&'static str>>,
    /// Counts.
    pub counts: Counts,
    /// Violations of one cause each, in the order of endpoint, place and code.
    pub findings: Vec<Finding>,
    /// Requests that received no usable response.
    pub failures: Vec<Failure>,
    /// Recordings that are too old or were edited.
    pub stale: Vec<Stale>,
    /// Warnings: nothing that a schema forbids.
    pub warnings: Vec<Warning>,
}

/// The outcome of a run, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// A body violates its contract.
    Drift,
    /// chess.com did not respond.
    Upstream,
    /// Recordings are too old or were edited.
    Stale,
    /// None of these.
    Ok,
}

impl Outcome {
    /// The exit code of the command line.
    ///
    /// Drift precedes an upstream failure, because it is certain, whereas a failed request may hide more drift but never less. A
    /// failure precedes staleness, because nothing is known about the current response.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Drift => 3,
            Self::Upstream => 4,
            Self::Stale => 5,
            Self::Ok => 0,
        }
    }

    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Drift => "drift",
            Self::Upstream => "upstream",
            Self::Stale => "stale",
            Self::Ok => "ok",
        }
    }
}

/// The severity of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Determines the exit code.
    Error,
    /// Does not change the exit code.
    Warning,
}

impl Severity {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Counts of all entries, listed or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Counts {
    /// Number of validated bodies.
    pub validated: u64,
    /// Number of bodies that violate their contract.
    pub refused: u64,
    /// Violations in all bodies.
    pub violations: u64,
    /// Failed requests.
    pub failures: u64,
    /// Stale recordings.
    pub stale: u64,
    /// Warnings.
    pub warnings: u64,
    /// Violations and entries that are not listed, because a list was full.
    pub unlisted: u64,
}

/// Violations of one cause.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The same in every run for the same endpoint, code, place and expectation.
    pub id: String,
    /// The severity.
    pub severity: Severity,
    /// The code of its violations: `unknown_field`.
    pub code: &'static str,
    /// The endpoint whose contract is violated.
    pub endpoint: &'static str,
    /// The place: a JSON pointer with `*` for array indices and names in maps; empty for the whole body.
    pub pointer: String,
    /// The table of the endpoint that it concerns; none for the body as a whole.
    pub table: Option<&'static str>,
    /// The column of that table; none for an unknown property and for what is no single column.
    pub column: Option<&'static str>,
    /// The expectation of the schema.
    pub expected: String,
    /// File and pointer of the rule.
    pub schema_location: String,
    /// The date of the newest recording that the contract was verified against, if any.
    pub verified: Option<&'static str>,
    /// The title.
    pub title: String,
    /// The likely cause, if known.
    pub hint: Option<String>,
    /// Number of violations.
    pub count: u64,
    /// Number of bodies.
    pub bodies: u64,
    /// The first violation.
    pub first: Occurrence,
    /// The last violation.
    pub last: Occurrence,
    /// When the earliest of the bodies was received, if known.
    pub first_seen: Option<String>,
    /// When the latest of the bodies was received, if known.
    pub last_seen: Option<String>,
    /// The origins of the first few bodies.
    pub sources: Vec<String>,
    /// The first few violations, from different bodies if possible.
    pub examples: Vec<Example>,
    /// On `unknown_value`: the values found, the most frequent first.
    pub values: Vec<ValueCount>,
    /// On `out_of_range`: the smallest and the largest number found.
    pub range: Option<Range>,
    /// The likely rename that it is part of.
    pub rename: Option<Rename>,
    /// The command to run next.
    pub next: String,
    /// A change of the schema that would accept it, as a unified diff.
    pub patch: Option<String>,
}

/// The place of a violation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Occurrence {
    /// The origin of the body: a file or a URL.
    pub source: String,
    /// The URL of the body, if known.
    pub url: Option<String>,
    /// JSON pointer in the body.
    pub pointer: String,
    /// Index of the table row.
    pub row: Option<u64>,
}

/// An example of a violation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Example {
    /// The origin of the body.
    pub source: String,
    /// JSON pointer in the body.
    pub pointer: String,
    /// The value found, truncated to a readable length.
    pub found: String,
}

/// A value and its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ValueCount {
    /// The value as JSON.
    pub value: String,
    /// Its count.
    pub count: u64,
}

/// The smallest and the largest number found, in their original spelling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Range {
    /// The smallest.
    pub min: String,
    /// The largest.
    pub max: String,
}

/// A missing property and an unknown one, in the same objects and with values of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rename {
    /// The old name.
    pub from: String,
    /// The new name.
    pub to: String,
}

/// A request that received no usable response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Failure {
    /// The severity.
    pub severity: Severity,
    /// The request.
    pub source: String,
    /// The URL of the request, if known.
    pub url: Option<String>,
    /// The kind of failure.
    pub message: String,
}

/// Add a recording that is too old or was edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stale {
    /// The severity.
    pub severity: Severity,
    /// The recording.
    pub source: String,
    /// Why it is stale.
    pub message: String,
    /// The command to run next.
    pub next: String,
}

/// Warnings: nothing that a schema forbids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Warning {
    /// The severity.
    pub severity: Severity,
    /// The endpoint that it concerns.
    pub endpoint: &'static str,
    /// The place as in findings, or `table.column` where values were counted; empty for the whole body.
    pub pointer: String,
    /// The warning.
    pub message: String,
}
