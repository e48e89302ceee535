//! Lists of several pages: followed on their host alone, each page cached apart from the others, and never in circles.

use std::fs;

use scoresheet::client::{Client, KnownPage, Settings};
use scoresheet::contract::Policy;
use scoresheet::interpret::Contract;
use scoresheet::runtime::Request;
use scoresheet::{Error, UpstreamKind};

use crate::support::header;
use crate::support::responder::{Responder, json};

const SCHEMA: &str = r#"{"type": "object", "description": "A page.", "additionalProperties": false, "required": ["toys"],
    "properties": {
        "next": {"type": ["string", "null"], "description": "Address of the next page."},
        "toys": {"type": "array", "description": "Toys.", "items": {"type": "string", "description": "A name."}}}}"#;

/// The contract of a list at this address that continues in this way.
fn contract(base_url: &str, way: &str) -> Contract {
    let parameters: String =
        ["after", "skip", "count"].map(|name| format!("[parameters.{name}]\npattern = \"^[a-z0-9]{{1,99}}$\"\n")).concat();
    let api = format!(
        "[api]\nname = \"toys\"\n[hosts.main]\nbase_url = \"{base_url}\"\n[auth.main]\nheader = \"X-Key\"\n[manners]\n\
         contact = \"optional\"\n[pages.list]\n{way}\n{parameters}"
    );
    let endpoints = "[list]\npath = \"/toys\"\nsummary = \"A list.\"\npages = \"list\"\nfetched_at = \"fetched_at\"\nkeys = { list = [\"fetched_at\"] }\n";
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("api.toml", api.as_str()), ("endpoints.toml", endpoints), ("list.json", SCHEMA)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    Contract::load(folder.path()).unwrap()
}

fn settings(contract: &Contract) -> Settings {
    let mut settings = Settings::of(contract.api(), "");
    settings.max_attempts = 1;
    settings.environment = |_| Some("sesame".to_owned());
    settings
}

fn request(contract: &Contract) -> Request {
    Request::new(contract.endpoint("list").unwrap(), [("", ""); 0]).unwrap()
}

