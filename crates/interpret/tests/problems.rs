//! Folders that cannot be used: every problem at once, each with file, pointer and remedy.

use std::fs;
use std::path::Path;

use scoresheet_interpret::{Contract, InvalidSchemas};

fn load(files: &[(&str, &str)]) -> Result<Contract, InvalidSchemas> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("files are in folders")).expect("the folder can be written to");
        fs::write(file, text).expect("the folder can be written to");
    }
    Contract::load(folder.path())
}

#[test]
fn every_problem_is_listed_with_file_pointer_and_remedy() {
    let manifest = "[toy]\npath = \"/toy/{color}\"\nsummary = \"A toy.\"\n[box]\npath = \"/box\"\nsummary = \"\"\n";
    let toy = r#"{"type":"object","description":"A toy.","properties":{
        "height":{"type":"integer","description":"cm"},"name":{"type":"string","pattern":"[a-z]","description":"Name."}}}"#;
    let api = "[api]\nname = \"toys\"\ntitle = \"Toys\"\n[hosts.main]\nbase_url = \"https://toys.example\"\n";
    let files = [("api.toml", api), ("endpoints.toml", manifest), ("toy.json", toy), ("lost.json", "[1,")];
    let invalid = load(&files).expect_err("it has problems");
    let places: Vec<_> = invalid.problems.iter().map(|problem| (problem.file.as_str(), problem.pointer.as_str())).collect();
    let expected = [
        ("endpoints.toml", "/box"),
        ("endpoints.toml", "/box/summary"),
        ("endpoints.toml", "/toy/path"),
        ("lost.json", ""),
        ("toy.json", ""),
        ("toy.json", "/properties/height"),
        ("toy.json", "/properties/name/pattern"),
    ];
    assert_eq!(places, expected);
    let text = invalid.to_string();
    assert!(text.contains("have 7 problems\n  endpoints.toml#/box: "), "{text}");
    let remedy = "\n  toy.json#/properties/height: an integer needs `minimum` and `maximum`: write the plausible range as";
    assert!(text.contains(remedy), "{text}");
}

#[test]
fn a_folder_without_schemas_is_a_problem() {
    for folder in [Path::new("no/such/folder"), Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("Cargo.toml")] {
        let invalid = Contract::load(folder).expect_err("there are no schemas");
        assert_eq!(invalid.problems[0].file, "endpoints.toml");
        assert!(invalid.to_string().contains("does not exist: add it"), "{invalid}");
    }
}
