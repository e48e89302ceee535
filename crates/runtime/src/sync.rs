//! Locks that outlive a panic.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The guarded value. Guarded values are consistent after each operation, so a panic of another thread does no harm.
#[doc(hidden)]
pub fn locked<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
