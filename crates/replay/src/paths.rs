//! The location of the recording of a path.

use std::path::{Component, Path};

use http::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use scoresheet_runtime::Host;

/// Base URL of the Published-Data API.
pub const PUB: &str = "https://api.chess.com/pub";

/// The hosts of chess.com.
#[cfg(feature = "server")]
pub(crate) const CHESS: [Host; 2] = [
    Host { name: "pub", base_url: PUB, auth: None },
    Host { name: "callback", base_url: "https://www.chess.com/callback", auth: None },
];

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

/// The `?` between path and query in the name of a recording, since no file of Windows has it in its name.
const QUESTION: &str = "%3F";

/// What else the name of a recording has for characters of a query.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'=').remove(b'&').remove(b'+').remove(b'%');

/// The path of the recording of a path and its query: `/lichess/api/games/user/erik%253Fmax=10`, whose last segment decodes to the
/// name of the file.
#[must_use]
pub fn file_path(target: &str) -> String {
    let Some((path, query)) = target.split_once('?') else { return target.to_owned() };
    let name = format!("{QUESTION}{}", utf8_percent_encode(query, ENCODED));
    format!("{path}{}", name.replace('%', "%25"))
}

/// The path and query of a recording whose file has this path.
#[must_use]
pub fn target_of_file(file: &str) -> String {
    file.replacen(QUESTION, "?", 1)
}

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

/// The path and query by which a replay server serves what this URL serves.
#[must_use]
pub fn path_of_url(url: &str) -> Option<String> {
    let uri: Uri = url.trim().parse().ok()?;
    let (host, path) = (uri.host()?.to_ascii_lowercase(), uri.path().trim_end_matches('/'));
    let is_known = LOOPBACK.contains(&&*host) || HOSTS.iter().any(|(known, folder)| *known == host && is_below(path, folder));
    let query = uri.query().filter(|query| !query.is_empty()).map(|query| format!("?{query}"));
    is_known.then(|| format!("{path}{}", query.unwrap_or_default()))
}

/// The path and query by which a replay server serves what this URL of one of these hosts serves.
#[must_use]
pub fn path_of_own_url<'h>(url: &str, hosts: impl IntoIterator<Item = &'h Host>) -> Option<String> {
    let (url, query) = url.trim().split('#').next().map(|url| url.split_once('?').unwrap_or((url, "")))?;
    let (url, separator) = (url.trim_end_matches('/'), if query.is_empty() { "" } else { "?" });
    hosts.into_iter().find_map(|host| {
        let base = Some(host.base_url).filter(|base| !base.is_empty())?;
        // Another host may begin with the same text.
        let rest = url.strip_prefix(base).filter(|rest| rest.starts_with('/'))?;
        Some(format!("/{}{rest}{separator}{query}", host.name))
    })
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix('/').and_then(|path| path.strip_prefix(folder)).is_some_and(|rest| rest.starts_with('/'))
}
