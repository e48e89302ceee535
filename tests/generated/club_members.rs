// @generated from schemas/club_members.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `club_members`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "club_members",
    summary: "Members of one club, by when they were last active.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/club/{slug}/members",
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
    schema_hash: "70401ca5e08d9bc5db582b9907f43a37ef49206dece3e8c9270cac2107111d5a",
    pages: None,
    dlt: "{\"clubs_members\":{\"argument\":\"clubs\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 3usize] = [
    runtime::Table {
        name: "weekly",
        rows: "/weekly/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The member's name in lower case. Documented.",
            },
            runtime::Column {
                name: "joined",
                origin: runtime::Origin::Body("/joined"),
                description: "When the member joined the club, in Unix seconds. Documented.",
            },
        ],
        key: &["slug", "username"],
        parent: None,
        schema: std::sync::LazyLock::new(&weekly_schema),
    },
    runtime::Table {
        name: "monthly",
        rows: "/monthly/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The member's name in lower case. Documented.",
            },
            runtime::Column {
                name: "joined",
                origin: runtime::Origin::Body("/joined"),
                description: "When the member joined the club, in Unix seconds. Documented.",
            },
        ],
        key: &["slug", "username"],
        parent: None,
        schema: std::sync::LazyLock::new(&monthly_schema),
    },
    runtime::Table {
        name: "all_time",
        rows: "/all_time/*",
        columns: &[
            runtime::Column {
                name: "slug",
                origin: runtime::Origin::Request("slug"),
                description: "Name of the club or tournament in its URL, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The member's name in lower case. Documented.",
            },
            runtime::Column {
                name: "joined",
                origin: runtime::Origin::Body("/joined"),
                description: "When the member joined the club, in Unix seconds. Documented.",
            },
        ],
        key: &["slug", "username"],
        parent: None,
        schema: std::sync::LazyLock::new(&all_time_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "The three lists have no member in common: together they are the membership.",
  "title": "ClubMembers",
  "description": "The members of a club, by when they last took part in it. Documented as \"Club Members\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "weekly": {
      "description": "Members active in the last week.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/member"
      }
    },
    "monthly": {
      "description": "Members active in the last month, but not in the last week.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/member"
      }
    },
    "all_time": {
      "description": "All other members.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/member"
      }
    }
  },
  "required": [
    "weekly",
    "monthly",
    "all_time"
  ],
  "additionalProperties": false,
  "$defs": {
    "member": {
      "title": "ClubMember",
      "description": "One member.",
      "type": "object",
      "properties": {
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/username",
          "description": "The member's name in lower case. Documented."
        },
        "joined": {
          "$ref": "#/$defs/common~1timestamp.json",
          "description": "When the member joined the club, in Unix seconds. Documented."
        }
      },
      "required": [
        "username",
        "joined"
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
///Arrow schema of the table `weekly`.
fn weekly_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("username", false),
            runtime::timestamp_field("joined", false),
        ],
    )
}
///Arrow schema of the table `monthly`.
fn monthly_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("username", false),
            runtime::timestamp_field("joined", false),
        ],
    )
}
///Arrow schema of the table `all_time`.
fn all_time_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::text_field("slug", false),
            runtime::text_field("username", false),
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
        rows_: [usize; 3usize],
        weekly: WeeklyColumns,
        monthly: MonthlyColumns,
        all_time: AllTimeColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.weekly.slug.fill_parameter(self.rows_[0usize], request, "slug")?;
            self.monthly.slug.fill_parameter(self.rows_[1usize], request, "slug")?;
            self.all_time.slug.fill_parameter(self.rows_[2usize], request, "slug")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.weekly.slug);
            visitor(0usize, &mut self.weekly.username);
            visitor(0usize, &mut self.weekly.joined);
            visitor(1usize, &mut self.monthly.slug);
            visitor(1usize, &mut self.monthly.username);
            visitor(1usize, &mut self.monthly.joined);
            visitor(2usize, &mut self.all_time.slug);
            visitor(2usize, &mut self.all_time.username);
            visitor(2usize, &mut self.all_time.joined);
        }
    }
    #[derive(Default)]
    struct WeeklyColumns {
        slug: runtime::TextColumn,
        username: runtime::TextColumn,
        joined: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct MonthlyColumns {
        slug: runtime::TextColumn,
        username: runtime::TextColumn,
        joined: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct AllTimeColumns {
        slug: runtime::TextColumn,
        username: runtime::TextColumn,
        joined: runtime::TimestampColumn,
    }
    static ROOT__WEEKLY__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["username", "joined"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__weekly__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__WEEKLY__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.weekly.username,
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
                        .unix_time(
                            &mut tables.weekly.joined,
                            1104537600i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__weekly(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__weekly__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT__MONTHLY__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["username", "joined"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__monthly__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MONTHLY__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.monthly.username,
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
                        .unix_time(
                            &mut tables.monthly.joined,
                            1104537600i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__monthly(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__monthly__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__ALL_TIME__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["username", "joined"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__all_time__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ALL_TIME__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.all_time.username,
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
                        .unix_time(
                            &mut tables.all_time.joined,
                            1104537600i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__all_time(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__all_time__item(cursor, tables)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["weekly", "monthly", "all_time"])
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
                0usize => root__weekly(cursor, tables)?,
                1usize => root__monthly(cursor, tables)?,
                2usize => root__all_time(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One member.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ClubMember {
    ///When the member joined the club, in Unix seconds. Documented.
    pub joined: i64,
    ///The member's name in lower case. Documented.
    pub username: ::std::string::String,
}
///The members of a club, by when they last took part in it. Documented as "Club Members" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ClubMembers {
    ///All other members.
    pub all_time: ::std::vec::Vec<ClubMember>,
    ///Members active in the last month, but not in the last week.
    pub monthly: ::std::vec::Vec<ClubMember>,
    ///Members active in the last week.
    pub weekly: ::std::vec::Vec<ClubMember>,
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
