//! The rate limiter of a host, shared by all clients of the process.
//!
//! It starts with one concurrent request. The limit doubles with each round of successful responses until the host shows signs of
//! load, grows by one per round from then on, up to the cap of the client, and is halved on 429. A pause requested by the server
//! applies to all clients, and requests after it are serial until one succeeds. After a 403 no request is sent until a cool-down
//! is over, or a new client is created. A [`PaceServer`] is a rate limiter for the clients of many processes.

mod lease;
mod server;
mod wire;

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::time::Duration;

use reqwest::{StatusCode, Url};
use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

use scoresheet_runtime::locked;

pub(super) use lease::{Lease, NoLease, PaceAddress};
pub use server::{PaceServer, PaceServerOptions};

/// How long a 403 stops requests.
pub(super) const COOL_DOWN: Duration = Duration::from_secs(600);

/// The maximum pause that a server may request.
const LONGEST_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

/// Maximum jitter of a pause.
const LONGEST_JITTER: Duration = Duration::from_secs(5);

/// A response slower than the fastest times this, plus [`SLACK`], is a sign of load.
const SLOW: u32 = 2;

/// Smaller differences are noise of the network.
const SLACK: Duration = Duration::from_millis(50);

/// One client's limits within the shared rate limiter.
#[derive(Debug, Clone, Copy)]
pub(super) struct RateLimits {
    /// The maximum number of requests in flight to which it adds one.
    pub(super) cap: usize,
    /// The maximum pause for which it waits.
    pub(super) patience: Duration,
    /// The pause after the first 429 without `Retry-After`; each further one doubles it.
    pub(super) backoff: Duration,
}

/// Why a request may not be sent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Refusal {
    /// The server has requested a pause, of which this much is left.
    Pause(Duration),
    /// The server has returned 403, which is respected for this long.
    Forbidden(Duration),
}

/// The rate limiter of one origin.
#[derive(Default)]
pub(super) struct Pacer {
    /// Held by the next request in the queue, so that requests are sent in the order of the calls.
    turn: tokio::sync::Mutex<()>,
    /// Wakes the next request in the queue.
    changed: Notify,
    state: Mutex<State>,
}

struct State {
    limit: usize,
    /// Whether the host has been slow or has returned 429, so that the limit grows slowly.
    is_strained: bool,
    /// Successful responses since the limit was last changed.
    good: usize,
    in_flight: usize,
    /// Counts the pauses. The response to a request sent before the last pause does not cause another one.
    epoch: u64,
    /// Number of 429s that caused a pause, since the last success.
    strikes: u32,
    /// Whether requests are serial until one succeeds.
    serial: bool,
    /// End of the pause that the server has requested.
    asked: Option<Instant>,
    /// End of the pause with jitter.
    resume: Option<Instant>,
    forbidden_until: Option<Instant>,
    /// The URL of the last 403 of this process.
    forbidden: Option<Url>,
    latency: Latency,
}

impl Default for State {
    fn default() -> Self {
        Self {
            limit: 1,
            is_strained: false,
            good: 0,
            in_flight: 0,
            epoch: 0,
            strikes: 0,
            serial: false,
            asked: None,
            resume: None,
            forbidden_until: None,
            forbidden: None,
            latency: Latency::default(),
        }
    }
}

/// The decision for the next request in the queue.
enum Verdict {
    Go,
    WaitUntil(Instant),
    WaitForOthers,
    GiveUp(Refusal),
}

impl Pacer {
    /// The rate limiter of the URL's origin. Origins are few, and a pause requested by a server must outlive the client that
    /// received it.
    pub(super) fn of(url: &Url) -> Arc<Self> {
        static PACERS: LazyLock<Mutex<HashMap<String, Arc<Pacer>>>> = LazyLock::new(Mutex::default);
        let mut pacers = locked(&PACERS);
        Arc::clone(pacers.entry(url.origin().ascii_serialization()).or_default())
    }

    /// The URL of the last 403, while that is respected. None if another process has received it.
    pub(super) fn forbidden(&self) -> Option<Url> {
        let state = self.state();
        state.forbidden.clone().filter(|_| state.forbidden_until.is_some_and(|until| until > Instant::now()))
    }

    /// Forgets a 403, because a new client may have another contact or another network.
    pub(super) fn clear_forbidden(&self) {
        let mut state = self.state();
        (state.forbidden_until, state.forbidden) = (None, None);
    }

