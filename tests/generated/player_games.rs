// @generated from schemas/player_games.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_games`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_games",
    summary: "Daily games that one player is playing now.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/games",
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
    schema_hash: "05ea1e9de815b198cfcb84e8b5b13287197e11037032e0d2982602e62268c35c",
    pages: None,
    dlt: "{\"players_current_games\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
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
                description: "When the player to move must have moved, in Unix seconds; 0 (1970-01-01) while that player is on vacation. Documented.",
            },
            runtime::Column {
                name: "pgn",
                origin: runtime::Origin::Body("/pgn"),
                description: "The game so far in PGN, with `*` for a result. Documented.",
            },
            runtime::Column {
                name: "time_control",
                origin: runtime::Origin::Body("/time_control"),
                description: "Seconds per move, `1/259200`. Documented.",
            },
            runtime::Column {
                name: "last_activity",
                origin: runtime::Origin::Body("/last_activity"),
                description: "When the last move or other action took place, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "rated",
                origin: runtime::Origin::Body("/rated"),
                description: "Whether the game will change the players' ratings. Not documented; on every game since at least 2020.",
            },
            runtime::Column {
                name: "turn",
                origin: runtime::Origin::Body("/turn"),
                description: "Who is to move. Documented.",
            },
            runtime::Column {
                name: "draw_offer",
                origin: runtime::Origin::Body("/draw_offer"),
                description: "Who has offered a draw, if anybody. Documented.",
            },
            runtime::Column {
                name: "fen",
                origin: runtime::Origin::Body("/fen"),
                description: "Position now in FEN, with the move counters. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the game began, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the game, which is always `daily`. Documented.",
            },
            runtime::Column {
                name: "rules",
                origin: runtime::Origin::Body("/rules"),
                description: "Game variant. Documented but for `oddschess`.",
            },
            runtime::Column {
                name: "white",
                origin: runtime::Origin::Body("/white"),
                description: "API URL of the player of the white pieces. Documented.",
            },
            runtime::Column {
                name: "black",
                origin: runtime::Origin::Body("/black"),
                description: "API URL of the player of the black pieces. Documented.",
            },
            runtime::Column {
                name: "tournament",
                origin: runtime::Origin::Body("/tournament"),
                description: "API URL of the tournament that the game belongs to, if any. Documented.",
            },
            runtime::Column {
                name: "match",
                origin: runtime::Origin::Body("/match"),
                description: "API URL of the team match that the game belongs to, if any. Documented.",
            },
        ],
        key: &["username", "url"],
        parent: None,
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Live games are never here. `white` and `black` are URLs, unlike the objects that finished games have.",
  "title": "PlayerGames",
  "description": "The daily games that a player is playing now. Documented as \"Current Daily Chess\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "games": {
      "description": "Running games; empty without any.",
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
      "title": "RunningGame",
      "description": "One daily game that is still played.",
      "type": "object",
      "properties": {
        "url": {
          "$ref": "#/$defs/common~1game.json/$defs/url",
          "description": "Web page of the game. Documented."
        },
        "move_by": {
          "$ref": "#/$defs/common~1timestamp_or_zero.json",
          "description": "When the player to move must have moved, in Unix seconds; 0 (1970-01-01) while that player is on vacation. Documented."
        },
        "pgn": {
          "description": "The game so far in PGN, with `*` for a result. Documented.",
          "type": "string",
          "minLength": 1
        },
        "time_control": {
          "$ref": "#/$defs/common~1game.json/$defs/time_control",
          "description": "Seconds per move, `1/259200`. Documented."
        },
        "last_activity": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the last move or other action took place, in Unix seconds. Documented."
        },
        "rated": {
          "description": "Whether the game will change the players' ratings. Not documented; on every game since at least 2020.",
          "type": "boolean"
        },
        "turn": {
          "$ref": "#/$defs/common~1running_game.json/$defs/color",
          "description": "Who is to move. Documented."
        },
        "draw_offer": {
          "$ref": "#/$defs/common~1running_game.json/$defs/color",
          "description": "Who has offered a draw, if anybody. Documented."
        },
        "fen": {
          "$ref": "#/$defs/common~1game.json/$defs/fen",
          "description": "Position now in FEN, with the move counters. Documented."
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the game began, in Unix seconds. Documented."
        },
        "time_class": {
          "description": "Speed of the game, which is always `daily`. Documented.",
          "type": "string",
          "enum": [
            "daily"
          ]
        },
        "rules": {
          "$ref": "#/$defs/common~1game.json/$defs/rules",
          "description": "Game variant. Documented but for `oddschess`."
        },
        "white": {
          "$ref": "#/$defs/common~1player.json/$defs/api_url",
          "description": "API URL of the player of the white pieces. Documented."
        },
        "black": {
          "$ref": "#/$defs/common~1player.json/$defs/api_url",
          "description": "API URL of the player of the black pieces. Documented."
        },
        "tournament": {
          "$ref": "#/$defs/common~1game.json/$defs/tournament",
          "description": "API URL of the tournament that the game belongs to, if any. Documented."
        },
        "match": {
          "$ref": "#/$defs/common~1game.json/$defs/match",
          "description": "API URL of the team match that the game belongs to, if any. Documented."
        }
      },
      "required": [
        "url",
        "move_by",
        "pgn",
        "time_control",
        "last_activity",
        "rated",
        "turn",
        "fen",
        "start_time",
        "time_class",
        "rules",
        "white",
        "black"
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
        },
        "rules": {
          "description": "Game variant. `oddschess` is not documented but occurs.",
          "type": "string",
          "enum": [
            "chess",
            "chess960",
            "bughouse",
            "kingofthehill",
            "threecheck",
            "crazyhouse",
            "oddschess"
          ]
        },
        "time_control": {
          "description": "Seconds for the game with the increment per move (`180+1`), seconds per move of a daily game (`1/259200`), or `-` for none.",
          "type": "string",
          "pattern": "^([0-9]+(\\+[0-9]+)?|1/[0-9]+|-)$"
        },
        "fen": {
          "$comment": "Variants may add fields of their own, so only the board and the side to move are looked at closely.",
          "description": "Position in FEN: board, side to move, castling rights, en-passant square and, on daily games always and on live games since 2025, the two move counters.",
          "type": "string",
          "pattern": "^[1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5}$"
        },
        "tournament": {
          "description": "API URL of the tournament that the game belongs to.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/tournament/"
        },
        "match": {
          "description": "API URL of the team match that the game belongs to.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/match/"
        }
      }
    },
    "common/player.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the player's profile; ends in the lower-case username.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/player/"
        }
      }
    },
    "common/running_game.json": {
      "$defs": {
        "color": {
          "description": "Side of the board.",
          "type": "string",
          "enum": [
            "white",
            "black"
          ]
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
            runtime::text_field("pgn", false),
            runtime::text_field("time_control", false),
            runtime::timestamp_field("last_activity", false),
            runtime::boolean_field("rated", false),
            runtime::text_field("turn", false),
            runtime::text_field("draw_offer", true),
            runtime::text_field("fen", false),
            runtime::timestamp_field("start_time", false),
            runtime::text_field("time_class", false),
            runtime::text_field("rules", false),
            runtime::text_field("white", false),
            runtime::text_field("black", false),
            runtime::text_field("tournament", true),
            runtime::text_field("match", true),
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
            visitor(0usize, &mut self.games.pgn);
            visitor(0usize, &mut self.games.time_control);
            visitor(0usize, &mut self.games.last_activity);
            visitor(0usize, &mut self.games.rated);
            visitor(0usize, &mut self.games.turn);
            visitor(0usize, &mut self.games.draw_offer);
            visitor(0usize, &mut self.games.fen);
            visitor(0usize, &mut self.games.start_time);
            visitor(0usize, &mut self.games.time_class);
            visitor(0usize, &mut self.games.rules);
            visitor(0usize, &mut self.games.white);
            visitor(0usize, &mut self.games.black);
            visitor(0usize, &mut self.games.tournament);
            visitor(0usize, &mut self.games.match_);
        }
    }
    #[derive(Default)]
    struct GamesColumns {
        username: runtime::TextColumn,
        url: runtime::TextColumn,
        move_by: runtime::TimestampColumn,
        pgn: runtime::TextColumn,
        time_control: runtime::TextColumn,
        last_activity: runtime::TimestampColumn,
        rated: runtime::BooleanColumn,
        turn: runtime::TextColumn,
        draw_offer: runtime::TextColumn,
        fen: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        time_class: runtime::TextColumn,
        rules: runtime::TextColumn,
        white: runtime::TextColumn,
        black: runtime::TextColumn,
        tournament: runtime::TextColumn,
        match_: runtime::TextColumn,
    }
    static ROOT__GAMES__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "url",
                "move_by",
                "pgn",
                "time_control",
                "last_activity",
                "rated",
                "turn",
                "draw_offer",
                "fen",
                "start_time",
                "time_class",
                "rules",
                "white",
                "black",
                "tournament",
                "match",
            ])
        }),
        required: 16255u64,
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
                2usize => {
                    cursor
                        .text(
                            &mut tables.games.pgn,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.games.time_control,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^([0-9]+(\\+[0-9]+)?|1/[0-9]+|-)$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                4usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.last_activity,
                            1104537600i64..=4102444800i64,
                        )?
                }
                5usize => cursor.boolean(&mut tables.games.rated)?,
                6usize => {
                    cursor
                        .one_of(
                            &mut tables.games.turn,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["white", "black"])
                                });
                                &WORDS
                            },
                        )?
                }
                7usize => {
                    cursor
                        .one_of(
                            &mut tables.games.draw_offer,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["white", "black"])
                                });
                                &WORDS
                            },
                        )?
                }
                8usize => {
                    cursor
                        .text(
                            &mut tables.games.fen,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^[1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5}$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                9usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                10usize => {
                    cursor
                        .one_of(
                            &mut tables.games.time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["daily"])
                                });
                                &WORDS
                            },
                        )?
                }
                11usize => {
                    cursor
                        .one_of(
                            &mut tables.games.rules,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "chess",
                                        "chess960",
                                        "bughouse",
                                        "kingofthehill",
                                        "threecheck",
                                        "crazyhouse",
                                        "oddschess",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                12usize => {
                    cursor
                        .text(
                            &mut tables.games.white,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                13usize => {
                    cursor
                        .text(
                            &mut tables.games.black,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                14usize => {
                    cursor
                        .text(
                            &mut tables.games.tournament,
                            &[
                                runtime::Check::Prefix(
                                    "https://api.chess.com/pub/tournament/",
                                ),
                            ],
                        )?
                }
                15usize => {
                    cursor
                        .text(
                            &mut tables.games.match_,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(7usize) {
            tables.games.draw_offer.null();
        }
        if object.is_missing(14usize) {
            tables.games.tournament.null();
        }
        if object.is_missing(15usize) {
            tables.games.match_.null();
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
///The daily games that a player is playing now. Documented as "Current Daily Chess" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerGames {
    ///Running games; empty without any.
    pub games: ::std::vec::Vec<RunningGame>,
}
///One daily game that is still played.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RunningGame {
    ///API URL of the player of the black pieces. Documented.
    pub black: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub draw_offer: ::std::option::Option<super::types::common::running_game::Color>,
    ///Position now in FEN, with the move counters. Documented.
    pub fen: ::std::string::String,
    ///When the last move or other action took place, in Unix seconds. Documented.
    pub last_activity: i64,
    ///API URL of the team match that the game belongs to, if any. Documented.
    #[serde(rename = "match", skip_serializing_if = "::std::option::Option::is_none")]
    pub match_: ::std::option::Option<::std::string::String>,
    ///When the player to move must have moved, in Unix seconds; 0 (1970-01-01) while that player is on vacation. Documented.
    pub move_by: i64,
    ///The game so far in PGN, with `*` for a result. Documented.
    pub pgn: ::std::string::String,
    ///Whether the game will change the players' ratings. Not documented; on every game since at least 2020.
    pub rated: bool,
    pub rules: super::types::common::game::Rules,
    ///When the game began, in Unix seconds. Documented.
    pub start_time: i64,
    ///Speed of the game, which is always `daily`. Documented.
    pub time_class: RunningGameTimeClass,
    ///Seconds per move, `1/259200`. Documented.
    pub time_control: ::std::string::String,
    ///API URL of the tournament that the game belongs to, if any. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tournament: ::std::option::Option<::std::string::String>,
    pub turn: super::types::common::running_game::Color,
    ///Web page of the game. Documented.
    pub url: ::std::string::String,
    ///API URL of the player of the white pieces. Documented.
    pub white: ::std::string::String,
}
///Speed of the game, which is always `daily`. Documented.
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
pub enum RunningGameTimeClass {
    #[serde(rename = "daily")]
    Daily,
}
impl ::std::fmt::Display for RunningGameTimeClass {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Daily => f.write_str("daily"),
        }
    }
}
impl ::std::str::FromStr for RunningGameTimeClass {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "daily" => Ok(Self::Daily),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for RunningGameTimeClass {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RunningGameTimeClass {
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
