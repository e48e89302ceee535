// @generated from schemas/match.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `match`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "match",
    summary: "One daily team match: settings, teams and players.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/match/{id}",
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
        ],
    }),
    example: &[("id", "12803")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "3ea96cc1bcb785aa53fe15ef43d86108334dde66fa33fe396c658710c848c5fc",
    pages: None,
    dlt: "{\"matches\":{\"argument\":\"matches\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 5usize] = [
    runtime::Table {
        name: "match",
        rows: "",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of this match; ends in its number. Documented for live matches only.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the match, free text. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the match. Documented.",
            },
            runtime::Column {
                name: "description",
                origin: runtime::Origin::Body("/description"),
                description: "What the organizers say about the match, free text or HTML; absent without one. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the match began or is to begin, in Unix seconds; absent while that is open. Documented.",
            },
            runtime::Column {
                name: "end_time",
                origin: runtime::Origin::Body("/end_time"),
                description: "When the match ended, in Unix seconds; absent before. Documented for live matches only; seen since 2020.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the match. Documented.",
            },
            runtime::Column {
                name: "boards",
                origin: runtime::Origin::Body("/boards"),
                description: "How many boards are played, of two games each. Documented.",
            },
            runtime::Column {
                name: "settings__rules",
                origin: runtime::Origin::Body("/settings/rules"),
                description: "Game variant. Documented but for `oddschess`.",
            },
            runtime::Column {
                name: "settings__time_class",
                origin: runtime::Origin::Body("/settings/time_class"),
                description: "Speed of the games, always daily. Documented.",
            },
            runtime::Column {
                name: "settings__time_control",
                origin: runtime::Origin::Body("/settings/time_control"),
                description: "Seconds per move (`1/259200`). Documented.",
            },
            runtime::Column {
                name: "settings__initial_setup",
                origin: runtime::Origin::Body("/settings/initial_setup"),
                description: "Position that the games begin from in FEN, in thematic matches; absent or empty for the usual one. Documented.",
            },
            runtime::Column {
                name: "settings__min_team_players",
                origin: runtime::Origin::Body("/settings/min_team_players"),
                description: "Fewest players that a team may have. Documented.",
            },
            runtime::Column {
                name: "settings__max_team_players",
                origin: runtime::Origin::Body("/settings/max_team_players"),
                description: "Most players that a team may have; absent without a limit. Documented.",
            },
            runtime::Column {
                name: "settings__min_required_games",
                origin: runtime::Origin::Body("/settings/min_required_games"),
                description: "Games that a player must have finished before. Documented.",
            },
            runtime::Column {
                name: "settings__min_rating",
                origin: runtime::Origin::Body("/settings/min_rating"),
                description: "Lowest rating admitted, in points; absent without a limit. Documented.",
            },
            runtime::Column {
                name: "settings__max_rating",
                origin: runtime::Origin::Body("/settings/max_rating"),
                description: "Highest rating admitted, in points; absent without a limit. Documented.",
            },
            runtime::Column {
                name: "settings__autostart",
                origin: runtime::Origin::Body("/settings/autostart"),
                description: "Whether the match starts by itself. Documented.",
            },
            runtime::Column {
                name: "teams__team1__aid",
                origin: runtime::Origin::Body("/teams/team1/@id"),
                description: "API URL of the club. Documented.",
            },
            runtime::Column {
                name: "teams__team1__name",
                origin: runtime::Origin::Body("/teams/team1/name"),
                description: "Name of the club, free text. Documented.",
            },
            runtime::Column {
                name: "teams__team1__url",
                origin: runtime::Origin::Body("/teams/team1/url"),
                description: "Web page of the club. Documented.",
            },
            runtime::Column {
                name: "teams__team1__score",
                origin: runtime::Origin::Body("/teams/team1/score"),
                description: "Points that the team scored, corrected for fair-play violations; half points occur. Documented.",
            },
            runtime::Column {
                name: "teams__team1__result",
                origin: runtime::Origin::Body("/teams/team1/result"),
                description: "How the match ended for the team; absent before. Documented for live matches only, on every finished one.",
            },
            runtime::Column {
                name: "teams__team1__locked",
                origin: runtime::Origin::Body("/teams/team1/locked"),
                description: "Whether the team's list of players is closed. Not documented; known from programs that read it.",
            },
            runtime::Column {
                name: "teams__team2__aid",
                origin: runtime::Origin::Body("/teams/team2/@id"),
                description: "API URL of the club. Documented.",
            },
            runtime::Column {
                name: "teams__team2__name",
                origin: runtime::Origin::Body("/teams/team2/name"),
                description: "Name of the club, free text. Documented.",
            },
            runtime::Column {
                name: "teams__team2__url",
                origin: runtime::Origin::Body("/teams/team2/url"),
                description: "Web page of the club. Documented.",
            },
            runtime::Column {
                name: "teams__team2__score",
                origin: runtime::Origin::Body("/teams/team2/score"),
                description: "Points that the team scored, corrected for fair-play violations; half points occur. Documented.",
            },
            runtime::Column {
                name: "teams__team2__result",
                origin: runtime::Origin::Body("/teams/team2/result"),
                description: "How the match ended for the team; absent before. Documented for live matches only, on every finished one.",
            },
            runtime::Column {
                name: "teams__team2__locked",
                origin: runtime::Origin::Body("/teams/team2/locked"),
                description: "Whether the team's list of players is closed. Not documented; known from programs that read it.",
            },
        ],
        key: &["aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&match_schema),
    },
    runtime::Table {
        name: "teams__team1__players",
        rows: "/teams/team1/players/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "API URL of this match; ends in its number. Documented for live matches only.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The player's name in lower case. Documented.",
            },
            runtime::Column {
                name: "stats",
                origin: runtime::Origin::Body("/stats"),
                description: "API URL of the player's statistics; absent in the registration phase. Documented.",
            },
            runtime::Column {
                name: "rating",
                origin: runtime::Origin::Body("/rating"),
                description: "The player's rating in points; in the registration phase only. Documented.",
            },
            runtime::Column {
                name: "rd",
                origin: runtime::Origin::Body("/rd"),
                description: "Glicko rating deviation in points; in the registration phase only, and not on everybody. Documented.",
            },
            runtime::Column {
                name: "timeout_percent",
                origin: runtime::Origin::Body("/timeout_percent"),
                description: "Share of the player's games of the last 90 days that were lost on time, in percent; a whole number at times. Absent on finished matches. Documented for the registration phase only.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the account at the time of the request. Documented but for `closed:abuse`.",
            },
            runtime::Column {
                name: "played_as_white",
                origin: runtime::Origin::Body("/played_as_white"),
                description: "How the player's game with the white pieces ended: `win`, or the reason why not; absent before. Documented.",
            },
            runtime::Column {
                name: "played_as_black",
                origin: runtime::Origin::Body("/played_as_black"),
                description: "How the player's game with the black pieces ended: `win`, or the reason why not; absent before. Documented.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Body("/board"),
                description: "API URL of the player's board; ends in its number. Documented.",
            },
        ],
        key: &["aid", "username"],
        parent: Some("match"),
        schema: std::sync::LazyLock::new(&teams__team1__players_schema),
    },
    runtime::Table {
        name: "teams__team1__fair_play_removals",
        rows: "/teams/team1/fair_play_removals/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "API URL of this match; ends in its number. Documented for live matches only.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Name of one player whose account was closed, in the case that its owner chose. Documented.",
            },
        ],
        key: &["aid", "value"],
        parent: Some("match"),
        schema: std::sync::LazyLock::new(&teams__team1__fair_play_removals_schema),
    },
    runtime::Table {
        name: "teams__team2__players",
        rows: "/teams/team2/players/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "API URL of this match; ends in its number. Documented for live matches only.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The player's name in lower case. Documented.",
            },
            runtime::Column {
                name: "stats",
                origin: runtime::Origin::Body("/stats"),
                description: "API URL of the player's statistics; absent in the registration phase. Documented.",
            },
            runtime::Column {
                name: "rating",
                origin: runtime::Origin::Body("/rating"),
                description: "The player's rating in points; in the registration phase only. Documented.",
            },
            runtime::Column {
                name: "rd",
                origin: runtime::Origin::Body("/rd"),
                description: "Glicko rating deviation in points; in the registration phase only, and not on everybody. Documented.",
            },
            runtime::Column {
                name: "timeout_percent",
                origin: runtime::Origin::Body("/timeout_percent"),
                description: "Share of the player's games of the last 90 days that were lost on time, in percent; a whole number at times. Absent on finished matches. Documented for the registration phase only.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the account at the time of the request. Documented but for `closed:abuse`.",
            },
            runtime::Column {
                name: "played_as_white",
                origin: runtime::Origin::Body("/played_as_white"),
                description: "How the player's game with the white pieces ended: `win`, or the reason why not; absent before. Documented.",
            },
            runtime::Column {
                name: "played_as_black",
                origin: runtime::Origin::Body("/played_as_black"),
                description: "How the player's game with the black pieces ended: `win`, or the reason why not; absent before. Documented.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::Body("/board"),
                description: "API URL of the player's board; ends in its number. Documented.",
            },
        ],
        key: &["aid", "username"],
        parent: Some("match"),
        schema: std::sync::LazyLock::new(&teams__team2__players_schema),
    },
    runtime::Table {
        name: "teams__team2__fair_play_removals",
        rows: "/teams/team2/fair_play_removals/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "API URL of this match; ends in its number. Documented for live matches only.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Name of one player whose account was closed, in the case that its owner chose. Documented.",
            },
        ],
        key: &["aid", "value"],
        parent: Some("match"),
        schema: std::sync::LazyLock::new(&teams__team2__fair_play_removals_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Match",
  "description": "A daily team match between two clubs. Documented as \"Daily Team Match\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "@id": {
      "description": "API URL of this match; ends in its number. Documented for live matches only.",
      "type": "string",
      "pattern": "^https://api\\.chess\\.com/pub/match/[0-9]+$"
    },
    "name": {
      "description": "Name of the match, free text. Documented.",
      "type": "string"
    },
    "url": {
      "description": "Web page of the match. Documented.",
      "type": "string",
      "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$"
    },
    "description": {
      "description": "What the organizers say about the match, free text or HTML; absent without one. Documented.",
      "type": "string"
    },
    "start_time": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the match began or is to begin, in Unix seconds; absent while that is open. Documented."
    },
    "end_time": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the match ended, in Unix seconds; absent before. Documented for live matches only; seen since 2020."
    },
    "status": {
      "$ref": "#/$defs/common~1match.json/$defs/status",
      "description": "State of the match. Documented."
    },
    "boards": {
      "$ref": "#/$defs/common~1match.json/$defs/count",
      "description": "How many boards are played, of two games each. Documented."
    },
    "settings": {
      "$ref": "#/$defs/settings"
    },
    "teams": {
      "$ref": "#/$defs/common~1match.json/$defs/teams"
    }
  },
  "required": [
    "@id",
    "name",
    "url",
    "status",
    "boards",
    "settings",
    "teams"
  ],
  "additionalProperties": false,
  "$defs": {
    "settings": {
      "title": "MatchSettings",
      "description": "Rules of the match.",
      "type": "object",
      "properties": {
        "rules": {
          "$ref": "#/$defs/common~1game.json/$defs/rules",
          "description": "Game variant. Documented but for `oddschess`."
        },
        "time_class": {
          "description": "Speed of the games, always daily. Documented.",
          "type": "string",
          "enum": [
            "daily"
          ]
        },
        "time_control": {
          "$ref": "#/$defs/common~1game.json/$defs/time_control",
          "description": "Seconds per move (`1/259200`). Documented."
        },
        "initial_setup": {
          "$ref": "#/$defs/common~1game.json/$defs/initial_setup",
          "description": "Position that the games begin from in FEN, in thematic matches; absent or empty for the usual one. Documented."
        },
        "min_team_players": {
          "$ref": "#/$defs/common~1match.json/$defs/count",
          "description": "Fewest players that a team may have. Documented."
        },
        "max_team_players": {
          "$ref": "#/$defs/common~1match.json/$defs/count",
          "description": "Most players that a team may have; absent without a limit. Documented."
        },
        "min_required_games": {
          "$ref": "#/$defs/common~1match.json/$defs/count",
          "description": "Games that a player must have finished before. Documented."
        },
        "min_rating": {
          "$ref": "#/$defs/common~1match.json/$defs/rating_limit",
          "description": "Lowest rating admitted, in points; absent without a limit. Documented."
        },
        "max_rating": {
          "$ref": "#/$defs/common~1match.json/$defs/rating_limit",
          "description": "Highest rating admitted, in points; absent without a limit. Documented."
        },
        "autostart": {
          "description": "Whether the match starts by itself. Documented.",
          "type": "boolean"
        }
      },
      "required": [
        "rules",
        "time_class",
        "time_control",
        "min_team_players",
        "min_required_games",
        "autostart"
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
        "initial_setup": {
          "$comment": "The same pattern as `fen`, or nothing.",
          "description": "Position before the first move in FEN. Empty means the usual one, which is sometimes written out; chess960 and odds games leave out the move counters.",
          "type": "string",
          "pattern": "^([1-8A-Za-z/\\[\\]~]+ [wb]( [^ ]+){2,5})?$"
        }
      }
    },
    "common/match.json": {
      "$defs": {
        "status": {
          "description": "State of the match. `scheduled` is documented for live matches only.",
          "type": "string",
          "enum": [
            "registration",
            "scheduled",
            "in_progress",
            "finished"
          ]
        },
        "count": {
          "description": "A number of boards, players or games.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000
        },
        "rating_limit": {
          "description": "A limit to the rating of those admitted, in points.",
          "type": "integer",
          "minimum": 0,
          "maximum": 10000
        },
        "board_url": {
          "description": "API URL of a board. That of a live match lacks `live` in the documentation, but not in responses.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/match/"
        },
        "teams": {
          "title": "MatchTeams",
          "description": "The two teams, in no particular order.",
          "type": "object",
          "properties": {
            "team1": {
              "$ref": "#/$defs/common~1match.json/$defs/team"
            },
            "team2": {
              "$ref": "#/$defs/common~1match.json/$defs/team"
            }
          },
          "required": [
            "team1",
            "team2"
          ],
          "additionalProperties": false
        },
        "team": {
          "title": "MatchTeam",
          "description": "One club's team.",
          "type": "object",
          "properties": {
            "@id": {
              "description": "API URL of the club. Documented.",
              "type": "string",
              "pattern": "^https://api\\.chess\\.com/pub/club/"
            },
            "name": {
              "description": "Name of the club, free text. Documented.",
              "type": "string"
            },
            "url": {
              "description": "Web page of the club. Documented.",
              "type": "string",
              "pattern": "^https://www\\.chess\\.com/"
            },
            "score": {
              "description": "Points that the team scored, corrected for fair-play violations; half points occur. Documented.",
              "type": "number",
              "minimum": 0,
              "maximum": 1000000
            },
            "result": {
              "description": "How the match ended for the team; absent before. Documented for live matches only, on every finished one.",
              "type": "string",
              "enum": [
                "win",
                "lose",
                "draw"
              ]
            },
            "locked": {
              "description": "Whether the team's list of players is closed. Not documented; known from programs that read it.",
              "type": "boolean"
            },
            "players": {
              "description": "Players of the team; nobody in a match that is only scheduled. Documented.",
              "type": "array",
              "items": {
                "$ref": "#/$defs/common~1match.json/$defs/player"
              }
            },
            "fair_play_removals": {
              "description": "Players whose accounts were closed during the match; absent in the documented registration phase. Documented.",
              "type": "array",
              "items": {
                "$ref": "#/$defs/common~1player.json/$defs/display_name",
                "description": "Name of one player whose account was closed, in the case that its owner chose. Documented."
              }
            }
          },
          "required": [
            "@id",
            "name",
            "url",
            "score",
            "players"
          ],
          "additionalProperties": false
        },
        "player": {
          "$comment": "Statistics are here only until the match starts; afterwards `stats` says where to find them.",
          "title": "MatchPlayer",
          "description": "One player of a team.",
          "type": "object",
          "properties": {
            "username": {
              "$ref": "#/$defs/common~1player.json/$defs/username",
              "description": "The player's name in lower case. Documented."
            },
            "stats": {
              "$ref": "#/$defs/common~1player.json/$defs/api_url",
              "description": "API URL of the player's statistics; absent in the registration phase. Documented."
            },
            "rating": {
              "$ref": "#/$defs/common~1player.json/$defs/rating",
              "description": "The player's rating in points; in the registration phase only. Documented."
            },
            "rd": {
              "description": "Glicko rating deviation in points; in the registration phase only, and not on everybody. Documented.",
              "type": "number",
              "minimum": 0,
              "maximum": 1000
            },
            "timeout_percent": {
              "description": "Share of the player's games of the last 90 days that were lost on time, in percent; a whole number at times. Absent on finished matches. Documented for the registration phase only.",
              "type": "number",
              "minimum": 0,
              "maximum": 100
            },
            "status": {
              "$ref": "#/$defs/common~1player.json/$defs/account_status",
              "description": "State of the account at the time of the request. Documented but for `closed:abuse`."
            },
            "played_as_white": {
              "$ref": "#/$defs/common~1game.json/$defs/result",
              "description": "How the player's game with the white pieces ended: `win`, or the reason why not; absent before. Documented."
            },
            "played_as_black": {
              "$ref": "#/$defs/common~1game.json/$defs/result",
              "description": "How the player's game with the black pieces ended: `win`, or the reason why not; absent before. Documented."
            },
            "board": {
              "$ref": "#/$defs/common~1match.json/$defs/board_url",
              "description": "API URL of the player's board; ends in its number. Documented."
            }
          },
          "required": [
            "username",
            "status",
            "board"
          ],
          "additionalProperties": false
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
        },
        "api_url": {
          "description": "API URL of the player's profile; ends in the lower-case username.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/player/"
        },
        "account_status": {
          "description": "State of the account. `closed:abuse` is not documented but occurs.",
          "type": "string",
          "enum": [
            "basic",
            "premium",
            "mod",
            "staff",
            "closed",
            "closed:fair_play_violations",
            "closed:abuse"
          ]
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
///Arrow schema of the table `match`.
fn match_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::text_field("url", false),
            runtime::text_field("description", true),
            runtime::timestamp_field("start_time", true),
            runtime::timestamp_field("end_time", true),
            runtime::text_field("status", false),
            runtime::integer_field("boards", false),
            runtime::text_field("settings__rules", false),
            runtime::text_field("settings__time_class", false),
            runtime::text_field("settings__time_control", false),
            runtime::text_field("settings__initial_setup", true),
            runtime::integer_field("settings__min_team_players", false),
            runtime::integer_field("settings__max_team_players", true),
            runtime::integer_field("settings__min_required_games", false),
            runtime::integer_field("settings__min_rating", true),
            runtime::integer_field("settings__max_rating", true),
            runtime::boolean_field("settings__autostart", false),
            runtime::text_field("teams__team1__aid", false),
            runtime::text_field("teams__team1__name", false),
            runtime::text_field("teams__team1__url", false),
            runtime::number_field("teams__team1__score", false),
            runtime::text_field("teams__team1__result", true),
            runtime::boolean_field("teams__team1__locked", true),
            runtime::text_field("teams__team2__aid", false),
            runtime::text_field("teams__team2__name", false),
            runtime::text_field("teams__team2__url", false),
            runtime::number_field("teams__team2__score", false),
            runtime::text_field("teams__team2__result", true),
            runtime::boolean_field("teams__team2__locked", true),
        ],
    )
}
///Arrow schema of the table `teams__team1__players`.
fn teams__team1__players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("aid", false),
            runtime::text_field("username", false),
            runtime::text_field("stats", true),
            runtime::integer_field("rating", true),
            runtime::number_field("rd", true),
            runtime::number_field("timeout_percent", true),
            runtime::text_field("status", false),
            runtime::text_field("played_as_white", true),
            runtime::text_field("played_as_black", true),
            runtime::text_field("board", false),
        ],
    )
}
///Arrow schema of the table `teams__team1__fair_play_removals`.
fn teams__team1__fair_play_removals_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [runtime::text_field("aid", false), runtime::text_field("value", false)],
    )
}
///Arrow schema of the table `teams__team2__players`.
fn teams__team2__players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [
            runtime::text_field("aid", false),
            runtime::text_field("username", false),
            runtime::text_field("stats", true),
            runtime::integer_field("rating", true),
            runtime::number_field("rd", true),
            runtime::number_field("timeout_percent", true),
            runtime::text_field("status", false),
            runtime::text_field("played_as_white", true),
            runtime::text_field("played_as_black", true),
            runtime::text_field("board", false),
        ],
    )
}
///Arrow schema of the table `teams__team2__fair_play_removals`.
fn teams__team2__fair_play_removals_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[4].columns,
        [runtime::text_field("aid", false), runtime::text_field("value", false)],
    )
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 5usize],
        match_: MatchColumns,
        teams__team1__players: TeamsTeam1PlayersColumns,
        teams__team1__fair_play_removals: TeamsTeam1FairPlayRemovalsColumns,
        teams__team2__players: TeamsTeam2PlayersColumns,
        teams__team2__fair_play_removals: TeamsTeam2FairPlayRemovalsColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            _request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            let tables = &mut *self;
            tables.rows_[0usize] += 1;
            tables
                .teams__team1__players
                .aid
                .fill_last(tables.rows_[1usize], &tables.match_.aid)?;
            tables
                .teams__team1__fair_play_removals
                .aid
                .fill_last(tables.rows_[2usize], &tables.match_.aid)?;
            tables
                .teams__team2__players
                .aid
                .fill_last(tables.rows_[3usize], &tables.match_.aid)?;
            tables
                .teams__team2__fair_play_removals
                .aid
                .fill_last(tables.rows_[4usize], &tables.match_.aid)?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.match_.aid);
            visitor(0usize, &mut self.match_.name);
            visitor(0usize, &mut self.match_.url);
            visitor(0usize, &mut self.match_.description);
            visitor(0usize, &mut self.match_.start_time);
            visitor(0usize, &mut self.match_.end_time);
            visitor(0usize, &mut self.match_.status);
            visitor(0usize, &mut self.match_.boards);
            visitor(0usize, &mut self.match_.settings__rules);
            visitor(0usize, &mut self.match_.settings__time_class);
            visitor(0usize, &mut self.match_.settings__time_control);
            visitor(0usize, &mut self.match_.settings__initial_setup);
            visitor(0usize, &mut self.match_.settings__min_team_players);
            visitor(0usize, &mut self.match_.settings__max_team_players);
            visitor(0usize, &mut self.match_.settings__min_required_games);
            visitor(0usize, &mut self.match_.settings__min_rating);
            visitor(0usize, &mut self.match_.settings__max_rating);
            visitor(0usize, &mut self.match_.settings__autostart);
            visitor(0usize, &mut self.match_.teams__team1__aid);
            visitor(0usize, &mut self.match_.teams__team1__name);
            visitor(0usize, &mut self.match_.teams__team1__url);
            visitor(0usize, &mut self.match_.teams__team1__score);
            visitor(0usize, &mut self.match_.teams__team1__result);
            visitor(0usize, &mut self.match_.teams__team1__locked);
            visitor(0usize, &mut self.match_.teams__team2__aid);
            visitor(0usize, &mut self.match_.teams__team2__name);
            visitor(0usize, &mut self.match_.teams__team2__url);
            visitor(0usize, &mut self.match_.teams__team2__score);
            visitor(0usize, &mut self.match_.teams__team2__result);
            visitor(0usize, &mut self.match_.teams__team2__locked);
            visitor(1usize, &mut self.teams__team1__players.aid);
            visitor(1usize, &mut self.teams__team1__players.username);
            visitor(1usize, &mut self.teams__team1__players.stats);
            visitor(1usize, &mut self.teams__team1__players.rating);
            visitor(1usize, &mut self.teams__team1__players.rd);
            visitor(1usize, &mut self.teams__team1__players.timeout_percent);
            visitor(1usize, &mut self.teams__team1__players.status);
            visitor(1usize, &mut self.teams__team1__players.played_as_white);
            visitor(1usize, &mut self.teams__team1__players.played_as_black);
            visitor(1usize, &mut self.teams__team1__players.board);
            visitor(2usize, &mut self.teams__team1__fair_play_removals.aid);
            visitor(2usize, &mut self.teams__team1__fair_play_removals.value);
            visitor(3usize, &mut self.teams__team2__players.aid);
            visitor(3usize, &mut self.teams__team2__players.username);
            visitor(3usize, &mut self.teams__team2__players.stats);
            visitor(3usize, &mut self.teams__team2__players.rating);
            visitor(3usize, &mut self.teams__team2__players.rd);
            visitor(3usize, &mut self.teams__team2__players.timeout_percent);
            visitor(3usize, &mut self.teams__team2__players.status);
            visitor(3usize, &mut self.teams__team2__players.played_as_white);
            visitor(3usize, &mut self.teams__team2__players.played_as_black);
            visitor(3usize, &mut self.teams__team2__players.board);
            visitor(4usize, &mut self.teams__team2__fair_play_removals.aid);
            visitor(4usize, &mut self.teams__team2__fair_play_removals.value);
        }
    }
    #[derive(Default)]
    struct MatchColumns {
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        url: runtime::TextColumn,
        description: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        end_time: runtime::TimestampColumn,
        status: runtime::TextColumn,
        boards: runtime::IntegerColumn,
        settings__rules: runtime::TextColumn,
        settings__time_class: runtime::TextColumn,
        settings__time_control: runtime::TextColumn,
        settings__initial_setup: runtime::TextColumn,
        settings__min_team_players: runtime::IntegerColumn,
        settings__max_team_players: runtime::IntegerColumn,
        settings__min_required_games: runtime::IntegerColumn,
        settings__min_rating: runtime::IntegerColumn,
        settings__max_rating: runtime::IntegerColumn,
        settings__autostart: runtime::BooleanColumn,
        teams__team1__aid: runtime::TextColumn,
        teams__team1__name: runtime::TextColumn,
        teams__team1__url: runtime::TextColumn,
        teams__team1__score: runtime::NumberColumn,
        teams__team1__result: runtime::TextColumn,
        teams__team1__locked: runtime::BooleanColumn,
        teams__team2__aid: runtime::TextColumn,
        teams__team2__name: runtime::TextColumn,
        teams__team2__url: runtime::TextColumn,
        teams__team2__score: runtime::NumberColumn,
        teams__team2__result: runtime::TextColumn,
        teams__team2__locked: runtime::BooleanColumn,
    }
    #[derive(Default)]
    struct TeamsTeam1PlayersColumns {
        aid: runtime::TextColumn,
        username: runtime::TextColumn,
        stats: runtime::TextColumn,
        rating: runtime::IntegerColumn,
        rd: runtime::NumberColumn,
        timeout_percent: runtime::NumberColumn,
        status: runtime::TextColumn,
        played_as_white: runtime::TextColumn,
        played_as_black: runtime::TextColumn,
        board: runtime::TextColumn,
    }
    #[derive(Default)]
    struct TeamsTeam1FairPlayRemovalsColumns {
        aid: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct TeamsTeam2PlayersColumns {
        aid: runtime::TextColumn,
        username: runtime::TextColumn,
        stats: runtime::TextColumn,
        rating: runtime::IntegerColumn,
        rd: runtime::NumberColumn,
        timeout_percent: runtime::NumberColumn,
        status: runtime::TextColumn,
        played_as_white: runtime::TextColumn,
        played_as_black: runtime::TextColumn,
        board: runtime::TextColumn,
    }
    #[derive(Default)]
    struct TeamsTeam2FairPlayRemovalsColumns {
        aid: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    static ROOT__SETTINGS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "rules",
                "time_class",
                "time_control",
                "initial_setup",
                "min_team_players",
                "max_team_players",
                "min_required_games",
                "min_rating",
                "max_rating",
                "autostart",
            ])
        }),
        required: 599u64,
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
                            &mut tables.match_.settings__rules,
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
                1usize => {
                    cursor
                        .one_of(
                            &mut tables.match_.settings__time_class,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["daily"])
                                });
                                &WORDS
                            },
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.match_.settings__time_control,
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
                        .text(
                            &mut tables.match_.settings__initial_setup,
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
                4usize => {
                    cursor
                        .integer(
                            &mut tables.match_.settings__min_team_players,
                            0i64..=1000000i64,
                        )?
                }
                5usize => {
                    cursor
                        .integer(
                            &mut tables.match_.settings__max_team_players,
                            0i64..=1000000i64,
                        )?
                }
                6usize => {
                    cursor
                        .integer(
                            &mut tables.match_.settings__min_required_games,
                            0i64..=1000000i64,
                        )?
                }
                7usize => {
                    cursor
                        .integer(
                            &mut tables.match_.settings__min_rating,
                            0i64..=10000i64,
                        )?
                }
                8usize => {
                    cursor
                        .integer(
                            &mut tables.match_.settings__max_rating,
                            0i64..=10000i64,
                        )?
                }
                9usize => cursor.boolean(&mut tables.match_.settings__autostart)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.match_.settings__initial_setup.null();
        }
        if object.is_missing(5usize) {
            tables.match_.settings__max_team_players.null();
        }
        if object.is_missing(7usize) {
            tables.match_.settings__min_rating.null();
        }
        if object.is_missing(8usize) {
            tables.match_.settings__max_rating.null();
        }
        Ok(())
    }
    static ROOT__TEAMS__TEAM1__PLAYERS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "username",
                "stats",
                "rating",
                "rd",
                "timeout_percent",
                "status",
                "played_as_white",
                "played_as_black",
                "board",
            ])
        }),
        required: 289u64,
        keys: None,
        open: false,
    };
    fn root__teams__team1__players__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TEAMS__TEAM1__PLAYERS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.teams__team1__players.username,
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
                        .text(
                            &mut tables.teams__team1__players.stats,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.teams__team1__players.rating,
                            0i64..=5000i64,
                        )?
                }
                3usize => {
                    cursor.number(&mut tables.teams__team1__players.rd, 0f64..=1000f64)?
                }
                4usize => {
                    cursor
                        .number(
                            &mut tables.teams__team1__players.timeout_percent,
                            0f64..=100f64,
                        )?
                }
                5usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team1__players.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "basic",
                                        "premium",
                                        "mod",
                                        "staff",
                                        "closed",
                                        "closed:fair_play_violations",
                                        "closed:abuse",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                6usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team1__players.played_as_white,
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
                7usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team1__players.played_as_black,
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
                8usize => {
                    cursor
                        .text(
                            &mut tables.teams__team1__players.board,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.teams__team1__players.stats.null();
        }
        if object.is_missing(2usize) {
            tables.teams__team1__players.rating.null();
        }
        if object.is_missing(3usize) {
            tables.teams__team1__players.rd.null();
        }
        if object.is_missing(4usize) {
            tables.teams__team1__players.timeout_percent.null();
        }
        if object.is_missing(6usize) {
            tables.teams__team1__players.played_as_white.null();
        }
        if object.is_missing(7usize) {
            tables.teams__team1__players.played_as_black.null();
        }
        Ok(())
    }
    fn root__teams__team1__players(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__teams__team1__players__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    fn root__teams__team1__fair_play_removals(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.teams__team1__fair_play_removals.value,
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
                )?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT__TEAMS__TEAM1: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "name",
                "url",
                "score",
                "result",
                "locked",
                "players",
                "fair_play_removals",
            ])
        }),
        required: 79u64,
        keys: None,
        open: false,
    };
    fn root__teams__team1(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TEAMS__TEAM1)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.match_.teams__team1__aid,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                1usize => cursor.text(&mut tables.match_.teams__team1__name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.match_.teams__team1__url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                3usize => {
                    cursor
                        .number(
                            &mut tables.match_.teams__team1__score,
                            0f64..=1000000f64,
                        )?
                }
                4usize => {
                    cursor
                        .one_of(
                            &mut tables.match_.teams__team1__result,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["win", "lose", "draw"])
                                });
                                &WORDS
                            },
                        )?
                }
                5usize => cursor.boolean(&mut tables.match_.teams__team1__locked)?,
                6usize => root__teams__team1__players(cursor, tables)?,
                7usize => root__teams__team1__fair_play_removals(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(4usize) {
            tables.match_.teams__team1__result.null();
        }
        if object.is_missing(5usize) {
            tables.match_.teams__team1__locked.null();
        }
        Ok(())
    }
    static ROOT__TEAMS__TEAM2__PLAYERS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "username",
                "stats",
                "rating",
                "rd",
                "timeout_percent",
                "status",
                "played_as_white",
                "played_as_black",
                "board",
            ])
        }),
        required: 289u64,
        keys: None,
        open: false,
    };
    fn root__teams__team2__players__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TEAMS__TEAM2__PLAYERS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.teams__team2__players.username,
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
                        .text(
                            &mut tables.teams__team2__players.stats,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.teams__team2__players.rating,
                            0i64..=5000i64,
                        )?
                }
                3usize => {
                    cursor.number(&mut tables.teams__team2__players.rd, 0f64..=1000f64)?
                }
                4usize => {
                    cursor
                        .number(
                            &mut tables.teams__team2__players.timeout_percent,
                            0f64..=100f64,
                        )?
                }
                5usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team2__players.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "basic",
                                        "premium",
                                        "mod",
                                        "staff",
                                        "closed",
                                        "closed:fair_play_violations",
                                        "closed:abuse",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                6usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team2__players.played_as_white,
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
                7usize => {
                    cursor
                        .one_of(
                            &mut tables.teams__team2__players.played_as_black,
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
                8usize => {
                    cursor
                        .text(
                            &mut tables.teams__team2__players.board,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/match/")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.teams__team2__players.stats.null();
        }
        if object.is_missing(2usize) {
            tables.teams__team2__players.rating.null();
        }
        if object.is_missing(3usize) {
            tables.teams__team2__players.rd.null();
        }
        if object.is_missing(4usize) {
            tables.teams__team2__players.timeout_percent.null();
        }
        if object.is_missing(6usize) {
            tables.teams__team2__players.played_as_white.null();
        }
        if object.is_missing(7usize) {
            tables.teams__team2__players.played_as_black.null();
        }
        Ok(())
    }
    fn root__teams__team2__players(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__teams__team2__players__item(cursor, tables)?;
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    fn root__teams__team2__fair_play_removals(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.teams__team2__fair_play_removals.value,
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
                )?;
            tables.rows_[4usize] += 1;
        }
        Ok(())
    }
    static ROOT__TEAMS__TEAM2: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "name",
                "url",
                "score",
                "result",
                "locked",
                "players",
                "fair_play_removals",
            ])
        }),
        required: 79u64,
        keys: None,
        open: false,
    };
    fn root__teams__team2(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TEAMS__TEAM2)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.match_.teams__team2__aid,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                1usize => cursor.text(&mut tables.match_.teams__team2__name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.match_.teams__team2__url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                3usize => {
                    cursor
                        .number(
                            &mut tables.match_.teams__team2__score,
                            0f64..=1000000f64,
                        )?
                }
                4usize => {
                    cursor
                        .one_of(
                            &mut tables.match_.teams__team2__result,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["win", "lose", "draw"])
                                });
                                &WORDS
                            },
                        )?
                }
                5usize => cursor.boolean(&mut tables.match_.teams__team2__locked)?,
                6usize => root__teams__team2__players(cursor, tables)?,
                7usize => root__teams__team2__fair_play_removals(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(4usize) {
            tables.match_.teams__team2__result.null();
        }
        if object.is_missing(5usize) {
            tables.match_.teams__team2__locked.null();
        }
        Ok(())
    }
    static ROOT__TEAMS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["team1", "team2"]) }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__teams(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__TEAMS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__teams__team1(cursor, tables)?,
                1usize => root__teams__team2(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "name",
                "url",
                "description",
                "start_time",
                "end_time",
                "status",
                "boards",
                "settings",
                "teams",
            ])
        }),
        required: 967u64,
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
                0usize => {
                    cursor
                        .text(
                            &mut tables.match_.aid,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https://api\\.chess\\.com/pub/match/[0-9]+$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                1usize => cursor.text(&mut tables.match_.name, &[])?,
                2usize => {
                    cursor
                        .text(
                            &mut tables.match_.url,
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
                3usize => cursor.text(&mut tables.match_.description, &[])?,
                4usize => {
                    cursor
                        .unix_time(
                            &mut tables.match_.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                5usize => {
                    cursor
                        .unix_time(
                            &mut tables.match_.end_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                6usize => {
                    cursor
                        .one_of(
                            &mut tables.match_.status,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "registration",
                                        "scheduled",
                                        "in_progress",
                                        "finished",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                7usize => cursor.integer(&mut tables.match_.boards, 0i64..=1000000i64)?,
                8usize => root__settings(cursor, tables)?,
                9usize => root__teams(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.match_.description.null();
        }
        if object.is_missing(4usize) {
            tables.match_.start_time.null();
        }
        if object.is_missing(5usize) {
            tables.match_.end_time.null();
        }
        Ok(())
    }
}
///A daily team match between two clubs. Documented as "Daily Team Match" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Match {
    ///How many boards are played, of two games each. Documented.
    pub boards: i64,
    ///What the organizers say about the match, free text or HTML; absent without one. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    ///When the match ended, in Unix seconds; absent before. Documented for live matches only; seen since 2020.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<i64>,
    ///API URL of this match; ends in its number. Documented for live matches only.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match, free text. Documented.
    pub name: ::std::string::String,
    pub settings: MatchSettings,
    ///When the match began or is to begin, in Unix seconds; absent while that is open. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<i64>,
    pub status: super::types::common::match_::Status,
    pub teams: super::types::common::match_::MatchTeams,
    ///Web page of the match. Documented.
    pub url: ::std::string::String,
}
///Rules of the match.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct MatchSettings {
    ///Whether the match starts by itself. Documented.
    pub autostart: bool,
    ///Position that the games begin from in FEN, in thematic matches; absent or empty for the usual one. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub initial_setup: ::std::option::Option<::std::string::String>,
    ///Highest rating admitted, in points; absent without a limit. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub max_rating: ::std::option::Option<i64>,
    ///Most players that a team may have; absent without a limit. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub max_team_players: ::std::option::Option<i64>,
    ///Lowest rating admitted, in points; absent without a limit. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub min_rating: ::std::option::Option<i64>,
    ///Games that a player must have finished before. Documented.
    pub min_required_games: i64,
    ///Fewest players that a team may have. Documented.
    pub min_team_players: i64,
    pub rules: super::types::common::game::Rules,
    ///Speed of the games, always daily. Documented.
    pub time_class: MatchSettingsTimeClass,
    ///Seconds per move (`1/259200`). Documented.
    pub time_control: ::std::string::String,
}
///Speed of the games, always daily. Documented.
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
pub enum MatchSettingsTimeClass {
    #[serde(rename = "daily")]
    Daily,
}
impl ::std::fmt::Display for MatchSettingsTimeClass {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Daily => f.write_str("daily"),
        }
    }
}
impl ::std::str::FromStr for MatchSettingsTimeClass {
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
impl ::std::convert::TryFrom<&str> for MatchSettingsTimeClass {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for MatchSettingsTimeClass {
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