    /// What is left of a pause.
    pub(super) fn pause_left(&self) -> Option<Duration> {
        let left = self.state().resume?.saturating_duration_since(Instant::now());
        (!left.is_zero()).then_some(left)
    }

    /// Number of requests in flight.
    pub(super) fn in_flight(&self) -> usize {
        self.state().in_flight
    }

    /// Waits until a request may be sent.
    pub(super) async fn admit(self: &Arc<Self>, limits: RateLimits) -> Result<Permit, Refusal> {
        // An error needs no place in the queue.
        if let Verdict::GiveUp(refusal) = self.state().verdict(limits) {
            return Err(refusal);
        }
        let _turn = self.turn.lock().await;
        loop {
            // The lock is released before the wait.
            let resume = {
                let mut state = self.state();
                match state.verdict(limits) {
                    Verdict::Go => return Ok(state.depart(Arc::clone(self), limits)),
                    Verdict::GiveUp(refusal) => return Err(refusal),
                    Verdict::WaitUntil(resume) => Some(resume),
                    Verdict::WaitForOthers => None,
                }
            };
            self.change(resume).await;
        }
    }

    /// Waits for a change of the requests in flight, or until then. Changes before the call are not lost.
    async fn change(&self, until: Option<Instant>) {
        match until {
            Some(until) => _ = timeout_at(until, self.changed.notified()).await,
            None => self.changed.notified().await,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is consistent after each operation, so a panic of another thread does no harm.
        locked(&self.state)
    }
}

impl State {
    fn verdict(&self, limits: RateLimits) -> Verdict {
        let now = Instant::now();
        let left = |until: Option<Instant>| until.map(|until| until - now).filter(|left| !left.is_zero());
        if let Some(left) = left(self.forbidden_until) {
            return Verdict::GiveUp(Refusal::Forbidden(left));
        }
        if let Some(left) = left(self.asked).filter(|left| *left > limits.patience) {
            return Verdict::GiveUp(Refusal::Pause(left));
        }
        match self.resume.filter(|resume| *resume > now) {
            Some(resume) => Verdict::WaitUntil(resume),
            None if self.in_flight < self.room().min(limits.cap) => Verdict::Go,
            None => Verdict::WaitForOthers,
        }
    }

    fn room(&self) -> usize {
        if self.serial { 1 } else { self.limit }
    }

    fn depart(&mut self, pacer: Arc<Pacer>, limits: RateLimits) -> Permit {
        self.in_flight += 1;
        Permit { pacer, limits, epoch: self.epoch }
    }

    /// A limit that was not reached is no reason to raise it, and neither is a response to a request sent before a 429.
    fn good(&mut self, permit: &Permit, latency: Duration) {
        let is_steady = self.latency.is_steady(latency);
        if permit.epoch != self.epoch {
            return;
        }
        self.serial = false;
        self.strikes = 0;
        self.is_strained |= !is_steady;
        if is_steady && self.in_flight >= self.limit && self.limit < permit.limits.cap {
            self.good += 1;
            if self.good >= self.limit {
                let more = if self.is_strained { 1 } else { self.limit };
                self.set_limit((self.limit + more).min(permit.limits.cap));
            }
        }
    }

    fn limited(&mut self, permit: &Permit, retry_after: Option<Duration>) {
        if permit.epoch != self.epoch {
            return;
        }
        self.strikes += 1;
        self.is_strained = true;
        self.set_limit((self.limit / 2).max(1));
        if retry_after.is_none() {
            let backoff = permit.limits.backoff.saturating_mul(1 << (self.strikes - 1).min(16));
            self.pause(backoff.min(permit.limits.patience));
        }
    }

    fn set_limit(&mut self, limit: usize) {
        tracing::debug!(from = self.limit, to = limit, "another pace");
        (self.limit, self.good) = (limit, 0);
    }

    /// Jitter spreads the restart, because other processes may have received the same pause.
    fn pause(&mut self, pause: Duration) {
        self.resume = self.resume.max(Some(Instant::now() + pause + jitter(pause)));
        self.serial = true;
        self.epoch += 1;
    }

