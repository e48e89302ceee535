//! When to retry, and after which delay.

use std::time::{Duration, SystemTime};

use backon::{ExponentialBuilder, Retryable};
use reqwest::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

use super::metrics::Metrics;
use super::settings::{Settings, seconds};
use crate::error::{ConfigError, UpstreamError};
use scoresheet_runtime::split_remedy;

/// The retries of one client.
pub(super) struct Retries {
    backoff: ExponentialBuilder,
    max_delay: Duration,
}

impl Retries {
    pub(super) fn new(settings: &Settings) -> Result<Self, ConfigError> {
        let max_delay = settings.max_retry_delay();
        let backoff = ExponentialBuilder::new()
            .with_min_delay(seconds("backoff_factor", settings.backoff_factor)?.min(max_delay))
            .with_factor(2.0)
            .with_max_delay(max_delay)
            .with_max_times(settings.retries()?)
            .with_jitter();
        Ok(Self { backoff, max_delay })
    }

    /// Retries until success, a permanent failure, the maximum number of attempts, or a delay that is too long.
    pub(super) async fn run<T, A>(&self, metrics: &Metrics, attempt: impl FnMut() -> A) -> Result<T, UpstreamError>
    where
        A: Future<Output = Result<T, UpstreamError>>,
    {
        let outcome = attempt
            .retry(self.backoff)
            .sleep(tokio::time::sleep)
            .when(|error| error.is_retryable() && self.excessive(error).is_none())
            .adjust(|error, backoff| backoff.map(|backoff| self.delay(error, backoff)))
            .notify(|error, delay| note(metrics, error, delay))
            .await;
        outcome.map_err(|error| {
            metrics.count(|counters| *counters.errors.entry(error.kind.name()).or_default() += 1);
            self.explained(error)
        })
    }

    /// The delay requested by the server takes precedence over ours.
    fn delay(&self, error: &UpstreamError, backoff: Duration) -> Duration {
        error.retry_after.unwrap_or(backoff).min(self.max_delay)
    }

    /// The delay requested by the server, if it is longer than allowed.
    fn excessive(&self, error: &UpstreamError) -> Option<Duration> {
        error.retry_after.filter(|asked| error.is_retryable() && *asked > self.max_delay)
    }

    fn explained(&self, mut error: UpstreamError) -> UpstreamError {
        if let Some(asked) = self.excessive(&error) {
            let (asked, limit) = (asked.as_secs_f64().ceil(), self.max_delay.as_secs_f64());
            let why = format!("; the server requests a delay of {asked} seconds, longer than `max_retry_delay` ({limit})");
            error.message += &why;
        }
        error
    }
}

fn note(metrics: &Metrics, error: &UpstreamError, delay: Duration) {
    let reason = error.kind.name();
    metrics.count(|counters| {
        *counters.retries.entry(reason).or_default() += 1;
        counters.backed_off += delay;
    });
    // Without the remedy: nothing has to be done as long as another attempt follows.
    let message = split_remedy(&error.message).map_or(&*error.message, |(message, _)| message);
    tracing::warn!("will retry in {:.1} s: {reason}: {message} ({})", delay.as_secs_f64(), error.url);
}

/// The delay of the `Retry-After` header, given in seconds or as an HTTP date.
///
/// A date is compared with the `Date` of the same response, because the server's clock may be wrong, and with the local clock
/// only if there is none.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = text(headers, &RETRY_AFTER)?;
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let now = date(headers).unwrap_or(now);
    // A date in the past means no delay.
    Some(until.duration_since(now).unwrap_or_default())
}

/// The pause that a refusal requests, by `Retry-After` or by the API's own header with a Unix time in seconds.
pub(super) fn requested_pause(headers: &HeaderMap, reset: Option<&str>, now: SystemTime) -> Option<Duration> {
    retry_after(headers, now).or_else(|| {
        let until: u64 = headers.get(reset?)?.to_str().ok()?.trim().parse().ok()?;
        let date = date(headers).unwrap_or(now);
        let now = date.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(Duration::from_secs(until).saturating_sub(now))
    })
}

