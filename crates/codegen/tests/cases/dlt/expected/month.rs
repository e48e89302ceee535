// @generated from schemas/month.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `month`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "month",
    summary: "What happened in a month.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "other",
            base_url: "https://other.example",
            auth: None,
        },
        path: "/{username}/{year}/{month}",
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
    schema_hash: "f34e8208ca564789a1579b9c93629bcc8f5ce795595e23635ae8668b7298c401",
    pages: None,
    dlt: "{\"toy_events\":{\"argument\":\"players\",\"months_from\":\"toy_months\",\"write_disposition\":\"merge\",\"selected\":true,\"drop_in\":{\"rows\":\"nested\",\"write_disposition\":\"append\",\"selected\":false,\"integer_timestamps\":[\"at\"]}}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "events",
        rows: "/events/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Number of the event.",
            },
            runtime::Column {
                name: "at",
                origin: runtime::Origin::Body("/at"),
                description: "A moment, in Unix seconds.",
            },
        ],
        key: &["id"],
        parent: None,
        schema: std::sync::LazyLock::new(&events_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "events": {
      "description": "A list.",
      "type": "array",
      "items": {
        "description": "One event.",
        "type": "object",
        "properties": {
          "id": {
            "description": "Number of the event.",
            "type": "integer",
            "minimum": 0,
            "maximum": 100
          },
          "at": {
            "description": "A moment, in Unix seconds.",
            "type": "integer",
            "minimum": 1000000000,
            "maximum": 4102444800,
            "format": "unix-time"
          }
        },
        "required": [
          "id",
          "at"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "events"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `events`.
fn events_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::integer_field("id", false), runtime::timestamp_field("at", false)],
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
        events: EventsColumns,
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
            visitor(0usize, &mut self.events.id);
            visitor(0usize, &mut self.events.at);
        }
    }
    #[derive(Default)]
    struct EventsColumns {
        id: runtime::IntegerColumn,
        at: runtime::TimestampColumn,
    }
    static ROOT__EVENTS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["id", "at"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__events__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__EVENTS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.events.id, 0i64..=100i64)?,
                1usize => {
                    cursor
                        .unix_time(&mut tables.events.at, 1000000000i64..=4102444800i64)?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__events(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__events__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["events"]) }),
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
                0usize => root__events(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Month {
    ///A list.
    pub events: ::std::vec::Vec<MonthEventsItem>,
}
///One event.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct MonthEventsItem {
    ///A moment, in Unix seconds.
    pub at: i64,
    ///Number of the event.
    pub id: i64,
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
