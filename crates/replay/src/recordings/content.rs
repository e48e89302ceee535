//! Files whose content was read elsewhere, such as in an object store.

use std::io;
use std::path::Path;

use scoresheet_runtime::{ConfigError, Endpoint, LocalError};

use super::cassette;
use super::walk::{Kind, named};
use super::{Interactions, Place, Reader, Recording, Recordings, Routes};
use crate::index::{self, Row};

/// A file of a folder of recordings. No file system is read for it.
#[derive(Debug, Clone)]
pub struct FileOf<'a> {
    /// The folder of the recordings.
    pub folder: &'a Path,
    /// The file, below the folder.
    pub file: &'a Path,
    /// The row of an index that lists the file.
    pub listed: Option<Listed>,
}

/// What an index says about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The file, below the folder of the index.
    pub file: String,
    /// The requested URL, where the index has one.
    pub url: Option<String>,
    /// The requested endpoint, if the index has a column for it.
    pub endpoint: Option<String>,
}

/// What is known of a file by its name, its place and its index.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The requested endpoint; `None` where the content or the headers have to tell, or the request is not under contract.
    pub endpoint: Option<&'static Endpoint>,
    /// Whether the request is known.
    pub is_known: bool,
    /// Whether it is a cassette in YAML or a HAR file, by its name. JSON may be a body or a cassette.
    pub is_cassette: bool,
}

/// Return whether a folder's file of this name is an index.
#[must_use]
pub fn is_index(name: &str) -> bool {
    name == index::INDEX || name == index::URLS
}

/// Return the rows of an index that was read elsewhere, by its name.
///
/// # Errors
/// When the text has not the columns of an index, or names files outside of the folder.
pub fn read_index(name: &str, text: &str) -> Result<Vec<Listed>, ConfigError> {
    let rows = index::parse(name, text).map_err(|error| ConfigError::new(format!("cannot use {name}: {error}")))?;
    Ok(rows.into_iter().map(|row| Listed { url: row.url(), file: row.file, endpoint: row.endpoint }).collect())
}

/// Identify a file without its content; `None` when its name is not that of a body, cassette or HAR file.
#[must_use]
pub fn identify(file: &FileOf<'_>, endpoints: &[&'static Endpoint]) -> Option<Identity> {
    let kind = Kind::of(file.file)?;
    let known = Routes(endpoints).known(file.file, &Place::Below(file.folder), file.row().as_ref(), None);
    let is_known = known.endpoint.is_some() || known.url.is_some();
    Some(Identity { endpoint: known.endpoint, is_known, is_cassette: kind != Kind::Body })
}

/// Read the recorded responses of one file from its content and that of `<file>.headers`.
///
/// # Errors
/// When the headers or the cassette cannot be read.
pub fn read_content(
    file: &FileOf<'_>,
    content: Vec<u8>,
    headers: Option<&str>,
    endpoints: &[&'static Endpoint],
) -> Result<Recordings, LocalError> {
    let mut reader = Reader { routes: Routes(endpoints), ..Reader::default() };
    reader.content(file, content, headers).map_err(LocalError::of_reading)?;
    Ok(reader.recordings)
}

impl FileOf<'_> {
    fn row(&self) -> Option<Row> {
        let (listed, name) = (self.listed.as_ref()?, self.file.file_name()?);
        index::row(&name.to_string_lossy(), listed.url.as_deref().unwrap_or_default(), listed.endpoint.clone()).ok()
    }
}

impl Reader<'_> {
    fn content(&mut self, given: &FileOf<'_>, content: Vec<u8>, headers: Option<&str>) -> io::Result<()> {
        let (kind, source) = (Kind::of(given.file).unwrap_or(Kind::Body), given.file.display().to_string());
        let is_cassette = kind != Kind::Body || cassette::may_be_json(super::start_of(&content));
        if let Some(reason) = super::too_long_for(kind, is_cassette, content.len() as u64) {
            self.skip(source, reason);
            return Ok(());
        }
        let interactions = if is_cassette { interactions_in(given.file, kind, &content)? } else { None };
        if let Some(interactions) = interactions {
            self.interactions(given.file, &source, interactions, None);
        } else if kind != Kind::Body {
            self.skip(source, super::NO_CASSETTE.to_owned());
        } else {
            let known = self.routes.known(given.file, &Place::Below(given.folder), given.row().as_ref(), None);
            let head = headers.map(str::parse).transpose();
            let head = head.map_err(|error: String| named(given.file, &io::Error::other(error)))?;
            let recording = Recording::new(given.file, known, head, self.routes);
            self.add(Recording { body: Some(content.into()), ..recording });
        }
        Ok(())
    }
}

