//! A finished report: what every format is written from. Its JSON form is described in `docs/report.schema.json`.

use std::collections::BTreeMap;

use serde::Serialize;

/// Version of the JSON form. It grows when a field is renamed, removed or changes its meaning; a new field leaves it alone.
pub const REPORT_VERSION: u32 = 1;

/// A report at one moment. Every text in it is one line of visible characters, but for patches.
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
    /// What the run amounts to.
    pub outcome: Outcome,
    /// The exit code that belongs to the outcome.
    pub exit_code: u8,
    /// SHA-256 of the bundled schema by which bodies were validated, by endpoint.
    pub contracts: BTreeMap<&'static str, &'static str>,
    /// The date of the newest recording that the contract was verified against, by endpoint; none where there is no recording.
    pub verified: BTreeMap<&'static str, Option<&'static str>>,
    /// How many of everything.
    pub counts: Counts,
    /// Violations of one cause each, in the order of endpoint, place and code.
    pub findings: Vec<Finding>,
    /// Requests that got no usable answer.
    pub failures: Vec<Failure>,
    /// Recordings that are too old or were edited.
    pub stale: Vec<Stale>,
    /// What no schema forbids but a person wants to know.
    pub warnings: Vec<Warning>,
}

/// What a run amounts to, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A body broke its contract.
    Drift,
    /// chess.com did not answer.
    Upstream,
    /// Recordings are too old or were edited.
    Stale,
    /// Nothing of this.
    Ok,
}

impl Outcome {
    /// The exit code of the command line.
    ///
    /// Drift comes before an upstream failure, since it is certain: no repetition of the run can undo it, whereas a failed
    /// request may hide more drift but never less. A failure comes before staleness, since a run that could not look says
    /// nothing about what is there now, and that is the more urgent news.
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

/// How much an entry weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Decides about the exit code.
    Error,
    /// Never decides about it.
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

/// How many of everything, whether it is listed or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Bodies that were validated.
    pub judged: u64,
    /// Bodies that broke their contract.
    pub refused: u64,
    /// Violations in all bodies.
    pub violations: u64,
    /// Failed requests.
    pub failures: u64,
    /// Stale recordings.
    pub stale: u64,
    /// Warnings.
    pub warnings: u64,
    /// Violations and entries that no list holds, because it was full.
    pub unlisted: u64,
}

/// Violations of one cause.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// The same in every run for the same endpoint, code, place and expectation.
    pub id: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The code of its violations: `unknown_field`.
    pub code: &'static str,
    /// The endpoint whose contract is broken.
    pub endpoint: &'static str,
    /// The place: a JSON pointer with `*` for array indices and names in maps; empty for the whole body.
    pub pointer: String,
    /// The table of the endpoint that it concerns; none for the body as a whole.
    pub table: Option<&'static str>,
    /// The column of that table; none for an unknown property and for what is no single column.
    pub column: Option<&'static str>,
    /// What the schema asks for.
    pub expected: String,
    /// File and pointer of the rule.
    pub schema_location: String,
    /// The date of the newest recording that the contract was verified against, if any.
    pub verified: Option<&'static str>,
    /// The finding in a few words.
    pub title: String,
    /// What is probably behind it, if that can be told.
    pub hint: Option<String>,
    /// How many violations it stands for.
    pub count: u64,
    /// In how many bodies.
    pub bodies: u64,
    /// The first violation that was met.
    pub first: Occurrence,
    /// The last violation that was met.
    pub last: Occurrence,
    /// When the earliest of the bodies was received, if known.
    pub first_seen: Option<String>,
    /// When the latest of the bodies was received, if known.
    pub last_seen: Option<String>,
    /// Where the first few of the bodies came from.
    pub sources: Vec<String>,
    /// The first few violations, each of another body where there are several.
    pub examples: Vec<Example>,
    /// On `unknown_value`: the values found, the most frequent first.
    pub values: Vec<ValueCount>,
    /// On `out_of_range`: the smallest and the largest number found.
    pub range: Option<Range>,
    /// The renaming that it is probably one half of.
    pub rename: Option<Rename>,
    /// The command to run next.
    pub next: String,
    /// A change of the schema that would accept it, as a unified diff.
    pub patch: Option<String>,
}

/// Where a violation was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Occurrence {
    /// Where the body came from: a file, or a URL.
    pub source: String,
    /// The URL of the body, if known.
    pub url: Option<String>,
    /// JSON pointer in the body.
    pub pointer: String,
    /// Index of the table row.
    pub row: Option<u64>,
}

/// A violation shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Example {
    /// Where the body came from.
    pub source: String,
    /// JSON pointer in the body.
    pub pointer: String,
    /// What stands there, cut to a readable length.
    pub found: String,
}

/// A value and how often it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueCount {
    /// The value as JSON.
    pub value: String,
    /// How often.
    pub count: u64,
}

/// The smallest and the largest number found, as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The smallest.
    pub min: String,
    /// The largest.
    pub max: String,
}

/// A property that is gone and one that came, in the same objects and with values of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rename {
    /// The old name.
    pub from: String,
    /// The new name.
    pub to: String,
}

/// A request that got no usable answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// How much it weighs.
    pub severity: Severity,
    /// What was asked for.
    pub source: String,
    /// The URL of the request, if known.
    pub url: Option<String>,
    /// What happened.
    pub message: String,
}

/// A recording that is too old or was edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stale {
    /// How much it weighs.
    pub severity: Severity,
    /// The recording.
    pub source: String,
    /// What is wrong with it.
    pub message: String,
    /// The command to run next.
    pub next: String,
}

/// What no schema forbids but a person wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// How much it weighs.
    pub severity: Severity,
    /// The endpoint that it concerns.
    pub endpoint: &'static str,
    /// The place as in findings, or `table.column` where values were counted; empty for the whole body.
    pub pointer: String,
    /// What was noticed.
    pub message: String,
}
