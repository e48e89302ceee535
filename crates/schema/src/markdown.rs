//! Text in the cells of Markdown tables.

/// Prose as the text of a cell: it ends no cell, begins no emphasis and breaks no line. Its code spans stay as they are.
#[must_use]
pub fn cell(text: &str) -> String {
    let spans = text.split('`').enumerate();
    let escaped = spans.map(|(index, part)| if index % 2 == 0 { part.replace('*', "\\*") } else { part.to_owned() });
    escaped.collect::<Vec<_>>().join("`").replace('|', "\\|").replace('\n', " ")
}

/// A code span in a cell. A table ends its cells before code spans are read, so `|` is escaped here, too.
#[must_use]
pub fn code_cell(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{}{space}{fence}", text.replace('|', "\\|").replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_any_text() {
        assert_eq!(cell("a|b *c*\nd"), "a\\|b \\*c\\* d");
        assert_eq!(cell("the result `*`, and * `a|b`"), "the result `*`, and \\* `a\\|b`");
        assert_eq!(code_cell("^(a|b)*$"), "`^(a\\|b)*$`");
        assert_eq!(code_cell("a`b"), "``a`b``");
        assert_eq!(code_cell("`"), "`` ` ``");
    }
}
