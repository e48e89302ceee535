//! How a body is written: as JSON, or as text that is read as the JSON document which its schema describes.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// JSON.
    Json,
    /// Chess games in PGN, one after the other. The document is `{"games":[{"<tag>":"…","pgn":"…"}]}`: each game's whole text, and
    /// the values of these tags where it has them.
    Pgn {
        /// The tags that are lifted out of the text.
        tags: &'static [&'static str],
    },
}

impl Form {
    /// What the server must call the body.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Pgn { .. } => "PGN",
        }
    }

    /// Whether a media type, in lower case and without parameters, is one of this form.
    #[must_use]
    pub fn is_announced_by(self, media_type: &str) -> bool {
        let Some(subtype) = media_type.strip_prefix("application/") else { return false };
        match self {
            Self::Json => subtype == "json" || subtype.ends_with("+json"),
            Self::Pgn { .. } => matches!(subtype, "vnd.chess-pgn" | "x-chess-pgn"),
        }
    }

    /// The document that the schema describes. A text that is not UTF-8 is given back as it is, to be refused as no JSON.
    #[must_use]
    pub fn document(self, body: &[u8]) -> Cow<'_, [u8]> {
        match (self, std::str::from_utf8(body)) {
            (Self::Json, _) | (_, Err(_)) => Cow::Borrowed(body),
            (Self::Pgn { tags }, Ok(text)) => {
                let games: Vec<Value> = games(text).into_iter().map(|game| described(game, tags)).collect();
                let document = Value::Object(Map::from_iter([("games".to_owned(), Value::Array(games))]));
                Cow::Owned(document.to_string().into_bytes())
            }
        }
    }
}

/// One game with the tags that are lifted out of it.
fn described(game: &str, tags: &[&str]) -> Value {
    let lifted = tags.iter().filter_map(|tag| Some(((*tag).to_owned(), Value::String(tag_value(game, tag)?))));
    Value::Object(lifted.chain([("pgn".to_owned(), Value::from(game))]).collect())
}

/// The texts of the games. A game begins with its tags, so the next one begins at the first tag after moves; a `[` inside of
/// comments does not begin a line in what chess.com writes.
fn games(text: &str) -> Vec<&str> {
    let (mut games, mut start, mut at, mut moves) = (Vec::new(), 0, 0, false);
    for line in text.split_inclusive('\n') {
        let is_tag = line.starts_with('[');
        if is_tag && moves {
            games.push(&text[start..at]);
            start = at;
        }
        moves = if is_tag { false } else { moves || !line.trim().is_empty() };
        at += line.len();
    }
    games.push(&text[start..]);
    games.into_iter().map(str::trim).filter(|game| !game.is_empty()).collect()
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
    use super::*;

    const FORM: Form = Form::Pgn { tags: &["Link"] };

    fn document(text: &str) -> Value {
        serde_json::from_slice(&FORM.document(text.as_bytes())).unwrap()
    }

    #[test]
    fn games_are_told_apart_by_their_tags() {
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
    fn what_is_no_text_is_left_alone() {
        assert_eq!(FORM.document(b"\xff"), Cow::Borrowed(b"\xff"));
        assert_eq!(Form::Json.document(b"{}"), Cow::Borrowed(b"{}"));
    }
}
