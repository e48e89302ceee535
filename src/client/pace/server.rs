//! One pace for the clients of many processes.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::StatusCode;
use tokio::io::{AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use scoresheet_runtime::locked;

use super::wire::{Ask, Heard, Turn, next_line};
use super::{Pacer, Permit, RateLimits, Refusal};
use crate::client::runtime;
use crate::error::{ConfigError, IoError, LocalError};

/// How long a new connection may take to send its first line.
const PATIENCE_WITH_STRANGERS: Duration = Duration::from_secs(10);

/// A lease ends this long after the request that it is for must have ended, if the connection is still open then.
const GRACE: Duration = Duration::from_secs(5);

/// More connections wait to be accepted. A task has one at a time.
const MAX_CONNECTIONS: usize = 4096;

/// How a [`PaceServer`] listens.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PaceServerOptions {
    /// The address to listen on, which clients connect to. This machine's loopback by default.
    pub host: String,
    /// The port; 0 for a free one.
    pub port: u16,
    /// Maximum number of concurrent requests to a host.
    pub max_concurrency: usize,
    /// What clients have to know. Required if the server listens on another address than loopback.
    pub token: Option<String>,
}

impl Default for PaceServerOptions {
    fn default() -> Self {
        Self { host: "127.0.0.1".to_owned(), port: 0, max_concurrency: 1, token: None }
    }
}

/// A rate limiter that clients of many processes share, such as those of the workers of a cluster.
///
/// Each request of a client with this `pace_server` waits for its turn here, retries and redirects included. `Retry-After` of a
/// refusal makes all clients wait; after a 403 all of them fail for ten minutes. It stops when it is dropped.
#[derive(Debug)]
pub struct PaceServer {
    address: SocketAddr,
    options: PaceServerOptions,
    task: JoinHandle<()>,
}

impl PaceServer {
    /// Starts to listen.
    ///
    /// # Errors
    /// When the address cannot be listened on, or a token is missing for one that other machines reach.
    pub fn start(options: PaceServerOptions) -> Result<Self, LocalError> {
        if options.max_concurrency == 0 {
            return Err(ConfigError::new("expected `max_concurrency` to be at least 1, but found 0; write for example 1").into());
        }
        let host = options.host.as_str();
        let failed = |error: io::Error| {
            let message = format!("expected an address of this machine to listen on, but found `{host}` ({error}): pass another");
            IoError::new(message, error)
        };
        let address = (host, options.port).to_socket_addrs().map_err(failed)?.next();
        let address = address.ok_or_else(|| failed(io::Error::other("it has no address")))?;
        refuse_strangers(address.ip(), &options)?;
        let _runtime = runtime().enter();
        let listener = std::net::TcpListener::bind(address).map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let listener = TcpListener::from_std(listener).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let shared = Arc::new(Shared { options: options.clone(), pacers: Mutex::default() });
        Ok(Self { address, options, task: runtime().spawn(accept(listener, shared)) })
    }

    /// What a client's setting `pace_server` is: the address, with the token if there is one.
    #[must_use]
    pub fn address(&self) -> String {
        match &self.options.token {
            Some(token) => format!("{token}@{}", self.address),
            None => self.address.to_string(),
        }
    }
}

impl Drop for PaceServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn refuse_strangers(ip: IpAddr, options: &PaceServerOptions) -> Result<(), ConfigError> {
    if ip.is_unspecified() {
        return Err(ConfigError::new(format!(
            "expected `host` to be the address that workers connect to, but found {ip}: name the driver's own address"
        )));
    }
    if let Some(token) = &options.token {
        let fits = !token.is_empty() && token.len() <= 128 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !fits {
            return Err(ConfigError::new("expected `token` as 1 to 128 letters and digits, but found another text"));
        }
    } else if !ip.is_loopback() {
        return Err(ConfigError::new(format!(
            "expected a `token` for a server that other machines reach, at {ip}, but found none: pass one, or listen on 127.0.0.1"
        )));
    }
    Ok(())
}

