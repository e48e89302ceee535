//! The replay server over plain sockets, so that the tests do not depend on our client.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use scoresheet::replay::{Replay, ReplayOptions, RequestLog};

use crate::support::cassettes::Folder;
use crate::support::with;

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

fn get(replay: &Replay, path: &str, headers: &[&str]) -> Answer {
    ask(replay, "GET", path, headers)
}

fn ask(replay: &Replay, method: &str, path: &str, headers: &[&str]) -> Answer {
    let base_url = replay.base_url();
    let address = base_url.strip_prefix("http://").unwrap().strip_suffix("/pub").unwrap();
    let mut socket = TcpStream::connect(address).unwrap();
    let headers: String = headers.iter().flat_map(|header| [header, "\r\n"]).collect();
    write!(socket, "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes).unwrap();
    let split = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..split].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    Answer { status, headers: headers.collect(), body: bytes[split + 4..].to_vec() }
}

#[test]
fn bodies_are_served_with_the_headers_of_chess_com() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", r#"{"a":1}"#);
    folder.write("pub/player/erik/games/2024/01/pgn.pgn", "[Event \"x\"]");
    folder.write("callback/user/popup/erik.json", "{}");
    let replay = folder.serve();
    let answer = get(&replay, "/pub/player/erik?callback=x", &[]);
    assert_eq!((answer.status, answer.text()), (200, r#"{"a":1}"#));
    assert_eq!(answer.headers["content-type"], "application/json; charset=utf-8");
    assert_eq!(answer.headers["cache-control"], "public, max-age=5");
    assert!(answer.headers["last-modified"].ends_with(" GMT+0000"));
    let tag = &answer.headers["etag"];
    assert!(tag.len() == 36 && tag.starts_with("W/\"") && tag.ends_with('"'), "{tag}");
    let pgn = get(&replay, "/pub/player/erik/games/2024/01/pgn", &[]);
    assert_eq!((pgn.status, &*pgn.headers["content-type"]), (200, "application/x-chess-pgn; charset=utf-8"));
    assert_eq!(get(&replay, "/callback/user/popup/erik", &[]).text(), "{}");
    assert!(replay.callback_url().ends_with("/callback"));
}

#[test]
fn files_are_looked_up_on_each_request() {
    let folder = Folder::new();
    let replay = folder.serve();
    assert_eq!(get(&replay, "/pub/player/erik", &[]).status, 404);
    folder.write("pub/player/erik.json", "[1]");
    let before = get(&replay, "/pub/player/erik", &[]);
    folder.write("pub/player/erik.json", "[2]");
    let after = get(&replay, "/pub/player/erik", &[]);
    assert_eq!((before.text(), after.text()), ("[1]", "[2]"));
    assert_ne!(before.headers["etag"], after.headers["etag"]);
}

#[test]
fn conditional_requests_compare_lists_weakly() {
    let folder = Folder::new();
    folder.write("pub/puzzle.json", "{}");
    let replay = folder.serve();
    let tag = get(&replay, "/pub/puzzle", &[]).headers["etag"].clone();
    let strong = tag.trim_start_matches("W/");
    for (condition, status) in [
        (tag.clone(), 304),
        (strong.to_owned(), 304),
        (format!("\"other\", {tag}"), 304),
        ("*".to_owned(), 304),
        ("\"other\"".to_owned(), 200),
    ] {
        let answer = get(&replay, "/pub/puzzle", &[&format!("If-None-Match: {condition}")]);
        assert_eq!(answer.status, status, "{condition}");
        assert_eq!(answer.headers["etag"], tag);
        assert_eq!(answer.body.is_empty(), status == 304);
    }
    let log = RequestLog { path: "/pub/puzzle".to_owned(), status: 304, conditional: true, fault: None };
    assert_eq!(replay.requests()[1], log);
    assert!(!replay.requests()[0].conditional);
}

#[test]
fn large_bodies_are_compressed_for_those_who_accept_it() {
    let folder = Folder::new();
    let large = format!("[{}]", "1,".repeat(200));
    folder.write("pub/large.json", &large);
    folder.write("pub/small.json", "[1]");
    let replay = folder.serve();
    let answer = get(&replay, "/pub/large", &["Accept-Encoding: br, gzip"]);
    assert_eq!(answer.headers["content-encoding"], "gzip");
    let mut text = String::new();
    GzDecoder::new(&answer.body[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, large);
    assert_eq!(get(&replay, "/pub/large", &[]).text(), large);
    assert_eq!(get(&replay, "/pub/small", &["Accept-Encoding: gzip"]).text(), "[1]");
    let plain = Replay::start(folder.path(), with(ReplayOptions::default(), |it| it.gzip = false)).unwrap();
    assert_eq!(get(&plain, "/pub/large", &["Accept-Encoding: gzip"]).text(), large);
}

#[test]
fn status_and_headers_can_stand_beside_a_body() {
    let folder = Folder::new();
    folder.write("pub/limited.json", "Too many requests");
    folder.write("pub/limited.json.headers", "HTTP 429\nRetry-After: 7\nContent-Type: text/html\n");
    folder.write("pub/broken.json", "{}");
    folder.write("pub/broken.json.headers", "nonsense");
    let replay = folder.serve();
    let answer = get(&replay, "/pub/limited", &["If-None-Match: *"]);
    assert_eq!((answer.status, answer.text()), (429, "Too many requests"));
    assert_eq!((&*answer.headers["retry-after"], &*answer.headers["content-type"]), ("7", "text/html"));
    assert_eq!(answer.headers["cache-control"], "public, max-age=5");
    let answer = get(&replay, "/pub/broken", &[]);
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains("nonsense"), "{}", answer.text());
}

#[test]
fn missing_files_are_reported_in_the_words_of_chess_com() {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", "{}");
    folder.write("pub/player/hikaru/games/2024/01.json", "{}");
    let replay = folder.serve();
    for (path, message) in [
        ("/pub/player/nobody", r#"User \"nobody\" not found."#),
        ("/pub/player/nobody/games/2024/01", r#"User \"nobody\" not found."#),
        ("/pub/player/nobody/games/archives", r#"User \"nobody\" not found."#),
        ("/pub/player/erik/stats", r#"Data provider not found for key \"/pub/player/erik/stats\"."#),
        ("/pub/player/hikaru", r#"Data provider not found for key \"/pub/player/hikaru\"."#),
        ("/pub/club/x", r#"Data provider not found for key \"/pub/club/x\"."#),
        ("/", r#"Data provider not found for key \"/\"."#),
    ] {
        let answer = get(&replay, path, &[]);
        assert_eq!((answer.status, answer.text()), (404, &*format!(r#"{{"code":0,"message":"{message}"}}"#)));
    }
    assert_eq!(ask(&replay, "POST", "/pub/player/erik", &["Content-Length: 0"]).status, 405);
}

#[test]
fn names_in_other_casing_are_redirected() {
    let replay = Folder::new().serve();
    let answer = get(&replay, "/pub/player/MagnusCarlsen/games/2024/01", &[]);
    assert_eq!((answer.status, &*answer.headers["location"]), (301, "/pub/player/magnuscarlsen/games/2024/01"));
    assert_eq!(get(&replay, "/pub/player/Erik", &[]).headers["location"], "/pub/player/erik");
    assert_eq!(get(&replay, "/pub/country/US", &[]).status, 404);
}

#[test]
fn archive_lists_follow_from_the_archives() {
    let folder = Folder::new();
    folder.write("pub/player/erik/games/2024/02.json", "{}");
    folder.write("pub/player/erik/games/2023/11.json", "{}");
    folder.write("pub/player/erik/games/2023/11.json.headers", "HTTP 200");
    folder.write("pub/player/erik/games/notes.txt", "");
    let replay = folder.serve();
    let answer = get(&replay, "/pub/player/erik/games/archives", &[]);
    let expected = r#"{"archives":["https://api.chess.com/pub/player/erik/games/2023/11","https://api.chess.com/pub/player/erik/games/2024/02"]}"#;
    assert_eq!((answer.status, answer.text()), (200, expected));
    folder.write("pub/player/erik/games/archives.json", "{}");
    assert_eq!(get(&replay, "/pub/player/erik/games/archives", &[]).text(), "{}");
}

#[test]
fn an_index_maps_paths_to_files() {
    let folder = Folder::new();
    for file in ["a@2023-02-08.json", "b@2024-01-01.json", "c.json", "d.json", "e.json", "unserved.json"] {
        folder.write(&format!("recordings/{file}"), &format!("\"{file}\""));
    }
    let row = |file: &str, path: &str| format!("kind\trecordings/{file}\t{path}\tnote\n");
    let index = [
        "endpoint\tfile\turl_path\tnote\n".to_owned(),
        row("b@2024-01-01.json", "player/erik/games/2024/01"),
        row("a@2023-02-08.json", "player/erik/games/2024/01"),
        row("c.json", "player/erik/games/2024/01"),
        row("c.json", "puzzle"),
        row("d.json", "puzzle"),
        row("e.json", "player/erik/games/2022/12"),
        row("unserved.json", ""),
    ];
    folder.write("INDEX.tsv", &index.concat());
    let replay = folder.serve();
    assert_eq!(get(&replay, "/pub/player/erik/games/2024/01", &[]).text(), "\"b@2024-01-01.json\"");
    assert_eq!(get(&replay, "/pub/puzzle", &[]).text(), "\"d.json\"");
    assert_eq!(get(&replay, "/callback/puzzle", &[]).status, 404);
    assert_eq!(get(&replay, "/pub/", &[]).status, 404);
    let list = get(&replay, "/pub/player/erik/games/archives", &[]);
    assert!(list.text().contains("2022/12") && list.text().contains("2024/01"), "{}", list.text());
    assert!(get(&replay, "/pub/player/erik", &[]).text().contains("Data provider"));
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let folder = Folder::new();
    folder.write("secret.json", "\"secret\"");
    folder.write("inside/pub/puzzle.json", "{}");
    let replay = Replay::start(folder.path().join("inside"), ReplayOptions::default()).unwrap();
    for path in [
        "/../secret",
        "/pub/../../secret",
        "/pub/%2e%2e/%2e%2e/secret",
        "/pub/..%2f..%2fsecret",
        "/pub/player/%2e%2e/%2e%2e/%2e%2e/secret",
        "/pub//etc/passwd",
        "/pub/puzzle%00",
        "/pub/%ff",
        "/pub/./puzzle",
    ] {
        let answer = get(&replay, path, &[]);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
    }
    folder.write("inside/INDEX.tsv", "file\turl_path\n../secret.json\tplayer/secret\n");
    assert_eq!(get(&replay, "/pub/player/secret", &[]).status, 500);
    let message = Replay::start(folder.path().join("inside"), ReplayOptions::default()).unwrap_err().to_string();
    assert!(message.contains("INDEX.tsv") && message.contains("inside the folder"), "{message}");
}

#[test]
fn unusable_folders_are_rejected() {
    let folder = Folder::new();
    let message = Replay::start(folder.path().join("none"), ReplayOptions::default()).unwrap_err().to_string();
    assert!(message.starts_with("expected a folder of cassettes"), "{message}");
    folder.write("INDEX.tsv", "name\tpath\n");
    let message = Replay::start(folder.path(), ReplayOptions::default()).unwrap_err().to_string();
    assert!(message.contains("column `file`"), "{message}");
}

#[test]
fn answers_come_after_the_latency_and_the_end_does_not_wait_for_them() {
    let folder = Folder::new();
    folder.write("pub/puzzle.json", "{}");
    let serve = |latency| Replay::start(folder.path(), with(ReplayOptions::default(), |it| it.latency = latency)).unwrap();
    let slow = serve(Duration::from_millis(30));
    let start = Instant::now();
    assert_eq!(get(&slow, "/pub/puzzle", &[]).status, 200);
    assert!(start.elapsed() >= Duration::from_millis(30));

    let stuck = serve(Duration::from_secs(600));
    let address = stuck.base_url().replace("http://", "").replace("/pub", "");
    let mut socket = TcpStream::connect(address).unwrap();
    socket.write_all(b"GET /pub/puzzle HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    drop(stuck);
    assert!(matches!(socket.read(&mut [0]), Ok(0) | Err(_)), "the connection is closed");
}
