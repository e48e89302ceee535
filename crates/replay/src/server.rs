//! Serves a cassette folder over loopback HTTP as chess.com does: for demos, tests and users' CI.
//!
//! The files are read for every request, so a test may edit them while the server runs.

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::header::{ACCEPT_ENCODING, CONTENT_ENCODING, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, VARY};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Notify, oneshot};
use tokio::time::timeout;

use crate::cassettes::{Cassette, Cassettes};
use crate::faults::{Fault, Faults, Injector};
use crate::paths::CHESS;
use crate::play::{Ending, Play};
use crate::{etag, gzip};
use scoresheet_runtime::{Host, IoError, LocalError, locked};

/// chess.com sends smaller bodies uncompressed.
const MIN_GZIP: usize = 200;

/// Time to send the last bytes of a connection that is to be closed.
const FLUSH: Duration = Duration::from_millis(20);

/// Options of a [`Replay`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReplayOptions {
    /// Delay of every response.
    pub latency: Duration,
    /// Whether bodies are compressed for clients that accept it.
    pub gzip: bool,
    /// Maximum number of concurrent requests; further ones receive 429, as from chess.com. No limit by default.
    pub max_concurrency: Option<usize>,
    /// Injected faults, none by default.
    pub faults: Option<Faults>,
    /// The hosts in whose place the server is, those of chess.com by default. An `INDEX.tsv` may have their URLs.
    pub hosts: Vec<Host>,
}

impl Default for ReplayOptions {
    fn default() -> Self {
        Self { latency: Duration::ZERO, gzip: true, max_concurrency: None, faults: None, hosts: CHESS.to_vec() }
    }
}

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLog {
    /// The requested path, `/pub` included.
    pub path: String,
    /// Status of the response.
    pub status: u16,
    /// Whether the request had an `If-None-Match`.
    pub conditional: bool,
    /// The fault that was injected.
    pub fault: Option<Fault>,
}

/// A running server. Dropping it closes its connections and ends its thread.
#[derive(Debug)]
pub struct Replay {
    address: SocketAddr,
    hosts: Vec<Host>,
    server: Arc<Server>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Replay {
    /// Serves a folder on a free port of the loopback interface.
    ///
    /// The folder contains `pub/player/erik.json` for `/pub/player/erik` and so on, or an `INDEX.tsv` whose columns `file` and
    /// `url_path` map paths below `/pub` to files, or both. A column `url` in the place of `url_path` has URLs of the
    /// [`hosts`](ReplayOptions::hosts). The status and headers of a file may be beside it in `<file>.headers`.
    ///
    /// # Errors
    /// When the folder or its index cannot be used, or no port is available.
    pub fn start(folder: impl AsRef<Path>, options: ReplayOptions) -> Result<Self, LocalError> {
        let hosts = options.hosts.clone();
        let cassettes = Cassettes::open(folder.as_ref(), &hosts)?;
        let (listener, runtime) = listen().map_err(|error| {
            IoError::new(format!("cannot serve on the loopback interface: {error}; free some ports or threads"), error)
        })?;
        let (listener, address) = listener;
        let server = Arc::new(Server::new(cassettes, options));
        let serving = Arc::clone(&server);
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, serving) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Self { address, hosts, server, stop: Some(stop), thread: Some(thread) })
    }

    /// Base of the first host: `http://127.0.0.1:PORT/pub` for the Published-Data API.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.base_of(self.hosts.first().map_or("pub", |host| host.name))
    }

    /// Base of each host by its name, for the `base_urls` of a client.
    #[must_use]
    pub fn base_urls(&self) -> BTreeMap<String, String> {
        self.hosts.iter().map(|host| (host.name.to_owned(), self.base_of(host.name))).collect()
    }

    /// Base of the website's internal callbacks.
    #[must_use]
    pub fn callback_url(&self) -> String {
        self.base_of("callback")
    }

    fn base_of(&self, host: &str) -> String {
        format!("http://{}/{host}", self.address)
    }

    /// Every request answered so far.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestLog> {
        locked(&self.server.log).clone()
    }

    /// Injects these faults from now on; `None` stops it.
    pub fn inject(&self, faults: Option<Faults>) {
        *locked(&self.server.injector) = Injector::new(faults);
    }

    /// Maximum number of concurrent requests so far.
    #[must_use]
    pub fn peak_concurrency(&self) -> usize {
        self.server.peak.load(Ordering::Relaxed)
    }
}

