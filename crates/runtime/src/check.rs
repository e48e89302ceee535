//! Constraints on a string.

use std::fmt;
use std::sync::OnceLock;

use regex_automata::Anchored;
use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::meta::Regex;
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;

use super::StringSet;
use super::text::{AsciiSet, short_text};
use super::{Code, Format};

/// Maximum size of a pattern's automaton while it is built.
const MAX_BYTES: usize = 1 << 20;

/// A constraint on a string.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One of these values.
    OneOf(&'static StringSet),
    /// Starts with this prefix.
    Prefix(&'static str),
    /// Matches the pattern.
    Pattern(&'static Pattern),
    /// Consists of these characters only.
    CharClass(&'static CharClass),
    /// Has the format.
    Format(Format),
    /// Has at least this many characters.
    MinLength(usize),
}

impl Check {
    /// Whether the UTF-8 text, which follows others of its column, satisfies the constraint. Always inlined: a decoder's
    /// constraints are constants, of which only the comparison remains.
    #[inline(always)]
    pub(crate) fn holds(&self, text: &[u8], checkpoint: &mut Checkpoint) -> bool {
        match self {
            Self::OneOf(words) => words.position(text).is_some(),
            Self::Prefix(prefix) => text.starts_with(prefix.as_bytes()),
            Self::Pattern(pattern) => pattern.matches_from(checkpoint, text),
            Self::CharClass(characters) => characters.matches(text),
            Self::Format(format) => format.matches_bytes(text),
            Self::MinLength(0) => true,
            Self::MinLength(1) => !text.is_empty(),
            Self::MinLength(length) => characters(text) >= *length,
        }
    }

    /// The code of a violation of this constraint.
    #[inline]
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::OneOf(_) => Code::UnknownValue,
            _ => Code::BadFormat,
        }
    }
}

/// A class of ASCII characters, and the allowed lengths.
#[derive(Debug)]
pub struct CharClass {
    pub(crate) class: AsciiSet,
    pub(crate) min_len: usize,
    pub(crate) max_len: usize,
}

impl CharClass {
    /// Texts of characters in these ranges, which have both ends.
    ///
    /// # Panics
    /// In a constant, and therefore at compile time, when JSON would escape a character of the ranges.
    #[must_use]
    pub const fn new(ranges: &[(u8, u8)], min_len: usize, max_len: usize) -> Self {
        let mut class = AsciiSet::new();
        let mut next = 0;
        while next < ranges.len() {
            let (first, end) = ranges[next];
            let mut character = first;
            while character <= end {
                let plain = character >= b' ' && character.is_ascii() && character != b'"' && character != b'\\';
                assert!(plain, "JSON escapes this character");
                class.insert(character);
                character += 1;
            }
            next += 1;
        }
        Self { class, min_len, max_len }
    }

    fn matches(&self, text: &[u8]) -> bool {
        text.len() >= self.min_len && text.len() <= self.max_len && self.class.span(text) == text.len()
    }
}

/// Number of characters: all bytes except continuation bytes.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// A regular expression, compiled when it is first needed.
pub struct Pattern {
    source: &'static str,
    matcher: OnceLock<Matcher>,
}

impl Pattern {
    /// A pattern of the schemas, checked by the generator: it compiles, and starts with `^`.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, matcher: OnceLock::new() }
    }

    fn matcher(&self) -> &Matcher {
        self.matcher.get_or_init(|| Matcher::new(self.source))
    }

    /// Whether a UTF-8 text matches.
    pub(crate) fn matches(&self, text: &[u8]) -> bool {
        match self.matcher() {
            Matcher::Automaton(automaton) => automaton.run(0, text).matches,
            Matcher::Regex(regex) => regex.is_match(text),
            Matcher::Nothing => false,
        }
    }

    /// Whether a UTF-8 text matches, which may begin like one before.
    pub(crate) fn matches_from(&'static self, checkpoint: &mut Checkpoint, text: &[u8]) -> bool {
        let Matcher::Automaton(automaton) = self.matcher() else { return self.matches(text) };
        if let Some(rest) = checkpoint.rest_of(self, text) {
            return automaton.run(checkpoint.state, rest).matches;
        }
        let run = automaton.run(0, text);
        if run.matches {
            checkpoint.set(self, run.entered, &text[..text.len() - run.rest.len()]);
        }
        run.matches
    }
}

/// Where the automaton of a pattern was when it entered its last state. URLs of one list have most of their text in common, which
/// is compared with one pass instead of matched again.
#[derive(Debug, Default)]
pub(crate) struct Checkpoint {
    pattern: Option<&'static Pattern>,
    /// The text that led to the state.
    prefix: Vec<u8>,
    state: u8,
}

