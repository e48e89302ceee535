//! The binary as a process: outputs, exit codes, signals and colors.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use scoresheet::replay::{Replay, ReplayOptions};

const BINARY: &str = env!("CARGO_BIN_EXE_scoresheet");

/// The bundled recordings.
const CASSETTES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../python/scoresheet/cassettes");

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(arguments).env_clear().env("HOME", std::env::temp_dir()).stdin(Stdio::null());
    command
}

/// A command that requests a server, in a folder of its own.
fn against(server: &Replay, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = command(arguments);
    command.current_dir(folder).env("SCORESHEET_CONTACT", "tests@example.com").env("SCORESHEET_BASE_URL", server.base_url());
    command.env("SCORESHEET_CACHE_DIR", folder.join("cache"));
    command
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn run(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

#[test]
fn commands_of_python_say_what_to_install() {
    for arguments in [&["requeue", "chess"][..], &["runs", "chess"], &["doctor", "chess"], &["load", "erik", "--to", "duckdb"]] {
        let (code, out, err) = run(&mut command(arguments));
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert_eq!(
            err,
            format!(
                "error: expected Python and dlt for `{0}`, which works on dlt pipelines, but found a binary without them\nhelp: \
                 install the Python package with `pip install 'scoresheet[dlt]'` and run its `scoresheet {0}`\n",
                arguments[0]
            )
        );
    }
}

#[test]
fn a_check_writes_its_report_and_exits_with_its_verdict() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("error")).unwrap();
    std::fs::write(folder.path().join("error/x.json"), r#"{"code":0,"message":"x"}"#).unwrap();
    let mut check = command(&["check", "."]);
    assert_eq!(run(check.current_dir(folder.path())), (0, "ok: 1 body validated, no drift\n".to_owned(), String::new()));
    std::fs::write(folder.path().join("error/x.json"), "{}").unwrap();
    let (code, out, err) = run(command(&["check", ".", "--format", "json"]).current_dir(folder.path()));
    assert_eq!((code, err.as_str()), (3, ""));
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["findings"][0]["next"], "scoresheet propose ./error/x.json");
}

