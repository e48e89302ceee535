// @generated from schemas/tally.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `tally`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "tally",
    summary: "A text in one answer, a number in the next, kept as text.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/tally",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "be3e8b52540b8ce0acaa1c0c4334ef3ad5e082ff6203d827236f1cc40bcf7eac",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "tally",
        rows: "",
        columns: &[
            runtime::Column {
                name: "mark",
                origin: runtime::Origin::Body("/mark"),
                description: "A mark.",
            },
            runtime::Column {
                name: "grade",
                origin: runtime::Origin::Body("/grade"),
                description: "A grade, null before it is given.",
            },
        ],
        key: &["mark"],
        parent: None,
        schema: std::sync::LazyLock::new(&tally_schema),
    },
    runtime::Table {
        name: "marks",
        rows: "/marks/*",
        columns: &[
            runtime::Column {
                name: "mark",
                origin: runtime::Origin::Parent,
                description: "A mark.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Another mark.",
            },
        ],
        key: &[],
        parent: Some("tally"),
        schema: std::sync::LazyLock::new(&marks_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "mark": {
      "description": "A mark.",
      "oneOf": [
        {
          "type": "string",
          "description": "In words.",
          "minLength": 1
        },
        {
          "description": "In figures.",
          "type": "integer",
          "minimum": -5,
          "maximum": 5
        }
      ]
    },
    "grade": {
      "description": "A grade, null before it is given.",
      "oneOf": [
        {
          "type": "string",
          "description": "In words."
        },
        {
          "description": "In figures.",
          "type": "integer",
          "minimum": 1,
          "maximum": 6
        },
        {
          "type": "null",
          "description": "Not yet."
        }
      ]
    },
    "marks": {
      "description": "More marks.",
      "type": "array",
      "items": {
        "description": "Another mark.",
        "oneOf": [
          {
            "description": "In figures.",
            "type": "integer",
            "minimum": 0,
            "maximum": 9
          },
          {
            "type": "string",
            "description": "In words.",
            "enum": [
              "many"
            ]
          }
        ]
      }
    }
  },
  "required": [
    "mark"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `tally`.
fn tally_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("mark", false), runtime::text_field("grade", true)],
    )
}
///Arrow schema of the table `marks`.
fn marks_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::text_field("mark", false), runtime::text_field("value", false)],
    )
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 2usize],
        tally: TallyColumns,
        marks: MarksColumns,
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
            tables.marks.mark.fill_last(tables.rows_[1usize], &tables.tally.mark)?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.tally.mark);
            visitor(0usize, &mut self.tally.grade);
            visitor(1usize, &mut self.marks.mark);
            visitor(1usize, &mut self.marks.value);
        }
    }
    #[derive(Default)]
    struct TallyColumns {
        mark: runtime::TextColumn,
        grade: runtime::TextColumn,
    }
    #[derive(Default)]
    struct MarksColumns {
        mark: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    fn root__marks(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text_or_integer(
                    &mut tables.marks.value,
                    &[
                        runtime::Check::OneOf({
                            static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                &runtime::literals(["many"])
                            });
                            &WORDS
                        }),
                    ],
                    0i64..=9i64,
                )?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["mark", "grade", "marks"])
        }),
        required: 1u64,
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
                        .text_or_integer(
                            &mut tables.tally.mark,
                            &[runtime::Check::MinLength(1usize)],
                            -5i64..=5i64,
                        )?
                }
                1usize => {
                    if cursor.null()? {
                        tables.tally.grade.null();
                    } else {
                        cursor
                            .text_or_integer(&mut tables.tally.grade, &[], 1i64..=6i64)?
                    }
                }
                2usize => root__marks(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.tally.grade.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    ///A grade, null before it is given.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub grade: ::std::option::Option<TallyGrade>,
    ///A mark.
    pub mark: TallyMark,
    ///More marks.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub marks: ::std::vec::Vec<TallyMarksItem>,
}
///A grade, null before it is given.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum TallyGrade {
    String(::std::string::String),
    Integer(i64),
    Null,
}
impl ::std::convert::From<i64> for TallyGrade {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}
///A mark.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum TallyMark {
    String(::std::string::String),
    Integer(i64),
}
impl ::std::fmt::Display for TallyMark {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::String(x) => x.fmt(f),
            Self::Integer(x) => x.fmt(f),
        }
    }
}
impl ::std::convert::From<i64> for TallyMark {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}
///Another mark.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum TallyMarksItem {
    Integer(i64),
    String(TallyMarksItemString),
}
impl ::std::fmt::Display for TallyMarksItem {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Integer(x) => x.fmt(f),
            Self::String(x) => x.fmt(f),
        }
    }
}
impl ::std::str::FromStr for TallyMarksItem {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if let Ok(v) = value.parse() {
            Ok(Self::Integer(v))
        } else if let Ok(v) = value.parse() {
            Ok(Self::String(v))
        } else {
            Err("string conversion failed for all variants".into())
        }
    }
}
impl ::std::convert::TryFrom<&str> for TallyMarksItem {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TallyMarksItem {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::From<i64> for TallyMarksItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}
impl ::std::convert::From<TallyMarksItemString> for TallyMarksItem {
    fn from(value: TallyMarksItemString) -> Self {
        Self::String(value)
    }
}
///In words.
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
pub enum TallyMarksItemString {
    #[serde(rename = "many")]
    Many,
}
impl ::std::fmt::Display for TallyMarksItemString {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Many => f.write_str("many"),
        }
    }
}
impl ::std::str::FromStr for TallyMarksItemString {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "many" => Ok(Self::Many),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for TallyMarksItemString {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TallyMarksItemString {
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
