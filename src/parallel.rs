//! Work on all cores, with results in order and a bounded number of jobs in memory.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::thread;
use std::time::Duration;

use scoresheet_allocator::Working;
use scoresheet_runtime::{IoError, locked};

/// Number of jobs in memory for each thread: one that runs, and one whose result waits or that is about to run.
const JOBS_PER_THREAD: usize = 2;

/// A job, and the channel of its result.
type Job<T, R> = (T, SyncSender<thread::Result<R>>);

/// Threads that apply one function to many jobs. Results are returned in the order of the jobs.
///
/// The caller alternates between [`push`](Self::push), while there is [room](Self::has_room), and [`next`](Self::next). A job that
/// is slower than the others delays their results, and never grows the memory.
///
/// ```
/// use scoresheet::parallel::Ordered;
///
/// let mut squares = Ordered::new(None, |number: u64| number * number)?;
/// let found: Vec<u64> = squares.map(1..=4).collect();
/// assert_eq!(found, [1, 4, 9, 16]);
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub struct Ordered<T, R> {
    jobs: Sender<Job<T, R>>,
    results: VecDeque<Receiver<thread::Result<R>>>,
    /// Starts another thread.
    start: Box<dyn Fn() -> io::Result<()> + Send>,
    running: usize,
    threads: usize,
    is_cancelled: Arc<AtomicBool>,
    _working: Working,
}

impl<T, R> fmt::Debug for Ordered<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ordered").field("jobs", &self.results.len()).field("threads", &self.threads).finish_non_exhaustive()
    }
}

impl<T: Send + 'static, R: Send + 'static> Ordered<T, R> {
    /// Starts a thread; others follow when there are jobs for them. The default is one for each core that this process may use.
    ///
    /// # Errors
    /// When the operating system starts no thread.
    pub fn new(threads: Option<NonZeroUsize>, work: impl Fn(T) -> R + Send + Sync + 'static) -> Result<Self, IoError> {
        let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let (jobs, queue) = channel::<Job<T, R>>();
        let (queue, work, is_cancelled) = (Arc::new(Mutex::new(queue)), Arc::new(work), Arc::new(AtomicBool::new(false)));
        let cancelled = Arc::clone(&is_cancelled);
        let start = Box::new(move || {
            let (queue, work, cancelled) = (Arc::clone(&queue), Arc::clone(&work), Arc::clone(&cancelled));
            let thread = thread::Builder::new().name("scoresheet-work".to_owned());
            thread.spawn(move || run(&queue, &*work, &cancelled)).map(drop)
        });
        start().map_err(|error| IoError::new(format!("cannot start a thread: {error}; end other programs"), error))?;
        Ok(Self { jobs, results: VecDeque::new(), start, running: 1, threads, is_cancelled, _working: Working::begin() })
    }

    /// Whether another job is accepted without exceeding the bound on memory.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.results.len() < self.threads * JOBS_PER_THREAD
    }

    /// Adds a job.
    pub fn push(&mut self, job: T) {
        // Without another thread those that run do all the work.
        if self.results.len() >= self.running && self.running < self.threads && (self.start)().is_ok() {
            self.running += 1;
        }
        let (sender, result) = sync_channel(1);
        // Sending fails only if no thread is left, and then the result's channel is closed.
        let _ = self.jobs.send((job, sender));
        self.results.push_back(result);
    }

    /// The result of the earliest job that has not been returned, `None` without any. It is pending if the job takes longer than
    /// `timeout`.
    ///
    /// # Panics
    /// With the panic of the job, if there was one.
    pub fn next(&mut self, timeout: Duration) -> Poll<Option<R>> {
        let Some(result) = self.results.front() else { return Poll::Ready(None) };
        let result = match result.recv_timeout(timeout) {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => return Poll::Pending,
            Err(RecvTimeoutError::Disconnected) => unreachable!("a thread sends the result of each of its jobs"),
        };
        self.results.pop_front();
        Poll::Ready(Some(result.unwrap_or_else(|panic| resume_unwind(panic))))
    }

    /// The results of these jobs. Jobs are taken from the iterator as there is room for them.
    pub fn map(&mut self, jobs: impl IntoIterator<Item = T>) -> impl Iterator<Item = R> {
        let mut jobs = jobs.into_iter().fuse();
        std::iter::from_fn(move || {
            while self.has_room() {
                let Some(job) = jobs.next() else { break };
                self.push(job);
            }
            loop {
                if let Poll::Ready(result) = self.next(Duration::MAX) {
                    return result;
                }
            }
        })
    }
}

impl<T, R> Drop for Ordered<T, R> {
    /// Ends the threads after the jobs that they are working on.
    fn drop(&mut self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }
}

fn run<T, R>(queue: &Mutex<Receiver<Job<T, R>>>, work: &impl Fn(T) -> R, is_cancelled: &AtomicBool) {
    loop {
        let next = locked(queue).recv();
        let Ok((job, result)) = next else { return };
        if is_cancelled.load(Ordering::Relaxed) {
            return;
        }
        // Without a receiver the caller is gone.
        let _ = result.send(catch_unwind(AssertUnwindSafe(|| work(job))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;
    use std::sync::atomic::AtomicUsize;

    const TWO: NonZeroUsize = NonZeroUsize::new(2).unwrap();

    #[test]
    fn results_have_the_order_of_the_jobs() {
        // The first job ends only when the second runs, so both threads work at once.
        let both = Arc::new(Barrier::new(2));
        let mut jobs = Ordered::new(Some(TWO), move |number: usize| {
            if number < 2 {
                both.wait();
            }
            number
        })
        .unwrap();
        assert!(jobs.map(0..1000).eq(0..1000));
        assert!(jobs.map(3..5).eq(3..5), "the threads can be used again");
    }

    #[test]
    fn no_more_jobs_are_taken_than_fit_into_memory() {
        let taken = Arc::new(AtomicUsize::new(0));
        let source = {
            let taken = Arc::clone(&taken);
            (0..1000).inspect(move |_| {
                taken.fetch_add(1, Ordering::SeqCst);
            })
        };
        let mut jobs = Ordered::new(Some(TWO), |number: usize| number).unwrap();
        let mut results = jobs.map(source);
        for number in 0..500 {
            assert_eq!(results.next(), Some(number));
            assert!(taken.load(Ordering::SeqCst) <= number + TWO.get() * JOBS_PER_THREAD);
        }
    }

    #[test]
    fn a_panic_of_a_job_reaches_the_caller() {
        let mut jobs = Ordered::new(Some(TWO), |number: usize| assert_ne!(number, 3, "three")).unwrap();
        let failure = catch_unwind(AssertUnwindSafe(|| jobs.map(0..10).count())).unwrap_err();
        assert!(failure.downcast_ref::<String>().unwrap().contains("three"));
    }

    #[test]
    fn a_job_that_is_not_done_is_pending() {
        let (done, wait) = channel::<()>();
        let wait = Mutex::new(wait);
        let mut jobs = Ordered::new(None, move |()| {
            let _ = locked(&wait).recv();
        })
        .unwrap();
        assert_eq!(jobs.next(Duration::ZERO), Poll::Ready(None));
        jobs.push(());
        assert_eq!(jobs.next(Duration::ZERO), Poll::Pending);
        done.send(()).unwrap();
        assert_eq!(jobs.next(Duration::MAX), Poll::Ready(Some(())));
    }
}
