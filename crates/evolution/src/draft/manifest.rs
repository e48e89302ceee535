//! The texts of the drafted manifest: `api.toml` and `endpoints.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::decisions::mark;
use super::{Endpoint, Summary};

/// A parameter of paths, as recorded.
struct Parameter<'a> {
    values: BTreeSet<&'a str>,
}

/// What the endpoints share, as far as the document of an API says it.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) title: Option<String>,
    /// The values of parameters, by name.
    pub(super) constraints: BTreeMap<String, Constraint>,
    /// The headers with a secret, by base URL.
    pub(super) auth: BTreeMap<String, Auth>,
    /// The keys of each way to continue a list, and what it rests on.
    pub(super) pages: BTreeMap<&'static str, (&'static str, &'static str)>,
    /// What else has to be decided.
    pub(super) notes: Vec<String>,
}

/// The values of a parameter.
pub(super) struct Constraint {
    /// `range` or `pattern`, as the manifest has it.
    pub(super) line: String,
    pub(super) is_number: bool,
    pub(super) description: Option<String>,
    pub(super) mark: Option<String>,
}

/// A header with a secret.
pub(super) struct Auth {
    pub(super) header: String,
    pub(super) prefix: &'static str,
}

/// The name of the argument of a dlt source for a parameter.
fn argument(parameter: &str) -> String {
    format!("{parameter}s")
}

impl Parameter<'_> {
    fn write(&self, text: &mut String, name: &str, constraint: Option<&Constraint>) {
        let default = format!("As in the request: {name}.");
        let (line, description) = if let Some(constraint) = constraint {
            if let Some(mark) = &constraint.mark {
                comment(text, mark);
            }
            (constraint.line.clone(), constraint.description.clone().unwrap_or(default))
        } else {
            let count = counted(self.values.len(), "value was", "values were");
            comment(text, &format!("{count} recorded: narrow what is sent"));
            (values_of(&self.values), default)
        };
        let _ = write!(text, "[parameters.{name}]\n{line}\ndescription = {}\n", quoted(&description));
    }
}

/// What all endpoints share.
pub(super) fn api(name: &str, shared: &Shared, endpoints: &BTreeMap<String, Endpoint>) -> String {
    let mut text = format!(
        "# What the endpoints share. The head of the shipped `api.toml` (`scoresheet schema export`)\n# explains every key.\n\n\
         [api]\nname = {}\ntitle = {}\n",
        quoted(name),
        quoted(shared.title.as_deref().unwrap_or(name))
    );
    for (host, base_url) in hosts(endpoints) {
        let _ = write!(text, "\n[hosts.{host}]\nbase_url = {}\n", quoted(&base_url));
        if let Some(Auth { header, prefix }) = shared.auth.get(&base_url) {
            text.push('\n');
            comment(
                &mut text,
                "does every request need the secret? Then add `required = true`. Read the head of the shipped file",
            );
            let _ = write!(text, "[auth.{host}]\nheader = {}\nprefix = {}\n", quoted(header), quoted(prefix));
        }
    }
    for note in &shared.notes {
        text.push('\n');
        comment(&mut text, note);
    }
    for (name, parameter) in &parameters(endpoints) {
        text.push('\n');
        parameter.write(&mut text, name, shared.constraints.get(*name));
    }
    for (name, (keys, why)) in &shared.pages {
        text.push('\n');
        comment(&mut text, why);
        let _ = write!(text, "[pages.{name}]\n{keys}\n");
    }
    let asked: BTreeSet<_> = endpoints.values().filter_map(own_argument).collect();
    for parameter in asked {
        let _ = write!(text, "\n[arguments.{}]\nparameter = {}\n", argument(&parameter), quoted(&parameter));
    }
    let _ = write!(
        text,
        "\n# {}\n[manners]\ncontact = \"optional\"\n",
        mark("does the API want a contact, or few requests at once? Read its terms")
    );
    text
}

