// @generated from schemas/country_players.json by `cargo codegen`. Do not edit.

use crate::runtime;
///The endpoint `country_players`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "country_players",
    summary: "Players of one country who were active of late, 10000 at most.",
    route: Some(runtime::Route {
        host: runtime::Host::Pub,
        path: "/country/{iso}/players",
        parameters: &[
            runtime::Parameter {
                name: "iso",
                kind: runtime::ParameterKind::Iso,
            },
        ],
    }),
    example: &[("iso", "XE")],
    form: runtime::Form::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: std::sync::LazyLock::new(|| runtime::sha256(JSON_SCHEMA)),
    dlt: "{\"countries_players\":{\"argument\":\"countries\",\"write_disposition\":\"merge\",\"selected\":false}}",
    decode: decoder::decode,
    round_trip: |body| serde_json::to_value(
        serde_json::from_slice::<CountryPlayers>(body)?,
    ),
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "country_players",
        rows: "",
        columns: &[
            runtime::Column {
                name: "iso",
                origin: runtime::Origin::Request("iso"),
                description: "The request's `iso`, which the body does not carry.",
            },
            runtime::Column {
                name: "comment",
                origin: runtime::Origin::Body("/comment"),
                description: "Notice that the list is cut short; absent when it is whole. Not documented; seen since January 2024.",
            },
        ],
        key: &["iso"],
        schema: std::sync::LazyLock::new(country_players_schema),
    },
    runtime::Table {
        name: "players",
        rows: "/players/*",
        columns: &[
            runtime::Column {
                name: "iso",
                origin: runtime::Origin::Request("iso"),
                description: "The request's `iso`, which the body does not carry.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "The player's name in lower case. Documented.",
            },
        ],
        key: &["iso", "value"],
        schema: std::sync::LazyLock::new(players_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Cut to the first 10000 players since January 2024 at the latest; `comment` says so.",
  "title": "CountryPlayers",
  "description": "Players who say to be of one country and were active of late. Documented as \"List of Players\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "players": {
      "description": "Active players of the country.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1player.json/$defs/username",
        "description": "The player's name in lower case. Documented."
      }
    },
    "comment": {
      "description": "Notice that the list is cut short; absent when it is whole. Not documented; seen since January 2024.",
      "x-since": "2024-01",
      "type": "string",
      "minLength": 1
    }
  },
  "required": [
    "players"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/player.json": {
      "$defs": {
        "username": {
          "description": "Name of an account in lower case, as it stands in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `country_players`.
fn country_players_schema() -> arrow_schema::SchemaRef {
    runtime::schema([
        runtime::text_field("iso", false),
        runtime::text_field("comment", true),
    ])
}
///Arrow schema of the table `players`.
fn players_schema() -> arrow_schema::SchemaRef {
    runtime::schema([
        runtime::text_field("iso", false),
        runtime::text_field("value", false),
    ])
}
mod decoder {
    use super::{TABLES, runtime};
    pub(super) fn decode(
        body: &[u8],
        request: &runtime::Request,
    ) -> runtime::Result<Vec<arrow_array::RecordBatch>> {
        let mut tables = Tables::default();
        let mut cursor = runtime::Cursor::new(body);
        root(&mut cursor, &mut tables)?;
        cursor.end()?;
        tables.country_players.rows_ += 1;
        Ok(
            Vec::from([
                tables.country_players.finish(&TABLES[0usize], request)?,
                tables.players.finish(&TABLES[1usize], request)?,
            ]),
        )
    }
    #[derive(Default)]
    struct Tables {
        country_players: CountryPlayersColumns,
        players: PlayersColumns,
    }
    #[derive(Default)]
    struct CountryPlayersColumns {
        rows_: usize,
        iso: runtime::TextColumn,
        comment: runtime::TextColumn,
    }
    impl CountryPlayersColumns {
        fn finish(
            mut self,
            table: &runtime::Table,
            request: &runtime::Request,
        ) -> runtime::Result<arrow_array::RecordBatch> {
            self.iso.fill_parameter(self.rows_, request, "iso");
            runtime::batch(table, [self.iso.finish(), self.comment.finish()])
        }
    }
    #[derive(Default)]
    struct PlayersColumns {
        rows_: usize,
        iso: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    impl PlayersColumns {
        fn finish(
            mut self,
            table: &runtime::Table,
            request: &runtime::Request,
        ) -> runtime::Result<arrow_array::RecordBatch> {
            self.iso.fill_parameter(self.rows_, request, "iso");
            runtime::batch(table, [self.iso.finish(), self.value.finish()])
        }
    }
    fn root__players(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.players.value,
                    &[
                        runtime::Check::Pattern({
                            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                "^[a-z0-9_-]+$",
                            );
                            &PATTERN
                        }),
                    ],
                )?;
            tables.players.rows_ += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::Words::new(const { &runtime::words(["players", "comment"]) }),
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
                0usize => root__players(cursor, tables)?,
                1usize => {
                    cursor
                        .text(
                            &mut tables.country_players.comment,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.lacks(1usize) {
            tables.country_players.comment.null();
        }
        Ok(())
    }
}
///Players who say to be of one country and were active of late. Documented as "List of Players" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct CountryPlayers {
    ///Notice that the list is cut short; absent when it is whole. Not documented; seen since January 2024.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub comment: ::std::option::Option<::std::string::String>,
    ///Active players of the country.
    pub players: ::std::vec::Vec<::std::string::String>,
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
