// @generated from schemas/titled_players.json by `cargo codegen`. Do not edit.

use crate::runtime;
///The endpoint `titled_players`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "titled_players",
    summary: "Accounts with one title.",
    route: Some(runtime::Route {
        host: runtime::Host::Pub,
        path: "/titled/{title}",
        parameters: &[
            runtime::Parameter {
                name: "title",
                kind: runtime::ParameterKind::Title,
            },
        ],
    }),
    example: &[("title", "WGM")],
    form: runtime::Form::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: std::sync::LazyLock::new(|| runtime::sha256(JSON_SCHEMA)),
    dlt: "{\"titled_players\":{\"argument\":\"titles\",\"write_disposition\":\"merge\",\"selected\":true}}",
    decode: decoder::decode,
    round_trip: |body| serde_json::to_value(
        serde_json::from_slice::<TitledPlayers>(body)?,
    ),
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "players",
        rows: "/players/*",
        columns: &[
            runtime::Column {
                name: "title",
                origin: runtime::Origin::Request("title"),
                description: "The request's `title`, which the body does not carry.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "The player's name in lower case. Documented.",
            },
        ],
        key: &["title", "value"],
        schema: std::sync::LazyLock::new(players_schema),
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
          "description": "Name of an account in lower case, as it stands in API URLs.",
          "type": "string",
          "pattern": "^[a-z0-9_-]+$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `players`.
fn players_schema() -> arrow_schema::SchemaRef {
    runtime::schema([
        runtime::text_field("title", false),
        runtime::text_field("value", false),
    ])
}
mod decoder {
    use super::{TABLES, runtime};
    pub(super) fn decode(
        body: &[u8],
        request: &runtime::Request,
    ) -> runtime::Result<Vec<arrow_array::RecordBatch>> {
        let mut tables = Tables::default();
        let mut cursor = runtime::Cursor::new(body);
        root(&mut cursor, &mut tables)?;
        cursor.end()?;
        Ok(Vec::from([tables.players.finish(&TABLES[0usize], request)?]))
    }
    #[derive(Default)]
    struct Tables {
        players: PlayersColumns,
    }
    #[derive(Default)]
    struct PlayersColumns {
        rows_: usize,
        title: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    impl PlayersColumns {
        fn finish(
            mut self,
            table: &runtime::Table,
            request: &runtime::Request,
        ) -> runtime::Result<arrow_array::RecordBatch> {
            self.title.fill_parameter(self.rows_, request, "title");
            runtime::batch(table, [self.title.finish(), self.value.finish()])
        }
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
                        runtime::Check::Pattern({
                            static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                "^[a-z0-9_-]+$",
                            );
                            &PATTERN
                        }),
                    ],
                )?;
            tables.players.rows_ += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::Words::new(const { &runtime::words(["players"]) }),
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
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
