//! Shared by the commands that send requests to chess.com: options, client, requests, outcome.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use clap::Args;
use scoresheet::client::{Client, Settings};
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Api, Endpoint, Request};
use scoresheet::{Error, UpstreamError, UpstreamKind};

use crate::context::Context;
use crate::contract::{self, did_you_mean};
use crate::exit::Failure;

/// Options of the client.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Requests to chess.com")]
pub(crate) struct Upstream {
    /// How chess.com can reach you: an e-mail address or URL (default: `$SCORESHEET_CONTACT`).
    #[arg(long)]
    pub(crate) contact: Option<String>,
    /// Another server of the API, such as `scoresheet replay` (default: `$SCORESHEET_BASE_URL`).
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// Another server of the unofficial endpoints (default: `$SCORESHEET_CALLBACK_URL`).
    #[arg(long, value_name = "URL")]
    pub(crate) callback_url: Option<String>,
    /// Attempts at each request before it counts as failed.
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) max_attempts: usize,
}

/// One request to an endpoint.
pub(crate) struct Probe {
    pub(crate) endpoint: &'static Endpoint,
    /// The parameters as the user or the example spells them.
    pub(crate) parameters: Vec<(&'static str, String)>,
    request: Request,
}

impl fmt::Display for Probe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.endpoint.name)?;
        self.parameters.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl Upstream {
    /// The contact, by option or environment.
    pub(crate) fn contact(&self) -> Option<String> {
        setting(self.contact.as_ref(), "SCORESHEET_CONTACT")
    }

    /// The address of the API, by option or environment.
    pub(crate) fn base_url(&self) -> Option<String> {
        setting(self.base_url.as_ref(), "SCORESHEET_BASE_URL")
    }

    /// The address of the unofficial endpoints, by option or environment.
    pub(crate) fn callback_url(&self) -> Option<String> {
        setting(self.callback_url.as_ref(), "SCORESHEET_CALLBACK_URL")
    }

    /// The settings of a client.
    pub(crate) fn settings(&self) -> Result<Settings, Failure> {
        self.settings_of(&scoresheet::endpoints::API)
    }

    /// The settings of a client of an API, which may need no contact.
    pub(crate) fn settings_of(&self, api: &'static Api) -> Result<Settings, Failure> {
        let contact = self.contact();
        if contact.is_none() && api.manners.contact_required {
            return Err(Failure::usage(
                "expected a contact for the User-Agent, but found none",
                "pass --contact you@example.com or set SCORESHEET_CONTACT",
            ));
        }
        let mut settings = Settings::of(api, contact.unwrap_or_default());
        if let Some(url) = self.base_url() {
            settings.base_url = url;
        }
        if let Some(url) = self.callback_url() {
            settings.callback_url = url;
        }
        settings.max_attempts = self.max_attempts;
        Ok(settings)
    }

    /// A client of an API that records its responses and sends one request at a time.
    pub(crate) fn recording_client(&self, api: &'static Api, folder: &Path) -> Result<Client, Failure> {
        let mut settings = self.settings_of(api)?;
        settings.record_dir = Some(folder.to_owned());
        Ok(Client::new(&settings)?)
    }

    /// One request for each named endpoint of a contract, or for all its endpoints if none is named. The given parameters, as `name=value`, replace
    /// those of the endpoints' examples. If only one host is elsewhere, the endpoints of the other are left out.
    pub(crate) fn probes(
        &self,
        context: &mut Context<'_>,
        contract: &Contract,
        names: &[String],
        given: &[String],
    ) -> Result<Vec<Probe>, Failure> {
        let values = given.iter().map(|text| pair(text)).collect::<Result<Vec<_>, _>>()?;
        let mut chosen = Vec::new();
        for name in names {
            let endpoint = contract::requestable_endpoint(contract, name)?;
            if !chosen.iter().any(|known: &&Endpoint| known.name == endpoint.name) {
                chosen.push(endpoint);
            }
        }
        if chosen.is_empty() {
            chosen = contract::requestable_of(contract).collect();
        }
        let chosen = self.reachable(context, contract.api(), chosen)?;
        refuse_unknown(&values, &chosen)?;
        chosen.into_iter().map(|endpoint| probe(endpoint, &values)).collect()
    }

    /// The endpoints whose host the user has named; all if none is named.
    fn reachable(
        &self,
        context: &mut Context<'_>,
        api: &Api,
        all: Vec<&'static Endpoint>,
    ) -> Result<Vec<&'static Endpoint>, Failure> {
        let (has_first, has_callback) = (self.base_url().is_some(), self.callback_url().is_some());
        if has_first == has_callback {
            return Ok(all);
        }
        let first = api.hosts.first().map_or("", |host| host.name);
        let named = if has_first { first } else { CALLBACK };
        let is_reachable = |endpoint: &&Endpoint| endpoint.route.is_some_and(|route| route.host.name == named);
        let (reachable, left_out): (Vec<_>, Vec<_>) = all.into_iter().partition(is_reachable);
        let without: Vec<_> = left_out.iter().map(|endpoint| endpoint.name).collect();
        let (why, help) = match (has_first, api.host(CALLBACK)) {
            (true, Some(_)) => ("no --callback-url is given for their host".to_owned(), "pass --callback-url"),
            (true, None) => (format!("--base-url is the address of the host `{first}` only"), "drop --base-url"),
            (false, _) => ("no --base-url is given for their host".to_owned(), "pass --base-url"),
        };
        let note = format!("left out {}: {why}", without.join(", "));
        if reachable.is_empty() {
            return Err(Failure::usage(format!("expected an endpoint of the server that is given, but {note}"), help));
        }
        if !left_out.is_empty() {
            context.note(&note)?;
        }
        Ok(reachable)
    }
}

