//! Maps paths to files of a folder, and returns chess.com's error for a path without a file.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use http::StatusCode;
use http::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue,
    LAST_MODIFIED, LOCATION, SET_COOKIE, TRANSFER_ENCODING,
};
use serde_json::json;

use crate::head::Head;
use crate::index::{self, Row};
use crate::paths::{CONTENT_TYPES, PUB, file_path, segments};
use crate::sha256;
use scoresheet_runtime::{ConfigError, Host, LocalError};

/// Headers of recordings that describe the transfer of the body, not its content.
const OF_THE_CONNECTION: [HeaderName; 5] = [CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, SET_COOKIE, TRANSFER_ENCODING];

/// A recorded response.
pub(crate) struct Cassette {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A folder of recorded responses.
#[derive(Debug)]
pub(crate) struct Cassettes {
    folder: PathBuf,
    /// The hosts whose URLs an index may have.
    hosts: Vec<Host>,
}

impl Cassettes {
    pub(crate) fn open(folder: &Path, hosts: &[Host]) -> Result<Self, LocalError> {
        if !folder.is_dir() {
            let folder = folder.display();
            return Err(
                ConfigError::new(format!("expected a folder of cassettes, but found none at {folder}: check the path")).into()
            );
        }
        let cassettes = Self { folder: folder.to_owned(), hosts: hosts.to_vec() };
        cassettes.index().map_err(LocalError::of_reading)?;
        Ok(cassettes)
    }

    /// The response to this path and query. A recording without a query answers every query of which there is none.
    pub(crate) fn find(&self, path: &str, query: Option<&str>) -> Cassette {
        let Some(segments) = segments(path) else { return no_route(path) };
        if let Some(canonical) = canonical(path) {
            return moved(&canonical);
        }
        self.recorded(path, query, &segments).unwrap_or_else(|error| {
            // The index or file was damaged while the server runs: its editor should see why.
            problem(StatusCode::INTERNAL_SERVER_ERROR, &format!("cannot read the cassettes: {error}"))
        })
    }

    fn recorded(&self, path: &str, query: Option<&str>, segments: &[String]) -> io::Result<Cassette> {
        let index = self.index()?;
        if let Some(file) = self.queried(path, query, &index).or_else(|| self.file(segments, &index)) {
            return Cassette::read(&file);
        }
        let [host, kind, player, rest @ ..] = segments else { return Ok(no_route(path)) };
        if host != "pub" || kind != "player" {
            return Ok(no_route(path));
        }
        let months = self.months(player, &index)?;
        match rest {
            [games, archives] if games == "games" && archives == "archives" && !months.is_empty() => {
                Ok(archive_list(archives, player, &months))
            }
            _ if self.knows(player, &index) => Ok(no_route(path)),
            _ => Ok(problem(StatusCode::NOT_FOUND, &format!("User \"{player}\" not found."))),
        }
    }

    /// The file of a path with this query: the one named after both, otherwise the latest in the index.
    fn queried(&self, path: &str, query: Option<&str>, index: &[Row]) -> Option<PathBuf> {
        let target = format!("{path}?{}", query.filter(|query| !query.is_empty())?);
        self.in_place(&segments(&file_path(&target))?).or_else(|| {
            let (host, target) = target.strip_prefix('/')?.split_once('/')?;
            self.latest(index.iter().filter(|row| row.host == host && row.url_path == target))
        })
    }

    /// The file of a path: the one at that path, otherwise the latest in the index, and rather one that was requested without a query.
    fn file(&self, segments: &[String], index: &[Row]) -> Option<PathBuf> {
        self.in_place(segments).or_else(|| {
            let (host, path) = segments.split_first()?;
            let path = path.join("/");
            let rows = || index.iter().filter(|row| row.host == *host);
            let without_query = |row: &&Row| row.url_path.split('?').next().is_some_and(|own| own == path);
            self.latest(rows().filter(|row| row.url_path == path)).or_else(|| self.latest(rows().filter(without_query)))
        })
    }

    fn latest<'r>(&self, rows: impl Iterator<Item = &'r Row>) -> Option<PathBuf> {
        rows.max_by_key(|row| date(&row.file)).map(|row| self.folder.join(&row.file))
    }

    /// The file of these segments, which ends like one of the kinds of cassette.
    fn in_place(&self, segments: &[String]) -> Option<PathBuf> {
        let place: PathBuf = segments.iter().collect();
        let in_place = CONTENT_TYPES.iter().map(|(extension, _)| {
            let mut name = self.folder.join(&place).into_os_string();
            name.push(format!(".{extension}"));
            PathBuf::from(name)
        });
        in_place.into_iter().find(|file| file.is_file())
    }

    fn index(&self) -> io::Result<Vec<Row>> {
        let rows = index::read(&self.folder)?.into_iter().map(|row| row.on(&self.hosts));
        Ok(rows.filter(|row| !row.url_path.is_empty()).collect())
    }

    fn knows(&self, player: &str, index: &[Row]) -> bool {
        let place = self.folder.join("pub").join("player").join(player);
        let path = format!("player/{player}");
        let below = format!("{path}/");
        place.is_dir()
            || place.with_file_name(format!("{player}.json")).is_file()
            || index.iter().any(|row| row.url_path == path || row.url_path.starts_with(&below))
    }

