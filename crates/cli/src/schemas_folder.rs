//! The folder of schemas that commands work on: the one that is named, `./schemas`, or a copy of this version's.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::exit::Failure;

const MANIFEST: &str = "endpoints.toml";

/// The schemas of a checkout, or those that were exported.
pub(crate) const HERE: &str = "schemas";

/// A folder of schemas.
pub(crate) enum SchemasFolder {
    /// One that the user has.
    Own(PathBuf),
    /// A copy of this version's schemas, which nobody can change for good.
    Bundled(TempDir),
}

impl SchemasFolder {
    /// The folder to work on: the one that is named, or the one here, or a copy.
    pub(crate) fn resolve(named: Option<&Path>) -> Result<Self, Failure> {
        match named {
            Some(named) if !has_schemas(named) => Err(Failure::usage(
                format!("expected schemas with a manifest `{MANIFEST}` in {}, but found none", named.display()),
                "name the folder of a checkout with --schemas, or make one with `scoresheet schema export`",
            )),
            Some(named) => Ok(Self::Own(named.to_owned())),
            None if has_schemas(Path::new(HERE)) => Ok(Self::Own(HERE.into())),
            None => Self::copy(),
        }
    }

    /// A copy of this version's schemas.
    pub(crate) fn copy() -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        scoresheet::schemas::export(folder.path())?;
        Ok(Self::Bundled(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Own(path) => path,
            Self::Bundled(folder) => folder.path(),
        }
    }

    pub(crate) fn is_bundled(&self) -> bool {
        matches!(self, Self::Bundled(_))
    }
}

fn has_schemas(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file()
}

/// The folder's name in a patch: as it was named, if the patch can be applied from here.
pub(crate) fn label(named: Option<&Path>) -> String {
    let folder = named.unwrap_or(Path::new(HERE));
    let is_below = folder.is_relative() && !folder.components().any(|part| part == std::path::Component::ParentDir);
    let words: Vec<_> = folder.components().filter(|part| *part != std::path::Component::CurDir).collect();
    if is_below && !words.is_empty() {
        let words: Vec<_> = words.iter().map(|part| part.as_os_str().to_string_lossy()).collect();
        return words.join("/");
    }
    let absolute = folder.canonicalize().or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_owned());
    absolute.file_name().map_or_else(|| HERE.to_owned(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_names_the_folder_from_here() {
        for (named, expected) in [("schemas", "schemas"), ("./a/b", "a/b"), ("../x/schemas", "schemas"), ("/x/mine", "mine")] {
            assert_eq!(label(Some(Path::new(named))), expected);
        }
        assert_eq!(label(None), "schemas");
    }

    #[test]
    fn a_folder_without_a_manifest_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(SchemasFolder::resolve(Some(folder.path())).is_err());
        scoresheet::schemas::export(folder.path()).unwrap();
        assert!(!SchemasFolder::resolve(Some(folder.path())).unwrap().is_bundled());
    }
}
