//! The shared rate limiter of a host.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use scoresheet::client::Client;
use scoresheet::{Error, UpstreamError, UpstreamKind};

use crate::support::server::{Server, Step, send};
use crate::support::{profile, settings, with};

/// Sends this many concurrent requests, and returns their results.
async fn ask(clients: &[Client], times: usize) -> Vec<Result<(), UpstreamError>> {
    let tasks = (0..times).map(|index| {
        let client = clients[index % clients.len()].clone();
        tokio::spawn(async move {
            match client.fetch(profile("erik"), None).await {
                Ok(_) => Ok(()),
                Err(Error::Upstream(error)) => Err(error),
                Err(other) => panic!("{other}"),
            }
        })
    });
    let mut outcomes = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn serial_clients_never_have_two_requests_under_way() {
    let internal = r#"{"code":0,"message":"An internal error has occurred."}"#;
    let server = Server::start(move |number, path| {
        let pause = Step::Pause(Duration::from_millis(1));
        match (number % 7, path) {
            (_, "/elsewhere") => vec![pause, send(200, "{}", &[])],
            (1, _) => vec![pause, send(503, "", &["Connection: close"]), Step::Close],
            (2, _) => vec![pause, send(302, "", &["Location: /elsewhere"])],
            (3, _) => vec![pause, send(404, internal, &[])],
            (4, _) => vec![pause, send(429, "", &["Retry-After: 0"])],
            (5, _) => vec![pause, Step::Reset],
            _ => vec![pause, send(200, "{}", &[])],
        }
    })
    .await;
    let settings = with(settings(&server.base_url()), |it| it.max_attempts = 20);
    let clients = [Client::new(&settings).unwrap(), Client::new(&settings).unwrap()];
    for outcome in ask(&clients, 30).await {
        outcome.unwrap();
    }
    assert_eq!(server.most_at_once(), 1);
    assert_eq!(clients.map(|client| client.counters().peak_in_flight), [1, 1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrency_grows_to_the_cap_and_no_further() {
    let server = Server::start(|_, _| vec![Step::Pause(Duration::from_millis(5)), send(200, "{}", &[])]).await;
    let client = Client::new(&with(settings(&server.base_url()), |it| it.max_concurrency = 3)).unwrap();
    let start = Instant::now();
    while server.most_at_once() < 3 {
        assert!(start.elapsed() < Duration::from_secs(10), "the pace stayed at {}", server.most_at_once());
        ask(std::slice::from_ref(&client), 20).await;
    }
    ask(std::slice::from_ref(&client), 20).await;
    assert_eq!((server.most_at_once(), client.counters().peak_in_flight), (3, 3));
}

#[tokio::test]
async fn retry_after_holds_for_requests_of_every_client() {
    let server = Server::start(|number, _| match number {
        0 => vec![send(429, "", &["Retry-After: 1"])],
        _ => vec![send(200, "{}", &[])],
    })
    .await;
    let settings = with(settings(&server.base_url()), |it| {
        it.max_retry_delay = Duration::from_secs(60);
        it.max_concurrency = 4;
    });
    let clients = [Client::new(&settings).unwrap(), Client::new(&settings).unwrap()];
    assert!(ask(&clients, 6).await.iter().all(Result::is_ok));
    let times = server.times();
    assert_eq!(times.len(), 7);
    assert!(times[1] - times[0] >= Duration::from_secs(1), "{:?}", times[1] - times[0]);
    let waited: Duration = clients.iter().map(|client| client.counters().paced).sum();
    assert!(waited >= Duration::from_secs(4), "five waited for the pause: {waited:?}");
}

#[tokio::test]
async fn a_pause_longer_than_allowed_is_an_error_that_says_how_long() {
    let server = Server::start(|_, _| vec![send(429, "", &["Retry-After: 3600"])]).await;
    let settings = settings(&server.base_url_by_name());
    let clients = [Client::new(&settings).unwrap(), Client::new(&settings).unwrap()];
    let outcomes = ask(&clients, 4).await;
    for error in outcomes.into_iter().map(Result::unwrap_err) {
        assert_eq!(error.kind, UpstreamKind::RateLimited);
        assert!(error.message.contains("a delay of 3600 seconds") && error.message.contains("max_retry_delay"), "{error}");
    }
    assert_eq!(server.asked().len(), 1, "the others failed without asking");
}

#[tokio::test]
async fn after_a_403_the_host_is_left_alone_until_a_new_client_is_made() {
    let is_open = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&is_open);
    let server = Server::start(move |_, _| {
        vec![if gate.load(Ordering::SeqCst) { send(200, "{}", &[]) } else { send(403, "<html>", &[]) }]
    })
    .await;
    let settings = settings(&server.base_url());
    let clients = [Client::new(&settings).unwrap(), Client::new(&settings).unwrap()];
    let errors: Vec<UpstreamError> = ask(&clients, 6).await.into_iter().map(Result::unwrap_err).collect();
    for error in &errors {
        assert_eq!(error.kind, UpstreamKind::Forbidden);
        assert!(error.message.contains("User-Agent") && error.message.contains("`contact`"), "{error}");
    }
    assert_eq!(server.asked().len(), 1, "five failed without asking");
    let refused = errors.iter().find(|error| error.status == Some(403)).unwrap();
    let cause = format!("has answered 403 to {};", refused.url);
    assert_eq!(errors.iter().filter(|error| error.message.contains(&cause)).count(), 5, "each names the refused URL");
    is_open.store(true, Ordering::SeqCst);
    assert!(ask(&clients, 1).await[0].is_err());
    assert!(ask(&[Client::new(&settings).unwrap()], 1).await[0].is_ok());
    assert!(ask(&clients, 1).await[0].is_ok());
}
