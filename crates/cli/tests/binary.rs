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
                "error: install the Python package with `pip install 'scoresheet[dlt]'` and run its `scoresheet {}`: this command \
                 works on dlt pipelines, and this binary has no Python\n",
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
    assert!(sql.starts_with("CREATE TABLE \"country\" (\n  \"aid\" VARCHAR NOT NULL,\n"), "{sql}");
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
        let mut command = command(&arguments);
        command.current_dir(folder.path()).env("SCORESHEET_CONTACT", "tests@example.com");
        run(command.env("SCORESHEET_BASE_URL", server.base_url()).env("SCORESHEET_CACHE_DIR", folder.path().join("cache")))
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
        (&["fetch", "games", "erik", "--policy", "ignore"], 2, "error: "),
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
