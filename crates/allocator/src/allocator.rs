//! The global allocator, and the system calls behind it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::pool::{Limits, Pool};
use crate::size_class::{ALIGN, CLASSES, SizeClass};
use crate::{MAX_IDLE, MAX_IDLE_SECONDS, MAX_IDLE_WORKING};

/// Number of freed blocks of a class: as many as a few chunks of a wide table have columns.
const SLOTS: usize = 64;

/// Mappings begin at a multiple of this, the smallest page.
const PAGE: usize = 4096;

/// Maximum number of mapped blocks. Linux allows a process 65,530 mappings, and beyond them not even the C library allocates.
const MAX_MAPPINGS: usize = 16 << 10;

/// Number of mapped blocks, those in the pool included.
static MAPPINGS: AtomicUsize = AtomicUsize::new(0);

/// The pool of the process. Each block in it is a mapping of its class's size that nothing refers to.
static POOL: Pool<CLASSES, SLOTS> = Pool::new(Limits { at_rest: MAX_IDLE, working: MAX_IDLE_WORKING });

/// An allocator that reuses blocks of 64 KiB to 32 MiB, and leaves other sizes to the system's. See the crate's documentation.
#[derive(Debug, Clone, Copy, Default)]
pub struct PoolAllocator;

// SAFETY: the class of an allocation follows from its layout alone (`SizeClass::of`), and the caller passes the same layout when it
// frees or resizes it. So an allocation without a class is always the system's, and one with a class is always a block: memory of the
// class's size, which is at least the layout's, aligned to `ALIGN` at least, as no layout with a class exceeds. A block is a mapping,
// or memory of the system's allocator; its address says which (`is_mapped`), so each is freed as it was allocated. It is either in the
// pool or an allocation, because `Pool::take` and the release of a block give it to one caller. Nothing here panics.
unsafe impl GlobalAlloc for PoolAllocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match SizeClass::of(layout) {
            // SAFETY: the caller's promise.
            None => unsafe { System.alloc(layout) },
            Some(class) => used_again(class).unwrap_or_else(|| new(class, System::alloc)),
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let Some(class) = SizeClass::of(layout) else {
            // SAFETY: the caller's promise.
            return unsafe { System.alloc_zeroed(layout) };
        };
        match used_again(class) {
            Some(block) => {
                // SAFETY: the block is at least as large as the layout, and no one else's.
                unsafe { block.write_bytes(0, layout.size()) };
                block
            }
            None => new(class, System::alloc_zeroed),
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        match SizeClass::of(layout) {
            // SAFETY: an allocation without a class is the system's.
            None => unsafe { System.dealloc(block, layout) },
            Some(class) => free(class, block),
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller promises a size that is valid for this alignment.
        let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        match (SizeClass::of(layout), SizeClass::of(new_layout)) {
            // SAFETY: an allocation without a class is the system's.
            (None, None) => unsafe { System.realloc(block, layout, new_size) },
            (Some(old), Some(new)) if old == new => block,
            (Some(old), Some(new)) => resize(block, (old, layout.size()), (new, new_size)),
            // SAFETY: the layouts are those of the two allocations, and both have this many bytes.
            _ => unsafe {
                let moved = self.alloc(new_layout);
                if !moved.is_null() {
                    moved.copy_from_nonoverlapping(block, layout.size().min(new_size));
                    self.dealloc(block, layout);
                }
                moved
            },
        }
    }
}

/// Whether a block is a mapping: those of the system's allocator begin within a page.
fn is_mapped(block: *mut u8) -> bool {
    block.addr().is_multiple_of(PAGE)
}

/// A block that has been freed.
fn used_again(class: SizeClass) -> Option<*mut u8> {
    POOL.take(class).map(ptr::with_exposed_provenance_mut)
}

/// Keeps a block, or returns it to the system. The caller must own it.
fn free(class: SizeClass, block: *mut u8) {
    if !is_mapped(block) {
        // SAFETY: `new` has allocated it with this layout, `ALIGN` bytes in front of the block.
        return unsafe { System.dealloc(block.sub(ALIGN), layout_of(class)) };
    }
    let second = second();
    POOL.put(class, block.expose_provenance(), second, release);
    POOL.expire(second, MAX_IDLE_SECONDS, release);
}

/// An allocation of one class, with as many bytes in use, as an allocation of another. Null, and the allocation is as before, if there
/// is no memory. The caller must own it.
fn resize(block: *mut u8, (old, old_size): (SizeClass, usize), (new, new_size): (SizeClass, usize)) -> *mut u8 {
    let moved = match used_again(new) {
        Some(moved) => moved,
        None => match remap(block, old, new) {
            Some(moved) => return moved,
            None => self::new(new, System::alloc),
        },
    };
    if !moved.is_null() {
        // SAFETY: both blocks are owned here, have at least that number of bytes, and are different mappings.
        unsafe { moved.copy_from_nonoverlapping(block, old_size.min(new_size)) };
        free(old, block);
    }
    moved
}

/// A new block, of zeros if it is a mapping. Null if there is no memory.
fn new(class: SizeClass, allocate: unsafe fn(&System, Layout) -> *mut u8) -> *mut u8 {
    if MAPPINGS.fetch_add(1, Ordering::Relaxed) < MAX_MAPPINGS
        && let Some(block) = map(class)
    {
        return block;
    }
    MAPPINGS.fetch_sub(1, Ordering::Relaxed);
    // SAFETY: the layout is not empty.
    let memory = unsafe { allocate(&System, layout_of(class)) };
    // SAFETY: the memory is larger than the block by `ALIGN` bytes.
    if memory.is_null() { memory } else { unsafe { memory.add(ALIGN) } }
}

fn map(class: SizeClass) -> Option<*mut u8> {
    let (access, kind) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANON);
    // SAFETY: a mapping without an address replaces no other.
    let block = unsafe { libc::mmap(ptr::null_mut(), class.size(), access, kind, -1, 0) };
    (block != libc::MAP_FAILED).then_some(block.cast())
}

