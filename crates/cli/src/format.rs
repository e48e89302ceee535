//! The formats of summaries and lists.

use clap::ValueEnum;
use serde::Serialize;

/// Text for people, or JSON for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// Text.
    #[default]
    Text,
    /// One JSON document.
    Json,
}