impl Drop for Replay {
    fn drop(&mut self) {
        // The thread drops its end only when it has ended; its panic has been printed by then.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn listen() -> io::Result<((TcpListener, SocketAddr), Runtime)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    Ok(((listener, address), runtime))
}

async fn serve(listener: TcpListener, server: Arc<Server>) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => return tracing::error!("cannot serve cassettes: {error}"),
    };
    loop {
        // A failure affects one connection, usually one that its client has closed.
        let Ok((socket, _)) = listener.accept().await else { continue };
        let server = Arc::clone(&server);
        tokio::spawn(serve_connection(TokioIo::new(socket), server));
    }
}

/// Serves one connection until the client closes it, or a response requires that.
async fn serve_connection(socket: TokioIo<TcpStream>, server: Arc<Server>) {
    let closing = Arc::new(Notify::new());
    let service = service_fn(|request| server.answer(request, &closing));
    let mut connection = pin!(http1::Builder::new().serve_connection(socket, service));
    // This fails when the client has closed the connection.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = closing.notified() => {
            // The last bytes of the response are not yet written.
            let _ = timeout(FLUSH, connection).await;
        }
    }
}

#[derive(Debug)]
struct Server {
    cassettes: Cassettes,
    latency: Duration,
    gzip: bool,
    max_concurrency: usize,
    injector: Mutex<Injector>,
    under_way: AtomicUsize,
    peak: AtomicUsize,
    log: Mutex<Vec<RequestLog>>,
}

/// A request until it is answered, or its client is gone.
struct UnderWay<'a> {
    counter: &'a AtomicUsize,
    /// Number of concurrent requests, including this one.
    count: usize,
}

impl<'a> UnderWay<'a> {
    fn new(counter: &'a AtomicUsize) -> Self {
        Self { counter, count: counter.fetch_add(1, Ordering::Relaxed) + 1 }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.counter.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The response is a closed connection.
#[derive(Debug, thiserror::Error)]
#[error("the connection is closed on purpose")]
struct Reset;

impl Server {
    fn new(cassettes: Cassettes, options: ReplayOptions) -> Self {
        Self {
            cassettes,
            latency: options.latency,
            gzip: options.gzip,
            max_concurrency: options.max_concurrency.unwrap_or(usize::MAX),
            injector: Mutex::new(Injector::new(options.faults)),
            under_way: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
            log: Mutex::default(),
        }
    }

    async fn answer(&self, request: Request<Incoming>, connection: &Arc<Notify>) -> Result<Response<Play>, Reset> {
        let under_way = UnderWay::new(&self.under_way);
        self.peak.fetch_max(under_way.count, Ordering::Relaxed);
        tokio::time::sleep(self.latency).await;
        self.respond(&request, under_way.count <= self.max_concurrency, connection)
    }

    fn respond(&self, request: &Request<Incoming>, is_allowed: bool, connection: &Arc<Notify>) -> Result<Response<Play>, Reset> {
        let path = request.uri().path();
        let mut cassette = if is_allowed { self.cassette(request) } else { Cassette::too_many() };
        let fault = locked(&self.injector).next(path);
        let ending = fault.map_or(Some(Ending::Whole), |fault| fault.spoil(&mut cassette));
        locked(&self.log).push(RequestLog {
            path: path.to_owned(),
            status: cassette.status.as_u16(),
            conditional: request.headers().contains_key(IF_NONE_MATCH),
            fault,
        });
        let mut response = Response::new(Play::new(cassette.body, ending.ok_or(Reset)?, connection));
        *response.status_mut() = cassette.status;
        *response.headers_mut() = cassette.headers;
        Ok(response)
    }

    /// The response without a fault.
    fn cassette(&self, request: &Request<Incoming>) -> Cassette {
        let mut cassette = self.cassettes.find(request.uri().path(), request.uri().query());
        if request.method() != Method::GET {
            cassette.status = StatusCode::METHOD_NOT_ALLOWED;
            cassette.headers.clear();
            cassette.body.clear();
        } else if is_unchanged(&cassette, request.headers()) {
            cassette.status = StatusCode::NOT_MODIFIED;
            cassette.body.clear();
        } else if self.gzip && wants_gzip(&cassette, request.headers()) {
            cassette.compress();
        }
        cassette
    }
}

impl Cassette {
    pub(crate) fn compress(&mut self) {
        self.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        self.headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        self.body = gzip::compressed(&self.body);
    }
}

fn is_unchanged(cassette: &Cassette, asked: &HeaderMap) -> bool {
    let tag = cassette.headers.get(ETAG).and_then(|tag| tag.to_str().ok());
    let listed = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    cassette.status == StatusCode::OK && tag.is_some_and(|tag| listed.into_iter().any(|list| etag::lists(list, tag)))
}

fn wants_gzip(cassette: &Cassette, asked: &HeaderMap) -> bool {
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A cassette with `Content-Encoding` is stored in that encoding.
    cassette.body.len() > MIN_GZIP && accepted.contains("gzip") && !cassette.headers.contains_key(CONTENT_ENCODING)
}
