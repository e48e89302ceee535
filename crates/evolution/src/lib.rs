//! How a contract changes: the difference between two versions, proposals from bodies that drifted, and null rates.

pub mod diff;
mod null_rates;
pub mod propose;

pub use null_rates::{NullRateWarning, NullRates, Rate};
