//! Many responses of one endpoint as a few large batches, fetched, decoded and concatenated ahead of the consumer.

use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;
use bytes::Bytes;
use futures_core::Stream as _;
use scoresheet_contract::{Policy, PolicyOutcome, ToleratedViolation, Violation, finish};
use scoresheet_runtime::{Decoder, Endpoint, Request, Table, Tables};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use crate::client::{Client, Document, Fetched, Stream, runtime, spawn_blocking_if_large};
use crate::{Error, apply_policy};

/// A chunk is delivered at this size in bytes, however few rows it has: the bound on memory.
const MAX_CHUNK_BYTES: usize = 32 << 20;

/// A chunk is delivered when it has this many outcomes, however few rows they have.
const MAX_CHUNK_OUTCOMES: usize = 1000;

/// The outcome of one request of a stream.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The request.
    pub request: Request,
    /// The response without its body, or the error.
    pub result: Result<Delivered, Error>,
}

/// A response that conforms, or that the policy accepted.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// The URL of the response.
    pub url: String,
    /// 200, or 304 when the caller's copy is current.
    pub status: u16,
    /// The `ETag` of the body.
    pub etag: Option<String>,
    /// Rows in all its tables.
    pub rows: usize,
    /// The violations that the policy tolerated.
    pub tolerated: Vec<ToleratedViolation>,
    /// Whether the body is quarantined.
    pub quarantined: bool,
    /// The body as received, if it violates its contract.
    pub body: Option<Bytes>,
}

/// Rows of one or several responses, and the outcome of each request since the previous chunk.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The rows, by table; a table without rows is absent.
    pub tables: Vec<(&'static Table, Vec<RecordBatch>)>,
    /// The requests, in their order.
    pub outcomes: Vec<Outcome>,
}

impl Chunk {
    fn add(&mut self, tables: Tables) {
        for (table, batch) in tables.into_iter().filter(|(_, batch)| batch.num_rows() > 0) {
            match self.tables.iter_mut().find(|(known, _)| known.name == table.name) {
                Some((_, batches)) => batches.push(batch),
                None => self.tables.push((table, vec![batch])),
            }
        }
    }

    /// The chunk with one batch for each table, because thousands of small batches have a high overhead for the consumer.
    fn joined(mut self) -> Self {
        for (_, batches) in &mut self.tables {
            // Under a policy the batches have one more column than the table. Concatenation fails only if a text column exceeds
            // its offsets; then several batches are delivered.
            if let [first, _, ..] = &batches[..]
                && let Ok(joined) = concat_batches(&first.schema(), batches.iter())
            {
                *batches = vec![joined];
            }
        }
        self
    }
}

/// Builds a chunk. Conforming bodies are decoded into shared columns; the output of a policy is inserted between these as
/// separate batches.
#[derive(Debug)]
struct ChunkBuilder {
    options: ChunkOptions,
    chunk: Chunk,
    decoder: Option<Decoder>,
    /// Rows of the chunk, those in the decoder included.
    rows: usize,
    /// Bytes of the chunk, those in the decoder left out.
    bytes: usize,
}

impl ChunkBuilder {
    fn new(options: ChunkOptions) -> Self {
        Self { options, chunk: Chunk::default(), decoder: None, rows: 0, bytes: 0 }
    }

    /// Decodes a document into the chunk.
    async fn decode(&mut self, document: Document) -> Result<Delivered, Error> {
        if document.not_modified() {
            return Ok(delivered(document, 0, PolicyOutcome::default()));
        }
        let mut decoder = self.decoder(document.request.endpoint())?;
        let (document, decoder, read) = spawn_blocking_if_large(document.body.len(), move || {
            let read = decoder.read(&decoder.endpoint().body_format.document(&document.body), &document.request);
            (document, decoder, read)
        })
        .await;
        self.decoder = Some(decoder);
        let Ok(rows) = read else { return self.apply_policy(document).await };
        self.rows += rows;
        Ok(delivered(document, rows, PolicyOutcome::default()))
    }

    /// The columns of the endpoint.
    fn decoder(&mut self, endpoint: &'static Endpoint) -> Result<Decoder, Error> {
        match self.decoder.take() {
            Some(decoder) if decoder.endpoint().name == endpoint.name => return Ok(decoder),
            other => self.decoder = other,
        }
        self.end_columns()?;
        Ok(Decoder::new(endpoint))
    }

    /// Applies the policy to a rejected document.
    async fn apply_policy(&mut self, document: Document) -> Result<Delivered, Error> {
        let policy = self.options.policy;
        let (document, outcome) = spawn_blocking_if_large(document.body.len(), move || {
            let outcome = apply_policy(&document.request, &document.body, Some(&document.url), policy);
            (document, outcome)
        })
        .await;
        let mut outcome = outcome?;
        // Rows decoded earlier come first.
        self.end_columns()?;
        let rows = outcome.tables.iter().map(|(_, batch)| batch.num_rows()).sum();
        self.rows += rows;
        self.bytes += outcome.tables.iter().map(|(_, batch)| batch.get_array_memory_size()).sum::<usize>();
        self.chunk.add(mem::take(&mut outcome.tables));
        Ok(delivered(document, rows, outcome))
    }

    /// Makes batches of the rows decoded so far.
    fn end_columns(&mut self) -> Result<(), Error> {
        if let Some(decoder) = &mut self.decoder {
            self.bytes += decoder.bytes();
            self.chunk.add(finish(decoder, self.options.policy)?);
        }
        Ok(())
    }