    fn asked(&mut self, pause: Duration) {
        let pause = pause.min(LONGEST_PAUSE);
        self.asked = self.asked.max(Some(Instant::now() + pause));
        self.pause(pause);
    }
}

/// A random share of a tenth of a pause.
fn jitter(pause: Duration) -> Duration {
    // The standard library has no random numbers but the keys of its hash maps.
    let [a, b, c, d, ..] = RandomState::new().hash_one(pause).to_ne_bytes();
    (pause / 10).min(LONGEST_JITTER) * u32::from_ne_bytes([a, b, c, d]) / u32::MAX
}

/// One request in flight, until it is dropped.
pub(super) struct Permit {
    pacer: Arc<Pacer>,
    limits: RateLimits,
    /// The epoch when it was sent.
    epoch: u64,
}

impl Permit {
    /// Keeps the URL of a 403, for the errors of the requests that are not sent because of it. To be called before `heard`.
    pub(super) fn forbidden(&self, url: &Url) {
        self.pacer.state().forbidden = Some(url.clone());
    }

    /// Updates the limits as soon as the head of a response is received.
    pub(super) fn heard(&self, status: StatusCode, retry_after: Option<Duration>, latency: Duration) {
        {
            let mut state = self.pacer.state();
            match status {
                StatusCode::FORBIDDEN => state.forbidden_until = Some(Instant::now() + COOL_DOWN),
                StatusCode::TOO_MANY_REQUESTS => state.limited(self, retry_after),
                _ if status.is_success() || status.is_redirection() => state.good(self, latency),
                _ => {}
            }
            // On anything but a refusal it means something else, or nothing.
            if let (Some(pause), true) = (retry_after, is_refusal(status)) {
                state.asked(pause);
            }
        }
        self.pacer.changed.notify_one();
    }
}

/// Whether a status refuses a request, so that `Retry-After` says when to repeat it (RFC 9110, section 10.2.3).
pub(super) fn is_refusal(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.pacer.state().in_flight -= 1;
        self.pacer.changed.notify_one();
    }
}

/// How many answers the best latency is the minimum of, at least; at most twice as many.
const WINDOW: u32 = 100;

/// The latency of the host, recently and at its best.
#[derive(Default)]
struct Latency {
    recent: Option<Duration>,
    /// The minimum of the last full window: a host that has become slower for good is compared with what it is now.
    before: Option<Duration>,
    /// The minimum of the window that is being filled.
    best: Option<Duration>,
    /// How many answers are in it.
    answers: u32,
}