/// The interactions in the content of a file, `None` when it is no cassette.
pub(super) fn interactions_in(file: &Path, kind: Kind, text: &[u8]) -> io::Result<Option<Interactions>> {
    match kind {
        Kind::Yaml if !cassette::may_be_yaml(text) => Ok(None),
        Kind::Yaml => cassette::of_yaml(text),
        Kind::Har | Kind::Body => cassette::of_json(text),
    }
    .map_err(|error| named(file, &io::Error::other(error)))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use scoresheet::ENDPOINTS;

    use super::*;
    use crate::recordings::walk::Walk;
    use crate::recordings::{Input, read, recordings};

    const HEADERS: &str = "HTTP 404\nGET https://api.chess.com/pub/player/nobody\ncontent-type: application/json\n";

    /// A folder with one of each kind of file, and one that is listed.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let har = r#"{"log": {"entries": [{"request": {"method": "GET", "url": "https://api.chess.com/pub/puzzle"},
            "response": {"status": 200, "headers": [], "content": {"text": "{}"}}}]}}"#;
        let files = [
            ("pub/player/erik.json", "{}"),
            ("club/any-name.json", "{}"),
            ("listed.json", "{}"),
            ("unknown.json", "{}"),
            ("nobody.json", r#"{"code": 0, "message": "x"}"#),
            ("nobody.json.headers", HEADERS),
            ("recorded.har", har),
            ("none.yaml", "a: 1"),
            ("api.chess.com_pub_puzzle_random.json", "{}"),
            ("INDEX.tsv", "file\turl_path\tendpoint\nlisted.json\tplayer/erik/stats\tplayer_stats\n"),
        ];
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn shown(recording: &Recording) -> String {
        let name = |endpoint: Option<&Endpoint>| endpoint.map(|endpoint| endpoint.name);
        let Recording { source, endpoint, contract, url, status, request, .. } = recording;
        let path = request.as_ref().map(scoresheet_runtime::Request::path);
        let body = String::from_utf8(recording.read().unwrap().0).unwrap();
        format!("{source} {:?} {:?} {url:?} {status} {path:?} {body}", name(*endpoint), name(*contract))
    }

    #[test]
    fn a_file_reads_the_same_from_its_content_as_from_the_disk() {
        let folder = folder();
        let from_disk = read(&[Input::Path(folder.path().to_owned())], None, &ENDPOINTS).unwrap();
        let index = fs::read_to_string(folder.path().join("INDEX.tsv")).unwrap();
        let listed = read_index("INDEX.tsv", &index).unwrap();
        let mut from_content = Recordings::default();
        for name in from_disk.found.iter().map(|found| &found.file).chain([&folder.path().join("none.yaml")]) {
            let row = listed.iter().find(|row| folder.path().join(&row.file) == *name).cloned();
            let file = FileOf { folder: folder.path(), file: name, listed: row };
            let headers = fs::read_to_string(crate::head::path_of(name)).ok();
            let read = read_content(&file, fs::read(name).unwrap(), headers.as_deref(), &ENDPOINTS).unwrap();
            let identity = identify(&file, &ENDPOINTS).unwrap();
            for found in &read.found {
                let told = identity.endpoint.or(found.endpoint).map(|endpoint| endpoint.name);
                assert_eq!(told, found.endpoint.map(|endpoint| endpoint.name), "{}", name.display());
            }
            from_content.found.extend(read.found);
            from_content.skipped.extend(read.skipped);
        }
        let lines = |recordings: &Recordings| recordings.found.iter().map(shown).collect::<Vec<_>>();
        assert_eq!(lines(&from_content), lines(&from_disk));
        assert_eq!(from_content.skipped, from_disk.skipped);
        assert_eq!(from_disk.found.len(), 7);
    }

    #[test]
    fn compressed_files_are_read_like_others() {
        let (plain, packed) = (folder(), folder());
        for file in Walk::through(packed.path()).unwrap().files {
            let compressed = PathBuf::from(format!("{}.gz", file.display()));
            fs::write(&compressed, crate::gzip::compressed(&fs::read(&file).unwrap())).unwrap();
            let head = crate::head::path_of(&file);
            if head.exists() {
                fs::rename(head, crate::head::path_of(&compressed)).unwrap();
            }
            fs::remove_file(file).unwrap();
        }
        let lines = |folder: &Path| {
            let read = read(&[Input::Path(folder.to_owned())], None, &ENDPOINTS).unwrap();
            let skipped = read.skipped.iter().map(|skipped| format!("{} {}", skipped.source, skipped.reason));
            let lines = read.found.iter().map(shown).chain(skipped);
            lines.map(|line| line.replace(".gz", "").replace(&folder.display().to_string(), "")).collect::<Vec<_>>()
        };
        assert_eq!(lines(packed.path()), lines(plain.path()));
    }

    #[test]
    fn the_size_of_a_compressed_body_is_that_of_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let body = format!("[{}0]", "0,".repeat(5_000));
        fs::write(folder.path().join("erik.json.gz"), crate::gzip::compressed(body.as_bytes())).unwrap();
        let found = recordings(folder.path(), &ENDPOINTS).unwrap();
        assert_eq!(found.iter().map(Recording::size).collect::<Vec<_>>(), [body.len() as u64]);
    }

    #[test]
    fn what_only_claims_to_be_compressed_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("erik.json.gz"), "{}").unwrap();
        let error = read(&[Input::Path(folder.path().to_owned())], None, &ENDPOINTS).unwrap_err();
        assert!(error.to_string().contains("erik.json.gz"), "{error}");
    }

    #[test]
    fn names_of_other_files_are_no_recordings() {
        for name in ["part-0.parquet", "erik.json.headers", "notes.txt"] {
            let file = FileOf { folder: Path::new("lake"), file: &Path::new("lake").join(name), listed: None };
            assert!(identify(&file, &ENDPOINTS).is_none(), "{name}");
        }
        assert!(is_index("INDEX.tsv") && is_index("urls.json") && !is_index("erik.json"));
    }

    #[test]
    fn broken_headers_and_cassettes_are_errors_that_name_the_file() {
        let file = FileOf { folder: Path::new("lake"), file: Path::new("lake/erik.json"), listed: None };
        let error = read_content(&file, b"{}".to_vec(), Some("nonsense"), &ENDPOINTS).unwrap_err();
        assert!(error.to_string().contains("lake/erik.json"), "{error}");
        let error = read_content(&file, b"{\"log\": {".to_vec(), None, &ENDPOINTS).unwrap_err();
        assert!(error.to_string().contains("lake/erik.json"), "{error}");
    }
}
