//! What can go wrong, in three kinds: the caller's settings, chess.com or the road to it, and a response that broke its contract.

use std::fmt;
use std::time::Duration;

pub use scoresheet_runtime::ConfigError;

use scoresheet_contract::{self as contract, ContractViolation};

/// Any error of this crate.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// A setting or argument is wrong; nothing was sent.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// chess.com, or the network before it, did not deliver a usable answer.
    #[error(transparent)]
    Upstream(#[from] UpstreamError),
    /// A response does not match its schema.
    #[error(transparent)]
    Contract(#[from] Box<ContractViolation>),
}

impl From<contract::Error> for Error {
    fn from(error: contract::Error) -> Self {
        match error {
            contract::Error::Config(error) => Self::Config(error),
            contract::Error::Contract(violation) => Self::Contract(violation),
        }
    }
}

/// Why a request got no usable answer.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{kind}: {message} ({url}{})", status.map(|status| format!(", status {status}")).unwrap_or_default())]
pub struct UpstreamError {
    /// What happened.
    pub kind: UpstreamKind,
    /// What was asked.
    pub url: String,
    /// The status of the last answer, if there was one.
    pub status: Option<u16>,
    /// What the server or the transport said, and what to do.
    pub message: String,
    /// How long the server asked to wait, if it did.
    pub retry_after: Option<Duration>,
}

impl UpstreamError {
    /// Whether the same request may succeed later without any change: rate limits, server failures (among them the 404 that
    /// says "internal error") and broken transports. Everything else needs another request or another client.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.kind, UpstreamKind::Internal | UpstreamKind::RateLimited | UpstreamKind::Server | UpstreamKind::Transport)
    }
}

/// The kinds of upstream failure; [`fmt::Display`] gives the stable name that Python sees as `UpstreamError.kind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UpstreamKind {
    /// 404: no account of this name.
    UnknownUser,
    /// 404: chess.com has no such route.
    NoRoute,
    /// 404 whose body says "An internal error has occurred": a server failure in disguise.
    Internal,
    /// 410: will never be available again.
    Gone,
    /// 403: the User-Agent or the address is blocked.
    Forbidden,
    /// 429.
    RateLimited,
    /// 5xx, or a status this client does not know.
    Server,
    /// No complete answer: connection, TLS, timeout, broken encoding.
    Transport,
    /// An answer that is not JSON.
    ContentType,
    /// 404: the month has not begun by the server's clock.
    FutureMonth,
    /// A redirect that leaves the host or leads in circles.
    Redirect,
    /// A body beyond the client's limit.
    TooLarge,
    /// The client is offline, and its cache has no answer.
    NotCached,
}

impl UpstreamKind {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownUser => "unknown_user",
            Self::NoRoute => "no_route",
            Self::Internal => "internal",
            Self::Gone => "gone",
            Self::Forbidden => "forbidden",
            Self::RateLimited => "rate_limited",
            Self::Server => "server",
            Self::Transport => "transport",
            Self::ContentType => "content_type",
            Self::FutureMonth => "future_month",
            Self::Redirect => "redirect",
            Self::TooLarge => "too_large",
            Self::NotCached => "not_cached",
        }
    }
}

impl fmt::Display for UpstreamKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
