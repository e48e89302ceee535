//! Hostile folders: deep, cyclic, multiplying. Each is a problem within a small stack and a bounded time.

use std::fmt::Write as _;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use scoresheet_interpret::{Contract, InvalidSchemas};
use scoresheet_runtime::{Code, Request};

/// A quarter of the stack of tokio's workers, in a debug build with large frames.
const STACK: usize = 512 << 10;

/// Far more than any of these takes, and far less than what is bounded would.
const PATIENCE: Duration = Duration::from_secs(20);

const MANIFEST: &str = "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\n";

/// Loads a folder with this schema on a small stack.
fn load(schema: String) -> Result<Contract, InvalidSchemas> {
    load_with(MANIFEST.to_owned(), schema)
}

fn load_with(manifest: String, schema: String) -> Result<Contract, InvalidSchemas> {
    let start = Instant::now();
    let load = move || {
        let folder = tempfile::tempdir().expect("a folder can be made");
        fs::write(folder.path().join("endpoints.toml"), manifest).expect("the folder can be written to");
        fs::write(folder.path().join("toy.json"), schema).expect("the folder can be written to");
        Contract::load(folder.path())
    };
    let loaded = thread::Builder::new().stack_size(STACK).spawn(load).expect("a thread can be started").join();
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    loaded.expect("nothing panics")
}

/// The only problem, which contains this text.
#[track_caller]
fn refused(loaded: Result<Contract, InvalidSchemas>, expected: &str) {
    let problems = loaded.expect_err("it has a problem").problems;
    assert!(problems.iter().all(|problem| problem.message.contains(expected)), "expected `{expected}` in {problems:#?}");
}

