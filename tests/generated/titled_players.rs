// @generated from schemas/titled_players.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `titled_players`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "titled_players",
    summary: "Accounts with one title.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/titled/{title}",
        parameters: &[
            runtime::Parameter {
                name: "title",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Upper,
                        ranges: &[(b'A', b'Z')],
                        min_len: 2usize,
                        max_len: 3usize,
                    },
                    expected: "a title's abbreviation such as `GM` or `WFM`",
                    description: "Title, such as `GM`, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("title", "WGM")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "06d4c7a2d3462b3fda63ca93b9ac764eb8e94e00f9d653a83fe529d2e94b97b6",
    pages: None,
    dlt: "{\"titled_players\":{\"argument\":\"titles\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "players",
        rows: "/players/*",
        columns: &[
            runtime::Column {
                name: "title",
                origin: runtime::Origin::Request("title"),
                description: "Title, such as `GM`, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "The player's name in lower case. Documented.",
            },
        ],
        key: &["title", "value"],
        parent: None,
        schema: std::sync::LazyLock::new(&players_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "TitledPlayers",
  "description": "Every account with one title. Documented as \"Titled Players\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "players": {
      "description": "Accounts with the title, closed ones among them.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1player.json/$defs/username",
        "description": "The player's name in lower case. Documented."
      }
    }
  },
  "required": [
    "players"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/player.json": {
      "$defs": {
        "username": {
          "description": "Name of an account in lower case, as in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `players`.
fn players_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("title", false), runtime::text_field("value", false)],
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
            self.players.title.fill_parameter(self.rows_[0usize], request, "title")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.players.title);
            visitor(0usize, &mut self.players.value);
        }
    }
    #[derive(Default)]
    struct PlayersColumns {
        title: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    fn root__players(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.players.value,
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
                )?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["players"]) }),
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
                0usize => root__players(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///Every account with one title. Documented as "Titled Players" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TitledPlayers {
    ///Accounts with the title, closed ones among them.
    pub players: ::std::vec::Vec<::std::string::String>,
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