/// A block that begins `ALIGN` bytes behind the start of a page.
fn layout_of(class: SizeClass) -> Layout {
    // SAFETY: the alignment is a power of two, and the largest class is far from the limit of a size.
    unsafe { Layout::from_size_align_unchecked(class.size() + ALIGN, PAGE) }
}

/// Moves the pages of a block into one of another class, without copying them. `None`, and the block is as before, where the system
/// cannot. The caller must own it.
#[cfg(target_os = "linux")]
fn remap(block: *mut u8, old: SizeClass, new: SizeClass) -> Option<*mut u8> {
    if !is_mapped(block) {
        return None;
    }
    // SAFETY: the block is a mapping of the old class's size, and its owner gives up the old address.
    let moved = unsafe { libc::mremap(block.cast(), old.size(), new.size(), libc::MREMAP_MAYMOVE) };
    (moved != libc::MAP_FAILED).then_some(moved.cast())
}

#[cfg(not(target_os = "linux"))]
fn remap(_: *mut u8, _: SizeClass, _: SizeClass) -> Option<*mut u8> {
    None
}

/// Returns a block to the system. The caller must own it.
fn release(class: SizeClass, block: usize) {
    let block: *mut libc::c_void = ptr::with_exposed_provenance_mut(block);
    MAPPINGS.fetch_sub(1, Ordering::Relaxed);
    // SAFETY: the block is a mapping of this size that nothing refers to.
    unsafe {
        // In a process with too many mappings of others. The addresses are lost then, but not the memory.
        if libc::munmap(block, class.size()) != 0 {
            libc::madvise(block, class.size(), libc::MADV_DONTNEED);
        }
    }
}

/// The second of a clock that never goes back.
fn second() -> usize {
    #[cfg(target_os = "linux")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC_COARSE;
    #[cfg(not(target_os = "linux"))]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC;
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it writes into `now`.
    unsafe { libc::clock_gettime(CLOCK, &raw mut now) };
    usize::try_from(now.tv_sec).unwrap_or_default()
}

/// See [`crate::Working`].
pub(crate) fn begin() {
    POOL.begin();
}

/// See [`crate::Working`].
pub(crate) fn end() {
    POOL.end(release);
    POOL.expire(second(), MAX_IDLE_SECONDS, release);
}

/// See [`crate::idle_bytes`].
pub(crate) fn idle_bytes() -> usize {
    POOL.bytes()
}
