// @generated from schemas/player_games_archives.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `player_games_archives`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "player_games_archives",
    summary: "Months in which one player finished games, as URLs.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/player/{username}/games/archives",
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
    schema_hash: "737356c171c2522e5f7e7a9b0d66a64da28c28b4f59120f71730548c358d3049",
    pages: None,
    dlt: "{\"players_archives\":{\"argument\":\"players\",\"write_disposition\":\"merge\",\"selected\":false,\"drop_in\":{\"rows\":\"arrow\",\"write_disposition\":\"replace\",\"selected\":false,\"integer_timestamps\":[]}}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "archives",
        rows: "/archives/*",
        columns: &[
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "API URL of one monthly archive: the player's username in lower case, then year and month in US-Pacific time.",
            },
        ],
        key: &["value"],
        parent: None,
        schema: std::sync::LazyLock::new(&archives_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "PlayerGamesArchives",
  "description": "The months in which a player finished at least one game, oldest first. Documented as \"List of Monthly Archives\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "archives": {
      "description": "API URLs of the monthly archives; empty for a player without games.",
      "type": "array",
      "items": {
        "description": "API URL of one monthly archive: the player's username in lower case, then year and month in US-Pacific time.",
        "type": "string",
        "pattern": "^https://api\\.chess\\.com/pub/player/[a-z0-9_-]+/games/[0-9]{4}/(0[1-9]|1[0-2])$"
      }
    }
  },
  "required": [
    "archives"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `archives`.
fn archives_schema() -> runtime::SchemaRef {
    runtime::schema(TABLES[0].columns, [runtime::text_field("value", false)])
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 1usize],
        archives: ArchivesColumns,
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
            visitor(0usize, &mut self.archives.value);
        }
    }
    #[derive(Default)]
    struct ArchivesColumns {
        value: runtime::TextColumn,
    }
    fn root__archives(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.archives.value,
                    &[
                        runtime::Check::Pattern({
                            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                "^https://api\\.chess\\.com/pub/player/[a-z0-9_-]+/games/[0-9]{4}/(0[1-9]|1[0-2])$",
                            );
                            &PATTERN
                        }),
                    ],
                )?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["archives"]) }),
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
                0usize => root__archives(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///The months in which a player finished at least one game, oldest first. Documented as "List of Monthly Archives" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct PlayerGamesArchives {
    ///API URLs of the monthly archives; empty for a player without games.
    pub archives: ::std::vec::Vec<::std::string::String>,
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
