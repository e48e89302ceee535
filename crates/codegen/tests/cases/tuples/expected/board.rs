// @generated from schemas/board.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `board`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "board",
    summary: "A board.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/board",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "62bbd594a248f2b5fb7dc365fb7da9d973e21f4329139897512ba094de523529",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 11usize] = [
    runtime::Table {
        name: "board",
        rows: "",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Body("/id"),
                description: "Number of the board.",
            },
            runtime::Column {
                name: "range__low",
                origin: runtime::Origin::Body("/range/0"),
                description: "Lowest.",
            },
            runtime::Column {
                name: "range__high",
                origin: runtime::Origin::Body("/range/1"),
                description: "Highest.",
            },
            runtime::Column {
                name: "last__origin",
                origin: runtime::Origin::Body("/last/0"),
                description: "Origin.",
            },
            runtime::Column {
                name: "last__target",
                origin: runtime::Origin::Body("/last/1"),
                description: "A square.",
            },
            runtime::Column {
                name: "long__v0",
                origin: runtime::Origin::Body("/long/0"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v1",
                origin: runtime::Origin::Body("/long/1"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v2",
                origin: runtime::Origin::Body("/long/2"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v3",
                origin: runtime::Origin::Body("/long/3"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v4",
                origin: runtime::Origin::Body("/long/4"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v5",
                origin: runtime::Origin::Body("/long/5"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v6",
                origin: runtime::Origin::Body("/long/6"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v7",
                origin: runtime::Origin::Body("/long/7"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v8",
                origin: runtime::Origin::Body("/long/8"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v9",
                origin: runtime::Origin::Body("/long/9"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v10",
                origin: runtime::Origin::Body("/long/10"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v11",
                origin: runtime::Origin::Body("/long/11"),
                description: "A value.",
            },
            runtime::Column {
                name: "long__v12",
                origin: runtime::Origin::Body("/long/12"),
                description: "A value.",
            },
        ],
        key: &["id"],
        parent: None,
        schema: std::sync::LazyLock::new(&board_schema),
    },
    runtime::Table {
        name: "points",
        rows: "/points/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "year",
                origin: runtime::Origin::Body("/0"),
                description: "Year.",
            },
            runtime::Column {
                name: "month",
                origin: runtime::Origin::Body("/1"),
                description: "Month, from 0.",
            },
            runtime::Column {
                name: "rating",
                origin: runtime::Origin::Body("/2"),
                description: "Rating.",
            },
            runtime::Column {
                name: "by__name",
                origin: runtime::Origin::Body("/3/name"),
                description: "Name.",
            },
            runtime::Column {
                name: "by__title",
                origin: runtime::Origin::Body("/3/title"),
                description: "Title.",
            },
        ],
        key: &["id", "year", "month"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&points_schema),
    },
    runtime::Table {
        name: "grid",
        rows: "/grid/*/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "rank",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "file",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A piece.",
            },
        ],
        key: &["id", "rank", "file"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&grid_schema),
    },
    runtime::Table {
        name: "cube",
        rows: "/cube/*/*/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "layer",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "row",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Whether it is set.",
            },
        ],
        key: &["id", "layer", "row"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&cube_schema),
    },
    runtime::Table {
        name: "moves",
        rows: "/moves/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "ply",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A move.",
            },
        ],
        key: &["id", "ply"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&moves_schema),
    },
    runtime::Table {
        name: "lines",
        rows: "/lines/*/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "line",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "step",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "score",
                origin: runtime::Origin::Body("/score"),
                description: "Score.",
            },
        ],
        key: &["id", "line", "step"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&lines_schema),
    },
    runtime::Table {
        name: "lines__tags",
        rows: "/lines/*/*/tags/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "line",
                origin: runtime::Origin::Parent,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "step",
                origin: runtime::Origin::Parent,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "place",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A word.",
            },
        ],
        key: &["id", "line", "step", "place"],
        parent: Some("lines"),
        schema: std::sync::LazyLock::new(&lines__tags_schema),
    },
    runtime::Table {
        name: "area",
        rows: "/area/*/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "ring",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "x",
                origin: runtime::Origin::Body("/0"),
                description: "Across.",
            },
            runtime::Column {
                name: "y",
                origin: runtime::Origin::Body("/1"),
                description: "Up.",
            },
        ],
        key: &["id", "ring"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&area_schema),
    },
    runtime::Table {
        name: "named",
        rows: "/named/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/0"),
                description: "Name.",
            },
        ],
        key: &["id", "name"],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&named_schema),
    },
    runtime::Table {
        name: "named__words",
        rows: "/named/*/1/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Parent,
                description: "Name.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "A word.",
            },
        ],
        key: &[],
        parent: Some("named"),
        schema: std::sync::LazyLock::new(&named__words_schema),
    },
    runtime::Table {
        name: "clocks",
        rows: "/clocks/*/*/*",
        columns: &[
            runtime::Column {
                name: "id",
                origin: runtime::Origin::Parent,
                description: "Number of the board.",
            },
            runtime::Column {
                name: "player",
                origin: runtime::Origin::MapKey,
                description: "Seconds.",
            },
            runtime::Column {
                name: "phase",
                origin: runtime::Origin::Position,
                description: "Index of the item in its array, from 0.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "Seconds left.",
            },
        ],
        key: &[],
        parent: Some("board"),
        schema: std::sync::LazyLock::new(&clocks_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A board.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id",
    "points"
  ],
  "properties": {
    "id": {
      "description": "Number of the board.",
      "type": "integer",
      "minimum": 1,
      "maximum": 1000
    },
    "points": {
      "description": "Ratings by day.",
      "type": "array",
      "items": {
        "description": "A rating.",
        "type": "array",
        "prefixItems": [
          {
            "x-name": "year",
            "description": "Year.",
            "type": "integer",
            "minimum": 1990,
            "maximum": 2100
          },
          {
            "x-name": "month",
            "description": "Month, from 0.",
            "type": "integer",
            "minimum": 0,
            "maximum": 11
          },
          {
            "x-name": "rating",
            "description": "Rating.",
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 4000
          },
          {
            "x-name": "by",
            "description": "Who said so.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "description": "Name.",
                "type": "string"
              },
              "title": {
                "description": "Title.",
                "type": "string"
              }
            }
          }
        ],
        "items": false,
        "minItems": 4
      }
    },
    "range": {
      "description": "Lowest and highest rating.",
      "type": "array",
      "prefixItems": [
        {
          "x-name": "low",
          "description": "Lowest.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9999
        },
        {
          "x-name": "high",
          "description": "Highest.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9999
        }
      ],
      "items": false,
      "minItems": 2
    },
    "last": {
      "description": "Last move.",
      "type": [
        "array",
        "null"
      ],
      "prefixItems": [
        {
          "x-name": "origin",
          "description": "Origin.",
          "type": "string",
          "pattern": "^[a-h][1-8]$"
        },
        {
          "x-name": "target",
          "$ref": "#/$defs/square"
        }
      ],
      "items": false,
      "minItems": 2
    },
    "grid": {
      "description": "Pieces by rank.",
      "type": "array",
      "x-position": "rank",
      "items": {
        "description": "A rank.",
        "type": "array",
        "x-position": "file",
        "items": {
          "description": "A piece.",
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "maximum": 12
        }
      }
    },
    "cube": {
      "description": "Layers.",
      "type": "array",
      "x-position": "layer",
      "items": {
        "description": "A layer.",
        "type": "array",
        "x-position": "row",
        "items": {
          "description": "A row.",
          "type": "array",
          "items": {
            "description": "Whether it is set.",
            "type": "boolean"
          }
        }
      }
    },
    "moves": {
      "description": "Moves.",
      "type": "array",
      "x-position": "ply",
      "items": {
        "description": "A move.",
        "type": "string"
      }
    },
    "lines": {
      "description": "Variations.",
      "type": "array",
      "x-position": "line",
      "items": {
        "description": "A variation.",
        "type": "array",
        "x-position": "step",
        "items": {
          "description": "A step.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "score"
          ],
          "properties": {
            "score": {
              "description": "Score.",
              "type": "integer",
              "minimum": -100,
              "maximum": 100
            },
            "tags": {
              "description": "Words.",
              "type": "array",
              "x-position": "place",
              "items": {
                "description": "A word.",
                "type": "string"
              }
            }
          }
        }
      }
    },
    "area": {
      "description": "Outlines.",
      "type": "array",
      "x-position": "ring",
      "items": {
        "description": "An outline.",
        "type": "array",
        "items": {
          "description": "A corner.",
          "type": "array",
          "prefixItems": [
            {
              "x-name": "x",
              "description": "Across.",
              "type": "number",
              "minimum": -180,
              "maximum": 180
            },
            {
              "x-name": "y",
              "description": "Up.",
              "type": "number",
              "minimum": -90,
              "maximum": 90
            }
          ],
          "items": false,
          "minItems": 2
        }
      }
    },
    "named": {
      "description": "Pairs.",
      "type": "array",
      "items": {
        "description": "A name with words.",
        "type": "array",
        "prefixItems": [
          {
            "x-name": "name",
            "description": "Name.",
            "type": "string"
          },
          {
            "x-name": "words",
            "description": "Words.",
            "type": "array",
            "items": {
              "description": "A word.",
              "type": "string"
            }
          }
        ],
        "items": false,
        "minItems": 2
      }
    },
    "clocks": {
      "description": "Seconds by player.",
      "type": "object",
      "additionalProperties": false,
      "patternProperties": {
        "^[a-z]+$": {
          "description": "Seconds.",
          "type": "array",
          "x-position": "phase",
          "items": {
            "description": "A phase.",
            "type": "array",
            "items": {
              "description": "Seconds left.",
              "type": "integer",
              "minimum": 0,
              "maximum": 9999
            }
          }
        }
      }
    },
    "long": {
      "description": "More values than a Rust tuple holds.",
      "type": "array",
      "prefixItems": [
        {
          "x-name": "v0",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v1",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v2",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v3",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v4",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v5",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v6",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v7",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v8",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v9",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v10",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v11",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        {
          "x-name": "v12",
          "description": "A value.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        }
      ],
      "items": false,
      "minItems": 13
    }
  },
  "$defs": {
    "square": {
      "description": "A square.",
      "type": "string",
      "pattern": "^[a-h][1-8]$"
    }
  }
}"##;
///Arrow schema of the table `board`.
fn board_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("range__low", true),
            runtime::integer_field("range__high", true),
            runtime::text_field("last__origin", true),
            runtime::text_field("last__target", true),
            runtime::integer_field("long__v0", true),
            runtime::integer_field("long__v1", true),
            runtime::integer_field("long__v2", true),
            runtime::integer_field("long__v3", true),
            runtime::integer_field("long__v4", true),
            runtime::integer_field("long__v5", true),
            runtime::integer_field("long__v6", true),
            runtime::integer_field("long__v7", true),
            runtime::integer_field("long__v8", true),
            runtime::integer_field("long__v9", true),
            runtime::integer_field("long__v10", true),
            runtime::integer_field("long__v11", true),
            runtime::integer_field("long__v12", true),
        ],
    )
}
///Arrow schema of the table `points`.
fn points_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("year", false),
            runtime::integer_field("month", false),
            runtime::integer_field("rating", true),
            runtime::text_field("by__name", false),
            runtime::text_field("by__title", true),
        ],
    )
}
///Arrow schema of the table `grid`.
fn grid_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("rank", false),
            runtime::integer_field("file", false),
            runtime::integer_field("value", true),
        ],
    )
}
///Arrow schema of the table `cube`.
fn cube_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("layer", false),
            runtime::integer_field("row", false),
            runtime::boolean_field("value", false),
        ],
    )
}
///Arrow schema of the table `moves`.
fn moves_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[4].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("ply", false),
            runtime::text_field("value", false),
        ],
    )
}
///Arrow schema of the table `lines`.
fn lines_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[5].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("line", false),
            runtime::integer_field("step", false),
            runtime::integer_field("score", false),
        ],
    )
}
///Arrow schema of the table `lines__tags`.
fn lines__tags_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[6].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("line", false),
            runtime::integer_field("step", false),
            runtime::integer_field("place", false),
            runtime::text_field("value", false),
        ],
    )
}
///Arrow schema of the table `area`.
fn area_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[7].columns,
        [
            runtime::integer_field("id", false),
            runtime::integer_field("ring", false),
            runtime::number_field("x", false),
            runtime::number_field("y", false),
        ],
    )
}
///Arrow schema of the table `named`.
fn named_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[8].columns,
        [runtime::integer_field("id", false), runtime::text_field("name", false)],
    )
}
///Arrow schema of the table `named__words`.
fn named__words_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[9].columns,
        [
            runtime::integer_field("id", false),
            runtime::text_field("name", false),
            runtime::text_field("value", false),
        ],
    )
}
///Arrow schema of the table `clocks`.
fn clocks_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[10].columns,
        [
            runtime::integer_field("id", false),
            runtime::text_field("player", false),
            runtime::integer_field("phase", false),
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
        rows_: [usize; 11usize],
        positions_: [i64; 10usize],
        board: BoardColumns,
        points: PointsColumns,
        grid: GridColumns,
        cube: CubeColumns,
        moves: MovesColumns,
        lines: LinesColumns,
        lines__tags: LinesTagsColumns,
        area: AreaColumns,
        named: NamedColumns,
        named__words: NamedWordsColumns,
        clocks: ClocksColumns,
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
            tables.points.id.fill_last(tables.rows_[1usize], &tables.board.id);
            tables.grid.id.fill_last(tables.rows_[2usize], &tables.board.id);
            tables.cube.id.fill_last(tables.rows_[3usize], &tables.board.id);
            tables.moves.id.fill_last(tables.rows_[4usize], &tables.board.id);
            tables.lines.id.fill_last(tables.rows_[5usize], &tables.board.id);
            tables.lines__tags.id.fill_last(tables.rows_[6usize], &tables.board.id);
            tables.area.id.fill_last(tables.rows_[7usize], &tables.board.id);
            tables.named.id.fill_last(tables.rows_[8usize], &tables.board.id);
            tables.named__words.id.fill_last(tables.rows_[9usize], &tables.board.id);
            tables.clocks.id.fill_last(tables.rows_[10usize], &tables.board.id);
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.board.id);
            visitor(0usize, &mut self.board.range__low);
            visitor(0usize, &mut self.board.range__high);
            visitor(0usize, &mut self.board.last__origin);
            visitor(0usize, &mut self.board.last__target);
            visitor(0usize, &mut self.board.long__v0);
            visitor(0usize, &mut self.board.long__v1);
            visitor(0usize, &mut self.board.long__v2);
            visitor(0usize, &mut self.board.long__v3);
            visitor(0usize, &mut self.board.long__v4);
            visitor(0usize, &mut self.board.long__v5);
            visitor(0usize, &mut self.board.long__v6);
            visitor(0usize, &mut self.board.long__v7);
            visitor(0usize, &mut self.board.long__v8);
            visitor(0usize, &mut self.board.long__v9);
            visitor(0usize, &mut self.board.long__v10);
            visitor(0usize, &mut self.board.long__v11);
            visitor(0usize, &mut self.board.long__v12);
            visitor(1usize, &mut self.points.id);
            visitor(1usize, &mut self.points.year);
            visitor(1usize, &mut self.points.month);
            visitor(1usize, &mut self.points.rating);
            visitor(1usize, &mut self.points.by__name);
            visitor(1usize, &mut self.points.by__title);
            visitor(2usize, &mut self.grid.id);
            visitor(2usize, &mut self.grid.rank);
            visitor(2usize, &mut self.grid.file);
            visitor(2usize, &mut self.grid.value);
            visitor(3usize, &mut self.cube.id);
            visitor(3usize, &mut self.cube.layer);
            visitor(3usize, &mut self.cube.row);
            visitor(3usize, &mut self.cube.value);
            visitor(4usize, &mut self.moves.id);
            visitor(4usize, &mut self.moves.ply);
            visitor(4usize, &mut self.moves.value);
            visitor(5usize, &mut self.lines.id);
            visitor(5usize, &mut self.lines.line);
            visitor(5usize, &mut self.lines.step);
            visitor(5usize, &mut self.lines.score);
            visitor(6usize, &mut self.lines__tags.id);
            visitor(6usize, &mut self.lines__tags.line);
            visitor(6usize, &mut self.lines__tags.step);
            visitor(6usize, &mut self.lines__tags.place);
            visitor(6usize, &mut self.lines__tags.value);
            visitor(7usize, &mut self.area.id);
            visitor(7usize, &mut self.area.ring);
            visitor(7usize, &mut self.area.x);
            visitor(7usize, &mut self.area.y);
            visitor(8usize, &mut self.named.id);
            visitor(8usize, &mut self.named.name);
            visitor(9usize, &mut self.named__words.id);
            visitor(9usize, &mut self.named__words.name);
            visitor(9usize, &mut self.named__words.value);
            visitor(10usize, &mut self.clocks.id);
            visitor(10usize, &mut self.clocks.player);
            visitor(10usize, &mut self.clocks.phase);
            visitor(10usize, &mut self.clocks.value);
        }
    }
    #[derive(Default)]
    struct BoardColumns {
        id: runtime::IntegerColumn,
        range__low: runtime::IntegerColumn,
        range__high: runtime::IntegerColumn,
        last__origin: runtime::TextColumn,
        last__target: runtime::TextColumn,
        long__v0: runtime::IntegerColumn,
        long__v1: runtime::IntegerColumn,
        long__v2: runtime::IntegerColumn,
        long__v3: runtime::IntegerColumn,
        long__v4: runtime::IntegerColumn,
        long__v5: runtime::IntegerColumn,
        long__v6: runtime::IntegerColumn,
        long__v7: runtime::IntegerColumn,
        long__v8: runtime::IntegerColumn,
        long__v9: runtime::IntegerColumn,
        long__v10: runtime::IntegerColumn,
        long__v11: runtime::IntegerColumn,
        long__v12: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct PointsColumns {
        id: runtime::IntegerColumn,
        year: runtime::IntegerColumn,
        month: runtime::IntegerColumn,
        rating: runtime::IntegerColumn,
        by__name: runtime::TextColumn,
        by__title: runtime::TextColumn,
    }
    #[derive(Default)]
    struct GridColumns {
        id: runtime::IntegerColumn,
        rank: runtime::IntegerColumn,
        file: runtime::IntegerColumn,
        value: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct CubeColumns {
        id: runtime::IntegerColumn,
        layer: runtime::IntegerColumn,
        row: runtime::IntegerColumn,
        value: runtime::BooleanColumn,
    }
    #[derive(Default)]
    struct MovesColumns {
        id: runtime::IntegerColumn,
        ply: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct LinesColumns {
        id: runtime::IntegerColumn,
        line: runtime::IntegerColumn,
        step: runtime::IntegerColumn,
        score: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct LinesTagsColumns {
        id: runtime::IntegerColumn,
        line: runtime::IntegerColumn,
        step: runtime::IntegerColumn,
        place: runtime::IntegerColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct AreaColumns {
        id: runtime::IntegerColumn,
        ring: runtime::IntegerColumn,
        x: runtime::NumberColumn,
        y: runtime::NumberColumn,
    }
    #[derive(Default)]
    struct NamedColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
    }
    #[derive(Default)]
    struct NamedWordsColumns {
        id: runtime::IntegerColumn,
        name: runtime::TextColumn,
        value: runtime::TextColumn,
    }
    #[derive(Default)]
    struct ClocksColumns {
        id: runtime::IntegerColumn,
        player: runtime::TextColumn,
        phase: runtime::IntegerColumn,
        value: runtime::IntegerColumn,
    }
    static ROOT__POINTS__ITEM__POSITION_3: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["name", "title"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__points__item__position_3(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__POINTS__ITEM__POSITION_3)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.text(&mut tables.points.by__name, &[])?,
                1usize => cursor.text(&mut tables.points.by__title, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.points.by__title.null();
        }
        Ok(())
    }
    fn root__points__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.points.year, 1990i64..=2100i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.points.month, 0i64..=11i64)?;
        cursor.tuple_item(&mut array)?;
        if cursor.null()? {
            tables.points.rating.null();
        } else {
            cursor.integer(&mut tables.points.rating, 0i64..=4000i64)?
        };
        cursor.tuple_item(&mut array)?;
        root__points__item__position_3(cursor, tables)?;
        cursor.tuple_end(&mut array)
    }
    fn root__points(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__points__item(cursor, tables)?;
            tables.rows_[1usize] += 1;
        }
        Ok(())
    }
    fn root__range(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.range__low, 0i64..=9999i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.range__high, 0i64..=9999i64)?;
        cursor.tuple_end(&mut array)
    }
    fn root__last(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor
            .text(
                &mut tables.board.last__origin,
                &[
                    runtime::Check::Pattern({
                        static PATTERN: runtime::Pattern = runtime::Pattern::new(
                            "^[a-h][1-8]$",
                        );
                        &PATTERN
                    }),
                ],
            )?;
        cursor.tuple_item(&mut array)?;
        cursor
            .text(
                &mut tables.board.last__target,
                &[
                    runtime::Check::Pattern({
                        static PATTERN: runtime::Pattern = runtime::Pattern::new(
                            "^[a-h][1-8]$",
                        );
                        &PATTERN
                    }),
                ],
            )?;
        cursor.tuple_end(&mut array)
    }
    fn root__grid__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[1usize] = array.position();
            if cursor.null()? {
                tables.grid.value.null();
            } else {
                cursor.integer(&mut tables.grid.value, 0i64..=12i64)?
            };
            tables.rows_[2usize] += 1;
            tables.grid.rank.push_position(tables.positions_[0usize]);
            tables.grid.file.push_position(tables.positions_[1usize]);
        }
        Ok(())
    }
    fn root__grid(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[0usize] = array.position();
            root__grid__item(cursor, tables)?;
        }
        Ok(())
    }
    fn root__cube__item__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.boolean(&mut tables.cube.value)?;
            tables.rows_[3usize] += 1;
            tables.cube.layer.push_position(tables.positions_[2usize]);
            tables.cube.row.push_position(tables.positions_[3usize]);
        }
        Ok(())
    }
    fn root__cube__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[3usize] = array.position();
            root__cube__item__item(cursor, tables)?;
        }
        Ok(())
    }
    fn root__cube(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[2usize] = array.position();
            root__cube__item(cursor, tables)?;
        }
        Ok(())
    }
    fn root__moves(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[4usize] = array.position();
            cursor.text(&mut tables.moves.value, &[])?;
            tables.rows_[4usize] += 1;
            tables.moves.ply.push_position(tables.positions_[4usize]);
        }
        Ok(())
    }
    fn root__lines__item__item__tags(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[7usize] = array.position();
            cursor.text(&mut tables.lines__tags.value, &[])?;
            tables.rows_[6usize] += 1;
            tables.lines__tags.place.push_position(tables.positions_[7usize]);
        }
        Ok(())
    }
    static ROOT__LINES__ITEM__ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["score", "tags"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__lines__item__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__LINES__ITEM__ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.lines.score, -100i64..=100i64)?,
                1usize => root__lines__item__item__tags(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    fn root__lines__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[6usize] = array.position();
            root__lines__item__item(cursor, tables)?;
            tables.rows_[5usize] += 1;
            tables.lines.line.push_position(tables.positions_[5usize]);
            tables.lines.step.push_position(tables.positions_[6usize]);
            tables.lines__tags.line.fill_last(tables.rows_[6usize], &tables.lines.line);
            tables.lines__tags.step.fill_last(tables.rows_[6usize], &tables.lines.step);
        }
        Ok(())
    }
    fn root__lines(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[5usize] = array.position();
            root__lines__item(cursor, tables)?;
        }
        Ok(())
    }
    fn root__area__item__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor.number(&mut tables.area.x, -180f64..=180f64)?;
        cursor.tuple_item(&mut array)?;
        cursor.number(&mut tables.area.y, -90f64..=90f64)?;
        cursor.tuple_end(&mut array)
    }
    fn root__area__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__area__item__item(cursor, tables)?;
            tables.rows_[7usize] += 1;
            tables.area.ring.push_position(tables.positions_[8usize]);
        }
        Ok(())
    }
    fn root__area(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[8usize] = array.position();
            root__area__item(cursor, tables)?;
        }
        Ok(())
    }
    fn root__named__item__position_1(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.text(&mut tables.named__words.value, &[])?;
            tables.rows_[9usize] += 1;
        }
        Ok(())
    }
    fn root__named__item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor.text(&mut tables.named.name, &[])?;
        cursor.tuple_item(&mut array)?;
        root__named__item__position_1(cursor, tables)?;
        cursor.tuple_end(&mut array)
    }
    fn root__named(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__named__item(cursor, tables)?;
            tables.rows_[8usize] += 1;
            tables
                .named__words
                .name
                .fill_last(tables.rows_[9usize], &tables.named.name)?;
        }
        Ok(())
    }
    fn root__clocks__member___item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            cursor.integer(&mut tables.clocks.value, 0i64..=9999i64)?;
            tables.clocks.player.push_key(key)?;
            tables.rows_[10usize] += 1;
            tables.clocks.phase.push_position(tables.positions_[9usize]);
        }
        Ok(())
    }
    fn root__clocks__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            tables.positions_[9usize] = array.position();
            root__clocks__member___item(cursor, tables, key)?;
        }
        Ok(())
    }
    static ROOT__CLOCKS__MEMBER_: runtime::Pattern = runtime::Pattern::new("^[a-z]+$");
    static ROOT__CLOCKS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals([]) }),
        required: 0u64,
        keys: Some(&ROOT__CLOCKS__MEMBER_),
        open: false,
    };
    fn root__clocks(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__CLOCKS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                _ => root__clocks__member_(cursor, tables, object.key())?,
            }
        }
        Ok(())
    }
    fn root__long(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v0, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v1, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v2, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v3, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v4, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v5, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v6, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v7, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v8, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v9, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v10, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v11, 0i64..=9i64)?;
        cursor.tuple_item(&mut array)?;
        cursor.integer(&mut tables.board.long__v12, 0i64..=9i64)?;
        cursor.tuple_end(&mut array)
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "id",
                "points",
                "range",
                "last",
                "grid",
                "cube",
                "moves",
                "lines",
                "area",
                "named",
                "clocks",
                "long",
            ])
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
                0usize => cursor.integer(&mut tables.board.id, 1i64..=1000i64)?,
                1usize => root__points(cursor, tables)?,
                2usize => root__range(cursor, tables)?,
                3usize => {
                    if cursor.null()? {
                        tables.board.last__origin.null();
                        tables.board.last__target.null();
                    } else {
                        root__last(cursor, tables)?
                    }
                }
                4usize => root__grid(cursor, tables)?,
                5usize => root__cube(cursor, tables)?,
                6usize => root__moves(cursor, tables)?,
                7usize => root__lines(cursor, tables)?,
                8usize => root__area(cursor, tables)?,
                9usize => root__named(cursor, tables)?,
                10usize => root__clocks(cursor, tables)?,
                11usize => root__long(cursor, tables)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.board.range__low.null();
            tables.board.range__high.null();
        }
        if object.is_missing(3usize) {
            tables.board.last__origin.null();
            tables.board.last__target.null();
        }
        if object.is_missing(11usize) {
            tables.board.long__v0.null();
            tables.board.long__v1.null();
            tables.board.long__v2.null();
            tables.board.long__v3.null();
            tables.board.long__v4.null();
            tables.board.long__v5.null();
            tables.board.long__v6.null();
            tables.board.long__v7.null();
            tables.board.long__v8.null();
            tables.board.long__v9.null();
            tables.board.long__v10.null();
            tables.board.long__v11.null();
            tables.board.long__v12.null();
        }
        Ok(())
    }
}
///A board.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Board {
    ///Outlines.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub area: ::std::vec::Vec<::std::vec::Vec<(f64, f64)>>,
    ///Seconds by player.
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty"
    )]
    pub clocks: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::vec::Vec<::std::vec::Vec<i64>>,
    >,
    ///Layers.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub cube: ::std::vec::Vec<::std::vec::Vec<::std::vec::Vec<bool>>>,
    ///Pieces by rank.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub grid: ::std::vec::Vec<::std::vec::Vec<::std::option::Option<i64>>>,
    ///Number of the board.
    pub id: i64,
    ///Last move.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last: ::std::option::Option<(::std::string::String, ::std::string::String)>,
    ///Variations.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub lines: ::std::vec::Vec<::std::vec::Vec<BoardLinesItemItem>>,
    ///More values than a Rust tuple holds.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub long: ::std::option::Option<[::serde_json::Value; 13usize]>,
    ///Moves.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub moves: ::std::vec::Vec<::std::string::String>,
    ///Pairs.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub named: ::std::vec::Vec<
        (::std::string::String, ::std::vec::Vec<::std::string::String>),
    >,
    ///Ratings by day.
    pub points: ::std::vec::Vec<
        (i64, i64, ::std::option::Option<i64>, BoardPointsItemItem3),
    >,
    ///Lowest and highest rating.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub range: ::std::option::Option<(i64, i64)>,
}
///A step.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct BoardLinesItemItem {
    ///Score.
    pub score: i64,
    ///Words.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub tags: ::std::vec::Vec<::std::string::String>,
}
///Who said so.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct BoardPointsItemItem3 {
    ///Name.
    pub name: ::std::string::String,
    ///Title.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<::std::string::String>,
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
