//! `schemas/api.toml`: what all endpoints of an API share. The head of the shipped file explains every key.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::manifest::{self, one_line, table};
use crate::names;
use crate::pattern::{self, CharClass};
use crate::problem::Problems;
use scoresheet_parameter::{Case, MAX_LEN, ParameterKind, Period, Values};

/// The file's name in the schemas folder.
pub const FILE: &str = "api.toml";

/// The name of an API that does not say its own.
const UNNAMED: &str = "api";

/// The largest number of parameters, hosts, rules or others that a file may describe.
const MAX_ENTRIES: usize = 500;

/// The kinds of failure that a rule may name.
pub(crate) const KINDS: [&str; 8] =
    ["unknown_user", "no_route", "internal", "gone", "forbidden", "rate_limited", "server", "future_month"];

/// The headers that the client or the connection sets itself.
const OWN_HEADERS: [&str; 12] = [
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "cookie",
    "host",
    "if-none-match",
    "proxy-authorization",
    "te",
    "transfer-encoding",
    "user-agent",
];

/// An API: what its endpoints share.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// Its name, in snake case: the section of its settings, and its dlt source.
    pub name: String,
    /// Its name in messages.
    pub title: String,
    /// Its hosts; requests go to the first unless an endpoint names another.
    pub hosts: Vec<Host>,
    /// The parameters of its paths.
    pub parameters: Vec<Parameter>,
    /// The arguments of its dlt source, by name.
    pub arguments: BTreeMap<String, Argument>,
    /// What its failures mean.
    pub errors: Errors,
    /// How it wants to be asked.
    pub manners: Manners,
    /// Its ways to continue a list, by name.
    pub pages: BTreeMap<String, Pages>,
}

/// A host of an API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Its name in the manifest, and the folder of its recordings.
    pub name: String,
    /// What paths are appended to; empty where the API does not say it.
    pub base_url: String,
    /// What is sent with each request to this host.
    pub auth: Option<Auth>,
}

/// A header with a secret from an environment variable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Auth {
    /// The header.
    pub header: String,
    /// What precedes the secret in it: `Bearer `.
    pub prefix: String,
    /// Whether requests without the secret fail.
    pub required: bool,
    /// The environment variable, named by the host it is sent to: no manifest can have another host's secret.
    pub variable: String,
}

/// A parameter of a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its name in paths, and that of its column.
    pub name: String,
    values: OwnedValues,
    expected: String,
    description: String,
    period: Option<Period>,
    /// A value of an existing resource.
    pub example: Option<toml::Value>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum OwnedValues {
    Text(Case, CharClass),
    Number { minimum: i64, maximum: i64, digits: usize },
}

/// An argument of a dlt source: a list with one request for each item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// The parameter that its items supply.
    pub parameter: String,
    /// What the items are.
    #[serde(default)]
    pub description: String,
}

/// What the failures of an API mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Errors {
    /// The endpoint whose schema describes the body of a failure.
    pub schema: Option<String>,
    /// The first one that applies names the kind of a failure.
    #[serde(default)]
    pub rules: Vec<ErrorRule>,
}

/// A rule that tells failures apart.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorRule {
    /// The status; without it every status from 400 to 499 but 403, 410 and 429.
    pub status: Option<u16>,
    /// How the text of the failure starts.
    #[serde(default)]
    pub starts: String,
    /// What it contains.
    #[serde(default)]
    pub contains: String,
    /// The kind, one of the list that the shipped file's head has.
    pub kind: String,
    /// What to do about it; by default what is done about all failures of the kind.
    #[serde(default)]
    pub remedy: String,
}

/// How an API wants to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Manners {
    /// Whether each request has to name a contact.
    #[serde(default)]
    pub contact: Contact,
    /// Why it has to.
    #[serde(default)]
    pub contact_reason: String,
    /// The maximum number of requests at once.
    pub at_once: Option<u32>,
    /// The header with the Unix time, in seconds, from which a refused client may send again.
    pub reset_header: Option<String>,
}

