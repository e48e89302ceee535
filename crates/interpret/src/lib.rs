//! Contracts loaded from a folder of schemas at run time: no generated code, no compiler.
//!
//! [`Contract::load`] lowers a folder with `scoresheet-schema`, as the generator does, and interprets the model with the cursor,
//! columns and checks that generated decoders call. An endpoint that it returns is an
//! [`Endpoint`](scoresheet_runtime::Endpoint) like a generated one: everything that takes one (decoding, validation, policies, reports,
//! the client) takes both.
//!
//! ```
//! use scoresheet_contract::{Code, decode, violations};
//! use scoresheet_interpret::Contract;
//! use scoresheet_runtime::Request;
//!
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path();
//! std::fs::write(folder.join("endpoints.toml"), "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\n")?;
//! let schema = r#"{"type":"object","description":"A toy.","additionalProperties":false,
//!     "properties":{"height":{"type":"integer","minimum":0,"maximum":300,"description":"cm"}},"required":["height"]}"#;
//! std::fs::write(folder.join("toy.json"), schema)?;
//!
//! let contract = Contract::load(folder)?;
//! let toy = contract.endpoint("toy")?;
//! let tables = decode(&Request::partial(toy, [("", ""); 0])?, br#"{"height":12}"#, None)?;
//! assert_eq!((tables[0].0.name, tables[0].1.num_rows()), ("toy", 1));
//! assert_eq!(violations(toy, None, br#"{"height":1200}"#)[0].code, Code::OutOfRange);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod columns;
mod contract;
mod endpoint;
mod plan;

pub use contract::{Contract, InvalidSchemas};
pub use scoresheet_schema::Problem;
