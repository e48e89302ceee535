//! A page about an endpoint.

use std::fmt::Write;

use scoresheet::runtime::Endpoint;

use super::arrow;

pub(super) fn render(endpoint: &'static Endpoint) -> String {
    let mut page = format!("# {}\n\n{}\n", endpoint.name, endpoint.summary);
    if let Some(route) = endpoint.route {
        let _ = write!(page, "\nPath: `{}`\n", route.path);
    }
    if let Some(verified) = endpoint.verified {
        let _ = write!(page, "\nNewest recording: {verified}\n");
    }
    for table in endpoint.tables {
        let key: Vec<_> = table.key.iter().map(|name| format!("`{name}`")).collect();
        let _ = write!(page, "\n## {}\n\nKey: {}\n\n", table.name, key.join(", "));
        page.push_str("| column | type | null | description |\n|---|---|---|---|\n");
        for (field, column) in table.schema.fields().iter().zip(table.columns) {
            let null = if field.is_nullable() { "yes" } else { "no" };
            let _ = writeln!(
                page,
                "| `{}` | {} | {null} | {} |",
                column.name,
                arrow::name(field.data_type()),
                cell(column.description)
            );
        }
    }
    page
}

fn cell(text: &str) -> String {
    text.replace('\\', r"\\").replace('|', r"\|").replace('\n', " ")
}
