// @generated from schemas/post.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `post`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "post",
    summary: "Shapes from other files, and from files that these refer to.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/post",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "571920099139d2dfd8e9b615302c18c760858a689e055257a0fff1c7e0bcb64b",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "post",
        rows: "",
        columns: &[
            runtime::Column {
                name: "sender__name",
                origin: runtime::Origin::Body("/sender/name"),
                description: "Name of a person.",
            },
            runtime::Column {
                name: "sender__home__street",
                origin: runtime::Origin::Body("/sender/home/street"),
                description: "Street and number.",
            },
            runtime::Column {
                name: "sender__home__moved",
                origin: runtime::Origin::Body("/sender/home/moved"),
                description: "A moment, in Unix seconds.",
            },
            runtime::Column {
                name: "receiver__home__street",
                origin: runtime::Origin::Body("/receiver/home/street"),
                description: "Street and number.",
            },
            runtime::Column {
                name: "receiver__home__moved",
                origin: runtime::Origin::Body("/receiver/home/moved"),
                description: "A moment, in Unix seconds.",
            },
            runtime::Column {
                name: "stamp__value",
                origin: runtime::Origin::Body("/stamp/value"),
                description: "Value of the stamp.",
            },
            runtime::Column {
                name: "weight",
                origin: runtime::Origin::Body("/weight"),
                description: "Weight in grams.",
            },
        ],
        key: &["sender__name"],
        parent: None,
        schema: std::sync::LazyLock::new(&post_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "sender": {
      "$ref": "#/$defs/common~1person.json"
    },
    "receiver": {
      "$ref": "#/$defs/common~1person.json/$defs/shy_person"
    },
    "stamp": {
      "$ref": "#/$defs/common~1stamp.json/$defs/stamp"
    },
    "weight": {
      "$ref": "#/$defs/weight"
    }
  },
  "required": [
    "sender",
    "receiver"
  ],
  "additionalProperties": false,
  "$defs": {
    "weight": {
      "description": "Weight in grams.",
      "type": "integer",
      "minimum": 1,
      "maximum": 9999
    },
    "common/moment.json": {
      "$comment": "Seconds.",
      "description": "A moment, in Unix seconds.",
      "type": "integer",
      "minimum": 1000000000,
      "maximum": 4102444800,
      "format": "unix-time"
    },
    "common/person.json": {
      "title": "Sender",
      "description": "A person.",
      "type": "object",
      "properties": {
        "name": {
          "$ref": "#/$defs/common~1person.json/$defs/name"
        },
        "home": {
          "$ref": "#/$defs/common~1place.json/$defs/place"
        }
      },
      "required": [
        "name"
      ],
      "additionalProperties": false,
      "$defs": {
        "name": {
          "description": "Name of a person.",
          "type": "string",
          "minLength": 1
        },
        "shy_person": {
          "description": "A person without a name.",
          "type": "object",
          "properties": {
            "home": {
              "$ref": "#/$defs/common~1place.json/$defs/place"
            }
          },
          "required": [
            "home"
          ],
          "additionalProperties": false
        }
      }
    },
    "common/place.json": {
      "$defs": {
        "place": {
          "description": "A place.",
          "type": "object",
          "properties": {
            "street": {
              "description": "Street and number.",
              "type": "string"
            },
            "moved": {
              "$ref": "#/$defs/common~1moment.json"
            }
          },
          "required": [
            "street"
          ],
          "additionalProperties": false
        }
      }
    },
    "common/stamp.json": {
      "$defs": {
        "stamp": {
          "description": "A stamp.",
          "type": "object",
          "properties": {
            "value": {
              "description": "Value of the stamp.",
              "type": "integer",
              "minimum": 0,
              "maximum": 100
            }
          },
          "required": [
            "value"
          ],
          "additionalProperties": false
        }
      }
    }
  }
}"##;
///Arrow schema of the table `post`.
fn post_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("sender__name", false),
            runtime::text_field("sender__home__street", true),
            runtime::timestamp_field("sender__home__moved", true),
            runtime::text_field("receiver__home__street", false),
            runtime::timestamp_field("receiver__home__moved", true),
            runtime::integer_field("stamp__value", true),
            runtime::integer_field("weight", true),
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
        post: PostColumns,
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
            visitor(0usize, &mut self.post.sender__name);
            visitor(0usize, &mut self.post.sender__home__street);
            visitor(0usize, &mut self.post.sender__home__moved);
            visitor(0usize, &mut self.post.receiver__home__street);
            visitor(0usize, &mut self.post.receiver__home__moved);
            visitor(0usize, &mut self.post.stamp__value);
            visitor(0usize, &mut self.post.weight);
        }
    }
    #[derive(Default)]
    struct PostColumns {
        sender__name: runtime::TextColumn,
        sender__home__street: runtime::TextColumn,
        sender__home__moved: runtime::TimestampColumn,
        receiver__home__street: runtime::TextColumn,
        receiver__home__moved: runtime::TimestampColumn,
        stamp__value: runtime::IntegerColumn,
        weight: runtime::IntegerColumn,
    }
    static ROOT__SENDER__HOME: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["street", "moved"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__sender__home(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SENDER__HOME)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.post.sender__home__street, &[])?,
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.post.sender__home__moved,
                            1000000000i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.post.sender__home__moved.null();
        }
        Ok(())
    }
    static ROOT__SENDER: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "home"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__sender(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SENDER)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.post.sender__name,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => root__sender__home(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.post.sender__home__street.null();
            tables.post.sender__home__moved.null();
        }
        Ok(())
    }
    static ROOT__RECEIVER__HOME: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["street", "moved"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__receiver__home(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__RECEIVER__HOME)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.post.receiver__home__street, &[])?,
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.post.receiver__home__moved,
                            1000000000i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.post.receiver__home__moved.null();
        }
        Ok(())
    }
    static ROOT__RECEIVER: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["home"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__receiver(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__RECEIVER)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__receiver__home(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__STAMP: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["value"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__stamp(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__STAMP)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.post.stamp__value, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["sender", "receiver", "stamp", "weight"])
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
                0usize => root__sender(cursor, tables)?,
                1usize => root__receiver(cursor, tables)?,
                2usize => root__stamp(cursor, tables)?,
                3usize => cursor.integer(&mut tables.post.weight, 1i64..=9999i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.post.stamp__value.null();
        }
        if object.is_missing(3usize) {
            tables.post.weight.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub receiver: super::types::common::person::ShyPerson,
    pub sender: super::types::common::person::Sender,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stamp: ::std::option::Option<super::types::common::stamp::Stamp>,
    ///Weight in grams.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub weight: ::std::option::Option<i64>,
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
