//! The guarantees of each fuzz target for arbitrary bytes. A violated guarantee is a panic, which libFuzzer detects, as does the
//! test that runs the same functions on the stable compiler; both detect hangs as well.

use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use scoresheet::contract::{Code, violations};
use scoresheet::runtime::{BodyFormat, Builder, Cursor, Endpoint, Fields, NumberColumn, StringSet, TextColumn, literals};
use scoresheet::{ENDPOINTS, Error};
use serde_json::Deserializer;
use serde_json::Value;

use crate::dialect::{TOYS, Toy};
use crate::loaded::Pair;
use crate::{bodies, structs};

/// A target: its name, and the function that processes the bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 5] = [("decode", decode), ("report", report), ("pgn", pgn), ("cursor", cursor), ("dialect", dialect)];

/// The endpoints by name, the order of the fixtures' folders.
pub fn endpoints() -> Vec<&'static Endpoint> {
    let mut endpoints = ENDPOINTS.to_vec();
    endpoints.sort_unstable_by_key(|endpoint| endpoint.name);
    endpoints
}

/// The first byte selects the endpoint, the others are the body.
fn chosen(data: &[u8]) -> Option<(&'static Endpoint, &[u8])> {
    let (choice, body) = data.split_first()?;
    let endpoints = endpoints();
    Some((endpoints[usize::from(*choice) % endpoints.len()], body))
}

/// Generated decoder, interpreted decoder and validation agree, and the rows of an accepted body equal its struct.
pub fn decode(data: &[u8]) {
    if let Some((endpoint, body)) = chosen(data) {
        validated_alike(endpoint, body);
    }
}

fn validated_alike(endpoint: &'static Endpoint, body: &[u8]) {
    Pair::of(endpoint).decodes_alike(body, endpoint.name);
    let found = violations(endpoint, None, body);
    match scoresheet::decode(&bodies::request(endpoint), body, None) {
        Ok(tables) => {
            assert!(found.is_empty(), "{}: decoded, but reported as {found:?}", endpoint.name);
            let document = structs::round_trip(endpoint, &endpoint.body_format.document(body))
                .expect("a struct takes what the decoder accepts");
            for (index, (table, batch)) in tables.iter().enumerate() {
                let rows = bodies::rows(endpoint, index, &document).len();
                assert_eq!(batch.num_rows(), rows, "{}: rows of `{}`", endpoint.name, table.name);
            }
        }
        Err(Error::Contract(violation)) => {
            assert!(!found.is_empty(), "{}: refused, but nothing is reported", endpoint.name);
            assert_eq!(violation.violations, found);
        }
        Err(other) => panic!("{}: {other}", endpoint.name),
    }
}

/// Both decoders, validation and policies agree on toy contracts, which use all of the dialect. The first byte selects one.
pub fn dialect(data: &[u8]) {
    static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| TOYS.iter().map(Toy::pair).collect());
    let Some((choice, body)) = data.split_first() else { return };
    let choice = usize::from(*choice) % TOYS.len();
    let (toy, pair) = (&TOYS[choice], &PAIRS[choice]);
    let name = toy.endpoint.name;
    let is_accepted = pair.decodes_alike(body, name);
    pair.reports_alike(body, name);
    let found: Vec<_> = violations(toy.endpoint, None, body).into_iter().map(|violation| violation.code).collect();
    assert_eq!(is_accepted, found.is_empty(), "{name}: {found:?}");
    if let Err(error) = toy.endpoint.decode(&toy.endpoint.body_format.document(body), &toy.request()) {
        let is_broken = matches!(found[..], [Code::InvalidJson | Code::TruncatedJson]);
        assert!(is_broken || found.contains(&error.code), "{name}: {error:?}, but {found:?}");
    }
}

/// The report can be rendered, its violations have valid places, and there are no duplicates.
pub fn report(data: &[u8]) {
    let Some((endpoint, body)) = chosen(data) else { return };
    let document: Option<Value> = serde_json::from_slice(&endpoint.body_format.document(body)).ok();
    let found = violations(endpoint, None, body);
    for violation in &found {
        assert!(!violation.to_string().contains('\n'), "one line: {violation}");
        assert!(violation.found.len() < 2000, "found is cut: {violation}");
        let exists = document.as_ref().is_some_and(|document| document.pointer(&violation.pointer).is_some());
        let whole_body = violation.pointer.is_empty();
        assert!(whole_body || exists != (violation.code == Code::MissingField), "no such place: {violation}");
    }
    let places: HashSet<_> = found.iter().map(|violation| (violation.code, &violation.pointer)).collect();
    assert_eq!(places.len(), found.len(), "reported twice: {found:?}");
}

