// @generated from schemas/player_games_to_move.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_games_to_move`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_games_to_move",
    summary: "Daily games that wait for one player to act.",
    verified: Some("2025-01-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/games/to-move",
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
        ],
    }),
    example: &[("username", "erik")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "9a388e4a1a2e01ef40120b82d71b3179a0147fde188f85dbc932e854424866a8",
    pages: None,
    dlt: "{\"players_games_to_move\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "games",
        rows: "/games/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the game. Documented.",
            },
            runtime::Column {
                name: "move_by",
                origin: runtime::Origin::Body("/move_by"),
                description: "When the player must have moved, in Unix seconds; 0 (1970-01-01) when it is not the player's turn but a draw is offered. Documented.",
            },
            runtime::Column {
                name: "draw_offer",
                origin: runtime::Origin::Body("/draw_offer"),
                description: "Whether a draw offer waits for the player's answer; absent when none does. Documented, not seen.",
            },
            runtime::Column {
                name: "last_activity",
                origin: runtime::Origin::Body("/last_activity"),
                description: "When the last move or other action took place, in Unix seconds. Documented.",
            },
        ],
        key: &["username", "url"],
        parent: None,
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "`draw_offer` is a boolean here and a color in player_games.",
  "title": "PlayerGamesToMove",
  "description": "The daily games in which it is the player's turn to act. Documented as \"Concise To-Move Daily Chess\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "games": {
      "description": "Games that wait for the player, draw offers first; empty without any.",
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
      "title": "GameToMove",
      "description": "One daily game that waits for the player.",
      "type": "object",
      "properties": {
        "url": {
          "$ref": "#/$defs/common~1game.json/$defs/url",
          "description": "Web page of the game. Documented."
        },
        "move_by": {
          "$ref": "#/$defs/common~1timestamp_or_zero.json",
          "description": "When the player must have moved, in Unix seconds; 0 (1970-01-01) when it is not the player's turn but a draw is offered. Documented."
        },
        "draw_offer": {
          "description": "Whether a draw offer waits for the player's answer; absent when none does. Documented, not seen.",
          "type": "boolean"
        },
        "last_activity": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the last move or other action took place, in Unix seconds. Documented."
        }
      },
      "required": [
        "url",
        "move_by",
        "last_activity"
      ],
      "additionalProperties": false
    },
    "common/game.json": {
      "$defs": {
        "url": {
          "$comment": "The words of the path have changed (`/live/game/`, `/game/live/`); host and number identify the game.",
          "description": "Web page of the game; ends in the number of the game.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$"
        }
      }
    },
    "common/timestamp.json": {
      "$comment": "The range runs from 2005-01-01, before the site existed (the oldest accounts are of May 2007), to 2100-01-01. A time in milliseconds falls outside.",
      "title": "Timestamp",
      "description": "A moment in Unix seconds, UTC.",
      "type": "integer",
      "format": "unix-time",
      "minimum": 1104537600,
      "maximum": 4102444800
    },
    "common/timestamp_or_zero.json": {
      "$comment": "Zero is chess.com's own word for \"no such moment\" in the few places that use this type. Everything else is as in timestamp.json.",
      "title": "TimestampOrZero",
      "description": "A moment in Unix seconds, UTC, or 0 (1970-01-01) for none.",
      "type": "integer",
      "format": "unix-time",
      "minimum": 0,
      "maximum": 4102444800
    }
  }
}"##;
///Arrow schema of the table `games`.
fn games_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("url", false),
            runtime::timestamp_field("move_by", false),
            runtime::boolean_field("draw_offer", true),
            runtime::timestamp_field("last_activity", false),
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
        games: GamesColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.games.username.fill_parameter(self.rows_[0usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.games.username);
            visitor(0usize, &mut self.games.url);
            visitor(0usize, &mut self.games.move_by);
            visitor(0usize, &mut self.games.draw_offer);
            visitor(0usize, &mut self.games.last_activity);
        }
    }
    #[derive(Default)]
    struct GamesColumns {
        username: runtime::TextColumn,
        url: runtime::TextColumn,
        move_by: runtime::TimestampColumn,
        draw_offer: runtime::BooleanColumn,
        last_activity: runtime::TimestampColumn,
    }
    static ROOT__GAMES__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["url", "move_by", "draw_offer", "last_activity"])
        }),
        required: 11u64,
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
                            &mut tables.games.url,
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
                    cursor.unix_time(&mut tables.games.move_by, 0i64..=4102444800i64)?
                }
                2usize => cursor.boolean(&mut tables.games.draw_offer)?,
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.last_activity,
                            1104537600i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.games.draw_offer.null();
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
///One daily game that waits for the player.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct GameToMove {
    ///Whether a draw offer waits for the player's answer; absent when none does. Documented, not seen.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub draw_offer: ::std::option::Option<bool>,
    ///When the last move or other action took place, in Unix seconds. Documented.
    pub last_activity: i64,
    ///When the player must have moved, in Unix seconds; 0 (1970-01-01) when it is not the player's turn but a draw is offered. Documented.
    pub move_by: i64,
    ///Web page of the game. Documented.
    pub url: ::std::string::String,
}
///The daily games in which it is the player's turn to act. Documented as "Concise To-Move Daily Chess" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerGamesToMove {
    ///Games that wait for the player, draw offers first; empty without any.
    pub games: ::std::vec::Vec<GameToMove>,
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
