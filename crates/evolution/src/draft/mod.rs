//! Drafts a contract for an API from recorded bodies, or from its OpenAPI document.
//!
//! The schemas accept what was observed, and little more: objects are closed, numbers bounded, texts that look like dates or URLs
//! have a format or a pattern. What the bodies do not decide is marked ([`decisions`]). Only names and shapes of the bodies are
//! copied, no values but those of enumerations, and of a recorded request only its path: no header, query or user.

mod arrays;
mod columns;
mod decisions;
mod formats;
mod keys;
mod manifest;
mod openapi;
mod routes;
mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use scoresheet_runtime::{ConfigError, IoError, LocalError, counted};
use scoresheet_schema::{Model, Problem};
use serde_json::Value;

use self::formats::Formats;
use self::keys::Keys;
use self::manifest::Shared;
use self::routes::{Address, Route};
use self::shape::{MapTable, Shape};
use crate::propose::infer::{Inference, Vocabulary};

pub use decisions::{Decision, decisions};

/// The column for the time of the request.
const FETCHED_AT: &str = "fetched_at";

/// The column for the property names of a map.
const MAP_KEY: &str = "key";

/// Words that cannot name an endpoint, because a generated module has the name.
const RESERVED: [&str; 1] = ["generated"];

/// A recorded body.
#[derive(Debug, Clone)]
pub struct Response {
    /// The name of its endpoint, such as that of its folder; `None` to name the endpoint by the URL.
    pub endpoint: Option<String>,
    /// The requested URL, if known.
    pub url: Option<String>,
    /// Its name in messages.
    pub source: String,
    /// The body itself.
    pub body: Vec<u8>,
}

/// A drafted contract.
#[derive(Debug)]
#[non_exhaustive]
pub struct Draft {
    /// The texts of the files of the schemas folder, by name.
    pub files: BTreeMap<String, String>,
    /// For each endpoint the indices of its responses.
    pub endpoints: BTreeMap<String, Vec<usize>>,
    /// What a person has to decide, in the order of files and places.
    pub decisions: Vec<Decision>,
    /// Why the contract cannot be loaded as it is, if it cannot.
    pub problems: Vec<Problem>,
    /// The responses that were passed over, and why.
    pub skipped: Vec<(String, String)>,
}

/// An endpoint of the draft.
struct Endpoint {
    route: Option<Route>,
    summary: Summary,
    keys: EndpointKeys,
    /// What the keys rest on.
    evidence: String,
    /// The tables of maps, by pointer.
    maps: BTreeMap<String, String>,
    follow: Option<Follow>,
    /// The format of its bodies, where it is not JSON.
    body: Option<&'static str>,
    /// The name of the way in which its list continues.
    pages: Option<&'static str>,
    /// What else has to be decided.
    notes: Vec<String>,
    /// What is said without a decision.
    remarks: Vec<String>,
}

/// The sentence that describes an endpoint.
enum Summary {
    /// As the document of the API says it.
    Known(String),
    Guessed(String),
}

struct EndpointKeys {
    by_table: BTreeMap<String, Vec<String>>,
    by_time: bool,
    are_complete: bool,
    by_request: bool,
}

impl EndpointKeys {
    /// The keys, and the tables that they are keys of.
    fn of(keys: Keys) -> (Self, Vec<keys::Table>) {
        let Keys { by_table, by_time, by_request, are_complete, tables } = keys;
        (Self { by_table, by_time, are_complete, by_request }, tables)
    }
}

/// The resource whose rows have the URLs of an endpoint.
#[derive(Clone)]
struct Follow {
    resource: String,
    /// The columns by table.
    columns: BTreeMap<String, String>,
}

impl Draft {
    /// Drafts the contract of an API with this name.
    ///
    /// # Errors
    /// When no response has a body of JSON, or a temporary folder cannot be written to.
    pub fn new(name: &str, responses: &[Response]) -> Result<Self, LocalError> {
        let mut skipped = Vec::new();
        let mut documents = BTreeMap::new();
        for (index, response) in responses.iter().enumerate() {
            match document(&response.body) {
                Ok(document) => drop(documents.insert(index, document)),
                Err(why) => skipped.push((response.source.clone(), why)),
            }
        }
        let groups = grouped(responses, &documents, &mut skipped);
        if groups.is_empty() {
            let found = skipped.first().map_or("none".to_owned(), |(source, why)| format!("{source}: {why}"));
            let message = format!("expected recorded bodies of JSON, but found {found}: record some responses first");
            return Err(ConfigError::new(message).into());
        }
        let mut draft = Self {
            files: BTreeMap::new(),
            endpoints: groups.iter().map(|(name, (_, indices))| (name.clone(), indices.clone())).collect(),
            decisions: Vec::new(),
            problems: Vec::new(),
            skipped,
        };
        draft.write(&word(name), groups, &documents)?;
        Ok(draft)
    }

