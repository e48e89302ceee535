//! What no schema forbids and a person wants to know: an optional column that fills less often than it did, a value that is gone.
//!
//! Counts are kept for each endpoint and compared with those of a baseline. Seen of one body are alike (one player's games lack the
//! same things), so a body is a cluster: besides the counts their squares are kept, from which comes how much less the rows say than
//! as many independent ones would (the design effect). `docs/presence.md` tells the test.

use std::collections::BTreeMap;
use std::fmt;

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use serde::{Deserialize, Serialize};

use scoresheet_contract::Rules;
use scoresheet_contract::pointer;
use scoresheet_runtime::ConfigError;
use scoresheet_runtime::Tables;
use scoresheet_runtime::{Column, Endpoint, Origin, Table};

/// The form of the JSON.
const VERSION: u32 = 1;

/// How many standard errors two shares must lie apart: chance alone does that once in about 16,000 comparisons.
const SIGNIFICANT: f64 = 4.0;

/// Fewer bodies do not tell how alike the rows of one body are.
const MIN_BODIES: u64 = 10;

/// The smallest change of a share that matters to anyone, unless nothing is left of it.
const RELEVANT: f64 = 0.1;

/// How often columns have values and which, by endpoint and table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    version: u32,
    endpoints: BTreeMap<String, BTreeMap<String, Seen>>,
}

impl Default for Presence {
    fn default() -> Self {
        Self { version: VERSION, endpoints: BTreeMap::new() }
    }
}

/// What was seen of one table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    /// Bodies, and those among them in which the table has rows.
    bodies: u64,
    filled: u64,
    /// Seen, and the sum over bodies of their square.
    rows: u64,
    rows_squared: u64,
    /// Seen with a value, for each column that may be null.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    columns: BTreeMap<String, Tally>,
    /// Seen with each value, for columns of enumerations and truth values.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<String, BTreeMap<String, Tally>>,
}

/// Seen of which something is true: their number, and the sums over bodies of its square and of its product with the body's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tally {
    count: u64,
    squared: u64,
    by_rows: u64,
}

impl Tally {
    fn of_body(count: u64, rows: u64) -> Self {
        Self { count, squared: count.saturating_mul(count), by_rows: count.saturating_mul(rows) }
    }

    fn add(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        self.squared = self.squared.saturating_add(other.squared);
        self.by_rows = self.by_rows.saturating_add(other.by_rows);
    }
}

impl Presence {
    /// Counts the rows of one body.
    pub fn observe(&mut self, endpoint: &'static Endpoint, tables: &Tables) {
        let rules = Rules::of(endpoint).ok();
        let known = self.endpoints.entry(endpoint.name.to_owned()).or_default();
        for (table, batch) in tables {
            let rows = Seen::of_body(table, batch, rules.as_deref());
            known.entry(table.name.to_owned()).or_default().merge(&rows);
        }
    }

    /// Adds what was counted elsewhere.
    pub fn merge(&mut self, other: &Self) {
        for (endpoint, tables) in &other.endpoints {
            let known = self.endpoints.entry(endpoint.clone()).or_default();
            for (table, rows) in tables {
                known.entry(table.clone()).or_default().merge(rows);
            }
        }
    }

    /// What has changed since the baseline beyond chance. What only one of them knows is passed over.
    #[must_use]
    pub fn compare(&self, baseline: &Self) -> Vec<PresenceWarning> {
        let mut warnings = Vec::new();
        for (endpoint, tables) in &self.endpoints {
            for (table, now) in tables {
                if let Some(before) = baseline.endpoints.get(endpoint).and_then(|tables| tables.get(table)) {
                    Comparison { endpoint, table, before, now }.warn(&mut warnings);
                }
            }
        }
        warnings
    }

    /// The counts as JSON, in an order that makes changes readable.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps with text for keys always serialize.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Counts that [`Presence::to_json`] wrote.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn from_json(text: &str) -> Result<Self, ConfigError> {
        let refuse = |found: String| {
            ConfigError::new(format!(
                "expected the counts that `Presence.to_json` writes, but found {found}: write the baseline anew"
            ))
        };
        let presence: Self = serde_json::from_str(text).map_err(|error| refuse(error.to_string()))?;
        if presence.version != VERSION {
            return Err(refuse(format!("version {} instead of {VERSION}", presence.version)));
        }
        let tables =
            || presence.endpoints.iter().flat_map(|(endpoint, tables)| tables.iter().map(move |table| (endpoint, table)));
        match tables().find(|(_, (_, rows))| !rows.are_possible()) {
            Some((endpoint, (table, _))) => Err(refuse(format!("impossible counts in `{endpoint}`, table `{table}`"))),
            None => Ok(presence),
        }
    }
}

