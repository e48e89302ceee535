//! The compiled part of the Python package: `scoresheet._native`.
//!
//! Python holds the interpreter lock only to hand things over; waiting, fetching and decoding happen without it.

mod arguments;
mod awaitable;
mod client;
mod contract;
mod diff;
mod errors;
mod fork;
mod interrupt;
mod presence;
mod replay;
mod report;
mod stream;
mod table;

pub(crate) use arguments::ParameterValue;
pub(crate) use client::{Client, Response};

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use super::client::{Client, Response};
    #[pymodule_export]
    use super::contract::{Endpoint, Violation, arrow_schema, decode, endpoints, json_schema, violations};
    #[pymodule_export]
    use super::diff::{Advice, Change, Diff, diff};
    #[pymodule_export]
    use super::presence::{Presence, PresenceWarning};
    #[pymodule_export]
    use super::replay::{Faults, Replay, RequestLog, replay};
    #[pymodule_export]
    use super::report::Report;
    #[pymodule_export]
    use super::stream::{Chunk, FetchResult, Stream};
    #[pymodule_export]
    use super::table::{Schema, Table};
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
