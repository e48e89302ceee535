//! The freed blocks, in slots that threads fill and empty without waiting for each other.
//!
//! A slot is one atomic word: the address of a block and, in the bits that are zero because blocks are aligned to pages, the second
//! in which it was freed. The thread that changes a word to zero owns the block.

#[cfg(loom)]
use loom::sync::atomic::{AtomicUsize, Ordering};
#[cfg(not(loom))]
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::size_class::SizeClass;

/// The bits of a word that hold the second, modulo about an hour.
const SECOND: usize = 0xfff;

/// How many bytes a pool keeps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// While nothing works.
    pub(crate) at_rest: usize,
    /// While something works.
    pub(crate) working: usize,
}

/// Freed blocks by size class.
pub(crate) struct Pool<const CLASSES: usize, const SLOTS: usize> {
    slots: [[AtomicUsize; SLOTS]; CLASSES],
    /// The size of all blocks. Counted before a block is put into a slot and after it is taken, so never less than there is.
    bytes: AtomicUsize,
    /// Number of those who are working.
    working: AtomicUsize,
    /// The second of the last expiry.
    expired: AtomicUsize,
    limits: Limits,
}

impl<const CLASSES: usize, const SLOTS: usize> Pool<CLASSES, SLOTS> {
    /// A pool without blocks.
    #[cfg(not(loom))]
    pub(crate) const fn new(limits: Limits) -> Self {
        Self {
            slots: [const { [const { AtomicUsize::new(0) }; SLOTS] }; CLASSES],
            bytes: AtomicUsize::new(0),
            working: AtomicUsize::new(0),
            expired: AtomicUsize::new(0),
            limits,
        }
    }

    /// The size of all blocks in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Takes a block of this class.
    pub(crate) fn take(&self, class: SizeClass) -> Option<usize> {
        self.slots[class.index()].iter().find_map(|slot| self.empty(slot, class, |_| true))
    }

    /// Keeps a block, whose address is a multiple of 4096 and not zero, or releases it: this one or others, if they would exceed the
    /// limit.
    pub(crate) fn put(&self, class: SizeClass, block: usize, second: usize, mut release: impl FnMut(SizeClass, usize)) {
        let is_working = self.working.load(Ordering::Relaxed) > 0;
        let limit = if is_working { self.limits.working } else { self.limits.at_rest };
        if !self.has_put(class, block | (second & SECOND), limit) {
            release(class, block);
        } else if is_working && self.working.fetch_add(0, Ordering::AcqRel) == 0 {
            // The work has ended in between. If its end comes after this addition, `end` sees the block.
            self.shrink(self.limits.at_rest, release);
        }
    }

    fn has_put(&self, class: SizeClass, word: usize, limit: usize) -> bool {
        if self.bytes.fetch_add(class.size(), Ordering::Relaxed) + class.size() <= limit {
            let fill = |slot: &AtomicUsize| {
                slot.load(Ordering::Relaxed) == 0
                    // The next owner sees what has been written into the block.
                    && slot.compare_exchange(0, word, Ordering::Release, Ordering::Relaxed).is_ok()
            };
            if self.slots[class.index()].iter().any(fill) {
                return true;
            }
        }
        self.bytes.fetch_sub(class.size(), Ordering::Relaxed);
        false
    }

    /// Releases the blocks that were freed more than `max_age` seconds ago; does nothing if that has been done in this second.
    pub(crate) fn expire(&self, second: usize, max_age: usize, release: impl FnMut(SizeClass, usize)) {
        let last = self.expired.load(Ordering::Relaxed);
        if last != second && self.expired.compare_exchange(last, second, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            self.drain(|word| second.wrapping_sub(word) & SECOND > max_age, release);
        }
    }

    /// Keeps more from now on.
    pub(crate) fn begin(&self) {
        self.working.fetch_add(1, Ordering::Relaxed);
    }

