//! Compares two contracts from the reader's side. A change is breaking, additive or compatible.
//!
//! Both sides are read by the loader, which rejects what the decoder does not enforce, so no keyword is overlooked. Schemas are
//! walked together through their references; tables are compared after lowering.

mod change;
mod manifest;
mod patterns;
mod render;
mod rules;
mod schemas;
mod source;
mod strings;
mod tables;

use scoresheet_schema::Endpoint;

use scoresheet_runtime::{ConfigError, LocalError};

pub use change::{Change, Place};
pub use render::Rendering;
pub use rules::{Area, Rule, Severity};
pub use source::Source;

use change::Changes;
use source::Contract;

/// The differences between two contracts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Diff {
    /// Where the old contract was read from.
    pub old: String,
    /// Where the new contract was read from.
    pub new: String,
    /// Every difference, most severe first.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The highest severity of all changes; `None` without changes.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.changes.iter().map(|change| change.rule.severity()).max()
    }
}

/// Compares two schemas folders, or two files. `endpoints` selects those of a folder; empty means all.
///
/// # Errors
/// When a side cannot be read, or the loader rejects it, with every reason.
pub fn diff(old: &Source, new: &Source, endpoints: &[String]) -> Result<Diff, LocalError> {
    let (was, is) = (source::read(old)?, source::read(new)?);
    let mut changes = Changes::default();
    match (&was, &is) {
        (Contract::Folder(was), Contract::Folder(is)) => {
            let chosen = chosen(&was.endpoints, &is.endpoints, endpoints)?;
            manifest::api(&was.api, &is.api, &chosen, &mut changes);
            folders(&was.endpoints, &is.endpoints, &chosen, &mut changes);
        }
        _ if !endpoints.is_empty() => {
            let message = "expected folders of schemas to choose endpoints of, but found files: drop the endpoints";
            return Err(ConfigError::new(message).into());
        }
        (Contract::Endpoint(was), Contract::Endpoint(is)) => {
            schema(&is.name, &was.bundle, &is.bundle, &mut changes);
            tables::compare(was, is, &mut changes);
        }
        (Contract::Folder(_), _) | (_, Contract::Folder(_)) => {
            let message =
                format!("expected two folders or two files, but found one of each, {old} and {new}: name a file of the folder");
            return Err(ConfigError::new(message).into());
        }
        (was, is) => {
            if let (Some(was), Some(is)) = (was.bundle(), is.bundle()) {
                schema(&new.stem(), was, is, &mut changes);
            }
        }
    }
    Ok(Diff { old: old.to_string(), new: new.to_string(), changes: changes.sorted() })
}

/// The names of the endpoints to compare.
fn chosen(old: &[Endpoint], new: &[Endpoint], names: &[String]) -> Result<Vec<String>, ConfigError> {
    let mut known: Vec<_> = new.iter().map(|endpoint| endpoint.name.clone()).collect();
    known.extend(old.iter().map(|endpoint| endpoint.name.clone()).filter(|name| !known.contains(name)).collect::<Vec<_>>());
    match names.iter().find(|name| !known.contains(name)) {
        Some(unknown) => {
            let message =
                format!("expected an endpoint of one of the contracts, but found `{unknown}`: they have {}", known.join(", "));
            Err(ConfigError::new(message))
        }
        None if names.is_empty() => Ok(known),
        None => Ok(names.to_vec()),
    }
}

fn folders(old: &[Endpoint], new: &[Endpoint], chosen: &[String], changes: &mut Changes) {
    for name in chosen {
        let find = |list: &'_ [Endpoint]| list.iter().position(|endpoint| endpoint.name == *name);
        match (find(old).map(|index| &old[index]), find(new).map(|index| &new[index])) {
            (Some(was), Some(is)) => {
                schema(name, &was.bundle, &is.bundle, changes);
                manifest::compare(was, is, changes);
                tables::compare(was, is, changes);
            }
            (Some(was), None) => manifest::only_in_one(Rule::EndpointRemoved, was, changes),
            (None, Some(is)) => manifest::only_in_one(Rule::EndpointAdded, is, changes),
            (None, None) => {}
        }
    }
}

fn schema(endpoint: &str, old: &scoresheet_schema::Bundle, new: &scoresheet_schema::Bundle, changes: &mut Changes) {
    schemas::Comparison { endpoint, old, new, changes, open: Vec::new() }.run();
}
