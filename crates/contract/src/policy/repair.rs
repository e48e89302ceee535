//! A JSON text with values removed or replaced.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::{Kind, Value};

/// The edit of a value.
#[derive(Debug)]
pub(super) enum Edit<'e> {
    /// Removes it, and its name.
    Cut,
    /// Replaces it by this string.
    Replace(&'e str),
}

/// Edits by the start of their values, which is unique.
pub(super) type Edits<'e> = BTreeMap<usize, Edit<'e>>;

/// The edited text.
pub(super) fn edited(text: &str, value: &Value<'_>, edits: &Edits<'_>) -> String {
    let mut written = String::with_capacity(text.len());
    Editor { text, edits }.write(value, &mut written);
    written
}

struct Editor<'a> {
    text: &'a str,
    edits: &'a Edits<'a>,
}

impl Editor<'_> {
    fn write(&self, value: &Value<'_>, written: &mut String) {
        if let Some(Edit::Replace(text)) = self.edits.get(&value.span.start) {
            written.push_str(&serde_json::Value::from(*text).to_string());
            return;
        }
        let untouched = self.edits.range(value.span.clone()).next().is_none();
        match &value.kind {
            Kind::Array(items) if !untouched => {
                self.list(('[', ']'), items.iter().map(|item| (None, item)), written);
            }
            Kind::Object(members) if !untouched => {
                let members = members.iter().map(|member| (Some(member.name_span.clone()), &member.value));
                self.list(('{', '}'), members, written);
            }
            _ => written.push_str(&self.text[value.span.clone()]),
        }
    }

    /// Writes the values that are not removed, each after its name if it has one.
    fn list<'v, 't: 'v>(
        &self,
        (open, close): (char, char),
        values: impl Iterator<Item = (Option<Range<usize>>, &'v Value<'t>)>,
        written: &mut String,
    ) {
        written.push(open);
        let kept = values.filter(|(_, value)| !matches!(self.edits.get(&value.span.start), Some(Edit::Cut)));
        for (position, (name, value)) in kept.enumerate() {
            if position > 0 {
                written.push(',');
            }
            if let Some(name) = name {
                written.push_str(&self.text[name]);
                written.push(':');
            }
            self.write(value, written);
        }
        written.push(close);
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::outline;
    use super::*;

    #[test]
    fn what_is_not_edited_stays_as_it_is_written() {
        let text = r#"{"a": [1.0, {"b" : 2}, 3], "c": {"d":"x", "e" : [ ]}, "\u0066": 1e3}"#;
        let body = outline(text).expect("the text is JSON");
        let at = |value: &str| text.find(value).expect("the value is there");
        let edits = [(at("1.0"), Edit::Cut), (at("3]"), Edit::Cut), (at("\"x\""), Edit::Replace("\"")), (at("1e3"), Edit::Cut)];
        assert_eq!(edited(text, &body, &Edits::from(edits)), r#"{"a":[{"b" : 2}],"c":{"d":"\"","e":[ ]}}"#);
        assert_eq!(edited(text, &body, &Edits::new()), text);
    }
}
