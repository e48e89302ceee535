//! From the bytes of one body to its tables.

use std::sync::Arc;

use arrow_schema::ArrowError;
use scoresheet_runtime::{ConfigError, DecodeError, Decoder, Endpoint, Origin, Request, Tables};

use crate::{ContractViolation, Error, Policy, PolicyOutcome};

/// Decodes one body in a single pass, the contract enforced on the way.
///
/// # Errors
/// [`Error::Contract`] with every violation when the body does not match its schema; [`Error::Config`] when a column needs a
/// request parameter that is not known.
///
/// # Examples
/// ```
/// use scoresheet::runtime::Request;
///
/// let endpoint = scoresheet::endpoint("player_games_archives")?;
/// let request = Request::partial(endpoint, [("username", "Erik")])?;
/// let body = br#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}"#;
/// let tables = scoresheet::decode(&request, body, None)?;
/// assert_eq!(tables[0].0.name, "archives");
/// assert_eq!(tables[0].1.num_rows(), 1);
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub fn decode(request: &Request, body: &[u8], url: Option<&Arc<str>>) -> Result<Tables, Error> {
    let endpoint = request.endpoint();
    columns_known(endpoint, request)?;
    let mut decoder = Decoder::new(endpoint);
    if let Err(mismatch) = decoder.read(&endpoint.body_format.document(body), request) {
        return Err(refused(endpoint, body, url, &mismatch));
    }
    let batches = decoder.finish().map_err(|error| defect(endpoint, &error))?;
    Ok(endpoint.tables.iter().zip(batches).collect())
}

/// Decodes one body under a policy, which says what becomes of it if it does not match its schema.
///
/// # Errors
/// As [`decode`], where the policy does not apply what is wrong.
///
/// # Examples
/// ```
/// use scoresheet::contract::Policy;
/// use scoresheet::runtime::Request;
///
/// let request = Request::partial(scoresheet::endpoint("player_games_archives")?, [("username", "erik")])?;
/// let body = br#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01", null]}"#;
/// let outcome = scoresheet::apply_policy(&request, body, None, Policy::DiscardRow)?;
/// assert_eq!(outcome.tables[0].1.num_rows(), 1);
/// assert_eq!(outcome.tolerated[0].violation.pointer, "/archives/1");
/// assert_eq!(outcome.tolerated[0].kept.as_deref(), Some("null"));
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub fn apply_policy(request: &Request, body: &[u8], url: Option<&Arc<str>>, policy: Policy) -> Result<PolicyOutcome, Error> {
    match decode(request, body, url) {
        Ok(tables) => Ok(policy.keep(tables).map_err(|error| defect(request.endpoint(), &error))?),
        Err(Error::Contract(refused)) => policy.apply_policy(request, *refused),
        Err(other) => Err(other),
    }
}

/// The tables of all bodies that were decoded together, as the policy has them.
///
/// # Errors
/// When Arrow refuses them, which is a defect that no body is to blame for.
pub fn finish(decoder: &mut Decoder, policy: Policy) -> Result<Tables, Error> {
    let endpoint = decoder.endpoint();
    let batches = decoder.finish();
    let outcome = batches.and_then(|batches| policy.keep(endpoint.tables.iter().zip(batches).collect()));
    Ok(outcome.map_err(|error| defect(endpoint, &error))?.tables)
}

fn defect(endpoint: &Endpoint, error: &ArrowError) -> ConfigError {
    let name = endpoint.name;
    ConfigError::new(format!(
        "the tables of `{name}` do not fit their schema ({error}), a defect of scoresheet: please report this"
    ))
}

fn refused(endpoint: &'static Endpoint, body: &[u8], url: Option<&Arc<str>>, mismatch: &DecodeError) -> Error {
    Error::Contract(Box::new(ContractViolation::new(endpoint, url.cloned(), body.into(), mismatch)))
}

/// A request parameter that becomes a column must be known.
fn columns_known(endpoint: &Endpoint, request: &Request) -> Result<(), ConfigError> {
    let asked = endpoint.route.map_or(&[][..], |route| route.parameters);
    if asked.iter().all(|parameter| request.parameter(parameter.name).is_some()) {
        return Ok(());
    }
    let missing = endpoint.tables.iter().flat_map(|table| table.columns).find_map(|column| match column.origin {
        Origin::Request(parameter) if request.parameter(parameter).is_none() => Some(parameter),
        _ => None,
    });
    match missing {
        Some(parameter) => Err(ConfigError::new(format!(
            "`{}` needs the parameter `{parameter}` to decode: the body does not carry it, and it becomes a column",
            endpoint.name
        ))),
        None => Ok(()),
    }
}
