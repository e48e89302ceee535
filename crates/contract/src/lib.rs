//! Validation of a response: every violation, with code, place, expectation and finding.
//!
//! A generated decoder stops at the first violation. When it does, [`violations`] reads the response again, slowly, against the
//! same schema and lists everything that violates it. A [`Policy`] decides what becomes of such a response: an error, the rows that
//! conform, or the response as it came. [`decode`] and [`apply_policy`] do both steps.
//!
//! Used by the client and the report; use it directly to validate responses that you fetched yourself.
//!
//! ```
//! use scoresheet::endpoints::player_games_archives::ENDPOINT;
//! use scoresheet_contract::{Code, violations};
//!
//! let found = violations(&ENDPOINT, None, br#"{"archives":[],"total":7}"#);
//! assert_eq!((found[0].code, &*found[0].pointer), (Code::UnknownField, "/total"));
//! ```

mod compiled_schema;
mod decode;
mod document;
mod error;
mod expectation;
mod known;
mod locate;
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
pub use decode::{apply_policy, conforming, decode, finish};
#[doc(hidden)]
pub use document::Document;
pub use error::Error;
#[doc(hidden)]
pub use place::Place;
pub use policy::{EXTRA, Policy, PolicyOutcome, ToleratedViolation};
#[doc(hidden)]
pub use report::{Listed, listed, validate};
pub use report::{MAX_VIOLATIONS, violations};
pub use scoresheet_runtime::{Code, Format, Tables};
pub use violation::{ContractViolation, Violation};