/// Whether a contact is needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Contact {
    /// Every request names one.
    #[default]
    Required,
    /// A request may name one.
    Optional,
}

/// How a list continues: by the URL at a JSON pointer (`next`), by a `Link` header (`link`), by an offset, or by a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    /// JSON pointer to the next URL, or with `cursor` to the cursor; null or missing on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The relation in the `Link` header that has the next URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The parameter that takes the cursor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The parameter that takes the number of rows to skip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// The parameter that takes the number of rows of a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// That number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ApiKeys {
    name: String,
    title: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HostKeys {
    base_url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthKeys {
    header: String,
    #[serde(default)]
    prefix: String,
    #[serde(default)]
    required: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterKeys {
    pattern: Option<String>,
    #[serde(default)]
    spelling: Spelling,
    range: Option<(i64, i64)>,
    digits: Option<usize>,
    #[serde(default)]
    expected: String,
    #[serde(default)]
    description: String,
    period: Option<PeriodKey>,
    example: Option<toml::Value>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Spelling {
    Lower,
    Upper,
    #[default]
    AsIs,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PeriodKey {
    Year,
    Month,
}

impl Default for Api {
    /// An API of which only the bodies are known.
    fn default() -> Self {
        Self {
            name: UNNAMED.to_owned(),
            title: "the API".to_owned(),
            hosts: Vec::new(),
            parameters: Vec::new(),
            arguments: BTreeMap::new(),
            errors: Errors::default(),
            manners: Manners::default(),
            pages: BTreeMap::new(),
        }
    }
}

impl Default for Host {
    /// The host of an API that names none.
    fn default() -> Self {
        Self { name: UNNAMED.to_owned(), base_url: String::new(), auth: None }
    }
}

impl Api {
    /// The host of this name, or the first one.
    pub(crate) fn host(&self, name: Option<&str>) -> Option<Host> {
        match name {
            Some(name) => self.hosts.iter().find(|host| host.name == name).cloned(),
            None => Some(self.hosts.first().cloned().unwrap_or_default()),
        }
    }

    /// The parameter of this name.
    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// All of it in JSON, for readers that need no types.
    #[must_use]
    pub fn json(&self) -> String {
        let hosts = self.hosts.iter().map(|host| (&host.name, json!({"base_url": host.base_url, "auth": host.auth})));
        let parameters = self.parameters.iter().map(|parameter| (&parameter.name, parameter.json()));
        let all = json!({
            "name": self.name,
            "title": self.title,
            "hosts": hosts.map(|(name, host)| (name.clone(), host)).collect::<serde_json::Map<_, _>>(),
            "parameters": parameters.map(|(name, kind)| (name.clone(), kind)).collect::<serde_json::Map<_, _>>(),
            "arguments": self.arguments,
            "errors": self.errors,
            "manners": self.manners,
            "pages": self.pages,
        });
        all.to_string()
    }
}

impl Parameter {
    /// Its values and their spelling.
    #[must_use]
    pub fn kind(&self) -> ParameterKind<'_> {
        let values = match &self.values {
            OwnedValues::Text(case, class) => {
                Values::Text { case: *case, ranges: &class.ranges, min_len: class.min_len, max_len: class.max_len }
            }
            OwnedValues::Number { minimum, maximum, digits } => {
                Values::Number { minimum: *minimum, maximum: *maximum, digits: *digits }
            }
        };
        ParameterKind { values, expected: &self.expected, description: &self.description, period: self.period }
    }

    fn json(&self) -> serde_json::Value {
        let kind = self.kind();
        let example = self.example.as_ref().map(|example| match example {
            toml::Value::Integer(number) => json!(number),
            other => json!(other.as_str()),
        });
        json!({
            "type": if kind.is_number() { "integer" } else { "string" },
            "spelling": match kind.values {
                Values::Text { case: Case::Lower, .. } => "lower",
                Values::Text { case: Case::Upper, .. } => "upper",
                Values::Text { .. } | Values::Number { .. } => "as_is",
            },
            "expected": kind.expected(),
            "description": kind.description,
            "period": self.period.map(|period| match period {
                Period::Year => "year",
                Period::Month => "month",
            }),
            "example": example,
        })
    }
}

/// Reads the file; `None` when there is none, or it cannot be read.
pub(crate) fn load(schemas: &Path, problems: &mut Problems) -> Option<Api> {
    let path = schemas.join(FILE);
    let sections = path.exists().then(|| table(&path, FILE, problems)).flatten()?;
    let mut reader = Reader { problems, api: Api::default() };
    reader.read(sections);
    Some(reader.api)
}

struct Reader<'a> {
    problems: &'a mut Problems,
    api: Api,
}

impl Reader<'_> {
    fn refuse(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.add(FILE, pointer, message);
    }

    fn read(&mut self, mut sections: toml::Table) {
        let mut section = |name: &str| sections.remove(name);
        let (api, hosts, auth) = (section("api"), section("hosts"), section("auth"));
        let (parameters, arguments, errors) = (section("parameters"), section("arguments"), section("errors"));
        let (manners, pages) = (section("manners"), section("pages"));
        for name in sections.keys() {
            let known = "api, hosts, auth, parameters, arguments, errors, manners or pages";
            self.problems.add(FILE, &format!("/{name}"), format!("expected a table {known}: correct or drop it"));
        }
        match api {
            Some(api) => self.api(api),
            None => self.refuse("", "does not name the API: add `[api]` with a `name` and a `title`"),
        }
        self.hosts(hosts);
        self.auth(auth);
        let named = parameters.as_ref().and_then(toml::Value::as_table).cloned().unwrap_or_default();
        for (name, keys) in self.entries::<ParameterKeys>("parameters", parameters) {
            self.parameter(name, keys);
        }
        self.invalid_parameters(named);
        self.api.arguments = self.entries("arguments", arguments).into_iter().collect();
        self.arguments();
        self.api.errors = errors.and_then(|errors| self.one("/errors", errors)).unwrap_or_default();
        self.errors();
        self.api.manners = manners.and_then(|manners| self.one("/manners", manners)).unwrap_or_default();
        self.manners();
        self.api.pages = self.entries("pages", pages).into_iter().collect();
        self.pages();
    }

    fn one<T: DeserializeOwned>(&mut self, pointer: &str, value: toml::Value) -> Option<T> {
        let read = value.try_into::<T>();
        let read = read.map_err(|error| {
            let message =
                format!("cannot be read ({}): the head of the shipped file explains every key", one_line(error.message()));
            self.refuse(pointer, message);
        });
        read.ok()
    }

    /// The entries of a section that can be read, in their order.
    fn entries<T: DeserializeOwned>(&mut self, section: &str, value: Option<toml::Value>) -> Vec<(String, T)> {
        let Some(value) = value else { return Vec::new() };
        let toml::Value::Table(entries) = value else {
            self.refuse(
                &format!("/{section}"),
                format!("expected tables, but found {}: write `[{section}.name]`", value.type_str()),
            );
            return Vec::new();
        };
        if entries.len() > MAX_ENTRIES {
            self.refuse(
                &format!("/{section}"),
                format!("{} entries exceed the {MAX_ENTRIES} of one API: split it", entries.len()),
            );
            return Vec::new();
        }
        let mut read = Vec::new();
        for (name, value) in entries {
            let pointer = format!("/{section}/{name}");
            if !names::is_word(&name) {
                self.refuse(&pointer, format!("expected a name in snake case, but found `{name}`: rename it"));
            } else if let Some(entry) = self.one(&pointer, value) {
                read.push((name, entry));
            }
        }
        read
    }

    fn api(&mut self, value: toml::Value) {
        let Some(ApiKeys { name, title }) = self.one("/api", value) else { return };
        if !names::is_word(&name) {
            self.refuse("/api/name", format!("expected a name in snake case, but found `{name}`: write it like `lichess`"));
        }
        let title = title.unwrap_or_else(|| name.clone());
        if !is_line(&title) || title.is_empty() {
            self.refuse(
                "/api/title",
                "expected a name in one line, without double quotes and backslashes: write it like `chess.com`",
            );
        }
        (self.api.name, self.api.title) = (name, title);
    }

    fn hosts(&mut self, value: Option<toml::Value>) {
        for (name, HostKeys { base_url }) in self.entries::<HostKeys>("hosts", value) {
            if authority(&base_url).is_none() {
                let message = format!(
                    "expected an http or https URL without credentials, query, fragment and slash at its end, but found \
                     `{base_url}`: write it like `https://api.example.com/v1`"
                );
                self.refuse(&format!("/hosts/{name}/base_url"), message);
            }
            self.api.hosts.push(Host { name, base_url, auth: None });
        }
    }

    /// A secret is sent to one host only, so that its section has the name of a host.
    fn auth(&mut self, value: Option<toml::Value>) {
        for (name, AuthKeys { header, prefix, required }) in self.entries::<AuthKeys>("auth", value) {
            let at = format!("/auth/{name}");
            let Some(index) = self.api.hosts.iter().position(|host| host.name == name) else {
                self.refuse(&at, format!("there is no host `{name}`: name one of `[hosts]`, to which alone the header is sent"));
                continue;
            };
            if !is_header(&header) || OWN_HEADERS.contains(&header.to_ascii_lowercase().as_str()) {
                let message =
                    format!("expected a header that carries a secret, but found `{header}`: write it like `Authorization`");
                self.refuse(&format!("{at}/header"), message);
            }
            if !prefix.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
                self.refuse(&format!("{at}/prefix"), "expected printable ASCII: write it like `Bearer `, with its space");
            }
            let base = self.api.hosts[index].base_url.clone();
            let Some(variable) = authority(&base).map(variable) else { continue };
            if base.starts_with("http://") && !is_loopback(authority(&base).unwrap_or_default()) {
                let message = format!("would send a secret over a connection that anyone can read: make `{base}` https");
                self.refuse(&at, message);
            }
            self.api.hosts[index].auth = Some(Auth { header, prefix, required, variable });
        }
    }

    /// Adds the parameters that have a problem with any values, so that their use is no further problem.
    fn invalid_parameters(&mut self, named: toml::Table) {
        // Of too many none is known, which is a problem already.
        for (name, keys) in named.into_iter().take(MAX_ENTRIES) {
            if self.api.parameter(&name).is_none() {
                let values = if keys.get("range").is_some() {
                    OwnedValues::Number { minimum: i64::MIN, maximum: i64::MAX, digits: 1 }
                } else {
                    OwnedValues::Text(Case::AsIs, CharClass { ranges: vec![(0, u8::MAX)], min_len: 1, max_len: MAX_LEN })
                };
                let (expected, description) = (String::new(), String::new());
                self.api.parameters.push(Parameter { name, values, expected, description, period: None, example: None });
            }
        }
    }

    fn parameter(&mut self, name: String, keys: ParameterKeys) {
        let at = format!("/parameters/{name}");
        for (key, text) in [("expected", &keys.expected), ("description", &keys.description)] {
            if !is_line(text) {
                self.refuse(
                    &format!("{at}/{key}"),
                    "expected one line, without double quotes and backslashes: shorten it, or quote with backticks",
                );
            }
        }
        let Some(values) = self.values(&at, &keys) else { return };
        let description = if keys.description.is_empty() {
            "As in the request; the body does not carry it.".to_owned()
        } else {
            keys.description
        };
        let period = keys.period.map(|period| match period {
            PeriodKey::Year => Period::Year,
            PeriodKey::Month => Period::Month,
        });
        let parameter = Parameter { name, values, expected: keys.expected, description, period, example: keys.example };
        if period.is_some() && !parameter.kind().is_number() {
            self.refuse(&format!("{at}/period"), "years and months are numbers: give the parameter a `range`");
        }
        let example = parameter.example.as_ref();
        if example.is_some_and(|example| manifest::spelled(&parameter, example).is_none()) {
            self.refuse(&format!("{at}/example"), format!("is not valid in the path: write {}", parameter.kind().expected()));
        }
        self.api.parameters.push(parameter);
    }

    fn values(&mut self, at: &str, keys: &ParameterKeys) -> Option<OwnedValues> {
        match (&keys.pattern, keys.range) {
            (None, Some((minimum, maximum))) => {
                let digits = keys.digits.unwrap_or(1);
                if minimum > maximum {
                    self.refuse(
                        &format!("{at}/range"),
                        format!("expected the smaller number first, but found {minimum}: swap them"),
                    );
                }
                if !(1..=18).contains(&digits) {
                    self.refuse(&format!("{at}/digits"), format!("expected 1 to 18 digits, but found {digits}: correct it"));
                }
                Some(OwnedValues::Number { minimum, maximum, digits: digits.clamp(1, 18) })
            }
            (Some(pattern), None) => {
                if keys.digits.is_some() {
                    self.refuse(&format!("{at}/digits"), "only numbers are filled with zeros: give it a `range`, or drop it");
                }
                let case = match keys.spelling {
                    Spelling::Lower => Case::Lower,
                    Spelling::Upper => Case::Upper,
                    Spelling::AsIs => Case::AsIs,
                };
                let class = pattern::check(pattern).ok().and_then(|()| pattern::characters(pattern));
                let Some(class) = class.filter(|class| class.max_len <= MAX_LEN) else {
                    self.refuse(&format!("{at}/pattern"), no_class(pattern));
                    return None;
                };
                Some(OwnedValues::Text(case, class))
            }
            _ => {
                self.refuse(at, "expected either a `pattern`, for text, or a `range`, for numbers: write one");
                None
            }
        }
    }

    fn arguments(&mut self) {
        for (name, argument) in self.api.arguments.clone() {
            if self.api.parameter(&argument.parameter).is_none() {
                let message = format!("there is no parameter `{}`: name one of `[parameters]`", argument.parameter);
                self.refuse(&format!("/arguments/{name}/parameter"), message);
            }
        }
    }

    fn errors(&mut self) {
        for (index, rule) in self.api.errors.rules.clone().iter().enumerate() {
            let at = format!("/errors/rules/{index}");
            if !KINDS.contains(&rule.kind.as_str()) {
                let message = format!("expected one of {}, but found `{}`: correct it", KINDS.join(", "), rule.kind);
                self.refuse(&format!("{at}/kind"), message);
            }
            if rule.status.is_some_and(|status| !(400..=599).contains(&status)) {
                self.refuse(&format!("{at}/status"), "expected the status of a failure: write one from 400 to 599");
            }
            if rule.status.is_none() && rule.starts.is_empty() && rule.contains.is_empty() {
                self.refuse(&at, "applies to every failure: give it a `status`, or a text that it `starts` with or `contains`");
            }
        }
        if self.api.errors.rules.len() > MAX_ENTRIES {
            self.refuse("/errors/rules", format!("more than {MAX_ENTRIES} rules: drop some"));
        }
    }

    fn manners(&mut self) {
        let manners = self.api.manners.clone();
        if manners.at_once == Some(0) {
            self.refuse(
                "/manners/at_once",
                "expected at least 1, since without a request there is no response: raise it, or drop it",
            );
        }
        if manners.reset_header.is_some_and(|header| !is_header(&header)) {
            self.refuse("/manners/reset_header", "expected the name of a header: write it like `X-RateLimit-Reset`");
        }
    }

    fn pages(&mut self) {
        for (name, pages) in self.api.pages.clone() {
            let at = format!("/pages/{name}");
            let Pages { next, link, cursor, offset, limit, size } = &pages;
            let ways = (next.is_some(), link.is_some(), cursor.is_some(), offset.is_some());
            if !matches!(ways, (true, false, _, false) | (false, true, false, false) | (false, false, false, true)) {
                let message =
                    "expected one way to continue: write `next` (with `cursor` where it is no URL), `link`, or `offset`";
                self.refuse(&at, message);
            }
            if next.as_ref().is_some_and(|pointer| !pointer.starts_with('/')) {
                self.refuse(&format!("{at}/next"), "expected a JSON pointer: write it like `/next`");
            }
            if offset.is_some() && size.is_none_or(|size| size == 0) {
                self.refuse(&format!("{at}/size"), "expected the number of rows of a page, by which the offset grows: write it");
            }
            for (key, parameter) in [("cursor", cursor), ("offset", offset), ("limit", limit)] {
                if let Some(unknown) = parameter.as_ref().filter(|parameter| self.api.parameter(parameter).is_none()) {
                    let message = format!("there is no parameter `{unknown}`: name one of `[parameters]`");
                    self.refuse(&format!("{at}/{key}"), message);
                }
            }
        }
    }
}

