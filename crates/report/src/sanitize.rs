//! Sanitizes external text once, when it enters the report, so that no format can omit it.

use std::fmt::Write as _;

/// Maximum number of characters of a text.
const KEPT: usize = 500;

/// One line of visible characters, truncated to a readable length. Terminal controls, line ends, invisible and bidirectional
/// characters are escaped: `\u{202e}`.
pub(super) fn sanitize(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars().take(KEPT) {
        write_visible(&mut shown, character);
    }
    disarm(&mut shown);
    // Characters are counted only if the text is too long.
    if let Some((rest, _)) = text.char_indices().nth(KEPT) {
        let _ = write!(shown, "… ({} characters)", KEPT + text[rest..].chars().count());
    }
    shown
}

/// A name or value for a title or hint, where names are between backticks, so its own backticks are replaced.
pub(super) fn quoted(name: &str) -> String {
    format!("`{}`", sanitize(name).replace('`', "'"))
}

/// Several lines of visible characters, as a patch has.
pub(super) fn sanitize_lines(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(character),
            other => write_visible(&mut shown, other),
        }
    }
    disarm(&mut shown);
    shown
}

/// Breaks what a workflow of GitHub takes for commands: `##[name]` anywhere in a line, and `::name` at the beginning of one.
fn disarm(shown: &mut String) {
    if shown.contains("##[") {
        *shown = shown.replace("##[", "#\\#[");
    }
    if shown.contains("::") {
        // A patch has a sign and blanks before its text.
        let is_command = |line: &str| line.trim_start_matches(['+', '-', ' ', '\t']).starts_with("::");
        let lines = shown.split('\n').map(|line| if is_command(line) { line.replacen("::", ":\\:", 1) } else { line.to_owned() });
        *shown = lines.collect::<Vec<_>>().join("\n");
    }
}

fn write_visible(shown: &mut String, character: char) {
    match character {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        other if is_invisible(other) => {
            let _ = write!(shown, "{}", other.escape_unicode());
        }
        other => shown.push(other),
    }
}

/// Control characters, and invisible formatting characters of Unicode (category Cf, line and paragraph separators, variation
/// selectors, private and unassigned tags).
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{600}'..='\u{605}'
                | '\u{61c}'
                | '\u{6dd}'
                | '\u{70f}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{fffe}'..='\u{ffff}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(sanitize("a\u{202e}b\u{1b}[31m\n\0\u{200b}é漢🙂"), "a\\u{202e}b\\u{1b}[31m\\n\\u{0}\\u{200b}é漢🙂");
        assert_eq!(sanitize_lines("+ a\tb\n- \u{2067}c\r\n"), "+ a\tb\n- \\u{2067}c\\r\n");
    }

    #[test]
    fn commands_of_a_workflow_are_broken() {
        assert_eq!(sanitize("x ##[error]y ###[z]"), r"x #\#[error]y ##\#[z]");
        assert_eq!(sanitize(" ::add-mask::x"), r" :\:add-mask::x");
        assert_eq!(sanitize("a::b"), "a::b");
        assert_eq!(sanitize_lines("+ ::a::b\n- ##[c]\n d::e\n"), "+ :\\:a::b\n- #\\#[c]\n d::e\n");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(sanitize(&"é".repeat(KEPT)), "é".repeat(KEPT));
        assert_eq!(sanitize(&"é".repeat(10_000)), format!("{}… (10000 characters)", "é".repeat(KEPT)));
    }
}
