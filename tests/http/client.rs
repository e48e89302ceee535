//! The client against servers on the loopback interface: the replay server for chess.com's behaviour, and scripted responses for
//! faults of the server or the network.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use futures_util::StreamExt;
use scoresheet::client::{Client, Response, Settings, Stream, StreamItem, wait};
use scoresheet::contract::Policy;
use scoresheet::replay::{Replay, ReplayOptions};
use scoresheet::runtime::{Builder, Columns, Cursor, Endpoint, Request};
use scoresheet::{ChunkOptions, Chunks, Error, UpstreamError, UpstreamKind};

use tokio::net::{TcpListener, TcpSocket};

use crate::support::cassettes::Folder;
use crate::support::responder::{Responder, gzip, json, raw};
use crate::support::{USERNAME, archive, endpoint, eventually, profile, settings, with};

fn upstream<T: std::fmt::Debug>(result: Result<T, Error>) -> UpstreamError {
    match result {
        Err(Error::Upstream(error)) => error,
        other => panic!("expected an upstream error, but found {other:?}"),
    }
}

async fn fetch_error(responder: &Responder) -> UpstreamError {
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    upstream(client.fetch(profile("erik"), None).await)
}

#[tokio::test]
async fn every_request_is_polite() {
    let responder = Responder::start([json(200, "{}", &[])]).await;
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    let before = SystemTime::now();
    let document = client.fetch(profile("Erik").at(SystemTime::UNIX_EPOCH), None).await.unwrap();
    assert_eq!((document.status, &document.body[..], document.etag.as_deref()), (200, &b"{}"[..], None));
    assert_eq!(&*document.url, format!("{}/player/erik", responder.base_url()));
    assert!(document.request.fetched_at() >= before, "the time of the request is when it was sent");

    let head = responder.heads().remove(0);
    let agent = format!("user-agent: scoresheet/{} (contact: me@example.com)", env!("CARGO_PKG_VERSION"));
    for line in ["GET /player/erik HTTP/1.1", &agent, "accept: application/json", "accept-encoding: gzip"] {
        assert!(head.lines().any(|found| found.eq_ignore_ascii_case(line)), "{line:?} is not in\n{head}");
    }
    assert!(!head.to_ascii_lowercase().contains("if-none-match"), "{head}");
}

#[tokio::test]
async fn cookies_are_not_kept() {
    let responder = Responder::start([json(200, "{}", &["Set-Cookie: a=b"]), json(200, "{}", &[])]).await;
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    assert!(!responder.heads()[1].to_ascii_lowercase().contains("cookie"));
}

#[tokio::test]
async fn passing_failures_are_retried() {
    let internal = r#"{"code":0,"message":"An internal error has occurred. Please contact us."}"#;
    let failures = [
        json(503, "", &[]),
        json(429, "", &["Retry-After: 0"]),
        json(404, internal, &[]),
        raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"a\""),
        raw(""),
        gzip(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff]),
    ];
    let responder = Responder::start(failures.into_iter().chain([json(200, "{}", &[])])).await;
    let client = Client::new(&with(settings(&responder.base_url()), |it| it.max_attempts = 7)).unwrap();
    let document = client.fetch(profile("erik"), None).await.unwrap();
    assert_eq!(&document.body[..], b"{}");
    assert_eq!(responder.heads().len(), 7);
}

#[tokio::test]
async fn attempts_end_and_the_last_failure_is_reported() {
    let limited = || json(429, "Too many requests", &["Retry-After: 0"]);
    let responder = Responder::start((0..5).map(|_| limited())).await;
    let error = fetch_error(&responder).await;
    assert_eq!((error.kind, error.status), (UpstreamKind::RateLimited, Some(429)));
    assert_eq!(error.retry_after, Some(Duration::ZERO));
    assert!(error.to_string().contains("Too many requests") && error.message.contains("max_concurrency"), "{error}");
    assert_eq!(responder.heads().len(), 5);
}

