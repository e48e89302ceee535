// @generated from schemas/words.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `words`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "words",
    summary: "Words.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example",
            auth: None,
        },
        path: "/words",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "990531e3c0b155d38fd243b3bb2aa167b4c49f7b300e780459f75cee780cb3a7",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "words",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A word.",
            },
        ],
        key: &["value"],
        parent: None,
        schema: std::sync::LazyLock::new(&words_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Words.",
  "type": "array",
  "items": {
    "type": "string",
    "minLength": 1,
    "description": "A word."
  }
}"#;
///Arrow schema of the table `words`.
fn words_schema() -> runtime::SchemaRef {
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
        words: WordsColumns,
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
            visitor(0usize, &mut self.words.value);
        }
    }
    #[derive(Default)]
    struct WordsColumns {
        value: runtime::TextColumn,
    }
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.words.value, &[runtime::Check::MinLength(1usize)])?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
}
///Words.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Words(pub ::std::vec::Vec<::std::string::String>);
impl ::std::ops::Deref for Words {
    type Target = ::std::vec::Vec<::std::string::String>;
    fn deref(&self) -> &::std::vec::Vec<::std::string::String> {
        &self.0
    }
}
impl ::std::convert::From<Words> for ::std::vec::Vec<::std::string::String> {
    fn from(value: Words) -> Self {
        value.0
    }
}
impl ::std::convert::From<::std::vec::Vec<::std::string::String>> for Words {
    fn from(value: ::std::vec::Vec<::std::string::String>) -> Self {
        Self(value)
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
