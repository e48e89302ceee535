//! The commands and the options that all of them have.

use clap::{Parser, Subcommand};

use crate::color::ColorChoice;
use crate::commands::{
    cache, check, completion, diff, doctor, endpoints, explain, fetch, import, init, load, new, propose, record, replay, requeue,
    runs, schema,
};
use crate::context::Context;
use crate::exit::Failure;

/// chess.com data under contract.
#[derive(Debug, Parser)]
#[command(
    name = "scoresheet",
    bin_name = "scoresheet",
    version,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = EXAMPLES
)]
pub struct Cli {
    /// Color the output: by default on a terminal, unless `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR` or `TERM=dumb` say otherwise.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: ColorChoice,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet fetch games fenwickthorne --since 2024/09 -o games.parquet
  scoresheet load fenwickthorne --resources players_games --since 2024/09 --to duckdb:///chess.duckdb
  scoresheet record recordings player_profile username=fenwickthorne
  scoresheet check recordings

`scoresheet explain` lists all codes, exit codes included.";

/// A command. Those that a new user needs come first.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Fetch(fetch::Fetch),
    Load(load::Load),
    Init(init::Init),
    Endpoints(endpoints::Endpoints),
    Schema(schema::Schema),
    Check(check::Check),
    Record(record::Record),
    Replay(replay::Replay),
    Import(import::Import),
    Diff(diff::Diff),
    Propose(propose::Propose),
    New(new::New),
    Requeue(requeue::Requeue),
    Runs(runs::Runs),
    Doctor(doctor::Doctor),
    Cache(cache::Cache),
    Explain(explain::Explain),
    Completion(completion::Completion),
}

impl Command {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        match self {
            Self::Check(command) => command.run(context),
            Self::Diff(command) => command.run(context),
            Self::Import(command) => command.run(context),
            Self::Propose(command) => command.run(context),
            Self::Record(command) => command.run(context),
            Self::Replay(command) => command.run(context),
            Self::Schema(command) => command.run(context),
            Self::Doctor(command) => command.run(context),
            Self::Requeue(command) => command.run(context),
            Self::Runs(command) => command.run(context),
            Self::Fetch(command) => command.run(context),
            Self::Load(command) => command.run(context),
            Self::Init(command) => command.run(context),
            Self::New(command) => command.run(context),
            Self::Cache(command) => command.run(context),
            Self::Endpoints(command) => command.run(context),
            Self::Explain(command) => command.run(context),
            Self::Completion(command) => command.run(context),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_parser_is_consistent() {
        super::Cli::command().debug_assert();
    }
}
