//! Reports: what a run found, for people and machines.
//!
//! A [`Report`] takes bodies, failed requests, stale recordings and warnings. Violations of one cause become one
//! [`Finding`], however many there are, and its memory does not grow with their number. [`Report::render`] writes it as text,
//! JSON, Markdown, GitHub annotations, `JUnit` or an HTML page.
//!
//! ```
//! use scoresheet::report::{Format, Report, Source};
//!
//! let mut report = Report::default();
//! let endpoint = scoresheet::endpoint("player_games_archives")?;
//! report.judge(endpoint, br#"{"archives":[],"total":7}"#, &Source::named("archives.json"));
//! assert_eq!(report.outcome().exit_code(), 3);
//! assert_eq!(report.snapshot().findings[0].title, "new field `total`");
//! println!("{}", report.render(Format::Text, false)?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod builder;
mod group;
mod help;
mod hint;
mod judgement;
mod model;
mod next;
mod rename;
mod render;
mod visible;

pub use builder::Report;
pub use help::{Help, help};
pub use judgement::{Judgement, Next, Source};
pub use model::{
    Counts, Example, Failure, Finding, Occurrence, Outcome, REPORT_VERSION, Range, Rename, Severity, Snapshot, Stale, ValueCount,
    Warning,
};
pub use render::{Format, RenderError};
