//! Null rates of bodies of real endpoints, compared with a baseline.

use scoresheet_evolution::NullRates;
use scoresheet_runtime::Request;
use serde_json::{Value, json};

fn observed(bodies: usize, body: &str, endpoint: &str) -> NullRates {
    let endpoint = scoresheet::endpoint(endpoint).expect("the endpoint exists");
    let mut rates = NullRates::default();
    for _ in 0..bodies {
        let batches = endpoint.decode(body.as_bytes(), &Request::placeholder(endpoint)).expect("the body conforms");
        rates.observe(endpoint, &endpoint.tables.iter().zip(batches).collect());
    }
    rates
}

/// Responses of ten games each, of which the first few have a draw offer.
fn games(bodies: usize, offers: usize) -> NullRates {
    let game = |index| {
        let offer = if index < offers { r#","draw_offer":true"# } else { "" };
        format!(r#"{{"url":"https://www.chess.com/game/daily/1","move_by":0,"last_activity":1700000000{offer}}}"#)
    };
    let games: Vec<_> = (0..10).map(game).collect();
    observed(bodies, &format!(r#"{{"games":[{}]}}"#, games.join(",")), "player_games_to_move")
}

fn texts(now: &NullRates, before: &NullRates) -> Vec<String> {
    now.compare(before).iter().map(ToString::to_string).collect()
}

#[test]
fn a_rate_that_rises_or_falls_by_the_threshold_is_reported() {
    let (low, high) = (games(10, 5), games(10, 3));
    let expected = "`player_games_to_move`: `games.draw_offer` is null in 70.0 % of 100 rows, in the baseline in 50.0 % of 100";
    assert_eq!(texts(&high, &low), [expected]);
    assert_eq!(low.compare(&high).len(), 1);
    assert_eq!(games(10, 4).compare(&low), [], "10 percentage points are below the threshold");
}

#[test]
fn a_rate_of_too_few_rows_is_not_compared() {
    let (full, none) = (games(9, 10), games(10, 0));
    assert_eq!((none.compare(&full), full.compare(&none)), (vec![], vec![]));
    assert_eq!(none.compare(&games(10, 10)).len(), 1);
}

#[test]
fn a_table_that_is_empty_more_often_is_reported() {
    let (before, now) = (games(100, 0), observed(100, r#"{"games":[]}"#, "player_games_to_move"));
    let expected = "`player_games_to_move`: `games` is empty in 100.0 % of 100 responses, in the baseline in 0.0 % of 100";
    assert_eq!(texts(&now, &before), [expected]);
    assert_eq!(now.compare(&games(99, 0)), []);
}

#[test]
fn counts_survive_json() {
    let rates = games(3, 2);
    assert_eq!(NullRates::from_json(&rates.to_json()).expect("it was just written"), rates);
    let json: Value = serde_json::from_str(&rates.to_json()).expect("it was just written");
    let counts = &json["endpoints"]["player_games_to_move"]["games"];
    assert_eq!(*counts, json!({ "responses": 3, "empty": 0, "rows": 30, "nulls": { "draw_offer": 24 } }));
}

#[test]
fn other_json_is_rejected() {
    let whole = games(1, 2).to_json();
    let newer = whole.replace("\"version\": 1", "\"version\": 2");
    let impossible = whole.replacen("\"draw_offer\": 8", "\"draw_offer\": 11", 1);
    for (text, found) in
        [("{}", "missing field"), (&newer, "version 2"), (&impossible, "impossible counts in `player_games_to_move`")]
    {
        let error = NullRates::from_json(text).expect_err("it is no baseline").to_string();
        assert!(error.contains(found) && error.ends_with("write the baseline anew"), "{error}");
    }
}
