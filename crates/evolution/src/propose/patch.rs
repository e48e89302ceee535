//! A proposal as a patch: the reasons first, because JSON has no comments, then the part that `git apply` and `patch -p1` read.

use std::fmt::Write as _;

use similar::TextDiff;

use super::files::Files;
use super::{Change, Proposal};

/// The complete patch; empty without changes.
pub(super) fn render(proposal: &Proposal, folder: &str) -> String {
    let changes: Vec<_> = proposal.changes.iter().collect();
    let mut patch = of(&changes, &proposal.before, &proposal.after, folder);
    if !patch.is_empty() && !proposal.columns.is_empty() {
        let lines: Vec<_> = proposal.columns.iter().map(|column| format!("#   {column}\n")).collect();
        patch.insert_str(0, &format!("# Columns afterwards:\n{}", lines.concat()));
    }
    patch
}

/// The patch of these changes, from `before` to `after`.
pub(super) fn of(changes: &[&Change], before: &Files, after: &Files, folder: &str) -> String {
    let mut patch = String::new();
    for (file, before, after) in before.changed(after) {
        let _ = writeln!(patch, "# {folder}/{file}");
        for change in changes.iter().filter(|change| change.file == file) {
            reasons(change, &mut patch);
        }
        let (old, new) = (format!("a/{folder}/{file}"), format!("b/{folder}/{file}"));
        let _ = write!(patch, "{}", TextDiff::from_lines(before, after).unified_diff().header(&old, &new));
    }
    patch
}

/// One change with its evidence, as comments.
fn reasons(change: &Change, patch: &mut String) {
    let place = if change.pointer.is_empty() { "the whole schema" } else { &change.pointer };
    let _ = writeln!(patch, "#   {place}: {}", change.what);
    let _ = writeln!(patch, "#     {}", change.evidence);
    for remark in &change.remarks {
        let _ = writeln!(patch, "#     look: {remark}");
    }
    if !change.shared_with.is_empty() {
        let _ = writeln!(patch, "#     shared with: {}", change.shared_with.join(", "));
    }
}
