//! Settings of a client, and their validation.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use reqwest::Url;
use tokio::sync::Semaphore;

use super::pace::{PaceAddress, RateLimits};
use crate::error::ConfigError;
use crate::runtime::{Api, Host};

/// The host that [`Settings::callback_url`] is the base of.
const CALLBACK: &str = "callback";

/// The host of the endpoints of an API that names none.
static UNNAMED: Host = Host { name: "api", base_url: "", auth: None };

/// The environment variable of the contact where the settings have none.
const CONTACT: &str = "SCORESHEET_CONTACT";

/// Long enough for a name and several addresses.
const MAX_CONTACT: usize = 500;

/// Longer delays make no sense, and the arithmetic of jitter overflows near the longest durations.
const LONGEST_DELAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How a [`Client`](super::Client) behaves. Everything but the contact has a default; those of attempts, delays and
/// timeout are dlt's.
///
/// ```
/// use scoresheet::client::Settings;
///
/// let mut settings = Settings::new("me@example.com");
/// settings.max_attempts = 3;
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// Sent in the User-Agent: an e-mail address, a URL, or `username: NAME` with your name on chess.com. Where it is empty, the
    /// environment variable `SCORESHEET_CONTACT` has it.
    pub contact: String,
    /// The API whose endpoints are requested.
    pub api: &'static Api,
    /// Base of the API's first host; for chess.com the Published-Data API.
    pub base_url: String,
    /// Base of the host `callback`; for chess.com the website's internal callbacks.
    pub callback_url: String,
    /// Bases of hosts by name, where they are not those of the contract.
    pub base_urls: BTreeMap<String, String>,
    /// Maximum number of concurrent requests. All clients of a process share one rate limiter per host; this client adds no
    /// request beyond this number. chess.com limits parallel requests, but not serial ones.
    pub max_concurrency: usize,
    /// Timeout of one attempt, from connecting to the last byte.
    pub timeout: Duration,
    /// Timeout of connecting in one attempt.
    pub connect_timeout: Duration,
    /// Maximum time without a received byte in one attempt.
    pub read_timeout: Duration,
    /// Maximum number of attempts of one request.
    pub max_attempts: usize,
    /// Delay before the first retry; it doubles with each retry, plus jitter of up to 100 %.
    pub backoff_factor: f64,
    /// Maximum delay between attempts. A request fails when the server requests a longer one.
    pub max_retry_delay: Duration,
    /// Maximum size of a body in bytes, after decompression.
    pub max_body_bytes: usize,
    /// Folder of the on-disk cache; none by default.
    pub cache_dir: Option<PathBuf>,
    /// Folder into which every response is recorded, for the replay server; none by default. Its recordings are the cache of the
    /// next run.
    pub record_dir: Option<PathBuf>,
    /// Whether to serve from the cache only, and to fail when it has no response.
    pub offline: bool,
    /// The [`address`](super::PaceServer::address) of a server whose pace this client shares with those of other processes; none
    /// by default.
    pub pace_server: Option<String>,
    /// Where secrets come from: the environment, but in tests.
    #[doc(hidden)]
    pub environment: fn(&str) -> Option<String>,
}

impl Default for Settings {
    /// The default settings for the contact in the environment variable `SCORESHEET_CONTACT`.
    fn default() -> Self {
        Self::new("")
    }
}

impl Settings {
    /// The default settings for this contact.
    #[must_use]
    pub fn new(contact: impl Into<String>) -> Self {
        Self::of(&crate::endpoints::API, contact)
    }

    /// The default settings for the endpoints of another API.
    #[must_use]
    pub fn of(api: &'static Api, contact: impl Into<String>) -> Self {
        let base = |host: Option<&Host>| host.map_or(String::new(), |host| host.base_url.to_owned());
        Self {
            contact: contact.into(),
            api,
            base_url: base(api.hosts.first()),
            callback_url: base(api.host(CALLBACK)),
            base_urls: BTreeMap::new(),
            max_concurrency: 1,
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(30),
            max_attempts: 5,
            backoff_factor: 1.0,
            max_retry_delay: Duration::from_secs(300),
            max_body_bytes: 64 << 20,
            cache_dir: None,
            record_dir: None,
            offline: false,
            pace_server: None,
            environment: |name| std::env::var(name).ok(),
        }
    }

    pub(super) fn user_agent(&self) -> Result<String, ConfigError> {
        user_agent(&self.contact, std::env::var(CONTACT).ok().as_deref(), self.api)
    }

