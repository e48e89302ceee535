//! The marks where a person must decide: what the observed bodies leave open.

use std::fmt;
use std::fs;
use std::path::Path;

use scoresheet_runtime::{IoError, LocalError};
use scoresheet_schema::visit;
use serde_json::Value;

/// How a mark begins: in a schema as its `$comment`, in the manifest as a comment.
const MARK: &str = "decide: ";

/// Something that observed bodies leave open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// File, relative to the folder of schemas.
    pub file: String,
    /// JSON pointer of the schema; in the manifest the line, `line 7`.
    pub pointer: String,
    /// What has to be decided, and how it is written.
    pub what: String,
}

/// `pokemon.json#/properties/x: only null was seen: write the type that it takes the place of`.
impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}: {}", self.file, self.pointer, self.what)
    }
}

/// The text of a mark.
pub(super) fn mark(what: &str) -> String {
    format!("{MARK}{what}")
}

/// The marks that are left in a folder of schemas, in the order of files and places.
///
/// A mark is a note, no problem: a contract with marks can be used, and what it does not describe is a violation as in any other.
///
/// # Errors
/// When the folder cannot be read.
pub fn decisions(folder: &Path) -> Result<Vec<Decision>, LocalError> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, error))?;
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(extension) = path.extension().filter(|_| path.is_file()) else { continue };
        if extension == "json" {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            if let Ok(schema) = serde_json::from_str(&text) {
                in_schema(&file, &schema, &mut found);
            }
        } else if extension == "toml" {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            in_manifest(&file, &text, &mut found);
        }
    }
    found.sort_by_cached_key(|decision| (decision.file.clone(), decision.line(), decision.clone()));
    Ok(found)
}

impl Decision {
    /// The line of the manifest.
    fn line(&self) -> Option<usize> {
        self.pointer.strip_prefix("line ")?.parse().ok()
    }
}

fn in_schema(file: &str, schema: &Value, found: &mut Vec<Decision>) {
    visit(schema, "", &mut |at, schema| {
        if let Some(what) = schema["$comment"].as_str().and_then(|text| text.strip_prefix(MARK)) {
            found.push(Decision { file: file.to_owned(), pointer: at.to_owned(), what: what.to_owned() });
        }
    });
}

fn in_manifest(file: &str, text: &str, found: &mut Vec<Decision>) {
    for (index, line) in text.lines().enumerate() {
        if let Some(what) = line.trim_start().strip_prefix("# ").and_then(|comment| comment.strip_prefix(MARK)) {
            found.push(Decision { file: file.to_owned(), pointer: format!("line {}", index + 1), what: what.to_owned() });
        }
    }
}

fn unreadable(path: &Path, error: std::io::Error) -> LocalError {
    let message = format!("expected to read {}, but found {error}: make it readable", path.display());
    IoError::new(message, error).into()
}
