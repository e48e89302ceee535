//! The compiled part of the Python package: `scoresheet._native`.
//!
//! Python holds the interpreter lock only to hand things over; waiting, fetching and decoding happen without it.

mod client;
mod contract;
mod errors;
mod replay;
mod stream;
mod table;

use pyo3::prelude::*;

pub(crate) use client::{Client, Response};

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::client::{Client, Response};
    #[pymodule_export]
    use super::contract::{Endpoint, Violation, arrow_schema, decode, endpoints, json_schema, violations};
    #[pymodule_export]
    use super::replay::{Replay, RequestLog, replay};
    #[pymodule_export]
    use super::stream::{Chunk, FetchResult, Stream};
    #[pymodule_export]
    use super::table::{Schema, Table};
    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        // Awaitables run where everything else does. Only the first call has an effect, and a second runtime would do no harm.
        let _ = pyo3_async_runtimes::tokio::init_with_runtime(crate::client::runtime());
        Ok(())
    }
}
