// @generated from schemas/months.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `months`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "months",
    summary: "Which months there are.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example/v1",
            auth: None,
        },
        path: "/{username}/months",
        parameters: &[
            runtime::Parameter {
                name: "username",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Lower,
                        ranges: &[
                            (b'-', b'-'),
                            (b'0', b'9'),
                            (b'_', b'_'),
                            (b'a', b'z'),
                        ],
                        min_len: 1usize,
                        max_len: 64usize,
                    },
                    expected: "a name of letters, digits, `_` and `-`",
                    description: "Name of the player, as in the request.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("username", "erik")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "46d025d3eada65671e9f45b140efb3f2de5ee4528d6b3ee2ce23f4a04bf00086",
    pages: None,
    dlt: "{\"toy_months\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":false,\"drop_in\":{\"rows\":\"arrow\",\"write_disposition\":\"replace\",\"selected\":true,\"integer_timestamps\":[]}}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "months",
        rows: "/months/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "URL of a month.",
            },
        ],
        key: &["value"],
        parent: None,
        schema: std::sync::LazyLock::new(&months_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "months": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "URL of a month.",
        "type": "string",
        "pattern": "^https://"
      }
    }
  },
  "required": [
    "months"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `months`.
fn months_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[0].columns, [runtime::text_field("value", false)])
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 1usize],
        months: MonthsColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            _request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.months.value);
        }
    }
    #[derive(Default)]
    struct MonthsColumns {
        value: runtime::TextColumn,
    }
    fn root__months(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(&mut tables.months.value, &[runtime::Check::Prefix("https://")])?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["months"]) }),
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
                0usize => root__months(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Months {
    ///A list.
    pub months: ::std::vec::Vec<::std::string::String>,
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
