//! The generated decoders and structs on the recorded responses of the example.

use std::fs;

use lichess::user::User;
use lichess::user_games::UserGames;
use lichess::user_rating_history::UserRatingHistory;
use lichess::{API, ENDPOINTS};
use scoresheet_runtime::{Code, Endpoint, Request};

fn recorded(file: &str) -> Vec<u8> {
    fs::read(format!("recordings/lichess/api/{file}")).unwrap()
}

fn endpoint(name: &str) -> &'static Endpoint {
    Endpoint::by_name(&ENDPOINTS, name).unwrap()
}

/// The rows of each table, or the reason for which the body is rejected.
fn decode(name: &str, body: &[u8]) -> Result<Vec<usize>, Code> {
    let request = Request::new(endpoint(name), [("username", "QuietBishop")]).unwrap();
    let batches = endpoint(name).decode(&endpoint(name).body_format.document(body), &request);
    batches.map(|batches| batches.iter().map(arrow_array::RecordBatch::num_rows).collect()).map_err(|error| error.code)
}

#[test]
fn responses_are_tables_and_structs() {
    assert_eq!((API.title, API.hosts[0].base_url), ("lichess.org", "https://lichess.org"));
    let body = recorded("user/quietbishop.json");
    assert_eq!(decode("user", &body), Ok(vec![1, 4]));
    let user: User = serde_json::from_slice(&body).unwrap();
    assert_eq!((user.id.as_str(), user.perfs.len()), ("quietbishop", 4));
    let body = recorded("games/user/quietbishop.ndjson");
    assert_eq!(decode("user_games", &body), Ok(vec![2]));
    let games: UserGames = serde_json::from_slice(&endpoint("user_games").body_format.document(&body)).unwrap();
    assert_eq!(games.0.len(), 2);
    let path = |query: &[(&str, &str)]| {
        let parameters = [("username", "QuietBishop")].into_iter().chain(query.iter().copied());
        Request::new(endpoint("user_games"), parameters).unwrap().path()
    };
    assert_eq!(path(&[]), "/api/games/user/quietbishop");
    assert_eq!(path(&[("max", "10")]), "/api/games/user/quietbishop?max=10");
    let body = recorded("user/quietbishop/rating-history.json");
    assert_eq!(decode("user_rating_history", &body), Ok(vec![15, 12]));
    let history: UserRatingHistory = serde_json::from_slice(&body).unwrap();
    assert_eq!(history.0[0].points[0], (2019, 0, 2, 1512));
}

#[test]
fn a_day_has_four_numbers() {
    let body = String::from_utf8(recorded("user/quietbishop/rating-history.json")).unwrap();
    for (to, code) in [
        ("[2019,0,2]", Code::MissingField),
        ("[2019,0,2,1512,58]", Code::UnknownField),
        ("[2019,12,2,1512]", Code::OutOfRange),
        ("[2019,0,2,\"1512\"]", Code::WrongType),
        ("{\"year\":2019}", Code::WrongType),
    ] {
        assert_eq!(decode("user_rating_history", body.replace("[2019,0,2,1512]", to).as_bytes()), Err(code), "{to}");
    }
}

#[test]
fn drift_is_rejected() {
    let body = String::from_utf8(recorded("user/quietbishop.json")).unwrap();
    for (from, to, code) in [
        ("\"rating\":1744", "\"rating\":\"1744\"", Code::WrongType),
        ("1546300800123", "1546300800", Code::OutOfRange),
        ("\"seenAt\"", "\"lastSeen\"", Code::UnknownField),
    ] {
        assert_eq!(decode("user", body.replace(from, to).as_bytes()), Err(code), "{to}");
    }
}
