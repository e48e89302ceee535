//! Parameters of paths: what may be sent, and a value that probably exists.

use serde_json::Value;

use super::document::Document;
use super::schema::{Translator, one_line};
use crate::draft::manifest::Constraint;
use crate::draft::word;

/// The maximum length of a text in a path.
const MAX_LEN: usize = 240;

/// A parameter of a path.
pub(super) struct Parameter {
    /// Its name in the manifest.
    pub(super) name: String,
    /// Its name in the document.
    pub(super) original: String,
    values: Values,
    description: Option<String>,
    example: Option<String>,
    mark: Option<String>,
}

enum Values {
    Number(i64, i64),
    /// One class of characters, with a length.
    Text(String),
}

impl Parameter {
    pub(super) fn of(document: &Document, parameter: &Value) -> Self {
        let original = parameter["name"].as_str().unwrap_or_default();
        let description = parameter["description"].as_str().and_then(one_line).map(|text| text.replace(['"', '\\'], "'"));
        let content = parameter["content"].as_object().and_then(|content| content.values().next());
        let schema = parameter.get("schema").or_else(|| content.and_then(|media| media.get("schema"))).unwrap_or(&Value::Null);
        let drafted = Translator::new(document).value(schema);
        let remark = drafted["$comment"].as_str().map(str::to_owned);
        let (values, why) = values(&drafted);
        let target = document.target(schema).unwrap_or(&Value::Null);
        let examples = parameter["examples"].as_object().and_then(|examples| examples.values().next());
        let example = [
            &parameter["example"],
            examples.map_or(&Value::Null, |example| &example["value"]),
            &target["example"],
            &target["examples"][0],
            &target["default"],
            &target["enum"][0],
        ];
        let example = example.into_iter().find_map(text).filter(|example| values.fit(example));
        Self { name: named(original), original: original.to_owned(), values, description, example, mark: remark.or(why) }
    }

    /// A parameter that the path has and the document does not describe.
    pub(super) fn undescribed(name: &str) -> Self {
        let (values, mark) = values(&Value::Null);
        Self { name: named(name), original: name.to_owned(), values, description: None, example: None, mark }
    }

    /// A value for the example request.
    pub(super) fn example(&self) -> String {
        let made = || match &self.values {
            Values::Number(minimum, maximum) => 1.clamp(*minimum, *maximum).to_string(),
            Values::Text(pattern) => scoresheet_schema::characters(pattern).map_or_else(String::new, |class| {
                let is_in = |byte: u8| class.ranges.iter().any(|(first, last)| (*first..=*last).contains(&byte));
                let letter = [b'a', b'A', b'1'].into_iter().find(|byte| is_in(*byte));
                let letter = letter.or_else(|| class.ranges.first().map(|(first, _)| *first)).unwrap_or(b'a');
                char::from(letter).to_string().repeat(class.min_len.max(1))
            }),
        };
        self.example.clone().unwrap_or_else(made)
    }

    /// The values for the manifest.
    pub(super) fn constraint(&self) -> Constraint {
        let line = match &self.values {
            Values::Number(minimum, maximum) => format!("range = [{minimum}, {maximum}]"),
            Values::Text(pattern) => format!("pattern = {}", Value::from(pattern.as_str())),
        };
        let no_example = self.example.is_none().then_some("write an example that exists into endpoints.toml");
        let marks: Vec<_> =
            self.mark.as_deref().map(|mark| mark.trim_start_matches("decide: ")).into_iter().chain(no_example).collect();
        Constraint {
            line,
            is_number: matches!(self.values, Values::Number(..)),
            description: self.description.clone(),
            mark: (!marks.is_empty()).then(|| marks.join("; ")),
        }
    }
}

impl Values {
    fn fit(&self, value: &str) -> bool {
        match self {
            Self::Number(minimum, maximum) => value.parse().is_ok_and(|number: i64| (*minimum..=*maximum).contains(&number)),
            Self::Text(pattern) => scoresheet_schema::characters(pattern).is_some_and(|class| {
                let is_in = |byte: u8| class.ranges.iter().any(|(first, last)| (*first..=*last).contains(&byte));
                (class.min_len..=class.max_len).contains(&value.len()) && value.bytes().all(is_in)
            }),
        }
    }
}

/// The name of a parameter in snake case, which begins with a letter.
fn named(original: &str) -> String {
    let name = word(original);
    if name.starts_with(|first: char| first.is_ascii_lowercase()) { name } else { format!("parameter_{name}") }
}

/// What a drafted schema lets pass, and what has to be decided about it.
fn values(drafted: &Value) -> (Values, Option<String>) {
    if let ("integer", Some(minimum), Some(maximum)) =
        (drafted["type"].as_str().unwrap_or_default(), drafted["minimum"].as_i64(), drafted["maximum"].as_i64())
    {
        return (Values::Number(minimum.max(0), maximum.max(0)), None);
    }
    if let Some(texts) = drafted["enum"].as_array() {
        let texts: Vec<_> = texts.iter().filter_map(Value::as_str).collect();
        let lengths = (
            texts.iter().map(|text| text.len()).min().unwrap_or(1),
            texts.iter().map(|text| text.len()).max().unwrap_or(MAX_LEN),
        );
        let pattern = format!("^[A-Za-z0-9._~-]{{{},{}}}$", lengths.0.max(1), lengths.1.clamp(1, MAX_LEN));
        return (Values::Text(pattern), Some(format!("of {} only the characters are checked", texts.join(", "))));
    }
    let own = drafted["pattern"]
        .as_str()
        .filter(|pattern| scoresheet_schema::characters(pattern).is_some_and(|class| class.max_len <= MAX_LEN));
    let general = Values::Text(format!("^[A-Za-z0-9._~-]{{1,{MAX_LEN}}}$"));
    match (own, drafted["pattern"].as_str()) {
        (Some(own), _) => (Values::Text(own.to_owned()), None),
        (None, Some(pattern)) => (
            general,
            Some(format!("`pattern` {pattern} is more than one class of characters with a length: narrow what is sent")),
        ),
        (None, None) => (general, Some("narrow what is sent".to_owned())),
    }
}

/// A text or an integer as it is sent.
fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| value.as_i64().map(|number| number.to_string()))
}
