//! `scoresheet schema`: a contract as JSON Schema, Arrow, SQL, Markdown, a data contract or dbt sources; all schemas as files.

mod arrow;
mod markdown;
mod sql;
mod yaml;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use scoresheet::fetch::Selection;
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Api, Endpoint, Table};

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};

pub(crate) use sql::Dialect;

/// Show a contract in the language of a tool, or write the schemas into a folder.
///
/// SQL, data contracts and dbt sources name tables as `load` and `fetch` do (`players_games`), the other languages as the contract does
/// (`games`). The columns that dlt adds to each table (`_dlt_load_id`, `_dlt_id`) are not part of the contract.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub(crate) struct Schema {
    #[command(subcommand)]
    action: Option<Action>,
    /// The endpoint, as `scoresheet endpoints` lists it, or a resource of the dlt source, such as `players_games`.
    #[arg(value_name = "ENDPOINT|RESOURCE", required = true)]
    name: Option<String>,
    /// The language.
    #[arg(long = "as", value_name = "LANGUAGE", value_enum, default_value = "json-schema")]
    language: Language,
    /// With --as sql, odcs and dbt: the database whose types are named.
    #[arg(long, value_enum, default_value = "duckdb")]
    dialect: Dialect,
    /// Show the contract of the schemas in this folder, not that of this version.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet schema player_profile
  scoresheet schema player_games_archive --as sql --dialect postgres
  scoresheet schema club_members --as markdown
  scoresheet schema player_stats --as odcs
  scoresheet schema players_games --as dbt --dialect snowflake
  scoresheet schema players_games --as sql --schemas my
  scoresheet schema export schemas";

#[derive(Debug, Subcommand)]
enum Action {
    /// Write the schemas that this version was built from, and their manifest, into a folder.
    ///
    /// `diff` compares such folders, `propose --schemas` changes them. Nothing is overwritten.
    #[command(after_help = EXPORT)]
    Export {
        /// The folder, which is made where it is missing.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

const EXPORT: &str = "\
Examples:
  scoresheet schema export schemas";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Language {
    /// The JSON Schema (2020-12) of the body, self-contained.
    JsonSchema,
    /// The Arrow schemas of the tables.
    Arrow,
    /// `CREATE TABLE` statements with comments and keys.
    Sql,
    /// A page with a table for each table.
    Markdown,
    /// An Open Data Contract Standard document (v3.1.0, YAML).
    Odcs,
    /// A `sources.yml` of dbt.
    Dbt,
}

impl Schema {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        if let Some(Action::Export { folder }) = &self.action {
            let written = scoresheet::schemas::export(folder)?;
            context.line(&format!("wrote {} files into {}", written.len(), folder.display()))?;
            return Ok(exit_code::OK);
        }
        let contract = contract::load(context, self.schemas.as_deref())?;
        let named = Named::find(&contract, self.name.as_deref().unwrap_or_default())?;
        context.document(&self.render(&named)?)?;
        Ok(exit_code::OK)
    }

    fn render(&self, named: &Named) -> Result<String, Failure> {
        Ok(match self.language {
            Language::JsonSchema => json_schema(named.endpoint)?,
            Language::Arrow => arrow::render(named.endpoint),
            Language::Sql => sql::render(named, self.dialect),
            Language::Markdown => markdown::render(named.endpoint),
            Language::Odcs => yaml::odcs(named, self.dialect),
            Language::Dbt => yaml::dbt(named, self.dialect),
        })
    }
}

/// An endpoint, and its tables with the names that `load` and `fetch` give them.
pub(super) struct Named {
    api: &'static Api,
    endpoint: &'static Endpoint,
    tables: Vec<(String, &'static Table)>,
}

impl Named {
    fn find(contract: &Contract, name: &str) -> Result<Self, Failure> {
        let api = contract.api();
        let selection = Selection::new(name, [""; 0]).endpoints(contract.endpoints());
        let of_resource = || Some(Self { api, endpoint: selection.endpoint().ok()?, tables: selection.tables().ok()? });
        // A body without a request is no resource.
        let of_body = |endpoint: &'static Endpoint| {
            let tables = endpoint.tables.iter().map(|table| (table.name.to_owned(), table)).collect();
            Self { api, endpoint, tables }
        };
        of_resource().map_or_else(|| contract::endpoint_of(contract, name).map(of_body), Ok)
    }
}

fn json_schema(endpoint: &Endpoint) -> Result<String, Failure> {
    let schema: serde_json::Value =
        serde_json::from_str(endpoint.json_schema).map_err(|error| Failure::Bug(error.to_string()))?;
    Ok(format!("{schema:#}\n"))
}
