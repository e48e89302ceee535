//! Null rates of responses, compared with those in a baseline file: `scoresheet check --baseline FILE`.

use std::fs;
use std::path::Path;

use scoresheet::evolution::{NullRateWarning, NullRates};
use scoresheet::runtime::{Endpoint, Request};

use crate::exit::Failure;
use crate::outputs::write_whole;

/// Counts the rows of a body. One that violates its contract is skipped, because its violations are reported already.
pub(crate) fn observe(rates: &mut NullRates, endpoint: &'static Endpoint, body: &[u8]) {
    if let Ok(tables) = scoresheet::decode(&Request::placeholder(endpoint), body, None) {
        rates.observe(endpoint, &tables);
    }
}

/// Compares rates with the baseline's. With `write`, they become the new baseline, and the file need not exist before.
pub(crate) fn compare(now: &NullRates, baseline: &Path, write: bool) -> Result<Vec<NullRateWarning>, Failure> {
    let is_first = write && !baseline.exists();
    let warnings = if is_first { Vec::new() } else { now.compare(&read(baseline)?) };
    if write {
        write_whole(baseline, &now.to_json())?;
    }
    Ok(warnings)
}

fn read(baseline: &Path) -> Result<NullRates, Failure> {
    let text = fs::read_to_string(baseline).map_err(|error| Failure::file("read", baseline, &error))?;
    Ok(NullRates::from_json(&text)?)
}
