//! The responses of a client: as received, and decoded.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::cache::Unsaved;
use super::pages::List;
use crate::apply_policy;
use crate::contract::{Policy, PolicyOutcome, ToleratedViolation, conforming};
use crate::error::{ConfigError, Error, UpstreamError};
use crate::runtime::{Request, Tables};

/// A response with a complete body of the announced type, or the confirmation that the caller's copy is current.
///
/// [`Response::decode`] and [`Response::parse`] apply the contract to the body.
#[derive(Clone)]
#[non_exhaustive]
pub struct Response {
    /// The request and its time.
    pub request: Request,
    /// The URL of the response, after redirects.
    pub url: Arc<str>,
    /// The URL of the request, before redirects.
    pub requested_url: Arc<str>,
    /// 200, or 304 when the caller's copy is current.
    pub status: u16,
    /// The `ETag` of the body, for the next request.
    pub etag: Option<String>,
    /// The body, decompressed; empty when the caller's copy is current.
    pub body: Bytes,
    /// Whether the body is from the on-disk cache, confirmed by the server.
    pub from_cache: bool,
    /// The server's time of the response, if it was sent for this call.
    pub date: Option<SystemTime>,
    /// What the cache has to store of it.
    pub(super) unsaved: Option<Unsaved>,
    /// How its list continues, where it is a page of one.
    pub(super) list: Option<Box<List>>,
}

impl Response {
    /// Whether the caller's copy is current; then there is no body.
    #[must_use]
    pub fn not_modified(&self) -> bool {
        self.status == 304
    }

    /// The URL of the page of the list after this one, for [`Client::fetch_page`](super::Client::fetch_page). `None` after the last
    /// page, for an endpoint whose manifest names no `pages`, and, unless a header says it, where the caller's copy is current.
    ///
    /// # Errors
    /// When the next page is on another host, which gets none of the requests and secrets.
    pub fn next_page(&self) -> Result<Option<String>, UpstreamError> {
        self.list.as_ref().map_or(Ok(None), |list| list.next(self))
    }

    /// Decodes the body into its Arrow tables. The policy applies to a body that violates its contract. A response without a
    /// body has no tables.
    ///
    /// # Errors
    /// When the body violates its contract in a way that the policy does not tolerate.
    pub fn decode(self, policy: Policy) -> Result<TypedResponse<Tables>, Error> {
        let outcome = if self.not_modified() {
            PolicyOutcome::default()
        } else {
            apply_policy(&self.request, &self.body, Some(&self.url), policy)?
        };
        let PolicyOutcome { tables, tolerated, quarantined, .. } = outcome;
        Ok(TypedResponse { response: self, value: tables, tolerated, quarantined: quarantined.is_some() })
    }

    /// Parses the body into its struct, after the contract has been enforced; no Arrow table is built.
    ///
    /// # Errors
    /// When the body violates its contract, when there is none because the caller's copy is current, and when `T` is not a
    /// struct of the endpoint.
    pub fn parse<T: DeserializeOwned>(self) -> Result<TypedResponse<T>, Error> {
        if self.not_modified() {
            let message = "expected a response with a body, but found the confirmation that the caller's copy is current";
            return Err(ConfigError::new(format!("{message}: check `not_modified` first")).into());
        }
        let document = conforming(&self.request, &self.body, Some(&self.url))?;
        let value = serde_json::from_slice(&document).map_err(|error| {
            let (endpoint, found) = (self.request.endpoint().name, std::any::type_name::<T>());
            ConfigError::new(format!("expected the struct of `{endpoint}`, but found `{found}` ({error}): use the generated one"))
        })?;
        drop(document);
        Ok(TypedResponse { response: self, value, tolerated: Vec::new(), quarantined: false })
    }
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("url", &self.url)
            .field("status", &self.status)
            .field("etag", &self.etag)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("from_cache", &self.from_cache)
            .finish_non_exhaustive()
    }
}

/// A response that conforms or was accepted by a policy, decoded once: into a struct, into [`Tables`], or into rows of a
/// [`Chunk`](crate::Chunk), which are then counted here.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TypedResponse<T> {
    /// The response.
    pub response: Response,
    /// The decoded body.
    pub value: T,
    /// The violations that the policy tolerated.
    pub tolerated: Vec<ToleratedViolation>,
    /// Whether the body is quarantined; then it has no rows.
    pub quarantined: bool,
}

/// One request of a stream, and its response.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StreamItem<T> {
    /// The request.
    pub request: Request,
    /// The number of the page, from 0, where the response is a page of a list.
    pub page: usize,
    /// The response, or the error.
    pub result: Result<T, Error>,
}
