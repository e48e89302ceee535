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

/// The places of the problems of a folder with this `api.toml` and path, and with a schema that has a problem of its own.
fn places(api: &str, path: &str) -> Vec<String> {
    let manifest = format!(
        "[toy]\npath = \"{path}\"\nexample = {{ color = \"red\" }}\nsummary = \"A toy.\"\nrequest_columns = [\"color\"]\n\
         [toy.dlt.toys]\nargument = \"colors\"\nwrite_disposition = \"append\"\n"
    );
    let toy = r#"{"type":"object","description":"A toy.","additionalProperties":false,"properties":{
        "height":{"type":"integer","description":"cm"}}}"#;
    let invalid = load(&[("api.toml", api), ("endpoints.toml", &manifest), ("toy.json", toy)]).expect_err("it has problems");
    invalid.problems.iter().map(|problem| format!("{}#{}", problem.file, problem.pointer)).collect()
}

const TOYS: &str = "[api]\nname = \"toys\"\ntitle = \"Toys\"\n[hosts.main]\nbase_url = \"https://toys.example\"\n\
                    [arguments.colors]\nparameter = \"color\"\n[parameters.color]\n";

#[test]
fn a_problem_of_the_api_is_no_problem_of_what_uses_it() {
    let unreadable = places("[api", "/toy/{color}");
    assert_eq!(unreadable, ["api.toml#", "toy.json#/properties/height"]);
    let (pattern, height) = ("api.toml#/parameters/color/pattern", "toy.json#/properties/height");
    assert_eq!(places(&format!("{TOYS}pattern = \"^[a-z]*$\"\n"), "/toy/{color}"), [pattern, height]);
    let misspelled = places(&format!("{TOYS}patern = \"^[a-z]{{1,9}}$\"\n"), "/toy/{color}");
    assert_eq!(misspelled, ["api.toml#/parameters/color", height]);
    let fine = format!("{TOYS}pattern = \"^[a-z]{{1,9}}$\"\n");
    assert_eq!(places(&fine, "/toy/{color}"), [height]);
}

#[test]
fn no_path_leads_out_of_the_api() {
    let api = format!("{TOYS}pattern = \"^[a-z]{{1,9}}$\"\n");
    for path in ["/../{color}", "/./{color}", "/a/../../{color}", "//evil.example/{color}", "/%2e%2e/{color}", "/a\\\\b/{color}"]
    {
        assert!(places(&api, path).contains(&"endpoints.toml#/toy/path".to_owned()), "{path}");
    }
}

#[test]
fn a_folder_without_schemas_is_a_problem() {
    for folder in [Path::new("no/such/folder"), Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("Cargo.toml")] {
        let invalid = Contract::load(folder).expect_err("there are no schemas");
        assert_eq!(invalid.problems[0].file, "endpoints.toml");
        assert!(invalid.to_string().contains("does not exist: add it"), "{invalid}");
    }
}
