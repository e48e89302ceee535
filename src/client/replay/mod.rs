//! A folder of cassettes served over loopback HTTP the way chess.com serves: for demos, tests and everybody's own CI.
//!
//! The files are read anew for every request, so a test may edit them while the server runs.

pub(crate) mod cassettes;
pub(crate) mod head;
pub(crate) mod index;

use std::convert::Infallible;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{ACCEPT_ENCODING, CONTENT_ENCODING, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, VARY};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::etag;
use crate::error::ConfigError;
use cassettes::{Cassette, Cassettes};

/// chess.com sends smaller bodies as they are.
const MIN_GZIP: usize = 200;

/// How a [`Replay`] serves.
#[derive(Debug, Clone)]
pub struct ReplayOptions {
    /// Waited before every answer.
    pub latency: Duration,
    /// Whether bodies are compressed for clients that accept it.
    pub gzip: bool,
}

impl Default for ReplayOptions {
    fn default() -> Self {
        Self { latency: Duration::ZERO, gzip: true }
    }
}

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLog {
    /// Path as it was asked, `/pub` included.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
    /// Whether the request had an `If-None-Match`.
    pub conditional: bool,
}

/// A running server. Dropping it closes its connections and ends its thread.
#[derive(Debug)]
pub struct Replay {
    address: SocketAddr,
    log: Arc<Mutex<Vec<RequestLog>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Replay {
    /// Serves a folder on a free port of the loopback interface.
    ///
    /// The folder holds `pub/player/erik.json` for `/pub/player/erik` and so on, or an `INDEX.tsv` whose columns `file`
    /// and `url_path` say which file answers which path below `/pub`, or both. A file may have its status and headers
    /// beside it in `<file>.headers`.
    ///
    /// # Errors
    /// When the folder or its index cannot be used, or no port is to be had.
    pub fn start(folder: impl AsRef<Path>, options: ReplayOptions) -> Result<Self, ConfigError> {
        let cassettes = Cassettes::open(folder.as_ref())?;
        let (listener, runtime) = listen().map_err(|error| {
            ConfigError::new(format!("cannot serve on the loopback interface: {error}; free some ports or threads"))
        })?;
        let (listener, address) = listener;
        let log = Arc::default();
        let server = Arc::new(Server { cassettes, options, log: Arc::clone(&log) });
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, server) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Self { address, log, stop: Some(stop), thread: Some(thread) })
    }

    /// Base of the Published-Data API: `http://127.0.0.1:PORT/pub`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}/pub", self.address)
    }

    /// Base of the website's internal callbacks.
    #[must_use]
    pub fn callback_url(&self) -> String {
        format!("http://{}/callback", self.address)
    }

    /// Every request answered so far.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestLog> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Replay {
    fn drop(&mut self) {
        // The thread drops its end only when it is over, and its panic has been printed then.
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
        // A failure concerns one connection, most often one that its client has given up.
        let Ok((socket, _)) = listener.accept().await else { continue };
        let server = Arc::clone(&server);
        tokio::spawn(async move {
            let service = service_fn(|request| server.answer(request));
            // What fails here is the client going away.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
        });
    }
}

struct Server {
    cassettes: Cassettes,
    options: ReplayOptions,
    log: Arc<Mutex<Vec<RequestLog>>>,
}

impl Server {
    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
        tokio::time::sleep(self.options.latency).await;
        let response = self.respond(&request);
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(RequestLog {
            path: request.uri().path().to_owned(),
            status: response.status().as_u16(),
            conditional: request.headers().contains_key(IF_NONE_MATCH),
        });
        Ok(response)
    }

    fn respond(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        if request.method() != Method::GET {
            return response(StatusCode::METHOD_NOT_ALLOWED, HeaderMap::new(), Vec::new());
        }
        let mut cassette = self.cassettes.find(request.uri().path());
        if is_unchanged(&cassette, request.headers()) {
            return response(StatusCode::NOT_MODIFIED, cassette.headers, Vec::new());
        }
        if self.options.gzip && wants_gzip(&cassette, request.headers()) {
            cassette.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            cassette.headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
            cassette.body = gzip(&cassette.body);
        }
        response(cassette.status, cassette.headers, cassette.body)
    }
}

fn is_unchanged(cassette: &Cassette, asked: &HeaderMap) -> bool {
    let tag = cassette.headers.get(ETAG).and_then(|tag| tag.to_str().ok());
    let listed = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    cassette.status == StatusCode::OK && tag.is_some_and(|tag| listed.into_iter().any(|list| etag::lists(list, tag)))
}

fn wants_gzip(cassette: &Cassette, asked: &HeaderMap) -> bool {
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A cassette that names its encoding is kept in it.
    cassette.body.len() > MIN_GZIP && accepted.contains("gzip") && !cassette.headers.contains_key(CONTENT_ENCODING)
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}

fn response(status: StatusCode, headers: HeaderMap, body: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
