//! The file or stream that rows are written to.

use std::fmt;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::fetch::{SinkError, unfinished};

/// Bytes that are written at once.
const BUFFER: usize = 1 << 20;

/// Where the rows of a table go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    File(PathBuf),
    Stdout,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Stdout => f.write_str("the standard output"),
        }
    }
}

/// A target that is being written. A file has another name until it is complete, and is removed if it never is.
#[derive(Debug)]
pub(crate) enum Open {
    File { unfinished: NamedTempFile, path: PathBuf },
    Stdout,
}

impl Target {
    pub(super) fn open(self) -> Result<Open, SinkError> {
        let Self::File(path) = self else { return Ok(Open::Stdout) };
        // A link stays, and the file that it leads to is replaced: `/dev/stdout` is a link, too.
        let path = if path.is_symlink() { linked(&path)? } else { path };
        let unfinished = unfinished::file(&path)?;
        Ok(Open::File { unfinished, path })
    }
}

/// The file that a link leads to.
fn linked(link: &Path) -> Result<PathBuf, SinkError> {
    fs::canonicalize(link).map_err(|error| match fs::read_link(link) {
        Ok(named) if error.kind() == io::ErrorKind::NotFound => SinkError::DanglingLink(named),
        _ => error.into(),
    })
}

impl Open {
    pub(super) fn writer(&mut self) -> BufWriter<Box<dyn Write + Send + '_>> {
        let writer: Box<dyn Write + Send> = match self {
            Self::File { unfinished, .. } => Box::new(unfinished.as_file_mut()),
            Self::Stdout => Box::new(io::stdout()),
        };
        BufWriter::with_capacity(BUFFER, writer)
    }

    /// Gives a complete file its name, in place of an earlier one. Returns its path and size.
    pub(crate) fn persist(self) -> io::Result<Option<(PathBuf, u64)>> {
        let Self::File { unfinished, path } = self else { return Ok(None) };
        let bytes = unfinished.as_file().metadata()?.len();
        unfinished.persist(&path)?;
        Ok(Some((path, bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_the_file_that_it_leads_to_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (link, file) = (folder.path().join("latest.csv"), folder.path().join("today.csv"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        let mut open = Target::File(link.clone()).open().unwrap();
        open.writer().write_all(b"new").unwrap();
        open.persist().unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        fs::remove_file(&file).unwrap();
        let error = Target::File(link).open().unwrap_err();
        assert!(matches!(&error, SinkError::DanglingLink(named) if *named == file), "{error}");
    }
}
