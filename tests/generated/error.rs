// @generated from schemas/error.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `error`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "error",
    summary: "Body of a response whose HTTP status is 400 or above.",
    verified: None,
    route: None,
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "de5928acefe1789e01037ddfbd4e8f5a8792089c5f862aadf19a62284cf38e4d",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "error",
        rows: "",
        columns: &[
            runtime::Column {
                name: "code",
                origin: runtime::Origin::Body("/code"),
                description: "Number of the error: 0 on almost all, 3024 on some internal errors.",
            },
            runtime::Column {
                name: "message",
                origin: runtime::Origin::Body("/message"),
                description: "What went wrong, in English.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&error_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "The HTTP status and the message tell errors apart; the code does not.",
  "title": "Error",
  "description": "What the Published-Data API answers when it cannot answer. Not documented.",
  "type": "object",
  "properties": {
    "code": {
      "description": "Number of the error: 0 on almost all, 3024 on some internal errors.",
      "type": "integer",
      "minimum": 0,
      "maximum": 2147483647
    },
    "message": {
      "description": "What went wrong, in English.",
      "type": "string",
      "minLength": 1
    }
  },
  "required": [
    "code",
    "message"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `error`.
fn error_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::integer_field("code", false), runtime::text_field("message", false)],
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
        error: ErrorColumns,
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
            visitor(0usize, &mut self.error.code);
            visitor(0usize, &mut self.error.message);
        }
    }
    #[derive(Default)]
    struct ErrorColumns {
        code: runtime::IntegerColumn,
        message: runtime::TextColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["code", "message"])
        }),
        required: 3u64,
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
                0usize => cursor.integer(&mut tables.error.code, 0i64..=2147483647i64)?,
                1usize => {
                    cursor
                        .text(
                            &mut tables.error.message,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///What the Published-Data API answers when it cannot answer. Not documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Error {
    ///Number of the error: 0 on almost all, 3024 on some internal errors.
    pub code: i64,
    ///What went wrong, in English.
    pub message: ::std::string::String,
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
