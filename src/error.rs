//! Errors, in four kinds: the caller's settings, files, chess.com or the network, and a response that violates its contract.

use std::fmt;
use std::time::Duration;

pub use scoresheet_runtime::{ConfigError, IoError, LocalError};

use scoresheet_contract::{self as contract, ContractViolation};

/// Any error of this crate.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A setting or argument is wrong; nothing was sent.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A file or folder cannot be used, or the operating system gives no port or thread.
    #[error(transparent)]
    Io(#[from] IoError),
    /// chess.com, or the network, did not return a usable response.
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

impl From<LocalError> for Error {
    fn from(error: LocalError) -> Self {
        match error {
            LocalError::Config(error) => Self::Config(error),
            LocalError::Io(error) => Self::Io(error),
            other => Self::Config(ConfigError::new(other.to_string())),
        }
    }
}

/// Why a request received no usable response.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{kind}: {message} ({url}{})", status.map(|status| format!(", status {status}")).unwrap_or_default())]
#[non_exhaustive]
pub struct UpstreamError {
    /// The kind of failure.
    pub kind: UpstreamKind,
    /// The request.
    pub url: String,
    /// The status of the last response, if there was one.
    pub status: Option<u16>,
    /// The message of the server or the transport, and the remedy.
    pub message: String,
    /// The delay requested by the server, if any.
    pub retry_after: Option<Duration>,
}

impl UpstreamError {
    /// Whether the same request may succeed later: rate limits, server failures (including the 404 "internal error") and
    /// transport errors. Everything else needs another request or another client.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self.kind, UpstreamKind::Internal | UpstreamKind::RateLimited | UpstreamKind::Server | UpstreamKind::Transport)
    }
}

/// The kinds of upstream failure; [`fmt::Display`] writes the stable name, which is `UpstreamError.kind` in Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpstreamKind {
    /// 404: no account with this name.
    UnknownUser,
    /// 404: chess.com has no such route.
    NoRoute,
    /// 404 with "An internal error has occurred": a server failure.
    Internal,
    /// 410: will never be available again.
    Gone,
    /// 403: the User-Agent or the address is blocked.
    Forbidden,
    /// 429.
    RateLimited,
    /// 5xx, or an unknown status.
    Server,
    /// No complete response: connection, TLS, timeout, broken encoding.
    Transport,
    /// A response that is not JSON.
    ContentType,
    /// 404: the month has not begun by the server's clock.
    FutureMonth,
    /// A redirect to another host, or a loop.
    Redirect,
    /// A body beyond the client's limit.
    TooLarge,
    /// The client is offline, and its cache has no response.
    NotCached,
}

impl UpstreamKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::UnknownUser,
        Self::NoRoute,
        Self::Internal,
        Self::Gone,
        Self::Forbidden,
        Self::RateLimited,
        Self::Server,
        Self::Transport,
        Self::ContentType,
        Self::FutureMonth,
        Self::Redirect,
        Self::TooLarge,
        Self::NotCached,
    ];

    /// Describes the kind in a sentence.
    #[must_use]
    pub fn summary(self) -> &'static str {
        match self {
            Self::UnknownUser => "chess.com has no account of this name (404).",
            Self::NoRoute => "chess.com has no such path (404).",
            Self::Internal => "chess.com failed, and said so with a 404.",
            Self::Gone => "The resource will never be available again (410).",
            Self::Forbidden => "chess.com blocks the User-Agent or the address (403).",
            Self::RateLimited => "chess.com received too many requests (429).",
            Self::Server => "chess.com failed (5xx, or an unknown status).",
            Self::Transport => "No complete response was received: connection, TLS, timeout, or a broken encoding.",
            Self::ContentType => "The response is not JSON, but for example a web page.",
            Self::FutureMonth => "The month has not begun by the server's clock (404).",
            Self::Redirect => "The response redirects to another host, or in a circle.",
            Self::TooLarge => "The body is larger than the client's limit.",
            Self::NotCached => "The client is offline, and its cache has no response.",
        }
    }

    /// Describes the remedy.
    #[must_use]
    pub fn remedy(self) -> &'static str {
        match self {
            Self::UnknownUser => "Check the spelling; accounts are renamed and closed.",
            Self::NoRoute => "Check the parameters. If the path worked before, chess.com has changed: please report it.",
            Self::Internal | Self::Server => {
                "Retry later; requests are retried by themselves up to the maximum number of attempts."
            }
            Self::Gone => "Remove the item; it will never be available again.",
            Self::Forbidden => {
                "Set a contact that reaches you, and pause: chess.com blocks clients without one, and clients that \
                                 go on after a 429."
            }
            Self::RateLimited => {
                "Lower the concurrency; serial requests are not limited. The client pauses as long as chess.com \
                                  requests, up to the maximum delay."
            }
            Self::Transport => "Check the network, and retry later; requests are retried by themselves.",
            Self::ContentType => {
                "Open the URL in a browser: a proxy, a login page or an outage may answer in the place of chess.com."
            }
            Self::FutureMonth => "Request an earlier month, and check the clock of this machine.",
            Self::Redirect => "Check the base URL. If it is that of chess.com, please report it.",
            Self::TooLarge => "Raise the maximum size of a body, if the response is what you expect.",
            Self::NotCached => "Fetch once while online, or leave offline mode.",
        }
    }

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
