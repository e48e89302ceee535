//! The text of strings, copied from the body into a column 32 bytes at a time, or 64 where the processor has AVX-512.
//!
//! A quote, a backslash and a control character are looked for in the vectors that are copied, and the short escapes are undone on
//! the way, so that each byte of a string is read once and written once. This module, its children and its parent are those with
//! `unsafe` code; `tests` below hold it against a loop over single bytes, and the fuzz target `cursor` against `serde_json`.

#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
mod neon;
#[allow(dead_code, reason = "x86-64 uses `span` only, and aarch64 nothing; their tests use `blocks`")]
mod portable;
#[cfg(target_arch = "x86_64")]
mod x86_64;

// The module of the architecture: `blocks`, `span`, `copy_of` and the `Baseline` of all its processors.
#[cfg(all(target_arch = "aarch64", target_endian = "little"))]
use self::neon as arch;
#[cfg(not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_endian = "little"))))]
use self::portable as arch;
#[cfg(target_arch = "x86_64")]
use self::x86_64 as arch;

/// Number of bytes of a block.
const BLOCK: usize = 32;

/// The bytes that a block reads of the body and writes to the column: an escape is copied with the 32 bytes that follow it, which
/// may begin at the end of the block.
const REACH: usize = 2 * BLOCK;

/// The characters of the short escapes, by their second byte; 0 where there is none.
static ESCAPES: [u8; 256] = {
    let mut escapes = [0; 256];
    escapes[b'"' as usize] = b'"';
    escapes[b'\\' as usize] = b'\\';
    escapes[b'/' as usize] = b'/';
    escapes[b'b' as usize] = 0x08;
    escapes[b'f' as usize] = 0x0c;
    escapes[b'n' as usize] = b'\n';
    escapes[b'r' as usize] = b'\r';
    escapes[b't' as usize] = b'\t';
    escapes
};

/// Where copying stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ScanEnd {
    /// The position: a quote, a backslash that does not start a short escape, a control character or the end of the body.
    pub(super) at: usize,
    /// Whether all bytes were ASCII.
    pub(super) ascii: bool,
}

/// Appends the text of a string from `at` to `out`, with short escapes decoded.
pub(super) fn copy(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    let ScanEnd { at, ascii } = arch::blocks(body, at, out);
    let end = bytes(body, at, out);
    ScanEnd { at: end.at, ascii: ascii && end.ascii }
}

/// Maximum number of blocks of a short string.
const SHORT: usize = 3;

/// Appends the text of a short string, the common case, if it has neither escapes nor non-ASCII bytes. Returns the position after
/// its closing quote.
#[inline]
pub(super) fn short(body: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    const ROOM: usize = SHORT * BLOCK;
    if body.len().saturating_sub(at) < ROOM || out.capacity() - out.len() < ROOM {
        return None;
    }
    for start in (0..ROOM).step_by(BLOCK) {
        // SAFETY: `ROOM` bytes can be read and written there, as checked above, and the block ends within them.
        let (specials, ascii) =
            unsafe { arch::Baseline::copy(body.as_ptr().add(at + start), out.as_mut_ptr().add(out.len() + start)) };
        if !ascii {
            return None;
        }
        if specials != 0 {
            let length = start + specials.trailing_zeros() as usize;
            let closes = body[at + length] == b'"';
            if closes {
                // SAFETY: these bytes have been initialized, by this block and those before.
                unsafe { out.set_len(out.len() + length) };
            }
            return closes.then_some(at + length + 1);
        }
    }
    None
}

/// Some of the 128 ASCII characters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsciiSet {
    /// By the low half of a character, a bit for each high half.
    by_low_half: [u8; 16],
}

impl AsciiSet {
    /// No characters.
    pub(crate) const fn new() -> Self {
        Self { by_low_half: [0; 16] }
    }

    /// Adds a character; non-ASCII ones are ignored.
    pub(crate) const fn insert(&mut self, byte: u8) {
        if byte.is_ascii() {
            self.by_low_half[(byte & 0x0f) as usize] |= 1 << (byte >> 4);
        }
    }

    fn contains(&self, byte: u8) -> bool {
        byte.is_ascii() && self.by_low_half[usize::from(byte & 0x0f)] >> (byte >> 4) & 1 == 1
    }

    /// Number of leading bytes that are in the class.
    pub(crate) fn span(&self, text: &[u8]) -> usize {
        arch::span(self, text)
    }
}

