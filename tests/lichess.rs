//! `examples/lichess`: another API from its schemas alone, fetched from a replay of recorded responses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_array::types::{Int64Type, TimestampMicrosecondType};
use scoresheet::client::{Client, Settings};
use scoresheet::contract::{Policy, violations};
use scoresheet::interpret::Contract;
use scoresheet::replay::{Input, Recording, Replay, ReplayOptions, recordings};
use scoresheet::runtime::Request;
use serde_json::json;

const FOLDER: &str = "examples/lichess";

fn contract() -> Contract {
    Contract::load(format!("{FOLDER}/schemas")).unwrap_or_else(|invalid| panic!("{invalid}"))
}

async fn fetched(endpoint: &str) -> Vec<(&'static str, RecordBatch)> {
    fetched_with(endpoint, &[], None).await
}

async fn fetched_with(endpoint: &str, query: &[(&str, &str)], record_dir: Option<&Path>) -> Vec<(&'static str, RecordBatch)> {
    let (contract, replay) = (contract(), Replay::start(format!("{FOLDER}/recordings"), ReplayOptions::default()).unwrap());
    let mut settings = Settings::of(contract.api(), "");
    settings.base_url = replay.base_url().replace("/pub", "/lichess");
    settings.record_dir = record_dir.map(Path::to_owned);
    let parameters = [("username", "QuietBishop")].into_iter().chain(query.iter().copied());
    let request = Request::new(contract.endpoint(endpoint).unwrap(), parameters).unwrap();
    let client = Client::new(&settings).unwrap();
    let response = client.get_tables(request, None, Policy::Freeze).await.unwrap_or_else(|error| panic!("{error}"));
    response.value.into_iter().map(|(table, batch)| (table.name, batch)).collect()
}

#[tokio::test]
async fn a_player_has_a_row_for_each_kind_of_game() {
    let tables = fetched("user").await;
    let counts: Vec<_> = tables.iter().map(|(name, batch)| (*name, batch.num_rows())).collect();
    assert_eq!(counts, [("user", 1), ("perfs", 4)]);
    let created = tables[0].1.column_by_name("created_at").unwrap().as_primitive::<TimestampMicrosecondType>().value(0);
    assert_eq!(created, 1_546_300_800_123_000);
}

#[tokio::test]
async fn games_come_a_line_each() {
    let tables = fetched("user_games").await;
    assert_eq!((tables.len(), tables[0].0, tables[0].1.num_rows()), (1, "user_games", 2));
    let ids = tables[0].1.column_by_name("id").unwrap().as_string::<i32>();
    assert_eq!((ids.value(0), ids.value(1)), ("q7ZkVb2n", "Lr0wXp9c"));
}

/// A response is requested, recorded, read and replayed by its query.
#[tokio::test]
async fn a_query_identifies_a_response() {
    let folder = tempfile::tempdir().unwrap();
    let games = fetched_with("user_games", &[("max", "1")], Some(folder.path())).await;
    assert_eq!(games[0].1.num_rows(), 1);
    let all = fetched_with("user_games", &[("since", "1356998400070")], Some(folder.path())).await;
    assert_eq!(all[0].1.num_rows(), 2, "a recording without a query answers the others");
    let below = folder.path().join("lichess/api/games/user");
    assert!(below.join("quietbishop%3Fmax=1.ndjson").is_file());
    let contract = contract();
    let paths = |read: &[Recording]| -> BTreeSet<String> {
        read.iter().map(|recording| recording.request.as_ref().unwrap().path()).collect()
    };
    let read = recordings(folder.path(), contract.endpoints()).unwrap();
    let expected = ["/api/games/user/quietbishop?max=1", "/api/games/user/quietbishop?since=1356998400070"];
    assert_eq!(paths(&read), expected.map(str::to_owned).into());
    // As a browser has recorded it, with a parameter that the contract does not have.
    let url = "https://lichess.org/api/games/user/QuietBishop?pgnInJson=false&max=2";
    let response = json!({"status": 200, "content": {"mimeType": "application/x-ndjson", "text": "{}\n"}});
    let har = json!({"log": {"entries": [{"request": {"method": "GET", "url": url}, "response": response}]}});
    let input = Input::Text("browser.har".to_owned(), har.to_string().into_bytes());
    let read = scoresheet::replay::read(&[input], None, contract.endpoints()).unwrap();
    assert_eq!(paths(&read.found), BTreeSet::from(["/api/games/user/quietbishop?max=2".to_owned()]));
}

#[tokio::test]
async fn the_days_of_a_rating_history_are_rows() {
    let tables = fetched("user_rating_history").await;
    let counts: Vec<_> = tables.iter().map(|(name, batch)| (*name, batch.num_rows())).collect();
    assert_eq!(counts, [("user_rating_history", 15), ("user_rating_history__points", 12)]);
    let points = &tables[1].1;
    let schema = points.schema();
    let names: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(names, ["username", "name", "year", "month", "day", "rating"]);
    assert_eq!(points.column(0).as_string::<i32>().value(11), "quietbishop");
    assert_eq!(points.column(1).as_string::<i32>().value(11), "Puzzles");
    let last: Vec<_> = (2..6).map(|column| points.column(column).as_primitive::<Int64Type>().value(11)).collect();
    assert_eq!(last, [2023, 11, 31, 1920]);
}

#[test]
fn drift_is_caught_with_every_violation() {
    let contract = contract();
    let body = fs::read_to_string(format!("{FOLDER}/recordings/lichess/api/user/quietbishop.json")).unwrap();
    let drifted = body
        .replace("1546300800123", "1546300800")
        .replace("\"rating\":1744", "\"rating\":\"1744\"")
        .replace("\"seenAt\"", "\"patronColor\":3,\"seenAt\"");
    let found = violations(contract.endpoint("user").unwrap(), None, drifted.as_bytes());
    let found: Vec<_> = found.iter().map(|violation| (violation.code.name(), violation.pointer.as_str())).collect();
    let expected = [("wrong_type", "/perfs/blitz/rating"), ("out_of_range", "/createdAt"), ("unknown_field", "/patronColor")];
    assert_eq!(found, expected);
    let games = fs::read_to_string(format!("{FOLDER}/recordings/lichess/api/games/user/quietbishop.ndjson")).unwrap();
    let found = violations(contract.endpoint("user_games").unwrap(), None, games.replace("\"draw\"", "\"drawn\"").as_bytes());
    assert_eq!((found.len(), found[0].pointer.as_str()), (1, "/1/status"));
}
