// @generated from schemas/country_clubs.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `country_clubs`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "country_clubs",
    summary: "Clubs that belong to one country.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/country/{iso}/clubs",
        parameters: &[
            runtime::Parameter {
                name: "iso",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Upper,
                        ranges: &[(b'A', b'Z')],
                        min_len: 2usize,
                        max_len: 2usize,
                    },
                    expected: "a country's two-letter code such as `US` or `XE`",
                    description: "Two-letter code of the country, as in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("iso", "XE")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "9353f9dcb8a058aeeaecb7751284e46fa98484466b52a0f1e22350bfcf68be7a",
    pages: None,
    dlt: "{\"countries_clubs\":{\"argument\":\"countries\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "clubs",
        rows: "/clubs/*",
        columns: &[
            runtime::Column {
                name: "iso",
                origin: runtime::Origin::Request("iso"),
                description: "Two-letter code of the country, as in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "API URL of one club; ends in the club's slug. Documented.",
            },
        ],
        key: &["iso", "value"],
        parent: None,
        schema: std::sync::LazyLock::new(&clubs_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "CountryClubs",
  "description": "Clubs that belong to one country. Documented as \"List of Clubs\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "clubs": {
      "description": "Clubs of the country.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/common~1club.json/$defs/api_url",
        "description": "API URL of one club; ends in the club's slug. Documented."
      }
    }
  },
  "required": [
    "clubs"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/club.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the club; ends in the club's slug.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/club/"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `clubs`.
fn clubs_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("iso", false), runtime::text_field("value", false)],
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
            self.clubs.iso.fill_parameter(self.rows_[0usize], request, "iso")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.clubs.iso);
            visitor(0usize, &mut self.clubs.value);
        }
    }
    #[derive(Default)]
    struct ClubsColumns {
        iso: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    fn root__clubs(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor
                .text(
                    &mut tables.clubs.value,
                    &[runtime::Check::Prefix("https://api.chess.com/pub/club/")],
                )?;
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
///Clubs that belong to one country. Documented as "List of Clubs" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CountryClubs {
    ///Clubs of the country.
    pub clubs: ::std::vec::Vec<::std::string::String>,
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
