//! `scoresheet fetch`: rows of chess.com into a file, without Python and dlt.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use scoresheet::client::{Client, Settings};
use scoresheet::contract::Policy;
use scoresheet::fetch::{DuckDb, FetchError, FetchOptions, FetchSummary, Format, Output, Selection, fetch, plan};
use scoresheet::runtime::{Api, counted};
use serde_json::{Value, json};

use crate::context::Context;
use crate::contract;
use crate::exit::{Failure, exit_code};
use crate::fetch_progress::Display;
use crate::folders;
use crate::format::Format as AsText;
use crate::message::Message;
use crate::plans::{Costs, Planned};
use crate::units::{bytes, count};
use crate::upstream::Upstream;

/// Fetch rows into a file: Parquet, Arrow, JSON Lines, CSV or DuckDB.
///
/// WHAT is an endpoint (`player_games_archive`), a resource of the dlt source (`players_games`), or either without its first word
/// (`games`, `profiles`); `WHAT.TABLE` selects one of its tables. A fetch that was interrupted continues where it ended: what the
/// cache has is confirmed by chess.com, not received again.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(crate) struct Fetch {
    /// What to fetch, such as `games`; `scoresheet endpoints` lists the endpoints.
    #[arg(value_name = "WHAT")]
    what: String,
    /// Items, such as usernames, or values of parameters as NAME=VALUE.
    #[arg(value_name = "ITEM|NAME=VALUE")]
    items: Vec<String>,
    /// The members of these clubs are items, too; repeatable, or separated by commas.
    #[arg(long, value_name = "CLUB", value_delimiter = ',')]
    clubs: Vec<String>,
    /// The first month, as 2024/01.
    #[arg(long, value_name = "MONTH")]
    since: Option<String>,
    /// The last month.
    #[arg(long, value_name = "MONTH")]
    until: Option<String>,
    /// A file whose extension names the format (.parquet, .arrow, .arrows, .jsonl, .csv, .duckdb), a folder, or `-`.
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    output: String,
    /// The format, where the output does not name it: parquet, arrow, arrows, jsonl or csv.
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// What becomes of a response that violates its contract: `freeze` (an error), `discard_row`, `evolve` or `quarantine`.
    #[arg(long, value_name = "POLICY", default_value = "freeze", value_parser = policies(), hide_possible_values = true)]
    policy: String,
    /// Skip items that chess.com does not know.
    #[arg(long)]
    skip_unknown: bool,
    /// Folder of the HTTP cache (default: `$SCORESHEET_CACHE_DIR`, else the user's folder of caches).
    #[arg(long, value_name = "DIR")]
    cache_dir: Option<PathBuf>,
    /// Neither read nor write the cache.
    #[arg(long, conflicts_with = "cache_dir")]
    no_cache: bool,
    /// Maximum number of concurrent requests. chess.com does not limit serial requests, and may refuse parallel ones.
    #[arg(long, value_name = "N", default_value_t = 1)]
    max_concurrency: usize,
    /// Validate by the schemas of this folder, not by those of this version.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Read the lists that lead to the requests, and show requests, bytes and time of the fetch. Nothing is written.
    #[arg(long)]
    dry_run: bool,
    /// Show no progress and no summary.
    #[arg(long, short)]
    quiet: bool,
    /// The format of the summary, or of the plan of --dry-run. JSON is written to standard output, or to standard error where the
    /// rows go to standard output.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text", conflicts_with = "quiet")]
    summary: AsText,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet fetch games fenwickthorne --since 2024/09 -o games.parquet
  scoresheet fetch games fenwickthorne linnea-brasvik --until 2024/10 -o games.csv
  scoresheet fetch player_profile fenwickthorne
  scoresheet fetch player_games_archive username=fenwickthorne year=2024 month=9 --format csv
  scoresheet fetch profile --clubs inkwell-corner -o members.duckdb
  scoresheet fetch games fenwickthorne --dry-run

Exit codes: 0 all is fetched, 2 wrong usage or an output that cannot be written, 3 a response violates its
contract, 4 a request has no response.";

