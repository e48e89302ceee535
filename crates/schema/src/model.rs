//! The model: the output of lowering, and the input of every emitter.

use crate::api::{Api, Parameter};
use crate::column_type::ColumnType;
use crate::evidence::Evidence;
use crate::manifest::Entry;
use crate::pattern::CharClass;
use crate::schema::Bundle;

/// The checked and lowered schemas, from which all code is generated.
pub struct Model {
    /// What the endpoints share.
    pub api: Api,
    /// In the order of the manifest.
    pub endpoints: Vec<Endpoint>,
    /// What their rules rest on.
    pub evidence: Evidence,
}

/// One response under contract.
pub struct Endpoint {
    /// Its name in the manifest.
    pub name: String,
    /// Its entry in the manifest.
    pub entry: Entry,
    /// Its schema with all references.
    pub bundle: Bundle,
    /// The date of the newest recording that the schema was verified against, `2026-05-29`.
    pub verified: Option<String>,
    /// The shape of the body.
    pub root: Node,
    /// Parents before children.
    pub tables: Vec<Table>,
}

impl Endpoint {
    /// Table and column of every position, in the order of the tables: the index of an item in its array.
    #[must_use]
    pub fn positions(&self) -> Vec<(usize, &str)> {
        let columns =
            self.tables.iter().enumerate().flat_map(|(table, found)| found.columns.iter().map(move |column| (table, column)));
        let positions = columns.filter(|(_, column)| column.origin == Origin::Position);
        positions.map(|(table, column)| (table, &*column.name)).collect()
    }

    /// The parameters of the path, in their order.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        self.entry.parameters()
    }
}

/// A flat table.
#[derive(Debug)]
pub struct Table {
    /// Its name among the tables of the endpoint.
    pub name: String,
    /// JSON pointer of a row, `*` for every item: `/games/*`. Empty if the body itself is the row.
    pub rows: String,
    /// In their order.
    pub columns: Vec<Column>,
    /// The names of the columns that identify a row.
    pub key: Vec<String>,
    /// Index of the parent table.
    pub parent: Option<usize>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name, in dlt's spelling.
    pub name: String,
    /// The type of its values.
    pub kind: ColumnType,
    /// Whether it may be null.
    pub nullable: bool,
    /// The source of its values.
    pub origin: Origin,
    /// The meaning of its values.
    pub description: String,
    /// The month or year since which chess.com sends it; empty if it always did.
    pub since: String,
}

/// The source of a column's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// JSON pointer relative to the row.
    Body(String),
    /// A key column of the same name, from the row of the parent table.
    Ancestor(usize),
    /// The name of the map's property that became the row.
    MapKey,
    /// The index of the row, or of an array around it, in its array.
    Position,
    /// A parameter of the request.
    Request(String),
    /// The time of the response.
    FetchedAt,
}

/// A value of the body and its destination.
pub enum Node {
    /// An object.
    Object(Object),
    /// An array whose items are rows of `table`, or arrays of them.
    Rows {
        /// Index of the table.
        table: usize,
        /// One item.
        item: Box<Node>,
        /// The column for its index.
        position: Option<String>,
        /// Whether an item is itself an array of the rows.
        nested: bool,
    },
    /// An array with a value at each position.
    Tuple(Vec<Node>),
    /// A value of one column.
    Scalar {
        /// Index of the table.
        table: usize,
        /// The name of the column.
        column: String,
        /// The type of the value.
        scalar: Scalar,
    },
    /// A value, or null in its place.
    OrNull(Box<Node>),
    /// An object, or a string that is its `@id`.
    ObjectOrId {
        /// The object.
        object: Object,
        /// Index of the table.
        table: usize,
        /// The name of the column for the `@id`.
        id: String,
        /// A constraint on a string.
        checks: Vec<Check>,
    },
}

/// An object of the body.
pub struct Object {
    /// Its properties, in the order of the schema.
    pub members: Vec<Property>,
    /// Whether it may have additional properties, which are skipped.
    pub open: bool,
    /// Its map.
    pub map: Option<MapNode>,
}

