// @generated from schemas/badge.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `badge`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "badge",
    summary: "What a text can be held to.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/badge",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "857dd5f76085312a145f83b9b629f67e63f42a0bd64bf1ba0e4224a9739f9599",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "badge",
        rows: "",
        columns: &[
            runtime::Column {
                name: "colour",
                origin: runtime::Origin::Body("/colour"),
                description: "One of a closed set.",
            },
            runtime::Column {
                name: "link",
                origin: runtime::Origin::Body("/link"),
                description: "A URL below a certain one.",
            },
            runtime::Column {
                name: "code",
                origin: runtime::Origin::Body("/code"),
                description: "Two letters and a number, with a quote or not.",
            },
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "A UUID.",
            },
            runtime::Column {
                name: "nick",
                origin: runtime::Origin::Body("/nick"),
                description: "Two characters, not bytes.",
            },
            runtime::Column {
                name: "all",
                origin: runtime::Origin::Body("/all"),
                description: "Everything at once.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&badge_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "colour": {
      "description": "One of a closed set.",
      "type": "string",
      "enum": [
        "red",
        "green",
        "dark blue"
      ]
    },
    "link": {
      "description": "A URL below a certain one.",
      "type": "string",
      "pattern": "^https://toy\\.example/\\?q="
    },
    "code": {
      "description": "Two letters and a number, with a quote or not.",
      "type": "string",
      "pattern": "^[A-Z]{2}-[0-9]+\"?$"
    },
    "id": {
      "description": "A UUID.",
      "type": "string",
      "format": "uuid"
    },
    "nick": {
      "description": "Two characters, not bytes.",
      "type": "string",
      "minLength": 2
    },
    "all": {
      "description": "Everything at once.",
      "type": "string",
      "enum": [
        "ab",
        "abc",
        "b"
      ],
      "pattern": "^a",
      "minLength": 3
    }
  },
  "required": [
    "id"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `badge`.
fn badge_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("colour", true),
            runtime::text_field("link", true),
            runtime::text_field("code", true),
            runtime::text_field("id", false),
            runtime::text_field("nick", true),
            runtime::text_field("all", true),
        ],
    )
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 1usize],
        badge: BadgeColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            _request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            let tables = &mut *self;
            tables.rows_[0usize] += 1;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.badge.colour);
            visitor(0usize, &mut self.badge.link);
            visitor(0usize, &mut self.badge.code);
            visitor(0usize, &mut self.badge.id);
            visitor(0usize, &mut self.badge.nick);
            visitor(0usize, &mut self.badge.all);
        }
    }
    #[derive(Default)]
    struct BadgeColumns {
        colour: runtime::TextColumn,
        link: runtime::TextColumn,
        code: runtime::TextColumn,
        id: runtime::TextColumn,
        nick: runtime::TextColumn,
        all: runtime::TextColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["colour", "link", "code", "id", "nick", "all"])
        }),
        required: 8u64,
        keys: None,
        open: false,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .one_of(
                            &mut tables.badge.colour,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["red", "green", "dark blue"])
                                });
                                &WORDS
                            },
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.badge.link,
                            &[runtime::Check::Prefix("https://toy.example/?q=")],
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.badge.code,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^[A-Z]{2}-[0-9]+\"?$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.badge.id,
                            &[runtime::Check::Format(runtime::Format::Uuid)],
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.badge.nick,
                            &[runtime::Check::MinLength(2usize)],
                        )?
                }
                5usize => {
                    cursor
                        .text(
                            &mut tables.badge.all,
                            &[
                                runtime::Check::OneOf({
                                    static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                        &runtime::literals(["ab", "abc", "b"])
                                    });
                                    &WORDS
                                }),
                                runtime::Check::Prefix("a"),
                                runtime::Check::MinLength(3usize),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.badge.colour.null();
        }
        if object.is_missing(1usize) {
            tables.badge.link.null();
        }
        if object.is_missing(2usize) {
            tables.badge.code.null();
        }
        if object.is_missing(4usize) {
            tables.badge.nick.null();
        }
        if object.is_missing(5usize) {
            tables.badge.all.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Badge {
    ///Everything at once.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub all: ::std::option::Option<BadgeAll>,
    ///Two letters and a number, with a quote or not.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    ///One of a closed set.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub colour: ::std::option::Option<BadgeColour>,
    ///A UUID.
    pub id: ::std::string::String,
    ///A URL below a certain one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub link: ::std::option::Option<::std::string::String>,
    ///Two characters, not bytes.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nick: ::std::option::Option<::std::string::String>,
}
///Everything at once.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum BadgeAll {
    #[serde(rename = "ab")]
    Ab,
    #[serde(rename = "abc")]
    Abc,
    #[serde(rename = "b")]
    B,
}
impl ::std::fmt::Display for BadgeAll {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Ab => f.write_str("ab"),
            Self::Abc => f.write_str("abc"),
            Self::B => f.write_str("b"),
        }
    }
}
impl ::std::str::FromStr for BadgeAll {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "ab" => Ok(Self::Ab),
            "abc" => Ok(Self::Abc),
            "b" => Ok(Self::B),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for BadgeAll {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for BadgeAll {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///One of a closed set.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum BadgeColour {
    #[serde(rename = "red")]
    Red,
    #[serde(rename = "green")]
    Green,
    #[serde(rename = "dark blue")]
    DarkBlue,
}
impl ::std::fmt::Display for BadgeColour {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Red => f.write_str("red"),
            Self::Green => f.write_str("green"),
            Self::DarkBlue => f.write_str("dark blue"),
        }
    }
}
impl ::std::str::FromStr for BadgeColour {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "red" => Ok(Self::Red),
            "green" => Ok(Self::Green),
            "dark blue" => Ok(Self::DarkBlue),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for BadgeColour {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for BadgeColour {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