#[tokio::test]
async fn lasting_failures_are_reported_at_once() {
    let not_found = |message| json(404, &format!(r#"{{"message":"{message}","code":0}}"#), &[]);
    for (answer, kind, part) in [
        (not_found(r#"User \"erik\" not found."#), UpstreamKind::UnknownUser, "spelling"),
        (not_found("Data provider not found for key x."), UpstreamKind::NoRoute, "Data provider"),
        (not_found("Date cannot be set in the future"), UpstreamKind::FutureMonth, "has not begun"),
        (json(410, "", &[]), UpstreamKind::Gone, "stop asking"),
        (json(403, "<html>Just a moment...</html>", &[]), UpstreamKind::Forbidden, "User-Agent"),
        (
            raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"),
            UpstreamKind::ContentType,
            "text/html",
        ),
        (json(301, "", &["Location: https://example.com/player/erik"]), UpstreamKind::Redirect, "example.com"),
        (json(302, "", &[]), UpstreamKind::Redirect, "location"),
    ] {
        let responder = Responder::start([answer]).await;
        let error = fetch_error(&responder).await;
        assert_eq!(error.kind, kind, "{error}");
        assert!(error.message.contains(part), "{error}");
        assert_eq!(responder.heads().len(), 1, "{error}");
    }
}

#[tokio::test]
async fn incomplete_bodies_are_transport_failures() {
    let compressed = crate::support::responder::compress(r#"{"a":"a body of some length"}"#.as_bytes());
    let mut flipped = compressed.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for answer in [
        raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{}"),
        raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"),
        raw("HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\n{\"message\":\"User \\\"erik\\\" not"),
        // The framing of these is complete: only the compressed data is not.
        gzip(&compressed[..compressed.len() / 2]),
        gzip(&compressed[..compressed.len() - 3]),
        gzip(&flipped),
        gzip(b"{}"),
        json(200, "{}", &["Content-Encoding: br"]),
    ] {
        let shown = String::from_utf8_lossy(&answer).into_owned();
        let responder = Responder::start([answer]).await;
        let client = Client::new(&with(settings(&responder.base_url()), |it| it.max_attempts = 1)).unwrap();
        let error = upstream(client.fetch(profile("erik"), None).await);
        assert_eq!(error.kind, UpstreamKind::Transport, "{error}\n{shown}");
    }
}

#[tokio::test]
async fn nothing_listening_and_no_answer_are_transport_failures() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base_url = format!("http://{}", silent.local_addr().unwrap());
    // Connections wait in the listener's queue and receive no response.
    let hasty = with(settings(&base_url), |it| {
        it.max_attempts = 1;
        it.timeout = Duration::from_millis(20);
    });
    let error = upstream(Client::new(&hasty).unwrap().fetch(profile("erik"), None).await);
    assert_eq!(error.kind, UpstreamKind::Transport);
    assert!(error.message.contains("in time"), "{error}");

    let deaf = TcpSocket::new_v4().unwrap();
    deaf.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let base_url = format!("http://{}", deaf.local_addr().unwrap());
    let error = upstream(Client::new(&settings(&base_url)).unwrap().fetch(profile("erik"), None).await);
    assert_eq!((error.kind, error.status), (UpstreamKind::Transport, None));
    assert!(error.message.starts_with("no connection"), "{error}");
}

#[tokio::test]
async fn bodies_beyond_the_limit_are_rejected_even_when_compressed() {
    let body = crate::support::responder::compress(&vec![b' '; 1001]);
    let responder = Responder::start([gzip(&body)]).await;
    let client = Client::new(&with(settings(&responder.base_url()), |it| it.max_body_bytes = 1000)).unwrap();
    let error = upstream(client.fetch(profile("erik"), None).await);
    assert_eq!(error.kind, UpstreamKind::TooLarge);
    assert!(error.message.contains("max_body_bytes"), "{error}");
}

#[tokio::test]
async fn permanent_redirects_are_followed_and_remembered() {
    let there = || json(301, "", &["Location: /player/hikaru"]);
    let responder = Responder::start([there(), json(200, "{}", &[]), json(200, "{}", &[])]).await;
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    for _ in 0..2 {
        let document = client.fetch(profile("erik"), None).await.unwrap();
        assert!(document.url.ends_with("/player/hikaru"), "{}", document.url);
    }
    assert_eq!(responder.asked(), ["/player/erik", "/player/hikaru", "/player/hikaru"]);
}

#[tokio::test]
async fn temporary_redirects_are_not_remembered() {
    let there = || json(302, "", &["Location: /player/hikaru"]);
    let answers = [there(), json(200, "{}", &[]), there(), json(200, "{}", &[])];
    let responder = Responder::start(answers).await;
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    for _ in 0..2 {
        client.fetch(profile("erik"), None).await.unwrap();
    }
    assert_eq!(responder.asked(), ["/player/erik", "/player/hikaru", "/player/erik", "/player/hikaru"]);
}

#[tokio::test]
async fn redirects_in_circles_end() {
    let responder = Responder::start((0..20).map(|_| json(301, "", &["Location: /player/erik"]))).await;
    let error = fetch_error(&responder).await;
    assert_eq!(error.kind, UpstreamKind::Redirect);
    assert!(error.message.contains("circles") && responder.heads().len() < 10, "{error}");
}

#[tokio::test]
async fn unusable_requests_and_settings_are_rejected_before_anything_is_sent() {
    let replay = Folder::new().serve();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    for tag in ["*", "abc", "\"a\", \"b\"", "\"a\r\nCookie: x\""] {
        let error = client.fetch(profile("erik"), Some(tag)).await.unwrap_err();
        assert!(matches!(&error, Error::Config(error) if error.to_string().contains("ETag")), "{error}");
    }
    let partial = crate::support::partial_profile();
    let error = client.fetch(partial, None).await.unwrap_err();
    assert!(error.to_string().contains("needs the parameter `username`"), "{error}");
    assert_eq!(replay.requests(), []);

    let error = Client::new(&Settings::new(" ")).unwrap_err();
    assert!(error.to_string().contains("2023-06-20"), "{error}");
    assert!(Client::new(&with(Settings::new("me@example.com"), |it| it.base_url = "chess".to_owned())).is_err());
}

#[tokio::test]
async fn the_callers_copy_is_confirmed_or_replaced() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    let replay = folder.serve();
    let client = Client::new(&settings(&replay.base_url())).unwrap();

    let first = client.fetch(profile("erik"), None).await.unwrap();
    let tag = first.etag.clone().unwrap();
    let second = client.fetch(profile("erik"), Some(&tag)).await.unwrap();
    assert!(second.not_modified() && second.body.is_empty() && !second.from_cache);
    assert_eq!(second.etag.as_deref(), Some(&*tag));

    folder.write("pub/player/erik.json", r#"{"a":2}"#);
    let third = client.fetch(profile("erik"), Some(&tag)).await.unwrap();
    assert!(!third.not_modified() && third.etag != first.etag);
    assert_eq!(&third.body[..], br#"{"a":2}"#);
    let log: Vec<_> = replay.requests().iter().map(|request| (request.status, request.conditional)).collect();
    assert_eq!(log, [(200, false), (304, true), (200, true)]);
}

#[tokio::test]
async fn the_cache_returns_the_body_that_the_server_confirms() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    let replay = folder.serve();
    let cache = tempfile::tempdir().unwrap();
    let settings = with(settings(&replay.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let fetch = async |tag: Option<&str>| Client::new(&settings).unwrap().fetch(profile("erik"), tag).await.unwrap();

    let tag = fetch(None).await.etag.unwrap();
    let confirmed = fetch(None).await;
    assert_eq!((confirmed.status, &confirmed.body[..], confirmed.from_cache), (200, &br#"{"a":1}"#[..], true));
    assert_eq!(confirmed.etag.as_deref(), Some(&*tag));

    let own = fetch(Some(&tag)).await;
    assert!(own.not_modified() && own.body.is_empty(), "the caller's own copy needs no body");
    let outdated = fetch(Some(r#"W/"older""#)).await;
    assert_eq!((outdated.status, &outdated.body[..], outdated.from_cache), (200, &br#"{"a":1}"#[..], true));

    folder.write("pub/player/erik.json", r#"{"a":2}"#);
    let changed = fetch(None).await;
    assert_eq!((&changed.body[..], changed.from_cache), (&br#"{"a":2}"#[..], false));
    // The caller's copy may be newer than the cache's if the folder was restored from a backup.
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    assert!(fetch(Some(&tag)).await.not_modified());
    let statuses: Vec<_> = replay.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [200, 304, 304, 304, 200, 304]);
}

#[tokio::test]
async fn a_304_that_names_no_version_is_asked_again() {
    let unchanged = || raw("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
    let answers = [json(200, "{}", &["ETag: \"cached\""]), unchanged(), unchanged(), unchanged()];
    let responder = Responder::start(answers).await;
    let cache = tempfile::tempdir().unwrap();
    let settings = with(settings(&responder.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let client = Client::new(&settings).unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    assert!(client.fetch(profile("erik"), None).await.unwrap().from_cache);
    assert!(client.fetch(profile("erik"), Some("\"own\"")).await.unwrap().not_modified());
    let conditions: Vec<_> = responder.heads().iter().map(|head| crate::support::header(head, "if-none-match")).collect();
    let expected = [None, Some("\"cached\""), Some("\"own\", \"cached\""), Some("\"own\"")];
    assert_eq!(conditions, expected.map(|condition| condition.map(str::to_owned)));
}

#[tokio::test]
async fn damaged_cache_files_are_overwritten() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    let replay = folder.serve();
    let cache = tempfile::tempdir().unwrap();
    let settings = with(settings(&replay.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let client = Client::new(&settings).unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    let shards = fs::read_dir(cache.path()).unwrap().map(|shard| shard.unwrap().path());
    let mut files = shards.flat_map(|shard| fs::read_dir(shard).unwrap()).map(|file| file.unwrap().path());
    let file = files.next().unwrap();
    fs::write(file, "not ours").unwrap();
    for from_cache in [false, true] {
        let document = client.fetch(profile("erik"), None).await.unwrap();
        assert_eq!((&document.body[..], document.from_cache), (&br#"{"a":1}"#[..], from_cache));
    }
}

#[tokio::test]
async fn errors_are_not_cached() {
    let folder = Folder::new();
    let replay = folder.serve();
    let cache = tempfile::tempdir().unwrap();
    let settings = with(settings(&replay.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let client = Client::new(&settings).unwrap();
    assert_eq!(upstream(client.fetch(profile("erik"), None).await).kind, UpstreamKind::UnknownUser);
    assert_eq!(fs::read_dir(cache.path()).unwrap().count(), 0);
    folder.write("pub/player/erik.json", "{}");
    assert_eq!(client.fetch(profile("erik"), None).await.unwrap().status, 200);
}

#[tokio::test]
async fn typed_methods_return_the_struct_and_the_response() {
    let replay = Replay::start("python/scoresheet/cassettes", ReplayOptions::default()).unwrap();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let archive = client.player_games_archive("FenwickThorne", 2025, 2).await.unwrap();
    let games = archive.value.games;
    let tables = archive.response.decode(Policy::Freeze).unwrap().value;
    assert_eq!(tables[0].1.num_rows(), games.len());
    assert!(games.iter().any(|game| game.white.username == "FenwickThorne"));
}

#[tokio::test]
async fn typed_methods_read_pgn_as_its_document() {
    let folder = Folder::new();
    let text = fs::read_to_string("tests/fixtures/player_games_archive_pgn/ok/one_game.pgn").unwrap();
    folder.write("pub/player/erik/games/2024/01/pgn.pgn", &text);
    let replay = folder.serve();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let archive = client.player_games_archive_pgn("erik", 2024, 1).await.unwrap();
    assert_eq!(archive.value.games.len(), 1);
    assert_eq!(archive.value.games[0].pgn, text.trim());
}

#[tokio::test]
async fn a_response_is_decoded_into_what_the_caller_chooses() {
    let folder = Folder::new();
    folder
        .write("pub/player/erik/games/archives.json", r#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}"#);
    let replay = folder.serve();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let request = || Request::new(scoresheet::endpoint("player_games_archives").unwrap(), [("username", "erik")]).unwrap();
    let tables = client.get_tables(request(), None, Policy::Freeze).await.unwrap();
    assert_eq!(tables.value[0].1.num_rows(), 1);
    let current = client.get_tables(request(), tables.response.etag.as_deref(), Policy::Freeze).await.unwrap();
    assert!(current.response.not_modified() && current.value.is_empty());
    let message = current.response.parse::<serde_json::Value>().unwrap_err().to_string();
    assert!(message.ends_with("check `not_modified` first"), "{message}");
    let message = client.get::<Vec<u8>>(request()).await.unwrap_err().to_string();
    assert!(message.starts_with("expected the struct of `player_games_archives`, but found `alloc::vec::Vec<u8>`"), "{message}");
}

#[tokio::test]
async fn typed_methods_reject_what_violates_the_contract() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", r#"{"a":[1,2]}"#);
    let replay = folder.serve();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let Err(Error::Contract(violation)) = client.player_profile("erik").await else { panic!("a body without any member passed") };
    assert_eq!(violation.url.as_deref(), Some(format!("{}/player/erik", replay.base_url()).as_str()));
    assert_eq!(violation.violations[0].pointer, "/a");
}

#[tokio::test]
async fn no_more_requests_are_under_way_than_allowed() {
    for limit in [1, 2] {
        let responder = Responder::counting().await;
        let client = Client::new(&with(settings(&responder.base_url()), |it| it.max_concurrency = limit)).unwrap();
        let tasks = (0..8).map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.fetch(profile("erik"), None).await.map(|document| document.status) })
        });
        for task in tasks.collect::<Vec<_>>() {
            assert_eq!(task.await.unwrap().unwrap(), 200);
        }
        assert!(responder.most_at_once() <= limit, "{} at once, {limit} allowed", responder.most_at_once());
    }
}

/// The next response of a stream.
fn next(stream: &mut Stream) -> Option<StreamItem<Response>> {
    wait(stream.next(), || Ok::<(), ()>(())).unwrap()
}

/// Twelve archives, the fourth of which does not exist.
fn year() -> (Folder, Replay) {
    let folder = Folder::new();
    for month in (1..=12).filter(|month| *month != 4) {
        folder.write(&format!("pub/player/erik/games/2024/{month:02}.json"), &format!("[{month}]"));
    }
    let replay = folder.serve();
    (folder, replay)
}

fn months() -> impl Iterator<Item = (scoresheet::runtime::Request, Option<String>)> + Send + 'static {
    (1..=12).map(|month| (archive("erik", 2024, month), None))
}

#[test]
fn streams_are_those_of_futures() {
    let (_folder, replay) = year();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let fetched = wait(client.stream(months(), 2).collect::<Vec<_>>(), || Ok::<(), ()>(())).unwrap();
    let is_ok: Vec<_> = fetched.iter().map(|fetched| fetched.result.is_ok()).collect();
    assert_eq!(is_ok, (1..=12).map(|month| month != 4).collect::<Vec<_>>());
    let options = with(ChunkOptions::default(), |it| {
        it.rows = 1;
        it.prefetch = 2;
    });
    let requests = (1..=12).map(|_| (profile("nobody"), None));
    let chunks = wait(Chunks::start(&client, requests, options).collect::<Vec<_>>(), || Ok::<(), ()>(())).unwrap();
    assert_eq!(chunks.len(), 1, "the first error ends it");
    assert!(chunks[0].is_err());
}

#[test]
fn a_stream_returns_results_in_the_order_of_requests_and_continues_after_errors() {
    let (_folder, replay) = year();
    let client = Client::new(&with(settings(&replay.base_url()), |it| it.max_concurrency = 3)).unwrap();
    let mut stream = client.stream(months(), 4);
    for month in 1..=12 {
        let fetched = next(&mut stream).unwrap();
        assert_eq!(fetched.request.parameter("month"), Some(&*format!("{month:02}")));
        match month {
            4 => assert_eq!(upstream(fetched.result).kind, UpstreamKind::NoRoute),
            _ => assert_eq!(fetched.result.unwrap().body, format!("[{month}]")),
        }
    }
    assert!(next(&mut stream).is_none());
    assert!(next(&mut stream).is_none(), "the end stays the end");
}

#[test]
fn a_serial_stream_sends_in_the_order_of_requests() {
    let (_folder, replay) = year();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let mut stream = client.stream(months(), 6);
    while next(&mut stream).is_some() {}
    let asked: Vec<_> = replay.requests().into_iter().map(|request| request.path).collect();
    let expected: Vec<_> = (1..=12).map(|month| format!("/pub/player/erik/games/2024/{month:02}")).collect();
    assert_eq!(asked, expected);
}

#[test]
fn a_stream_passes_on_etags() {
    let (_folder, replay) = year();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let first = wait(client.fetch(archive("erik", 2024, 1), None), || Ok::<(), ()>(())).unwrap().unwrap();
    let requests = [(archive("erik", 2024, 1), first.etag), (archive("erik", 2024, 2), None)];
    let mut stream = client.stream(requests, 1);
    let mut not_modified = || next(&mut stream).unwrap().result.unwrap().not_modified();
    assert!(not_modified());
    assert!(!not_modified());
}

#[test]
fn a_stream_stays_within_its_prefetch() {
    let (_folder, replay) = year();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let started = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&started);
    let requests = months().inspect(move |_| _ = counter.fetch_add(1, Ordering::SeqCst));
    let mut stream = client.stream(requests, 3);
    for taken in 0..5 {
        assert_eq!(started.load(Ordering::SeqCst), taken + 3, "with {taken} taken");
        next(&mut stream).unwrap();
    }
    // Requests in flight are completed even if no caller waits for them.
    eventually(|| replay.requests().len() == 8);
}

#[test]
fn an_interrupted_wait_can_be_resumed() {
    let folder = Folder::new();
    folder.write("pub/player/erik/games/2024/01.json", "[1]");
    // Longer than the interval of the checks during a wait, so that a check precedes the response.
    let latency = Duration::from_millis(300);
    let replay = Replay::start(folder.path(), with(ReplayOptions::default(), |it| it.latency = latency)).unwrap();
    let client = Client::new(&settings(&replay.base_url())).unwrap();
    let mut stream = client.stream(months(), 2);
    assert_eq!(wait(stream.next(), || Err("interrupted")).unwrap_err(), "interrupted");
    let fetched = next(&mut stream).unwrap();
    assert_eq!((fetched.request.parameter("month"), &fetched.result.unwrap().body[..]), (Some("01"), &b"[1]"[..]));
}

/// Columns as a broken generator would produce them.
struct Panicking;

impl Columns for Panicking {
    fn read(&mut self, _cursor: &mut Cursor<'_>, _request: &Request) -> scoresheet::runtime::Result<()> {
        panic!("decoder")
    }

    fn rows(&mut self) -> &mut [usize] {
        &mut []
    }

    fn visit(&mut self, _visitor: &mut dyn FnMut(usize, &mut dyn Builder)) {}
}

#[tokio::test]
#[should_panic(expected = "decoder")]
async fn a_panic_among_chunks_reaches_the_consumer() {
    let profile = endpoint("profile", "/player/{username}", &[USERNAME]);
    // Endpoints are static, so the test leaks its own.
    let profile = Box::leak(Box::new(Endpoint { columns: &|| Box::new(Panicking), ..profile }));
    let responder = Responder::start([json(200, "{}", &[])]).await;
    let client = Client::new(&settings(&responder.base_url())).unwrap();
    let request = Request::new(profile, [("username", "erik")]).unwrap();
    let options = with(ChunkOptions::default(), |it| {
        it.rows = 1;
        it.prefetch = 1;
    });
    let _ = Chunks::start(&client, vec![(request, None)], options).next().await;
}

#[tokio::test]
async fn a_304_of_another_version_confirms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let responder = Responder::start([
        json(200, r#"{"a":1}"#, &["ETag: W/\"v1\""]),
        json(304, "", &["ETag: W/\"v2\""]),
        json(200, r#"{"a":2}"#, &["ETag: W/\"v2\""]),
    ])
    .await;
    let client = Client::new(&with(settings(&responder.base_url()), |it| it.cache_dir = Some(folder.path().to_owned()))).unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    let document = client.fetch(profile("erik"), None).await.unwrap();
    assert_eq!(&document.body[..], br#"{"a":2}"#);
    assert!(!responder.heads()[2].to_ascii_lowercase().contains("if-none-match"), "{}", responder.heads()[2]);
}

#[tokio::test]
async fn retry_after_is_ignored_on_success() {
    let good = || json(200, "{}", &["Retry-After: 86400"]);
    let responder = Responder::start([good(), good()]).await;
    let client = Client::new(&with(settings(&responder.base_url()), |it| it.max_attempts = 1)).unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
    client.fetch(profile("erik"), None).await.unwrap();
}

/// `PyO3` shows defaults to Python only as literals, so the signature repeats those of [`Settings`].
#[test]
fn the_python_client_has_the_same_defaults() {
    let source = fs::read_to_string("python/src/client.rs").unwrap();
    let signature = source.split_once("#[pyo3(signature = (").unwrap().1.split_once("))]").unwrap().0;
    let default = |name: &str| {
        let (_, rest) = signature.split_once(&format!(" {name} = ")).unwrap();
        rest.split_once(',').unwrap().0.replace('_', "")
    };
    let settings = Settings::new("me@example.com");
    for (name, count) in [
        ("max_concurrency", settings.max_concurrency),
        ("max_attempts", settings.max_attempts),
        ("max_body_bytes", settings.max_body_bytes),
    ] {
        assert_eq!(default(name).parse(), Ok(count), "{name}");
    }
    for (name, duration) in [
        ("timeout", settings.timeout),
        ("connect_timeout", settings.connect_timeout),
        ("read_timeout", settings.read_timeout),
        ("max_retry_delay", settings.max_retry_delay),
        ("backoff_factor", Duration::from_secs_f64(settings.backoff_factor)),
    ] {
        assert_eq!(Duration::from_secs_f64(default(name).parse().unwrap()), duration, "{name}");
    }
    assert_eq!(default("offline").parse(), Ok(settings.offline));
    assert_eq!([default("cache_dir"), default("record_dir")], ["None", "None"]);
}

#[test]
fn a_parameter_given_twice_is_an_error() {
    let endpoint = profile("erik").endpoint();
    let error = scoresheet::runtime::Request::new(endpoint, [("username", "erik"), ("username", "hikaru")]).unwrap_err();
    assert_eq!(error.to_string(), "expected the parameter `username` once, but found it twice: drop one");
}
