//! Texts that are known before a body comes: the names of properties and the values of enumerations.

use std::sync::atomic::{AtomicU8, Ordering};

/// How many bytes of a body are compared with a word at once.
const WINDOW: usize = 32;

/// The most properties of an object, each of which has a bit in a `u64`.
const MAX_MEMBERS: usize = 64;

/// A known text as it stands in JSON, quotes included, so that a body is compared with it in two steps of 16 bytes.
#[derive(Debug, Clone, Copy)]
pub struct Literal {
    text: &'static str,
    /// The length with quotes.
    length: usize,
    bytes: [u128; 2],
    mask: [u128; 2],
}

impl Literal {
    const fn new(text: &'static str) -> Self {
        let (mut bytes, mut mask) = ([0; WINDOW], [0; WINDOW]);
        let length = text.len() + 2;
        // Nothing masked with zeros equals this. Such a text is left to those who read strings in full.
        let never = Self { text, length, bytes: [u128::MAX; 2], mask: [0; 2] };
        if length > WINDOW {
            return never;
        }
        let mut at = 0;
        while at < length {
            bytes[at] = if at == 0 || at + 1 == length { b'"' } else { text.as_bytes()[at - 1] };
            mask[at] = u8::MAX;
            // A body cannot hold these as they are, and what it may hold instead is not compared here.
            if at != 0 && at + 1 != length && matches!(bytes[at], b'"' | b'\\' | 0..0x20) {
                return never;
            }
            at += 1;
        }
        Self { text, length, bytes: halves(&bytes), mask: halves(&mask) }
    }

    /// Whether the body goes on with the word.
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

/// Words for each of these texts.
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

/// Some words, and which of them came after which. Responses repeat themselves, so that mostly the first comparison finds the word.
///
/// The memory is shared by all threads that decode. It is a guess, which a comparison confirms, so that nothing depends on who
/// wrote it last.
#[derive(Debug)]
pub struct StringSet {
    literals: &'static [Literal],
    /// The successor of each word, by its index plus one; in front the first word.
    next: [AtomicU8; MAX_MEMBERS + 1],
}

impl StringSet {
    /// Words of which nothing is known yet: they are expected in their own order.
    #[must_use]
    pub const fn new(literals: &'static [Literal]) -> Self {
        let mut next = [const { AtomicU8::new(0) }; MAX_MEMBERS + 1];
        let mut index = 0;
        while index <= MAX_MEMBERS {
            #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 256 members")]
            let own = AtomicU8::new(index as u8);
            next[index] = own;
            index += 1;
        }
        Self { literals, next }
    }

    /// How many words there are.
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

    /// The word that the body goes on with, and its length with quotes. `after` is the place of the word that came before: its index
    /// plus one. `None` may also stand for a word that is written in an unusual way.
    #[inline]
    pub(super) fn next(&self, rest: &[u8], after: usize) -> Option<(usize, usize)> {
        let window = halves(rest.first_chunk()?);
        let guess = usize::from(self.next.get(after)?.load(Ordering::Relaxed));
        match self.literals.get(guess) {
            Some(word) if word.begins(window) => Some((guess, word.length)),
            _ => self.search(window, after),
        }
    }

    fn search(&self, window: [u128; 2], after: usize) -> Option<(usize, usize)> {
        let found = self.literals.iter().position(|word| word.begins(window))?;
        if let (Ok(found), Some(next)) = (u8::try_from(found), self.next.get(after)) {
            next.store(found, Ordering::Relaxed);
        }
        Some((found, self.literals[found].length))
    }
}
