//! A usable response.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::transport::Answer;
use crate::runtime::Request;

/// The JSON body of a response, or the confirmation that the caller's copy is still current.
///
/// The body has been received whole and is said to be JSON; whether it conforms to its contract is for [`Checked`](super::Checked) to say.
#[derive(Clone)]
pub struct Document {
    /// The request and its time.
    pub request: Request,
    /// The URL of the response, after redirects.
    pub url: Arc<str>,
    /// 200, or 304 when the caller's copy is current.
    pub status: u16,
    /// The `ETag` of the body, for the next request.
    pub etag: Option<String>,
    /// The body, decompressed; empty when the caller's copy is current.
    pub body: Bytes,
    /// Whether the body is from the on-disk cache, confirmed by the server.
    pub from_cache: bool,
}

impl Document {
    pub(super) fn new(request: Request, answer: Answer) -> Self {
        Self {
            request,
            url: answer.url,
            status: answer.status,
            etag: answer.etag,
            body: answer.body,
            from_cache: answer.from_cache,
        }
    }

    /// Whether the caller's copy is current; then there is no body.
    #[must_use]
    pub fn not_modified(&self) -> bool {
        self.status == 304
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("url", &self.url)
            .field("status", &self.status)
            .field("etag", &self.etag)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("from_cache", &self.from_cache)
            .finish_non_exhaustive()
    }
}
