//! What a fetch or a load will request, receive and take, as text and JSON.

use std::fmt::Write;
use std::time::Duration;

use scoresheet::client::Client;
use scoresheet::fetch::{Estimate, Plan, costs};
use serde_json::{Value, json};

use crate::context::Context;
use crate::exit::Failure;
use crate::units::{bytes, count};

/// The plan of one resource.
pub(crate) struct Planned {
    pub(crate) name: String,
    pub(crate) plan: Plan,
    /// Number of listed months that need no request, because a pipeline has loaded them.
    pub(crate) loaded: usize,
}

/// The plans of a command, and their costs.
pub(crate) struct Costs {
    estimate: Estimate,
    concurrency: usize,
    /// Time beside requests and transfer.
    processing: Duration,
    planned: Vec<Planned>,
}

impl Costs {
    /// The costs of a fetch.
    pub(crate) fn of_fetch(planned: Planned, client: &Client) -> Self {
        let estimate = planned.plan.estimate(client);
        Self { estimate, concurrency: client.max_concurrency(), processing: Duration::ZERO, planned: vec![planned] }
    }

    /// The costs of a load, which dlt carries out.
    pub(crate) fn of_load(planned: Vec<Planned>, client: &Client) -> Self {
        let plans: Vec<_> = planned.iter().map(|planned| planned.plan.clone()).collect();
        let estimate = Plan::estimate_all(&plans, client);
        let games = u32::try_from(estimate.games).unwrap_or(u32::MAX);
        let processing = costs::RUN + costs::LOADED_GAME.saturating_mul(games);
        Self { estimate, concurrency: client.max_concurrency(), processing, planned }
    }

    /// Writes the plan, and on standard error what could not be planned.
    pub(crate) fn write(&self, context: &mut Context<'_>, is_json: bool) -> Result<(), Failure> {
        if is_json {
            return context.json(&self.document());
        }
        for failed in self.planned.iter().flat_map(|planned| &planned.plan.failed) {
            let what = if failed.is_skipped { "skipped" } else { "not planned" };
            context.note(&format!("{what}: {}", failed.error))?;
        }
        context.print(&self.text())
    }

    /// Whether every list was read.
    pub(crate) fn is_complete(&self) -> bool {
        self.planned.iter().flat_map(|planned| &planned.plan.failed).all(|failed| failed.is_skipped)
    }

    fn text(&self) -> String {
        let width = self.planned.iter().map(|planned| planned.name.len()).max().unwrap_or_default();
        let mut text = String::new();
        for planned in &self.planned {
            let _ = writeln!(text, "{:width$}  {}", planned.name, due(planned));
        }
        let Estimate { requests, cached, games, bytes: received, .. } = self.estimate;
        let _ = write!(text, "\nrequests  {}", counted(requests, "request"));
        if cached > 0 {
            let _ = write!(text, ", of which the cache has {}", count(cached as u64));
        }
        let _ = write!(text, "\nreceived  about {}", bytes(received));
        if games > 0 {
            let _ = write!(text, ", if a month has {} games", costs::GAMES_OF_A_MONTH);
        }
        let _ = writeln!(text, "\ntime      about {}{}", duration(self.time()), self.conditions());
        text
    }

    fn time(&self) -> Duration {
        self.estimate.time + self.processing
    }

    fn conditions(&self) -> String {
        let at_once = match self.concurrency {
            1 => "one request at a time".to_owned(),
            several => format!("{several} requests at a time"),
        };
        let latency = costs::LATENCY.as_millis();
        let processing =
            if self.processing.is_zero() { String::new() } else { format!(" and {} in dlt", duration(self.processing)) };
        format!(", with {at_once}, {latency} ms each{processing}")
    }

    fn document(&self) -> Value {
        let resource = |planned: &Planned| {
            let plan = &planned.plan;
            json!({
                "name": planned.name,
                "endpoint": plan.endpoint.name,
                "schema_hash": plan.endpoint.schema_hash,
                "lists": plan.lists.len(),
                "requests": plan.due(),
                "loaded_months": planned.loaded,
                "months": plan.months.iter().map(|(item, months)| json!({
                    "item": item,
                    "months": months.iter().map(ToString::to_string).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
                "failed": plan.failed.iter().map(|failed| failed.error.to_string()).collect::<Vec<_>>(),
            })
        };
        json!({
            "resources": self.planned.iter().map(resource).collect::<Vec<_>>(),
            "requests": self.estimate.requests,
            "cached": self.estimate.cached,
            "games": self.estimate.games,
            "bytes": self.estimate.bytes,
            "seconds": self.time().as_secs_f64(),
            "assumptions": {
                "concurrency": self.concurrency,
                "latency_seconds": costs::LATENCY.as_secs_f64(),
                "bytes_per_second": costs::BANDWIDTH,
                "games_of_a_month": costs::GAMES_OF_A_MONTH,
            },
        })
    }
}

/// The requests for rows of a resource.
fn due(planned: &Planned) -> String {
    let Planned { plan, loaded, .. } = planned;
    let mut text = if plan.months.is_empty() {
        counted(plan.due(), "request")
    } else {
        format!("{} of {}", counted(plan.due(), "month"), counted(plan.months.len(), "item"))
    };
    if *loaded > 0 {
        let _ = write!(text, ", {} loaded already", count(*loaded as u64));
    }
    text
}

fn counted(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", count(number as u64), if number == 1 { "" } else { "s" })
}

/// A time of which only the order matters.
fn duration(time: Duration) -> String {
    match time.as_secs_f64().ceil() {
        seconds if seconds < 120.0 => format!("{seconds} s"),
        seconds if seconds < 7200.0 => format!("{} min", (seconds / 60.0).ceil()),
        seconds => format!("{} h", (seconds / 3600.0).ceil()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rounded_up() {
        let text = |seconds: u64| duration(Duration::from_millis(seconds * 1000 - 300));
        assert_eq!([1, 60, 119, 121, 7199, 7201].map(text), ["1 s", "60 s", "119 s", "3 min", "120 min", "3 h"]);
    }

    #[test]
    fn the_page_has_the_same_constants() {
        let page = include_str!("../../../docs/load-costs.md");
        let is_there = |name: &str, value: &str| page.contains(&format!("| {name} | {value} |"));
        let latency = format!("{} s", costs::LATENCY.as_secs_f64());
        let bandwidth = format!("{} Mbit/s", costs::BANDWIDTH * 8 / 1_000_000);
        for (name, value) in [
            ("latency", latency),
            ("headers of a response", format!("{} B", costs::HEADERS)),
            ("bandwidth", bandwidth),
            ("games of a month", costs::GAMES_OF_A_MONTH.to_string()),
            ("game, compressed", format!("{} B", costs::GAME)),
            ("archive without games, compressed", format!("{} B", costs::ARCHIVE)),
            ("start and end of a run", format!("{} s", costs::RUN.as_secs())),
            ("loading a game", format!("{} ms", costs::LOADED_GAME.as_secs_f64() * 1000.0)),
        ] {
            assert!(is_there(name, &value), "docs/load-costs.md: {name} | {value}");
        }
        assert!(page.contains(&format!("{} B with `source`", costs::OTHER)));
    }
}