/// The host of chess.com's unofficial endpoints, which has an option of its own.
const CALLBACK: &str = "callback";

/// An option, or the environment's variable in its place; empty ones count as unset.
fn setting(given: Option<&String>, variable: &str) -> Option<String> {
    let set = |value: &String| !value.is_empty();
    given.cloned().filter(set).or_else(|| std::env::var(variable).ok().filter(set))
}

fn refuse_unknown(values: &[(&str, &str)], endpoints: &[&Endpoint]) -> Result<(), Failure> {
    let known: BTreeSet<_> = endpoints.iter().flat_map(|endpoint| contract::parameters(endpoint)).collect();
    let Some((unknown, _)) = values.iter().find(|(name, _)| !known.contains(name)) else { return Ok(()) };
    let names: Vec<_> = known.iter().copied().collect();
    let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    let hint = did_you_mean(unknown, known.iter().copied());
    let help = if hint.is_empty() { "use the parameters of the requested endpoints" } else { hint.trim_end() };
    Err(Failure::usage(format!("expected parameters among {names}, but found {unknown}"), help))
}

fn probe(endpoint: &'static Endpoint, values: &[(&str, &str)]) -> Result<Probe, Failure> {
    // A parameter that may be left out has a value only where one is given. Without one that is needed there is no request.
    let value = |name: &'static str| {
        let given = values.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| *value);
        let example = || endpoint.example.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        Some((name, given.or_else(example)?.to_owned()))
    };
    let parameters: Vec<_> = contract::parameters(endpoint).filter_map(value).collect();
    let request = Request::new(endpoint, parameters.iter().map(|(name, value)| (*name, value.as_str())))?;
    Ok(Probe { endpoint, parameters, request })
}

/// A parameter as `name=value`.
pub(crate) fn pair(text: &str) -> Result<(&str, &str), Failure> {
    text.split_once('=').filter(|(name, value)| !name.is_empty() && !value.is_empty()).ok_or_else(|| {
        Failure::usage(format!("expected a parameter as name=value, but found '{text}'"), "write for example username=erik")
    })
}

/// Sends a request whose response the client records, and returns the error if there is no response.
pub(crate) fn ask(context: &Context<'_>, client: &Client, probe: &Probe) -> Result<Option<UpstreamError>, Failure> {
    match context.wait(client.fetch(probe.request.clone(), None))? {
        Ok(_) => Ok(None),
        Err(Error::Upstream(error)) => Ok(Some(error)),
        Err(error) => Err(error.into()),
    }
}

/// Whether the resource does not exist, as opposed to a failure.
pub(crate) fn is_absence(error: &UpstreamError) -> bool {
    use UpstreamKind::{FutureMonth, Gone, NoRoute, UnknownUser};
    matches!(error.kind, UnknownUser | NoRoute | Gone | FutureMonth)
}
