//! A global allocator that keeps large blocks of memory outside of the C heap and reuses them.
//!
//! Bodies and Arrow columns are large, live briefly, and are often freed by another thread: the consumer's. The C heap maps and
//! unmaps such memory each time, which costs a page fault for every 4 KiB, or keeps it between small allocations, where it leaves
//! holes that nothing fits into. [`PoolAllocator`] maps blocks of 64 KiB to 32 MiB by itself, keeps a bounded amount of those that are
//! freed, and leaves all other sizes to the system's allocator.
//!
//! The Python module and the binary use it. A Rust program chooses its allocator itself:
//!
//! ```
//! use scoresheet_allocator::PoolAllocator;
//!
//! #[global_allocator]
//! static ALLOCATOR: PoolAllocator = PoolAllocator;
//!
//! let body = vec![b' '; 1 << 20];
//! let address = body.as_ptr();
//! drop(body);
//! assert_eq!(vec![b' '; 1 << 20].as_ptr(), address, "the block is used again");
//! ```
//!
//! # Bounds
//!
//! Blocks that have been free for more than [`MAX_IDLE_SECONDS`] go back to the system when another one is freed, so memory follows what
//! has been in use within this time. At most [`MAX_IDLE_WORKING`] bytes are kept while a [`Working`] exists, which streams and thread pools
//! of scoresheet hold, and at most [`MAX_IDLE`] otherwise. The end of the last one returns what is beyond that, so a process that calls
//! nothing any more keeps no more than [`MAX_IDLE`].
//!
//! # Threads and forks
//!
//! The pool is an array of atomic words. Nothing waits for another thread, so that a process which is forked while other threads
//! allocate can allocate in the child: a block that was moving at that moment is lost there, and no other.

#[cfg(all(unix, not(loom)))]
#[allow(unsafe_code, reason = "an allocator hands out memory by address; each block has its proof beside it")]
mod allocator;
#[cfg(any(unix, test))]
mod pool;
#[cfg(any(unix, test))]
mod size_class;
#[cfg(not(loom))]
mod working;

#[cfg(all(unix, not(loom)))]
pub use allocator::PoolAllocator;
/// Blocks are mapped on Unix only.
#[cfg(not(unix))]
pub use std::alloc::System as PoolAllocator;
#[cfg(not(loom))]
pub use working::{Working, idle_bytes};

/// Maximum size of the freed blocks that are kept, in bytes.
pub const MAX_IDLE: usize = 8 << 20;

/// Maximum size of the freed blocks that are kept while a [`Working`] exists, in bytes. The encoders of a Parquet file free a row group at
/// once, which has as many.
pub const MAX_IDLE_WORKING: usize = 256 << 20;

/// Blocks that have been free for longer are returned to the system when another one is freed.
pub const MAX_IDLE_SECONDS: usize = 2;
