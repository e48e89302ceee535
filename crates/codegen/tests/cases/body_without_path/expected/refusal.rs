// @generated from schemas/refusal.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `refusal`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "refusal",
    summary: "What comes instead of an answer.",
    verified: None,
    route: None,
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "830035c0f365f2231798c057b6fb5b1be8f0e3ad6fc1616bfaca0643ca437779",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "refusal",
        rows: "",
        columns: &[
            runtime::Column {
                name: "reason",
                origin: runtime::Origin::Body("/reason"),
                description: "Why.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&refusal_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "reason": {
      "description": "Why.",
      "type": "string"
    }
  },
  "required": [
    "reason"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `refusal`.
fn refusal_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[0].columns, [runtime::text_field("reason", false)])
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 1usize],
        refusal: RefusalColumns,
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
            visitor(0usize, &mut self.refusal.reason);
        }
    }
    #[derive(Default)]
    struct RefusalColumns {
        reason: runtime::TextColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["reason"]) }),
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
                0usize => cursor.text(&mut tables.refusal.reason, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    ///Why.
    pub reason: ::std::string::String,
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
