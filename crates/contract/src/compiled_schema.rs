//! A bundled schema compiled for validation, with descriptions of its rules.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use jsonschema::{Draft, Keyword, PatternOptions, ValidationError, Validator};
use serde_json::Value;

use super::{Format, pointer};
use scoresheet_runtime::Endpoint;

/// Maximum number of `$ref`s followed in a row. Schemas need one or two; the limit ends cycles, which none should have.
const MAX_REFS: usize = 16;

/// The compiled schema of an endpoint.
pub struct CompiledSchema {
    endpoint: &'static str,
    schema: Value,
    validator: Validator,
}

/// Compiled schemas by endpoint name and schema text.
type Compiled = HashMap<(&'static str, &'static str), Arc<CompiledSchema>>;

impl CompiledSchema {
    /// The compiled schema of an endpoint, compiled on first use.
    ///
    /// # Errors
    /// When the bundled schema is invalid, which the build should have rejected.
    pub fn of(endpoint: &Endpoint) -> Result<Arc<Self>, String> {
        static COMPILED: LazyLock<RwLock<Compiled>> = LazyLock::new(RwLock::default);
        // Endpoints may share a schema, but not the file of its locations.
        let key = (endpoint.name, endpoint.json_schema);
        // The map is consistent even if a thread panicked while it held the lock.
        if let Some(rules) = COMPILED.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(rules));
        }
        // Without the lock: a process that forks now could not take it again.
        let rules = Arc::new(Self::compile(endpoint.name, endpoint.json_schema)?);
        let mut compiled = COMPILED.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(compiled.entry(key).or_insert(rules)))
    }

    /// Compiles a bundled schema.
    ///
    /// # Errors
    /// When it is invalid.
    pub fn compile(endpoint: &'static str, schema: &str) -> Result<Self, String> {
        let schema: Value = serde_json::from_str(schema).map_err(|error| error.to_string())?;
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            // The engine that decoders use.
            .with_pattern_options(PatternOptions::regex())
            .should_validate_formats(true)
            .with_keyword("type", |_, value, _| Ok(Box::new(StrictType::new(value)?)));
        let validator = Format::ALL
            .into_iter()
            .fold(options, |options, format| options.with_format(format.name(), move |text: &str| format.matches(text)))
            .build(&schema)
            .map_err(|error| format!("{error} (at {})", error.schema_path()))?;
        Ok(Self { endpoint, schema, validator })
    }

    /// The endpoint whose bodies it validates.
    #[must_use]
    pub fn endpoint(&self) -> &'static str {
        self.endpoint
    }

    /// The errors of JSON Schema on a value.
    #[must_use]
    pub fn errors<'v>(&'v self, value: &'v Value) -> Vec<ValidationError<'v>> {
        self.validator.iter_errors(value).collect()
    }

    /// The keyword at a schema pointer, and its schema.
    #[must_use]
    pub fn rule<'r>(&'r self, schema_path: &'r str) -> Rule<'r> {
        let (parent, keyword) = schema_path.rsplit_once('/').unwrap_or(("", schema_path));
        Rule { parent, keyword, schema: self.schema.pointer(parent).unwrap_or(&Value::Null) }
    }

    /// File and pointer of a place in the bundled schema: bundled files are in `$defs` under their paths.
    #[must_use]
    pub fn location(&self, schema_path: &str) -> String {
        let bundled = schema_path.strip_prefix("/$defs/").and_then(|path| {
            let (file, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
            let file = pointer::unescape(file);
            file.ends_with(".json").then(|| format!("{file}#{rest}"))
        });
        bundled.unwrap_or_else(|| format!("{}.json#{schema_path}", self.endpoint))
    }

    /// The schema pointer that applies to a pointer of the body, as far as the schema defines its properties.
    #[must_use]
    pub fn governing(&self, body_pointer: &str) -> String {
        let mut path = String::new();
        for segment in pointer::segments(body_pointer) {
            let (target, schema) = self.follow(&path, self.schema.pointer(&path).unwrap_or(&Value::Null));
            let member = pointer::join("/properties", &segment);
            path = if schema.pointer(&member).is_some() {
                target + &member
            } else if let Some(position) = position_of(schema, &segment) {
                format!("{target}/prefixItems/{position}")
            } else if schema.get("items").is_some_and(Value::is_object) {
                target + "/items"
            } else {
                return target;
            };
        }
        path
    }

    /// The whole bundled schema.
    #[must_use]
    pub fn schema(&self) -> &Value {
        &self.schema
    }

    /// The schema after resolving `$ref`s, and its pointer.
    pub fn follow<'s>(&'s self, path: &str, schema: &'s Value) -> (String, &'s Value) {
        let mut found = (path.to_owned(), schema);
        for _ in 0..MAX_REFS {
            let Some(target) = found.1.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#')) else {
                break;
            };
            found = (target.to_owned(), self.schema.pointer(target).unwrap_or(&Value::Null));
        }
        found
    }

    /// The schema of an object's property of this name, if the schema defines it.
    #[must_use]
    pub fn property<'s>(&'s self, schema: &'s Value, name: &str) -> Option<&'s Value> {
        self.branches(schema).find_map(|branch| branch.get("properties")?.get(name))
    }

    /// The schema of a map.
    #[must_use]
    pub fn map_value<'s>(&'s self, schema: &'s Value) -> Option<&'s Value> {
        self.branches(schema).find_map(|branch| branch.get("patternProperties")?.as_object()?.values().next())
    }

    /// The schema of an array's item at this index.
    #[must_use]
    pub fn item<'s>(&'s self, schema: &'s Value, index: usize) -> Option<&'s Value> {
        let at = |branch: &'s Value| match branch.get("prefixItems") {
            Some(positions) => positions.get(index),
            None => branch.get("items"),
        };
        self.branches(schema).find_map(at)
    }

    /// Whether a schema describes a tuple, whose positions have schemas of their own.
    #[must_use]
    pub fn is_tuple(&self, schema: &Value) -> bool {
        self.branches(schema).any(|branch| branch.get("prefixItems").is_some())
    }

    /// The first value of an enumeration.
    #[must_use]
    pub fn known_value<'s>(&'s self, schema: &'s Value) -> Option<&'s str> {
        self.branches(schema).find_map(|branch| branch.get("enum")?.get(0)?.as_str())
    }

    /// A schema, or the alternatives of its `oneOf`, references resolved.
    fn branches<'s>(&'s self, schema: &'s Value) -> impl Iterator<Item = &'s Value> {
        let (_, schema) = self.follow("", schema);
        let branches = schema.get("oneOf").and_then(Value::as_array).map_or(std::slice::from_ref(schema), Vec::as_slice);
        branches.iter().map(|branch| self.follow("", branch).1)
    }
}