impl Seen {
    fn of_body(table: &'static Table, batch: &RecordBatch, rules: Option<&Rules>) -> Self {
        let rows = batch.num_rows() as u64;
        let mut seen =
            Self { bodies: 1, filled: u64::from(rows > 0), rows, rows_squared: rows.saturating_mul(rows), ..Self::default() };
        for (field, array) in batch.schema_ref().fields().iter().zip(batch.columns()) {
            if field.is_nullable() {
                let present = rows - array.null_count() as u64;
                seen.columns.insert(field.name().clone(), Tally::of_body(present, rows));
            }
            let column = table.columns.iter().find(|column| column.name == field.name());
            if column.zip(rules).is_some_and(|(column, rules)| is_enumerated(rules, table, column)) {
                let values = values(array).into_iter().map(|(value, count)| (value, Tally::of_body(count, rows)));
                seen.values.insert(field.name().clone(), values.collect());
            }
        }
        seen
    }

    fn merge(&mut self, other: &Self) {
        self.bodies = self.bodies.saturating_add(other.bodies);
        self.filled = self.filled.saturating_add(other.filled);
        self.rows = self.rows.saturating_add(other.rows);
        self.rows_squared = self.rows_squared.saturating_add(other.rows_squared);
        for (column, count) in &other.columns {
            self.columns.entry(column.clone()).or_default().add(*count);
        }
        for (column, values) in &other.values {
            let known = self.values.entry(column.clone()).or_default();
            for (value, count) in values {
                known.entry(value.clone()).or_default().add(*count);
            }
        }
    }

    fn are_possible(&self) -> bool {
        let mut counts = self.columns.values().chain(self.values.values().flat_map(BTreeMap::values));
        self.filled <= self.bodies && counts.all(|count| count.count <= self.rows && count.by_rows <= self.rows_squared)
    }

    fn share(&self, count: Tally) -> Share {
        Share { count: count.count, of: self.rows, alike: self.alike(count), together: self.together() }
    }

    /// Each body is one observation of whether the table has rows.
    fn filled(&self) -> Share {
        Share { count: self.filled, of: self.bodies, alike: Some(0.0), together: 1.0 }
    }

    /// How many rows stand together in a body, as a row sees it.
    fn together(&self) -> f64 {
        if self.rows == 0 { 1.0 } else { (as_float(self.rows_squared) / as_float(self.rows)).max(1.0) }
    }

    /// How alike the rows of one body are, from 0 to 1: their intraclass correlation, from the design effect, from the variance of the
    /// ratio of two sums over bodies. `None` where bodies are too few to say, or all rows are alike.
    fn alike(&self, count: Tally) -> Option<f64> {
        let [bodies, rows, of] = [self.bodies, self.rows, count.count].map(as_float);
        if self.bodies < MIN_BODIES || of == 0.0 || of >= rows {
            return None;
        }
        let share = of / rows;
        let [squared, by_rows, rows_squared] = [count.squared, count.by_rows, self.rows_squared].map(as_float);
        let scatter = (share * share).mul_add(rows_squared, (2.0 * share).mul_add(-by_rows, squared)).max(0.0);
        let variance = scatter / (rows * rows) * bodies / (bodies - 1.0);
        let effect = variance / (share * (1.0 - share) / rows);
        Some(((effect - 1.0) / (self.together() - 1.0).max(f64::EPSILON)).clamp(0.0, 1.0))
    }
}

/// Whether the values of a column are few and counted: those of an enumeration, and truth values.
fn is_enumerated(rules: &Rules, table: &Table, column: &Column) -> bool {
    let Origin::Body(place) = column.origin else { return false };
    let path = pointer::segments(table.rows).chain(pointer::segments(place));
    rules.describing(path).is_some_and(|schema| schema.get("enum").is_some() || schema["type"] == "boolean")
}

/// How often each value of an array stands in it.
fn values(array: &dyn Array) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    let mut count = |value: &str| match counts.get_mut(value) {
        Some(count) => *count += 1,
        None => drop(counts.insert(value.to_owned(), 1)),
    };
    match array.data_type() {
        DataType::Utf8 => array.as_string::<i32>().iter().flatten().for_each(&mut count),
        DataType::Boolean => array.as_boolean().iter().flatten().for_each(|value| count(if value { "true" } else { "false" })),
        _ => {}
    }
    counts
}

#[expect(clippy::cast_precision_loss, reason = "a share of counts beyond 2^53 is still the share")]
fn as_float(count: u64) -> f64 {
    count as f64
}

/// A part of some rows or bodies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many are meant.
    pub count: u64,
    /// How many there are.
    pub of: u64,
    /// How alike those of one body are, where that can be told, and how many stand together.
    alike: Option<f64>,
    together: f64,
}

