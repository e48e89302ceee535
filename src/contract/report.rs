//! The full report on a body: what `jsonschema` finds, and what JSON Schema cannot say.

use std::collections::HashSet;
use std::sync::Arc;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;
use serde_json::error::Category;

use super::document::Document;
use super::rules::{Rule, Rules};
use super::{Code, Violation, pointer};
use crate::runtime::Endpoint;

/// How many characters of a value are shown.
const SHOWN: usize = 80;

/// How many bytes of a broken text are shown on either side of the break.
const EXCERPT: usize = 20;

/// Every violation of `body` against the schema of `endpoint`, in the order of the body; missing members follow those
/// that are there. Empty exactly when the body keeps the contract.
#[must_use]
pub fn violations(endpoint: &'static Endpoint, url: Option<&Arc<str>>, body: &[u8]) -> Vec<Violation> {
    match Rules::of(endpoint) {
        Ok(rules) => judge(&rules, url, &endpoint.form.document(body)),
        // A body that cannot be judged must not pass.
        Err(error) => {
            let found = format!("a schema that cannot be used, which is a bug of scoresheet: {error}");
            vec![of_the_whole(endpoint.name, url, Code::InvalidJson, "a schema to judge the body by", found)]
        }
    }
}

/// Every violation of a document against these rules.
pub(super) fn judge(rules: &Rules, url: Option<&Arc<str>>, document: &[u8]) -> Vec<Violation> {
    match Document::read(document) {
        Ok(document) => Report { url, rules, document: &document }.violations(),
        Err(error) => {
            let code = if error.classify() == Category::Eof { Code::TruncatedJson } else { Code::InvalidJson };
            let found = broken_text(&error, document);
            vec![of_the_whole(rules.endpoint(), url, code, "one complete JSON value", found)]
        }
    }
}

/// A violation that has no place in the body.
fn of_the_whole(endpoint: &'static str, url: Option<&Arc<str>>, code: Code, expected: &str, found: String) -> Violation {
    Violation {
        code,
        endpoint,
        url: url.cloned(),
        pointer: String::new(),
        row: None,
        expected: expected.to_owned(),
        found,
        schema_location: format!("{endpoint}.json#"),
    }
}

/// What is wrong with a text that is not JSON, and where.
fn broken_text(error: &serde_json::Error, body: &[u8]) -> String {
    let lines_before = error.line().saturating_sub(1);
    let line_start = match lines_before {
        0 => 0,
        _ => memchr::memchr_iter(b'\n', body).nth(lines_before - 1).map_or(0, |newline| newline + 1),
    };
    // The last column read, which at the end of the body is the last there is.
    let offset = line_start + error.column().saturating_sub(1);
    let shown = offset.saturating_sub(EXCERPT)..body.len().min(offset + EXCERPT);
    let excerpt = String::from_utf8_lossy(body.get(shown).unwrap_or_default());
    format!("{error} (byte {offset}), near {}", Value::from(excerpt))
}

/// A value as JSON, cut to a readable length.
fn capped(json: &str) -> String {
    match json.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}… ({} characters)", &json[..end], json.chars().count()),
        None => json.to_owned(),
    }
}

/// A document about to be judged.
struct Report<'a> {
    url: Option<&'a Arc<str>>,
    rules: &'a Rules,
    document: &'a Document<'a>,
}

