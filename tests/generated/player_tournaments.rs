// @generated from schemas/player_tournaments.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_tournaments`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_tournaments",
    summary: "Tournaments of one player: finished, in progress and registered.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/tournaments",
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
    schema_hash: "2729b1e4e6a4e0d1d90cd631a1cc92081e35928571131b43b6232b5310ea0e8b",
    pages: None,
    dlt: "{\"players_tournaments\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 3usize] = [
    runtime::Table {
        name: "finished",
        rows: "/finished/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.",
            },
            runtime::Column {
                name: "wins",
                origin: runtime::Origin::Body("/wins"),
                description: "Games won by the player. Documented.",
            },
            runtime::Column {
                name: "losses",
                origin: runtime::Origin::Body("/losses"),
                description: "Games lost by the player. Documented.",
            },
            runtime::Column {
                name: "draws",
                origin: runtime::Origin::Body("/draws"),
                description: "Games drawn by the player. Documented.",
            },
            runtime::Column {
                name: "points_awarded",
                origin: runtime::Origin::Body("/points_awarded"),
                description: "Points that chess.com awarded for the placement. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "placement",
                origin: runtime::Origin::Body("/placement"),
                description: "Placement of the player, from 1. Documented.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`.",
            },
            runtime::Column {
                name: "total_players",
                origin: runtime::Origin::Body("/total_players"),
                description: "Players in the tournament. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games, in the names of before 2018. On live tournaments only. Not documented.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.",
            },
        ],
        key: &["username", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&finished_schema),
    },
    runtime::Table {
        name: "in_progress",
        rows: "/in_progress/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.",
            },
            runtime::Column {
                name: "wins",
                origin: runtime::Origin::Body("/wins"),
                description: "Games won by the player. Documented.",
            },
            runtime::Column {
                name: "losses",
                origin: runtime::Origin::Body("/losses"),
                description: "Games lost by the player. Documented.",
            },
            runtime::Column {
                name: "draws",
                origin: runtime::Origin::Body("/draws"),
                description: "Games drawn by the player. Documented.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`.",
            },
            runtime::Column {
                name: "total_players",
                origin: runtime::Origin::Body("/total_players"),
                description: "Players in the tournament. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games, in the names of before 2018. On live tournaments only. Not documented.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.",
            },
        ],
        key: &["username", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&in_progress_schema),
    },
    runtime::Table {
        name: "registered",
        rows: "/registered/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games, in the names of before 2018. On live tournaments only. Not documented.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.",
            },
        ],
        key: &["username", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&registered_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Daily and live tournaments share one list: daily ones carry `points_awarded` when over, live ones `time_class` and `type`.",
  "title": "PlayerTournaments",
  "description": "The tournaments that a player takes part in, by their state. Documented as \"Player's Tournaments\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "finished": {
      "description": "Tournaments that are over.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/finished"
      }
    },
    "in_progress": {
      "description": "Tournaments that are played now.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/in_progress"
      }
    },
    "registered": {
      "description": "Tournaments that have not begun, joined or only invited to.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/registered"
      }
    }
  },
  "required": [
    "finished",
    "in_progress",
    "registered"
  ],
  "additionalProperties": false,
  "$defs": {
    "finished": {
      "title": "FinishedTournament",
      "description": "One tournament that is over.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1game.json/$defs/tournament",
          "description": "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`."
        },
        "url": {
          "$ref": "#/$defs/url",
          "description": "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`."
        },
        "wins": {
          "description": "Games won by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "losses": {
          "description": "Games lost by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "draws": {
          "description": "Games drawn by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "points_awarded": {
          "description": "Points that chess.com awarded for the placement. On daily tournaments only. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "placement": {
          "description": "Placement of the player, from 1. Documented.",
          "type": "integer",
          "minimum": 1,
          "maximum": 9007199254740991
        },
        "status": {
          "$ref": "#/$defs/status",
          "description": "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`."
        },
        "total_players": {
          "description": "Players in the tournament. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games, in the names of before 2018. On live tournaments only. Not documented."
        },
        "type": {
          "$ref": "#/$defs/type",
          "description": "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented."
        }
      },
      "required": [
        "@id",
        "url",
        "wins",
        "losses",
        "draws",
        "placement",
        "status",
        "total_players"
      ],
      "additionalProperties": false
    },
    "in_progress": {
      "title": "RunningTournament",
      "description": "One tournament that is played now.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1game.json/$defs/tournament",
          "description": "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`."
        },
        "url": {
          "$ref": "#/$defs/url",
          "description": "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`."
        },
        "wins": {
          "description": "Games won by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "losses": {
          "description": "Games lost by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "draws": {
          "description": "Games drawn by the player. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "status": {
          "$ref": "#/$defs/status",
          "description": "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`."
        },
        "total_players": {
          "description": "Players in the tournament. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games, in the names of before 2018. On live tournaments only. Not documented."
        },
        "type": {
          "$ref": "#/$defs/type",
          "description": "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented."
        }
      },
      "required": [
        "@id",
        "url",
        "wins",
        "losses",
        "draws",
        "status",
        "total_players"
      ],
      "additionalProperties": false
    },
    "registered": {
      "title": "RegisteredTournament",
      "description": "One tournament that has not begun.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1game.json/$defs/tournament",
          "description": "API URL of the tournament. Documented, but with its meaning exchanged with that of `url`."
        },
        "url": {
          "$ref": "#/$defs/url",
          "description": "Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`."
        },
        "status": {
          "$ref": "#/$defs/status",
          "description": "State of the player in the tournament; `registered` also on live tournaments that are over. Documented but for `invited`."
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games, in the names of before 2018. On live tournaments only. Not documented."
        },
        "type": {
          "$ref": "#/$defs/type",
          "description": "How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented."
        }
      },
      "required": [
        "@id",
        "url",
        "status"
      ],
      "additionalProperties": false
    },
    "url": {
      "description": "Web page of the tournament.",
      "type": "string",
      "pattern": "^https://www\\.chess\\.com/"
    },
    "status": {
      "description": "State of a player in a tournament.",
      "type": "string",
      "enum": [
        "winner",
        "active",
        "registered",
        "eliminated",
        "withdrew",
        "removed",
        "invited"
      ]
    },
    "type": {
      "description": "How players are paired.",
      "type": "string",
      "pattern": "^[a-z_]+$"
    },
    "common/game.json": {
      "$defs": {
        "tournament": {
          "description": "API URL of the tournament that the game belongs to.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/tournament/"
        }
      }
    },
    "common/time_class.json": {
      "$comment": "Games say `rapid` and `bullet`; tournaments and team matches still use the names of before 2018, `standard` and `lightning`, beside them.",
      "title": "TimeClass",
      "description": "Speed of the games. `standard` is an old name of `rapid`, `lightning` of `bullet`.",
      "type": "string",
      "enum": [
        "daily",
        "rapid",
        "blitz",
        "bullet",
        "standard",
        "lightning"
      ]
    }
  }
}"##;
///Arrow schema of the table `finished`.
fn finished_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("aid", false),
            runtime::text_field("url", false),
            runtime::integer_field("wins", false),
            runtime::integer_field("losses", false),
            runtime::integer_field("draws", false),
            runtime::integer_field("points_awarded", true),
            runtime::integer_field("placement", false),
            runtime::text_field("status", false),
            runtime::integer_field("total_players", false),
            runtime::text_field("time_class", true),
            runtime::text_field("type", true),
        ],
    )
}
///Arrow schema of the table `in_progress`.
fn in_progress_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("aid", false),
            runtime::text_field("url", false),
            runtime::integer_field("wins", false),
            runtime::integer_field("losses", false),
            runtime::integer_field("draws", false),
            runtime::text_field("status", false),
            runtime::integer_field("total_players", false),
            runtime::text_field("time_class", true),
            runtime::text_field("type", true),
        ],
    )
}
///Arrow schema of the table `registered`.
fn registered_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("aid", false),
            runtime::text_field("url", false),
            runtime::text_field("status", false),
            runtime::text_field("time_class", true),
            runtime::text_field("type", true),
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
        rows_: [usize; 3usize],
        finished: FinishedColumns,
        in_progress: InProgressColumns,
        registered: RegisteredColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.finished
                .username
                .fill_parameter(self.rows_[0usize], request, "username")?;
            self.in_progress
                .username
                .fill_parameter(self.rows_[1usize], request, "username")?;
            self.registered
                .username
                .fill_parameter(self.rows_[2usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.finished.username);
            visitor(0usize, &mut self.finished.aid);
            visitor(0usize, &mut self.finished.url);
            visitor(0usize, &mut self.finished.wins);
            visitor(0usize, &mut self.finished.losses);
            visitor(0usize, &mut self.finished.draws);
            visitor(0usize, &mut self.finished.points_awarded);
            visitor(0usize, &mut self.finished.placement);
            visitor(0usize, &mut self.finished.status);
            visitor(0usize, &mut self.finished.total_players);
            visitor(0usize, &mut self.finished.time_class);
            visitor(0usize, &mut self.finished.type_);
            visitor(1usize, &mut self.in_progress.username);
            visitor(1usize, &mut self.in_progress.aid);
            visitor(1usize, &mut self.in_progress.url);
            visitor(1usize, &mut self.in_progress.wins);
            visitor(1usize, &mut self.in_progress.losses);
            visitor(1usize, &mut self.in_progress.draws);
            visitor(1usize, &mut self.in_progress.status);
            visitor(1usize, &mut self.in_progress.total_players);
            visitor(1usize, &mut self.in_progress.time_class);
            visitor(1usize, &mut self.in_progress.type_);
            visitor(2usize, &mut self.registered.username);
            visitor(2usize, &mut self.registered.aid);
            visitor(2usize, &mut self.registered.url);
            visitor(2usize, &mut self.registered.status);
            visitor(2usize, &mut self.registered.time_class);
            visitor(2usize, &mut self.registered.type_);
        }
    }
    #[derive(Default)]
    struct FinishedColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        url: runtime::TextColumn,
        wins: runtime::IntegerColumn,
        losses: runtime::IntegerColumn,
        draws: runtime::IntegerColumn,
        points_awarded: runtime::IntegerColumn,
        placement: runtime::IntegerColumn,
        status: runtime::TextColumn,
        total_players: runtime::IntegerColumn,
        time_class: runtime::TextColumn,
        type_: runtime::TextColumn,
    }
    #[derive(Default)]
    struct InProgressColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        url: runtime::TextColumn,
        wins: runtime::IntegerColumn,
        losses: runtime::IntegerColumn,
        draws: runtime::IntegerColumn,
        status: runtime::TextColumn,
        total_players: runtime::IntegerColumn,
        time_class: runtime::TextColumn,
        type_: runtime::TextColumn,
    }
    #[derive(Default)]
    struct RegisteredColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        url: runtime::TextColumn,
        status: runtime::TextColumn,
        time_class: runtime::TextColumn,
        type_: runtime::TextColumn,
    }
    static ROOT__FINISHED__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "url",
                "wins",
                "losses",
                "draws",
                "points_awarded",
                "placement",
                "status",
                "total_players",
                "time_class",
                "type",
            ])
        }),
        required: 479u64,
        keys: None,
        open: false,
    };
    fn root__finished__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__FINISHED__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.finished.aid,
                            &[
                                runtime::Check::Prefix(
                                    "https://api.chess.com/pub/tournament/",
                                ),
                            ],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.finished.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                2usize => {
                    cursor
                        .integer(&mut tables.finished.wins, 0i64..=9007199254740991i64)?
                }
                3usize => {
                    cursor
                        .integer(
                            &mut tables.finished.losses,
                            0i64..=9007199254740991i64,
                        )?
                }
                4usize => {
                    cursor
                        .integer(&mut tables.finished.draws, 0i64..=9007199254740991i64)?
                }
                5usize => {
                    cursor
                        .integer(
                            &mut tables.finished.points_awarded,
                            0i64..=9007199254740991i64,
                        )?
                }
                6usize => {
                    cursor
                        .integer(
                            &mut tables.finished.placement,
                            1i64..=9007199254740991i64,
                        )?
                }
                7usize => {
                    cursor
                        .one_of(
                            &mut tables.finished.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "winner",
                                        "active",
                                        "registered",
                                        "eliminated",
                                        "withdrew",
                                        "removed",
                                        "invited",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                8usize => {
                    cursor
                        .integer(
                            &mut tables.finished.total_players,
                            0i64..=9007199254740991i64,
                        )?
                }
                9usize => {
                    cursor
                        .one_of(
                            &mut tables.finished.time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "daily",
                                        "rapid",
                                        "blitz",
                                        "bullet",
                                        "standard",
                                        "lightning",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                10usize => {
                    cursor
                        .text(
                            &mut tables.finished.type_,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[(b'_', b'_'), (b'a', b'z')],
                                            1usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(5usize) {
            tables.finished.points_awarded.null();
        }
        if object.is_missing(9usize) {
            tables.finished.time_class.null();
        }
        if object.is_missing(10usize) {
            tables.finished.type_.null();
        }
        Ok(())
    }
    fn root__finished(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__finished__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT__IN_PROGRESS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "url",
                "wins",
                "losses",
                "draws",
                "status",
                "total_players",
                "time_class",
                "type",
            ])
        }),
        required: 127u64,
        keys: None,
        open: false,
    };
    fn root__in_progress__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__IN_PROGRESS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.aid,
                            &[
                                runtime::Check::Prefix(
                                    "https://api.chess.com/pub/tournament/",
                                ),
                            ],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.in_progress.wins,
                            0i64..=9007199254740991i64,
                        )?
                }
                3usize => {
                    cursor
                        .integer(
                            &mut tables.in_progress.losses,
                            0i64..=9007199254740991i64,
                        )?
                }
                4usize => {
                    cursor
                        .integer(
                            &mut tables.in_progress.draws,
                            0i64..=9007199254740991i64,
                        )?
                }
                5usize => {
                    cursor
                        .one_of(
                            &mut tables.in_progress.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "winner",
                                        "active",
                                        "registered",
                                        "eliminated",
                                        "withdrew",
                                        "removed",
                                        "invited",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                6usize => {
                    cursor
                        .integer(
                            &mut tables.in_progress.total_players,
                            0i64..=9007199254740991i64,
                        )?
                }
                7usize => {
                    cursor
                        .one_of(
                            &mut tables.in_progress.time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "daily",
                                        "rapid",
                                        "blitz",
                                        "bullet",
                                        "standard",
                                        "lightning",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                8usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.type_,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[(b'_', b'_'), (b'a', b'z')],
                                            1usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(7usize) {
            tables.in_progress.time_class.null();
        }
        if object.is_missing(8usize) {
            tables.in_progress.type_.null();
        }
        Ok(())
    }
    fn root__in_progress(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__in_progress__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__REGISTERED__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["@id", "url", "status", "time_class", "type"])
        }),
        required: 7u64,
        keys: None,
        open: false,
    };
    fn root__registered__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__REGISTERED__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.registered.aid,
                            &[
                                runtime::Check::Prefix(
                                    "https://api.chess.com/pub/tournament/",
                                ),
                            ],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.registered.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                2usize => {
                    cursor
                        .one_of(
                            &mut tables.registered.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "winner",
                                        "active",
                                        "registered",
                                        "eliminated",
                                        "withdrew",
                                        "removed",
                                        "invited",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                3usize => {
                    cursor
                        .one_of(
                            &mut tables.registered.time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "daily",
                                        "rapid",
                                        "blitz",
                                        "bullet",
                                        "standard",
                                        "lightning",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.registered.type_,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(
                                            &[(b'_', b'_'), (b'a', b'z')],
                                            1usize,
                                            usize::MAX,
                                        )
                                    },
                                ),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.registered.time_class.null();
        }
        if object.is_missing(4usize) {
            tables.registered.type_.null();
        }
        Ok(())
    }
    fn root__registered(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__registered__item(cursor, tables)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["finished", "in_progress", "registered"])
        }),
        required: 7u64,
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
                0usize => root__finished(cursor, tables)?,
                1usize => root__in_progress(cursor, tables)?,
                2usize => root__registered(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One tournament that is over.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FinishedTournament {
    ///Games drawn by the player. Documented.
    pub draws: i64,
    ///API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Games lost by the player. Documented.
    pub losses: i64,
    ///Placement of the player, from 1. Documented.
    pub placement: i64,
    ///Points that chess.com awarded for the placement. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub points_awarded: ::std::option::Option<i64>,
    pub status: Status,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_class: ::std::option::Option<super::types::common::time_class::TimeClass>,
    ///Players in the tournament. Documented.
    pub total_players: i64,
    ///How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    ///Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.
    pub url: ::std::string::String,
    ///Games won by the player. Documented.
    pub wins: i64,
}
///The tournaments that a player takes part in, by their state. Documented as "Player's Tournaments" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerTournaments {
    ///Tournaments that are over.
    pub finished: ::std::vec::Vec<FinishedTournament>,
    ///Tournaments that are played now.
    pub in_progress: ::std::vec::Vec<RunningTournament>,
    ///Tournaments that have not begun, joined or only invited to.
    pub registered: ::std::vec::Vec<RegisteredTournament>,
}
///One tournament that has not begun.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RegisteredTournament {
    ///API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    pub status: Status,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_class: ::std::option::Option<super::types::common::time_class::TimeClass>,
    ///How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    ///Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.
    pub url: ::std::string::String,
}
///One tournament that is played now.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RunningTournament {
    ///Games drawn by the player. Documented.
    pub draws: i64,
    ///API URL of the tournament. Documented, but with its meaning exchanged with that of `url`.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Games lost by the player. Documented.
    pub losses: i64,
    pub status: Status,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_class: ::std::option::Option<super::types::common::time_class::TimeClass>,
    ///Players in the tournament. Documented.
    pub total_players: i64,
    ///How players are paired, such as `swiss` or `arena`. On live tournaments only. The set is open. Not documented.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    ///Web page of the tournament; live ones have `/live/` in it. Documented, but with its meaning exchanged with that of `@id`.
    pub url: ::std::string::String,
    ///Games won by the player. Documented.
    pub wins: i64,
}
///State of a player in a tournament.
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
pub enum Status {
    #[serde(rename = "winner")]
    Winner,
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "registered")]
    Registered,
    #[serde(rename = "eliminated")]
    Eliminated,
    #[serde(rename = "withdrew")]
    Withdrew,
    #[serde(rename = "removed")]
    Removed,
    #[serde(rename = "invited")]
    Invited,
}
impl ::std::fmt::Display for Status {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Winner => f.write_str("winner"),
            Self::Active => f.write_str("active"),
            Self::Registered => f.write_str("registered"),
            Self::Eliminated => f.write_str("eliminated"),
            Self::Withdrew => f.write_str("withdrew"),
            Self::Removed => f.write_str("removed"),
            Self::Invited => f.write_str("invited"),
        }
    }
}
impl ::std::str::FromStr for Status {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "winner" => Ok(Self::Winner),
            "active" => Ok(Self::Active),
            "registered" => Ok(Self::Registered),
            "eliminated" => Ok(Self::Eliminated),
            "withdrew" => Ok(Self::Withdrew),
            "removed" => Ok(Self::Removed),
            "invited" => Ok(Self::Invited),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for Status {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for Status {
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
