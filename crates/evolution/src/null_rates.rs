//! Null rates: how often columns are null and tables are empty, compared with a baseline.
//!
//! An optional property that is no longer sent violates no contract, so a change of its null rate is a warning. A rate counts as
//! changed when it differs by [`THRESHOLD`] or more and both sides have at least [`MIN_COUNT`] rows (of a table: responses).

use std::collections::BTreeMap;
use std::fmt;

use arrow_array::{Array, RecordBatch};
use serde::{Deserialize, Serialize};

use scoresheet_runtime::{ConfigError, Endpoint, Tables};

/// The version of the JSON form.
const VERSION: u32 = 1;

/// The smallest difference of two rates that is reported, in percentage points.
///
/// With [`MIN_COUNT`] independent rows on each side, chance alone exceeds it less than once in 200 comparisons.
const THRESHOLD: f64 = 20.0;

/// The fewest rows, or responses for a table, from which a rate is compared.
const MIN_COUNT: u64 = 100;

/// Counts of rows and nulls, by endpoint and table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NullRates {
    version: u32,
    endpoints: BTreeMap<String, BTreeMap<String, TableCounts>>,
}

impl Default for NullRates {
    fn default() -> Self {
        Self { version: VERSION, endpoints: BTreeMap::new() }
    }
}

/// The counts of one table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableCounts {
    responses: u64,
    /// Responses without a row in this table.
    empty: u64,
    rows: u64,
    /// Rows that are null, for each nullable column.
    nulls: BTreeMap<String, u64>,
}

impl NullRates {
    /// Counts the rows of one response.
    pub fn observe(&mut self, endpoint: &'static Endpoint, tables: &Tables) {
        let counts = self.endpoints.entry(endpoint.name.to_owned()).or_default();
        for (table, batch) in tables {
            counts.entry(table.name.to_owned()).or_default().observe(batch);
        }
    }

    /// The rates that differ from the baseline's. Tables and columns that only one side has are skipped.
    #[must_use]
    pub fn compare(&self, baseline: &Self) -> Vec<NullRateWarning> {
        let mut warnings = Vec::new();
        for (endpoint, tables) in &self.endpoints {
            for (table, now) in tables {
                let Some(before) = baseline.endpoints.get(endpoint).and_then(|tables| tables.get(table)) else { continue };
                let mut compare = |column: Option<&String>, before: Rate, now: Rate| {
                    if before.differs_from(now) {
                        let (endpoint, table) = (endpoint.clone(), table.clone());
                        warnings.push(NullRateWarning { endpoint, table, column: column.cloned(), before, now });
                    }
                };
                compare(None, before.emptiness(), now.emptiness());
                for (column, nulls) in &before.nulls {
                    if let Some(nulls_now) = now.nulls.get(column) {
                        compare(Some(column), before.rate(*nulls), now.rate(*nulls_now));
                    }
                }
            }
        }
        warnings
    }

    /// The number of responses that were counted, by endpoint.
    pub fn responses(&self) -> impl Iterator<Item = (&str, u64)> {
        let count = |tables: &BTreeMap<String, TableCounts>| tables.values().map(|counts| counts.responses).max();
        self.endpoints.iter().map(move |(endpoint, tables)| (endpoint.as_str(), count(tables).unwrap_or_default()))
    }

    /// The counts as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps with strings for keys always serialize.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads counts that [`NullRates::to_json`] wrote.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn from_json(text: &str) -> Result<Self, ConfigError> {
        let refuse = |found: String| {
            ConfigError::new(format!(
                "expected counts that `NullRates.to_json` wrote, but found {found}: write the baseline again"
            ))
        };
        let rates: Self = serde_json::from_str(text).map_err(|error| refuse(error.to_string()))?;
        if rates.version != VERSION {
            return Err(refuse(format!("version {} instead of {VERSION}", rates.version)));
        }
        for (endpoint, tables) in &rates.endpoints {
            if let Some((table, _)) = tables.iter().find(|(_, counts)| !counts.are_possible()) {
                return Err(refuse(format!("impossible counts in `{endpoint}`, table `{table}`")));
            }
        }
        Ok(rates)
    }
}

impl TableCounts {
    fn observe(&mut self, batch: &RecordBatch) {
        let rows = batch.num_rows() as u64;
        self.responses = self.responses.saturating_add(1);
        self.empty = self.empty.saturating_add(u64::from(rows == 0));
        self.rows = self.rows.saturating_add(rows);
        for (field, array) in batch.schema_ref().fields().iter().zip(batch.columns()) {
            if field.is_nullable() {
                let nulls = self.nulls.entry(field.name().clone()).or_default();
                *nulls = nulls.saturating_add(array.null_count() as u64);
            }
        }
    }

    fn are_possible(&self) -> bool {
        self.empty <= self.responses && self.nulls.values().all(|nulls| *nulls <= self.rows)
    }

    fn rate(&self, nulls: u64) -> Rate {
        Rate { count: nulls, of: self.rows }
    }

    fn emptiness(&self) -> Rate {
        Rate { count: self.empty, of: self.responses }
    }
}

/// The share of rows that are null, or of responses without rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rate {
    /// Rows that are null, or responses without rows.
    pub count: u64,
    /// All rows, or all responses.
    pub of: u64,
}

impl Rate {
    /// The rate, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts beyond 2^53 still give the rate")]
    pub fn ratio(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.count as f64 / self.of as f64 }
    }

    fn differs_from(self, other: Self) -> bool {
        // In binary 0.7 - 0.5 is less than 0.2, so a difference that falls short by less than a billionth counts.
        let points = (self.ratio() - other.ratio()).abs() * 100.0 + 1e-9;
        self.of.min(other.of) >= MIN_COUNT && points >= THRESHOLD
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} % of {}", self.ratio() * 100.0, self.of)
    }
}

/// A null rate that differs from the baseline's. It violates no contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NullRateWarning {
    /// The endpoint.
    pub endpoint: String,
    /// The table.
    pub table: String,
    /// The column; `None` where the rate is that of responses without rows in this table.
    pub column: Option<String>,
    /// The rate in the baseline.
    pub before: Rate,
    /// The rate now.
    pub now: Rate,
}

impl fmt::Display for NullRateWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { endpoint, table, before, now, .. } = self;
        match &self.column {
            Some(column) => write!(f, "`{endpoint}`: `{table}.{column}` is null in {now} rows, in the baseline in {before}"),
            None => write!(f, "`{endpoint}`: `{table}` is empty in {now} responses, in the baseline in {before}"),
        }
    }
}
