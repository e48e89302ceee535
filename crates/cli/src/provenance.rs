//! Checks the provenance of recordings: not too old, not edited, not copied.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use md5::{Digest, Md5};
use scoresheet::replay::{Recording, sha256};
use scoresheet::report::{Next, Report, Source};
use scoresheet::runtime::hexadecimal;

use crate::next_commands::NextCommands;

const RECORD_AGAIN: &str = "record it again with `scoresheet record`";

const CHESS_COM: [&str; 2] = ["https://api.chess.com/", "https://www.chess.com/"];

/// The digests of a recording's body, which are computed separately, because several threads can do it.
#[derive(Debug)]
pub(crate) struct Digests {
    is_edited: bool,
    /// Empty without an `ETag` that it would be compared by.
    sha256: String,
    is_own_tag: bool,
}

impl Digests {
    pub(crate) fn new(recording: &Recording, body: &[u8], is_edited: bool) -> Self {
        let etag = recording.etag.as_deref().filter(|_| recording.contract.is_some() && !is_edited);
        Self {
            is_edited,
            sha256: etag.map_or_else(String::new, |_| sha256(body)),
            is_own_tag: etag.is_none_or(|etag| is_own_tag(recording.url.as_deref(), etag, body)),
        }
    }
}

/// Examines recordings one by one and adds doubts about their provenance to a report.
pub(crate) struct Provenance<'n> {
    next: &'n NextCommands,
    oldest: Option<SystemTime>,
    /// The source and digest of the first body with an `ETag`.
    seen: HashMap<String, (String, String)>,
}

impl<'n> Provenance<'n> {
    pub(crate) fn new(next: &'n NextCommands, max_age: Option<Duration>) -> Self {
        // No recording is older than the beginning of Unix time.
        let oldest = max_age.map(|age| SystemTime::now().checked_sub(age).unwrap_or(SystemTime::UNIX_EPOCH));
        Self { next, oldest, seen: HashMap::new() }
    }

    /// Reports an edited or outdated recording as stale, a copied one as a warning.
    pub(crate) fn examine(&mut self, report: &mut Report, recording: &Recording, digests: &Digests) {
        if digests.is_edited {
            self.stale(report, recording, "its body was edited after it was recorded");
        } else {
            self.compare(report, recording, digests);
        }
        if let Some(message) = self.oldest.and_then(|oldest| age(recording, oldest)) {
            self.stale(report, recording, &message);
        }
    }

    fn stale(&self, report: &mut Report, recording: &Recording, message: &str) {
        let command = self.next.record(recording);
        let next = Next { propose: None, again: Some(&command) };
        report.stale(&Source { next, ..Source::named(&recording.source) }, &format!("{message}: {RECORD_AGAIN}"));
    }

    /// Warns about a body that does not match its `ETag`. Equal bodies have equal tags at every URL.
    fn compare(&mut self, report: &mut Report, recording: &Recording, digests: &Digests) {
        let (Some(endpoint), Some(_), Some(etag)) = (recording.endpoint, recording.contract, &recording.etag) else { return };
        let (source, digest) = (&recording.source, digests.sha256.clone());
        let (other, its_digest) = self.seen.entry(etag.clone()).or_insert_with(|| (source.clone(), digest.clone()));
        if *its_digest != digest {
            report.warn(endpoint, "", &format!("{source} has the ETag of {other} but another body: {RECORD_AGAIN}"));
        } else if !digests.is_own_tag {
            report.warn(endpoint, "", &format!("{source} has an ETag that does not match its body: {RECORD_AGAIN}"));
        }
    }
}

fn age(recording: &Recording, oldest: SystemTime) -> Option<String> {
    let Some(recorded_at) = recording.recorded_at else {
        return Some("it has no date of recording".to_owned());
    };
    let date = DateTime::<Utc>::from(recorded_at).format("%Y-%m-%d");
    (recorded_at < oldest).then(|| format!("it was recorded on {date}"))
}

/// Whether chess.com would give this body this tag: the MD5 of the body in each of 45 responses recorded with headers.
fn is_own_tag(url: Option<&str>, etag: &str, body: &[u8]) -> bool {
    let digest = etag.strip_prefix("W/\"").and_then(|rest| rest.strip_suffix('"'));
    let is_digest = |text: &&str| text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_chess_com = url.is_some_and(|url| CHESS_COM.iter().any(|host| url.starts_with(host)));
    match digest.filter(is_digest) {
        Some(digest) if is_chess_com => digest == hexadecimal(&Md5::digest(body)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chess_coms_tag_is_the_md5_of_the_body() {
        let url = Some("https://api.chess.com/pub/player/erik");
        let tag = "W/\"99914b932bd37a50b983c5e7c90ae93b\"";
        assert!(is_own_tag(url, tag, b"{}"));
        assert!(!is_own_tag(url, tag, b"[]"));
        assert!(is_own_tag(Some("http://127.0.0.1:1/pub/player/erik"), tag, b"[]"), "other servers have other tags");
        assert!(is_own_tag(url, "\"x\"", b"[]"));
    }
}
