//! One small schema has a case for each code; tables of bodies test that violations are complete and without duplicates.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::*;
use crate::ContractViolation;
use scoresheet_runtime::{BodyFormat, Builder, Columns, Cursor, DecodeError};

/// Columns that accept no body.
struct Refusing;

impl Columns for Refusing {
    fn read(&mut self, _cursor: &mut Cursor<'_>, _request: &Request) -> scoresheet_runtime::Result<()> {
        Err(DecodeError { code: Code::InvalidJson, offset: 0 })
    }

    fn rows(&mut self) -> &mut [usize] {
        &mut []
    }

    fn visit(&mut self, _visitor: &mut dyn FnMut(usize, &mut dyn Builder)) {}
}

/// An endpoint of this name and schema. Endpoints are static, so the tests leak theirs.
fn endpoint(name: &'static str, schema: &Value) -> &'static Endpoint {
    Box::leak(Box::new(Endpoint {
        name,
        summary: "",
        verified: None,
        route: None,
        example: &[],
        tables: &[],
        json_schema: schema.to_string().leak(),
        schema_hash: "",
        pages: None,
        dlt: "{}",
        body_format: BodyFormat::Json,
        columns: &|| Box::new(Refusing),
    }))
}

fn archive() -> &'static Endpoint {
    static ARCHIVE: LazyLock<&Endpoint> = LazyLock::new(|| endpoint("archive", &archive_schema()));
    *ARCHIVE
}

fn archive_schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://example.com/archive.json",
        "type": "object",
        "properties": {
            "games": {"type": "array", "items": {"$ref": "#/$defs/game"}},
            "owner": {"$ref": "#/$defs/common~1player.json"},
            "extra": {"type": "object", "additionalProperties": true}
        },
        "required": ["games"],
        "additionalProperties": false,
        "$defs": {
            "game": {
                "type": "object",
                "properties": {
                    "uuid": {"type": "string", "format": "uuid"},
                    "end_time": {
                        "type": "integer",
                        "format": "unix-time",
                        "minimum": 1_000_000_000,
                        "maximum": 4_000_000_000_u32
                    },
                    "rules": {"type": "string", "enum": ["chess", "chess960"]},
                    "white": {"$ref": "#/$defs/common~1player.json"},
                    "accuracy": {"type": "number", "minimum": 0, "maximum": 100},
                    "rated": {"type": "boolean"},
                    "round": {"oneOf": [
                        {"type": "string"},
                        {"$ref": "#/$defs/common~1player.json/$defs/rating", "description": "Or a number."}
                    ]}
                },
                "required": ["uuid", "end_time", "rules"],
                "additionalProperties": false
            },
            "common/player.json": {
                "type": "object",
                "properties": {
                    "@id": {"type": "string", "pattern": "^https://example\\.com/"},
                    "name": {"type": "string", "minLength": 1, "pattern": "^[a-z]*$"},
                    "rating": {"$ref": "#/$defs/common~1player.json/$defs/rating"}
                },
                "required": ["@id"],
                "additionalProperties": false,
                "$defs": {"rating": {"type": "integer", "minimum": 1, "maximum": 5000}}
            }
        }
    })
}

const GAME: &str = r#""uuid": "0a1b2c3d-4e5f-6789-abcd-ef0123456789", "end_time": 1700000000, "rules": "chess""#;

