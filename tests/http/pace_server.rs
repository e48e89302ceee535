//! One pace for clients of many processes. A socket plays the other process.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use scoresheet::client::{Client, PaceServer, PaceServerOptions, Settings};
use scoresheet::{Error, UpstreamError, UpstreamKind};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::support::server::{Server, Step, send};
use crate::support::{profile, settings, with};

/// Long enough to notice a request that is sent too early.
const A_WHILE: Duration = Duration::from_millis(200);

const LONG: Duration = Duration::from_secs(30);

async fn ok_server() -> Server {
    Server::start(|_, _| vec![send(200, "{}", &[])]).await
}

fn pace_server() -> PaceServer {
    PaceServer::start(PaceServerOptions::default()).unwrap()
}

fn paced(server: &Server, address: &str) -> Settings {
    with(settings(&server.base_url()), |it| it.pace_server = Some(address.to_owned()))
}

/// A client of another process.
struct Other(BufReader<TcpStream>);

impl Other {
    async fn ask(address: &str, origin: &str) -> Self {
        let (token, address) = address.rsplit_once('@').unwrap_or(("-", address));
        let mut other = Self(BufReader::new(TcpStream::connect(address).await.unwrap()));
        other.write(&format!("ask {token} {origin} 60000 1000 60000\n")).await;
        other
    }

    async fn write(&mut self, line: &str) {
        self.0.write_all(line.as_bytes()).await.unwrap();
    }

    async fn line(&mut self) -> String {
        let mut line = String::new();
        timeout(LONG, self.0.read_line(&mut line)).await.unwrap().unwrap();
        line
    }

    /// Another process whose request is under way.
    async fn under_way(address: &str, server: &Server) -> Self {
        let base = server.base_url();
        let origin = base.strip_suffix("/pub").unwrap_or(&base);
        let mut other = Self::ask(address, origin).await;
        assert_eq!(other.line().await, "go\n");
        other
    }
}

async fn upstream(client: &Client) -> UpstreamError {
    match client.fetch(profile("erik"), None).await {
        Err(Error::Upstream(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_request_waits_for_that_of_another_process() {
    let (server, pace) = (ok_server().await, pace_server());
    let other = Other::under_way(&pace.address(), &server).await;
    let client = Client::new(&paced(&server, &pace.address())).unwrap();
    let mut fetched = std::pin::pin!(client.fetch(profile("erik"), None));
    assert!(timeout(A_WHILE, &mut fetched).await.is_err(), "sent while another request was under way");
    assert_eq!(server.asked().len(), 0);
    // The process dies: its connection is closed without a word.
    drop(other);
    timeout(LONG, fetched).await.unwrap().unwrap();
    assert_eq!(server.asked().len(), 1);
    // How long it waited depends on when it joined the queue.
    assert!(client.counters().paced > Duration::ZERO);
}

#[tokio::test]
async fn a_process_that_dies_while_it_waits_leaves_the_queue() {
    let (server, pace) = (ok_server().await, pace_server());
    let first = Other::under_way(&pace.address(), &server).await;
    let base = server.base_url();
    drop(Other::ask(&pace.address(), base.strip_suffix("/pub").unwrap_or(&base)).await);
    drop(first);
    timeout(LONG, Client::new(&paced(&server, &pace.address())).unwrap().fetch(profile("erik"), None)).await.unwrap().unwrap();
}

#[tokio::test]
async fn hosts_do_not_wait_for_each_other() {
    let (server, pace) = (ok_server().await, pace_server());
    let mut other = Other::ask(&pace.address(), "https://elsewhere.example").await;
    assert_eq!(other.line().await, "go\n");
    timeout(LONG, Client::new(&paced(&server, &pace.address())).unwrap().fetch(profile("erik"), None)).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_pause_that_one_process_hears_of_applies_to_all() {
    let (server, pace) = (ok_server().await, pace_server());
    let mut other = Other::under_way(&pace.address(), &server).await;
    let start = Instant::now();
    other.write("heard 429 1000 5\n").await;
    drop(other);
    let patient = with(paced(&server, &pace.address()), |it| it.max_retry_delay = LONG);
    Client::new(&patient).unwrap().fetch(profile("erik"), None).await.unwrap();
    assert!(start.elapsed() >= Duration::from_secs(1), "{:?}", start.elapsed());

    let mut other = Other::under_way(&pace.address(), &server).await;
    other.write("heard 429 3600000 5\n").await;
    drop(other);
    let error = upstream(&Client::new(&patient).unwrap()).await;
    assert_eq!(error.kind, UpstreamKind::RateLimited);
    assert!(error.retry_after.is_some_and(|left| left > LONG), "{error:?}");
    assert_eq!(server.asked().len(), 1, "the second request was not sent");
}

#[tokio::test]
async fn a_403_that_one_process_hears_of_fails_all() {
    let (server, pace) = (ok_server().await, pace_server());
    let mut other = Other::under_way(&pace.address(), &server).await;
    other.write("heard 403 - 5\n").await;
    drop(other);
    // A new client of any process asks in vain, unlike where nothing is shared.
    for _ in 0..2 {
        let error = upstream(&Client::new(&paced(&server, &pace.address())).unwrap()).await;
        assert_eq!(error.kind, UpstreamKind::Forbidden);
    }
    assert_eq!(server.asked().len(), 0);
}

/// A pace server that gives everybody a turn and notes what it is told.
async fn recorder() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, noted) = (listener.local_addr().unwrap().to_string(), Arc::new(Mutex::new(Vec::new())));
    let lines = Arc::clone(&noted);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // One after the other: a lease that was not given back before the next request would hang the test.
            let mut stream = BufReader::new(stream);
            let mut line = String::new();
            while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
                let words: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
                if words[0] == "ask" {
                    stream.write_all(b"go\n").await.unwrap();
                }
                lines.lock().unwrap().push(words[..2].join(" "));
                line.clear();
            }
            lines.lock().unwrap().push("end".to_owned());
        }
    });
    (address, noted)
}