impl Latency {
    /// Records a response; returns whether the host is still about as fast as at its best.
    fn is_steady(&mut self, latency: Duration) -> bool {
        if self.answers >= WINDOW {
            (self.before, self.best, self.answers) = (self.best, None, 0);
        }
        self.answers += 1;
        let recent = self.recent.map_or(latency, |recent| (recent * 3 + latency) / 4);
        let best = self.best.map_or(recent, |best| best.min(recent));
        (self.recent, self.best) = (Some(recent), Some(best));
        let best = self.before.map_or(best, |before| before.min(best));
        recent <= best * SLOW + SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAST: Duration = Duration::from_millis(10);
    const MANNERS: RateLimits = RateLimits { cap: 8, patience: Duration::from_secs(300), backoff: Duration::from_secs(1) };

    fn pacer() -> Arc<Pacer> {
        Arc::default()
    }

    async fn admitted(pacer: &Arc<Pacer>) -> Permit {
        pacer.admit(MANNERS).await.map_err(|refusal| format!("{refusal:?}")).unwrap()
    }

    /// All requests that may be sent now.
    async fn full(pacer: &Arc<Pacer>, limits: RateLimits) -> Vec<Permit> {
        let mut permits = Vec::new();
        while let Ok(permit) = tokio::time::timeout(Duration::ZERO, pacer.admit(limits)).await {
            permits.push(permit.map_err(|refusal| format!("{refusal:?}")).unwrap());
        }
        permits
    }

    async fn good_rounds(pacer: &Arc<Pacer>, rounds: usize) {
        for _ in 0..rounds {
            for permit in &full(pacer, MANNERS).await {
                permit.heard(StatusCode::OK, None, FAST);
            }
        }
    }

    async fn room(pacer: &Arc<Pacer>) -> usize {
        full(pacer, MANNERS).await.len()
    }

    #[test]
    fn jitter_is_spread_over_a_tenth_of_a_pause() {
        let pause = Duration::from_secs(10);
        let mut shares: Vec<_> = (0..1000).map(|_| jitter(pause)).collect();
        shares.sort();
        assert!(shares[100] < Duration::from_millis(200), "{shares:?}");
        assert!(shares[900] > Duration::from_millis(800), "{shares:?}");
        assert!(shares[999] <= Duration::from_secs(1), "{shares:?}");
        assert!(jitter(LONGEST_PAUSE) <= LONGEST_JITTER);
        assert_eq!(jitter(Duration::ZERO), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn the_limit_starts_at_one_and_doubles_up_to_the_cap() {
        let pacer = pacer();
        for expected in [1, 2, 4, 8, 8] {
            assert_eq!(room(&pacer).await, expected);
            good_rounds(&pacer, 1).await;
        }
        let odd = RateLimits { cap: 11, ..MANNERS };
        for permit in &full(&pacer, odd).await {
            permit.heard(StatusCode::OK, None, FAST);
        }
        assert_eq!(full(&pacer, odd).await.len(), 11);
    }

    #[tokio::test(start_paused = true)]
    async fn the_limit_grows_by_one_a_round_once_the_host_was_strained() {
        let pacer = pacer();
        good_rounds(&pacer, 3).await;
        admitted(&pacer).await.heard(StatusCode::TOO_MANY_REQUESTS, Some(Duration::ZERO), FAST);
        // The restart is serial, and its response is the first of a round.
        good_rounds(&pacer, 1).await;
        for expected in [4, 5, 6, 7, 8, 8] {
            assert_eq!(room(&pacer).await, expected);
            good_rounds(&pacer, 1).await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_that_nobody_needs_does_not_grow() {
        let pacer = pacer();
        good_rounds(&pacer, 2).await;
        for _ in 0..20 {
            admitted(&pacer).await.heard(StatusCode::OK, None, FAST);
        }
        assert_eq!(room(&pacer).await, 4);
    }

    #[tokio::test(start_paused = true)]
    async fn slow_answers_and_failures_do_not_make_it_grow() {
        let pacer = pacer();
        good_rounds(&pacer, 2).await;
        for (status, latency) in [(StatusCode::OK, FAST * 100), (StatusCode::BAD_GATEWAY, FAST)] {
            for permit in &full(&pacer, MANNERS).await {
                permit.heard(status, None, latency);
            }
            assert_eq!(room(&pacer).await, 4);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_that_has_become_slower_for_good_is_not_held_back_for_ever() {
        let pacer = pacer();
        good_rounds(&pacer, 2).await;
        let slow = FAST * 100;
        for _ in 0..3 * WINDOW {
            for permit in &full(&pacer, MANNERS).await {
                permit.heard(StatusCode::OK, None, slow);
            }
        }
        assert_eq!(room(&pacer).await, MANNERS.cap);
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_counts_on_refusals_only() {
        for (status, waits) in [
            (StatusCode::OK, false),
            (StatusCode::NOT_MODIFIED, false),
            (StatusCode::MOVED_PERMANENTLY, false),
            (StatusCode::TOO_MANY_REQUESTS, true),
            (StatusCode::SERVICE_UNAVAILABLE, true),
            (StatusCode::NOT_FOUND, true),
        ] {
            let pacer = pacer();
            let day = Duration::from_secs(24 * 60 * 60);
            admitted(&pacer).await.heard(status, Some(day), FAST);
            assert_eq!(pacer.admit(MANNERS).await.err(), waits.then_some(Refusal::Pause(day)), "{status}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_adds_no_request_to_as_many_as_its_cap() {
        let pacer = pacer();
        good_rounds(&pacer, 7).await;
        let other = admitted(&pacer).await;
        let serial = RateLimits { cap: 1, ..MANNERS };
        assert_eq!(full(&pacer, serial).await.len(), 0);
        drop(other);
        assert_eq!(full(&pacer, serial).await.len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn one_storm_of_429_halves_the_limit_once() {
        let pacer = pacer();
        good_rounds(&pacer, 7).await;
        for permit in &full(&pacer, MANNERS).await {
            permit.heard(StatusCode::TOO_MANY_REQUESTS, Some(Duration::ZERO), FAST);
        }
        let next = admitted(&pacer).await;
        assert_eq!(room(&pacer).await, 0, "the restart is serial");
        next.heard(StatusCode::OK, None, FAST);
        drop(next);
        assert_eq!(room(&pacer).await, 4);
    }

    #[tokio::test(start_paused = true)]
    async fn answers_from_before_a_429_do_not_count_as_recovery() {
        let pacer = pacer();
        good_rounds(&pacer, 7).await;
        let permits = full(&pacer, MANNERS).await;
        permits[0].heard(StatusCode::TOO_MANY_REQUESTS, Some(Duration::ZERO), FAST);
        permits[1].heard(StatusCode::OK, None, FAST);
        drop(permits);
        assert_eq!(room(&pacer).await, 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_that_the_server_requests_applies_to_all_requests() {
        let pacer = pacer();
        let asked = Duration::from_secs(100);
        admitted(&pacer).await.heard(StatusCode::SERVICE_UNAVAILABLE, Some(asked), FAST);
        let start = Instant::now();
        let waiting = (0..3).map(|_| {
            let pacer = Arc::clone(&pacer);
            tokio::spawn(async move { admitted(&pacer).await.heard(StatusCode::OK, None, FAST) })
        });
        for waiter in waiting.collect::<Vec<_>>() {
            waiter.await.unwrap();
        }
        assert!((asked..asked * 11 / 10).contains(&start.elapsed()), "{:?}", start.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn a_longer_pause_replaces_a_shorter_one_and_never_the_other_way_round() {
        let pacer = pacer();
        let permit = admitted(&pacer).await;
        permit.heard(StatusCode::TOO_MANY_REQUESTS, Some(Duration::from_secs(200)), FAST);
        permit.heard(StatusCode::TOO_MANY_REQUESTS, Some(Duration::from_secs(2)), FAST);
        drop(permit);
        let start = Instant::now();
        admitted(&pacer).await;
        assert!(start.elapsed() >= Duration::from_secs(200));
    }

    #[tokio::test(start_paused = true)]
    async fn pauses_without_a_word_of_the_server_double() {
        let pacer = pacer();
        for seconds in [1, 2, 4] {
            let start = Instant::now();
            admitted(&pacer).await.heard(StatusCode::TOO_MANY_REQUESTS, None, FAST);
            drop(admitted(&pacer).await);
            let (least, waited) = (Duration::from_secs(seconds), start.elapsed());
            assert!((least..least * 2).contains(&waited), "{waited:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_beyond_the_limit_is_rejected() {
        let pacer = pacer();
        let permit = admitted(&pacer).await;
        permit.heard(StatusCode::TOO_MANY_REQUESTS, Some(MANNERS.patience), FAST);
        drop(permit);
        let hasty = RateLimits { patience: Duration::from_secs(299), ..MANNERS };
        assert_eq!(pacer.admit(hasty).await.err(), Some(Refusal::Pause(MANNERS.patience)));
        assert!(pacer.admit(MANNERS).await.is_ok(), "what chance adds does not count");
    }

    #[tokio::test(start_paused = true)]
    async fn after_a_403_no_request_is_sent_until_the_cool_down_is_over() {
        let pacer = pacer();
        let permit = admitted(&pacer).await;
        let queued = tokio::spawn({
            let pacer = Arc::clone(&pacer);
            async move { pacer.admit(MANNERS).await.err() }
        });
        tokio::task::yield_now().await;
        permit.heard(StatusCode::FORBIDDEN, None, FAST);
        drop(permit);
        assert_eq!(queued.await.unwrap(), Some(Refusal::Forbidden(COOL_DOWN)));
        assert!(pacer.admit(MANNERS).await.is_err());
        tokio::time::advance(COOL_DOWN).await;
        assert!(pacer.admit(MANNERS).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_new_client_sends_requests_in_spite_of_a_403() {
        let pacer = pacer();
        admitted(&pacer).await.heard(StatusCode::FORBIDDEN, None, FAST);
        pacer.clear_forbidden();
        assert!(pacer.admit(MANNERS).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_cancelled_wait_leaves_the_queue() {
        let pacer = pacer();
        let permit = admitted(&pacer).await;
        for _ in 0..3 {
            assert_eq!(room(&pacer).await, 0);
        }
        drop(permit);
        assert_eq!(room(&pacer).await, 1);
    }

    #[test]
    fn origins_have_a_pace_each() {
        let of = |url: &str| Pacer::of(&Url::parse(url).unwrap());
        assert!(Arc::ptr_eq(&of("https://pace.example/a"), &of("https://pace.example:443/b?c")));
        assert!(!Arc::ptr_eq(&of("https://pace.example/a"), &of("https://other.example/a")));
    }
}
