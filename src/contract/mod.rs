//! The judgement of a body: every violation, with code, place, expectation and finding.
//!
//! Generated decoders only say yes or no, quickly. When one says no, [`violations`] reads the body again, slowly,
//! against the same schema and lists everything that is wrong with it.

pub mod diff;
mod document;
mod expectation;
mod format;
mod null_rates;
mod order;
mod parts;
mod place;
pub(crate) mod pointer;
mod policy;
pub mod propose;
mod report;
mod rules;
mod violation;

pub use format::Format;
pub use null_rates::{NullRateWarning, NullRates, Rate};
pub(crate) use place::Place;
pub use policy::{EXTRA, Policy, Recorded, Settled};
pub use report::{MAX_VIOLATIONS, violations};
pub(crate) use rules::Rules;
pub use violation::{Code, ContractViolation, Violation};
