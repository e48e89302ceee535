//! What decoders call that `scoresheet-codegen` generates from JSON Schemas.
//!
//! A generated decoder is plain code without logic: it requests the next value of a response from a cursor, which checks it against
//! the contract and writes it into a column. A [`Decoder`] holds the columns of one [`Endpoint`] and turns them into Arrow record
//! batches. Cursor, columns and checks are public for generated code, and hidden in this documentation. Decoding is one pass, stops at the first violation ([`DecodeError`]) and
//! uses memory proportional to the response.
//!
//! Depend on this crate, and on nothing else, to use decoders that your build script generates. The crate `scoresheet` has
//! those of chess.com.
//!
//! ```
//! use scoresheet::endpoints::player_games_archives::ENDPOINT;
//! use scoresheet_runtime::{Decoder, Request};
//!
//! let request = Request::new(&ENDPOINT, [("username", "erik")])?;
//! let mut decoder = Decoder::new(&ENDPOINT);
//! let body = br#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}"#;
//! assert_eq!(decoder.read(body, &request).map_err(|error| error.code), Ok(1));
//! assert_eq!(decoder.finish()?[0].num_rows(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod api;
mod body_format;
mod check;
mod code;
mod column;
mod counted;
mod cursor;
mod decoder;
mod endpoint;
mod error;
mod format;
mod hexadecimal;
mod moment;
mod names;
mod request;
mod similar;
mod string_set;
mod sync;
#[allow(
    unsafe_code,
    reason = "strings are copied by vectors, and Arrow's string arrays are created without validating UTF-8 again; see there"
)]
mod text;

pub use api::{Api, Auth, ErrorRule, Host, Manners, Pages};
pub use arrow_schema::SchemaRef;
pub use body_format::BodyFormat;
#[doc(hidden)]
pub use check::{CharClass, Check, Pattern};
pub use code::Code;
#[doc(hidden)]
pub use column::{
    BooleanColumn, DESCRIPTION, DateColumn, IntegerColumn, NumberColumn, PrimitiveColumn, TimestampColumn, boolean_field,
    date_field, integer_field, number_field, schema, text_field, timestamp_field,
};
#[doc(hidden)]
pub use column::{TOO_FULL, described};
#[doc(hidden)]
pub use counted::counted;
#[doc(hidden)]
pub use cursor::MAX_DEPTH;
#[doc(hidden)]
pub use cursor::{Array, Cursor, Fields, Object};
pub use decoder::{Builder, Columns, Decoder};
pub use endpoint::{Column, Endpoint, Origin, Parameter, Route, Table};
pub use error::{ConfigError, IoError, LocalError, split_remedy};
pub use format::Format;
#[doc(hidden)]
pub use hexadecimal::hexadecimal;
pub use request::Request;
pub use scoresheet_parameter::{Case, ParameterKind, Period, Values};
#[doc(hidden)]
pub use similar::similar_name;
#[doc(hidden)]
pub use string_set::{Literal, StringSet, literals};
#[doc(hidden)]
pub use sync::locked;
#[doc(hidden)]
pub use text::MAX_TEXT;
#[doc(hidden)]
pub use text::TextColumn;

/// Where and why the decoder rejected a body. Validation lists every violation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The violation's code.
    pub code: Code,
    /// Byte offset in the body.
    pub offset: usize,
}

/// The result of a decoding step.
pub type Result<T> = std::result::Result<T, DecodeError>;

/// The tables of one body, parents before children.
pub type Tables = Vec<(&'static Table, arrow_array::RecordBatch)>;
