//! An OpenAPI document: its version, and what its references lead to.

use std::cell::Cell;
use std::collections::BTreeSet;

use scoresheet_contract::pointer;
use scoresheet_runtime::ConfigError;
use serde_json::Value;

/// Values of a document. The largest public ones have some hundred thousand.
const MAX_VALUES: usize = 1_000_000;

/// References that lead to each other.
const MAX_REFERENCES: usize = 100;

/// Problems that a message lists.
const MAX_PROBLEMS: usize = 20;

/// Values that may be copied from a document, because schemas refer to others.
const MAX_COPIED: usize = 20_000_000;

/// A document all of whose references lead somewhere in it.
pub(super) struct Document {
    root: Value,
    copied: Cell<usize>,
}

impl Document {
    /// Checks version and references.
    pub(super) fn new(document: Value) -> Result<Self, ConfigError> {
        let version = document["openapi"].as_str().unwrap_or_default();
        if !version.starts_with("3.0") && !version.starts_with("3.1") {
            let found = match document["swagger"].as_str() {
                Some(old) => format!("Swagger {old}: convert it, as https://converter.swagger.io does"),
                None if version.is_empty() => "no `openapi` with a version: name another file".to_owned(),
                None => format!("OpenAPI {version}: save it in one of these versions"),
            };
            return Err(ConfigError::new(format!("expected an OpenAPI document of version 3.0 or 3.1, but found {found}")));
        }
        let document = Self { root: document, copied: Cell::new(0) };
        document.check()?;
        Ok(document)
    }

    /// All references that lead nowhere, or out of the document.
    fn check(&self) -> Result<(), ConfigError> {
        let mut problems = Vec::new();
        let mut open = vec![(String::new(), &self.root)];
        let mut values = 0;
        while let Some((at, value)) = open.pop() {
            values += 1;
            if values > MAX_VALUES {
                return Err(ConfigError::new(format!(
                    "expected a document of at most {MAX_VALUES} values, but found more: cut off what is not needed"
                )));
            }
            match value {
                Value::Object(members) => {
                    if let Some(problem) = members.get("$ref").and_then(|reference| self.problem(reference)) {
                        problems.push(format!("#{at}/$ref: {problem}"));
                    }
                    open.extend(members.iter().map(|(name, member)| (pointer::join(&at, name), member)));
                }
                Value::Array(items) => {
                    open.extend(items.iter().enumerate().map(|(index, item)| (format!("{at}/{index}"), item)));
                }
                _ => {}
            }
        }
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort();
        let count = problems.len();
        let more = if count > MAX_PROBLEMS { format!("\n  and {} more", count - MAX_PROBLEMS) } else { String::new() };
        problems.truncate(MAX_PROBLEMS);
        let plural = if count == 1 { "problem" } else { "problems" };
        Err(ConfigError::new(format!("the document has {count} {plural}\n  {}{more}", problems.join("\n  "))))
    }

    /// What is wrong with a reference, and the remedy.
    fn problem(&self, reference: &Value) -> Option<String> {
        // A property may have this name.
        let text = reference.as_str()?;
        if !text.starts_with('#') {
            return Some(format!("`{text}` is in another document, which is not read: bundle them into one file first"));
        }
        let mut seen = BTreeSet::new();
        let mut next = text;
        loop {
            if !seen.insert(next) {
                return Some(format!("`{text}` leads in circles and describes nothing: describe it"));
            }
            let Some(target) = self.resolve(next) else {
                return Some(format!("`{text}` leads nowhere: describe it under `components`, or correct the name"));
            };
            match target.get("$ref").and_then(Value::as_str) {
                Some(further) if target.as_object().is_some_and(|members| members.len() == 1) => next = further,
                _ => return None,
            }
        }
    }

    /// The target of a reference.
    pub(super) fn resolve(&self, reference: &str) -> Option<&Value> {
        let pointer = reference.strip_prefix('#')?;
        // A reference is a URL, in which a pointer may be percent-encoded.
        self.root
            .pointer(pointer)
            .or_else(|| self.root.pointer(&pointer.replace("%7B", "{").replace("%7D", "}").replace("%20", " ")))
    }

    /// The target of an object that is a reference, or the object itself.
    pub(super) fn target<'v>(&'v self, value: &'v Value) -> Option<&'v Value> {
        let mut value = value;
        for _ in 0..MAX_REFERENCES {
            match value.get("$ref").and_then(Value::as_str) {
                Some(reference) => value = self.resolve(reference)?,
                None => return Some(value),
            }
        }
        None
    }

    /// Whether a schema of the document may be copied once more: a small document can refer to a large schema very often.
    pub(super) fn can_copy(&self, schema: &Value) -> bool {
        self.copied.set(self.copied.get().saturating_add(size(schema)));
        self.copied.get() <= MAX_COPIED
    }

    /// A member of the document.
    pub(super) fn get(&self, name: &str) -> &Value {
        &self.root[name]
    }
}

/// The number of values in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
