// @generated from schemas/tournament.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `tournament`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "tournament",
    summary: "Settings, players and rounds of one tournament.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/tournament/{slug}",
        parameters: &[
            runtime::Parameter {
                name: "slug",
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
                        max_len: 240usize,
                    },
                    expected: "the last part of a club's or tournament's URL (letters, digits, `_` and `-`)",
                    description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("slug", "-33rd-chesscom-quick-knockouts-1401-1600")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "c393263de6081a0fb77664959d584d80d22fc63b4dae68c90336fd6a9e6d2cf8",
    pages: None,
    dlt: "{\"tournaments\":{\"argument\":\"tournaments\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 3usize] = [
    runtime::Table {
        name: "tournament",
        rows: "",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the tournament, free text. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the tournament; `live` or `live/arena` precedes the slug of a live one. Documented.",
            },
            runtime::Column {
                name: "description",
                origin: runtime::Origin::Body("/description"),
                description: "What the organizer says about the tournament, in HTML; absent on live tournaments. Documented.",
            },
            runtime::Column {
                name: "creator",
                origin: runtime::Origin::Body("/creator"),
                description: "Name of the player who set the tournament up, in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the tournament. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the tournament began, in Unix seconds. On live tournaments only. Not documented; seen since 2021.",
            },
            runtime::Column {
                name: "finish_time",
                origin: runtime::Origin::Body("/finish_time"),
                description: "When the tournament ended, in Unix seconds; absent before. Documented.",
            },
            runtime::Column {
                name: "settings__type",
                origin: runtime::Origin::Body("/settings/type"),
                description: "System of pairing; `standard` is that of arenas. Documented, but not its values.",
            },
            runtime::Column {
                name: "settings__rules",
                origin: runtime::Origin::Body("/settings/rules"),
                description: "Game variant. Documented but for `oddschess`.",
            },
            runtime::Column {
                name: "settings__is_rated",
                origin: runtime::Origin::Body("/settings/is_rated"),
                description: "Whether the games change the players' ratings. Documented.",
            },
            runtime::Column {
                name: "settings__is_official",
                origin: runtime::Origin::Body("/settings/is_official"),
                description: "Whether the site itself holds the tournament. Documented.",
            },
            runtime::Column {
                name: "settings__is_invite_only",
                origin: runtime::Origin::Body("/settings/is_invite_only"),
                description: "Whether only those invited may play. Documented.",
            },
            runtime::Column {
                name: "settings__min_rating",
                origin: runtime::Origin::Body("/settings/min_rating"),
                description: "Lowest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024.",
            },
            runtime::Column {
                name: "settings__max_rating",
                origin: runtime::Origin::Body("/settings/max_rating"),
                description: "Highest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024.",
            },
            runtime::Column {
                name: "settings__initial_group_size",
                origin: runtime::Origin::Body("/settings/initial_group_size"),
                description: "Players in a group of the first round. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "settings__user_advance_count",
                origin: runtime::Origin::Body("/settings/user_advance_count"),
                description: "Players of each group who advance to the next round. Documented.",
            },
            runtime::Column {
                name: "settings__use_tiebreak",
                origin: runtime::Origin::Body("/settings/use_tiebreak"),
                description: "Whether a tie-break decides between players with the same points. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "settings__allow_vacation",
                origin: runtime::Origin::Body("/settings/allow_vacation"),
                description: "Whether a player's vacation stops the clock. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "settings__winner_places",
                origin: runtime::Origin::Body("/settings/winner_places"),
                description: "How many places count as winning. Documented.",
            },
            runtime::Column {
                name: "settings__registered_user_count",
                origin: runtime::Origin::Body("/settings/registered_user_count"),
                description: "How many players registered. Documented.",
            },
            runtime::Column {
                name: "settings__games_per_opponent",
                origin: runtime::Origin::Body("/settings/games_per_opponent"),
                description: "Games against each opponent of the group. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "settings__total_rounds",
                origin: runtime::Origin::Body("/settings/total_rounds"),
                description: "Rounds that the tournament has; 1 for an arena. Documented.",
            },
            runtime::Column {
                name: "settings__concurrent_games_per_opponent",
                origin: runtime::Origin::Body("/settings/concurrent_games_per_opponent"),
                description: "Games against one opponent at the same time. On daily tournaments only. Documented.",
            },
            runtime::Column {
                name: "settings__time_class",
                origin: runtime::Origin::Body("/settings/time_class"),
                description: "Speed of the games; live tournaments say `standard` for rapid and `lightning` for bullet. Documented.",
            },
            runtime::Column {
                name: "settings__time_control",
                origin: runtime::Origin::Body("/settings/time_control"),
                description: "Seconds for a game with the increment per move (`180+1`, `60+0`), or seconds per move of daily games (`1/86400`). Documented.",
            },
        ],
        key: &["slug"],
        parent: None,
        schema: std::sync::LazyLock::new(&tournament_schema),
    },
    runtime::Table {
        name: "players",
        rows: "/players/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The player's name in lower case. Documented.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "How far the player came. Everybody but the winner stays `registered` in a finished live tournament. Documented, but not its values.",
            },
        ],
        key: &["slug", "username"],
        parent: Some("tournament"),
        schema: std::sync::LazyLock::new(&players_schema),
    },
    runtime::Table {
        name: "rounds",
        rows: "/rounds/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "API URL of one round; ends in its number. Documented.",
            },
        ],
        key: &["slug", "value"],
        parent: Some("tournament"),
        schema: std::sync::LazyLock::new(&rounds_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Of the settings, only those are required that daily, swiss and arena tournaments all have: the documentation shows a daily one, and live ones leave out much of it.",
  "title": "Tournament",
  "description": "A daily, live or arena tournament: its settings, players and rounds. Documented as \"Tournament\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "name": {
      "description": "Name of the tournament, free text. Documented.",
      "type": "string"
    },
    "url": {
      "$ref": "#/$defs/common~1tournament.json/$defs/web_url",
      "description": "Web page of the tournament; `live` or `live/arena` precedes the slug of a live one. Documented."
    },
    "description": {
      "description": "What the organizer says about the tournament, in HTML; absent on live tournaments. Documented.",
      "type": "string"
    },
    "creator": {
      "$ref": "#/$defs/common~1player.json/$defs/display_name",
      "description": "Name of the player who set the tournament up, in the case that its owner chose. Documented."
    },
    "status": {
      "$ref": "#/$defs/common~1tournament.json/$defs/status",
      "description": "State of the tournament. Documented."
    },
    "start_time": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the tournament began, in Unix seconds. On live tournaments only. Not documented; seen since 2021."
    },
    "finish_time": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the tournament ended, in Unix seconds; absent before. Documented."
    },
    "settings": {
      "$ref": "#/$defs/settings"
    },
    "players": {
      "description": "Everybody who registered or was invited, in no particular order. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/player"
      }
    },
    "rounds": {
      "description": "Rounds that have begun. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1tournament.json/$defs/api_url",
        "description": "API URL of one round; ends in its number. Documented."
      }
    }
  },
  "required": [
    "name",
    "url",
    "creator",
    "status",
    "settings",
    "players",
    "rounds"
  ],
  "additionalProperties": false,
  "$defs": {
    "settings": {
      "title": "TournamentSettings",
      "description": "Rules of the tournament.",
      "type": "object",
      "properties": {
        "type": {
          "$ref": "#/$defs/common~1tournament.json/$defs/type",
          "description": "System of pairing; `standard` is that of arenas. Documented, but not its values."
        },
        "rules": {
          "$ref": "#/$defs/common~1game.json/$defs/rules",
          "description": "Game variant. Documented but for `oddschess`."
        },
        "is_rated": {
          "description": "Whether the games change the players' ratings. Documented.",
          "type": "boolean"
        },
        "is_official": {
          "description": "Whether the site itself holds the tournament. Documented.",
          "type": "boolean"
        },
        "is_invite_only": {
          "description": "Whether only those invited may play. Documented.",
          "type": "boolean"
        },
        "min_rating": {
          "$ref": "#/$defs/common~1tournament.json/$defs/rating_limit",
          "description": "Lowest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024."
        },
        "max_rating": {
          "$ref": "#/$defs/common~1tournament.json/$defs/rating_limit",
          "description": "Highest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024."
        },
        "initial_group_size": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "Players in a group of the first round. On daily tournaments only. Documented."
        },
        "user_advance_count": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "Players of each group who advance to the next round. Documented."
        },
        "use_tiebreak": {
          "description": "Whether a tie-break decides between players with the same points. On daily tournaments only. Documented.",
          "type": "boolean"
        },
        "allow_vacation": {
          "description": "Whether a player's vacation stops the clock. On daily tournaments only. Documented.",
          "type": "boolean"
        },
        "winner_places": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "How many places count as winning. Documented."
        },
        "registered_user_count": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "How many players registered. Documented."
        },
        "games_per_opponent": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "Games against each opponent of the group. On daily tournaments only. Documented."
        },
        "total_rounds": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "Rounds that the tournament has; 1 for an arena. Documented."
        },
        "concurrent_games_per_opponent": {
          "$ref": "#/$defs/common~1tournament.json/$defs/count",
          "description": "Games against one opponent at the same time. On daily tournaments only. Documented."
        },
        "time_class": {
          "$ref": "#/$defs/common~1tournament.json/$defs/time_class",
          "description": "Speed of the games; live tournaments say `standard` for rapid and `lightning` for bullet. Documented."
        },
        "time_control": {
          "$ref": "#/$defs/common~1game.json/$defs/time_control",
          "description": "Seconds for a game with the increment per move (`180+1`, `60+0`), or seconds per move of daily games (`1/86400`). Documented."
        }
      },
      "required": [
        "rules",
        "time_class"
      ],
      "additionalProperties": false
    },
    "player": {
      "title": "TournamentPlayer",
      "description": "One player of the tournament.",
      "type": "object",
      "properties": {
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/username",
          "description": "The player's name in lower case. Documented."
        },
        "status": {
          "$ref": "#/$defs/common~1tournament.json/$defs/player_status",
          "description": "How far the player came. Everybody but the winner stays `registered` in a finished live tournament. Documented, but not its values."
        }
      },
      "required": [
        "username",
        "status"
      ],
      "additionalProperties": false
    },
    "common/game.json": {
      "$defs": {
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
        }
      }
    },
    "common/player.json": {
      "$defs": {
        "username": {
          "description": "Name of an account in lower case, as in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        },
        "display_name": {
          "description": "Name of an account in the case that its owner chose. Compare names in lower case.",
          "type": "string",
          "pattern": "^[A-Za-z0-9_-]+$"
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
    "common/tournament.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of a tournament, one of its rounds or one of a round's groups.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/tournament/"
        },
        "web_url": {
          "description": "Web page of the tournament; `live` or `live/arena` precedes the slug of a live one.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/"
        },
        "status": {
          "description": "State of the tournament.",
          "type": "string",
          "enum": [
            "registration",
            "in_progress",
            "finished"
          ]
        },
        "type": {
          "description": "System of pairing. Arenas are `standard` in recorded responses.",
          "type": "string",
          "enum": [
            "round_robin",
            "swiss",
            "arena",
            "standard"
          ]
        },
        "time_class": {
          "description": "Speed of the games; `standard` (rapid) and `lightning` (bullet) are old names that live tournaments still bear.",
          "type": "string",
          "enum": [
            "daily",
            "rapid",
            "blitz",
            "bullet",
            "standard",
            "lightning"
          ]
        },
        "player_status": {
          "description": "State of one player in the tournament.",
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
        "rating_limit": {
          "description": "A limit to the rating of those admitted, in points.",
          "type": "integer",
          "minimum": 0,
          "maximum": 10000
        },
        "count": {
          "description": "A number of players, rounds or games.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100000000
        }
      }
    }
  }
}"##;
///Arrow schema of the table `tournament`.
fn tournament_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("name", false),
            runtime::text_field("url", false),
            runtime::text_field("description", true),
            runtime::text_field("creator", false),
            runtime::text_field("status", false),
            runtime::timestamp_field("start_time", true),
            runtime::timestamp_field("finish_time", true),
            runtime::text_field("settings__type", true),
            runtime::text_field("settings__rules", false),
            runtime::boolean_field("settings__is_rated", true),
            runtime::boolean_field("settings__is_official", true),
            runtime::boolean_field("settings__is_invite_only", true),
            runtime::integer_field("settings__min_rating", true),
            runtime::integer_field("settings__max_rating", true),
            runtime::integer_field("settings__initial_group_size", true),
            runtime::integer_field("settings__user_advance_count", true),
            runtime::boolean_field("settings__use_tiebreak", true),
            runtime::boolean_field("settings__allow_vacation", true),
            runtime::integer_field("settings__winner_places", true),
            runtime::integer_field("settings__registered_user_count", true),
            runtime::integer_field("settings__games_per_opponent", true),
            runtime::integer_field("settings__total_rounds", true),
            runtime::integer_field("settings__concurrent_games_per_opponent", true),
            runtime::text_field("settings__time_class", false),
            runtime::text_field("settings__time_control", true),
        ],
    )
}
///Arrow schema of the table `players`.
fn players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("username", false),
            runtime::text_field("status", false),
        ],
    )
}
///Arrow schema of the table `rounds`.
fn rounds_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [runtime::text_field("slug", false), runtime::text_field("value", false)],
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
        tournament: TournamentColumns,
        players: PlayersColumns,
        rounds: RoundsColumns,
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
            self.tournament.slug.fill_parameter(self.rows_[0usize], request, "slug")?;
            self.players.slug.fill_parameter(self.rows_[1usize], request, "slug")?;
            self.rounds.slug.fill_parameter(self.rows_[2usize], request, "slug")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.tournament.slug);
            visitor(0usize, &mut self.tournament.name);
            visitor(0usize, &mut self.tournament.url);
            visitor(0usize, &mut self.tournament.description);
            visitor(0usize, &mut self.tournament.creator);
            visitor(0usize, &mut self.tournament.status);
            visitor(0usize, &mut self.tournament.start_time);
            visitor(0usize, &mut self.tournament.finish_time);
            visitor(0usize, &mut self.tournament.settings__type);
            visitor(0usize, &mut self.tournament.settings__rules);
            visitor(0usize, &mut self.tournament.settings__is_rated);
            visitor(0usize, &mut self.tournament.settings__is_official);
            visitor(0usize, &mut self.tournament.settings__is_invite_only);
            visitor(0usize, &mut self.tournament.settings__min_rating);
            visitor(0usize, &mut self.tournament.settings__max_rating);
            visitor(0usize, &mut self.tournament.settings__initial_group_size);
            visitor(0usize, &mut self.tournament.settings__user_advance_count);
            visitor(0usize, &mut self.tournament.settings__use_tiebreak);
            visitor(0usize, &mut self.tournament.settings__allow_vacation);
            visitor(0usize, &mut self.tournament.settings__winner_places);
            visitor(0usize, &mut self.tournament.settings__registered_user_count);
            visitor(0usize, &mut self.tournament.settings__games_per_opponent);
            visitor(0usize, &mut self.tournament.settings__total_rounds);
            visitor(
                0usize,
                &mut self.tournament.settings__concurrent_games_per_opponent,
            );
            visitor(0usize, &mut self.tournament.settings__time_class);
            visitor(0usize, &mut self.tournament.settings__time_control);
            visitor(1usize, &mut self.players.slug);
            visitor(1usize, &mut self.players.username);
            visitor(1usize, &mut self.players.status);
            visitor(2usize, &mut self.rounds.slug);
            visitor(2usize, &mut self.rounds.value);
        }
    }
    #[derive(Default)]
    struct TournamentColumns {
        slug: runtime::TextColumn,
        name: runtime::TextColumn,
        url: runtime::TextColumn,
        description: runtime::TextColumn,
        creator: runtime::TextColumn,
        status: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        finish_time: runtime::TimestampColumn,
        settings__type: runtime::TextColumn,
        settings__rules: runtime::TextColumn,
        settings__is_rated: runtime::BooleanColumn,
        settings__is_official: runtime::BooleanColumn,
        settings__is_invite_only: runtime::BooleanColumn,
        settings__min_rating: runtime::IntegerColumn,
        settings__max_rating: runtime::IntegerColumn,
        settings__initial_group_size: runtime::IntegerColumn,
        settings__user_advance_count: runtime::IntegerColumn,
        settings__use_tiebreak: runtime::BooleanColumn,
        settings__allow_vacation: runtime::BooleanColumn,
        settings__winner_places: runtime::IntegerColumn,
        settings__registered_user_count: runtime::IntegerColumn,
        settings__games_per_opponent: runtime::IntegerColumn,
        settings__total_rounds: runtime::IntegerColumn,
        settings__concurrent_games_per_opponent: runtime::IntegerColumn,
        settings__time_class: runtime::TextColumn,
        settings__time_control: runtime::TextColumn,
    }
    #[derive(Default)]
    struct PlayersColumns {
        slug: runtime::TextColumn,
        username: runtime::TextColumn,
        status: runtime::TextColumn,
    }
    #[derive(Default)]
    struct RoundsColumns {
        slug: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    static ROOT__SETTINGS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "type",
                "rules",
                "is_rated",
                "is_official",
                "is_invite_only",
                "min_rating",
                "max_rating",
                "initial_group_size",
                "user_advance_count",
                "use_tiebreak",
                "allow_vacation",
                "winner_places",
                "registered_user_count",
                "games_per_opponent",
                "total_rounds",
                "concurrent_games_per_opponent",
                "time_class",
                "time_control",
            ])
        }),
        required: 65538u64,
        keys: None,
        open: false,
    };
    fn root__settings(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SETTINGS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .one_of(
                            &mut tables.tournament.settings__type,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "round_robin",
                                        "swiss",
                                        "arena",
                                        "standard",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.tournament.settings__rules,
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
                2usize => cursor.boolean(&mut tables.tournament.settings__is_rated)?,
                3usize => cursor.boolean(&mut tables.tournament.settings__is_official)?,
                4usize => {
                    cursor.boolean(&mut tables.tournament.settings__is_invite_only)?
                }
                5usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__min_rating,
                            0i64..=10000i64,
                        )?
                }
                6usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__max_rating,
                            0i64..=10000i64,
                        )?
                }
                7usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__initial_group_size,
                            0i64..=100000000i64,
                        )?
                }
                8usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__user_advance_count,
                            0i64..=100000000i64,
                        )?
                }
                9usize => cursor.boolean(&mut tables.tournament.settings__use_tiebreak)?,
                10usize => {
                    cursor.boolean(&mut tables.tournament.settings__allow_vacation)?
                }
                11usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__winner_places,
                            0i64..=100000000i64,
                        )?
                }
                12usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__registered_user_count,
                            0i64..=100000000i64,
                        )?
                }
                13usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__games_per_opponent,
                            0i64..=100000000i64,
                        )?
                }
                14usize => {
                    cursor
                        .integer(
                            &mut tables.tournament.settings__total_rounds,
                            0i64..=100000000i64,
                        )?
                }
                15usize => {
                    cursor
                        .integer(
                            &mut tables
                                .tournament
                                .settings__concurrent_games_per_opponent,
                            0i64..=100000000i64,
                        )?
                }
                16usize => {
                    cursor
                        .one_of(
                            &mut tables.tournament.settings__time_class,
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
                17usize => {
                    cursor
                        .text(
                            &mut tables.tournament.settings__time_control,
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.tournament.settings__type.null();
        }
        if object.is_missing(2usize) {
            tables.tournament.settings__is_rated.null();
        }
        if object.is_missing(3usize) {
            tables.tournament.settings__is_official.null();
        }
        if object.is_missing(4usize) {
            tables.tournament.settings__is_invite_only.null();
        }
        if object.is_missing(5usize) {
            tables.tournament.settings__min_rating.null();
        }
        if object.is_missing(6usize) {
            tables.tournament.settings__max_rating.null();
        }
        if object.is_missing(7usize) {
            tables.tournament.settings__initial_group_size.null();
        }
        if object.is_missing(8usize) {
            tables.tournament.settings__user_advance_count.null();
        }
        if object.is_missing(9usize) {
            tables.tournament.settings__use_tiebreak.null();
        }
        if object.is_missing(10usize) {
            tables.tournament.settings__allow_vacation.null();
        }
        if object.is_missing(11usize) {
            tables.tournament.settings__winner_places.null();
        }
        if object.is_missing(12usize) {
            tables.tournament.settings__registered_user_count.null();
        }
        if object.is_missing(13usize) {
            tables.tournament.settings__games_per_opponent.null();
        }
        if object.is_missing(14usize) {
            tables.tournament.settings__total_rounds.null();
        }
        if object.is_missing(15usize) {
            tables.tournament.settings__concurrent_games_per_opponent.null();
        }
        if object.is_missing(17usize) {
            tables.tournament.settings__time_control.null();
        }
        Ok(())
    }
    static ROOT__PLAYERS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["username", "status"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__players__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__PLAYERS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.players.username,
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
                        )?
                }
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.players.status,
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
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__players(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__players__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    fn root__rounds(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.rounds.value,
                    &[runtime::Check::Prefix("https://api.chess.com/pub/tournament/")],
                )?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "name",
                "url",
                "description",
                "creator",
                "status",
                "start_time",
                "finish_time",
                "settings",
                "players",
                "rounds",
            ])
        }),
        required: 923u64,
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
                0usize => cursor.text(&mut tables.tournament.name, &[])?,
                1usize => {
                    cursor
                        .text(
                            &mut tables.tournament.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                2usize => cursor.text(&mut tables.tournament.description, &[])?,
                3usize => {
                    cursor
                        .text(
                            &mut tables.tournament.creator,
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
                        .one_of(
                            &mut tables.tournament.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "registration",
                                        "in_progress",
                                        "finished",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                5usize => {
                    cursor
                        .unix_time(
                            &mut tables.tournament.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                6usize => {
                    cursor
                        .unix_time(
                            &mut tables.tournament.finish_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                7usize => root__settings(cursor, tables)?,
                8usize => root__players(cursor, tables)?,
                9usize => root__rounds(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.tournament.description.null();
        }
        if object.is_missing(5usize) {
            tables.tournament.start_time.null();
        }
        if object.is_missing(6usize) {
            tables.tournament.finish_time.null();
        }
        Ok(())
    }
}
///A daily, live or arena tournament: its settings, players and rounds. Documented as "Tournament" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Tournament {
    ///Name of the player who set the tournament up, in the case that its owner chose. Documented.
    pub creator: ::std::string::String,
    ///What the organizer says about the tournament, in HTML; absent on live tournaments. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    ///When the tournament ended, in Unix seconds; absent before. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub finish_time: ::std::option::Option<i64>,
    ///Name of the tournament, free text. Documented.
    pub name: ::std::string::String,
    ///Everybody who registered or was invited, in no particular order. Documented.
    pub players: ::std::vec::Vec<TournamentPlayer>,
    ///Rounds that have begun. Documented.
    pub rounds: ::std::vec::Vec<::std::string::String>,
    pub settings: TournamentSettings,
    ///When the tournament began, in Unix seconds. On live tournaments only. Not documented; seen since 2021.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<i64>,
    pub status: super::types::common::tournament::Status,
    ///Web page of the tournament; `live` or `live/arena` precedes the slug of a live one. Documented.
    pub url: ::std::string::String,
}
///One player of the tournament.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TournamentPlayer {
    pub status: super::types::common::tournament::PlayerStatus,
    ///The player's name in lower case. Documented.
    pub username: ::std::string::String,
}
///Rules of the tournament.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TournamentSettings {
    ///Whether a player's vacation stops the clock. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_vacation: ::std::option::Option<bool>,
    ///Games against one opponent at the same time. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub concurrent_games_per_opponent: ::std::option::Option<i64>,
    ///Games against each opponent of the group. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub games_per_opponent: ::std::option::Option<i64>,
    ///Players in a group of the first round. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub initial_group_size: ::std::option::Option<i64>,
    ///Whether only those invited may play. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_invite_only: ::std::option::Option<bool>,
    ///Whether the site itself holds the tournament. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_official: ::std::option::Option<bool>,
    ///Whether the games change the players' ratings. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_rated: ::std::option::Option<bool>,
    ///Highest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub max_rating: ::std::option::Option<i64>,
    ///Lowest rating admitted, in points; absent without a limit. Not documented; seen in 2020 and 2024.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub min_rating: ::std::option::Option<i64>,
    ///How many players registered. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub registered_user_count: ::std::option::Option<i64>,
    pub rules: super::types::common::game::Rules,
    pub time_class: super::types::common::tournament::TimeClass,
    ///Seconds for a game with the increment per move (`180+1`, `60+0`), or seconds per move of daily games (`1/86400`). Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time_control: ::std::option::Option<::std::string::String>,
    ///Rounds that the tournament has; 1 for an arena. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub total_rounds: ::std::option::Option<i64>,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<super::types::common::tournament::Type>,
    ///Whether a tie-break decides between players with the same points. On daily tournaments only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_tiebreak: ::std::option::Option<bool>,
    ///Players of each group who advance to the next round. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_advance_count: ::std::option::Option<i64>,
    ///How many places count as winning. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub winner_places: ::std::option::Option<i64>,
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