    /// Ends what [`Self::begin`] began. The last one releases what is not kept at rest.
    pub(crate) fn end(&self, release: impl FnMut(SizeClass, usize)) {
        if self.working.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.shrink(self.limits.at_rest, release);
        }
    }

    /// Releases blocks until at most `max_bytes` are left, the largest first.
    fn shrink(&self, max_bytes: usize, release: impl FnMut(SizeClass, usize)) {
        self.drain(|_| self.bytes() > max_bytes, release);
    }

    fn drain(&self, is_released: impl Fn(usize) -> bool, mut release: impl FnMut(SizeClass, usize)) {
        for class in SizeClass::all().take(CLASSES).rev() {
            for slot in &self.slots[class.index()] {
                if let Some(block) = self.empty(slot, class, &is_released) {
                    release(class, block);
                }
            }
        }
    }

    /// Takes the block of a slot, unless another thread changes the slot at the same time.
    fn empty(&self, slot: &AtomicUsize, class: SizeClass, is_taken: impl Fn(usize) -> bool) -> Option<usize> {
        let word = slot.load(Ordering::Relaxed);
        if word == 0 || !is_taken(word) {
            return None;
        }
        slot.compare_exchange(word, 0, Ordering::Acquire, Ordering::Relaxed).ok()?;
        self.bytes.fetch_sub(class.size(), Ordering::Relaxed);
        Some(word & !SECOND)
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    const CLASS: usize = 64 << 10;
    const LIMITS: Limits = Limits { at_rest: CLASS, working: 2 * CLASS };

    fn smallest() -> SizeClass {
        SizeClass::all().next().unwrap()
    }

    fn pool() -> Pool<1, 4> {
        Pool::new(LIMITS)
    }

    /// Puts blocks, and returns those that were released.
    fn put(pool: &Pool<1, 4>, blocks: &[usize], second: usize) -> Vec<usize> {
        let mut released = Vec::new();
        for block in blocks {
            pool.put(smallest(), *block, second, |_, block| released.push(block));
        }
        released
    }

    #[test]
    fn a_freed_block_is_used_again_once() {
        let pool = pool();
        assert_eq!(put(&pool, &[0x1000], 5), []);
        assert_eq!((pool.take(smallest()), pool.take(smallest())), (Some(0x1000), None));
        assert_eq!(pool.bytes(), 0);
    }

    #[test]
    fn no_more_is_kept_than_the_limit_of_the_moment() {
        let pool = pool();
        assert_eq!(put(&pool, &[0x1000, 0x2000], 0), [0x2000]);
        pool.begin();
        pool.begin();
        assert_eq!(put(&pool, &[0x3000, 0x4000], 0), [0x4000]);
        let mut released = Vec::new();
        pool.end(|_, block| released.push(block));
        assert_eq!(released, [], "another one is still working");
        pool.end(|_, block| released.push(block));
        assert_eq!((released.len(), pool.bytes()), (1, CLASS));
    }

    #[test]
    fn blocks_expire_once_a_second() {
        let pool = pool();
        pool.begin();
        // The second wraps around in a slot.
        let (then, mut released) = (SECOND - 1, Vec::new());
        put(&pool, &[0x1000], then);
        put(&pool, &[0x2000], then + 1);
        pool.expire(then + 2, 2, |_, block| released.push(block));
        assert_eq!(released, []);
        pool.expire(then + 3, 2, |_, block| released.push(block));
        assert_eq!(released, [0x1000]);
        pool.expire(then + 3, 0, |_, block| released.push(block));
        assert_eq!((released.len(), pool.bytes()), (1, CLASS), "it has been done in this second");
    }

    #[test]
    fn the_largest_blocks_are_released_first() {
        let pool: Pool<3, 1> = Pool::new(Limits { at_rest: 3 * CLASS, working: 8 * CLASS });
        let mut released = Vec::new();
        pool.begin();
        for (class, block) in SizeClass::all().take(3).zip([0x1000, 0x2000, 0x3000]) {
            pool.put(class, block, 0, |_, block| released.push(block));
        }
        pool.end(|_, block| released.push(block));
        assert_eq!((released, pool.bytes()), (vec![0x3000], CLASS / 2 * 5));
    }
}

/// Every interleaving of a few operations, and every value that a relaxed access may see.
#[cfg(all(test, loom))]
mod interleavings {
    use loom::cell::UnsafeCell;
    use loom::sync::Arc;
    use loom::thread;

    use super::*;

    const CLASS: usize = 64 << 10;

    type Small = Pool<1, 2>;