/// A map: properties whose names are data.
pub struct MapNode {
    /// The pattern of the names.
    pub pattern: String,
    /// Index of the table.
    pub table: usize,
    /// The column for the names.
    pub key: String,
    /// One row.
    pub value: Box<Node>,
    /// Whether a value is an array of rows rather than a row.
    pub array: bool,
    /// The column for the index of a row in that array.
    pub position: Option<String>,
    /// Whether the items of that array are themselves arrays of the rows.
    pub nested: bool,
}

/// A property of an object.
pub struct Property {
    /// Its name in the body.
    pub name: String,
    /// Its name in the names of columns.
    pub column: String,
    /// Whether it is required.
    pub required: bool,
    /// Its value.
    pub node: Node,
}

/// The type of a scalar.
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
    /// Unix time in milliseconds.
    Milliseconds {
        /// The smallest value.
        minimum: i64,
        /// The largest value.
        maximum: i64,
    },
    /// A moment in RFC 3339.
    DateTime,
    /// A day in RFC 3339.
    Date,
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
        /// A constraint on a string.
        checks: Vec<Check>,
        /// The smallest integer.
        minimum: i64,
        /// The largest integer.
        maximum: i64,
    },
}

/// A constraint on a string.
pub enum Check {
    /// One of these values.
    OneOf(Vec<String>),
    /// A prefix.
    Prefix(String),
    /// A regular expression.
    Pattern(String),
    /// A character class.
    CharClass(CharClass),
    /// A UUID in lower case.
    Uuid,
    /// A minimum length in characters.
    MinLength(u64),
}

impl Scalar {
    /// The type of its column.
    #[must_use]
    pub fn column_type(&self) -> ColumnType {
        match self {
            Self::Text(_) | Self::TextOrInteger { .. } => ColumnType::Text,
            Self::Integer { .. } => ColumnType::Integer,
            Self::Time { .. } | Self::Milliseconds { .. } | Self::DateTime => ColumnType::Timestamp,
            Self::Date => ColumnType::Date,
            Self::Number { .. } => ColumnType::Number,
            Self::Boolean => ColumnType::Boolean,
        }
    }
}

impl Node {
    /// Calls `visitor` with table and column of every scalar of the same row.
    pub fn scalars<'a>(&'a self, visitor: &mut impl FnMut(usize, &'a str)) {
        match self {
            Self::Object(object) | Self::ObjectOrId { object, .. } => {
                object.members.iter().for_each(|member| member.node.scalars(visitor));
            }
            Self::Scalar { table, column, .. } => visitor(*table, column),
            Self::OrNull(node) => node.scalars(visitor),
            Self::Tuple(items) => items.iter().for_each(|item| item.scalars(visitor)),
            Self::Rows { .. } => {}
        }
    }

    /// The table and column of every scalar that is null where the value is.
    #[must_use]
    pub fn columns(&self) -> Vec<(usize, &str)> {
        let mut columns = Vec::new();
        self.scalars(&mut |table, column| columns.push((table, column)));
        columns
    }

    /// Renumbers the tables after the first one is dropped because it has no columns.
    pub(crate) fn drop_first_table(&mut self) {
        match self {
            Self::Object(object) => object.drop_first_table(),
            Self::OrNull(node) => node.drop_first_table(),
            Self::Tuple(items) => items.iter_mut().for_each(Self::drop_first_table),
            Self::ObjectOrId { object, table, .. } => {
                *table -= 1;
                object.drop_first_table();
            }
            Self::Rows { table, item, .. } => {
                *table -= 1;
                item.drop_first_table();
            }
            Self::Scalar { table, .. } => *table -= 1,
        }
    }
}

/// Number of properties of an object that have a bit of their own in the runtime's `u64`.
const INLINE: usize = 63;

impl Object {
    /// The required properties as the runtime wants them: a bit for each of the first 63, with a last bit for all others, and of
    /// an object with more properties a bit for each of the others, 64 a word.
    #[must_use]
    pub fn required(&self) -> (u64, Vec<u64>) {
        let (inline, beyond) = self.members.split_at(self.members.len().min(INLINE));
        let bits = |members: &[Property]| {
            members.iter().enumerate().fold(0, |mask, (bit, member)| mask | u64::from(member.required) << bit)
        };
        let beyond: Vec<u64> = beyond.chunks(64).map(bits).collect();
        let others = u64::from(beyond.iter().any(|word| *word != 0)) << INLINE;
        (bits(inline) | others, beyond)
    }

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
