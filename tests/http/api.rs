//! The endpoints of another API, loaded from a folder: hosts, contact, secrets, errors and manners are those of its `api.toml`.

use std::fs;
use std::time::Duration;

use scoresheet::client::{Client, Settings};
use scoresheet::interpret::Contract;
use scoresheet::runtime::Request;
use scoresheet::{Error, UpstreamKind};

use crate::support::header;
use crate::support::responder::{Responder, json};

const ENDPOINTS: &str = r#"
[toy]
path = "/toys/{name}"
summary = "A toy."
example = { name = "ball" }

[shelf]
path = "/shelf"
summary = "A shelf."
host = "other"
"#;

const BODY: &str = r#"{"type": "object", "description": "A body.", "additionalProperties": false, "required": ["height"],
    "properties": {"height": {"type": "integer", "minimum": 0, "maximum": 9, "description": "Height in cm."}}}"#;

/// The contract of toys whose hosts are at these addresses.
fn contract(main: &str, other: &str) -> Contract {
    let api = format!(
        r#"
[api]
name = "toys"
title = "Toys"
[hosts.main]
base_url = "{main}"
[hosts.other]
base_url = "{other}"
[auth.main]
header = "Authorization"
prefix = "Bearer "
[parameters.name]
pattern = "^[a-z]{{1,9}}$"
spelling = "lower"
[errors]
rules = [
    {{ status = 404, contains = "no such toy", kind = "unknown_user", remedy = "look under the bed" }},
    {{ status = 418, kind = "gone" }},
]
[manners]
contact = "optional"
at_once = 2
reset_header = "X-RateLimit-Reset"
"#
    );
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("api.toml", api.as_str()), ("endpoints.toml", ENDPOINTS), ("toy.json", BODY), ("shelf.json", BODY)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    Contract::load(folder.path()).unwrap()
}

fn settings(contract: &Contract) -> Settings {
    let mut settings = Settings::of(contract.api(), "");
    settings.max_attempts = 1;
    settings.max_retry_delay = Duration::from_secs(600);
    settings.environment = |name| name.starts_with("SCORESHEET_AUTH_127_0_0_1_").then(|| "sesame\n".to_owned());
    settings
}

fn toy(contract: &Contract, name: &str) -> Request {
    Request::new(contract.endpoint("toy").unwrap(), [("name", name)]).unwrap()
}

fn shelf(contract: &Contract) -> Request {
    Request::new(contract.endpoint("shelf").unwrap(), [("name", ""); 0]).unwrap()
}

#[tokio::test]
async fn a_loaded_endpoint_is_requested_at_its_host() {
    let (main, other) = (Responder::start([ok()]).await, Responder::start([ok()]).await);
    let contract = contract(&main.base_url(), &other.base_url());
    let client = Client::new(&settings(&contract)).unwrap();
    let response = client.fetch(toy(&contract, " Ball "), None).await.unwrap();
    assert_eq!(response.decode(scoresheet::contract::Policy::Freeze).unwrap().value[0].1.num_rows(), 1);
    client.fetch(shelf(&contract), None).await.unwrap();
    let (to_main, to_other) = (main.heads(), other.heads());
    assert!(to_main[0].starts_with("GET /toys/ball ") && to_other[0].starts_with("GET /shelf "), "{to_main:?} {to_other:?}");
    let agent = header(&to_main[0], "user-agent").unwrap();
    assert!(agent.starts_with("scoresheet/") && !agent.contains("contact"), "{agent}");
}

#[tokio::test]
async fn a_secret_is_sent_to_its_host_alone() {
    let (main, other) = (Responder::start([ok(), ok()]).await, Responder::start([ok(), ok()]).await);
    let contract = contract(&main.base_url(), &other.base_url());
    let client = Client::new(&settings(&contract)).unwrap();
    client.fetch(toy(&contract, "ball"), None).await.unwrap();
    client.fetch(shelf(&contract), None).await.unwrap();
    assert_eq!(header(&main.heads()[0], "authorization").as_deref(), Some("Bearer sesame"));
    assert_eq!(header(&other.heads()[0], "authorization"), None);
    // Elsewhere than the contract says, it is not sent.
    let mut elsewhere = settings(&contract);
    elsewhere.base_url = other.base_url();
    Client::new(&elsewhere).unwrap().fetch(toy(&contract, "ball"), None).await.unwrap();
    assert_eq!(header(&other.heads()[1], "authorization"), None);
    assert!(!format!("{elsewhere:?} {client:?}").contains("sesame"));
}

