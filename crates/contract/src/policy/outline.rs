//! Byte ranges of the values of a JSON text.
//!
//! Policies remove and keep text rather than parsed values, so that numbers beyond 64 bits and duplicate properties are
//! preserved.

use std::borrow::Cow;
use std::ops::Range;

use scoresheet_runtime::MAX_DEPTH;

/// A value by its byte range in the text.
#[derive(Debug)]
pub(super) struct Value<'t> {
    /// Its bytes.
    pub(super) span: Range<usize>,
    pub(super) kind: Kind<'t>,
}

#[derive(Debug)]
pub(super) enum Kind<'t> {
    Scalar,
    Array(Vec<Value<'t>>),
    Object(Vec<Property<'t>>),
}

/// A property of an object.
#[derive(Debug)]
pub(super) struct Property<'t> {
    pub(super) name: Cow<'t, str>,
    /// The range of the name, quotes included.
    pub(super) name_span: Range<usize>,
    pub(super) value: Value<'t>,
}

/// The outline of a valid JSON text; `None` if it is not valid.
pub(super) fn outline(text: &str) -> Option<Value<'_>> {
    let mut scanner = Scanner { text, at: 0 };
    // What is innermost is no object or array.
    let value = scanner.value(MAX_DEPTH + 1)?;
    scanner.whitespace();
    (scanner.at == text.len()).then_some(value)
}

/// Finds the ends of values in a validated text.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn whitespace(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Consumes this byte if it is next.
    fn pass(&mut self, byte: u8) -> bool {
        self.whitespace();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value<'t>> {
        let depth = depth.checked_sub(1)?;
        self.whitespace();
        let start = self.at;
        let kind = match self.peek()? {
            b'{' => Kind::Object(self.list(b'}', |scanner| scanner.member(depth))?),
            b'[' => Kind::Array(self.list(b']', |scanner| scanner.value(depth))?),
            b'"' => {
                self.string()?;
                Kind::Scalar
            }
            _ => {
                let rest = &self.text.as_bytes()[self.at..];
                let ends = |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
                self.at += rest.iter().position(ends).unwrap_or(rest.len());
                Kind::Scalar
            }
        };
        Some(Value { span: start..self.at, kind })
    }

    /// The contents between the opening byte, which is next, and the closing byte.
    fn list<T>(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.pass(close) {
            return Some(items);
        }
        loop {
            items.push(item(self)?);
            if self.pass(close) {
                return Some(items);
            }
            if !self.pass(b',') {
                return None;
            }
        }
    }

    fn member(&mut self, depth: usize) -> Option<Property<'t>> {
        self.whitespace();
        let start = self.at;
        let name = self.string()?;
        let name_span = start..self.at;
        if !self.pass(b':') {
            return None;
        }
        Some(Property { name, name_span, value: self.value(depth)? })
    }

    fn string(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at;
        if !self.pass(b'"') {
            return None;
        }
        let mut escaped = false;
        loop {
            self.at += memchr::memchr2(b'"', b'\\', self.text.as_bytes().get(self.at..)?)?;
            if self.peek()? == b'"' {
                self.at += 1;
                break;
            }
            escaped = true;
            self.at += 2;
        }
        let text = self.text;
        let literal = text.get(start..self.at)?;
        if escaped {
            serde_json::from_str(literal).ok().map(Cow::Owned)
        } else {
            literal.get(1..literal.len() - 1).map(Cow::Borrowed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts<'t>(text: &'t str, value: &Value<'t>, found: &mut Vec<&'t str>) {
        found.push(&text[value.span.clone()]);
        match &value.kind {
            Kind::Scalar => {}
            Kind::Array(items) => items.iter().for_each(|item| texts(text, item, found)),
            Kind::Object(members) => members.iter().for_each(|member| texts(text, &member.value, found)),
        }
    }

    #[test]
    fn every_value_is_found_as_it_is_written() {
        let text = r#" {"a" : [ 1.50 , "x\"]" ,{}] , "\u0062": {"c":null,"c":-0e1} } "#;
        let value = outline(text).expect("the text is JSON");
        let mut found = Vec::new();
        texts(text, &value, &mut found);
        let a = r#"[ 1.50 , "x\"]" ,{}]"#;
        assert_eq!(found, [text.trim(), a, "1.50", r#""x\"]""#, "{}", r#"{"c":null,"c":-0e1}"#, "null", "-0e1"]);
        let Kind::Object(members) = value.kind else { panic!("the text is an object") };
        assert_eq!(members.iter().map(|member| member.name.as_ref()).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn what_is_no_json_has_no_outline() {
        let deep = "[".repeat(100_000);
        for text in ["", " ", "{", "{\"a\"}", "{\"a\":}x", "[1 2]", "\"a", "\"\\", "{\"\\x\":1}", "[1]]", &deep] {
            let outlined = outline(text).map(|value| value.span);
            assert!(outlined.is_none(), "{text:.20} {outlined:?}");
        }
    }
}
