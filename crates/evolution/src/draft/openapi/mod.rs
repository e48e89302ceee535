//! Drafts a contract from the OpenAPI document of an API: its GET requests with a JSON response.

mod combine;
mod document;
mod operation;
mod parameter;
mod query;
mod schema;
mod shared;

use std::collections::BTreeMap;

use scoresheet_runtime::{ConfigError, LocalError};
use serde_json::Value;

use self::document::Document;
use self::operation::Operation;
use self::schema::Translator;
use super::keys::Keys;
use super::routes::Route;
use super::{Draft, Endpoint, EndpointKeys, Summary, word};

impl Draft {
    /// Drafts the contract of an API with this name from its OpenAPI document, version 3.0 or 3.1.
    ///
    /// A document says less than a contract: what it leaves open, and what no decoder enforces, is marked.
    ///
    /// # Errors
    /// When the document has another version, no usable request, or references that lead nowhere or out of it; all of the latter are
    /// listed. Or when a temporary folder cannot be written to.
    pub fn from_openapi(name: &str, document: Value) -> Result<Self, LocalError> {
        let document = Document::new(document)?;
        let mut skipped = Vec::new();
        let mut operations = operation::all(&document, &mut skipped);
        if operations.is_empty() {
            let found = skipped.first().map_or("none".to_owned(), |(what, why)| format!("{what}: {why}"));
            let message = format!("expected GET requests with a JSON response, but found {found}: name another document");
            return Err(ConfigError::new(message).into());
        }
        let mut draft = Self {
            files: BTreeMap::new(),
            endpoints: operations.keys().map(|name| (name.clone(), Vec::new())).collect(),
            decisions: Vec::new(),
            problems: Vec::new(),
            skipped,
        };
        query::name_apart(&mut operations);
        let shared = shared::of(&document, &operations);
        let endpoints = operations.into_iter().map(|(name, operation)| {
            let (endpoint, schema) = drafted(&document, &name, operation);
            draft.files.insert(format!("{name}.json"), format!("{schema:#}\n"));
            (name, endpoint)
        });
        let endpoints = endpoints.collect();
        draft.finish(&word(name), &shared, &endpoints)?;
        Ok(draft)
    }
}

/// The endpoint of an operation, and the schema of its response.
fn drafted(document: &Document, name: &str, operation: Operation) -> (Endpoint, Value) {
    let mut translator = Translator::new(document);
    let description = operation.summary.clone().unwrap_or_else(|| format!("Response of {}.", operation.path));
    let schema = translator.root(&operation.schema, &description);
    let maps = super::map_tables(name, &translator.maps);
    let parameters: Vec<_> = operation.parameters.iter().map(|parameter| parameter.name.clone()).collect();
    let (keys, _) = EndpointKeys::of(Keys::choose(name, &schema, &maps, &[], &parameters));
    let (required, optional) = operation.query.parameters();
    let examples = operation.parameters.iter().chain(required);
    let route = Route {
        path: format!("{}{}", operation.path, operation.query.template()),
        parameters: examples.map(|parameter| (parameter.name.clone(), [parameter.example()].into())).collect(),
        optional: optional.map(|parameter| parameter.name.clone()).collect(),
        base_url: operation.base_url,
    };
    let endpoint = Endpoint {
        route: Some(route),
        summary: operation.summary.map_or(Summary::Guessed(description), Summary::Known),
        keys,
        evidence: "Their names suggest it".to_owned(),
        maps,
        follow: None,
        body: operation.body,
        pages: operation.pages,
        notes: operation.notes,
        remarks: operation.query.remark().into_iter().collect(),
    };
    (endpoint, schema)
}
