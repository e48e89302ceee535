//! The contract that commands use: the endpoints of this version, or of a folder of schemas, found by their names.

use std::path::Path;

use scoresheet::evolution::diff::{Severity, Source, diff};
use scoresheet::evolution::draft::decisions;
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Endpoint, Request, Route, similar_name};

use crate::context::Context;
use crate::exit::Failure;
use crate::message::Message;
use crate::schemas_folder::SchemasFolder;

/// The contract of the schemas in a folder; that of this version if none is named.
pub(crate) fn load(context: &mut Context<'_>, named: Option<&Path>) -> Result<Contract, Failure> {
    let Some(named) = named else { return Ok(shipped()) };
    let folder = SchemasFolder::resolve(Some(named))?;
    let own = Contract::load(folder.path()).map_err(|invalid| Failure::Usage(invalid.to_string().into()))?;
    note_decisions(context, folder.path(), named)?;
    if is_superseded(folder.path())? {
        context.note(&format!(
            "note: the installed version accepts every response that the schemas in {} accept: drop --schemas",
            named.display()
        ))?;
    }
    Ok(own)
}

/// Notes what a person has still to decide in drafted schemas.
fn note_decisions(context: &mut Context<'_>, folder: &Path, named: &Path) -> Result<(), Failure> {
    let open = decisions(folder)?;
    for decision in open.iter().take(SHOWN) {
        context.note(&format!("note: decide {}/{decision}", named.display()))?;
    }
    if open.len() > SHOWN {
        context.note(&format!("note: and {} more: search for `decide:` in {}", open.len() - SHOWN, named.display()))?;
    }
    Ok(())
}

/// Number of open decisions that are listed.
const SHOWN: usize = 20;

/// Whether every body that conforms to the schemas of a folder conforms to those of this version.
fn is_superseded(folder: &Path) -> Result<bool, Failure> {
    let shipped = tempfile::tempdir()?;
    scoresheet::schemas::export(shipped.path())?;
    let [old, new] = [shipped.path(), folder].map(|path| Source::Path(path.to_owned()));
    Ok(matches!(diff(&old, &new, &[])?.severity(), None | Some(Severity::Compatible)))
}

/// The contract of this version.
pub(crate) fn shipped() -> Contract {
    Contract::of(&scoresheet::endpoints::API, endpoints().to_vec())
}

/// The endpoints under contract.
pub(crate) fn endpoints() -> &'static [&'static Endpoint] {
    &scoresheet::ENDPOINTS
}

/// The endpoints that can be requested, in the order of the manifest.
pub(crate) fn requestable() -> impl Iterator<Item = &'static Endpoint> {
    endpoints().iter().copied().filter(|endpoint| endpoint.route.is_some())
}

/// The endpoint of this name in a contract.
pub(crate) fn endpoint_of(contract: &Contract, name: &str) -> Result<&'static Endpoint, Failure> {
    let all = contract.endpoints().iter().copied();
    all.clone().find(|endpoint| endpoint.name == name).ok_or_else(|| unknown(name, all))
}

/// The endpoints of a contract that can be requested.
pub(crate) fn requestable_of(contract: &Contract) -> impl Iterator<Item = &'static Endpoint> + Clone {
    contract.endpoints().iter().copied().filter(|endpoint| endpoint.route.is_some())
}

/// The endpoint of this name in a contract, which must have a request.
pub(crate) fn requestable_endpoint(contract: &Contract, name: &str) -> Result<&'static Endpoint, Failure> {
    let all = requestable_of(contract);
    all.clone().find(|endpoint| endpoint.name == name).ok_or_else(|| unknown(name, all))
}

/// The error of a name that no endpoint has.
pub(crate) fn unknown(name: &str, endpoints: impl Iterator<Item = &'static Endpoint>) -> Failure {
    let names: Vec<_> = endpoints.map(|endpoint| endpoint.name).collect();
    let help = similar_name(name, names.iter().copied())
        .map_or_else(|| "choose one of the endpoints".to_owned(), |name| format!("did you mean {name}?"));
    let details = format!("the endpoints are {}", names.join(", "));
    Failure::Usage(Message::new(format!("expected the name of an endpoint, but found '{name}'"), help).details(details))
}

/// The names of an endpoint's parameters.
pub(crate) fn parameters(endpoint: &Endpoint) -> impl Iterator<Item = &'static str> {
    endpoint.route.map_or(&[][..], |route: Route| route.parameters).iter().map(|parameter| parameter.name)
}

/// Whether a body of this endpoint can be requested anew.
pub(crate) fn is_requestable(endpoint: Option<&Endpoint>) -> bool {
    endpoint.is_some_and(|endpoint| endpoint.route.is_some())
}

/// The parameters of a request by name, empty where they are not known.
pub(crate) fn known_parameters(request: Option<&Request>) -> &[(&'static str, String)] {
    request.map_or(&[][..], Request::parameters)
}

/// `did you mean NAME? ` when one of the names is similar, else nothing.
pub(crate) fn did_you_mean<'n>(found: &str, names: impl Iterator<Item = &'n str>) -> String {
    similar_name(found, names).map(|name| format!("did you mean {name}? ")).unwrap_or_default()
}