/// The hosts by name: `main`, and the others by number.
fn hosts(endpoints: &BTreeMap<String, Endpoint>) -> Vec<(String, String)> {
    let urls: BTreeSet<_> = endpoints.values().filter_map(|endpoint| Some(endpoint.route.as_ref()?.base_url.clone())).collect();
    let name = |index: usize| if index == 0 { "main".to_owned() } else { format!("host_{}", index + 1) };
    urls.into_iter().filter(|url| !url.is_empty()).enumerate().map(|(index, url)| (name(index), url)).collect()
}

fn parameters(endpoints: &BTreeMap<String, Endpoint>) -> BTreeMap<&str, Parameter<'_>> {
    let mut found: BTreeMap<&str, Parameter<'_>> = BTreeMap::new();
    let empty = || Parameter { values: BTreeSet::new() };
    for route in endpoints.values().filter_map(|endpoint| endpoint.route.as_ref()) {
        for (name, values) in &route.parameters {
            found.entry(name).or_insert_with(empty).values.extend(values.iter().map(String::as_str));
        }
        for name in &route.optional {
            found.entry(name).or_insert_with(empty);
        }
    }
    found
}

/// The constraint of a parameter: numbers, or the characters that were seen.
fn values_of(values: &BTreeSet<&str>) -> String {
    if are_numbers(values.iter().copied()) {
        return "range = [0, 9007199254740991]".to_owned();
    }
    let has = |test: fn(&u8) -> bool| values.iter().any(|value| value.as_bytes().iter().any(test));
    let upper = if has(u8::is_ascii_uppercase) { "A-Z" } else { "" };
    let others: String = ['.', '~'].into_iter().filter(|other| values.iter().any(|value| value.contains(*other))).collect();
    format!("pattern = \"^[{upper}a-z0-9_{others}-]{{1,240}}$\"")
}

fn are_numbers<'v>(mut values: impl Iterator<Item = &'v str>) -> bool {
    values.all(|value| {
        !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) && (value == "0" || !value.starts_with('0'))
    })
}

/// The parameter of an endpoint that no other resource supplies.
fn own_argument(endpoint: &Endpoint) -> Option<String> {
    let route = endpoint.route.as_ref().filter(|_| endpoint.follow.is_none())?;
    let [(name, _)] = &route.parameters[..] else { return None };
    Some(name.clone())
}

/// The endpoints.
pub(super) fn endpoints(shared: &Shared, endpoints: &BTreeMap<String, Endpoint>) -> String {
    let mut text = "# The endpoints, one table each, named like their schema. The head of the shipped `endpoints.toml`\n\
                    # (`scoresheet schema export`) explains every key.\n"
        .to_owned();
    let (hosts, parameters) = (hosts(endpoints), parameters(endpoints));
    let is_number = |name: &str| match shared.constraints.get(name) {
        Some(constraint) => constraint.is_number,
        None => parameters.get(name).is_some_and(|parameter| are_numbers(parameter.values.iter().copied())),
    };
    for (name, endpoint) in endpoints {
        entry(&mut text, name, endpoint, &hosts, &is_number);
    }
    text
}

