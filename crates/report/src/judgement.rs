//! One body judged, with what its violations alone do not tell.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::SystemTime;

use serde_json::Value;

use super::group::Key;
use super::rename::{self, Fit};
use scoresheet_contract::{Code, Rules, Violation, pointer};
use scoresheet_runtime::ConfigError;
use scoresheet_runtime::Endpoint;

/// Where a body came from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// A file, or a URL.
    pub name: &'a str,
    /// The URL of the body, if known.
    pub url: Option<&'a str>,
    /// When it was received, if known.
    pub recorded_at: Option<SystemTime>,
    /// The commands that deal with its violations.
    pub next: Next<'a>,
}

/// The commands that a report offers to its reader. Without them it offers what its own words amount to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Next<'a> {
    /// The one that proposes a change of the schemas by this body.
    pub propose: Option<&'a str>,
    /// The one that makes the request once more.
    pub again: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// A source of which nothing but the name is known.
    #[must_use]
    pub fn named(name: &'a str) -> Self {
        Self { name, url: None, recorded_at: None, next: Next::default() }
    }
}

/// A body judged. It is made apart from the report, so that several threads can judge for one report.
#[derive(Debug)]
pub struct Judgement {
    pub(super) endpoint: &'static Endpoint,
    pub(super) violations: Vec<Violation>,
    /// The finding that each of the violations belongs to.
    pub(super) keys: Vec<Key>,
    /// For each unknown member, by its pointer: the members that the schema knows there, that the object does not have, and
    /// that could hold its value.
    pub(super) fits: BTreeMap<String, BTreeMap<String, Fit>>,
}

impl Judgement {
    /// Judges a body.
    #[must_use]
    pub fn new(endpoint: &'static Endpoint, body: &[u8], url: Option<&str>) -> Self {
        let url: Option<Arc<str>> = url.map(Into::into);
        Self::of(endpoint, scoresheet_contract::violations(endpoint, url.as_ref(), body), Some(body))
    }

    /// Takes violations that were found before. Without the body fewer renamings can be told.
    ///
    /// # Errors
    /// When one of them is of another endpoint.
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
        // Without usable rules there is but one violation, which is on the whole body.
        let rules = if violations.is_empty() { None } else { Rules::of(endpoint).ok() };
        let key = |violation: &Violation| {
            let place = rules.as_ref().map(|rules| rules.place(&violation.pointer)).unwrap_or_default();
            Key::new(violation, &place)
        };
        let keys = violations.iter().map(key).collect();
        let fits = rules.as_ref().map(|rules| fits(rules, endpoint, &violations, body)).unwrap_or_default();
        Self { endpoint, violations, keys, fits }
    }

    /// Everything that is wrong with the body.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

fn fits(
    rules: &Rules,
    endpoint: &Endpoint,
    violations: &[Violation],
    body: Option<&[u8]>,
) -> BTreeMap<String, BTreeMap<String, Fit>> {
    let unknown: Vec<_> = violations.iter().filter(|violation| violation.code == Code::UnknownField).collect();
    if unknown.is_empty() {
        return BTreeMap::new();
    }
    let body: Option<Value> = body.and_then(|body| serde_json::from_slice(&endpoint.form.document(body)).ok());
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
