//! The commands that work on a dlt pipeline: parsed here, run by Python.

use clap::Args;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::context::Context;
use crate::exit::Failure;

/// The dlt pipeline of a command.
#[derive(Debug, Args, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of options, by which Python reads them")]
pub(crate) struct Pipeline {
    /// The name of the pipeline.
    #[arg(value_name = "PIPELINE_NAME")]
    pub(crate) pipeline: String,
    /// The destination, as in `load` (default: the pipeline's own, with the credentials of dlt's configuration).
    #[arg(long, value_name = "DESTINATION")]
    pub(crate) to: Option<String>,
    /// The dataset (default: the pipeline's own).
    #[arg(long, value_name = "NAME")]
    pub(crate) dataset: Option<String>,
    /// Folder of dlt's pipelines (default: dlt's own).
    #[arg(long, value_name = "D")]
    pub(crate) pipelines_dir: Option<String>,
}

/// Hands a parsed command over to Python.
pub(crate) fn run(context: &mut Context<'_>, command: &str, options: &impl Serialize) -> Result<u8, Failure> {
    let options = serde_json::to_string(options).map_err(|error| Failure::Bug(error.to_string()))?;
    context.host.run_python(command, &options)
}

/// The result of a query about dlt; `None` in the binary, which has no Python.
pub(crate) fn query<T: DeserializeOwned>(
    context: &mut Context<'_>,
    name: &str,
    options: &impl Serialize,
) -> Result<Option<T>, Failure> {
    let options = serde_json::to_string(options).map_err(|error| Failure::Bug(error.to_string()))?;
    let Some(result) = context.host.query_python(name, &options)? else { return Ok(None) };
    let result: serde_json::Value = serde_json::from_str(&result).map_err(|error| Failure::Bug(error.to_string()))?;
    if let Some(message) = result.get("error").and_then(serde_json::Value::as_str) {
        return Err(Failure::Usage(message.to_owned().into()));
    }
    serde_json::from_value(result).map(Some).map_err(|error| Failure::Bug(error.to_string()))
}
