//! The location of the recording of a path.

use std::path::{Component, Path};

use http::Uri;
use percent_encoding::percent_decode_str;

/// Base URL of the Published-Data API.
pub const PUB: &str = "https://api.chess.com/pub";

/// Where the endpoints of each host live, and the folder in which their recordings lie.
pub const HOSTS: [(&str, &str); 2] = [("api.chess.com", "pub"), ("www.chess.com", "callback")];

/// A replay server of one's own serves both hosts.
const LOOPBACK: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The kinds of cassette by their file extensions, and how the APIs label them.
pub const CONTENT_TYPES: [(&str, &str); 3] = [
    ("json", "application/json; charset=utf-8"),
    ("pgn", "application/x-chess-pgn; charset=utf-8"),
    ("ndjson", "application/x-ndjson"),
];

/// The decoded segments of a path, each of which is a plain folder or file name.
#[must_use]
pub fn segments(path: &str) -> Option<Vec<String>> {
    path.strip_prefix('/')?.split('/').map(segment).collect()
}

fn segment(encoded: &str) -> Option<String> {
    let decoded = percent_decode_str(encoded).decode_utf8().ok()?.into_owned();
    // A segment that equals its first path component has no separator, is not a drive, and is neither `.` nor `..`.
    let is_plain = matches!(Path::new(&decoded).components().next(), Some(Component::Normal(name)) if name == decoded.as_str());
    (is_plain && !decoded.contains('\0')).then_some(decoded)
}

/// The path by which a replay server serves what this URL serves.
#[must_use]
pub fn path_of_url(url: &str) -> Option<String> {
    let uri: Uri = url.trim().parse().ok()?;
    let (host, path) = (uri.host()?.to_ascii_lowercase(), uri.path().trim_end_matches('/'));
    let is_known = LOOPBACK.contains(&&*host) || HOSTS.iter().any(|(known, folder)| *known == host && is_below(path, folder));
    is_known.then(|| path.to_owned())
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix('/').and_then(|path| path.strip_prefix(folder)).is_some_and(|rest| rest.starts_with('/'))
}
