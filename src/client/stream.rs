//! Documents fetched and decoded ahead of their consumer.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinHandle, spawn_blocking};

use super::{Client, Document, runtime};
use crate::error::Error;
use crate::runtime::Request;

type Requests = Box<dyn Iterator<Item = (Request, Option<String>)> + Send>;
type Decode<T> = Arc<dyn Fn(Document) -> Result<T, Error> + Send + Sync>;

/// A request and what became of it.
#[derive(Debug)]
pub struct Fetched<T> {
    /// What was asked.
    pub request: Request,
    /// The decoded document.
    pub result: Result<T, Error>,
}

/// Results in the order of their requests, made by [`Client::stream`].
///
/// Every document under way is a task of its own, and there are never more than `prefetch`, finished ones included: a
/// slow consumer stops the fetching. An error ends nothing; the next result is that of the next request.
pub struct Stream<T> {
    client: Client,
    requests: Requests,
    prefetch: usize,
    decode: Decode<T>,
    ahead: VecDeque<JoinHandle<Fetched<T>>>,
    /// Answers when the last task has got its slot, so that the slots are given in the order of the requests.
    turn: oneshot::Receiver<()>,
}

impl<T: Send + 'static> Stream<T> {
    pub(super) fn new(client: Client, requests: Requests, prefetch: usize, decode: Decode<T>) -> Self {
        // Without its sender the receiver answers at once: nobody is before the first.
        let (_, turn) = oneshot::channel();
        let prefetch = prefetch.max(1);
        let mut stream = Self { client, requests, prefetch, decode, ahead: VecDeque::new(), turn };
        stream.fill();
        stream
    }

    /// The next result, `None` after the last. Nothing is lost when the future is dropped before it is done.
    pub async fn next(&mut self) -> Option<Fetched<T>> {
        let outcome = self.ahead.front_mut()?.await;
        self.ahead.pop_front();
        self.fill();
        Some(outcome.unwrap_or_else(|error| resume(error)))
    }

    /// The next result for a caller that blocks, `None` after the last.
    ///
    /// # Errors
    /// `Timeout` when the result is not there in time; it can be asked for again.
    ///
    /// # Panics
    /// When called from inside a tokio runtime.
    pub fn recv_timeout(&mut self, timeout: Duration) -> Result<Option<Fetched<T>>, RecvTimeoutError> {
        // The timeout must be made inside the runtime, whose clock it uses.
        runtime().block_on(async { tokio::time::timeout(timeout, self.next()).await }).map_err(|_| RecvTimeoutError::Timeout)
    }

    fn fill(&mut self) {
        while self.ahead.len() < self.prefetch {
            let Some((request, etag)) = self.requests.next() else { break };
            let (slot_taken, next_turn) = oneshot::channel();
            let turn = std::mem::replace(&mut self.turn, next_turn);
            let (client, decode) = (self.client.clone(), self.decode.clone());
            self.ahead.push_back(runtime().spawn(async move {
                // Either way the one before has its slot, or has come to an end.
                let _ = turn.await;
                let slot = client.slot().await;
                let _ = slot_taken.send(());
                let document = client.fetch_in(slot, request.clone(), etag.as_deref()).await;
                Fetched { request, result: decoded(document, decode).await }
            }));
        }
    }
}

async fn decoded<T: Send + 'static>(document: Result<Document, Error>, decode: Decode<T>) -> Result<T, Error> {
    let document = document?;
    off_loaded(document.body.len(), move || decode(document)).await
}

/// How large a body is that other requests should not have to wait for.
const LARGE: usize = 64 << 10;

/// Computes something from so many bytes: much on a thread made for blocking, little at once, since to change threads takes longer.
pub(crate) async fn off_loaded<T: Send + 'static>(bytes: usize, compute: impl FnOnce() -> T + Send + 'static) -> T {
    if bytes < LARGE {
        return compute();
    }
    spawn_blocking(compute).await.unwrap_or_else(|error| resume(error))
}

/// Goes on with a task's panic where the task was awaited. Only tasks that nobody awaits any more are cancelled.
fn resume(error: JoinError) -> ! {
    std::panic::resume_unwind(error.into_panic())
}

impl<T> Drop for Stream<T> {
    fn drop(&mut self) {
        for task in &self.ahead {
            task.abort();
        }
    }
}

impl<T> fmt::Debug for Stream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream").field("prefetch", &self.prefetch).field("ahead", &self.ahead.len()).finish_non_exhaustive()
    }
}
