//! The line protocol between a [`PaceServer`](super::PaceServer) and the clients that share its pace.
//!
//! A client connects for each request that it wants to send. The connection is the lease: when it closes, also because the process
//! died, the next client has its turn.
//!
//! ```text
//! client: ask <token or -> <origin> <patience> <backoff> <timeout>     in milliseconds
//! server: go | pause <milliseconds> | forbidden <milliseconds> | refused <why>
//! client: heard <status> <Retry-After in milliseconds or -> <latency>
//! client: closes the connection when the body is read
//! ```

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// The longest line. An origin is a scheme, a host and a port.
const MAX_LINE: u64 = 1024;

/// The request of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ask {
    /// Proof that the client may ask; none on a server of this machine.
    pub(super) token: Option<String>,
    /// Scheme, host and port of the request.
    pub(super) origin: String,
    /// The maximum pause for which it waits.
    pub(super) patience: Duration,
    /// The pause after the first 429 without `Retry-After`.
    pub(super) backoff: Duration,
    /// The maximum time of the request.
    pub(super) timeout: Duration,
}

/// What the server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Turn {
    /// The request may be sent.
    Go,
    /// The host has requested a pause, of which this much is left.
    Pause(Duration),
    /// The host has returned 403, which is respected for this long.
    Forbidden(Duration),
    /// The server gives this client no turn.
    Refused(String),
}

/// What a client has heard from the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heard {
    /// The status of the response.
    pub(super) status: u16,
    /// The pause that it requests.
    pub(super) retry_after: Option<Duration>,
    /// The time until its head was received.
    pub(super) latency: Duration,
}

impl Ask {
    pub(super) fn line(&self) -> String {
        let token = self.token.as_deref().unwrap_or("-");
        let [patience, backoff, timeout] = [self.patience, self.backoff, self.timeout].map(|time| time.as_millis());
        format!("ask {token} {} {patience} {backoff} {timeout}\n", self.origin)
    }

    pub(super) fn parse(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let ["ask", token, origin, patience, backoff, timeout] = words[..] else { return None };
        Some(Self {
            token: (token != "-").then(|| token.to_owned()),
            origin: origin.to_owned(),
            patience: milliseconds(patience)?,
            backoff: milliseconds(backoff)?,
            timeout: milliseconds(timeout)?,
        })
    }
}

impl Turn {
    pub(super) fn line(&self) -> String {
        match self {
            Self::Go => "go\n".to_owned(),
            Self::Pause(left) => format!("pause {}\n", left.as_millis()),
            Self::Forbidden(left) => format!("forbidden {}\n", left.as_millis()),
            Self::Refused(why) => format!("refused {why}\n"),
        }
    }

    pub(super) fn parse(line: &str) -> Option<Self> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "go" => Some(Self::Go),
            "pause" => milliseconds(rest).map(Self::Pause),
            "forbidden" => milliseconds(rest).map(Self::Forbidden),
            "refused" => Some(Self::Refused(rest.to_owned())),
            _ => None,
        }
    }
}

impl Heard {
    pub(super) fn line(&self) -> String {
        let pause = self.retry_after.map_or_else(|| "-".to_owned(), |pause| pause.as_millis().to_string());
        format!("heard {} {pause} {}\n", self.status, self.latency.as_millis())
    }

    pub(super) fn parse(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let ["heard", status, pause, latency] = words[..] else { return None };
        let retry_after = if pause == "-" { None } else { Some(milliseconds(pause)?) };
        Some(Self { status: status.parse().ok()?, retry_after, latency: milliseconds(latency)? })
    }
}

/// The next line without its end; `None` when the connection has been closed, or the line is too long.
pub(super) async fn next_line(from: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<String>> {
    let mut line = String::new();
    from.take(MAX_LINE).read_line(&mut line).await?;
    Ok(line.strip_suffix('\n').map(str::to_owned))
}

fn milliseconds(text: &str) -> Option<Duration> {
    text.parse().ok().map(Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn lines_are_read_as_they_were_written() {
        for token in [None, Some("secret".to_owned())] {
            let origin = "https://api.chess.com".to_owned();
            let ask = Ask { token, origin, patience: SECOND * 300, backoff: SECOND, timeout: SECOND * 60 };
            assert_eq!(Ask::parse(ask.line().trim_end()), Some(ask));
        }
        for turn in [Turn::Go, Turn::Pause(SECOND), Turn::Forbidden(SECOND), Turn::Refused("the token is wrong".to_owned())] {
            assert_eq!(Turn::parse(turn.line().trim_end()), Some(turn));
        }
        for retry_after in [None, Some(Duration::ZERO), Some(SECOND)] {
            let heard = Heard { status: 429, retry_after, latency: SECOND };
            assert_eq!(Heard::parse(heard.line().trim_end()), Some(heard));
        }
    }

    #[test]
    fn other_lines_are_none() {
        for line in ["", "ask", "ask - x 1 1", "ask - x 1 1 -1", "ask - x 1 1 1 1", "GET / HTTP/1.1"] {
            assert_eq!(Ask::parse(line), None, "{line}");
        }
        for line in ["", "pause", "pause soon", "gone"] {
            assert_eq!(Turn::parse(line), None, "{line}");
        }
        for line in ["", "heard", "heard 200 - ", "heard x - 1", "heard 70000 - 1"] {
            assert_eq!(Heard::parse(line), None, "{line}");
        }
    }

    #[tokio::test]
    async fn a_line_without_end_is_none() {
        let long = "x".repeat(usize::try_from(MAX_LINE).unwrap() + 1);
        assert_eq!(next_line(&mut long.as_bytes()).await.unwrap(), None);
        assert_eq!(next_line(&mut &b"go"[..]).await.unwrap(), None);
        assert_eq!(next_line(&mut &b"go\nheard"[..]).await.unwrap().as_deref(), Some("go"));
    }
}
