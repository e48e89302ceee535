//! Injects faults: everything that can fail between chess.com and its client, in a sequence that a seed repeats.

use std::collections::HashMap;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use http::StatusCode;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, ETAG, HeaderValue, LOCATION, RETRY_AFTER};

use crate::cassettes::Cassette;
use crate::play::Ending;
use scoresheet_runtime::ConfigError;

/// Number of pieces of a slow body, and the delay between them: slow enough for any other response to overtake it.
const SLOW_PIECES: usize = 20;
const SLOW_PAUSE: Duration = Duration::from_millis(2);

/// How far the clock of a skewed server is ahead of ours.
const SKEW: Duration = Duration::from_secs(2 * 60 * 60);

const WEB_PAGE: &[u8] =
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>";

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// 429 without `Retry-After`.
    RateLimited,
    /// 429 with `Retry-After: 0`.
    RetryAfter,
    /// 503 with an HTML page.
    ServerError,
    /// The 404 with "internal error".
    InternalError,
    /// The connection is closed instead of a response.
    ResetBefore,
    /// The connection is closed in the middle of the body.
    ResetInside,
    /// The response is complete, then the connection is closed although it was announced as kept alive.
    ResetAfter,
    /// The body is sent a few bytes at a time.
    SlowBytes,
    /// The compressed body is truncated, and `Content-Length` matches.
    TruncatedGzip,
    /// The compressed body is corrupt.
    CorruptGzip,
    /// 200 with an HTML page.
    WebPage,
    /// A redirect to the requested URL.
    RedirectLoop,
    /// The right body with a wrong `ETag`.
    WrongEtag,
    /// 429 whose `Retry-After` and `Date` use a clock two hours ahead.
    ClockSkew,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 14] = [
        Self::RateLimited,
        Self::RetryAfter,
        Self::ServerError,
        Self::InternalError,
        Self::ResetBefore,
        Self::ResetInside,
        Self::ResetAfter,
        Self::SlowBytes,
        Self::TruncatedGzip,
        Self::CorruptGzip,
        Self::WebPage,
        Self::RedirectLoop,
        Self::WrongEtag,
        Self::ClockSkew,
    ];

    /// The name in Python and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::RateLimited => "rate_limited",
            Self::RetryAfter => "retry_after",
            Self::ServerError => "server_error",
            Self::InternalError => "internal_error",
            Self::ResetBefore => "reset_before",
            Self::ResetInside => "reset_inside",
            Self::ResetAfter => "reset_after",
            Self::SlowBytes => "slow_bytes",
            Self::TruncatedGzip => "truncated_gzip",
            Self::CorruptGzip => "corrupt_gzip",
            Self::WebPage => "web_page",
            Self::RedirectLoop => "redirect_loop",
            Self::WrongEtag => "wrong_etag",
            Self::ClockSkew => "clock_skew",
        }
    }

    /// The fault of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn from_name(name: &str) -> Result<Self, ConfigError> {
        Self::ALL.into_iter().find(|fault| fault.name() == name).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|fault| format!("`{}`", fault.name())).collect();
            ConfigError::new(format!("expected a fault among {}, but found `{name}`", names.join(", ")))
        })
    }

    /// Applies this fault to a response; returns how its body ends, or `None` if the connection is closed instead.
    pub(crate) fn spoil(self, cassette: &mut Cassette) -> Option<Ending> {
        match self {
            Self::ResetBefore => return None,
            Self::ResetInside => return Some(Ending::Cut),
            Self::ResetAfter => return Some(Ending::Closed),
            Self::SlowBytes => return Some(Ending::Slow { pieces: SLOW_PIECES, pause: SLOW_PAUSE }),
            Self::RateLimited => cassette.refuse(StatusCode::TOO_MANY_REQUESTS, b"Too many requests"),
            Self::RetryAfter => {
                cassette.refuse(StatusCode::TOO_MANY_REQUESTS, b"Too many requests");
                cassette.headers.insert(RETRY_AFTER, HeaderValue::from_static("0"));
            }
            Self::ClockSkew => cassette.refuse_by_skewed_clock(),
            Self::ServerError => cassette.show_web_page(StatusCode::SERVICE_UNAVAILABLE),
            Self::WebPage => cassette.show_web_page(StatusCode::OK),
            Self::InternalError => {
                let body =
                    br#"{"code":0,"message":"An internal error has occurred. Please contact Chess.com Developer's Forum."}"#;
                cassette.refuse(StatusCode::NOT_FOUND, body);
            }
            Self::TruncatedGzip => cassette.spoil_gzip(|body| body.truncate(body.len() / 2)),
            // Byte 10 is the first after gzip's header: of the block that everything else depends on.
            Self::CorruptGzip => cassette.spoil_gzip(|body| body.iter_mut().skip(10).for_each(|byte| *byte ^= 0x5A)),
            Self::RedirectLoop => {
                cassette.status = StatusCode::FOUND;
                cassette.body.clear();
                cassette.headers.insert(LOCATION, HeaderValue::from_static("?again"));
            }
            Self::WrongEtag => {
                cassette.headers.insert(ETAG, HeaderValue::from_static("W/\"0123456789abcdef0123456789abcdef\""));
            }
        }
        Some(Ending::Whole)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Cassette {
    fn refuse(&mut self, status: StatusCode, body: &[u8]) {
        self.status = status;
        self.headers.remove(ETAG);
        self.headers.remove(CONTENT_ENCODING);
        self.body = body.to_vec();
    }

    fn show_web_page(&mut self, status: StatusCode) {
        self.refuse(status, WEB_PAGE);
        self.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=UTF-8"));
    }

    fn refuse_by_skewed_clock(&mut self) {
        self.refuse(StatusCode::TOO_MANY_REQUESTS, b"Too many requests");
        let clock = httpdate::fmt_http_date(std::time::SystemTime::now() + SKEW);
        for name in [DATE, RETRY_AFTER] {
            self.headers.extend(clock.parse().ok().map(|value| (name, value)));
        }
    }

    /// Compresses the body, if there is one, and damages it.
    fn spoil_gzip(&mut self, spoil: impl FnOnce(&mut Vec<u8>)) {
        if self.status != StatusCode::OK {
            return;
        }
        if !self.headers.contains_key(CONTENT_ENCODING) {
            self.compress();
        }
        spoil(&mut self.body);
    }
}

/// The share of faults and their seed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Faults {
    /// The share of responses with a fault, from 0 to 1.
    pub share: f64,
    /// Selects the faults. The same seed gives the n-th response of a path the same fault, however requests interleave.
    pub seed: u64,
    /// The kinds of fault, all equally likely.
    pub kinds: Vec<Fault>,
}

