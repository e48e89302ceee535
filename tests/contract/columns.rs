//! Columns as tools meet them: described in the registry and in Arrow, and named by violations.

use scoresheet::ENDPOINTS;
use scoresheet::contract::{Policy, violations};
use scoresheet::runtime::DESCRIPTION;

#[test]
fn every_column_is_described() {
    for endpoint in ENDPOINTS {
        for table in endpoint.tables {
            for (column, field) in table.columns.iter().zip(table.schema.fields()) {
                let place = format!("{}.{}.{}", endpoint.name, table.name, column.name);
                assert_eq!(column.name, field.name(), "{place}");
                assert!(column.description.len() > 10 && column.description.ends_with('.'), "{place}: {}", column.description);
                assert_eq!(field.metadata().get(DESCRIPTION).map(String::as_str), Some(column.description), "{place}");
            }
            let evolved = Policy::Evolve.schema(table);
            assert!(evolved.fields().iter().all(|field| field.metadata().contains_key(DESCRIPTION)), "{}", table.name);
        }
    }
}

#[test]
fn violations_name_the_table_and_the_column() {
    for (endpoint, body, pointer, table, column) in [
        // Inside a map, next to properties with names of their own.
        (
            "player_stats",
            r#"{"chess_blitz":{"record":{"win":"1","loss":0,"draw":0}}}"#,
            "/chess_blitz/record/win",
            "ratings",
            "record__win",
        ),
        (
            "player_stats",
            r#"{"chess_blitz":{"record":{"win":1,"draw":0}}}"#,
            "/chess_blitz/record/loss",
            "ratings",
            "record__loss",
        ),
        ("player_stats", r#"{"chess_blitz":{}}"#, "/chess_blitz/record", "ratings", ""),
        ("player_stats", r#"{"chess_blitz":[]}"#, "/chess_blitz", "ratings", ""),
        ("player_stats", r#"{"chess_blitz":{"record":{"win":1,"loss":0,"draw":0},"x":1}}"#, "/chess_blitz/x", "ratings", ""),
        ("player_stats", r#"{"fide":"x"}"#, "/fide", "player_stats", "fide"),
        (
            "player_stats",
            r#"{"tactics":{"highest":{"rating":1,"date":-1}}}"#,
            "/tactics/highest/date",
            "player_stats",
            "tactics__highest__date",
        ),
        ("player_stats", r#"{"tactics":{"top":1}}"#, "/tactics/top", "player_stats", ""),
        ("player_stats", r#"{"hyper":{}}"#, "/hyper", "player_stats", ""),
        ("match_board", r#"{"board_scores":{"erik":"1"},"games":[]}"#, "/board_scores/erik", "board_scores", "value"),
        ("match_board", r#"{"board_scores":{"Erik":1},"games":[]}"#, "/board_scores/Erik", "", ""),
        ("match_board", r#"{"board_scores":[],"games":[]}"#, "/board_scores", "board_scores", ""),
        ("leaderboards", r#"{"daily":[1]}"#, "/daily/0", "leaderboards", ""),
        ("leaderboards", r#"{"daily":1}"#, "/daily", "leaderboards", ""),
        ("leaderboards", r#"{"lessons":[]}"#, "/lessons", "", ""),
        // Lists, and an object in whose place its identity may stand.
        ("titled_players", r#"{"players":["a",1]}"#, "/players/1", "players", "value"),
        ("titled_players", "{}", "/players", "players", ""),
        (
            "club_members",
            r#"{"weekly":[{"username":"a","joined":0}],"monthly":[],"all_time":[]}"#,
            "/weekly/0/joined",
            "weekly",
            "joined",
        ),
        // The body as a whole.
        ("titled_players", "<html>", "", "", ""),
    ] {
        let endpoint = ENDPOINTS.into_iter().find(|known| known.name == endpoint).expect("the endpoint exists");
        let found = violations(endpoint, None, body.as_bytes());
        let [violation] = &found[..] else { panic!("{body}: {found:#?}") };
        let location = (violation.pointer.as_str(), violation.table.unwrap_or_default(), violation.column.unwrap_or_default());
        assert_eq!(location, (pointer, table, column), "{body}");
    }
}

#[test]
fn a_link_in_the_place_of_an_object_is_its_identity() {
    let endpoint = ENDPOINTS.into_iter().find(|known| known.name == "tournament_round_group").expect("the endpoint exists");
    let found = violations(endpoint, None, br#"{"fair_play_removals":[],"players":[],"games":[{"white":"x","black":1}]}"#);
    let at = |pointer: &str| found.iter().find(|violation| violation.pointer == pointer).map(|found| (found.table, found.column));
    assert_eq!(at("/games/0/white"), Some((Some("games"), Some("white__aid"))));
    assert_eq!(at("/games/0/black"), Some((Some("games"), None)));
    assert_eq!(at("/games/0/url"), Some((Some("games"), Some("url"))));
}
