//! Contracts that are not part of this build: the schemas of a folder, compiled for validation.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{LazyLock, Mutex};

use scoresheet_contract::{CompiledSchema, Document, Violation, pointer, validate};
use scoresheet_runtime::{BodyFormat, ConfigError, locked};
use scoresheet_schema::{Body, Model, redirect};
use serde_json::Value;

use super::Sample;

/// The key under which a part of a bundle embeds the complete bundle, for its references.
const BUNDLE: &str = "bundle";

/// The contracts of some endpoints, and the model of all.
pub(super) struct Contracts {
    model: Model,
    contracts: BTreeMap<String, Contract>,
}

struct Contract {
    body_format: BodyFormat,
    rules: CompiledSchema,
}

impl Contracts {
    /// The endpoints of the samples.
    pub(super) fn new(model: Model, samples: &[Sample]) -> Result<Self, ConfigError> {
        let names: BTreeSet<&str> = samples.iter().map(|sample| sample.endpoint.as_str()).collect();
        let contract = |name: &str| Ok((name.to_owned(), Contract::new(&model, name)?));
        let contracts = names.into_iter().map(contract).collect::<Result<_, ConfigError>>()?;
        Ok(Self { model, contracts })
    }

    /// The body as the document that its schema describes.
    pub(super) fn document(&self, sample: &Sample) -> Option<Value> {
        let body_format = self.contracts.get(&sample.endpoint)?.body_format;
        Document::read(&body_format.document(&sample.body)).ok().map(|document| document.value)
    }

    pub(super) fn violations(&self, sample: &Sample) -> Vec<Violation> {
        let Some(contract) = self.contracts.get(&sample.endpoint) else { return Vec::new() };
        validate(&contract.rules, None, &contract.body_format.document(&sample.body))
    }

    /// Whether the schema at a place of a file, as used by `endpoint`, accepts all these values.
    pub(super) fn takes(&self, endpoint: &str, (file, at): (&str, &str), values: &[&Value]) -> bool {
        let Some(found) = self.model.endpoints.iter().find(|found| found.name == endpoint) else { return false };
        let mut bundle = found.bundle.schema.clone();
        redirect(&mut bundle, |_, target| Some(target.replacen('#', &format!("#/{BUNDLE}"), 1)));
        let Some(Value::Object(mut schema)) = bundle.pointer(&in_bundle(endpoint, file, at)).cloned() else { return false };
        schema.insert(BUNDLE.to_owned(), bundle);
        let schema = Value::Object(schema);
        let rules = CompiledSchema::compile("", &schema.to_string());
        rules.is_ok_and(|rules| values.iter().all(|value| rules.errors(value).is_empty()))
    }

    /// The endpoints that use the schema at a place of a file.
    pub(super) fn users(&self, file: &str, at: &str) -> BTreeSet<&str> {
        let uses = |endpoint: &&scoresheet_schema::Endpoint| {
            endpoint.bundle.schema.pointer(&in_bundle(&endpoint.name, file, at)).is_some()
        };
        self.model.endpoints.iter().filter(uses).map(|endpoint| endpoint.name.as_str()).collect()
    }

    /// Every column: where it is, and of which type.
    pub(super) fn columns(&self) -> BTreeMap<(String, String, String), String> {
        let mut columns = BTreeMap::new();
        for endpoint in &self.model.endpoints {
            for table in &endpoint.tables {
                for column in &table.columns {
                    let place = (endpoint.name.clone(), table.name.clone(), column.name.clone());
                    let absent = if column.nullable { "nullable" } else { "never null" };
                    columns.insert(place, format!("{}, {absent}", column.kind.arrow()));
                }
            }
        }
        columns
    }
}

impl Contract {
    fn new(model: &Model, name: &str) -> Result<Self, ConfigError> {
        let Some(endpoint) = model.endpoints.iter().find(|endpoint| endpoint.name == name) else {
            let names: Vec<_> = model.endpoints.iter().map(|endpoint| format!("`{}`", endpoint.name)).collect();
            return Err(ConfigError::new(format!("the schemas have no endpoint `{name}`: expected one of {}", names.join(", "))));
        };
        let body_format = match endpoint.entry.body {
            Body::Json => BodyFormat::Json,
            Body::Ndjson => BodyFormat::Ndjson,
            Body::Pgn => {
                let tags: Vec<_> = endpoint.entry.pgn_tags.iter().map(|tag| interned(tag)).collect();
                BodyFormat::Pgn { tags: interned_list(tags) }
            }
        };
        let rules = CompiledSchema::compile(interned(name), &endpoint.bundle.schema.to_string())
            .map_err(|error| ConfigError::new(format!("the schema of `{name}` cannot be used ({error}): correct it")))?;
        Ok(Self { body_format, rules })
    }
}

/// A static string, because violations have a static endpoint name. Names and tags are few, and each is leaked once.
fn interned(text: &str) -> &'static str {
    static TEXTS: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut texts = locked(&TEXTS);
    texts.get(text).copied().unwrap_or_else(|| {
        let text: &'static str = text.to_owned().leak();
        texts.insert(text);
        text
    })
}

/// As [`interned`], for the tags of one endpoint.
fn interned_list(list: Vec<&'static str>) -> &'static [&'static str] {
    static LISTS: LazyLock<Mutex<HashSet<&'static [&'static str]>>> = LazyLock::new(Mutex::default);
    let mut lists = locked(&LISTS);
    lists.get(&*list).copied().unwrap_or_else(|| {
        let list: &'static [&'static str] = list.leak();
        lists.insert(list);
        list
    })
}

/// The pointer in an endpoint's bundle of a place in a file.
fn in_bundle(endpoint: &str, file: &str, at: &str) -> String {
    if file.strip_suffix(".json") == Some(endpoint) { at.to_owned() } else { pointer::join("/$defs", file) + at }
}

#[cfg(test)]
mod tests {
    use super::interned;

    #[test]
    fn a_name_is_kept_once() {
        let (first, second) = (interned("an_endpoint_of_a_folder"), interned("an_endpoint_of_a_folder"));
        assert!(std::ptr::eq(first, second));
        assert_ne!(first, interned("another"));
    }
}
