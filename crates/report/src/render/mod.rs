//! The formats, each in its own file.

mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod text;

use std::error::Error;
use std::fmt;

use super::model::{Finding, Snapshot};
use scoresheet_runtime::{ConfigError, counted};

/// A format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For a terminal.
    Text,
    /// For programs; described by `docs/report.schema.json`.
    Json,
    /// For bodies of issues and step summaries.
    Markdown,
    /// Annotations of a GitHub workflow.
    Github,
    /// For tools that show test results.
    Junit,
    /// One self-contained page.
    Html,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] = [Self::Text, Self::Json, Self::Markdown, Self::Github, Self::Junit, Self::Html];

    /// The name: `text`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Github => "github",
            Self::Junit => "junit",
            Self::Html => "html",
        }
    }

    /// The format of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn from_name(name: &str) -> Result<Self, ConfigError> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.into_iter().map(|format| format!("`{format}`")).collect();
            ConfigError::new(format!("there is no format `{name}`: expected one of {}", names.join(", ")))
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A report that could not be rendered, which is a bug.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be written as {format}, which is a bug of scoresheet: {cause}")]
pub struct RenderError {
    format: Format,
    #[source]
    cause: Cause,
}

type Cause = Box<dyn Error + Send + Sync>;

impl Snapshot {
    /// Renders the report in one of the formats; colors are for text in a terminal.
    ///
    /// # Errors
    /// When a library that writes the format fails, which is a bug.
    pub fn render(&self, format: Format, color: bool) -> Result<String, RenderError> {
        let text = match format {
            Format::Text => text::render(self, color).map_err(Into::into),
            Format::Json => json::render(self).map_err(Into::into),
            Format::Markdown => markdown::render(self).map_err(Into::into),
            Format::Github => github::render(self).map_err(Into::into),
            Format::Junit => junit::render(self).map_err(Into::into),
            Format::Html => html::render(self).map_err(Into::into),
        };
        text.map_err(|cause: Cause| RenderError { format, cause })
    }
}

/// The outcome of the run in one line.
fn headline(report: &Snapshot) -> String {
    let counts = &report.counts;
    let validated = counted(counts.validated, "body", "bodies");
    let mut parts = vec![match counts.refused {
        0 => format!("{validated} validated, no drift"),
        refused => {
            let findings = counted(report.findings.len() as u64, "finding", "findings");
            format!("{findings} in {refused} of {validated}")
        }
    }];
    let others = [
        (counts.failures, "failed request", "failed requests"),
        (counts.stale, "stale recording", "stale recordings"),
        (counts.warnings, "warning", "warnings"),
    ];
    parts.extend(others.into_iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| counted(count, one, many)));
    parts.join(", ")
}

/// Number of occurrences, bodies, and first date.
fn seen(finding: &Finding) -> String {
    let count = counted(finding.count, "time", "times");
    let rows = match (finding.first.row, finding.last.row) {
        (Some(first), Some(last)) if first == last => format!(", row {first}"),
        (Some(first), Some(last)) => format!(", first in row {first}, last in row {last}"),
        _ => String::new(),
    };
    let time = match (&finding.first_seen, &finding.last_seen) {
        (Some(first), Some(last)) if first == last => format!(", on {}", minute(first)),
        (Some(first), Some(last)) => format!(", from {} to {}", minute(first), minute(last)),
        _ => String::new(),
    };
    format!("{count} in {}{rows}{time}", counted(finding.bodies, "body", "bodies"))
}

/// How recent the recordings are that the contract was verified against.
fn verified(finding: &Finding, report: &Snapshot) -> String {
    let Some(date) = finding.verified else { return "against no recording".to_owned() };
    let age = match (months(&report.generated_at), months(date)) {
        (Some(now), Some(then)) if now > then => format!(", {} old", counted(now - then, "month", "months")),
        _ => String::new(),
    };
    format!("against recordings up to {date}{age}")
}

/// The month of a date that begins with `2026-05`, counted from the year 0.
fn months(date: &str) -> Option<u64> {
    Some(date.get(..4)?.parse::<u64>().ok()? * 12 + date.get(5..7)?.parse::<u64>().ok()?)
}

/// A pointer, or a word for the whole body.
fn or_body(pointer: &str) -> &str {
    if pointer.is_empty() { "the whole body" } else { pointer }
}

/// The number of unlisted entries, if any.
fn unlisted(report: &Snapshot) -> Option<String> {
    let count = report.counts.unlisted;
    (count > 0).then(|| format!("{} not listed", counted(count, "violation or entry is", "violations or entries are")))
}

/// A time of the report for people: `2026-11-20 08:15 UTC`.
fn minute(rfc_3339: &str) -> String {
    match (rfc_3339.get(..10), rfc_3339.get(11..16)) {
        (Some(day), Some(time)) => format!("{day} {time} UTC"),
        _ => rfc_3339.to_owned(),
    }
}
