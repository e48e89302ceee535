//! `docs/evidence.md`: what each rule of the contract rests on.

use std::fmt::Write as _;

use scoresheet_schema::{Endpoint, Evidence, Model, Rule, Witnesses};

use crate::file::File;
use scoresheet_schema::markdown::code_cell;

const INTRODUCTION: &str = "\
<!-- @generated from schemas/ by `cargo codegen`. Do not edit. -->

# Evidence

What each rule of the contract rests on: the number of recorded values that it was tried on (witnesses), and the date of the newest
recording that has one. A rule with few or old witnesses is the first suspect when a genuine response is rejected; widen it with
`scoresheet propose`.

The recordings belong to others and are not part of the repository; `schemas/evidence.tsv` keeps the counts. Only recordings that
conform count. The date of a recording is when it was made or, where that is not known, when it was published. To bring the counts up
to date, run `SCORESHEET_RECORDED=FOLDER UPDATE_GOLDEN=1 cargo test --test contract evidence -- --ignored` and then
`cargo codegen`.

Patterns keep what gives a URL its meaning (the host, and what identifies the thing), not the words of the path, which chess.com has
changed several times.

| endpoint | recordings | newest | rules | without a witness |
|---|---|---|---|---|
";

/// The page; none where nothing was counted.
pub(crate) fn evidence(model: &Model) -> Option<File> {
    if model.evidence.is_empty() {
        return None;
    }
    let mut text = INTRODUCTION.to_owned();
    // Writing to a `String` cannot fail, so the results of `write!` are dropped here and below.
    for endpoint in &model.endpoints {
        let rules = endpoint.bundle.rules();
        let unseen = rules.iter().filter(|rule| witnesses(&model.evidence, endpoint, rule).count == 0).count();
        let recordings = model.evidence.recordings(&endpoint.name);
        let (count, newest) = recordings.map_or((0, "–"), |recordings| (recordings.count, recordings.newest.as_str()));
        let name = &endpoint.name;
        let _ = writeln!(text, "| [`{name}`](#{name}) | {count} | {newest} | {} | {unseen} |", rules.len());
    }
    for endpoint in &model.endpoints {
        section(&model.evidence, endpoint, &mut text);
    }
    Some(File { path: "docs/evidence.md".into(), text })
}

fn section(evidence: &Evidence, endpoint: &Endpoint, text: &mut String) {
    let _ = writeln!(text, "\n## `{}`\n", endpoint.name);
    let rules = endpoint.bundle.rules();
    if rules.is_empty() {
        text.push_str("No rule beyond types.\n");
        return;
    }
    text.push_str("| place | rule | demands | witnesses | newest | never seen |\n|---|---|---|---|---|---|\n");
    for rule in rules {
        let Witnesses { count, newest, never_seen } = witnesses(evidence, endpoint, &rule);
        let never_seen: Vec<_> =
            if count > 0 { never_seen.iter().map(|value| format!("`{value}`")).collect() } else { Vec::new() };
        let newest = if newest.is_empty() { "–" } else { &newest };
        let demands = code_cell(&rule.demands);
        let _ = writeln!(
            text,
            "| `{}` | {} | {demands} | {count} | {newest} | {} |",
            rule.place,
            rule.keyword,
            never_seen.join(", ")
        );
    }
}

fn witnesses(evidence: &Evidence, endpoint: &Endpoint, rule: &Rule) -> Witnesses {
    evidence.of(&endpoint.name, rule).cloned().unwrap_or_default()
}
