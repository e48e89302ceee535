// @generated from schemas/shelf.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `shelf`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "shelf",
    summary: "A body that is nothing but a map of objects.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/shelf",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "727c0eeee737765336352a73c2e4107ae4b8ba9277dba38614c675bc0cf3f449",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "books",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "title",
                origin: runtime::Origin::MapKey,
                description: "One book.",
            },
            runtime::Column {
                name: "pages",
                origin: runtime::Origin::Body("/pages"),
                description: "How long it is.",
            },
            runtime::Column {
                name: "author__name",
                origin: runtime::Origin::Body("/author/name"),
                description: "The author's name.",
            },
        ],
        key: &["title"],
        parent: None,
        schema: std::sync::LazyLock::new(&books_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "patternProperties": {
    "^[a-z]+$": {
      "description": "One book.",
      "type": "object",
      "properties": {
        "pages": {
          "description": "How long it is.",
          "x-since": "2022-11",
          "type": "integer",
          "minimum": 1,
          "maximum": 5000
        },
        "author": {
          "description": "Who wrote it.",
          "x-since": "2024",
          "type": "object",
          "properties": {
            "name": {
              "description": "The author's name.",
              "type": "string"
            }
          },
          "required": [
            "name"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "pages"
      ],
      "additionalProperties": false
    }
  },
  "additionalProperties": false
}"#;
///Arrow schema of the table `books`.
fn books_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("title", false),
            runtime::integer_field("pages", false),
            runtime::text_field("author__name", true),
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
        books: BooksColumns,
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
            visitor(0usize, &mut self.books.title);
            visitor(0usize, &mut self.books.pages);
            visitor(0usize, &mut self.books.author__name);
        }
    }
    #[derive(Default)]
    struct BooksColumns {
        title: runtime::TextColumn,
        pages: runtime::IntegerColumn,
        author__name: runtime::TextColumn,
    }
    static ROOT__MEMBER___ITEM__AUTHOR: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__member___item__author(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__AUTHOR)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.books.author__name, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["pages", "author"])
        }),
        required: 1u64,
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
                0usize => cursor.integer(&mut tables.books.pages, 1i64..=5000i64)?,
                1usize => root__member___item__author(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.books.author__name.null();
        }
        Ok(())
    }
    fn root__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        root__member___item(cursor, tables)?;
        tables.books.title.push_key(key)?;
        tables.rows_[0usize] += 1;
        Ok(())
    }
    static ROOT__MEMBER_: runtime::Pattern = runtime::Pattern::new("^[a-z]+$");
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
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(transparent)]
pub struct Shelf(pub ::std::collections::BTreeMap<::std::string::String, ShelfMember>);
impl ::std::ops::Deref for Shelf {
    type Target = ::std::collections::BTreeMap<::std::string::String, ShelfMember>;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<::std::string::String, ShelfMember> {
        &self.0
    }
}
impl ::std::convert::From<Shelf>
for ::std::collections::BTreeMap<::std::string::String, ShelfMember> {
    fn from(value: Shelf) -> Self {
        value.0
    }
}
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, ShelfMember>,
> for Shelf {
    fn from(
        value: ::std::collections::BTreeMap<::std::string::String, ShelfMember>,
    ) -> Self {
        Self(value)
    }
}
///One book.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ShelfMember {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub author: ::std::option::Option<ShelfMemberAuthor>,
    ///How long it is.
    pub pages: i64,
}
///Who wrote it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ShelfMemberAuthor {
    ///The author's name.
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
