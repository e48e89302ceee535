//! What the outputs hold.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_select::concat::concat_batches;
use scoresheet::client::wait;
use scoresheet::fetch::{DuckDb, Selection};
use serde_json::Value;

use crate::{NONE, World, fetch_with, parquet, texts};

fn games() -> Selection {
    Selection::new("games", ["tinpawn77x", "gambit_grocer"])
}

#[test]
fn every_format_holds_the_same_rows() {
    let world = World::new();
    for name in ["games.parquet", "games.arrow", "games.arrows", "games.jsonl", "games.csv"] {
        let summary = world.fetch(games(), name).unwrap();
        assert_eq!((summary.rows, summary.tables.len()), (54, 1), "{name}");
        assert_eq!(summary.tables[0].bytes, fs::metadata(world.output(name)).unwrap().len());
    }
    let expected = parquet(&world.output("games.parquet"));
    let file = FileReader::try_new(File::open(world.output("games.arrow")).unwrap(), None).unwrap();
    let stream = StreamReader::try_new(File::open(world.output("games.arrows")).unwrap(), None).unwrap();
    for found in [joined(&file.map(Result::unwrap).collect::<Vec<_>>()), joined(&stream.map(Result::unwrap).collect::<Vec<_>>())]
    {
        assert_eq!(found, expected);
    }
    let uuids = texts(&expected, "uuid");
    let lines: Vec<Value> = fs::read_to_string(world.output("games.jsonl"))
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.iter().map(|line| line["uuid"].as_str().unwrap()).collect::<Vec<_>>(), uuids);
    let names: Vec<_> = expected.schema_ref().fields().iter().map(|field| field.name().clone()).collect();
    assert!(lines.iter().all(|line| line.as_object().unwrap().keys().eq(&names)), "a null is there, and not left out");
    assert!(lines[0]["end_time"].as_str().unwrap().ends_with('Z'), "{}", lines[0]["end_time"]);
    let csv = fs::read_to_string(world.output("games.csv")).unwrap();
    assert!(csv.starts_with(&format!("{}\n", names.join(","))) && uuids.iter().all(|uuid| csv.contains(uuid)));
}

fn joined(batches: &[RecordBatch]) -> RecordBatch {
    concat_batches(&batches[0].schema(), batches).unwrap()
}

#[test]
fn a_table_without_rows_has_its_columns() {
    let world = World::new();
    let none = || Selection::new("games", ["stillwater_sam9"]);
    for name in ["none.parquet", "none.csv", "none.arrow", "none.jsonl"] {
        let summary = world.fetch(none(), name).unwrap();
        assert!(summary.is_complete() && summary.rows == 0, "{name}");
    }
    let columns = parquet(&world.output("none.parquet")).schema();
    assert!(columns.field_with_name("uuid").is_ok());
    let header: Vec<_> = columns.fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(fs::read_to_string(world.output("none.csv")).unwrap(), format!("{}\n", header.join(",")));
    assert_eq!(fs::read_to_string(world.output("none.jsonl")).unwrap(), "");
}

#[test]
fn a_file_holds_one_table_and_a_folder_all() {
    let world = World::new();
    let profiles = || Selection::new("profile", ["linnea-brasvik", "tinpawn77x"]);
    let single = world.fetch(profiles(), "profiles.parquet").unwrap();
    assert_eq!((single.rows, &single.left_out[..]), (2, &["streaming_platforms"][..]));
    fs::create_dir(world.output("all")).unwrap();
    let all = world.fetch(profiles(), "all").unwrap();
    let names: Vec<_> = all.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["players_profiles", "players_profiles__streaming_platforms"]);
    assert!(all.left_out.is_empty());
    assert_eq!(parquet(&world.output("all/players_profiles.parquet")), parquet(&world.output("profiles.parquet")));
    let child = world.fetch(Selection::new("profile.streaming_platforms", ["linnea-brasvik"]), "child.csv").unwrap();
    assert_eq!((child.tables[0].name.as_str(), child.left_out.len()), ("players_profiles__streaming_platforms", 0));
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let world = World::new();
    fs::write(world.output("file"), "").unwrap();
    // Several times, because the writer fails before or after it is handed rows.
    for _ in 0..20 {
        let message = world.fetch(games(), "file/games.parquet").unwrap_err().to_string();
        assert!(message.contains("file/games.parquet") && message.contains("name another output"), "{message}");
    }
}

/// A program that takes the part of Python with DuckDB: makes the database, and writes down its process and its standard input.
fn interpreter(world: &World, ends: &str) -> DuckDb {
    let path = world.output("python.sh");
    let (process, log) = (world.output("process.txt"), world.output("sql.txt"));
    let script =
        format!("#!/bin/sh\necho $$ > '{}'\necho\ntouch \"$3\"\ncat >> '{}'\n{ends}\n", process.display(), log.display());
    fs::write(&path, script).unwrap();
    Command::new("chmod").arg("+x").arg(&path).status().unwrap();
    DuckDb::Python(path)
}

