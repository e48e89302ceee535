//! JSON pointers (RFC 6901) as strings.

use std::borrow::Cow;

/// Appends one property name, escaped.
pub fn push(pointer: &mut String, name: &str) {
    pointer.push('/');
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The pointer of one property of the object at `pointer`.
pub fn join(pointer: &str, name: &str) -> String {
    let mut joined = pointer.to_owned();
    push(&mut joined, name);
    joined
}

/// The names along a pointer, unescaped.
pub fn segments(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// One name without its escapes.
pub fn unescape(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') { Cow::Owned(segment.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(segment) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_escaping() {
        let names = ["@id", "a/b", "~1", "~0~", "", "ä"];
        let pointer = names.iter().fold(String::new(), |pointer, name| join(&pointer, name));
        assert_eq!(pointer, "/@id/a~1b/~01/~00~0//ä");
        assert_eq!(segments(&pointer).collect::<Vec<_>>(), names);
        assert_eq!(segments("").count(), 0);
    }
}
