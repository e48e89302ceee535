//! Changes of an endpoint in the manifest: its request, and its dlt resources.

use scoresheet_schema::{API, Api, Body, Dlt, Endpoint, MANIFEST};
use serde_json::Value;

use super::change::{Change, Changes, Place};
use super::rules::Rule;

/// Reports an endpoint that only one contract has.
pub(super) fn only_in_one(rule: Rule, endpoint: &Endpoint, changes: &mut Changes) {
    let what = if rule == Rule::EndpointAdded { "has come" } else { "is gone" };
    let change = Change::new(rule, format!("{MANIFEST}#/{}", endpoint.name), format!("endpoint `{}` {what}", endpoint.name));
    changes.add(change, Place { endpoint: endpoint.name.clone(), pointer: None });
}

/// Compares what all endpoints share, by the sections of its file. Parameters are compared with the requests.
pub(super) fn api(old: &Api, new: &Api, endpoints: &[String], changes: &mut Changes) {
    let sections = |of: &Api| serde_json::from_str::<Value>(&of.json()).unwrap_or_default();
    let (was, is) = (sections(old), sections(new));
    for section in ["name", "title", "hosts", "arguments", "errors", "manners", "pages"] {
        if was[section] == is[section] {
            continue;
        }
        for endpoint in endpoints {
            let message = format!("`{section}` has changed");
            let change = Change::new(Rule::ApiChanged, format!("{API}#/{section}"), message);
            let place = Place { endpoint: endpoint.clone(), pointer: None };
            changes.add(change.values(Some(&was[section]), Some(&is[section])), place);
        }
    }
}

/// Compares two entries. Keys, maps and request columns are compared with the tables.
pub(super) fn compare(old: &Endpoint, new: &Endpoint, changes: &mut Changes) {
    let mut comparison = Comparison { name: &new.name, changes };
    comparison.request(old, new);
    comparison.body(old, new);
    for (name, dlt) in &old.entry.dlt {
        match new.entry.dlt.get(name) {
            Some(other) => comparison.resource(name, dlt, other),
            None => comparison.push(Rule::ResourceRemoved, &format!("dlt/{name}"), format!("resource `{name}` is gone"), None),
        }
    }
    for name in new.entry.dlt.keys().filter(|name| !old.entry.dlt.contains_key(*name)) {
        comparison.push(Rule::ResourceAdded, &format!("dlt/{name}"), format!("resource `{name}` is new"), None);
    }
}

struct Comparison<'a> {
    name: &'a str,
    changes: &'a mut Changes,
}

impl Comparison<'_> {
    fn push(&mut self, rule: Rule, key: &str, message: String, values: Option<(Value, Value)>) {
        let change = Change::new(rule, format!("{MANIFEST}#/{}/{key}", self.name), message);
        let change = match values {
            Some((old, new)) => change.values(Some(&old), Some(&new)),
            None => change,
        };
        self.changes.add(change, Place { endpoint: self.name.to_owned(), pointer: None });
    }

    fn request(&mut self, old: &Endpoint, new: &Endpoint) {
        let address = |of: &Endpoint| format!("{} {}", of.entry.host.name, of.entry.path.as_deref().unwrap_or("none"));
        let (was, is) = (address(old).to_lowercase(), address(new).to_lowercase());
        let paths = Some((was.clone().into(), is.clone().into()));
        if old.parameters() != new.parameters() || old.entry.path.is_none() != new.entry.path.is_none() {
            self.push(Rule::ParametersChanged, "path", "is requested with other parameters".to_owned(), paths);
        } else if was != is {
            self.push(Rule::PathChanged, "path", "has another path".to_owned(), paths);
        }
        if old.entry.summary != new.entry.summary {
            let texts = Some((old.entry.summary.clone().into(), new.entry.summary.clone().into()));
            self.push(Rule::SummaryChanged, "summary", "the summary has changed".to_owned(), texts);
        }
    }

    fn body(&mut self, old: &Endpoint, new: &Endpoint) {
        if old.entry.body != new.entry.body {
            let format = |of: &Endpoint| match of.entry.body {
                Body::Json => "JSON",
                Body::Pgn => "PGN",
                Body::Ndjson => "newline-delimited JSON",
            };
            self.push(Rule::BodyChanged, "body", format!("the body was {}, is {}", format(old), format(new)), None);
        }
        for tag in old.entry.pgn_tags.iter().filter(|tag| !new.entry.pgn_tags.contains(tag)) {
            self.push(Rule::TagRemoved, "pgn_tags", format!("tag `{tag}` is no longer read"), None);
        }
        for tag in new.entry.pgn_tags.iter().filter(|tag| !old.entry.pgn_tags.contains(tag)) {
            self.push(Rule::TagAdded, "pgn_tags", format!("tag `{tag}` is read"), None);
        }
    }

    fn resource(&mut self, name: &str, old: &Dlt, new: &Dlt) {
        // A resource is plain data, which always becomes JSON.
        let json = |of: &Dlt| serde_json::to_value(of).unwrap_or_default();
        let (was, is) = (json(old), json(new));
        let keys = ["argument", "follow", "months_from", "write_disposition", "selected", "drop_in"];
        for key in keys.into_iter().filter(|key| was.get(key) != is.get(key)) {
            let message = format!("`{key}` of resource `{name}` has changed");
            let values = (was[key].clone(), is[key].clone());
            self.push(Rule::ResourceChanged, &format!("dlt/{name}/{key}"), message, Some(values));
        }
    }
}
