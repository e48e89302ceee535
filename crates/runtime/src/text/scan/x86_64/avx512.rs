//! The block scanner for processors with AVX-512 VBMI2: 64 bytes a step, whose short escapes are decoded all at once.

use std::arch::x86_64::{
    __m512i, _mm512_cmpeq_epi8_mask, _mm512_cmplt_epu8_mask, _mm512_loadu_si512, _mm512_mask_blend_epi8,
    _mm512_maskz_compress_epi8, _mm512_movepi8_mask, _mm512_permutex2var_epi8, _mm512_set1_epi8, _mm512_storeu_si512,
    _mm512_test_epi8_mask,
};

use crate::text::scan::{CopyResult, ESCAPES, REACH, ScanEnd, Scanner, blocks_by};

/// Number of bytes of a block, which are those that a step may touch.
const BLOCK: usize = REACH;

/// Whether the processor has the instructions of this module. With `--cfg avx2_only` it is never used, so that benchmarks compare
/// it with AVX2 on one processor.
pub(super) fn is_available() -> bool {
    !cfg!(avx2_only)
        && std::is_x86_feature_detected!("avx512vbmi2")
        && std::is_x86_feature_detected!("avx512vbmi")
        && std::is_x86_feature_detected!("avx512bw")
        && std::is_x86_feature_detected!("avx512f")
}

/// # Safety
/// [`is_available`] is true.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2")]
pub(super) unsafe fn blocks(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    blocks_by::<Avx512>(body, at, out)
}

struct Avx512;

impl Scanner for Avx512 {
    #[inline(always)]
    unsafe fn run(from: *const u8, to: *mut u8, room: usize) -> CopyResult {
        let (mut read, mut written, mut ascii) = (0, 0, true);
        for _ in 0..room / BLOCK {
            // SAFETY: each of the steps before has read `BLOCK` bytes at most and written no more than it has read, so that
            // `BLOCK` bytes of the room remain.
            let step = unsafe { step(from.add(read), to.add(written)) };
            read += step.read;
            written += step.written;
            ascii &= step.ascii;
            if step.stopped {
                return CopyResult { read, written, ascii, stopped: true };
            }
        }
        CopyResult { read, written, ascii, stopped: false }
    }
}

/// Copies a block up to its first byte that this module does not handle, with its short escapes decoded.
///
/// # Safety
/// [`is_available`] is true, and `BLOCK` bytes can be read at `from` and written at `to`.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2")]
unsafe fn step(from: *const u8, to: *mut u8) -> CopyResult {
    // SAFETY: guaranteed by the caller; this load needs no alignment.
    let bytes = unsafe { _mm512_loadu_si512(from.cast()) };
    let quotes = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(b'"'.cast_signed()));
    let backslashes = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(b'\\'.cast_signed()));
    let controls = _mm512_cmplt_epu8_mask(bytes, _mm512_set1_epi8(0x20));
    let beyond_ascii = _mm512_movepi8_mask(bytes);
    // Whole blocks leave by branches of their own: the processor predicts them, so that the address of the next block does not
    // depend on the bytes of this one.
    if backslashes == 0 {
        // SAFETY: guaranteed by the caller; this store needs no alignment.
        unsafe { _mm512_storeu_si512(to.cast(), bytes) };
        let specials = quotes | controls;
        if specials == 0 {
            return CopyResult { read: BLOCK, written: BLOCK, ascii: beyond_ascii == 0, stopped: false };
        }
        let length = specials.trailing_zeros();
        return result(length, length, beyond_ascii, true);
    }
    let escaped = escaped(backslashes);
    let starts = backslashes & !escaped;
    let decoded = decode_escapes(bytes);
    let valid = _mm512_test_epi8_mask(decoded, decoded) & !beyond_ascii;
    // An invalid escape stops before its backslash.
    let stops = (quotes | controls) & !escaped | (escaped & !valid) >> 1;
    let text = _mm512_mask_blend_epi8(escaped, bytes, decoded);
    if stops | starts >> 63 == 0 {
        let text = _mm512_maskz_compress_epi8(!starts, text);
        // SAFETY: as above.
        unsafe { _mm512_storeu_si512(to.cast(), text) };
        let written = BLOCK - starts.count_ones() as usize;
        return CopyResult { read: BLOCK, written, ascii: beyond_ascii == 0, stopped: false };
    }
    // An escape that begins in the last byte is left to the next block.
    let length = stops.trailing_zeros().min(if starts >> 63 == 1 { 63 } else { 64 });
    let kept = !starts & first_bits(length);
    // SAFETY: as above.
    unsafe { _mm512_storeu_si512(to.cast(), _mm512_maskz_compress_epi8(kept, text)) };
    let stopped = stops != 0 && stops.trailing_zeros() == length;
    result(length, kept.count_ones(), beyond_ascii, stopped)
}

#[inline]
fn result(read: u32, written: u32, beyond_ascii: u64, stopped: bool) -> CopyResult {
    let ascii = beyond_ascii & first_bits(read) == 0;
    CopyResult { read: read as usize, written: written as usize, ascii, stopped }
}

/// The `count` lowest bits, of 64.
#[inline]
fn first_bits(count: u32) -> u64 {
    u64::MAX.checked_shr(u64::BITS - count).unwrap_or(0)
}

/// A bit for each byte that an escape's backslash precedes. The first byte of the block has none before it.
///
/// In a run of backslashes every second one is escaped, and so is the byte after a run of odd length. A run that starts at an odd
/// bit is added to itself, so that the carry leaves a bit behind the run's end.
#[inline]
fn escaped(backslashes: u64) -> u64 {
    const EVEN: u64 = u64::MAX / 3;
    let after_backslash = backslashes << 1;
    let starts_of_odd_runs = backslashes & !EVEN & !after_backslash;
    let ends_of_odd_runs = starts_of_odd_runs.wrapping_add(backslashes);
    (EVEN ^ ends_of_odd_runs << 1) & after_backslash
}

/// What each byte means as the second byte of an escape, 0 for nothing. Meaningless beyond ASCII.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
fn decode_escapes(bytes: __m512i) -> __m512i {
    let (halves, _) = ESCAPES.as_chunks::<BLOCK>();
    // SAFETY: each of the halves has 64 bytes; these loads need no alignment.
    let (low, high) = unsafe { (_mm512_loadu_si512(halves[0].as_ptr().cast()), _mm512_loadu_si512(halves[1].as_ptr().cast())) };
    _mm512_permutex2var_epi8(low, bytes, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_backslash_of_a_run_is_escaped() {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..100_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let backslashes = state | state.rotate_left(9) & state.rotate_left(23);
            let mut expected = 0;
            for bit in 1..u64::BITS {
                let before = 1 << (bit - 1);
                expected |= u64::from(backslashes & before != 0 && expected & before == 0) << bit;
            }
            assert_eq!(escaped(backslashes), expected, "{backslashes:064b}");
        }
    }
}
