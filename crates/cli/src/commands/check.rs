//! `scoresheet check`: validates recorded bodies, or chess.com's current responses, against the contract.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::Args;
use scoresheet::evolution::NullRates;
use scoresheet::evolution::propose::{Proposal, Sample};
use scoresheet::interpret::Contract;
use scoresheet::parallel::Ordered;
use scoresheet::replay::Recording;
use scoresheet::report::{Next, Outcome, Report, Source, Validation};
use scoresheet::runtime::Endpoint;

use super::propose::this_month;
use crate::baseline;
use crate::context::Context;
use crate::contract::{self, known_parameters};
use crate::exit::Failure;
use crate::inputs::{self, OfEndpoint};
use crate::next_commands::{DRIFTED, NextCommands};
use crate::outputs::Output;
use crate::progress::Progress;
use crate::provenance::{Digests, Provenance};
use crate::schemas_folder::{SchemasFolder, label};
use crate::upstream::{Probe, Upstream, ask, is_absence};

/// A hundred years, in days.
const LONGEST_AGE: f64 = 36_500.0;

/// Validate recorded responses, or chess.com itself, against the contract.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Check {
    /// A folder or file of recorded responses: recordings, cassettes of vcrpy, HAR files, bodies laid out as
    /// `<endpoint>/<name>.json`; `-` reads one from standard input.
    #[arg(value_name = "PATH")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    only: OfEndpoint,
    /// Reject recordings that are older, or have no date.
    #[arg(long, value_name = "DAYS", allow_negative_numbers = true)]
    max_age: Option<f64>,
    /// Write text, json, markdown, github, junit or html (default: text); repeatable with files.
    #[arg(long, value_name = "FORMAT[=FILE]")]
    format: Vec<String>,
    /// Write the report to this file, atomically.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Warn about null rates that differ from this file's.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// With --baseline: write the null rates to FILE, after a comparison if there is one.
    #[arg(long)]
    write_baseline: bool,
    /// Show the proposed schema change with each finding.
    #[arg(long)]
    propose: bool,
    /// Validate by the schemas of this folder, not by those of the installed version; with --propose: change them.
    #[arg(long, value_name = "DIR")]
    schemas: Option<PathBuf>,
    /// Request an example of each endpoint from chess.com.
    #[arg(long)]
    live: bool,
    /// With --live: a parameter that replaces the examples'; repeatable.
    #[arg(long, value_name = "NAME=VALUE")]
    param: Vec<String>,
    /// With --live: record the responses there, as `record` does.
    #[arg(long, value_name = "FOLDER")]
    record: Option<PathBuf>,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet check recordings
  scoresheet check recordings --max-age 30 --format json
  scoresheet check recordings --format text --format html=report.html
  scoresheet check --live --endpoint player_profile --param username=fenwickthorne
  scoresheet check recordings --baseline null_rates.json --write-baseline

Exit codes: 0 all bodies conform, 2 nothing to validate, 3 a body violates its contract, 4 chess.com did not
respond, 5 recordings are too old or were edited, or an example no longer exists.";

/// A validated recording.
struct Validated {
    /// The endpoint whose contract was applied.
    endpoint: &'static Endpoint,
    recording: Recording,
    /// Its name in the report.
    source: String,
    is_rejected: bool,
}

impl Validated {
    /// Reads the body again, so that not all bodies are held in memory.
    fn read(&self) -> Result<Vec<u8>, Failure> {
        Ok(self.recording.read()?.0)
    }
}

