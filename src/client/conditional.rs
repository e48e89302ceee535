//! Asking for a body on the condition that it is not the caller's or the cache's, and what a 304 says then.

use reqwest::header::{ETAG, HeaderMap};

use super::cache::Entry;
use scoresheet_replay::etag;

/// The tags of the caller's copy and of the cache's, once if they are the same.
pub(super) fn if_none_match(tag: Option<&str>, cached: Option<&Entry>) -> Option<String> {
    let cached = cached.map(|entry| entry.etag.as_str());
    match (tag, cached) {
        (Some(own), Some(cached)) if !etag::same(own, cached) => Some(format!("{own}, {cached}")),
        (own, cached) => own.or(cached).map(str::to_owned),
    }
}

/// Whose copy a 304 confirms.
pub(super) enum Unchanged {
    /// The caller's, of this version.
    Own(String),
    /// The cache's.
    Cached(Entry),
}

/// What a 304 says: the caller's copy is good, or the cache's is, which is then as good as a fresh body.
pub(super) fn unchanged(headers: &HeaderMap, tag: Option<&str>, cached: Option<Entry>) -> Option<Unchanged> {
    let current = entity_tag(headers);
    let Some(current) = current.as_deref() else {
        // A 304 without a tag means the only version that was named, if there was but one.
        return match (tag, cached) {
            (Some(tag), None) => Some(Unchanged::Own(tag.to_owned())),
            (Some(tag), Some(entry)) if etag::same(tag, &entry.etag) => Some(Unchanged::Own(tag.to_owned())),
            (None, Some(entry)) => Some(Unchanged::Cached(entry)),
            _ => None,
        };
    };
    // One that names another version than those that were sent confirms none of them.
    match (tag, cached) {
        (Some(tag), _) if etag::same(tag, current) => Some(Unchanged::Own(tag.to_owned())),
        (_, Some(entry)) if etag::same(&entry.etag, current) => Some(Unchanged::Cached(entry)),
        _ => None,
    }
}

/// The tag of an answer. A malformed one could not be sent back, so it counts as none.
pub(super) fn entity_tag(headers: &HeaderMap) -> Option<String> {
    headers.get(ETAG)?.to_str().ok().filter(|tag| etag::is_entity_tag(tag)).map(str::to_owned)
}
