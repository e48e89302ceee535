//! A process with a great many blocks does not reach the system's limit of mappings.
#![cfg(target_os = "linux")]

use scoresheet_allocator::PoolAllocator;

#[global_allocator]
static ALLOCATOR: PoolAllocator = PoolAllocator;

/// Every second of these is freed, so that each of the others would be a mapping of its own.
const BLOCKS: usize = 60_000;

const SMALL: usize = 64 << 10;
const LARGE: usize = 96 << 10;

fn mappings() -> usize {
    std::fs::read_to_string("/proc/self/maps").unwrap().lines().count()
}

#[test]
fn blocks_beyond_the_limit_are_those_of_the_system() {
    // Nothing is written, so this takes little memory.
    let mut blocks: Vec<_> = (0..BLOCKS).map(|_| Some(Vec::<u8>::with_capacity(SMALL))).collect();
    for byte in 1..=200 {
        let mut block = vec![byte; LARGE];
        assert!(!block.as_ptr().addr().is_multiple_of(4096), "it is no mapping");
        block.extend_from_slice(&vec![0; SMALL]);
        block.truncate(LARGE);
        block.shrink_to_fit();
        assert!(block == vec![byte; LARGE]);
        assert!(vec![0; LARGE].iter().all(|byte| *byte == 0));
    }
    blocks.iter_mut().skip(1).step_by(2).for_each(|block| *block = None);
    assert!(mappings() < 20_000, "{} mappings", mappings());
}
