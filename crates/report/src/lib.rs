//! Reports: the findings of a run, for people and programs.
//!
//! A [`Report`] collects validated bodies, failed requests, stale recordings and warnings. All violations of one cause are one
//! [`Finding`], so its memory does not grow with their number. [`Report::render`] writes it as text, JSON, Markdown, GitHub
//! annotations, `JUnit` or an HTML page.
//!
//! ```
//! use scoresheet::report::{Format, Report, Source};
//!
//! let mut report = Report::default();
//! let endpoint = scoresheet::endpoint("player_games_archives")?;
//! report.validate(endpoint, br#"{"archives":[],"total":7}"#, &Source::named("archives.json"));
//! assert_eq!(report.outcome().exit_code(), 3);
//! assert_eq!(report.snapshot().findings[0].title, "new field `total`");
//! println!("{}", report.render(Format::Text, false)?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod builder;
mod group;
mod help;
mod hint;
mod key;
mod model;
mod next_command;
mod rename;
mod render;
mod sanitize;
mod source;
mod timestamp;
mod validation;

pub use builder::Report;
pub use help::{Help, help};
pub use model::{
    Counts, Example, Failure, Finding, Occurrence, Outcome, REPORT_VERSION, Range, Rename, Severity, Snapshot, Stale, ValueCount,
    Warning,
};
pub use render::{Format, RenderError};
pub use source::{Next, Source};
pub use validation::Validation;
