//! The compiled part of the Python package: `scoresheet._native`.
//!
//! The GIL is held only to pass values to and from Python; waiting, fetching and decoding run without it.

use scoresheet_allocator::PoolAllocator;

mod arguments;
mod awaitable;
mod cli;
mod client;
mod contract;
mod counters;
mod decode_many;
mod diff;
mod errors;
mod export;
mod fork;
mod interrupt;
mod logs;
mod null_rates;
mod pace;
mod propose;
mod recordings;
mod replay;
mod report;
mod rows;
mod schemas;
mod stream;
mod table;
mod values;
mod violation;

/// Bodies and columns are large, and Python frees them in any thread and in any order.
#[global_allocator]
static ALLOCATOR: PoolAllocator = PoolAllocator;

// Every class is frozen, its state is behind locks or immutable, so that threads need no GIL.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use super::cli::{activity, run_command};
    #[pymodule_export]
    use super::client::{AsyncPages, Client, Pages, Response};
    #[pymodule_export]
    use super::contract::{Endpoint, PolicyOutcome, apply_policy, arrow_schema, decode, endpoints, json_schema, violations};
    #[pymodule_export]
    use super::counters::Counters;
    #[pymodule_export]
    use super::decode_many::{DecodeMany, DecodeResult, DecodedChunk, decode_many};
    #[pymodule_export]
    use super::diff::{Change, Diff, diff};
    #[pymodule_export]
    use super::null_rates::{NullRateWarning, NullRates};
    #[pymodule_export]
    use super::pace::PaceServer;
    #[pymodule_export]
    use super::propose::{Proposal, ProposedChange, Unresolved, propose};
    #[pymodule_export]
    use super::recordings::{
        Recording, export_schemas, identify, import_recordings, read_content, read_index, read_recordings, recordings,
    };
    #[pymodule_export]
    use super::replay::{Faults, Replay, RequestLog, replay};
    #[pymodule_export]
    use super::report::Report;
    #[pymodule_export]
    use super::rows::Rows;
    #[pymodule_export]
    use super::schemas::Contract;
    #[pymodule_export]
    use super::stream::{Chunk, FetchResult, Stream};
    #[pymodule_export]
    use super::table::{Schema, Table};
    #[pymodule_export]
    use super::violation::Violation;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        super::logs::init();
        module.add("_codes", scoresheet::runtime::Code::ALL.map(scoresheet::runtime::Code::name))?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

/// The methods of [`Client`], one for each endpoint, generated from `schemas/` by the build script.
#[allow(clippy::all, clippy::pedantic, reason = "generated code")]
mod methods {
    include!(concat!(env!("OUT_DIR"), "/python.rs"));
}