fn entry(text: &mut String, name: &str, endpoint: &Endpoint, hosts: &[(String, String)], is_number: &dyn Fn(&str) -> bool) {
    let _ = write!(text, "\n[{name}]\n");
    match &endpoint.route {
        None => comment(text, "write the request as `path = \"/…\"`, or leave it out: the bodies are under contract without it"),
        Some(route) => {
            let _ = writeln!(text, "path = {}", quoted(&route.path));
            let examples = route.parameters.iter().filter_map(|(name, values)| {
                let value = values.first()?;
                Some(format!("{name} = {}", if is_number(name) { value.clone() } else { quoted(value) }))
            });
            let examples: Vec<_> = examples.collect();
            if !examples.is_empty() {
                let _ = writeln!(text, "example = {{ {} }}", examples.join(", "));
            }
            let host = hosts.iter().position(|(_, url)| *url == route.base_url).unwrap_or_default();
            if let Some((host, _)) = hosts.get(host).filter(|_| host > 0) {
                let _ = writeln!(text, "host = {}", quoted(host));
            }
        }
    }
    for remark in &endpoint.remarks {
        let _ = writeln!(text, "# {remark}");
    }
    endpoint.notes.iter().for_each(|note| comment(text, note));
    if let Some(body) = endpoint.body {
        let _ = writeln!(text, "body = {}", quoted(body));
    }
    if let Some(pages) = endpoint.pages {
        let _ = writeln!(text, "pages = {}", quoted(pages));
    }
    let summary = match &endpoint.summary {
        Summary::Known(summary) => summary,
        Summary::Guessed(summary) => {
            comment(text, "say in one sentence what the response is");
            summary
        }
    };
    let _ = writeln!(text, "summary = {}", quoted(summary));
    if !endpoint.keys.by_table.is_empty() {
        comment(text, &format!("do these columns identify a row? {}", endpoint.evidence));
        let key = |(table, columns): (&String, &Vec<String>)| {
            let columns: Vec<_> = columns.iter().map(|column| quoted(column)).collect();
            format!("{} = [{}]", quoted(table), columns.join(", "))
        };
        let keys: Vec<_> = endpoint.keys.by_table.iter().map(key).collect();
        let _ = writeln!(text, "keys = {{ {} }}", keys.join(", "));
    }
    request_columns(text, endpoint);
    if !endpoint.maps.is_empty() {
        let map = |(pointer, table): (&String, &String)| {
            format!("{} = {{ table = {}, key = {} }}", quoted(pointer), quoted(table), quoted(super::MAP_KEY))
        };
        let maps: Vec<_> = endpoint.maps.iter().map(map).collect();
        let _ = writeln!(text, "maps = {{ {} }}", maps.join(", "));
    }
    resource(text, name, endpoint);
}

/// The columns that do not come from the body, where the key needs them.
fn request_columns(text: &mut String, endpoint: &Endpoint) {
    let parameters: Vec<_> = endpoint.route.iter().flat_map(super::Route::in_path).map(quoted).collect();
    if endpoint.keys.by_request {
        let _ = writeln!(text, "request_columns = [{}]", parameters.join(", "));
    }
    if endpoint.keys.by_time {
        comment(text, "no column identifies a body, so the time of the request does");
        let _ = writeln!(text, "fetched_at = {}", quoted(super::FETCHED_AT));
    }
}

/// The dlt resource of an endpoint with a request whose parameters are known.
fn resource(text: &mut String, name: &str, endpoint: &Endpoint) {
    let Some(route) = &endpoint.route else { return };
    let source = match (&endpoint.follow, own_argument(endpoint), route.parameters.len()) {
        (Some(follow), _, _) => {
            let columns: Vec<_> = follow.columns.iter().map(|(table, column)| format!("{table} = {}", quoted(column))).collect();
            let resource = quoted(&follow.resource);
            format!("follow = {{ resource = {resource}, columns = {{ {} }} }}\n", columns.join(", "))
        }
        (None, Some(parameter), _) => format!("argument = {}\n", quoted(&argument(&parameter))),
        (None, None, 0) => String::new(),
        (None, None, _) => return comment(text, "for dlt, name the resource that this one follows (`follow`)"),
    };
    let disposition = match (endpoint.keys.are_complete && !endpoint.keys.by_time, route.parameters.is_empty()) {
        (true, _) => "merge",
        (false, true) => "replace",
        (false, false) => "append",
    };
    let _ = write!(text, "\n[{name}.dlt.{name}]\n{source}write_disposition = \"{disposition}\"\n");
}

fn comment(text: &mut String, what: &str) {
    let _ = writeln!(text, "# {}", mark(what));
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A text as a string of TOML, which JSON's strings are, too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
