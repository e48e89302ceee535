//! The query of a request: what the document lets a request send after `?`, and what of it a manifest can write.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::document::Document;
use super::operation::Operation;
use super::parameter::Parameter;
use super::schema::Translator;

/// The most parameters of a query that are drafted.
const MAX_PARAMETERS: usize = 50;

/// The parameters of a manifest from which on no further one that may be left out is drafted. The loader accepts 500.
const MAX_NAMES: usize = 400;

/// Names that mean a secret. One in a query would be cached, recorded and logged with it.
const SECRETS: [&str; 7] = ["access_token", "api_key", "apikey", "client_secret", "password", "secret", "token"];

/// The query of a request.
#[derive(Default)]
pub(super) struct Query {
    pairs: Vec<Pair>,
    /// The names of what is not sent.
    left_out: Vec<String>,
}

/// A name of the query, and the parameter that it has.
struct Pair {
    parameter: Parameter,
    is_required: bool,
}

impl Query {
    /// Adds a query parameter; returns what has to be decided about it.
    pub(super) fn add(&mut self, document: &Document, described: &Value, in_path: &[Parameter]) -> Option<String> {
        let name = described["name"].as_str().unwrap_or_default();
        let is_required = described["required"] == true;
        if let Err(why) = can_send(document, described, self.pairs.len()) {
            let is_known = is_required.then(|| format!("the query parameter `{name}` is required, but is not sent: {why}"));
            self.left_out.extend((!is_required).then(|| format!("`{name}`")));
            return is_known;
        }
        let mut parameter = Parameter::of_query(document, described);
        let is_taken = |name: &str| {
            let others = self.pairs.iter().map(|pair| &pair.parameter);
            in_path.iter().chain(others).any(|other| other.name == name)
        };
        while is_taken(&parameter.name) {
            parameter.name.push_str("_2");
        }
        self.pairs.push(Pair { parameter, is_required });
        is_required.then(|| {
            format!("the query parameter `{name}` is required: if its value is always the same, write it in place of the braces")
        })
    }

    /// `?max={max}&since={since?}`, the parameters that may be left out last; empty without any.
    pub(super) fn template(&self) -> String {
        let write = |pair: &Pair| {
            let (name, parameter, optional) =
                (&pair.parameter.original, &pair.parameter.name, if pair.is_required { "" } else { "?" });
            format!("{name}={{{parameter}{optional}}}")
        };
        let pairs: Vec<_> = [true, false]
            .into_iter()
            .flat_map(|is_required| self.pairs.iter().filter(move |pair| pair.is_required == is_required).map(write))
            .collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    /// The parameters without which there is no request, and the others.
    pub(super) fn parameters(&self) -> (impl Iterator<Item = &Parameter>, impl Iterator<Item = &Parameter>) {
        let of = |is_required| self.pairs.iter().filter(move |pair| pair.is_required == is_required).map(|pair| &pair.parameter);
        (of(true), of(false))
    }

    /// The sentence that names what is not sent.
    pub(super) fn remark(&self) -> Option<String> {
        (!self.left_out.is_empty()).then(|| format!("Query parameters that are not sent: {}.", self.left_out.join(", ")))
    }
}

/// Gives parameters of queries names of their own where another request sends other values by the same name.
pub(super) fn name_apart(operations: &mut BTreeMap<String, Operation>) {
    let in_paths = operations.values().flat_map(|operation| &operation.parameters);
    let mut known: BTreeMap<String, String> =
        in_paths.map(|parameter| (parameter.name.clone(), parameter.constraint().line)).collect();
    for (endpoint, operation) in operations {
        let own: BTreeSet<String> = operation.parameters.iter().map(|parameter| parameter.name.clone()).collect();
        for mut pair in std::mem::take(&mut operation.query.pairs) {
            let line = pair.parameter.constraint().line;
            let differs = |name: &String, known: &BTreeMap<String, String>| {
                own.contains(name) || known.get(name).is_some_and(|other| *other != line)
            };
            if differs(&pair.parameter.name, &known) {
                pair.parameter.name = format!("{endpoint}_{}", pair.parameter.name);
            }
            while differs(&pair.parameter.name, &known) {
                pair.parameter.name.push_str("_2");
            }
            if known.len() >= MAX_NAMES && !pair.is_required && !known.contains_key(&pair.parameter.name) {
                operation.query.left_out.push(format!("`{}`", pair.parameter.original));
                continue;
            }
            known.insert(pair.parameter.name.clone(), line);
            operation.query.pairs.push(pair);
        }
    }
}

/// Whether a manifest can write a query parameter that follows this many; `Err` is the remedy.
fn can_send(document: &Document, described: &Value, count: usize) -> Result<(), &'static str> {
    let name = described["name"].as_str().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_plain) {
        return Err("its name has characters that no path of a manifest has, so leave the endpoint out");
    }
    if count >= MAX_PARAMETERS {
        return Err("the request has too many parameters: write it into the path, `?name=value`");
    }
    if is_secret(document, name) {
        return Err("it is a secret, which a manifest sends in a header only (`[auth.<host>]`)");
    }
    if Translator::new(document).kind(&described["schema"]).as_deref() == Some("object") {
        return Err("its value is an object: write its parts into the path, `?name=value`");
    }
    Ok(())
}

/// Whether a query parameter carries a secret, by its name or by a security scheme of the document.
fn is_secret(document: &Document, name: &str) -> bool {
    let schemes = document.get("components")["securitySchemes"].as_object();
    let mut schemes = schemes.into_iter().flat_map(|schemes| schemes.values()).filter_map(|scheme| document.target(scheme));
    SECRETS.contains(&name.to_ascii_lowercase().as_str())
        || schemes.any(|scheme| scheme["in"] == "query" && scheme["name"] == name)
}
