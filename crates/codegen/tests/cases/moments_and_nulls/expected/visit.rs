// @generated from schemas/visit.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `visit`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "visit",
    summary: "A visit.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/visit",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "22b49711a81a666a9972c33890aeaaffad35ab4ba8852b49eb4dba2a29f7efed",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "visit",
        rows: "",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Number of the visit.",
            },
            runtime::Column {
                name: "at",
                origin: runtime::Origin::Body("/at"),
                description: "When it was.",
            },
            runtime::Column {
                name: "day",
                origin: runtime::Origin::Body("/day"),
                description: "The day, as the visitor says.",
            },
            runtime::Column {
                name: "created",
                origin: runtime::Origin::Body("/created"),
                description: "When it was written down.",
            },
            runtime::Column {
                name: "left_at",
                origin: runtime::Origin::Body("/left_at"),
                description: "When it ended.",
            },
            runtime::Column {
                name: "born",
                origin: runtime::Origin::Body("/born"),
                description: "Birthday of the visitor.",
            },
            runtime::Column {
                name: "changed",
                origin: runtime::Origin::Body("/changed"),
                description: "When it was changed.",
            },
            runtime::Column {
                name: "note",
                origin: runtime::Origin::Body("/note"),
                description: "What was said.",
            },
            runtime::Column {
                name: "color",
                origin: runtime::Origin::Body("/color"),
                description: "Color of the hat.",
            },
            runtime::Column {
                name: "height",
                origin: runtime::Origin::Body("/height"),
                description: "Height in m.",
            },
            runtime::Column {
                name: "count",
                origin: runtime::Origin::Body("/count"),
                description: "Number of hats.",
            },
            runtime::Column {
                name: "happy",
                origin: runtime::Origin::Body("/happy"),
                description: "Whether it was a success.",
            },
            runtime::Column {
                name: "owner__name",
                origin: runtime::Origin::Body("/owner/name"),
                description: "Name.",
            },
            runtime::Column {
                name: "owner__age",
                origin: runtime::Origin::Body("/owner/age"),
                description: "Age in years.",
            },
        ],
        key: &["id"],
        parent: None,
        schema: std::sync::LazyLock::new(&visit_schema),
    },
    runtime::Table {
        name: "tags",
        rows: "/tags/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the visit.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A word.",
            },
        ],
        key: &["id", "value"],
        parent: Some("visit"),
        schema: std::sync::LazyLock::new(&tags_schema),
    },
    runtime::Table {
        name: "guests",
        rows: "/guests/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the visit.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Name.",
            },
            runtime::Column {
                name: "pet",
                origin: runtime::Origin::Body("/pet"),
                description: "Name of the pet.",
            },
        ],
        key: &["id", "name"],
        parent: Some("visit"),
        schema: std::sync::LazyLock::new(&guests_schema),
    },
    runtime::Table {
        name: "scores",
        rows: "/scores/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the visit.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Points.",
            },
        ],
        key: &["id"],
        parent: Some("visit"),
        schema: std::sync::LazyLock::new(&scores_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A visit.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id",
    "at",
    "day",
    "created",
    "note",
    "color",
    "owner",
    "tags"
  ],
  "properties": {
    "id": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000,
      "description": "Number of the visit."
    },
    "at": {
      "type": "string",
      "format": "date-time",
      "description": "When it was."
    },
    "day": {
      "type": "string",
      "format": "date",
      "description": "The day, as the visitor says."
    },
    "created": {
      "type": "integer",
      "format": "unix-milliseconds",
      "minimum": 1000000000000,
      "maximum": 4102444800000,
      "description": "When it was written down."
    },
    "left_at": {
      "type": [
        "string",
        "null"
      ],
      "format": "date-time",
      "description": "When it ended."
    },
    "born": {
      "type": [
        "null",
        "string"
      ],
      "format": "date",
      "description": "Birthday of the visitor."
    },
    "changed": {
      "type": [
        "integer",
        "null"
      ],
      "format": "unix-milliseconds",
      "minimum": 1000000000000,
      "maximum": 4102444800000,
      "description": "When it was changed."
    },
    "note": {
      "type": [
        "string",
        "null"
      ],
      "minLength": 1,
      "description": "What was said."
    },
    "color": {
      "type": [
        "string",
        "null"
      ],
      "enum": [
        "red",
        "blue",
        null
      ],
      "description": "Color of the hat."
    },
    "height": {
      "type": [
        "number",
        "null"
      ],
      "minimum": 0,
      "maximum": 3,
      "description": "Height in m."
    },
    "count": {
      "type": [
        "integer",
        "null"
      ],
      "minimum": 0,
      "maximum": 9,
      "description": "Number of hats."
    },
    "happy": {
      "type": [
        "boolean",
        "null"
      ],
      "description": "Whether it was a success."
    },
    "owner": {
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "type": "string",
          "description": "Name."
        },
        "age": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "maximum": 150,
          "description": "Age in years."
        }
      },
      "description": "Who was visited."
    },
    "tags": {
      "type": [
        "array",
        "null"
      ],
      "items": {
        "type": "string",
        "description": "A word."
      },
      "description": "Words."
    },
    "guests": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string",
            "description": "Name."
          },
          "pet": {
            "type": [
              "string",
              "null"
            ],
            "description": "Name of the pet."
          }
        },
        "description": "A guest."
      },
      "description": "Who else came."
    },
    "scores": {
      "type": "array",
      "items": {
        "type": [
          "integer",
          "null"
        ],
        "minimum": 0,
        "maximum": 9,
        "description": "Points."
      },
      "description": "Points, where they were counted."
    }
  }
}"#;
///Arrow schema of the table `visit`.
fn visit_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("id", false),
            runtime::timestamp_field("at", false),
            runtime::date_field("day", false),
            runtime::timestamp_field("created", false),
            runtime::timestamp_field("left_at", true),
            runtime::date_field("born", true),
            runtime::timestamp_field("changed", true),
            runtime::text_field("note", true),
            runtime::text_field("color", true),
            runtime::number_field("height", true),
            runtime::integer_field("count", true),
            runtime::boolean_field("happy", true),
            runtime::text_field("owner__name", true),
            runtime::integer_field("owner__age", true),
        ],
    )
}
///Arrow schema of the table `tags`.
fn tags_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [runtime::integer_field("id", false), runtime::text_field("value", false)],
    )
}
///Arrow schema of the table `guests`.
fn guests_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::integer_field("id", false),
            runtime::text_field("name", false),
            runtime::text_field("pet", true),
        ],
    )
}
///Arrow schema of the table `scores`.
fn scores_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [runtime::integer_field("id", false), runtime::integer_field("value", true)],
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
        visit: VisitColumns,
        tags: TagsColumns,
        guests: GuestsColumns,
        scores: ScoresColumns,
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
            tables.tags.id.fill_last(tables.rows_[1usize], &tables.visit.id);
            tables.guests.id.fill_last(tables.rows_[2usize], &tables.visit.id);
            tables.scores.id.fill_last(tables.rows_[3usize], &tables.visit.id);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.visit.id);
            visitor(0usize, &mut self.visit.at);
            visitor(0usize, &mut self.visit.day);
            visitor(0usize, &mut self.visit.created);
            visitor(0usize, &mut self.visit.left_at);
            visitor(0usize, &mut self.visit.born);
            visitor(0usize, &mut self.visit.changed);
            visitor(0usize, &mut self.visit.note);
            visitor(0usize, &mut self.visit.color);
            visitor(0usize, &mut self.visit.height);
            visitor(0usize, &mut self.visit.count);
            visitor(0usize, &mut self.visit.happy);
            visitor(0usize, &mut self.visit.owner__name);
            visitor(0usize, &mut self.visit.owner__age);
            visitor(1usize, &mut self.tags.id);
            visitor(1usize, &mut self.tags.value);
            visitor(2usize, &mut self.guests.id);
            visitor(2usize, &mut self.guests.name);
            visitor(2usize, &mut self.guests.pet);
            visitor(3usize, &mut self.scores.id);
            visitor(3usize, &mut self.scores.value);
        }
    }
    #[derive(Default)]
    struct VisitColumns {
        id: runtime::IntegerColumn,
        at: runtime::TimestampColumn,
        day: runtime::DateColumn,
        created: runtime::TimestampColumn,
        left_at: runtime::TimestampColumn,
        born: runtime::DateColumn,
        changed: runtime::TimestampColumn,
        note: runtime::TextColumn,
        color: runtime::TextColumn,
        height: runtime::NumberColumn,
        count: runtime::IntegerColumn,
        happy: runtime::BooleanColumn,
        owner__name: runtime::TextColumn,
        owner__age: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct TagsColumns {
        id: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct GuestsColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
        pet: runtime::TextColumn,
    }
    #[derive(Default)]
    struct ScoresColumns {
        id: runtime::IntegerColumn,
        value: runtime::IntegerColumn,
    }
    static ROOT__OWNER: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "age"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__owner(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__OWNER)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.visit.owner__name, &[])?,
                1usize => {
                    if cursor.null()? {
                        tables.visit.owner__age.null();
                    } else {
                        cursor.integer(&mut tables.visit.owner__age, 0i64..=150i64)?
                    }
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.visit.owner__age.null();
        }
        Ok(())
    }
    fn root__tags(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.tags.value, &[])?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    static ROOT__GUESTS__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "pet"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__guests__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__GUESTS__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.guests.name, &[])?,
                1usize => {
                    if cursor.null()? {
                        tables.guests.pet.null();
                    } else {
                        cursor.text(&mut tables.guests.pet, &[])?
                    }
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.guests.pet.null();
        }
        Ok(())
    }
    fn root__guests(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__guests__item(cursor, tables)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    fn root__scores(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            if cursor.null()? {
                tables.scores.value.null();
            } else {
                cursor.integer(&mut tables.scores.value, 0i64..=9i64)?
            };
            tables.rows_[3usize] += 1;
        }
        Ok(())
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "id",
                "at",
                "day",
                "created",
                "left_at",
                "born",
                "changed",
                "note",
                "color",
                "height",
                "count",
                "happy",
                "owner",
                "tags",
                "guests",
                "scores",
            ])
        }),
        required: 12687u64,
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
                0usize => cursor.integer(&mut tables.visit.id, 1i64..=1000i64)?,
                1usize => cursor.date_time(&mut tables.visit.at)?,
                2usize => cursor.date(&mut tables.visit.day)?,
                3usize => {
                    cursor
                        .unix_milliseconds(
                            &mut tables.visit.created,
                            1000000000000i64..=4102444800000i64,
                        )?
                }
                4usize => {
                    if cursor.null()? {
                        tables.visit.left_at.null();
                    } else {
                        cursor.date_time(&mut tables.visit.left_at)?
                    }
                }
                5usize => {
                    if cursor.null()? {
                        tables.visit.born.null();
                    } else {
                        cursor.date(&mut tables.visit.born)?
                    }
                }
                6usize => {
                    if cursor.null()? {
                        tables.visit.changed.null();
                    } else {
                        cursor
                            .unix_milliseconds(
                                &mut tables.visit.changed,
                                1000000000000i64..=4102444800000i64,
                            )?
                    }
                }
                7usize => {
                    if cursor.null()? {
                        tables.visit.note.null();
                    } else {
                        cursor
                            .text(
                                &mut tables.visit.note,
                                &[runtime::Check::MinLength(1usize)],
                            )?
                    }
                }
                8usize => {
                    if cursor.null()? {
                        tables.visit.color.null();
                    } else {
                        cursor
                            .one_of(
                                &mut tables.visit.color,
                                {
                                    static WORDS: runtime::StringSet = runtime::StringSet::new(const {
                                        &runtime::literals(["red", "blue"])
                                    });
                                    &WORDS
                                },
                            )?
                    }
                }
                9usize => {
                    if cursor.null()? {
                        tables.visit.height.null();
                    } else {
                        cursor.number(&mut tables.visit.height, 0f64..=3f64)?
                    }
                }
                10usize => {
                    if cursor.null()? {
                        tables.visit.count.null();
                    } else {
                        cursor.integer(&mut tables.visit.count, 0i64..=9i64)?
                    }
                }
                11usize => {
                    if cursor.null()? {
                        tables.visit.happy.null();
                    } else {
                        cursor.boolean(&mut tables.visit.happy)?
                    }
                }
                12usize => {
                    if cursor.null()? {
                        tables.visit.owner__name.null();
                        tables.visit.owner__age.null();
                    } else {
                        root__owner(cursor, tables)?
                    }
                }
                13usize => if cursor.null()? {} else { root__tags(cursor, tables)? }
                14usize => root__guests(cursor, tables)?,
                15usize => root__scores(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(4usize) {
            tables.visit.left_at.null();
        }
        if object.is_missing(5usize) {
            tables.visit.born.null();
        }
        if object.is_missing(6usize) {
            tables.visit.changed.null();
        }
        if object.is_missing(9usize) {
            tables.visit.height.null();
        }
        if object.is_missing(10usize) {
            tables.visit.count.null();
        }
        if object.is_missing(11usize) {
            tables.visit.happy.null();
        }
        Ok(())
    }
}
///A visit.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    ///When it was.
    pub at: ::std::string::String,
    ///Birthday of the visitor.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub born: ::std::option::Option<::std::string::String>,
    ///When it was changed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub changed: ::std::option::Option<i64>,
    ///Color of the hat.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    pub color: ::std::option::Option<::std::string::String>,
    ///Number of hats.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i64>,
    ///When it was written down.
    pub created: i64,
    ///The day, as the visitor says.
    pub day: ::std::string::String,
    ///Who else came.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub guests: ::std::vec::Vec<VisitGuestsItem>,
    ///Whether it was a success.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub happy: ::std::option::Option<bool>,
    ///Height in m.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub height: ::std::option::Option<f64>,
    ///Number of the visit.
    pub id: i64,
    ///When it ended.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub left_at: ::std::option::Option<::std::string::String>,
    ///What was said.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    pub note: ::std::option::Option<::std::string::String>,
    ///Who was visited.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    pub owner: ::std::option::Option<VisitOwner>,
    ///Points, where they were counted.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub scores: ::std::vec::Vec<::std::option::Option<i64>>,
    ///Words.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    pub tags: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
///A guest.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct VisitGuestsItem {
    ///Name.
    pub name: ::std::string::String,
    ///Name of the pet.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pet: ::std::option::Option<::std::string::String>,
}
///Who was visited.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct VisitOwner {
    ///Age in years.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub age: ::std::option::Option<i64>,
    ///Name.
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
