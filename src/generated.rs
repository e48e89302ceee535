//! The code made from `schemas/` by the build script. A readable copy lies in `tests/generated/`.

// Structs and registries are as the schemas have them; lints about style have nobody to talk to here.
#![allow(missing_docs, non_snake_case, unreachable_pub, clippy::all, clippy::pedantic)]

include!(concat!(env!("OUT_DIR"), "/generated.rs"));

#[cfg(feature = "client")]
include!(concat!(env!("OUT_DIR"), "/client.rs"));
