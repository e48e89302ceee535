//! Work that allocates blocks again and again.

/// While one exists, the pool keeps up to [`MAX_IDLE_WORKING`](crate::MAX_IDLE_WORKING) bytes. The end of the last one returns what
/// exceeds [`MAX_IDLE`](crate::MAX_IDLE) to the system.
///
/// ```
/// use scoresheet_allocator::Working;
///
/// let working = Working::begin();
/// // Decode many bodies.
/// drop(working);
/// ```
#[derive(Debug)]
pub struct Working(());

impl Working {
    /// Begins.
    #[must_use]
    pub fn begin() -> Self {
        #[cfg(unix)]
        crate::allocator::begin();
        Self(())
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        #[cfg(unix)]
        crate::allocator::end();
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
