// @generated from schemas/club_matches.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `club_matches`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "club_matches",
    summary: "Team matches of one club: finished, in progress and registered.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/club/{slug}/matches",
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
    example: &[("slug", "chess-com-developer-community")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "d22e8b75f266abd9a7cff519011d7adff58d3454b7e5078fdb504789a8058a7a",
    pages: None,
    dlt: "{\"clubs_matches\":{\"argument\":\"clubs\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 3usize] = [
    runtime::Table {
        name: "finished",
        rows: "/finished/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
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
                name: "opponent",
                origin: runtime::Origin::Body("/opponent"),
                description: "API URL of the other club. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the match began, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games. Documented.",
            },
            runtime::Column {
                name: "result",
                origin: runtime::Origin::Body("/result"),
                description: "How the match ended for the club. Documented.",
            },
        ],
        key: &["slug", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&finished_schema),
    },
    runtime::Table {
        name: "in_progress",
        rows: "/in_progress/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
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
                name: "opponent",
                origin: runtime::Origin::Body("/opponent"),
                description: "API URL of the other club. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the match began, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games. Documented.",
            },
        ],
        key: &["slug", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&in_progress_schema),
    },
    runtime::Table {
        name: "registered",
        rows: "/registered/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
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
                name: "opponent",
                origin: runtime::Origin::Body("/opponent"),
                description: "API URL of the other club. Documented.",
            },
            runtime::Column {
                name: "start_time",
                origin: runtime::Origin::Body("/start_time"),
                description: "When the match will begin, in Unix seconds; absent without a fixed time. Not documented.",
            },
            runtime::Column {
                name: "time_class",
                origin: runtime::Origin::Body("/time_class"),
                description: "Speed of the games. Documented.",
            },
        ],
        key: &["slug", "aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&registered_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "ClubMatches",
  "description": "The team matches of a club, by their state. Documented as \"Club Matches\" of the Published-Data API.",
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
        "opponent": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the other club. Documented."
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the match began, in Unix seconds. Documented."
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games. Documented."
        },
        "result": {
          "$ref": "#/$defs/common~1team_match.json/$defs/result",
          "description": "How the match ended for the club. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "opponent",
        "start_time",
        "time_class",
        "result"
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
        "opponent": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the other club. Documented."
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the match began, in Unix seconds. Documented."
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "opponent",
        "start_time",
        "time_class"
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
        "opponent": {
          "$ref": "#/$defs/common~1club.json/$defs/api_url",
          "description": "API URL of the other club. Documented."
        },
        "start_time": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the match will begin, in Unix seconds; absent without a fixed time. Not documented."
        },
        "time_class": {
          "$ref": "#/$defs/common~1time_class.json",
          "description": "Speed of the games. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "opponent",
        "time_class"
      ],
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
        "result": {
          "description": "How the match ended for one side.",
          "type": "string",
          "enum": [
            "win",
            "lose",
            "draw"
          ]
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
///Arrow schema of the table `finished`.
fn finished_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::text_field("opponent", false),
            runtime::timestamp_field("start_time", false),
            runtime::text_field("time_class", false),
            runtime::text_field("result", false),
        ],
    )
}
///Arrow schema of the table `in_progress`.
fn in_progress_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::text_field("opponent", false),
            runtime::timestamp_field("start_time", false),
            runtime::text_field("time_class", false),
        ],
    )
}
///Arrow schema of the table `registered`.
fn registered_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::text_field("opponent", false),
            runtime::timestamp_field("start_time", true),
            runtime::text_field("time_class", false),
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
            self.finished.slug.fill_parameter(self.rows_[0usize], request, "slug")?;
            self.in_progress.slug.fill_parameter(self.rows_[1usize], request, "slug")?;
            self.registered.slug.fill_parameter(self.rows_[2usize], request, "slug")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.finished.slug);
            visitor(0usize, &mut self.finished.aid);
            visitor(0usize, &mut self.finished.name);
            visitor(0usize, &mut self.finished.opponent);
            visitor(0usize, &mut self.finished.start_time);
            visitor(0usize, &mut self.finished.time_class);
            visitor(0usize, &mut self.finished.result);
            visitor(1usize, &mut self.in_progress.slug);
            visitor(1usize, &mut self.in_progress.aid);
            visitor(1usize, &mut self.in_progress.name);
            visitor(1usize, &mut self.in_progress.opponent);
            visitor(1usize, &mut self.in_progress.start_time);
            visitor(1usize, &mut self.in_progress.time_class);
            visitor(2usize, &mut self.registered.slug);
            visitor(2usize, &mut self.registered.aid);
            visitor(2usize, &mut self.registered.name);
            visitor(2usize, &mut self.registered.opponent);
            visitor(2usize, &mut self.registered.start_time);
            visitor(2usize, &mut self.registered.time_class);
        }
    }
    #[derive(Default)]
    struct FinishedColumns {
        slug: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        opponent: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        time_class: runtime::TextColumn,
        result: runtime::TextColumn,
    }
    #[derive(Default)]
    struct InProgressColumns {
        slug: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        opponent: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        time_class: runtime::TextColumn,
    }
    #[derive(Default)]
    struct RegisteredColumns {
        slug: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        opponent: runtime::TextColumn,
        start_time: runtime::TimestampColumn,
        time_class: runtime::TextColumn,
    }
    static ROOT__FINISHED__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "name",
                "opponent",
                "start_time",
                "time_class",
                "result",
            ])
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
                            &mut tables.finished.opponent,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.finished.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                4usize => {
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
                5usize => {
                    cursor
                        .one_of(
                            &mut tables.finished.result,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["win", "lose", "draw"])
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
            &runtime::literals(["@id", "name", "opponent", "start_time", "time_class"])
        }),
        required: 31u64,
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
                            &mut tables.in_progress.opponent,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.in_progress.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                4usize => {
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
                _ => cursor.skip()?,
            }
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
            &runtime::literals(["@id", "name", "opponent", "start_time", "time_class"])
        }),
        required: 23u64,
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
                            &mut tables.registered.opponent,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.registered.start_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                4usize => {
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
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.registered.start_time.null();
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
///The team matches of a club, by their state. Documented as "Club Matches" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ClubMatches {
    ///Matches that are over.
    pub finished: ::std::vec::Vec<FinishedMatch>,
    ///Matches that are played now.
    pub in_progress: ::std::vec::Vec<RunningMatch>,
    ///Matches that have not begun.
    pub registered: ::std::vec::Vec<RegisteredMatch>,
}
///One match that is over.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct FinishedMatch {
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    ///API URL of the other club. Documented.
    pub opponent: ::std::string::String,
    pub result: super::types::common::team_match::Result,
    ///When the match began, in Unix seconds. Documented.
    pub start_time: i64,
    pub time_class: super::types::common::time_class::TimeClass,
}
///One match that has not begun.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RegisteredMatch {
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    ///API URL of the other club. Documented.
    pub opponent: ::std::string::String,
    ///When the match will begin, in Unix seconds; absent without a fixed time. Not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<i64>,
    pub time_class: super::types::common::time_class::TimeClass,
}
///One match that is played now.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RunningMatch {
    ///API URL of the match. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the match. Documented.
    pub name: ::std::string::String,
    ///API URL of the other club. Documented.
    pub opponent: ::std::string::String,
    ///When the match began, in Unix seconds. Documented.
    pub start_time: i64,
    pub time_class: super::types::common::time_class::TimeClass,
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
