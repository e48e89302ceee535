//! Random changes to a document and to its text, most of which violate the contract and some of which mean nothing.

use rand::RngExt;
use rand::rngs::SmallRng;
use rand::seq::{IndexedRandom, SliceRandom};

use crate::generate::{anything, text};
use crate::json::Json;

/// Values and broken values that are likely to be validated in two ways.
const AWKWARD: [&str; 48] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "\"null\"",
    "0",
    "-0",
    "-0.0",
    "0e99999999999999999999",
    "1.0",
    "1e2",
    "1E+2",
    "100e-2",
    "0.5",
    "-1",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "123456789012345678901234567890",
    "1e308",
    "1e309",
    "-1e400",
    "1e-400",
    "4.9e-324",
    "\"\\ud83c\\udfc1\"",
    "\"\\ud83c\"",
    "\"\\udfc1\\ud83c\"",
    "\"\\ud83c\\u0041\"",
    "\"\\u0000\"",
    "\"\\u00zz\"",
    "\"\\x\"",
    "\"\t\"",
    "\"",
    "NaN",
    "Infinity",
    "01",
    "-01",
    "1.",
    ".5",
    "+1",
    "1e",
    "-",
    "'a'",
    "tru",
    "nullx",
];

/// Changes one place of the document.
pub(crate) fn mutate(document: &mut Json, rng: &mut SmallRng) {
    let mut index = rng.random_range(0..size(document));
    let other = nth(document, &mut rng.random_range(0..size(document))).expect("the place exists").clone();
    let place = nth(document, &mut index).expect("the place exists");
    match rng.random_range(0..6) {
        0 => *place = Json::Raw((*AWKWARD.choose(rng).expect("there are values")).to_owned()),
        1 => *place = if rng.random() { other } else { anything(rng, 2) },
        2 if rng.random_bool(0.2) => *place = nested(rng),
        _ => match place {
            Json::Object(members) => object(members, rng),
            Json::Array(items) => array(items, other, rng),
            Json::Raw(raw) => scalar(raw, rng),
        },
    }
}

/// Changes the text: cut, damaged, or written in another way.
pub(crate) fn mutate_text(body: &mut Vec<u8>, rng: &mut SmallRng) {
    if body.is_empty() {
        return;
    }
    let at = rng.random_range(0..body.len());
    match rng.random_range(0..6) {
        0 => body.truncate(at),
        1 => body[at] ^= 1 << rng.random_range(0..8),
        2 => drop(body.remove(at)),
        3 => body.insert(at, rng.random()),
        4 => body.extend_from_slice([&b","[..], b"{}", b"\0", b" \n", b"\xff"].choose(rng).expect("there are tails")),
        _ => {
            if let Ok(text) = std::str::from_utf8(body) {
                *body = respelled(text, rng).into_bytes();
            }
        }
    }
}

/// The same document with other whitespace and with escapes where none are needed.
pub(crate) fn respelled(body: &str, rng: &mut SmallRng) -> String {
    let (mut respelled, mut in_string) = (String::new(), false);
    let mut characters = body.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => {
                respelled.push(character);
                let escape = characters.next();
                let digits = if escape == Some('u') { 4 } else { 0 };
                respelled.extend(escape.into_iter().chain(characters.by_ref().take(digits)));
            }
            '"' => {
                in_string = !in_string;
                respelled.push(character);
            }
            _ if in_string && rng.random_bool(0.1) => escape(character, &mut respelled, rng),
            '{' | '[' | ',' | ':' if !in_string && rng.random_bool(0.1) => {
                respelled.push(character);
                respelled.push_str([" ", "\r\n", "\t\t"].choose(rng).expect("there is whitespace"));
            }
            _ => respelled.push(character),
        }
    }
    respelled
}

/// Writes a character as `\uXXXX`, twice where UTF-16 needs two units.
fn escape(character: char, text: &mut String, rng: &mut SmallRng) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let escape = if rng.random() { format!("\\u{unit:04x}") } else { format!("\\u{unit:04X}") };
        text.push_str(&escape);
    }
}

/// Any value of a document.
pub(crate) fn nth_of<'d>(document: &'d mut Json, rng: &mut SmallRng) -> &'d mut Json {
    let mut index = rng.random_range(0..size(document));
    nth(document, &mut index).expect("the place exists")
}

/// How many values a document holds.
fn size(document: &Json) -> usize {
    1 + match document {
        Json::Object(members) => members.iter().map(|(_, member)| size(member)).sum(),
        Json::Array(items) => items.iter().map(size).sum(),
        Json::Raw(_) => 0,
    }
}

/// The value of this number, counted from the root.
fn nth<'a>(document: &'a mut Json, index: &mut usize) -> Option<&'a mut Json> {
    if *index == 0 {
        return Some(document);
    }
    *index -= 1;
    match document {
        Json::Object(members) => members.iter_mut().find_map(|(_, member)| nth(member, index)),
        Json::Array(items) => items.iter_mut().find_map(|item| nth(item, index)),
        Json::Raw(_) => None,
    }
}

/// A value about as deep as readers of JSON go.
fn nested(rng: &mut SmallRng) -> Json {
    let depth = rng.random_range(90..140);
    let (open, close) = if rng.random() { ("[", "]") } else { ("{\"a\":", "}") };
    Json::Raw([&open.repeat(depth), "1", &close.repeat(depth)].concat())
}

fn object(members: &mut Vec<(String, Json)>, rng: &mut SmallRng) {
    if members.is_empty() {
        members.push((text(rng, 0), anything(rng, 1)));
        return;
    }
    let at = rng.random_range(0..members.len());
    match rng.random_range(0..6) {
        0 => drop(members.remove(at)),
        1 => members.push((text(rng, 0), anything(rng, 1))),
        2 => members[at].0.push_str(["_", " ", "2"].choose(rng).expect("there are endings")),
        3 => members.push(members[at].clone()),
        4 => members.push((members[at].0.clone(), anything(rng, 1))),
        _ => members.shuffle(rng),
    }
}

fn array(items: &mut Vec<Json>, other: Json, rng: &mut SmallRng) {
    match rng.random_range(0..3) {
        0 => drop(items.pop()),
        1 => items.push(other),
        _ => items.extend(items.last().cloned()),
    }
}

/// Another text in a string, another spelling of a number, another number.
fn scalar(raw: &mut String, rng: &mut SmallRng) {
    if let Ok(string) = serde_json::from_str::<String>(raw) {
        let cut = string.char_indices().map(|(at, _)| at).collect::<Vec<_>>().choose(rng).copied().unwrap_or_default();
        let changed = match rng.random_range(0..5) {
            0 => string[..cut].to_owned(),
            1 => format!("{}{}{}", &string[..cut], text(rng, 1), &string[cut..]),
            2 => string.to_uppercase(),
            3 => format!("{string}\n"),
            _ => format!(" {string}"),
        };
        *raw = serde_json::Value::from(changed).to_string();
    } else if let Ok(number) = raw.parse::<i64>() {
        *raw = match rng.random_range(0..7) {
            0 => format!("{raw}.0"),
            1 => format!("{raw}e0"),
            2 => format!("{raw}0E-1"),
            3 => format!("{raw}000"),
            4 => format!("-{raw}"),
            5 => number.saturating_sub(1).to_string(),
            _ => number.saturating_add(1).to_string(),
        };
    } else {
        raw.push('0');
    }
}
