// @generated from schemas/streamers.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `streamers`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "streamers",
    summary: "Streamers that chess.com lists, and whether they are live.",
    verified: Some("2026-05-29"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/streamers",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "c8b9fd61a1367838b259e9726f65a4874c4cf6cc2c9ae589a08e34e2f7d409a8",
    pages: None,
    dlt: "{\"streamers\":{\"write_disposition\":\"replace\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "streamers",
        rows: "/streamers/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The streamer's name in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "avatar",
                origin: runtime::Origin::Body("/avatar"),
                description: "URL of the streamer's picture, of a placeholder without one. Documented.",
            },
            runtime::Column {
                name: "twitch_url",
                origin: runtime::Origin::Body("/twitch_url"),
                description: "URL of the streamer's Twitch channel; only while live since about 2024. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the streamer. Documented.",
            },
            runtime::Column {
                name: "is_live",
                origin: runtime::Origin::Body("/is_live"),
                description: "Whether the streamer is live on any platform. Documented.",
            },
            runtime::Column {
                name: "is_community_streamer",
                origin: runtime::Origin::Body("/is_community_streamer"),
                description: "Whether the streamer belongs to the community and not to chess.com's partners. Not documented; on every streamer since 2023.",
            },
        ],
        key: &["username"],
        parent: None,
        schema: std::sync::LazyLock::new(&streamers_schema),
    },
    runtime::Table {
        name: "streamers__platforms",
        rows: "/streamers/*/platforms/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Parent,
                description: "The streamer's name in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "Platform, such as `twitch` or `youtube`. The set is open. Not documented.",
            },
            runtime::Column {
                name: "stream_url",
                origin: runtime::Origin::Body("/stream_url"),
                description: "URL of the stream that is on, absent without one. Not documented.",
            },
            runtime::Column {
                name: "channel_url",
                origin: runtime::Origin::Body("/channel_url"),
                description: "URL of the channel. Not documented.",
            },
            runtime::Column {
                name: "is_live",
                origin: runtime::Origin::Body("/is_live"),
                description: "Whether the streamer is live on this platform. Not documented.",
            },
            runtime::Column {
                name: "is_main_live_platform",
                origin: runtime::Origin::Body("/is_main_live_platform"),
                description: "Whether this is the first of the platforms that the streamer is live on; mostly absent while not live. Not documented.",
            },
        ],
        key: &["username", "type"],
        parent: Some("streamers"),
        schema: std::sync::LazyLock::new(&streamers__platforms_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Streamers",
  "description": "The streamers that chess.com lists, those who are live first. Documented as \"Streamers\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "streamers": {
      "description": "Several hundred streamers. Documented.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/streamer"
      }
    }
  },
  "required": [
    "streamers"
  ],
  "additionalProperties": false,
  "$defs": {
    "streamer": {
      "title": "Streamer",
      "description": "One streamer.",
      "type": "object",
      "properties": {
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/display_name",
          "description": "The streamer's name in the case that its owner chose. Documented."
        },
        "avatar": {
          "description": "URL of the streamer's picture, of a placeholder without one. Documented.",
          "type": "string",
          "pattern": "^https://"
        },
        "twitch_url": {
          "description": "URL of the streamer's Twitch channel; only while live since about 2024. Documented.",
          "type": "string",
          "pattern": "^https?://"
        },
        "url": {
          "description": "Web page of the streamer. Documented.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[A-Za-z0-9_-]+$"
        },
        "is_live": {
          "description": "Whether the streamer is live on any platform. Documented.",
          "type": "boolean"
        },
        "is_community_streamer": {
          "description": "Whether the streamer belongs to the community and not to chess.com's partners. Not documented; on every streamer since 2023.",
          "x-since": "2023",
          "type": "boolean"
        },
        "platforms": {
          "description": "Where the streamer streams; may be empty. Not documented; on every streamer since 2024.",
          "x-since": "2024",
          "type": "array",
          "items": {
            "$ref": "#/$defs/platform"
          }
        }
      },
      "required": [
        "username",
        "avatar",
        "url",
        "is_live"
      ],
      "additionalProperties": false
    },
    "platform": {
      "title": "StreamerPlatform",
      "description": "One channel of a streamer.",
      "type": "object",
      "properties": {
        "type": {
          "description": "Platform, such as `twitch` or `youtube`. The set is open. Not documented.",
          "type": "string",
          "minLength": 1
        },
        "stream_url": {
          "description": "URL of the stream that is on, absent without one. Not documented.",
          "type": "string",
          "pattern": "^https?://"
        },
        "channel_url": {
          "description": "URL of the channel. Not documented.",
          "type": "string",
          "pattern": "^https?://"
        },
        "is_live": {
          "description": "Whether the streamer is live on this platform. Not documented.",
          "type": "boolean"
        },
        "is_main_live_platform": {
          "description": "Whether this is the first of the platforms that the streamer is live on; mostly absent while not live. Not documented.",
          "type": "boolean"
        }
      },
      "required": [
        "type",
        "channel_url",
        "is_live"
      ],
      "additionalProperties": false
    },
    "common/player.json": {
      "$defs": {
        "display_name": {
          "description": "Name of an account in the case that its owner chose. Compare names in lower case.",
          "type": "string",
          "pattern": "^[A-Za-z0-9_-]+$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `streamers`.
fn streamers_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("avatar", false),
            runtime::text_field("twitch_url", true),
            runtime::text_field("url", false),
            runtime::boolean_field("is_live", false),
            runtime::boolean_field("is_community_streamer", true),
        ],
    )
}
///Arrow schema of the table `streamers__platforms`.
fn streamers__platforms_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("type", false),
            runtime::text_field("stream_url", true),
            runtime::text_field("channel_url", false),
            runtime::boolean_field("is_live", false),
            runtime::boolean_field("is_main_live_platform", true),
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
        streamers: StreamersColumns,
        streamers__platforms: StreamersPlatformsColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            _request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.streamers.username);
            visitor(0usize, &mut self.streamers.avatar);
            visitor(0usize, &mut self.streamers.twitch_url);
            visitor(0usize, &mut self.streamers.url);
            visitor(0usize, &mut self.streamers.is_live);
            visitor(0usize, &mut self.streamers.is_community_streamer);
            visitor(1usize, &mut self.streamers__platforms.username);
            visitor(1usize, &mut self.streamers__platforms.type_);
            visitor(1usize, &mut self.streamers__platforms.stream_url);
            visitor(1usize, &mut self.streamers__platforms.channel_url);
            visitor(1usize, &mut self.streamers__platforms.is_live);
            visitor(1usize, &mut self.streamers__platforms.is_main_live_platform);
        }
    }
    #[derive(Default)]
    struct StreamersColumns {
        username: runtime::TextColumn,
        avatar: runtime::TextColumn,
        twitch_url: runtime::TextColumn,
        url: runtime::TextColumn,
        is_live: runtime::BooleanColumn,
        is_community_streamer: runtime::BooleanColumn,
    }
    #[derive(Default)]
    struct StreamersPlatformsColumns {
        username: runtime::TextColumn,
        type_: runtime::TextColumn,
        stream_url: runtime::TextColumn,
        channel_url: runtime::TextColumn,
        is_live: runtime::BooleanColumn,
        is_main_live_platform: runtime::BooleanColumn,
    }
    static ROOT__STREAMERS__ITEM__PLATFORMS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "type",
                "stream_url",
                "channel_url",
                "is_live",
                "is_main_live_platform",
            ])
        }),
        required: 13u64,
        keys: None,
        open: false,
    };
    fn root__streamers__item__platforms__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__STREAMERS__ITEM__PLATFORMS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.streamers__platforms.type_,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.streamers__platforms.stream_url,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https?://",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.streamers__platforms.channel_url,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https?://",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                3usize => cursor.boolean(&mut tables.streamers__platforms.is_live)?,
                4usize => {
                    cursor
                        .boolean(&mut tables.streamers__platforms.is_main_live_platform)?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.streamers__platforms.stream_url.null();
        }
        if object.is_missing(4usize) {
            tables.streamers__platforms.is_main_live_platform.null();
        }
        Ok(())
    }
    fn root__streamers__item__platforms(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__streamers__item__platforms__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__STREAMERS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "username",
                "avatar",
                "twitch_url",
                "url",
                "is_live",
                "is_community_streamer",
                "platforms",
            ])
        }),
        required: 27u64,
        keys: None,
        open: false,
    };
    fn root__streamers__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__STREAMERS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.streamers.username,
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
                1usize => {
                    cursor
                        .text(
                            &mut tables.streamers.avatar,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.streamers.twitch_url,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https?://",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                3usize => {
                    cursor
                        .text(
                            &mut tables.streamers.url,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[A-Za-z0-9_-]+$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                4usize => cursor.boolean(&mut tables.streamers.is_live)?,
                5usize => cursor.boolean(&mut tables.streamers.is_community_streamer)?,
                6usize => root__streamers__item__platforms(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.streamers.twitch_url.null();
        }
        if object.is_missing(5usize) {
            tables.streamers.is_community_streamer.null();
        }
        Ok(())
    }
    fn root__streamers(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__streamers__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
            tables
                .streamers__platforms
                .username
                .fill_last(tables.rows_[1usize], &tables.streamers.username)?;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["streamers"]) }),
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
                0usize => root__streamers(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One streamer.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Streamer {
    ///URL of the streamer's picture, of a placeholder without one. Documented.
    pub avatar: ::std::string::String,
    ///Whether the streamer belongs to the community and not to chess.com's partners. Not documented; on every streamer since 2023.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_community_streamer: ::std::option::Option<bool>,
    ///Whether the streamer is live on any platform. Documented.
    pub is_live: bool,
    ///Where the streamer streams; may be empty. Not documented; on every streamer since 2024.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub platforms: ::std::vec::Vec<StreamerPlatform>,
    ///URL of the streamer's Twitch channel; only while live since about 2024. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub twitch_url: ::std::option::Option<::std::string::String>,
    ///Web page of the streamer. Documented.
    pub url: ::std::string::String,
    ///The streamer's name in the case that its owner chose. Documented.
    pub username: ::std::string::String,
}
///One channel of a streamer.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct StreamerPlatform {
    ///URL of the channel. Not documented.
    pub channel_url: ::std::string::String,
    ///Whether the streamer is live on this platform. Not documented.
    pub is_live: bool,
    ///Whether this is the first of the platforms that the streamer is live on; mostly absent while not live. Not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_main_live_platform: ::std::option::Option<bool>,
    ///URL of the stream that is on, absent without one. Not documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stream_url: ::std::option::Option<::std::string::String>,
    ///Platform, such as `twitch` or `youtube`. The set is open. Not documented.
    #[serde(rename = "type")]
    pub type_: ::std::string::String,
}
///The streamers that chess.com lists, those who are live first. Documented as "Streamers" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Streamers {
    ///Several hundred streamers. Documented.
    pub streamers: ::std::vec::Vec<Streamer>,
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