/// [`AsciiSet::span`], 16 bytes at a time. `outside` gives `BITS` bits for each of 16 bytes, which are 0 if it is in the class.
#[inline(always)]
#[allow(dead_code, reason = "only processors with vectors use it")]
fn span_by<const BITS: usize>(text: &[u8], outside: impl Fn([u8; 16]) -> u64) -> usize {
    let first = |outside: u64| outside.trailing_zeros() as usize / BITS;
    let Some(last) = text.last_chunk() else {
        return first(outside(short_text(text)) | u64::MAX << (BITS * text.len()));
    };
    let (chunks, _) = text.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let outside = outside(*chunk);
        if outside != 0 {
            return 16 * index + first(outside);
        }
    }
    // The rest is checked together with preceding bytes, which are known to be inside.
    match outside(*last) {
        0 => text.len(),
        outside => text.len() - 16 + first(outside),
    }
}

/// Fewer than 16 bytes, padded with zeros, read by two overlapping loads.
#[inline]
pub(crate) fn short_text(text: &[u8]) -> [u8; 16] {
    let joined = |first: u64, last: u64, width: usize| u128::from(first) | u128::from(last) << (8 * (text.len() - width));
    let bytes = if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        joined(u64::from_le_bytes(*first), u64::from_le_bytes(*last), 8)
    } else if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        joined(u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into(), 4)
    } else {
        text.iter().rev().fold(0, |bytes, byte| bytes << 8 | u128::from(*byte))
    };
    bytes.to_le_bytes()
}

/// Appends the text of a string of fewer than 32 characters of the class, which contains no character that JSON escapes. Returns
/// its length; otherwise nothing is appended.
#[inline]
pub(super) fn short_of(class: &AsciiSet, body: &[u8], at: usize, out: &mut Vec<u8>) -> Option<usize> {
    if body.len().saturating_sub(at) < BLOCK || out.capacity() - out.len() < BLOCK {
        return None;
    }
    // SAFETY: `BLOCK` bytes can be read and written there, as checked above.
    let outside = unsafe { arch::copy_of(class, body.as_ptr().add(at), out.as_mut_ptr().add(out.len())) }?;
    let length = outside.trailing_zeros() as usize;
    let closes = body.get(at + length) == Some(&b'"') && length < BLOCK;
    if closes {
        // SAFETY: these bytes have been initialized.
        unsafe { out.set_len(out.len() + length) };
    }
    closes.then_some(length)
}

/// Copies single bytes: the rest of a body that is shorter than a block.
fn bytes(body: &[u8], mut at: usize, out: &mut Vec<u8>) -> ScanEnd {
    let mut ascii = true;
    loop {
        let rest = body.get(at..).unwrap_or_default();
        match *rest {
            [b'\\', second, ..] if ESCAPES[usize::from(second)] != 0 => {
                out.push(ESCAPES[usize::from(second)]);
                at += 2;
            }
            [] | [b'"' | b'\\' | 0..0x20, ..] => return ScanEnd { at, ascii },
            [byte, ..] => {
                ascii &= byte.is_ascii();
                out.push(byte);
                at += 1;
            }
        }
    }
}

/// Copies text and decodes its short escapes.
trait Scanner {
    /// Copies as many blocks as surely fit.
    ///
    /// # Safety
    /// `room` bytes, `REACH` at least, can be read at `from` and written at `to`, and the processor has the instructions.
    unsafe fn run(from: *const u8, to: *mut u8, room: usize) -> CopyResult;
}

/// An instruction set for scanning blocks of 32 bytes, whose escapes are decoded one by one.
trait BlockScanner {
    /// Copies a block. Gives a bit for each byte that is a quote, a backslash or a control character, and whether all are ASCII.
    ///
    /// # Safety
    /// `BLOCK` bytes can be read at `from` and written at `to`, and the processor has the instructions.
    unsafe fn copy(from: *const u8, to: *mut u8) -> (u32, bool);
}

/// Copies blocks while `REACH` bytes of the body remain. Stops where `copy` does, or before the last bytes.
#[inline(always)]
fn blocks_by<S: Scanner>(body: &[u8], mut at: usize, out: &mut Vec<u8>) -> ScanEnd {
    let mut ascii = true;
    while body.len().saturating_sub(at) >= REACH {
        if out.capacity() - out.len() < REACH {
            grow(out, at, body.len());
        }
        let room = (body.len() - at).min(out.capacity() - out.len());
        // SAFETY: `room` bytes can be read and written there. `run` has initialized `run.written` of them.
        let run = unsafe {
            let run = S::run(body.as_ptr().add(at), out.as_mut_ptr().add(out.len()), room);
            out.set_len(out.len() + run.written);
            run
        };
        at += run.read;
        ascii &= run.ascii;
        if run.stopped {
            break;
        }
    }
    ScanEnd { at, ascii }
}

