//! arrow-json in strict mode, as a peer of `drift.py`: the contract of a row is an argument, rows are lines of standard input.
//!
//! Exits with 1 and the error when it rejects them.

use std::io::{self, Read as _};
use std::process::ExitCode;
use std::sync::Arc;

use arrow_json::ReaderBuilder;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, TimeUnit};
use serde::Deserialize;

#[derive(Deserialize)]
struct Member {
    name: String,
    r#type: String,
    required: bool,
    members: Vec<Member>,
}

impl Member {
    fn field(&self) -> Field {
        let data_type = match self.r#type.as_str() {
            "object" => DataType::Struct(fields(&self.members)),
            "integer" => DataType::Int64,
            "seconds" => DataType::Timestamp(TimeUnit::Second, Some("+00:00".into())),
            "number" => DataType::Float64,
            "boolean" => DataType::Boolean,
            _ => DataType::Utf8,
        };
        Field::new(&self.name, data_type, !self.required)
    }
}

fn fields(members: &[Member]) -> Fields {
    members.iter().map(Member::field).collect()
}

fn read(contract: &str, rows: &[u8]) -> Result<usize, ArrowError> {
    let members: Vec<Member> = serde_json::from_str(contract).map_err(|error| ArrowError::JsonError(error.to_string()))?;
    let schema = Arc::new(Schema::new(fields(&members)));
    let batches = ReaderBuilder::new(schema).with_strict_mode(true).build(rows)?;
    batches.map(|batch| batch.map(|batch| batch.num_rows())).sum()
}

fn main() -> ExitCode {
    let contract = std::env::args().nth(1).unwrap_or_default();
    let mut rows = Vec::new();
    match io::stdin().read_to_end(&mut rows).map_err(ArrowError::from).and_then(|_| read(&contract, &rows)) {
        Ok(count) => {
            println!("{count}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
