//! Bodies on disk by URL path and query: one gzip file each, with a line of JSON (path, `ETag`, length) and the body.
//!
//! The path, with its query, identifies the resource; the host only identifies the server (chess.com, a mirror, a replay server on any port), and
//! a server that confirms the tag vouches for the body.
//!
//! The cache may lose entries at any time but never returns a wrong one: an entry is written atomically, belongs to the path in
//! its first line, and gzip's checksums cover all of it. An entry that does not match is a miss, overwritten by the next
//! response.
//!
//! A gzip file may have several members. A body that the server has compressed is therefore stored as received, after the line;
//! the length in the line detects a file that is truncated between the two.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;
use tokio::task::spawn_blocking;

use crate::error::IoError;
use scoresheet_replay::sha256;
use scoresheet_replay::{etag, gzip};

/// Temporary files, before they are renamed.
const UNFINISHED: &str = "unfinished";

/// A temporary file of this age is abandoned: the process that wrote it is gone.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// Longer first lines were not written by this cache.
const MAX_HEADER: u64 = 16 << 10;

/// The path and query of a URL, by which its body is stored.
pub(super) fn key(url: &Url) -> String {
    url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
}

/// A folder of bodies.
pub(super) struct Cache {
    folder: Arc<Path>,
    max_body_bytes: usize,
}

/// A cached body, which is current if the server confirms its tag.
#[derive(Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) etag: String,
    pub(super) body: Bytes,
}

/// A body to be stored, both uncompressed and, if it was received so, as gzip.
#[derive(Debug, Clone, Default)]
pub(super) struct Packed {
    pub(super) body: Bytes,
    pub(super) gzip: Option<Bytes>,
}

/// A fresh body, to be stored under the paths by which it can be requested.
#[derive(Debug, Clone, Default)]
pub(super) struct Unsaved {
    pub(super) paths: Vec<String>,
    /// The body as received, if it was compressed.
    pub(super) gzip: Option<Bytes>,
}

#[derive(Serialize, Deserialize)]
struct Header {
    path: String,
    etag: String,
    length: usize,
}

impl Cache {
    /// The cache in this folder, which is created if it is missing.
    pub(super) fn open(folder: &Path, max_body_bytes: usize) -> Result<Self, IoError> {
        fs::create_dir_all(folder).map_err(|error| {
            let folder = folder.display();
            IoError::new(format!("cannot use `cache_dir` {folder}: {error}; choose a folder that can be written to"), error)
        })?;
        if let Err(error) = sweep(&folder.join(UNFINISHED)) {
            tracing::warn!("cannot sweep the cache {}: {error}", folder.display());
        }
        Ok(Self { folder: folder.into(), max_body_bytes })
    }

    /// Whether there is a body for this path. It is not read, so it may be damaged.
    pub(super) fn has(&self, url_path: &str) -> bool {
        path_of(&self.folder, url_path).is_file()
    }

    pub(super) async fn load(&self, url_path: &str) -> Option<Entry> {
        let (folder, max_body_bytes, url_path) = (self.folder.clone(), self.max_body_bytes, url_path.to_owned());
        let loaded = spawn_blocking(move || {
            let path = path_of(&folder, &url_path);
            read(&path, &url_path, max_body_bytes).map_err(|error| (path, error))
        });
        match loaded.await.ok()? {
            Ok(entry) => Some(entry),
            Err((path, error)) => {
                if error.kind() != io::ErrorKind::NotFound {
                    tracing::warn!("ignoring the cache file {}: {error}", path.display());
                }
                None
            }
        }
    }

    /// Stores a body. A failure is only a warning, because the response itself is valid.
    pub(super) async fn store(&self, url_path: &str, etag: &str, packed: Packed) {
        let folder = self.folder.clone();
        let header = Header { path: url_path.to_owned(), etag: etag.to_owned(), length: packed.body.len() };
        let stored = spawn_blocking(move || write(&folder, &header, &packed)).await;
        if let Err(error) = stored.unwrap_or_else(|panic| Err(io::Error::other(panic))) {
            tracing::warn!("cannot keep {url_path} in the cache {}: {error}", self.folder.display());
        }
    }
}

/// The file of a URL path. A hash has no separators and no special names, so it cannot leave the folder. It is in one of 16
/// folders; creating many more would take as long as creating the files.
fn path_of(folder: &Path, url_path: &str) -> PathBuf {
    let name = sha256(url_path);
    folder.join(&name[..1]).join(&name[1..])
}

fn read(path: &Path, url_path: &str, max_body_bytes: usize) -> io::Result<Entry> {
    let mut file = BufReader::new(MultiGzDecoder::new(File::open(path)?));
    let mut line = Vec::new();
    file.by_ref().take(MAX_HEADER).read_until(b'\n', &mut line)?;
    let header: Header = serde_json::from_slice(&line)?;
    if header.path != url_path || !etag::is_entity_tag(&header.etag) {
        return Err(invalid("its first line is for something else"));
    }
    let mut body = Vec::new();
    // One byte more than allowed, so that a body of exactly the limit is read to its checksum.
    file.take(max_body_bytes as u64 + 1).read_to_end(&mut body)?;
    if body.len() > max_body_bytes {
        return Err(invalid("its body exceeds `max_body_bytes`"));
    }
    if body.len() != header.length {
        return Err(invalid("its body has another length than its first line states"));
    }
    Ok(Entry { etag: header.etag, body: body.into() })
}

