//! The rows of a selection as a stream of chunks.

use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream as _;
use scoresheet_runtime::{Endpoint, Table};

use super::Failed;
use super::distinct::Distinct;
use super::error::FetchError;
use super::progress::{Meter, Progress, Stage};
use super::requests::{Lister, Requests, failures, options, reject_unknown, requested};
use super::resources::{Target, listed};
use super::selection::Selection;
use crate::client::{Client, runtime};
use crate::{Chunk, Chunks, ConfigError};

/// Rows of a chunk, some 5 MB of chess games. They are encoded while the next are received, and several chunks are in memory.
const CHUNK_ROWS: usize = 2_000;

/// The rows of a selection, in chunks that are fetched and decoded ahead of the consumer.
///
/// Memory is bounded by three chunks of at most 32 MB, and 8 bytes for each row that several responses may have. Dropping it
/// stops the requests.
pub struct Rows {
    client: Client,
    selection: Selection,
    target: Target,
    meter: Arc<Meter>,
    state: State,
    distinct: Option<Distinct>,
    failed: Vec<Failed>,
    requests: usize,
}

type Listing = Pin<Box<dyn Future<Output = Result<(Requests, Vec<Failed>), FetchError>> + Send>>;

enum State {
    Listing(Listing),
    Reading(Chunks),
    Done,
}

impl Rows {
    /// Resolves the selection. Nothing is requested before the first chunk is awaited.
    ///
    /// # Errors
    /// When the selection names something that does not exist, or lacks an argument.
    pub fn new(client: &Client, selection: Selection) -> Result<Self, ConfigError> {
        let resolved = selection.resolve()?;
        let target = resolved.target;
        let meter = Arc::new(Meter::new());
        let mut lister = Lister::new(client.clone(), selection.clone(), meter.clone());
        let listing = Box::pin(async move {
            let requests = lister.requests(resolved).await?;
            reject_unknown(&lister.failed, &lister.selection)?;
            Ok((requests, lister.failed))
        });
        let (state, distinct) = (State::Listing(listing), Distinct::is_needed(target.endpoint).then(Distinct::default));
        Ok(Self { client: client.clone(), selection, target, meter, state, distinct, failed: Vec::new(), requests: 0 })
    }

    /// The endpoint of the rows.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.target.endpoint
    }

    /// The table that the selection names, if it names one.
    #[must_use]
    pub fn table(&self) -> Option<&'static Table> {
        self.target.table
    }

    /// The table for a consumer that takes one: the selected one, the only one, or that of the bodies themselves.
    ///
    /// # Errors
    /// When there is no such table, because the endpoint has several lists.
    pub fn main_table(&self) -> Result<&'static Table, ConfigError> {
        let endpoint = self.target.endpoint;
        let own = || match endpoint.tables {
            [only] => Some(only),
            tables => tables.iter().find(|table| table.name == endpoint.name),
        };
        self.target.table.or_else(own).ok_or_else(|| {
            let (name, first) = (endpoint.name, endpoint.tables.first().map_or("", |table| table.name));
            ConfigError::new(format!(
                "expected the name of one table but found `{name}`, which has {}; choose one of them, such as `{name}.{first}`",
                listed(endpoint.tables.iter().map(|table| table.name)),
            ))
        })
    }

    /// The name of a table in a destination of several tables, as dlt names it.
    #[must_use]
    pub fn table_name(&self, table: &Table) -> String {
        self.target.table_name(table)
    }

    /// The requests without a usable response so far. They are not part of the rows.
    #[must_use]
    pub fn failed(&self) -> &[Failed] {
        &self.failed
    }

    /// Number of requests for rows; 0 while lists are read.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests
    }

    /// Number of rows that were left out because an earlier response has them.
    #[must_use]
    pub fn duplicates(&self) -> u64 {
        self.distinct.as_ref().map_or(0, |distinct| distinct.removed)
    }

    /// The progress at this moment.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.meter.snapshot(&self.client)
    }

    pub(super) fn meter(&self) -> Arc<Meter> {
        self.meter.clone()
    }

    /// The next chunk, `None` after the last. Nothing is lost when the future is dropped before it is done.
    ///
    /// # Errors
    /// When a response violates its contract and the policy does not tolerate that, when chess.com does not know an item, and
    /// for failures that the next request would meet as well. Other failures are in [`Rows::failed`].
    pub async fn next(&mut self) -> Option<Result<Chunk, FetchError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn start(&mut self, requests: Requests) -> State {
        self.requests = requests.len();
        self.meter.begin(Stage::Fetching, requests.len(), &self.client);
        let requests = requests.into_iter().map(|request| (request, None));
        let options = options(&self.client, CHUNK_ROWS, self.selection.policy);
        State::Reading(Chunks::start(&self.client, requests, options))
    }

    /// Counts a chunk, and removes what is not part of the rows.
    fn take(&mut self, mut chunk: Chunk) -> Result<Chunk, FetchError> {
        self.failed.extend(failures(&chunk.items, &self.selection)?);
        if let Some(selected) = self.target.table {
            chunk.tables.retain(|(table, _)| table.name == selected.name);
        }
        if let Some(distinct) = &mut self.distinct {
            for (table, batches) in &mut chunk.tables {
                let once = mem::take(batches).into_iter().map(|batch| distinct.once(table, batch));
                *batches = once.collect::<Result<_, _>>().map_err(|cause| FetchError::write(table.name, cause))?;
            }
        }
        let rows = chunk.tables.iter().flat_map(|(_, batches)| batches).map(arrow_array::RecordBatch::num_rows).sum();
        self.meter.count(requested(&chunk.items), rows);
        Ok(chunk)
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Chunk>, FetchError>> {
        loop {
            match &mut self.state {
                State::Listing(listing) => {
                    // The tasks of the list's stream need the runtime, whichever polls this.
                    let _guard = runtime().enter();
                    let (requests, failed) = ready!(listing.as_mut().poll(context))?;
                    self.failed = failed;
                    self.state = self.start(requests);
                }
                State::Reading(chunks) => {
                    let next = ready!(Pin::new(chunks).poll_next(context)).transpose()?;
                    return Poll::Ready(match next {
                        Some(chunk) => self.take(chunk).map(Some),
                        None => reject_unknown(&self.failed, &self.selection).map(|()| None),
                    });
                }
                State::Done => return Poll::Ready(Ok(None)),
            }
        }
    }
}

impl futures_core::Stream for Rows {
    type Item = Result<Chunk, FetchError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let next = ready!(this.poll(context));
        if !matches!(next, Ok(Some(_))) {
            this.state = State::Done;
        }
        Poll::Ready(next.transpose())
    }
}

impl std::fmt::Debug for Rows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows").field("selection", &self.selection).field("requests", &self.requests).finish_non_exhaustive()
    }
}
