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
    pub root: Node,
    /// Parents before children.
    pub tables: Vec<Table>,
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
    /// The name of the map's property that the row comes from.
    MapKey,
    /// A parameter of the request.
    Request(ParameterKind),
    /// The time of the response.
    FetchedAt,
}

/// A value of the body and where it goes.
pub enum Node {
    /// An object.
    Object(Object),
    /// An array, each item of which is a row of `table`.
    Rows {
        /// Index of the table.
        table: usize,
        /// One item.
        item: Box<Node>,
    },
    /// A value of one column.
    Scalar {
        /// Index of the table.
        table: usize,
        /// The name of the column.
        column: String,
        /// What the value must be.
        scalar: Scalar,
    },
    /// An object, or in its place a string that stands for its `@id`.
    ObjectOrId {
        /// The object.
        object: Object,
        /// Index of the table.
        table: usize,
        /// The name of the column for the `@id`.
        id: String,
        /// What the string must satisfy.
        checks: Vec<Check>,
    },
}

/// An object of the body.
pub struct Object {
    /// Its properties, in the order of the schema.
    pub members: Vec<Property>,
    /// Whether it may hold further properties, which are skipped.
    pub open: bool,
    /// Its properties with names that are data.
    pub map: Option<MapNode>,
}

/// Properties with names that are data.
pub struct MapNode {
    /// What the names look like.
    pub pattern: String,
    /// Index of the table.
    pub table: usize,
    /// The column for the names.
    pub key: String,
    /// One row.
    pub value: Box<Node>,
    /// Whether a property is an array of rows rather than a row.
    pub array: bool,
}

/// A property of an object.
pub struct Property {
    /// Its name in the body.
    pub name: String,
    /// Whether it must be present.
    pub required: bool,
    /// Its value.
    pub node: Node,
}

/// What a scalar must be.
pub enum Scalar {
    /// A string that satisfies these checks.
    Text(Vec<Check>),
    /// An integer.
    Integer {
        /// The smallest value.
        minimum: i64,
        /// The largest value.
        maximum: i64,
    },
    /// Unix time in seconds.
    Time {
        /// The smallest value.
        minimum: i64,
        /// The largest value.
        maximum: i64,
    },
    /// A number.
    Number {
        /// The smallest value.
        minimum: f64,
        /// The largest value.
        maximum: f64,
    },
    /// `true` or `false`.
    Boolean,
    /// A string, or an integer kept as its digits.
    TextOrInteger {
        /// What the string must satisfy.
        checks: Vec<Check>,
        /// The smallest integer.
        minimum: i64,
        /// The largest integer.
        maximum: i64,
    },
}

/// What a string must satisfy.
pub enum Check {
    /// It is one of these.
    OneOf(Vec<String>),
    /// It starts with this.
    Prefix(String),
    /// It matches this regular expression.
    Pattern(String),
    /// It consists of these characters.
    CharClass(CharClass),
    /// It is a UUID in lower case.
    Uuid,
    /// It has at least this many characters.
    MinLength(u64),
}

/// What is asked of texts that consist of some ASCII characters.
#[derive(Debug, PartialEq, Eq)]
pub struct CharClass {
    /// The characters, as ranges with both ends.
    pub ranges: Vec<(u8, u8)>,
    /// The fewest characters.
    pub min_len: usize,
    /// The most characters.
    pub max_len: usize,
}

impl Scalar {
    /// The type of its column.
    #[must_use]
    pub fn column_type(&self) -> ColumnType {
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
    pub fn scalars<'a>(&'a self, visitor: &mut impl FnMut(usize, &'a str)) {
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
