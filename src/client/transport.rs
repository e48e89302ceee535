//! One attempt of one request: conditional, redirects followed on the same host, complete body read.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, HeaderMap, HeaderValue, IF_NONE_MATCH, LOCATION};
use reqwest::{RequestBuilder, StatusCode, Url, redirect};

use super::body::{Body, BodyError};
use super::cache::{self, Cache, Entry, Packed, Unsaved};
use super::conditional::{Unchanged, entity_tag, if_none_match, unchanged};
use super::metrics::{InFlight, Metrics};
use super::pace::{COOL_DOWN, Lease, NoLease, PaceAddress, Pacer, Permit, RateLimits, Refusal, is_refusal};
use super::pages::List;
use super::recorder::Recorder;
use super::response::Response;
use super::retry::{date, requested_pause};
use super::secret::Secret;
use super::settings::{Settings, is_loopback, longer_than_zero};
use super::stream::spawn_blocking_if_large;
use scoresheet_replay::etag;

use super::answer;
use crate::error::{ConfigError, LocalError, UpstreamError, UpstreamKind};
use crate::runtime::{Api, BodyFormat, Request};
use scoresheet_runtime::locked;

/// chess.com redirects once, to the canonical name; more hops than this are a loop.
const MAX_REDIRECTS: usize = 5;

/// Maximum size of an error body.
const MAX_ERROR_BODY: usize = 64 << 10;

/// What the caller requested: the request, and its URL before redirects.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) request: &'a Request,
    pub(super) url: &'a Url,
    /// How its list continues.
    pub(super) list: Option<&'a List>,
}

impl Target<'_> {
    fn body_format(&self) -> BodyFormat {
        self.request.endpoint().body_format
    }

    /// A response from this URL.
    fn response(&self, url: &Url, status: u16, etag: Option<String>, body: Bytes) -> Response {
        Response {
            request: self.request.clone(),
            url: url.as_str().into(),
            requested_url: self.url.as_str().into(),
            status,
            etag,
            body,
            from_cache: false,
            date: None,
            unsaved: None,
            list: self.list.cloned().map(Box::new),
        }
    }

    /// How its list continues after a response with these headers.
    fn list_after(&self, headers: &HeaderMap) -> Option<Box<List>> {
        self.list.map(|list| Box::new(list.after(headers)))
    }

    /// Whether a header of the response names the next page.
    fn needs_headers(&self) -> bool {
        self.list.is_some_and(List::is_linked)
    }

    /// The confirmation that the caller's copy with this tag is current.
    fn not_modified(&self, url: &Url, tag: &str) -> Response {
        self.response(url, 304, Some(tag.to_owned()), Bytes::new())
    }
}

/// Makes ring the cryptography of TLS, unless the program has chosen another one.
fn install_tls() {
    use rustls::crypto::{CryptoProvider, ring};
    if CryptoProvider::get_default().is_none() {
        // It fails if another thread was faster, which leaves a provider all the same.
        let _ = ring::default_provider().install_default();
    }
}

/// The HTTP side of a client.
pub(super) struct Transport {
    pub(super) api: &'static Api,
    secrets: Vec<Secret>,
    http: reqwest::Client,
    /// For this very machine, where no proxy from the environment can reach; none where nothing of it is asked.
    direct: Option<reqwest::Client>,
    cache: Option<Cache>,
    pub(super) recorder: Option<Recorder>,
    offline: bool,
    pub(super) limits: RateLimits,
    shared_pace: Option<SharedPace>,
    max_body_bytes: usize,
    pub(super) metrics: Metrics,
    /// Targets of permanent redirects, for the life of the client.
    moved: Mutex<HashMap<Url, Url>>,
}

/// Held by a request while it is in flight.
type Guards<'a> = (InFlight<'a>, Option<Lease>, Permit);

/// The pace that this client shares with those of other processes.
struct SharedPace {
    address: PaceAddress,
    /// The maximum time of one attempt, after which a lease may end.
    timeout: Duration,
    connect_timeout: Duration,
}

enum Reply {
    Response(Response),
    Redirect {
        to: Url,
        permanent: bool,
    },
    /// 304 without the `ETag` of the confirmed version.
    Ambiguous,
}

