// @generated from schemas/duel.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `duel`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "duel",
    summary: "Shapes that are used twice.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/duel",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "bff06d0fa340be6f6af4d39bd57083c6c8f6b0b985716d9f072a3e796850d4d3",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "duel",
        rows: "",
        columns: &[
            runtime::Column {
                name: "left__name",
                origin: runtime::Origin::Body("/left/name"),
                description: "A name.",
            },
            runtime::Column {
                name: "left__wins",
                origin: runtime::Origin::Body("/left/wins"),
                description: "Duels won.",
            },
            runtime::Column {
                name: "right__name",
                origin: runtime::Origin::Body("/right/name"),
                description: "A name.",
            },
            runtime::Column {
                name: "right__wins",
                origin: runtime::Origin::Body("/right/wins"),
                description: "Duels won.",
            },
            runtime::Column {
                name: "blade",
                origin: runtime::Origin::Body("/blade"),
                description: "A blade.",
            },
        ],
        key: &["left__name"],
        parent: None,
        schema: std::sync::LazyLock::new(&duel_schema),
    },
    runtime::Table {
        name: "seconds",
        rows: "/seconds/*",
        columns: &[
            runtime::Column {
                name: "left__name",
                origin: runtime::Origin::Parent,
                description: "A name.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "A name.",
            },
            runtime::Column {
                name: "wins",
                origin: runtime::Origin::Body("/wins"),
                description: "Duels won.",
            },
        ],
        key: &[],
        parent: Some("duel"),
        schema: std::sync::LazyLock::new(&seconds_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "left": {
      "$ref": "#/$defs/fencer",
      "description": "The fencer on the left."
    },
    "right": {
      "$ref": "#/$defs/fencer",
      "$comment": "An annotation may accompany a reference."
    },
    "seconds": {
      "description": "Who looks on.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/fencer"
      }
    },
    "blade": {
      "$ref": "#/$defs/alias"
    }
  },
  "required": [
    "left"
  ],
  "additionalProperties": false,
  "$defs": {
    "fencer": {
      "description": "One fencer.",
      "type": "object",
      "properties": {
        "name": {
          "$ref": "#/$defs/name"
        },
        "wins": {
          "description": "Duels won.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        }
      },
      "required": [
        "name"
      ],
      "additionalProperties": false
    },
    "name": {
      "description": "A name.",
      "type": "string",
      "minLength": 1
    },
    "alias": {
      "$ref": "#/$defs/blade"
    },
    "blade": {
      "description": "A blade.",
      "type": "string",
      "enum": [
        "foil",
        "sabre"
      ]
    }
  }
}"##;
///Arrow schema of the table `duel`.
fn duel_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("left__name", false),
            runtime::integer_field("left__wins", true),
            runtime::text_field("right__name", true),
            runtime::integer_field("right__wins", true),
            runtime::text_field("blade", true),
        ],
    )
}
///Arrow schema of the table `seconds`.
fn seconds_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("left__name", false),
            runtime::text_field("name", false),
            runtime::integer_field("wins", true),
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
        duel: DuelColumns,
        seconds: SecondsColumns,
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
            tables
                .seconds
                .left__name
                .fill_last(tables.rows_[1usize], &tables.duel.left__name)?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.duel.left__name);
            visitor(0usize, &mut self.duel.left__wins);
            visitor(0usize, &mut self.duel.right__name);
            visitor(0usize, &mut self.duel.right__wins);
            visitor(0usize, &mut self.duel.blade);
            visitor(1usize, &mut self.seconds.left__name);
            visitor(1usize, &mut self.seconds.name);
            visitor(1usize, &mut self.seconds.wins);
        }
    }
    #[derive(Default)]
    struct DuelColumns {
        left__name: runtime::TextColumn,
        left__wins: runtime::IntegerColumn,
        right__name: runtime::TextColumn,
        right__wins: runtime::IntegerColumn,
        blade: runtime::TextColumn,
    }
    #[derive(Default)]
    struct SecondsColumns {
        left__name: runtime::TextColumn,
        name: runtime::TextColumn,
        wins: runtime::IntegerColumn,
    }
    static ROOT__LEFT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "wins"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__left(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LEFT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.duel.left__name,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => cursor.integer(&mut tables.duel.left__wins, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.duel.left__wins.null();
        }
        Ok(())
    }
    static ROOT__RIGHT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "wins"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__right(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__RIGHT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.duel.right__name,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => cursor.integer(&mut tables.duel.right__wins, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.duel.right__wins.null();
        }
        Ok(())
    }
    static ROOT__SECONDS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "wins"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__seconds__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SECONDS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.seconds.name,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => cursor.integer(&mut tables.seconds.wins, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.seconds.wins.null();
        }
        Ok(())
    }
    fn root__seconds(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__seconds__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["left", "right", "seconds", "blade"])
        }),
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
                0usize => root__left(cursor, tables)?,
                1usize => root__right(cursor, tables)?,
                2usize => root__seconds(cursor, tables)?,
                3usize => {
                    cursor
                        .one_of(
                            &mut tables.duel.blade,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["foil", "sabre"])
                                });
                                &WORDS
                            },
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.duel.right__name.null();
            tables.duel.right__wins.null();
        }
        if object.is_missing(3usize) {
            tables.duel.blade.null();
        }
        Ok(())
    }
}
///A blade.
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
pub enum Blade {
    #[serde(rename = "foil")]
    Foil,
    #[serde(rename = "sabre")]
    Sabre,
}
impl ::std::fmt::Display for Blade {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Foil => f.write_str("foil"),
            Self::Sabre => f.write_str("sabre"),
        }
    }
}
impl ::std::str::FromStr for Blade {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "foil" => Ok(Self::Foil),
            "sabre" => Ok(Self::Sabre),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Blade {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for Blade {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Duel {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub blade: ::std::option::Option<Blade>,
    pub left: Fencer,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub right: ::std::option::Option<Fencer>,
    ///Who looks on.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub seconds: ::std::vec::Vec<Fencer>,
}
///One fencer.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Fencer {
    ///A name.
    pub name: ::std::string::String,
    ///Duels won.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wins: ::std::option::Option<i64>,
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
