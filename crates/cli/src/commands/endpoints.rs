//! `scoresheet endpoints`: the responses under contract.

use std::path::PathBuf;

use clap::Args;
use scoresheet::runtime::{Endpoint, Parameter};
use serde_json::{Value, json};

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::format::Format;

/// List the responses under contract: names, paths, tables, and the date of the newest recording.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Endpoints {
    /// List endpoints whose name or path contains this.
    #[arg(value_name = "TEXT")]
    filter: Option<String>,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// List those of the schemas in this folder, not of this version.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet endpoints
  scoresheet endpoints club
  scoresheet endpoints --format json";

impl Endpoints {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let filter = self.filter.as_deref().unwrap_or_default();
        let is_chosen = |endpoint: &&&Endpoint| endpoint.name.contains(filter) || path(endpoint).contains(filter);
        let contract = contract::load(context, self.schemas.as_deref())?;
        let chosen: Vec<_> = contract.endpoints().iter().filter(is_chosen).copied().collect();
        if chosen.is_empty() {
            return Err(contract::unknown(filter, contract.endpoints().iter().copied()));
        }
        match self.format {
            Format::Text => context.print(&table(&chosen))?,
            Format::Json => context.json(&chosen.into_iter().map(document).collect())?,
        }
        Ok(exit_code::OK)
    }
}

fn names(parameters: Option<&[Parameter]>) -> Vec<&'static str> {
    parameters.unwrap_or_default().iter().map(|parameter| parameter.name).collect()
}

/// Host and path, as they are appended to the addresses of the API; empty for a body without a request.
fn path(endpoint: &Endpoint) -> String {
    endpoint.route.map_or_else(String::new, |route| format!("/{}{}", route.host.name, route.path))
}

fn table(endpoints: &[&'static Endpoint]) -> String {
    let rows: Vec<_> = endpoints.iter().map(|endpoint| (endpoint.name, path(endpoint), endpoint.summary)).collect();
    let width = |cell: fn(&(&str, String, &str)) -> usize| rows.iter().map(cell).max().unwrap_or_default();
    let (names, paths) = (width(|row| row.0.len()), width(|row| row.1.len()));
    let lines = rows.iter().map(|(name, path, summary)| format!("{name:names$}  {path:paths$}  {summary}"));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn document(endpoint: &'static Endpoint) -> Value {
    let table = |table: &scoresheet::runtime::Table| {
        json!({
            "name": table.name,
            "rows": table.rows,
            "key": table.key,
            "columns": table.columns.iter().map(|column| column.name).collect::<Vec<_>>(),
        })
    };
    json!({
        "name": endpoint.name,
        "summary": endpoint.summary,
        "path": endpoint.route.map(|_| path(endpoint)),
        "parameters": names(endpoint.route.map(|route| route.required())),
        "optional_parameters": names(endpoint.route.map(|route| route.optional())),
        "example": endpoint.example.iter().copied().collect::<std::collections::BTreeMap<_, _>>(),
        "body_format": endpoint.body_format.name(),
        "verified": endpoint.verified,
        "schema_hash": endpoint.schema_hash,
        "tables": endpoint.tables.iter().map(table).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_is_a_row() {
        let text = table(contract::endpoints());
        assert_eq!(text.lines().count(), contract::endpoints().len());
        assert!(text.contains("/pub/player/{username}/games/{year}/{month}"));
    }

    #[test]
    fn the_document_names_what_a_request_needs() {
        let document = document(contract::endpoint_of(&contract::shipped(), "country").unwrap());
        assert_eq!(document["parameters"], json!(["iso"]));
        assert_eq!(document["path"], json!("/pub/country/{iso}"));
    }
}