impl Transport {
    pub(super) fn new(settings: &Settings) -> Result<Self, LocalError> {
        let headers =
            [(ACCEPT, HeaderValue::from_static("application/json")), (ACCEPT_ENCODING, HeaderValue::from_static("gzip"))];
        let user_agent = settings.user_agent()?;
        let connect_timeout = longer_than_zero("connect_timeout", settings.connect_timeout)?;
        let read_timeout = longer_than_zero("read_timeout", settings.read_timeout)?;
        let timeout = longer_than_zero("timeout", settings.timeout)?;
        install_tls();
        let builder = || {
            reqwest::Client::builder()
                .user_agent(&user_agent)
                .default_headers(HeaderMap::from_iter(headers.clone()))
                .redirect(redirect::Policy::none())
                .connect_timeout(connect_timeout)
                .read_timeout(read_timeout)
                .timeout(timeout)
        };
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| ConfigError::new(format!("cannot set up HTTPS: {}", root_cause(&error))))
        };
        let bases = settings.base_urls()?;
        let secrets = settings
            .api
            .hosts
            .iter()
            .filter_map(|host| Secret::of(host, settings.environment).transpose())
            .collect::<Result<_, _>>()?;
        let direct = if bases.origins().any(|origin| is_loopback(&origin)) { Some(build(builder().no_proxy())?) } else { None };
        let http = build(builder())?;
        let cache = settings.cache_dir.as_deref().map(|folder| Cache::open(folder, settings.max_body_bytes)).transpose()?;
        if settings.offline && cache.is_none() {
            return Err(ConfigError::new("expected a `cache_dir` with `offline`, but found none: pass one").into());
        }
        let recorder = settings.record_dir.as_deref().map(|folder| Recorder::open(folder, bases)).transpose()?;
        Ok(Self {
            api: settings.api,
            secrets,
            http,
            direct,
            cache,
            recorder,
            offline: settings.offline,
            limits: settings.limits()?,
            shared_pace: settings.pace_address()?.map(|address| SharedPace { address, timeout, connect_timeout }),
            max_body_bytes: settings.max_body_bytes,
            metrics: Metrics::default(),
            moved: Mutex::default(),
        })
    }

    /// The connections to the URL's host: by a proxy of the environment, but not to this machine.
    fn http(&self, url: &Url) -> &reqwest::Client {
        self.direct.as_ref().filter(|_| is_loopback(url)).unwrap_or(&self.http)
    }

    /// The body at the URL, or the confirmation that the caller's copy with this tag is current.
    pub(super) async fn get(&self, target: Target<'_>, tag: Option<&str>) -> Result<Response, UpstreamError> {
        if self.offline {
            return self.recall(target, tag).await;
        }
        let mut url = self.moved().get(target.url).unwrap_or(target.url).clone();
        let mut permanent = true;
        for _ in 0..=MAX_REDIRECTS {
            match self.request(&url, target, tag).await? {
                Reply::Response(mut response) => {
                    if permanent && url != *target.url {
                        self.remember_move(target.url, url, &mut response);
                    }
                    return Ok(response);
                }
                Reply::Redirect { to, permanent: hop } => {
                    self.metrics.count(|counters| counters.redirects += 1);
                    permanent &= hop;
                    url = to;
                }
                Reply::Ambiguous => {
                    return Err(error(&url, UpstreamKind::Server, "304 to a request without `If-None-Match`; try again later"));
                }
            }
        }
        Err(error(target.url, UpstreamKind::Redirect, "the redirects lead in circles; check the base URL and the parameters"))
    }

    /// Whether the cache has a body for this URL.
    pub(super) fn is_cached(&self, url: &Url) -> bool {
        self.cache.as_ref().is_some_and(|cache| cache.has(&cache::key(url)))
    }

    /// Serves from the cache without a request.
    async fn recall(&self, target: Target<'_>, tag: Option<&str>) -> Result<Response, UpstreamError> {
        let url = target.url;
        let entry = match &self.cache {
            // A cached page does not have the header that names the next one.
            Some(cache) if !target.needs_headers() => cache.load(&cache::key(url)).await,
            _ => None,
        };
        let Some(entry) = entry else {
            let message = "the cache has no response to this request, and the client is offline; send it once without `offline`";
            return Err(error(url, UpstreamKind::NotCached, message));
        };
        if tag.is_some_and(|tag| etag::same(tag, &entry.etag)) {
            return Ok(target.not_modified(url, &entry.etag));
        }
        Ok(self.confirmed(target, url, entry))
    }

    /// Stores where a URL has moved, and its body under the old path, too, because offline the redirect is not available.
    fn remember_move(&self, from: &Url, to: Url, response: &mut Response) {
        if response.status == 200 {
            response.unsaved.get_or_insert_default().paths.push(cache::key(from));
        }
        self.moved().insert(from.clone(), to);
    }

    /// Stores new bodies in the cache. Only the code that continues with the response has to wait for this.
    pub(super) async fn save(&self, response: &mut Response) {
        let (unsaved, etag) = (response.unsaved.take(), &response.etag);
        let (Some(cache), Some(Unsaved { paths, gzip }), Some(tag)) = (&self.cache, unsaved, etag) else { return };
        for path in paths {
            cache.store(&path, tag, Packed { body: response.body.clone(), gzip: gzip.clone() }).await;
        }
    }

    /// A confirmed body of the cache.
    fn confirmed(&self, target: Target<'_>, url: &Url, entry: Entry) -> Response {
        self.metrics.count(|counters| counters.from_cache += 1);
        Response { from_cache: true, ..target.response(url, 200, Some(entry.etag), entry.body) }
    }

    /// A recording is stored at the path of the first request, so that the target of a redirect does not choose a file.
    async fn request(&self, url: &Url, target: Target<'_>, tag: Option<&str>) -> Result<Reply, UpstreamError> {
        let recorded = match &self.recorder {
            // A confirmed page does not have the header that names the next one.
            Some(recorder) if !target.needs_headers() => recorder.load(target.url, target.body_format()).await,
            _ => None,
        };
        // A body that is not recorded has to be received even if the caller has it.
        let tag = tag.filter(|_| self.recorder.is_none() || recorded.is_some());
        let cached = match &self.cache {
            Some(cache) if recorded.is_none() && !target.needs_headers() => cache.load(&cache::key(url)).await,
            _ => recorded,
        };
        let had_several = tag.is_some() && cached.is_some();
        let mut reply = self.request_if_changed(url, target, tag, cached).await?;
        // A request for one version at a time makes a 304 unambiguous.
        if had_several && matches!(reply, Reply::Ambiguous) {
            reply = self.request_if_changed(url, target, tag, None).await?;
        }
        // A 304 that names a version which was not sent confirms nothing, so that the body has to come.
        match reply {
            Reply::Ambiguous => self.request_if_changed(url, target, None, None).await,
            reply => Ok(reply),
        }
    }

    async fn request_if_changed(
        &self,
        url: &Url,
        target: Target<'_>,
        tag: Option<&str>,
        cached: Option<Entry>,
    ) -> Result<Reply, UpstreamError> {
        let mut request = self.http(url).get(url.clone());
        if let Some(accepted) = target.body_format().accepts() {
            request = request.header(ACCEPT, accepted);
        }
        if let Some(secret) = self.secrets.iter().find(|secret| secret.is_for(target.request, url)) {
            request = secret.add_to(request);
        }
        if let Some(tags) = if_none_match(tag, cached.as_ref()) {
            request = request.header(IF_NONE_MATCH, tags);
        }
        let (response, retry_after, guards) = self.send(url, request).await?;
        let status = response.status();
        match status {
            StatusCode::OK => self.fresh(url, target, response, guards).await.map(Reply::Response),
            StatusCode::NOT_MODIFIED => {
                self.record_confirmed(target, response.headers(), tag, cached.as_ref()).await;
                let (date, list) = (date(response.headers()), target.list_after(response.headers()));
                Ok(match unchanged(response.headers(), tag, cached) {
                    Some(Unchanged::Own(tag)) => Reply::Response(Response { date, list, ..target.not_modified(url, &tag) }),
                    Some(Unchanged::Cached(entry)) => {
                        Reply::Response(Response { date, list, ..self.confirmed(target, url, entry) })
                    }
                    None => Reply::Ambiguous,
                })
            }
            _ if status.is_redirection() => redirect(url, status, response.headers()),
            _ => Err(self.failure(url, target, response, retry_after).await),
        }
    }

    /// Sends a request when the rate limiter allows it. It counts as in flight until its body has been read and the guards are
    /// dropped. Returns the pause that the response requests.
    async fn send(
        &self,
        url: &Url,
        request: RequestBuilder,
    ) -> Result<(reqwest::Response, Option<Duration>, Guards<'_>), UpstreamError> {
        let queued = Instant::now();
        let admitted = self.admit(url).await;
        self.metrics.count(|counters| counters.paced += queued.elapsed());
        let (permit, mut lease) = admitted?;
        let under_way = self.metrics.sent();
        let sent = Instant::now();
        let response = request.send().await.map_err(|error| broken(url, None, &error))?;
        let (status, latency) = (response.status(), sent.elapsed());
        let reset = self.api.manners.reset_header;
        let pause = if is_refusal(status) { requested_pause(response.headers(), reset, SystemTime::now()) } else { None };
        if status == StatusCode::FORBIDDEN {
            permit.forbidden(url);
        }
        permit.heard(status, pause, latency);
        if let Some(lease) = &mut lease {
            lease.heard(status, pause, latency).await;
        }
        self.metrics.answered(status);
        tracing::debug!(status = status.as_u16(), ?latency, %url, "answered");
        // The next request may be sent when the permit is dropped, so it is dropped last.
        Ok((response, pause, (under_way, lease, permit)))
    }

    /// Waits until the rate limiter of this process allows a request, and then that of the pace server if there is one.
    async fn admit(&self, url: &Url) -> Result<(Permit, Option<Lease>), UpstreamError> {
        let permit = Pacer::of(url).admit(self.limits).await.map_err(|refusal| self.refused(url, refusal))?;
        let Some(SharedPace { address, timeout, connect_timeout }) = &self.shared_pace else { return Ok((permit, None)) };
        match address.lease(url, self.limits, *timeout, *connect_timeout).await {
            Ok(lease) => Ok((permit, Some(lease))),
            Err(NoLease::Refusal(refusal)) => Err(self.refused(url, refusal)),
            Err(NoLease::Broken(message)) => Err(error(url, UpstreamKind::Transport, message)),
        }
    }

    async fn fresh(
        &self,
        url: &Url,
        target: Target<'_>,
        response: reqwest::Response,
        guards: Guards<'_>,
    ) -> Result<Response, UpstreamError> {
        let fail = |kind, message: String| UpstreamError { status: Some(200), ..error(url, kind, message) };
        answer::announces(target.body_format(), response.headers()).map_err(|found| {
            let remedy = "may be down, or block the client: open the URL in a browser, try again later";
            fail(UpstreamKind::ContentType, format!("{found}; {} {remedy}", self.api.title))
        })?;
        let (tag, headers) = (entity_tag(response.headers()), response.headers().clone());
        let date = date(&headers);
        let (Packed { body, gzip }, complete) = self.read(url, response, self.max_body_bytes).await?;
        // The next request may be sent while this body is cached.
        drop(guards);
        if !complete {
            let limit = self.max_body_bytes;
            return Err(fail(UpstreamKind::TooLarge, format!("the body exceeds {limit} bytes; raise `max_body_bytes`")));
        }
        self.record(target, StatusCode::OK, &headers, body.clone()).await;
        let unsaved = Some(Unsaved { paths: vec![cache::key(url)], gzip });
        let list = target.list_after(&headers);
        Ok(Response { date, unsaved, list, ..target.response(url, 200, tag, body) })
    }

    async fn record(&self, target: Target<'_>, status: StatusCode, headers: &HeaderMap, body: Bytes) {
        if let Some(recorder) = &self.recorder {
            recorder.keep(target.url, target.body_format(), status, headers, body).await;
        }
    }

    /// Records that a 304 confirmed this entry, unless it confirmed another version of the caller's.
    async fn record_confirmed(&self, target: Target<'_>, headers: &HeaderMap, tag: Option<&str>, cached: Option<&Entry>) {
        let (Some(recorder), Some(entry)) = (&self.recorder, cached) else { return };
        let confirmed = entity_tag(headers).or_else(|| tag.map(str::to_owned));
        if confirmed.is_none_or(|confirmed| etag::same(&confirmed, &entry.etag)) {
            recorder.confirm(target.url, target.body_format(), headers, entry).await;
        }
    }

    async fn failure(
        &self,
        url: &Url,
        target: Target<'_>,
        response: reqwest::Response,
        retry_after: Option<Duration>,
    ) -> UpstreamError {
        let (status, headers) = (response.status(), response.headers().clone());
        // The text of a 404 determines its meaning; that of another status is only reported.
        let (Packed { body: text, .. }, complete) = match self.read(url, response, MAX_ERROR_BODY).await {
            Err(error) if status == StatusCode::NOT_FOUND => return error,
            outcome => outcome.unwrap_or_default(),
        };
        let (kind, message) = answer::failure(self.api, status, &text);
        if kind == UpstreamKind::Forbidden {
            tracing::warn!(%url, cool_down = ?COOL_DOWN, "forbidden; no request is sent to the host for a while: {message}");
        }
        if complete && Recorder::keeps(kind) {
            self.record(target, status, &headers, text).await;
        }
        UpstreamError { status: Some(status.as_u16()), retry_after, ..error(url, kind, message) }
    }

    /// The body up to the limit, and whether that is all of it.
    async fn read(&self, url: &Url, mut response: reqwest::Response, limit: usize) -> Result<(Packed, bool), UpstreamError> {
        let status = response.status();
        let fail = |message| UpstreamError { status: Some(status.as_u16()), ..error(url, UpstreamKind::Transport, message) };
        let encoding = response.headers().get(CONTENT_ENCODING).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let Some(mut body) = Body::new(encoding.as_deref(), limit) else {
            let encoding = encoding.unwrap_or_default();
            return Err(fail(format!("the body is encoded as `{encoding}` unasked; try again later")));
        };
        let spoiled = |cause| match cause {
            BodyError::TooLarge(beginning) => Ok((Packed { body: beginning, gzip: None }, false)),
            BodyError::Corrupt(cause) => {
                Err(fail(format!("the response is truncated or corrupt ({cause}); check the network, or try again later")))
            }
        };
        while let Some(chunk) = response.chunk().await.map_err(|error| broken(url, Some(status), &error))? {
            self.metrics.received(chunk.len() as u64);
            if let Err(cause) = body.push(&chunk) {
                return spoiled(cause);
            }
        }
        let keeps_gzip = self.cache.is_some();
        match spawn_blocking_if_large(body.packed_len(), move || body.finish(keeps_gzip)).await {
            Ok(packed) => {
                self.metrics.count(|counters| counters.decoded_bytes += packed.body.len() as u64);
                Ok((packed, true))
            }
            Err(cause) => spoiled(cause),
        }
    }

    /// The error of a request that was never sent.
    fn refused(&self, url: &Url, refusal: Refusal) -> UpstreamError {
        match refusal {
            Refusal::Forbidden(left) => {
                let refused = Pacer::of(url).forbidden().map_or_else(String::new, |url| format!(" to {url}"));
                let message = format!(
                    "not sent, because the host has answered 403{refused}; requests are sent again in {} seconds, or when a new \
                     client is created; {}",
                    left.as_secs() + 1,
                    answer::remedy(self.api, UpstreamKind::Forbidden)
                );
                error(url, UpstreamKind::Forbidden, message)
            }
            Refusal::Pause(left) => {
                let message = "not sent, because the host has requested a pause that is not over; try again later";
                UpstreamError { retry_after: Some(left), ..error(url, UpstreamKind::RateLimited, message) }
            }
        }
    }

    fn moved(&self) -> std::sync::MutexGuard<'_, HashMap<Url, Url>> {
        locked(&self.moved)
    }
}

