//! Recorded responses: those of this crate, and those that other tools have recorded.
//!
//! [`read`] takes folders and files and gives every response in them, each with the endpoint that was requested and what is known
//! of its origin. It reads
//!
//! - recordings as the replay server serves them (`pub/player/erik.json`, or whatever an `INDEX.tsv` names),
//! - bodies by endpoint (`<endpoint>/<name>.json`), by a mapping to URLs (`INDEX.tsv` or `urls.json`), or with the URL as their name,
//! - cassettes of vcrpy and its relatives, in YAML or JSON, and HAR files.
//!
//! Each of these files may also be compressed with gzip: `pub/player/erik.json.gz`.

mod cassette;
mod content;
mod import;
mod route;
mod walk;
mod yaml;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use http::header::{CONTENT_TYPE, ETAG};
use scoresheet_runtime::{ConfigError, Endpoint, LocalError, Request};

use crate::head::{self, Head};
use crate::index::{self, Row};
use crate::paths::{CONTENT_TYPES, target_of_file};
use crate::sha256;
use cassette::{Interaction, Interactions};
pub use content::{FileOf, Identity, Listed, identify, is_index, read_content, read_index};
pub use import::{Imported, import};
use route::Routes;
pub use yaml::typed as yaml_document;

use walk::{Kind, MAX_CASSETTE_BYTES, Walk, named, unpacked};

/// The endpoint of error bodies, which any request may return.
const ERROR: &str = "error";

/// Why a file with the ending of a cassette is left out.
const NO_CASSETTE: &str = "it is no cassette and no HAR file";

/// Enough of a JSON text to see whether it is a body or a cassette.
const START: u64 = 512;

/// One recorded response.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Recording {
    /// The file that holds it.
    pub file: PathBuf,
    /// What it is called in reports, and what [`read`] finds it by: the file, with `#3` for the third interaction of a cassette.
    pub source: String,
    /// The requested endpoint; `None` when it is not under contract.
    pub endpoint: Option<&'static Endpoint>,
    /// The endpoint whose contract applies to the body: that of errors for a status of 400 or above. `None` for a response
    /// without a contract, such as a redirect or an HTML page.
    pub contract: Option<&'static Endpoint>,
    /// The request, where its parameters are known.
    pub request: Option<Request>,
    /// The URL that was requested, where that is known.
    pub url: Option<String>,
    /// The status of the response.
    pub status: u16,
    /// The server's `ETag` of the body.
    pub etag: Option<String>,
    /// When the response was recorded, or last confirmed by the server.
    pub recorded_at: Option<SystemTime>,
    head: Option<Arc<Head>>,
    /// The body, where it has no file of its own.
    body: Option<Arc<[u8]>>,
}

/// What [`read`] reads.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Input {
    /// A folder, a file, or an interaction of a cassette (`cassette.yaml#3`).
    Path(PathBuf),
    /// A text that was read elsewhere, such as standard input, and its name.
    Text(String, Vec<u8>),
}

/// Something that is not read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Skipped {
    /// A file, or an interaction of a cassette.
    pub source: String,
    /// Why it is not read.
    pub reason: String,
}

/// The source of a contract.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Recordings {
    /// The responses, in the order of their files.
    pub found: Vec<Recording>,
    /// What was passed over.
    pub skipped: Vec<Skipped>,
}

impl Recording {
    /// The body, and whether it is not the one that was recorded. An edit shows only in what this crate has recorded.
    ///
    /// # Errors
    /// When the file cannot be read, or has grown beyond what a response has.
    pub fn read(&self) -> io::Result<(Vec<u8>, bool)> {
        let body = match &self.body {
            Some(body) => body.to_vec(),
            None => read_body(&self.file)?,
        };
        let recorded = self.head.as_ref().and_then(|head| head.sha256.as_ref());
        let edited = recorded.is_some_and(|recorded| *recorded != sha256(&body));
        Ok((body, edited))
    }

    /// The size of the body, without reading or decompressing its file; 0 where the file cannot be read.
    #[must_use]
    pub fn size(&self) -> u64 {
        match &self.body {
            Some(body) => body.len() as u64,
            None => body_size(&self.file),
        }
    }

