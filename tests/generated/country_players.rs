// @generated from schemas/country_players.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `country_players`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "country_players",
    summary: "Players of one country who were active of late, 10000 at most.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/country/{iso}/players",
        parameters: &[
            runtime::Parameter {
                name: "iso",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Upper,
                        ranges: &[(b'A', b'Z')],
                        min_len: 2usize,
                        max_len: 2usize,
                    },
                    expected: "a country's two-letter code such as `US` or `XE`",
                    description: "Two-letter code of the country, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("iso", "XE")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "ed39ead6b09a44ac18c977621046aeadff8dab10304963dcb9295b2614853676",
    pages: None,
    dlt: "{\"countries_players\":{\"argument\":\"countries\",\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "country_players",
        rows: "",
        columns: &[
            runtime::Column {
                name: "iso",
                origin: runtime::Origin::Request("iso"),
                description: "Two-letter code of the country, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "comment",
                origin: runtime::Origin::Body("/comment"),
                description: "Notice that the list is cut short; absent when it is whole. Not documented; seen since January 2024.",
            },
        ],
        key: &["iso"],
        parent: None,
        schema: std::sync::LazyLock::new(&country_players_schema),
    },
    runtime::Table {
        name: "players",
        rows: "/players/*",
        columns: &[
            runtime::Column {
                name: "iso",
                origin: runtime::Origin::Request("iso"),
                description: "Two-letter code of the country, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "The player's name in lower case. Documented.",
            },
        ],
        key: &["iso", "value"],
        parent: Some("country_players"),
        schema: std::sync::LazyLock::new(&players_schema),
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
          "description": "Name of an account in lower case, as in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `country_players`.
fn country_players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("iso", false), runtime::text_field("comment", true)],
    )
}
///Arrow schema of the table `players`.
fn players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::text_field("iso", false), runtime::text_field("value", false)],
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
        country_players: CountryPlayersColumns,
        players: PlayersColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            let tables = &mut *self;
            tables.rows_[0usize] += 1;
            self.country_players.iso.fill_parameter(self.rows_[0usize], request, "iso")?;
            self.players.iso.fill_parameter(self.rows_[1usize], request, "iso")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.country_players.iso);
            visitor(0usize, &mut self.country_players.comment);
            visitor(1usize, &mut self.players.iso);
            visitor(1usize, &mut self.players.value);
        }
    }
    #[derive(Default)]
    struct CountryPlayersColumns {
        iso: runtime::TextColumn,
        comment: runtime::TextColumn,
    }
    #[derive(Default)]
    struct PlayersColumns {
        iso: runtime::TextColumn,
        value: runtime::TextColumn,
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
                        runtime::Check::CharClass(
                            &const {
                                runtime::CharClass::new(
                                    &[(b'-', b'-'), (b'0', b'9'), (b'_', b'_'), (b'a', b'z')],
                                    1usize,
                                    usize::MAX,
                                )
                            },
                        ),
                    ],
                )?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["players", "comment"])
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
        if object.is_missing(1usize) {
            tables.country_players.comment.null();
        }
        Ok(())
    }
}
///Players who say to be of one country and were active of late. Documented as "List of Players" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