/// The target of a redirect; rejected if it is another host, because contact and load are meant for this one.
fn redirect(url: &Url, status: StatusCode, headers: &HeaderMap) -> Result<Reply, UpstreamError> {
    let fail = |message: String| UpstreamError { status: Some(status.as_u16()), ..error(url, UpstreamKind::Redirect, message) };
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok());
    let Some(to) = location.and_then(|location| url.join(location).ok()) else {
        return Err(fail("expected a redirect with a location, but found none; try again later".to_owned()));
    };
    // Credentials in it would be sent.
    if to.origin() != url.origin() || !to.username().is_empty() || to.password().is_some() {
        let message = format!("the redirect leaves the host for `{to}`; if that is right, make it the base URL");
        return Err(fail(message));
    }
    let permanent = matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
    Ok(Reply::Redirect { to, permanent })
}

fn error(url: &Url, kind: UpstreamKind, message: impl Into<String>) -> UpstreamError {
    UpstreamError { kind, url: url.to_string(), status: None, message: message.into(), retry_after: None }
}

fn broken(url: &Url, status: Option<StatusCode>, cause: &reqwest::Error) -> UpstreamError {
    let what = if cause.is_timeout() {
        "no complete response in time"
    } else if cause.is_connect() {
        "no connection"
    } else {
        "the response is truncated or corrupt"
    };
    let message = format!("{what} ({}); check the network, or try again later", root_cause(cause));
    UpstreamError { status: status.map(|status| status.as_u16()), ..error(url, UpstreamKind::Transport, message) }
}

/// The innermost cause; the outer layers only report that there was an error.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
