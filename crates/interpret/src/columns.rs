//! Walks a plan over a body: the calls that a generated decoder makes, in the same order.

use scoresheet_runtime::{
    BooleanColumn, Builder, Check, Columns, Cursor, DateColumn, Format, IntegerColumn, NumberColumn, Request, Result, TextColumn,
    TimestampColumn,
};

use crate::plan::{Inherited, Item, Map, MapValue, Object, ObjectOrId, Plan, Rows, Slot, Step};

/// The columns of an interpreted endpoint.
pub(crate) struct Interpreted {
    plan: &'static Plan,
    rows: Vec<usize>,
    /// The index of the current item of each array that has a column for it.
    positions: Vec<i64>,
    text: Vec<TextColumn>,
    integer: Vec<IntegerColumn>,
    number: Vec<NumberColumn>,
    boolean: Vec<BooleanColumn>,
    timestamp: Vec<TimestampColumn>,
    date: Vec<DateColumn>,
}

impl Interpreted {
    pub(crate) fn new(plan: &'static Plan) -> Self {
        let counts = &plan.counts;
        Self {
            plan,
            rows: vec![0; plan.tables.len()],
            positions: vec![0; plan.positions],
            text: columns(counts.text),
            integer: columns(counts.integer),
            number: columns(counts.number),
            boolean: columns(counts.boolean),
            timestamp: columns(counts.timestamp),
            date: columns(counts.date),
        }
    }

    fn value(&mut self, cursor: &mut Cursor<'_>, step: &'static Step) -> Result<()> {
        match step {
            Step::AnyText(column) => cursor.text(&mut self.text[*column], &[]),
            Step::Prefix(column, prefix) => cursor.text(&mut self.text[*column], &[Check::Prefix(prefix)]),
            Step::Pattern(column, pattern) => cursor.text(&mut self.text[*column], &[Check::Pattern(pattern)]),
            Step::CharClass(column, class) => cursor.text(&mut self.text[*column], &[Check::CharClass(class)]),
            Step::Uuid(column) => cursor.text(&mut self.text[*column], &[Check::Format(Format::Uuid)]),
            Step::Text(column, checks) => cursor.text(&mut self.text[*column], checks),
            Step::OneOf(column, values) => cursor.one_of(&mut self.text[*column], values),
            Step::Integer(column, range) => cursor.integer(&mut self.integer[*column], range.clone()),
            Step::Time(column, range) => cursor.unix_time(&mut self.timestamp[*column], range.clone()),
            Step::Number(column, range) => cursor.number(&mut self.number[*column], range.clone()),
            Step::Boolean(column) => cursor.boolean(&mut self.boolean[*column]),
            Step::TextOrInteger(column, checks, range) => cursor.text_or_integer(&mut self.text[*column], checks, range.clone()),
            Step::Milliseconds(column, range) => cursor.unix_milliseconds(&mut self.timestamp[*column], range.clone()),
            Step::DateTime(column) => cursor.date_time(&mut self.timestamp[*column]),
            Step::Date(column) => cursor.date(&mut self.date[*column]),
            Step::OrNull(either) => self.or_null(cursor, either),
            Step::Object(object) => self.object(cursor, object),
            Step::ObjectOrId(either) => self.object_or_id(cursor, either),
            Step::Rows(rows) => self.items(cursor, rows, None),
            Step::Tuple(items) => self.tuple(cursor, items),
        }
    }

    fn object(&mut self, cursor: &mut Cursor<'_>, plan: &'static Object) -> Result<()> {
        let mut object = match plan.beyond {
            [] => cursor.object(&plan.fields)?,
            beyond => cursor.wide_object(&plan.fields, beyond)?,
        };
        while let Some(field) = cursor.field(&mut object)? {
            match (plan.members.get(field), &plan.map) {
                (Some(step), _) => self.value(cursor, step)?,
                (None, Some(map)) => self.keyed(cursor, map, object.key())?,
                (None, None) => cursor.skip()?,
            }
        }
        for (field, columns) in &plan.absent {
            if object.is_missing(*field) {
                self.nulls(columns);
            }
        }
        Ok(())
    }

    fn object_or_id(&mut self, cursor: &mut Cursor<'_>, plan: &'static ObjectOrId) -> Result<()> {
        if !cursor.string_follows() {
            return self.object(cursor, &plan.object);
        }
        cursor.text(&mut self.text[plan.id], &plan.checks)?;
        self.nulls(&plan.others);
        Ok(())
    }

    fn or_null(&mut self, cursor: &mut Cursor<'_>, (value, nulls): &'static (Step, Vec<Slot>)) -> Result<()> {
        if !cursor.null()? {
            return self.value(cursor, value);
        }
        self.nulls(nulls);
        Ok(())
    }

    /// The value of a map's property of this name.
    fn keyed(&mut self, cursor: &mut Cursor<'_>, map: &'static Map, key: &str) -> Result<()> {
        let value = match &map.value {
            MapValue::Rows(rows) => return self.items(cursor, rows, Some((map.key, key))),
            MapValue::Row(value) => value,
        };
        self.value(cursor, value)?;
        self.text[map.key].push_key(key)?;
        self.end_row(map.table)
    }

