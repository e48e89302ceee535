//! A JSON document that can be invalid: properties may be duplicated, and a value may be any text.

use std::fmt;

use serde_json::Value;

/// A value; scalars and their replacements are kept as text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Object(Vec<(String, Json)>),
    Array(Vec<Json>),
    Raw(String),
}

impl Json {
    pub(crate) fn parse(body: &[u8]) -> Self {
        serde_json::from_slice::<Value>(body).expect("the document is JSON").into()
    }

    /// The document with another value at the pointer, whose segments have no escapes.
    pub(crate) fn with(&self, pointer: &str, value: Json) -> Self {
        let mut copy = self.clone();
        let mut place = &mut copy;
        for segment in pointer.split('/').skip(1) {
            place = match place {
                Self::Object(members) => &mut members.iter_mut().find(|(name, _)| name == segment).expect("the member exists").1,
                Self::Array(items) => &mut items[segment.parse::<usize>().expect("an index")],
                Self::Raw(_) => panic!("{pointer} leads into a scalar"),
            };
        }
        *place = value;
        copy
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(members) => Self::Object(members.into_iter().map(|(name, member)| (name, member.into())).collect()),
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            scalar => Self::Raw(scalar.to_string()),
        }
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Raw(Value::from(text).to_string())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Raw(text) => f.write_str(text),
            Self::Array(items) => {
                let items: Vec<_> = items.iter().map(Self::to_string).collect();
                write!(f, "[{}]", items.join(","))
            }
            Self::Object(members) => {
                let members: Vec<_> =
                    members.iter().map(|(name, member)| format!("{}:{member}", Value::from(name.as_str()))).collect();
                write!(f, "{{{}}}", members.join(","))
            }
        }
    }
}