    fn write(&mut self, name: &str, groups: Groups, documents: &BTreeMap<usize, Value>) -> Result<(), LocalError> {
        let formats = Formats::of_loader().map_err(no_room)?;
        let mut endpoints = BTreeMap::new();
        let mut tables = BTreeMap::new();
        for (endpoint, (route, indices)) in groups {
            let bodies: Vec<&Value> = indices.iter().filter_map(|index| documents.get(index)).collect();
            let (schema, maps) = schema(&endpoint, &bodies, &formats);
            let parameters: Vec<_> = route.iter().flat_map(Route::in_path).map(str::to_owned).collect();
            let keys = Keys::choose(&endpoint, &schema, &maps, &bodies, &parameters);
            self.files.insert(format!("{endpoint}.json"), format!("{schema:#}\n"));
            let count = counted(bodies.len(), "body", "bodies");
            let summary = format!("Response of {}.", route.as_ref().map_or(endpoint.as_str(), |route| route.path.as_str()));
            let (keys, listed) = EndpointKeys::of(keys);
            let made = Endpoint {
                route,
                summary: Summary::Guessed(summary),
                keys,
                evidence: format!("They were unique in {count}"),
                maps,
                follow: None,
                body: None,
                pages: None,
                notes: Vec::new(),
                remarks: Vec::new(),
            };
            tables.insert(endpoint.clone(), (listed, bodies));
            endpoints.insert(endpoint, made);
        }
        follow(&mut endpoints, &tables);
        self.finish(name, &Shared::default(), &endpoints)
    }

    /// Writes the manifest, and checks the draft.
    fn finish(&mut self, name: &str, shared: &Shared, endpoints: &BTreeMap<String, Endpoint>) -> Result<(), LocalError> {
        self.files.insert("api.toml".to_owned(), manifest::api(name, shared, endpoints));
        self.files.insert(scoresheet_schema::MANIFEST.to_owned(), manifest::endpoints(shared, endpoints));
        self.check()
    }

    /// Loads the draft, whose problems are part of it.
    fn check(&mut self) -> Result<(), LocalError> {
        let folder = tempfile::tempdir().map_err(no_room)?;
        for (name, text) in &self.files {
            fs::write(folder.path().join(name), text).map_err(no_room)?;
        }
        self.problems = Model::load(folder.path()).err().unwrap_or_default();
        self.decisions = decisions(folder.path())?;
        Ok(())
    }

    /// Writes the files of the schemas folder, which is made where it is missing, and overwrites none.
    ///
    /// # Errors
    /// When a file exists already, or cannot be written.
    pub fn save(&self, folder: &Path) -> Result<(), LocalError> {
        if let Some(name) = self.files.keys().find(|name| folder.join(name).exists()) {
            let place = folder.join(name);
            let message =
                format!("expected no {}, but found one, and nothing is overwritten: name another folder", place.display());
            return Err(ConfigError::new(message).into());
        }
        let failed = |error: std::io::Error| {
            LocalError::from(IoError::new(format!("cannot write into {}: {error}; name another folder", folder.display()), error))
        };
        fs::create_dir_all(folder).map_err(failed)?;
        self.files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text).map_err(failed))
    }
}

fn no_room(error: std::io::Error) -> LocalError {
    let message = format!("expected room for a temporary folder, but found none ({error}): free some");
    IoError::new(message, error).into()
}

/// The endpoints: the route of each if it is known, and the indices of its responses.
type Groups = BTreeMap<String, (Option<Route>, Vec<usize>)>;

/// Groups responses by the name that they are given, or by their URLs.
fn grouped(responses: &[Response], documents: &BTreeMap<usize, Value>, skipped: &mut Vec<(String, String)>) -> Groups {
    let mut groups = Groups::new();
    let mut addressed = Vec::new();
    for (index, document) in documents {
        let response = &responses[*index];
        let address = response.url.as_deref().and_then(Address::of);
        match (address, &response.endpoint) {
            (Some(address), _) => addressed.push((*index, address, document)),
            (None, Some(name)) => groups.entry(endpoint_name(&word(name))).or_insert((None, Vec::new())).1.push(*index),
            (None, None) => skipped.push((response.source.clone(), "neither its folder nor a URL names its endpoint".to_owned())),
        }
    }
    let requests: Vec<_> = addressed.iter().map(|(_, address, document)| (address.clone(), *document)).collect();
    for (name, (route, members)) in routes::group(&requests) {
        let indices = members.iter().map(|member| addressed[*member].0).collect();
        let mut free = name;
        while groups.contains_key(&free) {
            free.push_str("_of_url");
        }
        groups.insert(free, (Some(route), indices));
    }
    groups
}

