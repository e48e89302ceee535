//! An answer that kept its contract.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;

use super::Document;
use crate::decode::{Tables, decode};
use crate::error::Error;

/// A document that kept its contract, and its tables; none when the caller's copy is still good.
///
/// `T` is the struct that the schema makes of the body.
#[derive(Debug)]
pub struct Checked<T = ()> {
    /// The answer.
    pub document: Document,
    /// What it says.
    pub tables: Tables,
    body: PhantomData<fn() -> T>,
}

impl<T> Checked<T> {
    /// Decodes a document.
    ///
    /// # Errors
    /// When it breaks its contract.
    pub fn new(document: Document) -> Result<Self, Error> {
        let tables =
            if document.not_modified() { Vec::new() } else { decode(&document.request, &document.body, Some(&document.url))? };
        Ok(Self { document, tables, body: PhantomData })
    }
}

impl<T: DeserializeOwned> Checked<T> {
    /// The body as its struct; `None` when the caller's copy is still good.
    ///
    /// # Errors
    /// Never for a struct of this crate: the contract is stricter than the struct.
    pub fn value(&self) -> Result<Option<T>, serde_json::Error> {
        let Document { request, body, .. } = &self.document;
        if self.document.not_modified() {
            Ok(None)
        } else {
            serde_json::from_slice(&request.endpoint().form.document(body)).map(Some)
        }
    }
}