/// A page of two toys, and how it names the next one.
fn page(next: &str, headers: &[&str]) -> Vec<u8> {
    let next = if next.is_empty() { "null".to_owned() } else { format!("{next:?}") };
    json(200, &format!(r#"{{"toys":["ball","doll"],"next":{next}}}"#), headers)
}

/// The requested paths with their queries.
fn paths(responder: &Responder) -> Vec<String> {
    responder.heads().iter().map(|head| head.split(' ').nth(1).unwrap_or_default().to_owned()).collect()
}

/// The pages of a list until the first error.
async fn read(client: &Client, contract: &Contract, known: Option<&KnownPage>) -> (usize, Option<UpstreamKind>) {
    let mut pages = client.pages(request(contract)).unwrap();
    let mut count = 0;
    while let Some(page) = pages.next_tables(known, Policy::Freeze).await {
        match page {
            Ok(_) => count += 1,
            Err(Error::Upstream(error)) => return (count, Some(error.kind)),
            Err(error) => panic!("{error}"),
        }
    }
    (count, None)
}

#[tokio::test]
async fn every_way_of_continuing_a_list_is_followed() {
    let link = |page: u32| format!("Link: </toys?page=1>; rel=first, </toys?page={page}>; rel=\"next\"");
    let short = json(200, r#"{"toys":["kite"]}"#, &[]);
    for (way, answers, expected) in [
        (
            r#"next = "/next""#,
            vec![page("/toys?page=2", &[]), page("?page=3", &[]), page("", &[])],
            vec!["/toys?page=2", "/toys?page=3"],
        ),
        (
            "next = \"/next\"\ncursor = \"after\"",
            vec![page("a b", &[]), page("c&d", &[]), page("", &[])],
            vec!["/toys?after=a+b", "/toys?after=c%26d"],
        ),
        (r#"link = "next""#, vec![page("", &[&link(2)]), page("", &[])], vec!["/toys?page=2"]),
        ("offset = \"skip\"\nsize = 2", vec![page("", &[]), page("", &[]), short.clone()], vec!["/toys?skip=2", "/toys?skip=4"]),
        ("offset = \"skip\"\nlimit = \"count\"\nsize = 2", vec![page("", &[]), short.clone()], vec!["/toys?count=2&skip=2"]),
    ] {
        let count = answers.len();
        let server = Responder::start(answers).await;
        let contract = contract(&server.base_url(), way);
        let client = Client::new(&settings(&contract)).unwrap();
        assert_eq!(read(&client, &contract, None).await, (count, None), "{way}");
        assert_eq!(paths(&server)[1..], expected, "{way}");
    }
}

#[tokio::test]
async fn another_host_gets_no_request_and_no_secret() {
    let other = Responder::start([page("", &[])]).await;
    for next in [format!("{}/toys", other.base_url()), "https://user:x@127.0.0.1/".to_owned(), "//example.org/".to_owned()] {
        let server = Responder::start([page(&next, &[])]).await;
        let contract = contract(&server.base_url(), r#"next = "/next""#);
        let client = Client::new(&settings(&contract)).unwrap();
        assert_eq!(read(&client, &contract, None).await, (1, Some(UpstreamKind::Redirect)), "{next}");
        assert_eq!(header(&server.heads()[0], "x-key").as_deref(), Some("sesame"));
        let refused = client.fetch_page(request(&contract), &next, None).await;
        assert!(
            matches!(refused, Err(Error::Config(error)) if error.to_string().contains("expected a page of `list`")),
            "{next}"
        );
    }
    assert_eq!(other.heads().len(), 0);
}

#[tokio::test]
async fn a_replaced_address_stands_for_the_addresses_of_the_contract() {
    let server = Responder::start([page("https://toys.example/v1/toys?page=2", &[]), page("", &[])]).await;
    let contract = contract("https://toys.example/v1", r#"next = "/next""#);
    let mut settings = settings(&contract);
    settings.base_url = server.base_url();
    let client = Client::new(&settings).unwrap();
    assert_eq!(read(&client, &contract, None).await, (2, None));
    assert_eq!(paths(&server), ["/toys", "/toys?page=2"]);
    assert_eq!(header(&server.heads()[1], "x-key"), None, "a secret belongs to the address of the contract");
}

#[tokio::test]
async fn a_list_in_circles_ends_with_an_error() {
    let server = Responder::start([page("?page=2", &[]), page("/toys", &[])]).await;
    let contract = contract(&server.base_url(), r#"next = "/next""#);
    let client = Client::new(&settings(&contract)).unwrap();
    assert_eq!(read(&client, &contract, None).await, (2, Some(UpstreamKind::Server)));
}

#[tokio::test]
async fn the_cache_keeps_each_page_and_no_header_that_names_the_next() {
    let tag = |number: u32| format!("ETag: \"{number}\"");
    let unchanged = |number: u32| json(304, "", &[&tag(number)]);
    let server = Responder::start([
        page("?page=2", &[&tag(1)]),
        page("", &[&tag(2)]),
        unchanged(1),
        unchanged(2),
        page("", &[&tag(1), "Link: <?page=2>; rel=next"]),
        page("", &[&tag(2)]),
        page("", &[&tag(1), "Link: <?page=2>; rel=next"]),
        page("", &[&tag(2)]),
    ])
    .await;
    for way in [r#"next = "/next""#, r#"link = "next""#] {
        let contract = contract(&server.base_url(), way);
        let folder = tempfile::tempdir().unwrap();
        let mut settings = settings(&contract);
        settings.cache_dir = Some(folder.path().to_owned());
        for _ in 0..2 {
            let client = Client::new(&settings).unwrap();
            assert_eq!(read(&client, &contract, None).await, (2, None), "{way}");
        }
        settings.offline = true;
        let offline = Client::new(&settings).unwrap();
        let expected = if way.starts_with("next") { (2, None) } else { (0, Some(UpstreamKind::NotCached)) };
        assert_eq!(read(&offline, &contract, None).await, expected, "{way}");
    }
    let tags: Vec<_> = server.heads().iter().map(|head| header(head, "if-none-match")).collect();
    assert_eq!(tags[2..], [Some("\"1\"".to_owned()), Some("\"2\"".to_owned()), None, None, None, None]);
}

#[tokio::test]
async fn a_stream_follows_pages_between_its_requests() {
    let server = Responder::start([page("?page=2", &[]), page("?page=3", &[]), page("", &[]), page("", &[])]).await;
    let contract = contract(&server.base_url(), r#"next = "/next""#);
    let client = Client::new(&settings(&contract)).unwrap();
    let mut stream = client.stream([(request(&contract), Some("\"old\"".to_owned())), (request(&contract), None)], 1);
    let mut seen = Vec::new();
    while let Some(item) = stream.next().await {
        seen.push((item.page, item.result.unwrap().next_page().unwrap().is_some()));
    }
    assert_eq!(seen, [(0, true), (1, true), (2, false), (0, false)]);
    assert_eq!(paths(&server), ["/toys", "/toys?page=2", "/toys?page=3", "/toys"]);
    assert!(server.heads().iter().all(|head| header(head, "if-none-match").is_none()));
}
