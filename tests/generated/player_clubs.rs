// @generated from schemas/player_clubs.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_clubs`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_clubs",
    summary: "Clubs that one player is a member of.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/clubs",
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
    schema_hash: "cfe16d07305a7b13d617ba61a4b4c86f45bc38b3039ec7f3dafe3782128f0c34",
    pages: None,
    dlt: "{\"players_clubs\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "clubs",
        rows: "/clubs/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "Web page of the club, equal to `url`. Documented as an API URL, but never one.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the club. Documented.",
            },
            runtime::Column {
                name: "last_activity",
                origin: runtime::Origin::Body("/last_activity"),
                description: "When the player last took part in the club, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "icon",
                origin: runtime::Origin::Body("/icon"),
                description: "URL of the club's picture, absent without one. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the club; ends in the club's slug. Documented.",
            },
            runtime::Column {
                name: "joined",
                origin: runtime::Origin::Body("/joined"),
                description: "When the player joined the club, in Unix seconds. Documented.",
            },
        ],
        key: &["username", "url"],
        parent: None,
        schema: std::sync::LazyLock::new(&clubs_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Until October 2018 `url` was an API URL. `@id` is a web URL to this day, although the documentation says otherwise.",
  "title": "PlayerClubs",
  "description": "The clubs that a player is a member of. Documented as \"Player's Clubs\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "clubs": {
      "description": "Clubs of the player; empty without any.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/club"
      }
    }
  },
  "required": [
    "clubs"
  ],
  "additionalProperties": false,
  "$defs": {
    "club": {
      "title": "PlayerClub",
      "description": "One membership.",
      "type": "object",
      "properties": {
        "@id": {
          "$ref": "#/$defs/common~1club.json/$defs/web_url",
          "description": "Web page of the club, equal to `url`. Documented as an API URL, but never one."
        },
        "name": {
          "$ref": "#/$defs/common~1club.json/$defs/name",
          "description": "Name of the club. Documented."
        },
        "last_activity": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the player last took part in the club, in Unix seconds. Documented."
        },
        "icon": {
          "$ref": "#/$defs/common~1club.json/$defs/icon",
          "description": "URL of the club's picture, absent without one. Documented."
        },
        "url": {
          "$ref": "#/$defs/common~1club.json/$defs/web_url",
          "description": "Web page of the club; ends in the club's slug. Documented."
        },
        "joined": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the player joined the club, in Unix seconds. Documented."
        }
      },
      "required": [
        "@id",
        "name",
        "last_activity",
        "url",
        "joined"
      ],
      "additionalProperties": false
    },
    "common/club.json": {
      "$defs": {
        "web_url": {
          "description": "Web page of the club; ends in the club's slug.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/"
        },
        "name": {
          "description": "Name of the club, free text.",
          "type": "string"
        },
        "icon": {
          "description": "URL of the club's picture.",
          "type": "string",
          "pattern": "^https://"
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
///Arrow schema of the table `clubs`.
fn clubs_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::timestamp_field("last_activity", false),
            runtime::text_field("icon", true),
            runtime::text_field("url", false),
            runtime::timestamp_field("joined", false),
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
        clubs: ClubsColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.clubs.username.fill_parameter(self.rows_[0usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.clubs.username);
            visitor(0usize, &mut self.clubs.aid);
            visitor(0usize, &mut self.clubs.name);
            visitor(0usize, &mut self.clubs.last_activity);
            visitor(0usize, &mut self.clubs.icon);
            visitor(0usize, &mut self.clubs.url);
            visitor(0usize, &mut self.clubs.joined);
        }
    }
    #[derive(Default)]
    struct ClubsColumns {
        username: runtime::TextColumn,
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        last_activity: runtime::TimestampColumn,
        icon: runtime::TextColumn,
        url: runtime::TextColumn,
        joined: runtime::TimestampColumn,
    }
    static ROOT__CLUBS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["@id", "name", "last_activity", "icon", "url", "joined"])
        }),
        required: 55u64,
        keys: None,
        open: false,
    };
    fn root__clubs__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__CLUBS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.clubs.aid,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                1usize => cursor.text(&mut tables.clubs.name, &[])?,
                2usize => {
                    cursor
                        .unix_time(
                            &mut tables.clubs.last_activity,
                            1104537600i64..=4102444800i64,
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.clubs.icon,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.clubs.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                5usize => {
                    cursor
                        .unix_time(
                            &mut tables.clubs.joined,
                            1104537600i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.clubs.icon.null();
        }
        Ok(())
    }
    fn root__clubs(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__clubs__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["clubs"]) }),
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
                0usize => root__clubs(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One membership.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerClub {
    ///URL of the club's picture, absent without one. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub icon: ::std::option::Option<::std::string::String>,
    ///Web page of the club, equal to `url`. Documented as an API URL, but never one.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///When the player joined the club, in Unix seconds. Documented.
    pub joined: i64,
    ///When the player last took part in the club, in Unix seconds. Documented.
    pub last_activity: i64,
    ///Name of the club. Documented.
    pub name: ::std::string::String,
    ///Web page of the club; ends in the club's slug. Documented.
    pub url: ::std::string::String,
}
///The clubs that a player is a member of. Documented as "Player's Clubs" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerClubs {
    ///Clubs of the player; empty without any.
    pub clubs: ::std::vec::Vec<PlayerClub>,
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
