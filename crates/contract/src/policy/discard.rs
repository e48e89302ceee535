//! `discard_row`: the rows that hold a violation are left out.

use arrow_array::RecordBatch;

use super::outline::outline;
use super::places::{Places, Row};
use super::repair::{Edit, Edits, edited};
use super::{Repaired, no_rows};
use crate::compiled_schema::CompiledSchema;
use crate::{Code, ContractViolation};
use scoresheet_runtime::Request;

/// What is left without the spoiled rows; `None` when a violation lies outside of every row.
pub(super) fn apply_policy(request: &Request, refused: &ContractViolation) -> Option<Repaired> {
    if refused.violations.iter().any(|violation| matches!(violation.code, Code::InvalidJson | Code::TruncatedJson)) {
        return None;
    }
    let endpoint = request.endpoint();
    let document = endpoint.body_format.document(&refused.body);
    let text = std::str::from_utf8(&document).ok()?;
    let body = outline(text)?;
    let rules = CompiledSchema::of(endpoint).ok()?;
    let places = Places::find(&body, endpoint.tables, &rules, &refused.violations);
    let spoiled = places.of.iter().map(|place| place.row).collect::<Option<Vec<_>>>()?;
    let discarded = outermost(&places.rows, &spoiled);
    let mut edits = Edits::new();
    let kept = spoiled.iter().map(|row| {
        let span = &places.rows[discarded[*row]?].span;
        let first = edits.insert(span.start, Edit::Cut).is_none();
        first.then(|| text[span.clone()].to_owned())
    });
    let kept = kept.collect();
    let tables = if edits.contains_key(&body.span.start) {
        no_rows(endpoint)
    } else {
        let batches: Vec<RecordBatch> = endpoint.decode(edited(text, &body, &edits).as_bytes(), request).ok()?;
        endpoint.tables.iter().zip(batches).collect()
    };
    Some(Repaired { tables, kept })
}

/// For each row the outermost spoiled one around it, or itself: the row with which it goes.
fn outermost(rows: &[Row], spoiled: &[usize]) -> Vec<Option<usize>> {
    let mut is_spoiled = vec![false; rows.len()];
    for row in spoiled {
        is_spoiled[*row] = true;
    }
    let mut outermost: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let inherited = row.parent.and_then(|parent| outermost[parent]);
        outermost.push(inherited.or(is_spoiled[index].then_some(index)));
    }
    outermost
}
