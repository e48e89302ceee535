//! The regular expressions that a schema may use: the subset that every JSON Schema validator reads alike.

use regex_automata::meta::{Builder, Config, Regex};
use regex_syntax::ast::{
    AssertionKind, Ast, ClassSet, ClassSetItem, GroupKind, Literal, LiteralKind, SpecialLiteralKind, parse::Parser,
};
use regex_syntax::hir::{Class, ClassUnicode, HirKind, Look, Repetition, translate::Translator};

use crate::limits::MAX_PATTERN;

/// A text without counted repetitions of this length needs far less than [`MAX_PATTERN`] bytes when it is compiled.
const SHORT: usize = 128;

/// Constraint on strings of certain ASCII characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharClass {
    /// The characters, as inclusive ranges.
    pub ranges: Vec<(u8, u8)>,
    /// The minimum length.
    pub min_len: usize,
    /// The maximum length.
    pub max_len: usize,
}

/// Checks that a schema may use a pattern.
///
/// # Errors
/// Why it cannot be used, and the remedy.
pub fn check(pattern: &str) -> Result<(), String> {
    let refuse = |why: String| Err(format!("pattern `{pattern}` {why}"));
    let ast = match Parser::new().parse(pattern) {
        Ok(ast) => ast,
        Err(error) => {
            return refuse(format!("cannot be compiled ({}): correct it, without look-around and back references", error.kind()));
        }
    };
    if let Some(why) = unportable(&ast) {
        return refuse(format!(
            "holds {why}, which validators read differently: use literals, explicit classes like `[0-9]`, groups and repetitions only"
        ));
    }
    match Translator::new().translate(pattern, &ast) {
        Err(error) => refuse(format!("cannot be compiled ({}): correct it", error.kind())),
        Ok(hir) if !hir.properties().look_set_prefix().contains(Look::Start) => {
            refuse("matches anywhere in the string: start it with `^`, before any alternatives".to_owned())
        }
        Ok(_) if is_too_large(pattern) => {
            refuse(format!("needs more than {MAX_PATTERN} bytes when it is compiled: repeat less, or narrow its classes"))
        }
        Ok(_) => Ok(()),
    }
}

/// Whether the repetitions of a pattern multiply to more than any validator should run.
fn is_too_large(pattern: &str) -> bool {
    // Compiling takes most of the time of a check. Without a counted repetition, the result is proportional to the text.
    if !pattern.contains('{') && pattern.len() <= SHORT {
        return false;
    }
    !compiles(pattern, MAX_PATTERN)
}

/// Whether a pattern needs no more than this number of bytes when it is compiled.
fn compiles(pattern: &str, size_limit: usize) -> bool {
    Builder::new().configure(Config::new().nfa_size_limit(Some(size_limit))).build(pattern).is_ok()
}

/// Whether a string matches a checked pattern.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}

/// The text of a pattern that only requires a prefix, `^literal`, which needs no regular expression.
pub(crate) fn literal_prefix(pattern: &str) -> Option<String> {
    let ast = Parser::new().parse(pattern).ok()?;
    let Ast::Concat(concat) = &ast else { return None };
    let (start, rest) = concat.asts.split_first()?;
    if !matches!(start, Ast::Assertion(assertion) if assertion.kind == AssertionKind::StartLine) {
        return None;
    }
    rest.iter().map(|part| if let Ast::Literal(literal) = part { Some(literal.c) } else { None }).collect()
}

/// The constraint of a pattern that allows strings of certain characters only, `^[a-z]+$`, which needs no automaton.
#[must_use]
pub fn characters(pattern: &str) -> Option<CharClass> {
    let (class, repetition) = repeated_class(pattern)?;
    if !escaped(&class).is_empty() {
        return None;
    }
    let bytes = class.to_byte_class()?;
    let length = |length: u32| usize::try_from(length).unwrap_or(usize::MAX);
    Some(CharClass {
        ranges: bytes.ranges().iter().map(|range| (range.start(), range.end())).collect(),
        min_len: length(repetition.min),
        max_len: repetition.max.map_or(usize::MAX, length),
    })
}

/// The characters for which [`characters`] has no constraint for a pattern, which repeats a class of characters otherwise.
pub(crate) fn unusable_characters(pattern: &str) -> Vec<&'static str> {
    repeated_class(pattern).map(|(class, _)| escaped(&class)).unwrap_or_default()
}

/// The class of a pattern `^[a-z]+$`, and its repetition.
fn repeated_class(pattern: &str) -> Option<(ClassUnicode, Repetition)> {
    let hir = regex_syntax::parse(pattern).ok()?;
    let HirKind::Concat(parts) = hir.kind() else { return None };
    let [start, repeated, end] = parts.as_slice() else { return None };
    let (HirKind::Look(Look::Start), HirKind::Repetition(repetition), HirKind::Look(Look::End)) =
        (start.kind(), repeated.kind(), end.kind())
    else {
        return None;
    };
    let HirKind::Class(Class::Unicode(class)) = repetition.sub.kind() else { return None };
    Some((class.clone(), repetition.clone()))
}

/// The characters of a class that JSON can spell in several ways, which are not compared.
fn escaped(class: &ClassUnicode) -> Vec<&'static str> {
    let has = |first: char, last: char| class.ranges().iter().any(|range| range.start() <= last && range.end() >= first);
    [
        ("control characters", '\0', '\x1f'),
        ("`\"`", '"', '"'),
        ("`\\`", '\\', '\\'),
        ("characters beyond ASCII", '\u{80}', char::MAX),
    ]
    .into_iter()
    .filter_map(|(name, first, last)| has(first, last).then_some(name))
    .collect()
}

