//! A server that keeps connections open and follows a script for each request.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub enum Step {
    Send(Vec<u8>),
    Pause(Duration),
    /// Sends nothing more.
    Silence,
    /// Closes the connection.
    Reset,
    Close,
}

#[derive(Default)]
pub struct Log {
    heads: Mutex<Vec<(Instant, String)>>,
    connections: AtomicUsize,
    open: AtomicUsize,
    now: AtomicUsize,
    most: AtomicUsize,
}

pub struct Server {
    address: SocketAddr,
    log: Arc<Log>,
}

impl Server {
    /// The script receives the number of the request, from 0, and its path.
    pub async fn start(script: impl Fn(usize, &str) -> Vec<Step> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (log, script) = (Arc::new(Log::default()), Arc::new(script));
        let server = Self { address, log: Arc::clone(&log) };
        tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                let (log, script) = (Arc::clone(&log), Arc::clone(&script));
                log.connections.fetch_add(1, Ordering::SeqCst);
                log.open.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    serve(socket, &log, &*script).await;
                    log.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        server
    }

    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same server as another origin: the process-wide rate limiter must not affect a later server on the same port.
    pub fn base_url_by_name(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    pub fn asked(&self) -> Vec<String> {
        self.heads().iter().filter_map(|head| head.split(' ').nth(1)).map(str::to_owned).collect()
    }

    pub fn requests(&self) -> usize {
        self.log.heads.lock().unwrap().len()
    }

    pub fn heads(&self) -> Vec<String> {
        self.log.heads.lock().unwrap().iter().map(|(_, head)| head.clone()).collect()
    }

    pub fn times(&self) -> Vec<Instant> {
        self.log.heads.lock().unwrap().iter().map(|(time, _)| *time).collect()
    }

    pub fn connections(&self) -> usize {
        self.log.connections.load(Ordering::SeqCst)
    }

    /// Open connections.
    pub fn open(&self) -> usize {
        self.log.open.load(Ordering::SeqCst)
    }

    pub fn most_at_once(&self) -> usize {
        self.log.most.load(Ordering::SeqCst)
    }
}

async fn serve(mut socket: TcpStream, log: &Log, script: &(dyn Fn(usize, &str) -> Vec<Step> + Send + Sync)) {
    while let Some(head) = head(&mut socket).await {
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let number = {
            let mut heads = log.heads.lock().unwrap();
            heads.push((Instant::now(), head));
            heads.len() - 1
        };
        log.most.fetch_max(log.now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        let steps = script(number, &path);
        // With the last bytes the client has its response, and may send another request before this task continues.
        let over = steps.iter().rposition(|step| matches!(step, Step::Send(_))).unwrap_or(steps.len() - 1);
        for (index, step) in steps.iter().enumerate() {
            if index == over {
                log.now.fetch_sub(1, Ordering::SeqCst);
            }
            if !perform(&mut socket, step).await {
                if index < over {
                    log.now.fetch_sub(1, Ordering::SeqCst);
                }
                return;
            }
        }
    }
}

/// Whether the connection stays open.
async fn perform(socket: &mut TcpStream, step: &Step) -> bool {
    match step {
        Step::Send(bytes) => socket.write_all(bytes).await.is_ok(),
        Step::Pause(time) => {
            tokio::time::sleep(*time).await;
            true
        }
        Step::Silence => {
            // Only the client's close can follow.
            let _ = socket.read_u8().await;
            false
        }
        Step::Reset => {
            socket.set_zero_linger().unwrap();
            false
        }
        Step::Close => false,
    }
}

async fn head(socket: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(socket.read_u8().await.ok()?);
    }
    Some(String::from_utf8(head).unwrap())
}

/// A complete response that leaves the connection open.
pub fn answer(status: u16, body: &str, headers: &[&str]) -> Vec<u8> {
    let headers: String = headers.iter().flat_map(|header| [header, "\r\n"]).collect();
    let length = body.len();
    let head = format!("HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\r\n");
    (head + body).into_bytes()
}

/// The step that sends such a response.
pub fn send(status: u16, body: &str, headers: &[&str]) -> Step {
    Step::Send(answer(status, body, headers))
}
