//! Properties that seem to have a new name: one is gone and one like it has come.

use scoresheet_schema::{Bundle, Resolved, snake_case};
use serde_json::{Map, Value};

use super::schemas::{kind, property};

/// Words to people, which tell nothing of the shape of a value.
const WORDS: [&str; 5] = ["$comment", "title", "description", "examples", "x-since"];

/// How alike two names have to be in order to be one that was corrected: of so many letters, one may differ.
const LETTERS: usize = 4;

/// The likely renames of an object, each property in one at most. The best come first: alike in name and shape, then in name, then
/// in shape, where the shape occurs once on both sides.
pub(super) fn likely(
    (old_bundle, old): (&Bundle, &Resolved<'_>),
    (new_bundle, new): (&Bundle, &Resolved<'_>),
    gone: &[&String],
    come: &[&String],
) -> Vec<(String, String)> {
    let shapes = |bundle: &Bundle, of: &Resolved<'_>, names: &[&String]| -> Vec<(Option<String>, Value)> {
        let place = |name: &&String| property(of, name);
        let kind = |at: &str| bundle.resolve(at).map(|found| kind(&found).to_owned());
        names.iter().map(place).map(|at| (kind(&at), shape(bundle, &at, &mut Vec::new()))).collect()
    };
    let (was, is) = (shapes(old_bundle, old, gone), shapes(new_bundle, new, come));
    let mut candidates = Vec::new();
    for (i, (old_kind, old_shape)) in was.iter().enumerate() {
        for (j, (new_kind, new_shape)) in is.iter().enumerate() {
            let once = |shapes: &[(Option<String>, Value)]| shapes.iter().filter(|(_, shape)| shape == old_shape).count() == 1;
            let same_shape = old_shape == new_shape;
            let score = 2 * u8::from(are_alike(gone[i], come[j])) + u8::from(same_shape);
            if old_kind == new_kind && (score > 1 || same_shape && once(&was) && once(&is)) {
                candidates.push((score, i, j));
            }
        }
    }
    candidates.sort_by_key(|(score, i, j)| (std::cmp::Reverse(*score), *i, *j));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, i, j) in candidates {
        if pairs.iter().all(|(other_i, other_j)| *other_i != i && *other_j != j) {
            pairs.push((i, j));
        }
    }
    pairs.into_iter().map(|(i, j)| (gone[i].clone(), come[j].clone())).collect()
}

/// A schema without references and words.
fn shape(bundle: &Bundle, at: &str, open: &mut Vec<String>) -> Value {
    let Some(resolved) = bundle.resolve(at).filter(|resolved| !open.contains(&resolved.pointer)) else { return Value::Null };
    open.push(resolved.pointer.clone());
    let mut shape = Map::new();
    for (keyword, value) in resolved.schema.as_object().into_iter().flatten() {
        let inner = format!("{}/{}", resolved.pointer, scoresheet_schema::escape(keyword));
        let value = match (keyword.as_str(), value) {
            (word, _) if WORDS.contains(&word) => continue,
            ("properties" | "patternProperties", Value::Object(members)) => {
                let member = |name: &String| shape_of_member(bundle, &inner, name, open);
                members.keys().map(member).collect::<Map<_, _>>().into()
            }
            ("items", _) => self::shape(bundle, &inner, open),
            ("oneOf", Value::Array(branches)) => {
                (0..branches.len()).map(|index| self::shape(bundle, &format!("{inner}/{index}"), open)).collect()
            }
            _ => value.clone(),
        };
        shape.insert(keyword.clone(), value);
    }
    open.pop();
    Value::Object(shape)
}

fn shape_of_member(bundle: &Bundle, at: &str, name: &str, open: &mut Vec<String>) -> (String, Value) {
    (name.to_owned(), shape(bundle, &format!("{at}/{}", scoresheet_schema::escape(name)), open))
}

/// Whether one name may be another spelling of the other: the same letters, one with something added, or few letters changed.
fn are_alike(old: &str, new: &str) -> bool {
    let letters = |name: &str| snake_case(name).chars().filter(char::is_ascii_alphanumeric).collect::<Vec<_>>();
    let (old, new) = (letters(old), letters(new));
    let (short, long) = if old.len() < new.len() { (&old, &new) } else { (&new, &old) };
    let extended = short.len() >= LETTERS && (long.starts_with(short) || long.ends_with(short));
    extended || distance(&old, &new) <= short.len() / LETTERS
}

/// How many letters have to be changed, added or dropped (Levenshtein).
fn distance(old: &[char], new: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=new.len()).collect();
    for (i, letter) in old.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in new.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[new.len()]
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn names_are_alike_when_one_may_be_the_other_respelled() {
        for (old, new) in [
            ("onlineStatus", "online_status"),
            ("player_id", "playerId"),
            ("rating", "rating_after"),
            ("colour", "color"),
            ("pgn", "PGN"),
        ] {
            assert!(are_alike(old, new), "{old} {new}");
        }
        for (old, new) in [("fen", "pgn"), ("rated", "rules"), ("white", "black"), ("id", "url")] {
            assert!(!are_alike(old, new), "{old} {new}");
        }
    }
}
