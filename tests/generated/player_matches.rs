// @generated from schemas/player_matches.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_matches`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_matches",
    summary: "Team matches of one player: finished, in progress and registered.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/matches",
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
    schema_hash: "c01010cc30f0428acf329f4ba0eac3114acef19150537fa8e7a0bc0088a4db6d",
    pages: None,
    dlt: "{\"players_matches\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
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
                description: "API URL of the match. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the match. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the match. Documented.",
            },
            runtime::Column {
                name: "club",
                origin: runtime::Origin::Body("/club"),
                description: "API URL of the club that the player plays for. Documented.",
            },
            runtime::Column {
                name: "results__played_as_white",
                origin: runtime::Origin::Body("/results/played_as_white"),
                description: "How the game with the white pieces ended for the player; absent until it has. Documented.",
            },
            runtime::Column {
                name: "results__played_as_black",
                origin: runtime::Origin::Body("/results/played_as_black"),
                description: "How the game with the black pieces ended for the player; absent until it has. Documented.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Body("/board"),
                description: "API URL of the player's board. Documented.",
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
                description: "API URL of the match. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the match. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the match. Documented.",
            },
            runtime::Column {
                name: "club",
                origin: runtime::Origin::Body("/club"),
                description: "API URL of the club that the player plays for. Documented.",
            },
            runtime::Column {
                name: "results__played_as_white",
                origin: runtime::Origin::Body("/results/played_as_white"),
                description: "How the game with the white pieces ended for the player; absent until it has. Documented.",
            },
            runtime::Column {
                name: "results__played_as_black",
                origin: runtime::Origin::Body("/results/played_as_black"),
                description: "How the game with the black pieces ended for the player; absent until it has. Documented.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Body("/board"),
                description: "API URL of the player's board. Documented.",
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
                description: "API URL of the match. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the match. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the match. Documented.",
            },
            runtime::Column {
                name: "club",
                origin: runtime::Origin::Body("/club"),
                description: "API URL of the club that the player plays for. Documented.",
            },
        ],
        key: &["username", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&registered_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "PlayerMatches",
  "description": "The team matches that a player takes part in, by their state. Documented as \"Player's Team Matches\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "finished": {
      "description": "Matches that are over.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/finished"
      }
    },
    "in_progress": {
      "description": "Matches that are played now.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/in_progress"
      }
    },
    "registered": {
      "description": "Matches that have not begun.",
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
      "title": "FinishedMatch",
      "description": "One match that is over.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1team_match.json/$defs/api_url",
          "description": "API URL of the match. Documented."
        },
        "name": {
          "$ref": "#/$defs/common~1team_match.json/$defs/name",
          "description": "Name of the match. Documented."
        },
        "url": {
          "$ref": "#/$defs/common~1team_match.json/$defs/web_url",
          "description": "Web page of the match. Documented."
        },
        "club": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the club that the player plays for. Documented."
        },
        "results": {
          "$ref": "#/$defs/results",
          "description": "How the player's games ended. Documented as a list, but an object."
        },
        "board": {
          "$ref": "#/$defs/common~1team_match.json/$defs/board_api_url",
          "description": "API URL of the player's board. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "url",
        "club",
        "results",
        "board"
      ],
      "additionalProperties": false
    },
    "in_progress": {
      "title": "RunningMatch",
      "description": "One match that is played now.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1team_match.json/$defs/api_url",
          "description": "API URL of the match. Documented."
        },
        "name": {
          "$ref": "#/$defs/common~1team_match.json/$defs/name",
          "description": "Name of the match. Documented."
        },
        "url": {
          "$ref": "#/$defs/common~1team_match.json/$defs/web_url",
          "description": "Web page of the match. Documented."
        },
        "club": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the club that the player plays for. Documented."
        },
        "results": {
          "$ref": "#/$defs/results",
          "description": "How the player's games ended that are over; absent before the first. Not documented."
        },
        "board": {
          "$ref": "#/$defs/common~1team_match.json/$defs/board_api_url",
          "description": "API URL of the player's board. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "url",
        "club",
        "board"
      ],
      "additionalProperties": false
    },
    "registered": {
      "title": "RegisteredMatch",
      "description": "One match that has not begun.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1team_match.json/$defs/api_url",
          "description": "API URL of the match. Documented."
        },
        "name": {
          "$ref": "#/$defs/common~1team_match.json/$defs/name",
          "description": "Name of the match. Documented."
        },
        "url": {
          "$ref": "#/$defs/common~1team_match.json/$defs/web_url",
          "description": "Web page of the match. Documented."
        },
        "club": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the club that the player plays for. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "url",
        "club"
      ],
      "additionalProperties": false
    },
    "results": {
      "title": "MatchResults",
      "description": "How the player's two games ended for the player.",
      "type": "object",
      "properties": {
        "played_as_white": {
          "$ref": "#/$defs/common~1game.json/$defs/result",
          "description": "How the game with the white pieces ended for the player; absent until it has. Documented."
        },
        "played_as_black": {
          "$ref": "#/$defs/common~1game.json/$defs/result",
          "description": "How the game with the black pieces ended for the player; absent until it has. Documented."
        }
      },
      "additionalProperties": false
    },
    "common/club.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the club; ends in the club's slug.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/club/"
        }
      }
    },
    "common/game.json": {
      "$defs": {
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
        }
      }
    },
    "common/team_match.json": {
      "$defs": {
        "name": {
          "description": "Name of the match, free text.",
          "type": "string"
        },
        "api_url": {
          "description": "API URL of the match; ends in its number, after `/live/` when it is played live.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/match/"
        },
        "web_url": {
          "description": "Web page of the match.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$"
        },
        "board_api_url": {
          "description": "API URL of one board of the match: the URL of the match and the number of the board.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/match/(live/)?[0-9]+/[0-9]+$"
        }
      }
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
            runtime::text_field("name", false),
            runtime::text_field("url", false),
            runtime::text_field("club", false),
            runtime::text_field("results__played_as_white", true),
            runtime::text_field("results__played_as_black", true),
            runtime::text_field("board", false),
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
            runtime::text_field("name", false),
            runtime::text_field("url", false),
            runtime::text_field("club", false),
            runtime::text_field("results__played_as_white", true),
            runtime::text_field("results__played_as_black", true),
            runtime::text_field("board", false),
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
            runtime::text_field("name", false),
            runtime::text_field("url", false),
            runtime::text_field("club", false),
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
            visitor(0usize, &mut self.finished.name);
            visitor(0usize, &mut self.finished.url);
            visitor(0usize, &mut self.finished.club);
            visitor(0usize, &mut self.finished.results__played_as_white);
            visitor(0usize, &mut self.finished.results__played_as_black);
            visitor(0usize, &mut self.finished.board);
            visitor(1usize, &mut self.in_progress.username);
            visitor(1usize, &mut self.in_progress.aid);
            visitor(1usize, &mut self.in_progress.name);
            visitor(1usize, &mut self.in_progress.url);
            visitor(1usize, &mut self.in_progress.club);
            visitor(1usize, &mut self.in_progress.results__played_as_white);
            visitor(1usize, &mut self.in_progress.results__played_as_black);
            visitor(1usize, &mut self.in_progress.board);
            visitor(2usize, &mut self.registered.username);
            visitor(2usize, &mut self.registered.aid);
            visitor(2usize, &mut self.registered.name);
            visitor(2usize, &mut self.registered.url);
            visitor(2usize, &mut self.registered.club);
        }
    }
    #[derive(Default)]
    struct FinishedColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        url: runtime::TextColumn,
        club: runtime::TextColumn,
        results__played_as_white: runtime::TextColumn,
        results__played_as_black: runtime::TextColumn,
        board: runtime::TextColumn,
    }
    #[derive(Default)]
    struct InProgressColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        url: runtime::TextColumn,
        club: runtime::TextColumn,
        results__played_as_white: runtime::TextColumn,
        results__played_as_black: runtime::TextColumn,
        board: runtime::TextColumn,
    }
    #[derive(Default)]
    struct RegisteredColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        url: runtime::TextColumn,
        club: runtime::TextColumn,
    }
    static ROOT__FINISHED__ITEM__RESULTS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["played_as_white", "played_as_black"])
        }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__finished__item__results(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__FINISHED__ITEM__RESULTS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .one_of(
                            &mut tables.finished.results__played_as_white,
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
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.finished.results__played_as_black,
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.finished.results__played_as_white.null();
        }
        if object.is_missing(1usize) {
            tables.finished.results__played_as_black.null();
        }
        Ok(())
    }
    static ROOT__FINISHED__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["@id", "name", "url", "club", "results", "board"])
        }),
        required: 63u64,
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
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                1usize => cursor.text(&mut tables.finished.name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.finished.url,
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
                3usize => {
                    cursor
                        .text(
                            &mut tables.finished.club,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                4usize => root__finished__item__results(cursor, tables)?,
                5usize => {
                    cursor
                        .text(
                            &mut tables.finished.board,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https://api\\.chess\\.com/pub/match/(live/)?[0-9]+/[0-9]+$",
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
    static ROOT__IN_PROGRESS__ITEM__RESULTS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["played_as_white", "played_as_black"])
        }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__in_progress__item__results(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__IN_PROGRESS__ITEM__RESULTS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .one_of(
                            &mut tables.in_progress.results__played_as_white,
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
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.in_progress.results__played_as_black,
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.in_progress.results__played_as_white.null();
        }
        if object.is_missing(1usize) {
            tables.in_progress.results__played_as_black.null();
        }
        Ok(())
    }
    static ROOT__IN_PROGRESS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["@id", "name", "url", "club", "results", "board"])
        }),
        required: 47u64,
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
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                1usize => cursor.text(&mut tables.in_progress.name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.url,
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
                3usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.club,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                4usize => root__in_progress__item__results(cursor, tables)?,
                5usize => {
                    cursor
                        .text(
                            &mut tables.in_progress.board,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https://api\\.chess\\.com/pub/match/(live/)?[0-9]+/[0-9]+$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(4usize) {
            tables.in_progress.results__played_as_white.null();
            tables.in_progress.results__played_as_black.null();
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
            &runtime::literals(["@id", "name", "url", "club"])
        }),
        required: 15u64,
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
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                1usize => cursor.text(&mut tables.registered.name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.registered.url,
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
                3usize => {
                    cursor
                        .text(
                            &mut tables.registered.club,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                _ => cursor.skip()?,
            }
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
///One match that is over.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FinishedMatch {
    ///API URL of the player's board. Documented.
    pub board: ::std::string::String,
    ///API URL of the club that the player plays for. Documented.
    pub club: ::std::string::String,
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    pub results: MatchResults,
    ///Web page of the match. Documented.
    pub url: ::std::string::String,
}
///How the player's two games ended for the player.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct MatchResults {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub played_as_black: ::std::option::Option<super::types::common::game::Result>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub played_as_white: ::std::option::Option<super::types::common::game::Result>,
}
///The team matches that a player takes part in, by their state. Documented as "Player's Team Matches" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerMatches {
    ///Matches that are over.
    pub finished: ::std::vec::Vec<FinishedMatch>,
    ///Matches that are played now.
    pub in_progress: ::std::vec::Vec<RunningMatch>,
    ///Matches that have not begun.
    pub registered: ::std::vec::Vec<RegisteredMatch>,
}
///One match that has not begun.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RegisteredMatch {
    ///API URL of the club that the player plays for. Documented.
    pub club: ::std::string::String,
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    ///Web page of the match. Documented.
    pub url: ::std::string::String,
}
///One match that is played now.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RunningMatch {
    ///API URL of the player's board. Documented.
    pub board: ::std::string::String,
    ///API URL of the club that the player plays for. Documented.
    pub club: ::std::string::String,
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub results: ::std::option::Option<MatchResults>,
    ///Web page of the match. Documented.
    pub url: ::std::string::String,
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
