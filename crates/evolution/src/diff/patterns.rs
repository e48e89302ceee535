//! Compares the languages of two regular expressions.

use std::collections::HashSet;

use regex_automata::Anchored;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;

/// Two patterns that need more are considered different; those of schemas need a few hundred.
const MAX_PAIRS: usize = 100_000;
const MAX_BYTES: usize = 1 << 20;

/// The relation of a new pattern to an old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Same,
    Part,
    More,
    Other,
}

/// Compares two patterns anchored at the start, as the dialect requires.
pub(super) fn relation(old: &str, new: &str) -> Relation {
    let (Some(old), Some(new)) = (automaton(old), automaton(new)) else { return Relation::Other };
    match (includes(&old, &new), includes(&new, &old)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Part,
        (false, true) => Relation::More,
        (false, false) => Relation::Other,
    }
}

fn automaton(pattern: &str) -> Option<dense::DFA<Vec<u32>>> {
    let limits = dense::Config::new()
        .start_kind(StartKind::Anchored)
        .dfa_size_limit(Some(MAX_BYTES))
        .determinize_size_limit(Some(MAX_BYTES));
    let nfa = thompson::Config::new().nfa_size_limit(Some(MAX_BYTES));
    dense::Builder::new().configure(limits).thompson(nfa).build(pattern).ok()
}

/// The state of a string prefix: it matches whatever follows, or not yet.
type Reading = Option<StateID>;

/// Whether `whole` matches every string that `part` matches: no string reaches a state where only `part` matches.
fn includes(whole: &dense::DFA<Vec<u32>>, part: &dense::DFA<Vec<u32>>) -> bool {
    let anchored = start::Config::new().anchored(Anchored::Yes);
    let (Ok(first), Ok(second)) = (whole.start_state(&anchored), part.start_state(&anchored)) else { return false };
    let start = (reading(whole, first), reading(part, second));
    let (mut seen, mut waiting) = (HashSet::from([start]), vec![start]);
    while let Some((of_whole, of_part)) = waiting.pop() {
        if matched(part, of_part) && !matched(whole, of_whole) || seen.len() > MAX_PAIRS {
            return false;
        }
        for byte in 0..=u8::MAX {
            let next = (read(whole, of_whole, byte), read(part, of_part, byte));
            // Where one matches nothing, inclusion is decided; where this one matches everything, too.
            let decided = next.0.is_none() || next.1.is_some_and(|state| part.is_dead_state(state));
            if !decided && seen.insert(next) {
                waiting.push(next);
            }
        }
    }
    true
}

fn reading(dfa: &dense::DFA<Vec<u32>>, state: StateID) -> Reading {
    (!dfa.is_match_state(state)).then_some(state)
}

fn read(dfa: &dense::DFA<Vec<u32>>, reading: Reading, byte: u8) -> Reading {
    reading.and_then(|state| self::reading(dfa, dfa.next_state(state, byte)))
}

/// Whether the string matches if it ends here.
fn matched(dfa: &dense::DFA<Vec<u32>>, reading: Reading) -> bool {
    reading.is_none_or(|state| dfa.is_match_state(dfa.next_eoi_state(state)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_compared_by_what_they_match() {
        for (old, new, expected) in [
            ("^a", "^a", Relation::Same),
            ("^(a|b)$", "^[ab]$", Relation::Same),
            ("^a", "^(?:a|ab)", Relation::Same),
            ("^https?://", "^https://", Relation::Part),
            ("^a", "^abc$", Relation::Part),
            ("^a$", "^a", Relation::More),
            ("^[0-9]+$", "^[0-9]*$", Relation::More),
            ("^[0-9]{3}$", "^[0-9]{2,4}$", Relation::More),
            ("^a", "^b", Relation::Other),
            ("^[0-9]+$", "^[0-8]+[a-z]?$", Relation::Other),
            ("^[^/]+$", "^[a-zä]+$", Relation::Part),
            ("^a|^b", "^a", Relation::Part),
            ("^$", "^", Relation::More),
        ] {
            assert_eq!(relation(old, new), expected, "{old} {new}");
        }
    }

    #[test]
    fn a_pattern_that_is_too_large_counts_as_different() {
        let large = "^([a-z]{1,500}[0-9]){1,500}$";
        assert_eq!(relation(large, large), Relation::Other);
    }
}
