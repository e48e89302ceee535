//! `scoresheet load`: chess.com into a dlt destination. Parsed here, run by Python.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use scoresheet::client::Client;
use scoresheet::contract::Policy;
use scoresheet::fetch::{Month, ResourceInfo, Selection, plan, resources};
use scoresheet::interpret::Contract;
use serde::{Deserialize, Serialize};

use super::fetch::policies;
use super::pipeline;
use crate::context::Context;
use crate::contract::{self, did_you_mean};
use crate::exit::{Failure, exit_code};
use crate::fetch_progress::Display;
use crate::folders;
use crate::format::Format;
use crate::message::Message;
use crate::plans::{Costs, Planned};
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
  scoresheet load fenwickthorne --dry-run --to duckdb:///chess.duckdb

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
    /// The destination: a DuckDB file (`chess.duckdb`), a folder for Parquet files (`chess/`), `postgresql://…` or another URL, or the
    /// name of a dlt destination.
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
    /// What becomes of a response that violates its contract: `freeze` (an error), `discard_row`, `evolve` or `quarantine`.
    #[arg(long, value_name = "POLICY", default_value = "freeze", value_parser = policies(), hide_possible_values = true)]
    policy: String,
    /// Skip items that chess.com does not know.
    #[arg(long)]
    skip_unknown: bool,
    /// Maximum number of concurrent requests.
    #[arg(long, value_name = "N", default_value_t = 1)]
    max_concurrency: usize,
    /// Validate by the schemas of this folder, not by those of this version.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Read the lists that lead to the requests, and show requests, bytes and time of the load. Nothing is loaded.
    #[arg(long)]
    #[serde(skip)]
    dry_run: bool,
    /// The format of the summary, or of the plan of --dry-run.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// What a pipeline has loaded already is determined by Python.
#[derive(Serialize)]
struct Listed<'a> {
    pipeline: &'a str,
    to: &'a str,
    dataset: &'a str,
    pipelines_dir: Option<&'a str>,
    /// By resource and item, the months that chess.com lists.
    months: BTreeMap<&'a str, BTreeMap<&'a str, Vec<String>>>,
}

/// By resource and item, the months that are due.
#[derive(Deserialize)]
struct Due {
    due: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// What Python is given.
#[derive(Serialize)]
struct Given<'a> {
    #[serde(flatten)]
    options: &'a Options,
    contact: Option<String>,
    base_url: Option<String>,
    callback_url: Option<String>,
    schema_hash: Option<String>,
}

impl Load {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        Policy::from_name(&self.options.policy)?;
        let contract = contract::load(context, self.options.schemas.as_deref())?;
        if self.options.dry_run {
            return self.plan(context, &contract);
        }
        let given = Given {
            options: &self.options,
            contact: self.upstream.contact(),
            base_url: self.upstream.base_url(),
            callback_url: self.upstream.callback_url(),
            schema_hash: self.options.schemas.as_ref().map(|_| contract.hash().to_owned()),
        };
        pipeline::run(context, "load", &given)
    }

    /// Shows what the load would request. Months that the pipeline has loaded are left out.
    fn plan(&self, context: &mut Context<'_>, contract: &Contract) -> Result<u8, Failure> {
        let selections = self.options.selections(contract)?;
        let mut settings = self.upstream.settings()?;
        settings.max_concurrency = self.options.max_concurrency;
        settings.cache_dir = folders::cache();
        let client = Client::new(&settings)?;
        let mut planned = Vec::new();
        for selection in selections {
            let display = Display::new(context, &selection.name, false);
            let plan = context.wait(plan(&client, &selection, &display));
            display.clear();
            planned.push(Planned { name: selection.name.clone(), plan: plan?.map_err(super::fetch::failure)?, loaded: 0 });
        }
        self.leave_out_loaded(context, &mut planned)?;
        let costs = Costs::of_load(planned, &client);
        costs.write(context, self.options.format == Format::Json)?;
        Ok(if costs.is_complete() { exit_code::OK } else { exit_code::UPSTREAM })
    }

    fn leave_out_loaded(&self, context: &mut Context<'_>, planned: &mut [Planned]) -> Result<(), Failure> {
        let months = planned.iter().filter(|planned| !planned.plan.months.is_empty()).map(|planned| {
            let of_items = planned.plan.months.iter();
            let texts = of_items.map(|(item, months)| (item.as_str(), months.iter().map(Month::to_string).collect()));
            (planned.name.as_str(), texts.collect())
        });
        let listed = Listed {
            pipeline: &self.options.pipeline,
            to: &self.options.to,
            dataset: &self.options.dataset,
            pipelines_dir: self.options.pipelines_dir.as_deref(),
            months: months.collect(),
        };
        let Some(Due { due }) = pipeline::query(context, "due", &listed)? else { return Ok(()) };
        for Planned { name, plan, loaded } in planned {
            let Some(due) = due.get(name) else { continue };
            let before = plan.due();
            let is_due = |item: &str, month: Month| due.get(item).is_some_and(|months| months.contains(&month.to_string()));
            plan.retain_months(is_due);
            *loaded = before - plan.due();
        }
        Ok(())
    }
}

