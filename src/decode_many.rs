//! Many bodies that are on this machine, decoded on all cores into a few large batches.

use std::fmt;
use std::mem;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use arrow_array::RecordBatch;
use scoresheet_contract::{Policy, ToleratedViolation};
use scoresheet_runtime::{IoError, Request, Table, locked};

use crate::Error;
use crate::parallel::Ordered;
use crate::tables_builder::TablesBuilder;

/// A chunk has the rows of about this many bytes of JSON: enough for a thread to work for a millisecond, and the bound on memory.
/// Twice as much takes two threads 12 % longer, because their caches hold less of it and more fresh memory is needed.
const CHUNK_BYTES: u64 = 2 << 20;

/// Maximum number of bodies of a chunk.
const CHUNK_BODIES: usize = 1000;

/// A body that is in memory, or that the thread which decodes it reads first.
pub struct BodySource(Source);

enum Source {
    Memory(Box<dyn AsRef<[u8]> + Send>),
    Read { size: u64, read: ReadBody },
}

/// Reads a body.
type ReadBody = Box<dyn FnOnce() -> Result<Vec<u8>, IoError> + Send>;

impl fmt::Debug for BodySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodySource").field("size", &self.size()).finish_non_exhaustive()
    }
}

impl BodySource {
    /// A body in memory.
    pub fn new(body: impl AsRef<[u8]> + Send + 'static) -> Self {
        Self(Source::Memory(Box::new(body)))
    }

    /// The body of this file.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let size = path.metadata().map_or(0, |file| file.len());
        Self::read(size, move || {
            std::fs::read(&path).map_err(|error| {
                IoError::new(format!("expected a body in {}, but cannot read it: {error}", path.display()), error)
            })
        })
    }

    /// A body that is read when its turn comes, of about this many bytes.
    pub fn read(size: u64, read: impl FnOnce() -> Result<Vec<u8>, IoError> + Send + 'static) -> Self {
        Self(Source::Read { size, read: Box::new(read) })
    }

    fn size(&self) -> u64 {
        match &self.0 {
            Source::Memory(body) => (**body).as_ref().len() as u64,
            Source::Read { size, .. } => *size,
        }
    }

    fn with<T>(self, then: impl FnOnce(&[u8]) -> Result<T, Error>) -> Result<T, Error> {
        match self.0 {
            Source::Memory(body) => then((*body).as_ref()),
            Source::Read { read, .. } => then(&read()?),
        }
    }
}

/// One body to decode.
#[derive(Debug)]
pub struct InputBody {
    /// Where it is from, such as a file, if that is known.
    pub source: Option<Arc<str>>,
    /// The request that it answered, complete as far as its parameters become columns.
    pub request: Request,
    /// The URL for its violations.
    pub url: Option<Arc<str>>,
    /// The body.
    pub body: BodySource,
}

impl InputBody {
    /// A body in memory, of which no source is known.
    pub fn new(request: Request, body: impl AsRef<[u8]> + Send + 'static) -> Self {
        Self { source: None, request, url: None, body: BodySource::new(body) }
    }
}

/// Handling of violations and errors, and the number of threads.
///
/// ```
/// use scoresheet::DecodeManyOptions;
/// use scoresheet::contract::Policy;
///
/// let mut options = DecodeManyOptions::default();
/// options.policy = Policy::DiscardRow;
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct DecodeManyOptions {
    /// Number of threads; the default is one for each core.
    pub threads: Option<NonZeroUsize>,
    /// Applied to bodies that violate their contract.
    pub policy: Policy,
    /// Whether the first rejected body ends the iteration; otherwise it is an item of its chunk.
    pub stop_at_error: bool,
}

impl Default for DecodeManyOptions {
    fn default() -> Self {
        Self { threads: None, policy: Policy::Freeze, stop_at_error: true }
    }
}

/// The rows of consecutive bodies, and the outcome of each.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct DecodedChunk {
    /// The rows, by table; a table without rows is absent.
    pub tables: Vec<(&'static Table, Vec<RecordBatch>)>,
    /// The bodies, in their order.
    pub bodies: Vec<DecodedBody>,
}

/// The outcome of one body.
#[derive(Debug)]
#[non_exhaustive]
pub struct DecodedBody {
    /// Its position among all bodies.
    pub position: usize,
    /// Where it is from, if that is known.
    pub source: Option<Arc<str>>,
    /// The request that it answered.
    pub request: Request,
    /// Its URL.
    pub url: Option<Arc<str>>,
    /// Its rows, or why it was rejected.
    pub result: Result<DecodedRows, Error>,
}

/// The rows of one body, and what the policy tolerated.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct DecodedRows {
    /// Number of its rows in all tables of the chunk.
    pub rows: usize,
    /// The violations that the policy tolerated.
    pub tolerated: Vec<ToleratedViolation>,
    /// Whether the policy quarantined the body.
    pub quarantined: bool,
}

/// Consecutive bodies, and the position of the first.
#[derive(Debug, Default)]
struct Group {
    start: usize,
    bodies: Vec<InputBody>,
    bytes: u64,
}

impl Group {
    fn is_full(&self) -> bool {
        self.bytes >= CHUNK_BYTES || self.bodies.len() >= CHUNK_BODIES
    }
}

/// A chunk, and the error after its rows that ends the iteration.
type Decoded = Result<(DecodedChunk, Option<Error>), Error>;

/// Decodes bodies on several threads. Chunks are returned in the order of the bodies.
///
/// [`decode_many`] is the iterator for bodies that an iterator gives. Use this type where bodies arrive in another way:
/// [`push`](Self::push) them while there is [room](Self::has_room), [`finish`](Self::finish) after the last, and take chunks with
/// [`next`](Self::next).
#[derive(Debug)]
pub struct DecodeMany {
    threads: Ordered<Group, Decoded>,
    group: Group,
    end: End,
}