/// Reserves room for a block: as much as the column will need if it continues at its current rate, and never more than the rest
/// of the body can fill. Doubling would copy the text of an archive several times. A column with text of earlier bodies does
/// double, because it has no rate for this body.
#[cold]
fn grow(out: &mut Vec<u8>, at: usize, end: usize) {
    let remaining = end - at;
    if out.len() > at {
        return out.reserve(4 * REACH);
    }
    // In 128 bits nothing overflows.
    let pace = out.len() as u128 * remaining as u128 / (at as u128).max(1);
    let expected = usize::try_from(pace + pace / 8).unwrap_or(usize::MAX).max(out.len());
    out.reserve_exact(expected.min(remaining) + 4 * REACH);
}

/// The result of scanning blocks.
struct CopyResult {
    read: usize,
    written: usize,
    /// No byte of them is beyond ASCII. Bytes after a closing quote count too, which costs an unnecessary check and hides
    /// nothing.
    ascii: bool,
    /// A special byte that this module does not handle.
    stopped: bool,
}

impl<L: BlockScanner> Scanner for L {
    #[inline(always)]
    unsafe fn run(from: *const u8, to: *mut u8, room: usize) -> CopyResult {
        // A block may touch the next one, which therefore stays in the room.
        let blocks = room / BLOCK - 1;
        let (mut read, mut written, mut ascii) = (0, 0, true);
        for _ in 0..blocks {
            // SAFETY: each of the blocks before has read and written `BLOCK` bytes at most, so that `REACH` of the room remain.
            let (specials, plain) = unsafe { L::copy(from.add(read), to.add(written)) };
            ascii &= plain;
            if specials == 0 {
                read += BLOCK;
                written += BLOCK;
                continue;
            }
            // SAFETY: as above.
            let (of_block, to_block, stopped) = unsafe { undo_escapes(from.add(read), to.add(written), specials) };
            read += of_block;
            written += to_block;
            if stopped {
                return CopyResult { read, written, ascii, stopped };
            }
        }
        CopyResult { read, written, ascii, stopped: false }
    }
}

/// Decodes the short escapes of a copied block. Returns how many bytes of it are read and written, at most `BLOCK` of each, and
/// whether another special byte follows.
///
/// # Safety
/// `REACH` bytes can be read at `from` and written at `to`.
#[inline(always)]
unsafe fn undo_escapes(from: *const u8, to: *mut u8, mut specials: u32) -> (usize, usize, bool) {
    let (mut read, mut written) = (0, 0);
    while specials != 0 {
        let special = specials.trailing_zeros() as usize;
        written += special - read;
        read = special;
        // SAFETY: `special` is a bit's index, less than `BLOCK`, so that both bytes lie within `REACH`.
        let (first, second) = unsafe { (*from.add(special), *from.add(special + 1)) };
        let escaped = ESCAPES[usize::from(second)];
        if first != b'\\' || escaped == 0 {
            return (read, written, true);
        }
        if special + 1 == BLOCK {
            // The next block starts with this escape, so its second byte is handled as part of it.
            return (read, written, false);
        }
        // SAFETY: an escape takes two bytes and gives one, so `written` never exceeds `read`, which is at most `BLOCK` after these two:
        // both copies stay within `REACH`.
        unsafe {
            *to.add(written) = escaped;
            read += 2;
            written += 1;
            to.add(written).cast::<[u8; BLOCK]>().write_unaligned(from.add(read).cast::<[u8; BLOCK]>().read_unaligned());
        }
        // Both bytes of the escape are consumed: the second may be a quote or a backslash.
        specials &= !(3 << special);
    }
    (BLOCK, written + BLOCK - read, false)
}

/// An implementation of `blocks`.
#[cfg(test)]
type Blocks = fn(&[u8], usize, &mut Vec<u8>) -> ScanEnd;

#[cfg(test)]
mod tests {
    use rand::rngs::SmallRng;
    use rand::seq::IndexedRandom;
    use rand::{RngExt, SeedableRng};

    use super::*;

    /// Special bytes, and sequences that may span two blocks.
    const PIECES: [&[u8]; 20] = [
        b"a",
        b"plain text that fills more than half a block",
        b"\"",
        b"\\",
        b"\\\\",
        b"\\\"",
        b"\\n",
        b"\\/",
        b"\\u0041",
        b"\\x",
        b"\x00",
        b"\x1f",
        b"\x20",
        b"\x7f",
        b"\x80",
        b"\xff",
        "\u{e9}".as_bytes(),
        b"!",
        b"#",
        b"]",
    ];