impl Report<'_> {
    fn violations(&self) -> Vec<Violation> {
        let mut violations = self.judge(&self.rules.errors(&self.document.value));
        violations.extend(self.document.repeated.iter().map(|pointer| self.repeated(pointer)));
        violations.sort_by_cached_key(|violation| (self.document.rank(&violation.pointer), violation.code));
        violations
    }

    /// Violations from the validator's errors on one schema. A value of the wrong type breaks most other rules of its
    /// schema too, which says nothing new.
    fn judge(&self, errors: &[ValidationError<'_>]) -> Vec<Violation> {
        let is_type = |error: &ValidationError<'_>| error.kind().keyword() == "type";
        let mistyped: HashSet<&str> =
            errors.iter().filter(|error| is_type(error)).map(|error| error.instance_path().as_str()).collect();
        errors
            .iter()
            .filter(|error| is_type(error) || !mistyped.contains(error.instance_path().as_str()))
            .flat_map(|error| self.explain(error))
            .collect()
    }

    fn explain(&self, error: &ValidationError<'_>) -> Vec<Violation> {
        match error.kind() {
            ValidationErrorKind::Required { property } => {
                vec![self.missing(error, property.as_str().unwrap_or_default())]
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
                unexpected.iter().map(|name| self.unknown(error, name)).collect()
            }
            ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
                self.meant_branch(error, context).unwrap_or_else(|| vec![self.broken(error)])
            }
            _ => vec![self.broken(error)],
        }
    }

    /// What the branch of the value's own type has against it; the other branches ask for another type.
    fn meant_branch(&self, value: &ValidationError<'_>, branches: &[Vec<ValidationError<'_>>]) -> Option<Vec<Violation>> {
        let own = value.instance_path().as_str();
        let of_another_type =
            |violation: &Violation| violation.pointer == own && matches!(violation.code, Code::WrongType | Code::NullValue);
        branches.iter().map(|errors| self.judge(errors)).find(|violations| !violations.iter().any(of_another_type))
    }

    fn missing(&self, error: &ValidationError<'_>, name: &str) -> Violation {
        let pointer = pointer::join(error.instance_path().as_str(), name);
        let location = self.rules.location(error.schema_path().as_str());
        self.violation(Code::MissingField, pointer, format!("member `{}`", capped(name)), "none".to_owned(), location)
    }

    fn unknown(&self, error: &ValidationError<'_>, name: &str) -> Violation {
        let pointer = pointer::join(error.instance_path().as_str(), name);
        let location = self.rules.location(error.schema_path().as_str());
        let found = self.found(&pointer, error.instance().get(name).unwrap_or(&Value::Null));
        self.violation(Code::UnknownField, pointer, format!("no member `{}`", capped(name)), found, location)
    }

    fn repeated(&self, pointer: &str) -> Violation {
        let name = pointer::segments(pointer).last().unwrap_or_default();
        let last = self.document.value.pointer(pointer).unwrap_or(&Value::Null);
        let found = format!("it again as {}", self.found(pointer, last));
        let location = self.rules.location(&self.rules.governing(pointer));
        self.violation(Code::DuplicateField, pointer.to_owned(), format!("member `{}` once", capped(&name)), found, location)
    }

    /// A value that breaks one rule.
    fn broken(&self, error: &ValidationError<'_>) -> Violation {
        let pointer = error.instance_path().as_str();
        let rule = self.rules.rule(error.schema_path().as_str());
        let value = error.instance();
        let found = self.found(pointer, value);
        let (code, location) = match self.exceeded_bound(pointer, value, &rule) {
            Some(bound) => (Code::OutOfRange, format!("{}/{bound}", rule.parent)),
            None => (code_of(error.kind().keyword(), value), error.schema_path().to_string()),
        };
        self.violation(code, pointer.to_owned(), self.expected(&rule), found, self.rules.location(&location))
    }

    /// The bound that an integer exceeds which is too long for 64 bits: the validator knows it as a float only.
    fn exceeded_bound(&self, pointer: &str, value: &Value, rule: &Rule<'_>) -> Option<&'static str> {
        let spelling = self.document.spelling(pointer, value)?;
        let is_long_integer =
            rule.keyword == "type" && *rule.value() == "integer" && spelling != "-0" && !spelling.contains(['.', 'e', 'E']);
        is_long_integer.then_some(if spelling.starts_with('-') { "minimum" } else { "maximum" })
    }

    fn expected(&self, rule: &Rule<'_>) -> String {
        let words = self.rules.expectation(rule.schema);
        match rule.keyword {
            "type" | "enum" | "oneOf" | "minimum" | "maximum" | "pattern" | "format" | "minLength" => words,
            keyword => format!("{words} with `{keyword}` {}", capped(&rule.value().to_string())),
        }
    }

    fn found(&self, pointer: &str, value: &Value) -> String {
        self.document.spelling(pointer, value).map_or_else(|| capped(&value.to_string()), capped)
    }

    fn violation(&self, code: Code, pointer: String, expected: String, found: String, schema_location: String) -> Violation {
        let row = self.document.row(&pointer);
        let (endpoint, url) = (self.rules.endpoint(), self.url.cloned());
        Violation { code, endpoint, url, pointer, row, expected, found, schema_location }
    }
}

/// The code for a value that breaks this keyword. Schemas hold few of these today; the others are here so that a new
/// keyword can never be dropped.
fn code_of(keyword: &str, value: &Value) -> Code {
    match (keyword, value) {
        ("type" | "enum" | "const" | "oneOf" | "anyOf", Value::Null) => Code::NullValue,
        ("enum" | "const", Value::String(_)) => Code::UnknownValue,
        ("type" | "enum" | "const" | "oneOf" | "anyOf" | "not", _) => Code::WrongType,
        ("pattern" | "format" | "minLength" | "maxLength" | "contentEncoding" | "contentMediaType", _) => Code::BadFormat,
        ("falseSchema" | "additionalItems" | "unevaluatedItems" | "propertyNames", _) => Code::UnknownField,
        // What is left bounds a number or a count.
        _ => Code::OutOfRange,
    }
}

#[cfg(test)]
mod tests;
