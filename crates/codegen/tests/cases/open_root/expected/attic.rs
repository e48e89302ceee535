// @generated from schemas/attic.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `attic`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "attic",
    summary: "Two members of many.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/attic",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "992d43fe037f87b9a93412467858dc80efaf80346e8579637ade996c1b49d16b",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "attic",
        rows: "",
        columns: &[
            runtime::Column {
                name: "dust",
                origin: runtime::Origin::Body("/dust"),
                description: "Height of the dust.",
            },
            runtime::Column {
                name: "key__lost",
                origin: runtime::Origin::Body("/key/lost"),
                description: "Whether it is lost.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&attic_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "dust": {
      "description": "Height of the dust.",
      "type": "integer",
      "minimum": 0,
      "maximum": 100
    },
    "key": {
      "description": "The key.",
      "type": "object",
      "properties": {
        "lost": {
          "description": "Whether it is lost.",
          "type": "boolean"
        }
      },
      "required": [
        "lost"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "dust"
  ],
  "additionalProperties": true,
  "$comment": "Nobody knows what else is in there."
}"#;
///Arrow schema of the table `attic`.
fn attic_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("dust", false),
            runtime::boolean_field("key__lost", true),
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
        attic: AtticColumns,
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
            visitor(0usize, &mut self.attic.dust);
            visitor(0usize, &mut self.attic.key__lost);
        }
    }
    #[derive(Default)]
    struct AtticColumns {
        dust: runtime::IntegerColumn,
        key__lost: runtime::BooleanColumn,
    }
    static ROOT__KEY: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["lost"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__key(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__KEY)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.boolean(&mut tables.attic.key__lost)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["dust", "key"]) }),
        required: 1u64,
        keys: None,
        open: true,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.attic.dust, 0i64..=100i64)?,
                1usize => root__key(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.attic.key__lost.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Attic {
    ///Height of the dust.
    pub dust: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<AtticKey>,
}
///The key.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct AtticKey {
    ///Whether it is lost.
    pub lost: bool,
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
