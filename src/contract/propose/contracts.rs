//! Contracts that are no part of this build: schemas of a folder, made ready to judge bodies.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use codegen::{Body, Model};
use serde_json::Value;

use super::Sample;
use crate::contract::document::Document;
use crate::contract::report::judge;
use crate::contract::rules::Rules;
use crate::contract::{Violation, pointer};
use crate::error::ConfigError;
use crate::runtime::Form;
use crate::sync::locked;

/// Where a part of a bundle keeps the whole, for its references.
const BUNDLE: &str = "bundle";

/// The contracts of some endpoints, and the model of all.
pub(super) struct Contracts {
    model: Model,
    contracts: BTreeMap<String, Contract>,
}

struct Contract {
    form: Form,
    rules: Rules,
}

impl Contracts {
    /// Those that the samples are of.
    pub(super) fn new(model: Model, samples: &[Sample]) -> Result<Self, ConfigError> {
        let names: BTreeSet<&str> = samples.iter().map(|sample| sample.endpoint.as_str()).collect();
        let contract = |name: &str| Ok((name.to_owned(), Contract::new(&model, name)?));
        let contracts = names.into_iter().map(contract).collect::<Result<_, ConfigError>>()?;
        Ok(Self { model, contracts })
    }

    /// The body as the document that its schema describes.
    pub(super) fn document(&self, sample: &Sample) -> Option<Value> {
        let form = self.contracts.get(&sample.endpoint)?.form;
        Document::read(&form.document(&sample.body)).ok().map(|document| document.value)
    }

    pub(super) fn violations(&self, sample: &Sample) -> Vec<Violation> {
        let Some(contract) = self.contracts.get(&sample.endpoint) else { return Vec::new() };
        judge(&contract.rules, None, &contract.form.document(&sample.body))
    }

    /// Whether the schema at a place of a file takes all of these values, as `endpoint` uses it.
    pub(super) fn takes(&self, endpoint: &str, (file, at): (&str, &str), values: &[&Value]) -> bool {
        let Some(found) = self.model.endpoints.iter().find(|found| found.name == endpoint) else { return false };
        let mut bundle = found.bundle.schema.clone();
        move_references(&mut bundle);
        let Some(Value::Object(mut schema)) = bundle.pointer(&in_bundle(endpoint, file, at)).cloned() else { return false };
        schema.insert(BUNDLE.to_owned(), bundle);
        let schema = Value::Object(schema);
        let rules = Rules::compile("", &schema.to_string());
        rules.is_ok_and(|rules| values.iter().all(|value| rules.errors(value).is_empty()))
    }

    /// The endpoints that use the schema at a place of a file.
    pub(super) fn users(&self, file: &str, at: &str) -> BTreeSet<&str> {
        let uses = |endpoint: &&codegen::Endpoint| endpoint.bundle.schema.pointer(&in_bundle(&endpoint.name, file, at)).is_some();
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
                    columns.insert(place, format!("{}, {absent}", type_name(column.kind)));
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
        let built = crate::ENDPOINTS.iter().find(|built| built.name == name);
        let form = match (endpoint.entry.body, built) {
            (Body::Json, _) => Form::Json,
            (Body::Pgn, Some(built)) => built.form,
            (Body::Pgn, None) => {
                let message =
                    format!("bodies of `{name}` are PGN, whose tags this build does not know: rebuild scoresheet first");
                return Err(ConfigError::new(message));
            }
        };
        let name = built.map_or_else(|| interned(name), |built| built.name);
        let rules = Rules::compile(name, &endpoint.bundle.schema.to_string())
            .map_err(|error| ConfigError::new(format!("the schema of `{name}` cannot be used ({error}): correct it")))?;
        Ok(Self { form, rules })
    }
}

/// The name of an endpoint that this build does not know, kept once however often it is asked for: violations name their endpoint for
/// the life of the process.
fn interned(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = locked(&NAMES);
    if let Some(known) = names.get(name) {
        return known;
    }
    let name: &'static str = name.to_owned().leak();
    names.insert(name);
    name
}

/// Where the bundle of an endpoint has what stands at a place of a file.
fn in_bundle(endpoint: &str, file: &str, at: &str) -> String {
    if file.strip_suffix(".json") == Some(endpoint) { at.to_owned() } else { pointer::join("/$defs", file) + at }
}

/// Makes the references of a bundle right for a bundle that stands in another document.
fn move_references(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(target) if name == "$ref" => *target = target.replacen('#', &format!("#/{BUNDLE}"), 1),
                    member => move_references(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(move_references),
        _ => {}
    }
}

fn type_name(kind: codegen::ColumnType) -> &'static str {
    match kind {
        codegen::ColumnType::Text => "utf8",
        codegen::ColumnType::Integer => "int64",
        codegen::ColumnType::Number => "float64",
        codegen::ColumnType::Boolean => "bool",
        codegen::ColumnType::Timestamp => "timestamp",
    }
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
