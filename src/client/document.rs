//! A usable answer.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use super::transport::Answer;
use crate::runtime::Request;

/// A JSON body that answered a request, or the word that the caller's copy is still good.
///
/// The body has been received whole and is said to be JSON; whether it conforms to its contract is for [`Checked`](super::Checked) to say.
#[derive(Clone)]
pub struct Document {
    /// What was asked, and when.
    pub request: Request,
    /// Where the answer came from, after redirects.
    pub url: Arc<str>,
    /// 200, or 304 when the caller's copy is still good.
    pub status: u16,
    /// The version of the body, to be sent along next time.
    pub etag: Option<String>,
    /// The body, decompressed; empty when the caller's copy is still good.
    pub body: Bytes,
    /// Whether the server confirmed the on-disk cache's copy and the body is that one.
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

    /// Whether the caller's copy is still good; there is no body then.
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
