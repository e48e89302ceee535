//! Where a contract is read from: a schemas folder, one file of it, or either as it was in git.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use scoresheet_schema::{Bundle, Endpoint, MANIFEST, Model, Problem};

use scoresheet_runtime::{ConfigError, IoError, LocalError};

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A schemas folder, or a file.
    Path(PathBuf),
    /// A schemas folder whose path means nothing to the reader, such as a temporary copy.
    Named {
        /// What messages and the comparison show.
        name: String,
        /// The folder.
        path: PathBuf,
    },
    /// What git has at this path, in a commit, branch or tag.
    Git {
        /// The commit.
        reference: String,
        /// The folder or file in the working tree.
        path: PathBuf,
    },
}

impl Source {
    fn path(&self) -> &Path {
        match self {
            Self::Path(path) | Self::Named { path, .. } | Self::Git { path, .. } => path,
        }
    }

    /// The file's name without its ending.
    pub(super) fn stem(&self) -> String {
        self.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => write!(f, "{}", path.display()),
            Self::Named { name, .. } => f.write_str(name),
            Self::Git { reference, path } => write!(f, "{} at {reference}", path.display()),
        }
    }
}

/// The source of a contract.
pub(super) enum Contract {
    /// Every endpoint of a folder.
    Folder(Model),
    /// One endpoint of a folder.
    Endpoint(Box<Endpoint>),
    /// A schema that no manifest names, and so without tables.
    Schema(Bundle),
}

impl Contract {
    /// The schema of a file.
    pub(super) fn bundle(&self) -> Option<&Bundle> {
        match self {
            Self::Folder(_) => None,
            Self::Endpoint(endpoint) => Some(&endpoint.bundle),
            Self::Schema(bundle) => Some(bundle),
        }
    }
}

pub(super) fn read(source: &Source) -> Result<Contract, LocalError> {
    let refuse = |problems: Vec<Problem>| {
        let problems: Vec<_> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
        ConfigError::new(format!("expected a contract at {source}, but found{}", problems.concat()))
    };
    let place = Place::of(source.path())?;
    match source {
        Source::Path(_) | Source::Named { .. } => Ok(place.read().map_err(refuse)?),
        Source::Git { reference, .. } => {
            let folder = tempfile::tempdir().map_err(|error| {
                IoError::new(format!("expected room for a temporary folder, but found none ({error}): free some"), error)
            })?;
            checkout(reference, &place.root, folder.path())?;
            Ok(Place { root: folder.path().join(TREE), file: place.file }.read().map_err(refuse)?)
        }
    }
}

/// A schemas folder, and perhaps a file of it.
struct Place {
    root: PathBuf,
    /// Name of the file without its ending, relative to the root: `common/game`.
    file: Option<String>,
}

impl Place {
    fn of(path: &Path) -> Result<Self, LocalError> {
        if path.is_dir() {
            return Ok(Self { root: path.to_owned(), file: None });
        }
        if !path.is_file() || path.extension().is_none_or(|extension| extension != "json") {
            let message =
                format!("expected a schemas folder or a schema's file, but found none at {}: correct the path", path.display());
            return Err(ConfigError::new(message).into());
        }
        let path = std::path::absolute(path)
            .map_err(|error| IoError::new(format!("cannot find {}: {error}; name it by its full path", path.display()), error))?;
        // References are relative to the folder that holds the manifest.
        let root = path.ancestors().skip(1).find(|folder| folder.join(MANIFEST).is_file()).or(path.parent()).unwrap_or(&path);
        let file = path.strip_prefix(root).unwrap_or(&path).with_extension("").to_string_lossy().replace('\\', "/");
        Ok(Self { root: root.to_owned(), file: Some(file) })
    }

    fn read(&self) -> Result<Contract, Vec<Problem>> {
        let Some(file) = &self.file else { return Model::load(&self.root).map(Contract::Folder) };
        if !self.root.join(MANIFEST).is_file() {
            return Bundle::load(&self.root, file).map(Contract::Schema);
        }
        let endpoint = Model::load(&self.root)?.endpoints.into_iter().find(|endpoint| endpoint.name == *file);
        match endpoint {
            Some(endpoint) => Ok(Contract::Endpoint(Box::new(endpoint))),
            None => Bundle::load(&self.root, file).map(Contract::Schema),
        }
    }
}

/// The folder that a tree of git is written into, beside the index that it is written from.
const TREE: &str = "tree";

/// Writes a folder as of a commit. A separate index leaves the user's index unchanged.
fn checkout(reference: &str, folder: &Path, into: &Path) -> Result<(), ConfigError> {
    let git = |arguments: &[&str], at: &Path| git(arguments, at, &into.join("index"));
    let outside = |error: String| {
        let message =
            format!("expected {} in a git repository, but git says: {error}: name a path of a checkout", folder.display());
        ConfigError::new(message)
    };
    let top = git(&["rev-parse", "--show-toplevel"], folder).map_err(outside)?;
    let prefix = git(&["rev-parse", "--show-prefix"], folder).map_err(outside)?;
    let object = format!("{reference}:{}", prefix.trim_end_matches('/'));
    let tree = git(&["rev-parse", "--verify", "--quiet", "--end-of-options", &object], folder).map_err(|_| {
        let message = format!(
            "expected a commit that holds {}, but found none as `{reference}`: fetch it, or correct the name",
            folder.display()
        );
        ConfigError::new(message)
    })?;
    let target = format!("{}/", into.join(TREE).display());
    let written = git(&["read-tree", &tree], Path::new(&top))
        .and_then(|_| git(&["checkout-index", "--all", "--prefix", &target], Path::new(&top)));
    written.map(drop).map_err(|error| ConfigError::new(format!("git cannot write out `{object}` ({error})")))
}

/// Returns the output of git, or its error.
fn git(arguments: &[&str], folder: &Path, index: &Path) -> Result<String, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).env("GIT_INDEX_FILE", index).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "the program `git` is not installed".to_owned(),
        _ => error.to_string(),
    })?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}
