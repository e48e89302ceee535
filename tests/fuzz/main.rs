//! The targets of `fuzz/` on the stable compiler: the fixtures, and random mutations of them.
//!
//! libFuzzer searches better (`make fuzz`), but needs a nightly compiler; this runs always. A failure names its seed:
//! `SCORESHEET_SEED` repeats it, `SCORESHEET_ROUNDS` multiplies the inputs of each target.

use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use rand::rngs::SmallRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use scoresheet_testkit::bodies;
use scoresheet_testkit::dialect::TOYS;
use scoresheet_testkit::fuzz::{self as targets, Target, endpoints};
use scoresheet_testkit::random::seed_and_rounds;

/// Number of inputs of each target.
const ROUNDS: u64 = 1000;

/// Half of the stack of tokio's workers, in a debug build with large frames.
const STACK: usize = 1 << 20;

/// Longer than any input takes on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Maximum input length of a round.
const MAX_LENGTH: usize = 16 << 10;

/// Fragments of JSON and PGN that reach rare branches.
const PIECES: [&[u8]; 24] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud83c",
    b":",
    b",",
    b"null",
    b"true",
    b"-0",
    b"1e999",
    b"0.5",
    b"{}",
    b"[]",
    b"\"a\":",
    b"\"@id\":",
    b"\n[",
    b"[Link \"",
    b"\"]\n",
    b"\xff",
    b"\x00",
];

#[test]
fn decoders_keep_their_word() {
    run(targets::TARGETS[0]);
}

#[test]
fn reports_keep_their_word() {
    run(targets::TARGETS[1]);
}

#[test]
fn texts_of_games_keep_their_word() {
    run(targets::TARGETS[2]);
}

#[test]
fn the_cursor_keeps_its_word() {
    run(targets::TARGETS[3]);
}

#[test]
fn the_dialect_keeps_its_word() {
    run(targets::TARGETS[4]);
}

#[test]
fn every_body_of_a_toy_contract_conforms() {
    for toy in &TOYS {
        assert!(toy.pair().decodes_alike(toy.body, toy.endpoint.name), "{}", toy.endpoint.name);
    }
}

/// Runs a target on its seeds and on mutations of them, with a timeout.
fn run((name, target): Target) {
    let (seed, rounds) = seed_and_rounds(ROUNDS);
    let (begun, news) = sync_channel(0);
    let work = move || {
        let seeds = seeds(name);
        let mut rng = SmallRng::seed_from_u64(seed);
        for round in 0..rounds {
            let input = changed(&seeds, &mut rng);
            // The receiver is gone when the test has failed.
            let _ = begun.send(round);
            target(&input);
        }
    };
    let worker = thread::Builder::new().name(format!("{name}, SCORESHEET_SEED={seed}")).stack_size(STACK);
    let worker = worker.spawn(work).expect("a thread can be started");
    let mut last = 0;
    loop {
        match news.recv_timeout(PATIENCE) {
            Ok(round) => last = round,
            Err(RecvTimeoutError::Timeout) => panic!("{name}, SCORESHEET_SEED={seed}: round {last} does not end"),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    assert!(worker.join().is_ok(), "{name}, SCORESHEET_SEED={seed}: round {last} panicked, as said above");
}

/// The fixtures as inputs of the target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    if target == "dialect" {
        return TOYS.iter().zip(0..).map(|(toy, choice)| [&[choice][..], toy.body].concat()).collect();
    }
    let mut seeds = Vec::new();
    for (choice, endpoint) in endpoints().into_iter().enumerate() {
        let ok = bodies::good(endpoint).into_iter().map(|(_, body)| body);
        let bad = bodies::bad(endpoint).into_iter().map(|case| case.body);
        let is_pgn = matches!(endpoint.body_format, scoresheet::runtime::BodyFormat::Pgn { .. });
        match target {
            "decode" | "report" => {
                let choice = u8::try_from(choice).expect("there are fewer endpoints");
                seeds.extend(ok.chain(bad).map(|body| [&[choice][..], &body].concat()));
            }
            _ if is_pgn == (target == "pgn") => seeds.extend(ok.chain(bad)),
            _ => {}
        }
    }
    seeds
}

/// One of the seeds with a few changes, or two of them joined.
fn changed(seeds: &[Vec<u8>], rng: &mut SmallRng) -> Vec<u8> {
    let mut input = seeds.choose(rng).expect("there are fixtures").clone();
    input.truncate(MAX_LENGTH);
    for _ in 0..rng.random_range(0..8) {
        let at = rng.random_range(0..=input.len());
        let end = rng.random_range(at..=input.len().min(at + 64));
        match rng.random_range(0..7) {
            0 => input.truncate(at),
            1 => drop(input.drain(at..end)),
            2 => input.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << rng.random_range(0..8)),
            3 => {
                let copied = input[at..end].to_vec();
                input.splice(at..at, copied);
            }
            4 => {
                let repeated = PIECES.choose(rng).expect("there are pieces").repeat(rng.random_range(1..300));
                input.splice(at..at, repeated);
            }
            5 => {
                let other = seeds.choose(rng).expect("there are fixtures");
                let from = rng.random_range(0..=other.len());
                input.truncate(at);
                input.extend_from_slice(&other[from..other.len().min(from + MAX_LENGTH)]);
            }
            _ => {
                let piece = *PIECES.choose(rng).expect("there are pieces");
                input.splice(at..end, piece.iter().copied());
            }
        }
    }
    input
}