impl Check {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let max_age = self.refuse_contradictions()?;
        let outputs = Output::parse(&self.format, self.output.as_deref())?;
        let contract = contract::load(context, self.schemas.as_deref())?;
        let recordings = inputs::read(context, &self.inputs, &self.only.endpoint, &HashSet::default(), &contract)?;
        if !self.inputs.is_empty() && recordings.is_empty() {
            return Err(inputs::nothing(&self.inputs));
        }
        let next = NextCommands::new(&self.only.endpoint, self.schemas.as_deref(), &self.upstream);
        let mut run = Run { report: Report::default(), next: &next, contract, validated: Vec::new() };
        run.report.set_shipped(contract::endpoints());
        run.validate(context, recordings, Provenance::new(&next, max_age))?;
        if !self.live && run.validated.is_empty() && run.report.outcome() == Outcome::Ok {
            return Err(inputs::nothing(&self.inputs));
        }
        let temporary = tempfile::tempdir()?;
        if self.live {
            self.validate_live(context, &mut run, self.record.as_deref().unwrap_or(temporary.path()))?;
        }
        if let Some(baseline) = &self.baseline {
            run.compare(context, baseline, self.write_baseline)?;
        }
        if self.propose {
            run.propose(self.schemas.as_deref())?;
        }
        outputs.iter().try_for_each(|output| output.write(context, &run.report))?;
        Ok(run.report.outcome().exit_code())
    }

    /// Rejects invalid options before the first request, because they would fail only after the last one. Returns the maximum
    /// age.
    fn refuse_contradictions(&self) -> Result<Option<Duration>, Failure> {
        if self.inputs.is_empty() && !self.live {
            return Err(Failure::usage("expected a PATH or --live, but found neither", "add one of them"));
        }
        for (name, is_given) in [("--param", !self.param.is_empty()), ("--record", self.record.is_some())] {
            if is_given && !self.live {
                let help = format!("add --live, or drop {name}");
                return Err(Failure::usage(format!("expected --live with {name}, but found none"), help));
            }
        }
        if self.propose {
            SchemasFolder::resolve(self.schemas.as_deref())?;
        }
        match &self.baseline {
            None if self.write_baseline => {
                let statement = "expected --baseline with --write-baseline, but found none";
                return Err(Failure::usage(statement, "name the file to write with --baseline"));
            }
            Some(baseline) if !self.write_baseline && !baseline.exists() => {
                let place = baseline.display();
                let statement = format!("expected a baseline, but found none at {place}");
                return Err(Failure::usage(statement, "make one with --write-baseline"));
            }
            _ => {}
        }
        match self.max_age {
            Some(days) if !(0.0..=LONGEST_AGE).contains(&days) => {
                let statement = format!("expected --max-age as days from 0 up, but found {days}");
                Err(Failure::usage(statement, "write for example --max-age 30"))
            }
            days => Ok(days.map(|days| Duration::from_secs_f64(days * 86_400.0))),
        }
    }

    /// Requests the examples, records the responses in a folder, and validates what was recorded.
    fn validate_live(&self, context: &mut Context<'_>, run: &mut Run<'_>, folder: &Path) -> Result<(), Failure> {
        let probes = self.upstream.probes(context, &run.contract, &self.only.endpoint, &self.param)?;
        let client = self.upstream.recording_client(run.contract.api(), folder)?;
        // Recordings have a resolution of one second.
        let start = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        let start = UNIX_EPOCH + Duration::from_secs(start);
        let mut progress = Progress::new(context, probes.len());
        for probe in &probes {
            progress.next(context, &probe.to_string())?;
            run.add_failure(context, &client, probe)?;
        }
        progress.clear(context)?;
        for recording in scoresheet::replay::recordings(folder, run.contract.endpoints())? {
            if recording.recorded_at.is_some_and(|at| at >= start) {
                context.check()?;
                run.add_live(recording, self.record.is_some())?;
            }
        }
        Ok(())
    }
}

/// A recording whose body was read and validated.
struct Read {
    recording: Recording,
    digests: Digests,
    /// `None` for a response without a contract.
    validation: Option<Validation>,
}

impl Read {
    fn new(recording: Recording) -> io::Result<Self> {
        let (body, is_edited) = recording.read()?;
        let digests = Digests::new(&recording, &body, is_edited);
        let validation = recording.contract.map(|contract| Validation::new(contract, &body, recording.url.as_deref()));
        Ok(Self { recording, digests, validation })
    }
}

/// Recordings in groups, so that handing them to a thread costs little beside their validation.
fn groups(recordings: Vec<Recording>) -> impl Iterator<Item = Vec<Recording>> {
    const GROUP: usize = 16;
    let mut recordings = recordings.into_iter();
    std::iter::from_fn(move || Some(recordings.by_ref().take(GROUP).collect::<Vec<_>>()).filter(|group| !group.is_empty()))
}

/// A report that is being filled, with the commands that it offers.
struct Run<'n> {
    report: Report,
    next: &'n NextCommands,
    contract: Contract,
    validated: Vec<Validated>,
}

