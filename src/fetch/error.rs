//! The error of a fetch.

use std::fmt::Display;
use std::io;
use std::path::PathBuf;

use arrow_schema::ArrowError;
use parquet::errors::ParquetError;

use crate::{ConfigError, Error, UpstreamError};

/// Why a fetch ended without output. The output's earlier content is unchanged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FetchError {
    /// A setting, chess.com, the network, or a violated contract.
    #[error(transparent)]
    Fetch(#[from] Error),
    /// chess.com does not know items that were named.
    #[error("expected items that chess.com knows but found {}; correct or remove them, or skip unknown ones ({error})", items.join(", "))]
    Unknown {
        /// The items.
        items: Vec<String>,
        /// The error of the first.
        #[source]
        error: UpstreamError,
    },
    /// The output could not be written.
    #[error("expected to write {target} but found: {cause}; {}", remedy(cause))]
    Write {
        /// The file or the stream.
        target: String,
        /// The cause.
        #[source]
        cause: SinkError,
    },
    /// The rows could not be loaded into a DuckDB file.
    #[error("expected to load the rows into {} but found: {message}", database.display())]
    DuckDb {
        /// The DuckDB file.
        database: PathBuf,
        /// The message of DuckDB, or what to install.
        message: String,
    },
}

/// What helps when an output cannot be written.
fn remedy(cause: &SinkError) -> &'static str {
    match cause {
        SinkError::DanglingLink(_) => "make the file that it names, or remove the link",
        _ => "make room there, or name another output",
    }
}

impl From<ConfigError> for FetchError {
    fn from(error: ConfigError) -> Self {
        Self::Fetch(error.into())
    }
}

impl FetchError {
    pub(super) fn write(target: impl Display, cause: impl Into<SinkError>) -> Self {
        Self::Write { target: target.to_string(), cause: cause.into() }
    }

    /// Whether the reader of the output has closed it, as `head` does.
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write { cause: SinkError::Io(error), .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Why rows could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SinkError {
    /// The output is a link that leads nowhere.
    #[error("a link to {}, which does not exist", .0.display())]
    DanglingLink(PathBuf),
    /// The file system, or the pipe.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The encoder of Arrow, CSV or JSON Lines.
    #[error(transparent)]
    Arrow(ArrowError),
    /// The encoder of Parquet.
    #[error(transparent)]
    Parquet(ParquetError),
}

impl From<ArrowError> for SinkError {
    fn from(error: ArrowError) -> Self {
        match error {
            ArrowError::IoError(_, cause) => Self::Io(cause),
            other => Self::Arrow(other),
        }
    }
}

impl From<ParquetError> for SinkError {
    fn from(error: ParquetError) -> Self {
        match error {
            ParquetError::External(cause) => match cause.downcast::<io::Error>() {
                Ok(cause) => Self::Io(*cause),
                Err(cause) => Self::Parquet(ParquetError::External(cause)),
            },
            other => Self::Parquet(other),
        }
    }
}