impl Options {
    /// The resources that are loaded, each with its items.
    fn selections(&self, contract: &Contract) -> Result<Vec<Selection>, Failure> {
        let all = resources(Some(contract.endpoints()));
        let known = || all.iter().map(|resource| resource.name);
        if let Some(unknown) = self.resources.iter().find(|name| !known().any(|known| known == *name)) {
            let hint = did_you_mean(unknown, known());
            let names = known().collect::<Vec<_>>().join(", ");
            let message =
                Message::new(format!("expected the name of a resource, but found {unknown}"), format!("{hint}name one of them"));
            return Err(Failure::Usage(message.details(format!("the resources are {names}"))));
        }
        let given = self.given();
        self.with_months(Selection::default())?;
        let is_chosen = |resource: &&ResourceInfo| {
            if !self.resources.is_empty() {
                return self.resources.iter().any(|name| name == resource.name);
            }
            resource.is_selected && resource.argument.is_some_and(|argument| given.contains_key(argument))
        };
        let selection = |resource: &ResourceInfo| {
            let mut selection = Selection::new(resource.name, [""; 0]).endpoints(contract.endpoints());
            if let Some((argument, items)) = resource.argument.and_then(|argument| given.get_key_value(argument)) {
                selection = selection.of(*argument, items.iter().cloned());
            }
            selection.skip_unknown = self.skip_unknown;
            if resource.has_months { self.with_months(selection) } else { Ok(selection) }
        };
        let selections: Vec<_> = all.iter().filter(is_chosen).map(selection).collect::<Result<_, Failure>>()?;
        selections.iter().try_for_each(Selection::check)?;
        if selections.is_empty() {
            let statement = "expected items or resources to load, but found none";
            return Err(Failure::usage(statement, "name players, --clubs or --resources"));
        }
        Ok(selections)
    }

    fn with_months(&self, mut selection: Selection) -> Result<Selection, Failure> {
        if let Some(month) = &self.since {
            selection = selection.since(month)?;
        }
        if let Some(month) = &self.until {
            selection = selection.until(month)?;
        }
        Ok(selection)
    }

    /// The items by argument of the dlt source.
    fn given(&self) -> BTreeMap<&'static str, Vec<String>> {
        let numbers = |ids: &[u32]| ids.iter().map(ToString::to_string).collect();
        let all = [
            ("players", self.players.clone()),
            ("clubs", self.clubs.clone()),
            ("tournaments", self.tournaments.clone()),
            ("matches", numbers(&self.matches)),
            ("live_matches", numbers(&self.live_matches)),
            ("countries", self.countries.clone()),
            ("titles", self.titles.clone()),
        ];
        all.into_iter().filter(|(_, items)| !items.is_empty()).collect()
    }
}