/// A text of games is converted to a document without loss, and both give the same violations.
pub fn pgn(data: &[u8]) {
    for endpoint in ENDPOINTS {
        if let BodyFormat::Pgn { .. } = endpoint.body_format {
            validated_alike(endpoint, data);
            if let Ok(text) = std::str::from_utf8(data) {
                assert_eq!(visible(&games(&endpoint.body_format.document(data))), visible(text));
            }
        }
    }
}

/// The texts of a document's games.
fn games(document: &[u8]) -> String {
    let document: Value = serde_json::from_slice(document).expect("the document of a text is JSON");
    let games = document["games"].as_array().expect("there is a list of games");
    games.iter().map(|game| game["pgn"].as_str().expect("a game is text")).collect()
}

/// A text without the whitespace between games.
fn visible(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Skipping a value, reading a number and reading a string agree with `serde_json`.
pub fn cursor(data: &[u8]) {
    let skipped = skip(data).is_ok();
    assert_eq!(skipped, reference(data), "passed over: {}", String::from_utf8_lossy(data));
    let value = [b"{\"a\":", data, b"}"].concat();
    if let Ok(token) = std::str::from_utf8(data).map(|text| text.trim_matches([' ', '\t', '\r', '\n'])) {
        number(token, &value);
        string(token, &value);
    }
}

/// An object that may have any property.
static OPEN: Fields = Fields { names: StringSet::new(&[]), required: 0, keys: None, open: true };

/// An object with one known property.
static KNOWN: Fields = Fields { names: StringSet::new(const { &literals(["a"]) }), required: 1, keys: None, open: false };

fn skip(body: &[u8]) -> scoresheet::runtime::Result<()> {
    let mut cursor = Cursor::new(body);
    let mut object = cursor.object(&OPEN)?;
    while cursor.field(&mut object)?.is_some() {
        cursor.skip()?;
    }
    cursor.end()
}

/// Reads the single property of `{"a": …}`.
fn member(body: &[u8], read: impl FnOnce(&mut Cursor<'_>) -> scoresheet::runtime::Result<()>) -> bool {
    let read = || {
        let mut cursor = Cursor::new(body);
        let mut object = cursor.object(&KNOWN)?;
        cursor.field(&mut object)?;
        read(&mut cursor)?;
        while cursor.field(&mut object)?.is_some() {}
        cursor.end()
    };
    read().is_ok()
}

fn number(token: &str, body: &[u8]) {
    let mut column = NumberColumn::default();
    let read = member(body, |cursor| cursor.number(&mut column, f64::MIN..=f64::MAX));
    let expected = serde_json::from_str::<serde_json::Number>(token).ok();
    assert_eq!(read, expected.is_some(), "number {token}");
    if let Some(expected) = expected {
        use arrow_array::cast::AsArray;
        let column = column.finish();
        let found = column.as_primitive::<arrow_array::types::Float64Type>().value(0);
        assert_eq!(Some(found), expected.as_f64(), "number {token}");
    }
}

fn string(token: &str, body: &[u8]) {
    let mut column = TextColumn::default();
    let read = member(body, |cursor| cursor.text(&mut column, &[]));
    let expected = serde_json::from_str::<String>(token).ok();
    assert_eq!(read, expected.is_some(), "string {token}");
    if let Some(expected) = expected {
        use arrow_array::cast::AsArray;
        assert_eq!(column.finish().as_string::<i32>().value(0), expected);
    }
}

/// Whether `serde_json` accepts the body as an object without duplicate properties.
fn reference(body: &[u8]) -> bool {
    let mut deserializer = Deserializer::from_slice(body);
    let read = serde::de::Deserializer::deserialize_map(&mut deserializer, Unrepeated);
    read.is_ok() && deserializer.end().is_ok() && std::str::from_utf8(body).is_ok()
}

/// Takes any value in which no member is a duplicate.
struct Unrepeated;

impl<'de> serde::de::DeserializeSeed<'de> for Unrepeated {
    type Value = ();

    fn deserialize<D: serde::de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> serde::de::Visitor<'de> for Unrepeated {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            if names.contains(&name) {
                return Err(serde::de::Error::custom("a duplicate property"));
            }
            names.insert(name);
            members.next_value_seed(Self)?;
        }
        Ok(())
    }
}
