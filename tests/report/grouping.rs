//! Grouping of violations, and the contents of findings.

use std::fmt::Write as _;
use std::fs;

use scoresheet::contract::Code;
use scoresheet::report::{Finding, Outcome, Rename, Report, Source, Validation};
use serde_json::json;

use crate::drift::{archive, at, drifted, games, rename};

fn validated(bodies: &[String]) -> Vec<Finding> {
    let mut report = Report::default();
    for (index, body) in bodies.iter().enumerate() {
        report.validate(archive(), body.as_bytes(), &Source::named(&format!("{index}.json")));
    }
    report.findings()
}

fn only(bodies: &[String]) -> Finding {
    let mut findings = validated(bodies);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    findings.remove(0)
}

fn hint(body: String) -> String {
    only(&[body]).hint.unwrap_or_default()
}

#[test]
fn a_new_field_in_300_games_is_one_finding() {
    let finding = only(&[games(300, |_, game| game["news"] = json!(1))]);
    assert_eq!((finding.code, &*finding.pointer, finding.count, finding.bodies), ("unknown_field", "/games/*/news", 300, 1));
    assert_eq!((finding.first.row, finding.last.row), (Some(0), Some(299)));
    assert_eq!(finding.last.pointer, "/games/299/news");
    assert_eq!(finding.examples.len(), 1, "equal examples say nothing new");
}

#[test]
fn a_finding_spans_bodies_and_keeps_few_of_everything() {
    let bodies: Vec<_> = (0..40).map(|body| games(3, |row, game| game["news"] = json!(body * 10 + row))).collect();
    let finding = only(&bodies);
    assert_eq!((finding.count, finding.bodies, finding.sources.len()), (120, 40, 5));
    let sources: Vec<_> = finding.examples.iter().map(|example| &*example.source).collect();
    assert_eq!(sources, ["0.json", "1.json", "2.json"]);
}

#[test]
fn times_are_the_earliest_and_the_latest() {
    let mut report = Report::default();
    for day in [12, 11, 13] {
        let source = Source { recorded_at: Some(at(day)), ..Source::named("x.json") };
        report.validate(archive(), games(1, |_, game| game["news"] = json!(1)).as_bytes(), &source);
    }
    let finding = &report.findings()[0];
    assert_eq!(finding.first_seen.as_deref(), Some("2026-11-11T00:00:00Z"));
    assert_eq!(finding.last_seen.as_deref(), Some("2026-11-13T00:00:00Z"));
}