impl Checkpoint {
    /// The text after the prefix, if it begins with it and the pattern is the same.
    fn rest_of<'t>(&self, pattern: &Pattern, text: &'t [u8]) -> Option<&'t [u8]> {
        self.pattern.filter(|known| std::ptr::eq(*known, pattern)).and_then(|_| text.strip_prefix(self.prefix.as_slice()))
    }

    fn set(&mut self, pattern: &'static Pattern, state: u8, prefix: &[u8]) {
        (self.pattern, self.state) = (Some(pattern), state);
        self.prefix.clear();
        self.prefix.extend_from_slice(prefix);
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
    /// For a pattern that does not compile, which the generator has rejected.
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

/// A pattern as a table of states. A general engine finds matches anywhere in long texts; here short texts are tested, and a
/// loop over a small table is done before such an engine has set up.
struct Automaton {
    states: Vec<State>,
}

struct State {
    /// The beginning, where each character has one range and no alternative leads elsewhere: literals, and classes such as `[0-9]`.
    run: Run,
    /// The characters that loop in a state, if any.
    stays: Option<AsciiSet>,
    /// The next state for each byte.
    next: [u8; 256],
    /// Whether a text that ends here matches.
    accepts: bool,
}

/// The state in which every continuation matches.
const MATCHED: u8 = u8::MAX;

/// The state in which no continuation matches.
const DEAD: u8 = u8::MAX - 1;

impl Automaton {
    /// The states of the pattern, starting with the initial one; `None` when there are too many.
    fn new(source: &str) -> Option<Self> {
        let limits = dense::Config::new().start_kind(StartKind::Anchored).minimize(true).determinize_size_limit(Some(MAX_BYTES));
        let dfa = dense::Builder::new().configure(limits).build(source).ok()?;
        let mut known = vec![dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).ok()?];
        let mut states = Vec::new();
        while let Some(state) = known.get(states.len()) {
            states.push(State::new(&dfa, *state, &mut known)?);
        }
        Some(Self { states })
    }

    /// Reads the text from a state on.
    fn run<'t>(&self, mut state: u8, mut rest: &'t [u8]) -> Outcome<'t> {
        let mut outcome = Outcome { matches: false, entered: state, rest };
        // Higher indexes are only the two final states.
        while let Some(State { run, stays, next, accepts }) = self.states.get(usize::from(state)) {
            if !rest.is_empty() {
                (outcome.entered, outcome.rest) = (state, rest);
            }
            if run.length > 0 {
                let Some(after) = run.strip(rest) else { return outcome };
                rest = after;
            }
            // Most transitions are loops, and many looping bytes are skipped at once.
            if let Some(stays) = stays {
                rest = &rest[stays.span(rest)..];
            }
            let Some((byte, after)) = rest.split_first() else { return Outcome { matches: *accepts, ..outcome } };
            state = next[usize::from(*byte)];
            rest = after;
        }
        Outcome { matches: state == MATCHED, ..outcome }
    }
}

/// Whether a text matches, and the last state that was entered before its end, with the text from there on.
struct Outcome<'t> {
    matches: bool,
    entered: u8,
    rest: &'t [u8],
}

impl State {
    /// A state and its known successors.
    fn new(dfa: &dense::DFA<Vec<u32>>, state: StateID, known: &mut Vec<StateID>) -> Option<Self> {
        let (run, own) = Run::new(dfa, state);
        let (mut next, mut stays) = ([DEAD; 256], None);
        for byte in 0..=u8::MAX {
            let to = dfa.next_state(own, byte);
            next[usize::from(byte)] = if dfa.is_match_state(to) {
                MATCHED
            } else if dfa.is_dead_state(to) {
                DEAD
            } else if to == own && byte.is_ascii() {
                stays.get_or_insert_with(AsciiSet::new).insert(byte);
                // All of these have been consumed when the table is used.
                DEAD
            } else {
                let index = known.iter().position(|known| *known == to).unwrap_or(known.len());
                if index == known.len() {
                    known.push(to);
                }
                u8::try_from(index).ok().filter(|index| *index < DEAD)?
            };
        }
        Some(Self { run, stays, next, accepts: dfa.is_match_state(dfa.next_eoi_state(own)) })
    }
}

/// A range of bytes for each position, 16 of which are compared at once.
#[derive(Default)]
struct Run {
    /// The least and the greatest bytes. Beyond the length every byte is allowed.
    ranges: Vec<([u8; WIDTH], [u8; WIDTH])>,
    length: usize,
}

/// Number of bytes that are compared at once.
const WIDTH: usize = 16;

/// Length of the shortest run: fewer bytes take less time one by one.
const WORTH_COMPARING: usize = 4;

impl Run {
    /// The ranges from a state on, and the state after them.
    fn new(dfa: &dense::DFA<Vec<u32>>, start: StateID) -> (Self, StateID) {
        let (mut run, mut state) = (Self::default(), start);
        while !dfa.is_match_state(dfa.next_eoi_state(state)) {
            let Some((first, last, next)) = only_range(dfa, state) else { break };
            if next == state || dfa.is_match_state(next) {
                break;
            }
            run.push(first, last);
            state = next;
        }
        if run.length < WORTH_COMPARING { (Self::default(), start) } else { (run, state) }
    }

