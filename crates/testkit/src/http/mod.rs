//! Shared by the tests of client and replay. Not every test file uses all of it.

pub mod cassettes;
pub mod responder;
pub mod server;

use std::time::{Duration, Instant};

use scoresheet::client::Settings;
use scoresheet::runtime::{BodyFormat, Case, Endpoint, Host, Parameter, ParameterKind, Request, Route, Values};

/// The first host of the API under contract, whose client requests the endpoints of these tests.
const HOST: Host = Host { name: "pub", base_url: "https://api.chess.com/pub", auth: None };

pub const USERNAME: Parameter = parameter(
    "username",
    Values::Text {
        case: Case::Lower,
        ranges: &[(b'-', b'-'), (b'0', b'9'), (b'_', b'_'), (b'a', b'z')],
        min_len: 1,
        max_len: 64,
    },
);
const YEAR: Parameter = parameter("year", Values::Number { minimum: 2000, maximum: 9999, digits: 4 });
const MONTH: Parameter = parameter("month", Values::Number { minimum: 1, maximum: 12, digits: 2 });

static PROFILE: Endpoint = endpoint("profile", "/player/{username}", &[USERNAME]);
static ARCHIVE: Endpoint = endpoint("archive", "/player/{username}/games/{year}/{month}", &[USERNAME, YEAR, MONTH]);

const fn parameter(name: &'static str, values: Values<'static>) -> Parameter {
    Parameter { name, kind: ParameterKind { values, expected: "", description: "", period: None } }
}

pub const fn endpoint(name: &'static str, path: &'static str, parameters: &'static [Parameter]) -> Endpoint {
    Endpoint {
        name,
        summary: "An endpoint of these tests.",
        verified: None,
        route: Some(Route { host: &HOST, path, parameters }),
        example: &[],
        tables: &[],
        json_schema: "{}",
        schema_hash: "",
        pages: None,
        dlt: "{}",
        body_format: BodyFormat::Json,
        columns: &|| Box::new(()),
    }
}

pub fn profile(username: &str) -> Request {
    Request::new(&PROFILE, [("username", username)]).unwrap()
}

pub fn partial_profile() -> Request {
    Request::partial(&PROFILE, [("username", "erik"); 0]).unwrap()
}

pub fn archive(username: &str, year: u16, month: u8) -> Request {
    let (year, month) = (year.to_string(), month.to_string());
    Request::new(&ARCHIVE, [("username", username), ("year", &year), ("month", &month)]).unwrap()
}

/// Builds a value of a type that has public fields but may grow: `with(settings(url), |it| it.offline = true)`.
pub fn with<T>(mut value: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut value);
    value
}

/// Settings for a test server: the defaults, without delays.
pub fn settings(base_url: &str) -> Settings {
    let mut settings = Settings::new("me@example.com");
    base_url.clone_into(&mut settings.base_url);
    settings.backoff_factor = 0.001;
    settings.max_retry_delay = Duration::from_millis(2);
    settings.timeout = Duration::from_secs(30);
    settings
}

/// Waits for a condition that other threads establish.
pub fn eventually(mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(10), "it did not come about in ten seconds");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// The value of a header in the head of a request.
pub fn header(head: &str, name: &str) -> Option<String> {
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).next()
}
