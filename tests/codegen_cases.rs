//! The golden modules of codegen, compiled and run: `crates/codegen/tests/cases/<case>/expected/<endpoint>.rs`. The decoders that are
//! interpreted from the same schemas do the same.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type, TimestampMicrosecondType};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use scoresheet::contract::{Code, Policy, violations};
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Cursor, Endpoint, Fields, Request, StringSet, literals};
use scoresheet::{Error, apply_policy};
use scoresheet_testkit::loaded::Pair;
use scoresheet_testkit::random::seed_and_rounds;
use scoresheet_testkit::structs::round_trip_as;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

macro_rules! modules {
    ($($path:literal $name:ident)*) => {
        $(
            #[path = $path]
            #[allow(missing_docs, non_snake_case, unreachable_pub, dead_code, clippy::all, clippy::pedantic, reason = "generated code")]
            mod $name;
        )*

        #[test]
        fn every_golden_module_is_compiled() {
            let compiled: Vec<_> = [$($path),*].iter().map(|path| path.trim_start_matches("../").to_owned()).collect();
            assert_eq!(compiled, golden_modules(), "list it in `modules!` of tests/codegen_cases.rs");
        }
    };
}

modules! {
    "../crates/codegen/tests/cases/arrays/expected/shelves.rs" shelves
    "../crates/codegen/tests/cases/body_without_path/expected/refusal.rs" refusal
    "../crates/codegen/tests/cases/checks/expected/badge.rs" badge
    "../crates/codegen/tests/cases/children/expected/library.rs" library
    "../crates/codegen/tests/cases/dlt/expected/month.rs" month
    "../crates/codegen/tests/cases/dlt/expected/months.rs" months
    "../crates/codegen/tests/cases/dlt/expected/pages.rs" pages
    "../crates/codegen/tests/cases/file_refs/expected/post.rs" post
    "../crates/codegen/tests/cases/file_refs/expected/types.rs" types
    "../crates/codegen/tests/cases/grandchildren/expected/fleet.rs" fleet
    "../crates/codegen/tests/cases/list_body/expected/walks.rs" listed_walks
    "../crates/codegen/tests/cases/list_body/expected/words.rs" words
    "../crates/codegen/tests/cases/local_refs/expected/duel.rs" duel
    "../crates/codegen/tests/cases/maps/expected/scores.rs" scores
    "../crates/codegen/tests/cases/moments_and_nulls/expected/visit.rs" visit
    "../crates/codegen/tests/cases/names/expected/names.rs" names
    "../crates/codegen/tests/cases/ndjson_body/expected/events.rs" events
    "../crates/codegen/tests/cases/nested_objects/expected/crate_of_tea.rs" crate_of_tea
    "../crates/codegen/tests/cases/object_or_id/expected/pairs.rs" pairs
    "../crates/codegen/tests/cases/open_root/expected/attic.rs" attic
    "../crates/codegen/tests/cases/query/expected/toys.rs" toys
    "../crates/codegen/tests/cases/request_columns/expected/diary.rs" diary
    "../crates/codegen/tests/cases/request_columns/expected/walks.rs" walks
    "../crates/codegen/tests/cases/scalars/expected/scalars.rs" scalars
    "../crates/codegen/tests/cases/string_or_integer/expected/tally.rs" tally
    "../crates/codegen/tests/cases/tuples/expected/board.rs" board
    "../crates/codegen/tests/cases/whole_map/expected/shelf.rs" shelf
    "../crates/codegen/tests/cases/whole_map/expected/tops.rs" tops
    "../crates/codegen/tests/cases/wide/expected/sheet.rs" sheet
}

fn golden_modules() -> Vec<String> {
    let mut modules = Vec::new();
    for case in std::fs::read_dir("crates/codegen/tests/cases").unwrap() {
        for file in std::fs::read_dir(case.unwrap().path().join("expected")).unwrap() {
            let path = file.unwrap().path();
            let is_module = path.extension().is_some_and(|extension| extension == "rs");
            modules.extend(is_module.then(|| path.to_string_lossy().replace('\\', "/")));
        }
    }
    modules.sort();
    modules
}

/// One endpoint, and the parameters of the request for its bodies.
struct Case {
    endpoint: &'static Endpoint,
    request: Request,
    pair: Pair,
    round_trip: fn(&[u8]) -> serde_json::Result<Value>,
}

impl Case {
    fn new<T: Serialize + DeserializeOwned>(endpoint: &'static Endpoint) -> Self {
        Self::of::<T>(endpoint, &[])
    }

    fn of<T: Serialize + DeserializeOwned>(endpoint: &'static Endpoint, parameters: &[(&str, &str)]) -> Self {
        let request = Request::partial(endpoint, parameters.iter().copied()).unwrap();
        let request = request.at(SystemTime::UNIX_EPOCH + Duration::from_secs(2));
        let pair = Pair::new(request.clone(), interpreted(endpoint));
        Self { endpoint, request, pair, round_trip: round_trip_as::<T> }
    }

    /// The body decodes to these tables, and to a struct that serializes to the body. No prefix of it decodes.
    #[track_caller]
    fn gives(&self, body: &Value, tables: &Value) {
        self.decodes(body, tables);
        let text = body.to_string();
        assert_eq!((self.round_trip)(text.as_bytes()).unwrap(), *body);
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let part = &text[..end];
            let mismatch = self.endpoint.decode(part.as_bytes(), &self.request).unwrap_err();
            assert_eq!(mismatch.code, Code::TruncatedJson, "{part}");
            self.pair.decodes_alike(part.as_bytes(), part);
        }
    }

    /// The body decodes to these tables.
    #[track_caller]
    fn decodes(&self, body: &Value, tables: &Value) {
        let text = body.to_string();
        let batches = self.endpoint.decode(text.as_bytes(), &self.request).unwrap();
        let tables_of_batches =
            self.endpoint.tables.iter().zip(&batches).map(|(table, batch)| (table.name.to_owned(), rows(batch)));
        assert_eq!(Value::Object(tables_of_batches.collect()), *tables);
        assert_eq!(violations(self.endpoint, None, text.as_bytes()), []);
        self.pair.decodes_alike(text.as_bytes(), &text);
    }

    /// The decoder and validation reject the body for this reason.
    #[track_caller]
    fn refuses(&self, body: &Value, code: Code) {
        self.refuses_text(&body.to_string(), code);
    }

    #[track_caller]
    fn refuses_text(&self, text: &str, code: Code) {
        let mismatch = self.endpoint.decode(text.as_bytes(), &self.request).unwrap_err();
        assert_eq!(mismatch.code, code, "{text}");
        let violations = violations(self.endpoint, None, text.as_bytes());
        assert!(violations.iter().any(|violation| violation.code == code), "{text}: {violations:?}");
        self.pair.decodes_alike(text.as_bytes(), text);
        self.pair.reports_alike(text.as_bytes(), text);
    }

    /// The policy returns these tables of the body, and keeps these texts.
    #[track_caller]
    fn applies_policy(&self, policy: Policy, body: &str, tables: &Value, kept: &[Option<&str>]) {
        let outcome = apply_policy(&self.request, body.as_bytes(), None, policy).unwrap();
        self.pair.reports_alike(body.as_bytes(), body);
        let found = outcome.tables.iter().map(|(table, batch)| (table.name.to_owned(), rows(batch)));
        assert_eq!(Value::Object(found.collect()), *tables);
        assert_eq!(outcome.tolerated.iter().map(|tolerated| tolerated.kept.as_deref()).collect::<Vec<_>>(), kept);
    }

    /// The policy does not tolerate the violations of the body.
    #[track_caller]
    fn stops(&self, policy: Policy, body: &str) {
        assert!(
            matches!(apply_policy(&self.request, body.as_bytes(), None, policy), Err(Error::Contract(_))),
            "{policy}: {body}"
        );
    }

    /// The body with one property replaced, or removed for [`Value::Null`], is rejected for this reason.
    #[track_caller]
    fn refuses_change(&self, body: &Value, member: &str, value: Value, code: Code) {
        let mut body = body.clone();
        let (parent, name) = member.rsplit_once('/').unwrap();
        let parent = body.pointer_mut(parent).unwrap();
        match parent {
            Value::Object(members) if value.is_null() => drop(members.shift_remove(name)),
            Value::Object(members) => drop(members.insert(name.to_owned(), value)),
            other => other[name.parse::<usize>().unwrap()] = value,
        }
        self.refuses(&body, code);
    }
}