impl Run<'_> {
    /// Validates recordings by their contracts.
    fn validate(
        &mut self,
        context: &mut Context<'_>,
        recordings: Vec<Recording>,
        mut provenance: Provenance<'_>,
    ) -> Result<(), Failure> {
        let mut threads = Ordered::new(None, |group: Vec<Recording>| group.into_iter().map(Read::new).collect::<Vec<_>>())?;
        for group in threads.map(groups(recordings)) {
            context.check()?;
            for read in group {
                let Read { recording, digests, validation } = read?;
                provenance.examine(&mut self.report, &recording, &digests);
                let Some(validation) = validation else {
                    let (source, status) = (&recording.source, recording.status);
                    context.note(&format!("skipped {source}: HTTP {status} is not under contract"))?;
                    continue;
                };
                let (propose, fetch) = (self.next.propose(&recording), self.next.fetch(&recording));
                let source = recording.source.clone();
                self.add(&validation, recording, source, &propose, &fetch);
            }
        }
        Ok(())
    }

    /// Adds a validated body.
    fn add(&mut self, validation: &Validation, recording: Recording, source: String, propose: &str, fetch: &str) {
        let next = Next { propose: Some(propose), again: Some(fetch) };
        let origin = Source { name: &source, url: recording.url.as_deref(), recorded_at: recording.recorded_at, next };
        self.report.add(validation, &origin);
        let is_rejected = !validation.violations().is_empty();
        self.validated.push(Validated { endpoint: validation.endpoint(), recording, source, is_rejected });
    }

    /// Requests an example, and reports it when there is no response.
    fn add_failure(&mut self, context: &Context<'_>, client: &scoresheet::client::Client, probe: &Probe) -> Result<(), Failure> {
        let Some(error) = ask(context, client, probe)? else { return Ok(()) };
        let name = probe.to_string();
        if is_absence(&error) {
            // Not an outage, which would end by itself: this needs a decision.
            let message = format!("chess.com no longer has this example, choose another one: {error}");
            let command = self.next.live(probe.endpoint, &probe.parameters, &[]);
            let next = Next { propose: None, again: Some(&command) };
            self.report.stale(&Source { next, ..Source::named(&name) }, &message);
        } else {
            self.report.fail(&Source { url: Some(&error.url), ..Source::named(&name) }, &error.to_string());
        }
        Ok(())
    }

    /// Validates a response that was just recorded.
    fn add_live(&mut self, recording: Recording, is_kept: bool) -> Result<(), Failure> {
        let (Some(endpoint), Some(contract)) = (recording.endpoint, recording.contract) else { return Ok(()) };
        let parameters = known_parameters(recording.request.as_ref());
        let fetch = self.next.live(endpoint, parameters, &[]);
        let record = self.next.live(endpoint, parameters, &["--record", DRIFTED]);
        let propose = if is_kept { self.next.propose(&recording) } else { record };
        let (body, _) = recording.read()?;
        let source = recording.url.clone().unwrap_or_else(|| recording.source.clone());
        let validation = Validation::new(contract, &body, recording.url.as_deref());
        self.add(&validation, recording, source, &propose, &fetch);
        Ok(())
    }

    /// Warns about null rates that differ from the baseline's.
    fn compare(&mut self, context: &Context<'_>, file: &Path, write: bool) -> Result<(), Failure> {
        let mut rates = NullRates::default();
        for one in &self.validated {
            context.check()?;
            baseline::observe(&mut rates, one.endpoint, &one.read()?);
        }
        for warning in baseline::compare(&rates, file, write)? {
            let place =
                warning.column.as_ref().map_or_else(|| warning.table.clone(), |column| format!("{}.{column}", warning.table));
            let message = warning.to_string();
            let message = message.strip_prefix(&format!("`{}`: ", warning.endpoint)).unwrap_or(&message);
            self.report.warn(contract::endpoint_of(&self.contract, &warning.endpoint)?, &place, message);
        }
        Ok(())
    }

    /// Attaches to the findings the schema change that accepts the rejected bodies.
    fn propose(&mut self, named: Option<&Path>) -> Result<(), Failure> {
        let rejected = self.validated.iter().filter(|one| one.is_rejected);
        let sample = |one: &Validated| {
            Ok(Sample { endpoint: one.endpoint.name.to_owned(), source: one.source.clone(), body: one.read()? })
        };
        let samples = rejected.map(sample).collect::<Result<Vec<_>, Failure>>()?;
        if samples.is_empty() {
            return Ok(());
        }
        let folder = SchemasFolder::resolve(named)?;
        let proposal = Proposal::new(folder.path(), &samples, &this_month())?;
        let label = label(named);
        self.report.attach_patches(|concerns| proposal.patch_for(concerns, &label));
        Ok(())
    }
}