fn game_with(members: &str) -> String {
    format!(r#"{{"games": [{{{GAME}}}, {{{GAME}, {members}}}]}}"#)
}

fn validate(endpoint: &'static Endpoint, body: impl AsRef<[u8]>) -> Vec<Violation> {
    violations(endpoint, None, body.as_ref())
}

/// The violations in the format of the tables below.
fn brief(violations: &[Violation]) -> Vec<(&'static str, &str)> {
    violations.iter().map(|violation| (violation.code.name(), violation.pointer.as_str())).collect()
}

#[track_caller]
fn assert_only(body: impl AsRef<[u8]>, code: Code, pointer: &str, expected: &str, found: &str, location: &str) {
    let violations = validate(archive(), body.as_ref());
    let row = pointer.starts_with("/games/1").then_some(1);
    let wanted = Violation {
        code,
        endpoint: "archive",
        url: None,
        pointer: pointer.to_owned(),
        table: None,
        column: None,
        row,
        expected: expected.to_owned(),
        found: found.to_owned(),
        schema_location: location.to_owned(),
    };
    assert_eq!(violations, [wanted]);
}

#[test]
fn a_body_that_keeps_the_contract() {
    let body = game_with(
        r#""white": {"@id": "https://example.com/a", "name": "a", "rating": 5000},
            "accuracy": 100, "rated": true, "round": "1""#,
    );
    assert_eq!(validate(archive(), body), []);
    assert_eq!(validate(archive(), game_with(r#""accuracy": 99.5, "round": 1"#)), []);
    assert_eq!(validate(archive(), r#"{"games": [], "extra": {"any": [1.0, null, {"deep": 1e3}]}}"#), []);
}

#[test]
fn unknown_field() {
    assert_only(
        game_with(r#""white": {"@id": "https://example.com/a", "a/b": {"c": 1}}"#),
        Code::UnknownField,
        "/games/1/white/a~1b",
        "no property `a/b`",
        r#"{"c":1}"#,
        "common/player.json#/additionalProperties",
    );
}

#[test]
fn missing_field() {
    let body = r#"{"games": [], "owner": {}}"#;
    assert_only(body, Code::MissingField, "/owner/@id", "property `@id`", "none", "common/player.json#/required");
    assert_only("{}", Code::MissingField, "/games", "property `games`", "none", "archive.json#/required");
}

#[test]
fn duplicate_field() {
    let place = "/games/1/white/rating";
    let location = "common/player.json#/properties/rating";
    let body = game_with(r#""white": {"@id": "https://example.com/a", "rating": 7, "\u0072ating": 8}"#);
    assert_only(body, Code::DuplicateField, place, "property `rating` once", "it again as 8", location);
    let body = r#"{"games": [], "extra": {"a": 1, "a": 1}}"#;
    assert_only(body, Code::DuplicateField, "/extra/a", "property `a` once", "it again as 1", "archive.json#/properties/extra");
}

#[test]
fn the_last_of_duplicate_properties_is_validated() {
    for (first, last, code) in [
        ("1", "null", "null_value"),
        ("1.0", "5001", "out_of_range"),
        ("100000000000000000000", "\"x\"", "wrong_type"),
        ("\"x\"", "1.0", "wrong_type"),
        ("1.0", "100000000000000000000", "out_of_range"),
    ] {
        let body = game_with(&format!(r#""white": {{"@id": "https://example.com/a", "rating": {first}, "rating": {last}}}"#));
        let place = "/games/1/white/rating";
        let mut expected = [("duplicate_field", place), (code, place)];
        expected.sort_by_key(|(code, _)| Code::ALL.map(Code::name).iter().position(|name| name == code));
        let violations = validate(archive(), body);
        assert_eq!(brief(&violations), expected);
        assert!(violations.iter().all(|violation| violation.found.ends_with(last)));
    }
}

#[test]
fn null_value() {
    let rating = "common/player.json#/$defs/rating/type";
    let body = game_with(r#""white": {"@id": "https://example.com/a", "rating": null}"#);
    assert_only(body, Code::NullValue, "/games/1/white/rating", "integer from 1 to 5000", "null", rating);
    assert_only("null", Code::NullValue, "", "object", "null", "archive.json#/type");
    let round = "archive.json#/$defs/game/properties/round/oneOf";
    let either = "string or integer from 1 to 5000";
    assert_only(game_with(r#""round": null"#), Code::NullValue, "/games/1/round", either, "null", round);
}

#[test]
fn wrong_type() {
    for found in ["1500.0", "15e2", "-0", "1e30", "-1.0E+30", "\"1500\"", "[1]", "true", "0.5"] {
        let body = game_with(&format!(r#""white": {{"@id": "https://example.com/a", "rating": {found}}}"#));
        let location = "common/player.json#/$defs/rating/type";
        assert_only(body, Code::WrongType, "/games/1/white/rating", "integer from 1 to 5000", found, location);
    }
    for found in ["true", "1500.0", "[]"] {
        let location = "archive.json#/$defs/game/properties/round/oneOf";
        let either = "string or integer from 1 to 5000";
        assert_only(game_with(&format!(r#""round": {found}"#)), Code::WrongType, "/games/1/round", either, found, location);
    }
}

#[test]
fn unknown_value() {
    assert_only(
        format!(r#"{{"games": [{{{GAME}}}, {{{}}}]}}"#, GAME.replace("\"chess\"", "\"Chess\"")),
        Code::UnknownValue,
        "/games/1/rules",
        "one of `chess`, `chess960`",
        "\"Chess\"",
        "archive.json#/$defs/game/properties/rules/enum",
    );
}

#[test]
fn out_of_range() {
    for (found, bound) in [
        ("0", "minimum"),
        ("5001", "maximum"),
        ("9223372036854775808", "maximum"),
        ("100000000000000000000", "maximum"),
        ("-9223372036854775809", "minimum"),
    ] {
        let body = game_with(&format!(r#""white": {{"@id": "https://example.com/a", "rating": {found}}}"#));
        let location = format!("common/player.json#/$defs/rating/{bound}");
        assert_only(body, Code::OutOfRange, "/games/1/white/rating", "integer from 1 to 5000", found, &location);
        let body = game_with(&format!(r#""round": {found}"#));
        assert_only(body, Code::OutOfRange, "/games/1/round", "integer from 1 to 5000", found, &location);
    }
    let location = "archive.json#/$defs/game/properties/accuracy/maximum";
    let body = game_with(r#""accuracy": 100.01"#);
    assert_only(body, Code::OutOfRange, "/games/1/accuracy", "number from 0 to 100", "100.01", location);
}

#[test]
fn milliseconds_are_out_of_range() {
    let body = r#"{"games": [{"uuid": "0a1b2c3d-4e5f-6789-abcd-ef0123456789", "end_time": 1700000000000, "rules": "chess"}]}"#;
    let violations = validate(archive(), body);
    assert_eq!(brief(&violations), [("out_of_range", "/games/0/end_time")]);
    assert_eq!(violations[0].expected, "integer of Unix seconds from 1000000000 to 4000000000");
}

#[test]
fn bad_format() {
    let player = |members: &str| format!(r#"{{"games": [], "owner": {{{members}}}}}"#);
    let name = "string of at least 1 character matching `^[a-z]*$`";
    for (body, pointer, expected, found, location) in [
        (
            player(r#""@id": "http://example.com/""#),
            "/owner/@id",
            r"string matching `^https://example\.com/`",
            r#""http://example.com/""#,
            "common/player.json#/properties/@id/pattern",
        ),
        (
            player(r#""@id": "https://example.com/", "name": "A""#),
            "/owner/name",
            name,
            "\"A\"",
            "common/player.json#/properties/name/pattern",
        ),
        (
            player(r#""@id": "https://example.com/", "name": """#),
            "/owner/name",
            name,
            "\"\"",
            "common/player.json#/properties/name/minLength",
        ),
        (
            format!(r#"{{"games": [{{{}}}]}}"#, GAME.replace("0a1b", "0A1B")),
            "/games/0/uuid",
            "UUID in lower case",
            r#""0A1B2c3d-4e5f-6789-abcd-ef0123456789""#,
            "archive.json#/$defs/game/properties/uuid/format",
        ),
    ] {
        let violations = validate(archive(), body);
        assert_eq!(brief(&violations), [("bad_format", pointer)]);
        assert_eq!((violations[0].expected.as_str(), violations[0].found.as_str()), (expected, found));
        assert_eq!(violations[0].schema_location, location);
    }
}

#[test]
fn a_pattern_ends_where_the_text_ends() {
    let body = r#"{"games": [], "owner": {"@id": "https://example.com/", "name": "a\n"}}"#;
    assert_eq!(brief(&validate(archive(), body)), [("bad_format", "/owner/name")]);
}

#[test]
fn truncated_json() {
    let expected = "one complete JSON value";
    let found = r#"EOF while parsing a string at line 2 column 16 (byte 17), near "{\n \"games\": [], \"o""#;
    assert_only("{\n \"games\": [], \"o", Code::TruncatedJson, "", expected, found, "archive.json#");
    let found = r#"EOF while parsing a value at line 1 column 0 (byte 0), near """#;
    assert_only("", Code::TruncatedJson, "", expected, found, "archive.json#");
    let body = game_with(r#""round": "ä\u00e4""#);
    for end in 0..body.len() {
        assert_eq!(brief(&validate(archive(), &body.as_bytes()[..end])), [("truncated_json", "")], "cut at {end}");
    }
}

#[test]
fn invalid_json() {
    let expected = "one complete JSON value";
    for (body, found) in [
        (&b"{\"games\": [],}"[..], r#"trailing comma at line 1 column 14 (byte 13), near "{\"games\": [],}""#),
        (b"{\n\"games\": []\n} x", r#"trailing characters at line 3 column 3 (byte 16), near "{\n\"games\": []\n} x""#),
        (b"\n<!DOCTYPE html>\n", r#"expected value at line 2 column 1 (byte 1), near "\n<!DOCTYPE html>\n""#),
        (b"{\"games\": [\"\xff\"]}", r#"invalid unicode code point at line 1 column 13 (byte 12), near "{\"games\": [\"�\"]}""#),
        (b"{\"games\": [NaN]}", r#"expected value at line 1 column 12 (byte 11), near "{\"games\": [NaN]}""#),
        (b"[1e999]", r#"number out of range at line 1 column 6 (byte 5), near "[1e999]""#),
        (b"\x1f\x8b\x08\0", "bytes that are compressed with gzip; decompress them first"),
        (b"[01]", r#"invalid number at line 1 column 3 (byte 2), near "[01]""#),
    ] {
        assert_only(body, Code::InvalidJson, "", expected, found, "archive.json#");
    }
    for body in [
        &b"\xef\xbb\xbf{}"[..],
        b"{\"games\": [\"\\ud800\"]}",
        b"{\"games\": [\"a\nb\"]}",
        b"{'games': []}",
        b"[+1]",
        b"\xff",
        b"\0",
    ] {
        assert_eq!(brief(&validate(archive(), body)), [("invalid_json", "")], "{body:?}");
    }
}

#[test]
fn deep_nesting_is_rejected_and_does_not_overflow() {
    for body in ["[".repeat(1_000_000), r#"{"games":"#.repeat(1_000_000)] {
        let violations = validate(archive(), body);
        assert_eq!(brief(&violations), [("invalid_json", "")]);
        assert!(violations[0].found.starts_with("recursion limit exceeded at line 1 column"), "{}", violations[0].found);
    }
}

#[test]
fn every_violation_once_and_in_document_order() {
    let body = r#"{
        "owner": {"rating": 1.0, "name": "", "new": 1, "@id": null},
        "games": [
            {"rules": 5, "rules": "other", "uuid": "x", "end_time": "2024-01-01T00:00:00Z"},
            7,
            {"white": [], "end_time": 1700000000000, "old": {"rating": 0}, "accuracy": "99", "rated": null, "round": 0}
        ],
        "10": null
    }"#;
    assert_eq!(
        brief(&validate(archive(), body)),
        [
            ("wrong_type", "/owner/rating"),
            ("bad_format", "/owner/name"),
            ("unknown_field", "/owner/new"),
            ("null_value", "/owner/@id"),
            ("duplicate_field", "/games/0/rules"),
            ("unknown_value", "/games/0/rules"),
            ("bad_format", "/games/0/uuid"),
            ("wrong_type", "/games/0/end_time"),
            ("wrong_type", "/games/1"),
            ("wrong_type", "/games/2/white"),
            ("out_of_range", "/games/2/end_time"),
            ("unknown_field", "/games/2/old"),
            ("wrong_type", "/games/2/accuracy"),
            ("null_value", "/games/2/rated"),
            ("out_of_range", "/games/2/round"),
            ("missing_field", "/games/2/uuid"),
            ("missing_field", "/games/2/rules"),
            ("unknown_field", "/10"),
        ]
    );
}

#[test]
fn a_violation_of_the_whole_comes_first() {
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"], "minProperties": 9});
    let violations = validate(endpoint("whole", &schema), r#"{"a": 1}"#);
    assert_eq!(brief(&violations), [("out_of_range", ""), ("wrong_type", "/a"), ("missing_field", "/b")]);
}

#[test]
fn endpoints_with_one_schema_are_distinguished() {
    let schema = json!({"type": "object"});
    for name in ["one", "other"] {
        let violations = validate(endpoint(name, &schema), "1");
        assert_eq!((violations[0].endpoint, violations[0].schema_location.clone()), (name, format!("{name}.json#/type")));
    }
}

#[test]
fn rows_are_array_indices_and_no_member_names() {
    let body = format!(r#"{{"games": [{}{{}}], "7": 1}}"#, format!("{{{GAME}}}, ").repeat(11));
    let violations = validate(archive(), body);
    let rows: Vec<_> = violations.iter().map(|violation| (violation.pointer.as_str(), violation.row)).collect();
    assert_eq!(
        rows,
        [("/games/11/uuid", Some(11)), ("/games/11/end_time", Some(11)), ("/games/11/rules", Some(11)), ("/7", None)]
    );
}

#[test]
fn long_values_are_cut_between_characters() {
    let found = |body: String| validate(archive(), body)[0].found.clone();
    let shown = found(format!(r#"{{"games": "{}"}}"#, "ä".repeat(200)));
    assert_eq!(shown, format!("\"{}… (202 characters)", "ä".repeat(79)));
    let whole = format!("\"{}\"", "ä".repeat(78));
    assert_eq!(found(format!(r#"{{"games": {whole}}}"#)), whole);
    let digits = "1".repeat(300);
    assert_eq!(found(format!(r#"{{"games": {digits}}}"#)), format!("{}… (300 characters)", "1".repeat(80)));
}

/// A value of each JSON type, a schema of each type, and which schema accepts which value.
#[test]
fn types_against_types() {
    let schemas = [
        ("boolean", json!({"type": "boolean"})),
        ("integer", json!({"type": "integer", "minimum": -10, "maximum": 10})),
        ("number", json!({"type": "number", "minimum": -10, "maximum": 10})),
        ("string", json!({"type": "string", "minLength": 1, "pattern": "^x"})),
        ("format", json!({"type": "string", "format": "uuid"})),
        ("enum", json!({"type": "string", "enum": ["x"]})),
        ("array", json!({"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 1}})),
        ("object", json!({"type": "object", "properties": {}, "required": ["a"], "additionalProperties": false})),
        ("either", json!({"oneOf": [{"type": "string", "pattern": "^x"}, {"type": "integer", "minimum": 0, "maximum": 1}]})),
    ];
    let values = ["null", "true", "1", "1.0", "11", "11.5", "1e2", "-0", "\"x\"", "\"y\"", "[]", "[2]", "{}", r#"{"a": 1}"#];
    for (name, schema) in &schemas {
        let of_type = match *name {
            "boolean" => &["true"][..],
            "integer" => &["1", "11"],
            "number" => &["1", "1.0", "11", "11.5", "1e2", "-0"],
            "string" | "format" | "enum" => &["\"x\"", "\"y\""],
            "array" => &["[]", "[2]"],
            "object" => &["{}", r#"{"a": 1}"#],
            _ => &["1", "11", "\"x\"", "\"y\""],
        };
        let member = json!({"type": "object", "properties": {"v": schema}, "required": ["v"], "additionalProperties": false});
        let rule = endpoint("types", &member);
        for value in values {
            let violations = validate(rule, format!(r#"{{"v": {value}}}"#));
            let mismatch: Vec<_> = violations
                .iter()
                .filter(|violation| matches!(violation.code, Code::WrongType | Code::NullValue))
                .filter(|violation| violation.pointer == "/v")
                .collect();
            if of_type.contains(&value) {
                assert!(mismatch.is_empty(), "{name} against {value}: {violations:?}");
            } else {
                let code = if value == "null" { "null_value" } else { "wrong_type" };
                assert_eq!(brief(&violations), [(code, "/v")], "{name} against {value}");
            }
        }
    }
}

/// Keywords that no schema uses today are still validated and described.
#[test]
fn other_keywords_are_never_dropped() {
    for (schema, value, code) in [
        (json!({"const": 5}), "6", "wrong_type"),
        (json!({"const": "a"}), "\"b\"", "unknown_value"),
        (json!({"enum": ["a", 5]}), "6", "wrong_type"),
        (json!({"enum": ["a", 5]}), "null", "null_value"),
        (json!({"type": "string", "maxLength": 1}), "\"ab\"", "bad_format"),
        (json!({"type": "array", "maxItems": 1}), "[1, 2]", "out_of_range"),
        (json!({"type": "array", "uniqueItems": true}), "[1, 1]", "out_of_range"),
        (json!({"type": "integer", "multipleOf": 2}), "3", "out_of_range"),
        (json!({"type": "number", "exclusiveMaximum": 2}), "2", "out_of_range"),
        (json!({"type": "object", "minProperties": 1}), "{}", "out_of_range"),
        (json!({"anyOf": [{"type": "string"}, {"type": "integer"}]}), "true", "wrong_type"),
        (json!({"oneOf": [{"type": "integer"}, {"type": "number"}]}), "1", "wrong_type"),
        (json!({"not": {"type": "integer"}}), "1", "wrong_type"),
        (json!({"type": "string", "format": "date"}), "\"x\"", "bad_format"),
        (json!(false), "1", "unknown_field"),
    ] {
        let member = json!({"type": "object", "properties": {"v": schema}});
        let violations = validate(endpoint("others", &member), format!(r#"{{"v": {value}}}"#));
        assert_eq!(brief(&violations), [(code, "/v")], "{schema} against {value}");
        assert!(!violations[0].expected.is_empty());
    }
}

#[test]
fn a_broken_schema_lets_nothing_pass() {
    for schema in [json!({"type": 5}), json!({"$ref": "#/$defs/none"}), json!({"type": "string", "pattern": "("})] {
        let violations = validate(endpoint("broken", &schema), "{}");
        assert_eq!(violations.len(), 1, "{schema}");
        assert!(violations[0].found.contains("a bug of scoresheet"), "{}", violations[0].found);
    }
}

#[test]
fn a_circle_of_references_ends() {
    let schema = json!({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}});
    assert_eq!(brief(&validate(endpoint("circle", &schema), r#"{"a": 1, "a": 2}"#)), [("duplicate_field", "/a")]);
}

#[test]
fn any_bytes_give_a_list() {
    let body =
        game_with(r#""white": {"@id": "https://example.com/a", "rating": 1}, "accuracy": 1.5, "round": "\u00e4""#).into_bytes();
    for index in 0..body.len() {
        for byte in [0, b'"', b'\\', b'{', b'}', b'0', b'-', b'.', b',', 0x80, 0xff] {
            let mut changed = body.clone();
            changed[index] = byte;
            for violation in validate(archive(), &changed) {
                assert!(!violation.to_string().contains('\n'));
            }
        }
    }
}

#[test]
fn a_violation_reads_as_one_line() {
    let url: Arc<str> = "https://example.com/x".into();
    let body = game_with(r#""white": {"@id": "https://example.com/a", "rating": "1500"}"#);
    let refusal = DecodeError { code: Code::WrongType, offset: 7 };
    let error = ContractViolation::new(archive(), Some(Arc::clone(&url)), body.as_bytes().into(), &refusal);
    assert_eq!(
        error.to_string(),
        "response of `archive` violates its contract in 1 place (https://example.com/x)\n  \
         wrong_type: at /games/1/white/rating (row 1) expected integer from 1 to 5000, but found \"1500\" \
         (common/player.json#/$defs/rating/type)"
    );
    assert_eq!(error.violations[0].url, Some(url));
    assert_eq!(validate(archive(), "[]")[0].to_string(), "wrong_type: expected object, but found [] (archive.json#/type)");
}

#[test]
fn a_rejection_that_the_report_does_not_confirm_is_kept() {
    let refusal = DecodeError { code: Code::WrongType, offset: 7 };
    let error = ContractViolation::new(archive(), None, Arc::from(&b"{\"games\": []}"[..]), &refusal);
    assert_eq!(brief(&error.violations), [("wrong_type", "")]);
    assert!(error.violations[0].found.contains("byte 7"));
}
