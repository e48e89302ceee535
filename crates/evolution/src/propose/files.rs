//! A folder of schemas as texts, so that changes are tested before any file is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use scoresheet_schema::{Model, Problem};
use serde_json::Value;
use tempfile::NamedTempFile;

use scoresheet_runtime::{ConfigError, IoError, LocalError};

/// The texts by path relative to the folder, `/` between its parts.
#[derive(Clone)]
pub(super) struct Files {
    folder: PathBuf,
    texts: BTreeMap<String, String>,
}

impl Files {
    /// Every JSON and TOML file of the folder.
    pub(super) fn read(folder: &Path) -> Result<Self, LocalError> {
        let mut files = Self { folder: folder.to_owned(), texts: BTreeMap::new() };
        files.add(folder).map_err(|error| {
            let message =
                format!("expected a folder of schemas, but {} cannot be read ({error}): name another", folder.display());
            IoError::new(message, error)
        })?;
        Ok(files)
    }

    fn add(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.add(&path)?;
            } else if path.extension().is_some_and(|extension| extension == "json" || extension == "toml") {
                let relative = path.strip_prefix(&self.folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                self.texts.insert(relative, fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }

    /// The schemas, by file.
    pub(super) fn schemas(&self) -> BTreeMap<String, Value> {
        let schema = |(file, text): (&String, &String)| Some((file.clone(), serde_json::from_str(text).ok()?));
        self.texts.iter().filter_map(schema).collect()
    }

    pub(super) fn text(&self, file: &str) -> Option<&str> {
        self.texts.get(file).map(String::as_str)
    }

    pub(super) fn set(&mut self, file: &str, text: String) {
        self.texts.insert(file.to_owned(), text);
    }

    /// The changed files, with both texts: before and after.
    pub(super) fn changed<'a>(&'a self, after: &'a Self) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
        let both = |(file, before): (&'a String, &'a String)| Some((file.as_str(), before.as_str(), after.text(file)?));
        self.texts.iter().filter_map(both).filter(|(_, before, after)| before != after)
    }

    /// The model of the texts, which may differ from those of the folder.
    pub(super) fn load(&self) -> Result<Result<Model, Vec<Problem>>, IoError> {
        let write = || {
            let copy = tempfile::tempdir()?;
            for (file, text) in &self.texts {
                let path = copy.path().join(file);
                fs::create_dir_all(path.parent().unwrap_or(&path))?;
                fs::write(path, text)?;
            }
            Ok(copy)
        };
        let copy = write().map_err(|error: io::Error| {
            let message =
                format!("expected room for a copy of the schemas to try changes on, but found none ({error}): free some");
            IoError::new(message, error)
        })?;
        Ok(Model::load(copy.path()))
    }

    /// Writes the texts of `after` into the folder: every file, or none.
    pub(super) fn write(&self, after: &Self) -> Result<Vec<PathBuf>, LocalError> {
        let mut ready = Vec::new();
        for (file, before, text) in self.changed(after) {
            let path = self.folder.join(file);
            let failed = |error: io::Error| {
                IoError::new(format!("{} cannot be written ({error}): no schema was changed", path.display()), error)
            };
            if fs::read_to_string(&path).map_err(failed)? != before {
                let message = format!("{} was changed meanwhile: no schema was changed, so propose again", path.display());
                return Err(ConfigError::new(message).into());
            }
            ready.push((prepared(&path, text).map_err(failed)?, path, before));
        }
        Ok(replace(ready)?)
    }
}

/// The new text beside the file, with the file's permissions.
fn prepared(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(path))?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(fs::metadata(path)?.permissions())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Replaces every file; when one fails, the previous ones are restored.
fn replace(ready: Vec<(NamedTempFile, PathBuf, &str)>) -> Result<Vec<PathBuf>, IoError> {
    let mut done: Vec<(PathBuf, &str)> = Vec::new();
    for (file, path, before) in ready {
        if let Err(error) = file.persist(&path) {
            let lost: Vec<_> = done.iter().filter(|(path, before)| fs::write(path, before).is_err()).collect();
            let outcome = match &lost[..] {
                [] => "no schema was changed".to_owned(),
                lost => {
                    let paths: Vec<_> = lost.iter().map(|(path, _)| path.display().to_string()).collect();
                    format!("changed all the same: {}", paths.join(", "))
                }
            };
            let message = format!("{} cannot be replaced ({}): {outcome}", path.display(), error.error);
            return Err(IoError::new(message, error.error));
        }
        done.push((path, before));
    }
    Ok(done.into_iter().map(|(path, _)| path).collect())
}
