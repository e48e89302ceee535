//! Writing into a folder of recordings, which others may have prepared.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Rejects a place in the folder that a link leads out of it.
///
/// # Errors
/// When it does, or the folder cannot be read.
pub fn stays_inside(folder: &Path, place: &Path) -> io::Result<()> {
    let existing = place.ancestors().find(|place| place.symlink_metadata().is_ok()).unwrap_or(folder);
    if existing.canonicalize()?.starts_with(folder.canonicalize()?) {
        return Ok(());
    }
    Err(io::Error::other(format!("{} is a link that leads out of the folder", existing.display())))
}

/// Writes a file of the folder atomically, and never through a link that leads elsewhere. Missing folders are created.
///
/// # Errors
/// When the file lies outside, or cannot be written.
pub fn write(folder: &Path, file: &Path, content: &[u8]) -> io::Result<()> {
    let parent = file.parent().unwrap_or(folder);
    fs::create_dir_all(folder)?;
    stays_inside(folder, parent)?;
    fs::create_dir_all(parent)?;
    let mut temporary = temporary().tempfile_in(parent)?;
    temporary.write_all(content)?;
    temporary.persist(file)?;
    Ok(())
}

/// Recordings are kept beside sources, so they get the same permissions.
#[cfg(unix)]
fn temporary() -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn temporary() -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn no_link_leads_a_file_out_of_the_folder() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(folder.path(), &folder.path().join("pub/player/erik.json"), b"{}").unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("callback")).unwrap();
        for below in ["callback/erik.json", "callback/user/popup/erik.json"] {
            let error = write(folder.path(), &folder.path().join(below), b"{}").unwrap_err();
            assert!(error.to_string().ends_with("is a link that leads out of the folder"), "{error}");
        }
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
        std::os::unix::fs::symlink(elsewhere.path().join("nowhere"), folder.path().join("pub/club")).unwrap();
        assert!(write(folder.path(), &folder.path().join("pub/club/a.json"), b"{}").is_err(), "a link that leads nowhere");
    }
}