    fn new(file: &Path, known: Known, head: Option<Head>, routes: Routes<'_>) -> Self {
        let request = known.request.or_else(|| routes.of_url(head.as_ref()?.url.as_ref()?));
        let endpoint = known.endpoint.or_else(|| request.as_ref().map(Request::endpoint));
        let text = |name| head.as_ref().and_then(|head| head.headers.get(name)?.to_str().ok());
        let status = head.as_ref().map_or(200, |head| head.status.as_u16());
        // For bodies recorded without headers, the path determines the endpoint.
        let is_json = text(CONTENT_TYPE).is_none_or(|announced| announced.to_ascii_lowercase().contains("json"));
        let contract = match status {
            200 => endpoint,
            400.. if is_json => routes.endpoint(ERROR),
            _ => None,
        };
        Self {
            file: file.to_owned(),
            source: file.display().to_string(),
            endpoint,
            contract: endpoint.and(contract),
            request,
            etag: text(ETAG).map(str::to_owned),
            status,
            recorded_at: head.as_ref().and_then(|head| head.recorded_at),
            url: head.as_ref().and_then(|head| head.url.clone()).or(known.url),
            head: head.map(Arc::new),
            body: None,
        }
    }
}

/// The body that a file holds, decompressed if the file's name ends with `.gz`.
///
/// # Errors
/// When the file cannot be read, or is longer than a response.
pub fn read_body(file: &Path) -> io::Result<Vec<u8>> {
    let body = walk::read(file, walk::MAX_BODY_BYTES)?;
    body.ok_or_else(|| named(file, &io::Error::other(too_long(walk::MAX_BODY_BYTES))))
}

/// The size of the body that [`read_body`] would read, without reading it; 0 where the file cannot be read.
#[must_use]
pub fn body_size(file: &Path) -> u64 {
    walk::size(file).unwrap_or_default()
}

/// What is known of a file's request before its headers are read.
#[derive(Default)]
struct Known {
    endpoint: Option<&'static Endpoint>,
    request: Option<Request>,
    url: Option<String>,
}

impl Known {
    fn of(request: Request) -> Self {
        Self { endpoint: Some(request.endpoint()), request: Some(request), url: None }
    }

    /// By a URL that was not recorded with the response, but says what it is.
    fn by_url(request: Request) -> Self {
        Self { url: route::url(&request), ..Self::of(request) }
    }
}

