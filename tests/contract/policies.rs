//! Policies on random bodies with random changes: everything accepted is recorded, everything recorded is kept, and nothing else
//! is accepted.
//!
//! The expected outcome is derived here from the violations, the tables' description and the parsed body; the policies themselves
//! work on the text.

use std::collections::{BTreeMap, BTreeSet};

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use scoresheet::contract::{Code, EXTRA, Policy, PolicyOutcome, Violation, violations};
use scoresheet::runtime::{BodyFormat, Endpoint, Origin};
use scoresheet::{ENDPOINTS, Error, apply_policy};
use scoresheet_testkit::random::seed_and_rounds;
use serde_json::Value;

use crate::agreement::{changed, originals};
use crate::bodies::{Found, at, found_rows, request};
use crate::decode::{cell, in_column};
use crate::generate::{anything, text};
use crate::json::Json;
use crate::mutate::nth_of;

/// Number of documents for each endpoint, and of changes of each.
const ROUNDS: u64 = 6;
const CHANGES: usize = 4;

#[test]
fn policies_do_what_they_document() {
    let (seed, rounds) = seed_and_rounds(ROUNDS);
    let mut outcome = PolicyCounts::default();
    for endpoint in ENDPOINTS {
        let schema: Value = serde_json::from_str(endpoint.json_schema).expect("the bundle is JSON");
        let mut rng = SmallRng::seed_from_u64(seed);
        let mut originals = originals(endpoint, &schema);
        for round in 0..rounds {
            let original = originals(&mut rng);
            let place = format!("{}, SCORESHEET_SEED={seed}, round {round}", endpoint.name);
            Case::new(endpoint, &schema, &original, &place).apply_policy(&mut outcome);
            for change in 0..CHANGES {
                let body = if change % 2 == 0 {
                    changed(endpoint.body_format, &original, &mut rng)
                } else {
                    drifted(endpoint.body_format, &original, &mut rng)
                };
                Case::new(endpoint, &schema, &body, &place).apply_policy(&mut outcome);
            }
        }
    }
    println!("{outcome:?}");
    let PolicyCounts { discarded, extra, values, stopped } = outcome;
    assert!([discarded, extra, values, stopped].into_iter().all(|count| count > 0), "{outcome:?} contain a zero");
}

/// Counts the cases, so that the test cannot pass without any.
#[derive(Debug, Default, Clone, Copy)]
struct PolicyCounts {
    discarded: usize,
    extra: usize,
    values: usize,
    stopped: usize,
}

/// The body with drift for `evolve`: new properties and values.
fn drifted(body_format: BodyFormat, original: &[u8], rng: &mut SmallRng) -> Vec<u8> {
    if body_format != BodyFormat::Json {
        return original.to_vec();
    }
    let mut document = Json::parse(original);
    for _ in 0..rng.random_range(1..=4) {
        match nth_of(&mut document, rng) {
            Json::Object(members) => {
                let at = rng.random_range(0..=members.len());
                members.insert(at, (format!("New{}", text(rng, 0)), anything(rng, 2)));
            }
            Json::Raw(raw) if raw.starts_with('"') => *raw = Value::from(text(rng, 1)).to_string(),
            _ => {}
        }
    }
    document.to_string().into_bytes()
}

/// One body, and the expected outcome of the policies.
struct Case<'a> {
    endpoint: &'static Endpoint,
    schema: &'a Value,
    body: &'a [u8],
    /// The parsed body; of duplicate properties the last.
    document: Value,
    violations: Vec<Violation>,
    place: String,
}

impl<'a> Case<'a> {
    fn new(endpoint: &'static Endpoint, schema: &'a Value, body: &'a [u8], place: &str) -> Self {
        let violations = violations(endpoint, None, body);
        let document = serde_json::from_slice(&endpoint.body_format.document(body)).unwrap_or_default();
        let shown = String::from_utf8_lossy(&body[..body.len().min(4000)]);
        Self { endpoint, schema, body, document, place: format!("{place}\n{violations:#?}\n{shown}"), violations }
    }

