//! `JUnit`: a suite for each endpoint, a test case for each finding.

use chrono::DateTime;
use quick_junit::{NonSuccessKind, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};

use super::{or_body, seen, verified};
use crate::model::{Finding, Snapshot};

pub(super) fn render(report: &Snapshot) -> Result<String, SerializeError> {
    let mut junit = Report::new(report.tool);
    if let Ok(at) = DateTime::parse_from_rfc3339(&report.generated_at) {
        junit.set_timestamp(at);
    }
    let endpoints = report.contracts.keys().map(|endpoint| of_endpoint(report, endpoint));
    let others = [
        suite(
            "upstream",
            report
                .failures
                .iter()
                .map(|failure| case(&failure.source, NonSuccessKind::Error, "upstream", &failure.message, &failure.message)),
        ),
        suite(
            "recordings",
            report.stale.iter().map(|stale| {
                let text = format!("{}\nnext: {}", stale.message, stale.next);
                case(&stale.source, NonSuccessKind::Failure, "stale", &stale.message, &text)
            }),
        ),
        suite(
            "warnings",
            report.warnings.iter().map(|warning| {
                // JUnit has no warnings, so a warning is the output of a passed test case.
                let mut case =
                    TestCase::new(format!("{} {}", warning.endpoint, or_body(&warning.pointer)), TestCaseStatus::success());
                case.set_system_out(&*warning.message);
                case
            }),
        ),
    ];
    junit.add_test_suites(endpoints.chain(others.into_iter().filter(|suite| !suite.test_cases.is_empty())));
    junit.to_string()
}

fn of_endpoint(report: &Snapshot, endpoint: &str) -> TestSuite {
    let mut suite = suite(
        endpoint,
        report.findings.iter().filter(|finding| finding.endpoint == endpoint).map(|finding| of_finding(finding, report)),
    );
    if suite.test_cases.is_empty() {
        // Some tools treat a suite without cases as not run.
        suite.add_test_case(TestCase::new("conforms", TestCaseStatus::success()));
    }
    suite
}

fn suite(name: &str, cases: impl Iterator<Item = TestCase>) -> TestSuite {
    let mut suite = TestSuite::new(name);
    suite.add_test_cases(cases);
    suite
}

fn of_finding(finding: &Finding, report: &Snapshot) -> TestCase {
    let mut lines = Vec::from_iter(finding.hint.clone());
    lines.push(format!("expected {}", finding.expected));
    lines.extend(
        finding
            .examples
            .iter()
            .map(|example| format!("found {} at {} of {}", example.found, or_body(&example.pointer), example.source)),
    );
    let rule = format!("rule {}", finding.schema_location);
    let verified = format!("verified {}", verified(finding, report));
    lines.extend([seen(finding), rule, verified, format!("next: {}", finding.next)]);
    lines.extend(finding.patch.clone());
    let name = format!("{} {} [{}]", finding.code, or_body(&finding.pointer), finding.id);
    case(&name, NonSuccessKind::Failure, finding.code, &finding.title, &lines.join("\n"))
}

fn case(name: &str, kind: NonSuccessKind, of_type: &str, message: &str, text: &str) -> TestCase {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(of_type).set_message(message).set_description(text);
    TestCase::new(name, status)
}
