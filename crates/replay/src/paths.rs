//! The location of the recording of a path.

use std::path::{Component, Path};

use percent_encoding::percent_decode_str;

/// Base URL of the Published-Data API.
pub const PUB: &str = "https://api.chess.com/pub";

/// The kinds of cassette by their file extensions, and how chess.com labels them.
pub const CONTENT_TYPES: [(&str, &str); 2] =
    [("json", "application/json; charset=utf-8"), ("pgn", "application/x-chess-pgn; charset=utf-8")];

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