/// The schema of an endpoint, and the tables of its maps.
fn schema(endpoint: &str, bodies: &[&Value], formats: &Formats) -> (Value, BTreeMap<String, String>) {
    let file = format!("{endpoint}.json");
    let vocabulary = Vocabulary::default();
    let inference = Inference { vocabulary: &vocabulary, since: "", bodies: bodies.len(), remarks: Vec::new() };
    let mut shape = Shape { file, inference, formats, decisions: Vec::new(), maps: Vec::new() };
    let plural = if bodies.len() == 1 { "body" } else { "bodies" };
    let mut schema = shape.root(bodies, &format!("Drafted from {} {plural}.", bodies.len()));
    if let Value::Object(keywords) = &mut schema {
        keywords.shift_insert(0, "$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    }
    let maps = map_tables(endpoint, &shape.maps);
    (schema, maps)
}

/// The tables of maps by pointer, each with a name of its own.
fn map_tables(endpoint: &str, maps: &[MapTable]) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::from([endpoint.to_owned()]);
    let mut free = |name: &str| {
        let mut free = word(name);
        while !taken.insert(free.clone()) {
            free.push_str("_entries");
        }
        free
    };
    maps.iter().map(|map| (map.pointer.clone(), free(&map.table))).collect()
}

/// The document of a body that a table can hold.
fn document(body: &[u8]) -> Result<Value, String> {
    match serde_json::from_slice(body) {
        Ok(document @ (Value::Object(_) | Value::Array(_))) => Ok(document),
        Ok(_) => Err("the body is neither an object nor a list".to_owned()),
        Err(error) => Err(format!("the body is no JSON ({error})")),
    }
}

/// Finds the endpoints whose URLs are values of another endpoint without parameters.
fn follow(endpoints: &mut BTreeMap<String, Endpoint>, tables: &BTreeMap<String, (Vec<keys::Table>, Vec<&Value>)>) {
    let mut found: BTreeMap<String, Follow> = BTreeMap::new();
    for (name, endpoint) in endpoints.iter() {
        let Some(route) = endpoint.route.as_ref().filter(|route| route.parameters.len() == 1) else { continue };
        let Some(prefix) = route.path.strip_suffix('}').and_then(|path| path.rsplit_once('{')) else { continue };
        let prefix = format!("{}{}", route.base_url, prefix.0);
        let is_listed = |text: &&str| {
            let rest = text.strip_prefix(&prefix).map(|rest| rest.trim_end_matches('/'));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['/', '?', '#']))
        };
        let lists = endpoints
            .iter()
            .filter(|(other, list)| *other != name && list.route.as_ref().is_some_and(|route| route.parameters.is_empty()));
        for (list, _) in lists {
            let Some((tables, bodies)) = tables.get(list) else { continue };
            let columns = tables.iter().filter_map(|table| {
                let texts = table.texts(bodies);
                let column = texts.into_iter().find(|(_, texts)| !texts.is_empty() && texts.iter().all(&is_listed))?;
                Some((table.name.clone(), column.0.to_owned()))
            });
            let columns: BTreeMap<_, _> = columns.collect();
            if !columns.is_empty() {
                found.insert(name.clone(), Follow { resource: list.clone(), columns });
                break;
            }
        }
    }
    for (name, follow) in found {
        if let Some(endpoint) = endpoints.get_mut(&name) {
            endpoint.follow = Some(follow);
        }
    }
}

/// Snake case of any text: letters and digits, with single underscores between words.
fn word(text: &str) -> String {
    let snake = scoresheet_schema::snake_case(text);
    let words = snake.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_").to_ascii_lowercase()
}

/// A word as the name of an endpoint, which begins with a letter.
fn endpoint_name(word: &str) -> String {
    if RESERVED.contains(&word) {
        return format!("{word}_response");
    }
    match word.chars().next() {
        Some(first) if first.is_ascii_lowercase() => word.to_owned(),
        Some(_) => format!("endpoint_{word}"),
        None => "root".to_owned(),
    }
}

#[cfg(test)]
mod tests;
