//! Writes generated files, or says which are out of date.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::generator::{File, GENERATED, Generator};

/// What to do about a generated file that is out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Bring it up to date.
    Write,
    /// Leave it and report it.
    Check,
}

/// A file that was out of date, relative to the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is missing, or its text is another.
    Written(PathBuf),
    /// Nothing generates it any more.
    Removed(PathBuf),
}

impl Change {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Written(path) | Self::Removed(path) => path,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(path) => write!(f, "wrote {}", path.display()),
            Self::Removed(path) => write!(f, "removed {}", path.display()),
        }
    }
}

/// Brings the files below `root` up to date and returns those that were not; an equal file is left untouched, so that nothing
/// that depends on it is rebuilt.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(root: &Path, files: &[File], mode: Mode) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for file in files {
        let path = root.join(&file.path);
        let current = match fs::read_to_string(&path) {
            Ok(text) => Some(text.replace("\r\n", "\n")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(at(&path)(error)),
        };
        if current.as_deref() == Some(file.text.as_str()) {
            continue;
        }
        changes.push(Change::Written(file.path.clone()));
        if mode == Mode::Write {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(at(folder))?;
            }
            fs::write(&path, &file.text).map_err(at(&path))?;
        }
    }
    Ok(changes)
}

/// Brings every checked-in generated file of the repository at `root` up to date, and removes those of endpoints that are gone.
///
/// # Errors
/// When a file cannot be read, written or removed.
pub fn write_checked_in(root: &Path, generator: &Generator, mode: Mode) -> io::Result<Vec<Change>> {
    let files = generator.checked_in();
    let mut changes = write(root, &files, mode)?;
    let folder = root.join(GENERATED);
    if folder.is_dir() {
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let relative = Path::new(GENERATED).join(entry?.file_name());
            if files.iter().all(|file| file.path != relative) {
                if mode == Mode::Write {
                    fs::remove_file(root.join(&relative)).map_err(at(&relative))?;
                }
                changes.push(Change::Removed(relative));
            }
        }
    }
    Ok(changes)
}

/// Names the file, which the operating system's message does not.
fn at(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
