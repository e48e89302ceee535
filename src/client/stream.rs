//! Responses fetched ahead of their consumer.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream as _;
use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinHandle, spawn_blocking};

use super::{Client, Response, StreamItem, runtime};
use crate::runtime::Request;

type Requests = Box<dyn Iterator<Item = (Request, Option<String>)> + Send>;

/// Results in the order of their requests, created by [`Client::stream`].
///
/// Each request in flight is a task, and there are at most `prefetch` of them, finished ones included: a slow consumer stops the
/// requests. An error does not end the stream; the next result is that of the next request.
pub struct Stream {
    client: Client,
    requests: Requests,
    prefetch: usize,
    ahead: VecDeque<JoinHandle<StreamItem<Response>>>,
    /// Resolves when the last task has its slot, so that slots are assigned in the order of the requests.
    turn: oneshot::Receiver<()>,
}

impl Stream {
    pub(super) fn new(client: Client, requests: Requests, prefetch: usize) -> Self {
        // Without its sender the receiver resolves immediately: the first task waits for no other.
        let (_, turn) = oneshot::channel();
        let prefetch = prefetch.max(1);
        let mut stream = Self { client, requests, prefetch, ahead: VecDeque::new(), turn };
        stream.fill();
        stream
    }

    /// The next result, `None` after the last. Nothing is lost when the future is dropped before it is done.
    pub async fn next(&mut self) -> Option<StreamItem<Response>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn fill(&mut self) {
        while self.ahead.len() < self.prefetch {
            let Some((request, etag)) = self.requests.next() else { break };
            let (slot_taken, next_turn) = oneshot::channel();
            let turn = std::mem::replace(&mut self.turn, next_turn);
            let client = self.client.clone();
            self.ahead.push_back(runtime().spawn(async move {
                // In both cases the previous task has its slot, or has ended.
                let _ = turn.await;
                let slot = client.slot().await;
                let _ = slot_taken.send(());
                let result = client.fetch_in(slot, request.clone(), etag.as_deref()).await;
                StreamItem { request, result }
            }));
        }
    }
}

impl futures_core::Stream for Stream {
    type Item = StreamItem<Response>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<StreamItem<Response>>> {
        let this = self.get_mut();
        let Some(first) = this.ahead.front_mut() else { return Poll::Ready(None) };
        let outcome = ready!(Pin::new(first).poll(context));
        this.ahead.pop_front();
        this.fill();
        Poll::Ready(Some(outcome.unwrap_or_else(|error| resume(error))))
    }
}

/// Size of a body from which work is moved off the runtime's threads.
const LARGE: usize = 64 << 10;

/// Runs a computation on this many bytes: large ones on a blocking thread, small ones inline, because changing threads takes
/// longer.
pub(crate) async fn spawn_blocking_if_large<T: Send + 'static>(bytes: usize, compute: impl FnOnce() -> T + Send + 'static) -> T {
    if bytes < LARGE {
        return compute();
    }
    spawn_blocking(compute).await.unwrap_or_else(|error| resume(error))
}

/// Resumes the panic of a task where it is awaited. Only tasks that are no longer awaited are cancelled.
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