fn write(folder: &Path, header: &Header, packed: &Packed) -> io::Result<()> {
    let path = path_of(folder, &header.path);
    let (shard, unfinished) = (path.parent().unwrap_or(folder), folder.join(UNFINISHED));
    fs::create_dir_all(shard)?;
    fs::create_dir_all(&unfinished)?;
    let mut head = serde_json::to_vec(header)?;
    head.push(b'\n');
    let mut file = NamedTempFile::new_in(&unfinished)?;
    file.write_all(&gzip::member(&head))?;
    match &packed.gzip {
        Some(sent) => file.write_all(sent)?,
        None => file.write_all(&gzip::member(&packed.body))?,
    }
    file.persist(&path)?;
    Ok(())
}

/// Removes the temporary files of killed processes.
fn sweep(unfinished: &Path) -> io::Result<()> {
    if !unfinished.exists() {
        return Ok(());
    }
    for file in fs::read_dir(unfinished)? {
        let file = file?;
        let age = file.metadata().and_then(|metadata| metadata.modified()).map(|modified| modified.elapsed().unwrap_or_default());
        if age.is_ok_and(|age| age > ABANDONED) {
            // Another process may remove them at the same time.
            let _ = fs::remove_file(file.path());
        }
    }
    Ok(())
}

fn invalid(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    const PATH: &str = "/pub/player/erik";
    const LIMIT: usize = 1000;

    fn keep(folder: &Path, path: &str, etag: &str, body: &[u8], is_packed: bool) {
        let header = Header { path: path.to_owned(), etag: etag.to_owned(), length: body.len() };
        let gzip = is_packed.then(|| gzip::compressed(body).into());
        write(folder, &header, &Packed { body: Bytes::copy_from_slice(body), gzip }).unwrap();
    }

    fn entry(folder: &Path) -> io::Result<Entry> {
        read(&path_of(folder, PATH), PATH, LIMIT)
    }

    #[test]
    fn what_is_written_is_read_and_replaced() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(entry(folder.path()).unwrap_err().kind(), io::ErrorKind::NotFound);
        for (etag, body) in [(r#"W/"1""#, vec![b'a'; LIMIT]), (r#"W/"2""#, Vec::new())] {
            for is_packed in [false, true] {
                keep(folder.path(), PATH, etag, &body, is_packed);
                assert_eq!(entry(folder.path()).unwrap(), Entry { etag: etag.to_owned(), body: body.clone().into() });
            }
        }
    }

    #[test]
    fn every_damage_is_a_miss() {
        for is_packed in [false, true] {
            every_damage_of(is_packed);
        }
    }

    fn every_damage_of(is_packed: bool) {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), PATH, r#"W/"1""#, b"{\"a\":1}", is_packed);
        let path = path_of(folder.path(), PATH);
        let expected = entry(folder.path()).unwrap();
        let good = fs::read(&path).unwrap();
        for end in 0..good.len() {
            fs::write(&path, &good[..end]).unwrap();
            assert!(entry(folder.path()).is_err(), "cut to {end} bytes");
        }
        // gzip has unused bits (time, system, padding), so a change may have no effect.
        for index in 0..good.len() {
            let mut bad = good.clone();
            bad[index] ^= 0x10;
            fs::write(&path, &bad).unwrap();
            assert!(entry(folder.path()).map_or(true, |entry| entry == expected), "byte {index} changed");
        }
    }

    #[test]
    fn foreign_and_oversized_files_are_misses() {
        let folder = tempfile::tempdir().unwrap();
        let path = path_of(folder.path(), PATH);
        keep(folder.path(), "/other", r#""1""#, b"{}", false);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(path_of(folder.path(), "/other"), &path).unwrap();
        assert!(entry(folder.path()).is_err());
        keep(folder.path(), PATH, "*", b"{}", false);
        assert!(entry(folder.path()).is_err());
        keep(folder.path(), PATH, r#""1""#, &[b'a'; LIMIT + 1], false);
        assert!(entry(folder.path()).is_err());
    }

    #[test]
    fn nothing_but_entries_is_left_in_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), PATH, r#""1""#, b"{}", false);
        keep(folder.path(), PATH, r#""2""#, b"{}", false);
        let path = path_of(folder.path(), PATH);
        assert_eq!(files_in(path.parent().unwrap()), std::slice::from_ref(&path));
        assert_eq!(files_in(folder.path()), [path.parent().unwrap().to_owned(), folder.path().join(UNFINISHED)]);
        assert!(files_in(&folder.path().join(UNFINISHED)).is_empty());
    }

    fn files_in(folder: &Path) -> Vec<PathBuf> {
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        files
    }

    #[test]
    fn files_of_killed_processes_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let unfinished = folder.path().join(UNFINISHED);
        fs::create_dir(&unfinished).unwrap();
        for (name, age) in [("abandoned", ABANDONED * 2), ("in the making", ABANDONED / 2)] {
            let file = File::create(unfinished.join(name)).unwrap();
            file.set_modified(SystemTime::now() - age).unwrap();
        }
        Cache::open(folder.path(), LIMIT).unwrap();
        assert_eq!(files_in(&unfinished), [unfinished.join("in the making")]);
    }

    #[test]
    fn a_file_in_place_of_the_folder_is_rejected() {
        let file = NamedTempFile::new().unwrap();
        let message = Cache::open(file.path(), LIMIT).err().unwrap().to_string();
        assert!(message.starts_with("cannot use `cache_dir`"), "{message}");
    }
}
