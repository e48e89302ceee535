//! The progress of a fetch on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use scoresheet::fetch::{Observer, Progress, Stage, Waiting};

use crate::context::Context;
use crate::host::Stream;
use crate::units::{bytes, count};

/// One line on standard error: what is done and due, rows, bytes, rate, and what the fetch waits for.
pub(crate) struct Display {
    bar: ProgressBar,
    /// What the requests are: months for games.
    unit: &'static str,
}

impl Display {
    pub(crate) fn new(context: &Context<'_>, what: &str, is_quiet: bool) -> Self {
        let is_shown = !is_quiet && context.host.is_terminal(Stream::Err);
        let target = if is_shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        let template =
            if context.has_colors(Stream::Err) { "{spinner:.green} {bar:16.cyan/dim} {msg}" } else { "{spinner} {bar:16} {msg}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━━ "));
        }
        Self { bar, unit: if what.contains("games") { "months" } else { "requests" } }
    }

    /// Removes the line.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Observer for Display {
    fn progress(&self, progress: &Progress) {
        // A bar of no length is drawn as complete.
        self.bar.set_length(progress.due.max(1) as u64);
        self.bar.set_position(progress.done as u64);
        self.bar.set_message(message(progress, self.unit));
        self.bar.tick();
    }
}

fn message(progress: &Progress, unit: &str) -> String {
    let Progress { done, due, .. } = progress;
    let mut words = vec![match progress.stage {
        Stage::Writing => "writing".to_owned(),
        _ if *due == 0 => "lists".to_owned(),
        Stage::Listing => format!("{done}/{due} lists"),
        _ => format!("{done}/{due} {unit}"),
    }];
    words.push(format!("{} rows", count(progress.rows)));
    words.push(bytes(progress.counters.received_bytes));
    let seconds = progress.elapsed.as_secs();
    if let Some(rate) = progress.rows.checked_div(seconds).filter(|rate| *rate > 0) {
        words.push(format!("{} rows/s", count(rate)));
    }
    match progress.waiting {
        Some(Waiting::Pause(left)) => words.push(format!("waits {} for chess.com's pause", rounded(left))),
        Some(Waiting::Response) => words.push("waits for a response".to_owned()),
        _ => {}
    }
    words.join(" · ")
}

/// Whole seconds, so that a pause never shows as 0.
fn rounded(time: Duration) -> String {
    format!("{} s", time.as_millis().div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_is_awaited() {
        let mut progress = Progress::default();
        progress.stage = Stage::Fetching;
        (progress.done, progress.due) = (3, 9);
        progress.rows = 12_345;
        progress.elapsed = Duration::from_secs(10);
        progress.waiting = Some(Waiting::Pause(Duration::from_millis(11_200)));
        assert_eq!(
            message(&progress, "months"),
            "3/9 months · 12,345 rows · 0 bytes · 1,234 rows/s · waits 12 s for chess.com's pause"
        );
    }
}
