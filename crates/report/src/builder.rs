//! The report while it grows.

use std::collections::{BTreeMap, HashMap};
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};

use super::group::{Group, Key};
use super::judgement::{Judgement, Source};
use super::model::{Counts, Failure, Finding, Outcome, REPORT_VERSION, Rename, Severity, Snapshot, Stale, Warning};
use super::next;
use super::rename::{self, New};
use super::render::{Format, RenderError};
use super::visible::{visible, visible_lines};
use scoresheet_contract::{Code, Place, Rules, Violation};
use scoresheet_runtime::Endpoint;

/// How many findings, and how many entries of each other kind, are listed. More are counted.
const LISTED: usize = 1000;

/// What a run found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    generated_at: Option<SystemTime>,
    endpoints: BTreeMap<&'static str, &'static Endpoint>,
    groups: BTreeMap<Key, Group>,
    counts: Counts,
    failures: Vec<Failure>,
    stale: Vec<Stale>,
    warnings: Vec<Warning>,
    patches: HashMap<String, String>,
}

impl Report {
    /// Fixes the time of the report, which otherwise is that of the snapshot.
    pub fn set_generated_at(&mut self, at: SystemTime) {
        self.generated_at = Some(at);
    }

    /// Judges a body and says what is wrong with it.
    pub fn judge(&mut self, endpoint: &'static Endpoint, body: &[u8], source: &Source<'_>) -> Vec<Violation> {
        let judgement = Judgement::new(endpoint, body, source.url);
        self.add(&judgement, source);
        judgement.violations
    }

    /// Takes a body that was judged elsewhere.
    pub fn add(&mut self, judgement: &Judgement, source: &Source<'_>) {
        self.endpoints.insert(judgement.endpoint.name, judgement.endpoint);
        self.counts.judged += 1;
        if judgement.violations.is_empty() {
            return;
        }
        self.counts.refused += 1;
        for (key, violation) in judgement.keys.iter().zip(&judgement.violations) {
            self.counts.violations += 1;
            self.add_violation(key, violation, judgement, source);
        }
    }

    fn add_violation(&mut self, key: &Key, violation: &Violation, judgement: &Judgement, source: &Source<'_>) {
        if self.groups.len() >= LISTED && !self.groups.contains_key(key) {
            self.counts.unlisted += 1;
            return;
        }
        let group = self.groups.entry(key.clone()).or_insert_with(|| Group::new(judgement.endpoint, violation, source));
        group.add(violation, judgement, source, self.counts.refused);
    }

    /// Notes a request that got no usable answer. That is no drift, and no proof that there is none.
    pub fn fail(&mut self, source: &Source<'_>, message: &str) {
        self.counts.failures += 1;
        let failure = Failure {
            severity: Severity::Error,
            source: visible(source.name),
            url: source.url.map(visible),
            message: visible(message),
        };
        list(&mut self.failures, failure, &mut self.counts.unlisted);
    }

    /// Notes a recording that is too old or was edited.
    pub fn stale(&mut self, source: &Source<'_>, message: &str) {
        self.counts.stale += 1;
        let stale = Stale {
            severity: Severity::Error,
            source: visible(source.name),
            message: visible(message),
            next: next::of_stale(source),
        };
        list(&mut self.stale, stale, &mut self.counts.unlisted);
    }

    /// Notes what no schema forbids but a person wants to know, at a place of a body of `endpoint`.
    pub fn warn(&mut self, endpoint: &'static Endpoint, pointer: &str, message: &str) {
        self.counts.warnings += 1;
        let warning = Warning {
            severity: Severity::Warning,
            endpoint: endpoint.name,
            pointer: visible(pointer),
            message: visible(message),
        };
        list(&mut self.warnings, warning, &mut self.counts.unlisted);
    }

    /// Attaches a change of the schema to the finding of this id, whether it is there yet or not.
    pub fn attach_patch(&mut self, finding: &str, patch: &str) {
        self.patches.insert(finding.to_owned(), visible_lines(patch));
    }

