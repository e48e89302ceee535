//! The files below a folder that may hold responses. A folder is untrusted input: nothing outside of it is opened, nothing is
//! opened that is not a plain file, and everything that is left out has a reason.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use super::Skipped;
use crate::paths::{CONTENT_TYPES, HOSTS};

/// The longest body that is read, as the client takes it.
pub(super) const MAX_BODY_BYTES: u64 = 64 << 20;

/// The longest cassette in JSON or HAR file that is read.
pub(super) const MAX_CASSETTE_BYTES: u64 = 256 << 20;

/// The longest cassette in YAML that is read, which takes ten times as long.
const MAX_YAML_BYTES: u64 = 64 << 20;

/// Deeper folders are skipped: no tool or person creates as many levels.
const MAX_DEPTH: usize = 64;

/// What a file may hold, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A body, or a cassette in JSON.
    Body,
    /// A cassette in YAML.
    Yaml,
    /// A HAR file.
    Har,
}

impl Kind {
    /// The kind of a file that may hold responses, compressed or not: by its ending, or because its path is a URL of chess.com's.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let path = &*unpacked(path);
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        match &*ending {
            "har" => Some(Self::Har),
            "yaml" | "yml" => Some(Self::Yaml),
            "headers" => None,
            known if CONTENT_TYPES.iter().any(|(ending, _)| *ending == known) => Some(Self::Body),
            _ if path.iter().any(|part| HOSTS.iter().any(|(host, _)| part == *host)) => Some(Self::Body),
            _ => {
                let name = path.file_name()?.to_string_lossy();
                HOSTS.iter().any(|(host, _)| name.contains(host)).then_some(Self::Body)
            }
        }
    }

    /// How much of such a file is read.
    pub(super) fn max_bytes(self) -> u64 {
        match self {
            Self::Body => MAX_BODY_BYTES,
            Self::Yaml => MAX_YAML_BYTES,
            Self::Har => MAX_CASSETTE_BYTES,
        }
    }
}

/// The files below a folder that may hold responses, in the order of their paths, and the folders that they lie in.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) files: Vec<PathBuf>,
    pub(super) folders: Vec<PathBuf>,
    pub(super) skipped: Vec<Skipped>,
}

impl Walk {
    /// Walks through a folder. Names that begin with a dot are not those of recordings.
    pub(super) fn through(folder: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(folder).map_err(|error| named(folder, &error))?;
        let mut walk = Self::default();
        let mut open = vec![(folder.to_owned(), 0)];
        while let Some((folder, depth)) = open.pop() {
            for entry in fs::read_dir(&folder).map_err(|error| named(&folder, &error))? {
                let entry = entry.map_err(|error| named(&folder, &error))?;
                let path = entry.path();
                if entry.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                let kind = entry.file_type().map_err(|error| named(&path, &error))?;
                if kind.is_dir() && depth < MAX_DEPTH {
                    open.push((path, depth + 1));
                } else if kind.is_dir() {
                    walk.skip(&path, &format!("it lies more than {MAX_DEPTH} folders deep"));
                } else if kind.is_symlink() {
                    walk.follow(&root, path);
                } else if Kind::of(&path).is_some() {
                    walk.add(path, kind.is_file());
                }
            }
            walk.folders.push(folder);
        }
        walk.files.sort();
        walk.skipped.sort_by(|a, b| a.source.cmp(&b.source));
        Ok(walk)
    }

    /// Takes a link to a file of the folder. One to a folder could lead in circles; what it leads to is read in its own place.
    fn follow(&mut self, root: &Path, link: PathBuf) {
        match fs::canonicalize(&link) {
            Err(error) => self.skip(&link, &format!("it is a link that leads nowhere ({error})")),
            Ok(target) if !target.starts_with(root) => self.skip(&link, "it is a link that leads out of the folder"),
            Ok(target) if target.is_dir() => self.skip(&link, "it is a link to a folder, which is read in its own place"),
            Ok(target) if Kind::of(&link).is_some() => self.add(link, target.is_file()),
            Ok(_) => {}
        }
    }

    fn add(&mut self, path: PathBuf, is_file: bool) {
        if is_file {
            self.files.push(path);
        } else {
            self.skip(&path, "it is no plain file");
        }
    }

    fn skip(&mut self, path: &Path, reason: &str) {
        self.skipped.push(Skipped { source: path.display().to_string(), reason: reason.to_owned() });
    }
}

/// The name of a file's content: without `.gz`, if the file is compressed.
pub(super) fn unpacked(path: &Path) -> Cow<'_, Path> {
    if is_compressed(path) { path.with_extension("").into() } else { path.into() }
}

fn is_compressed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"))
}

/// Opens a plain file, and decompresses what it holds if its name ends with `.gz`.
fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    let file = File::open(path)?;
    Ok(if is_compressed(path) { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

/// The size of a file's content. A compressed file is not read for it: its last four bytes are the size of its last member.
pub(super) fn size(path: &Path) -> io::Result<u64> {
    let length = fs::metadata(path)?.len();
    if !is_compressed(path) || length < 4 {
        return Ok(length);
    }
    let mut file = File::open(path)?;
    file.seek(SeekFrom::End(-4))?;
    let mut trailer = [0; 4];
    file.read_exact(&mut trailer)?;
    Ok(length.max(u32::from_le_bytes(trailer).into()))
}

/// The beginning of a file's content, of this many bytes.
pub(super) fn start(path: &Path, bytes: u64) -> io::Result<Vec<u8>> {
    up_to(bytes, path, bytes)
}

/// The content of a file; `None` when it is longer than `max` bytes, whatever its name promises.
pub(super) fn read(path: &Path, max: u64) -> io::Result<Option<Vec<u8>>> {
    let length = fs::metadata(path).map_err(|error| named(path, &error))?.len();
    if length > max {
        return Ok(None);
    }
    // A file may grow while it is read, one of the system may have no length, and a compressed one says nothing of its content's.
    let content = up_to(max + 1, path, length)?;
    Ok((u64::try_from(content.len()).is_ok_and(|length| length <= max)).then_some(content))
}

/// As many bytes of a file's content, of which this many are expected.
fn up_to(bytes: u64, path: &Path, expected: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    let read = open(path).and_then(|file| file.take(bytes).read_to_end(&mut content));
    read.map(|_| content).map_err(|error| named(path, &error))
}

/// An error that names the file.
pub(super) fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("cannot read {}: {error}", path.display()))
}
