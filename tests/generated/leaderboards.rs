// @generated from schemas/leaderboards.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `leaderboards`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "leaderboards",
    summary: "The best fifty players of each category.",
    verified: Some("2026-05-29"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/leaderboards",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "b7d3d8f5607144f89fa3436ae82d1b9e370623258d24e5b490559254a784b0c2",
    pages: None,
    dlt: "{\"leaderboards\":{\"write_disposition\":\"replace\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "leaderboards",
        rows: "/*/*",
        columns: &[
            runtime::Column {
                name: "category",
                origin: runtime::Origin::MapKey,
                description: "Category of the leaderboard, such as `live_blitz` or `tactics`.",
            },
            runtime::Column {
                name: "player_id",
                origin: runtime::Origin::Body("/player_id"),
                description: "Number of the account, which never changes. Documented.",
            },
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of the player's profile. Documented.",
            },
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the player. Documented.",
            },
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Body("/username"),
                description: "The player's name in the case that its owner chose. Documented.",
            },
            runtime::Column {
                name: "score",
                origin: runtime::Origin::Body("/score"),
                description: "Rating in points; in `tactics`, `rush` and `battle` a score of their own, up to a million. Documented.",
            },
            runtime::Column {
                name: "rank",
                origin: runtime::Origin::Body("/rank"),
                description: "Place in the category, from 1 to 50. Documented.",
            },
            runtime::Column {
                name: "country",
                origin: runtime::Origin::Body("/country"),
                description: "API URL of the player's country; ends in its two-letter code. Not documented; on every player since at least 2020.",
            },
            runtime::Column {
                name: "country_id",
                origin: runtime::Origin::Body("/country_id"),
                description: "chess.com's own number of the player's country, 2 for the United States. Not documented; on every player since May 2026 at the latest.",
            },
            runtime::Column {
                name: "title",
                origin: runtime::Origin::Body("/title"),
                description: "Over-the-board title, absent without one. Not documented; seen since 2020.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name that the player goes by, free text; absent without one. Not documented; seen since 2020.",
            },
            runtime::Column {
                name: "status",
                origin: runtime::Origin::Body("/status"),
                description: "State of the account: how it is paid for, staff, or closed and why. Not documented; on every player since at least 2020.",
            },
            runtime::Column {
                name: "avatar",
                origin: runtime::Origin::Body("/avatar"),
                description: "URL of the player's picture, of a placeholder without one. Not documented; on every player since at least 2020.",
            },
            runtime::Column {
                name: "trend_score__direction",
                origin: runtime::Origin::Body("/trend_score/direction"),
                description: "1 up, -1 down, 0 neither. Not documented.",
            },
            runtime::Column {
                name: "trend_score__delta",
                origin: runtime::Origin::Body("/trend_score/delta"),
                description: "How far, in points of the score or in places of the rank, without a sign. Not documented.",
            },
            runtime::Column {
                name: "trend_rank__direction",
                origin: runtime::Origin::Body("/trend_rank/direction"),
                description: "1 up, -1 down, 0 neither. Not documented.",
            },
            runtime::Column {
                name: "trend_rank__delta",
                origin: runtime::Origin::Body("/trend_rank/delta"),
                description: "How far, in points of the score or in places of the rank, without a sign. Not documented.",
            },
            runtime::Column {
                name: "flair_code",
                origin: runtime::Origin::Body("/flair_code"),
                description: "Picture that the player chose for the background of the name, such as `nothing` or `diamond_traditional`. The set is open. Not documented; on every player since at least 2020.",
            },
            runtime::Column {
                name: "win_count",
                origin: runtime::Origin::Body("/win_count"),
                description: "Games that the player won in the category. Not documented; on every player since October 2022 at the latest.",
            },
            runtime::Column {
                name: "loss_count",
                origin: runtime::Origin::Body("/loss_count"),
                description: "Games that the player lost in the category. Not documented; on every player since October 2022 at the latest.",
            },
            runtime::Column {
                name: "draw_count",
                origin: runtime::Origin::Body("/draw_count"),
                description: "Games that the player drew in the category. Not documented; on every player since October 2022 at the latest.",
            },
        ],
        key: &["category", "player_id"],
        parent: None,
        schema: std::sync::LazyLock::new(&leaderboards_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "The set of categories is closed, so that a new one is seen: `lessons` went and `rush` and `battle` came between 2020 and 2024. Any category may be missing: `live_crazyhouse` and `live_kingofthehill` were in May 2026.",
  "title": "Leaderboards",
  "description": "The best fifty players of each category. Documented as \"Leaderboards\" of the Published-Data API.",
  "type": "object",
  "patternProperties": {
    "^(daily|daily960|live_rapid|live_blitz|live_bullet|live_bughouse|live_blitz960|live_threecheck|live_crazyhouse|live_kingofthehill|tactics|rush|battle)$": {
      "description": "Players of one category, best first. Documented but for `rush` and `battle`.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/leader"
      }
    }
  },
  "additionalProperties": false,
  "$defs": {
    "leader": {
      "title": "Leader",
      "description": "One player of a category.",
      "type": "object",
      "properties": {
        "player_id": {
          "description": "Number of the account, which never changes. Documented.",
          "type": "integer",
          "minimum": 1,
          "maximum": 9007199254740991
        },
        "@id": {
          "$ref": "#/$defs/common~1player.json/$defs/api_url",
          "description": "API URL of the player's profile. Documented."
        },
        "url": {
          "description": "Web page of the player. Documented.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/[A-Za-z0-9/_-]+/[A-Za-z0-9_-]+$"
        },
        "username": {
          "$ref": "#/$defs/common~1player.json/$defs/display_name",
          "description": "The player's name in the case that its owner chose. Documented."
        },
        "score": {
          "description": "Rating in points; in `tactics`, `rush` and `battle` a score of their own, up to a million. Documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000000
        },
        "rank": {
          "description": "Place in the category, from 1 to 50. Documented.",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000000
        },
        "country": {
          "description": "API URL of the player's country; ends in its two-letter code. Not documented; on every player since at least 2020.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/country/"
        },
        "country_id": {
          "description": "chess.com's own number of the player's country, 2 for the United States. Not documented; on every player since May 2026 at the latest.",
          "x-since": "2026-05",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000
        },
        "title": {
          "$ref": "#/$defs/common~1player.json/$defs/title",
          "description": "Over-the-board title, absent without one. Not documented; seen since 2020."
        },
        "name": {
          "description": "Name that the player goes by, free text; absent without one. Not documented; seen since 2020.",
          "type": "string"
        },
        "status": {
          "$ref": "#/$defs/common~1player.json/$defs/account_status",
          "description": "State of the account: how it is paid for, staff, or closed and why. Not documented; on every player since at least 2020."
        },
        "avatar": {
          "description": "URL of the player's picture, of a placeholder without one. Not documented; on every player since at least 2020.",
          "type": "string",
          "pattern": "^https://"
        },
        "trend_score": {
          "$ref": "#/$defs/trend",
          "description": "How the score moved lately; absent on few players, new ones perhaps. Not documented; seen since 2020."
        },
        "trend_rank": {
          "$ref": "#/$defs/trend",
          "description": "How the rank moved lately; absent on few players, new ones perhaps. Not documented; seen since 2020."
        },
        "flair_code": {
          "description": "Picture that the player chose for the background of the name, such as `nothing` or `diamond_traditional`. The set is open. Not documented; on every player since at least 2020.",
          "type": "string",
          "minLength": 1
        },
        "win_count": {
          "$ref": "#/$defs/count",
          "description": "Games that the player won in the category. Not documented; on every player since October 2022 at the latest.",
          "x-since": "2022-10"
        },
        "loss_count": {
          "$ref": "#/$defs/count",
          "description": "Games that the player lost in the category. Not documented; on every player since October 2022 at the latest.",
          "x-since": "2022-10"
        },
        "draw_count": {
          "$ref": "#/$defs/count",
          "description": "Games that the player drew in the category. Not documented; on every player since October 2022 at the latest.",
          "x-since": "2022-10"
        }
      },
      "required": [
        "player_id",
        "@id",
        "url",
        "username",
        "score",
        "rank",
        "country",
        "status",
        "avatar",
        "flair_code",
        "win_count",
        "loss_count",
        "draw_count"
      ],
      "additionalProperties": false
    },
    "trend": {
      "title": "Trend",
      "description": "A movement: how far and where to.",
      "type": "object",
      "properties": {
        "direction": {
          "description": "1 up, -1 down, 0 neither. Not documented.",
          "type": "integer",
          "minimum": -1,
          "maximum": 1
        },
        "delta": {
          "description": "How far, in points of the score or in places of the rank, without a sign. Not documented.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000000
        }
      },
      "required": [
        "direction",
        "delta"
      ],
      "additionalProperties": false
    },
    "count": {
      "description": "A number of games.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9007199254740991
    },
    "common/player.json": {
      "$defs": {
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
    }
  }
}"##;
///Arrow schema of the table `leaderboards`.
fn leaderboards_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("category", false),
            runtime::integer_field("player_id", false),
            runtime::text_field("aid", false),
            runtime::text_field("url", false),
            runtime::text_field("username", false),
            runtime::integer_field("score", false),
            runtime::integer_field("rank", false),
            runtime::text_field("country", false),
            runtime::integer_field("country_id", true),
            runtime::text_field("title", true),
            runtime::text_field("name", true),
            runtime::text_field("status", false),
            runtime::text_field("avatar", false),
            runtime::integer_field("trend_score__direction", true),
            runtime::integer_field("trend_score__delta", true),
            runtime::integer_field("trend_rank__direction", true),
            runtime::integer_field("trend_rank__delta", true),
            runtime::text_field("flair_code", false),
            runtime::integer_field("win_count", false),
            runtime::integer_field("loss_count", false),
            runtime::integer_field("draw_count", false),
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
        leaderboards: LeaderboardsColumns,
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
            visitor(0usize, &mut self.leaderboards.category);
            visitor(0usize, &mut self.leaderboards.player_id);
            visitor(0usize, &mut self.leaderboards.aid);
            visitor(0usize, &mut self.leaderboards.url);
            visitor(0usize, &mut self.leaderboards.username);
            visitor(0usize, &mut self.leaderboards.score);
            visitor(0usize, &mut self.leaderboards.rank);
            visitor(0usize, &mut self.leaderboards.country);
            visitor(0usize, &mut self.leaderboards.country_id);
            visitor(0usize, &mut self.leaderboards.title);
            visitor(0usize, &mut self.leaderboards.name);
            visitor(0usize, &mut self.leaderboards.status);
            visitor(0usize, &mut self.leaderboards.avatar);
            visitor(0usize, &mut self.leaderboards.trend_score__direction);
            visitor(0usize, &mut self.leaderboards.trend_score__delta);
            visitor(0usize, &mut self.leaderboards.trend_rank__direction);
            visitor(0usize, &mut self.leaderboards.trend_rank__delta);
            visitor(0usize, &mut self.leaderboards.flair_code);
            visitor(0usize, &mut self.leaderboards.win_count);
            visitor(0usize, &mut self.leaderboards.loss_count);
            visitor(0usize, &mut self.leaderboards.draw_count);
        }
    }
    #[derive(Default)]
    struct LeaderboardsColumns {
        category: runtime::TextColumn,
        player_id: runtime::IntegerColumn,
        aid: runtime::TextColumn,
        url: runtime::TextColumn,
        username: runtime::TextColumn,
        score: runtime::IntegerColumn,
        rank: runtime::IntegerColumn,
        country: runtime::TextColumn,
        country_id: runtime::IntegerColumn,
        title: runtime::TextColumn,
        name: runtime::TextColumn,
        status: runtime::TextColumn,
        avatar: runtime::TextColumn,
        trend_score__direction: runtime::IntegerColumn,
        trend_score__delta: runtime::IntegerColumn,
        trend_rank__direction: runtime::IntegerColumn,
        trend_rank__delta: runtime::IntegerColumn,
        flair_code: runtime::TextColumn,
        win_count: runtime::IntegerColumn,
        loss_count: runtime::IntegerColumn,
        draw_count: runtime::IntegerColumn,
    }
    static ROOT__MEMBER___ITEM__TREND_SCORE: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["direction", "delta"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__member___item__trend_score(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__TREND_SCORE)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.trend_score__direction,
                            -1i64..=1i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.trend_score__delta,
                            0i64..=1000000000i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__TREND_RANK: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["direction", "delta"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__member___item__trend_rank(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__TREND_RANK)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.trend_rank__direction,
                            -1i64..=1i64,
                        )?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.trend_rank__delta,
                            0i64..=1000000000i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "player_id",
                "@id",
                "url",
                "username",
                "score",
                "rank",
                "country",
                "country_id",
                "title",
                "name",
                "status",
                "avatar",
                "trend_score",
                "trend_rank",
                "flair_code",
                "win_count",
                "loss_count",
                "draw_count",
            ])
        }),
        required: 248959u64,
        keys: None,
        open: false,
    };
    fn root__member___item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.player_id,
                            1i64..=9007199254740991i64,
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.aid,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/player/"),
                            ],
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.url,
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
                3usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.username,
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
                    cursor.integer(&mut tables.leaderboards.score, 0i64..=1000000000i64)?
                }
                5usize => {
                    cursor.integer(&mut tables.leaderboards.rank, 1i64..=1000000i64)?
                }
                6usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.country,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/country/"),
                            ],
                        )?
                }
                7usize => {
                    cursor
                        .integer(&mut tables.leaderboards.country_id, 0i64..=1000000i64)?
                }
                8usize => {
                    cursor
                        .one_of(
                            &mut tables.leaderboards.title,
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
                9usize => cursor.text(&mut tables.leaderboards.name, &[])?,
                10usize => {
                    cursor
                        .one_of(
                            &mut tables.leaderboards.status,
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
                11usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.avatar,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                12usize => root__member___item__trend_score(cursor, tables)?,
                13usize => root__member___item__trend_rank(cursor, tables)?,
                14usize => {
                    cursor
                        .text(
                            &mut tables.leaderboards.flair_code,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                15usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.win_count,
                            0i64..=9007199254740991i64,
                        )?
                }
                16usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.loss_count,
                            0i64..=9007199254740991i64,
                        )?
                }
                17usize => {
                    cursor
                        .integer(
                            &mut tables.leaderboards.draw_count,
                            0i64..=9007199254740991i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(7usize) {
            tables.leaderboards.country_id.null();
        }
        if object.is_missing(8usize) {
            tables.leaderboards.title.null();
        }
        if object.is_missing(9usize) {
            tables.leaderboards.name.null();
        }
        if object.is_missing(12usize) {
            tables.leaderboards.trend_score__direction.null();
            tables.leaderboards.trend_score__delta.null();
        }
        if object.is_missing(13usize) {
            tables.leaderboards.trend_rank__direction.null();
            tables.leaderboards.trend_rank__delta.null();
        }
        Ok(())
    }
    fn root__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__member___item(cursor, tables)?;
            tables.leaderboards.category.push_key(key)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT__MEMBER_: runtime::Pattern = runtime::Pattern::new(
        "^(daily|daily960|live_rapid|live_blitz|live_bullet|live_bughouse|live_blitz960|live_threecheck|live_crazyhouse|live_kingofthehill|tactics|rush|battle)$",
    );
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals([]) }),
        required: 0u64,
        keys: Some(&ROOT__MEMBER_),
        open: false,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                _ => root__member_(cursor, tables, object.key())?,
            }
        }
        Ok(())
    }
}
///One player of a category.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Leader {
    ///URL of the player's picture, of a placeholder without one. Not documented; on every player since at least 2020.
    pub avatar: ::std::string::String,
    ///API URL of the player's country; ends in its two-letter code. Not documented; on every player since at least 2020.
    pub country: ::std::string::String,
    ///chess.com's own number of the player's country, 2 for the United States. Not documented; on every player since May 2026 at the latest.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country_id: ::std::option::Option<i64>,
    ///Games that the player drew in the category. Not documented; on every player since October 2022 at the latest.
    pub draw_count: i64,
    ///Picture that the player chose for the background of the name, such as `nothing` or `diamond_traditional`. The set is open. Not documented; on every player since at least 2020.
    pub flair_code: ::std::string::String,
    ///API URL of the player's profile. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Games that the player lost in the category. Not documented; on every player since October 2022 at the latest.
    pub loss_count: i64,
    ///Name that the player goes by, free text; absent without one. Not documented; seen since 2020.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    ///Number of the account, which never changes. Documented.
    pub player_id: i64,
    ///Place in the category, from 1 to 50. Documented.
    pub rank: i64,
    ///Rating in points; in `tactics`, `rush` and `battle` a score of their own, up to a million. Documented.
    pub score: i64,
    pub status: super::types::common::player::AccountStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<super::types::common::player::Title>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub trend_rank: ::std::option::Option<Trend>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub trend_score: ::std::option::Option<Trend>,
    ///Web page of the player. Documented.
    pub url: ::std::string::String,
    ///The player's name in the case that its owner chose. Documented.
    pub username: ::std::string::String,
    ///Games that the player won in the category. Not documented; on every player since October 2022 at the latest.
    pub win_count: i64,
}
///The best fifty players of each category. Documented as "Leaderboards" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Leaderboards(
    pub ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<Leader>>,
);
impl ::std::ops::Deref for Leaderboards {
    type Target = ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::vec::Vec<Leader>,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<Leader>> {
        &self.0
    }
}
impl ::std::convert::From<Leaderboards>
for ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<Leader>> {
    fn from(value: Leaderboards) -> Self {
        value.0
    }
}
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<Leader>>,
> for Leaderboards {
    fn from(
        value: ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::vec::Vec<Leader>,
        >,
    ) -> Self {
        Self(value)
    }
}
///A movement: how far and where to.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Trend {
    ///How far, in points of the score or in places of the rank, without a sign. Not documented.
    pub delta: i64,
    ///1 up, -1 down, 0 neither. Not documented.
    pub direction: i64,
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
