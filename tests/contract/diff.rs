//! Contract comparison: every kind of change is reported as what it is, and nothing is called compatible that rejects a body.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use scoresheet::evolution::diff::{Change, Diff, Rendering, Rule, Source, diff};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

const FOLDER: &str = "tests/diff";

/// Keywords that cannot change, because the dialect allows one value only.
const CONSTANT: [&str; 1] = ["$schema"];

/// A contract as a document: files by name, the manifest among them.
fn contract(folder: &Path, prefix: &str, files: &mut Map<String, Value>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            contract(&entry.path(), &format!("{name}/"), files);
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let document = match Path::new(&name).extension().unwrap().to_str() {
            Some("toml") => serde_json::to_value(toml::from_str::<toml::Table>(&text).unwrap()).unwrap(),
            _ => serde_json::from_str(&text).unwrap(),
        };
        files.insert(name, document);
    }
}

fn base() -> Map<String, Value> {
    let mut files = Map::new();
    contract(&Path::new(FOLDER).join("base"), "", &mut files);
    let api: toml::Table = toml::from_str(&crate::propose::api_without_errors()).unwrap();
    files.insert("api.toml".to_owned(), serde_json::to_value(api).unwrap());
    files
}

/// Sets a value at each `file#pointer`; null removes it.
fn edit(files: &mut Map<String, Value>, edits: &Map<String, Value>) {
    for (place, value) in edits {
        let (file, pointer) = place.split_once('#').unwrap();
        let Some((parent, key)) = pointer.rsplit_once('/') else {
            files.remove(file);
            continue;
        };
        let parent = files[file].pointer_mut(parent).unwrap_or_else(|| panic!("{place} leads nowhere")).as_object_mut().unwrap();
        match value {
            Value::Null => drop(parent.shift_remove(key).unwrap_or_else(|| panic!("{place} leads nowhere"))),
            value => drop(parent.insert(key.to_owned(), value.clone())),
        }
    }
}

fn written(files: &Map<String, Value>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, document) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = if Path::new(name).extension().is_some_and(|extension| extension == "toml") {
            toml::to_string(document).unwrap()
        } else {
            document.to_string()
        };
        fs::write(path, text).unwrap();
    }
    folder
}

fn source(folder: &TempDir) -> Source {
    Source::Path(folder.path().to_owned())
}

fn compared(old: &TempDir, new: &TempDir) -> Diff {
    diff(&source(old), &source(new), &[]).unwrap_or_else(|error| panic!("{error}"))
}

/// One line a change.
fn lines(diff: &Diff) -> Value {
    let place = |change: &Change| -> String {
        let places =
            change.places.iter().map(|place| format!("{}{}", place.endpoint, place.pointer.as_deref().unwrap_or(" table")));
        places.collect::<Vec<_>>().join(", ")
    };
    let line = |change: &Change| {
        let severity = change.rule.severity().name();
        format!("{severity} {} at {} [{}]: {}", change.rule.id(), change.at, place(change), change.message)
    };
    diff.changes.iter().map(line).collect()
}

#[test]
fn every_kind_of_change_is_reported() {
    let path = Path::new(FOLDER).join("cases.json");
    let text = fs::read_to_string(&path).unwrap();
    let mut cases: Vec<Map<String, Value>> = serde_json::from_str(&text).unwrap();
    let (mut rules, mut keywords) = (BTreeSet::new(), BTreeSet::new());
    for case in &mut cases {
        let (mut old, none) = (base(), Map::new());
        edit(&mut old, case.get("before").and_then(Value::as_object).unwrap_or(&none));
        let mut new = old.clone();
        let edits = case["edits"].as_object().unwrap().clone();
        edit(&mut new, &edits);
        let (old, new) = (written(&old), written(&new));
        for (direction, found) in [("forward", compared(&old, &new)), ("backward", compared(&new, &old))] {
            rules.extend(found.changes.iter().map(|change| change.rule));
            if !found.changes.is_empty() {
                keywords.extend(edits.keys().flat_map(|place| place.split(['#', '/'])).map(str::to_owned));
            }
            case.insert(direction.to_owned(), lines(&found));
        }
    }
    let found = format!("{:#}\n", json!(cases));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &found).unwrap();
    }
    let is_golden = found == fs::read_to_string(&path).unwrap();
    assert!(is_golden, "{found}\nrun with UPDATE_GOLDEN=1 and review the difference");
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !rules.contains(rule)).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
    let missing: Vec<_> =
        scoresheet_schema::keywords().into_iter().filter(|name| !keywords.contains(*name) && !CONSTANT.contains(name)).collect();
    assert!(missing.is_empty(), "no case changes the keywords {missing:?}, so `diff` may overlook them");
}

/// The page of the rules, which `UPDATE_GOLDEN=1` writes.
#[test]
fn ids_are_unique_and_documented() {
    const PAGE: &str = "docs/diff-rules.md";
    let ids: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids.len(), Rule::ALL.len());
    let mut page = String::from(
        "<!-- @generated by `UPDATE_GOLDEN=1 cargo test --test contract diff`. Do not edit. -->\n\n# Rules of diff\n\n\
         The changes that [`scoresheet diff`](diff.md) reports. Ids are stable.\n\n\
         | rule | severity | what has changed |\n|---|---|---|\n",
    );
    for rule in Rule::ALL {
        writeln!(page, "| `{}` | {} | {} |", rule.id(), rule.severity().name(), rule.summary()).unwrap();
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(PAGE, &page).unwrap();
    }
    assert_eq!(page, fs::read_to_string(PAGE).unwrap(), "run with UPDATE_GOLDEN=1 and review the difference");
}

