//! The block scanner of aarch64: NEON, which all its processors have that run an operating system.

use std::arch::aarch64::{
    uint8x16_t, uint32x4_t, vandq_u8, vceqq_u8, vceqzq_u8, vcltq_u8, vdupq_n_u8, vget_lane_u64, vgetq_lane_u32, vld1q_u8,
    vorrq_u8, vpaddq_u8, vqtbl1q_u8, vreinterpret_u64_u8, vreinterpretq_u16_u8, vreinterpretq_u32_u8, vshrn_n_u16, vshrq_n_u8,
    vst1q_u8,
};

use super::{AsciiSet, BLOCK, BlockScanner, ScanEnd, blocks_by, span_by};

/// As [`blocks_by`].
pub(super) fn blocks(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    blocks_by::<Baseline>(body, at, out)
}

/// As [`AsciiSet::span`].
pub(super) fn span(class: &AsciiSet, text: &[u8]) -> usize {
    // SAFETY: the processor has NEON.
    unsafe { span_by_neon(class, text) }
}

/// Copies a block. Gives a bit for each byte that is not in the class.
///
/// # Safety
/// `BLOCK` bytes can be read at `from` and written at `to`.
#[inline]
#[expect(clippy::unnecessary_wraps, reason = "processors of other architectures may lack the instructions")]
pub(super) unsafe fn copy_of(class: &AsciiSet, from: *const u8, to: *mut u8) -> Option<u32> {
    // SAFETY: the processor has NEON; the rest is guaranteed by the caller.
    unsafe {
        let (low, high) = copy_block(from, to);
        Some(outside_of_block(class, low, high))
    }
}

/// NEON.
pub(super) struct Baseline;

impl BlockScanner for Baseline {
    #[inline(always)]
    unsafe fn copy(from: *const u8, to: *mut u8) -> (u32, bool) {
        // SAFETY: the processor has NEON; the rest is guaranteed by the caller.
        unsafe {
            let (low, high) = copy_block(from, to);
            specials(low, high)
        }
    }
}

/// Copies a block. Gives both halves of it.
///
/// # Safety
/// `BLOCK` bytes can be read at `from` and written at `to`.
#[inline]
#[target_feature(enable = "neon")]
unsafe fn copy_block(from: *const u8, to: *mut u8) -> (uint8x16_t, uint8x16_t) {
    // SAFETY: the caller guarantees both halves; these loads and stores need no alignment.
    unsafe {
        let (low, high) = (vld1q_u8(from), vld1q_u8(from.add(BLOCK / 2)));
        vst1q_u8(to, low);
        vst1q_u8(to.add(BLOCK / 2), high);
        (low, high)
    }
}

/// A bit for each byte that is a quote, a backslash or a control character, and whether all are ASCII.
#[inline]
#[target_feature(enable = "neon")]
fn specials(low: uint8x16_t, high: uint8x16_t) -> (u32, bool) {
    let beyond_ascii = vshrq_n_u8::<7>(vorrq_u8(low, high));
    let words = gather(specials_of_half(low), specials_of_half(high), beyond_ascii);
    (vgetq_lane_u32::<0>(words), vgetq_lane_u32::<1>(words) == 0)
}

/// All bits of each byte that is a quote, a backslash or a control character.
#[inline]
#[target_feature(enable = "neon")]
fn specials_of_half(bytes: uint8x16_t) -> uint8x16_t {
    let quotes = vceqq_u8(bytes, vdupq_n_u8(b'"'));
    let backslashes = vceqq_u8(bytes, vdupq_n_u8(b'\\'));
    let controls = vcltq_u8(bytes, vdupq_n_u8(0x20));
    vorrq_u8(vorrq_u8(quotes, backslashes), controls)
}

/// A bit for each byte that is not in the class.
#[inline]
#[target_feature(enable = "neon")]
fn outside_of_block(class: &AsciiSet, low: uint8x16_t, high: uint8x16_t) -> u32 {
    vgetq_lane_u32::<0>(gather(outside(class, low), outside(class, high), vdupq_n_u8(0)))
}

/// The first word has a bit for each byte of `low` and then `high`, which have all bits or none. The second is 0 exactly if all
/// bytes of `others`, which are 0 or 1, are 0: they are added on the way, so that one sequence of additions does both.
#[inline]
#[target_feature(enable = "neon")]
fn gather(low: uint8x16_t, high: uint8x16_t, others: uint8x16_t) -> uint32x4_t {
    // Each addition halves the number of bytes: of 32 bytes with one bit each it makes 16 with two, then 8 with four and 4 with
    // eight.
    let bit_of_byte = vector([1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128]);
    let pairs = vpaddq_u8(vandq_u8(low, bit_of_byte), vandq_u8(high, bit_of_byte));
    let fours = vpaddq_u8(pairs, others);
    vreinterpretq_u32_u8(vpaddq_u8(fours, fours))
}

#[target_feature(enable = "neon")]
fn span_by_neon(class: &AsciiSet, text: &[u8]) -> usize {
    span_by::<4>(text, |bytes| {
        // Shifting each two bytes by four bits, and keeping the lower half, leaves four bits of each byte.
        let nibbles = vshrn_n_u16::<4>(vreinterpretq_u16_u8(outside(class, vector(bytes))));
        vget_lane_u64::<0>(vreinterpret_u64_u8(nibbles))
    })
}

/// All bits of each byte that is not in the class.
#[inline]
#[target_feature(enable = "neon")]
fn outside(class: &AsciiSet, bytes: uint8x16_t) -> uint8x16_t {
    let bit_of_high_half = vector([1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0]);
    let of_low = vqtbl1q_u8(vector(class.by_low_half), vandq_u8(bytes, vdupq_n_u8(0x0f)));
    let of_high = vqtbl1q_u8(bit_of_high_half, vshrq_n_u8::<4>(bytes));
    vceqzq_u8(vandq_u8(of_low, of_high))
}

#[inline]
#[target_feature(enable = "neon")]
fn vector(bytes: [u8; 16]) -> uint8x16_t {
    // SAFETY: an array of 16 bytes can be read.
    unsafe { vld1q_u8(bytes.as_ptr()) }
}
