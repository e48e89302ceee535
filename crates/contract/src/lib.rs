//! The validation of a body: every violation, with code, place, expectation and finding.
//!
//! Generated decoders only say yes or no, quickly. When one says no, [`violations`] reads the body again, slowly,
//! against the same schema and lists everything that is wrong with it.

mod compiled_schema;
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
mod violation;

#[doc(hidden)]
pub use compiled_schema::CompiledSchema;
pub use decode::{apply_policy, decode, finish};
#[doc(hidden)]
pub use document::Document;
pub use error::Error;
#[doc(hidden)]
pub use place::Place;
pub use policy::{EXTRA, Policy, PolicyOutcome, ToleratedViolation};
#[doc(hidden)]
pub use report::validate;
pub use report::{MAX_VIOLATIONS, violations};
pub use scoresheet_runtime::{Code, Format, Tables};
pub use violation::{ContractViolation, Violation};
