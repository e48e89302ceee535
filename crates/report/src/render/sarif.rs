//! SARIF 2.1.0, for code scanning.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{or_body, seen};
use crate::help::{self, help};
use crate::model::{Finding, Severity, Snapshot};
use scoresheet_contract::Code;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a URI reference may not hold as it is. The percent sign is escaped too: a source is the name of a file, not of a URI.
const OUTSIDE_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What has a special meaning in a URI but none in the name of a file.
const OUTSIDE_PATH: &AsciiSet = &OUTSIDE_URI.add(b'#').add(b'?').add(b':');

/// Rules beside the codes of violations: name, summary, explanation.
const STALE: (&str, &str, &str) = (
    "stale_recording",
    "A recording is too old or was edited",
    "What it says about chess.com may no longer be true. Record it anew.",
);
const PRESENCE: (&str, &str, &str) = (
    "presence",
    "Data is present less or more often than before",
    "No schema forbids it, but what is made from these values may have changed. Look whether it is wanted.",
);

pub(super) fn render(report: &Snapshot) -> serde_json::Result<String> {
    let stale = report.stale.iter().map(|stale| {
        let text = format!("{}: {}", stale.source, stale.message);
        result(STALE.0, stale.severity, &text, Some(&stale.source), None)
    });
    let warnings = report.warnings.iter().map(|warning| {
        let text = format!("{} {}: {}", warning.endpoint, or_body(&warning.pointer), warning.message);
        result(PRESENCE.0, warning.severity, &text, None, Some((warning.endpoint, &warning.pointer)))
    });
    let results: Vec<_> = report.findings.iter().map(of_finding).chain(stale).chain(warnings).collect();
    let run = json!({
        "tool": {"driver": {
            "name": report.tool,
            "semanticVersion": report.version,
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules(),
        }},
        "invocations": [{
            "executionSuccessful": report.failures.is_empty(),
            "exitCode": report.exit_code,
            "endTimeUtc": report.generated_at,
            "toolExecutionNotifications": report.failures.iter().map(|failure| json!({
                "level": failure.severity.name(),
                "message": {"text": format!("{}: {}", failure.source, failure.message)},
            })).collect::<Vec<_>>(),
        }],
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    Ok(serde_json::to_string_pretty(&json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}))? + "\n")
}

fn rules() -> Vec<Value> {
    let of_code = Code::ALL.into_iter().map(|code| {
        let help = help(code);
        rule((code.name(), help.summary, help.text), Severity::Error, &help.address())
    });
    let address = |name| format!("{}#{name}", help::DOCUMENTATION);
    let others = [(STALE, Severity::Error), (PRESENCE, Severity::Warning)];
    of_code.chain(others.map(|(texts, severity)| rule(texts, severity, &address(texts.0)))).collect()
}

fn rule((name, summary, text): (&str, &str, &str), severity: Severity, address: &str) -> Value {
    json!({
        "id": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": text},
        "help": {"text": format!("{text}\n{address}")},
        "helpUri": address,
        "defaultConfiguration": {"level": severity.name()},
    })
}

fn of_finding(finding: &Finding) -> Value {
    let mut lines = vec![format!("{} ({} {})", finding.title, finding.endpoint, or_body(&finding.pointer))];
    lines.extend(finding.hint.clone());
    lines.push(format!("expected {}", finding.expected));
    lines.extend(finding.examples.first().map(|example| format!("found {}", example.found)));
    lines.extend([seen(finding), format!("next: {}", finding.next)]);
    let place = Some((finding.endpoint, &*finding.pointer));
    let mut result = result(finding.code, finding.severity, &lines.join("\n"), Some(&finding.first.source), place);
    result["occurrenceCount"] = finding.count.into();
    result["partialFingerprints"] = json!({"scoresheetFinding/v1": finding.id});
    result["properties"] = json!({"schemaLocation": finding.schema_location, "bodies": finding.bodies});
    result
}

fn result(rule: &str, severity: Severity, text: &str, source: Option<&str>, place: Option<(&str, &str)>) -> Value {
    let mut location = json!({});
    if let Some(source) = source {
        location["physicalLocation"] = json!({"artifactLocation": {"uri": uri(source)}});
    }
    if let Some((endpoint, pointer)) = place {
        location["logicalLocations"] = json!([{"fullyQualifiedName": format!("{endpoint}{pointer}"), "kind": "value"}]);
    }
    json!({"ruleId": rule, "level": severity.name(), "message": {"text": text}, "locations": [location]})
}

/// A source as the URI reference that SARIF asks for.
fn uri(source: &str) -> String {
    let set = if source.contains("://") { OUTSIDE_URI } else { OUTSIDE_PATH };
    utf8_percent_encode(source, set).to_string()
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn sources_are_uris() {
        assert_eq!(uri("a b/100%#é:[1].json"), "a%20b/100%25%23%C3%A9%3A%5B1%5D.json");
        assert_eq!(uri("https://api.chess.com/pub/player/a?x=1"), "https://api.chess.com/pub/player/a?x=1");
    }
}
