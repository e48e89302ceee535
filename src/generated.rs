//! The code generated from `schemas/` by the build script. A readable copy is in `tests/generated/`.

// Structs and registries are named like the schemas; style lints do not apply to generated code.
#![allow(missing_docs, non_snake_case, unreachable_pub, clippy::all, clippy::pedantic, reason = "generated code")]

include!(concat!(env!("OUT_DIR"), "/generated.rs"));

#[cfg(feature = "client")]
include!(concat!(env!("OUT_DIR"), "/client.rs"));
