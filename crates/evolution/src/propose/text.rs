//! JSON text edited in place: everything else keeps its formatting.

use std::ops::Range;

use jsonc_parser::ast::{self, ObjectProp};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::{Map, Value};

use scoresheet_contract::pointer;

/// The indentation of one level if the text has none.
const INDENT: &str = "  ";

/// Maximum line length; longer lists get one item per line.
const WIDTH: usize = 130;

/// A JSON file. An edit of a place that does not exist returns `None` and changes nothing.
#[derive(Clone)]
pub(super) struct Text {
    text: String,
}

/// An object or array: its byte range, and those of its properties or items.
struct Container {
    whole: Range<usize>,
    children: Vec<Range<usize>>,
}

impl Text {
    pub(super) fn new(text: String) -> Self {
        Self { text }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds a property to an object: after another one, or at the end.
    pub(super) fn insert_member(&mut self, object: &str, after: Option<&str>, name: &str, value: &Value) -> Option<()> {
        let (container, at) = self.read(object, |node| {
            let members = &node.as_object()?.properties;
            let position = |name| members.iter().position(|member| member.name.as_str() == name);
            let at = after.map_or(Some(members.len()), |name| position(name).map(|index| index + 1))?;
            Some((Container::object(node.as_object()?), at))
        })?;
        let rendered =
            |text: &Self, level: &str| format!("{}: {}", Value::from(name), text.rendered(value, level, name.len() + 4));
        self.insert(&container, at, rendered);
        Some(())
    }

    /// Adds an item to the end of an array.
    pub(super) fn append_item(&mut self, array: &str, value: &Value) -> Option<()> {
        let container = self.read(array, |node| Some(Container::array(node.as_array()?)))?;
        self.insert(&container, container.children.len(), |text, level| text.rendered(value, level, 0));
        Some(())
    }

    /// Removes a string from an array.
    pub(super) fn remove_item(&mut self, array: &str, item: &str) -> Option<()> {
        let (container, at) = self.read(array, |node| {
            let array = node.as_array()?;
            let is_item = |element: &ast::Value<'_>| element.as_string_lit().is_some_and(|text| text.value == item);
            Some((Container::array(array), array.elements.iter().position(is_item)?))
        })?;
        self.remove(&container, at);
        Some(())
    }

    /// Removes a property from an object.
    pub(super) fn remove_member(&mut self, object: &str, name: &str) -> Option<()> {
        let (container, at) = self.read(object, |node| {
            let object = node.as_object()?;
            let at = object.properties.iter().position(|member| member.name.as_str() == name)?;
            Some((Container::object(object), at))
        })?;
        self.remove(&container, at);
        Some(())
    }

    /// Renames a property of an object.
    pub(super) fn rename_member(&mut self, object: &str, name: &str, new: &str) -> Option<()> {
        let range = self.read(object, |node| Some(span(&node.as_object()?.get(name)?.name)))?;
        self.text.replace_range(range, &Value::from(new).to_string());
        Some(())
    }

    /// Replaces a value by a scalar.
    pub(super) fn replace(&mut self, place: &str, value: &Value) -> Option<()> {
        let range = self.read(place, |node| Some(span(node)))?;
        let rendered = self.rendered(value, "", 0);
        self.text.replace_range(range, &rendered);
        Some(())
    }

    /// Applies a function to the value at a pointer.
    fn read<T>(&self, place: &str, read: impl FnOnce(&ast::Value<'_>) -> Option<T>) -> Option<T> {
        let parsed = parse_to_ast(&self.text, &CollectOptions::default(), &ParseOptions::default()).ok()?;
        let mut node = parsed.value.as_ref()?;
        for segment in pointer::segments(place) {
            node = match node {
                ast::Value::Object(object) => &object.get(&segment)?.value,
                ast::Value::Array(array) => array.elements.get(segment.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        read(node)
    }

    fn insert(&mut self, container: &Container, at: usize, rendered: impl Fn(&Self, &str) -> String) {
        let Container { whole, children } = container;
        let (place, text) = match (at.checked_sub(1).and_then(|before| children.get(before)), children.first()) {
            (Some(before), _) => {
                let child = rendered(self, self.level(before.start));
                (before.end..before.end, format!("{}{child}", self.separator(container)))
            }
            (None, Some(first)) => {
                let child = rendered(self, self.level(first.start));
                (first.start..first.start, format!("{child}{}", self.separator(container)))
            }
            (None, None) => {
                let (outer, newline) = (self.level(whole.start), self.newline());
                let inner = format!("{outer}{}", self.unit());
                let child = rendered(self, &inner);
                (whole.start + 1..whole.end - 1, format!("{newline}{inner}{child}{newline}{outer}"))
            }
        };
        self.text.replace_range(place, &text);
    }

    fn remove(&mut self, container: &Container, at: usize) {
        let Container { whole, children } = container;
        let place = match (at.checked_sub(1), children.get(at + 1)) {
            (Some(before), _) => children[before].end..children[at].end,
            (None, Some(after)) => children[at].start..after.start,
            (None, None) => whole.start + 1..whole.end - 1,
        };
        self.text.replace_range(place, "");
    }

    /// The separator between two children, as the container already has it.
    fn separator(&self, container: &Container) -> String {
        match &container.children[..] {
            [.., before, last] => self.text[before.end..last.start].to_owned(),
            [only] => {
                let lead = &self.text[container.whole.start + 1..only.start];
                if lead.contains('\n') { format!(",{lead}") } else { ", ".to_owned() }
            }
            [] => String::new(),
        }
    }

    /// The indentation of the line at an offset.
    fn level(&self, at: usize) -> &str {
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line = &self.text[start..at];
        &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
    }

    /// One step of indentation: that of the first line that has any.
    fn unit(&self) -> &str {
        let indented = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
        let first = self.text.lines().find(|line| indented(line) > 0);
        first.map_or(INDENT, |line| &line[..indented(line)])
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// A value in the format of the schemas: one property per line, short lists and single references on one line.
    fn rendered(&self, value: &Value, level: &str, before: usize) -> String {
        match value {
            Value::Object(members) => self.object(members, level),
            Value::Array(items) => self.list(items, level, before),
            scalar => scalar.to_string(),
        }
    }

    fn object(&self, members: &Map<String, Value>, level: &str) -> String {
        let inner = format!("{level}{}", self.unit());
        let member = |(name, value): (&String, &Value)| {
            format!("{}: {}", Value::from(name.as_str()), self.rendered(value, &inner, name.len() + 4))
        };
        match members.iter().next() {
            None => "{}".to_owned(),
            Some(only) if members.len() == 1 && only.1.is_string() => format!("{{ {} }}", member(only)),
            Some(_) => self.lines('{', members.iter().map(member), '}', level),
        }
    }

    fn list(&self, items: &[Value], level: &str, before: usize) -> String {
        let flat = format!("[{}]", items.iter().map(Value::to_string).collect::<Vec<_>>().join(", "));
        let nested = items.iter().any(|item| item.is_object() || item.is_array());
        if !nested && level.len() + before + flat.len() < WIDTH {
            return flat;
        }
        let inner = format!("{level}{}", self.unit());
        self.lines('[', items.iter().map(|item| self.rendered(item, &inner, 0)), ']', level)
    }

    fn lines(&self, open: char, children: impl Iterator<Item = String>, close: char, level: &str) -> String {
        let newline = self.newline();
        let inner = format!("{newline}{level}{}", self.unit());
        let children: Vec<_> = children.collect();
        format!("{open}{inner}{}{newline}{level}{close}", children.join(&format!(",{inner}")))
    }
}

impl Container {
    fn object(object: &ast::Object<'_>) -> Self {
        Self { whole: span(object), children: object.properties.iter().map(|member: &ObjectProp<'_>| span(member)).collect() }
    }

    fn array(array: &ast::Array<'_>) -> Self {
        Self { whole: span(array), children: array.elements.iter().map(span).collect() }
    }
}

fn span(node: &impl Ranged) -> Range<usize> {
    node.start()..node.end()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const SCHEMA: &str = "{\n  \"properties\": {\n    \"a\": { \"$ref\": \"x.json\" },\n    \"b\":   1\n  },\n  \
                          \"required\": [\"a\", \"b\",\"c\"],\n  \"enum\": [\n    \"ä\"\n  ],\n  \"none\": {}\n}\n";

    /// Applies an edit and returns the diff.
    fn changed(change: impl FnOnce(&mut Text) -> Option<()>) -> String {
        let mut text = Text::new(SCHEMA.to_owned());
        change(&mut text).expect("the place is there");
        serde_json::from_str::<Value>(text.as_str()).expect("still JSON");
        let diff = similar::TextDiff::from_lines(SCHEMA, text.as_str());
        diff.unified_diff()
            .context_radius(0)
            .to_string()
            .lines()
            .filter(|line| !line.starts_with("@@"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn members_are_added_as_the_object_has_them() {
        let value = json!({"type": "string", "enum": ["x", "y"], "items": {"$ref": "y.json"}});
        assert_eq!(
            changed(|text| text.insert_member("/properties", None, "c/d", &value)),
            "-    \"b\":   1\n+    \"b\":   1,\n+    \"c/d\": {\n+      \"type\": \"string\",\n+      \"enum\": [\"x\", \"y\"],\n\
             +      \"items\": { \"$ref\": \"y.json\" }\n+    }"
        );
        assert_eq!(changed(|text| text.insert_member("/properties", Some("a"), "x", &json!(2))), "+    \"x\": 2,".to_owned());
        assert_eq!(
            changed(|text| text.insert_member("/none", None, "x", &json!(true))),
            "-  \"none\": {}\n+  \"none\": {\n+    \"x\": true\n+  }"
        );
    }

    #[test]
    fn lists_keep_their_separators() {
        let line = "-  \"required\": [\"a\", \"b\",\"c\"],\n+  \"required\": ";
        assert_eq!(changed(|text| text.append_item("/required", &json!("d"))), format!("{line}[\"a\", \"b\",\"c\",\"d\"],"));
        assert_eq!(changed(|text| text.append_item("/enum", &json!("é"))), "-    \"ä\"\n+    \"ä\",\n+    \"é\"");
        assert_eq!(changed(|text| text.remove_item("/required", "a")), format!("{line}[\"b\",\"c\"],"));
        assert_eq!(changed(|text| text.remove_item("/required", "c")), format!("{line}[\"a\", \"b\"],"));
        assert_eq!(changed(|text| text.remove_item("/enum", "ä")), "-  \"enum\": [\n-    \"ä\"\n-  ],\n+  \"enum\": [],");
    }

    #[test]
    fn members_are_removed_renamed_and_replaced() {
        assert_eq!(changed(|text| text.remove_member("", "none")), "-  ],\n-  \"none\": {}\n+  ]");
        assert_eq!(changed(|text| text.replace("/properties/b", &json!(7))), "-    \"b\":   1\n+    \"b\":   7");
        assert_eq!(changed(|text| text.rename_member("/properties", "b", "x\"")), "-    \"b\":   1\n+    \"x\\\"\":   1");
    }

    #[test]
    fn a_place_that_is_not_there_changes_nothing() {
        let mut text = Text::new(SCHEMA.to_owned());
        assert_eq!(text.insert_member("/properties", Some("z"), "x", &json!(1)), None);
        assert_eq!(text.append_item("/properties", &json!(1)), None);
        assert_eq!(text.remove_item("/required", "z"), None);
        assert_eq!(text.replace("/properties/z", &json!(1)), None);
        assert_eq!(text.as_str(), SCHEMA);
    }

    #[test]
    fn line_ends_and_tabs_are_kept() {
        let mut text = Text::new("{\r\n\t\"a\": {}\r\n}\r\n".to_owned());
        text.insert_member("/a", None, "b", &json!({"c": 1, "d": 2})).expect("the place is there");
        assert_eq!(
            text.as_str(),
            "{\r\n\t\"a\": {\r\n\t\t\"b\": {\r\n\t\t\t\"c\": 1,\r\n\t\t\t\"d\": 2\r\n\t\t}\r\n\t}\r\n}\r\n"
        );
    }
}