    /// The months of a player's archives, as `2024/01`.
    fn months(&self, player: &str, index: &[Row]) -> io::Result<BTreeSet<String>> {
        let prefix = format!("player/{player}/games/");
        let of_host = index.iter().filter(|row| row.host == "pub");
        let indexed = of_host.filter_map(|row| row.url_path.strip_prefix(&prefix)).map(str::to_owned);
        let mut months: BTreeSet<String> = indexed.filter(|month| is_month(month)).collect();
        let games = self.folder.join("pub").join(&prefix);
        for year in names(&games)? {
            for file in names(&games.join(&year))? {
                months.extend(file.strip_suffix(".json").map(|month| format!("{year}/{month}")).filter(|month| is_month(month)));
            }
        }
        Ok(months)
    }
}

impl Cassette {
    fn read(file: &Path) -> io::Result<Self> {
        let body = fs::read(file)?;
        let modified = fs::metadata(file)?.modified()?;
        let extension = file.extension().unwrap_or_default();
        let content_type = CONTENT_TYPES.iter().find(|(known, _)| extension == *known).unwrap_or(&CONTENT_TYPES[0]).1;
        let mut cassette = Self::new(StatusCode::OK, content_type, body, modified);
        if let Some(head) = Head::of(file)? {
            cassette.override_head(&head);
        }
        Ok(cassette)
    }

    fn new(status: StatusCode, content_type: &'static str, body: Vec<u8>, modified: SystemTime) -> Self {
        let digest = sha256(&body);
        let computed = [(ETAG, format!("W/\"{}\"", &digest[..32])), (LAST_MODIFIED, last_modified(modified))];
        let mut headers = HeaderMap::from_iter([
            (CONTENT_TYPE, HeaderValue::from_static(content_type)),
            (CACHE_CONTROL, HeaderValue::from_static("public, max-age=5")),
        ]);
        headers.extend(computed.into_iter().filter_map(|(name, value)| Some((name, value.parse().ok()?))));
        Self { status, headers, body }
    }

    /// chess.com's response to parallel requests.
    pub(crate) fn too_many() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "text/plain", b"Too many requests".to_vec(), SystemTime::now())
    }

    /// Applies the recorded head. Headers that describe the connection are set by this server.
    fn override_head(&mut self, head: &Head) {
        self.status = head.status;
        if head.sha256.is_some() {
            // Recordings of this crate are complete.
            self.headers.clear();
        }
        for (name, value) in &head.headers {
            if !OF_THE_CONNECTION.contains(name) {
                self.headers.insert(name, value.clone());
            }
        }
    }
}

/// The path with the player's name in lower case, if that differs.
fn canonical(path: &str) -> Option<String> {
    let (player, rest) = path.strip_prefix("/pub/player/").map(|rest| rest.split_at(rest.find('/').unwrap_or(rest.len())))?;
    let canonical = player.to_ascii_lowercase();
    (canonical != player).then(|| format!("/pub/player/{canonical}{rest}"))
}

/// The date in the file name of a recording: `2024-10-18` of `x@2024-10-18.json`. Files without a date come first.
fn date(file: &str) -> Option<&str> {
    file.rsplit_once('@').map(|(_, date)| date)
}

fn is_month(text: &str) -> bool {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('/').is_some_and(|(year, month)| digits(year, 4) && digits(month, 2))
}

/// The names in a folder; empty if it does not exist.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect(),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// The list of archives that follows from the archives; its one property is named like its route.
fn archive_list(route: &str, player: &str, months: &BTreeSet<String>) -> Cassette {
    let urls: Vec<String> = months.iter().map(|month| format!("{PUB}/player/{player}/games/{month}")).collect();
    let body = json!({ route: urls }).to_string().into_bytes();
    Cassette::new(StatusCode::OK, CONTENT_TYPES[0].1, body, SystemTime::now())
}

fn moved(location: &str) -> Cassette {
    let mut cassette = Cassette::new(StatusCode::MOVED_PERMANENTLY, CONTENT_TYPES[0].1, Vec::new(), SystemTime::now());
    cassette.headers.extend(location.parse().ok().map(|location| (LOCATION, location)));
    cassette
}

fn no_route(path: &str) -> Cassette {
    problem(StatusCode::NOT_FOUND, &format!("Data provider not found for key \"{path}\"."))
}

/// chess.com's error body.
fn problem(status: StatusCode, message: &str) -> Cassette {
    let body = json!({ "code": 0, "message": message }).to_string().into_bytes();
    Cassette::new(status, CONTENT_TYPES[0].1, body, SystemTime::now())
}

/// chess.com's date format, which is not valid HTTP: `Thursday, 17-Oct-2024 22:34:58 GMT+0000`.
fn last_modified(time: SystemTime) -> String {
    let date = httpdate::fmt_http_date(time);
    let weekday = match &date[..3] {
        "Mon" => "Monday",
        "Tue" => "Tuesday",
        "Wed" => "Wednesday",
        "Thu" => "Thursday",
        "Fri" => "Friday",
        "Sat" => "Saturday",
        _ => "Sunday",
    };
    let (day, month, year, clock) = (&date[5..7], &date[8..11], &date[12..16], &date[17..25]);
    format!("{weekday}, {day}-{month}-{year} {clock} GMT+0000")
}
