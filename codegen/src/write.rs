//! Writes generated files, or says which are out of date.

use std::fs;
use std::io;
use std::path::Path;

use crate::File;

/// What to do with a generated file that differs from the one on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Replace it.
    Write,
    /// Leave it and report it.
    Check,
}

/// Brings the files below `root` up to date and returns those that were not; an equal file is left untouched, so that nothing
/// that depends on it is rebuilt.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write<'a>(root: &Path, files: &'a [File], mode: Mode) -> io::Result<Vec<&'a File>> {
    let mut stale = Vec::new();
    for file in files {
        let path = root.join(&file.path);
        let current = match fs::read_to_string(&path) {
            Ok(text) => Some(text.replace("\r\n", "\n")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if current.as_deref() == Some(file.text.as_str()) {
            continue;
        }
        stale.push(file);
        if mode == Mode::Write {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, &file.text)?;
        }
    }
    Ok(stale)
}