#[test]
fn a_body_of_unknown_kind_on_standard_input_is_named() {
    let mut child = command(&["check", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(br#"{"x":1}"#).unwrap();
    let outcome = child.wait_with_output().unwrap();
    let err = String::from_utf8(outcome.stderr).unwrap();
    assert!(err.starts_with("skipped -: not under contract\nerror: expected recordings, "), "{err}");
    assert_eq!(outcome.status.code(), Some(2));
}

#[test]
fn misspellings_are_recognized() {
    for (arguments, hint) in [
        (&["doctr"][..], "a similar subcommand exists: 'doctor'"),
        (&["check", "--fromat", "json"], "a similar argument exists: '--format'"),
        (&["record", "x", "player_profil"], "did you mean player_profile?"),
        (&["record", "x", "player_profile", "user_name=erik"], "did you mean username?"),
        (&["explain", "unknow_field"], "did you mean unknown_field?"),
        (&["schema", "player-stat"], "did you mean player_stats?"),
    ] {
        let (code, out, err) = run(&mut command(arguments));
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(hint), "{arguments:?}: {err}");
    }
}

#[test]
fn colors_follow_the_option_and_the_environment() {
    let is_colored = |arguments: &[&str], environment: &[(&str, &str)]| {
        let (_, out, _) = run(command(arguments).envs(environment.iter().copied()));
        out.contains("\x1b[")
    };
    let explain = ["explain", "unknown_field"];
    assert!(!is_colored(&explain, &[]), "a pipe has no colors");
    assert!(is_colored(&explain, &[("FORCE_COLOR", "1")]));
    assert!(!is_colored(&explain, &[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
    assert!(is_colored(&explain, &[("FORCE_COLOR", "1"), ("NO_COLOR", "")]));
    assert!(is_colored(&["explain", "unknown_field", "--color", "always"], &[("NO_COLOR", "1")]));
    assert!(!is_colored(&["--color=never", "explain", "unknown_field"], &[("FORCE_COLOR", "1")]));
    assert!(is_colored(&["check", "--help", "--color=always"], &[]));
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let (code, out, err) = run(&mut command(&["completion", shell]));
        assert_eq!((code, err.as_str()), (0, ""));
        for word in ["check", "endpoints", "max-age"] {
            assert!(out.contains(word), "{shell} completes {word}");
        }
    }
}

#[test]
fn every_language_of_a_schema_is_written() {
    for language in ["json-schema", "arrow", "sql", "markdown", "odcs", "dbt"] {
        let (code, out, err) = run(&mut command(&["schema", "player_stats", "--as", language]));
        assert_eq!((code, err.as_str()), (0, ""), "{language}");
        assert!(out.contains("fide"), "{language}");
    }
    let (_, sql, _) = run(&mut command(&["schema", "country", "--as", "sql"]));
    assert!(sql.starts_with("CREATE TABLE \"countries\" (\n  \"aid\" VARCHAR NOT NULL,\n"), "{sql}");
}

#[test]
#[cfg(unix)]
fn ctrl_c_is_one_line() {
    let mut child = command(&["check", "-"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The command reads: more than a pipe holds is taken.
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&vec![b'{'; 1 << 20]).unwrap();
    interrupt(child.id());
    let status = child.wait().unwrap();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((status.code(), err.as_str()), (Some(130), "interrupted\n"));
}

#[test]
#[cfg(unix)]
fn replay_serves_until_ctrl_c() {
    let mut child = command(&["replay", CASSETTES]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = [0; 20];
    child.stdout.as_mut().unwrap().read_exact(&mut out).unwrap();
    assert_eq!(&out, b"base_url     http://");
    interrupt(child.id());
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
}

#[cfg(unix)]
fn interrupt(process: u32) {
    assert!(Command::new("kill").args(["-INT", &process.to_string()]).status().unwrap().success());
}

#[test]
#[cfg(unix)]
fn a_closed_reader_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let child = command(&["schema", "match"]).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), stderr.as_slice()), (Some(141), &b""[..]));
}

#[test]
fn games_are_fetched_into_a_file_and_confirmed_by_the_cache() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let fetch = |output: &str| {
        let arguments = ["fetch", "games", "fenwickthorne", "--since", "2024/09", "--until", "2024/10", "-o", output];
        run(&mut against(&server, folder.path(), &arguments))
    };
    let (code, out, err) = fetch("games.jsonl");
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let rows = std::fs::read_to_string(folder.path().join("games.jsonl")).unwrap().lines().count();
    assert!(rows > 0 && err.contains(&format!("players_games: {rows} rows in games.jsonl\n")), "{err}");
    let (code, out, err) = fetch("-");
    assert_eq!((code, out.lines().count()), (0, rows), "JSON Lines on standard output");
    assert!(err.contains(&format!("{rows} rows of 2 responses: ")), "{err}");
    assert!(server.requests().iter().filter(|request| request.conditional).count() >= 2);
}

#[test]
fn a_fetch_says_what_is_wrong() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    for (arguments, expected, message) in [
        (&["fetch", "gmaes", "erik"][..], 2, "error: "),
        (&["fetch", "games", "erik", "--since", "24/01"], 2, "error: expected a month as YYYY/MM"),
        (&["fetch", "games", "erik", "-o", "games.xls"], 2, "error: expected an output whose extension names its format"),
        (&["fetch", "games", "erik", "--policy", "ignor"], 2, "error: invalid value 'ignor' for '--policy <POLICY>'"),
        (&["fetch", "player_profile", "nobody-of-that-name", "--max-attempts", "1"], 4, "nobody-of-that-name"),
    ] {
        let mut command = command(arguments);
        command.env("SCORESHEET_CONTACT", "tests@example.com").env("SCORESHEET_BASE_URL", server.base_url());
        let (code, out, err) = run(command.arg("--no-cache"));
        assert_eq!((code, out.as_str()), (expected, ""), "{arguments:?}: {err}");
        assert!(err.contains(message), "{arguments:?}: {err}");
    }
}

#[test]
fn a_misspelled_name_is_reported_before_anything_is_needed() {
    for (arguments, hint) in [
        (&["fetch", "gmes", "hikaru"][..], "found `gmes`\nhelp: did you mean `games`?"),
        (&["fetch", "player_profil", "hikaru"], "did you mean `player_profile`?"),
        (&["fetch", "player_profile", "user=hikaru", "usernam=erik"], "found `user`"),
        (&["fetch", "player_profile", "usernam=hikaru"], "did you mean `username`? it takes `username`"),
        (&["fetch", "gmes", "hikaru", "--dry-run"], "did you mean `games`?"),
        (&["load", "hikaru", "--resources", "players_gmes", "--dry-run", "--to", "duckdb"], "did you mean players_games?"),
        (&["load", "--dry-run", "--to", "duckdb"], "help: name players, --clubs or --resources\n"),
    ] {
        let (code, out, err) = run(&mut command(arguments));
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.contains(hint), "{arguments:?}: {err}");
    }
}