impl Share {
    /// The part, from 0 to 1.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        if self.of == 0 { 0.0 } else { as_float(self.count) / as_float(self.of) }
    }

    /// How many independent ones would say as much.
    fn independent(&self, alike: f64) -> f64 {
        as_float(self.of) / (self.together - 1.0).mul_add(alike, 1.0)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} % of {}", self.ratio() * 100.0, self.of)
    }
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresenceChange {
    /// Nothing is left: no body with rows, no row with a value, no row with this value.
    Vanished,
    /// The share has fallen.
    Fallen,
    /// The share has risen.
    Risen,
    /// A value stands in most rows, and did not before.
    Dominant,
}

impl PresenceChange {
    /// The stable name: `vanished`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vanished => "vanished",
            Self::Fallen => "fallen",
            Self::Risen => "risen",
            Self::Dominant => "dominant",
        }
    }
}

/// A share that differs from the baseline's beyond chance. It breaks no contract.
#[derive(Debug, Clone, PartialEq)]
pub struct PresenceWarning {
    /// What has changed.
    pub change: PresenceChange,
    /// The endpoint.
    pub endpoint: String,
    /// The table.
    pub table: String,
    /// The column; `None` for the table's rows themselves.
    pub column: Option<String>,
    /// The value, where its share is meant and not that of all values.
    pub value: Option<String>,
    /// The share in the baseline.
    pub before: Share,
    /// The share now.
    pub now: Share,
}

impl fmt::Display for PresenceWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { endpoint, table, before, now, .. } = self;
        let change = match self.change {
            PresenceChange::Vanished => "has vanished",
            PresenceChange::Fallen => "has become rarer",
            PresenceChange::Risen => "has become more frequent",
            PresenceChange::Dominant => "stands in most rows now",
        };
        match (&self.column, &self.value) {
            (Some(column), Some(value)) => write!(f, "`{endpoint}`: value `{value}` of `{table}.{column}` {change}: {now} rows")?,
            (Some(column), None) => write!(f, "`{endpoint}`: any value of `{table}.{column}` {change}: {now} rows")?,
            (None, _) => write!(f, "`{endpoint}`: any row of `{table}` {change}: {now} bodies")?,
        }
        write!(f, ", where it was {before}")
    }
}

/// One table now and before.
struct Comparison<'a> {
    endpoint: &'a str,
    table: &'a str,
    before: &'a Seen,
    now: &'a Seen,
}

impl Comparison<'_> {
    fn warn(&self, warnings: &mut Vec<PresenceWarning>) {
        warnings.extend(self.warning(None, None, self.before.filled(), self.now.filled()));
        for (column, before) in &self.before.columns {
            if let Some(now) = self.now.columns.get(column) {
                let (before, now) = (self.before.share(*before), self.now.share(*now));
                warnings.extend(self.warning(Some(column), None, before, now));
            }
        }
        for (column, before) in &self.before.values {
            let Some(now) = self.now.values.get(column) else { continue };
            for value in before.keys().chain(now.keys().filter(|value| !before.contains_key(*value))) {
                let count = |values: &BTreeMap<String, Tally>| values.get(value).copied().unwrap_or_default();
                let (before, now) = (self.before.share(count(before)), self.now.share(count(now)));
                warnings.extend(self.warning(Some(column), Some(value), before, now));
            }
        }
    }

    fn warning(&self, column: Option<&String>, value: Option<&String>, before: Share, now: Share) -> Option<PresenceWarning> {
        let (was, is) = (before.ratio(), now.ratio());
        let change = match value {
            _ if is == 0.0 && was > 0.0 => PresenceChange::Vanished,
            _ if (is - was).abs() < RELEVANT => return None,
            // Which of the usual values are frequent depends on who is asked about; that one is in most rows is another matter.
            Some(_) if is > 0.5 && was < 0.5 => PresenceChange::Dominant,
            Some(_) => return None,
            None if is < was => PresenceChange::Fallen,
            None => PresenceChange::Risen,
        };
        are_different(before, now).then(|| PresenceWarning {
            change,
            endpoint: self.endpoint.to_owned(),
            table: self.table.to_owned(),
            column: column.cloned(),
            value: value.cloned(),
            before,
            now,
        })
    }
}

/// The two-proportion test, on as many rows as are independent. Where one share does not tell how alike the rows of a body are, the
/// other does; where neither does, they count as one row.
fn are_different(before: Share, now: Share) -> bool {
    let alike = [before.alike, now.alike].into_iter().flatten().reduce(f64::max).unwrap_or(1.0);
    let [first, second] = [before, now].map(|share| share.independent(alike));
    if first <= 0.0 || second <= 0.0 {
        return false;
    }
    let pooled = before.ratio().mul_add(first, now.ratio() * second) / (first + second);
    let error = (pooled * (1.0 - pooled) * (1.0 / first + 1.0 / second)).sqrt();
    error > 0.0 && (before.ratio() - now.ratio()).abs() / error >= SIGNIFICANT
}
