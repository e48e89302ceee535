//! Which file of a folder answers which request: `INDEX.tsv`, or `urls.json` with a URL for each file.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path};

use crate::head::plain_text;
#[cfg(feature = "reader")]
use crate::paths::HOSTS;
#[cfg(feature = "server")]
use crate::paths::path_of_own_url;
use crate::paths::path_of_url;
#[cfg(feature = "server")]
use scoresheet_runtime::Host;

pub(crate) const INDEX: &str = "INDEX.tsv";

/// A mapping of files to URLs, which is not a body itself.
pub(crate) const URLS: &str = "urls.json";

/// Longer files are no index. This one has a million rows.
const MAX_BYTES: u64 = 256 << 20;

/// A row of the index.
pub(crate) struct Row {
    /// The folder of the endpoint's host: `pub` or `callback`.
    pub(crate) host: String,
    /// Path below the host's; empty where it is not known.
    pub(crate) url_path: String,
    /// The requested URL, where it is none of chess.com.
    pub(crate) other_url: Option<String>,
    /// Path below the folder.
    pub(crate) file: String,
    /// The requested endpoint, if the index has a column for it.
    pub(crate) endpoint: Option<String>,
}

impl Row {
    /// The URL that was requested, whether it is under contract or not.
    #[cfg(feature = "reader")]
    pub(crate) fn url(&self) -> Option<String> {
        if self.other_url.is_some() {
            return self.other_url.clone();
        }
        let (name, folder) = HOSTS.into_iter().find(|(_, folder)| *folder == self.host)?;
        (!self.url_path.is_empty()).then(|| format!("https://{name}/{folder}/{}", self.url_path))
    }
}

#[cfg(feature = "server")]
impl Row {
    /// The row with its URL as a path of one of these hosts, if it is one.
    pub(crate) fn on(self, hosts: &[Host]) -> Self {
        let own = self.other_url.as_deref().and_then(|url| path_of_own_url(url, hosts));
        match own.as_deref().and_then(|path| path.strip_prefix('/')?.split_once('/')) {
            Some((host, path)) => Self { host: host.to_owned(), url_path: path.to_owned(), other_url: None, ..self },
            None => self,
        }
    }
}

/// The rows of a folder's index and of its mapping to URLs, none where it has neither.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Row>> {
    let index = parsed(&folder.join(INDEX), rows)?;
    let urls = parsed(&folder.join(URLS), mapping)?;
    Ok(index.into_iter().flatten().chain(urls.into_iter().flatten()).collect())
}

/// The rows of an index, or of a mapping to URLs, by its name.
#[cfg(feature = "reader")]
pub(crate) fn parse(name: &str, text: &str) -> Result<Vec<Row>, String> {
    if name == URLS { mapping(text) } else { rows(text) }
}

fn parsed<T>(path: &Path, parse: impl Fn(&str) -> Result<T, String>) -> io::Result<Option<T>> {
    let named = |error: &dyn std::fmt::Display| format!("cannot use {}: {error}", path.display());
    match plain_text(path, MAX_BYTES) {
        Ok(text) => text.map(|text| parse(&text).map_err(|error| io::Error::other(named(&error)))).transpose(),
        Err(error) => Err(io::Error::new(error.kind(), named(&error))),
    }
}

fn rows(text: &str) -> Result<Vec<Row>, String> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let position = |name| names.iter().position(|known| *known == name);
    let column = |position: Option<usize>, name| {
        position.ok_or_else(|| format!("expected a column `{name}` in its first line, but found {names:?}"))
    };
    let (file, endpoint) = (column(position("file"), "file")?, position("endpoint"));
    let request = column(position("url_path").or(position("url")), "url_path` or `url")?;
    let fields = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    let whole = fields.filter_map(|fields| {
        let endpoint = endpoint.and_then(|column| fields.get(column)).filter(|name| !name.is_empty());
        Some((*fields.get(file)?, *fields.get(request)?, endpoint.map(|name| (*name).to_owned())))
    });
    whole.map(|(file, request, endpoint)| row(file, request, endpoint)).collect()
}

fn mapping(text: &str) -> Result<Vec<Row>, String> {
    // Another program's file of this name says nothing about recordings.
    let Ok(urls) = serde_json::from_str::<BTreeMap<String, String>>(text) else { return Ok(Vec::new()) };
    urls.iter().map(|(file, url)| row(file, url, None)).collect()
}

/// A row whose request is a URL, or a path below `/pub`.
pub(crate) fn row(file: &str, request: &str, endpoint: Option<String>) -> Result<Row, String> {
    let is_inside = Path::new(file).components().all(|component| matches!(component, Component::Normal(_)));
    if file.is_empty() || !is_inside {
        return Err(format!("expected files inside the folder, but found {file:?}"));
    }
    let path = if request.contains("://") { path_of_url(request) } else { Some(format!("/pub/{request}")) };
    let other_url = path.is_none().then(|| request.trim().to_owned());
    let path = path.unwrap_or_default();
    let (host, url_path) = path.trim_matches('/').split_once('/').unwrap_or(("pub", ""));
    let (host, url_path) = (host.to_owned(), url_path.trim_matches('/').to_owned());
    Ok(Row { host, url_path, other_url, file: file.to_owned(), endpoint })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_rows(text: &str) -> Vec<(String, String, String)> {
        let of = |row: Row| (row.file, row.host, row.url_path);
        rows(text).unwrap().into_iter().map(of).collect()
    }

    #[test]
    fn a_request_is_a_path_below_pub_or_a_url() {
        let expected = |host: &str, path: &str| vec![("a.json".to_owned(), host.to_owned(), path.to_owned())];
        assert_eq!(read_rows("file\turl_path\na.json\tplayer/erik\n"), expected("pub", "player/erik"));
        assert_eq!(read_rows("url\tfile\nhttps://api.chess.com/pub/player/erik\ta.json\n"), expected("pub", "player/erik"));
        let callback = "file\turl\na.json\thttps://www.chess.com/callback/user/popup/erik\n";
        assert_eq!(read_rows(callback), expected("callback", "user/popup/erik"));
        let foreign = "file\turl\na.json\thttps://lichess.org/pub/x\n";
        assert_eq!(read_rows(foreign), expected("pub", ""));
        assert_eq!(rows(foreign).unwrap()[0].other_url.as_deref(), Some("https://lichess.org/pub/x"));
    }

    #[test]
    fn a_mapping_is_an_object_of_urls() {
        let rows = mapping(r#"{"erik.json": "https://api.chess.com/pub/player/erik"}"#).unwrap();
        assert_eq!(rows[0].url_path, "player/erik");
        assert!(mapping(r#"{"erik.json": 1}"#).unwrap().is_empty());
        assert!(mapping(r#"{"../erik.json": "https://api.chess.com/pub/player/erik"}"#).is_err());
    }
}
