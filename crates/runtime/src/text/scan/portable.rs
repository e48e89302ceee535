//! For processors without vectors of their own here: a block in words of 8 bytes.

use super::{AsciiSet, BLOCK, BlockScanner, ScanEnd, blocks_by};

/// As [`blocks_by`].
pub(super) fn blocks(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    blocks_by::<Baseline>(body, at, out)
}

/// As [`AsciiSet::span`].
pub(super) fn span(class: &AsciiSet, text: &[u8]) -> usize {
    text.iter().position(|byte| !class.contains(*byte)).unwrap_or(text.len())
}

/// Copies nothing: byte by byte it would take no less time than reading the string and checking its pattern.
///
/// # Safety
/// None is needed.
pub(super) unsafe fn copy_of(_class: &AsciiSet, _from: *const u8, _to: *mut u8) -> Option<u32> {
    None
}

/// The scanner of every processor.
pub(super) struct Baseline;

impl BlockScanner for Baseline {
    #[inline(always)]
    unsafe fn copy(from: *const u8, to: *mut u8) -> (u32, bool) {
        // SAFETY: guaranteed by the caller; the access is unaligned.
        let bytes = unsafe {
            let bytes = from.cast::<[u8; BLOCK]>().read_unaligned();
            to.cast::<[u8; BLOCK]>().write_unaligned(bytes);
            bytes
        };
        by_words(&bytes)
    }
}

/// The result of `BlockScanner::copy` for a block.
fn by_words(bytes: &[u8; BLOCK]) -> (u32, bool) {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    // The high bit of each byte that is not 0: no carry leaves a byte, so the result is exact for every byte.
    let not_zero = |word: u64| (((word & !HIGH) + !HIGH) | word) & HIGH;
    let (words, _) = bytes.as_chunks::<8>();
    words.iter().enumerate().fold((0, true), |(specials, ascii), (index, word)| {
        let word = u64::from_le_bytes(*word);
        let quotes = not_zero(word ^ (ONES * u64::from(b'"')));
        let backslashes = not_zero(word ^ (ONES * u64::from(b'\\')));
        let controls = not_zero(word & (ONES * 0xe0));
        let found = !(quotes & backslashes & controls) & HIGH;
        // Gathers the high bits in the top byte.
        let [bits, ..] = (found >> 7).wrapping_mul(0x0102_0408_1020_4080).to_be_bytes();
        (specials | u32::from(bits) << (8 * index), ascii && word & HIGH == 0)
    })
}
