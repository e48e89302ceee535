//! Documents fetched ahead of their consumer.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream as _;
use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinHandle, spawn_blocking};

use super::{Client, Document, runtime};
use crate::error::Error;
use crate::runtime::Request;

type Requests = Box<dyn Iterator<Item = (Request, Option<String>)> + Send>;

/// A request and its response.
#[derive(Debug)]
pub struct Fetched {
    /// The request.
    pub request: Request,
    /// The response.
    pub result: Result<Document, Error>,
}

/// Results in the order of their requests, made by [`Client::stream`].
///
/// Every document under way is a task of its own, and there are never more than `prefetch`, finished ones included: a
/// slow consumer stops the fetching. An error ends nothing; the next result is that of the next request.
pub struct Stream {
    client: Client,
    requests: Requests,
    prefetch: usize,
    ahead: VecDeque<JoinHandle<Fetched>>,
    /// Answers when the last task has got its slot, so that the slots are given in the order of the requests.
    turn: oneshot::Receiver<()>,
}

impl Stream {
    pub(super) fn new(client: Client, requests: Requests, prefetch: usize) -> Self {
        // Without its sender the receiver answers at once: nobody is before the first.
        let (_, turn) = oneshot::channel();
        let prefetch = prefetch.max(1);
        let mut stream = Self { client, requests, prefetch, ahead: VecDeque::new(), turn };
        stream.fill();
        stream
    }

    /// The next result, `None` after the last. Nothing is lost when the future is dropped before it is done.
    pub async fn next(&mut self) -> Option<Fetched> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn fill(&mut self) {
        while self.ahead.len() < self.prefetch {
            let Some((request, etag)) = self.requests.next() else { break };
            let (slot_taken, next_turn) = oneshot::channel();
            let turn = std::mem::replace(&mut self.turn, next_turn);
            let client = self.client.clone();
            self.ahead.push_back(runtime().spawn(async move {
                // Either way the one before has its slot, or has come to an end.
                let _ = turn.await;
                let slot = client.slot().await;
                let _ = slot_taken.send(());
                let result = client.fetch_in(slot, request.clone(), etag.as_deref()).await;
                Fetched { request, result }
            }));
        }
    }
}

impl futures_core::Stream for Stream {
    type Item = Fetched;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Fetched>> {
        let this = self.get_mut();
        let Some(first) = this.ahead.front_mut() else { return Poll::Ready(None) };
        let outcome = ready!(Pin::new(first).poll(context));
        this.ahead.pop_front();
        this.fill();
        Poll::Ready(Some(outcome.unwrap_or_else(|error| resume(error))))
    }
}

/// How large a body is that other requests should not have to wait for.
const LARGE: usize = 64 << 10;

/// Computes something from so many bytes: much on a thread made for blocking, little at once, since to change threads takes longer.
pub(crate) async fn spawn_blocking_if_large<T: Send + 'static>(bytes: usize, compute: impl FnOnce() -> T + Send + 'static) -> T {
    if bytes < LARGE {
        return compute();
    }
    spawn_blocking(compute).await.unwrap_or_else(|error| resume(error))
}

/// Goes on with a task's panic where the task was awaited. Only tasks that nobody awaits any more are cancelled.
fn resume(error: JoinError) -> ! {
    std::panic::resume_unwind(error.into_panic())
}

impl Drop for Stream {
    fn drop(&mut self) {
        for task in &self.ahead {
            task.abort();
        }
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream").field("prefetch", &self.prefetch).field("ahead", &self.ahead.len()).finish_non_exhaustive()
    }
}
