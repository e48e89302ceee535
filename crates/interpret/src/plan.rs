//! The plan of an endpoint: its model, with columns by index and constraints in the runtime's types.
//!
//! A plan is made once for each version of an endpoint and lives as long as the process, like generated code; see
//! [`crate::endpoint`].

use std::ops::RangeInclusive;

use scoresheet_runtime::{CharClass, Check, Fields, Format, Literal, Pattern, StringSet};
use scoresheet_schema as schema;
use scoresheet_schema::{ColumnType, Endpoint, MapNode, Node, Origin, Scalar};

/// What decodes the bodies of one endpoint.
pub(crate) struct Plan {
    /// The body.
    pub(crate) root: Step,
    /// What ends a row of each table.
    pub(crate) tables: Vec<Table>,
    /// The table of which the body itself is a row.
    pub(crate) of_the_body: Option<usize>,
    /// The columns of all tables in their order, each with the index of its table.
    pub(crate) columns: Vec<(usize, Slot)>,
    /// The columns that the request fills.
    pub(crate) of_the_request: Vec<FromRequest>,
    /// Number of columns of each type.
    pub(crate) counts: Counts,
    /// Number of arrays with a column for the index of their items.
    pub(crate) positions: usize,
}

/// The columns that the end of a row fills.
pub(crate) struct Table {
    /// Integer columns for indexes of arrays, each with the number of its array.
    pub(crate) positions: Vec<(usize, usize)>,
    /// Columns of child tables.
    pub(crate) inherited: Vec<Inherited>,
}

/// A key column of a row that its child rows repeat.
pub(crate) struct Inherited {
    /// The child table.
    pub(crate) table: usize,
    pub(crate) child: Slot,
    pub(crate) parent: Slot,
}

/// A column that the request fills.
pub(crate) struct FromRequest {
    pub(crate) table: usize,
    pub(crate) column: Slot,
    /// The name of the parameter; `None` for the time of the request.
    pub(crate) parameter: Option<&'static str>,
}

/// A column: its type, and its index among the columns of this type.
#[derive(Clone, Copy)]
pub(crate) enum Slot {
    Text(usize),
    Integer(usize),
    Number(usize),
    Boolean(usize),
    Timestamp(usize),
    Date(usize),
}

/// Number of columns of each type.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) text: usize,
    pub(crate) integer: usize,
    pub(crate) number: usize,
    pub(crate) boolean: usize,
    pub(crate) timestamp: usize,
    pub(crate) date: usize,
}

