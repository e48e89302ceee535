//! Entity tags, RFC 9110 section 8.8.3. All comparisons are weak, as `If-None-Match` requires.

use scoresheet_runtime::ConfigError;

/// The caller's tag; rejected if it would make an invalid header: a bare `*` would turn every response into "not modified".
pub fn checked(tag: &str) -> Result<&str, ConfigError> {
    if is_entity_tag(tag) {
        return Ok(tag);
    }
    Err(ConfigError::new(format!(
        "expected an ETag like `W/\"0123abcd\"`, but found {tag:?}: pass the `etag` of an earlier response unchanged"
    )))
}

/// Whether this is one well-formed tag, weak or strong.
#[must_use]
pub fn is_entity_tag(tag: &str) -> bool {
    let quoted = tag.strip_prefix("W/").unwrap_or(tag);
    let opaque = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    opaque.is_some_and(|opaque| opaque.bytes().all(|byte| matches!(byte, b'!' | b'#'..=b'~')))
}

/// Whether two tags mean the same version.
#[must_use]
pub fn same(left: &str, right: &str) -> bool {
    opaque(left) == opaque(right)
}

/// Whether the value of an `If-None-Match` header lists this tag.
#[must_use]
pub fn lists(header: &str, tag: &str) -> bool {
    // A tag cannot contain quotes, so every second piece between quotes is a tag.
    header.trim() == "*" || header.split('"').skip(1).step_by(2).any(|listed| Some(listed) == opaque(tag))
}

fn opaque(tag: &str) -> Option<&str> {
    tag.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_quoted_tag_is_well_formed() {
        for tag in [r#""a""#, r#"W/"a""#, r#""""#, r#"W/"a,b""#] {
            assert!(is_entity_tag(tag), "{tag}");
        }
        for tag in ["", "*", "a", r#"""#, r#"w/"a""#, r#""a", "b""#, "\"a\n\"", r#""a b""#] {
            assert!(!is_entity_tag(tag), "{tag}");
        }
    }

    #[test]
    fn lists_are_compared_weakly() {
        assert!(lists(r#"W/"a", "b,c""#, r#"W/"b,c""#));
        assert!(lists("*", r#""a""#));
        assert!(!lists(r#"W/"a", "b""#, r#"", ""#));
        assert!(!lists("", r#""a""#));
        assert!(same(r#"W/"a""#, r#""a""#));
    }
}