#[tokio::test]
async fn a_secret_is_neither_recorded_nor_followed_to_another_host() {
    let other = Responder::start([ok()]).await;
    let away = json(302, "", &[&format!("Location: {}/toys/ball", other.base_url())]);
    let main = Responder::start([ok(), away]).await;
    let (contract, folder) = (contract(&main.base_url(), "http://127.0.0.1:1"), tempfile::tempdir().unwrap());
    let mut recorded = settings(&contract);
    recorded.record_dir = Some(folder.path().to_owned());
    let client = Client::new(&recorded).unwrap();
    client.fetch(toy(&contract, "ball"), None).await.unwrap();
    let files: Vec<_> = walk(folder.path());
    assert!(files.iter().any(|file| file.ends_with("main/toys/ball.json")), "{files:?}");
    assert!(files.iter().all(|file| !fs::read_to_string(file).unwrap().contains("sesame")));
    let Err(Error::Upstream(error)) = client.fetch(toy(&contract, "doll"), None).await else { panic!("it was followed") };
    assert_eq!((error.kind, other.heads().len()), (UpstreamKind::Redirect, 0));
}

#[tokio::test]
async fn failures_are_what_the_api_says() {
    let reset = std::time::SystemTime::now() + Duration::from_secs(120);
    let reset = reset.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let main = Responder::start([
        json(404, r#"{"error": "no such toy: ball"}"#, &[]),
        json(404, r#"{"error": "the shop burns"}"#, &[]),
        json(418, "", &[]),
        json(429, "", &[&format!("X-RateLimit-Reset: {reset}")]),
    ])
    .await;
    let contract = contract(&main.base_url(), "http://127.0.0.1:1");
    let client = Client::new(&settings(&contract)).unwrap();
    let mut seen = Vec::new();
    for _ in 0..4 {
        let Err(Error::Upstream(error)) = client.fetch(toy(&contract, "ball"), None).await else { panic!("it failed") };
        seen.push(error);
    }
    let kinds: Vec<_> = seen.iter().map(|error| error.kind).collect();
    assert_eq!(kinds, [UpstreamKind::UnknownUser, UpstreamKind::Server, UpstreamKind::Gone, UpstreamKind::RateLimited]);
    assert_eq!(seen[0].message, "the server said `no such toy: ball`; look under the bed");
    let pause = seen[3].retry_after.unwrap();
    assert!((60..=120).contains(&pause.as_secs()), "{pause:?}");
}

#[tokio::test]
async fn requests_to_hosts_of_another_contract_are_refused() {
    let own = contract("http://127.0.0.1:1", "http://127.0.0.1:2");
    let foreign = contract("http://127.0.0.1:3", "http://127.0.0.1:4");
    let client = Client::new(&settings(&own)).unwrap();
    assert_eq!(client.max_concurrency(), 1);
    let Err(Error::Config(error)) = client.fetch(toy(&foreign, "ball"), None).await else { panic!("it was requested") };
    assert!(error.to_string().contains("found one of `main` at `http://127.0.0.1:3`"), "{error}");
}

#[test]
fn a_required_secret_is_missed_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let api = r#"
[api]
name = "toys"
[hosts.main]
base_url = "https://toys-r-us.example/api"
[auth.main]
header = "X-Api-Key"
required = true
[manners]
contact = "optional"
"#;
    for (name, text) in
        [("api.toml", api), ("endpoints.toml", "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\n"), ("toy.json", BODY)]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let contract = Contract::load(folder.path()).unwrap();
    let mut settings = Settings::of(contract.api(), "");
    settings.environment = |_| None;
    let error = Client::new(&settings).unwrap_err().to_string();
    assert!(error.contains("set SCORESHEET_AUTH_TOYS__R__US_EXAMPLE"), "{error}");
}

fn ok() -> Vec<u8> {
    json(200, r#"{"height": 7}"#, &[])
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path.display().to_string()] });
    below.collect()
}