    /// Every implementation that this processor supports.
    fn implementations() -> Vec<Blocks> {
        let implementations: Vec<Blocks> = vec![arch::blocks, blocks_by::<arch::Baseline>, portable::blocks];
        #[cfg(target_arch = "x86_64")]
        let implementations = [implementations, x86_64::wider_than_baseline()].concat();
        implementations
    }

    /// Compares every implementation with a byte loop.
    fn check(body: &[u8], at: usize) {
        let mut expected = b"before".to_vec();
        let single = bytes(body, at, &mut expected);
        for blocks in implementations() {
            let mut found = b"before".to_vec();
            let ScanEnd { at, ascii } = blocks(body, at, &mut found);
            let end = bytes(body, at, &mut found);
            assert_eq!((end.at, found.as_slice()), (single.at, expected.as_slice()), "{}", body.escape_ascii());
            assert!(single.ascii || !ascii || !end.ascii, "{} is not ASCII", body.escape_ascii());
        }
    }

    #[test]
    fn every_byte_at_every_place_of_a_block() {
        for byte in 0..=u8::MAX {
            for at in 0..2 * REACH {
                for second in [b'n', b'"', b'u'] {
                    let mut body = vec![b'a'; 3 * REACH];
                    (body[at], body[at + 1]) = (byte, second);
                    check(&body, 0);
                }
            }
        }
    }

    #[test]
    fn a_class_holds_what_was_put_into_it() {
        let mut rng = SmallRng::seed_from_u64(2);
        for _ in 0..5000 {
            let members: Vec<u8> = (0..=u8::MAX).filter(|_| rng.random_bool(0.9)).collect();
            let mut class = AsciiSet::new();
            for byte in &members {
                class.insert(*byte);
            }
            let text: Vec<u8> = (0..rng.random_range(0..80)).map(|_| rng.random_range(0x20..0x81)).collect();
            let inside = |byte: &u8| byte.is_ascii() && members.contains(byte);
            let expected = text.iter().position(|byte| !inside(byte)).unwrap_or(text.len());
            assert_eq!((class.span(&text), portable::span(&class, &text)), (expected, expected));
        }
    }

    #[test]
    fn short_strings_of_a_class_are_read_as_all_others() {
        let mut rng = SmallRng::seed_from_u64(4);
        let mut class = AsciiSet::new();
        b"abc-_XYZ019".iter().for_each(|byte| class.insert(*byte));
        let mut copied = 0;
        for _ in 0..20_000 {
            let length = rng.random_range(0..40);
            let mut body: Vec<u8> = (0..length).map(|_| *b"abc-_XYZ019".choose(&mut rng).expect("there are some")).collect();
            if rng.random_bool(0.3) {
                body.extend(*PIECES.choose(&mut rng).expect("there are pieces"));
            }
            body.push(b'"');
            body.resize(body.len() + rng.random_range(0..3 * BLOCK), b'a');
            let (mut found, mut expected) = (Vec::with_capacity(rng.random_range(0..2 * BLOCK)), Vec::new());
            let read = short_of(&class, &body, 0, &mut found);
            let end = bytes(&body, 0, &mut expected).at;
            if let Some(length) = read {
                assert_eq!((length, &found), (end, &expected), "{}", body.escape_ascii());
                assert_eq!(portable::span(&class, &found), length);
                copied += 1;
            } else {
                assert!(found.is_empty());
            }
        }
        assert!(copied > 1000 || !cfg!(any(target_arch = "x86_64", target_arch = "aarch64")));
    }

    #[test]
    fn short_strings_are_read_as_all_others() {
        let mut rng = SmallRng::seed_from_u64(3);
        for _ in 0..20_000 {
            let pieces = (0..rng.random_range(0..6)).map(|_| *PIECES.choose(&mut rng).expect("there are pieces"));
            let mut body: Vec<u8> = pieces.flatten().copied().collect();
            body.push(b'"');
            body.resize(body.len() + rng.random_range(0..4 * BLOCK), b' ');
            let (mut found, mut expected) = (Vec::with_capacity(4 * BLOCK), Vec::new());
            if let Some(after) = short(&body, 0, &mut found) {
                let single = bytes(&body, 0, &mut expected);
                assert_eq!((after, found), (single.at + 1, expected), "{}", body.escape_ascii());
                assert!(single.ascii && body[single.at] == b'"');
            }
        }
    }

    #[test]
    fn pieces_in_any_order() {
        let mut rng = SmallRng::seed_from_u64(1);
        for _ in 0..20_000 {
            let pieces = (0..rng.random_range(0..40)).map(|_| *PIECES.choose(&mut rng).expect("there are pieces"));
            let body: Vec<u8> = pieces.flatten().copied().collect();
            check(&body, rng.random_range(0..=body.len()));
        }
    }
}
