//! The GET requests of a document.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use scoresheet_schema::limits::MAX_ENDPOINTS;
use serde_json::Value;

use super::document::Document;
use super::parameter::Parameter;
use super::query::Query;
use super::schema::{Translator, one_line};
use crate::draft::{endpoint_name, word};

/// The methods that a path may have besides GET.
const OTHERS: [&str; 7] = ["put", "post", "delete", "options", "head", "patch", "trace"];

/// A request whose response can be under contract.
pub(super) struct Operation {
    /// Empty where the document does not say it.
    pub(super) base_url: String,
    pub(super) path: String,
    /// The parameters of the path.
    pub(super) parameters: Vec<Parameter>,
    pub(super) query: Query,
    pub(super) summary: Option<String>,
    pub(super) schema: Value,
    pub(super) body: Option<&'static str>,
    pub(super) pages: Option<&'static str>,
    /// What a person has to decide.
    pub(super) notes: Vec<String>,
    /// The security requirements that apply.
    pub(super) security: Value,
}

/// A way in which lists continue, by its name in the manifest.
pub(super) const NEXT: &str = "next_url";
pub(super) const LINKS_NEXT: &str = "links_next";
pub(super) const LINK: &str = "link_header";

/// All GET requests by the name of their endpoint, lists before their items.
pub(super) fn all(document: &Document, skipped: &mut Vec<(String, String)>) -> BTreeMap<String, Operation> {
    let mut paths: Vec<_> = document.get("paths").as_object().into_iter().flatten().collect();
    paths.sort_by_key(|(path, _)| {
        segments(path).iter().map(|segment| (segment.starts_with('{'), (*segment).to_owned())).collect::<Vec<_>>()
    });
    let mut found: BTreeMap<String, Operation> = BTreeMap::new();
    for (path, item) in paths {
        let Some(item) = document.target(item).filter(|item| item.is_object()) else { continue };
        let others = OTHERS.into_iter().filter(|method| item.get(*method).is_some());
        skipped.extend(others.map(|method| (format!("{} {path}", method.to_uppercase()), "only GET is requested".to_owned())));
        let Some(get) = item.get("get") else { continue };
        let operation = if found.len() < MAX_ENDPOINTS {
            Operation::of(document, path, item, get)
        } else {
            Err(format!("a contract has at most {MAX_ENDPOINTS} endpoints"))
        };
        match operation {
            Ok(operation) => drop(found.insert(free_name(document, path, &operation.schema, &found), operation)),
            Err(why) => skipped.push((format!("GET {path}"), why)),
        }
    }
    found
}

impl Operation {
    fn of(document: &Document, path: &str, item: &Value, get: &Value) -> Result<Self, String> {
        let (status, response) = response(document, get)?;
        let (body, schema) = content(document, response)?;
        let mut parameters = Vec::new();
        let mut notes = Vec::new();
        if status != "200" {
            notes.push(format!("the schema is that of status {status}: is it the one of 200?"));
        }
        let all = all_parameters(document, item, get);
        for parameter in &all {
            let (name, place) = (parameter["name"].as_str().unwrap_or_default(), parameter["in"].as_str().unwrap_or_default());
            match place {
                "path" => parameters.push(Parameter::of(document, parameter)),
                "header" | "cookie" if parameter["required"] == true => {
                    notes.push(format!("the {place} parameter `{name}` is required, but is not sent: leave the endpoint out"));
                }
                _ => {}
            }
        }
        let (path, parameters) = routed(path, parameters)?;
        let mut query = Query::default();
        for parameter in all.into_iter().filter(|parameter| parameter["in"] == "query") {
            notes.extend(query.add(document, parameter, &parameters));
        }
        let base_url =
            [get, item].into_iter().find_map(|level| server(&level["servers"])).or_else(|| server(document.get("servers")));
        let pages = pages(document, &schema, response);
        let summary = ["summary", "description"].into_iter().find_map(|key| one_line(get[key].as_str()?));
        let summary = summary.map(|summary| summary.replace(['"', '\\'], "'"));
        let security = get.get("security").unwrap_or(document.get("security")).clone();
        Ok(Self {
            base_url: base_url.unwrap_or_default(),
            path,
            parameters,
            query,
            summary,
            schema,
            body,
            pages,
            notes,
            security,
        })
    }
}

/// The response to a request that succeeds.
fn response<'d>(document: &'d Document, get: &'d Value) -> Result<(&'d str, &'d Value), String> {
    let responses = get["responses"].as_object();
    let success = responses.into_iter().flatten().filter(|(status, _)| status.starts_with('2'));
    let (status, response) = success.min_by_key(|(status, _)| *status).ok_or("it has no response of status 200")?;
    document
        .target(response)
        .map(|response| (status.as_str(), response))
        .ok_or_else(|| "its response is a reference in circles".to_owned())
}

