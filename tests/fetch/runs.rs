//! Fetches that fail, are interrupted, or are repeated.

use std::fs;
use std::sync::Mutex;

use scoresheet::Error;
use scoresheet::client::{Client, TypedResponse};
use scoresheet::contract::Policy;
use scoresheet::fetch::{FetchError, Observer, Progress, Selection, Stage};
use scoresheet_testkit::http::with;

use crate::{World, fetch_with, parquet};

const PLAYER: [&str; 1] = ["gambit_grocer"];

/// Replaces the archive of a month by one whose last game has a property that the contract does not know.
fn drift(world: &World, month: &str) {
    let path = world.cassettes.path().join(format!("pub/player/gambit_grocer/games/{month}.json"));
    let body = fs::read_to_string(&path).unwrap();
    let (rest, last) = body.rsplit_once(r#""uuid":"#).unwrap();
    fs::write(path, format!(r#"{rest}"streak":3,"uuid":{last}"#)).unwrap();
}

#[test]
fn freeze_stops_and_leaves_the_output_as_it_was() {
    let world = World::new();
    drift(&world, "2024/10");
    fs::write(world.output("games.parquet"), "earlier").unwrap();
    let error = world.fetch(Selection::new("games", PLAYER), "games.parquet").unwrap_err();
    assert!(matches!(&error, FetchError::Fetch(Error::Contract(_))), "{error}");
    assert_eq!(fs::read_to_string(world.output("games.parquet")).unwrap(), "earlier");
    assert_eq!(world.files(), ["games.parquet"]);
}

#[derive(Default)]
struct Notes {
    stages: Mutex<Vec<(Stage, usize, usize)>>,
    tolerated: Mutex<Vec<String>>,
}

impl Observer for Notes {
    fn progress(&self, progress: &Progress) {
        self.stages.lock().unwrap().push((progress.stage, progress.due, progress.done));
    }

    fn tolerated(&self, response: &TypedResponse<usize>) {
        assert!(!response.response.body.is_empty());
        self.tolerated.lock().unwrap().push(response.response.request.path());
    }
}

#[test]
fn every_other_policy_reports_what_it_tolerates() {
    for (policy, rows, quarantined) in [(Policy::DiscardRow, 16, 0), (Policy::Evolve, 17, 0), (Policy::Quarantine, 9, 1)] {
        let world = World::new();
        drift(&world, "2024/10");
        let notes = Notes::default();
        let options = world.options(Selection::new("games", PLAYER).policy(policy), "games.parquet");
        let summary = fetch_with(&world.client(), &options, &notes).unwrap();
        assert_eq!((summary.rows, summary.violation_count, summary.quarantined.len()), (rows, 1, quarantined), "{policy}");
        assert!(!summary.is_complete());
        assert!(summary.violations[0].url.ends_with("/gambit_grocer/games/2024/10"));
        assert_eq!(*notes.tolerated.lock().unwrap(), ["/player/gambit_grocer/games/2024/10"]);
        let extra = parquet(&world.output("games.parquet")).column_by_name("_extra").is_some();
        assert_eq!(extra, policy == Policy::Evolve);
    }
}

#[test]
fn unknown_players_are_named_together() {
    let world = World::new();
    let players = ["nobody-one", "gambit_grocer", "nobody-two"];
    for name in ["games", "profile"] {
        let error = world.fetch(Selection::new(name, players), "out.parquet").unwrap_err();
        assert!(matches!(&error, FetchError::Unknown { items, .. } if items == &["nobody-one", "nobody-two"]), "{error}");
        assert!(world.files().is_empty());
    }
    let skipping = Selection::new("games", players).skip_unknown();
    let summary = world.fetch(skipping, "out.parquet").unwrap();
    assert_eq!((summary.rows, summary.failed.len()), (17, 2));
    assert!(summary.failed.iter().all(|failed| failed.is_skipped));
    assert!(summary.is_complete());
}

#[test]
fn a_month_that_is_not_served_is_reported() {
    let world = World::new();
    fs::remove_file(world.cassettes.path().join("pub/player/gambit_grocer/games/2024/09.json")).unwrap();
    let summary = world.fetch(Selection::new("games", PLAYER), "games.parquet").unwrap();
    assert_eq!((summary.rows, summary.failed.len()), (8, 1));
    assert!(summary.has_failed() && !summary.failed[0].is_skipped);
    assert_eq!(summary.failed[0].request.path(), "/player/gambit_grocer/games/2024/09");
}

#[test]
fn a_repeated_fetch_receives_nothing_again() {
    let world = World::new();
    let cache = tempfile::tempdir().unwrap();
    let settings = with(world.settings(), |it| it.cache_dir = Some(cache.path().to_owned()));
    let options = world.options(Selection::new("games", PLAYER), "games.parquet");
    let mut seen = Vec::new();
    for _ in 0..2 {
        let summary = fetch_with(&Client::new(&settings).unwrap(), &options, &()).unwrap();
        assert_eq!(summary.rows, 17);
        seen.push((summary.counters.ok, summary.counters.not_modified, summary.counters.from_cache));
    }
    assert_eq!(seen, [(3, 0, 0), (0, 3, 3)]);
}

#[test]
fn progress_counts_lists_and_months() {
    let world = World::new();
    let notes = Notes::default();
    let options = world.options(Selection::new("games", ["tinpawn77x", "gambit_grocer"]), "games.parquet");
    fetch_with(&world.client(), &options, &notes).unwrap();
    let stages = notes.stages.into_inner().unwrap();
    assert_eq!(stages.first(), Some(&(Stage::Listing, 0, 0)));
    assert_eq!(stages.last(), Some(&(Stage::Writing, 5, 5)));
}

#[test]
fn a_fetch_that_is_dropped_leaves_nothing() {
    use scoresheet::client::wait;
    let world = World::new();
    let (client, options) = (world.client(), world.options(Selection::new("games", PLAYER), "games.parquet"));
    let called_off = wait(scoresheet::fetch::fetch(&client, &options, &Patient), || Err(()));
    assert!(called_off.is_err());
    scoresheet_testkit::http::eventually(|| world.files().is_empty());
}

/// Delays the fetch until it is called off.
struct Patient;

impl Observer for Patient {
    fn progress(&self, _: &Progress) {
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
}