#[test]
fn the_members_of_a_club_are_items() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["fetch", "profile", "--clubs", "inkwell-corner", "-o", "members.csv", "--summary", "json"];
    let (code, out, err) = run(&mut against(&server, folder.path(), &arguments));
    assert_eq!((code, err.as_str()), (0, ""));
    let summary = json(&out);
    let lines = std::fs::read_to_string(folder.path().join("members.csv")).unwrap().lines().count() - 1;
    assert_eq!(
        summary["tables"][0],
        serde_json::json!({
            "name": "players_profiles", "path": "members.csv", "rows": lines, "bytes": summary["tables"][0]["bytes"],
        })
    );
    assert!(lines > 1, "{summary}");
    assert_eq!(summary["requests"], lines);
}

#[test]
fn a_plan_is_made_from_the_lists_and_the_cache() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let plan = |arguments: &[&str]| run(&mut against(&server, folder.path(), arguments));
    let games = ["fetch", "games", "fenwickthorne", "tinpawn77x", "--dry-run"];
    let (code, text, err) = plan(&games);
    assert_eq!((code, err.as_str()), (0, ""));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[..3], ["players_games  8 months of 2 items", "", "requests  10 requests"], "{text}");
    assert!(
        text.contains("\nreceived  about 1.3 MB, if a month has 190 games\ntime      about 2 s, with one request at a time, ")
    );
    assert_eq!(plan(&["fetch", "games", "fenwickthorne", "--until", "2024/11", "-o", "games.parquet"]).0, 0);
    let (_, text, _) = plan(&["fetch", "games", "fenwickthorne", "--dry-run", "--format", "json"]);
    let document = json(&text);
    assert_eq!(document["resources"][0]["months"][0]["months"].as_array().unwrap().len(), 5);
    assert_eq!((&document["requests"], &document["cached"]), (&6.into(), &3.into()));
    assert_eq!(document["games"], 2 * 190, "the months that the cache has are confirmed");
    assert!(document["bytes"].as_u64().unwrap() > 2 * 160_000);
    assert!(!folder.path().join("games.json").exists());
    assert_eq!(plan(&["fetch", "games", "nobody-of-that-name", "--dry-run"]).0, 4);
}

#[test]
fn a_load_is_planned_without_dlt() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let arguments = [
        "load",
        "fenwickthorne",
        "--resources",
        "players_games,players_profiles",
        "--since",
        "2025/01",
        "--to",
        "duckdb",
        "--dry-run",
    ];
    let (code, text, err) = run(&mut against(&server, folder.path(), &arguments));
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(
        text.starts_with("players_profiles  1 request\nplayers_games     2 months of 1 item\n\nrequests  4 requests\n"),
        "{text}"
    );
    assert!(text.contains(" s in dlt\n"), "{text}");
    let (_, text, _) = run(&mut against(&server, folder.path(), &[&arguments[..], &["--format", "json"]].concat()));
    assert_eq!(json(&text)["resources"][1]["name"], "players_games");
}

/// A copy of the bundled schemas.
fn own_schemas(folder: &Path) -> String {
    let schemas = folder.join("my").display().to_string();
    assert_eq!(run(&mut command(&["schema", "export", &schemas])).0, 0);
    schemas
}

