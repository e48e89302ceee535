// @generated from schemas/toys.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `toys`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "toys",
    summary: "Toys of one owner.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example",
            auth: None,
        },
        path: "/toys/{owner}?format=full&q={word}&max={max?}&since={since?}",
        parameters: &[
            runtime::Parameter {
                name: "owner",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::Lower,
                        ranges: &[(b'a', b'z')],
                        min_len: 1usize,
                        max_len: 9usize,
                    },
                    expected: "",
                    description: "Name of the owner.",
                    period: None,
                },
            },
            runtime::Parameter {
                name: "word",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Text {
                        case: runtime::Case::AsIs,
                        ranges: &[
                            (b' ', b' '),
                            (b'#', b'#'),
                            (b'%', b'&'),
                            (b'+', b'+'),
                            (b'/', b'/'),
                            (b'=', b'='),
                            (b'?', b'?'),
                            (b'a', b'z'),
                        ],
                        min_len: 1usize,
                        max_len: 20usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: None,
                },
            },
            runtime::Parameter {
                name: "max",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 300i64,
                        digits: 1usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: None,
                },
            },
            runtime::Parameter {
                name: "since",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 0i64,
                        maximum: 4102444800000i64,
                        digits: 1usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: None,
                },
            },
        ],
    }),
    example: &[("owner", "ada"), ("word", "red"), ("max", "20")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "202a1184c542a5a82e203f1a70503df8d1f9680d96a215088058ee183bd7bcf2",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "toys",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "owner",
                origin: runtime::Origin::Request("owner"),
                description: "Name of the owner.",
            },
            runtime::Column {
                name: "word",
                origin: runtime::Origin::Request("word"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Its number.",
            },
        ],
        key: &["owner", "word", "id"],
        parent: None,
        schema: std::sync::LazyLock::new(&toys_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "Toys.",
  "type": "array",
  "items": {
    "description": "A toy.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "id"
    ],
    "properties": {
      "id": {
        "description": "Its number.",
        "type": "integer",
        "minimum": 1,
        "maximum": 1000
      }
    }
  }
}"#;
///Arrow schema of the table `toys`.
fn toys_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("owner", false),
            runtime::text_field("word", false),
            runtime::integer_field("id", false),
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
        toys: ToysColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            self.toys.owner.fill_parameter(self.rows_[0usize], request, "owner")?;
            self.toys.word.fill_parameter(self.rows_[0usize], request, "word")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.toys.owner);
            visitor(0usize, &mut self.toys.word);
            visitor(0usize, &mut self.toys.id);
        }
    }
    #[derive(Default)]
    struct ToysColumns {
        owner: runtime::TextColumn,
        word: runtime::TextColumn,
        id: runtime::IntegerColumn,
    }
    static ROOT__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["id"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.toys.id, 1i64..=1000i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__item(cursor, tables)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
}
///Toys.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Toys(pub ::std::vec::Vec<ToysItem>);
impl ::std::ops::Deref for Toys {
    type Target = ::std::vec::Vec<ToysItem>;
    fn deref(&self) -> &::std::vec::Vec<ToysItem> {
        &self.0
    }
}
impl ::std::convert::From<Toys> for ::std::vec::Vec<ToysItem> {
    fn from(value: Toys) -> Self {
        value.0
    }
}
impl ::std::convert::From<::std::vec::Vec<ToysItem>> for Toys {
    fn from(value: ::std::vec::Vec<ToysItem>) -> Self {
        Self(value)
    }
}
///A toy.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ToysItem {
    ///Its number.
    pub id: i64,
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
