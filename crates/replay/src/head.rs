//! The file beside a recorded body, `<file>.headers`: status, request, provenance and headers.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, DATE, ETAG, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED, LINK, LOCATION};

/// Headers are a few kilobytes.
const MAX_BYTES: u64 = 1 << 20;

/// What says something about a body or about what to do with it, and no more: no cookie and no id of a server.
pub const KEPT: [HeaderName; 6] = [CONTENT_TYPE, ETAG, LAST_MODIFIED, CACHE_CONTROL, LINK, LOCATION];

/// When the response was recorded, or last confirmed by the server.
const RECORDED: &str = "scoresheet-recorded";
/// The digest of the body as it was recorded.
const SHA256: &str = "scoresheet-body-sha256";

/// `HTTP 200`, optionally the request, then `Name: value` lines.
#[derive(Debug)]
pub struct Head {
    pub status: StatusCode,
    /// The requested URL, if known.
    pub url: Option<String>,
    /// From our own header, otherwise from the server's `Date`.
    pub recorded_at: Option<SystemTime>,
    /// Only recordings of this crate have one.
    pub sha256: Option<String>,
    pub headers: HeaderMap,
}

impl Head {
    /// The head of the body in this file, if it has one.
    pub fn of(file: &Path) -> io::Result<Option<Self>> {
        let text = plain_text(&path_of(file), MAX_BYTES)?;
        text.map(|text| text.parse().map_err(io::Error::other)).transpose()
    }
}

/// The text of a plain file, `None` where there is no file. Anything else could block its reader, or have no end.
pub(crate) fn plain_text(path: &Path, max_bytes: u64) -> io::Result<Option<String>> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => Err(io::Error::other("expected a plain file, but found something else")),
        Ok(found) if found.len() > max_bytes => {
            Err(io::Error::other(format!("expected at most {max_bytes} bytes, but found {}", found.len())))
        }
        Ok(_) => fs::read_to_string(path).map(Some),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The path of the head of the body in this file.
#[must_use]
pub fn path_of(file: &Path) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".headers");
    path.into()
}

impl std::str::FromStr for Head {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        let status = first.strip_prefix("HTTP ").and_then(|status| status.trim().parse().ok());
        let status =
            status.ok_or_else(|| format!("expected `HTTP <status>` in the first line of headers, but found {first:?}"))?;
        let (mut url, mut headers) = (None, HeaderMap::new());
        for line in lines.filter(|line| !line.trim().is_empty()) {
            if let Some(asked) = line.strip_prefix("GET ") {
                url = Some(asked.trim().to_owned());
                continue;
            }
            let (name, value) =
                header(line).ok_or_else(|| format!("expected `Name: value` among headers, but found {line:?}"))?;
            headers.insert(name, value);
        }
        let sha256 = headers.remove(SHA256).and_then(|value| value.to_str().map(str::to_ascii_lowercase).ok());
        let stamp = headers.remove(RECORDED);
        let date = |value: &HeaderValue| httpdate::parse_http_date(value.to_str().ok()?).ok();
        let recorded_at = match &stamp {
            Some(stamp) => Some(date(stamp).ok_or_else(|| format!("expected an HTTP date in {RECORDED}, but found {stamp:?}"))?),
            None => headers.get(DATE).and_then(date),
        };
        Ok(Self { status, url, recorded_at, sha256, headers })
    }
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    Some((name.trim().parse().ok()?, value.trim().parse().ok()?))
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "HTTP {}", self.status.as_u16())?;
        if let Some(url) = &self.url {
            writeln!(f, "GET {url}")?;
        }
        if let Some(time) = self.recorded_at {
            writeln!(f, "{RECORDED}: {}", httpdate::fmt_http_date(time))?;
        }
        if let Some(sha256) = &self.sha256 {
            writeln!(f, "{SHA256}: {sha256}")?;
        }
        let readable = self.headers.iter().filter_map(|(name, value)| Some((name, value.to_str().ok()?)));
        readable.into_iter().try_for_each(|(name, value)| writeln!(f, "{name}: {value}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
HTTP 200
GET https://api.chess.com/pub/player/erik
scoresheet-recorded: Fri, 18 Oct 2024 01:24:17 GMT
scoresheet-body-sha256: 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
etag: W/\"9686db17\"
";

    #[test]
    fn what_is_written_is_read() {
        let head: Head = TEXT.parse().unwrap();
        assert_eq!(head.to_string(), TEXT);
        assert_eq!(head.sha256, Some(crate::sha256(b"{}")));
        assert_eq!(head.headers.len(), 1);
    }

    #[test]
    fn the_date_of_the_server_replaces_a_missing_stamp() {
        let head: Head = "HTTP 404\nDate: Fri, 18 Oct 2024 01:24:17 GMT\n".parse().unwrap();
        assert_eq!(head.recorded_at.map(httpdate::fmt_http_date).as_deref(), Some("Fri, 18 Oct 2024 01:24:17 GMT"));
        let head: Head = "HTTP 404\nDate: yesterday\n".parse().unwrap();
        assert_eq!((head.recorded_at, head.url, head.sha256), (None, None, None));
    }

    #[test]
    fn nonsense_is_rejected() {
        for (text, why) in [
            ("", "expected `HTTP <status>` in the first line of headers, but found \"\""),
            ("HTTP 200\nnonsense", "expected `Name: value` among headers, but found \"nonsense\""),
            ("HTTP 200\nscoresheet-recorded: soon", "expected an HTTP date in scoresheet-recorded, but found \"soon\""),
        ] {
            assert_eq!(text.parse::<Head>().err().as_deref(), Some(why));
        }
    }
}