/// The interpreted endpoint of the case that a golden module was generated from.
fn interpreted(generated: &Endpoint) -> &'static Endpoint {
    let cases = std::fs::read_dir("crates/codegen/tests/cases").unwrap();
    let folders =
        cases.map(|case| case.unwrap().path()).filter(|folder| folder.join(generated.name).with_extension("json").exists());
    let mut found = folders.map(|folder| Contract::load(folder).unwrap().endpoint(generated.name).unwrap());
    found.find(|found| found.schema_hash == generated.schema_hash).unwrap()
}

fn rows(batch: &RecordBatch) -> Value {
    let schema = batch.schema();
    let row = |row| {
        schema.fields().iter().zip(batch.columns()).map(|(field, column)| (field.name().clone(), cell(column, row))).collect()
    };
    (0..batch.num_rows()).map(|index| Value::Object(row(index))).collect()
}

/// Timestamps are microseconds, and dates days.
fn cell(column: &dyn Array, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into(),
        DataType::Boolean => column.as_boolean().value(row).into(),
        DataType::Timestamp(..) => column.as_primitive::<TimestampMicrosecondType>().value(row).into(),
        DataType::Date32 => column.as_primitive::<Date32Type>().value(row).into(),
        other => panic!("{other} is none of the six types"),
    }
}

#[test]
fn scalars_of_every_type() {
    let case = Case::new::<scalars::Scalars>(&scalars::ENDPOINT);
    let body = json!({"text": "ä\n\"", "count": i64::MIN, "share": -1.5, "yes": true, "at": 1_700_000_000});
    let row = json!({
        "text": "ä\n\"", "count": i64::MIN, "share": -1.5, "yes": true, "at": 1_700_000_000_000_000_i64,
        "text_or_none": null, "count_or_none": null, "share_or_none": null, "yes_or_none": null, "at_or_none": null,
    });
    case.gives(&body, &json!({"scalars": [row]}));
    let body = json!({
        "at_or_none": 1_000_000_000, "yes_or_none": false, "share_or_none": 1e-3, "count_or_none": -10, "text_or_none": "",
        "at": 4_102_444_800_i64, "yes": false, "share": 2.0, "count": i64::MAX, "text": "",
    });
    let row = json!({
        "text": "", "count": i64::MAX, "share": 2.0, "yes": false, "at": 4_102_444_800_000_000_i64,
        "text_or_none": "", "count_or_none": -10, "share_or_none": 0.001, "yes_or_none": false, "at_or_none": 1_000_000_000_000_000_i64,
    });
    case.gives(&body, &json!({"scalars": [&row]}));
    let mut whole = body.clone();
    whole["share"] = json!(2);
    case.decodes(&whole, &json!({"scalars": [row]}));
    for member in ["/text", "/count", "/share", "/yes", "/at"] {
        case.refuses_change(&body, member, Value::Null, Code::MissingField);
        case.refuses_change(&body, member, json!([]), Code::WrongType);
    }
    case.refuses_change(&body, "/more", json!(1), Code::UnknownField);
    case.refuses_change(&body, "/count", json!("1"), Code::WrongType);
    case.refuses_change(&body, "/count", json!(1.5), Code::WrongType);
    case.refuses_change(&body, "/count_or_none", json!(-11), Code::OutOfRange);
    case.refuses_change(&body, "/share", json!(2.1), Code::OutOfRange);
    case.refuses_change(&body, "/at", json!(1_700_000_000_000_i64), Code::OutOfRange);
    case.refuses(&json!([]), Code::WrongType);
    case.refuses(&json!({"text": null}), Code::NullValue);
}

#[test]
fn a_value_may_be_null_where_its_type_says_so() {
    let case = Case::new::<visit::Visit>(&visit::ENDPOINT);
    let body = json!({
        "id": 1, "at": "2026-11-27T16:49:12.5+01:00", "day": "2024-02-29", "created": 1_700_000_000_123_i64,
        "note": null, "color": null, "owner": null, "tags": null,
    });
    let nulls = json!({
        "id": 1, "at": 1_795_794_552_500_000_i64, "day": 19_782, "created": 1_700_000_000_123_000_i64, "left_at": null, "born": null,
        "changed": null, "note": null, "color": null, "height": null, "count": null, "happy": null, "owner__name": null,
        "owner__age": null,
    });
    case.gives(&body, &json!({"visit": [nulls], "tags": [], "guests": [], "scores": []}));
    let full = json!({
        "id": 2, "at": "1970-01-01T00:00:00Z", "day": "1970-01-01", "created": 1_000_000_000_000_i64, "left_at": "1970-01-02T00:00:00Z",
        "born": "1969-12-31", "changed": 1_000_000_000_001_i64, "note": "x", "color": "red", "height": 1.5, "count": 3, "happy": true,
        "owner": {"name": "Ada", "age": null}, "tags": ["a"], "guests": [{"name": "Bo", "pet": null}, {"name": "Cy", "pet": "Rex"}],
        "scores": [1, null],
    });
    let row = json!({
        "id": 2, "at": 0, "day": 0, "created": 1_000_000_000_000_000_i64, "left_at": 86_400_000_000_i64, "born": -1,
        "changed": 1_000_000_000_001_000_i64, "note": "x", "color": "red", "height": 1.5, "count": 3, "happy": true,
        "owner__name": "Ada", "owner__age": null,
    });
    let tables = json!({
        "visit": [row], "tags": [{"id": 2, "value": "a"}],
        "guests": [{"id": 2, "name": "Bo", "pet": null}, {"id": 2, "name": "Cy", "pet": "Rex"}],
        "scores": [{"id": 2, "value": 1}, {"id": 2, "value": null}],
    });
    case.decodes(&full, &tables);
    let mut explicit = full.clone();
    for member in ["left_at", "born", "changed", "height", "count", "happy"] {
        explicit[member] = Value::Null;
        case.pair.decodes_alike(explicit.to_string().as_bytes(), member);
        assert_eq!(violations(case.endpoint, None, explicit.to_string().as_bytes()), []);
    }
}

