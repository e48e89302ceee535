// @generated from schemas/walks.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `walks`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "walks",
    summary: "Walks.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example",
            auth: None,
        },
        path: "/walks/{username}",
        parameters: &[
            runtime::Parameter {
                name: "username",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Lower,
                        ranges: &[(b'a', b'z')],
                        min_len: 1usize,
                        max_len: 9usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("username", "erik")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "0f63b1cff86f45f1cdfabebd3fa7282015117417bd0ee7ed2cabeddfe1510ad9",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "walks",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "day",
                origin: runtime::Origin::Body("/day"),
                description: "The day.",
            },
            runtime::Column {
                name: "steps",
                origin: runtime::Origin::Body("/steps"),
                description: "Steps.",
            },
        ],
        key: &["username", "day"],
        parent: None,
        schema: std::sync::LazyLock::new(&walks_schema),
    },
    runtime::Table {
        name: "walks__stops",
        rows: "/*/stops/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "day",
                origin: runtime::Origin::Parent,
                description: "The day.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A place.",
            },
        ],
        key: &[],
        parent: Some("walks"),
        schema: std::sync::LazyLock::new(&walks__stops_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Walks.",
  "type": "array",
  "items": {
    "type": "object",
    "additionalProperties": false,
    "required": [
      "day",
      "steps"
    ],
    "properties": {
      "day": {
        "type": "string",
        "format": "date",
        "description": "The day."
      },
      "steps": {
        "type": "integer",
        "minimum": 0,
        "maximum": 100000,
        "description": "Steps."
      },
      "stops": {
        "type": "array",
        "items": {
          "type": "string",
          "description": "A place."
        },
        "description": "Places."
      }
    },
    "description": "A walk."
  }
}"#;
///Arrow schema of the table `walks`.
fn walks_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::date_field("day", false),
            runtime::integer_field("steps", false),
        ],
    )
}
///Arrow schema of the table `walks__stops`.
fn walks__stops_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::date_field("day", false),
            runtime::text_field("value", false),
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
        rows_: [usize; 2usize],
        walks: WalksColumns,
        walks__stops: WalksStopsColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.walks.username.fill_parameter(self.rows_[0usize], request, "username")?;
            self.walks__stops
                .username
                .fill_parameter(self.rows_[1usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.walks.username);
            visitor(0usize, &mut self.walks.day);
            visitor(0usize, &mut self.walks.steps);
            visitor(1usize, &mut self.walks__stops.username);
            visitor(1usize, &mut self.walks__stops.day);
            visitor(1usize, &mut self.walks__stops.value);
        }
    }
    #[derive(Default)]
    struct WalksColumns {
        username: runtime::TextColumn,
        day: runtime::DateColumn,
        steps: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct WalksStopsColumns {
        username: runtime::TextColumn,
        day: runtime::DateColumn,
        value: runtime::TextColumn,
    }
    fn root__item__stops(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.walks__stops.value, &[])?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["day", "steps", "stops"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.date(&mut tables.walks.day)?,
                1usize => cursor.integer(&mut tables.walks.steps, 0i64..=100000i64)?,
                2usize => root__item__stops(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
            tables.walks__stops.day.fill_last(tables.rows_[1usize], &tables.walks.day);
        }
        Ok(())
    }
}
///Walks.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Walks(pub ::std::vec::Vec<WalksItem>);
impl ::std::ops::Deref for Walks {
    type Target = ::std::vec::Vec<WalksItem>;
    fn deref(&self) -> &::std::vec::Vec<WalksItem> {
        &self.0
    }
}
impl ::std::convert::From<Walks> for ::std::vec::Vec<WalksItem> {
    fn from(value: Walks) -> Self {
        value.0
    }
}
impl ::std::convert::From<::std::vec::Vec<WalksItem>> for Walks {
    fn from(value: ::std::vec::Vec<WalksItem>) -> Self {
        Self(value)
    }
}
///A walk.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct WalksItem {
    ///The day.
    pub day: ::std::string::String,
    ///Steps.
    pub steps: i64,
    ///Places.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub stops: ::std::vec::Vec<::std::string::String>,
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
