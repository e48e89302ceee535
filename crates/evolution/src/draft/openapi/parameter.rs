//! Parameters of paths and queries: what may be sent, and a value that probably exists.

use scoresheet_schema::MAX_LEN;
use serde_json::Value;

use super::document::Document;
use super::schema::{Translator, UUID, one_line};
use crate::draft::manifest::Constraint;
use crate::draft::word;

/// The characters of a text in a path of which the document says nothing.
const IN_PATH: &str = "A-Za-z0-9._~-";

/// Those of a text in a query, which is percent-encoded: all that a pattern can list.
const IN_QUERY: &str = " !#-\\[\\]-~";

/// A parameter of a path or a query.
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
    /// A parameter of a path.
    pub(super) fn of(document: &Document, parameter: &Value) -> Self {
        Self::with(document, parameter, IN_PATH)
    }

    /// A parameter of a query.
    pub(super) fn of_query(document: &Document, parameter: &Value) -> Self {
        Self::with(document, parameter, IN_QUERY)
    }

    /// A parameter whose texts are of these characters, where the document does not say them.
    fn with(document: &Document, parameter: &Value, characters: &str) -> Self {
        let original = parameter["name"].as_str().unwrap_or_default();
        let description = parameter["description"].as_str().and_then(one_line).map(|text| text.replace(['"', '\\'], "'"));
        let content = parameter["content"].as_object().and_then(|content| content.values().next());
        let schema = parameter.get("schema").or_else(|| content.and_then(|media| media.get("schema"))).unwrap_or(&Value::Null);
        let drafted = Translator::new(document).value(schema);
        let remark = drafted["$comment"].as_str().map(str::to_owned);
        let (values, why) = values(&drafted, characters);
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
        let (values, mark) = values(&Value::Null, IN_PATH);
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

    /// The values for the manifest, and what has to be decided about them.
    pub(super) fn constraint(&self) -> Constraint {
        let line = match &self.values {
            Values::Number(minimum, maximum) => format!("range = [{minimum}, {maximum}]"),
            Values::Text(pattern) => format!("pattern = {}", Value::from(pattern.as_str())),
        };
        Constraint {
            line,
            is_number: matches!(self.values, Values::Number(..)),
            description: self.description.clone(),
            mark: self.mark.as_deref().map(|mark| mark.trim_start_matches("decide: ").to_owned()),
        }
    }
}

impl Constraint {
    /// With the remark that a request needs a value of this parameter, which the document does not give.
    pub(super) fn with_example(mut self, parameter: &Parameter) -> Self {
        let missing = parameter.example.is_none().then(|| "write an example that exists into endpoints.toml".to_owned());
        self.mark = self.mark.into_iter().chain(missing).reduce(|one, other| format!("{one}; {other}"));
        self
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
fn values(drafted: &Value, characters: &str) -> (Values, Option<String>) {
    if drafted["type"] == "boolean" {
        return (
            Values::Text("^[a-z]{4,5}$".to_owned()),
            Some("of `true` and `false` only the characters are checked".to_owned()),
        );
    }
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
        let pattern = format!("^[{characters}]{{{},{}}}$", lengths.0.max(1), lengths.1.clamp(1, MAX_LEN));
        return (Values::Text(pattern), Some(format!("of {} only the characters are checked", texts.join(", "))));
    }
    if drafted["pattern"] == UUID {
        return (Values::Text("^[0-9A-Fa-f-]{36}$".to_owned()), None);
    }
    let own = drafted["pattern"]
        .as_str()
        .filter(|pattern| scoresheet_schema::characters(pattern).is_some_and(|class| class.max_len <= MAX_LEN));
    let general = Values::Text(format!("^[{characters}]{{1,{MAX_LEN}}}$"));
    match (own, drafted["pattern"].as_str()) {
        (Some(own), _) => (Values::Text(own.to_owned()), None),
        (None, Some(pattern)) => (
            general,
            Some(format!("`pattern` {pattern} is more than one class of characters with a length: narrow what is sent")),
        ),
        (None, None) if drafted["type"] == "array" => {
            (general, Some("it takes several values: how does the API separate them in one text?".to_owned()))
        }
        (None, None) => (general, Some("narrow what is sent".to_owned())),
    }
}

/// A text, an integer or a boolean as it is sent.
fn text(value: &Value) -> Option<String> {
    let scalar = || Some(value).filter(|value| value.is_i64() || value.is_boolean()).map(Value::to_string);
    value.as_str().map(str::to_owned).or_else(scalar)
}