/// The position of a tuple that a segment of a pointer names.
pub(super) fn position_of(schema: &Value, segment: &str) -> Option<usize> {
    let positions = schema.get("prefixItems")?.as_array()?;
    segment.parse().ok().filter(|index| *index < positions.len())
}

/// One keyword of a schema.
pub struct Rule<'r> {
    /// Pointer of the schema in the bundle.
    pub parent: &'r str,
    /// The keyword, as written in a pointer.
    pub keyword: &'r str,
    /// The schema with the keyword.
    pub schema: &'r Value,
}

impl Rule<'_> {
    /// The value of the keyword.
    pub fn value(&self) -> &Value {
        self.schema.get(self.keyword).unwrap_or(&Value::Null)
    }
}

/// The keyword `type`, with one difference from JSON Schema: `1500.0` is not an integer.
struct StrictType(Vec<String>);

impl StrictType {
    fn new<'a>(value: &Value) -> Result<Self, ValidationError<'a>> {
        let names = match value {
            Value::Array(names) => names.iter().map(Value::as_str).collect(),
            name => name.as_str().map(|name| vec![name]),
        };
        let names: Vec<_> = names.ok_or_else(|| ValidationError::custom("expected the names of types"))?;
        Ok(Self(names.into_iter().map(str::to_owned).collect()))
    }

    fn accepts(&self, name: &str) -> bool {
        self.0.iter().any(|known| known == name)
    }
}

impl<'i> Keyword<'i> for StrictType {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) { Ok(()) } else { Err(ValidationError::custom("wrong type")) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        match instance {
            Value::Null => self.accepts("null"),
            Value::Bool(_) => self.accepts("boolean"),
            Value::Number(number) => self.accepts("number") || self.accepts("integer") && !number.is_f64(),
            Value::String(_) => self.accepts("string"),
            Value::Array(_) => self.accepts("array"),
            Value::Object(_) => self.accepts("object"),
        }
    }
}
