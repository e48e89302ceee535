//! Text for a terminal.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style};

use super::{headline, or_body, seen, unlisted, verified};
use crate::model::{Finding, Outcome, Severity, Snapshot};

pub(super) fn render(report: &Snapshot, color: bool) -> Result<String, fmt::Error> {
    let mut text = Text { text: String::new(), color };
    for finding in &report.findings {
        text.finding(finding, report)?;
    }
    for failure in &report.failures {
        text.head(failure.severity, "upstream", &failure.source, "")?;
        text.detail("message", &failure.message)?;
    }
    for stale in &report.stale {
        text.head(stale.severity, "stale", &stale.source, "")?;
        text.detail("message", &stale.message)?;
        text.detail("next", &stale.next)?;
    }
    for warning in &report.warnings {
        text.head(warning.severity, "in", &format!("{} {}", warning.endpoint, warning.pointer), "")?;
        text.detail("message", &warning.message)?;
    }
    text.verdict(report)?;
    Ok(text.text)
}

/// Text output.
struct Text {
    text: String,
    color: bool,
}

impl Text {
    fn finding(&mut self, finding: &Finding, report: &Snapshot) -> fmt::Result {
        let place = format!("{} {}", finding.endpoint, finding.pointer);
        self.head(finding.severity, finding.code, place.trim_end(), &finding.id)?;
        self.detail("what", &finding.title)?;
        if let Some(hint) = &finding.hint {
            self.detail("hint", hint)?;
        }
        self.detail("expected", &finding.expected)?;
        for example in &finding.examples {
            self.detail("found", &format!("{} at {} of {}", example.found, or_body(&example.pointer), example.source))?;
        }
        if let Some(range) = &finding.range {
            self.detail("range", &format!("{} to {}", range.min, range.max))?;
        }
        if !finding.values.is_empty() {
            let values: Vec<_> = finding.values.iter().map(|value| format!("{} ({}×)", value.value, value.count)).collect();
            self.detail("values", &values.join(", "))?;
        }
        self.detail("seen", &seen(finding))?;
        self.detail("rule", &finding.schema_location)?;
        self.detail("verified", &verified(finding, report))?;
        self.detail("next", &finding.next)?;
        self.patch(finding.patch.as_deref())
    }

    /// The first line of an entry.
    fn head(&mut self, severity: Severity, kind: &str, place: &str, id: &str) -> fmt::Result {
        let color = match severity {
            Severity::Error => AnsiColor::Red,
            Severity::Warning => AnsiColor::Yellow,
        };
        self.styled(color.on_default().bold(), severity.name())?;
        write!(self.text, " {kind} ")?;
        self.styled(Style::new().bold(), place)?;
        if !id.is_empty() {
            self.text.push(' ');
            self.styled(Style::new().dimmed(), &format!("[{id}]"))?;
        }
        writeln!(self.text)
    }

    fn detail(&mut self, name: &str, text: &str) -> fmt::Result {
        self.text.push_str("  ");
        self.styled(Style::new().dimmed(), &format!("{name:<8}"))?;
        writeln!(self.text, "  {text}")
    }

    fn patch(&mut self, patch: Option<&str>) -> fmt::Result {
        for line in patch.unwrap_or_default().lines() {
            let color = match line.as_bytes().first() {
                Some(b'+') => AnsiColor::Green.on_default(),
                Some(b'-') => AnsiColor::Red.on_default(),
                _ => Style::new(),
            };
            self.text.push_str("    ");
            self.styled(color, line)?;
            self.text.push('\n');
        }
        Ok(())
    }

    fn verdict(&mut self, report: &Snapshot) -> fmt::Result {
        let color = match report.outcome {
            Outcome::Ok => AnsiColor::Green,
            Outcome::Drift => AnsiColor::Red,
            Outcome::Upstream | Outcome::Stale => AnsiColor::Yellow,
        };
        for endpoint in &report.own_contracts {
            let hash = report.contracts.get(endpoint).and_then(|hash| hash.get(..12)).unwrap_or_default();
            writeln!(self.text, "note: {endpoint} was validated by a contract of your own, schema {hash}")?;
        }
        if let Some(unlisted) = unlisted(report) {
            writeln!(self.text, "{unlisted}")?;
        }
        self.styled(color.on_default().bold(), report.outcome.name())?;
        writeln!(self.text, ": {}", headline(report))
    }

    fn styled(&mut self, style: Style, text: &str) -> fmt::Result {
        let style = if self.color { style } else { Style::new() };
        write!(self.text, "{style}{text}{style:#}")
    }
}
