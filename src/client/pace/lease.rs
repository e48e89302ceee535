//! The client's side of a [`PaceServer`](super::PaceServer).

use std::io;
use std::str::FromStr;
use std::time::Duration;

use reqwest::{StatusCode, Url};
use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::wire::{Ask, Heard, Turn, next_line};
use super::{RateLimits, Refusal};
use crate::error::ConfigError;

/// Where a pace server listens, and what it has to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::client) struct PaceAddress {
    token: Option<String>,
    /// Host and port.
    address: String,
}

/// Why there is no lease.
#[derive(Debug)]
pub(in crate::client) enum NoLease {
    /// The host has requested it.
    Refusal(Refusal),
    /// The pace server cannot be reached, or does not accept this client.
    Broken(String),
}

/// The turn of one request, until it is dropped.
pub(in crate::client) struct Lease {
    stream: BufReader<TcpStream>,
}

impl FromStr for PaceAddress {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, ConfigError> {
        let (token, address) = match text.trim().rsplit_once('@') {
            Some((token, address)) => (Some(token.to_owned()), address),
            None => (None, text.trim()),
        };
        let port = address.rsplit_once(':').filter(|(host, _)| !host.is_empty()).map(|(_, port)| port.parse::<u16>());
        match port {
            Some(Ok(1..)) => Ok(Self { token, address: address.to_owned() }),
            _ => Err(ConfigError::new(format!(
                "expected `pace_server` as host:port, or token@host:port, but found {address:?}: pass the `address` of a PaceServer"
            ))),
        }
    }
}

impl PaceAddress {
    /// Waits for the turn of a request.
    pub(in crate::client) async fn lease(
        &self,
        url: &Url,
        limits: RateLimits,
        attempt: Duration,
        connect_timeout: Duration,
    ) -> Result<Lease, NoLease> {
        let connected = timeout(connect_timeout, TcpStream::connect(&self.address)).await;
        let stream = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map_err(|error| self.broken(&error))?;
        self.ask(stream, url, limits, attempt).await.map_err(|error| self.broken(&error))?
    }

    async fn ask(
        &self,
        stream: TcpStream,
        url: &Url,
        limits: RateLimits,
        attempt: Duration,
    ) -> io::Result<Result<Lease, NoLease>> {
        stream.set_nodelay(true)?;
        let ask = Ask {
            token: self.token.clone(),
            origin: url.origin().ascii_serialization(),
            patience: limits.patience,
            backoff: limits.backoff,
            timeout: attempt,
        };
        let mut stream = BufReader::new(stream);
        stream.write_all(ask.line().as_bytes()).await?;
        // Others may have their turn first, for as long as they need.
        let line = next_line(&mut stream).await?;
        Ok(match line.as_deref().and_then(Turn::parse) {
            Some(Turn::Go) => Ok(Lease { stream }),
            Some(Turn::Pause(left)) => Err(NoLease::Refusal(Refusal::Pause(left))),
            Some(Turn::Forbidden(left)) => Err(NoLease::Refusal(Refusal::Forbidden(left))),
            Some(Turn::Refused(why)) => Err(self.broken(&io::Error::other(why))),
            None => Err(self.broken(&io::Error::other("it gave no turn"))),
        })
    }

    fn broken(&self, error: &io::Error) -> NoLease {
        NoLease::Broken(format!(
            "not sent, because the pace server at {} cannot be used ({error}); keep the PaceServer open while tasks run, and pass \
             its `address`",
            self.address
        ))
    }
}

impl Lease {
    /// Reports the head of the response, so that all clients follow it.
    pub(in crate::client) async fn heard(&mut self, status: StatusCode, retry_after: Option<Duration>, latency: Duration) {
        let heard = Heard { status: status.as_u16(), retry_after, latency };
        // A server that is gone paces nobody. The next request finds that out.
        let _ = self.stream.write_all(heard.line().as_bytes()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_host_and_port() {
        let parsed: PaceAddress = " secret@10.0.0.5:4711 ".parse().unwrap();
        assert_eq!(parsed, PaceAddress { token: Some("secret".to_owned()), address: "10.0.0.5:4711".to_owned() });
        assert!("[::1]:4711".parse::<PaceAddress>().is_ok());
        for text in ["", "localhost", ":4711", "localhost:0", "localhost:port", "secret@"] {
            let error = text.parse::<PaceAddress>().unwrap_err().to_string();
            assert!(error.starts_with("expected `pace_server` as host:port"), "{text}: {error}");
        }
    }
}