/// An object with this property.
fn object(property: &str) -> String {
    format!(r#"{{"type":"object","description":"An object.","additionalProperties":false,"properties":{{"value":{property}}}}}"#)
}

#[test]
fn deep_schemas() {
    let nested =
        |depth: usize| (0..depth).fold(r#"{"type":"boolean","description":"Deep."}"#.to_owned(), |inner, _| object(&inner));
    assert!(load(nested(30)).is_ok());
    refused(load(nested(70)), "recursion limit");
    refused(load(nested(8_000)), "recursion limit");
    refused(load("[".repeat(500_000)), "recursion limit");
}

/// Definitions, each of which refers to the next: `d0` to `d1`, and the last to `end`.
fn chain(length: usize, references: usize, end: &str) -> String {
    let mut definitions = String::new();
    for index in 0..length {
        let target = if index + 1 == length { end.to_owned() } else { format!("#/$defs/d{}", index + 1) };
        let properties: Vec<_> = (0..references).map(|property| format!(r#""p{property}":{{"$ref":"{target}"}}"#)).collect();
        let comma = if index == 0 { "" } else { "," };
        let _ = write!(
            definitions,
            r#"{comma}"d{index}":{{"type":"object","description":"A link.","additionalProperties":false,"properties":{{{}}}}}"#,
            properties.join(",")
        );
    }
    format!(
        r##"{{"type":"object","description":"A chain.","additionalProperties":false,"properties":{{"first":{{"$ref":"#/$defs/d0"}}}},
            "$defs":{{{definitions},"leaf":{{"type":"boolean","description":"The end."}}}}}}"##
    )
}

#[test]
fn references_that_multiply() {
    assert!(load(chain(10, 2, "#/$defs/leaf")).is_ok(), "a thousand columns are accepted");
    refused(load(chain(40, 2, "#/$defs/leaf")), "more than 5000 values");
    refused(load(chain(12, 64, "#/$defs/leaf")), "more than 5000 values");
}

#[test]
fn arrays_in_arrays_and_tuples() {
    let leaf = r#"{"type":"boolean","description":"A leaf."}"#;
    let nested = |depth: usize| {
        let around = |inner: String, level: usize| {
            format!(r#"{{"type":"array","description":"A level.","x-position":"level_{level}","items":{inner}}}"#)
        };
        object(&(0..depth).fold(leaf.to_owned(), around))
    };
    let contract = load(nested(40)).unwrap_or_else(|invalid| panic!("{invalid}"));
    let toy = contract.endpoint("toy").expect("it is there");
    let body = format!(r#"{{"value":{}true{}}}"#, "[".repeat(40), "]".repeat(40));
    let tables = toy.decode(body.as_bytes(), &Request::placeholder(toy)).expect("it conforms");
    assert_eq!((tables[0].num_rows(), tables[0].num_columns()), (1, 41));
    let deeper = format!(r#"{{"value":{}"#, "[".repeat(1 << 20));
    let refused_body = toy.decode(deeper.as_bytes(), &Request::placeholder(toy)).expect_err("it is too deep");
    assert_eq!(refused_body.code, Code::WrongType);
    refused(load(nested(70)), "more than 64 values are nested");
    let tuple = |items: &[String]| {
        let (count, items) = (items.len(), items.join(","));
        format!(r#"{{"type":"array","description":"A tuple.","items":false,"minItems":{count},"prefixItems":[{items}]}}"#)
    };
    let position = |index: usize| format!(r#"{{"x-name":"p{index}","type":"boolean","description":"A leaf."}}"#);
    let wide = |count: usize| object(&tuple(&(0..count).map(position).collect::<Vec<_>>()));
    assert!(load(wide(1024)).is_ok());
    refused(load(wide(1025)), "exceed the 1024 of a tuple");
    let twice = |level: usize| {
        let target = if level == 39 { "leaf".to_owned() } else { format!("d{}", level + 1) };
        let both = ["a", "b"].map(|name| format!(r##"{{"x-name":"{name}","$ref":"#/$defs/{target}"}}"##));
        format!(r#""d{level}":{},"#, tuple(&both))
    };
    let definitions: String = (0..40).map(twice).collect();
    let multiplied = format!(r##"{{"$ref":"#/$defs/d0","$defs":{{{definitions}"leaf":{leaf}}}}}"##);
    refused(load(multiplied), "more than 5000 values");
}

#[test]
fn long_and_cyclic_references() {
    refused(load(chain(5000, 1, "#/$defs/leaf")), "more than 64 values are nested");
    refused(load(chain(3, 1, "#/$defs/d0")), "the schema holds itself");
    let loaded = load(chain(60, 2, "#/$defs/d0")).expect_err("it has problems");
    assert!(loaded.problems.len() < 20_000, "{} problems", loaded.problems.len());
    let circle = r##"{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}"##;
    refused(load(circle.to_owned()), "leads in a circle");
}

#[test]
fn huge_enumerations_and_files() {
    let values: Vec<_> = (0..50_000).map(|value| format!("\"v{value}\"")).collect();
    let property = format!(r#"{{"type":"string","description":"One of many.","enum":[{}]}}"#, values.join(","));
    refused(load(object(&property)), "50000 values exceed the 1000 of an enumeration");
    refused(
        load(object(&format!(r#"{{"type":"boolean","description":"{}"}}"#, "long ".repeat(300_000)))),
        "more than 1048576 bytes",
    );
    let manifest = (0..501).fold(String::new(), |all, index| all + &MANIFEST.replace("[toy]", &format!("[toy{index}]")));
    refused(load_with(manifest, object(r#"{"type":"boolean","description":"A toy."}"#)), "501 endpoints exceed");
}

#[test]
fn patterns_that_multiply() {
    for pattern in ["^(a{1000}){1000}$", "^(((a{500}){500}){500}){500}", "^([^a]{1,999}){1,999}$"] {
        let property = format!(r#"{{"type":"string","description":"Text.","pattern":"{pattern}"}}"#);
        refused(load(object(&property)), "bytes when it is compiled: repeat less");
    }
    refused(
        load(object(&format!(r#"{{"type":"string","description":"Text.","pattern":"^{}"}}"#, "(".repeat(100_000)))),
        "compiled",
    );
}

/// A pattern whose automaton has exponentially many states is matched in linear time by another engine.
#[test]
fn patterns_with_many_states() {
    for pattern in ["^(a|b)*a(a|b){18}$", "^(a|b)*a(a|b){11}$", "^(a?){100}a{100}$"] {
        let property = format!(r#"{{"type":"string","description":"Text.","pattern":"{pattern}"}}"#);
        let toy = load(object(&property)).expect("it is a pattern").endpoint("toy").expect("it is there");
        let request = Request::partial(toy, [("", ""); 0]).expect("it has no parameters");
        let start = Instant::now();
        let text = "ab".repeat(50_000);
        let body = format!(r#"{{"value":"{text}"}}"#);
        let decoded = toy.decode(body.as_bytes(), &request).map(|_| ()).map_err(|error| error.code);
        assert!(matches!(decoded, Ok(()) | Err(Code::BadFormat)), "{decoded:?}");
        assert!(start.elapsed() < PATIENCE, "{pattern} took {:?}", start.elapsed());
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("endpoints.toml"), MANIFEST).expect("the folder can be written to");
    let schema = object(r#"{"type":"boolean","description":"A toy."}"#);
    fs::write(folder.path().join("toy.json"), schema).expect("the folder can be written to");
    for name in ["a", "b", "c"] {
        std::os::unix::fs::symlink(folder.path(), folder.path().join(name)).expect("a link can be made");
    }
    assert!(Contract::load(folder.path()).is_ok());
}
