//! The block scanners of x86-64: SSE2, which all its processors have, AVX2 and AVX-512.

mod avx512;

use std::arch::x86_64::{
    __m128i, _mm_and_si128, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    _mm_setr_epi8, _mm_setzero_si128, _mm_shuffle_epi8, _mm_srli_epi16, _mm_storeu_si128, _mm256_and_si256,
    _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_min_epu8, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_srli_epi16, _mm256_storeu_si256,
};

use super::{AsciiSet, BLOCK, BlockScanner, ScanEnd, blocks_by, portable, span_by};

const QUOTE: i8 = b'"'.cast_signed();
const BACKSLASH: i8 = b'\\'.cast_signed();
const LAST_CONTROL: i8 = 0x1f;

/// As [`blocks_by`], with the widest vectors of this processor.
pub(super) fn blocks(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    if avx512::is_available() {
        // SAFETY: the processor has the instructions.
        unsafe { avx512::blocks(body, at, out) }
    } else if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        unsafe { blocks_by_avx2(body, at, out) }
    } else {
        blocks_by::<Baseline>(body, at, out)
    }
}

/// As [`AsciiSet::span`].
pub(super) fn span(class: &AsciiSet, text: &[u8]) -> usize {
    if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        unsafe { span_by_avx2(class, text) }
    } else {
        portable::span(class, text)
    }
}

/// Copies a block. Gives a bit for each byte that is not in the class; `None` without AVX2, with nothing copied.
///
/// # Safety
/// `BLOCK` bytes can be read at `from` and written at `to`.
#[inline]
pub(super) unsafe fn copy_of(class: &AsciiSet, from: *const u8, to: *mut u8) -> Option<u32> {
    // SAFETY: the processor has AVX2; the rest is guaranteed by the caller.
    std::is_x86_feature_detected!("avx2").then(|| unsafe { copy_of_by_avx2(class, from, to) })
}

/// # Safety
/// The processor has AVX2.
#[target_feature(enable = "avx2")]
unsafe fn blocks_by_avx2(body: &[u8], at: usize, out: &mut Vec<u8>) -> ScanEnd {
    blocks_by::<Avx2>(body, at, out)
}

struct Avx2;

impl BlockScanner for Avx2 {
    #[inline(always)]
    unsafe fn copy(from: *const u8, to: *mut u8) -> (u32, bool) {
        // SAFETY: guaranteed by the caller; this load and store need no alignment.
        unsafe {
            let bytes = _mm256_loadu_si256(from.cast());
            _mm256_storeu_si256(to.cast(), bytes);
            let quotes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(QUOTE));
            let backslashes = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(BACKSLASH));
            let controls = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(LAST_CONTROL)), bytes);
            let specials = _mm256_or_si256(_mm256_or_si256(quotes, backslashes), controls);
            (_mm256_movemask_epi8(specials).cast_unsigned(), _mm256_movemask_epi8(bytes) == 0)
        }
    }
}

/// # Safety
/// The processor has AVX2.
#[target_feature(enable = "avx2")]
unsafe fn span_by_avx2(class: &AsciiSet, text: &[u8]) -> usize {
    span_by::<1>(text, |bytes| outside(class, bytes).into())
}

/// As [`copy_of`].
///
/// # Safety
/// The processor has AVX2, and `BLOCK` bytes can be read at `from` and written at `to`.
#[target_feature(enable = "avx2")]
unsafe fn copy_of_by_avx2(class: &AsciiSet, from: *const u8, to: *mut u8) -> u32 {
    // SAFETY: guaranteed by the caller; this load and store need no alignment.
    let bytes = unsafe {
        let bytes = _mm256_loadu_si256(from.cast());
        _mm256_storeu_si256(to.cast(), bytes);
        bytes
    };
    let half = _mm256_set1_epi8(0x0f);
    let bits = _mm256_broadcastsi128_si256(_mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0));
    let members = _mm256_broadcastsi128_si256(vector(class.by_low_half));
    let of_low = _mm256_shuffle_epi8(members, _mm256_and_si256(bytes, half));
    let of_high = _mm256_shuffle_epi8(bits, _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), half));
    let outside = _mm256_cmpeq_epi8(_mm256_and_si256(of_low, of_high), _mm256_setzero_si256());
    _mm256_movemask_epi8(outside).cast_unsigned()
}

/// A bit for each byte that is not in the class.
#[inline]
#[target_feature(enable = "avx2")]
fn outside(class: &AsciiSet, bytes: [u8; 16]) -> u32 {
    let half = _mm_set1_epi8(0x0f);
    let bits = _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
    let (members, bytes) = (vector(class.by_low_half), vector(bytes));
    let of_low = _mm_shuffle_epi8(members, _mm_and_si128(bytes, half));
    let of_high = _mm_shuffle_epi8(bits, _mm_and_si128(_mm_srli_epi16::<4>(bytes), half));
    let outside = _mm_cmpeq_epi8(_mm_and_si128(of_low, of_high), _mm_setzero_si128());
    _mm_movemask_epi8(outside).cast_unsigned()
}

#[inline]
#[target_feature(enable = "avx2")]
fn vector(bytes: [u8; 16]) -> __m128i {
    // SAFETY: an array of 16 bytes can be read.
    unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }
}

/// SSE2, which is part of every x86-64.
pub(super) struct Baseline;

impl BlockScanner for Baseline {
    #[inline(always)]
    unsafe fn copy(from: *const u8, to: *mut u8) -> (u32, bool) {
        // SAFETY: the caller guarantees both halves; these loads and stores need no alignment, and SSE2 is always available.
        unsafe {
            let (low, high) = (_mm_loadu_si128(from.cast()), _mm_loadu_si128(from.add(BLOCK / 2).cast()));
            _mm_storeu_si128(to.cast(), low);
            _mm_storeu_si128(to.add(BLOCK / 2).cast(), high);
            let ascii = _mm_movemask_epi8(_mm_or_si128(low, high)) == 0;
            (specials_of_half(low) | specials_of_half(high) << 16, ascii)
        }
    }
}

#[inline]
#[target_feature(enable = "sse2")]
fn specials_of_half(bytes: __m128i) -> u32 {
    let quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(QUOTE));
    let backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(BACKSLASH));
    let controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(LAST_CONTROL)), bytes);
    _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls)).cast_unsigned()
}

/// The implementations of [`blocks`] beside the baseline that this processor supports.
#[cfg(test)]
pub(super) fn wider_than_baseline() -> Vec<super::Blocks> {
    let mut implementations: Vec<super::Blocks> = Vec::new();
    if std::is_x86_feature_detected!("avx2") {
        // SAFETY: the processor has AVX2.
        implementations.push(|body, at, out| unsafe { blocks_by_avx2(body, at, out) });
    }
    if avx512::is_available() {
        // SAFETY: the processor has the instructions.
        implementations.push(|body, at, out| unsafe { avx512::blocks(body, at, out) });
    }
    implementations
}
