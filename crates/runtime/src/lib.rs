//! What generated code calls: the description of endpoints, the JSON cursor that enforces the contract, and column builders.

mod body_format;
mod check;
mod code;
mod column;
mod cursor;
mod decoder;
mod endpoint;
mod error;
mod format;
mod request;
mod string_set;
mod sync;
#[allow(
    unsafe_code,
    reason = "strings are copied by vectors, and Arrow's arrays of text are made without a second look; see there"
)]
mod text;

pub use arrow_schema::SchemaRef;
pub use body_format::BodyFormat;
pub use check::{CharClass, Check, Pattern};
pub use code::Code;
#[doc(hidden)]
pub use column::TOO_FULL;
pub use column::{
    BooleanColumn, IntegerColumn, NumberColumn, TimestampColumn, boolean_field, integer_field, number_field, schema, text_field,
    timestamp_field,
};
#[doc(hidden)]
pub use cursor::MAX_DEPTH;
pub use cursor::{Array, Cursor, Fields, Object};
pub use decoder::{Builder, Columns, Decoder};
pub use endpoint::{Column, Endpoint, Host, Origin, Parameter, ParameterKind, Route, Table};
pub use error::ConfigError;
pub use format::Format;
pub use request::Request;
pub use string_set::{Literal, StringSet, literals};
#[doc(hidden)]
pub use sync::locked;
#[doc(hidden)]
pub use text::MAX_TEXT;
pub use text::TextColumn;

/// Where and why the decoder gave up on a body. The full report names every violation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// What is wrong.
    pub code: Code,
    /// Byte offset in the body.
    pub offset: usize,
}

/// What decoding steps return.
pub type Result<T> = std::result::Result<T, DecodeError>;

/// The tables of one body, parents before children.
pub type Tables = Vec<(&'static Table, arrow_array::RecordBatch)>;