impl Fetch {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let (selection, api) = self.selection(context)?;
        // A misspelled name is reported before anything else is needed.
        selection.check()?;
        if self.dry_run {
            return self.plan(context, &selection, api);
        }
        let mut options = FetchOptions::new(selection, self.destination()?);
        if let Some(interpreter) = context.host.interpreter() {
            options.duckdb = DuckDb::Python(interpreter);
        }
        let client = Client::new(&self.settings(api)?)?;
        let display = Display::new(context, self.what.as_str(), self.quiet);
        let fetched = context.wait(fetch(&client, &options, &display));
        display.clear();
        let summary = fetched?.map_err(failure)?;
        match self.summary {
            AsText::Json if matches!(options.output, Output::Stdout(_)) => context.note(&format!("{:#}", document(&summary)))?,
            AsText::Json => context.json(&document(&summary))?,
            AsText::Text if self.quiet => {}
            AsText::Text => self.report(context, &summary)?,
        }
        Ok(if summary.has_failed() { exit_code::UPSTREAM } else { exit_code::OK })
    }

    fn plan(&self, context: &mut Context<'_>, selection: &Selection, api: &'static Api) -> Result<u8, Failure> {
        let client = Client::new(&self.settings(api)?)?;
        let display = Display::new(context, self.what.as_str(), self.quiet);
        let plan = context.wait(plan(&client, selection, &display));
        display.clear();
        let name = selection.tables()?.first().map_or_else(|| self.what.clone(), |(name, _)| name.clone());
        let costs = Costs::of_fetch(Planned { name, plan: plan?.map_err(failure)?, loaded: 0 }, &client);
        costs.write(context, self.summary == AsText::Json || self.format.as_deref() == Some("json"))?;
        Ok(if costs.is_complete() { exit_code::OK } else { exit_code::UPSTREAM })
    }

    fn settings(&self, api: &'static Api) -> Result<Settings, Failure> {
        let mut settings = self.upstream.settings_of(api)?;
        settings.max_concurrency = self.max_concurrency;
        settings.cache_dir = if self.no_cache { None } else { self.cache_dir.clone().or_else(folders::cache) };
        Ok(settings)
    }

    /// What is fetched, and from which API.
    fn selection(&self, context: &mut Context<'_>) -> Result<(Selection, &'static Api), Failure> {
        let (pairs, items): (Vec<_>, Vec<_>) = self.items.iter().partition(|word| word.contains('='));
        let mut selection = Selection::new(&self.what, items).policy(Policy::from_name(&self.policy)?);
        for (name, value) in pairs.iter().filter_map(|pair| pair.split_once('=')) {
            selection = selection.of(name, [value]);
        }
        if !self.clubs.is_empty() {
            selection = selection.of("clubs", &self.clubs);
        }
        if let Some(month) = &self.since {
            selection = selection.since(month)?;
        }
        if let Some(month) = &self.until {
            selection = selection.until(month)?;
        }
        selection.skip_unknown = self.skip_unknown;
        let Some(folder) = &self.schemas else { return Ok((selection, &scoresheet::endpoints::API)) };
        let contract = contract::load(context, Some(folder))?;
        Ok((selection.endpoints(contract.endpoints()), contract.api()))
    }

    /// Reports on standard error what was written, what failed, and what was tolerated.
    fn report(&self, context: &mut Context<'_>, summary: &FetchSummary) -> Result<(), Failure> {
        for failed in &summary.failed {
            let what = if failed.is_skipped { "skipped" } else { "no response" };
            context.note(&format!("{what}: {}", failed.error))?;
        }
        for violated in &summary.violations {
            context.note(&format!("tolerated: {}: {}", violated.url, violated.tolerated.violation))?;
        }
        for url in &summary.quarantined {
            context.note(&format!("quarantined, not written: {url}"))?;
        }
        if !summary.left_out.is_empty() {
            let names = summary.left_out.join(", ");
            context
                .note(&format!("left out the tables {names}: a file holds one table; write into a folder or a .duckdb file"))?;
        }
        for table in &summary.tables {
            if let Some(path) = &table.path {
                context.note(&format!("{}: {} in {}", table.name, rows(table.rows), path.display()))?;
            }
        }
        if let Some(folder) = &self.schemas {
            context.note(&format!("validated by the schemas in {}: {}", folder.display(), summary.schema_hash))?;
        }
        context.note(&totals(summary))
    }

    fn destination(&self) -> Result<Output, Failure> {
        let format = self.format.as_deref().map(str::parse::<Format>).transpose()?;
        Ok(Output::parse(&self.output, format)?)
    }
}

/// The summary for programs.
fn document(summary: &FetchSummary) -> Value {
    let counters = &summary.counters;
    json!({
        "tables": summary.tables.iter().map(|table| json!({
            "name": table.name, "path": table.path, "rows": table.rows, "bytes": table.bytes,
        })).collect::<Vec<_>>(),
        "left_out": summary.left_out,
        "rows": summary.rows,
        "duplicates": summary.duplicates,
        "requests": summary.requests,
        "failed": summary.failed.iter().map(|failed| json!({
            "path": failed.request.path(), "kind": failed.error.kind.name(), "message": failed.error.to_string(),
            "skipped": failed.is_skipped,
        })).collect::<Vec<_>>(),
        "violations": summary.violations.iter().map(|violated| json!({
            "url": violated.url,
            "code": violated.tolerated.violation.code.name(),
            "message": violated.tolerated.violation.to_string(),
        })).collect::<Vec<_>>(),
        "violation_count": summary.violation_count,
        "quarantined": summary.quarantined,
        "received_bytes": counters.received_bytes,
        "from_cache": counters.from_cache,
        "seconds": summary.elapsed.as_secs_f64(),
        "schema_hash": summary.schema_hash,
    })
}

fn rows(number: u64) -> String {
    counted(count(number), "row", "rows")
}

fn totals(summary: &FetchSummary) -> String {
    let counters = &summary.counters;
    let mut text = format!(
        "{} of {}: {} received, {} from the cache, in {:.1} s",
        rows(summary.rows),
        counted(count(summary.requests as u64), "response", "responses"),
        bytes(counters.received_bytes),
        count(counters.from_cache),
        summary.elapsed.as_secs_f64()
    );
    if summary.duplicates > 0 {
        let _ = write!(text, "; {} rows that several responses had were written once", count(summary.duplicates));
    }
    text
}

/// The names of policies, which shells complete.
pub(super) fn policies() -> PossibleValuesParser {
    PossibleValuesParser::new(Policy::ALL.map(Policy::name))
}

pub(super) fn failure(error: FetchError) -> Failure {
    match error {
        FetchError::Fetch(error) => error.into(),
        FetchError::Unknown { items, error } => {
            let details = Failure::from(error).message().map(|message| message.statement).unwrap_or_default();
            let statement = format!("expected items that chess.com knows, but found {}", items.join(", "));
            Failure::Upstream(Message::new(statement, "correct or remove them, or pass --skip-unknown").details(details))
        }
        error if error.is_broken_pipe() => Failure::Io(std::io::ErrorKind::BrokenPipe.into()),
        error => Failure::Usage(error.to_string().into()),
    }
}
