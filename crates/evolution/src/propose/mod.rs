//! From drifted bodies, the smallest change of the schemas that accepts them.
//!
//! Each violation leads to a place in a schema file. The evidence there determines the change: a property is added, an
//! enumeration extended, a range widened. What a schema cannot or should not express (another unit, a truncated body) needs
//! manual review, with the reason. The changed schemas are tested before they are proposed: the loader must accept them, and the
//! compiled contracts must accept the bodies.

pub(crate) mod bounds;
mod contracts;
mod edit;
mod evidence;
mod files;
pub(crate) mod infer;
mod patch;
mod text;
mod url_paths;
mod widen;

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use self::contracts::Contracts;
use self::edit::Edit;
use self::evidence::{Evidence, Occurrence, Place, in_words, one_line};
use self::files::Files;
use self::text::Text;
use self::widen::Widening;
use scoresheet_contract::{Code, Violation};
use scoresheet_runtime::{ConfigError, LocalError};
use scoresheet_schema::is_month_or_year;

/// A body that was received.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The endpoint of its schema.
    pub endpoint: String,
    /// Its name in the evidence, such as its path.
    pub source: String,
    /// The body itself.
    pub body: Vec<u8>,
}

/// A change of one place of a schema file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Change {
    /// File, relative to the folder of schemas.
    pub file: String,
    /// JSON pointer of the changed schema.
    pub pointer: String,
    /// Describes the change.
    pub what: String,
    /// Number and places of the observations.
    pub evidence: String,
    /// Notes for manual review.
    pub remarks: Vec<String>,
    /// Endpoints that share the schema, but have no violations of it.
    pub shared_with: Vec<String>,
    edit: Edit,
    occurrences: Vec<Occurrence>,
}

/// A violation that needs manual review.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Unresolved {
    /// The violation's code.
    pub code: Code,
    /// File, relative to the folder of schemas.
    pub file: String,
    /// JSON pointer of the violated schema.
    pub pointer: String,
    /// Why nothing is proposed, and the remedy.
    pub why: String,
    /// A change that could be made by hand, if there is one.
    pub suggestion: Option<String>,
    /// Number and places of the observations.
    pub evidence: String,
    occurrences: Vec<Occurrence>,
}

/// The proposed changes, and the violations that need manual review.
pub struct Proposal {
    /// Changes, by file and place.
    pub changes: Vec<Change>,
    /// The violations that need manual review.
    pub unresolved: Vec<Unresolved>,
    /// Changes of columns: `player_profile.player_profile.flair: new, utf8, nullable`.
    pub columns: Vec<String>,
    /// Number of bodies.
    pub validated: usize,
    /// Number of samples that violate the contract.
    pub refused: usize,
    before: Files,
    after: Files,
}

impl Proposal {
    /// Finds the smallest change of the schemas in a folder that accepts the bodies. New properties get `since` as their first
    /// month (`2026-11`) or year.
    ///
    /// # Errors
    /// When the folder has no usable schemas, does not define a body's endpoint, or when `since` is not a month.
    pub fn new(schemas: &Path, samples: &[Sample], since: &str) -> Result<Self, LocalError> {
        check_since(since)?;
        let before = Files::read(schemas)?;
        let contracts = Contracts::new(before.load()?.map_err(|problems| unusable(&problems))?, samples)?;
        let evidence = Evidence::gather(&contracts, samples);
        let refused = evidence.refused;
        let texts = before.schemas();
        let mut widening = Widening::new(&texts, &contracts, samples, since);
        widening.decide(evidence);
        let Widening { changes, unresolved, .. } = widening;
        let trial = Trial { before: &before, samples, changes: Vec::new(), unresolved };
        let (after, trial) = trial.run(changes)?;
        let after_contracts = Contracts::new(after.load()?.map_err(|problems| unusable(&problems))?, samples)?;
        let Trial { changes, mut unresolved, .. } = trial;
        unresolved.extend(still_refused(&after_contracts, samples, &unresolved));
        let columns = column_changes(&contracts, &after_contracts);
        Ok(Self { changes, unresolved, columns, validated: samples.len(), refused, before, after })
    }