/// How one value is decoded. The numbers are indexes of columns of the value's type.
///
/// A string under a single constraint, which is the usual case, has a variant for each kind of constraint, so that the loop over
/// constraints melts away as it does in generated code.
pub(crate) enum Step {
    AnyText(usize),
    Prefix(usize, &'static str),
    Pattern(usize, &'static Pattern),
    CharClass(usize, &'static CharClass),
    Uuid(usize),
    Text(usize, Vec<Check>),
    OneOf(usize, &'static StringSet),
    Integer(usize, RangeInclusive<i64>),
    Time(usize, RangeInclusive<i64>),
    Milliseconds(usize, RangeInclusive<i64>),
    DateTime(usize),
    Date(usize),
    Number(usize, RangeInclusive<f64>),
    Boolean(usize),
    TextOrInteger(usize, Vec<Check>, RangeInclusive<i64>),
    /// A value, or null for these columns.
    OrNull(Box<(Step, Vec<Slot>)>),
    Object(Box<Object>),
    ObjectOrId(Box<ObjectOrId>),
    Rows(Box<Rows>),
    /// An array with a value at each position.
    Tuple(Vec<Step>),
}

/// An object.
pub(crate) struct Object {
    pub(crate) fields: Fields,
    /// The bits of required properties beyond those in `fields`; empty unless the object is wide.
    pub(crate) beyond: &'static [u64],
    /// The value of each property.
    pub(crate) members: Vec<Step>,
    /// The columns that are null where the optional property of this index is missing.
    pub(crate) absent: Vec<(usize, Vec<Slot>)>,
    pub(crate) map: Option<Map>,
}

/// The properties of an object whose names are data.
pub(crate) struct Map {
    pub(crate) table: usize,
    /// The text column of the names.
    pub(crate) key: usize,
    pub(crate) value: MapValue,
}

/// The value of a map's property.
pub(crate) enum MapValue {
    /// A row.
    Row(Step),
    /// An array of rows.
    Rows(Rows),
}

/// An object, or a string that is its `@id`.
pub(crate) struct ObjectOrId {
    pub(crate) object: Object,
    /// The text column of the `@id`.
    pub(crate) id: usize,
    pub(crate) checks: Vec<Check>,
    /// The columns that are null where a string replaces the object.
    pub(crate) others: Vec<Slot>,
}

/// An array whose items are rows, or arrays of them.
pub(crate) struct Rows {
    pub(crate) table: usize,
    pub(crate) item: Item,
    /// The number of the array among those with a column for the index of their items.
    pub(crate) position: Option<usize>,
}

/// An item of an array.
pub(crate) enum Item {
    /// A row.
    Row(Step),
    /// An array of rows.
    Rows(Box<Rows>),
}

impl Plan {
    /// The plan of an endpoint. It keeps parts of itself for the life of the process.
    pub(crate) fn new(endpoint: &Endpoint) -> Self {
        let mut counts = Counts::default();
        let slots: Vec<Vec<Slot>> =
            endpoint.tables.iter().map(|table| table.columns.iter().map(|column| counts.next(column.kind)).collect()).collect();
        let positions = endpoint.positions();
        let planner = Planner { tables: &endpoint.tables, slots: &slots, positions: &positions };
        let numbered = slots.iter().enumerate();
        Self {
            root: planner.step(&endpoint.root),
            tables: (0..endpoint.tables.len()).map(|table| planner.table(table)).collect(),
            of_the_body: endpoint.tables.iter().position(|table| table.rows.is_empty()),
            columns: numbered.flat_map(|(table, slots)| slots.iter().map(move |slot| (table, *slot))).collect(),
            of_the_request: planner.of_the_request(),
            counts,
            positions: positions.len(),
        }
    }
}

impl Counts {
    /// Another column of this type.
    fn next(&mut self, kind: ColumnType) -> Slot {
        let (slot, count): (fn(usize) -> Slot, _) = match kind {
            ColumnType::Text => (Slot::Text, &mut self.text),
            ColumnType::Integer => (Slot::Integer, &mut self.integer),
            ColumnType::Number => (Slot::Number, &mut self.number),
            ColumnType::Boolean => (Slot::Boolean, &mut self.boolean),
            ColumnType::Timestamp => (Slot::Timestamp, &mut self.timestamp),
            ColumnType::Date => (Slot::Date, &mut self.date),
        };
        *count += 1;
        slot(*count - 1)
    }
}

struct Planner<'a> {
    tables: &'a [schema::Table],
    /// The columns of each table.
    slots: &'a [Vec<Slot>],
    /// Table and column of each position.
    positions: &'a [(usize, &'a str)],
}

impl Planner<'_> {
    fn slot(&self, table: usize, column: &str) -> Slot {
        // Lowering makes a column for every scalar that it describes.
        let index = self.tables[table].columns.iter().position(|known| known.name == column);
        index.map_or(Slot::Text(usize::MAX), |index| self.slots[table][index])
    }

    /// The index of a column among those of its type.
    fn index(&self, table: usize, column: &str) -> usize {
        match self.slot(table, column) {
            Slot::Text(index)
            | Slot::Integer(index)
            | Slot::Number(index)
            | Slot::Boolean(index)
            | Slot::Timestamp(index)
            | Slot::Date(index) => index,
        }
    }

    fn step(&self, node: &Node) -> Step {
        match node {
            Node::Scalar { table, column, scalar } => scalar_step(scalar, self.index(*table, column)),
            Node::OrNull(inner) => {
                let nulls = inner.columns().into_iter().map(|(table, column)| self.slot(table, column)).collect();
                Step::OrNull(Box::new((self.step(inner), nulls)))
            }
            Node::Object(object) => Step::Object(Box::new(self.object(object))),
            Node::Rows { table, item, position, nested } => {
                Step::Rows(Box::new(self.rows(*table, item, position.as_deref(), *nested)))
            }
            Node::Tuple(items) => Step::Tuple(items.iter().map(|item| self.step(item)).collect()),
            Node::ObjectOrId { object, table, id, checks } => {
                let mut others = Vec::new();
                for member in &object.members {
                    member.node.scalars(&mut |table, column| {
                        if column != id {
                            others.push(self.slot(table, column));
                        }
                    });
                }
                let (object, id, checks) = (self.object(object), self.index(*table, id), self::checks(checks));
                Step::ObjectOrId(Box::new(ObjectOrId { object, id, checks, others }))
            }
        }
    }

    fn rows(&self, table: usize, item: &Node, position: Option<&str>, nested: bool) -> Rows {
        let item = match item {
            Node::Rows { table, item, position, nested: deeper } if nested => {
                Item::Rows(Box::new(self.rows(*table, item, position.as_deref(), *deeper)))
            }
            item => Item::Row(self.step(item)),
        };
        let position = position.and_then(|column| self.positions.iter().position(|known| *known == (table, column)));
        Rows { table, item, position }
    }

    fn table(&self, table: usize) -> Table {
        let own = self.positions.iter().enumerate().filter(|(_, (of, _))| *of == table);
        let positions = own.map(|(number, (_, column))| (self.index(table, column), number)).collect();
        Table { positions, inherited: self.inherited(table) }
    }