struct Shared {
    options: PaceServerOptions,
    /// By origin. They are not those of this process, which may have a client of its own.
    pacers: Mutex<HashMap<String, Arc<Pacer>>>,
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let connections = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    loop {
        // The semaphore is never closed.
        let Ok(place) = Arc::clone(&connections).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    // A broken connection gives its lease back, and concerns nobody else.
                    let _ = serve(stream, &shared).await;
                    drop(place);
                });
            }
            // Too many open files, for example: wait until some are closed.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn serve(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    let Ok(line) = timeout(PATIENCE_WITH_STRANGERS, next_line(&mut stream)).await else { return Ok(()) };
    let Some(ask) = line?.as_deref().and_then(Ask::parse) else { return Ok(()) };
    if !shared.knows(&ask) {
        return stream.write_all(Turn::Refused("the token is wrong".to_owned()).line().as_bytes()).await;
    }
    // A client that goes away while it waits has to leave the queue.
    let admitted = tokio::select! {
        admitted = shared.admit(&ask) => admitted,
        _ = next_line(&mut stream) => return Ok(()),
    };
    let (turn, permit) = match admitted {
        Ok(permit) => (Turn::Go, Some(permit)),
        Err(Refusal::Pause(left)) => (Turn::Pause(left), None),
        Err(Refusal::Forbidden(left)) => (Turn::Forbidden(left), None),
    };
    stream.write_all(turn.line().as_bytes()).await?;
    let Some(permit) = permit else { return Ok(()) };
    let _ = timeout(ask.timeout.saturating_add(GRACE), hold(&mut stream, &permit)).await;
    Ok(())
}

/// Holds the permit until the connection is closed.
async fn hold(stream: &mut BufReader<TcpStream>, permit: &Permit) -> io::Result<()> {
    while let Some(line) = next_line(stream).await? {
        let Some(heard) = Heard::parse(&line) else { return Ok(()) };
        let Ok(status) = StatusCode::from_u16(heard.status) else { return Ok(()) };
        permit.heard(status, heard.retry_after, heard.latency);
    }
    Ok(())
}

impl Shared {
    /// Compares in a time that does not depend on where the tokens differ.
    fn knows(&self, ask: &Ask) -> bool {
        let Some(token) = self.options.token.as_deref() else { return true };
        let given = ask.token.as_deref().unwrap_or_default();
        let differences = token.bytes().zip(given.bytes()).fold(0, |all, (own, other)| all | (own ^ other));
        token.len() == given.len() && differences == 0
    }

    async fn admit(&self, ask: &Ask) -> Result<Permit, Refusal> {
        let limits = RateLimits { cap: self.options.max_concurrency, patience: ask.patience, backoff: ask.backoff };
        let pacer = Arc::clone(locked(&self.pacers).entry(ask.origin.clone()).or_default());
        pacer.admit(limits).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(options: PaceServerOptions) -> String {
        PaceServer::start(options).unwrap_err().to_string()
    }

    #[test]
    fn what_cannot_be_listened_on_is_refused() {
        let default = PaceServerOptions::default;
        assert!(refused(PaceServerOptions { max_concurrency: 0, ..default() }).contains("at least 1"));
        assert!(refused(PaceServerOptions { host: "0.0.0.0".to_owned(), ..default() }).contains("the driver's own address"));
        assert!(refused(PaceServerOptions { host: "192.0.2.1".to_owned(), ..default() }).contains("expected a `token`"));
        for token in ["", "with space", "a@b"] {
            let options = PaceServerOptions { token: Some(token.to_owned()), ..default() };
            assert!(refused(options).contains("letters and digits"), "{token}");
        }
    }

    #[test]
    fn the_address_holds_the_token() {
        let open = PaceServer::start(PaceServerOptions::default()).unwrap();
        assert!(open.address().starts_with("127.0.0.1:"), "{}", open.address());
        let options = PaceServerOptions { token: Some("abc".to_owned()), ..PaceServerOptions::default() };
        let closed = PaceServer::start(options).unwrap();
        assert!(closed.address().starts_with("abc@127.0.0.1:"), "{}", closed.address());
    }
}
