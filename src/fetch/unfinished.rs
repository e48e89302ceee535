//! Files of a fetch that is not complete, and the removal of those that killed processes left behind.
//!
//! They are beside the output, as `.NAME.RANDOM.part`, because a rename is atomic only within a file system. The process that
//! writes one holds a lock on it, which ends with the process, however it ends.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempDir};

const SUFFIX: &str = ".part";

/// The file in a folder of unfinished files that is locked in place of the folder.
const LOCK: &str = "lock";

/// A file that becomes the one at this path. Leftovers of the path are removed.
pub(super) fn file(path: &Path) -> io::Result<NamedTempFile> {
    let prefix = prepare(path)?;
    // Created like any file, so that it has the permissions that the user's umask gives.
    Builder::new().prefix(&prefix).suffix(SUFFIX).make_in(folder_of(path), create)
}

/// A folder for files that are loaded into the database at this path, and its lock. Leftovers of the path are removed.
pub(super) fn folder(path: &Path) -> io::Result<(TempDir, File)> {
    let prefix = prepare(path)?;
    let folder = Builder::new().prefix(&prefix).suffix(SUFFIX).tempdir_in(folder_of(path))?;
    let lock = create(&folder.path().join(LOCK))?;
    Ok((folder, lock))
}

fn prepare(path: &Path) -> io::Result<String> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(io::Error::other("a device, a pipe or a folder, in whose place no file may be"));
    }
    let prefix = format!(".{}.", path.file_name().unwrap_or_default().to_string_lossy());
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)?.flatten() {
        let name = entry.file_name();
        let is_unfinished =
            name.to_str().and_then(|name| name.strip_prefix(&prefix)).is_some_and(|rest| is_random(rest.strip_suffix(SUFFIX)));
        if is_unfinished {
            remove_abandoned(&entry.path());
        }
    }
    Ok(prefix)
}

/// Whether this is what `tempfile` puts between prefix and suffix: another output may be named `.NAME.csv.part`.
fn is_random(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Removes a file or folder whose process is gone. What cannot be locked or removed is left alone.
fn remove_abandoned(path: &Path) {
    let is_folder = path.is_dir();
    let lock = if is_folder { path.join(LOCK) } else { path.to_owned() };
    let Ok(file) = File::options().read(true).write(true).open(lock) else { return };
    // Held until it is removed, so that no process can begin to write it meanwhile.
    if file.try_lock().is_ok() {
        let _ = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    }
}

/// Creates a file and locks it. Another process may take a file without a lock for abandoned; then the name counts as taken.
fn create(path: &Path) -> io::Result<File> {
    let file = File::options().read(true).write(true).create_new(true).open(path)?;
    let is_taken = matches!(file.try_lock(), Err(TryLockError::WouldBlock)) || !path.exists();
    // A file system without locks has no leftovers removed either.
    if is_taken { Err(io::ErrorKind::AlreadyExists.into()) } else { Ok(file) }
}

/// The folder that a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_killed_process_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("games.parquet");
        for name in [".games.parquet.aB3xY9.part", ".games.parquet.csv.part", ".other.parquet.aB3xY9.part", "games.parquet"] {
            fs::write(folder.path().join(name), "left").unwrap();
        }
        let abandoned = folder.path().join(".games.parquet.folder.part");
        fs::create_dir(&abandoned).unwrap();
        fs::write(abandoned.join(LOCK), "").unwrap();
        drop(file(&path).unwrap());
        assert_eq!(names(folder.path()), [".games.parquet.csv.part", ".other.parquet.aB3xY9.part", "games.parquet"]);
    }

    #[test]
    fn what_is_being_written_is_left_alone() {
        let temporary = tempfile::tempdir().unwrap();
        let path = temporary.path().join("chess.duckdb");
        let (first, second) = (file(&path).unwrap(), folder(&path).unwrap());
        let third = file(&path).unwrap();
        assert!(first.path().exists() && second.0.path().exists() && third.path().exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_replaced() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("socket");
        let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
        for refused in [file(&path).map(drop), super::folder(&path).map(drop), file(folder.path()).map(drop)] {
            assert!(refused.unwrap_err().to_string().starts_with("a device, a pipe or a folder"));
        }
        assert_eq!(names(folder.path()), ["socket"]);
    }
}
