//! A server that sends scripted responses, byte for byte, one for each connection.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub struct Responder {
    address: std::net::SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Responder {
    /// Sends these responses in order and closes the connection after each.
    pub async fn start(answers: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let (responder, listener) = Self::listen().await;
        let heads = Arc::clone(&responder.heads);
        let answers: Vec<_> = answers.into_iter().collect();
        tokio::spawn(async move {
            for answer in answers {
                let (mut socket, _) = listener.accept().await.unwrap();
                let head = head(&mut socket).await;
                heads.lock().unwrap().push(head);
                let _ = socket.write_all(&answer).await;
            }
        });
        responder
    }

    /// Responds to everything after a short delay, and counts concurrent requests.
    pub async fn counting() -> Self {
        let (responder, listener) = Self::listen().await;
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::clone(&responder.most_at_once));
        tokio::spawn(async move {
            loop {
                let (mut socket, _) = listener.accept().await.unwrap();
                let (now, most) = (Arc::clone(&now), Arc::clone(&most));
                tokio::spawn(async move {
                    head(&mut socket).await;
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    tokio::time::sleep(Duration::from_millis(2)).await;
                    now.fetch_sub(1, Ordering::SeqCst);
                    let _ = socket.write_all(&json(200, "{}", &[])).await;
                });
            }
        });
        responder
    }

    async fn listen() -> (Self, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        (Self { address, heads: Arc::default(), most_at_once: Arc::default() }, listener)
    }

    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The heads of the requests so far.
    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }

    /// The paths of the requests so far.
    pub fn asked(&self) -> Vec<String> {
        self.heads().iter().filter_map(|head| head.split(' ').nth(1)).map(str::to_owned).collect()
    }

    pub fn most_at_once(&self) -> usize {
        self.most_at_once.load(Ordering::SeqCst)
    }
}

async fn head(socket: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match socket.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(head).unwrap()
}

/// A complete response with a body labelled as JSON.
pub fn json(status: u16, body: &str, headers: &[&str]) -> Vec<u8> {
    let headers: String = headers.iter().flat_map(|header| [header, "\r\n"]).collect();
    raw(&format!(
        "HTTP/1.1 {status} Status\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n{headers}\r\n{body}",
        body.len()
    ))
}

/// A complete response with a body labelled as compressed.
pub fn gzip(body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

pub fn compress(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

pub fn raw(answer: &str) -> Vec<u8> {
    answer.as_bytes().to_vec()
}
