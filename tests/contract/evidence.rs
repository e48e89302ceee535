//! `schemas/evidence.tsv` counts what the recordings show.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use scoresheet::ENDPOINTS;
use scoresheet_schema::{Evidence, Model};

use crate::bodies::{bodies, decode, index, recorded};

const FILE: &str = "schemas/evidence.tsv";

/// When a recording was made, or else published.
fn date(file: &str, note: &str) -> String {
    static MADE: LazyLock<Regex> = LazyLock::new(|| Regex::new("@([0-9]{4}(?:-[0-9]{2}){1,2})").expect("the pattern compiles"));
    static PUBLISHED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("committed ([0-9]{4}-[0-9]{2}-[0-9]{2})").expect("the pattern compiles"));
    let found = MADE.captures(file).or_else(|| PUBLISHED.captures(note));
    found.unwrap_or_else(|| panic!("neither the name nor the note of {file} says when it was made: {note}"))[1].to_owned()
}

/// The evidence of a folder of recordings.
fn evidence(folder: &Path) -> Evidence {
    let notes: HashMap<_, _> = index(folder, "note").into_iter().collect();
    let model = Model::load(Path::new("schemas")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut evidence = Evidence::default();
    for endpoint in ENDPOINTS {
        let modelled =
            model.endpoints.iter().find(|modelled| modelled.name == endpoint.name).expect("the model is of this build");
        let rules = modelled.bundle.rules();
        for (path, body) in bodies(&folder.join(endpoint.name)) {
            let file = path.strip_prefix(folder).expect("bodies lie in the folder").to_string_lossy();
            if decode(endpoint, &body).is_ok() {
                let document =
                    serde_json::from_slice(&endpoint.body_format.document(&body)).expect("bodies that decode are JSON");
                let note = notes.get(file.as_ref()).unwrap_or_else(|| panic!("the index does not list {file}"));
                evidence.add(endpoint.name, &rules, &document, &date(&file, note));
            }
        }
    }
    evidence
}

#[test]
#[ignore = "needs SCORESHEET_RECORDED, a folder of recorded responses"]
fn the_counts_are_those_of_the_recordings() {
    let text = evidence(&recorded()).to_text();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(FILE, &text).expect("the file is writable");
    }
    let current = fs::read_to_string(FILE).expect("the file exists");
    assert!(current == text, "{FILE} is out of date: run with UPDATE_GOLDEN=1, and then `cargo codegen`");
}

#[test]
fn counts_are_of_rules_that_exist() {
    let model = Model::load(Path::new("schemas")).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let text = fs::read_to_string(FILE).expect("the file exists");
    for line in text.lines().skip(1) {
        let [endpoint, place, rule, ..] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let known =
            model.endpoints.iter().find(|known| known.name == endpoint).unwrap_or_else(|| panic!("{line}: no such endpoint"));
        let exists = known.bundle.rules().iter().any(|known| known.place == place && known.keyword == rule);
        assert!(exists || place.is_empty(), "{line}: no such rule, so the counts are out of date");
    }
    assert_eq!(
        ENDPOINTS.iter().find(|endpoint| endpoint.name == "leaderboards").and_then(|found| found.verified),
        Some("2026-05-29")
    );
}
