//! `python/scoresheet/_native.pyi`: the compiled module's types, the endpoints' part made from the model.

use std::fmt::Write;

use heck::ToUpperCamelCase;

use crate::File;
use crate::manifest::ParameterKind;
use crate::model::{Endpoint, Model};

/// What does not depend on the endpoints, with a line `# {name}` where something does.
const TEMPLATE: &str = include_str!("native.pyi");

pub(crate) fn stubs(model: &Model) -> File {
    let text = TEMPLATE
        .replace("# {endpoint names}\n", &names(model))
        .replace("# {tables}\n", &model.endpoints.iter().map(tables).collect::<String>())
        .replace("# {decode}\n", &model.endpoints.iter().map(decode).collect::<String>())
        .replace("    # {methods}\n", &model.endpoints.iter().filter(|endpoint| endpoint.entry.path.is_some()).map(methods).collect::<String>());
    File { path: "python/scoresheet/_native.pyi".into(), text }
}

fn names(model: &Model) -> String {
    let names: Vec<_> = model.endpoints.iter().map(|endpoint| format!("    {:?},\n", endpoint.name)).collect();
    format!("EndpointName: TypeAlias = Literal[\n{}]\n", names.concat())
}

/// The tables of one body as a typed dictionary.
fn tables(endpoint: &Endpoint) -> String {
    let mut text = format!("class {}Tables(TypedDict):\n    \"\"\"{}\"\"\"\n\n", endpoint.name.to_upper_camel_case(), endpoint.entry.summary);
    for table in endpoint.tables.iter().filter(|table| !table.columns.is_empty()) {
        let columns: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let _ = writeln!(text, "    {}: Table\n    \"\"\"Columns {}.\"\"\"", table.name, columns.join(", "));
    }
    text.push('\n');
    text
}

fn decode(endpoint: &Endpoint) -> String {
    let parameters = endpoint.entry.parameters().unwrap_or_default();
    let keywords: String = parameters
        .iter()
        .map(|kind| {
            // Only a parameter that becomes a column must be known.
            let default = if endpoint.entry.request_columns.iter().any(|column| column == kind.name()) { "" } else { " = ..." };
            format!("    {}: {}{default},\n", kind.name(), python_type(*kind))
        })
        .collect();
    format!(
        "@overload\ndef decode(\n    endpoint: Literal[{:?}],\n    body: bytes | str,\n    *,\n    url: str | None = None,\n    \
         fetched_at: datetime | None = None,\n{keywords}) -> {}Tables: ...\n",
        endpoint.name,
        endpoint.name.to_upper_camel_case()
    )
}

fn methods(endpoint: &Endpoint) -> String {
    let parameters: String = endpoint
        .entry
        .parameters()
        .unwrap_or_default()
        .iter()
        .map(|kind| format!(", {}: {}", kind.name(), python_type(*kind)))
        .collect();
    let Endpoint { name, entry, .. } = endpoint;
    format!(
        "    def {name}(self{parameters}, *, etag: str | None = None) -> Response:\n        \"\"\"{summary}\"\"\"\n\
         \x20   async def {name}_async(self{parameters}, *, etag: str | None = None) -> Response:\n        \"\"\"{summary} Awaitable.\"\"\"\n",
        summary = entry.summary
    )
}

fn python_type(kind: ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Username | ParameterKind::Slug | ParameterKind::Title | ParameterKind::Iso => "str",
        ParameterKind::Year
        | ParameterKind::Month
        | ParameterKind::Id
        | ParameterKind::Board
        | ParameterKind::Round
        | ParameterKind::Group => "int",
    }
}
