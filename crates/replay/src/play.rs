//! A response body as it is sent: complete, in pieces, or truncated.

use std::collections::VecDeque;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::sync::Notify;
use tokio::time::{Sleep, sleep};

/// The delay after the first half of a truncated body, so that it is sent.
const BEFORE_THE_CUT: Duration = Duration::from_millis(5);

/// How a body is sent and how it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Complete, at once.
    Whole,
    /// The first half, then the connection is closed.
    Cut,
    /// Complete, then the connection is closed.
    Closed,
    /// Complete, in pieces.
    Slow { pieces: usize, pause: Duration },
}

/// A body being sent.
#[derive(Debug)]
pub(crate) struct Play {
    pieces: VecDeque<Bytes>,
    /// The announced length of the body.
    announced: u64,
    is_cut: bool,
    pause: Option<Duration>,
    pausing: Option<Pin<Box<Sleep>>>,
    /// Notified when the last byte has been sent, by a body whose connection is to be closed.
    closing: Option<Arc<Notify>>,
}

impl Play {
    pub(crate) fn new(body: Vec<u8>, ending: Ending, connection: &Arc<Notify>) -> Self {
        let body = Bytes::from(body);
        let announced = body.len() as u64;
        let (sent, size, pause) = match ending {
            // Without a pause the error would overtake the bytes before it.
            Ending::Cut => (body.slice(..body.len() / 2), body.len(), Some(BEFORE_THE_CUT)),
            Ending::Slow { pieces, pause } => (body.clone(), body.len().div_ceil(pieces), Some(pause)),
            Ending::Whole | Ending::Closed => (body.clone(), body.len(), None),
        };
        let pieces = sent.chunks(size.max(1)).map(|piece| sent.slice_ref(piece)).collect();
        Self {
            pieces,
            announced,
            is_cut: ending == Ending::Cut,
            pause,
            pausing: None,
            closing: (ending == Ending::Closed).then(|| Arc::clone(connection)),
        }
    }
}

impl Body for Play {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(pausing) = &mut self.pausing {
            ready!(pin!(pausing).poll(context));
        }
        self.pausing = self.pause.map(|pause| Box::pin(sleep(pause)));
        Poll::Ready(match self.pieces.pop_front() {
            Some(piece) => Some(Ok(Frame::data(piece))),
            None => self.is_cut.then(|| Err(io::Error::from(io::ErrorKind::ConnectionReset))),
        })
    }

    fn is_end_stream(&self) -> bool {
        self.pieces.is_empty() && !self.is_cut
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}

impl Drop for Play {
    fn drop(&mut self) {
        if let Some(connection) = &self.closing {
            connection.notify_one();
        }
    }
}