    fn apply_policy(&self, counts: &mut PolicyCounts) {
        let under = |policy| match apply_policy(&request(self.endpoint), self.body, None, policy) {
            Ok(outcome) => {
                let tolerated: Vec<_> = outcome.tolerated.iter().map(|tolerated| tolerated.violation.clone()).collect();
                assert_eq!(tolerated, self.violations, "{policy}: {}", self.place);
                Some(outcome)
            }
            Err(Error::Contract(refused)) => {
                assert_eq!(refused.violations, self.violations, "{policy}: {}", self.place);
                None
            }
            Err(other) => panic!("{policy}: {other}: {}", self.place),
        };
        let frozen = under(Policy::Freeze);
        assert_eq!(frozen.is_some(), self.violations.is_empty(), "{}", self.place);
        counts.stopped += usize::from(frozen.is_none());
        self.quarantined(&under(Policy::Quarantine).expect("quarantine takes every body"));
        self.evolved(under(Policy::Evolve), counts);
        self.discarded(under(Policy::DiscardRow), counts);
    }

    fn quarantined(&self, outcome: &PolicyOutcome) {
        let expected = (!self.violations.is_empty()).then_some(self.body);
        assert_eq!(outcome.quarantined.as_deref(), expected, "{}", self.place);
        if expected.is_some() {
            assert!(outcome.tables.iter().all(|(_, batch)| batch.num_rows() == 0), "{}", self.place);
        }
    }

    fn evolved(&self, outcome: Option<PolicyOutcome>, counts: &mut PolicyCounts) {
        let may_pass = |violation: &Violation| matches!(violation.code, Code::UnknownField | Code::UnknownValue);
        assert_eq!(outcome.is_some(), self.violations.iter().all(may_pass), "{}", self.place);
        let Some(outcome) = outcome else { return };
        let (unknown, values): (Vec<_>, Vec<_>) =
            outcome.tolerated.iter().partition(|tolerated| tolerated.violation.code == Code::UnknownField);
        counts.values += values.len();
        let mut known = self.document.clone();
        let mut members = Vec::new();
        for tolerated in unknown {
            let pointer = tolerated.violation.pointer.as_str();
            let value = remove(&mut known, pointer).expect("the violation names a member");
            let kept = tolerated.kept.as_deref().expect("the member is kept");
            assert_eq!(serde_json::from_str::<Value>(kept).ok().as_ref(), Some(&value), "{}", self.place);
            members.push((pointer, value));
        }
        let rows = self.rows(&known);
        let mut extras: BTreeMap<&str, Vec<(&str, Value)>> = BTreeMap::new();
        for (pointer, value) in members {
            if let Some(row) = rows.iter().filter(|row| within(pointer, row)).max_by_key(|row| row.len()) {
                extras.entry(row).or_default().push((&pointer[row.len()..], value));
                counts.extra += 1;
            }
        }
        for (index, (table, batch)) in outcome.tables.iter().enumerate() {
            assert_eq!(batch.schema(), Policy::Evolve.schema(table));
            let rows = found_rows(self.schema, table, &known);
            self.cells(index, &outcome, &rows);
            for (row, Found { pointer, .. }) in rows.iter().enumerate() {
                let extra = cell(batch, EXTRA, row).map(|text| text.as_str().expect("a text").to_owned());
                let extra: Option<Value> = extra.map(|text| serde_json::from_str(&text).expect("an object"));
                self.extra(extra.as_ref(), extras.get(pointer.as_str()).map_or(&[], Vec::as_slice));
            }
        }
    }

