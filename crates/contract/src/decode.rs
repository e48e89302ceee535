//! From the bytes of one body to its tables.

use std::sync::Arc;

use scoresheet_runtime::{ConfigError, Decoder, Endpoint, Mismatch, Origin, Request, Tables};

use crate::{ContractViolation, Error, Policy, Settled};

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
    match endpoint.decode(&endpoint.form.document(body), request) {
        Ok(batches) => Ok(endpoint.tables.iter().zip(batches).collect()),
        Err(mismatch) => Err(refused(endpoint, body, url, &mismatch)),
    }
}

/// Decodes one body under a policy, which applies if the body violates its contract.
///
/// # Errors
/// As [`decode`], if the policy does not tolerate the violations.
///
/// # Examples
/// ```
/// use scoresheet::contract::Policy;
/// use scoresheet::runtime::Request;
///
/// let request = Request::partial(scoresheet::endpoint("player_games_archives")?, [("username", "erik")])?;
/// let body = br#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01", null]}"#;
/// let settled = scoresheet::settle(&request, body, None, Policy::DiscardRow)?;
/// assert_eq!(settled.tables[0].1.num_rows(), 1);
/// assert_eq!(settled.recorded[0].violation.pointer, "/archives/1");
/// assert_eq!(settled.recorded[0].kept.as_deref(), Some("null"));
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub fn settle(request: &Request, body: &[u8], url: Option<&Arc<str>>, policy: Policy) -> Result<Settled, Error> {
    match decode(request, body, url) {
        Ok(tables) => policy.keep(tables).map_err(|defect| refused(request.endpoint(), body, url, &defect)),
        Err(Error::Contract(refused)) => policy.settle(request, *refused),
        Err(other) => Err(other),
    }
}

/// The tables of all bodies decoded together, with the columns of the policy.
///
/// # Errors
/// When Arrow rejects them, which is a bug that no body causes.
pub fn finish(decoder: &mut Decoder, policy: Policy) -> Result<Tables, Error> {
    let endpoint = decoder.endpoint();
    let settled = decoder.finish().and_then(|batches| policy.keep(endpoint.tables.iter().zip(batches).collect()));
    let defect = |_| {
        ConfigError::new(format!(
            "the tables of `{}` do not fit their schema, a defect of scoresheet: please report this",
            endpoint.name
        ))
    };
    Ok(settled.map_err(defect)?.tables)
}

fn refused(endpoint: &'static Endpoint, body: &[u8], url: Option<&Arc<str>>, mismatch: &Mismatch) -> Error {
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