/// The format and the schema of the body of a response.
fn content(document: &Document, response: &Value) -> Result<(Option<&'static str>, Value), String> {
    let content = response["content"].as_object();
    let types: Vec<_> = content.into_iter().flatten().map(|(name, media)| (essence(name), media)).collect();
    let is_json = |name: &str| name == "application/json" || name == "text/json" || name.ends_with("+json");
    let is_lines = |name: &str| {
        ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"].contains(&name)
    };
    let json = types.iter().find(|(name, _)| is_json(name)).map(|(_, media)| (None, media));
    let lines = || types.iter().find(|(name, _)| is_lines(name)).map(|(_, media)| (Some("ndjson"), media));
    let Some((body, media)) = json.or_else(lines) else {
        let names: Vec<_> = types.iter().map(|(name, _)| name.as_str()).collect();
        return Err(if names.is_empty() {
            "its response has no body".to_owned()
        } else {
            format!("its response is {}, no JSON", names.join(" or "))
        });
    };
    let schema = media.get("schema").filter(|schema| schema.as_object().is_some_and(|keywords| !keywords.is_empty()));
    let schema = schema.ok_or("its response has no schema: record a body, and use --from")?;
    let kind = Translator::new(document).kind(schema);
    Ok(match (body, kind.as_deref()) {
        (Some(_), _) => (body, serde_json::json!({"type": "array", "items": schema})),
        (None, Some(other)) if !matches!(other, "object" | "array") => {
            return Err(format!("its response is a {other}, neither an object nor a list"));
        }
        (None, _) => (None, schema.clone()),
    })
}

/// A media type without its parameters.
fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The parameters of a request: its own, and those of its path that it does not describe itself.
fn all_parameters<'d>(document: &'d Document, item: &'d Value, get: &'d Value) -> Vec<&'d Value> {
    let mut found: Vec<&Value> = Vec::new();
    for parameter in [get, item].into_iter().filter_map(|level| level["parameters"].as_array()).flatten() {
        let Some(parameter) = document.target(parameter) else { continue };
        if !found.iter().any(|known| known["name"] == parameter["name"] && known["in"] == parameter["in"]) {
            found.push(parameter);
        }
    }
    found
}

/// A path as the manifest has it, and its parameters in the order of the path.
fn routed(path: &str, described: Vec<Parameter>) -> Result<(String, Vec<Parameter>), String> {
    let mut described: BTreeMap<String, Parameter> =
        described.into_iter().map(|parameter| (parameter.original.clone(), parameter)).collect();
    let (mut routed, mut parameters) = (String::new(), Vec::new());
    for segment in segments(path) {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => {
                let parameter = described.remove(name).unwrap_or_else(|| Parameter::undescribed(name));
                let _ = write!(routed, "/{{{}}}", parameter.name);
                parameters.push(parameter);
            }
            None if segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) => {
                let _ = write!(routed, "/{segment}");
            }
            None => return Err(format!("`{segment}` in its path is neither plain text nor one parameter")),
        }
    }
    if routed.is_empty() { Err("its path is empty".to_owned()) } else { Ok((routed, parameters)) }
}

fn segments(path: &str) -> Vec<&str> {
    path.split('/').filter(|segment| !segment.is_empty()).collect()
}

/// The address of the first server, with the defaults of its variables.
fn server(servers: &Value) -> Option<String> {
    let server = servers.as_array()?.first()?;
    let mut url = server["url"].as_str()?.trim_end_matches('/').to_owned();
    for (name, variable) in server["variables"].as_object().into_iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), variable["default"].as_str().unwrap_or_default());
    }
    // A manifest has no address with credentials, a query or a fragment.
    let is_address = url.starts_with("https://") || url.starts_with("http://");
    (is_address && !url.contains(['@', '?', '#'])).then_some(url)
}

/// The way in which a list continues, as far as names tell it.
fn pages(document: &Document, schema: &Value, response: &Value) -> Option<&'static str> {
    let mut translator = Translator::new(document);
    if translator.is_text(schema, &["next"]) {
        return Some(NEXT);
    }
    if translator.is_text(schema, &["links", "next"]) {
        return Some(LINKS_NEXT);
    }
    let mut headers = response["headers"].as_object().into_iter().flat_map(|headers| headers.keys());
    headers.any(|name| name.eq_ignore_ascii_case("link")).then_some(LINK)
}

/// A name of the words of a path, without those that name a version. A property of the body may have a table of the same name.
fn free_name(document: &Document, path: &str, schema: &Value, taken: &BTreeMap<String, Operation>) -> String {
    let segments = segments(path);
    let is_item = segments.last().is_some_and(|segment| segment.starts_with('{'));
    let words = segments.into_iter().filter(|segment| !segment.starts_with('{'));
    let words: Vec<_> =
        words.skip_while(|segment| crate::draft::routes::is_version(segment)).map(word).filter(|word| !word.is_empty()).collect();
    let mut name = endpoint_name(&words.join("_"));
    let properties = Translator::new(document).properties(schema);
    while taken.contains_key(&name) || properties.contains(&name) {
        name.push_str(if is_item { "_one" } else { "_list" });
    }
    name
}
