// @generated from schemas/daily_puzzle_random.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `daily_puzzle_random`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "daily_puzzle_random",
    summary: "A puzzle of some past day.",
    verified: Some("2024-10-18"),
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        path: "/puzzle/random",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "ce9f8dd377f9a3fb0e0e1b7b3a7b3388e2bd4a60c4c77743e4e18f244f218073",
    pages: None,
    dlt: "{\"daily_puzzle_random\":{\"write_disposition\":\"merge\",\"selected\":false}}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "daily_puzzle_random",
        rows: "",
        columns: &[
            runtime::Column {
                name: "url",
                origin: runtime::Origin::Body("/url"),
                description: "Web page of the puzzle; ends in the date of publication, `YYYY-MM-DD`, since about 2022. Documented.",
            },
            runtime::Column {
                name: "title",
                origin: runtime::Origin::Body("/title"),
                description: "Title of the puzzle, free text. Documented.",
            },
            runtime::Column {
                name: "comments",
                origin: runtime::Origin::Body("/comments"),
                description: "Remarks on the puzzle, mostly empty or absent. Not documented; seen on old puzzles.",
            },
            runtime::Column {
                name: "publish_time",
                origin: runtime::Origin::Body("/publish_time"),
                description: "When the puzzle was published, in Unix seconds: midnight in US-Pacific time. Documented.",
            },
            runtime::Column {
                name: "fen",
                origin: runtime::Origin::Body("/fen"),
                description: "Position to be solved in FEN. Documented.",
            },
            runtime::Column {
                name: "pgn",
                origin: runtime::Origin::Body("/pgn"),
                description: "Solution in PGN, without the usual headers and with the result `*`; lines end in CR LF. Documented.",
            },
            runtime::Column {
                name: "image",
                origin: runtime::Origin::Body("/image"),
                description: "URL of a picture of the position. Documented.",
            },
        ],
        key: &["url"],
        parent: None,
        schema: std::sync::LazyLock::new(&daily_puzzle_random_schema),
    },
];
const JSON_SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "DailyPuzzleRandom",
  "description": "A puzzle of some past day, another one about every 15 seconds. Documented as \"Random daily puzzle\" of the Published-Data API.",
  "type": "object",
  "properties": {
    "url": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/url",
      "description": "Web page of the puzzle; ends in the date of publication, `YYYY-MM-DD`, since about 2022. Documented."
    },
    "title": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/title",
      "description": "Title of the puzzle, free text. Documented."
    },
    "comments": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/comments",
      "description": "Remarks on the puzzle, mostly empty or absent. Not documented; seen on old puzzles."
    },
    "publish_time": {
      "$ref": "#/$defs/common~1timestamp.json",
      "description": "When the puzzle was published, in Unix seconds: midnight in US-Pacific time. Documented."
    },
    "fen": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/fen",
      "description": "Position to be solved in FEN. Documented."
    },
    "pgn": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/pgn",
      "description": "Solution in PGN, without the usual headers and with the result `*`; lines end in CR LF. Documented."
    },
    "image": {
      "$ref": "#/$defs/common~1puzzle.json/$defs/image",
      "description": "URL of a picture of the position. Documented."
    }
  },
  "required": [
    "url",
    "title",
    "publish_time",
    "fen",
    "pgn",
    "image"
  ],
  "additionalProperties": false,
  "$defs": {
    "common/puzzle.json": {
      "$defs": {
        "url": {
          "$comment": "The path has changed twice: `/forum/view/daily-puzzles/`, `/daily-chess-puzzle/YYYY-MM-DD`, `/daily/YYYY-MM-DD`.",
          "description": "Web page of the puzzle; ends in the date of publication, `YYYY-MM-DD`, since about 2022.",
          "type": "string",
          "pattern": "^https://www\\.chess\\.com/"
        },
        "title": {
          "description": "Title of the puzzle, free text.",
          "type": "string"
        },
        "comments": {
          "description": "Remarks on the puzzle, mostly empty or absent.",
          "type": "string"
        },
        "fen": {
          "$comment": "Editors of the site write puzzles by hand, so only the board and the side to move are checked.",
          "description": "Position to be solved in FEN.",
          "type": "string",
          "pattern": "^ *[1-8A-Za-z/]+ +[wb]( [^\\n]*)?$"
        },
        "pgn": {
          "description": "Solution in PGN, without the usual headers and with the result `*`; lines end in CR LF.",
          "type": "string",
          "minLength": 1
        },
        "image": {
          "description": "URL of a picture of the position.",
          "type": "string",
          "pattern": "^https://"
        }
      }
    },
    "common/timestamp.json": {
      "$comment": "The range runs from 2005-01-01, before the site existed (the oldest accounts are of May 2007), to 2100-01-01. A time in milliseconds falls outside.",
      "title": "Timestamp",
      "description": "A moment in Unix seconds, UTC.",
      "type": "integer",
      "format": "unix-time",
      "minimum": 1104537600,
      "maximum": 4102444800
    }
  }
}"##;
///Arrow schema of the table `daily_puzzle_random`.
fn daily_puzzle_random_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("url", false),
            runtime::text_field("title", false),
            runtime::text_field("comments", true),
            runtime::timestamp_field("publish_time", false),
            runtime::text_field("fen", false),
            runtime::text_field("pgn", false),
            runtime::text_field("image", false),
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
        daily_puzzle_random: DailyPuzzleRandomColumns,
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
            visitor(0usize, &mut self.daily_puzzle_random.url);
            visitor(0usize, &mut self.daily_puzzle_random.title);
            visitor(0usize, &mut self.daily_puzzle_random.comments);
            visitor(0usize, &mut self.daily_puzzle_random.publish_time);
            visitor(0usize, &mut self.daily_puzzle_random.fen);
            visitor(0usize, &mut self.daily_puzzle_random.pgn);
            visitor(0usize, &mut self.daily_puzzle_random.image);
        }
    }
    #[derive(Default)]
    struct DailyPuzzleRandomColumns {
        url: runtime::TextColumn,
        title: runtime::TextColumn,
        comments: runtime::TextColumn,
        publish_time: runtime::TimestampColumn,
        fen: runtime::TextColumn,
        pgn: runtime::TextColumn,
        image: runtime::TextColumn,
    }
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "url",
                "title",
                "comments",
                "publish_time",
                "fen",
                "pgn",
                "image",
            ])
        }),
        required: 123u64,
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
                            &mut tables.daily_puzzle_random.url,
                            &[runtime::Check::Prefix("https://www.chess.com/")],
                        )?
                }
                1usize => cursor.text(&mut tables.daily_puzzle_random.title, &[])?,
                2usize => cursor.text(&mut tables.daily_puzzle_random.comments, &[])?,
                3usize => {
                    cursor
                        .unix_time(
                            &mut tables.daily_puzzle_random.publish_time,
                            1104537600i64..=4102444800i64,
                        )?
                }
                4usize => {
                    cursor
                        .text(
                            &mut tables.daily_puzzle_random.fen,
                            &[
                                runtime::Check::Pattern({
                                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                                        "^ *[1-8A-Za-z/]+ +[wb]( [^\\n]*)?$",
                                    );
                                    &PATTERN
                                }),
                            ],
                        )?
                }
                5usize => {
                    cursor
                        .text(
                            &mut tables.daily_puzzle_random.pgn,
                            &[runtime::Check::MinLength(1usize)],
                        )?
                }
                6usize => {
                    cursor
                        .text(
                            &mut tables.daily_puzzle_random.image,
                            &[runtime::Check::Prefix("https://")],
                        )?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(2usize) {
            tables.daily_puzzle_random.comments.null();
        }
        Ok(())
    }
}
///A puzzle of some past day, another one about every 15 seconds. Documented as "Random daily puzzle" of the Published-Data API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct DailyPuzzleRandom {
    ///Remarks on the puzzle, mostly empty or absent. Not documented; seen on old puzzles.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub comments: ::std::option::Option<::std::string::String>,
    ///Position to be solved in FEN. Documented.
    pub fen: ::std::string::String,
    ///URL of a picture of the position. Documented.
    pub image: ::std::string::String,
    ///Solution in PGN, without the usual headers and with the result `*`; lines end in CR LF. Documented.
    pub pgn: ::std::string::String,
    ///When the puzzle was published, in Unix seconds: midnight in US-Pacific time. Documented.
    pub publish_time: i64,
    ///Title of the puzzle, free text. Documented.
    pub title: ::std::string::String,
    ///Web page of the puzzle; ends in the date of publication, `YYYY-MM-DD`, since about 2022. Documented.
    pub url: ::std::string::String,
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
