//! An answer that kept its contract, or that a policy let pass.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::Document;
use crate::contract::{Policy, PolicyOutcome, ToleratedViolation};
use scoresheet_runtime::Tables;

use crate::apply_policy;
use crate::error::Error;

/// A document that kept its contract or was let pass, and its tables; none when the caller's copy is still good.
///
/// `T` is the struct that the schema makes of the body.
#[derive(Debug)]
pub struct Checked<T = ()> {
    /// The answer.
    pub document: Document,
    /// What it says.
    pub tables: Tables,
    /// The violations that the policy let pass.
    pub tolerated: Vec<ToleratedViolation>,
    /// Whether the policy keeps the body from being used; it has no rows then.
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
    /// When it violates its contract in a way that the policy does not apply.
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
    /// The body as its struct; `None` when the caller's copy is still good.
    ///
    /// # Errors
    /// For a body that broke its contract and was let pass by a policy. Otherwise never for a struct of this crate: the contract is
    /// stricter than the struct.
    pub fn value(&self) -> Result<Option<T>, serde_json::Error> {
        let Document { request, body, .. } = &self.document;
        if self.document.not_modified() {
            Ok(None)
        } else {
            serde_json::from_slice(&request.endpoint().body_format.document(body)).map(Some)
        }
    }
}
