//! Known strings: property names and enum values.

use std::sync::atomic::{AtomicU8, Ordering};

/// Number of bytes of a body that are compared at once.
const WINDOW: usize = 32;

/// Number of strings whose successors are learned. After any other string, the next one of the set is expected.
const LEARNED: usize = 64;

/// A known string as it is written in JSON, quotes included, so that a body is compared with it in two steps of 16 bytes.
#[derive(Debug, Clone, Copy)]
pub struct Literal {
    text: &'static str,
    /// The length with quotes.
    length: usize,
    bytes: [u128; 2],
    mask: [u128; 2],
}

impl Literal {
    /// The string, without quotes or escapes.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        let (mut bytes, mut mask) = ([0; WINDOW], [0; WINDOW]);
        let length = text.len() + 2;
        // No masked input equals this. Such a string is left to the complete string reader.
        let never = Self { text, length, bytes: [u128::MAX; 2], mask: [0; 2] };
        if length > WINDOW {
            return never;
        }
        let mut at = 0;
        while at < length {
            bytes[at] = if at == 0 || at + 1 == length { b'"' } else { text.as_bytes()[at - 1] };
            mask[at] = u8::MAX;
            // JSON escapes these characters, and escapes are not compared here.
            if at != 0 && at + 1 != length && matches!(bytes[at], b'"' | b'\\' | 0..0x20) {
                return never;
            }
            at += 1;
        }
        Self { text, length, bytes: halves(&bytes), mask: halves(&mask) }
    }

    /// Whether the body continues with the string.
    #[inline]
    fn begins(&self, [low, high]: [u128; 2]) -> bool {
        ((low & self.mask[0]) ^ self.bytes[0]) | ((high & self.mask[1]) ^ self.bytes[1]) == 0
    }
}

/// 32 bytes as two numbers.
#[inline]
const fn halves(bytes: &[u8; WINDOW]) -> [u128; 2] {
    let (halves, _) = bytes.as_chunks::<16>();
    [u128::from_le_bytes(halves[0]), u128::from_le_bytes(halves[1])]
}

/// Creates the set of these strings.
#[must_use]
pub const fn literals<const N: usize>(texts: [&'static str; N]) -> [Literal; N] {
    let mut literals = [const { Literal::new("") }; N];
    let mut index = 0;
    while index < N {
        literals[index] = Literal::new(texts[index]);
        index += 1;
    }
    literals
}

/// A set of strings with a prediction of which one follows which. Responses are repetitive, so that the first comparison usually
/// succeeds.
///
/// The predictions are shared by all decoding threads. They are only a guess, confirmed by a comparison, so races are harmless.
#[derive(Debug)]
pub struct StringSet {
    literals: &'static [Literal],
    /// The predicted successor of each string, by its index plus one; at index 0 the first string.
    next: [AtomicU8; LEARNED + 1],
}

impl StringSet {
    /// A set without predictions: strings are expected in their own order.
    #[must_use]
    pub const fn new(literals: &'static [Literal]) -> Self {
        let mut next = [const { AtomicU8::new(0) }; LEARNED + 1];
        let mut index = 0;
        while index <= LEARNED {
            #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 256 members")]
            let own = AtomicU8::new(index as u8);
            next[index] = own;
            index += 1;
        }
        Self { literals, next }
    }

    /// How many words there are.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.literals.len()
    }

    /// The text of a word.
    #[inline]
    pub(super) fn text(&self, index: usize) -> &'static str {
        self.literals[index].text
    }

    /// The index of a text.
    pub(super) fn position(&self, text: &[u8]) -> Option<usize> {
        self.literals.iter().position(|word| word.text.as_bytes() == text)
    }

    /// The string at the position of the body, and its length with quotes. `after` is the place of the previous string: its index
    /// plus one. `None` may also mean a known string with an unusual spelling.
    #[inline]
    pub(super) fn next(&self, rest: &[u8], after: usize) -> Option<(usize, usize)> {
        let window = halves(rest.first_chunk()?);
        let guess = self.next.get(after).map_or(after, |learned| usize::from(learned.load(Ordering::Relaxed)));
        match self.literals.get(guess) {
            Some(word) if word.begins(window) => Some((guess, word.length)),
            _ => self.search(window, after),
        }
    }

    fn search(&self, window: [u128; 2], after: usize) -> Option<(usize, usize)> {
        // In pretty-printed JSON there may be whitespace.
        if window[0].to_le_bytes()[0] != b'"' {
            return None;
        }
        let found = self.literals.iter().position(|word| word.begins(window))?;
        if let (Ok(found), Some(next)) = (u8::try_from(found), self.next.get(after)) {
            next.store(found, Ordering::Relaxed);
        }
        Some((found, self.literals[found].length))
    }
}
