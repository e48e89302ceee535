//! The requests of a selection, determined from the lists that chess.com returns.

use std::collections::{BTreeSet, HashSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use scoresheet_contract::Policy;
use scoresheet_runtime::{ConfigError, Endpoint, Parameter, Period, Request};

use super::Failed;
use super::error::FetchError;
use super::month::Month;
use super::progress::{Meter, Stage};
use super::resources::{Follow, Origin, Resource, parameters};
use super::selection::{Resolved, Selection, Start};
use crate::client::{Client, StreamItem, TypedResponse};
use crate::{Chunk, ChunkOptions, Chunks, Error, UpstreamKind};

/// Rows of a chunk of a list.
const LIST_ROWS: usize = 20_000;

/// The requests, generated when they are sent: millions of them would need hundreds of megabytes.
#[derive(Debug)]
pub(super) enum Requests {
    List(Vec<Request>),
    /// The months of each item.
    Months {
        endpoint: &'static Endpoint,
        items: Vec<(String, Vec<Month>)>,
    },
}

impl Requests {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::List(requests) => requests.len(),
            Self::Months { items, .. } => items.iter().map(|(_, months)| months.len()).sum(),
        }
    }

    /// The same requests with each of these combinations of further parameters.
    fn with(self, combinations: &[Vec<(&'static str, String)>]) -> Result<Self, ConfigError> {
        if combinations.iter().all(Vec::is_empty) {
            return Ok(self);
        }
        let with = |request: &Request, further: &Vec<(&'static str, String)>| {
            Request::new(request.endpoint(), request.parameters().iter().chain(further).cloned())
        };
        let all = self.into_iter().flat_map(|request| combinations.iter().map(move |further| with(&request, further)));
        Ok(Self::List(all.collect::<Result<_, _>>()?))
    }

    pub(super) fn into_iter(self) -> Box<dyn Iterator<Item = Request> + Send> {
        match self {
            Self::List(requests) => Box::new(requests.into_iter()),
            Self::Months { endpoint, items } => {
                let archives =
                    items.into_iter().flat_map(|(item, months)| months.into_iter().map(move |month| (item.clone(), month)));
                // The item was part of a valid request, so this one is valid, too.
                Box::new(archives.filter_map(move |(item, month)| archive(endpoint, &item, month).ok()))
            }
        }
    }
}

/// The request for the archive of a month.
pub(super) fn archive(endpoint: &'static Endpoint, item: &str, month: Month) -> Result<Request, ConfigError> {
    let value = |parameter: &Parameter| match parameter.kind.period {
        Some(Period::Year) => month.year().to_string(),
        Some(Period::Month) => month.month().to_string(),
        None => item.to_owned(),
    };
    Request::new(endpoint, parameters(endpoint).iter().map(|parameter| (parameter.name, value(parameter))))
}

/// Reads lists.
pub(super) struct Lister {
    pub(super) client: Client,
    pub(super) selection: Selection,
    pub(super) meter: Arc<Meter>,
    /// The requests for lists that failed.
    pub(super) failed: Vec<Failed>,
    /// The paths of the lists that were read.
    pub(super) lists: BTreeSet<String>,
}

type Boxed<'a, T> = Pin<Box<dyn Future<Output = Result<T, FetchError>> + Send + 'a>>;

impl Lister {
    pub(super) fn new(client: Client, selection: Selection, meter: Arc<Meter>) -> Self {
        Self { client, selection, meter, failed: Vec::new(), lists: BTreeSet::new() }
    }

    /// The requests of a selection.
    pub(super) async fn requests(&mut self, mut resolved: Resolved) -> Result<Requests, FetchError> {
        let optional = std::mem::take(&mut resolved.optional);
        Ok(self.needed(resolved).await?.with(&optional)?)
    }

    /// The requests of a selection, with the parameters that they need.
    async fn needed(&mut self, resolved: Resolved) -> Result<Requests, FetchError> {
        let endpoint = resolved.target.endpoint;
        let items = match resolved.start {
            Start::Parameters(combinations) => {
                let requests = combinations.into_iter().map(|parameters| Request::new(endpoint, parameters));
                return Ok(Requests::List(unique(requests.collect::<Result<_, _>>()?)));
            }
            Start::Items(items) => items,
            Start::Bridged { mut items, bridges } => {
                for (bridge, values) in bridges {
                    items.extend(self.items_of(bridge, values).await?);
                }
                items
            }
        };
        match resolved.target.resource {
            Some(resource) => self.of_resource(resource, items).await,
            None => Ok(Requests::List(Vec::new())),
        }
    }

    /// The items that the rows followed by a resource name.
    async fn items_of(&mut self, bridge: &'static Resource, items: Vec<String>) -> Result<Vec<String>, FetchError> {
        let requests = self.of_resource(bridge, items).await?;
        Ok(requests.into_iter().filter_map(|request| Some(request.parameters().first()?.1.clone())).collect())
    }

    /// The requests of a resource. Boxed, because resources follow each other.
    fn of_resource(&mut self, resource: &'static Resource, items: Vec<String>) -> Boxed<'_, Requests> {
        Box::pin(async move {
            match resource.origin() {
                Origin::Single => Ok(Requests::List(vec![Request::new(resource.endpoint, [("", ""); 0])?])),
                Origin::Items => Ok(Requests::List(unique(of_items(resource, &items)?))),
                Origin::Months(listing) => self.months(resource.endpoint, listing, &items).await,
                Origin::Rows(other, follow) => {
                    let followed = self.of_resource(other, items).await?;
                    self.follow(resource.endpoint, followed, follow).await
                }
            }
        })
    }

    /// The listed months of each item within the selected range.
    async fn months(
        &mut self,
        endpoint: &'static Endpoint,
        listing: &'static Resource,
        items: &[String],
    ) -> Result<Requests, FetchError> {
        let requests = unique(of_items(listing, items)?);
        let (since, until) = (self.selection.since, self.selection.until);
        let due = |month: &Month| since.is_none_or(|since| *month >= since) && until.is_none_or(|until| *month <= until);
        let mut found = Vec::new();
        self.read(Requests::List(requests), |chunk| {
            let mut urls =
                column(chunk, listing.endpoint.tables.first().map(|table| (table.name, table.columns.last().map(|it| it.name))))?
                    .into_iter();
            for item in &chunk.items {
                let Ok(read) = &item.result else { continue };
                let mut months: Vec<_> =
                    urls.by_ref().take(read.value).flatten().map(|url| month(&url)).collect::<Result<_, _>>()?;
                months.retain(due);
                months.sort_unstable();
                months.dedup();
                let item = item.request.parameters().first().map(|(_, value)| value.clone()).unwrap_or_default();
                found.push((item, months));
            }
            Ok(())
        })
        .await?;
        Ok(Requests::Months { endpoint, items: found })
    }

    /// One request for each value in the followed columns.
    async fn follow(&mut self, endpoint: &'static Endpoint, followed: Requests, follow: &Follow) -> Result<Requests, FetchError> {
        let mut requests = Vec::new();
        self.read(followed, |chunk| {
            for (table, name) in &follow.columns {
                for value in column(chunk, Some((table.as_str(), Some(name.as_str()))))?.into_iter().flatten() {
                    requests.push(of_value(endpoint, &value)?);
                }
            }
            Ok(())
        })
        .await?;
        Ok(Requests::List(unique(requests)))
    }

    /// Passes the responses to these requests on, chunk by chunk.
    async fn read(
        &mut self,
        requests: Requests,
        mut visit: impl FnMut(&Chunk) -> Result<(), ConfigError> + Send,
    ) -> Result<(), FetchError> {
        self.meter.begin(Stage::Listing, requests.len(), &self.client);
        let options = options(&self.client, LIST_ROWS, self.selection.policy);
        let requests = requests.into_iter().map(|request| (request, None));
        let mut chunks = Chunks::start(&self.client, requests, options);
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk?;
            self.meter.count(requested(&chunk.items), 0);
            self.lists.extend(chunk.items.iter().map(|item| item.request.path()));
            visit(&chunk).map_err(Error::Config)?;
            self.failed.extend(failures(&chunk.items, &self.selection)?);
        }
        Ok(())
    }
}

/// The sizes of chunks.
pub(super) fn options(client: &Client, rows: usize, policy: Policy) -> ChunkOptions {
    // Twice the number in flight, so that a slow response does not delay the others.
    ChunkOptions { rows, prefetch: 4.max(2 * client.max_concurrency()), stop_at_error: false, policy }
}

/// The number of requests that responses belong to: the pages of a list are several responses to one.
pub(super) fn requested(items: &[StreamItem<TypedResponse<usize>>]) -> usize {
    items.iter().filter(|item| item.page == 0).count()
}

/// The failed requests among these.
///
/// # Errors
/// The first error that ends a fetch: a violated contract, and failures that the next request would meet as well.
pub(super) fn failures(items: &[StreamItem<TypedResponse<usize>>], selection: &Selection) -> Result<Vec<Failed>, FetchError> {
    let mut failed = Vec::new();
    for StreamItem { request, result, .. } in items {
        match result {
            Ok(_) => {}
            Err(Error::Upstream(error)) if !is_fatal(error.kind) => {
                let is_skipped = selection.skip_unknown && is_unknown_item(request, error.kind, selection);
                failed.push(Failed { request: request.clone(), error: error.clone(), is_skipped });
            }
            Err(error) => return Err(error.clone().into()),
        }
    }
    Ok(failed)
}

/// Whether the next request would fail in the same way.
fn is_fatal(kind: UpstreamKind) -> bool {
    matches!(kind, UpstreamKind::Forbidden | UpstreamKind::RateLimited | UpstreamKind::Transport)
}

/// Whether an error means that there is no such item.
fn is_unknown(kind: UpstreamKind) -> bool {
    matches!(kind, UpstreamKind::UnknownUser | UpstreamKind::NoRoute)
}

/// Rejects failures that mean a misspelled item, unless these are skipped.
pub(super) fn reject_unknown(failed: &[Failed], selection: &Selection) -> Result<(), FetchError> {
    let is_unknown = |failed: &&Failed| is_unknown_item(&failed.request, failed.error.kind, selection);
    let unknown: Vec<_> = failed.iter().filter(is_unknown).collect();
    match unknown.first() {
        Some(first) if !selection.skip_unknown => Err(FetchError::Unknown {
            items: unknown.iter().map(|failed| item(&failed.request).to_owned()).collect(),
            error: first.error.clone(),
        }),
        _ => Ok(()),
    }
}

/// Whether the user named an item that the API does not know.
fn is_unknown_item(request: &Request, kind: UpstreamKind, selection: &Selection) -> bool {
    is_unknown(kind) && named(request, selection)
}

/// Whether the user named the item of a request. A request with more parameters is for a part of an item.
fn named(request: &Request, selection: &Selection) -> bool {
    let item = item(request);
    parameters(request.endpoint()).len() == 1
        && selection.items.iter().chain(selection.of.values().flatten()).any(|given| given.trim().eq_ignore_ascii_case(item))
}

fn item(request: &Request) -> &str {
    request.parameters().first().map_or("", |(_, value)| value)
}

fn of_items(resource: &'static Resource, items: &[String]) -> Result<Vec<Request>, ConfigError> {
    let name = resource.item().map_or("", |parameter| parameter.name);
    items.iter().map(|item| Request::new(resource.endpoint, [(name, item.as_str())])).collect()
}

/// The request that a value names: it ends with the parameters, or is the only one itself.
fn of_value(endpoint: &'static Endpoint, value: &str) -> Result<Request, ConfigError> {
    let own = parameters(endpoint);
    // An address of some APIs ends with a slash, or has a query.
    let path = value.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let mut parts: Vec<_> = path.rsplit('/').take(own.len()).collect();
    parts.reverse();
    Request::new(endpoint, own.iter().map(|parameter| parameter.name).zip(parts))
}

/// The requests without repetitions.
fn unique(requests: Vec<Request>) -> Vec<Request> {
    let mut known = HashSet::new();
    requests.into_iter().filter(|request| known.insert(request.path())).collect()
}

fn month(url: &str) -> Result<Month, ConfigError> {
    Month::of_url(url).ok_or_else(|| {
        ConfigError::new(format!("expected the URL of a monthly archive, ending with YYYY/MM, but found `{url}`; report it"))
    })
}

/// The values of a column in a chunk, as text.
fn column(chunk: &Chunk, place: Option<(&str, Option<&str>)>) -> Result<Vec<Option<String>>, ConfigError> {
    let Some((table, Some(name))) = place else { return Ok(Vec::new()) };
    let batches = chunk.tables.iter().filter(|(known, _)| known.name == table).flat_map(|(_, batches)| batches);
    let mut values = Vec::new();
    for batch in batches {
        texts(batch, name, &mut values)?;
    }
    Ok(values)
}

fn texts(batch: &RecordBatch, name: &str, values: &mut Vec<Option<String>>) -> Result<(), ConfigError> {
    let column =
        batch.column_by_name(name).ok_or_else(|| ConfigError::new(format!("expected a column `{name}` but found none")))?;
    match column.data_type() {
        DataType::Utf8 => values.extend(column.as_string::<i32>().iter().map(|value| value.map(str::to_owned))),
        DataType::Int64 => values.extend(column.as_primitive::<Int64Type>().iter().map(|value| value.map(|it| it.to_string()))),
        other => return Err(ConfigError::new(format!("expected text or integers in `{name}` but found {other}"))),
    }
    Ok(())
}