    /// Attaches to each finding so far the part of a proposal that takes care of it: `patch_for` gives the patch for the violations
    /// that a predicate accepts, empty where there is none.
    pub fn attach_patches(&mut self, patch_for: impl Fn(&dyn Fn(&Violation) -> bool) -> String) {
        for (key, group) in &self.groups {
            let rules = Rules::of(group.endpoint).ok();
            let place = |pointer: &str| rules.as_ref().map(|rules| rules.place(pointer)).unwrap_or_default();
            let concerns = |violation: &Violation| {
                violation.endpoint == key.endpoint && Key::new(violation, &place(&violation.pointer)) == *key
            };
            let patch = patch_for(&concerns);
            if !patch.is_empty() {
                self.patches.insert(key.id(), visible_lines(&patch));
            }
        }
    }

    /// What the run amounts to so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match self.counts {
            Counts { refused: 1.., .. } => Outcome::Drift,
            Counts { failures: 1.., .. } => Outcome::Upstream,
            Counts { stale: 1.., .. } => Outcome::Stale,
            _ => Outcome::Ok,
        }
    }

    /// The findings so far, in the order of endpoint, place and code.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let renames: BTreeMap<_, _> = self.endpoints.keys().map(|endpoint| (*endpoint, self.renames(endpoint))).collect();
        self.groups.iter().map(|(key, group)| self.finding(key, group, &renames)).collect()
    }

    fn finding(&self, key: &Key, group: &Group, renames: &BTreeMap<&str, BTreeMap<String, Rename>>) -> Finding {
        let is_member = matches!(key.code, Code::UnknownField | Code::MissingField);
        let rename = renames.get(key.endpoint).filter(|_| is_member).and_then(|renames| renames.get(&key.pattern));
        let patch = self.patches.get(&key.id());
        match Rules::of(group.endpoint) {
            Ok(rules) => group.finding(key, &rules.place(&key.pattern), rename, patch),
            Err(_) => group.finding(key, &Place::default(), rename, patch),
        }
    }

    fn renames(&self, endpoint: &str) -> BTreeMap<String, Rename> {
        let groups = || self.groups.iter().filter(|(key, _)| key.endpoint == endpoint);
        let new = groups().filter_map(|(key, group)| Some(New { pointer: &key.pattern, fits: group.fits.as_ref()? }));
        rename::renames(new, |code, pattern| groups().any(|(key, _)| key.code == code && key.pattern == pattern))
    }

    /// The report as it stands.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let outcome = self.outcome();
        Snapshot {
            report_version: REPORT_VERSION,
            tool: "scoresheet",
            version: env!("CARGO_PKG_VERSION"),
            generated_at: timestamp(self.generated_at.unwrap_or_else(SystemTime::now)),
            outcome,
            exit_code: outcome.exit_code(),
            contracts: self.endpoints.iter().map(|(name, endpoint)| (*name, endpoint.schema_hash.clone())).collect(),
            counts: self.counts.clone(),
            findings: self.findings(),
            failures: self.failures.clone(),
            stale: self.stale.clone(),
            warnings: self.warnings.clone(),
        }
    }

    /// The report as it stands in one of the formats; colors are for text on a terminal.
    ///
    /// # Errors
    /// When a library that writes the format fails, which is a bug.
    pub fn render(&self, format: Format, color: bool) -> Result<String, RenderError> {
        self.snapshot().render(format, color)
    }
}

fn list<T>(list: &mut Vec<T>, entry: T, unlisted: &mut u64) {
    if list.len() < LISTED {
        list.push(entry);
    } else {
        *unlisted += 1;
    }
}

/// RFC 3339 in UTC, to the second. Times before 1970 and beyond what a calendar has are those at the border.
pub(super) fn timestamp(at: SystemTime) -> String {
    let seconds = at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let moment = i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    moment.unwrap_or(DateTime::<Utc>::MAX_UTC).to_rfc3339_opts(SecondsFormat::Secs, true)
}
