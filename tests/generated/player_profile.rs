// @generated from schemas/player_profile.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_profile`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_profile",
    summary: "Profile of one player.",
    verified: Some("2026-09-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}",
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
    schema_hash: "a66dd7995d4187c13a8045634bcc61a9dc35d56719b8ea26d49b9ccd18e717de",
    pages: None,
    dlt: "{\"clubs_members_profiles\":{\"follow\":{\"resource\":\"clubs_members\",\"columns\":{\"all_time\":\"username\",\"monthly\":\"username\",\"weekly\":\"username\"}},\"write_disposition\":\"merge\",\"selected\":false},\"countries_players_profiles\":{\"follow\":{\"resource\":\"countries_players\",\"columns\":{\"players\":\"value\"}},\"write_disposition\":\"merge\",\"selected\":false},\"players_profiles\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":true,\"drop_in\":{\"rows\":\"nested\",\"write_disposition\":\"replace\",\"selected\":true,\"integer_timestamps\":[]}},\"titled_players_profiles\":{\"follow\":{\"resource\":\"titled_players\",\"columns\":{\"players\":\"value\"}},\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "player_profile",
        rows: "",
        columns: &[
            runtime::Column {
                name: "last_online",
                origin: runtime::Origin::Body("/last_online"),
                description: "When the player was last logged in, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "joined",
                origin: runtime::Origin::Body("/joined"),
                description: "When the account was opened, in Unix seconds. Documented.",
            },
            runtime::Column {
                name: "player_id",
                origin: runtime::Origin::Body("/player_id"),
                description: "Number of the account, which never changes. Documented.",
            },
            runtime::Column {
                name: "followers",
                origin: runtime::Origin::Body("/followers"),
                description: "How many accounts follow the player; left out on some accounts that nobody follows. Documented.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of this profile. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the player; ends in the username in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name that the player goes by, free text. Documented.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "Name of the account in lower case; can change. Documented.",
            },
            runtime::Column {
                name: "title",
                origin: runtime::Origin::Body("/title"),
                description: "Over-the-board title, absent without one. Documented.",
            },
            runtime::Column {
                name: "country",
                origin: runtime::Origin::Body("/country"),
                description: "API URL of the player's country; ends in its two-letter code. Documented.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the account: how it is paid for, staff, or closed and why. Documented but for `closed:abuse`.",
            },
            runtime::Column {
                name: "is_streamer",
                origin: runtime::Origin::Body("/is_streamer"),
                description: "Whether chess.com lists the player as a streamer. Documented.",
            },
            runtime::Column {
                name: "verified",
                origin: runtime::Origin::Body("/verified"),
                description: "Whether the account is verified. Not documented; on every profile since about 2022.",
            },
            runtime::Column {
                name: "league",
                origin: runtime::Origin::Body("/league"),
                description: "League that the player is in, absent without one. Not documented; seen since 2022.",
            },
            runtime::Column {
                name: "avatar",
                origin: runtime::Origin::Body("/avatar"),
                description: "URL of the player's picture, absent without one. Documented.",
            },
            runtime::Column {
                name: "location",
                origin: runtime::Origin::Body("/location"),
                description: "Where the player says to live, free text. Documented.",
            },
            runtime::Column {
                name: "twitch_url",
                origin: runtime::Origin::Body("/twitch_url"),
                description: "URL of the player's Twitch channel; on streamers only. Documented.",
            },
        ],
        key: &["player_id"],
        parent: None,
        schema: std::sync::LazyLock::new(&player_profile_schema),
    },
    runtime::Table {
        name: "streaming_platforms",
        rows: "/streaming_platforms/*",
        columns: &[
            runtime::Column {
                name: "player_id",
                origin: runtime::Origin::Parent,
                description: "Number of the account, which never changes. Documented.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "Platform, such as `twitch` or `youtube`. The set is open. Not documented.",
            },
            runtime::Column {
                name: "channel_url",
                origin: runtime::Origin::Body("/channel_url"),
                description: "URL of the channel. Not documented.",
            },
        ],
        key: &["player_id", "type"],
        parent: Some("player_profile"),
        schema: std::sync::LazyLock::new(&streaming_platforms_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "chess.com leaves out whatever is empty, so most texts are optional. `fide` is documented here but has never been delivered.",
  "title": "PlayerProfile",
  "description": "What a player's account says about the player. Documented as \"Player Profile\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "last_online": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the player was last logged in, in Unix seconds. Documented."
    },
    "joined": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the account was opened, in Unix seconds. Documented."
    },
    "player_id": {
      "description": "Number of the account, which never changes. Documented.",
      "type": "integer",
      "minimum": 1,
      "maximum": 9007199254740991
    },
    "followers": {
      "description": "How many accounts follow the player; left out on some accounts that nobody follows. Documented.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9007199254740991
    },
    "@id": {
      "$ref": "#/$defs/common~1player.json/$defs/api_url",
      "description": "API URL of this profile. Documented."
    },
    "url": {
      "description": "Web page of the player; ends in the username in the case that its owner chose. Documented.",
      "type": "string",
      "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[A-Za-z0-9_-]+$"
    },
    "name": {
      "description": "Name that the player goes by, free text. Documented.",
      "type": "string"
    },
    "username": {
      "$ref": "#/$defs/common~1player.json/$defs/username",
      "description": "Name of the account in lower case; can change. Documented."
    },
    "title": {
      "$ref": "#/$defs/common~1player.json/$defs/title",
      "description": "Over-the-board title, absent without one. Documented."
    },
    "country": {
      "description": "API URL of the player's country; ends in its two-letter code. Documented.",
      "type": "string",
      "pattern": "^https://api\\.chess\\.com/pub/country/"
    },
    "status": {
      "$ref": "#/$defs/common~1player.json/$defs/account_status",
      "description": "State of the account: how it is paid for, staff, or closed and why. Documented but for `closed:abuse`."
    },
    "is_streamer": {
      "description": "Whether chess.com lists the player as a streamer. Documented.",
      "type": "boolean"
    },
    "verified": {
      "description": "Whether the account is verified. Not documented; on every profile since about 2022.",
      "x-since": "2022",
      "type": "boolean"
    },
    "league": {
      "description": "League that the player is in, absent without one. Not documented; seen since 2022.",
      "x-since": "2022",
      "type": "string",
      "enum": [
        "Wood",
        "Stone",
        "Bronze",
        "Silver",
        "Crystal",
        "Elite",
        "Champion",
        "Legend"
      ]
    },
    "avatar": {
      "description": "URL of the player's picture, absent without one. Documented.",
      "type": "string",
      "pattern": "^https://"
    },
    "location": {
      "description": "Where the player says to live, free text. Documented.",
      "type": "string"
    },
    "twitch_url": {
      "description": "URL of the player's Twitch channel; on streamers only. Documented.",
      "type": "string",
      "pattern": "^https?://"
    },
    "streaming_platforms": {
      "description": "Where the player streams; mostly empty. Not documented; seen since 2024.",
      "x-since": "2024",
      "type": "array",
      "items": {
        "$ref": "#/$defs/streaming_platform"
      }
    }
  },
  "required": [
    "last_online",
    "joined",
    "player_id",
    "@id",
    "url",
    "username",
    "country",
    "status",
    "verified"
  ],
  "additionalProperties": false,
  "$defs": {
    "streaming_platform": {
      "title": "StreamingPlatform",
      "description": "One channel of a streamer.",
      "type": "object",
      "properties": {
        "type": {
          "description": "Platform, such as `twitch` or `youtube`. The set is open. Not documented.",
          "type": "string",
          "minLength": 1
        },
        "channel_url": {
          "description": "URL of the channel. Not documented.",
          "type": "string",
          "pattern": "^https?://"
        }
      },
      "required": [
        "type",
        "channel_url"
      ],
      "additionalProperties": false
    },
    "common/player.json": {
      "$defs": {
        "username": {
          "description": "Name of an account in lower case, as in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        },
        "api_url": {
          "description": "API URL of the player's profile; ends in the lower-case username.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/player/"
        },
        "title": {
          "description": "Over-the-board title.",
          "type": "string",
          "enum": [
            "GM",
            "WGM",
            "IM",
            "WIM",
            "FM",
            "WFM",
            "NM",
            "WNM",
            "CM",
            "WCM"
          ]
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
///Arrow schema of the table `player_profile`.
fn player_profile_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::timestamp_field("last_online", false),
            runtime::timestamp_field("joined", false),
            runtime::integer_field("player_id", false),
            runtime::integer_field("followers", true),
            runtime::text_field("aid", false),
            runtime::text_field("url", false),
            runtime::text_field("name", true),
            runtime::text_field("username", false),
            runtime::text_field("title", true),
            runtime::text_field("country", false),
            runtime::text_field("status", false),
            runtime::boolean_field("is_streamer", true),
            runtime::boolean_field("verified", false),
            runtime::text_field("league", true),
            runtime::text_field("avatar", true),
            runtime::text_field("location", true),
            runtime::text_field("twitch_url", true),
        ],
    )
}
///Arrow schema of the table `streaming_platforms`.
fn streaming_platforms_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::integer_field("player_id", false),
            runtime::text_field("type", false),
            runtime::text_field("channel_url", false),
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
        player_profile: PlayerProfileColumns,
        streaming_platforms: StreamingPlatformsColumns,
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
                .streaming_platforms
                .player_id
                .fill_last(tables.rows_[1usize], &tables.player_profile.player_id);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.player_profile.last_online);
            visitor(0usize, &mut self.player_profile.joined);
            visitor(0usize, &mut self.player_profile.player_id);
            visitor(0usize, &mut self.player_profile.followers);
            visitor(0usize, &mut self.player_profile.aid);
            visitor(0usize, &mut self.player_profile.url);
            visitor(0usize, &mut self.player_profile.name);
            visitor(0usize, &mut self.player_profile.username);
            visitor(0usize, &mut self.player_profile.title);
            visitor(0usize, &mut self.player_profile.country);
            visitor(0usize, &mut self.player_profile.status);
            visitor(0usize, &mut self.player_profile.is_streamer);
            visitor(0usize, &mut self.player_profile.verified);
            visitor(0usize, &mut self.player_profile.league);
            visitor(0usize, &mut self.player_profile.avatar);
            visitor(0usize, &mut self.player_profile.location);
            visitor(0usize, &mut self.player_profile.twitch_url);
            visitor(1usize, &mut self.streaming_platforms.player_id);
            visitor(1usize, &mut self.streaming_platforms.type_);
            visitor(1usize, &mut self.streaming_platforms.channel_url);
        }
    }
    #[derive(Default)]
    struct PlayerProfileColumns {
        last_online: runtime::TimestampColumn,
        joined: runtime::TimestampColumn,
        player_id: runtime::IntegerColumn,
        followers: runtime::IntegerColumn,
        aid: runtime::TextColumn,
        url: runtime::TextColumn,
        name: runtime::TextColumn,
        username: runtime::TextColumn,
        title: runtime::TextColumn,
        country: runtime::TextColumn,
        status: runtime::TextColumn,
        is_streamer: runtime::BooleanColumn,
        verified: runtime::BooleanColumn,
        league: runtime::TextColumn,
        avatar: runtime::TextColumn,
        location: runtime::TextColumn,
        twitch_url: runtime::TextColumn,
    }
    #[derive(Default)]
    struct StreamingPlatformsColumns {
        player_id: runtime::IntegerColumn,
        type_: runtime::TextColumn,
        channel_url: runtime::TextColumn,
    }
    static ROOT__STREAMING_PLATFORMS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["type", "channel_url"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__streaming_platforms__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__STREAMING_PLATFORMS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .text(
                            &mut tables.streaming_platforms.type_,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.streaming_platforms.channel_url,
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
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__streaming_platforms(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__streaming_platforms__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "last_online",
                "joined",
                "player_id",
                "followers",
                "@id",
                "url",
                "name",
                "username",
                "title",
                "country",
                "status",
                "is_streamer",
                "verified",
                "league",
                "avatar",
                "location",
                "twitch_url",
                "streaming_platforms",
            ])
        }),
        required: 5815u64,
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
                        .unix_time(
                            &mut tables.player_profile.last_online,
                            1104537600i64..=4102444800i64,
                        )?
                }
                1usize => {
                    cursor
                        .unix_time(
                            &mut tables.player_profile.joined,
                            1104537600i64..=4102444800i64,
                        )?
                }
                2usize => {
                    cursor
                        .integer(
                            &mut tables.player_profile.player_id,
                            1i64..=9007199254740991i64,
                        )?
                }
                3usize => {
                    cursor
                        .integer(
                            &mut tables.player_profile.followers,
                            0i64..=9007199254740991i64,
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.aid,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                5usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.url,
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
                6usize => cursor.text(&mut tables.player_profile.name, &[])?,
                7usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.username,
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
                8usize => {
                    cursor
                        .one_of(
                            &mut tables.player_profile.title,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "GM",
                                        "WGM",
                                        "IM",
                                        "WIM",
                                        "FM",
                                        "WFM",
                                        "NM",
                                        "WNM",
                                        "CM",
                                        "WCM",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                9usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.country,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/country/"),
                            ],
                        )?
                }
                10usize => {
                    cursor
                        .one_of(
                            &mut tables.player_profile.status,
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
                11usize => cursor.boolean(&mut tables.player_profile.is_streamer)?,
                12usize => cursor.boolean(&mut tables.player_profile.verified)?,
                13usize => {
                    cursor
                        .one_of(
                            &mut tables.player_profile.league,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals([
                                        "Wood",
                                        "Stone",
                                        "Bronze",
                                        "Silver",
                                        "Crystal",
                                        "Elite",
                                        "Champion",
                                        "Legend",
                                    ])
                                });
                                &WORDS
                            },
                        )?
                }
                14usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.avatar,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                15usize => cursor.text(&mut tables.player_profile.location, &[])?,
                16usize => {
                    cursor
                        .text(
                            &mut tables.player_profile.twitch_url,
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
                17usize => root__streaming_platforms(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(3usize) {
            tables.player_profile.followers.null();
        }
        if object.is_missing(6usize) {
            tables.player_profile.name.null();
        }
        if object.is_missing(8usize) {
            tables.player_profile.title.null();
        }
        if object.is_missing(11usize) {
            tables.player_profile.is_streamer.null();
        }
        if object.is_missing(13usize) {
            tables.player_profile.league.null();
        }
        if object.is_missing(14usize) {
            tables.player_profile.avatar.null();
        }
        if object.is_missing(15usize) {
            tables.player_profile.location.null();
        }
        if object.is_missing(16usize) {
            tables.player_profile.twitch_url.null();
        }
        Ok(())
    }
}
///What a player's account says about the player. Documented as "Player Profile" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerProfile {
    ///URL of the player's picture, absent without one. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub avatar: ::std::option::Option<::std::string::String>,
    ///API URL of the player's country; ends in its two-letter code. Documented.
    pub country: ::std::string::String,
    ///How many accounts follow the player; left out on some accounts that nobody follows. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub followers: ::std::option::Option<i64>,
    ///API URL of this profile. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Whether chess.com lists the player as a streamer. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_streamer: ::std::option::Option<bool>,
    ///When the account was opened, in Unix seconds. Documented.
    pub joined: i64,
    ///When the player was last logged in, in Unix seconds. Documented.
    pub last_online: i64,
    ///League that the player is in, absent without one. Not documented; seen since 2022.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub league: ::std::option::Option<PlayerProfileLeague>,
    ///Where the player says to live, free text. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub location: ::std::option::Option<::std::string::String>,
    ///Name that the player goes by, free text. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    ///Number of the account, which never changes. Documented.
    pub player_id: i64,
    pub status: super::types::common::player::AccountStatus,
    ///Where the player streams; mostly empty. Not documented; seen since 2024.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub streaming_platforms: ::std::vec::Vec<StreamingPlatform>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<super::types::common::player::Title>,
    ///URL of the player's Twitch channel; on streamers only. Documented.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub twitch_url: ::std::option::Option<::std::string::String>,
    ///Web page of the player; ends in the username in the case that its owner chose. Documented.
    pub url: ::std::string::String,
    ///Name of the account in lower case; can change. Documented.
    pub username: ::std::string::String,
    ///Whether the account is verified. Not documented; on every profile since about 2022.
    pub verified: bool,
}
///League that the player is in, absent without one. Not documented; seen since 2022.
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
pub enum PlayerProfileLeague {
    Wood,
    Stone,
    Bronze,
    Silver,
    Crystal,
    Elite,
    Champion,
    Legend,
}
impl ::std::fmt::Display for PlayerProfileLeague {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Wood => f.write_str("Wood"),
            Self::Stone => f.write_str("Stone"),
            Self::Bronze => f.write_str("Bronze"),
            Self::Silver => f.write_str("Silver"),
            Self::Crystal => f.write_str("Crystal"),
            Self::Elite => f.write_str("Elite"),
            Self::Champion => f.write_str("Champion"),
            Self::Legend => f.write_str("Legend"),
        }
    }
}
impl ::std::str::FromStr for PlayerProfileLeague {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "Wood" => Ok(Self::Wood),
            "Stone" => Ok(Self::Stone),
            "Bronze" => Ok(Self::Bronze),
            "Silver" => Ok(Self::Silver),
            "Crystal" => Ok(Self::Crystal),
            "Elite" => Ok(Self::Elite),
            "Champion" => Ok(Self::Champion),
            "Legend" => Ok(Self::Legend),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for PlayerProfileLeague {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for PlayerProfileLeague {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///One channel of a streamer.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct StreamingPlatform {
    ///URL of the channel. Not documented.
    pub channel_url: ::std::string::String,
    ///Platform, such as `twitch` or `youtube`. The set is open. Not documented.
    #[serde(rename = "type")]
    pub type_: ::std::string::String,
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
