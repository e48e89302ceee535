//! Markdown for the bodies of issues and for step summaries.

use std::fmt::{self, Write as _};

use super::{headline, or_body, seen, verified};
use crate::model::{Finding, Snapshot};

/// GitHub takes bodies of issues and comments of up to 65,536 characters; some are left to whoever adds a line.
const LIMIT: usize = 60_000;

pub(super) fn render(report: &Snapshot) -> Result<String, fmt::Error> {
    let mut text = String::new();
    writeln!(text, "## {}: {}\n\n{}\n", report.tool, report.outcome.name(), headline(report))?;
    let mut left_out = report.counts.unlisted;
    for entry in entries(report)? {
        if text.len() + entry.len() > LIMIT {
            left_out += 1;
        } else {
            text += &entry;
        }
    }
    if left_out > 0 {
        writeln!(text, "And {left_out} more, which the JSON report may list.\n")?;
    }
    writeln!(text, "<sub>{} {}, {}</sub>", report.tool, report.version, report.generated_at)?;
    Ok(text)
}

fn entries(report: &Snapshot) -> Result<Vec<String>, fmt::Error> {
    let mut entries = report.findings.iter().map(|found| finding(found, report)).collect::<Result<Vec<_>, _>>()?;
    let failures = report.failures.iter().map(|failure| item(&failure.source, &failure.message));
    let stale = report.stale.iter().map(|stale| item(&stale.source, &stale.message));
    let warnings =
        report.warnings.iter().map(|warning| item(&format!("{} {}", warning.endpoint, warning.pointer), &warning.message));
    section(&mut entries, "Failed requests", failures);
    section(&mut entries, "Stale recordings", stale);
    section(&mut entries, "Warnings", warnings);
    Ok(entries)
}

fn section(entries: &mut Vec<String>, title: &str, items: impl ExactSizeIterator<Item = String>) {
    if items.len() > 0 {
        entries.push(format!("### {title}\n\n"));
        entries.extend(items);
        entries.push("\n".to_owned());
    }
}

fn item(subject: &str, message: &str) -> String {
    format!("- {}: {}\n", code(subject.trim_end()), code(message))
}

fn finding(finding: &Finding, report: &Snapshot) -> Result<String, fmt::Error> {
    let mut text = String::new();
    // Titles and hints are prose of this crate with names from outside in code spans.
    writeln!(text, "### {}\n", finding.title)?;
    if let Some(hint) = &finding.hint {
        writeln!(text, "> {hint}\n")?;
    }
    writeln!(text, "- {} in {} at {}", code(finding.code), code(finding.endpoint), code(or_body(&finding.pointer)))?;
    writeln!(text, "- expected {}", code(&finding.expected))?;
    for example in &finding.examples {
        let place = code(or_body(&example.pointer));
        writeln!(text, "- found {} at {place} of {}", code(&example.found), code(&example.source))?;
    }
    for value in &finding.values {
        writeln!(text, "- value {}: {}×", code(&value.value), value.count)?;
    }
    if let Some(range) = &finding.range {
        writeln!(text, "- from {} to {}", code(&range.min), code(&range.max))?;
    }
    writeln!(text, "- {}", seen(finding))?;
    writeln!(text, "- verified {}", verified(finding, report))?;
    writeln!(text, "- rule {}, finding {}", code(&finding.schema_location), code(&finding.id))?;
    writeln!(text, "- next: {}\n", code(&finding.next))?;
    if let Some(patch) = &finding.patch {
        let fence = "`".repeat(longest_run(patch).max(2) + 1);
        writeln!(text, "{fence}diff\n{}\n{fence}\n", patch.trim_end())?;
    }
    Ok(text)
}

/// A code span, in which nothing is markup; its fence is longer than any run of backticks in the text.
fn code(text: &str) -> String {
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let fence = "`".repeat(longest_run(text) + 1);
    let needs_space = text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']);
    let space = if needs_space { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn code_spans_hold_any_text() {
        assert_eq!(code("<b>|*@me*"), "`<b>|*@me*`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(""), "(empty)");
    }
}
