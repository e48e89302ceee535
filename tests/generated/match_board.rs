// @generated from schemas/match_board.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `match_board`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "match_board",
    summary: "Scores and games of one board of a daily team match.",
    verified: Some("2026-05-29"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/match/{id}/{board}",
        parameters: &[
            runtime::Parameter {
                name: "id",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 4294967295i64,
                        digits: 1usize,
                    },
                    expected: "",
                    description: "Number of the team match, as in the request; the body does not carry it.",
                    period: None,
                },
            },
            runtime::Parameter {
                name: "board",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 4294967295i64,
                        digits: 1usize,
                    },
                    expected: "",
                    description: "Number of the board, from 1, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("id", "12803"), ("board", "1")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "01247eab5cdbe55f74c6aa55555bb92ea2ef028f399704b4a774d76bba5c7344",
    pages: None,
    dlt: "{\"matches_boards\":{\"follow\":{\"resource\":\"matches\",\"columns\":{\"teams__team1__players\":\"board\",\"teams__team2__players\":\"board\"}},\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "board_scores",
        rows: "/board_scores/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Request("id"),
                description: "Number of the team match, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Request("board"),
                description: "Number of the board, from 1, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::MapKey,
                description: "Name of the player in lower case.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Points that the player scored on the board, corrected for fair-play violations; half points occur. Documented.",
            },
        ],
        key: &["id", "board", "username"],
        parent: None,
        schema: std::sync::LazyLock::new(&board_scores_schema),
    },
    runtime::Table {
        name: "games",
        rows: "/games/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Request("id"),
                description: "Number of the team match, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Request("board"),
                description: "Number of the board, from 1, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the game. Documented.",
            },
            runtime::Column {
                name: "pgn",
                origin: runtime::Origin::Body("/pgn"),
                description: "The game in PGN with headers; so far, with the result `*`, while it runs. Documented.",
            },
            runtime::Column {
                name: "time_control",
                origin: runtime::Origin::Body("/time_control"),
                description: "Seconds per move (`1/259200`). Documented.",
            },
            runtime::Column {
                name: "end_time",
                origin: runtime::Origin::Body("/end_time"),
                description: "When the game ended, in Unix seconds; absent while it runs. Documented.",
            },
            runtime::Column {
                name: "rated",
                origin: runtime::Origin::Body("/rated"),
                description: "Whether the game changes the players' ratings. Not documented; on every game since at least 2020.",
            },
            runtime::Column {
                name: "fen",
                origin: runtime::Origin::Body("/fen"),
                description: "Position after the last move in FEN. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the game began, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the game, always daily so far. Documented.",
            },
            runtime::Column {
                name: "rules",
                origin: runtime::Origin::Body("/rules"),
                description: "Game variant. Documented but for `oddschess`.",
            },
            runtime::Column {
                name: "white__rating",
                origin: runtime::Origin::Body("/white/rating"),
                description: "The player's rating after the game, in points. Documented.",
            },
            runtime::Column {
                name: "white__result",
                origin: runtime::Origin::Body("/white/result"),
                description: "How the game ended for the player: `win`, or the reason why not. Documented for finished games only.",
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
                description: "Identity of the player, kept when the player is renamed. Not documented; on every finished game since about 2022.",
            },
            runtime::Column {
                name: "black__rating",
                origin: runtime::Origin::Body("/black/rating"),
                description: "The player's rating after the game, in points. Documented.",
            },
            runtime::Column {
                name: "black__result",
                origin: runtime::Origin::Body("/black/result"),
                description: "How the game ended for the player: `win`, or the reason why not. Documented for finished games only.",
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
                description: "Identity of the player, kept when the player is renamed. Not documented; on every finished game since about 2022.",
            },
            runtime::Column {
                name: "accuracies__white",
                origin: runtime::Origin::Body("/accuracies/white"),
                description: "Accuracy of White's moves in percent. Documented.",
            },
            runtime::Column {
                name: "accuracies__black",
                origin: runtime::Origin::Body("/accuracies/black"),
                description: "Accuracy of Black's moves in percent. Documented.",
            },
            runtime::Column {
                name: "eco",
                origin: runtime::Origin::Body("/eco"),
                description: "Web page of the opening, not an ECO code; mostly absent. Documented.",
            },
            runtime::Column {
                name: "match",
                origin: runtime::Origin::Body("/match"),
                description: "API URL of the match. Documented.",
            },
            runtime::Column {
                name: "turn",
                origin: runtime::Origin::Body("/turn"),
                description: "Who is to move: `white` or `black`; only while the game runs. Documented for a player's current games.",
            },
            runtime::Column {
                name: "move_by",
                origin: runtime::Origin::Body("/move_by"),
                description: "When the next move is due, in Unix seconds; 0 (1970-01-01) while the player to move is on vacation; only while the game runs. Documented for a player's current games.",
            },
            runtime::Column {
                name: "last_activity",
                origin: runtime::Origin::Body("/last_activity"),
                description: "When something last happened in the game, in Unix seconds; only while it runs. Documented for a player's current games.",
            },
            runtime::Column {
                name: "draw_offer",
                origin: runtime::Origin::Body("/draw_offer"),
                description: "Who has offered a draw: `white` or `black`; only while an offer is open. Documented for a player's current games.",
            },
        ],
        key: &["url"],
        parent: None,
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "`uuid`, `tcn` and `initial_setup` of archived games have never been seen here.",
  "title": "MatchBoard",
  "description": "One board of a daily team match: two players and the one or two games that they have begun. Documented as \"Daily Team match board\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "board_scores": {
      "title": "MatchBoardScores",
      "description": "Points of the board's players by username. Documented.",
      "type": "object",
      "patternProperties": {
        "^[a-z0-9_-]+$": {
          "$ref": "#/$defs/common~1match.json/$defs/board_score"
        }
      },
      "additionalProperties": false
    },
    "games": {
      "description": "Finished and running games together. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/game"
      }
    }
  },
  "required": [
    "board_scores",
    "games"
  ],
  "additionalProperties": false,
  "$defs": {
    "game": {
      "title": "MatchGame",
      "description": "One game of the board.",
      "type": "object",
      "properties": {
        "url": {
          "$ref": "#/$defs/common~1game.json/$defs/url",
          "description": "Web page of the game. Documented."
        },
        "pgn": {
          "$ref": "#/$defs/common~1event_game.json/$defs/pgn",
          "description": "The game in PGN with headers; so far, with the result `*`, while it runs. Documented."
        },
        "time_control": {
          "$ref": "#/$defs/common~1game.json/$defs/time_control",
          "description": "Seconds per move (`1/259200`). Documented."
        },
        "end_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the game ended, in Unix seconds; absent while it runs. Documented."
        },
        "rated": {
          "description": "Whether the game changes the players' ratings. Not documented; on every game since at least 2020.",
          "type": "boolean"
        },
        "fen": {
          "$ref": "#/$defs/common~1game.json/$defs/fen",
          "description": "Position after the last move in FEN. Documented."
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the game began, in Unix seconds. Documented."
        },
        "time_class": {
          "$ref": "#/$defs/common~1event_game.json/$defs/time_class",
          "description": "Speed of the game, always daily so far. Documented."
        },
        "rules": {
          "$ref": "#/$defs/common~1game.json/$defs/rules",
          "description": "Game variant. Documented but for `oddschess`."
        },
        "white": {
          "$ref": "#/$defs/common~1event_game.json/$defs/player_or_url",
          "description": "The player of the white pieces; only a URL while the game runs, which is not documented."
        },
        "black": {
          "$ref": "#/$defs/common~1event_game.json/$defs/player_or_url",
          "description": "The player of the black pieces; only a URL while the game runs, which is not documented."
        },
        "accuracies": {
          "$ref": "#/$defs/common~1event_game.json/$defs/accuracies",
          "description": "Accuracy of both sides; present once somebody had the game analyzed. Documented."
        },
        "eco": {
          "$ref": "#/$defs/common~1game.json/$defs/eco_url",
          "description": "Web page of the opening, not an ECO code; mostly absent. Documented."
        },
        "match": {
          "$ref": "#/$defs/common~1game.json/$defs/match",
          "description": "API URL of the match. Documented."
        },
        "turn": {
          "$ref": "#/$defs/common~1event_game.json/$defs/side",
          "description": "Who is to move: `white` or `black`; only while the game runs. Documented for a player's current games."
        },
        "move_by": {
          "$ref": "#/$defs/common~1event_game.json/$defs/move_by",
          "description": "When the next move is due, in Unix seconds; 0 (1970-01-01) while the player to move is on vacation; only while the game runs. Documented for a player's current games."
        },
        "last_activity": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When something last happened in the game, in Unix seconds; only while it runs. Documented for a player's current games."
        },
        "draw_offer": {
          "$ref": "#/$defs/common~1event_game.json/$defs/side",
          "description": "Who has offered a draw: `white` or `black`; only while an offer is open. Documented for a player's current games."
        }
      },
      "required": [
        "url",
        "pgn",
        "time_control",
        "rated",
        "fen",
        "start_time",
        "time_class",
        "rules",
        "white",
        "black",
        "match"
      ],
      "additionalProperties": false
    },
    "common/event_game.json": {
      "$defs": {
        "pgn": {
          "description": "The game in PGN with headers; so far, with the result `*`, while it runs.",
          "type": "string",
          "minLength": 1
        },
        "time_class": {
          "description": "Speed of the game.",
          "type": "string",
          "enum": [
            "daily",
            "rapid",
            "blitz",
            "bullet"
          ]
        },
        "side": {
          "description": "Color of one side.",
          "type": "string",
          "enum": [
            "white",
            "black"
          ]
        },
        "move_by": {
          "$comment": "The range is that of a timestamp but for the 0.",
          "description": "When the next move is due, in Unix seconds; 0 (1970-01-01) while the player to move is on vacation.",
          "type": "integer",
          "format": "unix-time",
          "minimum": 0,
          "maximum": 4102444800
        },
        "accuracies": {
          "title": "EventGameAccuracies",
          "description": "Accuracy of both sides; present once somebody had the game analyzed.",
          "type": "object",
          "properties": {
            "white": {
              "$ref": "#/$defs/common~1game.json/$defs/accuracy",
              "description": "Accuracy of White's moves in percent. Documented."
            },
            "black": {
              "$ref": "#/$defs/common~1game.json/$defs/accuracy",
              "description": "Accuracy of Black's moves in percent. Documented."
            }
          },
          "required": [
            "white",
            "black"
          ],
          "additionalProperties": false
        },
        "player": {
          "title": "EventGamePlayer",
          "description": "One player's part in a game.",
          "type": "object",
          "properties": {
            "rating": {
              "$ref": "#/$defs/common~1player.json/$defs/rating",
              "description": "The player's rating after the game, in points. Documented."
            },
            "result": {
              "$ref": "#/$defs/common~1game.json/$defs/result",
              "description": "How the game ended for the player: `win`, or the reason why not. Documented for finished games only."
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
              "description": "Identity of the player, kept when the player is renamed. Not documented; on every finished game since about 2022.",
              "x-since": "2022",
              "type": "string",
              "format": "uuid"
            }
          },
          "required": [
            "rating",
            "@id",
            "username",
            "uuid"
          ],
          "additionalProperties": false
        },
        "player_or_url": {
          "description": "A player: the part in a finished game, or only the API URL of the profile while the game runs.",
          "oneOf": [
            {
              "$ref": "#/$defs/common~1event_game.json/$defs/player"
            },
            {
              "description": "API URL of the player's profile.",
              "type": "string",
              "pattern": "^https://api\\.chess\\.com/pub/player/"
            }
          ]
        }
      }
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
        "eco_url": {
          "description": "Web page of the opening. The ECO code itself is in the PGN only.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/"
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
    "common/match.json": {
      "$defs": {
        "board_score": {
          "$comment": "A board has two games.",
          "description": "Points that the player scored on the board, corrected for fair-play violations; half points occur. Documented.",
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
///Arrow schema of the table `board_scores`.
fn board_scores_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("board", false),
            runtime::text_field("username", false),
            runtime::number_field("value", false),
        ],
    )
}
///Arrow schema of the table `games`.
fn games_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("board", false),
            runtime::text_field("url", false),
            runtime::text_field("pgn", false),
            runtime::text_field("time_control", false),
            runtime::timestamp_field("end_time", true),
            runtime::boolean_field("rated", false),
            runtime::text_field("fen", false),
            runtime::timestamp_field("start_time", false),
            runtime::text_field("time_class", false),
            runtime::text_field("rules", false),
            runtime::integer_field("white__rating", true),
            runtime::text_field("white__result", true),
            runtime::text_field("white__aid", false),
            runtime::text_field("white__username", true),
            runtime::text_field("white__uuid", true),
            runtime::integer_field("black__rating", true),
            runtime::text_field("black__result", true),
            runtime::text_field("black__aid", false),
            runtime::text_field("black__username", true),
            runtime::text_field("black__uuid", true),
            runtime::number_field("accuracies__white", true),
            runtime::number_field("accuracies__black", true),
            runtime::text_field("eco", true),
            runtime::text_field("match", false),
            runtime::text_field("turn", true),
            runtime::timestamp_field("move_by", true),
            runtime::timestamp_field("last_activity", true),
            runtime::text_field("draw_offer", true),
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
        board_scores: BoardScoresColumns,
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
            self.board_scores.id.fill_parameter(self.rows_[0usize], request, "id")?;
            self.board_scores
                .board
                .fill_parameter(self.rows_[0usize], request, "board")?;
            self.games.id.fill_parameter(self.rows_[1usize], request, "id")?;
            self.games.board.fill_parameter(self.rows_[1usize], request, "board")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.board_scores.id);
            visitor(0usize, &mut self.board_scores.board);
            visitor(0usize, &mut self.board_scores.username);
            visitor(0usize, &mut self.board_scores.value);
            visitor(1usize, &mut self.games.id);
            visitor(1usize, &mut self.games.board);
            visitor(1usize, &mut self.games.url);
            visitor(1usize, &mut self.games.pgn);
            visitor(1usize, &mut self.games.time_control);
            visitor(1usize, &mut self.games.end_time);
            visitor(1usize, &mut self.games.rated);
            visitor(1usize, &mut self.games.fen);
            visitor(1usize, &mut self.games.start_time);
            visitor(1usize, &mut self.games.time_class);
            visitor(1usize, &mut self.games.rules);
            visitor(1usize, &mut self.games.white__rating);
            visitor(1usize, &mut self.games.white__result);
            visitor(1usize, &mut self.games.white__aid);
            visitor(1usize, &mut self.games.white__username);
            visitor(1usize, &mut self.games.white__uuid);
            visitor(1usize, &mut self.games.black__rating);
            visitor(1usize, &mut self.games.black__result);
            visitor(1usize, &mut self.games.black__aid);
            visitor(1usize, &mut self.games.black__username);
            visitor(1usize, &mut self.games.black__uuid);
            visitor(1usize, &mut self.games.accuracies__white);
            visitor(1usize, &mut self.games.accuracies__black);
            visitor(1usize, &mut self.games.eco);
            visitor(1usize, &mut self.games.match_);
            visitor(1usize, &mut self.games.turn);
            visitor(1usize, &mut self.games.move_by);
            visitor(1usize, &mut self.games.last_activity);
            visitor(1usize, &mut self.games.draw_offer);
        }
    }
    #[derive(Default)]
    struct BoardScoresColumns {
        id: runtime::IntegerColumn,
        board: runtime::IntegerColumn,
        username: runtime::TextColumn,
        value: runtime::NumberColumn,
    }
    #[derive(Default)]
    struct GamesColumns {
        id: runtime::IntegerColumn,
        board: runtime::IntegerColumn,
        url: runtime::TextColumn,
        pgn: runtime::TextColumn,
        time_control: runtime::TextColumn,
        end_time: runtime::TimestampColumn,
        rated: runtime::BooleanColumn,
        fen: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        time_class: runtime::TextColumn,
        rules: runtime::TextColumn,
        white__rating: runtime::IntegerColumn,
        white__result: runtime::TextColumn,
        white__aid: runtime::TextColumn,
        white__username: runtime::TextColumn,
        white__uuid: runtime::TextColumn,
        black__rating: runtime::IntegerColumn,
        black__result: runtime::TextColumn,
        black__aid: runtime::TextColumn,
        black__username: runtime::TextColumn,
        black__uuid: runtime::TextColumn,
        accuracies__white: runtime::NumberColumn,
        accuracies__black: runtime::NumberColumn,
        eco: runtime::TextColumn,
        match_: runtime::TextColumn,
        turn: runtime::TextColumn,
        move_by: runtime::TimestampColumn,
        last_activity: runtime::TimestampColumn,
        draw_offer: runtime::TextColumn,
    }
    fn root__board_scores__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        cursor.number(&mut tables.board_scores.value, 0f64..=100f64)?;
        tables.board_scores.username.push_key(key)?;
        tables.rows_[0usize] += 1;
        Ok(())
    }
    static ROOT__BOARD_SCORES__MEMBER_: runtime::Pattern = runtime::Pattern::new(
        "^[a-z0-9_-]+$",
    );
    static ROOT__BOARD_SCORES: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals([]) }),
        required: 0u64,
        keys: Some(&ROOT__BOARD_SCORES__MEMBER_),
        open: false,
    };
    fn root__board_scores(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__BOARD_SCORES)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                _ => root__board_scores__member_(cursor, tables, object.key())?,
            }
        }
        Ok(())
    }
    static ROOT__GAMES__ITEM__WHITE: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "result", "@id", "username", "uuid"])
        }),
        required: 29u64,
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
        if object.is_missing(1usize) {
            tables.games.white__result.null();
        }
        Ok(())
    }
    static ROOT__GAMES__ITEM__BLACK: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "result", "@id", "username", "uuid"])
        }),
        required: 29u64,
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
        if object.is_missing(1usize) {
            tables.games.black__result.null();
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
                "url",
                "pgn",
                "time_control",
                "end_time",
                "rated",
                "fen",
                "start_time",
                "time_class",
                "rules",
                "white",
                "black",
                "accuracies",
                "eco",
                "match",
                "turn",
                "move_by",
                "last_activity",
                "draw_offer",
            ])
        }),
        required: 10231u64,
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
                    cursor
                        .text(
                            &mut tables.games.pgn,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                2usize => {
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
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.end_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                4usize => cursor.boolean(&mut tables.games.rated)?,
                5usize => {
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
                6usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                7usize => {
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
                8usize => {
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
                9usize => {
                    if cursor.string_follows() {
                        cursor
                            .text(
                                &mut tables.games.white__aid,
                                &[
                                    runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                                ],
                            )?;
                        tables.games.white__rating.null();
                        tables.games.white__result.null();
                        tables.games.white__username.null();
                        tables.games.white__uuid.null();
                    } else {
                        root__games__item__white(cursor, tables)?
                    }
                }
                10usize => {
                    if cursor.string_follows() {
                        cursor
                            .text(
                                &mut tables.games.black__aid,
                                &[
                                    runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                                ],
                            )?;
                        tables.games.black__rating.null();
                        tables.games.black__result.null();
                        tables.games.black__username.null();
                        tables.games.black__uuid.null();
                    } else {
                        root__games__item__black(cursor, tables)?
                    }
                }
                11usize => root__games__item__accuracies(cursor, tables)?,
                12usize => {
                    cursor
                        .text(
                            &mut tables.games.eco,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                13usize => {
                    cursor
                        .text(
                            &mut tables.games.match_,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                14usize => {
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
                15usize => {
                    cursor.unix_time(&mut tables.games.move_by, 0i64..=4102444800i64)?
                }
                16usize => {
                    cursor
                        .unix_time(
                            &mut tables.games.last_activity,
                            1104537600i64..=4102444800i64,
                        )?
                }
                17usize => {
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.games.end_time.null();
        }
        if object.is_missing(11usize) {
            tables.games.accuracies__white.null();
            tables.games.accuracies__black.null();
        }
        if object.is_missing(12usize) {
            tables.games.eco.null();
        }
        if object.is_missing(14usize) {
            tables.games.turn.null();
        }
        if object.is_missing(15usize) {
            tables.games.move_by.null();
        }
        if object.is_missing(16usize) {
            tables.games.last_activity.null();
        }
        if object.is_missing(17usize) {
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
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["board_scores", "games"])
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
                0usize => root__board_scores(cursor, tables)?,
                1usize => root__games(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One board of a daily team match: two players and the one or two games that they have begun. Documented as "Daily Team match board" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct MatchBoard {
    ///Points of the board's players by username. Documented.
    pub board_scores: ::std::collections::BTreeMap<::std::string::String, f64>,
    ///Finished and running games together. Documented.
    pub games: ::std::vec::Vec<MatchGame>,
}
///One game of the board.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct MatchGame {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub accuracies: ::std::option::Option<
        super::types::common::event_game::EventGameAccuracies,
    >,
    ///The player of the black pieces; only a URL while the game runs, which is not documented.
    pub black: MatchGameBlack,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub draw_offer: ::std::option::Option<super::types::common::event_game::Side>,
    ///Web page of the opening, not an ECO code; mostly absent. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub eco: ::std::option::Option<::std::string::String>,
    ///When the game ended, in Unix seconds; absent while it runs. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<i64>,
    ///Position after the last move in FEN. Documented.
    pub fen: ::std::string::String,
    ///When something last happened in the game, in Unix seconds; only while it runs. Documented for a player's current games.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last_activity: ::std::option::Option<i64>,
    ///API URL of the match. Documented.
    #[serde(rename = "match")]
    pub match_: ::std::string::String,
    ///When the next move is due, in Unix seconds; 0 (1970-01-01) while the player to move is on vacation; only while the game runs. Documented for a player's current games.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub move_by: ::std::option::Option<i64>,
    ///The game in PGN with headers; so far, with the result `*`, while it runs. Documented.
    pub pgn: ::std::string::String,
    ///Whether the game changes the players' ratings. Not documented; on every game since at least 2020.
    pub rated: bool,
    pub rules: super::types::common::game::Rules,
    ///When the game began, in Unix seconds. Documented.
    pub start_time: i64,
    pub time_class: super::types::common::event_game::TimeClass,
    ///Seconds per move (`1/259200`). Documented.
    pub time_control: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub turn: ::std::option::Option<super::types::common::event_game::Side>,
    ///Web page of the game. Documented.
    pub url: ::std::string::String,
    ///The player of the white pieces; only a URL while the game runs, which is not documented.
    pub white: MatchGameWhite,
}
///The player of the black pieces; only a URL while the game runs, which is not documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum MatchGameBlack {
    SharedCommonEventGameEventGamePlayer(
        super::types::common::event_game::EventGamePlayer,
    ),
    String(::std::string::String),
}
impl ::std::convert::From<super::types::common::event_game::EventGamePlayer>
for MatchGameBlack {
    fn from(value: super::types::common::event_game::EventGamePlayer) -> Self {
        Self::SharedCommonEventGameEventGamePlayer(value)
    }
}
///The player of the white pieces; only a URL while the game runs, which is not documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum MatchGameWhite {
    SharedCommonEventGameEventGamePlayer(
        super::types::common::event_game::EventGamePlayer,
    ),
    String(::std::string::String),
}
impl ::std::convert::From<super::types::common::event_game::EventGamePlayer>
for MatchGameWhite {
    fn from(value: super::types::common::event_game::EventGamePlayer) -> Self {
        Self::SharedCommonEventGameEventGamePlayer(value)
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
