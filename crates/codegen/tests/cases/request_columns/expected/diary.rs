// @generated from schemas/diary.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `diary`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "diary",
    summary: "A table that says whom, when and since when it was asked for.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example/v1",
            auth: None,
        },
        path: "/diary/{username}/{year}/{month}",
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
                    expected: "a name of letters, digits, `_` and `-`",
                    description: "Name of the player, as in the request.",
                    period: None,
                },
            },
            runtime::Parameter {
                name: "year",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 2000i64,
                        maximum: 9999i64,
                        digits: 4usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: Some(runtime::Period::Year),
                },
            },
            runtime::Parameter {
                name: "month",
                kind: runtime::ParameterKind {
                    values: runtime::Values::Number {
                        minimum: 1i64,
                        maximum: 12i64,
                        digits: 2usize,
                    },
                    expected: "",
                    description: "As in the request; the body does not carry it.",
                    period: Some(runtime::Period::Month),
                },
            },
        ],
    }),
    example: &[("username", "erik"), ("year", "2024"), ("month", "01")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "c5710e444d88c51ac4a8a5c597495d20fca286680156ea544017cc94fe7a1212",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "diary",
        rows: "",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "year",
                origin: runtime::Origin::Request("year"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "mood",
                origin: runtime::Origin::Body("/mood"),
                description: "Mood of the month.",
            },
            runtime::Column {
                name: "read_at",
                origin: runtime::Origin::FetchedAt,
                description: "When the request was sent, in UTC.",
            },
        ],
        key: &["username", "year", "read_at"],
        parent: None,
        schema: std::sync::LazyLock::new(&diary_schema),
    },
    runtime::Table {
        name: "entries",
        rows: "/entries/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "year",
                origin: runtime::Origin::Request("year"),
                description: "As in the request; the body does not carry it.",
            },
            runtime::Column {
                name: "read_at",
                origin: runtime::Origin::FetchedAt,
                description: "When the request was sent, in UTC.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "One entry.",
            },
        ],
        key: &[],
        parent: Some("diary"),
        schema: std::sync::LazyLock::new(&entries_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "mood": {
      "description": "Mood of the month.",
      "type": "string"
    },
    "entries": {
      "description": "Entries of the month.",
      "type": "array",
      "items": {
        "description": "One entry.",
        "type": "string"
      }
    }
  },
  "required": [
    "mood",
    "entries"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `diary`.
fn diary_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("year", false),
            runtime::text_field("mood", false),
            runtime::timestamp_field("read_at", false),
        ],
    )
}
///Arrow schema of the table `entries`.
fn entries_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("year", false),
            runtime::timestamp_field("read_at", false),
            runtime::text_field("value", false),
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
        diary: DiaryColumns,
        entries: EntriesColumns,
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
            self.diary.username.fill_parameter(self.rows_[0usize], request, "username")?;
            self.diary.year.fill_parameter(self.rows_[0usize], request, "year")?;
            self.diary.read_at.fill_fetched_at(self.rows_[0usize], request);
            self.entries
                .username
                .fill_parameter(self.rows_[1usize], request, "username")?;
            self.entries.year.fill_parameter(self.rows_[1usize], request, "year")?;
            self.entries.read_at.fill_fetched_at(self.rows_[1usize], request);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.diary.username);
            visitor(0usize, &mut self.diary.year);
            visitor(0usize, &mut self.diary.mood);
            visitor(0usize, &mut self.diary.read_at);
            visitor(1usize, &mut self.entries.username);
            visitor(1usize, &mut self.entries.year);
            visitor(1usize, &mut self.entries.read_at);
            visitor(1usize, &mut self.entries.value);
        }
    }
    #[derive(Default)]
    struct DiaryColumns {
        username: runtime::TextColumn,
        year: runtime::IntegerColumn,
        mood: runtime::TextColumn,
        read_at: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct EntriesColumns {
        username: runtime::TextColumn,
        year: runtime::IntegerColumn,
        read_at: runtime::TimestampColumn,
        value: runtime::TextColumn,
    }
    fn root__entries(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.entries.value, &[])?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["mood", "entries"])
        }),
        required: 3u64,
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
                0usize => cursor.text(&mut tables.diary.mood, &[])?,
                1usize => root__entries(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Diary {
    ///Entries of the month.
    pub entries: ::std::vec::Vec<::std::string::String>,
    ///Mood of the month.
    pub mood: ::std::string::String,
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
