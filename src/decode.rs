//! The endpoints by name, and decoding with this crate's error.

use std::sync::Arc;

use scoresheet_contract as contract;
use scoresheet_contract::{Policy, PolicyOutcome};
use scoresheet_runtime::{ConfigError, Endpoint, Request, Tables};

use crate::Error;

/// The endpoint of this name.
///
/// # Errors
/// When there is none.
pub fn endpoint(name: &str) -> Result<&'static Endpoint, ConfigError> {
    Endpoint::by_name(&crate::ENDPOINTS, name)
}

/// Decodes one body in a single pass, the contract enforced on the way: [`contract::decode`] with this crate's error.
///
/// # Errors
/// As [`contract::decode`].
pub fn decode(request: &Request, body: &[u8], url: Option<&Arc<str>>) -> Result<Tables, Error> {
    Ok(contract::decode(request, body, url)?)
}

/// Decodes one body under a policy: [`contract::apply_policy`] with this crate's error.
///
/// # Errors
/// As [`contract::apply_policy`].
pub fn apply_policy(request: &Request, body: &[u8], url: Option<&Arc<str>>, policy: Policy) -> Result<PolicyOutcome, Error> {
    Ok(contract::apply_policy(request, body, url, policy)?)
}
