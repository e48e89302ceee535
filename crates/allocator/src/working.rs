//! Work that allocates blocks again and again.

/// While one exists, the pool keeps [`MAX_IDLE_PER_THREAD`](crate::MAX_IDLE_PER_THREAD) more bytes for each of its threads. Its end
/// returns what exceeds the limit to the system.
///
/// ```
/// use scoresheet_allocator::Working;
///
/// let working = Working::begin(2);
/// // Decode many bodies in two threads.
/// drop(working);
/// ```
#[derive(Debug)]
pub struct Working {
    threads: usize,
}

impl Working {
    /// Begins to work in this number of threads.
    #[must_use]
    pub fn begin(threads: usize) -> Self {
        #[cfg(unix)]
        crate::allocator::begin(threads);
        Self { threads }
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        #[cfg(unix)]
        crate::allocator::end(self.threads);
    }
}

/// The size of the freed blocks that are kept, in bytes.
#[must_use]
pub fn idle_bytes() -> usize {
    #[cfg(unix)]
    return crate::allocator::idle_bytes();
    #[cfg(not(unix))]
    0
}
