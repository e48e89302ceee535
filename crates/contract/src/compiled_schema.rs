//! A bundled schema made ready to validate bodies and to speak about its rules.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use jsonschema::{Draft, Keyword, PatternOptions, ValidationError, Validator};
use serde_json::Value;

use super::{Format, pointer};
use scoresheet_runtime::Endpoint;
use scoresheet_runtime::locked;

/// How many `$ref`s are followed in a row. Schemas need one or two; the limit ends circles, which none should have.
const MAX_REFS: usize = 16;

/// The compiled schema of an endpoint.
pub struct CompiledSchema {
    endpoint: &'static str,
    schema: Value,
    validator: Validator,
}

/// Rules by name of the endpoint and text of the schema.
type Compiled = HashMap<(&'static str, &'static str), Arc<CompiledSchema>>;

impl CompiledSchema {
    /// The rules of an endpoint, compiled on first use.
    ///
    /// # Errors
    /// When the bundled schema is not a valid one, which the build should have refused.
    pub fn of(endpoint: &Endpoint) -> Result<Arc<Self>, String> {
        static COMPILED: LazyLock<Mutex<Compiled>> = LazyLock::new(Mutex::default);
        // A map of finished rules is whole even if a thread panicked while it held the lock.
        let mut compiled = locked(&COMPILED);
        // Endpoints may share a schema, but not the file that its rules are found in.
        let key = (endpoint.name, endpoint.json_schema);
        if let Some(rules) = compiled.get(&key) {
            return Ok(Arc::clone(rules));
        }
        let rules = Arc::new(Self::compile(endpoint.name, endpoint.json_schema)?);
        compiled.insert(key, Arc::clone(&rules));
        Ok(rules)
    }

    /// The rules of a bundled schema.
    ///
    /// # Errors
    /// When it is no valid one.
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

    /// The endpoint whose bodies they validate.
    pub fn endpoint(&self) -> &'static str {
        self.endpoint
    }

    /// Everything that JSON Schema has to say against a value.
    pub fn errors<'v>(&'v self, value: &'v Value) -> Vec<ValidationError<'v>> {
        self.validator.iter_errors(value).collect()
    }

    /// The rule at a schema pointer and the schema that it belongs to.
    pub fn rule<'r>(&'r self, schema_path: &'r str) -> Rule<'r> {
        let (parent, keyword) = schema_path.rsplit_once('/').unwrap_or(("", schema_path));
        Rule { parent, keyword, schema: self.schema.pointer(parent).unwrap_or(&Value::Null) }
    }

    /// File and pointer of a place in the bundled schema: files that were bundled stand in `$defs` under their paths.
    pub fn location(&self, schema_path: &str) -> String {
        let bundled = schema_path.strip_prefix("/$defs/").and_then(|path| {
            let (file, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
            let file = pointer::unescape(file);
            file.ends_with(".json").then(|| format!("{file}#{rest}"))
        });
        bundled.unwrap_or_else(|| format!("{}.json#{schema_path}", self.endpoint))
    }

    /// The schema pointer that governs the value at a pointer of the body, as far as the schema knows its properties.
    pub fn governing(&self, body_pointer: &str) -> String {
        let mut path = String::new();
        for segment in pointer::segments(body_pointer) {
            let (target, schema) = self.follow(&path, self.schema.pointer(&path).unwrap_or(&Value::Null));
            let member = pointer::join("/properties", &segment);
            path = if schema.pointer(&member).is_some() {
                target + &member
            } else if schema.get("items").is_some() {
                target + "/items"
            } else {
                return target;
            };
        }
        path
    }

    /// The whole bundled schema.
    pub fn schema(&self) -> &Value {
        &self.schema
    }

    /// The schema behind the `$ref`s of another, and its pointer.
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

    /// The schema of an object's property of this name, if the schema names it.
    pub fn property<'s>(&'s self, schema: &'s Value, name: &str) -> Option<&'s Value> {
        self.branches(schema).find_map(|branch| branch.get("properties")?.get(name))
    }

    /// The schema of a map.
    pub fn map_value<'s>(&'s self, schema: &'s Value) -> Option<&'s Value> {
        self.branches(schema).find_map(|branch| branch.get("patternProperties")?.as_object()?.values().next())
    }

    /// The schema of an array's items.
    pub fn item<'s>(&'s self, schema: &'s Value) -> Option<&'s Value> {
        self.branches(schema).find_map(|branch| branch.get("items"))
    }

    /// The first value of an enumeration.
    pub fn known_value<'s>(&'s self, schema: &'s Value) -> Option<&'s str> {
        self.branches(schema).find_map(|branch| branch.get("enum")?.get(0)?.as_str())
    }

    /// A schema, or the schemas of which a value may meet any one, references followed.
    fn branches<'s>(&'s self, schema: &'s Value) -> impl Iterator<Item = &'s Value> {
        let (_, schema) = self.follow("", schema);
        let branches = schema.get("oneOf").and_then(Value::as_array).map_or(std::slice::from_ref(schema), Vec::as_slice);
        branches.iter().map(|branch| self.follow("", branch).1)
    }
}

/// One keyword of a schema.
pub struct Rule<'r> {
    /// Pointer of the schema in the bundle.
    pub parent: &'r str,
    /// The keyword, as written in a pointer.
    pub keyword: &'r str,
    /// The schema that holds the keyword.
    pub schema: &'r Value,
}

impl Rule<'_> {
    /// What the keyword says.
    pub fn value(&self) -> &Value {
        self.schema.get(self.keyword).unwrap_or(&Value::Null)
    }
}

/// The keyword `type`, with one difference to JSON Schema: there `1500.0` is an integer, here it is none.
struct StrictType(String);

impl StrictType {
    fn new<'a>(name: &Value) -> Result<Self, ValidationError<'a>> {
        let name = name.as_str().ok_or_else(|| ValidationError::custom("expected the name of one type"))?;
        Ok(Self(name.to_owned()))
    }
}

impl<'i> Keyword<'i> for StrictType {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) { Ok(()) } else { Err(ValidationError::custom("wrong type")) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        match instance {
            Value::Null => self.0 == "null",
            Value::Bool(_) => self.0 == "boolean",
            Value::Number(number) => self.0 == "number" || self.0 == "integer" && !number.is_f64(),
            Value::String(_) => self.0 == "string",
            Value::Array(_) => self.0 == "array",
            Value::Object(_) => self.0 == "object",
        }
    }
}