    impl<const CLASSES: usize, const SLOTS: usize> Pool<CLASSES, SLOTS> {
        fn new(limits: Limits) -> Self {
            Self {
                slots: std::array::from_fn(|_| std::array::from_fn(|_| AtomicUsize::new(0))),
                bytes: AtomicUsize::new(0),
                working: AtomicUsize::new(0),
                expired: AtomicUsize::new(0),
                limits,
            }
        }
    }

    fn smallest() -> SizeClass {
        SizeClass::all().next().unwrap()
    }

    /// A pool whose limits are numbers of blocks.
    fn pool(at_rest: usize, working: usize) -> Arc<Small> {
        Arc::new(Pool::new(Limits { at_rest: at_rest * CLASS, working: working * CLASS }))
    }

    /// The memory of two blocks, of which loom notices every access that another one races with.
    #[derive(Clone)]
    struct Memory(Arc<[UnsafeCell<u8>; 2]>);

    impl Memory {
        fn new() -> Self {
            Self(Arc::new([UnsafeCell::new(0), UnsafeCell::new(0)]))
        }

        /// Writes into the block, which only its owner may.
        fn write(&self, block: usize) {
            self.0[block / BLOCK - 1].with_mut(|_| ());
        }
    }

    const BLOCK: usize = 0x1000;

    /// Frees a block, and writes into each that is released instead.
    fn put(pool: &Small, memory: &Memory, block: usize) {
        memory.write(block);
        pool.put(smallest(), block, 0, |_, block| memory.write(block));
    }

    /// Takes a block if there is one, writes into it, and frees it.
    fn reuse(pool: &Small, memory: &Memory) {
        if let Some(block) = pool.take(smallest()) {
            put(pool, memory, block);
        }
    }

    #[test]
    fn a_block_has_one_owner() {
        loom::model(|| {
            let (pool, memory) = (pool(2, 2), Memory::new());
            put(&pool, &memory, BLOCK);
            let other = {
                let (pool, memory) = (Arc::clone(&pool), memory.clone());
                thread::spawn(move || {
                    reuse(&pool, &memory);
                    put(&pool, &memory, 2 * BLOCK);
                })
            };
            reuse(&pool, &memory);
            reuse(&pool, &memory);
            other.join().unwrap();
            assert_eq!(pool.bytes(), 2 * CLASS, "no block is lost, and each is counted once");
        });
    }

    #[test]
    fn expired_blocks_have_one_owner() {
        loom::model(|| {
            let (pool, memory) = (pool(2, 2), Memory::new());
            put(&pool, &memory, BLOCK);
            put(&pool, &memory, 2 * BLOCK);
            let other = {
                let (pool, memory) = (Arc::clone(&pool), memory.clone());
                thread::spawn(move || pool.expire(5, 2, |_, block| memory.write(block)))
            };
            let taken = pool.take(smallest());
            taken.into_iter().for_each(|block| memory.write(block));
            pool.expire(5, 2, |_, block| memory.write(block));
            other.join().unwrap();
            assert_eq!(pool.bytes(), 0, "one of both has released what was left");
        });
    }

    #[test]
    fn the_end_of_the_work_leaves_no_more_than_is_kept_at_rest() {
        loom::model(|| {
            let (pool, memory) = (pool(1, 2), Memory::new());
            pool.begin();
            let other = {
                let (pool, memory) = (Arc::clone(&pool), memory.clone());
                thread::spawn(move || {
                    put(&pool, &memory, BLOCK);
                    put(&pool, &memory, 2 * BLOCK);
                })
            };
            pool.end(|_, block| memory.write(block));
            other.join().unwrap();
            assert!(pool.bytes() <= CLASS, "{} bytes are kept", pool.bytes());
        });
    }

    #[test]
    fn the_limit_holds_at_every_moment() {
        loom::model(|| {
            let (pool, memory) = (pool(1, 1), Memory::new());
            let other = {
                let (pool, memory) = (Arc::clone(&pool), memory.clone());
                thread::spawn(move || put(&pool, &memory, BLOCK))
            };
            put(&pool, &memory, 2 * BLOCK);
            other.join().unwrap();
            let kept = [pool.take(smallest()), pool.take(smallest())];
            assert!(kept.iter().flatten().count() <= 1);
        });
    }
}
