// @generated from schemas/tops.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `tops`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "tops",
    summary: "A body that is nothing but a map of lists.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/tops",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "6dc1fe43f326c1fa8554d528f0fd89ba7e92dcb1097ce64489970be0c5c38774",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "tops",
        rows: "/*/*",
        columns: &[
            runtime::Column {
                name: "category",
                origin: runtime::Origin::MapKey,
                description: "One ranking.",
            },
            runtime::Column {
                name: "rank",
                origin: runtime::Origin::Body("/rank"),
                description: "Place.",
            },
        ],
        key: &["category", "rank"],
        parent: None,
        schema: std::sync::LazyLock::new(&tops_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "patternProperties": {
    "^(daily|blitz)$": {
      "description": "One ranking.",
      "type": "array",
      "items": {
        "description": "One place.",
        "type": "object",
        "properties": {
          "rank": {
            "description": "Place.",
            "type": "integer",
            "minimum": 1,
            "maximum": 50
          }
        },
        "required": [
          "rank"
        ],
        "additionalProperties": false
      }
    }
  },
  "additionalProperties": false
}"#;
///Arrow schema of the table `tops`.
fn tops_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [runtime::text_field("category", false), runtime::integer_field("rank", false)],
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
        tops: TopsColumns,
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
            visitor(0usize, &mut self.tops.category);
            visitor(0usize, &mut self.tops.rank);
        }
    }
    #[derive(Default)]
    struct TopsColumns {
        category: runtime::TextColumn,
        rank: runtime::IntegerColumn,
    }
    static ROOT__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rank"]) }),
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
                0usize => cursor.integer(&mut tables.tops.rank, 1i64..=50i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__member___item(cursor, tables)?;
            tables.tops.category.push_key(key)?;
            tables.rows_[0usize] += 1;
        }
        Ok(())
    }
    static ROOT__MEMBER_: runtime::Pattern = runtime::Pattern::new("^(daily|blitz)$");
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
pub struct Tops(
    pub ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<TopsMember>>,
);
impl ::std::ops::Deref for Tops {
    type Target = ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::vec::Vec<TopsMember>,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::BTreeMap<
        ::std::string::String,
        ::std::vec::Vec<TopsMember>,
    > {
        &self.0
    }
}
impl ::std::convert::From<Tops>
for ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<TopsMember>> {
    fn from(value: Tops) -> Self {
        value.0
    }
}
impl ::std::convert::From<
    ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<TopsMember>>,
> for Tops {
    fn from(
        value: ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::vec::Vec<TopsMember>,
        >,
    ) -> Self {
        Self(value)
    }
}
///One place.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct TopsMember {
    ///Place.
    pub rank: i64,
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
