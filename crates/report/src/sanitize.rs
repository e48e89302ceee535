//! Text from outside, made harmless once, on its way into the report, so that no format can forget to.

use std::fmt::Write as _;

/// How many characters of a text are kept.
const KEPT: usize = 500;

/// One line of visible characters, cut to a readable length. What steers a terminal, ends a line, hides or turns text round is
/// written as its escape: `\u{202e}`.
pub(super) fn sanitize(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars().take(KEPT) {
        write_visible(&mut shown, character);
    }
    disarm(&mut shown);
    // The count is of a text that was too long, so it is only made then.
    if let Some((rest, _)) = text.char_indices().nth(KEPT) {
        let _ = write!(shown, "… ({} characters)", KEPT + text[rest..].chars().count());
    }
    shown
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

/// Controls, and the characters of Unicode that format text without being seen (category Cf, separators of lines and
/// paragraphs, variation selectors, private and unassigned tags).
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
        assert_eq!(visible("x ##[error]y ###[z]"), r"x #\#[error]y ##\#[z]");
        assert_eq!(visible(" ::add-mask::x"), r" :\:add-mask::x");
        assert_eq!(visible("a::b"), "a::b");
        assert_eq!(visible_lines("+ ::a::b\n- ##[c]\n d::e\n"), "+ :\\:a::b\n- #\\#[c]\n d::e\n");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(sanitize(&"é".repeat(KEPT)), "é".repeat(KEPT));
        assert_eq!(sanitize(&"é".repeat(10_000)), format!("{}… (10000 characters)", "é".repeat(KEPT)));
    }
}
