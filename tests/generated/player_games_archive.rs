// @generated from schemas/player_games_archive.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_games_archive`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_games_archive",
    summary: "Games that one player finished in one month (US-Pacific time).",
    verified: Some("2026-08-10"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/games/{year}/{month}",
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
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "6217d5979abe79d197e401a5342884c1b0802f7a33fdb5eb91065fae216d81f6",
    pages: None,
    dlt: "{\"players_games\":{\"argument\":\"players\",\"months_from\":\"players_archives\",\"write_disposition\":\"merge\",\"selected\":true,\"drop_in\":{\"rows\":\"arrow\",\"write_disposition\":\"merge\",\"selected\":true,\"integer_timestamps\":[\"start_time\"]}}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "games",
        rows: "/games/*",
        columns: &[
            runtime::Column {
                name: "end_time",
                origin: runtime::Origin::Body("/end_time"),
                description: "When the game ended, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the game. Documented.",
            },
            runtime::Column {
                name: "pgn",
                origin: runtime::Origin::Body("/pgn"),
                description: "The whole game in PGN with headers and, mostly, clock times. Absent on bughouse games. Documented.",
            },
            runtime::Column {
                name: "time_control",
                origin: runtime::Origin::Body("/time_control"),
                description: "Seconds for the game with the increment per move (`180+1`), seconds per move of a daily game (`1/259200`), or `-` for none. Documented.",
            },
            runtime::Column {
                name: "rated",
                origin: runtime::Origin::Body("/rated"),
                description: "Whether the game changed the players' ratings. Not documented; on every game since at least 2020.",
            },
            runtime::Column {
                name: "tcn",
                origin: runtime::Origin::Body("/tcn"),
                description: "Moves in chess.com's own notation, two characters per half-move; empty when no move was made. Not documented; on every game since about 2022.",
            },
            runtime::Column {
                name: "uuid",
                origin: runtime::Origin::Body("/uuid"),
                description: "Identity of the game, the same in the archives of both players. Not documented; on every game since about 2022.",
            },
            runtime::Column {
                name: "initial_setup",
                origin: runtime::Origin::Body("/initial_setup"),
                description: "Position before the first move in FEN; empty at times for the usual one. Not documented; on every game since about 2022.",
            },
            runtime::Column {
                name: "fen",
                origin: runtime::Origin::Body("/fen"),
                description: "Position after the last move in FEN. Live games up to 2024 leave out the move counters. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the game. Not documented here, but on every game.",
            },
            runtime::Column {
                name: "rules",
                origin: runtime::Origin::Body("/rules"),
                description: "Game variant. Documented but for `oddschess`.",
            },
            runtime::Column {
                name: "eco",
                origin: runtime::Origin::Body("/eco"),
                description: "Web page of the opening, not an ECO code. Often added to old games later; rare on variants. Documented.",
            },
            runtime::Column {
                name: "black__rating",
                origin: runtime::Origin::Body("/black/rating"),
                description: "The player's rating after the game, in points. Documented.",
            },
            runtime::Column {
                name: "black__result",
                origin: runtime::Origin::Body("/black/result"),
                description: "How the game ended for the player: `win`, or the reason why not. Documented.",
            },
            runtime::Column {
                name: "black__aid",
                origin: runtime::Origin::Body("/black/@id"),
                description: "API URL of the player's profile. Documented.",
            },
            runtime::Column {
                name: "black__username",
                origin: runtime::Origin::Body("/black/username"),
                description: "The player's name in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "black__uuid",
                origin: runtime::Origin::Body("/black/uuid"),
                description: "Identity of the player, kept when the player is renamed. Not documented; on every game since about 2022.",
            },
            runtime::Column {
                name: "white__rating",
                origin: runtime::Origin::Body("/white/rating"),
                description: "The player's rating after the game, in points. Documented.",
            },
            runtime::Column {
                name: "white__result",
                origin: runtime::Origin::Body("/white/result"),
                description: "How the game ended for the player: `win`, or the reason why not. Documented.",
            },
            runtime::Column {
                name: "white__aid",
                origin: runtime::Origin::Body("/white/@id"),
                description: "API URL of the player's profile. Documented.",
            },
            runtime::Column {
                name: "white__username",
                origin: runtime::Origin::Body("/white/username"),
                description: "The player's name in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "white__uuid",
                origin: runtime::Origin::Body("/white/uuid"),
                description: "Identity of the player, kept when the player is renamed. Not documented; on every game since about 2022.",
            },
            runtime::Column {
                name: "accuracies__white",
                origin: runtime::Origin::Body("/accuracies/white"),
                description: "Accuracy of White's moves in percent.",
            },
            runtime::Column {
                name: "accuracies__black",
                origin: runtime::Origin::Body("/accuracies/black"),
                description: "Accuracy of Black's moves in percent.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the game began, in Unix seconds. On daily games only. Documented.",
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
        key: &["uuid"],
        parent: None,
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Past months are rewritten: openings, accuracies and tournaments appear later, accuracies also vanish, players are renamed.",
  "title": "PlayerGamesArchive",
  "description": "The games that a player finished in one month of US-Pacific time, in order of their end. Documented as \"Complete Monthly Archives\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "games": {
      "description": "Live and daily games together.",
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
      "title": "ArchivedGame",
      "description": "One finished game.",
      "type": "object",
      "properties": {
        "end_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the game ended, in Unix seconds. Documented."
        },
        "url": {
          "$ref": "#/$defs/common~1game.json/$defs/url",
          "description": "Web page of the game. Documented."
        },
        "pgn": {
          "description": "The whole game in PGN with headers and, mostly, clock times. Absent on bughouse games. Documented.",
          "type": "string",
          "minLength": 1
        },
        "time_control": {
          "$ref": "#/$defs/common~1game.json/$defs/time_control",
          "description": "Seconds for the game with the increment per move (`180+1`), seconds per move of a daily game (`1/259200`), or `-` for none. Documented."
        },
        "rated": {
          "description": "Whether the game changed the players' ratings. Not documented; on every game since at least 2020.",
          "type": "boolean"
        },
        "tcn": {
          "$ref": "#/$defs/common~1game.json/$defs/tcn",
          "description": "Moves in chess.com's own notation, two characters per half-move; empty when no move was made. Not documented; on every game since about 2022.",
          "x-since": "2022"
        },
        "uuid": {
          "description": "Identity of the game, the same in the archives of both players. Not documented; on every game since about 2022.",
          "x-since": "2022",
          "type": "string",
          "format": "uuid"
        },
        "initial_setup": {
          "$ref": "#/$defs/common~1game.json/$defs/initial_setup",
          "description": "Position before the first move in FEN; empty at times for the usual one. Not documented; on every game since about 2022.",
          "x-since": "2022"
        },
        "fen": {
          "$ref": "#/$defs/common~1game.json/$defs/fen",
          "description": "Position after the last move in FEN. Live games up to 2024 leave out the move counters. Documented."
        },
        "time_class": {
          "description": "Speed of the game. Not documented here, but on every game.",
          "type": "string",
          "enum": [
            "daily",
            "rapid",
            "blitz",
            "bullet"
          ]
        },
        "rules": {
          "$ref": "#/$defs/common~1game.json/$defs/rules",
          "description": "Game variant. Documented but for `oddschess`."
        },
        "eco": {
          "$ref": "#/$defs/common~1game.json/$defs/eco_url",
          "description": "Web page of the opening, not an ECO code. Often added to old games later; rare on variants. Documented.",
          "x-since": "2024-10"
        },
        "black": {
          "$ref": "#/$defs/side",
          "description": "The player of the black pieces. Documented."
        },
        "white": {
          "$ref": "#/$defs/side",
          "description": "The player of the white pieces. Documented."
        },
        "accuracies": {
          "description": "Accuracy of both sides; present once somebody had the game analyzed. Documented.",
          "x-since": "2021-09",
          "type": "object",
          "properties": {
            "white": {
              "$ref": "#/$defs/common~1game.json/$defs/accuracy",
              "description": "Accuracy of White's moves in percent."
            },
            "black": {
              "$ref": "#/$defs/common~1game.json/$defs/accuracy",
              "description": "Accuracy of Black's moves in percent."
            }
          },
          "required": [
            "white",
            "black"
          ],
          "additionalProperties": false
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the game began, in Unix seconds. On daily games only. Documented."
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
        "end_time",
        "url",
        "time_control",
        "rated",
        "tcn",
        "uuid",
        "initial_setup",
        "fen",
        "time_class",
        "rules",
        "black",
        "white"
      ],
      "additionalProperties": false
    },
    "side": {
      "title": "ArchivedGameSide",
      "description": "One player's part in a finished game.",
      "type": "object",
      "properties": {
        "rating": {
          "$ref": "#/$defs/common~1player.json/$defs/rating",
          "description": "The player's rating after the game, in points. Documented."
        },
        "result": {
          "$ref": "#/$defs/common~1game.json/$defs/result",
          "description": "How the game ended for the player: `win`, or the reason why not. Documented."
        },
        "@id": {
          "$ref": "#/$defs/common~1player.json/$defs/api_url",
          "description": "API URL of the player's profile. Documented."
        },
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/display_name",
          "description": "The player's name in the case that its owner chose. Documented."
        },
        "uuid": {
          "description": "Identity of the player, kept when the player is renamed. Not documented; on every game since about 2022.",
          "x-since": "2022",
          "type": "string",
          "format": "uuid"
        }
      },
      "required": [
        "rating",
        "result",
        "@id",
        "username",
        "uuid"
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
        "result": {
          "description": "How the game ended for one side, in the 15 codes of the documentation.",
          "type": "string",
          "enum": [
            "win",
            "checkmated",
            "agreed",
            "repetition",
            "timeout",
            "resigned",
            "stalemate",
            "lose",
            "insufficient",
            "50move",
            "abandoned",
            "kingofthehill",
            "threecheck",
            "timevsinsufficient",
            "bughousepartnerlose"
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
        "initial_setup": {
          "$comment": "The same pattern as `fen`, or nothing.",
          "description": "Position before the first move in FEN. Empty means the usual one, which is sometimes written out; chess960 and odds games leave out the move counters.",
          "type": "string",
          "pattern": "^([1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5})?$"
        },
        "tcn": {
          "description": "Moves in chess.com's own notation, two characters per half-move; empty when no move was made.",
          "type": "string",
          "pattern": "^[A-Za-z0-9!?{~}(^)\\[\\]_@#$,./&*+=-]*$"
        },
        "eco_url": {
          "description": "Web page of the opening. The ECO code itself is in the PGN only.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/"
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
        },
        "accuracy": {
          "description": "How close one side's moves came to an engine's, in percent. A whole number at times, two decimals since about 2022, up to 15 before.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "common/player.json": {
      "$defs": {
        "display_name": {
          "description": "Name of an account in the case that its owner chose. Compare names in lower case.",
          "type": "string",
          "pattern": "^[A-Za-z0-9_-]+$"
        },
        "api_url": {
          "description": "API URL of the player's profile; ends in the lower-case username.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/player/"
        },
        "rating": {
          "$comment": "Recorded ratings run from 400 to 3505.",
          "description": "Rating in points.",
          "type": "integer",
          "minimum": 0,
          "maximum": 5000
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
    }
  }
}"##;
///Arrow schema of the table `games`.
fn games_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::timestamp_field("end_time", false),
            runtime::text_field("url", false),
            runtime::text_field("pgn", true),
            runtime::text_field("time_control", false),
            runtime::boolean_field("rated", false),
            runtime::text_field("tcn", false),
            runtime::text_field("uuid", false),
            runtime::text_field("initial_setup", false),
            runtime::text_field("fen", false),
            runtime::text_field("time_class", false),
            runtime::text_field("rules", false),
            runtime::text_field("eco", true),
            runtime::integer_field("black__rating", false),
            runtime::text_field("black__result", false),
            runtime::text_field("black__aid", false),
            runtime::text_field("black__username", false),
            runtime::text_field("black__uuid", false),
            runtime::integer_field("white__rating", false),
            runtime::text_field("white__result", false),
            runtime::text_field("white__aid", false),
            runtime::text_field("white__username", false),
            runtime::text_field("white__uuid", false),
            runtime::number_field("accuracies__white", true),
            runtime::number_field("accuracies__black", true),
            runtime::timestamp_field("start_time", true),
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
            visitor(0usize, &mut self.games.end_time);
            visitor(0usize, &mut self.games.url);
            visitor(0usize, &mut self.games.pgn);
            visitor(0usize, &mut self.games.time_control);
            visitor(0usize, &mut self.games.rated);
            visitor(0usize, &mut self.games.tcn);
            visitor(0usize, &mut self.games.uuid);
            visitor(0usize, &mut self.games.initial_setup);
            visitor(0usize, &mut self.games.fen);
            visitor(0usize, &mut self.games.time_class);
            visitor(0usize, &mut self.games.rules);
            visitor(0usize, &mut self.games.eco);
            visitor(0usize, &mut self.games.black__rating);
            visitor(0usize, &mut self.games.black__result);
            visitor(0usize, &mut self.games.black__aid);
            visitor(0usize, &mut self.games.black__username);
            visitor(0usize, &mut self.games.black__uuid);
            visitor(0usize, &mut self.games.white__rating);
            visitor(0usize, &mut self.games.white__result);
            visitor(0usize, &mut self.games.white__aid);
            visitor(0usize, &mut self.games.white__username);
            visitor(0usize, &mut self.games.white__uuid);
            visitor(0usize, &mut self.games.accuracies__white);
            visitor(0usize, &mut self.games.accuracies__black);
            visitor(0usize, &mut self.games.start_time);
            visitor(0usize, &mut self.games.tournament);
            visitor(0usize, &mut self.games.match_);
        }
    }
    #[derive(Default)]
    struct GamesColumns {
        end_time: runtime::TimestampColumn,
        url: runtime::TextColumn,
        pgn: runtime::TextColumn,
        time_control: runtime::TextColumn,
        rated: runtime::BooleanColumn,
        tcn: runtime::TextColumn,
        uuid: runtime::TextColumn,
        initial_setup: runtime::TextColumn,
        fen: runtime::TextColumn,
        time_class: runtime::TextColumn,
        rules: runtime::TextColumn,
        eco: runtime::TextColumn,
        black__rating: runtime::IntegerColumn,
        black__result: runtime::TextColumn,
        black__aid: runtime::TextColumn,
        black__username: runtime::TextColumn,
        black__uuid: runtime::TextColumn,
        white__rating: runtime::IntegerColumn,
        white__result: runtime::TextColumn,
        white__aid: runtime::TextColumn,
        white__username: runtime::TextColumn,
        white__uuid: runtime::TextColumn,
        accuracies__white: runtime::NumberColumn,
        accuracies__black: runtime::NumberColumn,
        start_time: runtime::TimestampColumn,
        tournament: runtime::TextColumn,
        match_: runtime::TextColumn,
    }
    static ROOT__GAMES__ITEM__BLACK: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "result", "@id", "username", "uuid"])
        }),
        required: 31u64,
        keys: None,
        open: false,
    };
    fn root__games__item__black(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__GAMES__ITEM__BLACK)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.games.black__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.games.black__result,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "win",
                                        "checkmated",
                                        "agreed",
                                        "repetition",
                                        "timeout",
                                        "resigned",
                                        "stalemate",
                                        "lose",
                                        "insufficient",
                                        "50move",
                                        "abandoned",
                                        "kingofthehill",
                                        "threecheck",
                                        "timevsinsufficient",
                                        "bughousepartnerlose",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.games.black__aid,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.games.black__username,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[
                                                (b'-', b'-'),
                                                (b'0', b'9'),
                                                (b'A', b'Z'),
                                                (b'_', b'_'),
                                                (b'a', b'z'),
                                            ],
                                            1usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.games.black__uuid,
                            &[runtime::Check::Format(runtime::Format::Uuid)],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__GAMES__ITEM__WHITE: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "result", "@id", "username", "uuid"])
        }),
        required: 31u64,
        keys: None,
        open: false,
    };
    fn root__games__item__white(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__GAMES__ITEM__WHITE)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.games.white__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.games.white__result,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "win",
                                        "checkmated",
                                        "agreed",
                                        "repetition",
                                        "timeout",
                                        "resigned",
                                        "stalemate",
                                        "lose",
                                        "insufficient",
                                        "50move",
                                        "abandoned",
                                        "kingofthehill",
                                        "threecheck",
                                        "timevsinsufficient",
                                        "bughousepartnerlose",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.games.white__aid,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.games.white__username,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[
                                                (b'-', b'-'),
                                                (b'0', b'9'),
                                                (b'A', b'Z'),
                                                (b'_', b'_'),
                                                (b'a', b'z'),
                                            ],
                                            1usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.games.white__uuid,
                            &[runtime::Check::Format(runtime::Format::Uuid)],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__GAMES__ITEM__ACCURACIES: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["white", "black"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__games__item__accuracies(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__GAMES__ITEM__ACCURACIES)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.number(&mut tables.games.accuracies__white, 0f64..=100f64)?
                }
                1usize => {
                    cursor.number(&mut tables.games.accuracies__black, 0f64..=100f64)?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__GAMES__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "end_time",
                "url",
                "pgn",
                "time_control",
                "rated",
                "tcn",
                "uuid",
                "initial_setup",
                "fen",
                "time_class",
                "rules",
                "eco",
                "black",
                "white",
                "accuracies",
                "start_time",
                "tournament",
                "match",
            ])
        }),
        required: 14331u64,
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
                        .unix_time(
                            &mut tables.games.end_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                1usize => {
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
                4usize => cursor.boolean(&mut tables.games.rated)?,
                5usize => {
                    cursor
                        .text(
                            &mut tables.games.tcn,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[
                                                (b'!', b'!'),
                                                (b'#', b'$'),
                                                (b'&', b'&'),
                                                (b'(', b'9'),
                                                (b'=', b'='),
                                                (b'?', b'['),
                                                (b']', b'_'),
                                                (b'a', b'{'),
                                                (b'}', b'~'),
                                            ],
                                            0usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                6usize => {
                    cursor
                        .text(
                            &mut tables.games.uuid,
                            &[runtime::Check::Format(runtime::Format::Uuid)],
                        )?
                }
                7usize => {
                    cursor
                        .text(
                            &mut tables.games.initial_setup,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^([1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5})?$",
                                    );
                                    &PATTERN
                                }),
                            ],
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
                        .one_of(
                            &mut tables.games.time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["daily", "rapid", "blitz", "bullet"])
                                });
                                &WORDS
                            },
                        )?
                }
                10usize => {
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
                11usize => {
                    cursor
                        .text(
                            &mut tables.games.eco,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                12usize => root__games__item__black(cursor, tables)?,
                13usize => root__games__item__white(cursor, tables)?,
                14usize => root__games__item__accuracies(cursor, tables)?,
                15usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                16usize => {
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
                17usize => {
                    cursor
                        .text(
                            &mut tables.games.match_,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.games.pgn.null();
        }
        if object.is_missing(11usize) {
            tables.games.eco.null();
        }
        if object.is_missing(14usize) {
            tables.games.accuracies__white.null();
            tables.games.accuracies__black.null();
        }
        if object.is_missing(15usize) {
            tables.games.start_time.null();
        }
        if object.is_missing(16usize) {
            tables.games.tournament.null();
        }
        if object.is_missing(17usize) {
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
///One finished game.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ArchivedGame {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub accuracies: ::std::option::Option<ArchivedGameAccuracies>,
    pub black: ArchivedGameSide,
    ///Web page of the opening, not an ECO code. Often added to old games later; rare on variants. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub eco: ::std::option::Option<::std::string::String>,
    ///When the game ended, in Unix seconds. Documented.
    pub end_time: i64,
    ///Position after the last move in FEN. Live games up to 2024 leave out the move counters. Documented.
    pub fen: ::std::string::String,
    ///Position before the first move in FEN; empty at times for the usual one. Not documented; on every game since about 2022.
    pub initial_setup: ::std::string::String,
    ///API URL of the team match that the game belongs to, if any. Documented.
    #[serde(rename = "match", skip_serializing_if = "::std::option::Option::is_none")]
    pub match_: ::std::option::Option<::std::string::String>,
    ///The whole game in PGN with headers and, mostly, clock times. Absent on bughouse games. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pgn: ::std::option::Option<::std::string::String>,
    ///Whether the game changed the players' ratings. Not documented; on every game since at least 2020.
    pub rated: bool,
    pub rules: super::types::common::game::Rules,
    ///When the game began, in Unix seconds. On daily games only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<i64>,
    ///Moves in chess.com's own notation, two characters per half-move; empty when no move was made. Not documented; on every game since about 2022.
    pub tcn: ::std::string::String,
    ///Speed of the game. Not documented here, but on every game.
    pub time_class: ArchivedGameTimeClass,
    ///Seconds for the game with the increment per move (`180+1`), seconds per move of a daily game (`1/259200`), or `-` for none. Documented.
    pub time_control: ::std::string::String,
    ///API URL of the tournament that the game belongs to, if any. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tournament: ::std::option::Option<::std::string::String>,
    ///Web page of the game. Documented.
    pub url: ::std::string::String,
    ///Identity of the game, the same in the archives of both players. Not documented; on every game since about 2022.
    pub uuid: ::std::string::String,
    pub white: ArchivedGameSide,
}
///Accuracy of both sides; present once somebody had the game analyzed. Documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ArchivedGameAccuracies {
    ///Accuracy of Black's moves in percent.
    pub black: f64,
    ///Accuracy of White's moves in percent.
    pub white: f64,
}
///One player's part in a finished game.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ArchivedGameSide {
    ///API URL of the player's profile. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///The player's rating after the game, in points. Documented.
    pub rating: i64,
    pub result: super::types::common::game::Result,
    ///The player's name in the case that its owner chose. Documented.
    pub username: ::std::string::String,
    ///Identity of the player, kept when the player is renamed. Not documented; on every game since about 2022.
    pub uuid: ::std::string::String,
}
///Speed of the game. Not documented here, but on every game.
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
pub enum ArchivedGameTimeClass {
    #[serde(rename = "daily")]
    Daily,
    #[serde(rename = "rapid")]
    Rapid,
    #[serde(rename = "blitz")]
    Blitz,
    #[serde(rename = "bullet")]
    Bullet,
}
impl ::std::fmt::Display for ArchivedGameTimeClass {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Daily => f.write_str("daily"),
            Self::Rapid => f.write_str("rapid"),
            Self::Blitz => f.write_str("blitz"),
            Self::Bullet => f.write_str("bullet"),
        }
    }
}
impl ::std::str::FromStr for ArchivedGameTimeClass {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "daily" => Ok(Self::Daily),
            "rapid" => Ok(Self::Rapid),
            "blitz" => Ok(Self::Blitz),
            "bullet" => Ok(Self::Bullet),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ArchivedGameTimeClass {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ArchivedGameTimeClass {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///The games that a player finished in one month of US-Pacific time, in order of their end. Documented as "Complete Monthly Archives" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerGamesArchive {
    ///Live and daily games together.
    pub games: ::std::vec::Vec<ArchivedGame>,
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
