//! The format of a body: JSON, or text that is parsed into the JSON document described by the schema.

use std::borrow::Cow;

/// The format of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyFormat {
    /// JSON.
    Json,
    /// Chess games in PGN. The document is `{"games":[{"<tag>":"…","pgn":"…"}]}`: the text of each game, and the values of these
    /// tags if present.
    Pgn {
        /// The tags that become properties.
        tags: &'static [&'static str],
    },
    /// A JSON value on each line. The document is the list of them.
    Ndjson,
}

impl BodyFormat {
    /// The content type that the server must announce.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Pgn { .. } => "PGN",
            Self::Ndjson => "newline-delimited JSON",
        }
    }

    /// The media type to request, where it is not JSON by default.
    #[must_use]
    pub fn accepts(self) -> Option<&'static str> {
        match self {
            Self::Json | Self::Pgn { .. } => None,
            Self::Ndjson => Some("application/x-ndjson"),
        }
    }

    /// Whether a media type, in lower case and without parameters, matches this format.
    #[must_use]
    pub fn is_announced_by(self, media_type: &str) -> bool {
        let Some(subtype) = media_type.strip_prefix("application/") else { return false };
        match self {
            Self::Json => subtype == "json" || subtype.ends_with("+json"),
            Self::Pgn { .. } => matches!(subtype, "vnd.chess-pgn" | "x-chess-pgn"),
            Self::Ndjson => matches!(subtype, "x-ndjson" | "ndjson" | "jsonl" | "x-jsonlines" | "jsonlines"),
        }
    }

    /// The document that the schema describes. Text that is not UTF-8 is returned unchanged, and rejected as invalid JSON.
    #[must_use]
    pub fn document(self, body: &[u8]) -> Cow<'_, [u8]> {
        match (self, std::str::from_utf8(body)) {
            (Self::Ndjson, _) => Cow::Owned(listed(body)),
            (Self::Json, _) | (_, Err(_)) => Cow::Borrowed(body),
            (Self::Pgn { tags }, Ok(text)) => Cow::Owned(described(text, tags)),
        }
    }
}

/// The list of the values of all lines. A line that is no value, or several, ends the list there, unclosed, so that it is rejected at
/// its place.
fn listed(body: &[u8]) -> Vec<u8> {
    let mut document = Vec::with_capacity(body.len() + 2);
    document.push(b'[');
    for line in body.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
        if document.len() > 1 {
            document.push(b',');
        }
        document.extend_from_slice(line.trim_ascii());
        match serde_json::from_slice::<serde::de::IgnoredAny>(line) {
            Ok(_) => {}
            Err(error) if error.is_eof() => return document,
            // No JSON has this byte, so that what follows a value on its line is not taken for another item.
            Err(_) => {
                document.push(0);
                return document;
            }
        }
    }
    document.push(b']');
    document
}

/// The document of a text of games. It is written directly: a tree would be many times as large.
fn described(text: &str, tags: &[&str]) -> Vec<u8> {
    let mut document = b"{\"games\":[".to_vec();
    for (index, game) in games(text).enumerate() {
        document.extend_from_slice(if index == 0 { b"{" } else { b",{" });
        for tag in tags {
            if let Some(value) = tag_value(game, tag) {
                member(&mut document, tag, &value);
                document.push(b',');
            }
        }
        member(&mut document, "pgn", game);
        document.push(b'}');
    }
    document.extend_from_slice(b"]}");
    document
}

fn member(document: &mut Vec<u8>, name: &str, value: &str) {
    for (text, end) in [(name, &b":"[..]), (value, b"")] {
        // Writing text into memory cannot fail.
        let _ = serde_json::to_writer(&mut *document, text);
        document.extend_from_slice(end);
    }
}

/// The texts of the games. A game starts with its tags, so the next one starts at the first tag after moves; in chess.com's PGN
/// no line starts with the `[` of a comment.
fn games(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let texts = std::iter::from_fn(move || {
        let (game, others) = rest.split_at(end_of_game(rest));
        rest = others;
        (!game.is_empty()).then_some(game)
    });
    texts.map(str::trim).filter(|game| !game.is_empty())
}

/// Where the first game ends.
fn end_of_game(text: &str) -> usize {
    let (mut at, mut moves) = (0, false);
    for line in text.split_inclusive('\n') {
        let is_tag = line.starts_with('[');
        if is_tag && moves {
            return at;
        }
        moves |= !is_tag && !line.trim().is_empty();
        at += line.len();
    }
    at
}

/// The value of a tag pair, `[Link "https://…"]`, its escapes undone.
fn tag_value(game: &str, tag: &str) -> Option<String> {
    let pair = |line: &str| {
        let value = line.strip_prefix('[')?.strip_prefix(tag)?.strip_prefix(" \"")?;
        Some(value.trim_end().strip_suffix("\"]")?.replace("\\\"", "\"").replace("\\\\", "\\"))
    };
    game.lines().take_while(|line| line.starts_with('[')).find_map(pair)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    const FORM: BodyFormat = BodyFormat::Pgn { tags: &["Link"] };

    fn document(text: &str) -> Value {
        serde_json::from_slice(&FORM.document(text.as_bytes())).unwrap()
    }

    #[test]
    fn games_are_separated_by_their_tags() {
        let text = "[Event \"Live \\\"Chess\\\"\"]\n[Link \"https://a\"]\n\n1. e4 {[%clk 0:01]} 1-0\n\n\n[Event \"b\"]\n\n1. d4 *\n\n[Link \"c\"]\n*";
        let document = document(text);
        let games = document["games"].as_array().unwrap();
        assert_eq!(games.len(), 3);
        assert_eq!(games[0]["Link"], "https://a");
        assert!(games[0]["pgn"].as_str().unwrap().ends_with("1-0"));
        assert_eq!(games[1].get("Link"), None);
        assert_eq!(games[2]["pgn"], "[Link \"c\"]\n*");
    }

    #[test]
    fn no_text_is_no_game_and_other_text_is_one() {
        assert_eq!(document(" \n")["games"], Value::Array(Vec::new()));
        assert_eq!(document("<html>")["games"][0]["pgn"], "<html>");
    }

    #[test]
    fn lines_are_the_items_of_a_list() {
        let document = |body: &str| String::from_utf8(BodyFormat::Ndjson.document(body.as_bytes()).into_owned()).unwrap();
        for (body, expected) in [
            ("", "[]"),
            ("\n\r\n", "[]"),
            ("{\"a\":1}\n", "[{\"a\":1}]"),
            ("{\"a\":1}\r\n[2]\n\n3", "[{\"a\":1},[2],3]"),
            // What is wrong stays so.
            ("{\"a\":1}\n{\"a\"", "[{\"a\":1},{\"a\""),
            ("{},{}\n{}", "[{},{}\0"),
            ("{}]\n{}", "[{}]\0"),
            ("{\n}", "[{"),
        ] {
            assert_eq!(document(body), expected, "{body}");
        }
    }

    #[test]
    fn what_is_no_text_is_left_alone() {
        assert_eq!(FORM.document(b"\xff"), Cow::Borrowed(b"\xff"));
        assert_eq!(BodyFormat::Json.document(b"{}"), Cow::Borrowed(b"{}"));
    }
}
