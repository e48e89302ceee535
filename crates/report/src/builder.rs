//! Builds a report.

use std::collections::{BTreeMap, HashMap};
use std::time::SystemTime;

use super::group::Group;
use super::key::Key;
use super::model::{Counts, Failure, Finding, Outcome, REPORT_VERSION, Rename, Severity, Snapshot, Stale, Warning};
use super::next_command;
use super::rename::{self, New};
use super::render::{Format, RenderError};
use super::sanitize::{sanitize, sanitize_lines};
use super::source::Source;
use super::timestamp::timestamp;
use super::validation::Validation;
use scoresheet_contract::{Code, CompiledSchema, Place, Violation};
use scoresheet_runtime::Endpoint;

/// Maximum number of listed findings, and of entries of each other kind. Further ones are only counted.
const LISTED: usize = 1000;

/// The findings of a run.
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
    shipped: Option<&'static [&'static Endpoint]>,
}

impl Report {
    /// Sets the time of the report; the default is that of the snapshot.
    pub fn set_generated_at(&mut self, at: SystemTime) {
        self.generated_at = Some(at);
    }

    /// Sets the contract of the tool's version. Endpoints with another schema are then marked as having a contract of their own.
    pub fn set_shipped(&mut self, endpoints: &'static [&'static Endpoint]) {
        self.shipped = Some(endpoints);
    }

    /// Whether the contract of an endpoint is not that of the tool's version.
    fn is_own(&self, endpoint: &Endpoint) -> bool {
        let is_known = |known: &&Endpoint| known.name == endpoint.name && known.schema_hash == endpoint.schema_hash;
        self.shipped.is_some_and(|shipped| !shipped.iter().copied().any(|known| is_known(&known)))
    }

    /// Validates a body, adds its violations, and returns them.
    pub fn validate(&mut self, endpoint: &'static Endpoint, body: &[u8], source: &Source<'_>) -> Vec<Violation> {
        let validation = Validation::new(endpoint, body, source.url);
        self.add(&validation, source);
        validation.violations
    }

    /// Adds a body that was validated elsewhere.
    pub fn add(&mut self, validation: &Validation, source: &Source<'_>) {
        self.endpoints.insert(validation.endpoint.name, validation.endpoint);
        self.counts.validated += 1;
        if validation.violations.is_empty() {
            return;
        }
        self.counts.refused += 1;
        self.counts.violations += validation.more;
        self.counts.unlisted += validation.more;
        for (key, violation) in validation.keys.iter().zip(&validation.violations) {
            self.counts.violations += 1;
            self.add_violation(key, violation, validation, source);
        }
    }

    fn add_violation(&mut self, key: &Key, violation: &Violation, validation: &Validation, source: &Source<'_>) {
        if self.groups.len() >= LISTED && !self.groups.contains_key(key) {
            self.counts.unlisted += 1;
            return;
        }
        let group = self.groups.entry(key.clone()).or_insert_with(|| Group::new(validation.endpoint, violation, source));
        group.add(violation, validation, source, self.counts.refused);
    }

    /// Adds a request that received no usable response. This is not drift, and no proof that there is none.
    pub fn fail(&mut self, source: &Source<'_>, message: &str) {
        self.counts.failures += 1;
        let failure = Failure {
            severity: Severity::Error,
            source: sanitize(source.name),
            url: source.url.map(sanitize),
            message: sanitize(message),
        };
        list(&mut self.failures, failure, &mut self.counts.unlisted);
    }

    /// Adds a recording that is too old or was edited.
    pub fn stale(&mut self, source: &Source<'_>, message: &str) {
        self.counts.stale += 1;
        let stale = Stale {
            severity: Severity::Error,
            source: sanitize(source.name),
            message: sanitize(message),
            next: next_command::of_stale(source),
        };
        list(&mut self.stale, stale, &mut self.counts.unlisted);
    }

    /// Adds a warning about a place of a body of `endpoint`.
    pub fn warn(&mut self, endpoint: &'static Endpoint, pointer: &str, message: &str) {
        self.counts.warnings += 1;
        let warning = Warning {
            severity: Severity::Warning,
            endpoint: endpoint.name,
            pointer: sanitize(pointer),
            message: sanitize(message),
        };
        list(&mut self.warnings, warning, &mut self.counts.unlisted);
    }

    /// Attaches a schema change to the finding with this id, which may be added later.
    pub fn attach_patch(&mut self, finding: &str, patch: &str) {
        self.patches.insert(finding.to_owned(), sanitize_lines(patch));
    }

    /// Attaches to each finding so far its part of a proposal: `patch_for` returns the patch for the violations that a predicate
    /// selects, empty if there is none.
    pub fn attach_patches(&mut self, patch_for: impl Fn(&dyn Fn(&Violation) -> bool) -> String) {
        for (key, group) in &self.groups {
            let rules = CompiledSchema::of(group.endpoint).ok();
            let place = |pointer: &str| rules.as_ref().map(|rules| rules.place(pointer)).unwrap_or_default();
            let concerns = |violation: &Violation| {
                violation.endpoint == key.endpoint && Key::new(violation, &place(&violation.pointer)) == *key
            };
            let patch = patch_for(&concerns);
            if !patch.is_empty() {
                self.patches.insert(key.id(), sanitize_lines(&patch));
            }
        }
    }

    /// The outcome so far.
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
        match CompiledSchema::of(group.endpoint) {
            Ok(rules) => group.finding(key, &rules.place(&key.pattern), rename, patch),
            Err(_) => group.finding(key, &Place::default(), rename, patch),
        }
    }

    fn renames(&self, endpoint: &str) -> BTreeMap<String, Rename> {
        let groups = || self.groups.iter().filter(|(key, _)| key.endpoint == endpoint);
        let new = groups().filter_map(|(key, group)| Some(New { pointer: &key.pattern, fits: group.fits.as_ref()? }));
        rename::renames(new, |code, pattern| groups().any(|(key, _)| key.code == code && key.pattern == pattern))
    }

    /// The current state of the report.
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
            contracts: self.endpoints.iter().map(|(name, endpoint)| (*name, endpoint.schema_hash)).collect(),
            own_contracts: self
                .endpoints
                .values()
                .filter(|endpoint| self.is_own(endpoint))
                .map(|endpoint| endpoint.name)
                .collect(),
            verified: self.endpoints.values().map(|endpoint| (endpoint.name, endpoint.verified)).collect(),
            counts: self.counts.clone(),
            findings: self.findings(),
            failures: self.failures.clone(),
            stale: self.stale.clone(),
            warnings: self.warnings.clone(),
        }
    }

    /// Renders the report in one of the formats; colors are for text in a terminal.
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
