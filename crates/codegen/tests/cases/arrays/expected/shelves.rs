// @generated from schemas/shelves.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `shelves`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "shelves",
    summary: "Lists become tables.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/shelves",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "82271cb12f15f5af3707004baf7dceda60ccf45d02e5c103d1208ce2bce49a05",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "shelves",
        rows: "/shelves/*",
        columns: &[
            runtime::Column {
                name: "number",
                origin: runtime::Origin::Body("/number"),
                description: "Number of the shelf.",
            },
            runtime::Column {
                name: "label",
                origin: runtime::Origin::Body("/label"),
                description: "What is written on it.",
            },
        ],
        key: &["number"],
        parent: None,
        schema: std::sync::LazyLock::new(&shelves_schema),
    },
    runtime::Table {
        name: "tags",
        rows: "/tags/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "One tag.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&tags_schema),
    },
    runtime::Table {
        name: "moments",
        rows: "/moments/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "When somebody looked, in Unix seconds.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&moments_schema),
    },
    runtime::Table {
        name: "lost",
        rows: "/lost/*",
        columns: &[
            runtime::Column {
                name: "what",
                origin: runtime::Origin::Body("/what"),
                description: "What was lost.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&lost_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "shelves": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "One shelf.",
        "type": "object",
        "properties": {
          "number": {
            "description": "Number of the shelf.",
            "type": "integer",
            "minimum": 0,
            "maximum": 100
          },
          "label": {
            "description": "What is written on it.",
            "type": "string"
          }
        },
        "required": [
          "number"
        ],
        "additionalProperties": false
      }
    },
    "tags": {
      "description": "Tags of the whole rack.",
      "type": "array",
      "items": {
        "description": "One tag.",
        "type": "string"
      }
    },
    "moments": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "When somebody looked, in Unix seconds.",
        "type": "integer",
        "minimum": 1000000000,
        "maximum": 4102444800,
        "format": "unix-time"
      }
    },
    "lost": {
      "description": "Losses; absent when there are none.",
      "type": "array",
      "items": {
        "description": "One loss.",
        "type": "object",
        "properties": {
          "what": {
            "description": "What was lost.",
            "type": "string"
          }
        },
        "required": [
          "what"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "shelves",
    "tags",
    "moments"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `shelves`.
fn shelves_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::integer_field("number", false), runtime::text_field("label", true)],
    )
}
///Arrow schema of the table `tags`.
fn tags_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[1].columns, [runtime::text_field("value", false)])
}
///Arrow schema of the table `moments`.
fn moments_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[2].columns, [runtime::timestamp_field("value", false)])
}
///Arrow schema of the table `lost`.
fn lost_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[3].columns, [runtime::text_field("what", false)])
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 4usize],
        shelves: ShelvesColumns,
        tags: TagsColumns,
        moments: MomentsColumns,
        lost: LostColumns,
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
            visitor(0usize, &mut self.shelves.number);
            visitor(0usize, &mut self.shelves.label);
            visitor(1usize, &mut self.tags.value);
            visitor(2usize, &mut self.moments.value);
            visitor(3usize, &mut self.lost.what);
        }
    }
    #[derive(Default)]
    struct ShelvesColumns {
        number: runtime::IntegerColumn,
        label: runtime::TextColumn,
    }
    #[derive(Default)]
    struct TagsColumns {
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct MomentsColumns {
        value: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct LostColumns {
        what: runtime::TextColumn,
    }
    static ROOT__SHELVES__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["number", "label"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__shelves__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SHELVES__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.shelves.number, 0i64..=100i64)?,
                1usize => cursor.text(&mut tables.shelves.label, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.shelves.label.null();
        }
        Ok(())
    }
    fn root__shelves(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__shelves__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    fn root__tags(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.tags.value, &[])?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    fn root__moments(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.unix_time(&mut tables.moments.value, 1000000000i64..=4102444800i64)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT__LOST__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["what"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__lost__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LOST__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.lost.what, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__lost(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__lost__item(cursor, tables)?;
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["shelves", "tags", "moments", "lost"])
        }),
        required: 7u64,
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
                0usize => root__shelves(cursor, tables)?,
                1usize => root__tags(cursor, tables)?,
                2usize => root__moments(cursor, tables)?,
                3usize => root__lost(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Shelves {
    ///Losses; absent when there are none.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub lost: ::std::vec::Vec<ShelvesLostItem>,
    ///A list.
    pub moments: ::std::vec::Vec<i64>,
    ///A list.
    pub shelves: ::std::vec::Vec<ShelvesShelvesItem>,
    ///Tags of the whole rack.
    pub tags: ::std::vec::Vec<::std::string::String>,
}
///One loss.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ShelvesLostItem {
    ///What was lost.
    pub what: ::std::string::String,
}
///One shelf.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ShelvesShelvesItem {
    ///What is written on it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    ///Number of the shelf.
    pub number: i64,
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