impl Faults {
    /// Faults of all kinds in this share of the responses.
    ///
    /// # Errors
    /// When the share is not between 0 and 1.
    pub fn new(share: f64, seed: u64) -> Result<Self, ConfigError> {
        if !(0.0..=1.0).contains(&share) {
            return Err(ConfigError::new(format!(
                "expected a share of faults from 0 to 1, but found {share}; write for example 0.1"
            )));
        }
        Ok(Self { share, seed, kinds: Fault::ALL.to_vec() })
    }
}

/// The faults of a running server, and the number of requests of each path.
#[derive(Debug, Default)]
pub(crate) struct Injector {
    faults: Option<Faults>,
    asked: HashMap<String, u64>,
}

impl Injector {
    pub(crate) fn new(faults: Option<Faults>) -> Self {
        Self { faults, asked: HashMap::new() }
    }

    /// The fault of the next response of this path, if it has one.
    pub(crate) fn next(&mut self, path: &str) -> Option<Fault> {
        let faults = self.faults.as_ref()?;
        let count = self.asked.entry(path.to_owned()).or_default();
        *count += 1;
        let mut hasher = DefaultHasher::new();
        (faults.seed, path, *count).hash(&mut hasher);
        let drawn = hasher.finish();
        // The upper half decides whether there is a fault, the lower half which.
        #[expect(clippy::cast_precision_loss, reason = "32 bits fit")]
        let goes_wrong = ((drawn >> 32) as f64) < faults.share * 2f64.powi(32);
        let kinds = u64::try_from(faults.kinds.len()).ok().filter(|kinds| *kinds > 0)?;
        let kind = usize::try_from((drawn & u64::from(u32::MAX)) % kinds).ok()?;
        goes_wrong.then(|| faults.kinds[kind])
    }
}
