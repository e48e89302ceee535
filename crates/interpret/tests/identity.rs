//! The hash of a contract: it differs where anything differs that decides what is requested, accepted or stored.

use std::fs;
use std::path::Path;

use scoresheet_interpret::Contract;

const API: &str = r#"
[api]
name = "toys"
title = "Toys"

[hosts.toys]
base_url = "https://toys.example"

[parameters.name]
pattern = "^[a-z]{1,20}$"
example = "bear"

[errors]

[[errors.rules]]
status = 404
kind = "gone"
"#;

const MANIFEST: &str = r#"
# The toys.
[toy]
path = "/toy/{name}"
summary = "A toy."
keys = { toy = ["size"] }
"#;

const SCHEMA: &str = r#"{"type":"object","description":"A toy.","additionalProperties":false,"required":["size"],"properties":{
    "size":{"type":"integer","minimum":0,"maximum":9,"description":"cm"}}}"#;

fn hash(api: &str, manifest: &str, schema: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let write = |name: &str, text: &str| fs::write(Path::new(folder.path()).join(name), text).expect("it can be written to");
    write("api.toml", api);
    write("endpoints.toml", manifest);
    write("toy.json", schema);
    Contract::load(folder.path()).unwrap_or_else(|invalid| panic!("{invalid}")).hash().to_owned()
}

#[test]
fn a_contract_has_one_hash() {
    assert_eq!(hash(API, MANIFEST, SCHEMA), hash(API, MANIFEST, SCHEMA));
    let comments = (API.replace("[api]", "# An API.\n[api]"), MANIFEST.replace("# The toys.", ""));
    assert_eq!(hash(&comments.0, &comments.1, SCHEMA), hash(API, MANIFEST, SCHEMA));
}

#[test]
fn whatever_changes_requests_responses_or_tables_changes_the_hash() {
    let own = hash(API, MANIFEST, SCHEMA);
    for (from, to) in [
        ("https://toys.example", "https://api.toys.example"),
        ("{1,20}", "{1,10}"),
        ("kind = \"gone\"", "kind = \"unknown_user\""),
        ("[errors]", "[manners]\nat_once = 2\n\n[errors]"),
    ] {
        assert_ne!(hash(&API.replace(from, to), MANIFEST, SCHEMA), own, "{to}");
    }
    for (from, to) in [
        ("/toy/{name}", "/toys/{name}"),
        ("keys = { toy = [\"size\"] }", ""),
        ("keys =", "fetched_at = \"at\"\nkeys ="),
        ("keys =", "request_columns = [\"name\"]\nkeys ="),
    ] {
        assert_ne!(hash(API, &MANIFEST.replace(from, to), SCHEMA), own, "{to}");
    }
    assert_ne!(hash(API, MANIFEST, &SCHEMA.replace("\"maximum\":9", "\"maximum\":8")), own);
}