/// A comparison with changes of all three severities.
fn example() -> Diff {
    let old = base();
    let mut new = old.clone();
    let edits = json!({
        "common/goods.json#/$defs/kind/enum": ["food", "books", "a|b"],
        "shop.json#/properties/motto": { "description": "What it says.", "type": "string" },
        "shop.json#/properties/note/minLength": 5,
    });
    edit(&mut new, edits.as_object().unwrap());
    let (old, new) = (written(&old), written(&new));
    let mut diff = compared(&old, &new);
    (diff.old, diff.new) = ("old".to_owned(), "new".to_owned());
    diff
}

#[test]
fn json_keeps_its_published_schema() {
    let schema: Value = serde_json::from_str(&fs::read_to_string("docs/diff.schema.json").unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let (old, new) = (written(&base()), written(&base()));
    for found in [example(), compared(&old, &new)] {
        let output: Value = serde_json::from_str(&found.render(Rendering::Json, false)).unwrap();
        let errors: Vec<_> = schema.iter_errors(&output).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{output:#}");
    }
    assert!(!schema.is_valid(&json!({ "format_version": 1 })));
}

#[test]
fn text_and_markdown_say_the_same() {
    for (rendering, name) in [(Rendering::Text, "example.txt"), (Rendering::Markdown, "example.md")] {
        let (found, path) = (example().render(rendering, false), Path::new(FOLDER).join(name));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&path).unwrap(), "run with UPDATE_GOLDEN=1 and review the difference");
    }
    assert!(example().render(Rendering::Text, true).contains("\x1b[31mbreaking\x1b[0m"));
}

#[test]
fn files_are_compared_as_part_of_their_folder() {
    let (old, mut files) = (written(&base()), base());
    edit(&mut files, json!({ "shop.json#/properties/stars/type": "integer" }).as_object().unwrap());
    let new = written(&files);
    let file = |folder: &TempDir, name: &str| Source::Path(folder.path().join(name));
    let found = diff(&file(&old, "shop.json"), &file(&new, "shop.json"), &[]).unwrap();
    let rules: Vec<_> = found.changes.iter().map(|change| change.rule).collect();
    assert_eq!(rules, [Rule::ColumnTypeChanged, Rule::TypeNarrowed]);
    let found = diff(&source(&old), &source(&new), &["journal".to_owned()]).unwrap();
    assert_eq!(found.changes, []);
}

#[test]
fn incomparable_sources_are_rejected() {
    let (good, mut files) = (written(&base()), base());
    edit(&mut files, json!({ "shop.json#/properties/note/maxLength": 5 }).as_object().unwrap());
    let bad = written(&files);
    let path = |path: &str| Source::Path(good.path().join(path));
    let refused = |old: &Source, new: &Source, endpoints: &[&str]| {
        let endpoints: Vec<_> = endpoints.iter().map(|name| (*name).to_owned()).collect();
        diff(old, new, &endpoints).unwrap_err().to_string()
    };
    let outside = Source::Git { reference: "HEAD".to_owned(), path: good.path().to_owned() };
    for (message, expected) in [
        (refused(&source(&good), &source(&bad), &[]), "keyword `maxLength`"),
        (refused(&source(&good), &path("shop.json"), &[]), "expected two folders or two files"),
        (refused(&source(&good), &path("nothing"), &[]), "expected a schemas folder or a schema's file, but found none"),
        (refused(&path("common/goods.json"), &path("common/goods.json"), &[]), "has only definitions"),
        (refused(&path("shop.json"), &path("shop.json"), &["shop"]), "drop the endpoints"),
        (refused(&source(&good), &source(&good), &["shops"]), "found `shops`: they have shop, journal"),
        (refused(&outside, &source(&good), &[]), "in a git repository"),
    ] {
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn a_commit_is_compared_with_what_lies_there_now() {
    let repository = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let mut command = std::process::Command::new("git");
        command.arg("-C").arg(repository.path()).args(["-c", "user.name=t", "-c", "user.email=t@example.org"]).args(arguments);
        assert!(command.output().unwrap().status.success(), "git {arguments:?}");
    };
    let schemas = repository.path().join("inner/schemas");
    let put = |files: &Map<String, Value>| {
        let folder = written(files);
        fs::create_dir_all(schemas.join("common")).unwrap();
        for name in files.keys().map(String::as_str).chain(["api.toml"]) {
            fs::copy(folder.path().join(name), schemas.join(name)).unwrap();
        }
    };
    let mut files = base();
    put(&files);
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "Describe a shop"]);
    edit(&mut files, json!({ "shop.json#/properties/note/minLength": 1 }).as_object().unwrap());
    put(&files);
    for path in [schemas.clone(), schemas.join("shop.json")] {
        let old = Source::Git { reference: "HEAD".to_owned(), path: path.clone() };
        let found = diff(&old, &Source::Path(path.clone()), &[]).unwrap_or_else(|error| panic!("{error}"));
        let rules: Vec<_> = found.changes.iter().map(|change| change.rule).collect();
        assert_eq!(rules, [Rule::MinLengthLowered], "{}", path.display());
        assert!(found.old.ends_with("at HEAD"), "{}", found.old);
    }
    for reference in ["nothing", "--help", ""] {
        let old = Source::Git { reference: reference.to_owned(), path: schemas.clone() };
        let message = diff(&old, &Source::Path(schemas.clone()), &[]).unwrap_err().to_string();
        assert!(message.contains("expected a commit"), "{message}");
    }
}
