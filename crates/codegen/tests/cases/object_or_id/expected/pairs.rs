// @generated from schemas/pairs.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `pairs`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "pairs",
    summary: "A string may replace an object.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/pairs",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "4a55d547b03c13bdf95e266694498792e774142ce3870d2fbddef6fd6bd5bc23",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "pairs",
        rows: "/pairs/*",
        columns: &[
            runtime::Column {
                name: "white__rating",
                origin: runtime::Origin::Body("/white/rating"),
                description: "Points.",
            },
            runtime::Column {
                name: "white__aid",
                origin: runtime::Origin::Body("/white/@id"),
                description: "Where it is.",
            },
            runtime::Column {
                name: "white__name",
                origin: runtime::Origin::Body("/white/name"),
                description: "Name.",
            },
            runtime::Column {
                name: "guest__rating",
                origin: runtime::Origin::Body("/guest/rating"),
                description: "Points.",
            },
            runtime::Column {
                name: "guest__aid",
                origin: runtime::Origin::Body("/guest/@id"),
                description: "Where it is.",
            },
            runtime::Column {
                name: "guest__name",
                origin: runtime::Origin::Body("/guest/name"),
                description: "Name.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&pairs_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "pairs": {
      "description": "Pairs.",
      "type": "array",
      "items": {
        "description": "One pair.",
        "type": "object",
        "properties": {
          "white": {
            "description": "One side.",
            "oneOf": [
              {
                "$ref": "#/$defs/side"
              },
              {
                "$ref": "#/$defs/id"
              }
            ]
          },
          "guest": {
            "description": "Another, if any.",
            "oneOf": [
              {
                "description": "By name.",
                "type": "string",
                "enum": [
                  "g",
                  "h"
                ]
              },
              {
                "$ref": "#/$defs/side"
              }
            ]
          }
        },
        "required": [
          "white"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "pairs"
  ],
  "additionalProperties": false,
  "$defs": {
    "id": {
      "description": "Where it is.",
      "type": "string",
      "pattern": "^https://example\\.com/"
    },
    "side": {
      "description": "One side.",
      "type": "object",
      "properties": {
        "rating": {
          "description": "Points.",
          "type": "integer",
          "minimum": 0,
          "maximum": 5000
        },
        "@id": {
          "$ref": "#/$defs/id"
        },
        "name": {
          "description": "Name.",
          "type": "string"
        }
      },
      "required": [
        "rating",
        "@id"
      ],
      "additionalProperties": false
    }
  }
}"##;
///Arrow schema of the table `pairs`.
fn pairs_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("white__rating", true),
            runtime::text_field("white__aid", false),
            runtime::text_field("white__name", true),
            runtime::integer_field("guest__rating", true),
            runtime::text_field("guest__aid", true),
            runtime::text_field("guest__name", true),
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
        pairs: PairsColumns,
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
            visitor(0usize, &mut self.pairs.white__rating);
            visitor(0usize, &mut self.pairs.white__aid);
            visitor(0usize, &mut self.pairs.white__name);
            visitor(0usize, &mut self.pairs.guest__rating);
            visitor(0usize, &mut self.pairs.guest__aid);
            visitor(0usize, &mut self.pairs.guest__name);
        }
    }
    #[derive(Default)]
    struct PairsColumns {
        white__rating: runtime::IntegerColumn,
        white__aid: runtime::TextColumn,
        white__name: runtime::TextColumn,
        guest__rating: runtime::IntegerColumn,
        guest__aid: runtime::TextColumn,
        guest__name: runtime::TextColumn,
    }
    static ROOT__PAIRS__ITEM__WHITE: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "@id", "name"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__pairs__item__white(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PAIRS__ITEM__WHITE)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.pairs.white__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.pairs.white__aid,
                            &[runtime::Check::Prefix("https://example.com/")],
                        )?
                }
                2usize => cursor.text(&mut tables.pairs.white__name, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.pairs.white__name.null();
        }
        Ok(())
    }
    static ROOT__PAIRS__ITEM__GUEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "@id", "name"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__pairs__item__guest(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PAIRS__ITEM__GUEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.pairs.guest__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.pairs.guest__aid,
                            &[runtime::Check::Prefix("https://example.com/")],
                        )?
                }
                2usize => cursor.text(&mut tables.pairs.guest__name, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.pairs.guest__name.null();
        }
        Ok(())
    }
    static ROOT__PAIRS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["white", "guest"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__pairs__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PAIRS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    if cursor.string_follows() {
                        cursor
                            .text(
                                &mut tables.pairs.white__aid,
                                &[runtime::Check::Prefix("https://example.com/")],
                            )?;
                        tables.pairs.white__rating.null();
                        tables.pairs.white__name.null();
                    } else {
                        root__pairs__item__white(cursor, tables)?
                    }
                }
                1usize => {
                    if cursor.string_follows() {
                        cursor
                            .text(
                                &mut tables.pairs.guest__aid,
                                &[
                                    runtime::Check::OneOf({
                                        static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                            &runtime::literals(["g", "h"])
                                        });
                                        &WORDS
                                    }),
                                ],
                            )?;
                        tables.pairs.guest__rating.null();
                        tables.pairs.guest__name.null();
                    } else {
                        root__pairs__item__guest(cursor, tables)?
                    }
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.pairs.guest__rating.null();
            tables.pairs.guest__aid.null();
            tables.pairs.guest__name.null();
        }
        Ok(())
    }
    fn root__pairs(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__pairs__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["pairs"]) }),
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
                0usize => root__pairs(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Pairs {
    ///Pairs.
    pub pairs: ::std::vec::Vec<PairsPairsItem>,
}
///One pair.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PairsPairsItem {
    ///Another, if any.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub guest: ::std::option::Option<PairsPairsItemGuest>,
    ///One side.
    pub white: PairsPairsItemWhite,
}
///Another, if any.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum PairsPairsItemGuest {
    String(PairsPairsItemGuestString),
    Side(Side),
}
impl ::std::convert::From<PairsPairsItemGuestString> for PairsPairsItemGuest {
    fn from(value: PairsPairsItemGuestString) -> Self {
        Self::String(value)
    }
}
impl ::std::convert::From<Side> for PairsPairsItemGuest {
    fn from(value: Side) -> Self {
        Self::Side(value)
    }
}
///By name.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum PairsPairsItemGuestString {
    #[serde(rename = "g")]
    G,
    #[serde(rename = "h")]
    H,
}
impl ::std::fmt::Display for PairsPairsItemGuestString {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::G => f.write_str("g"),
            Self::H => f.write_str("h"),
        }
    }
}
impl ::std::str::FromStr for PairsPairsItemGuestString {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "g" => Ok(Self::G),
            "h" => Ok(Self::H),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for PairsPairsItemGuestString {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for PairsPairsItemGuestString {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///One side.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum PairsPairsItemWhite {
    Side(Side),
    String(::std::string::String),
}
impl ::std::convert::From<Side> for PairsPairsItemWhite {
    fn from(value: Side) -> Self {
        Self::Side(value)
    }
}
///One side.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Side {
    ///Where it is.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    ///Points.
    pub rating: i64,
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
