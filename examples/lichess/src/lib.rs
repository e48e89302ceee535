//! lichess.org under contract: a struct, Arrow schemas and a decoder for each endpoint, generated from `schemas/`.

#![allow(missing_docs, non_snake_case, unreachable_pub, clippy::all, clippy::pedantic, reason = "generated code")]

include!(concat!(env!("OUT_DIR"), "/generated.rs"));
