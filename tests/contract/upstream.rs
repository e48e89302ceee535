//! Past changes of chess.com, as contracts of the time and the bodies that violated them.

use std::fs;
use std::path::PathBuf;

use scoresheet::ENDPOINTS;
use scoresheet::contract::violations;
use scoresheet::runtime::{BodyFormat, Endpoint};
use serde::Deserialize;
use serde_json::Value;

use crate::bodies::{bodies, decode, index, recorded};

const CHANGES: &str = "tests/upstream";
const DOCUMENT: &str = "docs/upstream-changes.md";

/// The first line of the table in [`DOCUMENT`].
const HEADER: &str = "| When | Response | Change | Caught as | Evidence |";

/// Recordings from this year on conform to today's contract.
const TODAY_SINCE: &str = "2022";

/// One change, as `change.toml` describes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    #[serde(skip)]
    folder: PathBuf,
    /// The date, as exact as the evidence.
    date: String,
    endpoint: String,
    /// Describes the change.
    what: String,
    /// The evidence.
    evidence: String,
    /// Why the later body violates today's contract.
    gone: Option<String>,
    /// The violations of the later body under the contract of the time.
    refused: Vec<Place>,
    /// The violations of earlier bodies under today's contracts.
    #[serde(default)]
    before: Vec<Place>,
    /// The manifest entry of the contract of the time, as far as codegen needs it.
    #[serde(default)]
    contract: toml::Table,
}

/// A violation; in `before`, `*` matches any segment of the pointer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    /// By default that of the change.
    endpoint: Option<String>,
    code: String,
    pointer: String,
}

impl Change {
    /// Every change, the oldest first.
    fn all() -> Vec<Self> {
        let entries = fs::read_dir(CHANGES).expect("the folder of changes is readable");
        let mut folders: Vec<_> = entries.map(|entry| entry.expect("the folder of changes is readable").path()).collect();
        folders.sort();
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let path = folder.join("change.toml");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let change: Self = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { folder, ..change }
    }

    /// The body before (`earlier`) or after (`later`) the change.
    fn body(&self, stem: &str) -> Vec<u8> {
        let html = self.folder.join(stem).with_extension("html");
        let path = if html.exists() { html } else { self.folder.join(stem).with_extension("json") };
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn schema(&self) -> String {
        String::from_utf8(fs::read(self.folder.join("contract.json")).expect("a change has a contract"))
            .expect("schemas are text")
    }

    /// The violations of a body under the contract of the time.
    fn validation(&self, body: &[u8]) -> Vec<(String, String)> {
        let endpoint = Box::leak(Box::new(Endpoint {
            name: self.endpoint.clone().leak(),
            summary: "",
            verified: None,
            route: None,
            example: &[],
            body_format: BodyFormat::Json,
            tables: &[],
            json_schema: self.schema().leak(),
            schema_hash: "",
            pages: None,
            dlt: "{}",
            columns: &|| Box::new(()),
        }));
        let found = violations(endpoint, None, body);
        found.into_iter().map(|violation| (violation.code.name().to_owned(), violation.pointer)).collect()
    }

    fn today(&self) -> Option<&'static Endpoint> {
        ENDPOINTS.into_iter().find(|endpoint| endpoint.name == self.endpoint)
    }

    /// Whether this violation is caused by the change in an earlier body.
    fn explains(&self, endpoint: &Endpoint, (code, pointer): &(String, String)) -> bool {
        self.before.iter().any(|place| {
            place.endpoint.as_ref().unwrap_or(&self.endpoint) == endpoint.name
                && place.code == *code
                && leads_to(&place.pointer, pointer)
        })
    }

    fn row(&self) -> String {
        let caught: Vec<_> = self.refused.iter().map(|place| format!("{} `{}`", place.code, place.pointer)).collect();
        format!(
            "| {} | `{}` | {} | {} | {} |",
            self.date,
            self.endpoint,
            self.what,
            caught.join(", ").replace(" ``", ""),
            self.evidence
        )
    }
}

fn leads_to(pattern: &str, pointer: &str) -> bool {
    pattern.split('/').count() == pointer.split('/').count()
        && pattern.split('/').zip(pointer.split('/')).all(|(step, name)| step == "*" || step == name)
}

/// The violations of a body under today's contract, each with the changes that explain it.
fn explained<'c>(changes: &'c [Change], endpoint: &'static Endpoint, body: &[u8]) -> Vec<((String, String), Vec<&'c Change>)> {
    let found = decode(endpoint, body).err().unwrap_or_default();
    let explanations = |violation: &_| changes.iter().filter(|change| change.explains(endpoint, violation)).collect();
    found.into_iter().map(|violation| (violation.clone(), explanations(&violation))).collect()
}