    pub(super) fn base_urls(&self) -> Result<BaseUrls, ConfigError> {
        if let Some(unknown) = self.base_urls.keys().find(|name| self.api.host(name).is_none()) {
            let names: Vec<_> = self.api.hosts.iter().map(|host| host.name).collect();
            let (title, names) = (self.api.title, names.join(", "));
            return Err(ConfigError::new(format!(
                "expected hosts of {title} in `base_urls`, which are {names}, but found `{unknown}`; name one of them"
            )));
        }
        if self.api.hosts.is_empty() && !self.base_url.is_empty() {
            return Ok(BaseUrls(vec![Base { host: &UNNAMED, url: base_url("base_url", &self.base_url)? }]));
        }
        let bases = self.api.hosts.iter().enumerate().map(|(index, host)| {
            let (name, url) = match self.base_urls.get(host.name) {
                Some(url) => ("base_urls", url.as_str()),
                None if index == 0 => ("base_url", self.base_url.as_str()),
                None if host.name == CALLBACK => ("callback_url", self.callback_url.as_str()),
                None => ("base_urls", host.base_url),
            };
            Ok::<_, ConfigError>(Base { host, url: base_url(name, url)? })
        });
        Ok(BaseUrls(bases.collect::<Result<_, _>>()?))
    }

    pub(super) fn slots(&self) -> Result<usize, ConfigError> {
        let most = self.api.manners.at_once.unwrap_or(Semaphore::MAX_PERMITS).min(Semaphore::MAX_PERMITS);
        at_least_one("max_concurrency", self.max_concurrency).map(|slots| slots.min(most))
    }

    pub(super) fn retries(&self) -> Result<usize, ConfigError> {
        at_least_one("max_attempts", self.max_attempts).map(|attempts| attempts - 1)
    }

    pub(super) fn limits(&self) -> Result<RateLimits, ConfigError> {
        Ok(RateLimits {
            cap: self.slots()?,
            patience: self.max_retry_delay(),
            backoff: seconds("backoff_factor", self.backoff_factor)?,
        })
    }

    pub(super) fn pace_address(&self) -> Result<Option<PaceAddress>, ConfigError> {
        self.pace_server.as_deref().map(str::parse).transpose()
    }

    /// The maximum delay between attempts, clamped for arithmetic.
    pub(super) fn max_retry_delay(&self) -> Duration {
        self.max_retry_delay.min(LONGEST_DELAY)
    }
}

/// The User-Agent with the contact of the settings, or else of the environment.
fn user_agent(own: &str, environment: Option<&str>, api: &Api) -> Result<String, ConfigError> {
    let Api { title, manners, .. } = api;
    let own = own.trim();
    let contact = if own.is_empty() { environment.unwrap_or_default().trim() } else { own };
    // Characters allowed in an HTTP comment; others would end the comment or the header.
    let fits = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'(' | b')' | b'\\');
    if !contact.bytes().all(fits) {
        return Err(ConfigError::new(format!(
            "expected `contact` in printable ASCII without parentheses and backslashes, but found {contact:?}: \
             it is sent as part of the User-Agent header"
        )));
    }
    if contact.len() > MAX_CONTACT {
        return Err(ConfigError::new(format!(
            "expected `contact` of at most {MAX_CONTACT} characters, but found {}: it is sent with every request",
            contact.len()
        )));
    }
    let agent = format!("{}/{}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    if contact.is_empty() && !manners.contact_required {
        return Ok(agent);
    }
    if !names_a_contact(contact) {
        let reason = match manners.contact_reason {
            "" => format!("{title} requires it with every request"),
            reason => reason.to_owned(),
        };
        return Err(ConfigError::new(format!(
            "expected `contact` to say how to reach you, but found {contact:?}: {reason}; pass an e-mail address \
             (`me@example.com`), a URL, or `username: NAME` with your name on {title}, or set {CONTACT}"
        )));
    }
    Ok(format!("{agent} (contact: {contact})"))
}

