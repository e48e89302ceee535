//! Measures the fast lane: `cargo bench --package scoresheet-benches --bench fetch`.
//!
//! 14,400 games in 96 monthly archives of four players, made of the fixtures' games with keys of their own, are fetched from the
//! replay server of the same process into each format. The server works on the same cores, so a figure is an upper bound. Each
//! figure is the median of the rounds, after a warm-up; formats run interleaved. `GAMES` scales the number of games in an archive.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use scoresheet::client::{Client, Settings, wait};
use scoresheet::endpoints::player_games_archive::ENDPOINT;
use scoresheet::fetch::{FetchOptions, FetchSummary, Output, Selection, fetch};
use scoresheet::replay::{Replay, ReplayOptions};
use scoresheet_testkit::bodies;
use serde_json::{Value, json};

const PLAYERS: usize = 4;
const MONTHS: usize = 24;
const GAMES: usize = 150;
const ROUNDS: usize = 9;
const OUTPUTS: [&str; 4] = ["games.parquet", "games.arrow", "games.jsonl", "games.csv"];

fn main() {
    let games = std::env::var("GAMES").ok().and_then(|games| games.parse().ok()).unwrap_or(GAMES);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let bytes = cassettes(folder.path(), games);
    let server = Replay::start(folder.path(), ReplayOptions::default()).expect("a free port");
    let mut times = vec![Vec::new(); OUTPUTS.len()];
    for _ in 0..=ROUNDS {
        for (output, times) in OUTPUTS.iter().zip(&mut times) {
            let start = Instant::now();
            let summary = run(&server, &folder.path().join(output));
            times.push(start.elapsed());
            assert_eq!(usize::try_from(summary.rows), Ok(PLAYERS * MONTHS * games), "every game is fetched once");
        }
    }
    println!("{} games in {} archives, {} MB of JSON", PLAYERS * MONTHS * games, PLAYERS * MONTHS, bytes >> 20);
    for (output, times) in OUTPUTS.iter().zip(&mut times) {
        let size = fs::metadata(folder.path().join(output)).map_or(0, |file| file.len());
        println!("{output:15} {:>7.3} s {:>5} MB", median(&mut times[1..]).as_secs_f64(), size >> 20);
    }
}

fn run(server: &Replay, path: &Path) -> FetchSummary {
    let mut settings = Settings::new("bench@example.com");
    settings.base_url = server.base_url();
    let client = Client::new(&settings).expect("the settings are valid");
    let output = Output::parse(&path.to_string_lossy(), None).expect("a known extension");
    let options = FetchOptions::new(Selection::new("games", (0..PLAYERS).map(player)), output);
    let done = wait(fetch(&client, &options, &()), || Ok::<(), ()>(())).expect("nothing calls it off");
    done.unwrap_or_else(|error| panic!("{error}"))
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn player(number: usize) -> String {
    format!("bench-player-{number}")
}

/// Writes the archives, and returns their size.
fn cassettes(folder: &Path, games: usize) -> usize {
    let bodies = bodies::good(&ENDPOINT).into_iter().filter_map(|(_, body)| serde_json::from_slice::<Value>(&body).ok());
    let pool: Vec<Value> = bodies.flat_map(|body| body["games"].as_array().cloned().unwrap_or_default()).collect();
    let (mut bytes, mut number) = (0, 0);
    for player in (0..PLAYERS).map(player) {
        let months: Vec<_> = (0..MONTHS).map(|month| format!("{}/{:02}", 2022 + month / 12, 1 + month % 12)).collect();
        let below = folder.join("pub/player").join(&player).join("games");
        let urls: Vec<_> =
            months.iter().map(|month| format!("https://api.chess.com/pub/player/{player}/games/{month}")).collect();
        write(&below.join("archives.json"), &json!({ "archives": urls }));
        for month in &months {
            let chosen: Vec<_> = (0..games).map(|_| renumbered(&pool, &mut number)).collect();
            bytes += write(&below.join(format!("{month}.json")), &json!({ "games": chosen }));
        }
    }
    bytes
}

/// The next game of the pool, with a key of its own.
fn renumbered(pool: &[Value], number: &mut usize) -> Value {
    let mut game = pool[*number % pool.len()].clone();
    *number += 1;
    for key in ENDPOINT.tables[0].key {
        game[*key] = json!(format!("00000000-0000-0000-0000-{number:012x}"));
    }
    game
}

fn write(path: &Path, document: &Value) -> usize {
    let text = document.to_string();
    fs::create_dir_all(path.parent().unwrap_or(path)).expect("the folder is writable");
    fs::write(path, &text).expect("the folder is writable");
    text.len()
}