/// Whether a text fits into one line of documentation and of code.
fn is_line(text: &str) -> bool {
    !text.contains(['\n', '\r', '"', '\\'])
}

fn is_header(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Host and port of a base URL; `None` if it is none.
fn authority(base_url: &str) -> Option<&str> {
    let rest = base_url.strip_prefix("https://").or_else(|| base_url.strip_prefix("http://"))?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let is_authority = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.:[]".contains(&byte);
    let is_path = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
    let labels = authority.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let fits = labels && authority.bytes().all(is_authority) && path.bytes().all(is_path) && !base_url.ends_with('/');
    (fits && !path.split('/').any(|segment| matches!(segment, "." | ".."))).then_some(authority)
}

fn is_loopback(authority: &str) -> bool {
    let host = authority.split(':').next().unwrap_or_default();
    matches!(host, "127.0.0.1" | "localhost") || authority.starts_with("[::1]")
}

/// The environment variable with the secret for a host: `api.my-shop.com` is `SCORESHEET_AUTH_API_MY__SHOP_COM`. Two hosts never share
/// one, because no label of a host starts or ends with `-`.
fn variable(authority: &str) -> String {
    let mut name = "SCORESHEET_AUTH_".to_owned();
    for character in authority.chars() {
        match character {
            '-' => name.push_str("__"),
            character if character.is_ascii_alphanumeric() => name.push(character.to_ascii_uppercase()),
            _ => name.push('_'),
        }
    }
    name
}

/// Why a pattern does not describe the values of a parameter.
fn no_class(pattern: &str) -> String {
    match pattern::unusable_characters(pattern) {
        names if names.is_empty() => format!(
            "expected the characters of a value and their number, at most {MAX_LEN}, but found `{pattern}`: write it like \
             `^[a-z0-9_-]{{1,64}}$`"
        ),
        names => format!(
            "expected a class of ASCII characters without `\"`, `\\` and control characters, but `{pattern}` has {}: leave them out, \
             as `^[ !#-\\[\\]-~]{{1,64}}$` does",
            names.join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_belongs_to_one_host() {
        assert_eq!(variable("lichess.org"), "SCORESHEET_AUTH_LICHESS_ORG");
        assert_eq!(variable("api.github.com"), "SCORESHEET_AUTH_API_GITHUB_COM");
        assert_ne!(variable("api-github.com"), variable("api.github.com"));
        for invalid in ["https://api-.github.com", "https://api.-github.com", "https://api..github.com"] {
            assert_eq!(authority(invalid), None, "{invalid}");
        }
    }

    #[test]
    fn a_base_url_is_a_host_and_a_path() {
        assert_eq!(authority("https://api.chess.com/pub"), Some("api.chess.com"));
        assert_eq!(authority("http://127.0.0.1:8000/pub"), Some("127.0.0.1:8000"));
        for invalid in [
            "",
            "api.chess.com",
            "ftp://a.b",
            "https://",
            "https://a/",
            "https://u@a.b",
            "https://a.b?c",
            "https://a.b/../c",
            "https://A.b",
        ] {
            assert_eq!(authority(invalid), None, "{invalid}");
        }
    }
}
