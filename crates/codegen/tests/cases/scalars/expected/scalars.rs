// @generated from schemas/scalars.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `scalars`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "scalars",
    summary: "One value of each type, required and not.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/scalars",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "43c23b9a3b7f48387a27a0ab455718640d58e6e9e990fc4fab09c085829e1e78",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "scalars",
        rows: "",
        columns: &[
            runtime::Column {
                name: "text",
                origin: runtime::Origin::Body("/text"),
                description: "A text.",
            },
            runtime::Column {
                name: "count",
                origin: runtime::Origin::Body("/count"),
                description: "A whole number of any sign.",
            },
            runtime::Column {
                name: "share",
                origin: runtime::Origin::Body("/share"),
                description: "A number of either sign.",
            },
            runtime::Column {
                name: "yes",
                origin: runtime::Origin::Body("/yes"),
                description: "A fact.",
            },
            runtime::Column {
                name: "at",
                origin: runtime::Origin::Body("/at"),
                description: "A moment, in Unix seconds.",
            },
            runtime::Column {
                name: "text_or_none",
                origin: runtime::Origin::Body("/text_or_none"),
                description: "A text that may be absent.",
            },
            runtime::Column {
                name: "count_or_none",
                origin: runtime::Origin::Body("/count_or_none"),
                description: "A number that may be absent.",
            },
            runtime::Column {
                name: "share_or_none",
                origin: runtime::Origin::Body("/share_or_none"),
                description: "A measure that may be absent.",
            },
            runtime::Column {
                name: "yes_or_none",
                origin: runtime::Origin::Body("/yes_or_none"),
                description: "A fact that may be absent.",
            },
            runtime::Column {
                name: "at_or_none",
                origin: runtime::Origin::Body("/at_or_none"),
                description: "A moment that may be absent, in Unix seconds.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&scalars_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "text": {
      "description": "A text.",
      "type": "string"
    },
    "count": {
      "description": "A whole number of any sign.",
      "type": "integer",
      "minimum": -9223372036854775808,
      "maximum": 9223372036854775807
    },
    "share": {
      "description": "A number of either sign.",
      "type": "number",
      "minimum": -1.5,
      "maximum": 2
    },
    "yes": {
      "description": "A fact.",
      "type": "boolean"
    },
    "at": {
      "description": "A moment, in Unix seconds.",
      "type": "integer",
      "minimum": 1000000000,
      "maximum": 4102444800,
      "format": "unix-time"
    },
    "text_or_none": {
      "description": "A text that may be absent.",
      "type": "string"
    },
    "count_or_none": {
      "description": "A number that may be absent.",
      "type": "integer",
      "minimum": -10,
      "maximum": 10
    },
    "share_or_none": {
      "description": "A measure that may be absent.",
      "type": "number",
      "minimum": 0,
      "maximum": 1
    },
    "yes_or_none": {
      "description": "A fact that may be absent.",
      "type": "boolean"
    },
    "at_or_none": {
      "description": "A moment that may be absent, in Unix seconds.",
      "type": "integer",
      "minimum": 1000000000,
      "maximum": 4102444800,
      "format": "unix-time"
    }
  },
  "required": [
    "text",
    "count",
    "share",
    "yes",
    "at"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `scalars`.
fn scalars_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("text", false),
            runtime::integer_field("count", false),
            runtime::number_field("share", false),
            runtime::boolean_field("yes", false),
            runtime::timestamp_field("at", false),
            runtime::text_field("text_or_none", true),
            runtime::integer_field("count_or_none", true),
            runtime::number_field("share_or_none", true),
            runtime::boolean_field("yes_or_none", true),
            runtime::timestamp_field("at_or_none", true),
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
        scalars: ScalarsColumns,
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
            visitor(0usize, &mut self.scalars.text);
            visitor(0usize, &mut self.scalars.count);
            visitor(0usize, &mut self.scalars.share);
            visitor(0usize, &mut self.scalars.yes);
            visitor(0usize, &mut self.scalars.at);
            visitor(0usize, &mut self.scalars.text_or_none);
            visitor(0usize, &mut self.scalars.count_or_none);
            visitor(0usize, &mut self.scalars.share_or_none);
            visitor(0usize, &mut self.scalars.yes_or_none);
            visitor(0usize, &mut self.scalars.at_or_none);
        }
    }
    #[derive(Default)]
    struct ScalarsColumns {
        text: runtime::TextColumn,
        count: runtime::IntegerColumn,
        share: runtime::NumberColumn,
        yes: runtime::BooleanColumn,
        at: runtime::TimestampColumn,
        text_or_none: runtime::TextColumn,
        count_or_none: runtime::IntegerColumn,
        share_or_none: runtime::NumberColumn,
        yes_or_none: runtime::BooleanColumn,
        at_or_none: runtime::TimestampColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "text",
                "count",
                "share",
                "yes",
                "at",
                "text_or_none",
                "count_or_none",
                "share_or_none",
                "yes_or_none",
                "at_or_none",
            ])
        }),
        required: 31u64,
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
                0usize => cursor.text(&mut tables.scalars.text, &[])?,
                1usize => {
                    cursor
                        .integer(
                            &mut tables.scalars.count,
                            -9223372036854775808i64..=9223372036854775807i64,
                        )?
                }
                2usize => cursor.number(&mut tables.scalars.share, -1.5f64..=2f64)?,
                3usize => cursor.boolean(&mut tables.scalars.yes)?,
                4usize => {
                    cursor
                        .unix_time(
                            &mut tables.scalars.at,
                            1000000000i64..=4102444800i64,
                        )?
                }
                5usize => cursor.text(&mut tables.scalars.text_or_none, &[])?,
                6usize => {
                    cursor.integer(&mut tables.scalars.count_or_none, -10i64..=10i64)?
                }
                7usize => cursor.number(&mut tables.scalars.share_or_none, 0f64..=1f64)?,
                8usize => cursor.boolean(&mut tables.scalars.yes_or_none)?,
                9usize => {
                    cursor
                        .unix_time(
                            &mut tables.scalars.at_or_none,
                            1000000000i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(5usize) {
            tables.scalars.text_or_none.null();
        }
        if object.is_missing(6usize) {
            tables.scalars.count_or_none.null();
        }
        if object.is_missing(7usize) {
            tables.scalars.share_or_none.null();
        }
        if object.is_missing(8usize) {
            tables.scalars.yes_or_none.null();
        }
        if object.is_missing(9usize) {
            tables.scalars.at_or_none.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Scalars {
    ///A moment, in Unix seconds.
    pub at: i64,
    ///A moment that may be absent, in Unix seconds.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub at_or_none: ::std::option::Option<i64>,
    ///A whole number of any sign.
    pub count: i64,
    ///A number that may be absent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub count_or_none: ::std::option::Option<i64>,
    ///A number of either sign.
    pub share: f64,
    ///A measure that may be absent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub share_or_none: ::std::option::Option<f64>,
    ///A text.
    pub text: ::std::string::String,
    ///A text that may be absent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text_or_none: ::std::option::Option<::std::string::String>,
    ///A fact.
    pub yes: bool,
    ///A fact that may be absent.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub yes_or_none: ::std::option::Option<bool>,
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
