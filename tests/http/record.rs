//! Recordings of a client, served by a replay server.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scoresheet::client::Client;
use scoresheet::replay::{Replay, ReplayOptions};
use scoresheet::{Error, UpstreamKind};
use tempfile::TempDir;

use crate::support::cassettes::Folder;
use crate::support::responder::{Responder, json};
use crate::support::{profile, settings, with};

fn recorder(base_url: &str, folder: &Path) -> Client {
    Client::new(&with(settings(base_url), |it| {
        it.record_dir = Some(folder.to_owned());
        it.max_attempts = 1;
    }))
    .unwrap()
}

/// The files below a folder, in their order.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { BTreeSet::from([path]) }).collect()
}

fn head_of(folder: &TempDir, file: &str) -> String {
    fs::read_to_string(folder.path().join(format!("{file}.headers"))).unwrap()
}

fn upstream_kind(result: Result<scoresheet::client::Response, Error>) -> UpstreamKind {
    match result {
        Err(Error::Upstream(error)) => error.kind,
        other => panic!("expected an upstream error, but found {other:?}"),
    }
}

#[tokio::test]
async fn only_headers_that_describe_the_body_are_kept() {
    let kept = ["ETag: W/\"1\"", "Cache-Control: public, max-age=5", "Last-Modified: Thursday, 17-Oct-2024 12:57:15 GMT+0000"];
    let dropped = ["Set-Cookie: id=secret", "CF-RAY: 8d44-BOS", "x-chesscom-request-id-lb: 4935", "Server: cloudflare"];
    let headers: Vec<_> = kept.iter().chain(&dropped).copied().collect();
    let responder = Responder::start([json(200, r#"{"a":1}"#, &headers)]).await;
    let folder = tempfile::tempdir().unwrap();
    recorder(&responder.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap();
    assert_eq!(fs::read(folder.path().join("pub/player/erik.json")).unwrap(), br#"{"a":1}"#);
    let head = head_of(&folder, "pub/player/erik.json");
    let lines: Vec<_> = head.lines().collect();
    assert_eq!(lines[..2], ["HTTP 200".to_owned(), format!("GET {}/player/erik", responder.base_url())]);
    assert!(lines[2].starts_with("scoresheet-recorded: ") && lines[2].ends_with(" GMT"), "{head}");
    let digest = "scoresheet-body-sha256: 015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
    let rest = [digest, "content-type: application/json; charset=utf-8", "etag: W/\"1\""];
    assert_eq!(lines[3..6], rest);
    assert_eq!(lines.len(), 8, "{head}");
}

#[tokio::test]
async fn recordings_are_played_back_as_they_were() {
    let source = Folder::new();
    let (large, missing) = (format!("[{}1]", "1,".repeat(200)), r#"{"code":0,"message":"User \"nobody\" not found."}"#);
    source.write("pub/player/erik.json", &large);
    source.write("pub/player/erik.json.headers", "HTTP 200\nETag: W/\"7\"\nLink: <https://api.chess.com/context>\n");
    source.write("pub/player/nobody.json", missing);
    source.write("pub/player/nobody.json.headers", "HTTP 404\n");
    let original = source.serve();
    let folder = tempfile::tempdir().unwrap();
    let client = recorder(&original.base_url(), folder.path());
    client.fetch(profile("erik"), None).await.unwrap();
    assert_eq!(upstream_kind(client.fetch(profile("nobody"), None).await), UpstreamKind::UnknownUser);

    let replay = Replay::start(folder.path(), ReplayOptions::default()).unwrap();
    let again = Client::new(&settings(&replay.base_url())).unwrap();
    let document = again.fetch(profile("erik"), None).await.unwrap();
    assert_eq!((document.status, document.etag.as_deref(), &document.body[..]), (200, Some("W/\"7\""), large.as_bytes()));
    assert_eq!(upstream_kind(again.fetch(profile("nobody"), None).await), UpstreamKind::UnknownUser);
    assert_eq!(replay.requests(), original.requests());
    let recorded = scoresheet::replay::recordings(folder.path(), &scoresheet::ENDPOINTS).unwrap();
    let seen: Vec<_> = recorded.iter().map(|recording| (recording.status, recording.contract.unwrap().name)).collect();
    assert_eq!(seen, [(200, "player_profile"), (404, "error")]);
}

#[tokio::test]
async fn a_confirmed_recording_is_not_sent_again_but_dated_anew() {
    let source = Folder::new();
    source.write("pub/player/erik.json", "{}");
    let replay = source.serve();
    let folder = tempfile::tempdir().unwrap();
    recorder(&replay.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap();
    let (file, head) = ("pub/player/erik.json", head_of(&folder, "pub/player/erik.json"));
    let stamp = head.lines().find(|line| line.starts_with("scoresheet-recorded")).unwrap();
    let old = head.replace(stamp, "scoresheet-recorded: Fri, 18 Oct 2024 01:24:17 GMT");
    fs::write(folder.path().join(format!("{file}.headers")), old).unwrap();
    let document = recorder(&replay.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap();
    assert_eq!((document.status, &document.body[..], document.from_cache), (200, &b"{}"[..], true));
    assert_eq!(replay.requests()[1].status, 304);
    let anew = head_of(&folder, file);
    assert!(!anew.contains("2024"), "{anew}");
    let others = |head: &str| head.lines().filter(|line| !line.starts_with("scoresheet-recorded")).map(str::to_owned).collect();
    let (before, after): (BTreeSet<String>, BTreeSet<String>) = (others(&head), others(&anew));
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_body_that_is_not_recorded_is_received_even_if_the_caller_has_it() {
    let source = Folder::new();
    source.write("pub/player/erik.json", "{}");
    let replay = source.serve();
    let folder = tempfile::tempdir().unwrap();
    let client = recorder(&replay.base_url(), folder.path());
    let tag = Client::new(&settings(&replay.base_url())).unwrap().fetch(profile("erik"), None).await.unwrap().etag;
    assert_eq!(client.fetch(profile("erik"), tag.as_deref()).await.unwrap().status, 200);
    assert_eq!(client.fetch(profile("erik"), tag.as_deref()).await.unwrap().status, 304);
    let statuses: Vec<_> = replay.requests().iter().map(|request| request.status).collect();
    assert_eq!(statuses, [200, 200, 304]);
}

#[tokio::test]
async fn an_edited_recording_is_asked_for_anew() {
    let source = Folder::new();
    source.write("pub/player/erik.json", "{}");
    let replay = source.serve();
    let folder = tempfile::tempdir().unwrap();
    let client = recorder(&replay.base_url(), folder.path());
    client.fetch(profile("erik"), None).await.unwrap();
    let file = folder.path().join("pub/player/erik.json");
    fs::write(&file, "[]").unwrap();
    let edited =
        |folder: &TempDir| scoresheet::replay::recordings(folder.path(), &scoresheet::ENDPOINTS).unwrap()[0].read().unwrap().1;
    assert!(edited(&folder));
    client.fetch(profile("erik"), None).await.unwrap();
    assert!(!edited(&folder));
    assert!(!replay.requests()[1].conditional);
    assert_eq!(fs::read(file).unwrap(), b"{}");
}

#[tokio::test]
async fn trouble_of_the_server_leaves_a_recording_alone() {
    let trouble = [
        json(503, "{}", &[]),
        json(429, "slow down", &[]),
        json(404, r#"{"code":0,"message":"An internal error has occurred."}"#, &[]),
        // The host receives no requests after it.
        json(403, "<html>", &[]),
    ];
    let count = trouble.len();
    let responder = Responder::start([json(200, "{}", &["ETag: \"1\""])].into_iter().chain(trouble)).await;
    let folder = tempfile::tempdir().unwrap();
    let client = recorder(&responder.base_url(), folder.path());
    client.fetch(profile("erik"), None).await.unwrap();
    let head = head_of(&folder, "pub/player/erik.json");
    for _ in 0..count {
        assert!(client.fetch(profile("erik"), None).await.is_err());
    }
    assert_eq!(head_of(&folder, "pub/player/erik.json"), head);
    assert_eq!(responder.heads().len(), 1 + count);
}

#[tokio::test]
async fn the_target_of_a_redirect_is_recorded_at_the_requested_path() {
    let responder = Responder::start([json(301, "", &["Location: /player/hikaru"]), json(200, r#"{"a":1}"#, &[])]).await;
    let folder = tempfile::tempdir().unwrap();
    recorder(&responder.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap();
    let names: Vec<_> =
        files(folder.path()).into_iter().map(|file| file.strip_prefix(folder.path()).unwrap().to_owned()).collect();
    assert_eq!(names, [Path::new("pub/player/erik.json"), Path::new("pub/player/erik.json.headers")]);
    let replay = Replay::start(folder.path(), ReplayOptions::default()).unwrap();
    let document = Client::new(&settings(&replay.base_url())).unwrap().fetch(profile("erik"), None).await.unwrap();
    assert_eq!(&document.body[..], br#"{"a":1}"#);
}

#[tokio::test]
async fn no_redirect_chooses_a_file() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("cassettes");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("package.json"), "mine").unwrap();
    for location in [
        "/package",
        "/../../evil",
        "/%2e%2e/%2e%2e/evil",
        "/..%2f..%2fevil",
        "/%2Fetc%2Fevil",
        "/a%00b",
        "//evil",
        "/a//b",
        "/%FF",
        "/",
    ] {
        let there = json(302, "", &[&format!("Location: {location}")]);
        let responder = Responder::start([there, json(200, "{}", &[])]).await;
        // Some resolve to a plain path, others are rejected; none may leave the folder.
        let _ = recorder(&responder.base_url(), &folder).fetch(profile("erik"), None).await;
    }
    let names: Vec<_> = files(parent.path()).into_iter().map(|file| file.strip_prefix(&folder).unwrap().to_owned()).collect();
    assert_eq!(names, ["package.json", "pub/player/erik.json", "pub/player/erik.json.headers"].map(PathBuf::from));
    assert_eq!(fs::read_to_string(folder.join("package.json")).unwrap(), "mine");
}

#[cfg(unix)]
#[tokio::test]
async fn no_link_leads_a_recording_out_of_the_folder() {
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::create_dir_all(folder.path().join("pub")).unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("pub/player")).unwrap();
    let responder = Responder::start([json(200, "{}", &[])]).await;
    let error = recorder(&responder.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap_err();
    assert!(error.to_string().contains("is a link that leads out of the folder"), "{error}");
    assert!(files(outside.path()).is_empty());
}

#[tokio::test]
async fn a_recording_that_cannot_be_written_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("pub")).unwrap();
    fs::write(folder.path().join("pub/player"), "in the way").unwrap();
    let responder = Responder::start([json(200, "{}", &[])]).await;
    let error = recorder(&responder.base_url(), folder.path()).fetch(profile("erik"), None).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot record into ") && error.to_string().contains("erik.json"), "{error}");
    let file = folder.path().join("pub/player");
    let refused = Client::new(&with(settings(&responder.base_url()), |it| it.record_dir = Some(file))).unwrap_err();
    assert!(refused.to_string().starts_with("cannot use `record_dir`"), "{refused}");
}
