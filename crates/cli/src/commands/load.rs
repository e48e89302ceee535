//! `scoresheet load`: chess.com into a dlt destination. Parsed here, run by Python.

use clap::Args;
use scoresheet::contract::Policy;
use serde::Serialize;

use super::pipeline;
use crate::context::Context;
use crate::exit::Failure;
use crate::upstream::Upstream;

/// Load players, clubs, tournaments and more into a dlt destination.
///
/// A load is incremental: what has not changed is not loaded again. One that was interrupted is repaired and completed by the
/// same command.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Load {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet load fenwickthorne --resources players_games --since 2024/09 --to duckdb:///chess.duckdb
  scoresheet load fenwickthorne --resources players_profiles --to chess_files/
  scoresheet load fenwickthorne --resources players_profiles --policy quarantine --to duckdb:///chess.duckdb

Exit codes: 0 all is loaded, 1 dlt or the destination reported an error, 2 wrong usage, 3 a response violates
its contract and nothing of the run was loaded, 4 chess.com did not respond.";

#[derive(Debug, Args, Serialize)]
struct Options {
    /// Usernames.
    #[arg(value_name = "PLAYER")]
    players: Vec<String>,
    /// Clubs, by the last part of their URL; repeatable, or separated by commas.
    #[arg(long, value_name = "CLUB", value_delimiter = ',')]
    clubs: Vec<String>,
    /// Tournaments, by the last part of their URL.
    #[arg(long, value_name = "TOURNAMENT", value_delimiter = ',')]
    tournaments: Vec<String>,
    /// Ids of daily team matches.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    matches: Vec<u32>,
    /// Ids of live team matches.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    live_matches: Vec<u32>,
    /// Two-letter codes of countries, as chess.com has them.
    #[arg(long, value_name = "ISO", value_delimiter = ',')]
    countries: Vec<String>,
    /// Abbreviations of titles, such as GM.
    #[arg(long, value_name = "TITLE", value_delimiter = ',')]
    titles: Vec<String>,
    /// The resources to load (default: those that need few requests).
    #[arg(long, value_name = "RESOURCE", value_delimiter = ',')]
    resources: Vec<String>,
    /// The destination: `duckdb:///FILE`, `postgresql://…`, the name of a dlt destination, or a folder for Parquet files.
    #[arg(long, value_name = "DESTINATION")]
    to: String,
    /// The dataset, which most destinations call a schema.
    #[arg(long, value_name = "NAME", default_value = "chess")]
    dataset: String,
    /// The name of the pipeline, which holds the state of incremental loads.
    #[arg(long, value_name = "NAME", default_value = "chess")]
    pipeline: String,
    /// Folder of dlt's pipelines (default: dlt's own).
    #[arg(long, value_name = "D")]
    pipelines_dir: Option<String>,
    /// The first month of games, as 2024/01.
    #[arg(long, value_name = "MONTH")]
    since: Option<String>,
    /// The last month of games.
    #[arg(long, value_name = "MONTH")]
    until: Option<String>,
    /// What becomes of a response that violates its contract: freeze (an error), `discard_row`, evolve or quarantine.
    #[arg(long, value_name = "POLICY", default_value = "freeze")]
    policy: String,
    /// Skip items that chess.com does not know.
    #[arg(long)]
    skip_unknown: bool,
    /// Maximum number of concurrent requests.
    #[arg(long, value_name = "N", default_value_t = 1)]
    max_concurrency: u32,
}

/// What Python is given.
#[derive(Serialize)]
struct Given<'a> {
    #[serde(flatten)]
    options: &'a Options,
    contact: Option<String>,
    base_url: Option<String>,
    callback_url: Option<String>,
}

impl Load {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        Policy::from_name(&self.options.policy)?;
        let given = Given {
            options: &self.options,
            contact: self.upstream.contact(),
            base_url: self.upstream.base_url(),
            callback_url: self.upstream.callback_url(),
        };
        pipeline::run(context, "load", &given)
    }
}