/// The first construct that not all dialects support.
fn unportable(ast: &Ast) -> Option<String> {
    let named = |what: &str| Some(what.to_owned());
    match ast {
        Ast::Empty(_) => None,
        Ast::Literal(literal) => unportable_literal(literal),
        Ast::Assertion(assertion) => match assertion.kind {
            AssertionKind::StartLine | AssertionKind::EndLine => None,
            _ => named("an assertion besides `^` and `$`"),
        },
        Ast::Dot(_) => named("`.`"),
        Ast::ClassPerl(_) | Ast::ClassUnicode(_) => named("a named class"),
        Ast::ClassBracketed(class) => match &class.kind {
            ClassSet::Item(item) => unportable_item(item),
            ClassSet::BinaryOp(_) => named("an operation on classes"),
        },
        Ast::Repetition(repetition) => unportable(&repetition.ast),
        Ast::Group(group) => match &group.kind {
            GroupKind::CaptureIndex(_) => unportable(&group.ast),
            GroupKind::NonCapturing(flags) if flags.items.is_empty() => unportable(&group.ast),
            _ => named("a group with a name or flags"),
        },
        Ast::Flags(_) => named("flags"),
        Ast::Alternation(alternation) => alternation.asts.iter().find_map(unportable),
        Ast::Concat(concat) => concat.asts.iter().find_map(unportable),
    }
}

fn unportable_item(item: &ClassSetItem) -> Option<String> {
    match item {
        ClassSetItem::Empty(_) => None,
        ClassSetItem::Literal(literal) => unportable_literal(literal),
        ClassSetItem::Range(range) => unportable_literal(&range.start).or_else(|| unportable_literal(&range.end)),
        ClassSetItem::Union(union) => union.items.iter().find_map(unportable_item),
        ClassSetItem::Perl(_) | ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) => Some("a named class".to_owned()),
        ClassSetItem::Bracketed(_) => Some("a class in a class".to_owned()),
    }
}

fn unportable_literal(literal: &Literal) -> Option<String> {
    match literal.kind {
        LiteralKind::Verbatim
        | LiteralKind::Meta
        | LiteralKind::Superfluous
        | LiteralKind::Special(SpecialLiteralKind::LineFeed) => None,
        _ => Some("an escaped letter or digit".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_dialects_share_is_taken() {
        for pattern in [
            "^a",
            "^$",
            "^a\\nb",
            "^[a-z0-9_-]+$",
            r"^https?://www\.chess\.com/",
            "^(a|b)$",
            "^(?:a|b){2,5}?",
            r"^[ -~&^\[\]]*$",
            "^a$|^b$",
        ] {
            assert_eq!(check(pattern), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn differences_between_them_are_rejected() {
        for pattern in [
            "a",
            "^a|b",
            "(^a)?",
            "",
            r"^\d",
            r"^\w+",
            r"^a\b",
            r"^\pL",
            r"^[\d]",
            "^[[:alpha:]]",
            "^[a&&b]",
            "^[a[b]]",
            "^.*",
            "(?i)^a",
            "^(?i:a)",
            "^(?<n>a)",
            r"^\x41",
            r"^\t",
            r"\Aa",
            "^(?=a)",
            r"^(a)\1",
            "^(",
            "^[b-a]",
            "^a{3,2}",
            "^(a{1000}){1000}",
            "^((a{100}){100}){100}",
            "^([^a]{0,1000}){0,1000}$",
        ] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
    }

    #[test]
    fn short_patterns_compile_to_little() {
        for part in ["[^a]", "(|[^a]+)", "a|", "(a*)*", "[^é]?"] {
            let pattern = format!("^{}", part.repeat((SHORT - 1) / part.len()));
            assert!(compiles(&pattern, MAX_PATTERN / 2), "{pattern}");
        }
    }

    #[test]
    fn a_class_of_characters_needs_no_automaton() {
        let of = |ranges: &[(u8, u8)], min_len, max_len| Some(CharClass { ranges: ranges.into(), min_len, max_len });
        assert_eq!(characters("^[a-z_-]+$"), of(&[(b'-', b'-'), (b'_', b'_'), (b'a', b'z')], 1, usize::MAX));
        assert_eq!(characters("^[A-Z]{2}$"), of(&[(b'A', b'Z')], 2, 2));
        assert_eq!(characters("^[ab]{2,5}?$"), of(&[(b'a', b'b')], 2, 5));
        for pattern in
            ["^[a-z]+", "^[^ ]+$", "^[ -~]*$", "^[!-/]*$", "^[[-a]*$", "^[a\n]*$", "^[a\u{e9}]*$", "^([ab]c)+$", "^[a-z]+x$"]
        {
            assert_eq!(characters(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn characters_that_a_class_cannot_have_are_named() {
        for (pattern, expected) in [
            ("^[ -~]{1,50}$", &["`\"`", "`\\`"][..]),
            ("^[^/]+$", &["control characters", "`\"`", "`\\`", "characters beyond ASCII"]),
            ("^[a\n]*$", &["control characters"]),
            ("^[a\u{e9}]*$", &["characters beyond ASCII"]),
            (r"^[ !#-\[\]-~]+$", &[]),
            ("^(a|b)$", &[]),
        ] {
            assert_eq!(unusable_characters(pattern), expected, "{pattern}");
        }
    }

    #[test]
    fn a_literal_pattern_is_a_prefix() {
        assert_eq!(literal_prefix(r"^https://www\.chess\.com/").as_deref(), Some("https://www.chess.com/"));
        for pattern in ["^https?://", "^a$", "^a|^b", "^(a)", "^[a]"] {
            assert_eq!(literal_prefix(pattern), None, "{pattern}");
        }
    }
}
