//! Differences as text for a terminal, as JSON for machines (`docs/diff.schema.json`), and as Markdown for a review.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use scoresheet_schema::markdown::{cell, code_cell};
use serde_json::{Value, json};

use super::rules::Severity;
use super::{Change, Diff, Place};

/// The version of the JSON format; it is increased by incompatible changes.
const FORMAT_VERSION: u64 = 1;

/// Number of endpoints that are listed; the others are counted.
const NAMED: usize = 3;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rendering {
    /// For people, at a terminal.
    Text,
    /// For machines.
    Json,
    /// For people, in a review.
    Markdown,
}

impl Rendering {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Text, Self::Json, Self::Markdown];

    /// Its name: `text`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }
}

impl Diff {
    /// Renders the differences in one of the formats; colors are for text only.
    #[must_use]
    pub fn render(&self, rendering: Rendering, color: bool) -> String {
        match rendering {
            Rendering::Text => text(self, color),
            Rendering::Json => format!("{:#}\n", json(self)),
            Rendering::Markdown => markdown(self),
        }
    }
}

fn of(diff: &Diff, severity: Severity) -> impl Iterator<Item = &Change> {
    diff.changes.iter().filter(move |change| change.rule.severity() == severity)
}

fn text(diff: &Diff, color: bool) -> String {
    let mut text = String::new();
    let style = |style: Style| if color { style } else { Style::new() };
    let bold = style(Style::new().bold());
    for change in &diff.changes {
        let severity = change.rule.severity();
        let hue = style(match severity {
            Severity::Breaking => AnsiColor::Red.on_default(),
            Severity::Additive => AnsiColor::Green.on_default(),
            Severity::Compatible => Style::new().dimmed(),
        });
        // Writing to a string does not fail.
        let _ = writeln!(text, "{hue}{}{hue:#} {bold}{}{bold:#} {}", severity.name(), change.rule.id(), change.at);
        let _ = writeln!(text, "    {}", change.message);
        if let Some(consequence) = &change.consequence {
            let _ = writeln!(text, "    in SQL: {consequence}");
        }
        let _ = writeln!(text, "    in {}", places(&change.places));
    }
    if !diff.changes.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "{}", counts(diff));
    text
}

fn counts(diff: &Diff) -> String {
    let counts = Severity::ALL.map(|severity| format!("{} {}", of(diff, severity).count(), severity.name()));
    format!("{} to {}: {}", diff.old, diff.new, counts.join(", "))
}

fn places(places: &[Place]) -> String {
    let named = places.iter().take(NAMED).map(|place| match &place.pointer {
        Some(pointer) if !pointer.is_empty() => format!("{} {pointer}", place.endpoint),
        _ => place.endpoint.clone(),
    });
    let mut named = named.collect::<Vec<_>>().join(", ");
    if let Some(more) = places.len().checked_sub(NAMED).filter(|more| *more > 0) {
        let _ = write!(named, " and {more} more");
    }
    named
}

fn json(diff: &Diff) -> Value {
    json!({
        "format_version": FORMAT_VERSION,
        "old": diff.old,
        "new": diff.new,
        "changes": diff.changes.iter().map(change_json).collect::<Vec<_>>(),
    })
}

fn change_json(change: &Change) -> Value {
    let place = |place: &Place| json!({ "endpoint": place.endpoint, "pointer": place.pointer });
    json!({
        "rule": change.rule.id(),
        "severity": change.rule.severity().name(),
        "area": change.rule.area().name(),
        "at": change.at,
        "message": change.message,
        "consequence": change.consequence,
        "old": change.old,
        "new": change.new,
        "places": change.places.iter().map(place).collect::<Vec<_>>(),
    })
}

fn markdown(diff: &Diff) -> String {
    let mut text = format!("## Contract: {}\n", cell(&counts(diff)));
    for severity in Severity::ALL {
        let mut changes = of(diff, severity).peekable();
        if changes.peek().is_none() {
            continue;
        }
        let _ = write!(text, "\n### {}\n\n| rule | where | what | shows in |\n|---|---|---|---|\n", title(severity));
        for change in changes {
            let consequence = change.consequence.as_ref().map(|consequence| format!(" In SQL: {consequence}."));
            let what = format!("{}.{}", change.message, consequence.unwrap_or_default());
            let (rule, at) = (change.rule.id(), code_cell(&change.at));
            let _ = writeln!(text, "| `{rule}` | {at} | {} | {} |", cell(&what), cell(&places(&change.places)));
        }
    }
    text
}

fn title(severity: Severity) -> &'static str {
    match severity {
        Severity::Breaking => "Breaking for a reader",
        Severity::Additive => "Additive",
        Severity::Compatible => "Compatible",
    }
}
