//! A run over archives as they would come after chess.com has changed.

use std::time::{Duration, SystemTime};

use scoresheet::report::{Report, Source};
use scoresheet::runtime::Endpoint;
use serde_json::{Value, json};

const LIVE: &[u8] = include_bytes!("../fixtures/player_games_archive/ok/live.json");

pub(crate) fn archive() -> &'static Endpoint {
    scoresheet::endpoint("player_games_archive").expect("the endpoint exists")
}

/// An archive of so many games, each of them changed.
pub(crate) fn games(count: usize, change: impl Fn(usize, &mut Value)) -> String {
    let body: Value = serde_json::from_slice(LIVE).expect("the fixture is JSON");
    let game = |index| {
        let mut game = body["games"][0].clone();
        change(index, &mut game);
        game
    };
    json!({"games": (0..count).map(game).collect::<Vec<_>>()}).to_string()
}

/// Moves a member.
pub(crate) fn rename(game: &mut Value, from: &str, to: &str) {
    let members = game.as_object_mut().expect("a game is an object");
    let value = members.remove(from).expect("the member is there");
    members.insert(to.to_owned(), value);
}

pub(crate) fn at(day: u64) -> SystemTime {
    const NOVEMBER_2026: u64 = 1_793_491_200;
    SystemTime::UNIX_EPOCH + Duration::from_secs(NOVEMBER_2026 + (day - 1) * 86_400)
}

/// The report on a month in which much has changed.
pub(crate) fn drifted() -> Report {
    let mut report = Report::default();
    report.set_generated_at(at(22));
    let bodies = [
        ("ann/2026-10.json", games(3, |_, _| {})),
        ("ann/2026-11.json", games(300, |_, game| game["accuracy_model"] = json!("v2"))),
        ("bob/2026-11.json", games(2, |_, game| game["accuracy_model"] = json!("v3"))),
        ("cem/2026-11.json", games(4, |_, game| rename(game, "eco", "opening"))),
        ("dan/2026-11.json", games(4, |_, game| rename(game, "time_class", "speed"))),
        ("eva/2026-11.json", games(4, |_, game| game["end_time"] = json!(1_709_403_754_000_u64))),
        ("fay/2026-11.json", games(5, |index, game| game["rules"] = json!(["duck", "Chess"][index % 2]))),
        ("gus/2026-11.json", games(2, |_, _| {})[..900].to_owned()),
    ];
    for (day, (name, body)) in (10..).zip(&bodies) {
        let url = format!("https://api.chess.com/pub/player/{}", name.replace('-', "/").replace(".json", ""));
        let source = Source { url: Some(&url), recorded_at: Some(at(day)), ..Source::named(name) };
        report.judge(archive(), body.as_bytes(), &source);
    }
    let unreachable = Source { url: Some("https://api.chess.com/pub/player/hal"), ..Source::named("hal") };
    report.fail(&unreachable, "server: the service is unavailable, status 503");
    report.stale(&Source::named("ann/2020-01.json"), "recorded 2026-01-01, which is more than 90 days ago");
    report.warn(archive(), "/games/*/accuracies", "present in 0 of 300, but in 30 % of the baseline");
    let id = report.findings().iter().find(|finding| finding.title.contains("accuracy_model")).map(|finding| finding.id.clone());
    report.attach_patch(&id.expect("the finding is there"), PATCH);
    report
}

const PATCH: &str = "\
--- schemas/player_games_archive.json
+++ schemas/player_games_archive.json
@@ -40,3 +40,7 @@
     \"eco\": {
       \"$ref\": \"common/game.json#/$defs/eco_url\"
     },
+    \"accuracy_model\": {
+      \"description\": \"Seen 302 times in November 2026.\",
+      \"type\": \"string\"
+    },
";