/// The recorded responses of a folder, in the order of their files, with those of `endpoints` that they answer.
///
/// # Errors
/// When the folder, its index or the headers of a recording cannot be read.
pub fn recordings(folder: &Path, endpoints: &[&'static Endpoint]) -> Result<Vec<Recording>, LocalError> {
    if !folder.is_dir() {
        return Err(ConfigError::new(format!("expected a folder, but found none at {}: check the path", folder.display())).into());
    }
    read(&[Input::Path(folder.to_owned())], None, endpoints).map(|recordings| recordings.found)
}

/// The recorded responses of folders, files and texts. A file or text that does not say what it is, is taken for a response of
/// `endpoint`.
///
/// # Errors
/// When an input is missing, or it, an index or the headers of a recording cannot be read.
pub fn read(
    inputs: &[Input],
    endpoint: Option<&'static Endpoint>,
    endpoints: &[&'static Endpoint],
) -> Result<Recordings, LocalError> {
    let mut reader = Reader { routes: Routes(endpoints), endpoint, ..Reader::default() };
    for input in inputs {
        match input {
            Input::Path(path) => reader.path(path),
            Input::Text(name, text) => reader.text(name, text),
        }
        .map_err(LocalError::of_reading)?;
    }
    Ok(reader.recordings)
}

#[derive(Default)]
struct Reader<'a> {
    routes: Routes<'a>,
    endpoint: Option<&'static Endpoint>,
    recordings: Recordings,
    /// Rows of indices, by the file that they name.
    rows: HashMap<PathBuf, Row>,
    /// Folders whose indices are in `rows`.
    indexed: HashSet<PathBuf>,
    /// The sources so far: inputs may overlap.
    seen: HashSet<String>,
}

impl Reader<'_> {
    fn path(&mut self, path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return self.folder(path);
        }
        if path.is_file() {
            return self.file(path, None, &Place::Alone);
        }
        match interaction(path) {
            Some((cassette, number)) => self.file(&cassette, Some(number), &Place::Alone),
            None => {
                Err(io::Error::other(format!("expected a file or folder, but found none at {}: check the path", path.display())))
            }
        }
    }

    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        self.index_of(folder, true)?;
        self.indices_above(folder);
        let walk = Walk::through(folder)?;
        for inner in &walk.folders {
            // Below the folder, a file of this name may be another program's.
            let _ = self.index_of(inner, false);
        }
        self.recordings.skipped.extend(walk.skipped);
        walk.files.iter().try_for_each(|file| self.file(file, None, &Place::Below(folder)))
    }

    fn index_of(&mut self, folder: &Path, must_be_one: bool) -> io::Result<()> {
        let absolute = std::path::absolute(folder)?;
        if self.indexed.insert(absolute.clone()) {
            match index::read(folder) {
                Ok(rows) => self.rows.extend(rows.into_iter().map(|row| (absolute.join(&row.file), row))),
                Err(error) if must_be_one => return Err(error),
                Err(_) => {}
            }
        }
        Ok(())
    }

    /// A file that is named alone may be listed in an index further up.
    fn indices_above(&mut self, path: &Path) {
        let absolute = std::path::absolute(path).unwrap_or_default();
        for folder in absolute.ancestors().skip(1) {
            let _ = self.index_of(folder, false);
        }
    }

    /// Reads a file: all of it, or one interaction of a cassette.
    fn file(&mut self, file: &Path, number: Option<usize>, place: &Place<'_>) -> io::Result<()> {
        if matches!(place, Place::Alone) {
            self.indices_above(file);
        } else if file.file_name().is_some_and(|name| name == index::URLS) {
            return Ok(());
        }
        let kind = Kind::of(file).unwrap_or(Kind::Body);
        let is_cassette = kind != Kind::Body || cassette::may_be_json(&walk::start(file, START)?);
        let source = file.display().to_string();
        let length = fs::metadata(file).map_err(|error| named(file, &error))?.len();
        if let Some(reason) = too_long_for(kind, is_cassette, length) {
            self.skip(source, reason);
            return Ok(());
        }
        if is_cassette && let Some(interactions) = interactions_of(file, kind)? {
            self.interactions(file, &source, interactions, number);
            return Ok(());
        }
        if kind != Kind::Body {
            self.skip(source, NO_CASSETTE.to_owned());
            return Ok(());
        }
        self.body(file, place)
    }

    fn body(&mut self, file: &Path, place: &Place<'_>) -> io::Result<()> {
        let known = self.known(file, place);
        match Head::of(file) {
            Ok(head) => self.add(Recording::new(file, known, head, self.routes)),
            Err(error) if head_is_text(file) => return Err(named(file, &error)),
            Err(error) => self.skip(file.display().to_string(), format!("its headers cannot be read: {error}")),
        }
        Ok(())
    }

    fn known(&self, file: &Path, place: &Place<'_>) -> Known {
        let names = [file, &unpacked(file)];
        let row = names.into_iter().find_map(|name| self.rows.get(&std::path::absolute(name).ok()?));
        self.routes.known(file, place, row, self.endpoint)
    }

    /// Reads a text that has no file.
    fn text(&mut self, name: &str, text: &[u8]) -> io::Result<()> {
        let interactions = if cassette::may_be_json(start_of(text)) {
            cassette::of_json(text)
        } else if cassette::may_be_yaml(text) {
            cassette::of_yaml(text)
        } else {
            Ok(None)
        };
        let file = Path::new(name);
        if let Some(interactions) = interactions.map_err(|error| named(file, &io::Error::other(error)))? {
            self.interactions(file, name, interactions, None);
        } else {
            let known = Known { endpoint: self.endpoint, ..Known::default() };
            self.add(Recording { body: Some(text.into()), ..Recording::new(file, known, None, self.routes) });
        }
        Ok(())
    }

    fn interactions(&mut self, file: &Path, name: &str, interactions: Interactions, number: Option<usize>) {
        for (position, interaction) in (1..).zip(interactions).filter(|(position, _)| number.is_none_or(|it| it == *position)) {
            let source = format!("{name}#{position}");
            match interaction {
                Ok(interaction) => self.add(of_interaction(file, source, interaction, self.routes)),
                Err(reason) => self.skip(source, reason),
            }
        }
    }

    fn add(&mut self, recording: Recording) {
        let file = std::path::absolute(&recording.source).unwrap_or_default().display().to_string();
        if self.seen.insert(file) {
            self.recordings.found.push(recording);
        }
    }

    fn skip(&mut self, source: String, reason: String) {
        self.recordings.skipped.push(Skipped { source, reason });
    }
}

/// The interactions of a file, `None` when it is something else. A cassette that cannot be read is an error: it would pass for
/// one without drift.
fn interactions_of(file: &Path, kind: Kind) -> io::Result<Option<Interactions>> {
    let Some(text) = walk::read(file, MAX_CASSETTE_BYTES)? else { return Ok(None) };
    content::interactions_in(file, kind, &text)
}

