// @generated from schemas/player_games_archive_pgn.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_games_archive_pgn`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_games_archive_pgn",
    summary: "Games that one player finished in one month (US-Pacific time), as PGN text.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/games/{year}/{month}/pgn",
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
                    expected: "a chess.com name (letters, digits, `_` and `-`)",
                    description: "Name of the player in lower case, as in the request; the body does not carry it.",
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
                    description: "Year, as in the request; the body does not carry it.",
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
                    description: "Month, 1 to 12, as in the request; the body does not carry it.",
                    period: Some(runtime::Period::Month),
                },
            },
        ],
    }),
    example: &[("username", "fabianocaruana"), ("year", "2020"), ("month", "05")],
    body_format: runtime::BodyFormat::Pgn {
        tags: &["Link"],
    },
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "5719a86a35a94419d090ecca990a73ddcf1e8ec958a3c393b98d1be9df570f94",
    pages: None,
    dlt: "{\"players_games_pgn\":{\"argument\":\"players\",\"months_from\":\"players_archives\",\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "games",
        rows: "/games/*",
        columns: &[
            runtime::Column {
                name: "link",
                origin: runtime::Origin::Body("/Link"),
                description: "Web page of the game, from the header `Link`; the same as `url` in the JSON archive.",
            },
            runtime::Column {
                name: "pgn",
                origin: runtime::Origin::Body("/pgn"),
                description: "The whole game in PGN: headers, an empty line, and the moves in one line with, mostly, clock times. Documented.",
            },
        ],
        key: &["link"],
        parent: None,
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "The body is PGN text, not JSON: it is split into games and validated as the document described here. The pattern requires headers, one line of moves and a result, so that a cut-off text, an error page or another dialect is rejected.",
  "title": "PlayerGamesArchivePgn",
  "description": "The games that a player finished in one month of US-Pacific time as PGN text, latest first. Documented as \"Multi-Game PGN Download\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "games": {
      "description": "Every game of the month that has a PGN; bughouse games have none.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/game"
      }
    }
  },
  "required": [
    "games"
  ],
  "additionalProperties": false,
  "$defs": {
    "game": {
      "title": "GamePgn",
      "description": "One game of the text.",
      "type": "object",
      "properties": {
        "Link": {
          "description": "Web page of the game, from the header `Link`; the same as `url` in the JSON archive.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$"
        },
        "pgn": {
          "description": "The whole game in PGN: headers, an empty line, and the moves in one line with, mostly, clock times. Documented.",
          "type": "string",
          "pattern": "^\\[Event \"[^\\n]*\"\\]\\n(\\[[A-Za-z0-9_]+ \"[^\\n]*\"\\]\\n)+\\n([^\\n]* )?(1-0|0-1|1/2-1/2|\\*)\\n*$"
        }
      },
      "required": [
        "Link",
        "pgn"
      ],
      "additionalProperties": false
    }
  }
}"##;
///Arrow schema of the table `games`.
fn games_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("link", false), runtime::text_field("pgn", false)],
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
        games: GamesColumns,
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
            visitor(0usize, &mut self.games.link);
            visitor(0usize, &mut self.games.pgn);
        }
    }
    #[derive(Default)]
    struct GamesColumns {
        link: runtime::TextColumn,
        pgn: runtime::TextColumn,
    }
    static ROOT__GAMES__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["Link", "pgn"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__games__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__GAMES__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.games.link,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.games.pgn,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^\\[Event \"[^\\n]*\"\\]\\n(\\[[A-Za-z0-9_]+ \"[^\\n]*\"\\]\\n)+\\n([^\\n]* )?(1-0|0-1|1/2-1/2|\\*)\\n*$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__games(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__games__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["games"]) }),
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
                0usize => root__games(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One game of the text.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct GamePgn {
    ///Web page of the game, from the header `Link`; the same as `url` in the JSON archive.
    #[serde(rename = "Link")]
    pub link: ::std::string::String,
    ///The whole game in PGN: headers, an empty line, and the moves in one line with, mostly, clock times. Documented.
    pub pgn: ::std::string::String,
}
///The games that a player finished in one month of US-Pacific time as PGN text, latest first. Documented as "Multi-Game PGN Download" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerGamesArchivePgn {
    ///Every game of the month that has a PGN; bughouse games have none.
    pub games: ::std::vec::Vec<GamePgn>,
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
