// @generated from schemas/player_stats.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_stats`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_stats",
    summary: "Ratings and records of one player.",
    verified: Some("2024-10-27"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/stats",
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
    example: &[("username", "fabianocaruana")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "76e87ed1e2885fc2458fc6ff3ef8457a05c1df38e7cf171406301594432accbb",
    pages: None,
    dlt: "{\"players_stats\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "player_stats",
        rows: "",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "fide",
                origin: runtime::Origin::Body("/fide"),
                description: "The player's FIDE rating as entered on chess.com, in points; 0 for none. Documented for the profile, but delivered here.",
            },
            runtime::Column {
                name: "tactics__highest__rating",
                origin: runtime::Origin::Body("/tactics/highest/rating"),
                description: "Rating, in points; 0 for none. Documented.",
            },
            runtime::Column {
                name: "tactics__highest__date",
                origin: runtime::Origin::Body("/tactics/highest/date"),
                description: "When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented.",
            },
            runtime::Column {
                name: "tactics__lowest__rating",
                origin: runtime::Origin::Body("/tactics/lowest/rating"),
                description: "Rating, in points; 0 for none. Documented.",
            },
            runtime::Column {
                name: "tactics__lowest__date",
                origin: runtime::Origin::Body("/tactics/lowest/date"),
                description: "When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented.",
            },
            runtime::Column {
                name: "lessons__highest__rating",
                origin: runtime::Origin::Body("/lessons/highest/rating"),
                description: "Rating, in points; 0 for none. Documented.",
            },
            runtime::Column {
                name: "lessons__highest__date",
                origin: runtime::Origin::Body("/lessons/highest/date"),
                description: "When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented.",
            },
            runtime::Column {
                name: "lessons__lowest__rating",
                origin: runtime::Origin::Body("/lessons/lowest/rating"),
                description: "Rating, in points; 0 for none. Documented.",
            },
            runtime::Column {
                name: "lessons__lowest__date",
                origin: runtime::Origin::Body("/lessons/lowest/date"),
                description: "When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented.",
            },
            runtime::Column {
                name: "puzzle_rush__best__total_attempts",
                origin: runtime::Origin::Body("/puzzle_rush/best/total_attempts"),
                description: "Puzzles tried. Documented.",
            },
            runtime::Column {
                name: "puzzle_rush__best__score",
                origin: runtime::Origin::Body("/puzzle_rush/best/score"),
                description: "Puzzles solved. Documented.",
            },
            runtime::Column {
                name: "puzzle_rush__daily__total_attempts",
                origin: runtime::Origin::Body("/puzzle_rush/daily/total_attempts"),
                description: "Puzzles tried. Documented.",
            },
            runtime::Column {
                name: "puzzle_rush__daily__score",
                origin: runtime::Origin::Body("/puzzle_rush/daily/score"),
                description: "Puzzles solved. Documented.",
            },
        ],
        key: &["username"],
        parent: None,
        schema: std::sync::LazyLock::new(&player_stats_schema),
    },
    runtime::Table {
        name: "ratings",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "category",
                origin: runtime::Origin::MapKey,
                description: "Kind of game: variant and speed, such as `chess_blitz`.",
            },
            runtime::Column {
                name: "last__rating",
                origin: runtime::Origin::Body("/last/rating"),
                description: "Current rating, in points. Documented.",
            },
            runtime::Column {
                name: "last__date",
                origin: runtime::Origin::Body("/last/date"),
                description: "When the last rated game ended, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "last__rd",
                origin: runtime::Origin::Body("/last/rd"),
                description: "Glicko rating deviation, in points: how sure the rating is. Documented; missing on some accounts since about March 2025.",
            },
            runtime::Column {
                name: "best__rating",
                origin: runtime::Origin::Body("/best/rating"),
                description: "Best rating, in points. Documented.",
            },
            runtime::Column {
                name: "best__date",
                origin: runtime::Origin::Body("/best/date"),
                description: "When the best rating was reached, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "best__game",
                origin: runtime::Origin::Body("/best/game"),
                description: "Web page of the game that brought the best rating. Documented.",
            },
            runtime::Column {
                name: "record__win",
                origin: runtime::Origin::Body("/record/win"),
                description: "Games won. Documented.",
            },
            runtime::Column {
                name: "record__loss",
                origin: runtime::Origin::Body("/record/loss"),
                description: "Games lost. Documented.",
            },
            runtime::Column {
                name: "record__draw",
                origin: runtime::Origin::Body("/record/draw"),
                description: "Games drawn. Documented.",
            },
            runtime::Column {
                name: "record__time_per_move",
                origin: runtime::Origin::Body("/record/time_per_move"),
                description: "Average time that the player takes for a move, in seconds. On daily games only, the same for every variant. Documented.",
            },
            runtime::Column {
                name: "record__timeout_percent",
                origin: runtime::Origin::Body("/record/timeout_percent"),
                description: "Share of games lost on time in the last 90 days, in percent. On daily games only, the same for every variant. Documented.",
            },
            runtime::Column {
                name: "tournament__count",
                origin: runtime::Origin::Body("/tournament/count"),
                description: "Tournaments joined. Documented.",
            },
            runtime::Column {
                name: "tournament__withdraw",
                origin: runtime::Origin::Body("/tournament/withdraw"),
                description: "Tournaments withdrawn from. Documented.",
            },
            runtime::Column {
                name: "tournament__points",
                origin: runtime::Origin::Body("/tournament/points"),
                description: "Points won in tournaments. Documented.",
            },
            runtime::Column {
                name: "tournament__highest_finish",
                origin: runtime::Origin::Body("/tournament/highest_finish"),
                description: "Best placement in a tournament. Documented.",
            },
        ],
        key: &["username", "category"],
        parent: Some("player_stats"),
        schema: std::sync::LazyLock::new(&ratings_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "chess.com includes only what it has collected, so nearly everything is optional and a new player has `{}`. A rating deviation is missing on some accounts since about March 2025.",
  "title": "PlayerStats",
  "description": "Ratings and records of a player, one block for each kind of game ever played, and puzzles. Documented as \"Player Stats\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "fide": {
      "$ref": "#/$defs/common~1player.json/$defs/rating",
      "description": "The player's FIDE rating as entered on chess.com, in points; 0 for none. Documented for the profile, but delivered here."
    },
    "tactics": {
      "$ref": "#/$defs/rating_range",
      "description": "Puzzle ratings. Documented."
    },
    "lessons": {
      "$ref": "#/$defs/rating_range",
      "description": "Ratings of the lessons. Documented, but not delivered since about 2022."
    },
    "puzzle_rush": {
      "title": "PuzzleRush",
      "description": "Puzzle Rush; empty for who never played it. Documented.",
      "type": "object",
      "properties": {
        "best": {
          "$ref": "#/$defs/rush",
          "description": "The best run ever. Documented."
        },
        "daily": {
          "$ref": "#/$defs/rush",
          "description": "The best run of today. Documented, not seen."
        }
      },
      "additionalProperties": false
    }
  },
  "patternProperties": {
    "^[a-z0-9]+_(daily|rapid|blitz|bullet|standard|lightning)$": {
      "$ref": "#/$defs/rating_block"
    }
  },
  "additionalProperties": false,
  "$defs": {
    "rating_block": {
      "title": "RatingBlock",
      "description": "Rating and record in one kind of game: a variant at one speed, `chess_blitz`. The documentation promises a block for each variant and speed ever played.",
      "type": "object",
      "properties": {
        "last": {
          "title": "LastRating",
          "description": "The current rating. Left out by the documentation where nothing is known.",
          "type": "object",
          "properties": {
            "rating": {
              "$ref": "#/$defs/common~1player.json/$defs/rating",
              "description": "Current rating, in points. Documented."
            },
            "date": {
              "$ref": "#/$defs/common~1timestamp.json",
              "description": "When the last rated game ended, in Unix seconds. Documented."
            },
            "rd": {
              "description": "Glicko rating deviation, in points: how sure the rating is. Documented; missing on some accounts since about March 2025.",
              "type": "integer",
              "minimum": 0,
              "maximum": 1000
            }
          },
          "required": [
            "rating",
            "date"
          ],
          "additionalProperties": false
        },
        "best": {
          "title": "BestRating",
          "description": "The best rating ever won; absent without a win. Documented.",
          "type": "object",
          "properties": {
            "rating": {
              "$ref": "#/$defs/common~1player.json/$defs/rating",
              "description": "Best rating, in points. Documented."
            },
            "date": {
              "$ref": "#/$defs/common~1timestamp.json",
              "description": "When the best rating was reached, in Unix seconds. Documented."
            },
            "game": {
              "$ref": "#/$defs/common~1game.json/$defs/url",
              "description": "Web page of the game that brought the best rating. Documented."
            }
          },
          "required": [
            "rating",
            "date"
          ],
          "additionalProperties": false
        },
        "record": {
          "title": "Record",
          "description": "How all games of the kind ended. Documented.",
          "type": "object",
          "properties": {
            "win": {
              "description": "Games won. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "loss": {
              "description": "Games lost. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "draw": {
              "description": "Games drawn. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "time_per_move": {
              "description": "Average time that the player takes for a move, in seconds. On daily games only, the same for every variant. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 100000000
            },
            "timeout_percent": {
              "description": "Share of games lost on time in the last 90 days, in percent. On daily games only, the same for every variant. Documented.",
              "type": "number",
              "minimum": 0,
              "maximum": 100
            }
          },
          "required": [
            "win",
            "loss",
            "draw"
          ],
          "additionalProperties": false
        },
        "tournament": {
          "title": "TournamentRecord",
          "description": "Daily tournaments, the same for every variant; absent without any. Documented.",
          "type": "object",
          "properties": {
            "count": {
              "description": "Tournaments joined. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "withdraw": {
              "description": "Tournaments withdrawn from. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "points": {
              "description": "Points won in tournaments. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "highest_finish": {
              "description": "Best placement in a tournament. Documented.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            }
          },
          "required": [
            "count",
            "withdraw",
            "points",
            "highest_finish"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "record"
      ],
      "additionalProperties": false
    },
    "rating_range": {
      "title": "RatingRange",
      "description": "The highest and the lowest rating ever.",
      "type": "object",
      "properties": {
        "highest": {
          "$ref": "#/$defs/dated_rating",
          "description": "The highest rating. Documented."
        },
        "lowest": {
          "$ref": "#/$defs/dated_rating",
          "description": "The lowest rating. Documented."
        }
      },
      "additionalProperties": false
    },
    "dated_rating": {
      "title": "DatedRating",
      "description": "A rating and when it was reached.",
      "type": "object",
      "properties": {
        "rating": {
          "$comment": "Ratings of puzzles know no ceiling: the highest recorded is 65540.",
          "description": "Rating, in points; 0 for none. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000
        },
        "date": {
          "$ref": "#/$defs/common~1timestamp_or_zero.json",
          "description": "When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented."
        }
      },
      "required": [
        "rating",
        "date"
      ],
      "additionalProperties": false
    },
    "rush": {
      "title": "Rush",
      "description": "One run of Puzzle Rush.",
      "type": "object",
      "properties": {
        "total_attempts": {
          "description": "Puzzles tried. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "score": {
          "description": "Puzzles solved. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        }
      },
      "required": [
        "total_attempts",
        "score"
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
    "common/player.json": {
      "$defs": {
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
///Arrow schema of the table `player_stats`.
fn player_stats_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("fide", true),
            runtime::integer_field("tactics__highest__rating", true),
            runtime::timestamp_field("tactics__highest__date", true),
            runtime::integer_field("tactics__lowest__rating", true),
            runtime::timestamp_field("tactics__lowest__date", true),
            runtime::integer_field("lessons__highest__rating", true),
            runtime::timestamp_field("lessons__highest__date", true),
            runtime::integer_field("lessons__lowest__rating", true),
            runtime::timestamp_field("lessons__lowest__date", true),
            runtime::integer_field("puzzle_rush__best__total_attempts", true),
            runtime::integer_field("puzzle_rush__best__score", true),
            runtime::integer_field("puzzle_rush__daily__total_attempts", true),
            runtime::integer_field("puzzle_rush__daily__score", true),
        ],
    )
}
///Arrow schema of the table `ratings`.
fn ratings_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("category", false),
            runtime::integer_field("last__rating", true),
            runtime::timestamp_field("last__date", true),
            runtime::integer_field("last__rd", true),
            runtime::integer_field("best__rating", true),
            runtime::timestamp_field("best__date", true),
            runtime::text_field("best__game", true),
            runtime::integer_field("record__win", false),
            runtime::integer_field("record__loss", false),
            runtime::integer_field("record__draw", false),
            runtime::integer_field("record__time_per_move", true),
            runtime::number_field("record__timeout_percent", true),
            runtime::integer_field("tournament__count", true),
            runtime::integer_field("tournament__withdraw", true),
            runtime::integer_field("tournament__points", true),
            runtime::integer_field("tournament__highest_finish", true),
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
        player_stats: PlayerStatsColumns,
        ratings: RatingsColumns,
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
            self.player_stats
                .username
                .fill_parameter(self.rows_[0usize], request, "username")?;
            self.ratings
                .username
                .fill_parameter(self.rows_[1usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.player_stats.username);
            visitor(0usize, &mut self.player_stats.fide);
            visitor(0usize, &mut self.player_stats.tactics__highest__rating);
            visitor(0usize, &mut self.player_stats.tactics__highest__date);
            visitor(0usize, &mut self.player_stats.tactics__lowest__rating);
            visitor(0usize, &mut self.player_stats.tactics__lowest__date);
            visitor(0usize, &mut self.player_stats.lessons__highest__rating);
            visitor(0usize, &mut self.player_stats.lessons__highest__date);
            visitor(0usize, &mut self.player_stats.lessons__lowest__rating);
            visitor(0usize, &mut self.player_stats.lessons__lowest__date);
            visitor(0usize, &mut self.player_stats.puzzle_rush__best__total_attempts);
            visitor(0usize, &mut self.player_stats.puzzle_rush__best__score);
            visitor(0usize, &mut self.player_stats.puzzle_rush__daily__total_attempts);
            visitor(0usize, &mut self.player_stats.puzzle_rush__daily__score);
            visitor(1usize, &mut self.ratings.username);
            visitor(1usize, &mut self.ratings.category);
            visitor(1usize, &mut self.ratings.last__rating);
            visitor(1usize, &mut self.ratings.last__date);
            visitor(1usize, &mut self.ratings.last__rd);
            visitor(1usize, &mut self.ratings.best__rating);
            visitor(1usize, &mut self.ratings.best__date);
            visitor(1usize, &mut self.ratings.best__game);
            visitor(1usize, &mut self.ratings.record__win);
            visitor(1usize, &mut self.ratings.record__loss);
            visitor(1usize, &mut self.ratings.record__draw);
            visitor(1usize, &mut self.ratings.record__time_per_move);
            visitor(1usize, &mut self.ratings.record__timeout_percent);
            visitor(1usize, &mut self.ratings.tournament__count);
            visitor(1usize, &mut self.ratings.tournament__withdraw);
            visitor(1usize, &mut self.ratings.tournament__points);
            visitor(1usize, &mut self.ratings.tournament__highest_finish);
        }
    }
    #[derive(Default)]
    struct PlayerStatsColumns {
        username: runtime::TextColumn,
        fide: runtime::IntegerColumn,
        tactics__highest__rating: runtime::IntegerColumn,
        tactics__highest__date: runtime::TimestampColumn,
        tactics__lowest__rating: runtime::IntegerColumn,
        tactics__lowest__date: runtime::TimestampColumn,
        lessons__highest__rating: runtime::IntegerColumn,
        lessons__highest__date: runtime::TimestampColumn,
        lessons__lowest__rating: runtime::IntegerColumn,
        lessons__lowest__date: runtime::TimestampColumn,
        puzzle_rush__best__total_attempts: runtime::IntegerColumn,
        puzzle_rush__best__score: runtime::IntegerColumn,
        puzzle_rush__daily__total_attempts: runtime::IntegerColumn,
        puzzle_rush__daily__score: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct RatingsColumns {
        username: runtime::TextColumn,
        category: runtime::TextColumn,
        last__rating: runtime::IntegerColumn,
        last__date: runtime::TimestampColumn,
        last__rd: runtime::IntegerColumn,
        best__rating: runtime::IntegerColumn,
        best__date: runtime::TimestampColumn,
        best__game: runtime::TextColumn,
        record__win: runtime::IntegerColumn,
        record__loss: runtime::IntegerColumn,
        record__draw: runtime::IntegerColumn,
        record__time_per_move: runtime::IntegerColumn,
        record__timeout_percent: runtime::NumberColumn,
        tournament__count: runtime::IntegerColumn,
        tournament__withdraw: runtime::IntegerColumn,
        tournament__points: runtime::IntegerColumn,
        tournament__highest_finish: runtime::IntegerColumn,
    }
    static ROOT__TACTICS__HIGHEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rating", "date"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__tactics__highest(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TACTICS__HIGHEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.tactics__highest__rating,
                            0i64..=1000000i64,
                        )?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.player_stats.tactics__highest__date,
                            0i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__TACTICS__LOWEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rating", "date"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__tactics__lowest(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TACTICS__LOWEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.tactics__lowest__rating,
                            0i64..=1000000i64,
                        )?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.player_stats.tactics__lowest__date,
                            0i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__TACTICS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["highest", "lowest"])
        }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__tactics(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TACTICS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__tactics__highest(cursor, tables)?,
                1usize => root__tactics__lowest(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.player_stats.tactics__highest__rating.null();
            tables.player_stats.tactics__highest__date.null();
        }
        if object.is_missing(1usize) {
            tables.player_stats.tactics__lowest__rating.null();
            tables.player_stats.tactics__lowest__date.null();
        }
        Ok(())
    }
    static ROOT__LESSONS__HIGHEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rating", "date"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__lessons__highest(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LESSONS__HIGHEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.lessons__highest__rating,
                            0i64..=1000000i64,
                        )?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.player_stats.lessons__highest__date,
                            0i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__LESSONS__LOWEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rating", "date"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__lessons__lowest(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LESSONS__LOWEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.lessons__lowest__rating,
                            0i64..=1000000i64,
                        )?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.player_stats.lessons__lowest__date,
                            0i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__LESSONS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["highest", "lowest"])
        }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__lessons(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LESSONS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__lessons__highest(cursor, tables)?,
                1usize => root__lessons__lowest(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.player_stats.lessons__highest__rating.null();
            tables.player_stats.lessons__highest__date.null();
        }
        if object.is_missing(1usize) {
            tables.player_stats.lessons__lowest__rating.null();
            tables.player_stats.lessons__lowest__date.null();
        }
        Ok(())
    }
    static ROOT__PUZZLE_RUSH__BEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["total_attempts", "score"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__puzzle_rush__best(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PUZZLE_RUSH__BEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.puzzle_rush__best__total_attempts,
                            0i64..=9007199254740991i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.puzzle_rush__best__score,
                            0i64..=9007199254740991i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__PUZZLE_RUSH__DAILY: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["total_attempts", "score"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__puzzle_rush__daily(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PUZZLE_RUSH__DAILY)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.puzzle_rush__daily__total_attempts,
                            0i64..=9007199254740991i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.player_stats.puzzle_rush__daily__score,
                            0i64..=9007199254740991i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__PUZZLE_RUSH: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["best", "daily"]) }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__puzzle_rush(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PUZZLE_RUSH)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__puzzle_rush__best(cursor, tables)?,
                1usize => root__puzzle_rush__daily(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.player_stats.puzzle_rush__best__total_attempts.null();
            tables.player_stats.puzzle_rush__best__score.null();
        }
        if object.is_missing(1usize) {
            tables.player_stats.puzzle_rush__daily__total_attempts.null();
            tables.player_stats.puzzle_rush__daily__score.null();
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__LAST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "date", "rd"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__member___item__last(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__LAST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.ratings.last__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.ratings.last__date,
                            1104537600i64..=4102444800i64,
                        )?
                }
                2usize => cursor.integer(&mut tables.ratings.last__rd, 0i64..=1000i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.ratings.last__rd.null();
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__BEST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["rating", "date", "game"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__member___item__best(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__BEST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.ratings.best__rating, 0i64..=5000i64)?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.ratings.best__date,
                            1104537600i64..=4102444800i64,
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.ratings.best__game,
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.ratings.best__game.null();
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__RECORD: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "win",
                "loss",
                "draw",
                "time_per_move",
                "timeout_percent",
            ])
        }),
        required: 7u64,
        keys: None,
        open: false,
    };
    fn root__member___item__record(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__RECORD)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.record__win,
                            0i64..=9007199254740991i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.record__loss,
                            0i64..=9007199254740991i64,
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.record__draw,
                            0i64..=9007199254740991i64,
                        )?
                }
                3usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.record__time_per_move,
                            0i64..=100000000i64,
                        )?
                }
                4usize => {
                    cursor
                        .number(
                            &mut tables.ratings.record__timeout_percent,
                            0f64..=100f64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.ratings.record__time_per_move.null();
        }
        if object.is_missing(4usize) {
            tables.ratings.record__timeout_percent.null();
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__TOURNAMENT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["count", "withdraw", "points", "highest_finish"])
        }),
        required: 15u64,
        keys: None,
        open: false,
    };
    fn root__member___item__tournament(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__TOURNAMENT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.tournament__count,
                            0i64..=9007199254740991i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.tournament__withdraw,
                            0i64..=9007199254740991i64,
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.tournament__points,
                            0i64..=9007199254740991i64,
                        )?
                }
                3usize => {
                    cursor
                        .integer(
                            &mut tables.ratings.tournament__highest_finish,
                            0i64..=9007199254740991i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["last", "best", "record", "tournament"])
        }),
        required: 4u64,
        keys: None,
        open: false,
    };
    fn root__member___item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__member___item__last(cursor, tables)?,
                1usize => root__member___item__best(cursor, tables)?,
                2usize => root__member___item__record(cursor, tables)?,
                3usize => root__member___item__tournament(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.ratings.last__rating.null();
            tables.ratings.last__date.null();
            tables.ratings.last__rd.null();
        }
        if object.is_missing(1usize) {
            tables.ratings.best__rating.null();
            tables.ratings.best__date.null();
            tables.ratings.best__game.null();
        }
        if object.is_missing(3usize) {
            tables.ratings.tournament__count.null();
            tables.ratings.tournament__withdraw.null();
            tables.ratings.tournament__points.null();
            tables.ratings.tournament__highest_finish.null();
        }
        Ok(())
    }
    fn root__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        root__member___item(cursor, tables)?;
        tables.ratings.category.push_key(key)?;
        tables.rows_[1usize] += 1;
        Ok(())
    }
    static ROOT__MEMBER_: runtime::Pattern = runtime::Pattern::new(
        "^[a-z0-9]+_(daily|rapid|blitz|bullet|standard|lightning)$",
    );
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["fide", "tactics", "lessons", "puzzle_rush"])
        }),
        required: 0u64,
        keys: Some(&ROOT__MEMBER_),
        open: false,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.player_stats.fide, 0i64..=5000i64)?,
                1usize => root__tactics(cursor, tables)?,
                2usize => root__lessons(cursor, tables)?,
                3usize => root__puzzle_rush(cursor, tables)?,
                _ => root__member_(cursor, tables, object.key())?,
            }
        }
        if object.is_missing(0usize) {
            tables.player_stats.fide.null();
        }
        if object.is_missing(1usize) {
            tables.player_stats.tactics__highest__rating.null();
            tables.player_stats.tactics__highest__date.null();
            tables.player_stats.tactics__lowest__rating.null();
            tables.player_stats.tactics__lowest__date.null();
        }
        if object.is_missing(2usize) {
            tables.player_stats.lessons__highest__rating.null();
            tables.player_stats.lessons__highest__date.null();
            tables.player_stats.lessons__lowest__rating.null();
            tables.player_stats.lessons__lowest__date.null();
        }
        if object.is_missing(3usize) {
            tables.player_stats.puzzle_rush__best__total_attempts.null();
            tables.player_stats.puzzle_rush__best__score.null();
            tables.player_stats.puzzle_rush__daily__total_attempts.null();
            tables.player_stats.puzzle_rush__daily__score.null();
        }
        Ok(())
    }
}
///A rating and when it was reached.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct DatedRating {
    ///When the rating was reached, in Unix seconds; 0 (1970-01-01) for never. Documented.
    pub date: i64,
    ///Rating, in points; 0 for none. Documented.
    pub rating: i64,
}
///Ratings and records of a player, one block for each kind of game ever played, and puzzles. Documented as "Player Stats" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PlayerStats {
    ///The player's FIDE rating as entered on chess.com, in points; 0 for none. Documented for the profile, but delivered here.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub fide: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lessons: ::std::option::Option<RatingRange>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub puzzle_rush: ::std::option::Option<PlayerStatsPuzzleRush>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tactics: ::std::option::Option<RatingRange>,
    #[serde(flatten)]
    pub extra: ::std::collections::BTreeMap<::std::string::String, RatingBlock>,
}
///Puzzle Rush; empty for who never played it. Documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerStatsPuzzleRush {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub best: ::std::option::Option<Rush>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub daily: ::std::option::Option<Rush>,
}
///Rating and record in one kind of game: a variant at one speed, `chess_blitz`. The documentation promises a block for each variant and speed ever played.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingBlock {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub best: ::std::option::Option<RatingBlockBest>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last: ::std::option::Option<RatingBlockLast>,
    pub record: RatingBlockRecord,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tournament: ::std::option::Option<RatingBlockTournament>,
}
///The best rating ever won; absent without a win. Documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingBlockBest {
    ///When the best rating was reached, in Unix seconds. Documented.
    pub date: i64,
    ///Web page of the game that brought the best rating. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub game: ::std::option::Option<::std::string::String>,
    ///Best rating, in points. Documented.
    pub rating: i64,
}
///The current rating. Left out by the documentation where nothing is known.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingBlockLast {
    ///When the last rated game ended, in Unix seconds. Documented.
    pub date: i64,
    ///Current rating, in points. Documented.
    pub rating: i64,
    ///Glicko rating deviation, in points: how sure the rating is. Documented; missing on some accounts since about March 2025.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rd: ::std::option::Option<i64>,
}
///How all games of the kind ended. Documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingBlockRecord {
    ///Games drawn. Documented.
    pub draw: i64,
    ///Games lost. Documented.
    pub loss: i64,
    ///Average time that the player takes for a move, in seconds. On daily games only, the same for every variant. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_per_move: ::std::option::Option<i64>,
    ///Share of games lost on time in the last 90 days, in percent. On daily games only, the same for every variant. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_percent: ::std::option::Option<f64>,
    ///Games won. Documented.
    pub win: i64,
}
///Daily tournaments, the same for every variant; absent without any. Documented.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingBlockTournament {
    ///Tournaments joined. Documented.
    pub count: i64,
    ///Best placement in a tournament. Documented.
    pub highest_finish: i64,
    ///Points won in tournaments. Documented.
    pub points: i64,
    ///Tournaments withdrawn from. Documented.
    pub withdraw: i64,
}
///The highest and the lowest rating ever.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RatingRange {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub highest: ::std::option::Option<DatedRating>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lowest: ::std::option::Option<DatedRating>,
}
///One run of Puzzle Rush.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Rush {
    ///Puzzles solved. Documented.
    pub score: i64,
    ///Puzzles tried. Documented.
    pub total_attempts: i64,
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
