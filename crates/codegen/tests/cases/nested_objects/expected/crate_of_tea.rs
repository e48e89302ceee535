// @generated from schemas/crate_of_tea.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `crate_of_tea`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "crate_of_tea",
    summary: "Objects in objects become columns.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/tea",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "05e5631755a84b17dcc9ceab35973ef6d3700671b5161bf1134190b331da4935",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 2usize] = [
    runtime::Table {
        name: "crate_of_tea",
        rows: "",
        columns: &[
            runtime::Column {
                name: "label__code",
                origin: runtime::Origin::Body("/label/code"),
                description: "Code on the crate.",
            },
            runtime::Column {
                name: "label__colour",
                origin: runtime::Origin::Body("/label/colour"),
                description: "Colour of the label.",
            },
            runtime::Column {
                name: "origin__country",
                origin: runtime::Origin::Body("/origin/country"),
                description: "Country of origin.",
            },
            runtime::Column {
                name: "origin__garden__name",
                origin: runtime::Origin::Body("/origin/garden/name"),
                description: "Name of the garden.",
            },
            runtime::Column {
                name: "origin__garden__height",
                origin: runtime::Origin::Body("/origin/garden/height"),
                description: "Height in metres.",
            },
            runtime::Column {
                name: "seals__broken",
                origin: runtime::Origin::Body("/seals/broken"),
                description: "Whether a seal is broken.",
            },
        ],
        key: &["label__code"],
        parent: None,
        schema: std::sync::LazyLock::new(&crate_of_tea_schema),
    },
    runtime::Table {
        name: "seals__numbers",
        rows: "/seals/numbers/*",
        columns: &[
            runtime::Column {
                name: "label__code",
                origin: runtime::Origin::Parent,
                description: "Code on the crate.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Number of one seal.",
            },
        ],
        key: &[],
        parent: Some("crate_of_tea"),
        schema: std::sync::LazyLock::new(&seals__numbers_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "label": {
      "description": "Label, always there.",
      "type": "object",
      "properties": {
        "code": {
          "description": "Code on the crate.",
          "type": "string"
        },
        "colour": {
          "description": "Colour of the label.",
          "type": "string"
        }
      },
      "required": [
        "code"
      ],
      "additionalProperties": false
    },
    "origin": {
      "description": "Origin, not always known.",
      "type": "object",
      "properties": {
        "country": {
          "description": "Country of origin.",
          "type": "string"
        },
        "garden": {
          "description": "Garden, where it is known.",
          "type": "object",
          "properties": {
            "name": {
              "description": "Name of the garden.",
              "type": "string"
            },
            "height": {
              "description": "Height in metres.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9000
            }
          },
          "required": [
            "name"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "country"
      ],
      "additionalProperties": false
    },
    "seals": {
      "description": "Seals, if there are any.",
      "type": "object",
      "properties": {
        "broken": {
          "description": "Whether a seal is broken.",
          "type": "boolean"
        },
        "numbers": {
          "description": "Numbers of the seals.",
          "type": "array",
          "items": {
            "description": "Number of one seal.",
            "type": "integer",
            "minimum": 1,
            "maximum": 999
          }
        }
      },
      "required": [
        "broken"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "label"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `crate_of_tea`.
fn crate_of_tea_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("label__code", false),
            runtime::text_field("label__colour", true),
            runtime::text_field("origin__country", true),
            runtime::text_field("origin__garden__name", true),
            runtime::integer_field("origin__garden__height", true),
            runtime::boolean_field("seals__broken", true),
        ],
    )
}
///Arrow schema of the table `seals__numbers`.
fn seals__numbers_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("label__code", false),
            runtime::integer_field("value", false),
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
        crate_of_tea: CrateOfTeaColumns,
        seals__numbers: SealsNumbersColumns,
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
            tables
                .seals__numbers
                .label__code
                .fill_last(tables.rows_[1usize], &tables.crate_of_tea.label__code)?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.crate_of_tea.label__code);
            visitor(0usize, &mut self.crate_of_tea.label__colour);
            visitor(0usize, &mut self.crate_of_tea.origin__country);
            visitor(0usize, &mut self.crate_of_tea.origin__garden__name);
            visitor(0usize, &mut self.crate_of_tea.origin__garden__height);
            visitor(0usize, &mut self.crate_of_tea.seals__broken);
            visitor(1usize, &mut self.seals__numbers.label__code);
            visitor(1usize, &mut self.seals__numbers.value);
        }
    }
    #[derive(Default)]
    struct CrateOfTeaColumns {
        label__code: runtime::TextColumn,
        label__colour: runtime::TextColumn,
        origin__country: runtime::TextColumn,
        origin__garden__name: runtime::TextColumn,
        origin__garden__height: runtime::IntegerColumn,
        seals__broken: runtime::BooleanColumn,
    }
    #[derive(Default)]
    struct SealsNumbersColumns {
        label__code: runtime::TextColumn,
        value: runtime::IntegerColumn,
    }
    static ROOT__LABEL: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["code", "colour"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__label(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LABEL)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.crate_of_tea.label__code, &[])?,
                1usize => cursor.text(&mut tables.crate_of_tea.label__colour, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.crate_of_tea.label__colour.null();
        }
        Ok(())
    }
    static ROOT__ORIGIN__GARDEN: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "height"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__origin__garden(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ORIGIN__GARDEN)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.text(&mut tables.crate_of_tea.origin__garden__name, &[])?
                }
                1usize => {
                    cursor
                        .integer(
                            &mut tables.crate_of_tea.origin__garden__height,
                            0i64..=9000i64,
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.crate_of_tea.origin__garden__height.null();
        }
        Ok(())
    }
    static ROOT__ORIGIN: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["country", "garden"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__origin(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ORIGIN)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.crate_of_tea.origin__country, &[])?,
                1usize => root__origin__garden(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.crate_of_tea.origin__garden__name.null();
            tables.crate_of_tea.origin__garden__height.null();
        }
        Ok(())
    }
    fn root__seals__numbers(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.integer(&mut tables.seals__numbers.value, 1i64..=999i64)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__SEALS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["broken", "numbers"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__seals(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__SEALS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.boolean(&mut tables.crate_of_tea.seals__broken)?,
                1usize => root__seals__numbers(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["label", "origin", "seals"])
        }),
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
                0usize => root__label(cursor, tables)?,
                1usize => root__origin(cursor, tables)?,
                2usize => root__seals(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.crate_of_tea.origin__country.null();
            tables.crate_of_tea.origin__garden__name.null();
            tables.crate_of_tea.origin__garden__height.null();
        }
        if object.is_missing(2usize) {
            tables.crate_of_tea.seals__broken.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CrateOfTea {
    pub label: CrateOfTeaLabel,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub origin: ::std::option::Option<CrateOfTeaOrigin>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub seals: ::std::option::Option<CrateOfTeaSeals>,
}
///Label, always there.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CrateOfTeaLabel {
    ///Code on the crate.
    pub code: ::std::string::String,
    ///Colour of the label.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub colour: ::std::option::Option<::std::string::String>,
}
///Origin, not always known.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CrateOfTeaOrigin {
    ///Country of origin.
    pub country: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub garden: ::std::option::Option<CrateOfTeaOriginGarden>,
}
///Garden, where it is known.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CrateOfTeaOriginGarden {
    ///Height in metres.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub height: ::std::option::Option<i64>,
    ///Name of the garden.
    pub name: ::std::string::String,
}
///Seals, if there are any.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CrateOfTeaSeals {
    ///Whether a seal is broken.
    pub broken: bool,
    ///Numbers of the seals.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub numbers: ::std::vec::Vec<i64>,
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
