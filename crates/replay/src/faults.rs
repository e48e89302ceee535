//! Answers that go wrong on purpose: everything between chess.com and its client that can fail, in a sequence that a seed repeats.

use std::collections::HashMap;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use http::StatusCode;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, ETAG, HeaderValue, LOCATION, RETRY_AFTER};

use crate::cassettes::Cassette;
use crate::play::Ending;
use scoresheet_runtime::ConfigError;

/// How many pieces a slow body comes in, and how far apart: slow enough to be overtaken by anything else.
const SLOW_PIECES: usize = 20;
const SLOW_PAUSE: Duration = Duration::from_millis(2);

/// How far the clock of a skewed server is ahead.
const SKEW: Duration = Duration::from_secs(2 * 60 * 60);

const WEB_PAGE: &[u8] =
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>";

/// One way in which an answer goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// 429 without a word on when to come back.
    RateLimited,
    /// 429 with `Retry-After: 0`: at once, but politely.
    RetryAfter,
    /// 503 with a web page.
    ServerError,
    /// The 404 that says "internal error".
    InternalError,
    /// The connection is closed instead of an answer.
    ResetBefore,
    /// The connection is closed in the middle of the body.
    ResetInside,
    /// The answer is whole, and then the connection is closed although it was to be kept.
    ResetAfter,
    /// The body comes in drops.
    SlowBytes,
    /// The compressed body ends early, as its length says.
    TruncatedGzip,
    /// The compressed body is damaged.
    CorruptGzip,
    /// 200 with a web page.
    WebPage,
    /// A redirect to where it came from.
    RedirectLoop,
    /// The right body under a wrong `ETag`.
    WrongEtag,
    /// 429 whose `Retry-After` and `Date` are by a clock two hours ahead.
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

    /// The name that Python and the command line use.
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

    /// The answer that this fault makes of a good one, and how its body ends; `None` closes the connection instead.
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

    /// Compresses the body, if there is one, and spoils it.
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

/// Which answers go wrong, and how.
#[derive(Debug, Clone)]
pub struct Faults {
    /// The share of answers that go wrong, from 0 to 1.
    pub share: f64,
    /// Which ones they are. The same seed gives the n-th answer to one path the same fault, however requests interleave.
    pub seed: u64,
    /// What goes wrong with them, each as likely as the others.
    pub kinds: Vec<Fault>,
}

impl Faults {
    /// Faults of all kinds in this share of the answers.
    ///
    /// # Errors
    /// When the share is not between 0 and 1.
    pub fn new(share: f64, seed: u64) -> Result<Self, ConfigError> {
        if !(0.0..=1.0).contains(&share) {
            return Err(ConfigError::new(format!("expected a share of faults from 0 to 1, but found {share}")));
        }
        Ok(Self { share, seed, kinds: Fault::ALL.to_vec() })
    }
}

/// The faults of a running server, and how often each path was asked.
#[derive(Debug, Default)]
pub(crate) struct Injector {
    faults: Option<Faults>,
    asked: HashMap<String, u64>,
}

impl Injector {
    pub(crate) fn new(faults: Option<Faults>) -> Self {
        Self { faults, asked: HashMap::new() }
    }

    /// What goes wrong with the next answer to this path, if anything does.
    pub(crate) fn next(&mut self, path: &str) -> Option<Fault> {
        let faults = self.faults.as_ref()?;
        let count = self.asked.entry(path.to_owned()).or_default();
        *count += 1;
        let mut hasher = DefaultHasher::new();
        (faults.seed, path, *count).hash(&mut hasher);
        let drawn = hasher.finish();
        // The upper half decides whether, the lower one what.
        #[expect(clippy::cast_precision_loss, reason = "32 bits fit")]
        let goes_wrong = ((drawn >> 32) as f64) < faults.share * 2f64.powi(32);
        let kinds = u64::try_from(faults.kinds.len()).ok().filter(|kinds| *kinds > 0)?;
        let kind = usize::try_from((drawn & u64::from(u32::MAX)) % kinds).ok()?;
        goes_wrong.then(|| faults.kinds[kind])
    }
}
