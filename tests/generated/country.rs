// @generated from schemas/country.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `country`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "country",
    summary: "Profile of one country.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/country/{iso}",
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
    schema_hash: "5294074b68460bb14d6a813c06b84e61905db1ec2a7cf990dacd190e6b7f0f47",
    pages: None,
    dlt: "{\"countries\":{\"argument\":\"countries\",\"write_disposition\":\"merge\",\"selected\":true}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "country",
        rows: "",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "API URL of this country. Documented.",
            },
            runtime::Column {
                name: "code",
                origin: runtime::Origin::Body("/code"),
                description: "Two upper-case letters: ISO 3166-1, or one of chess.com's own such as `XE` for England. Documented.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the country in English. Documented.",
            },
        ],
        key: &["code"],
        parent: None,
        schema: std::sync::LazyLock::new(&country_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Country",
  "description": "One country, as chess.com divides the world. Documented as \"Country Profile\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "@id": {
      "$ref": "#/$defs/common~1country.json/$defs/api_url",
      "description": "API URL of this country. Documented."
    },
    "code": {
      "$ref": "#/$defs/common~1country.json/$defs/code",
      "description": "Two upper-case letters: ISO 3166-1, or one of chess.com's own such as `XE` for England. Documented."
    },
    "name": {
      "description": "Name of the country in English. Documented.",
      "type": "string",
      "minLength": 1
    }
  },
  "required": [
    "@id",
    "code",
    "name"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/country.json": {
      "$defs": {
        "api_url": {
          "description": "API URL of the country; ends in its two-letter code.",
          "type": "string",
          "pattern": "^https://api\\.chess\\.com/pub/country/"
        },
        "code": {
          "description": "Two upper-case letters: ISO 3166-1, or one of chess.com's own such as `XE` for England and `XX` for International.",
          "type": "string",
          "pattern": "^[A-Z]{2}$"
        }
      }
    }
  }
}"##;
///Arrow schema of the table `country`.
fn country_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("aid", false),
            runtime::text_field("code", false),
            runtime::text_field("name", false),
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
        country: CountryColumns,
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
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.country.aid);
            visitor(0usize, &mut self.country.code);
            visitor(0usize, &mut self.country.name);
        }
    }
    #[derive(Default)]
    struct CountryColumns {
        aid: runtime::TextColumn,
        code: runtime::TextColumn,
        name: runtime::TextColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["@id", "code", "name"])
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
                0usize => {
                    cursor
                        .text(
                            &mut tables.country.aid,
                            &[
                                runtime::Check::Prefix("https://api.chess.com/pub/country/"),
                            ],
                        )?
                }
                1usize => {
                    cursor
                        .text(
                            &mut tables.country.code,
                            &[
                                runtime::Check::CharClass(
                                    &const {
                                        runtime::CharClass::new(&[(b'A', b'Z')], 2usize, 2usize)
                                    },
                                ),
                            ],
                        )?
                }
                2usize => {
                    cursor
                        .text(
                            &mut tables.country.name,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///One country, as chess.com divides the world. Documented as "Country Profile" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Country {
    ///Two upper-case letters: ISO 3166-1, or one of chess.com's own such as `XE` for England. Documented.
    pub code: ::std::string::String,
    ///API URL of this country. Documented.
    #[serde(rename = "@id")]
    pub id: ::std::string::String,
    ///Name of the country in English. Documented.
    pub name: ::std::string::String,
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
