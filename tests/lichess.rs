//! `examples/lichess`: another API from its schemas alone, fetched from a replay of recorded responses.

use std::fs;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMicrosecondType;
use scoresheet::client::{Client, Settings};
use scoresheet::contract::{Policy, violations};
use scoresheet::interpret::Contract;
use scoresheet::replay::{Replay, ReplayOptions};
use scoresheet::runtime::Request;

const FOLDER: &str = "examples/lichess";

fn contract() -> Contract {
    Contract::load(format!("{FOLDER}/schemas")).unwrap_or_else(|invalid| panic!("{invalid}"))
}

async fn fetched(endpoint: &str) -> Vec<(&'static str, RecordBatch)> {
    let (contract, replay) = (contract(), Replay::start(format!("{FOLDER}/recordings"), ReplayOptions::default()).unwrap());
    let mut settings = Settings::of(contract.api(), "");
    settings.base_url = replay.base_url().replace("/pub", "/lichess");
    let request = Request::new(contract.endpoint(endpoint).unwrap(), [("username", "QuietBishop")]).unwrap();
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
