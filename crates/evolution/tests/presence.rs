//! How often values are there.

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};

use scoresheet_evolution::*;
use scoresheet_runtime::Request;

/// What is seen of bodies that the endpoint takes.
fn seen(endpoint: &str, bodies: impl IntoIterator<Item = String>) -> Presence {
    let endpoint = scoresheet::endpoint(endpoint).expect("the endpoint exists");
    let mut presence = Presence::default();
    for body in bodies {
        let batches = endpoint.decode(body.as_bytes(), &Request::stand_in(endpoint)).expect("the body keeps the contract");
        presence.observe(endpoint, &endpoint.tables.iter().zip(batches).collect());
    }
    presence
}

/// A body with a game for each item, which has a draw offer where the item is true.
fn games(offers: impl IntoIterator<Item = bool>) -> String {
    let game = |offered| {
        let offer = if offered { r#","draw_offer":true"# } else { "" };
        format!(r#"{{"url":"https://www.chess.com/game/daily/1","move_by":0,"last_activity":1700000000{offer}}}"#)
    };
    format!(r#"{{"games":[{}]}}"#, offers.into_iter().map(game).collect::<Vec<_>>().join(","))
}

/// A body with a running match for each time class.
fn matches(time_classes: &[&str]) -> String {
    let running = |time_class| {
        format!(
            r#"{{"name":"a","@id":"https://api.chess.com/pub/match/1","opponent":"https://api.chess.com/pub/club/b","start_time":1700000000,"time_class":"{time_class}"}}"#
        )
    };
    let running: Vec<_> = time_classes.iter().map(running).collect();
    format!(r#"{{"finished":[],"in_progress":[{}],"registered":[]}}"#, running.join(","))
}

/// Bodies whose games have offers with one probability.
fn mixed(rng: &mut SmallRng, bodies: usize, rows: usize, share: f64) -> Presence {
    let bodies: Vec<_> = (0..bodies).map(|_| games((0..rows).map(|_| rng.random_bool(share)))).collect();
    seen("player_games_to_move", bodies)
}

/// Bodies whose games all have offers, or none has.
fn alike(rng: &mut SmallRng, bodies: usize, rows: usize, share: f64) -> Presence {
    let bodies: Vec<_> = (0..bodies).map(|_| games(vec![rng.random_bool(share); rows])).collect();
    seen("player_games_to_move", bodies)
}

fn changes(now: &Presence, before: &Presence) -> Vec<(PresenceChange, Option<String>, Option<String>)> {
    now.compare(before).into_iter().map(|warning| (warning.change, warning.column, warning.value)).collect()
}

fn of_offers(change: PresenceChange) -> Vec<(PresenceChange, Option<String>, Option<String>)> {
    let (column, value) = (Some("draw_offer".to_owned()), Some("true".to_owned()));
    match change {
        PresenceChange::Vanished => vec![(change, column.clone(), None), (change, column, value)],
        _ => vec![(change, column, None)],
    }
}

#[test]
fn a_column_that_empties_is_told() {
    let mut rng = SmallRng::seed_from_u64(1);
    let (before, now) = (mixed(&mut rng, 30, 40, 0.3), mixed(&mut rng, 20, 40, 0.0));
    assert_eq!(changes(&now, &before), of_offers(PresenceChange::Vanished));
    let text = now.compare(&before)[0].to_string();
    assert!(
        text.starts_with("`player_games_to_move`: any value of `games.draw_offer` has vanished: 0.0 % of 800 rows"),
        "{text}"
    );
}

#[test]
fn a_share_that_falls_or_rises_is_told() {
    let mut rng = SmallRng::seed_from_u64(2);
    let (rare, frequent) = (mixed(&mut rng, 30, 40, 0.1), mixed(&mut rng, 30, 40, 0.4));
    assert_eq!(changes(&rare, &frequent), of_offers(PresenceChange::Fallen));
    assert_eq!(changes(&frequent, &rare), of_offers(PresenceChange::Risen));
}

#[test]
fn small_samples_tell_nothing() {
    let mut rng = SmallRng::seed_from_u64(3);
    let before = mixed(&mut rng, 30, 40, 0.3);
    assert_eq!(changes(&mixed(&mut rng, 3, 4, 0.0), &before), []);
    // Three hundred rows, but of three bodies, and nobody knows how alike those are.
    let (before, now) = (mixed(&mut rng, 3, 100, 0.3), mixed(&mut rng, 3, 100, 0.0));
    assert_eq!(changes(&now, &before), []);
}

#[test]
fn rows_that_are_alike_count_once() {
    let mut rng = SmallRng::seed_from_u64(4);
    // Of 12 bodies with 100 rows each, a third against a twelfth: chance among 12, but not among 1200.
    let (before, now) = (alike(&mut rng, 12, 100, 0.4), alike(&mut rng, 12, 100, 0.0));
    assert_eq!(changes(&now, &before), []);
    let (before, now) = (mixed(&mut rng, 12, 100, 0.4), mixed(&mut rng, 12, 100, 0.0));
    assert_eq!(changes(&now, &before), of_offers(PresenceChange::Vanished));
}

#[test]
fn the_same_source_is_hardly_ever_warned_about() {
    let mut rng = SmallRng::seed_from_u64(5);
    let warned = (0..100).filter(|round| {
        let (rows, share) = (1 + round % 50, [0.02, 0.3, 0.5, 0.9][round % 4]);
        let make = if round % 2 == 0 { mixed } else { alike };
        let before = make(&mut rng, 20, rows, share);
        !make(&mut rng, 12, rows, share).compare(&before).is_empty()
    });
    assert_eq!(warned.count(), 0);
}

#[test]
fn a_value_that_vanishes_or_takes_over_is_told() {
    let before = seen("club_matches", vec![matches(&["daily", "daily", "daily", "blitz", "rapid"]); 40]);
    let now = seen("club_matches", vec![matches(&["daily", "rapid", "rapid", "rapid", "rapid"]); 40]);
    let value = |value: &str| (Some("time_class".to_owned()), Some(value.to_owned()));
    let [(column, blitz), (_, rapid)] = [value("blitz"), value("rapid")];
    let expected = [(PresenceChange::Vanished, column.clone(), blitz), (PresenceChange::Dominant, column, rapid)];
    assert_eq!(changes(&now, &before), expected);
}

#[test]
fn a_table_without_rows_is_told() {
    let before = seen("club_matches", vec![matches(&["daily"]); 30]);
    let now = seen("club_matches", vec![matches(&[]); 30]);
    let warnings = now.compare(&before);
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    assert_eq!((warnings[0].change, warnings[0].table.as_str()), (PresenceChange::Vanished, "in_progress"));
}

#[test]
fn counts_survive_json_and_add_up() {
    let bodies = || [games([true, false]), games([]), games([false, false, true])];
    let whole = seen("player_games_to_move", bodies());
    let mut parts = Presence::default();
    for body in bodies() {
        parts.merge(&seen("player_games_to_move", [body]));
    }
    assert_eq!(parts, whole);
    assert_eq!(Presence::from_json(&whole.to_json()).expect("it was just written"), whole);
    let json: serde_json::Value = serde_json::from_str(&whole.to_json()).expect("it was just written");
    let rows = &json["endpoints"]["player_games_to_move"]["games"];
    let count = |name: &str| rows[name].as_u64();
    assert_eq!(["bodies", "filled", "rows", "rows_squared"].map(count), [Some(3), Some(2), Some(5), Some(13)]);
    assert_eq!(rows["columns"]["draw_offer"], serde_json::json!({ "count": 2, "squared": 2, "by_rows": 5 }));
}

#[test]
fn other_json_is_refused() {
    let whole = seen("player_games_to_move", [games([true])]).to_json();
    let newer = whole.replace("\"version\": 1", "\"version\": 2");
    let impossible = whole.replacen("\"count\": 1", "\"count\": 2", 1);
    for (text, found) in
        [("{}", "missing field"), (&newer, "version 2"), (&impossible, "impossible counts in `player_games_to_move`")]
    {
        let error = Presence::from_json(text).expect_err("it is no baseline").to_string();
        assert!(error.contains(found) && error.ends_with("write the baseline anew"), "{error}");
    }
}