impl Routes<'_> {
    /// What is known of a file by its row of an index, its place, or its name. A file that is given by itself, and of which nothing
    /// is known, counts as a response of `endpoint`.
    fn known(self, file: &Path, place: &Place<'_>, row: Option<&Row>, endpoint: Option<&'static Endpoint>) -> Known {
        if let Some(row) = row {
            let request = match &row.other_url {
                Some(url) => self.of_url(url),
                None => self.of_path(&format!("/{}/{}", row.host, row.url_path)),
            };
            let endpoint = row.endpoint.as_deref().and_then(|name| self.endpoint(name));
            let known = request.map(Known::by_url).unwrap_or_default();
            return Known { endpoint: endpoint.or(known.endpoint), url: known.url.or_else(|| row.url()), ..known };
        }
        let file = &*unpacked(file);
        let by_name = || self.of_name(&file.file_name()?.to_string_lossy());
        if let Some(request) = place.request(file, self) {
            Known::of(request)
        } else if let Some(request) = by_name() {
            Known::by_url(request)
        } else {
            let named = if matches!(place, Place::Alone) { endpoint } else { None };
            Known { endpoint: place.endpoint(file, self).or(named), ..Known::default() }
        }
    }
}

/// How a file is given.
enum Place<'a> {
    /// By itself.
    Alone,
    /// As a part of this folder.
    Below(&'a Path),
}

impl Place<'_> {
    /// The request of a file that lies where its response is served: `…/pub/player/erik.json`.
    fn request(&self, file: &Path, routes: Routes<'_>) -> Option<Request> {
        let below = match self {
            Self::Alone => std::path::absolute(file).ok()?,
            Self::Below(folder) => file.strip_prefix(folder).ok()?.to_owned(),
        };
        let is_served = below.extension().is_some_and(|ending| CONTENT_TYPES.iter().any(|(known, _)| ending == *known));
        let below = if is_served { below.with_extension("") } else { below };
        let parts: Vec<_> = below.iter().map(|part| part.to_str()).collect::<Option<_>>()?;
        let hosts = (0..parts.len()).filter(|position| routes.has_host(parts[*position]));
        hosts.into_iter().find_map(|position| routes.of_path(&target_of_file(&format!("/{}", parts[position..].join("/")))))
    }

    /// The endpoint that the folder of a file is named after: `<endpoint>/<name>.json`.
    fn endpoint(&self, file: &Path, routes: Routes<'_>) -> Option<&'static Endpoint> {
        let absolute = std::path::absolute(file).ok()?;
        let folder = absolute.parent()?;
        let is_near = match self {
            Self::Alone => true,
            Self::Below(root) => file.strip_prefix(root).is_ok_and(|below| below.components().count() <= 2),
        };
        routes.endpoint(folder.file_name()?.to_str()?).filter(|_| is_near)
    }
}

fn of_interaction(file: &Path, source: String, interaction: Interaction, routes: Routes<'_>) -> Recording {
    let Interaction { url, status, headers, recorded_at, body } = interaction;
    let known = routes.of_url(&url).map(Known::of).unwrap_or_default();
    // A status that HTTP does not know is under no contract.
    let status = http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::CONTINUE);
    let head = Head { status, url: Some(url), recorded_at, sha256: None, headers };
    Recording { source, body: Some(body.into()), ..Recording::new(file, known, Some(head), routes) }
}

/// The cassette and the number of the interaction, of `cassette.yaml#3`.
fn interaction(path: &Path) -> Option<(PathBuf, usize)> {
    let (file, number) = path.to_str()?.rsplit_once('#')?;
    let file = PathBuf::from(file);
    file.is_file().then_some((file, number.parse().ok()?))
}

fn start_of(text: &[u8]) -> &[u8] {
    &text[..text.len().min(usize::try_from(START).unwrap_or_default())]
}

/// Whether the headers of a file are a text, which its owner can repair.
fn head_is_text(file: &Path) -> bool {
    fs::symlink_metadata(head::path_of(file)).is_ok_and(|found| found.is_file())
}

/// The reason not to read a file of this length.
fn too_long_for(kind: Kind, is_cassette: bool, length: u64) -> Option<String> {
    let max = if is_cassette && kind == Kind::Body { MAX_CASSETTE_BYTES } else { kind.max_bytes() };
    (length > max).then(|| too_long(max))
}

fn too_long(max: u64) -> String {
    format!("it is longer than {} MiB", max >> 20)
}
