//! Validation of a body: every violation, with code, place, expectation and finding.
//!
//! Generated decoders only accept or reject, quickly. When one rejects a body, [`violations`] reads it again with the same schema
//! and lists every violation.

mod decode;
mod document;
mod error;
mod expectation;
mod order;
mod parts;
mod place;
#[doc(hidden)]
pub mod pointer;
mod policy;
mod report;
mod rules;
mod violation;

pub use decode::{decode, finish, settle};
#[doc(hidden)]
pub use document::Document;
pub use error::Error;
#[doc(hidden)]
pub use place::Place;
pub use policy::{EXTRA, Policy, Recorded, Settled};
#[doc(hidden)]
pub use report::judge;
pub use report::{MAX_VIOLATIONS, violations};
#[doc(hidden)]
pub use rules::Rules;
pub use scoresheet_runtime::{Code, Format, Tables};
pub use violation::{ContractViolation, Violation};