    fn push(&mut self, outcome: Outcome) {
        self.bytes += size(&outcome.result);
        self.chunk.outcomes.push(outcome);
    }

    fn is_full(&mut self) -> bool {
        let decoded = self.decoder.as_mut().map_or(0, Decoder::bytes);
        self.rows >= self.options.rows
            || self.bytes + decoded >= MAX_CHUNK_BYTES
            || self.chunk.outcomes.len() >= MAX_CHUNK_OUTCOMES
    }

    /// The chunk so far, `None` without outcomes; another begins.
    fn take(&mut self) -> Result<Option<Chunk>, Error> {
        self.end_columns()?;
        (self.rows, self.bytes) = (0, 0);
        let chunk = mem::take(&mut self.chunk);
        Ok((!chunk.outcomes.is_empty()).then(|| chunk.joined()))
    }
}

fn delivered(document: Document, rows: usize, outcome: PolicyOutcome) -> Delivered {
    let Document { url, status, etag, body, .. } = document;
    let PolicyOutcome { tolerated, quarantined, .. } = outcome;
    let body = (!tolerated.is_empty()).then_some(body);
    Delivered { url: url.to_string(), status, etag, rows, tolerated, quarantined: quarantined.is_some(), body }
}

/// The bytes of an outcome besides its rows: a returned body, and its violations.
fn size(result: &Result<Delivered, Error>) -> usize {
    let of = |violation: &Violation| {
        let Violation { pointer, expected, found, schema_location, .. } = violation;
        mem::size_of::<Violation>() + pointer.len() + expected.len() + found.len() + schema_location.len()
    };
    match result {
        Ok(Delivered { tolerated, body, .. }) => {
            let kept = |tolerated: &ToleratedViolation| tolerated.kept.as_ref().map_or(0, String::len) + of(&tolerated.violation);
            body.as_ref().map_or(0, Bytes::len) + tolerated.iter().map(kept).sum::<usize>()
        }
        Err(Error::Contract(refused)) => refused.body.len() + refused.violations.iter().map(of).sum::<usize>(),
        Err(_) => 0,
    }
}

/// Sizes of chunks, and handling of violations and errors.
#[derive(Debug, Clone, Copy)]
pub struct ChunkOptions {
    /// A chunk is delivered when it has this many rows.
    pub rows: usize,
    /// Number of responses that are fetched and decoded ahead.
    pub prefetch: usize,
    /// Whether the first failed request ends the stream; otherwise it is an outcome.
    pub stop_at_error: bool,
    /// Applied to bodies that violate their contract.
    pub policy: Policy,
}

/// Chunks in the order of their requests. One is built, one is ready and one is used, so memory is bounded by three chunks.
/// Dropping it stops the requests.
#[derive(Debug)]
pub struct Chunks {
    ready: Receiver<Result<Chunk, Error>>,
    /// The task that builds the chunks, until it has ended.
    task: Option<JoinHandle<()>>,
}

impl Chunks {
    /// Starts fetching these requests, each with the `ETag` of the caller's copy if there is one.
    #[must_use]
    pub fn start(
        client: &Client,
        requests: impl IntoIterator<Item = (Request, Option<String>), IntoIter: Send + 'static>,
        options: ChunkOptions,
    ) -> Self {
        let stream = client.stream(requests, options.prefetch);
        let (sender, ready) = channel(1);
        Self { ready, task: Some(runtime().spawn(join(stream, options, sender))) }
    }

    /// The next chunk, `None` after the last.
    ///
    /// # Errors
    /// That of the first failed request, where errors end the stream.
    ///
    /// # Panics
    /// With the panic of the decoder, if there was one: the end would look as if everything were there.
    pub async fn next(&mut self) -> Option<Result<Chunk, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl futures_core::Stream for Chunks {
    type Item = Result<Chunk, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let next = ready!(this.ready.poll_recv(context));
        if let (None, Some(task)) = (&next, &mut this.task) {
            let end = ready!(Pin::new(task).poll(context));
            this.task = None;
            if let Err(failure) = end
                && failure.is_panic()
            {
                std::panic::resume_unwind(failure.into_panic());
            }
        }
        Poll::Ready(next)
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

/// Combines documents into chunks until the consumer is gone.
async fn join(mut stream: Stream, options: ChunkOptions, ready: Sender<Result<Chunk, Error>>) {
    let mut growing = ChunkBuilder::new(options);
    let last = loop {
        let Some(Fetched { request, result }) = stream.next().await else { break None };
        let result = match result {
            Ok(document) => growing.decode(document).await,
            Err(error) => Err(error),
        };
        if let (Err(error), true) = (&result, options.stop_at_error) {
            break Some(error.clone());
        }
        growing.push(Outcome { request, result });
        if growing.is_full() && !hand_over(&mut growing, &ready).await {
            return;
        }
    };
    // Rows delivered before an error come first.
    if hand_over(&mut growing, &ready).await
        && let Some(error) = last
    {
        let _ = ready.send(Err(error)).await;
    }
}

/// Delivers the chunk. Returns false when the consumer is gone.
async fn hand_over(growing: &mut ChunkBuilder, ready: &Sender<Result<Chunk, Error>>) -> bool {
    match growing.take() {
        Ok(None) => true,
        Ok(Some(chunk)) => ready.send(Ok(chunk)).await.is_ok(),
        Err(defect) => {
            let _ = ready.send(Err(defect)).await;
            false
        }
    }
}
