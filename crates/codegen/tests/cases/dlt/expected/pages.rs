// @generated from schemas/pages.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `pages`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "pages",
    summary: "What else happened in a year.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example/v1",
            auth: None,
        },
        path: "/pages/{username}/{year}",
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
            runtime::Parameter {
                name: "year",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 2000i64,
                        maximum: 9999i64,
                        digits: 4usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: Some(runtime::Period::Year),
                },
            },
        ],
    }),
    example: &[("username", "erik"), ("year", "2024")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "30b7ff931731a60f025954490682466f8355757bcc81de4e5471ace3a880fd2a",
    pages: None,
    dlt: "{\"toy_pages\":{\"follow\":{\"resource\":\"toy_months\",\"columns\":{\"months\":\"value\"}},\"write_disposition\":\"append\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "pages",
        rows: "/pages/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "URL of a page.",
            },
        ],
        key: &["value"],
        parent: None,
        schema: std::sync::LazyLock::new(&pages_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "pages": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "URL of a page.",
        "type": "string",
        "pattern": "^https://"
      }
    }
  },
  "required": [
    "pages"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `pages`.
fn pages_schema() -> runtime::SchemaRef {
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
        pages: PagesColumns,
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
            visitor(0usize, &mut self.pages.value);
        }
    }
    #[derive(Default)]
    struct PagesColumns {
        value: runtime::TextColumn,
    }
    fn root__pages(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.pages.value, &[runtime::Check::Prefix("https://")])?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["pages"]) }),
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
                0usize => root__pages(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    ///A list.
    pub pages: ::std::vec::Vec<::std::string::String>,
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