/// Whether an error ends the iteration.
#[derive(Debug, Default)]
enum End {
    #[default]
    Open,
    /// After the rows that come before it.
    Failed(Error),
    Reached,
}

impl DecodeMany {
    /// Starts the threads.
    ///
    /// # Errors
    /// When the operating system starts no thread.
    pub fn new(options: DecodeManyOptions) -> Result<Self, Error> {
        let builders = Builders { policy: options.policy, idle: Mutex::default() };
        let threads = Ordered::new(options.threads, move |group| decode_group(group, &builders, options.stop_at_error))?;
        Ok(Self { threads, group: Group::default(), end: End::Open })
    }

    /// Whether another body is accepted without exceeding the bound on memory.
    #[must_use]
    pub fn has_room(&self) -> bool {
        matches!(self.end, End::Open) && self.threads.has_room()
    }

    /// Adds a body.
    pub fn push(&mut self, body: InputBody) {
        self.group.bytes += body.body.size();
        self.group.bodies.push(body);
        if self.group.is_full() {
            self.finish();
        }
    }

    /// Decodes the bodies so far, although they fill no chunk.
    pub fn finish(&mut self) {
        let next = Group { start: self.group.start + self.group.bodies.len(), ..Group::default() };
        let group = mem::replace(&mut self.group, next);
        if !group.bodies.is_empty() {
            self.threads.push(group);
        }
    }

    /// The next chunk, `None` if all that were pushed are returned. It is pending if it takes longer than `timeout`.
    ///
    /// # Errors
    /// That of the first rejected body, where errors end the iteration. The rows of earlier bodies come first.
    ///
    /// # Panics
    /// With the panic of a decoder, if there was one.
    pub fn next(&mut self, timeout: Duration) -> Poll<Option<Result<DecodedChunk, Error>>> {
        if let End::Open = self.end {
            return self.threads.next(timeout).map(|decoded| Some(self.delivered(decoded?)));
        }
        Poll::Ready(match mem::replace(&mut self.end, End::Reached) {
            End::Failed(error) => Some(Err(error)),
            _ => None,
        })
    }

    fn delivered(&mut self, decoded: Decoded) -> Result<DecodedChunk, Error> {
        let (chunk, error) = decoded.unwrap_or_else(|defect| (DecodedChunk::default(), Some(defect)));
        match error {
            Some(error) if chunk.bodies.is_empty() => {
                self.end = End::Reached;
                return Err(error);
            }
            Some(error) => self.end = End::Failed(error),
            None => {}
        }
        Ok(chunk)
    }
}

/// The builders of groups that have been decoded. The columns of such a builder know the size of the previous group, and are
/// allocated once instead of growing.
struct Builders {
    policy: Policy,
    idle: Mutex<Vec<TablesBuilder>>,
}

impl Builders {
    fn take(&self) -> TablesBuilder {
        locked(&self.idle).pop().unwrap_or_else(|| TablesBuilder::new(self.policy))
    }

    /// Keeps an empty builder for another group.
    fn keep(&self, builder: TablesBuilder) {
        locked(&self.idle).push(builder);
    }
}

fn decode_group(group: Group, builders: &Builders, stop_at_error: bool) -> Decoded {
    let mut builder = builders.take();
    let mut bodies = Vec::with_capacity(group.bodies.len());
    let mut stop = None;
    for (position, InputBody { source, request, url, body }) in (group.start..).zip(group.bodies) {
        let decoded = body.with(|body| builder.decode(&request, body, url.as_ref()));
        let result = decoded.map(|(rows, outcome)| DecodedRows {
            rows,
            tolerated: outcome.tolerated,
            quarantined: outcome.quarantined.is_some(),
        });
        match result {
            Err(error) if stop_at_error => {
                stop = Some(error);
                break;
            }
            result => bodies.push(DecodedBody { position, source, request, url, result }),
        }
    }
    let tables = builder.take()?;
    builders.keep(builder);
    Ok((DecodedChunk { tables, bodies }, stop))
}

/// Decodes bodies on all cores. Chunks are returned in the order of the bodies, a few are in memory at a time, and bodies are
/// taken from the iterator as there is room for them.
///
/// # Errors
/// When the operating system starts no thread. An item is an error where a body is rejected and errors end the iteration.
///
/// ```
/// use scoresheet::runtime::Request;
/// use scoresheet::{DecodeManyOptions, InputBody, decode_many};
///
/// let request = Request::new(scoresheet::endpoint("player_games_archives")?, [("username", "erik")])?;
/// let body = r#"{"archives":["https://api.chess.com/pub/player/erik/games/2024/01"]}"#;
/// let bodies = (0..3).map(|_| InputBody::new(request.clone(), body));
/// let mut rows = 0;
/// for chunk in decode_many(bodies, DecodeManyOptions::default())? {
///     rows += chunk?.tables.iter().flat_map(|(_, batches)| batches).map(|batch| batch.num_rows()).sum::<usize>();
/// }
/// assert_eq!(rows, 3);
/// # Ok::<(), scoresheet::Error>(())
/// ```
pub fn decode_many(
    bodies: impl IntoIterator<Item = InputBody>,
    options: DecodeManyOptions,
) -> Result<impl Iterator<Item = Result<DecodedChunk, Error>>, Error> {
    let mut many = DecodeMany::new(options)?;
    let mut bodies = bodies.into_iter().fuse();
    Ok(std::iter::from_fn(move || {
        while many.has_room() {
            let Some(body) = bodies.next() else {
                many.finish();
                break;
            };
            many.push(body);
        }
        loop {
            if let Poll::Ready(next) = many.next(Duration::MAX) {
                return next;
            }
        }
    }))
}