#[test]
fn null_elsewhere_and_other_moments_are_rejected() {
    let case = Case::new::<visit::Visit>(&visit::ENDPOINT);
    let body = json!({
        "id": 1, "at": "2026-11-27T16:49:12Z", "day": "2024-02-29", "created": 1_700_000_000_123_i64, "note": "x", "color": "blue",
        "owner": {"name": "Ada"}, "tags": [], "guests": [{"name": "Bo"}],
    });
    case.pair.decodes_alike(body.to_string().as_bytes(), "body");
    for (member, value, code) in [
        ("at", json!("2026-11-27 16:49:12Z"), Code::BadFormat),
        ("at", json!("2026-11-27T16:49:12"), Code::BadFormat),
        ("at", json!("9999-12-31T23:59:59-01:00"), Code::BadFormat),
        ("at", json!("0001-01-01T00:00:00+00:01"), Code::BadFormat),
        ("at", json!(1_700_000_000), Code::WrongType),
        ("at", json!(null), Code::NullValue),
        ("day", json!("2023-02-29"), Code::BadFormat),
        ("day", json!(null), Code::NullValue),
        ("created", json!(1_700_000_000), Code::OutOfRange),
        ("created", json!(null), Code::NullValue),
        ("born", json!("yesterday"), Code::BadFormat),
        ("born", json!(7), Code::WrongType),
        ("changed", json!(7), Code::OutOfRange),
        ("note", json!(""), Code::BadFormat),
        ("color", json!("green"), Code::UnknownValue),
        ("color", json!(1), Code::WrongType),
        ("height", json!("1.5"), Code::WrongType),
        ("count", json!(10), Code::OutOfRange),
        ("count", json!(1.5), Code::WrongType),
        ("happy", json!("yes"), Code::WrongType),
        ("owner", json!([]), Code::WrongType),
        ("owner", json!({"age": 1}), Code::MissingField),
        ("owner", json!({"name": null}), Code::NullValue),
        ("tags", json!([null]), Code::NullValue),
        ("tags", json!({}), Code::WrongType),
        ("guests", json!(null), Code::NullValue),
        ("guests", json!([null]), Code::NullValue),
        ("scores", json!([10]), Code::OutOfRange),
    ] {
        let mut body = body.clone();
        body[member] = value;
        case.refuses(&body, code);
    }
    for (text, code) in
        [("nul", Code::InvalidJson), ("nulL", Code::InvalidJson), ("nullx", Code::InvalidJson), ("Null", Code::InvalidJson)]
    {
        case.refuses_text(&body.to_string().replace("\"blue\"", text), code);
    }
}

#[test]
fn the_items_of_a_list_are_rows() {
    let case = Case::of::<listed_walks::Walks>(&listed_walks::ENDPOINT, &[("username", "erik")]);
    let body = json!([{"day": "1970-01-02", "steps": 7}, {"day": "1970-01-03", "steps": 8, "stops": ["Inn", "Well"]}]);
    let walk = |day: i64, steps: i64| json!({"username": "erik", "day": day, "steps": steps});
    let stop = |place: &str| json!({"username": "erik", "day": 2, "value": place});
    case.decodes(&body, &json!({"walks": [walk(1, 7), walk(2, 8)], "walks__stops": [stop("Inn"), stop("Well")]}));
    case.gives(&json!([]), &json!({"walks": [], "walks__stops": []}));
    case.refuses(&json!([{"day": "1970-01-02"}]), Code::MissingField);
    case.refuses(&json!([7]), Code::WrongType);
    case.refuses(&json!([null]), Code::NullValue);
    case.refuses(&json!({}), Code::WrongType);
    case.refuses_text("[],", Code::InvalidJson);
    let case = Case::new::<words::Words>(&words::ENDPOINT);
    case.gives(&json!(["a", "b"]), &json!({"words": [{"value": "a"}, {"value": "b"}]}));
    case.refuses(&json!(["a", ""]), Code::BadFormat);
    case.applies_policy(
        Policy::DiscardRow,
        r#"["a","",7,"b"]"#,
        &json!({"words": [{"value": "a"}, {"value": "b"}]}),
        &[Some("\"\""), Some("7")],
    );
}

#[test]
fn lines_are_rows() {
    let case = Case::new::<events::Events>(&events::ENDPOINT);
    let decode = |body: &str| {
        let document = case.endpoint.body_format.document(body.as_bytes());
        case.pair.decodes_alike(body.as_bytes(), body);
        case.pair.reports_alike(body.as_bytes(), body);
        let found = violations(case.endpoint, None, body.as_bytes());
        let places: Vec<_> = found.into_iter().map(|violation| (violation.code, violation.pointer)).collect();
        (case.endpoint.decode(&document, &case.request).map(|batches| rows(&batches[0])).map_err(|error| error.code), places)
    };
    let event = |id: i64, what: Option<&str>| json!({"id": id, "what": what});
    assert_eq!(decode(""), (Ok(json!([])), vec![]));
    assert_eq!(decode("{\"id\":1}\n{\"id\":2,\"what\":\"x\"}\n"), (Ok(json!([event(1, None), event(2, Some("x"))])), vec![]));
    for (body, code, pointer) in [
        ("{\"id\":1}\n{\"id\":\"2\"}\n", Code::WrongType, "/1/id"),
        ("{\"id\":1}\n{}\n", Code::MissingField, "/1/id"),
        ("{\"id\":1}\n7\n", Code::WrongType, "/1"),
        ("{\"id\":1}\n{\"id\":2", Code::TruncatedJson, ""),
        ("{\"id\":1},{\"id\":2}\n", Code::InvalidJson, ""),
        ("{\"id\":1} {\"id\":2}\n", Code::InvalidJson, ""),
        ("{\"id\":1}]\n", Code::InvalidJson, ""),
        ("{\n\"id\":1}\n", Code::TruncatedJson, ""),
        ("<html>", Code::InvalidJson, ""),
    ] {
        assert_eq!(decode(body), (Err(code), vec![(code, pointer.to_owned())]), "{body}");
    }
}

/// What may replace a value.
const TOKENS: [&str; 16] = [
    "null",
    "nul",
    "true",
    "7",
    "-1",
    "1.5",
    "1e3",
    "\"x\"",
    "\"\"",
    "[]",
    "[null]",
    "{}",
    "\"2026-11-27T16:49:12Z\"",
    "\"2024-02-29\"",
    "1700000000123",
    "1700000000",
];

/// A body in which one value or one byte is another.
fn mutated(body: &str, rng: &mut SmallRng) -> Vec<u8> {
    let mut bytes = body.as_bytes().to_vec();
    let starts: Vec<_> = body.char_indices().filter(|(_, byte)| matches!(byte, ':' | '[' | ',')).map(|(at, _)| at + 1).collect();
    if rng.random_bool(0.7) && !starts.is_empty() {
        let start = starts[rng.random_range(0..starts.len())];
        let length = body[start..].find([',', '}', ']', '\n']).unwrap_or(body.len() - start);
        bytes.splice(start..start + length, TOKENS[rng.random_range(0..TOKENS.len())].bytes());
    } else if !bytes.is_empty() {
        let at = rng.random_range(0..bytes.len());
        bytes[at] = b"{}[]\",:0n\n x"[rng.random_range(0..12)];
    }
    bytes
}

#[test]
fn mutations_of_new_values_are_validated_alike() {
    let visit = r#"{"id":2,"at":"1970-01-01T00:00:00Z","day":"1970-01-01","created":1000000000000,"left_at":null,"born":"1969-12-31","changed":null,"note":"x","color":null,"height":1.5,"count":null,"happy":true,"owner":{"name":"Ada","age":null},"tags":["a"],"guests":[{"name":"Bo","pet":null}],"scores":[1,null]}"#;
    let walks = r#"[{"day":"1970-01-02","steps":7},{"day":"1970-01-03","steps":8,"stops":["Inn","Well"]}]"#;
    let (board, sheet) = (full_board().to_string(), sheet_of(0..130).to_string());
    let events = "{\"id\":1}\n{\"id\":2,\"what\":\"x\"}\n";
    let (seed, rounds) = seed_and_rounds(2000);
    let mut rng = SmallRng::seed_from_u64(seed);
    for (endpoint, parameters, original) in [
        (&visit::ENDPOINT, &[][..], visit),
        (&listed_walks::ENDPOINT, &[("username", "erik")][..], walks),
        (&events::ENDPOINT, &[][..], events),
        (&board::ENDPOINT, &[][..], &board),
        (&sheet::ENDPOINT, &[][..], &sheet),
    ] {
        let request = Request::partial(endpoint, parameters.iter().copied()).unwrap();
        let pair = Pair::new(request.clone(), interpreted(endpoint));
        let mut accepted = 0;
        for round in 0..rounds {
            let body = mutated(original, &mut rng);
            let place = format!("{}, SCORESHEET_SEED={seed}, round {round}: {}", endpoint.name, String::from_utf8_lossy(&body));
            pair.decodes_alike(&body, &place);
            let found: Vec<_> = violations(endpoint, None, &body).into_iter().map(|violation| violation.code).collect();
            match endpoint.decode(&endpoint.body_format.document(&body), &request) {
                Ok(_) => assert_eq!(found, [], "{place}"),
                // Of a body that is no JSON, validation knows nothing else.
                Err(_) if matches!(found[..], [Code::InvalidJson | Code::TruncatedJson]) => {}
                Err(error) => assert!(found.contains(&error.code), "{place}: {error:?}, but {found:?}"),
            }
            accepted += u64::from(found.is_empty());
        }
        assert!(accepted > rounds / 50 && accepted < rounds / 2, "{}: {accepted} of {rounds} conform", endpoint.name);
    }
}

