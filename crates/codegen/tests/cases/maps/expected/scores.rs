// @generated from schemas/scores.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `scores`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "scores",
    summary: "Maps become rows.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "main",
            base_url: "https://toys.example/v1",
            auth: None,
        },
        path: "/player/{username}/scores",
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
        ],
    }),
    example: &[("username", "erik")],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "4bc188d3a4a8437eff8109c6973ca39d343c6eaafbfd94689f004ca3d928cc1d",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 4usize] = [
    runtime::Table {
        name: "scores",
        rows: "",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "member__since",
                origin: runtime::Origin::Body("/member/since"),
                description: "A year.",
            },
            runtime::Column {
                name: "age",
                origin: runtime::Origin::Body("/age"),
                description: "A fixed member.",
            },
        ],
        key: &["username"],
        parent: None,
        schema: std::sync::LazyLock::new(&scores_schema),
    },
    runtime::Table {
        name: "votes",
        rows: "/votes/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "voter",
                origin: runtime::Origin::MapKey,
                description: "One vote.",
            },
            runtime::Column {
                name: "value",
                origin: runtime::Origin::Body(""),
                description: "One vote.",
            },
        ],
        key: &["username", "voter"],
        parent: Some("scores"),
        schema: std::sync::LazyLock::new(&votes_schema),
    },
    runtime::Table {
        name: "ranks",
        rows: "/ranks/*/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "board",
                origin: runtime::Origin::MapKey,
                description: "One ranking.",
            },
            runtime::Column {
                name: "rank",
                origin: runtime::Origin::Body("/rank"),
                description: "Place.",
            },
            runtime::Column {
                name: "name",
                origin: runtime::Origin::Body("/name"),
                description: "Who holds it.",
            },
        ],
        key: &["username", "board", "rank"],
        parent: Some("scores"),
        schema: std::sync::LazyLock::new(&ranks_schema),
    },
    runtime::Table {
        name: "games",
        rows: "/*",
        columns: &[
            runtime::Column {
                name: "username",
                origin: runtime::Origin::Request("username"),
                description: "Name of the player, as in the request.",
            },
            runtime::Column {
                name: "game",
                origin: runtime::Origin::MapKey,
                description: "One game.",
            },
            runtime::Column {
                name: "last__rating",
                origin: runtime::Origin::Body("/last/rating"),
                description: "Points.",
            },
            runtime::Column {
                name: "wins",
                origin: runtime::Origin::Body("/wins"),
                description: "Wins.",
            },
        ],
        key: &["username", "game"],
        parent: Some("scores"),
        schema: std::sync::LazyLock::new(&games_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A body.",
  "type": "object",
  "properties": {
    "member": {
      "description": "A property that is called as the functions for maps were.",
      "type": "object",
      "properties": {
        "since": {
          "description": "A year.",
          "type": "integer",
          "minimum": 0,
          "maximum": 3000
        }
      },
      "additionalProperties": false
    },
    "age": {
      "description": "A fixed member.",
      "type": "integer",
      "minimum": 0,
      "maximum": 200
    },
    "votes": {
      "description": "Votes.",
      "type": "object",
      "patternProperties": {
        "^[a-z-]+$": {
          "description": "One vote.",
          "type": "number",
          "minimum": 0,
          "maximum": 1
        }
      },
      "additionalProperties": false
    },
    "ranks": {
      "description": "Rankings.",
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
              },
              "name": {
                "description": "Who holds it.",
                "type": "string"
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
    }
  },
  "patternProperties": {
    "^[a-z]+_(daily|blitz)$": {
      "description": "One game.",
      "type": "object",
      "properties": {
        "last": {
          "description": "Last rating.",
          "type": "object",
          "properties": {
            "rating": {
              "description": "Points.",
              "type": "integer",
              "minimum": 0,
              "maximum": 5000
            }
          },
          "required": [
            "rating"
          ],
          "additionalProperties": false
        },
        "wins": {
          "description": "Wins.",
          "type": "integer",
          "minimum": 0,
          "maximum": 1000
        }
      },
      "required": [
        "wins"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "votes"
  ],
  "additionalProperties": false
}"#;
///Arrow schema of the table `scores`.
fn scores_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::text_field("username", false),
            runtime::integer_field("member__since", true),
            runtime::integer_field("age", true),
        ],
    )
}
///Arrow schema of the table `votes`.
fn votes_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[1].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("voter", false),
            runtime::number_field("value", false),
        ],
    )
}
///Arrow schema of the table `ranks`.
fn ranks_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[2].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("board", false),
            runtime::integer_field("rank", false),
            runtime::text_field("name", true),
        ],
    )
}
///Arrow schema of the table `games`.
fn games_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[3].columns,
        [
            runtime::text_field("username", false),
            runtime::text_field("game", false),
            runtime::integer_field("last__rating", true),
            runtime::integer_field("wins", false),
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
        scores: ScoresColumns,
        votes: VotesColumns,
        ranks: RanksColumns,
        games: GamesColumns,
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
            self.scores
                .username
                .fill_parameter(self.rows_[0usize], request, "username")?;
            self.votes.username.fill_parameter(self.rows_[1usize], request, "username")?;
            self.ranks.username.fill_parameter(self.rows_[2usize], request, "username")?;
            self.games.username.fill_parameter(self.rows_[3usize], request, "username")?;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.scores.username);
            visitor(0usize, &mut self.scores.member__since);
            visitor(0usize, &mut self.scores.age);
            visitor(1usize, &mut self.votes.username);
            visitor(1usize, &mut self.votes.voter);
            visitor(1usize, &mut self.votes.value);
            visitor(2usize, &mut self.ranks.username);
            visitor(2usize, &mut self.ranks.board);
            visitor(2usize, &mut self.ranks.rank);
            visitor(2usize, &mut self.ranks.name);
            visitor(3usize, &mut self.games.username);
            visitor(3usize, &mut self.games.game);
            visitor(3usize, &mut self.games.last__rating);
            visitor(3usize, &mut self.games.wins);
        }
    }
    #[derive(Default)]
    struct ScoresColumns {
        username: runtime::TextColumn,
        member__since: runtime::IntegerColumn,
        age: runtime::IntegerColumn,
    }
    #[derive(Default)]
    struct VotesColumns {
        username: runtime::TextColumn,
        voter: runtime::TextColumn,
        value: runtime::NumberColumn,
    }
    #[derive(Default)]
    struct RanksColumns {
        username: runtime::TextColumn,
        board: runtime::TextColumn,
        rank: runtime::IntegerColumn,
        name: runtime::TextColumn,
    }
    #[derive(Default)]
    struct GamesColumns {
        username: runtime::TextColumn,
        game: runtime::TextColumn,
        last__rating: runtime::IntegerColumn,
        wins: runtime::IntegerColumn,
    }
    static ROOT__MEMBER: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["since"]) }),
        required: 0u64,
        keys: None,
        open: false,
    };
    fn root__member(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => {
                    cursor.integer(&mut tables.scores.member__since, 0i64..=3000i64)?
                }
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.scores.member__since.null();
        }
        Ok(())
    }
    fn root__votes__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        cursor.number(&mut tables.votes.value, 0f64..=1f64)?;
        tables.votes.voter.push_key(key)?;
        tables.rows_[1usize] += 1;
        Ok(())
    }
    static ROOT__VOTES__MEMBER_: runtime::Pattern = runtime::Pattern::new("^[a-z-]+$");
    static ROOT__VOTES: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals([]) }),
        required: 0u64,
        keys: Some(&ROOT__VOTES__MEMBER_),
        open: false,
    };
    fn root__votes(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__VOTES)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                _ => root__votes__member_(cursor, tables, object.key())?,
            }
        }
        Ok(())
    }
    static ROOT__RANKS__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rank", "name"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__ranks__member___item(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__RANKS__MEMBER___ITEM)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.ranks.rank, 1i64..=50i64)?,
                1usize => cursor.text(&mut tables.ranks.name, &[])?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.ranks.name.null();
        }
        Ok(())
    }
    fn root__ranks__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            root__ranks__member___item(cursor, tables)?;
            tables.ranks.board.push_key(key)?;
            tables.rows_[2usize] += 1;
        }
        Ok(())
    }
    static ROOT__RANKS__MEMBER_: runtime::Pattern = runtime::Pattern::new(
        "^(daily|blitz)$",
    );
    static ROOT__RANKS: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals([]) }),
        required: 0u64,
        keys: Some(&ROOT__RANKS__MEMBER_),
        open: false,
    };
    fn root__ranks(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__RANKS)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                _ => root__ranks__member_(cursor, tables, object.key())?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM__LAST: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["rating"]) }),
        required: 1u64,
        keys: None,
        open: false,
    };
    fn root__member___item__last(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.object(&ROOT__MEMBER___ITEM__LAST)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.games.last__rating, 0i64..=5000i64)?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }
    static ROOT__MEMBER___ITEM: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const { &runtime::literals(["last", "wins"]) }),
        required: 2u64,
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
                0usize => root__member___item__last(cursor, tables)?,
                1usize => cursor.integer(&mut tables.games.wins, 0i64..=1000i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(0usize) {
            tables.games.last__rating.null();
        }
        Ok(())
    }
    fn root__member_(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
        key: &str,
    ) -> runtime::Result<()> {
        root__member___item(cursor, tables)?;
        tables.games.game.push_key(key)?;
        tables.rows_[3usize] += 1;
        Ok(())
    }
    static ROOT__MEMBER_: runtime::Pattern = runtime::Pattern::new(
        "^[a-z]+_(daily|blitz)$",
    );
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals(["member", "age", "votes", "ranks"])
        }),
        required: 4u64,
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
                0usize => root__member(cursor, tables)?,
                1usize => cursor.integer(&mut tables.scores.age, 0i64..=200i64)?,
                2usize => root__votes(cursor, tables)?,
                3usize => root__ranks(cursor, tables)?,
                _ => root__member_(cursor, tables, object.key())?,
            }
        }
        if object.is_missing(0usize) {
            tables.scores.member__since.null();
        }
        if object.is_missing(1usize) {
            tables.scores.age.null();
        }
        Ok(())
    }
}
///A body.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct Scores {
    ///A fixed member.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub age: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub member: ::std::option::Option<ScoresMember>,
    ///Rankings.
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty"
    )]
    pub ranks: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::vec::Vec<ScoresRanksValueItem>,
    >,
    ///Votes.
    pub votes: ::std::collections::BTreeMap<::std::string::String, f64>,
    #[serde(flatten)]
    pub extra: ::std::collections::BTreeMap<::std::string::String, ScoresExtraValue>,
}
///One game.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ScoresExtraValue {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last: ::std::option::Option<ScoresExtraValueLast>,
    ///Wins.
    pub wins: i64,
}
///Last rating.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ScoresExtraValueLast {
    ///Points.
    pub rating: i64,
}
///A property that is called as the functions for maps were.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ScoresMember {
    ///A year.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub since: ::std::option::Option<i64>,
}
///One place.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ScoresRanksValueItem {
    ///Who holds it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
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
