//! `python/scoresheet/_native.pyi`: the compiled module's types; those of endpoints come from the model.

use crate::file::File;
use crate::names::body_type;
use scoresheet_schema::{Endpoint, Model, Parameter};

/// The part that does not depend on endpoints, with a line `# {name}` at each place that does.
const TEMPLATE: &str = include_str!("native.pyi");

pub(crate) fn stubs(model: &Model) -> File {
    let requests = model.endpoints.iter().filter(|endpoint| endpoint.entry.path.is_some());
    let text = TEMPLATE
        .replace("# {endpoint names}\n", &names(model))
        .replace("# {tables}\n", &concat(&model.endpoints, tables))
        .replace("# {decode}\n", &concat(&model.endpoints, decode))
        .replace("    # {methods}\n", &concat(requests, methods));
    File { path: "python/scoresheet/_native.pyi".into(), text }
}

fn concat<T>(items: impl IntoIterator<Item = T>, text: impl Fn(T) -> String) -> String {
    items.into_iter().map(text).collect::<Vec<_>>().concat()
}

fn names(model: &Model) -> String {
    let names = concat(&model.endpoints, |endpoint| format!("    \"{}\",\n", endpoint.name));
    format!("EndpointName: TypeAlias = Literal[\n{names}]\n")
}

/// The tables of one body as a typed dictionary.
fn tables(endpoint: &Endpoint) -> String {
    let tables = concat(&endpoint.tables, |table| {
        let columns: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
        format!("    {}: Table\n    \"\"\"Columns {}.\"\"\"\n", table.name, columns.join(", "))
    });
    format!(
        "@type_check_only\nclass {}Tables(TypedDict):\n    \"\"\"{}\"\"\"\n\n{tables}\n",
        body_type(&endpoint.name),
        endpoint.entry.summary
    )
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
    let parameters = concat(endpoint.parameters(), |parameter| format!(", {}: {}", parameter.name, python_type(parameter)));
    format!(
        "    def {name}(self{parameters}, *, etag: str | None = None, policy: PolicyName = \"freeze\") -> Response:
        \"\"\"{summary}\"\"\"
    def {name}_async(self{parameters}, *, etag: str | None = None, policy: PolicyName = \"freeze\") -> Awaitable[Response]:
        \"\"\"{summary} Awaitable.\"\"\"
",
        name = endpoint.name,
        summary = endpoint.entry.summary
    )
}

fn python_type(parameter: &Parameter) -> &'static str {
    if parameter.kind().is_number() { "int" } else { "str" }
}
