//! Each format: byte-equal golden files, and the rules of its readers.

use std::fs;
use std::path::Path;

use scoresheet::report::{Format, Report};
use serde_json::Value;

use crate::drift;

/// Set to rewrite the golden files instead of comparing them.
const UPDATE: &str = "UPDATE_GOLDEN";

fn render(report: &Report, format: Format) -> String {
    report.render(format, false).expect("the report can be written")
}

fn parsed(report: &Report, format: Format) -> Value {
    serde_json::from_str(&render(report, format)).expect("the report is JSON")
}

fn assert_golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report/golden").join(name);
    if std::env::var_os(UPDATE).is_some() {
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder can be made");
        fs::write(&path, actual).expect("the file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let line = expected.lines().zip(actual.lines()).position(|(expected, actual)| expected != actual);
    assert!(
        expected == actual,
        "{name} differs, first in line {line:?} from 0 on; review it: `{UPDATE}=1 cargo test --test report`\n{actual}"
    );
}

#[test]
fn every_format_is_as_reviewed() {
    let report = drift::drifted();
    let files = ["drift.txt", "drift.json", "drift.md", "drift.github", "drift.junit.xml", "drift.html"];
    for (format, file) in Format::ALL.into_iter().zip(files) {
        assert_golden(file, &render(&report, format));
    }
    assert_golden("drift.ansi", &report.render(Format::Text, true).expect("the report can be written"));
}

#[test]
fn nothing_to_report_is_said_in_every_format() {
    let mut report = Report::default();
    report.validate(drift::archive(), drift::games(2, |_, _| {}).as_bytes(), &scoresheet::report::Source::named("ok.json"));
    assert_eq!(render(&report, Format::Text), "ok: 1 body validated, no drift\n");
    assert_eq!(render(&report, Format::Github), "::notice title=scoresheet::ok: 1 body validated, no drift\n");
    assert!(render(&report, Format::Markdown).starts_with("## scoresheet: ok\n\n1 body validated, no drift\n"));
    assert!(render(&report, Format::Junit).contains(r#"tests="1" skipped="0" failures="0" errors="0""#));
    assert!(render(&report, Format::Html).contains("<h1>All responses conform</h1>"));
    assert_eq!(schema_errors(&parsed(&report, Format::Json)), Vec::<String>::new());
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/report.schema.json")).expect("the schema is JSON")
}

fn schema_errors(report: &Value) -> Vec<String> {
    let validator = jsonschema::options().should_validate_formats(true).build(&schema()).expect("the schema is one");
    validator.iter_errors(report).map(|error| format!("{error} at {}", error.instance_path())).collect()
}

#[test]
fn the_json_report_keeps_its_published_schema() {
    assert_eq!(schema_errors(&parsed(&drift::drifted(), Format::Json)), Vec::<String>::new());
}

/// A field that is added to the report must be added to the schema.
#[test]
fn the_published_schema_is_closed_and_described() {
    let schema = schema();
    let objects: Vec<_> = std::iter::once(&schema).chain(schema["$defs"].as_object().expect("definitions").values()).collect();
    assert!(objects.len() > 10);
    for object in objects {
        let title = &object["title"];
        assert_eq!(object["additionalProperties"], false, "{title} is open");
        let properties = object["properties"].as_object().expect("properties");
        let required: Vec<_> = object["required"].as_array().expect("required").iter().filter_map(Value::as_str).collect();
        assert_eq!(properties.keys().collect::<Vec<_>>(), required, "{title} has optional properties");
        for (name, property) in properties {
            assert!(property.get("description").or_else(|| property.get("$ref")).is_some(), "{title}.{name} is not described");
        }
    }
}

#[test]
fn a_field_that_the_schema_does_not_know_is_noticed() {
    let mut report = parsed(&drift::drifted(), Format::Json);
    report["findings"][0]["news"] = true.into();
    assert_eq!(schema_errors(&report).len(), 1);
}

#[test]
fn junit_can_be_read_back() {
    let junit = quick_junit::Report::deserialize_from_str(&render(&drift::drifted(), Format::Junit)).expect("JUnit");
    assert_eq!((junit.tests, junit.failures, junit.errors), (10, 8, 1));
}
