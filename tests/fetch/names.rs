//! How names, items and parameters select requests.

use std::ops::Bound;

use arrow_array::RecordBatch;
use scoresheet::client::wait;
use scoresheet::fetch::{Format, Month, Output, Rows, Selection};

use crate::{NONE, World, distinct, parquet, texts};

fn error(selection: Selection) -> String {
    let world = World::new();
    let error = world.fetch(selection, "out.parquet").unwrap_err().to_string();
    assert!(world.requested().is_empty(), "an argument that cannot work is rejected before anything is requested");
    assert!(world.files().is_empty());
    error
}

/// The rows of each table.
fn read(mut rows: Rows) -> Vec<(&'static str, usize)> {
    let mut counts: Vec<(&str, usize)> = rows.endpoint().tables.iter().map(|table| (table.name, 0)).collect();
    wait(
        async {
            while let Some(chunk) = rows.next().await {
                for (table, batches) in chunk.unwrap().tables {
                    let count = counts.iter_mut().find(|(name, _)| *name == table.name).unwrap();
                    count.1 += batches.iter().map(RecordBatch::num_rows).sum::<usize>();
                }
            }
        },
        || Ok::<(), ()>(()),
    )
    .unwrap();
    assert!(rows.failed().is_empty());
    counts
}

#[test]
fn the_client_has_a_method_for_what_most_want() {
    let world = World::new();
    world.serve("player/fenwickthorne/stats", "player_stats/ok/empty_lessons.json");
    let client = world.client();
    let month = |text: &str| text.parse::<Month>().unwrap();
    let games = |months| {
        let before = world.requested().len();
        let counts = read(client.games(["linnea-brasvik"], months).unwrap());
        (counts, world.requested()[before..].iter().filter(|path| path.contains("/games/2")).count())
    };
    let (all, requests) = games((Bound::Unbounded, Bound::Unbounded));
    let (some, fewer) = games((Bound::Included(month("2024/11")), Bound::Excluded(month("2025/01"))));
    assert!(all[0].1 > some[0].1 && some[0].1 > 0, "{all:?} {some:?}");
    assert!(requests > fewer && fewer > 0, "{requests} {fewer}");
    assert_eq!(read(client.profiles(["fenwickthorne", "linnea-brasvik"]).unwrap())[0].1, 2);
    let stats = read(client.stats(["fenwickthorne"]).unwrap());
    let filled: Vec<_> = stats.iter().filter(|(_, rows)| *rows > 0).map(|(name, _)| *name).collect();
    assert_eq!(filled, ["ratings"], "one table is selected");
    assert!(read(client.member_profiles(["inkwell-corner"]).unwrap())[0].1 > 1);
    assert!(read(client.rows(Selection::games(["linnea-brasvik"])).unwrap())[0].1 > 0);
    let message = client.games([""; 0], ..).unwrap_err().to_string();
    assert!(message.contains("expected `players` for `players_games` but found none"), "{message}");
}

#[test]
fn games_need_no_split_urls() {
    let world = World::new();
    let selection =
        Selection::new("games", ["Linnea-Brasvik", "fenwickthorne"]).since("2024/11").unwrap().until("2025-01").unwrap();
    let summary = world.fetch(selection, "games.parquet").unwrap();
    assert_eq!(
        world.requested(),
        [
            "/player/linnea-brasvik/games/archives",
            "/player/fenwickthorne/games/archives",
            "/player/linnea-brasvik/games/2024/11",
            "/player/linnea-brasvik/games/2024/12",
            "/player/linnea-brasvik/games/2025/01",
            "/player/fenwickthorne/games/2024/11",
            "/player/fenwickthorne/games/2025/01",
        ]
    );
    let games = parquet(&world.output("games.parquet"));
    assert_eq!((summary.requests, summary.rows), (5, games.num_rows() as u64));
    assert_eq!(summary.tables[0].name, "players_games");
}

#[test]
fn every_spelling_of_a_name_leads_to_the_same_rows() {
    let mut rows = Vec::new();
    for name in ["games", "players_games", "player_games_archive", "players_games.games", "games.players_games"] {
        let world = World::new();
        rows.push(world.fetch(Selection::new(name, ["gambit_grocer"]), "out.parquet").unwrap().rows);
    }
    assert_eq!(rows, [17; 5]);
    let world = World::new();
    for name in ["profile", "player_profile", "players_profiles", "profiles"] {
        assert_eq!(world.fetch(Selection::new(name, ["gambit_grocer"]), "out.parquet").unwrap().rows, 1, "{name}");
    }
}

#[test]
fn items_of_another_argument_lead_to_the_rows() {
    let world = World::new();
    let members = r#"{"weekly":[{"username":"gambit_grocer","joined":1600000000}],"monthly":[],
        "all_time":[{"username":"gambit_grocer","joined":1600000000},{"username":"tinpawn77x","joined":1600000001}]}"#;
    world.write("club/lantern-club/members", members);
    let club = || Selection::new("games", NONE).of("clubs", ["Lantern-Club"]);
    let summary = world.fetch(club(), "games.parquet").unwrap();
    assert_eq!(summary.rows, 17 + 37);
    assert_eq!(
        world.requested()[..3],
        ["/club/lantern-club/members", "/player/gambit_grocer/games/archives", "/player/tinpawn77x/games/archives"]
            .map(str::to_owned)
    );
    let members = world.fetch(Selection::new("members", NONE).of("clubs", ["lantern-club"]), "members.parquet");
    assert!(members.unwrap_err().to_string().contains("`club_members.weekly`"));
    let members = Selection::new("members.all_time", ["lantern-club"]);
    assert_eq!(world.fetch(members, "members.parquet").unwrap().rows, 2);
    let profiles = Selection::new("members_profiles", ["lantern-club"]);
    assert_eq!(world.fetch(profiles, "profiles.parquet").unwrap().rows, 2);
}

