// @generated from schemas/names.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `names`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "names",
    summary: "Members that Rust, Arrow or the generator might stumble over.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/names",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "7d9f9b4b4262fce31b7291f2c99460a7c0bcc99c3dbc49d0eea40a26f1b5b95e",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "names",
        rows: "",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Body("/@id"),
                description: "An identifier.",
            },
            runtime::Column {
                name: "camel_case",
                origin: runtime::Origin::Body("/camelCase"),
                description: "A text.",
            },
            runtime::Column {
                name: "type",
                origin: runtime::Origin::Body("/type"),
                description: "A word that Rust reserves.",
            },
            runtime::Column {
                name: "self",
                origin: runtime::Origin::Body("/self"),
                description: "A word that Rust reserves even in raw form.",
            },
            runtime::Column {
                name: "gen",
                origin: runtime::Origin::Body("/gen"),
                description: "Reserved since the edition 2024.",
            },
            runtime::Column {
                name: "rows",
                origin: runtime::Origin::Body("/rows"),
                description: "What a decoder counts.",
            },
            runtime::Column {
                name: "root__root__item",
                origin: runtime::Origin::Body("/root/root/item"),
                description: "The path of a function.",
            },
            runtime::Column {
                name: "a__b_c__x",
                origin: runtime::Origin::Body("/a/b_c/x"),
                description: "A number.",
            },
            runtime::Column {
                name: "a_b__c__x",
                origin: runtime::Origin::Body("/a_b/c/x"),
                description: "Another number.",
            },
            runtime::Column {
                name: "error",
                origin: runtime::Origin::Body("/error"),
                description: "What generated types call their errors.",
            },
            runtime::Column {
                name: "object",
                origin: runtime::Origin::Body("/object"),
                description: "What a decoder reads.",
            },
            runtime::Column {
                name: "cursor__field",
                origin: runtime::Origin::Body("/cursor/field"),
                description: "Where it reads.",
            },
            runtime::Column {
                name: "vec__string",
                origin: runtime::Origin::Body("/Vec/String"),
                description: "What structs are made of.",
            },
            runtime::Column {
                name: "vec__option",
                origin: runtime::Origin::Body("/Vec/Option"),
                description: "Whether it is there.",
            },
            runtime::Column {
                name: "first",
                origin: runtime::Origin::Body("/1st"),
                description: "No name in snake case.",
            },
            runtime::Column {
                name: "ueber__c",
                origin: runtime::Origin::Body("/über/a~1b"),
                description: "A number.",
            },
            runtime::Column {
                name: "quoted",
                origin: runtime::Origin::Body("/quoted"),
                description: "Says \"##\" and r#\"x\"#, C:\\dir, a|b, */ and {braces}.\nOn two lines.",
            },
        ],
        key: &["aid"],
        parent: None,
        schema: std::sync::LazyLock::new(&names_schema),
    },
    runtime::Table {
        name: "tables",
        rows: "/tables/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "An identifier.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A text.",
            },
        ],
        key: &[],
        parent: Some("names"),
        schema: std::sync::LazyLock::new(&tables_schema),
    },
    runtime::Table {
        name: "match",
        rows: "/match/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "An identifier.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A text.",
            },
        ],
        key: &[],
        parent: Some("names"),
        schema: std::sync::LazyLock::new(&match_schema),
    },
    runtime::Table {
        name: "links",
        rows: "/_links/*",
        columns: &[
            runtime::Column {
                name: "aid",
                origin: runtime::Origin::Parent,
                description: "An identifier.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A text.",
            },
        ],
        key: &[],
        parent: Some("names"),
        schema: std::sync::LazyLock::new(&links_schema),
    },
];
const JSON_SCHEMA: &str = r###"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "@id": {
      "description": "An identifier.",
      "type": "integer",
      "minimum": 0,
      "maximum": 100
    },
    "camelCase": {
      "description": "A text.",
      "type": "string"
    },
    "type": {
      "description": "A word that Rust reserves.",
      "type": "string"
    },
    "self": {
      "description": "A word that Rust reserves even in raw form.",
      "type": "string"
    },
    "gen": {
      "description": "Reserved since the edition 2024.",
      "type": "string"
    },
    "rows": {
      "description": "What a decoder counts.",
      "type": "integer",
      "minimum": 0,
      "maximum": 100
    },
    "tables": {
      "description": "What a decoder fills.",
      "type": "array",
      "items": {
        "description": "A text.",
        "type": "string"
      }
    },
    "match": {
      "description": "A table that Rust reserves.",
      "type": "array",
      "items": {
        "description": "A text.",
        "type": "string"
      }
    },
    "root": {
      "description": "Not the root.",
      "type": "object",
      "properties": {
        "root": {
          "description": "Another root.",
          "type": "object",
          "properties": {
            "item": {
              "description": "The path of a function.",
              "type": "string"
            }
          },
          "required": [
            "item"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "root"
      ],
      "additionalProperties": false
    },
    "a": {
      "description": "An object.",
      "type": "object",
      "properties": {
        "b_c": {
          "description": "The first of two paths.",
          "type": "object",
          "properties": {
            "x": {
              "description": "A number.",
              "type": "integer",
              "minimum": 0,
              "maximum": 100
            }
          },
          "required": [
            "x"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "b_c"
      ],
      "additionalProperties": false
    },
    "a_b": {
      "description": "An object.",
      "type": "object",
      "properties": {
        "c": {
          "description": "The second.",
          "type": "object",
          "properties": {
            "x": {
              "description": "Another number.",
              "type": "integer",
              "minimum": 0,
              "maximum": 100
            }
          },
          "required": [
            "x"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "c"
      ],
      "additionalProperties": false
    },
    "error": {
      "description": "What generated types call their errors.",
      "type": "string"
    },
    "object": {
      "description": "What a decoder reads.",
      "type": "string"
    },
    "cursor": {
      "description": "Where it reads from.",
      "type": "object",
      "properties": {
        "field": {
          "description": "Where it reads.",
          "type": "string"
        }
      },
      "required": [
        "field"
      ],
      "additionalProperties": false
    },
    "Vec": {
      "description": "A list by name.",
      "type": "object",
      "properties": {
        "String": {
          "description": "What structs are made of.",
          "type": "string"
        },
        "Option": {
          "description": "Whether it is there.",
          "type": "boolean"
        }
      },
      "required": [
        "String"
      ],
      "additionalProperties": false
    },
    "1st": {
      "x-name": "first",
      "description": "No name in snake case.",
      "type": "boolean"
    },
    "über": {
      "x-name": "ueber",
      "description": "No name in ASCII.",
      "type": "object",
      "properties": {
        "a/b": {
          "x-name": "c",
          "description": "A number.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        }
      },
      "additionalProperties": false
    },
    "_links": {
      "x-name": "links",
      "description": "A table.",
      "type": "array",
      "items": {
        "description": "A text.",
        "type": "string"
      }
    },
    "quoted": {
      "description": "Says \"##\" and r#\"x\"#, C:\\dir, a|b, */ and {braces}.\nOn two lines.",
      "type": "string",
      "enum": [
        "\"##",
        "\\",
        "'"
      ]
    }
  },
  "required": [
    "@id"
  ],
  "additionalProperties": false
}"###;
///Arrow schema of the table `names`.
fn names_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("aid", false),
            runtime::text_field("camel_case", true),
            runtime::text_field("type", true),
            runtime::text_field("self", true),
            runtime::text_field("gen", true),
            runtime::integer_field("rows", true),
            runtime::text_field("root__root__item", true),
            runtime::integer_field("a__b_c__x", true),
            runtime::integer_field("a_b__c__x", true),
            runtime::text_field("error", true),
            runtime::text_field("object", true),
            runtime::text_field("cursor__field", true),
            runtime::text_field("vec__string", true),
            runtime::boolean_field("vec__option", true),
            runtime::boolean_field("first", true),
            runtime::integer_field("ueber__c", true),
            runtime::text_field("quoted", true),
        ],
    )
}
///Arrow schema of the table `tables`.
fn tables_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::integer_field("aid", false), runtime::text_field("value", false)],
    )
}
///Arrow schema of the table `match`.
fn match_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [runtime::integer_field("aid", false), runtime::text_field("value", false)],
    )
}
///Arrow schema of the table `links`.
fn links_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [runtime::integer_field("aid", false), runtime::text_field("value", false)],
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
        names: NamesColumns,
        tables: TablesColumns,
        match_: MatchColumns,
        links: LinksColumns,
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
            tables.tables.aid.fill_last(tables.rows_[1usize], &tables.names.aid);
            tables.match_.aid.fill_last(tables.rows_[2usize], &tables.names.aid);
            tables.links.aid.fill_last(tables.rows_[3usize], &tables.names.aid);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.names.aid);
            visitor(0usize, &mut self.names.camel_case);
            visitor(0usize, &mut self.names.type_);
            visitor(0usize, &mut self.names.self_);
            visitor(0usize, &mut self.names.gen_);
            visitor(0usize, &mut self.names.rows);
            visitor(0usize, &mut self.names.root__root__item);
            visitor(0usize, &mut self.names.a__b_c__x);
            visitor(0usize, &mut self.names.a_b__c__x);
            visitor(0usize, &mut self.names.error);
            visitor(0usize, &mut self.names.object);
            visitor(0usize, &mut self.names.cursor__field);
            visitor(0usize, &mut self.names.vec__string);
            visitor(0usize, &mut self.names.vec__option);
            visitor(0usize, &mut self.names.first);
            visitor(0usize, &mut self.names.ueber__c);
            visitor(0usize, &mut self.names.quoted);
            visitor(1usize, &mut self.tables.aid);
            visitor(1usize, &mut self.tables.value);
            visitor(2usize, &mut self.match_.aid);
            visitor(2usize, &mut self.match_.value);
            visitor(3usize, &mut self.links.aid);
            visitor(3usize, &mut self.links.value);
        }
    }
    #[derive(Default)]
    struct NamesColumns {
        aid: runtime::IntegerColumn,
        camel_case: runtime::TextColumn,
        type_: runtime::TextColumn,
        self_: runtime::TextColumn,
        gen_: runtime::TextColumn,
        rows: runtime::IntegerColumn,
        root__root__item: runtime::TextColumn,
        a__b_c__x: runtime::IntegerColumn,
        a_b__c__x: runtime::IntegerColumn,
        error: runtime::TextColumn,
        object: runtime::TextColumn,
        cursor__field: runtime::TextColumn,
        vec__string: runtime::TextColumn,
        vec__option: runtime::BooleanColumn,
        first: runtime::BooleanColumn,
        ueber__c: runtime::IntegerColumn,
        quoted: runtime::TextColumn,
    }
    #[derive(Default)]
    struct TablesColumns {
        aid: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct MatchColumns {
        aid: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct LinksColumns {
        aid: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    fn root__tables(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.tables.value, &[])?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    fn root__match(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.match_.value, &[])?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT__ROOT__ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["item"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__root__root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ROOT__ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.names.root__root__item, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["root"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__ROOT)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__root__root(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__A__B_C: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["x"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__a__b_c(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__A__B_C)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.names.a__b_c__x, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__A: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["b_c"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__a(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__A)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__a__b_c(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__A_B__C: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["x"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__a_b__c(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__A_B__C)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.names.a_b__c__x, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__A_B: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["c"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__a_b(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__A_B)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => root__a_b__c(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__CURSOR: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["field"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__cursor(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__CURSOR)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.names.cursor__field, &[])?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__VEC: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["String", "Option"])
        }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__vec(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__VEC)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.names.vec__string, &[])?,
                1usize => cursor.boolean(&mut tables.names.vec__option)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.names.vec__option.null();
        }
        Ok(())
    }
    static ROOT__UEBER: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["a/b"]) }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__ueber(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__UEBER)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.names.ueber__c, 0i64..=100i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.names.ueber__c.null();
        }
        Ok(())
    }
    fn root__links(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.links.value, &[])?;
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "@id",
                "camelCase",
                "type",
                "self",
                "gen",
                "rows",
                "tables",
                "match",
                "root",
                "a",
                "a_b",
                "error",
                "object",
                "cursor",
                "Vec",
                "1st",
                "über",
                "_links",
                "quoted",
            ])
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
                0usize => cursor.integer(&mut tables.names.aid, 0i64..=100i64)?,
                1usize => cursor.text(&mut tables.names.camel_case, &[])?,
                2usize => cursor.text(&mut tables.names.type_, &[])?,
                3usize => cursor.text(&mut tables.names.self_, &[])?,
                4usize => cursor.text(&mut tables.names.gen_, &[])?,
                5usize => cursor.integer(&mut tables.names.rows, 0i64..=100i64)?,
                6usize => root__tables(cursor, tables)?,
                7usize => root__match(cursor, tables)?,
                8usize => root__root(cursor, tables)?,
                9usize => root__a(cursor, tables)?,
                10usize => root__a_b(cursor, tables)?,
                11usize => cursor.text(&mut tables.names.error, &[])?,
                12usize => cursor.text(&mut tables.names.object, &[])?,
                13usize => root__cursor(cursor, tables)?,
                14usize => root__vec(cursor, tables)?,
                15usize => cursor.boolean(&mut tables.names.first)?,
                16usize => root__ueber(cursor, tables)?,
                17usize => root__links(cursor, tables)?,
                18usize => {
                    cursor
                        .one_of(
                            &mut tables.names.quoted,
                            {
                                static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                    &runtime::literals(["\"##", "\\", "'"])
                                });
                                &WORDS
                            },
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.names.camel_case.null();
        }
        if object.is_missing(2usize) {
            tables.names.type_.null();
        }
        if object.is_missing(3usize) {
            tables.names.self_.null();
        }
        if object.is_missing(4usize) {
            tables.names.gen_.null();
        }
        if object.is_missing(5usize) {
            tables.names.rows.null();
        }
        if object.is_missing(8usize) {
            tables.names.root__root__item.null();
        }
        if object.is_missing(9usize) {
            tables.names.a__b_c__x.null();
        }
        if object.is_missing(10usize) {
            tables.names.a_b__c__x.null();
        }
        if object.is_missing(11usize) {
            tables.names.error.null();
        }
        if object.is_missing(12usize) {
            tables.names.object.null();
        }
        if object.is_missing(13usize) {
            tables.names.cursor__field.null();
        }
        if object.is_missing(14usize) {
            tables.names.vec__string.null();
            tables.names.vec__option.null();
        }
        if object.is_missing(15usize) {
            tables.names.first.null();
        }
        if object.is_missing(16usize) {
            tables.names.ueber__c.null();
        }
        if object.is_missing(18usize) {
            tables.names.quoted.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Names {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub a: ::std::option::Option<NamesA>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub a_b: ::std::option::Option<NamesAB>,
    ///A text.
    #[serde(
        rename = "camelCase",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub camel_case: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cursor: ::std::option::Option<NamesCursor>,
    ///What generated types call their errors.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<::std::string::String>,
    ///Reserved since the edition 2024.
    #[serde(rename = "gen", skip_serializing_if = "::std::option::Option::is_none")]
    pub gen_: ::std::option::Option<::std::string::String>,
    ///An identifier.
    #[serde(rename = "@id")]
    pub id: i64,
    ///A table.
    #[serde(
        rename = "_links",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty"
    )]
    pub links: ::std::vec::Vec<::std::string::String>,
    ///A table that Rust reserves.
    #[serde(
        rename = "match",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty"
    )]
    pub match_: ::std::vec::Vec<::std::string::String>,
    ///What a decoder reads.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub object: ::std::option::Option<::std::string::String>,
    #[doc = "Says \"##\" and r#\"x\"#, C:\\dir, a|b, */ and {braces}.\nOn two lines."]
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub quoted: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub root: ::std::option::Option<NamesRoot>,
    ///What a decoder counts.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub rows: ::std::option::Option<i64>,
    ///A word that Rust reserves even in raw form.
    #[serde(rename = "self", skip_serializing_if = "::std::option::Option::is_none")]
    pub self_: ::std::option::Option<::std::string::String>,
    ///What a decoder fills.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub tables: ::std::vec::Vec<::std::string::String>,
    ///A word that Rust reserves.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    #[serde(rename = "Vec", skip_serializing_if = "::std::option::Option::is_none")]
    pub vec: ::std::option::Option<NamesVec>,
    ///No name in snake case.
    #[serde(rename = "1st", skip_serializing_if = "::std::option::Option::is_none")]
    pub x1st: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub über: ::std::option::Option<NamesÜber>,
}
///An object.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesA {
    pub b_c: NamesABC,
}
///An object.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesAB {
    pub c: NamesAbC,
}
///The first of two paths.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesABC {
    ///A number.
    pub x: i64,
}
///The second.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesAbC {
    ///Another number.
    pub x: i64,
}
///Where it reads from.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesCursor {
    ///Where it reads.
    pub field: ::std::string::String,
}
///Not the root.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesRoot {
    pub root: NamesRootRoot,
}
///Another root.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesRootRoot {
    ///The path of a function.
    pub item: ::std::string::String,
}
///A list by name.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesVec {
    ///Whether it is there.
    #[serde(rename = "Option", skip_serializing_if = "::std::option::Option::is_none")]
    pub option: ::std::option::Option<bool>,
    ///What structs are made of.
    #[serde(rename = "String")]
    pub string: ::std::string::String,
}
///No name in ASCII.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NamesÜber {
    ///A number.
    #[serde(rename = "a/b", skip_serializing_if = "::std::option::Option::is_none")]
    pub a_b: ::std::option::Option<i64>,
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