#[test]
fn contracts_of_the_time_are_accepted_by_codegen() {
    for change in Change::all() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut entry = change.contract.clone();
        entry.insert("summary".to_owned(), change.what.clone().into());
        let manifest = toml::Table::from_iter([(change.endpoint.clone(), entry.into())]);
        let write =
            |name: &str, text: String| fs::write(folder.path().join(name), text).expect("the temporary folder is writable");
        write("endpoints.toml", manifest.to_string());
        write("api.toml", crate::propose::api_without_errors());
        let mut schema = serde_json::from_str(&change.schema()).expect("schemas are JSON");
        describe(&mut schema);
        write(&format!("{}.json", change.endpoint), schema.to_string());
        if let Err(problems) = scoresheet_schema::Model::load(folder.path()) {
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            panic!("{}: {}", change.folder.display(), problems.join("\n"));
        }
    }
}

/// The loader requires a description of every value, because columns have one; contracts of the time have no columns.
fn describe(schema: &mut Value) {
    if schema.get("type").is_some_and(Value::is_string) {
        schema["description"] = "As it was.".into();
    }
    match schema {
        Value::Object(members) => members.values_mut().for_each(describe),
        Value::Array(items) => items.iter_mut().for_each(describe),
        _ => {}
    }
}

#[test]
fn contracts_of_the_time_reject_later_responses() {
    for change in Change::all() {
        let place = change.folder.display();
        assert_eq!(change.validation(&change.body("earlier")), [], "{place}: the body of the time");
        let mut found = change.validation(&change.body("later"));
        let mut expected: Vec<_> = change.refused.iter().map(|place| (place.code.clone(), place.pointer.clone())).collect();
        assert!(!expected.is_empty(), "{place}: nothing is refused");
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{place}: the later body");
    }
}

#[test]
fn the_current_contract_accepts_later_responses() {
    for change in Change::all() {
        let validation = change.today().map(|endpoint| decode(endpoint, &change.body("later")).map(drop));
        match (&change.gone, validation) {
            (None, Some(Ok(()))) | (Some(_), None | Some(Err(_))) => {}
            (gone, validation) => {
                panic!("{}: gone {gone:?}, but the current contract finds {validation:?}", change.folder.display())
            }
        }
    }
}

#[test]
fn earlier_responses_are_rejected_for_named_changes() {
    let changes = Change::all();
    for change in &changes {
        let Some(endpoint) = change.today() else { continue };
        let found = explained(&changes, endpoint, &change.body("earlier"));
        for (violation, explanations) in &found {
            assert!(!explanations.is_empty(), "{}: no change explains {violation:?}", change.folder.display());
        }
        let own = change.before.iter().filter(|place| place.endpoint.is_none());
        for place in own {
            let shown = found.iter().any(|((code, pointer), _)| *code == place.code && leads_to(&place.pointer, pointer));
            assert!(shown, "{}: `earlier.json` is not refused with {} at {}", change.folder.display(), place.code, place.pointer);
        }
    }
}

#[test]
#[ignore = "needs SCORESHEET_RECORDED, a folder of recorded responses"]
fn rejected_recordings_are_old_and_explained() {
    let folder = &recorded();
    let changes = Change::all();
    let dates = index(folder, "apparent_date");
    for endpoint in ENDPOINTS {
        for (path, body) in bodies(&folder.join(endpoint.name)) {
            let found = explained(&changes, endpoint, &body);
            let file = path.strip_prefix(folder).expect("bodies lie in the folder").to_string_lossy();
            let date = dates.iter().find(|(name, _)| *name == file).map_or("", |(_, date)| date.as_str());
            assert!(
                found.is_empty() || !date.is_empty() && date < TODAY_SINCE,
                "{file}, of `{date}`, is refused: {:?}",
                codes(&found)
            );
            for (violation, explanations) in &found {
                assert!(!explanations.is_empty(), "{file}: no change in {CHANGES} explains {violation:?}");
                for change in explanations {
                    println!("{file}: {} at {}: {}: {}", violation.0, violation.1, change.date, change.what);
                }
            }
        }
    }
}

fn codes(found: &[((String, String), Vec<&Change>)]) -> Vec<(String, String)> {
    found.iter().map(|(violation, _)| violation.clone()).collect()
}

#[test]
fn the_document_lists_every_change() {
    let text = fs::read_to_string(DOCUMENT).expect("the document exists");
    let (introduction, _) = text.split_once(HEADER).expect("the document has a table");
    let rows: Vec<_> = Change::all().iter().map(Change::row).collect();
    let expected = format!("{introduction}{HEADER}\n|---|---|---|---|---|\n{}\n", rows.join("\n"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(DOCUMENT, &expected).expect("the document is writable");
    }
    assert_eq!(fs::read_to_string(DOCUMENT).expect("the document exists"), expected, "run with UPDATE_GOLDEN=1");
}
