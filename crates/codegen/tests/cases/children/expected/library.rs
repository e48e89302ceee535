// @generated from schemas/library.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `library`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "library",
    summary: "Children start with their parent's key, wherever it is in the body.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/library",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "5b675601aab2af3d72254906b51b843654110f3bcc5ea8f634e56d04faf0f6b2",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "library",
        rows: "",
        columns: &[
            runtime::Column {
                name: "city",
                origin: runtime::Origin::Body("/city"),
                description: "City of the library.",
            },
            runtime::Column {
                name: "opened",
                origin: runtime::Origin::Body("/opened"),
                description: "When it was opened, in Unix seconds.",
            },
        ],
        key: &["city", "opened"],
        parent: None,
        schema: std::sync::LazyLock::new(&library_schema),
    },
    runtime::Table {
        name: "books",
        rows: "/books/*",
        columns: &[
            runtime::Column {
                name: "city",
                origin: runtime::Origin::Parent,
                description: "City of the library.",
            },
            runtime::Column {
                name: "opened",
                origin: runtime::Origin::Parent,
                description: "When it was opened, in Unix seconds.",
            },
            runtime::Column {
                name: "isbn",
                origin: runtime::Origin::Body("/isbn"),
                description: "Number of the book.",
            },
        ],
        key: &["isbn"],
        parent: Some("library"),
        schema: std::sync::LazyLock::new(&books_schema),
    },
    runtime::Table {
        name: "books__authors",
        rows: "/books/*/authors/*",
        columns: &[
            runtime::Column {
                name: "isbn",
                origin: runtime::Origin::Parent,
                description: "Number of the book.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name of the author.",
            },
        ],
        key: &[],
        parent: Some("books"),
        schema: std::sync::LazyLock::new(&books__authors_schema),
    },
    runtime::Table {
        name: "hours__days",
        rows: "/hours/days/*",
        columns: &[
            runtime::Column {
                name: "city",
                origin: runtime::Origin::Parent,
                description: "City of the library.",
            },
            runtime::Column {
                name: "opened",
                origin: runtime::Origin::Parent,
                description: "When it was opened, in Unix seconds.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "One day of the week.",
            },
        ],
        key: &[],
        parent: Some("library"),
        schema: std::sync::LazyLock::new(&hours__days_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "books": {
      "description": "Books, before the library's own key.",
      "type": "array",
      "items": {
        "description": "One book.",
        "type": "object",
        "properties": {
          "authors": {
            "description": "Authors, before the book's own key.",
            "type": "array",
            "items": {
              "description": "One author.",
              "type": "object",
              "properties": {
                "name": {
                  "description": "Name of the author.",
                  "type": "string"
                }
              },
              "required": [
                "name"
              ],
              "additionalProperties": false
            }
          },
          "isbn": {
            "description": "Number of the book.",
            "type": "integer",
            "minimum": 1,
            "maximum": 9999
          }
        },
        "required": [
          "authors",
          "isbn"
        ],
        "additionalProperties": false
      }
    },
    "city": {
      "description": "City of the library.",
      "type": "string"
    },
    "hours": {
      "description": "Opening hours.",
      "type": "object",
      "properties": {
        "days": {
          "description": "Days on which it is open.",
          "type": "array",
          "items": {
            "description": "One day of the week.",
            "type": "string"
          }
        }
      },
      "required": [],
      "additionalProperties": false
    },
    "opened": {
      "description": "When it was opened, in Unix seconds.",
      "type": "integer",
      "minimum": 1000000000,
      "maximum": 4102444800,
      "format": "unix-time"
    }
  },
  "required": [
    "books",
    "city",
    "opened"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `library`.
fn library_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("city", false), runtime::timestamp_field("opened", false)],
    )
}
///Arrow schema of the table `books`.
fn books_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("city", false),
            runtime::timestamp_field("opened", false),
            runtime::integer_field("isbn", false),
        ],
    )
}
///Arrow schema of the table `books__authors`.
fn books__authors_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [runtime::integer_field("isbn", false), runtime::text_field("name", false)],
    )
}
///Arrow schema of the table `hours__days`.
fn hours__days_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [
            runtime::text_field("city", false),
            runtime::timestamp_field("opened", false),
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
        rows_: [usize; 4usize],
        library: LibraryColumns,
        books: BooksColumns,
        books__authors: BooksAuthorsColumns,
        hours__days: HoursDaysColumns,
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
            tables.books.city.fill_last(tables.rows_[1usize], &tables.library.city)?;
            tables.books.opened.fill_last(tables.rows_[1usize], &tables.library.opened);
            tables
                .hours__days
                .city
                .fill_last(tables.rows_[3usize], &tables.library.city)?;
            tables
                .hours__days
                .opened
                .fill_last(tables.rows_[3usize], &tables.library.opened);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.library.city);
            visitor(0usize, &mut self.library.opened);
            visitor(1usize, &mut self.books.city);
            visitor(1usize, &mut self.books.opened);
            visitor(1usize, &mut self.books.isbn);
            visitor(2usize, &mut self.books__authors.isbn);
            visitor(2usize, &mut self.books__authors.name);
            visitor(3usize, &mut self.hours__days.city);
            visitor(3usize, &mut self.hours__days.opened);
            visitor(3usize, &mut self.hours__days.value);
        }
    }
    #[derive(Default)]
    struct LibraryColumns {
        city: runtime::TextColumn,
        opened: runtime::TimestampColumn,
    }
    #[derive(Default)]
    struct BooksColumns {
        city: runtime::TextColumn,
        opened: runtime::TimestampColumn,
        isbn: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct BooksAuthorsColumns {
        isbn: runtime::IntegerColumn,
        name: runtime::TextColumn,
    }
    #[derive(Default)]
    struct HoursDaysColumns {
        city: runtime::TextColumn,
        opened: runtime::TimestampColumn,
        value: runtime::TextColumn,
    }
    static ROOT__BOOKS__ITEM__AUTHORS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__books__item__authors__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__BOOKS__ITEM__AUTHORS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.books__authors.name, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__books__item__authors(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__books__item__authors__item(cursor, tables)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT__BOOKS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["authors", "isbn"])
        }),
        required: 3u64,
        keys: None,
        open: false,
    };
    fn root__books__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__BOOKS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__books__item__authors(cursor, tables)?,
                1usize => cursor.integer(&mut tables.books.isbn, 1i64..=9999i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__books(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__books__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
            tables
                .books__authors
                .isbn
                .fill_last(tables.rows_[2usize], &tables.books.isbn);
        }
        Ok(())
    }
    fn root__hours__days(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.hours__days.value, &[])?;
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    static ROOT__HOURS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["days"]) }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__hours(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__HOURS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__hours__days(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["books", "city", "hours", "opened"])
        }),
        required: 11u64,
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
                0usize => root__books(cursor, tables)?,
                1usize => cursor.text(&mut tables.library.city, &[])?,
                2usize => root__hours(cursor, tables)?,
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.library.opened,
                            1000000000i64..=4102444800i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Library {
    ///Books, before the library's own key.
    pub books: ::std::vec::Vec<LibraryBooksItem>,
    ///City of the library.
    pub city: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hours: ::std::option::Option<LibraryHours>,
    ///When it was opened, in Unix seconds.
    pub opened: i64,
}
///One book.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct LibraryBooksItem {
    ///Authors, before the book's own key.
    pub authors: ::std::vec::Vec<LibraryBooksItemAuthorsItem>,
    ///Number of the book.
    pub isbn: i64,
}
///One author.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct LibraryBooksItemAuthorsItem {
    ///Name of the author.
    pub name: ::std::string::String,
}
///Opening hours.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct LibraryHours {
    ///Days on which it is open.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub days: ::std::vec::Vec<::std::string::String>,
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
