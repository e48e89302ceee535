//! The model in the middle: what lowering makes of the schemas and every emitter reads.

use proc_macro2::TokenStream;
use serde_json::Value;

use crate::manifest::{Entry, ParameterKind};

/// Everything that code is generated from.
pub(crate) struct Model {
    pub(crate) endpoints: Vec<Endpoint>,
}

/// One response under contract.
pub(crate) struct Endpoint {
    pub(crate) name: String,
    pub(crate) entry: Entry,
    /// The self-contained schema.
    pub(crate) schema: Value,
    /// The shape of the body.
    pub(crate) root: Node,
    /// Parents before children.
    pub(crate) tables: Vec<Table>,
    /// The Rust types of the body.
    pub(crate) structs: TokenStream,
}

impl Endpoint {
    /// The parameters of the path, in their order.
    pub(crate) fn parameters(&self) -> Vec<ParameterKind> {
        self.entry.parameters()
    }
}

/// A flat table.
pub(crate) struct Table {
    pub(crate) name: String,
    /// JSON pointer of a row, `*` for every item: `/games/*`. Empty where the body as a whole is the row.
    pub(crate) rows: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) key: Vec<String>,
    /// Index of the table whose row holds this one's.
    pub(crate) parent: Option<usize>,
}

#[derive(Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) kind: ColumnType,
    pub(crate) nullable: bool,
    pub(crate) origin: Origin,
    pub(crate) description: String,
    /// The month or year since when chess.com sends it; empty where it always did.
    pub(crate) since: String,
}

/// The five Arrow types that every destination of dlt takes unharmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnType {
    Text,
    Integer,
    Number,
    Boolean,
    Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// JSON pointer relative to the row.
    Body(String),
    /// A key column of the same name, from the body of the row of this table that holds this one's.
    Ancestor(usize),
    /// The name of the map's member that the row comes from.
    MapKey,
    /// A parameter of the request.
    Request(ParameterKind),
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
    Uuid,
    MinLength(u64),
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
    pub(crate) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}
