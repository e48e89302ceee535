//! URLs that a pattern rejects for the words of their path only: the host and what identifies the thing are as before.

use std::collections::BTreeSet;

use regex_automata::meta::Regex;

use super::edit::literal;

/// With more new paths than that, the paths are data and no words.
const MAX_PATHS: usize = 3;

/// The pattern with the paths of these texts as alternatives, and those paths; `None` where the texts differ in more than the path.
///
/// The part of the pattern after its last `/` is kept, since it says what identifies the thing: `^https://x/game/[0-9]+$` becomes
/// `^https://x/(game/|live/game/)[0-9]+$`.
pub(super) fn with_paths(pattern: &str, texts: &[&str]) -> Option<(String, Vec<String>)> {
    let (host, rest) = split(pattern)?;
    let (words, identity) = rest.split_at(last_slash(rest)? + 1);
    let plain_host = host.strip_prefix('^')?.replace('\\', "");
    let paths: BTreeSet<&str> = texts.iter().map(|text| path(text.strip_prefix(&plain_host)?)).collect::<Option<_>>()?;
    if paths.is_empty() || paths.len() > MAX_PATHS {
        return None;
    }
    let alternatives: Vec<String> = std::iter::once(words.to_owned()).chain(paths.iter().map(|path| literal(path))).collect();
    let widened = format!("{host}({}){identity}", alternatives.join("|"));
    let accepts = Regex::new(&widened).ok()?;
    let paths = paths.into_iter().map(|path| format!("/{path}")).collect();
    texts.iter().all(|text| accepts.is_match(text)).then_some((widened, paths))
}

/// The pattern up to the `/` behind the host, and the rest of it.
fn split(pattern: &str) -> Option<(&str, &str)> {
    let start = ["^https://", "^http://"].into_iter().find(|start| pattern.starts_with(start))?.len();
    let length = pattern[start..].find('/')?;
    let host = &pattern[start..start + length];
    let is_plain = !host.is_empty() && host.replace("\\.", "").bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_plain.then(|| pattern.split_at(start + length + 1))
}

/// The position of the last `/` that is in no group and no class.
fn last_slash(pattern: &str) -> Option<usize> {
    let (mut depth, mut in_class, mut escaped, mut last) = (0_usize, false, false, None);
    for (at, character) in pattern.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            // Alternatives without a group have no part in common.
            '|' if depth == 0 => return None,
            '/' if depth == 0 => last = Some(at),
            _ => {}
        }
    }
    last
}

/// The path of a URL without its last segment: `game/live/` of `game/live/1`.
fn path(rest: &str) -> Option<&str> {
    let path = &rest[..=rest.rfind('/')?];
    let is_plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_.~%-".contains(&byte));
    (is_plain && path.len() > 1).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUZZLE: &str = r"^https://www\.chess\.com/(daily-chess-puzzle|forum/view/daily-puzzles)/";

    fn widened(pattern: &str, texts: &[&str]) -> Option<String> {
        with_paths(pattern, texts).map(|(pattern, _)| pattern)
    }

    #[test]
    fn a_path_that_begins_like_another_is_an_alternative_of_its_own() {
        let (pattern, paths) =
            with_paths(PUZZLE, &["https://www.chess.com/daily/2026-05-29", "https://www.chess.com/daily/2026-05-30"])
                .expect("only the path differs");
        assert_eq!(pattern, r"^https://www\.chess\.com/((daily-chess-puzzle|forum/view/daily-puzzles)/|daily/)");
        assert_eq!(paths, ["/daily/"]);
        let accepts = Regex::new(&pattern).expect("patterns compile");
        assert!(accepts.is_match("https://www.chess.com/daily-chess-puzzle/2024-10-18"));
        assert!(!accepts.is_match("https://www.chess.com/daily-puzzle/2024-10-18"));
    }

    #[test]
    fn what_identifies_the_thing_is_kept() {
        let game = r"^https://www\.chess\.com/game/[a-z/]+/[0-9]+$";
        assert_eq!(
            widened(game, &["https://www.chess.com/live/game/12"]).as_deref(),
            Some(r"^https://www\.chess\.com/(game/[a-z/]+/|live/game/)[0-9]+$")
        );
        assert_eq!(widened(game, &["https://www.chess.com/live/game/twelve"]), None);
        assert_eq!(
            widened(r"^https://api\.x\.org/match/[0-9]+$", &["https://api.x.org/match/live/5"]).as_deref(),
            Some(r"^https://api\.x\.org/(match/|match/live/)[0-9]+$")
        );
    }

    #[test]
    fn anything_else_needs_manual_review() {
        for (pattern, text) in [
            (PUZZLE, "https://chess.example/daily/2026-05-29"),
            (PUZZLE, "http://www.chess.com/daily/2026-05-29"),
            (PUZZLE, "https://www.chess.com/daily"),
            (PUZZLE, "https://www.chess.com//daily"),
            (PUZZLE, "https://www.chess.com/da ily/1"),
            (PUZZLE, "daily"),
            (r"^https://www\.chess\.com/a/|^https://x\.org/", "https://www.chess.com/b/1"),
            (r"^[a-z]+$", "https://www.chess.com/b/1"),
            (r"^https?://www\.chess\.com/a/", "https://www.chess.com/b/1"),
            (r"^https://[a-z.]+/a/", "https://www.chess.com/b/1"),
        ] {
            assert_eq!(widened(pattern, &[text]), None, "{pattern} {text}");
        }
        let many = ["a", "b", "c", "d"].map(|path| format!("https://www.chess.com/{path}/1"));
        assert_eq!(widened(PUZZLE, &many.each_ref().map(String::as_str)), None);
    }
}
