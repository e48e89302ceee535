// @generated from schemas/tournament_round.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `tournament_round`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "tournament_round",
    summary: "Groups and players of one round of a tournament.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/tournament/{slug}/{round}",
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
            runtime::Parameter {
                name: "round",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 4294967295i64,
                        digits: 1usize,
                    },
                    expected: "",
                    description: "Number of the round, from 1, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("slug", "-33rd-chesscom-quick-knockouts-1401-1600"), ("round", "1")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "2bc406f1aa566ae4f71f5570757caf0b4561816518b7cf86697a15c604339806",
    pages: None,
    dlt: "{\"tournaments_rounds\":{\"follow\":{\"resource\":\"tournaments\",\"columns\":{\"rounds\":\"value\"}},\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "groups",
        rows: "/groups/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "round",
                origin: runtime::Origin::Request("round"),
                description: "Number of the round, from 1, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "API URL of one group; ends in its number. Documented.",
            },
        ],
        key: &["slug", "round", "value"],
        parent: None,
        schema: std::sync::LazyLock::new(&groups_schema),
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
                name: "round",
                origin: runtime::Origin::Request("round"),
                description: "Number of the round, from 1, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The player's name in lower case. Documented.",
            },
            runtime::Column {
                name: "points",
                origin: runtime::Origin::Body("/points"),
                description: "Points that the player has after the round. On live tournaments only. Not documented; known from programs that read it.",
            },
            runtime::Column {
                name: "is_advancing",
                origin: runtime::Origin::Body("/is_advancing"),
                description: "Whether the player reached the next round. Documented for finished tournaments only.",
            },
        ],
        key: &["slug", "round", "username"],
        parent: None,
        schema: std::sync::LazyLock::new(&players_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "TournamentRound",
  "description": "One round of a tournament: its groups and players. Documented as \"Tournament's round\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "groups": {
      "description": "Groups of the round; a live tournament has one. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1tournament.json/$defs/api_url",
        "description": "API URL of one group; ends in its number. Documented."
      }
    },
    "players": {
      "description": "Players of the round. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/player"
      }
    }
  },
  "required": [
    "groups",
    "players"
  ],
  "additionalProperties": false,
  "$defs": {
    "player": {
      "title": "TournamentRoundPlayer",
      "description": "One player of the round.",
      "type": "object",
      "properties": {
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/username",
          "description": "The player's name in lower case. Documented."
        },
        "points": {
          "$ref": "#/$defs/common~1tournament.json/$defs/points",
          "description": "Points that the player has after the round. On live tournaments only. Not documented; known from programs that read it."
        },
        "is_advancing": {
          "description": "Whether the player reached the next round. Documented for finished tournaments only.",
          "type": "boolean"
        }
      },
      "required": [
        "username"
      ],
      "additionalProperties": false
    },
    "common/player.json": {
      "$defs": {
        "username": {
          "description": "Name of an account in lower case, as in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        }
      }
    },
    "common/tournament.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of a tournament, one of its rounds or one of a round's groups.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/tournament/"
        },
        "points": {
          "description": "Points that a player scored; half points occur.",
          "type": "number",
          "minimum": 0,
          "maximum": 1000000
        }
      }
    }
  }
}"##;
///Arrow schema of the table `groups`.
fn groups_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("slug", false),
            runtime::integer_field("round", false),
            runtime::text_field("value", false),
        ],
    )
}
///Arrow schema of the table `players`.
fn players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("slug", false),
            runtime::integer_field("round", false),
            runtime::text_field("username", false),
            runtime::number_field("points", true),
            runtime::boolean_field("is_advancing", true),
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
        groups: GroupsColumns,
        players: PlayersColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.groups.slug.fill_parameter(self.rows_[0usize], request, "slug")?;
            self.groups.round.fill_parameter(self.rows_[0usize], request, "round")?;
            self.players.slug.fill_parameter(self.rows_[1usize], request, "slug")?;
            self.players.round.fill_parameter(self.rows_[1usize], request, "round")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.groups.slug);
            visitor(0usize, &mut self.groups.round);
            visitor(0usize, &mut self.groups.value);
            visitor(1usize, &mut self.players.slug);
            visitor(1usize, &mut self.players.round);
            visitor(1usize, &mut self.players.username);
            visitor(1usize, &mut self.players.points);
            visitor(1usize, &mut self.players.is_advancing);
        }
    }
    #[derive(Default)]
    struct GroupsColumns {
        slug: runtime::TextColumn,
        round: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct PlayersColumns {
        slug: runtime::TextColumn,
        round: runtime::IntegerColumn,
        username: runtime::TextColumn,
        points: runtime::NumberColumn,
        is_advancing: runtime::BooleanColumn,
    }
    fn root__groups(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.groups.value,
                    &[runtime::Check::Prefix("https://api.chess.com/pub/tournament/")],
                )?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT__PLAYERS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["username", "points", "is_advancing"])
        }),
        required: 1u64,
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
                1usize => cursor.number(&mut tables.players.points, 0f64..=1000000f64)?,
                2usize => cursor.boolean(&mut tables.players.is_advancing)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.players.points.null();
        }
        if object.is_missing(2usize) {
            tables.players.is_advancing.null();
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
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["groups", "players"])
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
                0usize => root__groups(cursor, tables)?,
                1usize => root__players(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One round of a tournament: its groups and players. Documented as "Tournament's round" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TournamentRound {
    ///Groups of the round; a live tournament has one. Documented.
    pub groups: ::std::vec::Vec<::std::string::String>,
    ///Players of the round. Documented.
    pub players: ::std::vec::Vec<TournamentRoundPlayer>,
}
///One player of the round.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TournamentRoundPlayer {
    ///Whether the player reached the next round. Documented for finished tournaments only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_advancing: ::std::option::Option<bool>,
    ///Points that the player has after the round. On live tournaments only. Not documented; known from programs that read it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub points: ::std::option::Option<f64>,
    ///The player's name in lower case. Documented.
    pub username: ::std::string::String,
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
