//! The faults of the replay server, seen over plain sockets.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use flate2::read::GzDecoder;
use scoresheet::replay::{Fault, Faults, Replay, ReplayOptions};

use crate::support::cassettes::Folder;
use crate::support::with;

const PATH: &str = "/pub/player/erik";

fn body() -> String {
    format!(r#"{{"text":"{}"}}"#, "e4 e5 Nf3 Nc6 ".repeat(100))
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("pub/player/erik.json", &body());
    folder
}

fn spoiling(folder: &Folder, kinds: &[Fault]) -> Replay {
    let faults = with(Faults::new(1.0, 7).unwrap(), |it| it.kinds = kinds.to_vec());
    Replay::start(folder.path(), with(ReplayOptions::default(), |it| it.faults = Some(faults))).unwrap()
}

/// Everything that arrives until the server closes the connection: head and body.
fn ask(replay: &Replay, connection: &str) -> (String, Vec<u8>) {
    let base_url = replay.base_url();
    let address = base_url.strip_prefix("http://").unwrap().strip_suffix("/pub").unwrap();
    let mut socket = TcpStream::connect(address).unwrap();
    write!(socket, "GET {PATH} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: {connection}\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    // A reset is an end, too.
    let _ = socket.read_to_end(&mut bytes);
    let split = bytes.windows(4).position(|window| window == b"\r\n\r\n").map_or(bytes.len(), |position| position + 4);
    (String::from_utf8(bytes[..split].to_vec()).unwrap(), bytes[split..].to_vec())
}

fn unzipped(bytes: &[u8]) -> std::io::Result<String> {
    let mut text = String::new();
    GzDecoder::new(bytes).read_to_string(&mut text).map(|_| text)
}

fn length(head: &str) -> usize {
    crate::support::header(head, "content-length").unwrap().parse().unwrap()
}

#[test]
fn refusals_say_what_chess_com_says() {
    let folder = folder();
    for (fault, status, said) in [
        (Fault::RateLimited, 429, "Too many requests"),
        (Fault::RetryAfter, 429, "Too many requests"),
        (Fault::ClockSkew, 429, "Too many requests"),
        (Fault::ServerError, 503, "<!DOCTYPE html>"),
        (Fault::InternalError, 404, "An internal error has occurred"),
        (Fault::WebPage, 200, "<!DOCTYPE html>"),
        (Fault::RedirectLoop, 302, ""),
    ] {
        let (head, body) = ask(&spoiling(&folder, &[fault]), "close");
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{fault}: {head}");
        assert!(String::from_utf8(body).unwrap().contains(said), "{fault}");
        let waits = crate::support::header(&head, "retry-after");
        match fault {
            Fault::RetryAfter => assert_eq!(waits.as_deref(), Some("0")),
            Fault::ClockSkew => assert_eq!(waits, crate::support::header(&head, "date")),
            _ => assert_eq!(waits, None),
        }
    }
}

#[test]
fn connections_break_where_the_fault_says() {
    let folder = folder();
    let (head, rest) = ask(&spoiling(&folder, &[Fault::ResetBefore]), "keep-alive");
    assert_eq!((head.as_str(), rest.len()), ("", 0));
    let (head, rest) = ask(&spoiling(&folder, &[Fault::ResetInside]), "keep-alive");
    assert!(rest.len() < length(&head), "{head}");
    // The connection was to be kept, and ends all the same.
    let (head, rest) = ask(&spoiling(&folder, &[Fault::ResetAfter]), "keep-alive");
    assert_eq!((rest.len(), unzipped(&rest).unwrap()), (length(&head), body()));
}

#[test]
fn bodies_are_damaged_where_the_fault_says() {
    let folder = folder();
    let (head, rest) = ask(&spoiling(&folder, &[Fault::TruncatedGzip]), "close");
    assert_eq!(rest.len(), length(&head));
    assert!(unzipped(&rest).is_err());
    let (head, rest) = ask(&spoiling(&folder, &[Fault::CorruptGzip]), "close");
    assert_eq!(rest.len(), length(&head));
    assert!(unzipped(&rest).is_err());
    let (head, rest) = ask(&spoiling(&folder, &[Fault::WrongEtag]), "close");
    let (good_head, good) = ask(&folder.serve(), "close");
    assert_eq!(rest, good);
    assert_ne!(crate::support::header(&head, "etag"), crate::support::header(&good_head, "etag"));
    let (_, rest) = ask(&spoiling(&folder, &[Fault::SlowBytes]), "close");
    assert_eq!(unzipped(&rest).unwrap(), body());
}

#[test]
fn a_seed_repeats_its_faults_and_the_share_is_kept() {
    let faults_of = |seed| {
        let folder = folder();
        let faults = Faults::new(0.25, seed).unwrap();
        let replay = Replay::start(folder.path(), with(ReplayOptions::default(), |it| it.faults = Some(faults))).unwrap();
        (0..200).for_each(|_| drop(ask(&replay, "close")));
        replay.requests().into_iter().map(|request| request.fault).collect::<Vec<_>>()
    };
    let faults = faults_of(1);
    assert_eq!(faults, faults_of(1));
    assert_ne!(faults, faults_of(2));
    let spoiled = faults.iter().flatten().count();
    assert!((25..=75).contains(&spoiled), "{spoiled} of 200");
}

#[test]
fn faults_begin_and_end_while_the_server_runs() {
    let folder = folder();
    let replay = folder.serve();
    replay.inject(Some(with(Faults::new(1.0, 0).unwrap(), |it| it.kinds = vec![Fault::ServerError])));
    assert!(ask(&replay, "close").0.starts_with("HTTP/1.1 503"));
    replay.inject(None);
    assert!(ask(&replay, "close").0.starts_with("HTTP/1.1 200"));
    assert!(Faults::new(1.5, 0).is_err());
    assert!(Fault::from_name("flood").unwrap_err().to_string().contains("`slow_bytes`"));
    assert!(Fault::ALL.into_iter().all(|fault| Fault::from_name(fault.name()).unwrap() == fault));
}

#[test]
fn too_many_requests_at_once_are_rejected() {
    let folder = folder();
    let options = with(ReplayOptions::default(), |it| {
        it.latency = Duration::from_millis(200);
        it.max_concurrency = Some(1);
    });
    let replay = Replay::start(folder.path(), options).unwrap();
    let statuses: Vec<_> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..3).map(|_| scope.spawn(|| ask(&replay, "close").0)).collect();
        asking.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let refused = statuses.iter().filter(|head| head.starts_with("HTTP/1.1 429")).count();
    // However the threads were scheduled, a request that arrived while another was waiting was refused.
    assert_eq!(refused > 0, replay.peak_concurrency() > 1);
    assert!(refused < 3);
}
