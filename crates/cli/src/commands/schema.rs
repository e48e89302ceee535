//! `scoresheet schema`: a contract as JSON Schema, Arrow, SQL, Markdown, a data contract or dbt sources; all schemas as files.

mod arrow;
mod markdown;
mod sql;
mod yaml;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use scoresheet::runtime::Endpoint;

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};

pub(crate) use sql::Dialect;

/// Show a contract in the language of a tool, or write the schemas into a folder.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub(crate) struct Schema {
    #[command(subcommand)]
    action: Option<Action>,
    /// The endpoint; `scoresheet endpoints` lists them.
    #[arg(value_name = "ENDPOINT", required = true)]
    endpoint: Option<String>,
    /// The language.
    #[arg(long = "as", value_name = "LANGUAGE", value_enum, default_value = "json-schema")]
    language: Language,
    /// With --as sql, odcs and dbt: the database whose types are named.
    #[arg(long, value_enum, default_value = "duckdb")]
    dialect: Dialect,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet schema player_profile
  scoresheet schema player_games_archive --as sql --dialect postgres
  scoresheet schema club_members --as markdown
  scoresheet schema player_stats --as odcs
  scoresheet schema player_games_archive --as dbt --dialect snowflake
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
    /// An Open Data Contract Standard document (v3.0.2, YAML).
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
        let endpoint = contract::endpoint(self.endpoint.as_deref().unwrap_or_default())?;
        context.document(&self.render(endpoint)?)?;
        Ok(exit_code::OK)
    }

    fn render(&self, endpoint: &'static Endpoint) -> Result<String, Failure> {
        Ok(match self.language {
            Language::JsonSchema => json_schema(endpoint)?,
            Language::Arrow => arrow::render(endpoint),
            Language::Sql => sql::render(endpoint, self.dialect),
            Language::Markdown => markdown::render(endpoint),
            Language::Odcs => yaml::odcs(endpoint, self.dialect),
            Language::Dbt => yaml::dbt(endpoint, self.dialect),
        })
    }
}

fn json_schema(endpoint: &Endpoint) -> Result<String, Failure> {
    let schema: serde_json::Value =
        serde_json::from_str(endpoint.json_schema).map_err(|error| Failure::Bug(error.to_string()))?;
    Ok(format!("{schema:#}\n"))
}
