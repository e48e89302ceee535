//! Faults of chess.com and of the network, and how the client handles them.

use std::time::Duration;

use scoresheet::client::{Client, Settings};
use scoresheet::{Error, UpstreamError, UpstreamKind};

use crate::support::cassettes::Folder;
use crate::support::responder::{compress, gzip};
use crate::support::server::{Server, Step, answer, send};
use crate::support::{archive, header, profile, settings, with};

fn client(server: &Server) -> Client {
    Client::new(&settings(&server.base_url())).unwrap()
}

async fn failure(client: &Client) -> UpstreamError {
    match client.fetch(profile("erik"), None).await {
        Err(Error::Upstream(error)) => error,
        other => panic!("expected an upstream error, but found {other:?}"),
    }
}

#[tokio::test]
async fn a_hundred_serial_requests_need_one_connection() {
    let server = Server::start(|number, _| match number % 4 {
        0 => vec![send(200, r#"{"a":1}"#, &["ETag: \"1\""])],
        1 => vec![send(404, r#"{"code":0,"message":"User \"erik\" not found."}"#, &[])],
        2 => vec![Step::Send(b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec())],
        _ => vec![send(503, "down", &[])],
    })
    .await;
    let client = Client::new(&with(settings(&server.base_url()), |it| it.max_attempts = 1)).unwrap();
    for _ in 0..100 {
        let _ = client.fetch(profile("erik"), Some("\"1\"")).await;
    }
    assert_eq!((server.asked().len(), server.connections()), (100, 1));
}

#[tokio::test]
async fn resets_before_and_inside_a_body_are_retried() {
    let server = Server::start(|number, _| match number {
        0 => vec![Step::Reset],
        1 => vec![Step::Send(b"HTTP/1.1 200 OK\r\nContent-Ty".to_vec()), Step::Reset],
        2 => vec![Step::Send(answer(200, r#"{"a":1}"#, &[])[..70].to_vec()), Step::Reset],
        _ => vec![send(200, r#"{"a":1}"#, &[])],
    })
    .await;
    let client = client(&server);
    assert_eq!(&client.fetch(profile("erik"), None).await.unwrap().body[..], br#"{"a":1}"#);
    assert_eq!(client.counters().retries["transport"], 3);
}

#[tokio::test]
async fn a_reset_after_the_body_harms_neither_this_answer_nor_the_next() {
    let server = Server::start(|_, _| vec![send(200, "{}", &[]), Step::Reset]).await;
    let client = client(&server);
    for _ in 0..3 {
        assert_eq!(&client.fetch(profile("erik"), None).await.unwrap().body[..], b"{}");
    }
}

#[tokio::test]
async fn silence_ends_with_the_read_timeout() {
    let cut = || Step::Send(answer(200, r#"{"a":1}"#, &[])[..75].to_vec());
    let server = Server::start(move |number, _| match number {
        0 => vec![Step::Silence],
        _ => vec![cut(), Step::Silence],
    })
    .await;
    let hasty = with(settings(&server.base_url()), |it| {
        it.read_timeout = Duration::from_millis(30);
        it.max_attempts = 2;
    });
    let error = failure(&Client::new(&hasty).unwrap()).await;
    assert_eq!((error.kind, server.asked().len()), (UpstreamKind::Transport, 2));
    assert!(error.message.contains("in time"), "{error}");
}

#[tokio::test]
async fn slow_bytes_end_with_the_timeout_of_the_attempt() {
    let server = Server::start(|_, _| {
        let bytes = answer(200, &" ".repeat(1000), &[]);
        bytes.into_iter().flat_map(|byte| [Step::Send(vec![byte]), Step::Pause(Duration::from_millis(2))]).collect()
    })
    .await;
    let slow = with(settings(&server.base_url()), |it| {
        it.read_timeout = Duration::from_secs(10);
        it.timeout = Duration::from_millis(100);
        it.max_attempts = 1;
    });
    let error = failure(&Client::new(&slow).unwrap()).await;
    assert_eq!(error.kind, UpstreamKind::Transport);
    assert!(error.message.contains("in time"), "{error}");
}

#[tokio::test]
async fn a_bomb_is_not_unpacked() {
    let bomb = compress(&vec![b' '; 4 << 20]);
    let server = Server::start(move |_, _| vec![Step::Send(gzip(&bomb)), Step::Close]).await;
    let small = with(settings(&server.base_url()), |it| it.max_body_bytes = 10_000);
    let error = failure(&Client::new(&small).unwrap()).await;
    assert_eq!((error.kind, error.status, server.asked().len()), (UpstreamKind::TooLarge, Some(200), 1));
}

#[tokio::test]
async fn redirects_between_two_places_end() {
    let server = Server::start(|_, path| {
        vec![send(301, "", &[if path == "/player/a" { "Location: /player/b" } else { "Location: /player/a" }])]
    })
    .await;
    let error = match client(&server).fetch(profile("a"), None).await {
        Err(Error::Upstream(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!((error.kind, server.asked().len()), (UpstreamKind::Redirect, 6));
}

#[tokio::test]
async fn an_internal_error_in_the_guise_of_404_is_retried_and_then_reported() {
    let internal = r#"{"code":3024,"message":"An internal error has occurred. Please contact us."}"#;
    let server = Server::start(move |_, _| vec![send(404, internal, &[])]).await;
    let client = client(&server);
    let error = failure(&client).await;
    assert_eq!((error.kind, error.status, server.asked().len()), (UpstreamKind::Internal, Some(404), 5));
    assert!(error.message.contains("not an absence of data"), "{error}");
    assert_eq!((client.counters().retries["internal"], client.counters().errors["internal"]), (4, 1));
}

#[tokio::test]
async fn a_month_without_games_is_a_response() {
    let server = Server::start(|_, _| vec![send(200, r#"{"games":[]}"#, &[])]).await;
    let month = client(&server).player_games_archive("erik", 2024, 1).await.unwrap();
    assert_eq!((month.response.status, month.value.games.len()), (200, 0));
}

#[tokio::test]
async fn dates_are_opaque() {
    let odd = ["ETag: W/\"1\"", "Last-Modified: Thursday, 17-Oct-2024 22:34:58 GMT+0000", "Expires: Fri, 18 Oct 2024 01:24:08"];
    let server = Server::start(move |_, _| vec![send(200, "{}", &odd)]).await;
    let cache = tempfile::tempdir().unwrap();
    let settings = with(settings(&server.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let client = Client::new(&settings).unwrap();
    for _ in 0..2 {
        client.fetch(profile("erik"), None).await.unwrap();
    }
    let again = &server.heads()[1];
    assert_eq!(header(again, "if-none-match").as_deref(), Some("W/\"1\""));
    assert_eq!(header(again, "if-modified-since"), None);
}

#[tokio::test]
async fn counters_tell_what_a_client_has_done() {
    let packed = compress(br#"{"a":"a body of some length, a body of some length"}"#);
    let received = packed.len();
    let server = Server::start(move |number, _| match number {
        0 => vec![send(503, "down", &[])],
        1 => vec![send(302, "", &["Location: /player/erik"])],
        2 => vec![Step::Send(gzip(&packed)), Step::Close],
        3 => vec![Step::Send(b"HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n".to_vec())],
        _ => vec![send(410, "", &[])],
    })
    .await;
    let client = client(&server);
    client.fetch(profile("erik"), None).await.unwrap();
    client.fetch(profile("erik"), Some("\"1\"")).await.unwrap();
    assert_eq!(failure(&client).await.kind, UpstreamKind::Gone);
    let counters = client.counters();
    assert_eq!((counters.requests, counters.ok, counters.not_modified, counters.redirects), (5, 1, 1, 1));
    assert_eq!((counters.retries.into_iter().collect::<Vec<_>>(), counters.errors["gone"]), (vec![("server", 1)], 1));
    assert_eq!((counters.received_bytes, counters.decoded_bytes), ("down".len() as u64 + received as u64, 4 + 52));
    assert_eq!((counters.in_flight, counters.peak_in_flight, counters.from_cache), (0, 1, 0));
    assert!(counters.backed_off > Duration::ZERO);
}

/// Settings of a client that has requested a profile and cached it.
async fn filled_cache(folder: &Folder, cache: &tempfile::TempDir) -> (Settings, Option<String>) {
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    let replay = folder.serve();
    let online = with(settings(&replay.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    let etag = Client::new(&online).unwrap().fetch(profile("erik"), None).await.unwrap().etag;
    (with(online, |it| it.offline = true), etag)
}

#[tokio::test]
async fn an_offline_client_answers_from_its_cache_alone() {
    let (folder, cache) = (Folder::new(), tempfile::tempdir().unwrap());
    let (offline, etag) = filled_cache(&folder, &cache).await;
    // The server is closed.
    let client = Client::new(&offline).unwrap();
    let document = client.fetch(profile("erik"), None).await.unwrap();
    assert_eq!((&document.body[..], document.from_cache, &document.etag), (&br#"{"a":1}"#[..], true, &etag));
    assert!(client.fetch(profile("erik"), etag.as_deref()).await.unwrap().not_modified());
    let Err(Error::Upstream(error)) = client.fetch(archive("erik", 2024, 1), None).await else { panic!("it was never asked") };
    assert_eq!((error.kind, error.status, error.is_retryable()), (UpstreamKind::NotCached, None, false));
    assert_eq!((client.counters().requests, client.counters().from_cache), (0, 1));

    let error = Client::new(&with(offline, |it| it.cache_dir = None)).unwrap_err();
    assert!(error.to_string().contains("`cache_dir`"), "{error}");
}

#[tokio::test]
async fn an_offline_client_knows_what_a_permanent_redirect_led_to() {
    let server = Server::start(|_, path| match path {
        "/player/erik" => vec![send(301, "", &["Location: /player/erik-renamed"])],
        _ => vec![send(200, r#"{"a":1}"#, &["ETag: \"1\""])],
    })
    .await;
    let cache = tempfile::tempdir().unwrap();
    let online = with(settings(&server.base_url()), |it| it.cache_dir = Some(cache.path().to_owned()));
    Client::new(&online).unwrap().fetch(profile("erik"), None).await.unwrap();
    let offline = Client::new(&with(online, |it| it.offline = true)).unwrap();
    for name in ["erik", "erik-renamed"] {
        assert_eq!(&offline.fetch(profile(name), None).await.unwrap().body[..], br#"{"a":1}"#);
    }
    assert_eq!(server.asked().len(), 2);
}