#[test]
fn a_fetch_validates_by_a_contract_of_ones_own() {
    let cassettes = tempfile::tempdir().unwrap();
    let player = cassettes.path().join("pub/player");
    std::fs::create_dir_all(&player).unwrap();
    let body = std::fs::read_to_string(Path::new(CASSETTES).join("pub/player/fenwickthorne.json")).unwrap();
    std::fs::write(player.join("fenwickthorne.json"), body.replacen('{', r#"{"flair": "gold", "#, 1)).unwrap();
    let server = Replay::start(cassettes.path(), ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let schemas = own_schemas(folder.path());
    let fetch = |more: &[&str]| {
        run(&mut against(&server, folder.path(), &[&["fetch", "profile", "fenwickthorne", "-o", "profile.jsonl"], more].concat()))
    };
    assert_eq!(fetch(&[]).0, 3);
    let (code, _, err) = fetch(&["--schemas", &schemas]);
    assert_eq!(code, 3);
    assert!(err.contains("drop --schemas") && err.contains("flair"), "{err}");
    let drifted = folder.path().join("drifted/player_profile");
    std::fs::create_dir_all(&drifted).unwrap();
    std::fs::copy(player.join("fenwickthorne.json"), drifted.join("x.json")).unwrap();
    assert_eq!(run(&mut against(&server, folder.path(), &["propose", "drifted", "--schemas", "my", "--write"])).0, 0);
    let (code, _, err) = fetch(&["--schemas", &schemas]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains(&format!("validated by the schemas in {schemas}: ")), "{err}");
    let row = std::fs::read_to_string(folder.path().join("profile.jsonl")).unwrap();
    assert_eq!(json(&row)["flair"], "gold");
    let (_, out, _) = fetch(&["--schemas", &schemas, "--summary", "json"]);
    assert!(err.contains(json(&out)["schema_hash"].as_str().unwrap()));
    let (_, out, _) = run(&mut against(
        &server,
        folder.path(),
        &["fetch", "profile", "fenwickthorne", "--summary", "json", "--policy", "evolve", "-o", "x.jsonl"],
    ));
    assert_ne!(json(&out)["schema_hash"], serde_json::Value::Null);
    assert!(!err.contains(json(&out)["schema_hash"].as_str().unwrap()), "the shipped contract has another hash");
}

#[test]
fn a_killed_fetch_leaves_nothing_for_good() {
    let slow = slow_server();
    let folder = tempfile::tempdir().unwrap();
    let names = || -> Vec<_> {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).filter(|name| name != "cache").collect()
    };
    // The folder beside the database is made before anything is requested.
    let python = std::env::var_os("PATH").unwrap_or_default();
    let duckdb = folder.path().join("bin/duckdb");
    std::fs::create_dir_all(duckdb.parent().unwrap()).unwrap();
    std::fs::write(&duckdb, "#!/bin/sh\nif [ \"$1\" = -bail ]; then cat > /dev/null; touch \"$2\"; fi\n").unwrap();
    executable(&duckdb);
    let path =
        std::env::join_paths([duckdb.parent().unwrap().to_owned()].into_iter().chain(std::env::split_paths(&python))).unwrap();
    let output = folder.path().join("out");
    std::fs::create_dir(&output).unwrap();
    let parts = || std::fs::read_dir(&output).unwrap().count();
    let arguments = ["fetch", "profile", "fenwickthorne", "-o", "out/chess.duckdb"];
    let mut killed = against(&slow, folder.path(), &arguments).env("PATH", &path).stderr(Stdio::null()).spawn().unwrap();
    eventually(|| parts() == 1);
    killed.kill().unwrap();
    killed.wait().unwrap();
    assert_eq!(parts(), 1, "{:?}", names());
    let quick = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let (code, _, err) = run(against(&quick, folder.path(), &arguments).env("PATH", &path));
    assert_eq!(code, 0, "{err}");
    assert!(parts() == 1 && output.join("chess.duckdb").exists(), "{err}");
}

/// A server whose responses nobody waits for.
fn slow_server() -> Replay {
    let mut options = ReplayOptions::default();
    options.latency = std::time::Duration::from_secs(60);
    Replay::start(CASSETTES, options).unwrap()
}

fn eventually(condition: impl Fn() -> bool) {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !condition() {
        assert!(std::time::Instant::now() < end, "the condition never holds");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[cfg(unix)]
fn executable(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
#[cfg(unix)]
fn a_fetch_is_interrupted_in_one_line() {
    // A server that never responds.
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}/pub", listener.local_addr().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["fetch", "games", "fenwickthorne", "-o", "games.parquet", "--no-cache", "--base-url", &address];
    let mut fetch = command(&arguments);
    fetch.current_dir(folder.path()).env("SCORESHEET_CONTACT", "tests@example.com").stderr(Stdio::piped());
    let child = fetch.spawn().unwrap();
    let (mut stream, _) = listener.accept().unwrap();
    stream.read_exact(&mut [0; 16]).unwrap();
    interrupt(child.id());
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), String::from_utf8(stderr).unwrap().as_str()), (Some(130), "interrupted\n"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
#[cfg(unix)]
fn bash_completes_commands_and_options() {
    let Ok(probe) = Command::new("bash").arg("--version").output() else { return };
    assert!(probe.status.success());
    let (_, script, _) = run(&mut command(&["completion", "bash"]));
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("completion.bash"), script).unwrap();
    let complete = |words: &str| {
        let script = format!(
            ". ./completion.bash; COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 )); \
             _scoresheet scoresheet \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD - 1]}}\"; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        let output = Command::new("bash").args(["--norc", "-c", &script]).current_dir(folder.path()).output().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(complete("scoresheet fet"), "fetch\n");
    assert_eq!(complete("scoresheet fetch --sch"), "--schemas\n");
    assert_eq!(complete("scoresheet fetch --summary ''"), "text\njson\n");
    assert_eq!(complete("scoresheet cache pr"), "prune\n");
}

#[test]
fn what_is_recorded_and_imported_is_read_by_programs() {
    let server = Replay::start(CASSETTES, ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["record", "recorded", "player_profile", "username=fenwickthorne", "--format", "json"];
    let (code, out, err) = run(&mut against(&server, folder.path(), &arguments));
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(
        json(&out),
        serde_json::json!({"folder": "recorded", "requests": [{
            "endpoint": "player_profile", "parameters": {"username": "fenwickthorne"}, "recorded": true, "status": 200, "error": null,
        }]})
    );
    let (code, out, _) =
        run(&mut against(&server, folder.path(), &["import", "recorded", "--to", "imported", "--format", "json"]));
    let document = json(&out);
    assert_eq!((code, document["files"].as_array().unwrap().len(), &document["skipped"]), (0, 1, &serde_json::json!([])));
}

#[test]
fn doctor_sends_one_request_and_compares_the_clocks() {
    let cassettes = tempfile::tempdir().unwrap();
    let archives = cassettes.path().join("pub/player/erik/games/archives.json");
    std::fs::create_dir_all(archives.parent().unwrap()).unwrap();
    std::fs::write(&archives, r#"{"archives":[]}"#).unwrap();
    let server = Replay::start(cassettes.path(), ReplayOptions::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = run(&mut against(&server, folder.path(), &["doctor"]));
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(server.requests().len(), 1);
    for line in [
        "ok      scoresheet    0.",
        "ok      python        none; ",
        "ok      contact       tests@example.com\n",
        "ok      chess.com ",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    assert!(out.contains("chess.com's\n") && out.contains(", 0 responses, 0 bytes\n"), "{out}");
}

#[test]
fn a_clock_that_is_wrong_needs_a_repair() {
    // A server whose clock is hours behind.
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}/pub", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let head = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nContent-Type: application/json\r\n";
            let body = "{}";
            let _ = write!(stream, "{head}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
        }
    });
    let home = tempfile::tempdir().unwrap();
    let arguments = ["doctor", "--contact", "tests@example.com", "--base-url", &address, "--max-attempts", "1"];
    let (code, out, _) = run(command(&arguments).env("HOME", home.path()));
    assert_eq!(code, 7, "{out}");
    assert!(out.contains("repair  clock         set the clock of this machine: it is "), "{out}");
}

#[test]
fn the_cache_is_measured_and_cleared() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a").join("b".repeat(63));
    std::fs::create_dir(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "body").unwrap();
    let dir = folder.path().display().to_string();
    assert_eq!(run(&mut command(&["cache", "--dir", &dir])).1, format!("1 response, 4 bytes, in {dir}\n"));
    let cleared = format!("deleted 1 response, 4 bytes\n0 responses, 0 bytes, in {dir}\n");
    assert_eq!(run(&mut command(&["cache", "clear", "--dir", &dir])), (0, cleared, String::new()));
    assert!(!file.exists());
}

#[test]
fn a_project_is_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("mine").display().to_string();
    let (code, out, _) = run(&mut command(&["init", &dir, "--contact", "me@example.com", "--players", "erik,hikaru"]));
    assert_eq!((code, out.lines().next()), (0, Some(format!("wrote 6 files into {dir}").as_str())));
    let config = std::fs::read_to_string(Path::new(&dir).join(".dlt/config.toml")).unwrap();
    assert!(config.contains("contact = \"me@example.com\"\nplayers = [\"erik\", \"hikaru\"]\n"), "{config}");
    assert_eq!(run(&mut command(&["init", &dir])).0, 2);
}

#[test]
fn doctor_names_what_is_missing() {
    let home = tempfile::tempdir().unwrap();
    let (code, out, _) = run(command(&["doctor", "--offline", "--format", "json"]).env("HOME", home.path()));
    let checks: serde_json::Value = serde_json::from_str(&out).unwrap();
    let contact = checks.as_array().unwrap().iter().find(|check| check["name"] == "contact").unwrap();
    assert_eq!((code, &contact["ok"]), (7, &serde_json::Value::Bool(false)));
    let (code, ..) = run(command(&["doctor", "--offline"]).env("HOME", home.path()).env("SCORESHEET_CONTACT", "me@example.com"));
    assert_eq!(code, 0);
}