#[test]
fn names_in_maps_are_one_place() {
    let board = scoresheet::endpoint("match_board").expect("the endpoint exists");
    let mut report = Report::default();
    report.validate(board, br#"{"board_scores": {"ann": "1", "bob": "2"}, "games": []}"#, &Source::named("x.json"));
    let findings = report.findings();
    let places: Vec<_> = findings.iter().map(|finding| (finding.code, &*finding.pointer, finding.count)).collect();
    assert_eq!(places, [("wrong_type", "/board_scores/*", 2)]);
    // A name that violates the map's pattern is itself the finding.
    report.validate(board, br#"{"board_scores": {"Ann Lee": 1}, "games": []}"#, &Source::named("y.json"));
    assert!(report.findings().iter().any(|finding| finding.pointer == "/board_scores/Ann Lee"));
}

#[test]
fn ids_depend_on_neither_the_order_nor_the_rest() {
    let ids = |findings: Vec<Finding>| findings.into_iter().map(|finding| finding.id).collect::<Vec<_>>();
    let news = games(1, |_, game| game["news"] = json!(1));
    let speed = games(1, |_, game| game["rated"] = json!(1));
    let both = ids(validated(&[news.clone(), speed.clone()]));
    assert_eq!(both, ids(validated(&[speed, news.clone()])));
    assert_eq!(both[..1], ids(validated(&[news])));
    // Ids are stable, because they are used in ignore lists and issues.
    assert_eq!(both[0], "8a28dca303b5");
}

#[test]
fn a_renamed_required_field_is_reported_on_both_findings() {
    let findings = validated(&[games(2, |_, game| rename(game, "time_class", "speed"))]);
    let told = Some(Rename { from: "time_class".to_owned(), to: "speed".to_owned() });
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["unknown_field", "missing_field"]);
    assert!(findings.iter().all(|finding| finding.rename == told), "{findings:#?}");
}

#[test]
fn a_renamed_optional_field_is_detected_by_its_values() {
    let finding = only(&[games(2, |_, game| rename(game, "eco", "opening"))]);
    assert_eq!(finding.rename, Some(Rename { from: "eco".to_owned(), to: "opening".to_owned() }));
    // If one object has both, it is not a rename.
    let finding = only(&[games(2, |row, game| match row {
        0 => rename(game, "eco", "opening"),
        _ => game["opening"] = game["eco"].clone(),
    })]);
    assert_eq!(finding.rename, None);
}

#[test]
fn violations_without_their_body_tell_renamings_of_required_fields() {
    let body = games(2, |_, game| rename(game, "time_class", "speed"));
    let violations = scoresheet::contract::violations(archive(), None, body.as_bytes());
    let mut report = Report::default();
    let validation = Validation::of_violations(archive(), violations.clone(), None).expect("violations of the endpoint");
    report.add(&validation, &Source::named("x.json"));
    assert!(report.findings().iter().all(|finding| finding.rename.is_some()));
    let other = scoresheet::endpoint("club").expect("the endpoint exists");
    assert!(Validation::of_violations(other, violations, None).is_err());
}

#[test]
fn hints_say_what_is_probably_behind_it() {
    let end_time = |value| hint(games(2, move |_, game| game["end_time"] = json!(value)));
    assert_eq!(end_time(1_709_403_754_000_u64), "looks like milliseconds where seconds are expected");
    assert_eq!(end_time(1_709_403_754_000_000), "looks like microseconds where seconds are expected");
    assert_eq!(end_time(7), "");
    let with = |name: &'static str, value: serde_json::Value| hint(games(1, move |_, game| game[name] = value.clone()));
    assert_eq!(with("end_time", json!("1709403754")), "looks like a number in quotes");
    assert_eq!(with("end_time", json!("2024-03-02T18:22:34Z")), "looks like a date in ISO 8601 where Unix seconds are expected");
    assert_eq!(with("rated", json!("true")), "looks like a boolean in quotes");
    assert_eq!(with("rules", json!("Chess")), "`Chess` differs from `chess` in nothing but upper and lower case");
}

#[test]
fn values_and_ranges_are_gathered() {
    let finding = only(&[games(5, |row, game| game["rules"] = json!(["duck", "fog"][row % 2]))]);
    let values: Vec<_> = finding.values.iter().map(|value| (&*value.value, value.count)).collect();
    assert_eq!(values, [("\"duck\"", 3), ("\"fog\"", 2)]);
    let finding = only(&[games(3, |row, game| game["end_time"] = json!([9, 7, 8][row]))]);
    assert_eq!(finding.range.map(|range| (range.min, range.max)), Some(("7".to_owned(), "9".to_owned())));
}

#[test]
fn the_worst_decides_about_the_exit_code() {
    let mut report = Report::default();
    assert_eq!(report.outcome(), Outcome::Ok);
    report.warn(archive(), "", "fewer than before");
    assert_eq!(report.outcome().exit_code(), 0);
    report.stale(&Source::named("x.json"), "old");
    assert_eq!(report.outcome().exit_code(), 5);
    report.fail(&Source::named("y"), "status 503");
    assert_eq!(report.outcome().exit_code(), 4);
    report.validate(archive(), b"{", &Source::named("z"));
    assert_eq!(report.outcome().exit_code(), 3);
}

/// The page of the codes, which `UPDATE_GOLDEN=1` writes.
#[test]
fn every_code_is_explained() {
    const PAGE: &str = "docs/codes.md";
    let mut page = String::from(
        "<!-- @generated by `UPDATE_GOLDEN=1 cargo test --test report`. Do not edit. -->\n\n# Violation codes\n\n\
         The codes of violations and findings, and what to do about each. Codes are stable.\n",
    );
    for code in Code::ALL {
        let help = scoresheet::report::help(code);
        assert!(help.address().ends_with(&format!("{PAGE}#{code}")));
        write!(page, "\n## {code}\n\n{}. {}\n", help.summary, help.text).unwrap();
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(PAGE, &page).unwrap();
    }
    assert_eq!(page, fs::read_to_string(PAGE).unwrap(), "run with UPDATE_GOLDEN=1 and review the difference");
}

#[test]
fn memory_does_not_grow_with_the_bodies() {
    /// Ten times the length of the lists; a larger number takes minutes in a debug build and adds nothing.
    const BODIES: u64 = 10_000;
    let mut report = Report::default();
    let body = games(1, |_, game| game["news"] = json!(1));
    let violations = scoresheet::contract::violations(archive(), None, body.as_bytes());
    for index in 0..BODIES {
        // The worst case: a new name in every body.
        let mut violation = violations[0].clone();
        violation.pointer = format!("/games/0/news_{index}");
        violation.expected = format!("no property `news_{index}`");
        let validation =
            Validation::of_violations(archive(), vec![violation, violations[0].clone()], None).expect("of the endpoint");
        report.add(&validation, &Source::named(&format!("{index}.json")));
        report.fail(&Source::named("x"), "status 503");
    }
    let snapshot = report.snapshot();
    assert_eq!((snapshot.counts.validated, snapshot.counts.violations, snapshot.counts.failures), (BODIES, 2 * BODIES, BODIES));
    assert_eq!((snapshot.findings.len(), snapshot.failures.len()), (1000, 1000));
    let listed: u64 = snapshot.findings.iter().map(|finding| finding.count).sum();
    assert_eq!(snapshot.counts.unlisted, 3 * BODIES - listed - 1000);
    let size = report.render(scoresheet::report::Format::Json, false).expect("the report can be written").len();
    assert!(size < 4_000_000, "{size} bytes");
}

#[test]
fn the_same_run_returns_the_same_report() {
    let json = || drifted().render(scoresheet::report::Format::Json, false).expect("the report can be written");
    assert_eq!(json(), json());
}