    /// The rows of an array, each with the name of the map's property that has it, if one has.
    fn items(&mut self, cursor: &mut Cursor<'_>, plan: &'static Rows, key: Option<(usize, &str)>) -> Result<()> {
        let mut array = cursor.array()?;
        while cursor.item(&mut array)? {
            if let Some(position) = plan.position {
                self.positions[position] = array.position();
            }
            let item = match &plan.item {
                Item::Rows(rows) => {
                    self.items(cursor, rows, key)?;
                    continue;
                }
                Item::Row(item) => item,
            };
            self.value(cursor, item)?;
            if let Some((column, key)) = key {
                self.text[column].push_key(key)?;
            }
            self.end_row(plan.table)?;
        }
        Ok(())
    }

    fn tuple(&mut self, cursor: &mut Cursor<'_>, items: &'static [Step]) -> Result<()> {
        let mut array = cursor.array()?;
        for item in items {
            cursor.tuple_item(&mut array)?;
            self.value(cursor, item)?;
        }
        cursor.tuple_end(&mut array)
    }

    /// Counts a row, and fills its positions and the inherited columns of its child rows, at its end, because the key may follow an
    /// array in the body.
    fn end_row(&mut self, table: usize) -> Result<()> {
        self.rows[table] += 1;
        for (column, position) in &self.plan.tables[table].positions {
            self.integer[*column].push_position(self.positions[*position]);
        }
        self.plan.tables[table].inherited.iter().try_for_each(|inherited| self.inherit(inherited))
    }

    fn inherit(&mut self, inherited: &Inherited) -> Result<()> {
        let rows = self.rows[inherited.table];
        match (inherited.child, inherited.parent) {
            (Slot::Text(child), Slot::Text(parent)) => {
                if let Ok([child, parent]) = self.text.get_disjoint_mut([child, parent]) {
                    child.fill_last(rows, parent)?;
                }
            }
            (Slot::Integer(child), Slot::Integer(parent)) => {
                if let Ok([child, parent]) = self.integer.get_disjoint_mut([child, parent]) {
                    child.fill_last(rows, parent);
                }
            }
            (Slot::Timestamp(child), Slot::Timestamp(parent)) => {
                if let Ok([child, parent]) = self.timestamp.get_disjoint_mut([child, parent]) {
                    child.fill_last(rows, parent);
                }
            }
            (Slot::Date(child), Slot::Date(parent)) => {
                if let Ok([child, parent]) = self.date.get_disjoint_mut([child, parent]) {
                    child.fill_last(rows, parent);
                }
            }
            // The model has no other keys.
            _ => {}
        }
        Ok(())
    }

    fn nulls(&mut self, columns: &[Slot]) {
        for column in columns {
            match *column {
                Slot::Text(column) => self.text[column].null(),
                Slot::Integer(column) => self.integer[column].null(),
                Slot::Number(column) => self.number[column].null(),
                Slot::Boolean(column) => self.boolean[column].null(),
                Slot::Timestamp(column) => self.timestamp[column].null(),
                Slot::Date(column) => self.date[column].null(),
            }
        }
    }

    fn fill_from(&mut self, request: &Request) -> Result<()> {
        for filled in &self.plan.of_the_request {
            let rows = self.rows[filled.table];
            match (filled.column, filled.parameter) {
                (Slot::Text(column), Some(parameter)) => self.text[column].fill_parameter(rows, request, parameter)?,
                (Slot::Integer(column), Some(parameter)) => self.integer[column].fill_parameter(rows, request, parameter)?,
                (Slot::Timestamp(column), None) => self.timestamp[column].fill_fetched_at(rows, request),
                // The model has no others.
                _ => {}
            }
        }
        Ok(())
    }
}

/// This many columns without values.
fn columns<C: Default>(count: usize) -> Vec<C> {
    std::iter::repeat_with(C::default).take(count).collect()
}

impl Columns for Interpreted {
    fn read(&mut self, cursor: &mut Cursor<'_>, request: &Request) -> Result<()> {
        self.value(cursor, &self.plan.root)?;
        cursor.end()?;
        if let Some(table) = self.plan.of_the_body {
            self.end_row(table)?;
        }
        self.fill_from(request)
    }

    fn rows(&mut self) -> &mut [usize] {
        &mut self.rows
    }

    fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn Builder)) {
        for (table, column) in &self.plan.columns {
            match *column {
                Slot::Text(column) => visitor(*table, &mut self.text[column]),
                Slot::Integer(column) => visitor(*table, &mut self.integer[column]),
                Slot::Number(column) => visitor(*table, &mut self.number[column]),
                Slot::Boolean(column) => visitor(*table, &mut self.boolean[column]),
                Slot::Timestamp(column) => visitor(*table, &mut self.timestamp[column]),
                Slot::Date(column) => visitor(*table, &mut self.date[column]),
            }
        }
    }
}
