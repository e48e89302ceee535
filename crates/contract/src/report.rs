//! Validation of a body: the errors of `jsonschema`, and those that JSON Schema cannot express.

use std::collections::HashSet;
use std::sync::Arc;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

use super::compiled_schema::{CompiledSchema, Rule};
use super::document::{Document, Unread};
use super::locate::locate;
use super::parts::{Part, lightened, parts};
use super::{Code, Violation, order, pointer};
use scoresheet_runtime::{DecodeError, Endpoint, MAX_DEPTH, MAX_TEXT, Request, TOO_FULL, Table};

/// Number of characters of a value that are shown.
const SHOWN: usize = 80;

/// Number of bytes shown on either side of a syntax error.
const EXCERPT: usize = 20;

/// Maximum number of listed violations of one body. A body with this many has few causes, and each has been listed by then.
pub const MAX_VIOLATIONS: usize = 100_000;

/// Every violation of `body` against the schema of `endpoint`, in the order of the body; missing properties follow the present
/// ones. Empty exactly when the body conforms.
///
/// Of more than [`MAX_VIOLATIONS`], and of thousands of unknown properties of one object, the others are counted by a last one, for
/// the whole body.
#[must_use]
pub fn violations(endpoint: &'static Endpoint, url: Option<&Arc<str>>, body: &[u8]) -> Vec<Violation> {
    listed(endpoint, url, body).violations
}

/// Every violation of a body, as far as they are listed, and how many are not.
#[must_use]
pub fn listed(endpoint: &'static Endpoint, url: Option<&Arc<str>>, body: &[u8]) -> Listed {
    let document = &*endpoint.body_format.document(body);
    let whole = WholeBody { endpoint: endpoint.name, url };
    match CompiledSchema::of(endpoint).map(|rules| collect(&rules, endpoint.tables, url, document)) {
        Ok(Some(listed)) if listed.violations.is_empty() => Listed::of(whole.overfull(endpoint, document)),
        Ok(Some(listed)) => listed,
        Ok(None) => Listed::of(whole.first(endpoint, document)),
        // A body that cannot be validated must not be accepted.
        Err(error) => {
            let found = format!("a schema that cannot be used, which is a bug of scoresheet: {error}");
            Listed::of([whole.violation(Code::InvalidJson, "a schema to validate the body".to_owned(), found)])
        }
    }
}

/// Every violation of a document under a schema without a generated decoder.
#[must_use]
pub fn validate(rules: &CompiledSchema, url: Option<&Arc<str>>, document: &[u8]) -> Vec<Violation> {
    let listed = collect(rules, &[], url, document).map(|listed| listed.violations);
    listed.unwrap_or_else(|| {
        let whole = WholeBody { endpoint: rules.endpoint(), url };
        vec![whole.violation(Code::OutOfRange, "a body of fewer values".to_owned(), format!("{} bytes", document.len()))]
    })
}

/// Every violation of a document; `None` when it is too large to validate.
fn collect(rules: &CompiledSchema, tables: &'static [Table], url: Option<&Arc<str>>, document: &[u8]) -> Option<Listed> {
    let whole = WholeBody { endpoint: rules.endpoint(), url };
    match Document::read_for(rules, document) {
        Ok(read) => Some(Report { url, rules, tables, document: &read, part: None }.violations()),
        Err(Unread::Broken(code, error)) => {
            Some(Listed::of([whole.violation(code, "one complete JSON value".to_owned(), broken_text(&error, document))]))
        }
        Err(Unread::Deep(error)) => {
            let expected = format!("values in at most {MAX_DEPTH} objects and arrays");
            Some(Listed::of([whole.violation(Code::InvalidJson, expected, broken_text(&error, document))]))
        }
        Err(Unread::Large) => None,
    }
}

/// Violations of the body as a whole.
struct WholeBody<'a> {
    endpoint: &'static str,
    url: Option<&'a Arc<str>>,
}