    fn push(&mut self, first: u8, last: u8) {
        let place = self.length % WIDTH;
        if place == 0 {
            self.ranges.push(([0; WIDTH], [u8::MAX; WIDTH]));
        }
        if let Some((least, greatest)) = self.ranges.last_mut() {
            (least[place], greatest[place]) = (first, last);
        }
        self.length += 1;
    }

    /// The text after the run, if it begins with it.
    #[inline]
    fn strip<'t>(&self, text: &'t [u8]) -> Option<&'t [u8]> {
        let after = text.get(self.length..)?;
        let mut rest = text;
        for (least, greatest) in &self.ranges {
            let bytes = rest.first_chunk().copied().unwrap_or_else(|| short_text(rest));
            if !is_within(&bytes, least, greatest) {
                return None;
            }
            rest = rest.get(WIDTH..).unwrap_or_default();
        }
        Some(after)
    }
}

/// Whether each byte is in its range.
#[expect(clippy::needless_bitwise_bool, reason = "without branches the compiler compares all of them at once")]
#[inline]
fn is_within(bytes: &[u8; WIDTH], least: &[u8; WIDTH], greatest: &[u8; WIDTH]) -> bool {
    (0..WIDTH).fold(true, |holds, at| holds & (least[at] <= bytes[at]) & (bytes[at] <= greatest[at]))
}

/// The bytes that lead on from a state, and the state after them, if they are one range that leads to one state.
fn only_range(dfa: &dense::DFA<Vec<u32>>, state: StateID) -> Option<(u8, u8, StateID)> {
    let mut onward = (0..=u8::MAX).map(|byte| (byte, dfa.next_state(state, byte))).filter(|(_, next)| !dfa.is_dead_state(*next));
    let (first, next) = onward.next()?;
    onward.try_fold((first, first, next), |(first, last, next), (byte, other)| {
        (other == next && byte == last + 1).then_some((first, byte, next))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATTERNS: [&str; 11] = [
        "^https://",
        "^https://[a-z]+/[0-9]{4}/(0[1-9]|1[0-2])$",
        "^$",
        "^a*$",
        "^[A-Za-z0-9_-]+$",
        "^([0-9]+(\\+[0-9]+)?|1/[0-9]+|-)$",
        "^([1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5})?$",
        "^(a|ab)(c|bcd)[^\\n]*$",
        "^https://x/[0-9]{4}/[a-f]{3}x[0-9]{12}$",
        "^[0-9]{16}$",
        "^[0-9]{2,17}a$",
    ];

    const TEXTS: [&str; 32] = [
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
        "https://x/2024/abcx012345678901",
        "https://x/2024/abcx01234567890",
        "https://x/2024/abgx012345678901",
        "https://x/2024/abcx0123456789012",
        "0123456789012345",
        "012345678901234:",
        "01234567890123456a",
        "https://x/20240/1",
        "http://x/2024/01",
        "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1",
        "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq",
        "8/8 b \u{265e} \u{e9}",
        "8/8 b \u{265e}  \u{e9}",
        "8/9 b - -",
    ];

    #[test]
    fn automata_say_what_regex_says() {
        for source in PATTERNS {
            let (automaton, regex) = (Automaton::new(source).expect("few states"), Regex::new(source).expect("compiles"));
            for text in TEXTS {
                assert_eq!(automaton.run(0, text.as_bytes()).matches, regex.is_match(text.as_bytes()), "{source} {text}");
            }
        }
    }

    #[test]
    fn what_a_text_is_depends_on_no_text_before_it() {
        for source in PATTERNS {
            let (pattern, regex): (&'static Pattern, _) =
                (Box::leak(Box::new(Pattern::new(source))), Regex::new(source).expect("compiles"));
            for first in TEXTS {
                let mut checkpoint = Checkpoint::default();
                for text in [first, first].into_iter().chain(TEXTS) {
                    let found = pattern.matches_from(&mut checkpoint, text.as_bytes());
                    assert_eq!(found, regex.is_match(text), "{source} {text:?} after {first:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_that_begins_like_the_last_is_resumed_behind_their_common_part() {
        static MONTH: Pattern = Pattern::new("^https://x/[a-z]+/[0-9]{4}/(0[1-9]|1[0-2])$");
        static OTHER: Pattern = Pattern::new("^https://x/[a-z]+/[0-9]{4}/0[1-9]$");
        let mut checkpoint = Checkpoint::default();
        assert!(MONTH.matches_from(&mut checkpoint, b"https://x/erik/2024/01"), "compiles the pattern");
        assert!(MONTH.matches_from(&mut checkpoint, b"https://x/erik/2024/01"));
        assert_eq!(checkpoint.rest_of(&MONTH, b"https://x/erik/2024/02"), Some(&b"2"[..]));
        assert_eq!(checkpoint.rest_of(&MONTH, b"https://x/erik/2024/12"), None);
        assert_eq!(checkpoint.rest_of(&OTHER, b"https://x/erik/2024/02"), None, "another pattern");
        assert!(!MONTH.matches_from(&mut checkpoint, b"https://x/erik/2024/00"));
    }
}