/// Whether a URL is one of this very machine.
pub(super) fn is_loopback(url: &Url) -> bool {
    matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

/// The bases that paths are appended to, by host.
pub(super) struct BaseUrls(Vec<Base>);

/// The base of one host.
struct Base {
    host: &'static Host,
    url: String,
}

impl BaseUrls {
    /// The hosts of this client.
    pub(super) fn origins(&self) -> impl Iterator<Item = Url> {
        self.0.iter().filter_map(|base| Url::parse(&base.url).ok())
    }

    pub(super) fn join(&self, host: &Host, path: &str) -> Result<Url, ConfigError> {
        // A host of this name in another contract may be anywhere.
        let known = self.0.iter().find(|base| base.host.name == host.name && base.host.base_url == host.base_url);
        let Some(Base { url: base, .. }) = known else {
            let (name, base) = (host.name, host.base_url);
            let message = format!(
                "expected an endpoint of this client's hosts, but found one of `{name}` at `{base}`; make a client with the contract of the endpoint"
            );
            return Err(ConfigError::new(message));
        };
        Url::parse(&format!("{base}{path}"))
            .map_err(|error| ConfigError::new(format!("cannot append `{path}` to `{base}`: {error}")))
    }

    /// The path and query by which a replay server serves what this URL serves.
    pub(super) fn replayed(&self, url: &Url) -> String {
        let below = |base: &Base| {
            let parsed = Url::parse(&base.url).ok().filter(|base| base.origin() == url.origin())?;
            let rest = url.path().strip_prefix(parsed.path().trim_end_matches('/'))?;
            rest.starts_with('/').then(|| format!("/{}{rest}", base.host.name))
        };
        let path = self.0.iter().find_map(below).unwrap_or_else(|| url.path().to_owned());
        url.query().map_or(path.clone(), |query| format!("{path}?{query}"))
    }
}

/// A setting in seconds.
///
/// # Errors
/// When it is negative, not a number, or too large for a duration.
pub fn seconds(name: &str, value: f64) -> Result<Duration, ConfigError> {
    Duration::try_from_secs_f64(value).map_err(|_| {
        ConfigError::new(format!("expected `{name}` as a number of seconds from 0 up, but found {value}; write for example 2.5"))
    })
}

pub(super) fn longer_than_zero(name: &str, value: Duration) -> Result<Duration, ConfigError> {
    if value.is_zero() {
        return Err(ConfigError::new(format!(
            "expected `{name}` to be longer than 0 seconds, but found 0; write for example 30"
        )));
    }
    Ok(value)
}

fn at_least_one(name: &str, value: usize) -> Result<usize, ConfigError> {
    if value == 0 {
        return Err(ConfigError::new(format!("expected `{name}` to be at least 1, but found 0; write for example 1")));
    }
    Ok(value)
}

fn base_url(name: &str, value: &str) -> Result<String, ConfigError> {
    let trimmed = value.trim().trim_end_matches('/');
    let is_base = |url: &Url| {
        matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
    };
    match Url::parse(trimmed) {
        Ok(url) if is_base(&url) => Ok(trimmed.to_owned()),
        _ => Err(ConfigError::new(format!(
            "expected `{name}` to be an http or https URL without credentials, query and fragment, but found {value:?}: \
             pass one like `{}`",
            crate::endpoints::API.hosts[0].base_url
        ))),
    }
}

/// Whether chess.com could reach the user with this contact.
fn names_a_contact(contact: &str) -> bool {
    contact.split([' ', ',', ';', '<', '>']).any(|word| is_email(word) || is_url(word)) || has_username(contact)
}

fn is_email(word: &str) -> bool {
    let word = word.trim_start_matches("mailto:");
    word.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && !domain.contains('@') && domain.split('.').count() > 1 && !domain.split('.').any(str::is_empty)
    })
}

fn is_url(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && Url::parse(word).is_ok()) || word.contains("chess.com/member/")
}

