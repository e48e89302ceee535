// @generated from schemas/walks.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `walks`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "walks",
    summary: "Lists that say what was asked for.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example/v1",
            auth: None,
        },
        path: "/diary/{username}/walks/{year}/{month}",
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
            runtime::Parameter {
                name: "month",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 12i64,
                        digits: 2usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: Some(runtime::Period::Month),
                },
            },
        ],
    }),
    example: &[("username", "erik"), ("year", "2024"), ("month", "01")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "3bf5db5910d3b2566ffb13a3ed38afd5d6ebf9d88d357795ef9a0309a17bb7b9",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 3usize] = [
    runtime::Table {
        name: "walks",
        rows: "/walks/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "month",
                origin: runtime::Origin::Request("month"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "day",
                origin: runtime::Origin::Body("/day"),
                description: "Day of the month.",
            },
            runtime::Column {
                name: "read_at",
                origin: runtime::Origin::FetchedAt,
                description: "When the request was sent, in UTC.",
            },
        ],
        key: &["username", "day"],
        parent: None,
        schema: std::sync::LazyLock::new(&walks_schema),
    },
    runtime::Table {
        name: "walks__stops",
        rows: "/walks/*/stops/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "day",
                origin: runtime::Origin::Parent,
                description: "Day of the month.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "One stop.",
            },
        ],
        key: &[],
        parent: Some("walks"),
        schema: std::sync::LazyLock::new(&walks__stops_schema),
    },
    runtime::Table {
        name: "rests",
        rows: "/rests/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "month",
                origin: runtime::Origin::Request("month"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Day of a rest.",
            },
            runtime::Column {
                name: "read_at",
                origin: runtime::Origin::FetchedAt,
                description: "When the request was sent, in UTC.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&rests_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "walks": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "One walk.",
        "type": "object",
        "properties": {
          "day": {
            "description": "Day of the month.",
            "type": "integer",
            "minimum": 1,
            "maximum": 31
          },
          "stops": {
            "description": "Stops on the way.",
            "type": "array",
            "items": {
              "description": "One stop.",
              "type": "string"
            }
          }
        },
        "required": [
          "day",
          "stops"
        ],
        "additionalProperties": false
      }
    },
    "rests": {
      "description": "Days without a walk.",
      "type": "array",
      "items": {
        "description": "Day of a rest.",
        "type": "integer",
        "minimum": 1,
        "maximum": 31
      }
    }
  },
  "required": [
    "walks",
    "rests"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `walks`.
fn walks_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("month", false),
            runtime::integer_field("day", false),
            runtime::timestamp_field("read_at", false),
        ],
    )
}
///Arrow schema of the table `walks__stops`.
fn walks__stops_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("day", false),
            runtime::text_field("value", false),
        ],
    )
}
///Arrow schema of the table `rests`.
fn rests_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("month", false),
            runtime::integer_field("value", false),
            runtime::timestamp_field("read_at", false),
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
        rows_: [usize; 3usize],
        walks: WalksColumns,
        walks__stops: WalksStopsColumns,
        rests: RestsColumns,
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
            self.walks.month.fill_parameter(self.rows_[0usize], request, "month")?;
            self.walks.read_at.fill_fetched_at(self.rows_[0usize], request);
            self.walks__stops
                .username
                .fill_parameter(self.rows_[1usize], request, "username")?;
            self.rests.username.fill_parameter(self.rows_[2usize], request, "username")?;
            self.rests.month.fill_parameter(self.rows_[2usize], request, "month")?;
            self.rests.read_at.fill_fetched_at(self.rows_[2usize], request);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.walks.username);
            visitor(0usize, &mut self.walks.month);
            visitor(0usize, &mut self.walks.day);
            visitor(0usize, &mut self.walks.read_at);
            visitor(1usize, &mut self.walks__stops.username);
            visitor(1usize, &mut self.walks__stops.day);
            visitor(1usize, &mut self.walks__stops.value);
            visitor(2usize, &mut self.rests.username);
            visitor(2usize, &mut self.rests.month);
            visitor(2usize, &mut self.rests.value);
            visitor(2usize, &mut self.rests.read_at);
        }
    }
    #[derive(Default)]
    struct WalksColumns {
        username: runtime::TextColumn,
        month: runtime::IntegerColumn,
        day: runtime::IntegerColumn,
        read_at: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct WalksStopsColumns {
        username: runtime::TextColumn,
        day: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct RestsColumns {
        username: runtime::TextColumn,
        month: runtime::IntegerColumn,
        value: runtime::IntegerColumn,
        read_at: runtime::TimestampColumn,
    }
    fn root__walks__item__stops(
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
    static ROOT__WALKS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["day", "stops"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__walks__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__WALKS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.walks.day, 1i64..=31i64)?,
                1usize => root__walks__item__stops(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__walks(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__walks__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
            tables.walks__stops.day.fill_last(tables.rows_[1usize], &tables.walks.day);
        }
        Ok(())
    }
    fn root__rests(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.integer(&mut tables.rests.value, 1i64..=31i64)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["walks", "rests"]) }),
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
                0usize => root__walks(cursor, tables)?,
                1usize => root__rests(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Walks {
    ///Days without a walk.
    pub rests: ::std::vec::Vec<i64>,
    ///A list.
    pub walks: ::std::vec::Vec<WalksWalksItem>,
}
///One walk.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct WalksWalksItem {
    ///Day of the month.
    pub day: i64,
    ///Stops on the way.
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
