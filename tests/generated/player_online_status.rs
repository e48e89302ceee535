// @generated from schemas/player_online_status.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_online_status`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_online_status",
    summary: "Whether one player is online now (unofficial).",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "callback",
            base_url: "https://www.chess.com/callback",
            auth: None,
        },
        path: "/user/popup/{username}",
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
    example: &[("username", "erik")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "89bdb7273cd0d88667d95682bca983fc0f72e2073375a9b36a2c6404d9c9ddf5",
    pages: None,
    dlt: "{\"players_online_status\":{\"argument\":\"players\",\"write_disposition\":\"append\",\"selected\":false,\"drop_in\":{\"rows\":\"nested\",\"write_disposition\":\"append\",\"selected\":true,\"integer_timestamps\":[]}}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "player_online_status",
        rows: "",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player in lower case, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "online_status",
                origin: runtime::Origin::Body("/onlineStatus"),
                description: "Whether the player is online, such as `online` or `offline`. The set of values is not known. Not documented.",
            },
            runtime::Column {
                name: "last_login_date",
                origin: runtime::Origin::Body("/lastLoginDate"),
                description: "When the player last logged in. Public programs that read this response declare it as text; nobody has documented its form, so Unix seconds are taken as well.",
            },
            runtime::Column {
                name: "check_time",
                origin: runtime::Origin::FetchedAt,
                description: "When the request was sent, in UTC.",
            },
        ],
        key: &["username", "check_time"],
        parent: None,
        schema: std::sync::LazyLock::new(&player_online_status_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$comment": "Open, unlike every other schema: the website uses this response internally, no documentation and no complete recording of it exists, and only these two members are wanted.",
  "title": "PlayerOnlineStatus",
  "description": "What the website shows when one points at a player's name. Unofficial: not part of the Published-Data API, and it may change or vanish at any time.",
  "type": "object",
  "properties": {
    "onlineStatus": {
      "description": "Whether the player is online, such as `online` or `offline`. The set of values is not known. Not documented.",
      "type": "string"
    },
    "lastLoginDate": {
      "description": "When the player last logged in. Public programs that read this response declare it as text; nobody has documented its form, so Unix seconds are taken as well.",
      "oneOf": [
        {
          "description": "A date as text.",
          "type": "string"
        },
        {
          "description": "Unix seconds.",
          "type": "integer",
          "minimum": 0,
          "maximum": 4102444800
        }
      ]
    }
  },
  "required": [
    "onlineStatus"
  ],
  "additionalProperties": true
}"#;
///Arrow schema of the table `player_online_status`.
fn player_online_status_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("online_status", false),
            runtime::text_field("last_login_date", true),
            runtime::timestamp_field("check_time", false),
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
        player_online_status: PlayerOnlineStatusColumns,
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
            self.player_online_status
                .username
                .fill_parameter(self.rows_[0usize], request, "username")?;
            self.player_online_status
                .check_time
                .fill_fetched_at(self.rows_[0usize], request);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.player_online_status.username);
            visitor(0usize, &mut self.player_online_status.online_status);
            visitor(0usize, &mut self.player_online_status.last_login_date);
            visitor(0usize, &mut self.player_online_status.check_time);
        }
    }
    #[derive(Default)]
    struct PlayerOnlineStatusColumns {
        username: runtime::TextColumn,
        online_status: runtime::TextColumn,
        last_login_date: runtime::TextColumn,
        check_time: runtime::TimestampColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["onlineStatus", "lastLoginDate"])
        }),
        required: 1u64,
        keys: None,
        open: true,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.text(&mut tables.player_online_status.online_status, &[])?
                }
                1usize => {
                    cursor
                        .text_or_integer(
                            &mut tables.player_online_status.last_login_date,
                            &[],
                            0i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.player_online_status.last_login_date.null();
        }
        Ok(())
    }
}
///What the website shows when one points at a player's name. Unofficial: not part of the Published-Data API, and it may change or vanish at any time.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct PlayerOnlineStatus {
    ///When the player last logged in. Public programs that read this response declare it as text; nobody has documented its form, so Unix seconds are taken as well.
    #[serde(
        rename = "lastLoginDate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_login_date: ::std::option::Option<PlayerOnlineStatusLastLoginDate>,
    ///Whether the player is online, such as `online` or `offline`. The set of values is not known. Not documented.
    #[serde(rename = "onlineStatus")]
    pub online_status: ::std::string::String,
}
///When the player last logged in. Public programs that read this response declare it as text; nobody has documented its form, so Unix seconds are taken as well.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum PlayerOnlineStatusLastLoginDate {
    String(::std::string::String),
    Integer(i64),
}
impl ::std::fmt::Display for PlayerOnlineStatusLastLoginDate {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::String(x) => x.fmt(f),
            Self::Integer(x) => x.fmt(f),
        }
    }
}
impl ::std::convert::From<i64> for PlayerOnlineStatusLastLoginDate {
    fn from(value: i64) -> Self {
        Self::Integer(value)
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
