//! What a string must satisfy beyond being one.

use std::fmt;
use std::sync::OnceLock;

use regex::bytes::Regex;
use regex_automata::Anchored;
use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;

use super::Words;
use super::text::Class;
use crate::contract::{Code, Format};

/// How large the automaton of a pattern may become while it is built.
const MAX_BYTES: usize = 1 << 20;

/// A rule for a string.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One of these values.
    OneOf(&'static Words),
    /// Begins with this text.
    Prefix(&'static str),
    /// Matches the pattern.
    Pattern(&'static Pattern),
    /// Has the format.
    Format(Format),
    /// Has at least so many characters.
    MinLength(usize),
}

impl Check {
    /// Whether the text, which is UTF-8, satisfies the rule. Always inlined: a decoder's rules are constants, of which only the
    /// comparison remains.
    #[inline(always)]
    pub(super) fn holds(&self, text: &[u8]) -> bool {
        match self {
            Self::OneOf(words) => words.position(text).is_some(),
            Self::Prefix(prefix) => text.starts_with(prefix.as_bytes()),
            Self::Pattern(pattern) => pattern.matches(text),
            Self::Format(format) => format.matches_bytes(text),
            Self::MinLength(0) => true,
            Self::MinLength(1) => !text.is_empty(),
            Self::MinLength(length) => characters(text) >= *length,
        }
    }

    /// The code of a violation of this rule.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::OneOf(_) => Code::UnknownValue,
            _ => Code::BadFormat,
        }
    }
}

/// How many characters there are: all but the bytes that continue one.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// A regular expression, compiled when it is first needed.
pub struct Pattern {
    source: &'static str,
    matcher: OnceLock<Matcher>,
}

impl Pattern {
    /// A pattern of the schemas, which the generator has parsed: it compiles, and begins with `^`.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, matcher: OnceLock::new() }
    }

    /// Whether a text, which is UTF-8, matches.
    pub(super) fn matches(&self, text: &[u8]) -> bool {
        match self.matcher.get_or_init(|| Matcher::new(self.source)) {
            Matcher::Automaton(automaton) => automaton.matches(text),
            Matcher::Regex(regex) => regex.is_match(text),
            Matcher::Nothing => false,
        }
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}

enum Matcher {
    Automaton(Automaton),
    /// For a pattern with too many states.
    Regex(Regex),
    /// For a pattern that does not compile, which the generator has refused.
    Nothing,
}

impl Matcher {
    fn new(source: &str) -> Self {
        match Automaton::new(source) {
            Some(automaton) => Self::Automaton(automaton),
            None => Regex::new(source).map_or(Self::Nothing, Self::Regex),
        }
    }
}

/// A pattern as a table of states. `regex` finds matches anywhere in long texts; here short texts are asked for yes or no, and a
/// loop over a small table answers before `regex` has set out.
struct Automaton {
    /// What every text that matches begins with. The states are those of what follows.
    prefix: Vec<u8>,
    /// The state that each byte leads to.
    next: Vec<[u8; 256]>,
    /// The characters that lead from a state to itself, if any.
    stays: Vec<Option<Class>>,
    /// Whether a text that ends in the state matches.
    accepts: Vec<bool>,
}

/// The state of a text that matches whatever follows.
const MATCHED: u8 = u8::MAX;

/// The state of a text that cannot match any more.
const DEAD: u8 = u8::MAX - 1;

impl Automaton {
    /// The states of the pattern, the first one first; `None` when they are too many.
    fn new(source: &str) -> Option<Self> {
        let limits = dense::Config::new().start_kind(StartKind::Anchored).minimize(true).determinize_size_limit(Some(MAX_BYTES));
        let dfa = dense::Builder::new().configure(limits).build(source).ok()?;
        let start = dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).ok()?;
        let (prefix, first) = literal_prefix(&dfa, start);
        let mut states = vec![first];
        let mut automaton = Self { prefix, next: Vec::new(), stays: Vec::new(), accepts: Vec::new() };
        while let Some(&state) = states.get(automaton.next.len()) {
            let own = automaton.next.len();
            let (mut row, mut stays) = ([DEAD; 256], None);
            for byte in 0..=u8::MAX {
                let next = dfa.next_state(state, byte);
                row[usize::from(byte)] = if dfa.is_match_state(next) {
                    MATCHED
                } else if dfa.is_dead_state(next) {
                    DEAD
                } else {
                    let index = states.iter().position(|known| *known == next).unwrap_or(states.len());
                    if index == states.len() {
                        states.push(next);
                    }
                    if index == own {
                        stays.get_or_insert_with(Class::default).insert(byte);
                    }
                    u8::try_from(index).ok().filter(|index| *index < DEAD)?
                };
            }
            automaton.next.push(row);
            automaton.stays.push(stays);
            automaton.accepts.push(dfa.is_match_state(dfa.next_eoi_state(state)));
        }
        Some(automaton)
    }

    fn matches(&self, text: &[u8]) -> bool {
        let Some(mut rest) = text.strip_prefix(self.prefix.as_slice()) else { return false };
        let mut state = 0;
        // Beyond the states there are only the two that end the reading.
        while let Some(row) = self.next.get(usize::from(state)) {
            // Most bytes lead from a state to itself, and many of these are passed at once.
            if let Some(stays) = &self.stays[usize::from(state)] {
                rest = &rest[stays.span(rest)..];
            }
            let Some((byte, after)) = rest.split_first() else { return self.accepts[usize::from(state)] };
            state = row[usize::from(*byte)];
            rest = after;
        }
        state == MATCHED
    }
}

/// The bytes that alone lead on from the first state, one after the other, and the state behind them.
fn literal_prefix(dfa: &dense::DFA<Vec<u32>>, mut state: StateID) -> (Vec<u8>, StateID) {
    let mut prefix = Vec::new();
    while !dfa.is_match_state(dfa.next_eoi_state(state)) {
        let mut onward = (0..=u8::MAX).map(|byte| (byte, dfa.next_state(state, byte))).filter(|(_, next)| !dfa.is_dead_state(*next));
        match (onward.next(), onward.next()) {
            (Some((byte, next)), None) if next != state && !dfa.is_match_state(next) => {
                prefix.push(byte);
                state = next;
            }
            _ => break,
        }
    }
    (prefix, state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn automata_say_what_regex_says() {
        let patterns = [
            "^https://",
            "^https://[a-z]+/[0-9]{4}/(0[1-9]|1[0-2])$",
            "^$",
            "^a*$",
            "^[A-Za-z0-9_-]+$",
            "^([0-9]+(\\+[0-9]+)?|1/[0-9]+|-)$",
            "^([1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5})?$",
            "^(a|ab)(c|bcd)[^\\n]*$",
        ];
        let texts = [
            "",
            "-",
            "1",
            "180+1",
            "1/259200",
            "1/",
            "abcd",
            "abcd\u{e9}",
            "ac",
            "ab",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
            "Name_of-somebody-with-much-to-say",
            "Name of",
            "https:/",
            "https://\u{265e}",
            "https://x/2024/01",
            "https://x/2024/13",
            "https://x/20240/1",
            "http://x/2024/01",
            "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
            "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq",
            "8/8 b \u{265e} \u{e9}",
            "8/8 b \u{265e}  \u{e9}",
            "8/9 b - -",
        ];
        for source in patterns {
            let (automaton, regex) = (Automaton::new(source).expect("few states"), Regex::new(source).expect("compiles"));
            for text in texts {
                assert_eq!(automaton.matches(text.as_bytes()), regex.is_match(text.as_bytes()), "{source} {text}");
            }
        }
    }
}
