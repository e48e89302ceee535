//! Dropped clients and streams leave nothing behind. Alone in its process, because it inspects the shared runtime.

use scoresheet::client::{Client, runtime, wait};

use scoresheet_testkit::http::server::{Server, Step, send};
use scoresheet_testkit::http::{archive, eventually, profile, settings, with};

const REQUESTS: usize = 2000;
const PREFETCH: usize = 8;

/// Streams thousands of requests; returns the maximum number of undelivered documents, and of tasks.
fn stream_thousands(client: &Client, server: &Server) -> (usize, usize) {
    let requests = (0..REQUESTS).map(|index| (archive("erik", 2000 + u16::try_from(index / 12).unwrap(), 1), None));
    let mut stream = client.stream(requests, PREFETCH);
    let (mut most_ahead, mut most_tasks) = (0, 0);
    for taken in 0..REQUESTS {
        let fetched = wait(stream.next(), || Ok::<(), ()>(())).unwrap().unwrap();
        assert_eq!(fetched.result.unwrap().body.len(), 2);
        most_ahead = most_ahead.max(server.requests() - taken);
        most_tasks = most_tasks.max(runtime().metrics().num_alive_tasks());
    }
    assert!(wait(stream.next(), || Ok::<(), ()>(())).unwrap().is_none());
    (most_ahead, most_tasks)
}

#[test]
fn no_task_and_no_connection_outlives_clients_and_streams() {
    // The server has its own runtime, so that its tasks do not count.
    let servers = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = servers.block_on(Server::start(|_, path| match path {
        "/player/silent" => vec![Step::Silence],
        _ => vec![send(200, "{}", &[])],
    }));
    let client = Client::new(&with(settings(&server.base_url()), |it| it.max_concurrency = 4)).unwrap();

    let (most_ahead, most_tasks) = stream_thousands(&client, &server);
    assert!(most_ahead <= PREFETCH + 1, "{most_ahead} were requested ahead");
    // A task for each document and its connection.
    assert!(most_tasks <= 4 * PREFETCH, "{most_tasks} tasks");
    assert!(server.connections() <= 8, "{} connections", server.connections());

    let silent = client.stream((0..PREFETCH).map(|_| (profile("silent"), None)), PREFETCH);
    eventually(|| server.requests() > REQUESTS);
    drop(silent);
    wait(client.fetch(profile("erik"), None), || Ok::<(), ()>(())).unwrap().unwrap();
    drop(client);
    eventually(|| runtime().metrics().num_alive_tasks() == 0 && server.open() == 0);
}
