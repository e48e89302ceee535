//! An answer that kept its contract, or that a policy let pass.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::Document;
use crate::contract::{Policy, Recorded, Settled};
use scoresheet_runtime::Tables;

use crate::error::Error;
use crate::settle;

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
    pub recorded: Vec<Recorded>,
    /// Whether the policy keeps the body from being used; it has no rows then.
    pub quarantined: bool,
    body: PhantomData<fn() -> T>,
}

impl<T> Checked<T> {
    /// Decodes a document.
    ///
    /// # Errors
    /// When it breaks its contract.
    pub fn new(document: Document) -> Result<Self, Error> {
        Self::under(Policy::Freeze, document)
    }

    /// Decodes a document under a policy.
    ///
    /// # Errors
    /// When it breaks its contract in a way that the policy does not settle.
    pub fn under(policy: Policy, document: Document) -> Result<Self, Error> {
        let settled = if document.not_modified() {
            Settled::default()
        } else {
            settle(&document.request, &document.body, Some(&document.url), policy)?
        };
        let Settled { tables, recorded, quarantined } = settled;
        Ok(Self { document, tables, recorded, quarantined: quarantined.is_some(), body: PhantomData })
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
            serde_json::from_slice(&request.endpoint().form.document(body)).map(Some)
        }
    }
}