#[test]
fn nested_objects_are_flattened() {
    let case = Case::new::<crate_of_tea::CrateOfTea>(&crate_of_tea::ENDPOINT);
    let absent = json!({
        "label__code": "x", "label__colour": null, "origin__country": null, "origin__garden__name": null, "origin__garden__height": null,
        "seals__broken": null,
    });
    case.gives(&json!({"label": {"code": "x"}}), &json!({"crate_of_tea": [absent], "seals__numbers": []}));
    let body = json!({
        "origin": {"garden": {"name": "Upper"}, "country": "Nepal"}, "seals": {"broken": false, "numbers": [7, 8]},
        "label": {"colour": "red", "code": "x"},
    });
    let row = json!({
        "label__code": "x", "label__colour": "red", "origin__country": "Nepal", "origin__garden__name": "Upper", "origin__garden__height": null,
        "seals__broken": false,
    });
    let numbers = json!([{"label__code": "x", "value": 7}, {"label__code": "x", "value": 8}]);
    case.gives(&body, &json!({"crate_of_tea": [row], "seals__numbers": numbers}));
    case.refuses_change(&body, "/origin/country", Value::Null, Code::MissingField);
    case.refuses_change(&body, "/origin/garden", json!({}), Code::MissingField);
    case.refuses_change(&body, "/origin/garden/depth", json!(1), Code::UnknownField);
    case.refuses_change(&body, "/seals/numbers/1", json!(1000), Code::OutOfRange);
    case.refuses_change(&body, "/label", json!("x"), Code::WrongType);
}

#[test]
fn arrays_are_tables() {
    let case = Case::new::<shelves::Shelves>(&shelves::ENDPOINT);
    let body =
        json!({"moments": [1_000_000_000], "tags": ["b", "a", "b"], "shelves": [{"number": 2}, {"label": "Low", "number": 1}]});
    let tables = json!({
        "shelves": [{"number": 2, "label": null}, {"number": 1, "label": "Low"}],
        "tags": [{"value": "b"}, {"value": "a"}, {"value": "b"}],
        "moments": [{"value": 1_000_000_000_000_000_i64}],
        "lost": [],
    });
    case.gives(&body, &tables);
    let empty = json!({"shelves": [], "tags": [], "moments": [], "lost": [{"what": "key"}]});
    case.gives(&empty, &json!({"shelves": [], "tags": [], "moments": [], "lost": [{"what": "key"}]}));
    case.refuses_change(&body, "/tags", Value::Null, Code::MissingField);
    case.refuses_change(&body, "/tags/1", json!(1), Code::WrongType);
    case.refuses_change(&body, "/shelves/0", json!({"label": "x"}), Code::MissingField);
    case.refuses_change(&body, "/shelves", json!({}), Code::WrongType);
}

#[test]
fn children_start_with_the_key_of_their_parent() {
    let case = Case::new::<library::Library>(&library::ENDPOINT);
    let body = json!({
        "books": [
            {"authors": [{"name": "Ada"}, {"name": "Bo"}], "isbn": 1},
            {"isbn": 2, "authors": []},
            {"authors": [{"name": "Cy"}], "isbn": 3},
        ],
        "hours": {"days": ["Monday"]},
        "city": "Ys",
        "opened": 1_000_000_000,
    });
    let opened = 1_000_000_000_000_000_i64;
    let book = |isbn: i64| json!({"city": "Ys", "opened": opened, "isbn": isbn});
    let tables = json!({
        "library": [{"city": "Ys", "opened": opened}],
        "books": [book(1), book(2), book(3)],
        "books__authors": [{"isbn": 1, "name": "Ada"}, {"isbn": 1, "name": "Bo"}, {"isbn": 3, "name": "Cy"}],
        "hours__days": [{"city": "Ys", "opened": opened, "value": "Monday"}],
    });
    case.gives(&body, &tables);
    case.refuses_change(&body, "/city", Value::Null, Code::MissingField);
    case.refuses_change(&body, "/books/1/authors", json!([{}]), Code::MissingField);
}

#[test]
fn keys_are_handed_down_from_generation_to_generation() {
    let case = Case::new::<fleet::Fleet>(&fleet::ENDPOINT);
    let cabin = |number: i64, guests: Value| json!({"number": number, "guests": guests, "deck": "A"});
    let body = json!({
        "ships": [
            {"cabins": [cabin(1, json!(["Ada", "Bo"])), cabin(2, json!([]))], "name": "Ark"},
            {"cabins": [], "name": "Bee"},
            {"cabins": [cabin(1, json!(["Cy"]))], "name": "Cat"},
        ],
        "id": 9,
    });
    let cabin = |name: &str, number: i64| json!({"id": 9, "name": name, "number": number, "deck": "A"});
    let guest = |name: &str, guest: &str| json!({"id": 9, "name": name, "deck": "A", "number": 1, "value": guest});
    let tables = json!({
        "fleet": [{"id": 9}],
        "ships": [{"id": 9, "name": "Ark"}, {"id": 9, "name": "Bee"}, {"id": 9, "name": "Cat"}],
        "ships__cabins": [cabin("Ark", 1), cabin("Ark", 2), cabin("Cat", 1)],
        "ships__cabins__guests": [guest("Ark", "Ada"), guest("Ark", "Bo"), guest("Cat", "Cy")],
    });
    case.gives(&body, &tables);
    case.refuses_change(&body, "/ships/0/cabins/0/guests/1", json!(1), Code::WrongType);
}

#[test]
fn unknown_values_are_handed_down_as_well() {
    let case = Case::new::<fleet::Fleet>(&fleet::ENDPOINT);
    let cabin = |number: i64, deck: &str, guests: Value| json!({"number": number, "guests": guests, "deck": deck});
    let cabins = [cabin(1, "B", json!(["Ada"])), cabin(1, "Ü \"1\"", json!(["Bo", "Cy"])), cabin(2, "A", json!(["Di"]))];
    let cabin = |deck: &str, number: i64| json!({"id": 9, "name": "Ark", "deck": deck, "number": number, "_extra": null});
    let guest = |deck: &str, number: i64, guest: &str| json!({"id": 9, "name": "Ark", "deck": deck, "number": number, "value": guest, "_extra": null});
    let tables = json!({
        "fleet": [{"id": 9, "_extra": null}],
        "ships": [{"id": 9, "name": "Ark", "_extra": "{\"keel\":1e2}"}],
        "ships__cabins": [cabin("B", 1), cabin("Ü \"1\"", 1), cabin("A", 2)],
        "ships__cabins__guests":
            [guest("B", 1, "Ada"), guest("Ü \"1\"", 1, "Bo"), guest("Ü \"1\"", 1, "Cy"), guest("A", 2, "Di")],
    });
    let body = json!({"ships": [{"cabins": cabins, "name": "Ark", "keel": 0}], "id": 9}).to_string();
    case.applies_policy(Policy::Evolve, &body.replace("\"keel\":0", "\"keel\":1e2"), &tables, &[None, Some("1e2")]);
}

