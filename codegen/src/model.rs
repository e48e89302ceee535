//! The model in the middle: what lowering makes of the schemas and every emitter reads.

use std::path::Path;

use crate::evidence::Evidence;
use crate::lower;
use crate::manifest::{Entry, ParameterKind};
use crate::problem::Problem;
use crate::schema::Bundle;

/// The schemas, checked and lowered: everything that code is generated from.
pub struct Model {
    /// In the order of the manifest.
    pub endpoints: Vec<Endpoint>,
    /// What their rules rest on.
    pub evidence: Evidence,
}

impl Model {
    /// Reads the schemas folder.
    ///
    /// # Errors
    /// Every problem of every file, each with its place and remedy.
    pub fn load(schemas: &Path) -> Result<Self, Vec<Problem>> {
        lower::load(schemas)
    }
}

/// One response under contract.
pub struct Endpoint {
    /// Its name in the manifest.
    pub name: String,
    /// Its entry in the manifest.
    pub entry: Entry,
    /// Its schema with everything that it refers to.
    pub bundle: Bundle,
    /// The date of the newest recording that the schema was verified against, `2026-05-29`.
    pub verified: Option<String>,
    /// The shape of the body.
    pub(crate) root: Node,
    /// Parents before children.
    pub tables: Vec<Table>,
    /// The Rust types of the body.
    #[cfg(feature = "emit")]
    pub(crate) structs: proc_macro2::TokenStream,
}

impl Endpoint {
    /// The parameters of the path, in their order.
    #[must_use]
    pub fn parameters(&self) -> Vec<ParameterKind> {
        self.entry.parameters()
    }
}

/// A flat table.
#[derive(Debug)]
pub struct Table {
    /// Its name among the tables of the endpoint.
    pub name: String,
    /// JSON pointer of a row, `*` for every item: `/games/*`. Empty where the body as a whole is the row.
    pub rows: String,
    /// In their order.
    pub columns: Vec<Column>,
    /// The names of the columns that tell one row from another.
    pub key: Vec<String>,
    /// Index of the table whose row holds this one's.
    pub parent: Option<usize>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name, in dlt's spelling.
    pub name: String,
    /// What it holds.
    pub kind: ColumnType,
    /// Whether a row may have none.
    pub nullable: bool,
    /// Where its values come from.
    pub origin: Origin,
    /// What the values mean.
    pub description: String,
    /// The month or year since when chess.com sends it; empty where it always did.
    pub since: String,
}

/// The five Arrow types that every destination of dlt takes unharmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnType {
    /// `utf8`
    Text,
    /// `int64`
    Integer,
    /// `float64`
    Number,
    /// `bool`
    Boolean,
    /// `timestamp[us, UTC]`
    Timestamp,
}

/// Where the values of a column come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// JSON pointer relative to the row.
    Body(String),
    /// A key column of the same name, from the body of the row of this table that holds this one's.
    Ancestor(usize),
    /// The name of the map's member that the row comes from.
    MapKey,
    /// A parameter of the request.
    Request(ParameterKind),
    /// The time of the response.
    FetchedAt,
}

/// A value of the body and where it goes.
pub(crate) enum Node {
    Object(Object),
    /// An array, each item of which is a row of `table`.
    Rows {
        table: usize,
        item: Box<Node>,
    },
    Scalar {
        table: usize,
        column: String,
        scalar: Scalar,
    },
    /// An object, or in its place a string that stands for its `@id`.
    ObjectOrId {
        object: Object,
        table: usize,
        id: String,
        checks: Vec<Check>,
    },
}

pub(crate) struct Object {
    pub(crate) members: Vec<Member>,
    pub(crate) open: bool,
    pub(crate) map: Option<Map>,
}

/// Members with names that are data.
pub(crate) struct Map {
    /// What the names look like.
    pub(crate) pattern: String,
    pub(crate) table: usize,
    /// The column for the names.
    pub(crate) key: String,
    pub(crate) value: Box<Node>,
    /// Whether a member is an array of rows rather than a row.
    pub(crate) array: bool,
}

pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) node: Node,
}

/// What a scalar must be.
pub(crate) enum Scalar {
    Text(Vec<Check>),
    Integer {
        minimum: i64,
        maximum: i64,
    },
    Time {
        minimum: i64,
        maximum: i64,
    },
    Number {
        minimum: f64,
        maximum: f64,
    },
    Boolean,
    /// A string, or an integer kept as its digits.
    TextOrInteger {
        checks: Vec<Check>,
        minimum: i64,
        maximum: i64,
    },
}

/// What a string must satisfy.
pub(crate) enum Check {
    OneOf(Vec<String>),
    Prefix(String),
    Pattern(String),
    Characters(Characters),
    Uuid,
    MinLength(u64),
}

/// What is asked of texts that consist of some ASCII characters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Characters {
    /// The characters, as ranges with both ends.
    pub(crate) ranges: Vec<(u8, u8)>,
    pub(crate) least: usize,
    pub(crate) most: usize,
}

impl Scalar {
    pub(crate) fn column_type(&self) -> ColumnType {
        match self {
            Self::Text(_) | Self::TextOrInteger { .. } => ColumnType::Text,
            Self::Integer { .. } => ColumnType::Integer,
            Self::Time { .. } => ColumnType::Timestamp,
            Self::Number { .. } => ColumnType::Number,
            Self::Boolean => ColumnType::Boolean,
        }
    }
}

impl Node {
    /// Calls `visitor` with table and column of every scalar that lands in the same row.
    pub(crate) fn scalars<'a>(&'a self, visitor: &mut impl FnMut(usize, &'a str)) {
        match self {
            Self::Object(object) | Self::ObjectOrId { object, .. } => {
                object.members.iter().for_each(|member| member.node.scalars(visitor));
            }
            Self::Scalar { table, column, .. } => visitor(*table, column),
            Self::Rows { .. } => {}
        }
    }

    /// Follows the tables when the first of them is dropped, into which nothing leads.
    pub(crate) fn drop_first_table(&mut self) {
        match self {
            Self::Object(object) => object.drop_first_table(),
            Self::ObjectOrId { object, table, .. } => {
                *table -= 1;
                object.drop_first_table();
            }
            Self::Rows { table, item } => {
                *table -= 1;
                item.drop_first_table();
            }
            Self::Scalar { table, .. } => *table -= 1,
        }
    }
}

impl Object {
    fn drop_first_table(&mut self) {
        self.members.iter_mut().for_each(|member| member.node.drop_first_table());
        if let Some(map) = &mut self.map {
            map.table -= 1;
            map.value.drop_first_table();
        }
    }
}

impl Table {
    /// The column of this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
