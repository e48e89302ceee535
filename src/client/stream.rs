//! Responses fetched ahead of their consumer.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream as _;
use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinHandle, spawn_blocking};

use super::pages::{Trail, following};
use super::{Client, Response, StreamItem, runtime};
use crate::error::Error;
use crate::runtime::Request;

type Requests = Box<dyn Iterator<Item = (Request, Option<String>)> + Send>;

/// Results in the order of their requests, created by [`Client::stream`].
///
/// Each request in flight is a task, and there are at most `prefetch` of them, finished ones included: a slow consumer stops the
/// requests. An error does not end the stream; the next result is that of the next request.
///
/// The pages of a list are requested one after the other, because each names the next one.
pub struct Stream {
    client: Client,
    requests: Requests,
    prefetch: usize,
    ahead: VecDeque<JoinHandle<Fetched>>,
    /// Resolves when the last task has its slot, so that slots are assigned in the order of the requests.
    turn: oneshot::Receiver<()>,
}

/// A response, and the page after it.
struct Fetched {
    item: StreamItem<Response>,
    next: Option<Result<String, Error>>,
    trail: Trail,
}

impl Fetched {
    /// The response to a request for the first page of a list, or for a later one.
    async fn of(request: Request, page: Option<&str>, mut trail: Trail, result: Result<Response, Error>) -> Self {
        let number = trail.len();
        let (result, next) = match result {
            Ok(response) => {
                let url = page.map_or_else(|| response.requested_url.to_string(), str::to_owned);
                let (response, next) = following(response).await;
                (Ok(response), next.and_then(|next| trail.follow(&url, next)).map_err(Error::from).transpose())
            }
            Err(error) => (Err(error), None),
        };
        Self { item: StreamItem { request, page: number, result }, next, trail }
    }
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
                // The tag of one page says nothing about the others.
                let etag = etag.filter(|_| request.endpoint().pages.is_none());
                let result = client.fetch_in(slot, request.clone(), etag.as_deref()).await;
                Fetched::of(request, None, Trail::default(), result).await
            }));
        }
    }

    /// Requests the page after this one, ahead of the other requests.
    fn follow(&mut self, request: Request, page: Result<String, Error>, trail: Trail) {
        let client = self.client.clone();
        self.ahead.push_front(runtime().spawn(async move {
            let result = match &page {
                Ok(page) => client.fetch_page(request.clone(), page, None).await,
                Err(error) => Err(error.clone()),
            };
            Fetched::of(request, page.ok().as_deref(), trail, result).await
        }));
    }
}

impl futures_core::Stream for Stream {
    type Item = StreamItem<Response>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<StreamItem<Response>>> {
        let this = self.get_mut();
        let Some(first) = this.ahead.front_mut() else { return Poll::Ready(None) };
        let outcome = ready!(Pin::new(first).poll(context));
        this.ahead.pop_front();
        let Fetched { item, next, trail } = outcome.unwrap_or_else(|error| resume(error));
        if let Some(page) = next {
            this.follow(item.request.clone(), page, trail);
        }
        this.fill();
        Poll::Ready(Some(item))
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
