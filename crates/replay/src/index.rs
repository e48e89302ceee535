//! `INDEX.tsv`: maps paths to files of a folder.

use std::fs;
use std::io;
use std::path::{Component, Path};

const NAME: &str = "INDEX.tsv";

/// A row of the index.
pub(crate) struct Row {
    /// Path below `/pub`; empty if unknown.
    pub(crate) url_path: String,
    /// Path below the folder.
    pub(crate) file: String,
    /// The requested endpoint, if the index has a column for it.
    pub(crate) endpoint: Option<String>,
}

/// The rows of a folder's index; empty without an index.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Row>> {
    let path = folder.join(NAME);
    match fs::read_to_string(&path) {
        Ok(text) => rows(&text).map_err(|error| io::Error::other(format!("cannot use {}: {error}", path.display()))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(io::Error::new(error.kind(), format!("cannot use {}: {error}", path.display()))),
    }
}

fn rows(text: &str) -> Result<Vec<Row>, String> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let position = |name| names.iter().position(|known| *known == name);
    let column =
        |name| position(name).ok_or_else(|| format!("expected a column `{name}` in its first line, but found {names:?}"));
    let (file, url_path, endpoint) = (column("file")?, column("url_path")?, position("endpoint"));
    let fields = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    let whole = fields.filter_map(|fields| {
        let endpoint = endpoint.and_then(|column| fields.get(column)).filter(|name| !name.is_empty());
        Some((*fields.get(file)?, *fields.get(url_path)?, endpoint.map(|name| (*name).to_owned())))
    });
    whole.map(|(file, url_path, endpoint)| row(file, url_path, endpoint)).collect()
}

fn row(file: &str, url_path: &str, endpoint: Option<String>) -> Result<Row, String> {
    let is_inside = Path::new(file).components().all(|component| matches!(component, Component::Normal(_)));
    if file.is_empty() || !is_inside {
        return Err(format!("expected files inside the folder, but found {file:?}"));
    }
    Ok(Row { url_path: url_path.trim_matches('/').to_owned(), file: file.to_owned(), endpoint })
}
