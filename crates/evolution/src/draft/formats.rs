//! The formats that the loader of this version enforces. A draft promises nothing that no decoder checks.

use std::fs;
use std::io;
use std::path::Path;

use scoresheet_schema::{MANIFEST, Model};
use serde_json::{Value, json};

use crate::propose::infer::SECONDS;

/// The keywords for texts and numbers that are moments.
#[derive(Debug, Clone)]
pub(super) struct Formats {
    pub(super) date_time: Value,
    pub(super) date: Value,
    pub(super) milliseconds: Value,
}

impl Formats {
    /// Tries each format with the loader, and replaces one that it rejects by a pattern or a range.
    pub(super) fn of_loader() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let (minimum, maximum) = (SECONDS.start() * 1000, SECONDS.end() * 1000);
        let choose = |best: Value, other: Value| Ok::<_, io::Error>(if loads(folder.path(), &best)? { best } else { other });
        Ok(Self {
            date_time: choose(
                json!({"type": "string", "format": "date-time"}),
                json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:"}),
            )?,
            date: choose(
                json!({"type": "string", "format": "date"}),
                json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
            )?,
            milliseconds: choose(
                json!({"type": "integer", "format": "unix-milliseconds", "minimum": minimum, "maximum": maximum}),
                json!({"type": "integer", "minimum": minimum, "maximum": maximum}),
            )?,
        })
    }
}

/// Whether the loader accepts a property with these keywords.
fn loads(folder: &Path, keywords: &Value) -> io::Result<bool> {
    let mut property = keywords.clone();
    property["description"] = "Tried.".into();
    let schema =
        json!({"type": "object", "description": "Tried.", "additionalProperties": false, "properties": {"value": property}});
    fs::write(folder.join(MANIFEST), "[tried]\nsummary = \"Tried.\"\n")?;
    fs::write(folder.join("tried.json"), schema.to_string())?;
    Ok(Model::load(folder).is_ok())
}
