// @generated from schemas/club.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `club`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "club",
    summary: "Profile of one club.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/club/{slug}",
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
    schema_hash: "f6944bc039eac391daaa3ec4c26448c021bcb9d3f81aca88a05a9c910c106f8b",
    pages: None,
    dlt: "{\"clubs\":{\"argument\":\"clubs\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "club",
        rows: "",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of this club. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the club. Documented.",
            },
            runtime::Column {
                name: "club_id",
                origin: runtime::Origin::Body("/club_id"),
                description: "Number of the club, which never changes. Documented.",
            },
            runtime::Column {
                name: "country",
                origin: runtime::Origin::Body("/country"),
                description: "API URL of the country that the club belongs to; `XX` for none. Documented.",
            },
            runtime::Column {
                name: "location",
                origin: runtime::Origin::Body("/location"),
                description: "Where the club says to be, free text. Not documented; seen in 2020 and since November 2024.",
            },
            runtime::Column {
                name: "average_daily_rating",
                origin: runtime::Origin::Body("/average_daily_rating"),
                description: "Average of the members' ratings in daily chess, in points. Documented.",
            },
            runtime::Column {
                name: "members_count",
                origin: runtime::Origin::Body("/members_count"),
                description: "How many members the club has. Documented.",
            },
            runtime::Column {
                name: "created",
                origin: runtime::Origin::Body("/created"),
                description: "When the club was founded, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "last_activity",
                origin: runtime::Origin::Body("/last_activity"),
                description: "When something last happened in the club, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "visibility",
                origin: runtime::Origin::Body("/visibility"),
                description: "Whether the club is open to everybody. Documented.",
            },
            runtime::Column {
                name: "join_request",
                origin: runtime::Origin::Body("/join_request"),
                description: "Web page for requesting membership; ends in the club's number. Documented.",
            },
            runtime::Column {
                name: "icon",
                origin: runtime::Origin::Body("/icon"),
                description: "URL of the club's picture, absent without one. Documented.",
            },
            runtime::Column {
                name: "description",
                origin: runtime::Origin::Body("/description"),
                description: "What the club says about itself, in HTML; absent without a text. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the club. Not documented; on every club since at least 2019.",
            },
        ],
        key: &["club_id"],
        parent: None,
        schema: std::sync::LazyLock::new(&club_schema),
    },
    runtime::Table {
        name: "admin",
        rows: "/admin/*",
        columns: &[
            runtime::Column {
                name: "club_id",
                origin: runtime::Origin::Parent,
                description: "Number of the club, which never changes. Documented.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "API URL of one administrator's profile. Documented.",
            },
        ],
        key: &["club_id", "value"],
        parent: Some("club"),
        schema: std::sync::LazyLock::new(&admin_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Club",
  "description": "What a club says about itself. Documented as \"Club Profile\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "@id": {
      "$ref": "#/$defs/common~1club.json/$defs/api_url",
      "description": "API URL of this club. Documented."
    },
    "name": {
      "$ref": "#/$defs/common~1club.json/$defs/name",
      "description": "Name of the club. Documented."
    },
    "club_id": {
      "description": "Number of the club, which never changes. Documented.",
      "type": "integer",
      "minimum": 1,
      "maximum": 9007199254740991
    },
    "country": {
      "$ref": "#/$defs/common~1country.json/$defs/api_url",
      "description": "API URL of the country that the club belongs to; `XX` for none. Documented."
    },
    "location": {
      "description": "Where the club says to be, free text. Not documented; seen in 2020 and since November 2024.",
      "type": "string"
    },
    "average_daily_rating": {
      "$ref": "#/$defs/common~1player.json/$defs/rating",
      "description": "Average of the members' ratings in daily chess, in points. Documented."
    },
    "members_count": {
      "description": "How many members the club has. Documented.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9007199254740991
    },
    "created": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the club was founded, in Unix seconds. Documented."
    },
    "last_activity": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When something last happened in the club, in Unix seconds. Documented."
    },
    "admin": {
      "description": "The club's administrators. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1player.json/$defs/api_url",
        "description": "API URL of one administrator's profile. Documented."
      }
    },
    "visibility": {
      "description": "Whether the club is open to everybody. Documented.",
      "type": "string",
      "enum": [
        "public",
        "private"
      ]
    },
    "join_request": {
      "description": "Web page for requesting membership; ends in the club's number. Documented.",
      "type": "string",
      "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[0-9]+$"
    },
    "icon": {
      "$ref": "#/$defs/common~1club.json/$defs/icon",
      "description": "URL of the club's picture, absent without one. Documented."
    },
    "description": {
      "description": "What the club says about itself, in HTML; absent without a text. Documented.",
      "type": "string"
    },
    "url": {
      "$ref": "#/$defs/common~1club.json/$defs/web_url",
      "description": "Web page of the club. Not documented; on every club since at least 2019."
    }
  },
  "required": [
    "@id",
    "name",
    "club_id",
    "country",
    "average_daily_rating",
    "members_count",
    "created",
    "last_activity",
    "admin",
    "visibility",
    "join_request",
    "url"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/club.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the club; ends in the club's slug.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/club/"
        },
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
    "common/country.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the country; ends in its two-letter code.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/country/"
        }
      }
    },
    "common/player.json": {
      "$defs": {
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
///Arrow schema of the table `club`.
fn club_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("aid", false),
            runtime::text_field("name", false),
            runtime::integer_field("club_id", false),
            runtime::text_field("country", false),
            runtime::text_field("location", true),
            runtime::integer_field("average_daily_rating", false),
            runtime::integer_field("members_count", false),
            runtime::timestamp_field("created", false),
            runtime::timestamp_field("last_activity", false),
            runtime::text_field("visibility", false),
            runtime::text_field("join_request", false),
            runtime::text_field("icon", true),
            runtime::text_field("description", true),
            runtime::text_field("url", false),
        ],
    )
}
///Arrow schema of the table `admin`.
fn admin_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::integer_field("club_id", false), runtime::text_field("value", false)],
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
        club: ClubColumns,
        admin: AdminColumns,
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
            tables.admin.club_id.fill_last(tables.rows_[1usize], &tables.club.club_id);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.club.aid);
            visitor(0usize, &mut self.club.name);
            visitor(0usize, &mut self.club.club_id);
            visitor(0usize, &mut self.club.country);
            visitor(0usize, &mut self.club.location);
            visitor(0usize, &mut self.club.average_daily_rating);
            visitor(0usize, &mut self.club.members_count);
            visitor(0usize, &mut self.club.created);
            visitor(0usize, &mut self.club.last_activity);
            visitor(0usize, &mut self.club.visibility);
            visitor(0usize, &mut self.club.join_request);
            visitor(0usize, &mut self.club.icon);
            visitor(0usize, &mut self.club.description);
            visitor(0usize, &mut self.club.url);
            visitor(1usize, &mut self.admin.club_id);
            visitor(1usize, &mut self.admin.value);
        }
    }
    #[derive(Default)]
    struct ClubColumns {
        aid: runtime::TextColumn,
        name: runtime::TextColumn,
        club_id: runtime::IntegerColumn,
        country: runtime::TextColumn,
        location: runtime::TextColumn,
        average_daily_rating: runtime::IntegerColumn,
        members_count: runtime::IntegerColumn,
        created: runtime::TimestampColumn,
        last_activity: runtime::TimestampColumn,
        visibility: runtime::TextColumn,
        join_request: runtime::TextColumn,
        icon: runtime::TextColumn,
        description: runtime::TextColumn,
        url: runtime::TextColumn,
    }
    #[derive(Default)]
    struct AdminColumns {
        club_id: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    fn root__admin(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.admin.value,
                    &[runtime::Check::Prefix("https://api.chess.com/pub/player/")],
                )?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "name",
                "club_id",
                "country",
                "location",
                "average_daily_rating",
                "members_count",
                "created",
                "last_activity",
                "admin",
                "visibility",
                "join_request",
                "icon",
                "description",
                "url",
            ])
        }),
        required: 20463u64,
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
                            &mut tables.club.aid,
                            &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                        )?
                }
                1usize => cursor.text(&mut tables.club.name, &[])?,
                2usize => {
                    cursor.integer(&mut tables.club.club_id, 1i64..=9007199254740991i64)?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.club.country,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/country/"),
                            ],
                        )?
                }
                4usize => cursor.text(&mut tables.club.location, &[])?,
                5usize => {
                    cursor
                        .integer(&mut tables.club.average_daily_rating, 0i64..=5000i64)?
                }
                6usize => {
                    cursor
                        .integer(
                            &mut tables.club.members_count,
                            0i64..=9007199254740991i64,
                        )?
                }
                7usize => {
                    cursor
                        .unix_time(
                            &mut tables.club.created,
                            1104537600i64..=4102444800i64,
                        )?
                }
                8usize => {
                    cursor
                        .unix_time(
                            &mut tables.club.last_activity,
                            1104537600i64..=4102444800i64,
                        )?
                }
                9usize => root__admin(cursor, tables)?,
                10usize => {
                    cursor
                        .one_of(
                            &mut tables.club.visibility,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["public", "private"])
                                });
                                &WORDS
                            },
                        )?
                }
                11usize => {
                    cursor
                        .text(
                            &mut tables.club.join_request,
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
                12usize => {
                    cursor
                        .text(
                            &mut tables.club.icon,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                13usize => cursor.text(&mut tables.club.description, &[])?,
                14usize => {
                    cursor
                        .text(
                            &mut tables.club.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(4usize) {
            tables.club.location.null();
        }
        if object.is_missing(12usize) {
            tables.club.icon.null();
        }
        if object.is_missing(13usize) {
            tables.club.description.null();
        }
        Ok(())
    }
}
///What a club says about itself. Documented as "Club Profile" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Club {
    ///The club's administrators. Documented.
    pub admin: ::std::vec::Vec<::std::string::String>,
    ///Average of the members' ratings in daily chess, in points. Documented.
    pub average_daily_rating: i64,
    ///Number of the club, which never changes. Documented.
    pub club_id: i64,
    ///API URL of the country that the club belongs to; `XX` for none. Documented.
    pub country: ::std::string::String,
    ///When the club was founded, in Unix seconds. Documented.
    pub created: i64,
    ///What the club says about itself, in HTML; absent without a text. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    ///URL of the club's picture, absent without one. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub icon: ::std::option::Option<::std::string::String>,
    ///API URL of this club. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Web page for requesting membership; ends in the club's number. Documented.
    pub join_request: ::std::string::String,
    ///When something last happened in the club, in Unix seconds. Documented.
    pub last_activity: i64,
    ///Where the club says to be, free text. Not documented; seen in 2020 and since November 2024.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub location: ::std::option::Option<::std::string::String>,
    ///How many members the club has. Documented.
    pub members_count: i64,
    ///Name of the club. Documented.
    pub name: ::std::string::String,
    ///Web page of the club. Not documented; on every club since at least 2019.
    pub url: ::std::string::String,
    ///Whether the club is open to everybody. Documented.
    pub visibility: ClubVisibility,
}
///Whether the club is open to everybody. Documented.
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
pub enum ClubVisibility {
    #[serde(rename = "public")]
    Public,
    #[serde(rename = "private")]
    Private,
}
impl ::std::fmt::Display for ClubVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Public => f.write_str("public"),
            Self::Private => f.write_str("private"),
        }
    }
}
impl ::std::str::FromStr for ClubVisibility {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "public" => Ok(Self::Public),
            "private" => Ok(Self::Private),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ClubVisibility {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for ClubVisibility {
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
