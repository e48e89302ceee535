//! Writes generated files, or lists those that are out of date.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::file::File;
use crate::generator::{GENERATED, Generator};

/// What to do with a generated file that is out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Update the files.
    Write,
    /// Report it.
    Check,
}

/// A file that was out of date, relative to the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is missing, or its text differs.
    Written(PathBuf),
    /// It is no longer generated.
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

/// Updates the files below `root` and returns those that were out of date. Equal files are not touched, so that nothing that
/// depends on them is rebuilt.
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

/// Updates every checked-in generated file of the repository at `root`, and removes those of endpoints that no longer exist.
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

/// Adds the file name, which the operating system's message lacks.
fn at(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
