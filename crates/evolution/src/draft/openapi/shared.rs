//! What the requests of a document share: title, parameters, secrets, and ways to continue lists.

use std::collections::BTreeMap;

use serde_json::Value;

use super::document::Document;
use super::operation::{LINK, LINKS_NEXT, NEXT, Operation};
use super::schema::one_line;
use crate::draft::manifest::{Auth, Shared};

/// The keys of each way to continue a list, and what has to be decided about it.
const PAGES: [(&str, (&str, &str)); 3] = [
    (NEXT, ("next = \"/next\"", "is `/next` in the body the URL of the next page, and null or missing on the last?")),
    (
        LINKS_NEXT,
        ("next = \"/links/next\"", "is `/links/next` in the body the URL of the next page, and null or missing on the last?"),
    ),
    (LINK, ("link = \"next\"", "does the header `Link` name the next page, as `rel=\"next\"`?")),
];

pub(super) fn of(document: &Document, operations: &BTreeMap<String, Operation>) -> Shared {
    let title = document.get("info")["title"].as_str().and_then(one_line).map(|title| title.replace(['"', '\\'], "'"));
    let mut shared = Shared { title, ..Shared::default() };
    for operation in operations.values() {
        let (required, optional) = operation.query.parameters();
        let in_path = operation.parameters.iter();
        for (parameter, is_required) in in_path.chain(required).map(|one| (one, true)).chain(optional.map(|one| (one, false))) {
            let found = if is_required { parameter.constraint().with_example(parameter) } else { parameter.constraint() };
            let line = found.line.clone();
            let known = shared.constraints.entry(parameter.name.clone()).or_insert(found);
            if known.line != line && known.mark.is_none() {
                known.mark = Some(format!("the parameters of this name differ, as {line}: give them names of their own"));
            }
        }
        if let Some(pages) = PAGES.iter().find(|(name, _)| operation.pages == Some(*name)) {
            shared.pages.insert(pages.0, pages.1);
        }
        secrets(document, operation, &mut shared);
    }
    if operations.values().any(|operation| operation.base_url.is_empty()) {
        shared
            .notes
            .push("the document names no server with an https address: add `[hosts.main]` with its `base_url`".to_owned());
    }
    shared
}

/// The secret that an operation needs.
fn secrets(document: &Document, operation: &Operation, shared: &mut Shared) {
    let requirements = operation.security.as_array().into_iter().flatten().filter_map(Value::as_object);
    let schemes = &document.get("components")["securitySchemes"];
    for name in requirements.flat_map(|requirement| requirement.keys()) {
        let Some(scheme) = schemes.get(name).and_then(|scheme| document.target(scheme)) else { continue };
        match auth(scheme) {
            Ok(auth) => {
                shared.auth.entry(operation.base_url.clone()).or_insert(auth);
                return;
            }
            Err(why) => {
                let note = format!("the secret `{name}` {why}");
                if !shared.notes.contains(&note) {
                    shared.notes.push(note);
                }
            }
        }
    }
}

/// The header of a security scheme.
fn auth(scheme: &Value) -> Result<Auth, String> {
    let of = |prefix| Ok(Auth { header: "Authorization".to_owned(), prefix });
    let text = |key: &str| scheme[key].as_str().unwrap_or_default();
    match (text("type"), text("scheme").to_ascii_lowercase().as_str()) {
        ("http", "basic") => of("Basic "),
        ("http", "bearer") | ("oauth2" | "openIdConnect", _) => of("Bearer "),
        ("apiKey", _) if text("in") == "header" => Ok(Auth { header: text("name").to_owned(), prefix: "" }),
        ("apiKey", _) => Err(format!(
            "is sent in the {}, which a manifest cannot say: leave it out, or use a header if the API accepts one",
            text("in")
        )),
        (kind, scheme) => Err(format!("is of the type {kind} {scheme}, which a manifest cannot say: leave it out")),
    }
}