#[test]
fn only_the_innermost_spoiled_row_is_discarded() {
    let case = Case::new::<fleet::Fleet>(&fleet::ENDPOINT);
    let body = |ships: &str| format!(r#"{{"id":9,"ships":[{{"name":"Ark","cabins":[]}},{ships}]}}"#);
    let ship = |name: &str| json!({"id": 9, "name": name});
    let cabin = json!({"id": 9, "name": "Bee", "deck": "A", "number": 1});
    let tables =
        json!({"fleet": [{"id": 9}], "ships": [ship("Ark"), ship("Bee")], "ships__cabins": [cabin], "ships__cabins__guests": []});
    let cabins = r#"[{"number":-1, "deck" : "Z","guests":["Ada"]},{"number":1,"deck":"A","guests":[ 7 ]}]"#;
    let spoiled = r#"{"number":-1, "deck" : "Z","guests":["Ada"]}"#;
    let bee = format!(r#"{{"name":"Bee","cabins":{cabins}}}"#);
    case.applies_policy(Policy::DiscardRow, &body(&bee), &tables, &[Some(spoiled), None, Some("7")]);
    // A dropped ship drops its cabins, whatever violations they have.
    let nameless = format!(r#"{{"cabins":{cabins}}}"#);
    let tables = json!({"fleet": [{"id": 9}], "ships": [ship("Ark")], "ships__cabins": [], "ships__cabins__guests": []});
    case.applies_policy(Policy::DiscardRow, &body(&nameless), &tables, &[Some(&nameless), None, None, None]);
    let none = json!({"fleet": [], "ships": [], "ships__cabins": [], "ships__cabins__guests": []});
    let fleetless = r#"{"id":null,"ships":[]}"#;
    case.applies_policy(Policy::DiscardRow, fleetless, &none, &[Some(fleetless)]);
    let repeated = r#"{"id":9,"ships":[{"name":7,"cabins":[]}],"ships":[]}"#;
    case.applies_policy(Policy::DiscardRow, repeated, &none, &[Some(repeated)]);
}

#[test]
fn what_lies_outside_of_every_row_stops() {
    let case = Case::new::<shelves::Shelves>(&shelves::ENDPOINT);
    for policy in [Policy::DiscardRow, Policy::Freeze] {
        case.stops(policy, "{}");
        case.stops(policy, "[]");
    }
    for body in ["", "{", "nul", "[", "\u{feff}{}", "{}{}"] {
        for policy in [Policy::DiscardRow, Policy::Evolve, Policy::Freeze] {
            case.stops(policy, body);
        }
    }
    Case::new::<fleet::Fleet>(&fleet::ENDPOINT).stops(Policy::Evolve, r#"{"id":9,"ships":[],"new":1,"new":1}"#);
}

#[test]
fn the_request_fills_columns() {
    let case = Case::of::<diary::Diary>(&diary::ENDPOINT, &[("username", "Ada"), ("year", "2024"), ("month", "3")]);
    let tables = json!({
        "diary": [{"username": "ada", "year": 2024, "mood": "good", "read_at": 2_000_000}],
        "entries": [{"username": "ada", "year": 2024, "read_at": 2_000_000, "value": "x"}, {"username": "ada", "year": 2024, "read_at": 2_000_000, "value": "y"}],
    });
    case.gives(&json!({"entries": ["x", "y"], "mood": "good"}), &tables);

    let case = Case::of::<walks::Walks>(&walks::ENDPOINT, &[("username", "Ada"), ("month", "3")]);
    let body = json!({"walks": [{"stops": ["inn"], "day": 4}, {"stops": ["mill"], "day": 5}], "rests": [6]});
    let walk = |day: i64| json!({"username": "ada", "month": 3, "day": day, "read_at": 2_000_000});
    let tables = json!({
        "walks": [walk(4), walk(5)],
        "walks__stops": [{"username": "ada", "day": 4, "value": "inn"}, {"username": "ada", "day": 5, "value": "mill"}],
        "rests": [{"username": "ada", "month": 3, "value": 6, "read_at": 2_000_000}],
    });
    case.gives(&body, &tables);
    let request = Request::new(&walks::ENDPOINT, [("username", "Ada"), ("year", "2024"), ("month", "3")]).unwrap();
    assert_eq!(request.path(), "/diary/ada/walks/2024/03");
}

#[test]
fn texts_are_held_to_their_checks() {
    let case = Case::new::<badge::Badge>(&badge::ENDPOINT);
    let uuid = "0a1b2c3d-4e5f-6789-abcd-ef0123456789";
    let body = json!({
        "colour": "dark blue", "link": "https://toy.example/?q=1", "code": "AB-17\"", "id": uuid, "nick": "éé", "all": "abc",
    });
    case.gives(&body, &json!({"badge": [body]}));
    case.refuses_change(&body, "/colour", json!("blue"), Code::UnknownValue);
    case.refuses_change(&body, "/link", json!("https://toyXexample/?q=1"), Code::BadFormat);
    case.refuses_change(&body, "/code", json!("AB-17\"\n"), Code::BadFormat);
    case.refuses_change(&body, "/code", json!("ABC-17"), Code::BadFormat);
    case.refuses_change(&body, "/id", json!(uuid.to_uppercase()), Code::BadFormat);
    case.refuses_change(&body, "/nick", json!("é"), Code::BadFormat);
    case.refuses_change(&body, "/all", json!("ab"), Code::BadFormat);
    case.refuses_change(&body, "/all", json!("b"), Code::BadFormat);
    case.refuses_change(&body, "/all", json!("abcd"), Code::UnknownValue);
}

#[test]
fn a_string_or_an_integer_is_kept_as_text() {
    let case = Case::new::<tally::Tally>(&tally::ENDPOINT);
    let body = json!({"mark": -5, "marks": ["many", 9]});
    let marks = json!([{"mark": "-5", "value": "many"}, {"mark": "-5", "value": "9"}]);
    case.gives(&body, &json!({"tally": [{"mark": "-5", "grade": null}], "marks": marks}));
    case.gives(&json!({"mark": "five"}), &json!({"tally": [{"mark": "five", "grade": null}], "marks": []}));
    case.refuses_change(&body, "/mark", json!(6), Code::OutOfRange);
    case.refuses_change(&body, "/mark", json!(""), Code::BadFormat);
    case.refuses_change(&body, "/mark", json!(true), Code::WrongType);
    case.refuses_change(&body, "/marks/0", json!("few"), Code::UnknownValue);
    case.refuses(&json!({"mark": null}), Code::NullValue);
    for (grade, kept) in [(json!(2), json!("2")), (json!("good"), json!("good")), (json!(null), json!(null))] {
        case.decodes(&json!({"mark": 1, "grade": grade}), &json!({"tally": [{"mark": "1", "grade": kept}], "marks": []}));
    }
    case.refuses_change(&body, "/grade", json!(7), Code::OutOfRange);
    case.refuses_change(&body, "/grade", json!(false), Code::WrongType);
    case.refuses_change(&body, "/grade", json!([null]), Code::WrongType);
}

#[test]
fn references_in_one_file() {
    let case = Case::new::<duel::Duel>(&duel::ENDPOINT);
    let body = json!({"left": {"name": "Ada"}, "seconds": [{"name": "Bo", "wins": 2}], "blade": "foil"});
    let row = json!({"left__name": "Ada", "left__wins": null, "right__name": null, "right__wins": null, "blade": "foil"});
    case.gives(&body, &json!({"duel": [row], "seconds": [{"left__name": "Ada", "name": "Bo", "wins": 2}]}));
    case.refuses_change(&body, "/left/name", json!(""), Code::BadFormat);
    case.refuses_change(&body, "/right", json!({"wins": 1}), Code::MissingField);
    case.refuses_change(&body, "/blade", json!("axe"), Code::UnknownValue);
}

#[test]
fn references_across_files() {
    let case = Case::new::<post::Post>(&post::ENDPOINT);
    let body = json!({
        "sender": {"name": "Ada", "home": {"street": "1 Elm", "moved": 1_000_000_000}}, "receiver": {"home": {"street": "2 Oak"}},
        "stamp": {"value": 3}, "weight": 20,
    });
    let row = json!({
        "sender__name": "Ada", "sender__home__street": "1 Elm", "sender__home__moved": 1_000_000_000_000_000_i64,
        "receiver__home__street": "2 Oak", "receiver__home__moved": null, "stamp__value": 3, "weight": 20,
    });
    case.gives(&body, &json!({"post": [row]}));
    case.refuses_change(&body, "/sender/home/moved", json!(5), Code::OutOfRange);
    case.refuses_change(&body, "/receiver/name", json!("Bo"), Code::UnknownField);
    case.refuses_change(&body, "/weight", json!(0), Code::OutOfRange);
}

#[test]
fn awkward_names() {
    let case = Case::new::<names::Names>(&names::ENDPOINT);
    let body = json!({
        "@id": 1, "camelCase": "c", "type": "t", "self": "s", "gen": "g", "rows": 2, "tables": ["x"], "match": ["y"],
        "root": {"root": {"item": "i"}}, "a": {"b_c": {"x": 3}}, "a_b": {"c": {"x": 4}}, "error": "e", "object": "o",
        "cursor": {"field": "f"}, "Vec": {"String": "v"}, "1st": true, "über": {"a/b": 5}, "_links": ["z"], "quoted": "\"##",
    });
    let row = json!({
        "aid": 1, "camel_case": "c", "type": "t", "self": "s", "gen": "g", "rows": 2, "root__root__item": "i", "a__b_c__x": 3, "a_b__c__x": 4,
        "error": "e", "object": "o", "cursor__field": "f", "vec__string": "v", "vec__option": null, "first": true, "ueber__c": 5,
        "quoted": "\"##",
    });
    let tables = json!({
        "names": [row], "tables": [{"aid": 1, "value": "x"}], "match": [{"aid": 1, "value": "y"}],
        "links": [{"aid": 1, "value": "z"}],
    });
    case.gives(&body, &tables);
    case.refuses_change(&body, "/camel_case", json!("c"), Code::UnknownField);
    case.refuses_change(&body, "/quoted", json!("\""), Code::UnknownValue);
    let schema: Value = serde_json::from_str(names::ENDPOINT.json_schema).unwrap();
    assert_eq!(schema["properties"]["quoted"]["enum"][0], "\"##");
}

#[test]
fn an_open_root_passes_over_what_it_does_not_know() {
    let case = Case::new::<attic::Attic>(&attic::ENDPOINT);
    let body = json!({"box": {"dust": [null, {"a": 1.5e3}]}, "dust": 3, "key": {"lost": true}, "lid": null});
    case.decodes(&body, &json!({"attic": [{"dust": 3, "key__lost": true}]}));
    case.gives(&json!({"dust": 4}), &json!({"attic": [{"dust": 4, "key__lost": null}]}));
    case.refuses_change(&body, "/dust", json!("much"), Code::WrongType);
    case.refuses_change(&body, "/key/found", json!(false), Code::UnknownField);
}

#[test]
fn a_body_without_path_is_decoded_but_not_asked_for() {
    let case = Case::new::<refusal::Refusal>(&refusal::ENDPOINT);
    case.gives(&json!({"reason": "late"}), &json!({"refusal": [{"reason": "late"}]}));
    assert!(refusal::ENDPOINT.route.is_none());
    let error = Request::new(&refusal::ENDPOINT, [] as [(&str, &str); 0]).unwrap_err();
    assert_eq!(error.to_string(), "`refusal` is a body, not a request: it has no path");
}

#[test]
fn a_query_has_what_the_request_has() {
    let case = Case::of::<toys::Toys>(&toys::ENDPOINT, &[("owner", "Ada"), ("word", "red & blue")]);
    case.gives(&json!([{"id": 3}]), &json!({"toys": [{"owner": "ada", "word": "red & blue", "id": 3}]}));
    for endpoint in [&toys::ENDPOINT, interpreted(&toys::ENDPOINT)] {
        let path = |parameters: &[(&str, &str)]| {
            let request = Request::new(endpoint, parameters.iter().copied());
            request.map(|request| request.path()).map_err(|error| error.to_string())
        };
        let fixed = "/toys/ada?format=full&q=red";
        let required = [("owner", "Ada"), ("word", "red")];
        assert_eq!(path(&required).as_deref(), Ok(fixed));
        assert_eq!(path(&[&required[..], &[("max", "20")]].concat()), Ok(format!("{fixed}&max=20")));
        assert_eq!(path(&[("since", "7"), ("max", "20"), required[1], required[0]]), Ok(format!("{fixed}&max=20&since=7")));
        let odd = [("owner", "ada"), ("word", "a&b=c/d?e #+%")];
        assert_eq!(path(&odd).as_deref(), Ok("/toys/ada?format=full&q=a%26b%3Dc%2Fd%3Fe%20%23%2B%25"));
        let missing = path(&[("owner", "ada"), ("max", "20")]).unwrap_err();
        assert!(missing.starts_with("`toys` needs the parameter `word`"), "{missing}");
        let wrong = path(&[&required[..], &[("max", "301")]].concat()).unwrap_err();
        assert_eq!(wrong, "expected `max` to be a number from 1 to 300, but found `301`");
        let route = endpoint.route.unwrap();
        assert_eq!((route.required().len(), route.parameters.len()), (2, 4));
        assert_eq!(Request::new(endpoint, endpoint.example.iter().copied()).unwrap().path(), format!("{fixed}&max=20"));
    }
}

#[test]
fn dlt_receives_every_setting() {
    let dlt = |endpoint: &Endpoint| serde_json::from_str::<Value>(endpoint.dlt).unwrap();
    let replaced = json!({"rows": "arrow", "write_disposition": "replace", "selected": true, "integer_timestamps": []});
    let listing = json!({"argument": "players", "write_disposition": "merge", "selected": false, "drop_in": replaced});
    assert_eq!(dlt(&months::ENDPOINT), json!({"toy_months": listing}));
    let appended = json!({"rows": "nested", "write_disposition": "append", "selected": false, "integer_timestamps": ["at"]});
    let monthly = json!({
        "argument": "players", "months_from": "toy_months", "write_disposition": "merge", "selected": true, "drop_in": appended,
    });
    assert_eq!(dlt(&month::ENDPOINT), json!({"toy_events": monthly}));
    let follow = json!({"resource": "toy_months", "columns": {"months": "value"}});
    let following = json!({"follow": follow, "write_disposition": "append", "selected": true});
    assert_eq!(dlt(&pages::ENDPOINT), json!({"toy_pages": following}));
    let body = json!({"events": [{"id": 1, "at": 1_000_000_000}]});
    let case = Case::of::<month::Month>(&month::ENDPOINT, &[("username", "ada"), ("year", "2024"), ("month", "12")]);
    case.gives(&body, &json!({"events": [{"id": 1, "at": 1_000_000_000_000_000_i64}]}));
    Case::new::<months::Months>(&months::ENDPOINT)
        .gives(&json!({"months": ["https://x"]}), &json!({"months": [{"value": "https://x"}]}));
}

/// As many properties as have a bit of their own in one word.
#[test]
fn sixty_three_properties_are_distinguished() {
    let names: [&'static str; 63] = std::array::from_fn(|index| &*format!("m{index}").leak());
    let literals = StringSet::new(Box::leak(Box::new(literals(names))));
    let fields: &'static Fields =
        Box::leak(Box::new(Fields { names: literals, required: u64::MAX >> 1, keys: None, open: false }));
    let read = |present: &[&str]| {
        let body = format!("{{{}}}", present.iter().map(|name| format!("\"{name}\":0")).collect::<Vec<_>>().join(","));
        let mut cursor = Cursor::new(body.as_bytes());
        let mut object = cursor.object(fields)?;
        while cursor.field(&mut object)?.is_some() {
            cursor.skip()?;
        }
        cursor.end()
    };
    assert_eq!(read(&names), Ok(()));
    assert_eq!(read(&names[..62]).unwrap_err().code, Code::MissingField);
    assert_eq!(read(&[&names[..], &["m62"]].concat()).unwrap_err().code, Code::DuplicateField);
}

/// A body of the endpoint `sheet` with the properties of these numbers.
fn sheet_of(numbers: impl IntoIterator<Item = usize>) -> Value {
    numbers.into_iter().map(|number| (format!("p{number}"), json!(number % 10))).collect()
}

#[test]
fn more_properties_than_a_word_has_bits_are_distinguished() {
    let case = Case::new::<sheet::Sheet>(&sheet::ENDPOINT);
    let row =
        |body: &Value| (0..130).map(|number| format!("p{number}")).map(|name| (name.clone(), body[&name].clone())).collect();
    let required = [0, 62, 63, 64, 129];
    for body in [sheet_of(required), sheet_of(0..130), sheet_of((0..130).rev()), sheet_of(required.into_iter().chain(65..70))] {
        case.decodes(&body, &json!({ "sheet": [Value::Object(row(&body))] }));
        let pretty = format!("{body:#}");
        assert!(case.pair.decodes_alike(pretty.as_bytes(), &pretty));
    }
    case.gives(&sheet_of(required), &json!({ "sheet": [Value::Object(row(&sheet_of(required)))] }));
    for missing in required {
        case.refuses(&sheet_of((0..130).filter(|number| *number != missing)), Code::MissingField);
    }
    case.refuses_change(&sheet_of(0..130), "/p128", json!("8"), Code::WrongType);
    case.refuses_change(&sheet_of(0..130), "/p130", json!(0), Code::UnknownField);
    let all = sheet_of(0..130).to_string();
    for number in [5, 62, 63, 100, 129] {
        let repeated = all.replace('}', &format!(",\"p{number}\":1}}"));
        case.refuses_text(&repeated, Code::DuplicateField);
    }
}

/// A body of the endpoint `board` with a value for every property.
fn full_board() -> Value {
    json!({
        "id": 7,
        "points": [[2024, 0, 1500, {"name": "Ada", "title": "GM"}], [2024, 1, null, {"name": "Bo"}]],
        "range": [1400, 1600],
        "last": ["e2", "e4"],
        "grid": [[1, null], [], [3]],
        "cube": [[[true], [false]], [], [[true, false]]],
        "moves": ["e4", "e5"],
        "lines": [[{"score": 1, "tags": ["a", "b"]}], [{"score": 2}, {"score": 3, "tags": ["c"]}]],
        "area": [[[1.5, 2.0], [-3.0, 4.5]]],
        "named": [["x", ["y", "z"]], ["w", []]],
        "clocks": {"white": [[5, 4], [3]], "black": [[]]},
        "long": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2],
    })
}

#[test]
fn tuples_are_columns_and_arrays_in_arrays_are_rows_with_their_indexes() {
    let case = Case::new::<board::Board>(&board::ENDPOINT);
    let mut row = json!({"id": 7, "range__low": 1400, "range__high": 1600, "last__origin": "e2", "last__target": "e4"});
    for (index, value) in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2].into_iter().enumerate() {
        row[format!("long__v{index}")] = json!(value);
    }
    let tables = json!({
        "board": [row],
        "points": [
            {"id": 7, "year": 2024, "month": 0, "rating": 1500, "by__name": "Ada", "by__title": "GM"},
            {"id": 7, "year": 2024, "month": 1, "rating": null, "by__name": "Bo", "by__title": null},
        ],
        "grid": [
            {"id": 7, "rank": 0, "file": 0, "value": 1},
            {"id": 7, "rank": 0, "file": 1, "value": null},
            {"id": 7, "rank": 2, "file": 0, "value": 3},
        ],
        "cube": [
            {"id": 7, "layer": 0, "row": 0, "value": true},
            {"id": 7, "layer": 0, "row": 1, "value": false},
            {"id": 7, "layer": 2, "row": 0, "value": true},
            {"id": 7, "layer": 2, "row": 0, "value": false},
        ],
        "moves": [{"id": 7, "ply": 0, "value": "e4"}, {"id": 7, "ply": 1, "value": "e5"}],
        "lines": [
            {"id": 7, "line": 0, "step": 0, "score": 1},
            {"id": 7, "line": 1, "step": 0, "score": 2},
            {"id": 7, "line": 1, "step": 1, "score": 3},
        ],
        "lines__tags": [
            {"id": 7, "line": 0, "step": 0, "place": 0, "value": "a"},
            {"id": 7, "line": 0, "step": 0, "place": 1, "value": "b"},
            {"id": 7, "line": 1, "step": 1, "place": 0, "value": "c"},
        ],
        "area": [{"id": 7, "ring": 0, "x": 1.5, "y": 2.0}, {"id": 7, "ring": 0, "x": -3.0, "y": 4.5}],
        "named": [{"id": 7, "name": "x"}, {"id": 7, "name": "w"}],
        "named__words": [{"id": 7, "name": "x", "value": "y"}, {"id": 7, "name": "x", "value": "z"}],
        "clocks": [
            {"id": 7, "player": "white", "phase": 0, "value": 5},
            {"id": 7, "player": "white", "phase": 0, "value": 4},
            {"id": 7, "player": "white", "phase": 1, "value": 3},
        ],
    });
    // A struct keeps the properties of a map in its own order.
    case.decodes(&full_board(), &tables);
    let mut sorted = full_board();
    sorted["clocks"] = json!({"white": [[5, 4], [3]]});
    case.gives(&sorted, &tables);
    let empty = json!({"id": 8, "points": [], "last": null});
    let nulls = row.as_object().unwrap().keys().map(|name| (name.clone(), if name == "id" { json!(8) } else { Value::Null }));
    let mut none: Value = tables.as_object().unwrap().keys().map(|name| (name.clone(), json!([]))).collect();
    none["board"] = json!([nulls.collect::<Value>()]);
    case.decodes(&empty, &none);
}

#[test]
fn tuples_have_all_their_items_and_no_others() {
    let case = Case::new::<board::Board>(&board::ENDPOINT);
    let body = full_board();
    let by = json!({"name": "Ada"});
    for (place, value, code) in [
        ("/points/1", json!([2024, 1, 1500]), Code::MissingField),
        ("/points/1", json!([]), Code::MissingField),
        ("/points/1", json!([2024, 1, 1500, by, 4]), Code::UnknownField),
        ("/points/1", json!([2024, 1, 1500, by, [[]], {}]), Code::UnknownField),
        ("/points/1", json!([2024, "1", 1500, by]), Code::WrongType),
        ("/points/1", json!([2024, 12, 1500, by]), Code::OutOfRange),
        ("/points/1", json!([2024, null, 1500, by]), Code::NullValue),
        ("/points/1", json!({"year": 2024}), Code::WrongType),
        ("/range", json!([1400]), Code::MissingField),
        ("/last", json!(["e2", "e9"]), Code::BadFormat),
        ("/grid/0", json!(1), Code::WrongType),
        ("/grid/0", json!([[1]]), Code::WrongType),
        ("/cube/0", json!([true]), Code::WrongType),
        ("/long", json!([0, 1, 2]), Code::MissingField),
    ] {
        case.refuses_change(&body, place, value, code);
    }
    let places = |body: &Value| -> Vec<String> {
        let found = violations(&board::ENDPOINT, None, body.to_string().as_bytes());
        found
            .into_iter()
            .map(|found| format!("{} {} {:?} {}", found.pointer, found.schema_location, found.column, found.expected))
            .collect()
    };
    let mut short = body.clone();
    short["points"][1] = json!([2024, 13]);
    short["range"] = json!([1, 2, 3]);
    assert_eq!(
        places(&short),
        [
            "/points/1/1 board.json#/properties/points/items/prefixItems/1/maximum Some(\"month\") integer from 0 to 11",
            "/points/1/2 board.json#/properties/points/items/minItems Some(\"rating\") item 2, `rating`",
            "/points/1/3 board.json#/properties/points/items/minItems None item 3, `by`",
            "/range/2 board.json#/properties/range/items None no item after the first 2",
        ]
    );
}

#[test]
fn policies_drop_a_tuple_of_another_length_but_do_not_evolve_it() {
    let case = Case::new::<board::Board>(&board::ENDPOINT);
    let body = r#"{"id":8,"points":[[2024,1,1500,{"name":"Ada"},9],[2024,2,7,{"name":"Bo"}],[2024]],"grid":[[1],[2,"x"]]}"#;
    case.stops(Policy::Evolve, body);
    let outcome = apply_policy(&case.request, body.as_bytes(), None, Policy::DiscardRow).unwrap();
    case.pair.reports_alike(body.as_bytes(), body);
    let kept: Vec<_> = outcome.tolerated.iter().filter_map(|tolerated| tolerated.kept.as_deref()).collect();
    assert_eq!(kept, [r#"[2024,1,1500,{"name":"Ada"},9]"#, "[2024]", "\"x\""]);
    let rows = |name: &str| rows(&outcome.tables.iter().find(|(table, _)| table.name == name).unwrap().1);
    assert_eq!(rows("points")[0]["by__name"], "Bo");
    assert_eq!(rows("grid"), json!([{"id": 8, "rank": 0, "file": 0, "value": 1}, {"id": 8, "rank": 1, "file": 0, "value": 2}]));
    // A property of an object in a tuple is new, as anywhere.
    let body = r#"{"id":8,"points":[[2024,1,1500,{"name":"Ada","flair":"x"}]]}"#;
    let outcome = apply_policy(&case.request, body.as_bytes(), None, Policy::Evolve).unwrap();
    case.pair.reports_alike(body.as_bytes(), body);
    let points = &outcome.tables.iter().find(|(table, _)| table.name == "points").unwrap().1;
    assert_eq!(points.column_by_name("_extra").unwrap().as_string::<i32>().value(0), r#"{"3":{"flair":"x"}}"#);
}

/// A long document is validated in parts, which must keep the positions of tuples.
#[test]
fn long_arrays_in_tuples_are_validated_at_their_positions() {
    let case = Case::new::<board::Board>(&board::ENDPOINT);
    let words: Vec<_> = (0..50_000).map(|number| number.to_string()).collect();
    let mut body = json!({"id": 1, "points": [], "named": [["x", words.clone()], ["y", words]]});
    assert!(case.pair.decodes_alike(body.to_string().as_bytes(), "long arrays"));
    assert_eq!(violations(&board::ENDPOINT, None, body.to_string().as_bytes()), []);
    body["named"][1][1][40_000] = json!(4);
    let found = violations(&board::ENDPOINT, None, body.to_string().as_bytes());
    assert_eq!(found.iter().map(|found| &*found.pointer).collect::<Vec<_>>(), ["/named/1/1/40000"]);
    let numbers: Vec<_> = (0..100_000).collect();
    let body = json!({"id": 1, "points": [], "range": numbers}).to_string();
    let found = violations(&board::ENDPOINT, None, body.as_bytes());
    assert_eq!((found[0].code, &*found[0].pointer), (Code::UnknownField, "/range/2"));
    assert_eq!(found.last().unwrap().found, "98998 more");
}

#[test]
fn maps_become_rows() {
    let case = Case::of::<scores::Scores>(&scores::ENDPOINT, &[("username", "erik")]);
    case.gives(
        &json!({
            "age": 30,
            "member": { "since": 2019 },
            "chess_daily": { "last": { "rating": 1500 }, "wins": 3 },
            "go_blitz": { "wins": 0 },
            "votes": { "anna": 0.5, "bo-b": 1.0 },
            "ranks": { "blitz": [{ "rank": 1, "name": "anna" }, { "rank": 2 }], "daily": [] },
        }),
        &json!({
            "scores": [{ "username": "erik", "member__since": 2019, "age": 30 }],
            "games": [
                { "username": "erik", "game": "chess_daily", "last__rating": 1500, "wins": 3 },
                { "username": "erik", "game": "go_blitz", "last__rating": null, "wins": 0 },
            ],
            "votes": [
                { "username": "erik", "voter": "anna", "value": 0.5 },
                { "username": "erik", "voter": "bo-b", "value": 1.0 },
            ],
            "ranks": [
                { "username": "erik", "board": "blitz", "rank": 1, "name": "anna" },
                { "username": "erik", "board": "blitz", "rank": 2, "name": null },
            ],
        }),
    );
    case.refuses(&json!({ "votes": {}, "chess_bullet": { "wins": 1 } }), Code::UnknownField);
    case.refuses(&json!({ "votes": {}, "chess_daily": { "wins": "1" } }), Code::WrongType);
    case.refuses(&json!({ "votes": { "anna": 2 } }), Code::OutOfRange);
    case.refuses(&json!({ "votes": {}, "ranks": { "blitz": {} } }), Code::WrongType);
    case.refuses_text(r#"{"votes":{"anna":1,"anna":0}}"#, Code::DuplicateField);
}

#[test]
fn a_string_replaces_the_object_of_its_id() {
    let case = Case::new::<pairs::Pairs>(&pairs::ENDPOINT);
    case.gives(
        &json!({ "pairs": [
            { "white": { "rating": 1, "@id": "https://example.com/a", "name": "a" }, "guest": "g" },
            { "white": "https://example.com/b", "guest": { "rating": 2, "@id": "https://example.com/c" } },
            { "white": "https://example.com/d" },
        ] }),
        &json!({ "pairs": [
            {
                "white__rating": 1, "white__aid": "https://example.com/a", "white__name": "a",
                "guest__rating": null, "guest__aid": "g", "guest__name": null,
            },
            {
                "white__rating": null, "white__aid": "https://example.com/b", "white__name": null,
                "guest__rating": 2, "guest__aid": "https://example.com/c", "guest__name": null,
            },
            {
                "white__rating": null, "white__aid": "https://example.com/d", "white__name": null,
                "guest__rating": null, "guest__aid": null, "guest__name": null,
            },
        ] }),
    );
    case.applies_policy(
        Policy::Evolve,
        r#"{"pairs":[{"guest":"new","white":"https://example.com/d"}]}"#,
        &json!({ "pairs": [{
            "white__rating": null, "white__aid": "https://example.com/d", "white__name": null,
            "guest__rating": null, "guest__aid": "new", "guest__name": null, "_extra": null,
        }] }),
        &[None],
    );
    case.refuses(&json!({ "pairs": [{ "white": "http://example.com/" }] }), Code::BadFormat);
    case.refuses(&json!({ "pairs": [{ "white": 7 }] }), Code::WrongType);
    case.refuses(&json!({ "pairs": [{ "white": { "rating": "1", "@id": "https://example.com/a" } }] }), Code::WrongType);
    case.refuses(&json!({ "pairs": [{ "white": { "rating": 1 } }] }), Code::MissingField);
}
