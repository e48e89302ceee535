//! Annotations of a GitHub workflow, one command in each line.

use std::fmt::{self, Write as _};

use super::{headline, or_body, seen, verified};
use crate::model::{Finding, Severity, Snapshot};

pub(super) fn render(report: &Snapshot) -> Result<String, fmt::Error> {
    let mut text = String::new();
    for finding in &report.findings {
        let source = &finding.first.source;
        annotate(&mut text, finding.severity, Some(source), &finding.title, &message(finding, report))?;
    }
    for failure in &report.failures {
        annotate(&mut text, failure.severity, None, "upstream", &format!("{}: {}", failure.source, failure.message))?;
    }
    for stale in &report.stale {
        let message = format!("{}: {}\nnext: {}", stale.source, stale.message, stale.next);
        annotate(&mut text, stale.severity, Some(&stale.source), "stale recording", &message)?;
    }
    for warning in &report.warnings {
        let message = format!("{} {}: {}", warning.endpoint, or_body(&warning.pointer), warning.message);
        annotate(&mut text, warning.severity, None, "scoresheet", &message)?;
    }
    let verdict = format!("{}: {}", report.outcome.name(), headline(report));
    writeln!(text, "::notice title={}::{}", property(report.tool), data(&verdict))?;
    Ok(text)
}

fn message(finding: &Finding, report: &Snapshot) -> String {
    let mut lines = vec![format!("{} in {} at {}", finding.code, finding.endpoint, or_body(&finding.pointer))];
    lines.extend(finding.hint.clone());
    lines.push(format!("expected {}", finding.expected));
    lines.extend(finding.examples.first().map(|example| format!("found {}", example.found)));
    lines.push(seen(finding));
    lines.push(format!("verified {}", verified(finding, report)));
    lines.push(format!("next: {}", finding.next));
    lines.join("\n")
}

/// Writes one annotation. A source that is no path of a file would be shown as one, so it is left out.
fn annotate(text: &mut String, severity: Severity, source: Option<&str>, title: &str, message: &str) -> fmt::Result {
    let file = source.filter(|source| !source.contains("://")).map(|source| format!("file={},", property(source)));
    let (file, title) = (file.unwrap_or_default(), property(title));
    writeln!(text, "::{} {file}title={title}::{}", severity.name(), data(message))
}

/// Text behind the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        let mut text = String::new();
        annotate(&mut text, Severity::Error, Some("a,b::c"), "x::y,z", "100%\n::error::no").expect("writes");
        assert_eq!(text, "::error file=a%2Cb%3A%3Ac,title=x%3A%3Ay%2Cz::100%25%0A::error::no\n");
        text.clear();
        annotate(&mut text, Severity::Warning, Some("https://x"), "t", "m").expect("writes");
        assert_eq!(text, "::warning title=t::m\n");
    }
}
