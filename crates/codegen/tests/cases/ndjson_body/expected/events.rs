// @generated from schemas/events.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `events`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "events",
    summary: "Events.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/events",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Ndjson,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "3bc3308acaf22a616815c1e17de4f8175ce2256ccfa110823010f5bbec71c702",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "events",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Number.",
            },
            runtime::Column {
                name: "what",
                origin: runtime::Origin::Body("/what"),
                description: "What happened.",
            },
        ],
        key: &["id"],
        parent: None,
        schema: std::sync::LazyLock::new(&events_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Events.",
  "type": "array",
  "items": {
    "type": "object",
    "additionalProperties": false,
    "required": [
      "id"
    ],
    "properties": {
      "id": {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
        "description": "Number."
      },
      "what": {
        "type": "string",
        "description": "What happened."
      }
    },
    "description": "An event."
  }
}"#;
///Arrow schema of the table `events`.
fn events_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::integer_field("id", false), runtime::text_field("what", true)],
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
            visitor(0usize, &mut self.events.what);
        }
    }
    #[derive(Default)]
    struct EventsColumns {
        id: runtime::IntegerColumn,
        what: runtime::TextColumn,
    }
    static ROOT__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["id", "what"]) }),
        required: 1u64,
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
                0usize => cursor.integer(&mut tables.events.id, 1i64..=1000i64)?,
                1usize => cursor.text(&mut tables.events.what, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.events.what.null();
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
        }
        Ok(())
    }
}
///Events.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Events(pub ::std::vec::Vec<EventsItem>);
impl ::std::ops::Deref for Events {
    type Target = ::std::vec::Vec<EventsItem>;
    fn deref(&self) -> &::std::vec::Vec<EventsItem> {
        &self.0
    }
}
impl ::std::convert::From<Events> for ::std::vec::Vec<EventsItem> {
    fn from(value: Events) -> Self {
        value.0
    }
}
impl ::std::convert::From<::std::vec::Vec<EventsItem>> for Events {
    fn from(value: ::std::vec::Vec<EventsItem>) -> Self {
        Self(value)
    }
}
///An event.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct EventsItem {
    ///Number.
    pub id: i64,
    ///What happened.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub what: ::std::option::Option<::std::string::String>,
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
