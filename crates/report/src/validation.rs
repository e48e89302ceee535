//! One validated body, with more than its violations tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::key::Key;
use super::rename::{self, Fit};
use scoresheet_contract::{self as contract, Code, CompiledSchema, Listed, Violation, pointer};
use scoresheet_runtime::{ConfigError, Endpoint};

/// A validated body. It is created separately from the report, so that several threads can validate for one report.
#[derive(Debug)]
pub struct Validation {
    pub(super) endpoint: &'static Endpoint,
    pub(super) violations: Vec<Violation>,
    /// How many violations are not among them.
    pub(super) more: u64,
    /// The finding that each of the violations belongs to.
    pub(super) keys: Vec<Key>,
    /// For each unknown property, by its pointer: the properties that the schema defines there, that are missing in the object,
    /// and that could have its value.
    pub(super) fits: BTreeMap<String, BTreeMap<String, Fit>>,
}

impl Validation {
    /// Validates a body.
    #[must_use]
    pub fn new(endpoint: &'static Endpoint, body: &[u8], url: Option<&str>) -> Self {
        let url: Option<Arc<str>> = url.map(Into::into);
        let Listed { violations, more } = contract::listed(endpoint, url.as_ref(), body);
        // Where some are not listed, the last one is a remark that says so.
        Self { more: more.saturating_sub(1) as u64, ..Self::of(endpoint, violations, Some(body)) }
    }

    /// Wraps violations found before. Without the body fewer renames can be detected.
    ///
    /// # Errors
    /// When one of them belongs to another endpoint.
    pub fn of_violations(
        endpoint: &'static Endpoint,
        violations: Vec<Violation>,
        body: Option<&[u8]>,
    ) -> Result<Self, ConfigError> {
        match violations.iter().find(|violation| violation.endpoint != endpoint.name) {
            Some(Violation { endpoint: other, .. }) => Err(ConfigError::new(format!(
                "expected violations of `{}`, but found one of `{other}`: add the bodies of each endpoint by themselves",
                endpoint.name
            ))),
            None => Ok(Self::of(endpoint, violations, body)),
        }
    }

    fn of(endpoint: &'static Endpoint, violations: Vec<Violation>, body: Option<&[u8]>) -> Self {
        // Without a usable schema there is one violation, for the whole body.
        let rules = if violations.is_empty() { None } else { CompiledSchema::of(endpoint).ok() };
        let key = |violation: &Violation| {
            let place = rules.as_ref().map(|rules| rules.place(&violation.pointer)).unwrap_or_default();
            Key::new(violation, &place)
        };
        let keys = violations.iter().map(key).collect();
        let fits = rules.as_ref().map(|rules| fits(rules, endpoint, &violations, body)).unwrap_or_default();
        Self { endpoint, violations, more: 0, keys, fits }
    }

    /// The endpoint whose contract was applied.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The violations of the body.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

fn fits(
    rules: &CompiledSchema,
    endpoint: &Endpoint,
    violations: &[Violation],
    body: Option<&[u8]>,
) -> BTreeMap<String, BTreeMap<String, Fit>> {
    let unknown: Vec<_> = violations.iter().filter(|violation| violation.code == Code::UnknownField).collect();
    if unknown.is_empty() {
        return BTreeMap::new();
    }
    let body: Option<Value> = body.and_then(|body| serde_json::from_slice(&endpoint.body_format.document(body)).ok());
    let missing: Vec<_> =
        violations.iter().filter(|violation| violation.code == Code::MissingField).map(|violation| &*violation.pointer).collect();
    let candidates = |violation: &Violation| {
        let (parent, _) = violation.pointer.rsplit_once('/')?;
        let object = body.as_ref().and_then(|body| body.pointer(parent));
        let value = match object {
            Some(_) => body.as_ref()?.pointer(&violation.pointer)?.clone(),
            None => serde_json::from_str(&violation.found).ok()?,
        };
        let is_absent = |name: &str| match object {
            Some(object) => object.get(name).is_none(),
            None => missing.contains(&&*pointer::join(parent, name)),
        };
        let fits = rename::candidates(rules, parent, &value, is_absent);
        Some((violation.pointer.clone(), fits))
    };
    unknown.into_iter().filter_map(candidates).collect()
}