    /// Whether anything is changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes as a unified patch, with their reasons before each file. `folder` is the name of the schemas folder in it.
    /// Empty when nothing is changed.
    #[must_use]
    pub fn patch(&self, folder: &str) -> String {
        patch::render(self, folder)
    }

    /// A patch with only the changes proposed for these violations; empty when there are none.
    #[must_use]
    pub fn patch_for(&self, concerns: impl Fn(&Violation) -> bool, folder: &str) -> String {
        let is_due = |change: &&Change| change.occurrences.iter().any(|occurrence| concerns(&occurrence.violation));
        let changes: Vec<_> = self.changes.iter().filter(is_due).collect();
        // All changes can be applied together, so a subset can be applied, too.
        apply(&self.before, &changes).map(|after| patch::of(&changes, &self.before, &after, folder)).unwrap_or_default()
    }

    /// The changed files, relative to the folder of schemas, with their new texts.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.before.changed(&self.after).map(|(file, _, text)| (file, text))
    }

    /// Writes the files, all of them or none, and returns their paths.
    ///
    /// # Errors
    /// When a file cannot be written, or has changed since it was read.
    pub fn write(&self) -> Result<Vec<PathBuf>, LocalError> {
        self.before.write(&self.after)
    }
}

impl fmt::Debug for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proposal").field("changes", &self.changes).field("unresolved", &self.unresolved).finish_non_exhaustive()
    }
}

impl Change {
    fn new(
        (file, pointer): Place,
        edit: Edit,
        what: String,
        remarks: Vec<String>,
        shared_with: Vec<String>,
        occurrences: Vec<Occurrence>,
        samples: &[Sample],
    ) -> Self {
        let evidence = in_words(&occurrences, samples);
        let what = one_line(what);
        Self { file, pointer, what, evidence, remarks, shared_with, edit, occurrences }
    }

    /// Turns a change that the loader rejects into one for manual review.
    fn refused(self, problems: &[scoresheet_schema::Problem]) -> Unresolved {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        let why = format!("{}, but the build then rejects the schemas: {}", self.what, problems.join("; "));
        let suggestion = match &self.edit {
            Edit::AddProperty { name, schema } => Some(format!("the property could be {}: {schema}", Value::from(name.as_str()))),
            _ => None,
        };
        Unresolved {
            code: self.occurrences.first().map_or(Code::UnknownField, |occurrence| occurrence.violation.code),
            file: self.file,
            pointer: self.pointer,
            why,
            suggestion,
            evidence: self.evidence,
            occurrences: self.occurrences,
        }
    }
}

impl Unresolved {
    fn new(
        (file, pointer): Place,
        why: String,
        suggestion: Option<String>,
        occurrences: Vec<Occurrence>,
        samples: &[Sample],
    ) -> Self {
        let code = occurrences.first().map_or(Code::InvalidJson, |occurrence| occurrence.violation.code);
        let evidence = in_words(&occurrences, samples);
        Self { code, file, pointer, why: one_line(why), suggestion, evidence, occurrences }
    }

    /// Indices of the samples with the violation.
    #[must_use]
    pub fn samples(&self) -> BTreeSet<usize> {
        self.occurrences.iter().map(|occurrence| occurrence.sample).collect()
    }
}

/// `wrong_type: schemas/x.json#/properties/y: reason; evidence`.
impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, file, pointer, why, evidence, .. } = self;
        write!(f, "{code}: {file}#{pointer}: {why} ({evidence})")?;
        self.suggestion.as_ref().map_or(Ok(()), |suggestion| write!(f, "; {suggestion}"))
    }
}

/// Changes that are tested with the loader.
struct Trial<'a> {
    before: &'a Files,
    samples: &'a [Sample],
    changes: Vec<Change>,
    unresolved: Vec<Unresolved>,
}