/// The format in chess.com's announcement: `username: erik`.
fn has_username(contact: &str) -> bool {
    contact.to_ascii_lowercase().split_once("username").is_some_and(|(_, rest)| {
        rest.starts_with([':', '=', ' '])
            && rest.trim_start_matches([':', '=', ' ']).starts_with(|first: char| first.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::Manners;

    fn user_agent(contact: &str) -> Result<String, String> {
        super::user_agent(contact, None, &crate::endpoints::API).map_err(|error| error.to_string())
    }

    #[test]
    fn the_environment_has_the_contact_where_the_settings_have_none() {
        let from = |own, environment| {
            super::user_agent(own, Some(environment), &crate::endpoints::API).map_err(|error| error.to_string())
        };
        assert!(from(" ", "me@example.com").unwrap().contains("(contact: me@example.com)"));
        assert!(from("you@example.com", "me@example.com").unwrap().contains("you@example.com"));
        assert!(from("", "nobody").unwrap_err().contains("SCORESHEET_CONTACT"));
    }

    #[test]
    fn user_agent_names_tool_version_and_contact() {
        let expected = format!("scoresheet/{} (contact: me@example.com)", env!("CARGO_PKG_VERSION"));
        assert_eq!(user_agent("  me@example.com "), Ok(expected));
    }

    #[test]
    fn usable_contacts_are_accepted() {
        for contact in [
            "me@example.com",
            "Me <me@mail.example.com>",
            "https://example.com/me",
            "username: erik",
            "chess.com username erik",
            "username: erik; contact: me@example.com",
            "www.chess.com/member/erik",
        ] {
            assert!(user_agent(contact).is_ok(), "{contact}");
        }
    }

    #[test]
    fn unusable_contacts_are_rejected_with_the_rule() {
        for contact in ["", "  ", "me", "me@", "@example.com", "me@example", "a@b@c.d", "https://", "username:", "my app"] {
            let message = user_agent(contact).unwrap_err();
            assert!(message.contains("2023-06-20") && message.contains("me@example.com"), "{contact}: {message}");
        }
    }

    #[test]
    fn the_message_names_the_api_of_the_client() {
        let of = |contact_reason| {
            let manners = Manners { contact_reason, ..crate::endpoints::API.manners };
            let api = Api { title: "Tidewater", manners, ..crate::endpoints::API };
            super::user_agent("", None, &api).unwrap_err().to_string()
        };
        let message = of("");
        assert!(message.contains("Tidewater requires it") && message.contains("with your name on Tidewater"), "{message}");
        assert!(!message.contains("chess"), "{message}");
        assert!(of("its terms say so").contains("found \"\": its terms say so; pass "));
    }

    #[test]
    fn contacts_that_would_break_the_header_are_rejected() {
        assert!(user_agent(&format!("{}@example.com", "a".repeat(500))).unwrap_err().contains("at most 500"));
        for contact in ["me@example.com\r\nCookie: x", "me@example.com)", "mé@example.com"] {
            assert!(user_agent(contact).unwrap_err().contains("printable ASCII"), "{contact:?}");
        }
    }

    #[test]
    fn base_urls_are_checked_and_joined() {
        assert_eq!(base_url("base_url", " http://127.0.0.1:8000/pub/ "), Ok("http://127.0.0.1:8000/pub".to_owned()));
        for url in ["", "api.chess.com", "ftp://chess.com/pub", "https://me:pw@chess.com", "https://x.y/?a", "https://x.y/#a"] {
            let message = base_url("callback_url", url).unwrap_err().to_string();
            assert!(message.starts_with("expected `callback_url`"), "{message}");
        }
        let joined = Settings::new("me@example.com")
            .base_urls()
            .unwrap()
            .join(crate::endpoints::API.host("callback").unwrap(), "/user/popup/erik");
        assert_eq!(joined.unwrap().as_str(), "https://www.chess.com/callback/user/popup/erik");
    }

    #[test]
    fn the_replayed_path_does_not_depend_on_the_base() {
        let settings = Settings { base_url: "https://mirror.example/chess/v1/".to_owned(), ..Settings::new("me@example.com") };
        let bases = settings.base_urls().unwrap();
        for (url, path) in [
            ("https://mirror.example/chess/v1/player/erik", "/pub/player/erik"),
            ("https://www.chess.com/callback/user/popup/erik", "/callback/user/popup/erik"),
            ("https://mirror.example/chess/v1x/player", "/chess/v1x/player"),
            ("https://elsewhere.example/chess/v1/player", "/chess/v1/player"),
        ] {
            assert_eq!(bases.replayed(&Url::parse(url).unwrap()), path);
        }
    }

    #[test]
    fn numbers_out_of_range_are_rejected() {
        let default = Settings::new("me@example.com");
        assert!(Settings { max_concurrency: 0, ..default.clone() }.slots().is_err());
        assert!(Settings { max_attempts: 0, ..default.clone() }.retries().is_err());
        assert!(longer_than_zero("timeout", Duration::ZERO).is_err());
        assert_eq!(Settings { max_concurrency: usize::MAX, ..default }.slots(), Ok(Semaphore::MAX_PERMITS));
        for value in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(seconds("timeout", value).unwrap_err().to_string().contains("`timeout`"));
        }
    }
}
