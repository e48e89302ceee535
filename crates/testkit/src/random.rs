//! The seed and the rounds of random tests.

use std::env;

/// The seed of every run but those of `make test-deep`, which picks one and prints it.
const SEED: u64 = 20_261_127;

/// The seed, and how many rounds. They are the same in every run, unless `SCORESHEET_SEED` is another seed and
/// `SCORESHEET_ROUNDS` how many times as many rounds.
pub fn seed_and_rounds(usual: u64) -> (u64, u64) {
    let (seed, factor) = (number("SCORESHEET_SEED").unwrap_or(SEED), number("SCORESHEET_ROUNDS").unwrap_or(1));
    println!("SCORESHEET_SEED={seed} SCORESHEET_ROUNDS={factor}");
    (seed, usual * factor)
}

fn number(variable: &str) -> Option<u64> {
    let text = env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|error| panic!("{variable}={text}: {error}")))
}