impl WholeBody<'_> {
    fn violation(&self, code: Code, expected: String, found: String) -> Violation {
        Violation {
            code,
            endpoint: self.endpoint,
            url: self.url.cloned(),
            pointer: String::new(),
            table: None,
            column: None,
            row: None,
            expected,
            found,
            schema_location: format!("{}.json#", self.endpoint),
        }
    }

    /// The violation of a document whose only fault is the size of its tables. Only the decoder detects it.
    fn overfull(&self, endpoint: &'static Endpoint, document: &[u8]) -> Option<Violation> {
        refusal(endpoint, document).filter(|refusal| *refusal == TOO_FULL).map(|_| self.too_full())
    }

    fn too_full(&self) -> Violation {
        let expected = format!("columns of at most {MAX_TEXT} bytes of text each, repeated keys included");
        self.violation(TOO_FULL.code, expected, "one that would be larger".to_owned())
    }

    /// The decoder's first violation in a document that is too large to validate.
    fn first(&self, endpoint: &'static Endpoint, document: &[u8]) -> Option<Violation> {
        let refusal = refusal(endpoint, document)?;
        if refusal == TOO_FULL {
            return Some(self.too_full());
        }
        let DecodeError { code, offset } = refusal;
        let found =
            format!("{} (byte {offset}; a body this large is validated up to the first violation)", excerpt(document, offset));
        Some(self.violation(code, "what the schema describes".to_owned(), found))
    }
}

/// Where the decoder stops.
fn refusal(endpoint: &'static Endpoint, document: &[u8]) -> Option<DecodeError> {
    endpoint.decode(document, &Request::placeholder(endpoint)).err()
}

/// The first bytes of a gzip file, which are no JSON.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The syntax error of a text that is not JSON, and its position.
fn broken_text(error: &serde_json::Error, body: &[u8]) -> String {
    if body.starts_with(&GZIP) {
        return "bytes that are compressed with gzip; decompress them first".to_owned();
    }
    let lines_before = error.line().saturating_sub(1);
    let line_start = match lines_before {
        0 => 0,
        _ => memchr::memchr_iter(b'\n', body).nth(lines_before - 1).map_or(0, |newline| newline + 1),
    };
    // The last byte read, which at the end of the body is the last one.
    let offset = line_start + error.column().saturating_sub(1);
    format!("{error} (byte {offset}), near {}", excerpt(body, offset))
}

/// The text around a position, as a JSON string.
fn excerpt(body: &[u8], offset: usize) -> Value {
    let shown = offset.saturating_sub(EXCERPT)..body.len().min(offset + EXCERPT);
    String::from_utf8_lossy(body.get(shown).unwrap_or_default()).into()
}

/// A value as JSON, truncated to a readable length.
fn capped(json: &str) -> String {
    match json.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}… ({} characters)", &json[..end], json.chars().count()),
        None => json.to_owned(),
    }
}

/// The violations of a body.
#[doc(hidden)]
pub struct Listed {
    /// In the order of the body; where some are not listed, a last one says so.
    pub violations: Vec<Violation>,
    /// How many are not listed.
    pub more: usize,
}

impl Listed {
    fn of(violations: impl IntoIterator<Item = Violation>) -> Self {
        Self { violations: violations.into_iter().collect(), more: 0 }
    }
}

/// Collects violations.
#[derive(Default)]
struct Collector {
    violations: Vec<Violation>,
    /// Number of violations beyond the limit.
    more: usize,
}

impl Collector {
    fn push(&mut self, violation: impl FnOnce() -> Violation) {
        if self.violations.len() < MAX_VIOLATIONS {
            self.violations.push(violation());
        } else {
            self.more += 1;
        }
    }
}

/// A document to be validated.
struct Report<'a> {
    url: Option<&'a Arc<str>>,
    rules: &'a CompiledSchema,
    /// The tables that the registry makes of the body; none of a contract that is not in it.
    tables: &'static [Table],
    document: &'a Document<'a>,
    /// The validated part of the document; `None` for all of it.
    part: Option<&'a Part>,
}