#[cfg(unix)]
#[test]
fn duckdb_replaces_all_tables_in_one_transaction() {
    let world = World::new();
    let mut options = world.options(Selection::new("profile", ["tinpawn77x"]), "chess.duckdb");
    options.duckdb = interpreter(&world, "exit 0");
    let summary = fetch_with(&world.client(), &options, &()).unwrap();
    let sql = fs::read_to_string(world.output("sql.txt")).unwrap();
    let lines: Vec<_> = sql.lines().collect();
    let replaced = |table, file| format!("CREATE OR REPLACE TABLE \"{table}\" AS SELECT * FROM read_parquet('{file}');");
    assert!(lines[0].ends_with("BEGIN;") && lines[3].starts_with("COMMIT;"), "{sql}");
    let tables = ["players_profiles", "players_profiles__streaming_platforms"];
    assert_eq!(lines[1..3], [replaced(tables[0], "0.parquet"), replaced(tables[1], "1.parquet")]);
    assert_eq!(summary.tables[0].path, Some(world.output("chess.duckdb")));
    assert_eq!(world.files(), ["chess.duckdb", "process.txt", "python.sh", "sql.txt"], "the files that it loads are temporary");

    options.duckdb = interpreter(&world, "echo 'IO Error: the file is locked' >&2; exit 1");
    let message = fetch_with(&world.client(), &options, &()).unwrap_err().to_string();
    assert!(message.contains("IO Error: the file is locked; close other programs"), "{message}");
    assert_eq!(world.files(), ["chess.duckdb", "process.txt", "python.sh", "sql.txt"]);
}

/// Whether the interpreter still runs.
fn runs(world: &World) -> bool {
    let process = fs::read_to_string(world.output("process.txt")).unwrap();
    Command::new("kill").args(["-0", process.trim()]).stderr(std::process::Stdio::null()).status().unwrap().success()
}

#[cfg(unix)]
#[test]
fn a_fetch_into_duckdb_that_is_dropped_leaves_nothing() {
    let world = World::new();
    let mut options = world.options(games(), "chess.duckdb");
    options.duckdb = interpreter(&world, "sleep 600");
    let called_off = wait(scoresheet::fetch::fetch(&world.client(), &options, &()), || Err(()));
    assert!(called_off.is_err() && !runs(&world));
    assert!(!world.files().iter().any(|name| name.contains("chess.duckdb")), "{:?}", world.files());
}

#[cfg(unix)]
#[test]
fn an_existing_database_is_opened_before_rows_are_loaded() {
    let world = World::new();
    fs::write(world.output("chess.duckdb"), "").unwrap();
    let mut options = world.options(Selection::new("profile", ["tinpawn77x"]), "chess.duckdb");
    options.duckdb = interpreter(&world, "exit 0");
    fetch_with(&world.client(), &options, &()).unwrap();
    let sql = fs::read_to_string(world.output("sql.txt")).unwrap();
    assert!(sql.starts_with("SELECT 1;\nSET checkpoint_threshold"), "{sql}");
}

#[cfg(unix)]
#[test]
fn an_interpreter_that_is_not_needed_is_ended() {
    let world = World::new();
    let mut options = world.options(Selection::new("profile", ["nobody-of-this-name"]), "chess.duckdb");
    options.duckdb = interpreter(&world, "sleep 600");
    fetch_with(&world.client(), &options, &()).unwrap_err();
    assert!(!runs(&world), "the interpreter still runs");
    assert_eq!(fs::read_to_string(world.output("sql.txt")).unwrap_or_default(), "");
}

/// The interpreter of the repository's environment, which `make build` makes.
fn python_with_duckdb() -> Option<PathBuf> {
    let python = std::path::absolute(".venv/bin/python").unwrap();
    let there = Command::new(&python).args(["-c", "import duckdb"]).status();
    there.is_ok_and(|status| status.success()).then_some(python)
}

#[test]
fn duckdb_holds_the_rows() {
    let Some(python) = python_with_duckdb() else {
        return eprintln!("left out: .venv has no duckdb; run `make build`");
    };
    let world = World::new();
    let mut options = world.options(games(), "chess.duckdb");
    options.duckdb = DuckDb::Python(python.clone());
    for _ in 0..2 {
        fetch_with(&world.client(), &options, &()).unwrap();
    }
    let script = "import sys, duckdb; print(duckdb.connect(sys.argv[1]).execute('SELECT count(DISTINCT uuid), count(*) FROM players_games').fetchone())";
    let found = Command::new(python).args(["-c", script]).arg(world.output("chess.duckdb")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&found.stdout).trim(), "(54, 54)", "{}", String::from_utf8_lossy(&found.stderr));
    assert_eq!(world.files(), ["chess.duckdb"]);
}

#[test]
fn every_endpoint_without_items_is_written() {
    let world = World::new();
    world.serve("leaderboards", "leaderboards/ok/every_category.json");
    let found = world.fetch(Selection::new("leaderboards", NONE), "leaderboards.parquet").unwrap();
    assert!(found.rows > 0);
    let schema = parquet(&world.output("leaderboards.parquet")).schema();
    assert_eq!(Arc::clone(&schema).fields().len(), schema.fields().len());
}
