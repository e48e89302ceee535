//! JSON, as described by `docs/report.schema.json`.

use crate::model::Snapshot;

pub(super) fn render(report: &Snapshot) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(report)? + "\n")
}
