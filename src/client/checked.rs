//! A response that conforms, or that a policy accepted.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::Document;
use crate::contract::{Policy, PolicyOutcome, ToleratedViolation};
use scoresheet_runtime::Tables;

use crate::apply_policy;
use crate::error::Error;

/// A document that conforms or was accepted by a policy, and its tables; no tables when the caller's copy is current.
///
/// `T` is the struct of the body.
#[derive(Debug)]
pub struct Checked<T = ()> {
    /// The response.
    pub document: Document,
    /// Its tables.
    pub tables: Tables,
    /// The violations that the policy tolerated.
    pub tolerated: Vec<ToleratedViolation>,
    /// Whether the body is quarantined; then it has no rows.
    pub quarantined: bool,
    body: PhantomData<fn() -> T>,
}

impl<T> Checked<T> {
    /// Decodes a document.
    ///
    /// # Errors
    /// When it violates its contract.
    pub fn new(document: Document) -> Result<Self, Error> {
        Self::under(Policy::Freeze, document)
    }

    /// Decodes a document under a policy.
    ///
    /// # Errors
    /// When it violates its contract in a way that the policy does not tolerate.
    pub fn under(policy: Policy, document: Document) -> Result<Self, Error> {
        let outcome = if document.not_modified() {
            PolicyOutcome::default()
        } else {
            apply_policy(&document.request, &document.body, Some(&document.url), policy)?
        };
        let PolicyOutcome { tables, tolerated, quarantined } = outcome;
        Ok(Self { document, tables, tolerated, quarantined: quarantined.is_some(), body: PhantomData })
    }
}

impl<T: DeserializeOwned> Checked<T> {
    /// The body as its struct; `None` when the caller's copy is still current.
    ///
    /// # Errors
    /// For a body that violates its contract and was accepted by a policy. Otherwise never for a struct of this crate: the
    /// contract is stricter than the struct.
    pub fn value(&self) -> Result<Option<T>, serde_json::Error> {
        let Document { request, body, .. } = &self.document;
        if self.document.not_modified() {
            Ok(None)
        } else {
            serde_json::from_slice(&request.endpoint().body_format.document(body)).map(Some)
        }
    }
}