impl Report<'_> {
    fn violations(&self) -> Listed {
        let mut collect = Collector { more: self.document.left_out, ..Collector::default() };
        let document = &self.document.value;
        if let Some(light) = lightened(self.rules, document) {
            collect.more += light.left_out;
            self.validate(&self.rules.errors(&light.document), &mut collect);
            for part in light.heavy.iter().flat_map(|pointer| parts(self.rules, document, pointer)) {
                Report { part: Some(&part), ..*self }.validate(&self.rules.errors(&part.document), &mut collect);
            }
        } else {
            self.validate(&self.rules.errors(document), &mut collect);
        }
        self.document.repeated.iter().for_each(|pointer| collect.push(|| self.repeated(pointer)));
        order::sort(&mut collect.violations, document);
        self.remark(&mut collect);
        Listed { violations: collect.violations, more: collect.more }
    }

    /// Ends an incomplete list of violations.
    fn remark(&self, collect: &mut Collector) {
        if let Some(last) = collect.violations.last().filter(|_| collect.more > 0) {
            let whole = WholeBody { endpoint: self.rules.endpoint(), url: self.url };
            let expected = "no other violations than those listed".to_owned();
            let remark = whole.violation(last.code, expected, format!("{} more", collect.more));
            collect.violations.push(remark);
        }
    }

    /// Violations from the validator's errors on one schema. A value of the wrong type violates most other keywords, too; these
    /// are dropped.
    fn validate(&self, errors: &[ValidationError<'_>], collect: &mut Collector) {
        let is_type = |error: &ValidationError<'_>| error.kind().keyword() == "type";
        let mistyped: HashSet<&str> =
            errors.iter().filter(|error| is_type(error)).map(|error| error.instance_path().as_str()).collect();
        errors
            .iter()
            .filter(|error| is_type(error) || !mistyped.contains(error.instance_path().as_str()))
            .for_each(|error| self.explain(error, collect));
    }

    fn explain(&self, error: &ValidationError<'_>, collect: &mut Collector) {
        match error.kind() {
            ValidationErrorKind::Required { property } => self.missing(error, property.as_str().unwrap_or_default(), collect),
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    self.unknown(error, name, collect);
                }
            }
            ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
                match self.meant_branch(error, context) {
                    Some(branch) => branch.into_iter().for_each(|violation| collect.push(|| violation)),
                    None => self.broken(error, collect),
                }
            }
            // Only tuples have these keywords: one for the items that they lack, the other for an item that they do not know.
            ValidationErrorKind::MinItems { limit } => self.short_tuple(error, *limit, collect),
            ValidationErrorKind::FalseSchema => self.long_tuple(error, collect),
            _ => self.broken(error, collect),
        }
    }

    /// The violations of the branch of the value's own type; other branches require another type.
    fn meant_branch(&self, value: &ValidationError<'_>, branches: &[Vec<ValidationError<'_>>]) -> Option<Vec<Violation>> {
        let own = self.place(value.instance_path().as_str());
        let of_another_type = |violation: &Violation| {
            Some(&violation.pointer) == own.as_ref() && matches!(violation.code, Code::WrongType | Code::NullValue)
        };
        let validated = branches.iter().map(|errors| {
            let mut collect = Collector::default();
            self.validate(errors, &mut collect);
            collect.violations
        });
        validated.into_iter().find(|violations| !violations.iter().any(of_another_type))
    }

    /// The place in the document of a place in the validated part; `None` for what only leads to the part.
    fn place(&self, pointer: &str) -> Option<String> {
        self.part.map_or_else(|| Some(pointer.to_owned()), |part| part.place(pointer))
    }

    fn missing(&self, error: &ValidationError<'_>, name: &str, collect: &mut Collector) {
        let Some(pointer) = self.place(&pointer::join(error.instance_path().as_str(), name)) else { return };
        collect.push(|| {
            let location = self.rules.location(error.schema_path().as_str());
            self.violation(Code::MissingField, pointer, format!("property `{}`", capped(name)), "none".to_owned(), location)
        });
    }

    fn unknown(&self, error: &ValidationError<'_>, name: &str, collect: &mut Collector) {
        let Some(pointer) = self.place(&pointer::join(error.instance_path().as_str(), name)) else { return };
        collect.push(|| {
            let location = self.rules.location(error.schema_path().as_str());
            let found = self.found(&pointer, error.instance().get(name).unwrap_or(&Value::Null));
            self.violation(Code::UnknownField, pointer, format!("no property `{}`", capped(name)), found, location)
        });
    }

    /// A tuple without its last items, which are named like the positions of the schema.
    fn short_tuple(&self, error: &ValidationError<'_>, count: u64, collect: &mut Collector) {
        let present = error.instance().as_array().map_or(0, Vec::len);
        let rule = self.rules.rule(error.schema_path().as_str());
        for index in present..usize::try_from(count).unwrap_or(present) {
            let Some(pointer) = self.place(&format!("{}/{index}", error.instance_path().as_str())) else { return };
            collect.push(|| {
                let location = self.rules.location(error.schema_path().as_str());
                let name = rule.schema["prefixItems"][index]["x-name"].as_str().unwrap_or_default();
                self.violation(Code::MissingField, pointer, format!("item {index}, `{name}`"), "none".to_owned(), location)
            });
        }
    }

    /// An item after the last one of a tuple.
    fn long_tuple(&self, error: &ValidationError<'_>, collect: &mut Collector) {
        let Some(pointer) = self.place(error.instance_path().as_str()) else { return };
        collect.push(|| {
            let rule = self.rules.rule(error.schema_path().as_str());
            let count = rule.schema["prefixItems"].as_array().map_or(0, Vec::len);
            let (location, found) = (self.rules.location(error.schema_path().as_str()), self.found(&pointer, error.instance()));
            self.violation(Code::UnknownField, pointer, format!("no item after the first {count}"), found, location)
        });
    }

    fn repeated(&self, pointer: &str) -> Violation {
        let name = pointer::segments(pointer).last().unwrap_or_default();
        let last = self.document.value.pointer(pointer).unwrap_or(&Value::Null);
        let found = format!("it again as {}", self.found(pointer, last));
        let location = self.rules.location(&self.rules.governing(pointer));
        self.violation(Code::DuplicateField, pointer.to_owned(), format!("property `{}` once", capped(&name)), found, location)
    }

    /// A value that violates one keyword.
    fn broken(&self, error: &ValidationError<'_>, collect: &mut Collector) {
        let Some(pointer) = self.place(error.instance_path().as_str()) else { return };
        collect.push(|| {
            let rule = self.rules.rule(error.schema_path().as_str());
            let value = error.instance();
            let found = self.found(&pointer, value);
            let (code, location) = match self.exceeded_bound(&pointer, value, &rule) {
                Some(bound) => (Code::OutOfRange, format!("{}/{bound}", rule.parent)),
                None => (code_of(error.kind().keyword(), value), error.schema_path().to_string()),
            };
            self.violation(code, pointer, self.expected(&rule), found, self.rules.location(&location))
        });
    }

    /// The bound exceeded by an integer beyond 64 bits, which the validator reads as a float.
    fn exceeded_bound(&self, pointer: &str, value: &Value, rule: &Rule<'_>) -> Option<&'static str> {
        let spelling = self.document.spelling(pointer, value)?;
        let is_long_integer =
            rule.keyword == "type" && names_integer(rule.value()) && spelling != "-0" && !spelling.contains(['.', 'e', 'E']);
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
        let (table, column) = locate(self.rules, self.tables, code, &pointer);
        let (endpoint, url) = (self.rules.endpoint(), self.url.cloned());
        Violation { code, endpoint, url, pointer, table, column, row, expected, found, schema_location }
    }
}

/// Whether a `type` is that of integers, alone or beside null.
fn names_integer(value: &Value) -> bool {
    value == "integer" || value.as_array().is_some_and(|names| names.iter().any(|name| name == "integer"))
}

/// The code of a violation of this keyword. Schemas use few of them today; the others are listed so that no new keyword is
/// ignored.
fn code_of(keyword: &str, value: &Value) -> Code {
    match (keyword, value) {
        ("type" | "enum" | "const" | "oneOf" | "anyOf", Value::Null) => Code::NullValue,
        ("enum" | "const", Value::String(_)) => Code::UnknownValue,
        ("type" | "enum" | "const" | "oneOf" | "anyOf" | "not", _) => Code::WrongType,
        ("pattern" | "format" | "minLength" | "maxLength" | "contentEncoding" | "contentMediaType", _) => Code::BadFormat,
        ("falseSchema" | "additionalItems" | "unevaluatedItems" | "propertyNames", _) => Code::UnknownField,
        // The remaining keywords bound a number or a count.
        _ => Code::OutOfRange,
    }
}

#[cfg(test)]
mod tests;