#[tokio::test]
async fn every_sent_request_has_a_lease_retries_and_redirects_included() {
    let server = Server::start(|number, _| match number {
        0 | 2 => vec![send(302, "", &["Location: /elsewhere"])],
        1 => vec![send(503, "", &["Connection: close"]), Step::Close],
        3 => vec![send(429, "", &["Retry-After: 0"])],
        _ => vec![send(200, "{}", &[])],
    })
    .await;
    let (address, noted) = recorder().await;
    Client::new(&paced(&server, &address)).unwrap().fetch(profile("erik"), None).await.unwrap();
    let sent = server.asked().len();
    let statuses = ["302", "503", "302", "429"].into_iter().chain(std::iter::repeat("200")).take(sent);
    let expected: Vec<_> =
        statuses.flat_map(|status| ["ask -".to_owned(), format!("heard {status}"), "end".to_owned()]).collect();
    let start = Instant::now();
    while noted.lock().unwrap().len() < expected.len() && start.elapsed() < LONG {
        tokio::task::yield_now().await;
    }
    assert_eq!(*noted.lock().unwrap(), expected);
    assert!(sent >= 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn streams_have_a_lease_for_each_request() {
    let server = ok_server().await;
    let (address, noted) = recorder().await;
    let client = Client::new(&paced(&server, &address)).unwrap();
    let mut stream = client.stream((0..5).map(|number| (profile(&format!("erik{number}")), None)), 5);
    while let Some(item) = stream.next().await {
        item.result.unwrap();
    }
    assert_eq!(server.asked().len(), 5);
    let noted = noted.lock().unwrap();
    assert_eq!(noted.iter().filter(|line| *line == "ask -").count(), 5, "{noted:?}");
}

#[tokio::test]
async fn a_pace_server_that_is_gone_stops_requests() {
    let server = ok_server().await;
    let address = pace_server().address();
    let hasty = with(paced(&server, &address), |it| it.max_attempts = 1);
    let error = upstream(&Client::new(&hasty).unwrap()).await;
    assert_eq!(error.kind, UpstreamKind::Transport);
    assert!(error.message.contains(&format!("the pace server at {address} cannot be used")), "{error}");
    assert_eq!(server.asked().len(), 0);
}

#[tokio::test]
async fn only_who_knows_the_token_has_a_turn() {
    let server = ok_server().await;
    let mut options = PaceServerOptions::default();
    options.token = Some("secret".to_owned());
    let pace = PaceServer::start(options).unwrap();
    assert!(pace.address().starts_with("secret@127.0.0.1:"));
    Client::new(&paced(&server, &pace.address())).unwrap().fetch(profile("erik"), None).await.unwrap();
    let address = pace.address();
    let without = address.strip_prefix("secret@").unwrap();
    for prefix in ["", "guess@", "secre@", "secretx@"] {
        let address = format!("{prefix}{without}");
        let hasty = with(paced(&server, &address), |it| it.max_attempts = 1);
        let error = upstream(&Client::new(&hasty).unwrap()).await;
        assert!(error.message.contains("the token is wrong"), "{error}");
        assert!(!error.message.contains("guess"), "the message repeats the token: {error}");
    }
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn strangers_do_not_disturb_it() {
    let (server, pace) = (ok_server().await, pace_server());
    for line in ["GET / HTTP/1.1\r\n\r\n", "ask\n", "\n", &"x".repeat(5000)] {
        let mut other = Other(BufReader::new(TcpStream::connect(pace.address()).await.unwrap()));
        other.write(line).await;
        let mut answer = String::new();
        // It is closed; where bytes were left unread, by a reset.
        let read = timeout(LONG, other.0.read_line(&mut answer)).await.unwrap();
        assert!(matches!(read, Ok(0) | Err(_)), "{line:?} was answered with {answer:?}");
    }
    let mut other = Other::under_way(&pace.address(), &server).await;
    other.write("nonsense\n").await;
    // A holder that makes no sense loses its turn.
    timeout(LONG, Client::new(&paced(&server, &pace.address())).unwrap().fetch(profile("erik"), None)).await.unwrap().unwrap();
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_when_the_client_is_made() {
    let server = ok_server().await;
    let error = Client::new(&paced(&server, "localhost")).unwrap_err().to_string();
    assert!(error.starts_with("expected `pace_server` as host:port"), "{error}");
}
