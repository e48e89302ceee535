//! The judgement of a body: every violation, with code, place, expectation, finding and remedy.

mod violation;

pub use violation::{Code, ContractViolation, Violation};
