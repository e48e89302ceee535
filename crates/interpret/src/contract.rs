//! Contracts loaded from a folder.

use std::fmt;
use std::path::{Path, PathBuf};

use scoresheet_runtime::{Api, ConfigError, Endpoint};
use scoresheet_schema::{Model, Problem, sha256};

use crate::endpoint::{interned, interned_api};

/// The contracts of a folder of schemas, ready to decode.
#[derive(Debug, Clone)]
pub struct Contract {
    api: &'static Api,
    endpoints: Vec<&'static Endpoint>,
    hash: String,
}

impl Contract {
    /// Loads a folder: its `endpoints.toml`, and the JSON Schema of each endpoint.
    ///
    /// The schemas are checked as at build time: what a decoder does not enforce is a problem. Memory is kept for each distinct
    /// version of an endpoint; loading the same schemas again keeps nothing more.
    ///
    /// # Errors
    /// Every problem of every file, each with its place and remedy.
    pub fn load(folder: impl AsRef<Path>) -> Result<Self, InvalidSchemas> {
        let folder = folder.as_ref();
        let model = Model::load(folder).map_err(|problems| InvalidSchemas { folder: folder.to_owned(), problems })?;
        Ok(Self::of(interned_api(&model.api), model.endpoints.iter().map(interned).collect()))
    }

    /// The contract of these endpoints of an API.
    #[must_use]
    pub fn of(api: &'static Api, endpoints: Vec<&'static Endpoint>) -> Self {
        let versions: Vec<_> = endpoints.iter().map(|endpoint| version(endpoint)).collect();
        let hash = sha256(&format!("{}\n{}", api.json, versions.concat()));
        Self { api, endpoints, hash }
    }

    /// What the endpoints share.
    #[must_use]
    pub fn api(&self) -> &'static Api {
        self.api
    }

    /// The endpoints in the order of the manifest.
    #[must_use]
    pub fn endpoints(&self) -> &[&'static Endpoint] {
        &self.endpoints
    }

    /// The endpoint of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn endpoint(&self, name: &str) -> Result<&'static Endpoint, ConfigError> {
        Endpoint::by_name(&self.endpoints, name)
    }

    /// SHA-256 of everything that decides which requests are sent, which responses are accepted and what tables they become: the
    /// schemas, `endpoints.toml` and `api.toml`. It identifies a version of the contract.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// What identifies the contract of an endpoint: its schema, its request, its tables, and its dlt resources.
fn version(endpoint: &Endpoint) -> String {
    let Endpoint { name, schema_hash, route, body_format, pages, dlt, .. } = endpoint;
    let request = route.map(|route| (route.host.name, route.path));
    let tables: Vec<_> = endpoint
        .tables
        .iter()
        .map(|table| {
            let columns: Vec<_> = table.columns.iter().map(|column| (column.name, column.origin)).collect();
            (table.name, table.rows, table.key, columns)
        })
        .collect();
    format!("{name} {schema_hash} {request:?} {body_format:?} {pages:?} {dlt} {tables:?}\n")
}

/// A folder of schemas that cannot be used, with every problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidSchemas {
    /// The folder.
    pub folder: PathBuf,
    /// Its problems, in the order of files and places; never empty.
    pub problems: Vec<Problem>,
}

impl std::error::Error for InvalidSchemas {}

impl fmt::Display for InvalidSchemas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (folder, count) = (self.folder.display(), self.problems.len());
        let plural = if count == 1 { "" } else { "s" };
        write!(f, "the schemas of `{folder}` have {count} problem{plural}")?;
        for Problem { file, pointer, message } in &self.problems {
            write!(f, "\n  {file}#{pointer}: {message}")?;
        }
        Ok(())
    }
}

impl From<InvalidSchemas> for ConfigError {
    fn from(invalid: InvalidSchemas) -> Self {
        Self::new(invalid.to_string())
    }
}
