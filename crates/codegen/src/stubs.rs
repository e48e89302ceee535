//! `python/scoresheet/_native.pyi`: the compiled module's types; those of endpoints come from the model.

use crate::file::File;
use crate::names::body_type;
use scoresheet_schema::{Endpoint, Model, Parameter};

/// The part that does not depend on endpoints, with a line `# {name}` at each place that does.
const TEMPLATE: &str = include_str!("native.pyi");

pub(crate) fn stubs(model: &Model) -> File {
    let requests = model.endpoints.iter().filter(|endpoint| endpoint.entry.path.is_some());
    let text = TEMPLATE
        .replace("# {types}\n", &concat(&model.endpoints, imports))
        .replace("# {decode}\n", &concat(&model.endpoints, decode))
        .replace("    # {methods}\n", &concat(requests, methods));
    File { path: "python/scoresheet/_native.pyi".into(), text }
}

/// The texts of all items.
pub(crate) fn concat<T>(items: impl IntoIterator<Item = T>, text: impl Fn(T) -> String) -> String {
    items.into_iter().map(text).collect::<Vec<_>>().concat()
}

/// The types of an endpoint, defined in `types.py`.
fn imports(endpoint: &Endpoint) -> String {
    let name = body_type(&endpoint.name);
    format!("from .types import {name}Body, {name}Tables\n")
}

fn decode(endpoint: &Endpoint) -> String {
    let parameters = concat(endpoint.parameters(), |parameter| {
        // Only parameters that become columns are required.
        let default = if endpoint.entry.request_columns.contains(&parameter.name) { "" } else { " = ..." };
        format!("    {}: {}{default},\n", parameter.name, python_type(parameter))
    });
    format!(
        "@overload
def decode(
    endpoint: Literal[\"{}\"],
    body: bytes | bytearray | str,
    *,
    url: str | None = None,
    fetched_at: datetime | None = None,
{parameters}) -> {}Tables: ...
",
        endpoint.name,
        body_type(&endpoint.name)
    )
}

fn methods(endpoint: &Endpoint) -> String {
    let parameters = concat(endpoint.parameters(), |parameter| {
        let optional = if endpoint.entry.is_optional(&parameter.name) { " | None = None" } else { "" };
        format!(", {}: {}{optional}", parameter.name, python_type(parameter))
    });
    format!(
        "    def {name}(self{parameters}, *, etag: str | None = None, policy: PolicyName = \"freeze\") -> {response}:
        \"\"\"{summary}\"\"\"
    def {name}_async(self{parameters}, *, etag: str | None = None, policy: PolicyName = \"freeze\") -> Coroutine[Any, Any, {response}]:
        \"\"\"{summary} A coroutine.\"\"\"
",
        name = endpoint.name,
        summary = endpoint.entry.summary,
        response = format_args!("Response[{body}Tables, {body}Body]", body = body_type(&endpoint.name))
    )
}

fn python_type(parameter: &Parameter) -> &'static str {
    if parameter.kind().is_number() { "int" } else { "str" }
}
