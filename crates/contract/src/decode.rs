//! From the bytes of one body to its tables.

use std::borrow::Cow;
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
    let (mut decoder, _) = read(request, body, url)?;
    let batches = decoder.finish().map_err(|error| defect(endpoint, &error))?;
    Ok(endpoint.tables.iter().zip(batches).collect())
}

/// Enforces the contract without building tables: the JSON document of a body that conforms, from which a struct can be parsed.
///
/// # Errors
/// As [`decode`].
///
/// # Examples
/// ```
/// use scoresheet::runtime::Request;
///
/// let request = Request::new(scoresheet::endpoint("player_games_archives")?, [("username", "erik")])?;
/// assert!(scoresheet::contract::conforming(&request, br#"{"archives":[]}"#, None).is_ok());
/// assert!(scoresheet::contract::conforming(&request, br#"{"archives":[7]}"#, None).is_err());
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub fn conforming<'b>(request: &Request, body: &'b [u8], url: Option<&Arc<str>>) -> Result<Cow<'b, [u8]>, Error> {
    read(request, body, url).map(|(_, document)| document)
}

/// The decoder with the rows of one body, and the body's JSON document.
fn read<'b>(request: &Request, body: &'b [u8], url: Option<&Arc<str>>) -> Result<(Decoder, Cow<'b, [u8]>), Error> {
    let endpoint = request.endpoint();
    columns_known(endpoint, request)?;
    let document = endpoint.body_format.document(body);
    let mut decoder = Decoder::new(endpoint);
    match decoder.read(&document, request) {
        Ok(_) => Ok((decoder, document)),
        Err(mismatch) => Err(refused(endpoint, body, url, &mismatch)),
    }
}

/// Decodes one body under a policy, which applies if the body violates its contract.
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

/// The tables of all bodies decoded together, with the columns of the policy.
///
/// # Errors
/// When Arrow rejects them, which is a bug that no body causes.
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

/// Request parameters that become columns are required.
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