impl Trial<'_> {
    /// Keeps the changes that the loader accepts together; the others need manual review.
    fn run(mut self, changes: Vec<Change>) -> Result<(Files, Self), LocalError> {
        self.changes = changes;
        let all = self.changed()?;
        if all.load()?.is_ok() {
            return Ok((all, self));
        }
        let mut after = self.before.clone();
        for change in std::mem::take(&mut self.changes) {
            self.changes.push(change);
            let with = self.changed()?;
            match with.load()? {
                Ok(_) => after = with,
                Err(problems) => self.unresolved.extend(self.changes.pop().map(|change| change.refused(&problems))),
            }
        }
        Ok((after, self))
    }

    /// The texts after the changes.
    fn changed(&self) -> Result<Files, ConfigError> {
        apply(self.before, &self.changes.iter().collect::<Vec<_>>()).map_err(|change| {
            let source = change.occurrences.first().and_then(|occurrence| self.samples.get(occurrence.sample));
            ConfigError::new(format!(
                "{}#{} is not where the validation of {} found it, which is a bug of scoresheet: please report it",
                change.file,
                change.pointer,
                source.map_or("a body", |sample| &sample.source)
            ))
        })
    }
}

/// The texts after the changes, or the change that cannot be applied.
fn apply<'a>(before: &Files, changes: &[&'a Change]) -> Result<Files, &'a Change> {
    let mut ordered = changes.to_vec();
    ordered.sort_by_key(|change| change.edit.rank());
    let mut after = before.clone();
    for change in ordered {
        let mut text = after.text(&change.file).map(|text| Text::new(text.to_owned())).ok_or(change)?;
        change.edit.apply(&mut text, &change.pointer).ok_or(change)?;
        after.set(&change.file, text.as_str().to_owned());
    }
    Ok(after)
}

/// Violations under the changed contracts that have not been reported before.
fn still_refused(contracts: &Contracts, samples: &[Sample], unresolved: &[Unresolved]) -> Vec<Unresolved> {
    let occurrences = unresolved.iter().flat_map(|unresolved| &unresolved.occurrences);
    let listed: BTreeSet<_> = occurrences.map(|occurrence| (occurrence.sample, occurrence.violation.pointer.clone())).collect();
    let evidence = Evidence::gather(contracts, samples);
    let mut left = Vec::new();
    for (place, seen) in evidence.places {
        let occurrences = seen.unknown.into_values().chain(seen.missing.into_values()).flatten().chain(seen.values);
        let unlisted: Vec<_> = occurrences
            .filter(|occurrence| !listed.contains(&(occurrence.sample, occurrence.violation.pointer.clone())))
            .collect();
        if let Some(first) = unlisted.first() {
            let why = format!("still rejected after the changes: expected {}", first.violation.expected);
            left.push(Unresolved::new(place, why, None, unlisted, samples));
        }
    }
    left
}

/// Changes of columns, one line each.
fn column_changes(before: &Contracts, after: &Contracts) -> Vec<String> {
    let (before, after) = (before.columns(), after.columns());
    let line = |((endpoint, table, column), kind): (&(String, String, String), &String)| {
        let place = format!("{endpoint}.{table}.{column}");
        match before.get(&(endpoint.clone(), table.clone(), column.clone())) {
            None => Some(format!("{place}: new, {kind}")),
            Some(old) if old != kind => Some(format!("{place}: {kind} instead of {old}")),
            Some(_) => None,
        }
    };
    after.iter().filter_map(line).collect()
}

fn check_since(since: &str) -> Result<(), ConfigError> {
    if is_month_or_year(since) {
        return Ok(());
    }
    Err(ConfigError::new(format!("expected a month or a year, but found `{since}`: write `2026-11` or `2026`")))
}

fn unusable(problems: &[scoresheet_schema::Problem]) -> ConfigError {
    let problems: Vec<_> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    ConfigError::new(format!("the schemas cannot be used as they are; correct them first:{}", problems.concat()))
}
