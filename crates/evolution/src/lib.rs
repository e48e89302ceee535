//! How a contract changes: comparison of two versions, proposals from drifted bodies, and null rates.

pub mod diff;
mod null_rates;
pub mod propose;

pub use null_rates::{NullRateWarning, NullRates, Rate};
