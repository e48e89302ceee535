//! What generated code calls: the description of endpoints, the JSON cursor that enforces the contract, and column builders.

mod check;
mod column;
mod cursor;
mod endpoint;
mod form;
mod request;

pub use check::{Check, Pattern, regex};
pub use column::{
    BooleanColumn, IntegerColumn, NumberColumn, TextColumn, TimestampColumn, batch, boolean_field, integer_field, number_field,
    schema, text_field, timestamp_field,
};
pub(crate) use column::{MAX_TEXT, TOO_FULL};
pub(crate) use cursor::MAX_DEPTH;
pub use cursor::{Array, Cursor, Fields, Object};
pub use endpoint::{Column, Endpoint, Host, Origin, Parameter, ParameterKind, Route, Table, sha256};
pub use form::Form;
pub use request::Request;

/// Where and why the decoder gave up on a body. The full report names every violation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What is wrong.
    pub code: crate::contract::Code,
    /// Byte offset in the body.
    pub offset: usize,
}

/// What decoding steps return.
pub type Result<T> = std::result::Result<T, Mismatch>;