    fn object(&self, object: &schema::Object) -> Object {
        let names = object.members.iter().map(|member| member.name.as_str());
        let (required, beyond) = object.required();
        let keys = object.map.as_ref().map(|map| kept(Pattern::new(text(&map.pattern))));
        let optional = object.members.iter().enumerate().filter(|(_, member)| !member.required);
        let absent = optional.filter_map(|(index, member)| {
            let mut nulls = Vec::new();
            member.node.scalars(&mut |table, column| nulls.push(self.slot(table, column)));
            (!nulls.is_empty()).then_some((index, nulls))
        });
        Object {
            fields: Fields { names: StringSet::new(literals(names)), required, keys, open: object.open },
            beyond: beyond.leak(),
            members: object.members.iter().map(|member| self.step(&member.node)).collect(),
            absent: absent.collect(),
            map: object.map.as_ref().map(|map| self.map(map)),
        }
    }

    fn map(&self, map: &MapNode) -> Map {
        let value = if map.array {
            MapValue::Rows(self.rows(map.table, &map.value, map.position.as_deref(), map.nested))
        } else {
            MapValue::Row(self.step(&map.value))
        };
        Map { table: map.table, key: self.index(map.table, &map.key), value }
    }

    fn inherited(&self, parent: usize) -> Vec<Inherited> {
        let mut inherited = Vec::new();
        for (table, child) in self.tables.iter().enumerate() {
            let columns = child.columns.iter().zip(&self.slots[table]);
            for (column, slot) in columns.filter(|(column, _)| column.origin == Origin::Ancestor(parent)) {
                inherited.push(Inherited { table, child: *slot, parent: self.slot(parent, &column.name) });
            }
        }
        inherited
    }

    fn of_the_request(&self) -> Vec<FromRequest> {
        let mut filled = Vec::new();
        for (index, (table, slots)) in self.tables.iter().zip(self.slots).enumerate() {
            for (column, slot) in table.columns.iter().zip(slots) {
                let parameter = match &column.origin {
                    Origin::Request(parameter) => Some(text(parameter)),
                    Origin::FetchedAt => None,
                    Origin::Body(_) | Origin::Ancestor(_) | Origin::MapKey | Origin::Position => continue,
                };
                filled.push(FromRequest { table: index, column: *slot, parameter });
            }
        }
        filled
    }
}

fn scalar_step(scalar: &Scalar, column: usize) -> Step {
    match scalar {
        Scalar::Text(list) => match (checks(list).as_slice(), list.len()) {
            ([], _) => Step::AnyText(column),
            ([Check::OneOf(values)], _) => Step::OneOf(column, values),
            ([Check::Prefix(prefix)], _) => Step::Prefix(column, prefix),
            ([Check::Pattern(pattern)], _) => Step::Pattern(column, pattern),
            ([Check::CharClass(class)], _) => Step::CharClass(column, class),
            ([Check::Format(Format::Uuid)], _) => Step::Uuid(column),
            (checks, _) => Step::Text(column, checks.to_vec()),
        },
        Scalar::Integer { minimum, maximum } => Step::Integer(column, *minimum..=*maximum),
        Scalar::Milliseconds { minimum, maximum } => Step::Milliseconds(column, *minimum..=*maximum),
        Scalar::DateTime => Step::DateTime(column),
        Scalar::Date => Step::Date(column),
        Scalar::Time { minimum, maximum } => Step::Time(column, *minimum..=*maximum),
        Scalar::Number { minimum, maximum } => Step::Number(column, *minimum..=*maximum),
        Scalar::Boolean => Step::Boolean(column),
        Scalar::TextOrInteger { checks, minimum, maximum } => {
            Step::TextOrInteger(column, self::checks(checks), *minimum..=*maximum)
        }
    }
}

fn checks(checks: &[schema::Check]) -> Vec<Check> {
    checks.iter().map(check).collect()
}

fn check(check: &schema::Check) -> Check {
    match check {
        schema::Check::OneOf(values) => Check::OneOf(kept(StringSet::new(literals(values.iter().map(String::as_str))))),
        schema::Check::Prefix(prefix) => Check::Prefix(text(prefix)),
        schema::Check::Pattern(pattern) => Check::Pattern(kept(Pattern::new(text(pattern)))),
        schema::Check::CharClass(schema::CharClass { ranges, min_len, max_len }) => {
            Check::CharClass(kept(CharClass::new(ranges, *min_len, *max_len)))
        }
        schema::Check::Uuid => Check::Format(Format::Uuid),
        schema::Check::MinLength(length) => Check::MinLength(usize::try_from(*length).unwrap_or(usize::MAX)),
    }
}

fn literals<'a>(texts: impl Iterator<Item = &'a str>) -> &'static [Literal] {
    texts.map(|known| Literal::new(text(known))).collect::<Vec<_>>().leak()
}

/// A text for the life of the process.
pub(crate) fn text(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// A value for the life of the process.
pub(crate) fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
