//! The requests, bytes and time of a fetch before it starts.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use scoresheet_runtime::{Endpoint, Request};

use super::costs;
use super::error::FetchError;
use super::progress::{Meter, Observer};
use super::requests::{Lister, Requests, archive, reject_unknown};
use super::resources::{Catalog, Origin, Resource};
use super::selection::Selection;
use super::{Failed, Month, observed};
use crate::client::Client;

/// The requests of a selection, and their costs.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Plan {
    /// The endpoint of the rows.
    pub endpoint: &'static Endpoint,
    /// The paths of the lists that lead to the requests. They were read to make the plan, and are read again by the fetch.
    pub lists: BTreeSet<String>,
    /// The requests for rows, except those for months.
    pub requests: Vec<Request>,
    /// The months to request, of each item.
    pub months: Vec<(String, Vec<Month>)>,
    /// The requests for lists that failed.
    pub failed: Vec<Failed>,
}

/// The costs of requests, estimated from the constants of [`costs`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Estimate {
    /// Number of requests, lists included.
    pub requests: usize,
    /// Number of these whose response the cache has. chess.com confirms it without sending it if it has not changed.
    pub cached: usize,
    /// Games to receive.
    pub games: u64,
    /// Bytes to receive, headers included.
    pub bytes: u64,
    /// Time of requests and transfer.
    pub time: Duration,
}

impl Plan {
    /// Number of requests for rows; for games, the months.
    #[must_use]
    pub fn due(&self) -> usize {
        self.requests.len() + self.months.iter().map(|(_, months)| months.len()).sum::<usize>()
    }

    /// Leaves out the months for which `is_due` is false.
    pub fn retain_months(&mut self, mut is_due: impl FnMut(&str, Month) -> bool) {
        for (item, months) in &mut self.months {
            months.retain(|month| is_due(item, *month));
        }
    }

    /// The costs of this plan.
    #[must_use]
    pub fn estimate(&self, client: &Client) -> Estimate {
        Self::estimate_all(std::slice::from_ref(self), client)
    }

    /// The costs of several plans. A request that several have is counted once.
    #[must_use]
    pub fn estimate_all(plans: &[Self], client: &Client) -> Estimate {
        let mut estimate = Estimate::default();
        let mut others: BTreeSet<String> = plans.iter().flat_map(|plan| plan.lists.iter().cloned()).collect();
        others.extend(plans.iter().flat_map(|plan| &plan.requests).map(Request::path));
        let is_listed = |path: &String| plans.iter().any(|plan| plan.lists.contains(path));
        // A list was read a moment ago, so that a cache has it.
        estimate.add(others.iter().filter(|path| !is_listed(path)).count(), costs::OTHER);
        estimate.add(others.iter().filter(|path| is_listed(path)).count(), 0);
        for plan in plans {
            plan.add_months(client, &mut estimate);
        }
        let concurrency = u32::try_from(client.max_concurrency().max(1)).unwrap_or(u32::MAX);
        let waves = u32::try_from(estimate.requests).unwrap_or(u32::MAX).div_ceil(concurrency);
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let transfer = Duration::from_secs_f64(estimate.bytes as f64 / costs::BANDWIDTH as f64);
        estimate.time = costs::LATENCY * waves + transfer;
        estimate
    }

    fn add_months(&self, client: &Client, estimate: &mut Estimate) {
        let body = costs::ARCHIVE + costs::GAMES_OF_A_MONTH * costs::GAME;
        for (item, months) in &self.months {
            let newest = months.iter().max();
            for month in months {
                let request = archive(self.endpoint, item, *month);
                let is_cached = request.is_ok_and(|request| client.is_cached(&request));
                estimate.cached += usize::from(is_cached);
                // Games are added to the newest month.
                if is_cached && Some(month) != newest {
                    estimate.add(1, 0);
                } else {
                    estimate.games += costs::GAMES_OF_A_MONTH;
                    estimate.add(1, body);
                }
            }
        }
    }
}

impl Estimate {
    fn add(&mut self, requests: usize, body: u64) {
        self.requests += requests;
        self.bytes += requests as u64 * (costs::HEADERS + body);
    }
}

/// Determines the requests of a fetch, from the lists that it would read.
///
/// # Errors
/// As [`Rows::next`](super::Rows::next).
pub async fn plan(client: &Client, selection: &Selection, observer: &dyn Observer) -> Result<Plan, FetchError> {
    let resolved = selection.resolve()?;
    let (endpoint, meter) = (resolved.target.endpoint, Arc::new(Meter::new()));
    let mut lister = Lister::new(client.clone(), selection.clone(), meter.clone());
    let requests = observed(client, &meter, observer, lister.requests(resolved)).await?;
    reject_unknown(&lister.failed, selection)?;
    let (requests, months) = match requests {
        Requests::List(requests) => (requests, Vec::new()),
        Requests::Months { items, .. } => (Vec::new(), items),
    };
    Ok(Plan { endpoint, lists: lister.lists, requests, months, failed: lister.failed })
}

/// A resource of the dlt source `chess`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResourceInfo {
    /// Its name.
    pub name: &'static str,
    /// The argument of the source whose items lead to its rows.
    pub argument: Option<&'static str>,
    /// Whether it is loaded when none is named.
    pub is_selected: bool,
    /// Whether it has a request for each month.
    pub has_months: bool,
}

/// The resources of these endpoints, of this version's by default, in the order of the manifest.
#[must_use]
pub fn resources(endpoints: Option<&[&'static Endpoint]>) -> Vec<ResourceInfo> {
    let all = Catalog::of(endpoints).resources().iter();
    let info = |it: &'static Resource| ResourceInfo {
        name: &it.name,
        argument: it.argument(),
        is_selected: it.is_selected(),
        has_months: matches!(it.origin(), Origin::Months(_)),
    };
    all.map(info).collect()
}
