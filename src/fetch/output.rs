//! Where a fetch writes its rows, and in which format.

use std::fmt;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::str::FromStr;

use scoresheet_runtime::ConfigError;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Parquet, compressed with Snappy.
    Parquet,
    /// The Arrow IPC file format, which Feather 2 is.
    Arrow,
    /// The Arrow IPC stream format.
    ArrowStream,
    /// One JSON object on each line.
    JsonLines,
    /// CSV with a header.
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Parquet, Self::Arrow, Self::ArrowStream, Self::JsonLines, Self::Csv];

    /// The name of the format, which is the extension of its files as well.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::ArrowStream => "arrows",
            Self::JsonLines => "jsonl",
            Self::Csv => "csv",
        }
    }

    fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "feather" | "ipc" => Some(Self::Arrow),
            "ndjson" => Some(Self::JsonLines),
            "pq" => Some(Self::Parquet),
            other => Self::ALL.into_iter().find(|format| format.name() == other),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = ConfigError;

    fn from_str(name: &str) -> Result<Self, ConfigError> {
        Self::of_extension(name)
            .ok_or_else(|| ConfigError::new(format!("expected a format but found `{name}`; choose one of {}", names())))
    }
}

fn names() -> String {
    Format::ALL.map(|format| format!("`{format}`")).join(", ")
}

/// Where the rows go.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output {
    /// One table in one file.
    File(PathBuf, Format),
    /// All tables in one folder, a file each.
    Folder(PathBuf, Format),
    /// One table to the standard output.
    Stdout(Format),
    /// All tables in a DuckDB file, where they replace the tables of the same names.
    DuckDb(PathBuf),
}

impl Output {
    /// The output of this text: a path whose extension names the format, a folder, or `-` for the standard output. A folder
    /// exists, or its path ends with a separator; its files are Parquet unless `format` says otherwise. The standard output is
    /// JSON Lines unless `format` says otherwise. A DuckDB file may also be given as dlt's destinations are: `duckdb:///chess.duckdb`.
    ///
    /// # Errors
    /// When the extension names no format and `format` is not given, for a DuckDB file with a format, and for other URLs.
    ///
    /// ```
    /// use scoresheet::fetch::{Format, Output};
    ///
    /// assert_eq!(Output::parse("games.parquet", None)?, Output::File("games.parquet".into(), Format::Parquet));
    /// assert_eq!(Output::parse("-", None)?, Output::Stdout(Format::JsonLines));
    /// assert_eq!(Output::parse("chess.duckdb", None)?, Output::DuckDb("chess.duckdb".into()));
    /// # Ok::<(), scoresheet::ConfigError>(())
    /// ```
    pub fn parse(text: &str, format: Option<Format>) -> Result<Self, ConfigError> {
        if text == "-" {
            return Ok(Self::Stdout(format.unwrap_or(Format::JsonLines)));
        }
        if let Some(path) = text.strip_prefix("duckdb:///").filter(|path| !path.is_empty()) {
            return Self::duckdb(path.as_ref(), format);
        }
        if text.contains("://") {
            return Err(ConfigError::new(format!(
                "expected the path of an output but found the URL `{text}`; write into a file here, or use `scoresheet load --to`"
            )));
        }
        let path = Path::new(text);
        if text.ends_with(['/', MAIN_SEPARATOR]) || path.is_dir() {
            return Ok(Self::Folder(path.to_owned(), format.unwrap_or(Format::Parquet)));
        }
        if path.file_name().is_none() {
            return Err(ConfigError::new(format!(
                "expected the path of an output but found `{text}`; write for example `games.parquet`"
            )));
        }
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match (format, extension) {
            (_, "duckdb" | "ddb" | "db") => Self::duckdb(path, format),
            (Some(format), _) => Ok(Self::File(path.to_owned(), format)),
            (None, _) => match Format::of_extension(extension) {
                Some(format) => Ok(Self::File(path.to_owned(), format)),
                None => Err(ConfigError::new(format!(
                    "expected an output whose extension names its format but found `{text}`; use one of {}, or `duckdb`, or name \
                     the format",
                    names()
                ))),
            },
        }
    }

    /// A file of another format at the path of a database would replace it with all its tables.
    fn duckdb(path: &Path, format: Option<Format>) -> Result<Self, ConfigError> {
        match format {
            None => Ok(Self::DuckDb(path.to_owned())),
            Some(format) => Err(ConfigError::new(format!(
                "expected no format with a DuckDB file but found `{format}`; drop it, or name a file that ends with `.{format}`"
            ))),
        }
    }
}