#[test]
fn games_of_a_tournament_are_in_its_groups() {
    let world = World::new();
    let slug = "candlelight-daily-quads-1401-1600";
    world.serve(&format!("tournament/{slug}"), "tournament/ok/daily_finished.json");
    world.serve(&format!("tournament/{slug}/1"), "tournament_round/ok/finished.json");
    world.write(&format!("tournament/{slug}/2"), r#"{"groups":[],"players":[]}"#);
    world.serve(&format!("tournament/{slug}/1/1"), "tournament_round_group/ok/daily_finished.json");
    world.serve(&format!("tournament/{slug}/1/2"), "tournament_round_group/ok/no_games_yet.json");
    let by_argument = world.fetch(Selection::new("games", NONE).of("tournaments", [slug]), "a.parquet").unwrap();
    let by_name = world.fetch(Selection::new("tournaments_games", [slug]), "b.parquet").unwrap();
    let (a, b) = (parquet(&world.output("a.parquet")), parquet(&world.output("b.parquet")));
    assert!(a.num_rows() > 0);
    assert_eq!(a, b);
    assert_eq!((by_argument.requests, by_name.tables[0].name.as_str()), (2, "tournaments_groups__games"));
    let of_client = read(world.client().tournament_games([slug]).unwrap());
    assert_eq!(of_client.iter().find(|(name, _)| *name == "games").unwrap().1, a.num_rows());
}

#[test]
fn every_combination_of_parameters_is_requested() {
    let world = World::new();
    let selection = Selection::new("player_games_archive", ["tinpawn77x"]).of("year", ["2025"]).of("month", ["1", "2"]);
    let summary = world.fetch(selection, "games.parquet").unwrap();
    assert_eq!((summary.requests, summary.rows), (2, 14 + 8));
    assert_eq!(world.requested(), ["/player/tinpawn77x/games/2025/01", "/player/tinpawn77x/games/2025/02"]);
}

#[test]
fn a_game_of_two_players_is_one_row() {
    let world = World::new();
    let players = ["fenwickthorne", "gambit_grocer", "linnea-brasvik", "stillwater_sam9", "tinpawn77x"];
    let summary = world.fetch(Selection::new("games", players), "games.parquet").unwrap();
    let ids = texts(&parquet(&world.output("games.parquet")), "uuid");
    assert_eq!((summary.rows, summary.duplicates, ids.len()), (174, 15, 174));
    assert_eq!(distinct(&ids).len(), 174);
}

#[test]
fn arguments_that_cannot_work_name_the_remedy() {
    let world = ["linnea-brasvik"];
    for (selection, expected) in [
        (Selection::new("gmaes", world), "expected an endpoint or a resource but found `gmaes`"),
        (
            Selection::new("games.moves", world),
            "expected a table of `player_games_archive` but found `moves`; choose one of `games`",
        ),
        (Selection::new("games", NONE), "expected `players` for `players_games` but found none"),
        (
            Selection::new("games", NONE).of("matchs", ["1"]),
            "expected an argument of `games` but found `matchs`; it takes `username`, `year`",
        ),
        (Selection::new("games", world).of("year", ["2024"]), "expected `month` for `players_games` but found none"),
        (Selection::new("profile", world).since("2024/01").unwrap(), "choose one of `players_games`"),
        (
            Selection::new("games", world).since("2024/02").unwrap().until("2024/01").unwrap(),
            "expected `since` not after `until`",
        ),
        (Selection::new("games", ["not a name"]), "expected `username` to be a chess.com name"),
        (Selection::new("daily_puzzle", world), "expected no further items for `daily_puzzle` but found `linnea-brasvik`"),
    ] {
        let message = error(selection);
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn extensions_name_formats() {
    let parse = |text| Output::parse(text, None).map_err(|error| error.to_string());
    assert_eq!(parse("x/games.NDJSON"), Ok(Output::File("x/games.NDJSON".into(), Format::JsonLines)));
    assert_eq!(parse("games.feather"), Ok(Output::File("games.feather".into(), Format::Arrow)));
    assert_eq!(parse("out/"), Ok(Output::Folder("out/".into(), Format::Parquet)));
    assert_eq!(parse("tests"), Ok(Output::Folder("tests".into(), Format::Parquet)));
    assert_eq!(Output::parse("-", Some(Format::Csv)).unwrap(), Output::Stdout(Format::Csv));
    assert_eq!(Output::parse("games.txt", Some(Format::Csv)).unwrap(), Output::File("games.txt".into(), Format::Csv));
    assert_eq!(parse("duckdb:///out/chess.db"), Ok(Output::DuckDb("out/chess.db".into())));
    for database in ["duckdb:///chess.db", "chess.duckdb"] {
        let message = Output::parse(database, Some(Format::Csv)).unwrap_err().to_string();
        assert!(message.contains("found `csv`; drop it, or name a file that ends with `.csv`"), "{message}");
    }
    for url in ["duckdb:///", "s3://bucket/games.parquet", "postgresql://localhost/chess"] {
        assert!(parse(url).unwrap_err().contains(&format!("found the URL `{url}`")));
    }
    assert!(parse("games.xlsx").unwrap_err().contains("use one of `parquet`"));
    assert!("xlsx".parse::<Format>().unwrap_err().to_string().contains("`jsonl`"));
}
