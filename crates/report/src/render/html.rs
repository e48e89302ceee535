//! One HTML page that needs nothing else: no script, no font, no network.

use askama::Template;

use super::{headline, minute, or_body, seen, unlisted, verified};
use crate::help::of_name as help;
use crate::model::{Finding, Snapshot};

pub(super) fn render(report: &Snapshot) -> askama::Result<String> {
    Page { report }.render()
}

/// What the template fills in. Askama escapes every text.
#[derive(Template)]
#[template(path = "report.html", config = "src/render/askama.toml")]
struct Page<'a> {
    report: &'a Snapshot,
}

impl Page<'_> {
    fn headline(&self) -> String {
        headline(self.report)
    }

    /// The verdict for people.
    fn verdict(&self) -> &'static str {
        match self.report.outcome.name() {
            "drift" => "chess.com has changed",
            "upstream" => "chess.com did not answer",
            "stale" => "Recordings are stale",
            _ => "Everything keeps its contract",
        }
    }

    /// How many of the validated bodies have a finding, in percent and never less than can be seen.
    fn share(&self, finding: &Finding) -> u64 {
        (finding.bodies * 100).checked_div(self.report.counts.judged).unwrap_or(100).clamp(2, 100)
    }
}

/// A piece of a line of prose: names stand between backticks.
struct Piece<'a> {
    text: &'a str,
    is_name: bool,
}

fn pieces(prose: &str) -> Vec<Piece<'_>> {
    prose.split('`').enumerate().map(|(index, text)| Piece { text, is_name: index % 2 == 1 }).collect()
}

/// How a line of a patch is marked.
fn mark(line: &str) -> &'static str {
    match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', b'@', ..] => "where",
        [b'+', ..] => "added",
        [b'-', ..] => "removed",
        _ => "kept",
    }
}