/// The server's time of a response.
pub(super) fn date(headers: &HeaderMap) -> Option<SystemTime> {
    text(headers, &DATE).and_then(|date| httpdate::parse_http_date(date).ok())
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
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
            .run(&Metrics::default(), || {
                attempts += 1;
                std::future::ready(Err(error(kind, None)))
            })
            .await;
        assert_eq!(outcome.unwrap_err().kind, kind);
        attempts
    }

    #[tokio::test]
    async fn only_temporary_failures_are_retried() {
        assert_eq!(attempts(&settings(), UpstreamKind::Internal).await, 5);
        assert_eq!(attempts(&settings(), UpstreamKind::UnknownUser).await, 1);
        assert_eq!(attempts(&Settings { max_attempts: 1, ..settings() }, UpstreamKind::Server).await, 1);
    }

    #[test]
    fn the_server_decides_the_delay() {
        let retries = Retries::new(&Settings::new("me@example.com")).unwrap();
        let asked = |seconds| error(UpstreamKind::RateLimited, Some(Duration::from_secs(seconds)));
        let backoff = Duration::from_secs(4);
        assert_eq!(retries.delay(&asked(120), backoff), Duration::from_secs(120));
        assert_eq!(retries.delay(&asked(0), backoff), Duration::ZERO);
        assert_eq!(retries.delay(&error(UpstreamKind::Server, None), backoff), backoff);
        assert_eq!(retries.delay(&error(UpstreamKind::Server, None), backoff * 100), Duration::from_secs(300));
    }

    #[tokio::test]
    async fn a_wait_beyond_the_limit_is_reported_instead() {
        let retries = Retries::new(&settings()).unwrap();
        let metrics = Metrics::default();
        let asked = Some(Duration::from_millis(3_599_100));
        let attempt = || std::future::ready(Err::<(), _>(error(UpstreamKind::RateLimited, asked)));
        let failure = retries.run(&metrics, attempt).await.unwrap_err();
        assert_eq!(failure.message, "; the server requests a delay of 3600 seconds, longer than `max_retry_delay` (0.002)");
        assert_eq!((metrics.snapshot().retries.len(), metrics.snapshot().errors["rate_limited"]), (0, 1));
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
        assert_eq!(read("-1"), None);
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }

    #[test]
    fn the_header_of_an_api_is_read_where_there_is_no_retry_after() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let mut headers = HeaderMap::from_iter([("x-reset".parse().unwrap(), "1700000090".parse().unwrap())]);
        let pause = |headers: &HeaderMap, name| requested_pause(headers, name, now);
        assert_eq!(pause(&headers, Some("X-Reset")), Some(Duration::from_secs(90)));
        assert_eq!((pause(&headers, Some("X-Other")), pause(&headers, None)), (None, None));
        headers.insert(RETRY_AFTER, "7".parse().unwrap());
        assert_eq!(pause(&headers, Some("X-Reset")), Some(Duration::from_secs(7)));
    }

    #[test]
    fn a_date_is_compared_with_the_clock_that_it_was_read_from() {
        let ours = httpdate::parse_http_date("Thu, 17 Oct 2024 22:34:58 GMT").unwrap();
        let read = |date: &'static str| {
            let until = "Thu, 17 Oct 2030 10:00:30 GMT".parse().unwrap();
            let headers = HeaderMap::from_iter([(RETRY_AFTER, until), (DATE, date.parse().unwrap())]);
            retry_after(&headers, ours).unwrap()
        };
        assert_eq!(read("Thu, 17 Oct 2030 10:00:00 GMT"), Duration::from_secs(30));
        assert!(
            read("now") > Duration::from_secs(60 * 60 * 24 * 365 * 5),
            "where the server's clock is not known, ours has to do"
        );
    }
}
