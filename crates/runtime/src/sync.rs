//! Locks that outlive a panic.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The guarded value. What this crate guards is whole after each operation, so a panic elsewhere cannot have spoiled it.
#[doc(hidden)]
pub fn locked<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
