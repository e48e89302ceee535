//! What generated code calls: the description of endpoints, the JSON cursor that enforces the contract, and column builders.

mod endpoint;
mod request;

pub use endpoint::{Column, Endpoint, Host, Origin, Parameter, ParameterKind, Route, Table};
pub use request::Request;

/// Where and why the decoder gave up on a body. The full report names every violation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What is wrong.
    pub code: crate::contract::Code,
    /// Byte offset in the body.
    pub offset: usize,
}
