//! One self-contained HTML page: no script, no font, no network.

use askama::Template;

use super::{headline, minute, or_body, seen, unlisted, verified};
use crate::help::of_name as help;
use crate::model::{Finding, Snapshot};

pub(super) fn render(report: &Snapshot) -> askama::Result<String> {
    Page { report }.render()
}

/// The data of the template. Askama escapes every text.
#[derive(Template)]
#[template(path = "report.html", config = "src/render/askama.toml")]
struct Page<'a> {
    report: &'a Snapshot,
}

impl Page<'_> {
    fn headline(&self) -> String {
        headline(self.report)
    }

    /// The outcome in words.
    fn verdict(&self) -> &'static str {
        match self.report.outcome.name() {
            // No cause: the recordings may be old, or edited by hand.
            "drift" => "Responses violate the contract",
            "upstream" => "chess.com did not respond",
            "stale" => "Recordings are stale",
            _ => "All responses conform",
        }
    }

    /// The share of validated bodies with a finding, in percent and at least the smallest visible width.
    fn share(&self, finding: &Finding) -> u64 {
        (finding.bodies * 100).checked_div(self.report.counts.validated).unwrap_or(100).clamp(2, 100)
    }
}

/// A piece of a line of prose: names are between backticks.
struct Piece<'a> {
    text: &'a str,
    is_name: bool,
}

fn pieces(prose: &str) -> Vec<Piece<'_>> {
    prose.split('`').enumerate().map(|(index, text)| Piece { text, is_name: index % 2 == 1 }).collect()
}

/// The class of a line of a patch.
fn mark(line: &str) -> &'static str {
    match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', b'@', ..] => "where",
        [b'+', ..] => "added",
        [b'-', ..] => "removed",
        _ => "kept",
    }
}
