//! Allocations of all sizes keep their content, whatever thread frees them, and freed blocks go back to the system.

use std::sync::mpsc::channel;
use std::thread;

use scoresheet_allocator::{MAX_IDLE, MAX_IDLE_WORKING, PoolAllocator, Working, idle_bytes};

#[global_allocator]
static ALLOCATOR: PoolAllocator = PoolAllocator;

const ROUNDS: usize = 40;

/// Sizes from a few bytes to more than the largest block, of a generator with a fixed seed.
fn sizes(mut seed: u64) -> impl Iterator<Item = usize> {
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // As many of each order of magnitude.
        let bits = 4 + (seed >> 33) % 22;
        usize::try_from((1 << bits) + (seed >> 40) % (1 << bits)).unwrap()
    })
}

/// Whether all bytes are the same as this one, by two comparisons that are fast without optimization.
fn is_filled(bytes: &[u8], byte: u8) -> bool {
    bytes[0] == byte && bytes[1..] == bytes[..bytes.len() - 1]
}

/// A vector that grows and shrinks like these, with the same byte everywhere.
fn resized(byte: u8, sizes: impl Iterator<Item = usize>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for size in sizes {
        // Unlike `resize`, which takes seconds without optimization.
        bytes.extend_from_slice(&vec![byte; size.saturating_sub(bytes.len())]);
        bytes.truncate(size);
        bytes.shrink_to_fit();
        assert!(is_filled(&bytes, byte), "{size} bytes keep their content");
    }
    bytes
}

fn check_one_after_the_other() {
    for (round, size) in (0..ROUNDS).zip(sizes(1)) {
        assert!(is_filled(&vec![0; size], 0), "zeros are asked for");
        drop(vec![1_u8; size]);
        drop(resized(u8::try_from(round % 251).unwrap(), sizes(round as u64).take(4)));
    }
}

fn check_threads() {
    let _working = Working::begin();
    let (sender, receiver) = channel::<(u8, Vec<u8>)>();
    let threads = (0..4).map(|number| {
        let sender = sender.clone();
        thread::spawn(move || {
            for round in 0..ROUNDS as u64 {
                let bytes = resized(number, sizes(u64::from(number) << 32 | round).take(2));
                sender.send((number, bytes)).unwrap();
            }
        })
    });
    let threads: Vec<_> = threads.collect();
    drop(sender);
    for (number, bytes) in receiver {
        assert!(is_filled(&bytes, number), "no other thread writes into it");
        assert!(idle_bytes() <= MAX_IDLE_WORKING + largest_in_flight());
    }
    for thread in threads {
        thread.join().unwrap();
    }
}

/// Blocks are counted before it is known whether they are kept.
fn largest_in_flight() -> usize {
    5 * (32 << 20)
}

// One test, because the pool is the process's.
#[test]
fn blocks_keep_their_content_and_go_back() {
    check_one_after_the_other();
    assert!(idle_bytes() > 0, "blocks are kept");
    assert!(idle_bytes() <= MAX_IDLE, "{} bytes are kept at rest", idle_bytes());
    check_threads();
    assert!(idle_bytes() <= MAX_IDLE, "{} bytes are kept after the work", idle_bytes());
}
