// @generated from schemas/fleet.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `fleet`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "fleet",
    summary: "A key handed down from the root through its children.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/fleet",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "c4676cc69955a2341903b396ddb1fb9fe5c9d072c7034eefccddc89cf10b4d15",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "fleet",
        rows: "",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Number of the fleet.",
            },
        ],
        key: &["id"],
        parent: None,
        schema: std::sync::LazyLock::new(&fleet_schema),
    },
    runtime::Table {
        name: "ships",
        rows: "/ships/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the fleet.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the ship.",
            },
        ],
        key: &["id", "name"],
        parent: Some("fleet"),
        schema: std::sync::LazyLock::new(&ships_schema),
    },
    runtime::Table {
        name: "ships__cabins",
        rows: "/ships/*/cabins/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the fleet.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Parent,
                description: "Name of the ship.",
            },
            runtime::Column {
                name: "number",
                origin: runtime::Origin::Body("/number"),
                description: "Number of the cabin.",
            },
            runtime::Column {
                name: "deck",
                origin: runtime::Origin::Body("/deck"),
                description: "Deck of the cabin.",
            },
        ],
        key: &["id", "name", "deck", "number"],
        parent: Some("ships"),
        schema: std::sync::LazyLock::new(&ships__cabins_schema),
    },
    runtime::Table {
        name: "ships__cabins__guests",
        rows: "/ships/*/cabins/*/guests/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the fleet.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Parent,
                description: "Name of the ship.",
            },
            runtime::Column {
                name: "deck",
                origin: runtime::Origin::Parent,
                description: "Deck of the cabin.",
            },
            runtime::Column {
                name: "number",
                origin: runtime::Origin::Parent,
                description: "Number of the cabin.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Name of a guest.",
            },
        ],
        key: &[],
        parent: Some("ships__cabins"),
        schema: std::sync::LazyLock::new(&ships__cabins__guests_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "ships": {
      "description": "Ships of the fleet.",
      "type": "array",
      "items": {
        "description": "One ship.",
        "type": "object",
        "properties": {
          "cabins": {
            "description": "Cabins of the ship.",
            "type": "array",
            "items": {
              "description": "One cabin.",
              "type": "object",
              "properties": {
                "number": {
                  "description": "Number of the cabin.",
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 100
                },
                "guests": {
                  "description": "Guests of the cabin.",
                  "type": "array",
                  "items": {
                    "description": "Name of a guest.",
                    "type": "string"
                  }
                },
                "deck": {
                  "description": "Deck of the cabin.",
                  "type": "string",
                  "enum": [
                    "A",
                    "B"
                  ]
                }
              },
              "required": [
                "number",
                "guests",
                "deck"
              ],
              "additionalProperties": false
            }
          },
          "name": {
            "description": "Name of the ship.",
            "type": "string"
          }
        },
        "required": [
          "cabins",
          "name"
        ],
        "additionalProperties": false
      }
    },
    "id": {
      "description": "Number of the fleet.",
      "type": "integer",
      "minimum": 0,
      "maximum": 100
    }
  },
  "required": [
    "ships",
    "id"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `fleet`.
fn fleet_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[0].columns, [runtime::integer_field("id", false)])
}
///Arrow schema of the table `ships`.
fn ships_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::integer_field("id", false), runtime::text_field("name", false)],
    )
}
///Arrow schema of the table `ships__cabins`.
fn ships__cabins_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::integer_field("id", false),
            runtime::text_field("name", false),
            runtime::integer_field("number", false),
            runtime::text_field("deck", false),
        ],
    )
}
///Arrow schema of the table `ships__cabins__guests`.
fn ships__cabins__guests_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [
            runtime::integer_field("id", false),
            runtime::text_field("name", false),
            runtime::text_field("deck", false),
            runtime::integer_field("number", false),
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
        rows_: [usize; 4usize],
        fleet: FleetColumns,
        ships: ShipsColumns,
        ships__cabins: ShipsCabinsColumns,
        ships__cabins__guests: ShipsCabinsGuestsColumns,
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
            tables.ships.id.fill_last(tables.rows_[1usize], &tables.fleet.id);
            tables.ships__cabins.id.fill_last(tables.rows_[2usize], &tables.fleet.id);
            tables
                .ships__cabins__guests
                .id
                .fill_last(tables.rows_[3usize], &tables.fleet.id);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.fleet.id);
            visitor(1usize, &mut self.ships.id);
            visitor(1usize, &mut self.ships.name);
            visitor(2usize, &mut self.ships__cabins.id);
            visitor(2usize, &mut self.ships__cabins.name);
            visitor(2usize, &mut self.ships__cabins.number);
            visitor(2usize, &mut self.ships__cabins.deck);
            visitor(3usize, &mut self.ships__cabins__guests.id);
            visitor(3usize, &mut self.ships__cabins__guests.name);
            visitor(3usize, &mut self.ships__cabins__guests.deck);
            visitor(3usize, &mut self.ships__cabins__guests.number);
            visitor(3usize, &mut self.ships__cabins__guests.value);
        }
    }
    #[derive(Default)]
    struct FleetColumns {
        id: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct ShipsColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
    }
    #[derive(Default)]
    struct ShipsCabinsColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
        number: runtime::IntegerColumn,
        deck: runtime::TextColumn,
    }
    #[derive(Default)]
    struct ShipsCabinsGuestsColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
        deck: runtime::TextColumn,
        number: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    fn root__ships__item__cabins__item__guests(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.ships__cabins__guests.value, &[])?;
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    static ROOT__SHIPS__ITEM__CABINS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["number", "guests", "deck"])
        }),
        required: 7u64,
        keys: None,
        open: false,
    };
    fn root__ships__item__cabins__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SHIPS__ITEM__CABINS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.ships__cabins.number, 0i64..=100i64)?
                }
                1usize => root__ships__item__cabins__item__guests(cursor, tables)?,
                2usize => {
                    cursor
                        .one_of(
                            &mut tables.ships__cabins.deck,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["A", "B"])
                                });
                                &WORDS
                            },
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__ships__item__cabins(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__ships__item__cabins__item(cursor, tables)?;
            tables.rows_[2usize] += 1;
            tables
                .ships__cabins__guests
                .deck
                .fill_last(tables.rows_[3usize], &tables.ships__cabins.deck)?;
            tables
                .ships__cabins__guests
                .number
                .fill_last(tables.rows_[3usize], &tables.ships__cabins.number);
        }
        Ok(())
    }
    static ROOT__SHIPS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["cabins", "name"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__ships__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SHIPS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__ships__item__cabins(cursor, tables)?,
                1usize => cursor.text(&mut tables.ships.name, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__ships(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__ships__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
            tables
                .ships__cabins
                .name
                .fill_last(tables.rows_[2usize], &tables.ships.name)?;
            tables
                .ships__cabins__guests
                .name
                .fill_last(tables.rows_[3usize], &tables.ships.name)?;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["ships", "id"]) }),
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
                0usize => root__ships(cursor, tables)?,
                1usize => cursor.integer(&mut tables.fleet.id, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Fleet {
    ///Number of the fleet.
    pub id: i64,
    ///Ships of the fleet.
    pub ships: ::std::vec::Vec<FleetShipsItem>,
}
///One ship.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FleetShipsItem {
    ///Cabins of the ship.
    pub cabins: ::std::vec::Vec<FleetShipsItemCabinsItem>,
    ///Name of the ship.
    pub name: ::std::string::String,
}
///One cabin.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FleetShipsItemCabinsItem {
    ///Deck of the cabin.
    pub deck: FleetShipsItemCabinsItemDeck,
    ///Guests of the cabin.
    pub guests: ::std::vec::Vec<::std::string::String>,
    ///Number of the cabin.
    pub number: i64,
}
///Deck of the cabin.
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
pub enum FleetShipsItemCabinsItemDeck {
    A,
    B,
}
impl ::std::fmt::Display for FleetShipsItemCabinsItemDeck {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::A => f.write_str("A"),
            Self::B => f.write_str("B"),
        }
    }
}
impl ::std::str::FromStr for FleetShipsItemCabinsItemDeck {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "A" => Ok(Self::A),
            "B" => Ok(Self::B),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for FleetShipsItemCabinsItemDeck {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for FleetShipsItemCabinsItemDeck {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
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
