//! A process that is forked while its threads allocate can allocate.
#![cfg(unix)]
#![expect(unsafe_code, reason = "forks")]

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use scoresheet_allocator::{PoolAllocator, Working};

#[global_allocator]
static ALLOCATOR: PoolAllocator = PoolAllocator;

/// A child that hangs is killed after this time, which no slow machine needs.
const DEADLINE: Duration = Duration::from_secs(120);

/// Allocates and frees blocks of the pool, and returns whether each keeps its content.
fn churn(byte: u8, rounds: usize) -> bool {
    (0..rounds).all(|round| {
        let mut bytes = vec![byte; (64 << 10) + round % 7 * (40 << 10)];
        bytes.extend_from_within(..);
        bytes[0] == byte && bytes[1..] == bytes[..bytes.len() - 1]
    })
}

/// Waits for a child, and returns its status.
fn status_of(child: libc::pid_t) -> i32 {
    let (start, mut status) = (Instant::now(), 0);
    // SAFETY: `child` is a child of this process that has not been waited for, and `status` is written to.
    while unsafe { libc::waitpid(child, &raw mut status, libc::WNOHANG) } == 0 {
        if start.elapsed() > DEADLINE {
            // SAFETY: it is still a child of this process.
            unsafe { libc::kill(child, libc::SIGKILL) };
        }
        thread::sleep(Duration::from_millis(1));
    }
    status
}

#[test]
fn a_child_allocates_while_the_parents_threads_do() {
    let is_done = AtomicBool::new(false);
    let _working = Working::begin();
    thread::scope(|scope| {
        for byte in 1..=3 {
            let is_done = &is_done;
            scope.spawn(move || {
                while !is_done.load(Ordering::Relaxed) {
                    assert!(churn(byte, 10));
                }
            });
        }
        for _ in 0..20 {
            // SAFETY: the child calls nothing that another thread of the parent may have locked: it allocates blocks of the pool,
            // and ends without destructors.
            let child = unsafe { libc::fork() };
            if child == 0 {
                let code = i32::from(!churn(9, 20));
                // SAFETY: it ends the process.
                unsafe { libc::_exit(code) };
            }
            assert!(child > 0, "there are processes left");
            assert_eq!(status_of(child), 0, "the child ends by itself, and its blocks are its own");
        }
        is_done.store(true, Ordering::Relaxed);
    });
}