    /// The column has the unknown properties in their places, and nothing else.
    fn extra(&self, extra: Option<&Value>, expected: &[(&str, Value)]) {
        fn leaves(value: &Value, pointer: &str, expected: &[(&str, Value)]) -> usize {
            match value {
                Value::Object(members) if expected.iter().all(|(known, _)| *known != pointer) => members
                    .iter()
                    .map(|(name, member)| {
                        leaves(member, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), expected)
                    })
                    .sum(),
                _ => 1,
            }
        }
        assert_eq!(extra.is_some(), !expected.is_empty(), "{}", self.place);
        let Some(extra) = extra else { return };
        assert!(expected.iter().all(|(pointer, value)| extra.pointer(pointer) == Some(value)), "{extra} {}", self.place);
        assert_eq!(leaves(extra, "", expected), expected.len(), "{extra} {}", self.place);
    }

    fn discarded(&self, outcome: Option<PolicyOutcome>, counts: &mut PolicyCounts) {
        if self.violations.iter().any(|violation| matches!(violation.code, Code::InvalidJson | Code::TruncatedJson)) {
            assert!(outcome.is_none(), "{}", self.place);
            return;
        }
        let rows = self.rows(&self.document);
        let row_of = |violation: &Violation| {
            let blamed = match violation.code {
                Code::UnknownField | Code::MissingField | Code::DuplicateField => {
                    violation.pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
                }
                _ => &violation.pointer,
            };
            rows.iter().filter(|row| within(blamed, row)).max_by_key(|row| row.len())
        };
        let repeated = self.violations.iter().any(|violation| violation.code == Code::DuplicateField);
        let Some(spoiled) = self.violations.iter().map(row_of).collect::<Option<BTreeSet<_>>>() else {
            // Of duplicate properties the parsed body has only one, and rows may be in the other.
            assert!(outcome.is_none() || repeated, "{}", self.place);
            return;
        };
        let outcome = outcome.unwrap_or_else(|| panic!("refused: {}", self.place));
        let goes = |pointer: &str| spoiled.iter().any(|row| within(pointer, row));
        let outermost: Vec<_> =
            spoiled.iter().filter(|row| !spoiled.iter().any(|other| other != *row && within(row, other))).collect();
        let kept: Vec<_> = outcome.tolerated.iter().filter_map(|tolerated| tolerated.kept.as_deref()).collect();
        counts.discarded += kept.len();
        assert_eq!(kept.len(), outermost.len(), "{}", self.place);
        for (index, (table, _)) in outcome.tables.iter().enumerate() {
            let mut left = found_rows(self.schema, table, &self.document);
            left.retain(|row| !goes(&row.pointer));
            self.cells(index, &outcome, &left);
        }
        if !repeated {
            let reported: BTreeSet<_> =
                kept.iter().map(|text| serde_json::from_str::<Value>(text).expect("JSON").to_string()).collect();
            let expected = outermost.iter().filter_map(|row| self.document.pointer(row)).map(Value::to_string).collect();
            assert_eq!(reported, expected, "{}", self.place);
        }
    }

    /// The pointers of the rows of all tables.
    fn rows(&self, document: &Value) -> BTreeSet<String> {
        let tables = self.endpoint.tables.iter();
        tables.flat_map(|table| found_rows(self.schema, table, document)).map(|row| row.pointer).collect()
    }

    /// Every cell of a table that comes from the body has the body's value.
    fn cells(&self, table: usize, outcome: &PolicyOutcome, rows: &[Found<'_>]) {
        let (table, batch) = &outcome.tables[table];
        assert_eq!(batch.num_rows(), rows.len(), "rows of {}: {}", table.name, self.place);
        for column in table.columns {
            for (row, Found { value, key, .. }) in rows.iter().enumerate() {
                let expected = match column.origin {
                    Origin::Body(pointer) => at(value, pointer).cloned(),
                    Origin::MapKey => key.map(Value::from),
                    _ => continue,
                };
                let expected = expected.map(|value| in_column(&value, batch, column.name));
                assert_eq!(cell(batch, column.name, row), expected, "{}[{row}].{}: {}", table.name, column.name, self.place);
            }
        }
    }
}

/// Whether a pointer is at a place or inside it.
fn within(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Removes a property from its object.
fn remove(document: &mut Value, pointer: &str) -> Option<Value> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let name = name.replace("~1", "/").replace("~0", "~");
    document.pointer_mut(parent)?.as_object_mut()?.shift_remove(&name)
}
