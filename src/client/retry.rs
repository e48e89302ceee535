//! When to try again, and how long to wait before.

use std::time::{Duration, SystemTime};

use backon::{ExponentialBuilder, Retryable};
use reqwest::header::{HeaderMap, RETRY_AFTER};

use super::settings::{Settings, seconds};
use crate::error::{ConfigError, UpstreamError};

/// Nobody waits longer, and the arithmetic of jitter overflows near the longest durations.
const LONGEST_DELAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The retries of one client.
pub(super) struct Retries {
    backoff: ExponentialBuilder,
    max_delay: Duration,
}

impl Retries {
    pub(super) fn new(settings: &Settings) -> Result<Self, ConfigError> {
        let max_delay = settings.max_retry_delay.min(LONGEST_DELAY);
        let backoff = ExponentialBuilder::new()
            .with_min_delay(seconds("backoff_factor", settings.backoff_factor)?.min(max_delay))
            .with_factor(2.0)
            .with_max_delay(max_delay)
            .with_max_times(settings.retries()?)
            .with_jitter();
        Ok(Self { backoff, max_delay })
    }

    /// Attempts until it works, cannot work, or has been attempted often enough.
    pub(super) async fn run<T, A>(&self, attempt: impl FnMut() -> A) -> Result<T, UpstreamError>
    where
        A: Future<Output = Result<T, UpstreamError>>,
    {
        attempt
            .retry(self.backoff)
            .sleep(tokio::time::sleep)
            .when(UpstreamError::is_retryable)
            .adjust(|error, backoff| backoff.map(|backoff| self.delay(error, backoff)))
            .notify(|error, delay| tracing::warn!(?delay, "will ask again: {error}"))
            .await
    }

    /// What the server asks for goes before what we would choose; neither goes beyond the limit.
    fn delay(&self, error: &UpstreamError, backoff: Duration) -> Duration {
        error.retry_after.unwrap_or(backoff).min(self.max_delay)
    }
}

/// The wait that the `Retry-After` header asks for, given in seconds or as an HTTP date.
pub(super) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    match value.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        // A date that has passed asks for no wait.
        Err(_) => Some(httpdate::parse_http_date(value).ok()?.duration_since(now).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::UpstreamKind;

    fn settings() -> Settings {
        Settings { max_retry_delay: Duration::from_millis(2), backoff_factor: 0.001, ..Settings::new("me@example.com") }
    }

    fn error(kind: UpstreamKind, retry_after: Option<Duration>) -> UpstreamError {
        UpstreamError { kind, url: String::new(), status: None, message: String::new(), retry_after }
    }

    async fn attempts(settings: &Settings, kind: UpstreamKind) -> usize {
        let mut attempts = 0;
        let outcome: Result<(), _> = Retries::new(settings)
            .unwrap()
            .run(|| {
                attempts += 1;
                std::future::ready(Err(error(kind, None)))
            })
            .await;
        assert_eq!(outcome.unwrap_err().kind, kind);
        attempts
    }

    #[tokio::test]
    async fn only_what_may_pass_is_attempted_again() {
        assert_eq!(attempts(&settings(), UpstreamKind::Internal).await, 5);
        assert_eq!(attempts(&settings(), UpstreamKind::UnknownUser).await, 1);
        assert_eq!(attempts(&Settings { max_attempts: 1, ..settings() }, UpstreamKind::Server).await, 1);
    }

    #[test]
    fn the_server_decides_the_delay_up_to_the_limit() {
        let retries = Retries::new(&Settings::new("me@example.com")).unwrap();
        let asked = |seconds| error(UpstreamKind::RateLimited, Some(Duration::from_secs(seconds)));
        let backoff = Duration::from_secs(4);
        assert_eq!(retries.delay(&asked(120), backoff), Duration::from_secs(120));
        assert_eq!(retries.delay(&asked(3600), backoff), Duration::from_secs(300));
        assert_eq!(retries.delay(&error(UpstreamKind::Server, None), backoff), backoff);
        assert_eq!(retries.delay(&error(UpstreamKind::Server, None), backoff * 100), Duration::from_secs(300));
    }

    #[test]
    fn retry_after_is_read_as_seconds_or_date() {
        let now = httpdate::parse_http_date("Thu, 17 Oct 2024 22:34:58 GMT").unwrap();
        let read = |value: &'static str| {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, value.parse().unwrap())]);
            retry_after(&headers, now)
        };
        assert_eq!(read("120"), Some(Duration::from_secs(120)));
        assert_eq!(read("Thu, 17 Oct 2024 22:35:00 GMT"), Some(Duration::from_secs(2)));
        assert_eq!(read("Thu, 17 Oct 2024 22:00:00 GMT"), Some(Duration::ZERO));
        assert_eq!(read("soon"), None);
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }
}
