//! A pull parser over one JSON body that writes into columns and enforces the contract on the way.
//!
//! The cursor only accepts or rejects: at the first violation it stops with a [`DecodeError`], and validation
//! (`contract::violations`) reads the body again to list all of them.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Code;
use super::column::{BooleanColumn, DateColumn, IntegerColumn, NumberColumn, TimestampColumn};
use super::moment;
use super::names::Names;
use super::text::{TextColumn, string};
use super::{Check, DecodeError, Pattern, Result, StringSet};

/// Maximum nesting of objects and arrays. It matters only for unknown properties, because the depth of everything else is the
/// schema's. `serde_json` has the same limit.
pub const MAX_DEPTH: usize = 127;

/// Number of padding zeros that allow every value near the end of a body to be read in blocks.
pub(super) const PADDING: usize = 96;

/// Number of properties of an object that have a bit of their own in a `u64`. The last bit is shared by the others of a wide object.
const INLINE: usize = 63;

/// The bit for all properties beyond [`INLINE`]: set once every required one of them has been seen.
const BEYOND: u64 = 1 << INLINE;

/// The properties of one kind of object.
#[derive(Debug)]
pub struct Fields {
    /// Names in the schema's order.
    pub names: StringSet,
    /// A bit for each required name; of more than 63 names the last bit says whether any name beyond the first 63 is required.
    pub required: u64,
    /// The pattern of other names: keys of a map.
    pub keys: Option<&'static Pattern>,
    /// Whether other properties are accepted.
    pub open: bool,
}

/// An object being read: the properties seen so far.
#[derive(Debug)]
pub struct Object<'a> {
    fields: &'static Fields,
    seen: u64,
    /// The index of the last property that the schema defines, plus one.
    last: usize,
    /// What few objects need.
    others: Option<Box<Others<'a>>>,
    started: bool,
}

/// The state of an object that has properties which its schema does not define, or more than [`INLINE`] that it does.
#[derive(Debug, Default)]
struct Others<'a> {
    /// Other names seen: unknown properties of an open object, keys of a map.
    names: Names<'a>,
    last: Cow<'a, str>,
    beyond: Beyond,
}

/// The properties of a wide object beyond the first [`INLINE`]: 64 bits a word.
#[derive(Debug, Default)]
struct Beyond {
    required: &'static [u64],
    seen: Vec<u64>,
}

impl Beyond {
    fn is_missing(&self, index: usize) -> bool {
        self.seen.get(index / 64).is_none_or(|word| word >> (index % 64) & 1 == 0)
    }

    fn see(&mut self, index: usize) {
        if let Some(word) = self.seen.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    fn has_all_required(&self) -> bool {
        self.required.iter().zip(&self.seen).all(|(required, seen)| required & !seen == 0)
    }
}

impl Object<'_> {
    /// Whether the property of this index is missing.
    #[inline]
    #[must_use]
    pub fn is_missing(&self, field: usize) -> bool {
        if field < INLINE { self.seen >> field & 1 == 0 } else { self.is_missing_beyond(field - INLINE) }
    }

    #[cold]
    fn is_missing_beyond(&self, index: usize) -> bool {
        self.others.as_ref().is_none_or(|others| others.beyond.is_missing(index))
    }

    /// Records the property of this index.
    fn see(&mut self, field: usize) {
        self.last = field + 1;
        if field < INLINE {
            self.seen |= 1 << field;
        } else if let Some(others) = &mut self.others {
            others.beyond.see(field - INLINE);
            if others.beyond.has_all_required() {
                self.seen |= BEYOND;
            }
        }
    }

    /// The name of the last property that the schema does not define.
    #[must_use]
    #[inline]
    pub fn key(&self) -> &str {
        self.others.as_ref().map_or("", |others| &*others.last)
    }
}

/// An array being read.
#[derive(Debug, Default)]
pub struct Array {
    started: bool,
    /// Number of items so far.
    items: i64,
}

impl Array {
    /// The index of the current item.
    #[inline]
    #[must_use]
    pub fn position(&self) -> i64 {
        self.items - 1
    }
}

/// The position in a body.
#[derive(Debug)]
pub struct Cursor<'a> {
    body: &'a [u8],
    /// The body, possibly padded with zeros, which never continue a JSON token, so that blocks can be read even near the end of
    /// the body.
    padded: &'a [u8],
    at: usize,
    /// Text of the last string that is not stored in a column.
    scratch: Vec<u8>,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of the body.
    #[must_use]
    pub fn new(body: &'a [u8]) -> Self {
        Self { body, padded: body, at: 0, scratch: Vec::new() }
    }

    /// A cursor at the start of a body with a copy that is padded with [`PADDING`] zeros.
    #[must_use]
    pub(super) fn padded(padded: &'a [u8]) -> Self {
        Self { padded, ..Self::new(&padded[..padded.len().saturating_sub(PADDING)]) }
    }

    /// Checks that only whitespace follows.
    ///
    /// # Errors
    /// When something else does.
    #[inline]
    pub fn end(&mut self) -> Result<()> {
        self.whitespace();
        if self.at == self.body.len() { Ok(()) } else { Err(self.fail(Code::InvalidJson)) }
    }

    /// Enters an object.
    ///
    /// # Errors
    /// When the value is not an object.
    #[inline]
    pub fn object(&mut self, fields: &'static Fields) -> Result<Object<'a>> {
        self.open(b'{')?;
        Ok(Object { fields, seen: 0, last: 0, others: None, started: false })
    }

    /// Enters an object of more than 63 properties. `required` has a bit for each property after these, 64 a word.
    ///
    /// # Errors
    /// When the value is not an object.
    pub fn wide_object(&mut self, fields: &'static Fields, required: &'static [u64]) -> Result<Object<'a>> {
        let mut object = self.object(fields)?;
        let beyond = Beyond { required, seen: vec![0; required.len()] };
        object.others = Some(Box::new(Others { beyond, ..Others::default() }));
        Ok(object)
    }

    /// The index of the next property, whose value has to be read next; `names.len()` for a key of a map and for an unknown
    /// property of an open object; `None` at the end of the object.
    ///
    /// # Errors
    /// On unknown, duplicate and missing properties, and on invalid JSON.
    #[inline]
    pub fn field(&mut self, object: &mut Object<'a>) -> Result<Option<usize>> {
        if self.peek() == Some(b'}') && object.fields.required & !object.seen == 0 {
            self.at += 1;
            return Ok(None);
        }
        // chess.com's format: `,"name":` without a space.
        let name = self.at + usize::from(object.started);
        if (!object.started || self.peek() == Some(b','))
            && let Some(index) = self.listed_field(object, name)
        {
            return Ok(Some(index));
        }
        self.spaced_field(object)
    }

    /// Reads the property at this place, if its name is spelled as usual, with a colon directly after it.
    #[inline(always)]
    fn listed_field(&mut self, object: &mut Object<'a>, name: usize) -> Option<usize> {
        let rest = self.padded.get(name..)?;
        let (index, length) = object.fields.names.next(rest, object.last)?;
        if rest.get(length) != Some(&b':') || index >= INLINE || object.seen >> index & 1 != 0 {
            return None;
        }
        self.at = name + length + 1;
        object.started = true;
        object.seen |= 1 << index;
        object.last = index + 1;
        Some(index)
    }

    /// The next property of pretty-printed JSON. A function of its own, because the format of chess.com must not wait for it.
    #[inline(never)]
    fn spaced_field(&mut self, object: &mut Object<'a>) -> Result<Option<usize>> {
        let start = self.at;
        self.whitespace();
        if self.peek() == Some(b'}') && object.fields.required & !object.seen == 0 {
            self.at += 1;
            return Ok(None);
        }
        if !object.started || self.peek() == Some(b',') {
            let next = self.at + usize::from(object.started);
            let name = self.after_whitespace(next);
            let is_spaced = self.at > start || name > next;
            if is_spaced && let Some(index) = self.listed_field(object, name) {
                return Ok(Some(index));
            }
        }
        self.unusual_field(object)
    }

    /// The next property in any spelling that JSON allows, and the end of the object.
    #[inline(never)]
    fn unusual_field(&mut self, object: &mut Object<'a>) -> Result<Option<usize>> {
        if !self.next(b'}', &mut object.started)? {
            let missing = object.fields.required & !object.seen;
            return if missing == 0 { Ok(None) } else { Err(DecodeError { code: Code::MissingField, offset: self.at }) };
        }
        let start = self.at;
        if object.fields.names.len() > INLINE
            && let Some((index, length)) = object.fields.names.next(self.rest(), object.last)
            && object.is_missing(index)
        {
            self.at += length;
            object.see(index);
            self.whitespace();
            self.expect(b':')?;
            return Ok(Some(index));
        }
        let name = self.name()?;
        let found = object.fields.names.position(name.as_bytes());
        let repeated = match found {
            Some(index) => {
                let repeated = !object.is_missing(index);
                object.see(index);
                repeated
            }
            None if object.fields.open || object.fields.keys.is_some_and(|keys| keys.matches(name.as_bytes())) => {
                let others = object.others.get_or_insert_default();
                others.last.clone_from(&name);
                !others.names.insert(name)
            }
            None => return Err(DecodeError { code: Code::UnknownField, offset: start }),
        };
        if repeated {
            return Err(DecodeError { code: Code::DuplicateField, offset: start });
        }
        self.whitespace();
        self.expect(b':')?;
        Ok(Some(found.unwrap_or(object.fields.names.len())))
    }

    /// Enters an array.
    ///
    /// # Errors
    /// When the value is not an array.
    #[inline]
    pub fn array(&mut self) -> Result<Array> {
        self.open(b'[')?;
        Ok(Array::default())
    }

    /// Whether another item follows, which has to be read next.
    ///
    /// # Errors
    /// On invalid JSON.
    #[inline]
    pub fn item(&mut self, array: &mut Array) -> Result<bool> {
        let found = self.next(b']', &mut array.started)?;
        array.items += i64::from(found);
        Ok(found)
    }

    /// Expects another item of a tuple, which has to be read next.
    ///
    /// # Errors
    /// When the array ends instead, and on invalid JSON.
    pub fn tuple_item(&mut self, array: &mut Array) -> Result<()> {
        if self.item(array)? { Ok(()) } else { Err(DecodeError { code: Code::MissingField, offset: self.at }) }
    }

    /// Expects the end of a tuple.
    ///
    /// # Errors
    /// When another item follows, and on invalid JSON.
    pub fn tuple_end(&mut self, array: &mut Array) -> Result<()> {
        if self.item(array)? { Err(DecodeError { code: Code::UnknownField, offset: self.at }) } else { Ok(()) }
    }

    /// Whether the next value is a string.
    #[inline]
    pub fn string_follows(&mut self) -> bool {
        self.whitespace();
        self.peek() == Some(b'"')
    }

    /// Reads a string that satisfies every check. Always inlined: the checks are constants, of which only the comparisons remain.
    ///
    /// # Errors
    /// When it is not a string, or violates a check.
    #[inline(always)]
    pub fn text(&mut self, column: &mut TextColumn, checks: &[Check]) -> Result<()> {
        self.open(b'"')?;
        let offset = self.at;
        if let [Check::CharClass(characters)] = checks
            && let Some(after) = column.read_characters(self.padded, offset, characters)
        {
            self.at = after;
            return Ok(());
        }
        let (start, after) = column.read(self.body, self.padded, offset)?;
        for check in checks {
            if !column.satisfies(check, start) {
                return Err(DecodeError { code: check.code(), offset });
            }
        }
        self.at = after;
        column.end_text()
    }

    /// Reads one of a set of strings.
    ///
    /// # Errors
    /// When it is not a string, or another one.
    #[inline]
    pub fn one_of(&mut self, column: &mut TextColumn, values: &'static StringSet) -> Result<()> {
        self.whitespace();
        match values.next(self.rest(), 0) {
            Some((index, length)) => {
                self.at += length;
                column.push(values.text(index))
            }
            // Another value, or one of them in an unusual spelling.
            None => self.text(column, &[Check::OneOf(values)]),
        }
    }

    /// Reads an integer, in integer spelling: neither `1500.0` nor `1e3`.
    ///
    /// # Errors
    /// When it is not an integer, or out of range.
    #[inline]
    pub fn integer(&mut self, column: &mut IntegerColumn, range: RangeInclusive<i64>) -> Result<()> {
        column.push(self.whole_number(&range)?);
        Ok(())
    }

    /// Reads Unix seconds.
    ///
    /// # Errors
    /// When it is not an integer, or out of range.
    #[inline]
    pub fn unix_time(&mut self, column: &mut TimestampColumn, range: RangeInclusive<i64>) -> Result<()> {
        column.push_seconds(self.whole_number(&range)?);
        Ok(())
    }

    /// Reads Unix milliseconds.
    ///
    /// # Errors
    /// When it is not an integer, or out of range.
    #[inline]
    pub fn unix_milliseconds(&mut self, column: &mut TimestampColumn, range: RangeInclusive<i64>) -> Result<()> {
        column.push_milliseconds(self.whole_number(&range)?);
        Ok(())
    }

    /// Reads a moment of RFC 3339.
    ///
    /// # Errors
    /// When it is not a string, or not a moment.
    pub fn date_time(&mut self, column: &mut TimestampColumn) -> Result<()> {
        column.push(self.moment(moment::of_date_time)?);
        Ok(())
    }

    /// Reads a day of RFC 3339.
    ///
    /// # Errors
    /// When it is not a string, or not a day.
    pub fn date(&mut self, column: &mut DateColumn) -> Result<()> {
        column.push(self.moment(moment::of_date)?);
        Ok(())
    }

    fn moment<T>(&mut self, of: impl FnOnce(&[u8]) -> Option<T>) -> Result<T> {
        self.open(b'"')?;
        let offset = self.at;
        self.scratch.clear();
        self.at = string(self.body, self.at, &mut self.scratch)?;
        of(&self.scratch).ok_or(DecodeError { code: Code::BadFormat, offset })
    }

    /// Reads `null`, and returns whether it was there.
    ///
    /// # Errors
    /// When it is incomplete or misspelled.
    #[inline]
    pub fn null(&mut self) -> Result<bool> {
        self.whitespace();
        if self.peek() != Some(b'n') {
            return Ok(false);
        }
        self.literal("null").map(|()| true)
    }

    /// Reads a number.
    ///
    /// # Errors
    /// When it is not a number, or out of range.
    #[inline]
    pub fn number(&mut self, column: &mut NumberColumn, range: RangeInclusive<f64>) -> Result<()> {
        self.whitespace();
        if let Some((value, length)) = short_decimal(self.rest())
            && range.contains(&value)
        {
            self.at += length;
            column.push(value);
            return Ok(());
        }
        self.number_follows()?;
        let offset = self.at;
        // Every JSON number parses as `f64`; a number that is too large becomes infinite.
        let value: f64 = self.number_token()?.parse().map_err(|_| DecodeError { code: Code::InvalidJson, offset })?;
        if value.is_infinite() {
            return Err(DecodeError { code: Code::InvalidJson, offset });
        }
        if !range.contains(&value) {
            return Err(DecodeError { code: Code::OutOfRange, offset });
        }
        column.push(value);
        Ok(())
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    /// When it is neither.
    #[inline]
    pub fn boolean(&mut self, column: &mut BooleanColumn) -> Result<()> {
        self.whitespace();
        let value = match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.wrong_type()),
        }?;
        column.push(value);
        Ok(())
    }

    /// Reads a string that satisfies every check, or an integer, which is stored as its digits.
    ///
    /// # Errors
    /// When it is neither, violates a check, or is out of range.
    #[inline]
    pub fn text_or_integer(&mut self, column: &mut TextColumn, checks: &[Check], range: RangeInclusive<i64>) -> Result<()> {
        if self.string_follows() {
            return self.text(column, checks);
        }
        column.push(&self.whole_number(&range)?.to_string())
    }

    /// Skips an unknown property of the body's root, the only object that may be open.
    ///
    /// # Errors
    /// On invalid JSON, duplicate properties and excessive nesting.
    pub fn skip(&mut self) -> Result<()> {
        self.skip_nested(1)
    }

    /// Skips a value at this depth.
    fn skip_nested(&mut self, depth: usize) -> Result<()> {
        self.whitespace();
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err(self.fail(Code::InvalidJson)),
            Some(b'{') => {
                self.at += 1;
                let (mut started, mut names) = (false, Names::default());
                while self.next(b'}', &mut started)? {
                    let offset = self.at;
                    if !names.insert(self.name()?) {
                        return Err(DecodeError { code: Code::DuplicateField, offset });
                    }
                    self.whitespace();
                    self.expect(b':')?;
                    self.skip_nested(depth + 1)?;
                }
                Ok(())
            }
            Some(b'[') => {
                self.at += 1;
                let mut started = false;
                while self.next(b']', &mut started)? {
                    self.skip_nested(depth + 1)?;
                }
                Ok(())
            }
            Some(b'"') => self.skip_string(),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'-' | b'0'..=b'9') => {
                if let Some((_, length)) = short_decimal(self.rest()) {
                    self.at += length;
                    return Ok(());
                }
                let offset = self.at;
                let finite = self.number_token()?.parse::<f64>().is_ok_and(f64::is_finite);
                if finite { Ok(()) } else { Err(DecodeError { code: Code::InvalidJson, offset }) }
            }
            _ => Err(self.fail(Code::InvalidJson)),
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.padded.get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn whitespace(&mut self) {
        if self.peek().is_some_and(|byte| byte <= b' ') {
            self.more_whitespace();
        }
    }

    #[inline(never)]
    fn more_whitespace(&mut self) {
        self.at = self.after_whitespace(self.at);
    }

    /// The position of the next byte that is no whitespace.
    fn after_whitespace(&self, mut at: usize) -> usize {
        const SPACES: u64 = u64::MAX / 255 * b' ' as u64;
        loop {
            // Indentation.
            while let Some(word) = self.padded.get(at..).and_then(<[u8]>::first_chunk) {
                let spaces = (u64::from_le_bytes(*word) ^ SPACES).trailing_zeros() as usize / 8;
                at += spaces;
                if spaces < 8 {
                    break;
                }
            }
            match self.body.get(at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => at += 1,
                _ => return at,
            }
        }
    }

    /// At the end of the body it is truncated, whatever was expected.
    fn fail(&self, code: Code) -> DecodeError {
        let code = if self.at >= self.body.len() { Code::TruncatedJson } else { code };
        DecodeError { code, offset: self.at }
    }

    fn expect(&mut self, byte: u8) -> Result<()> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.fail(Code::InvalidJson))
        }
    }

    /// Starts a value by its first byte, which determines its type.
    #[inline]
    fn open(&mut self, byte: u8) -> Result<()> {
        self.whitespace();
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.wrong_type())
        }
    }

    #[cold]
    fn wrong_type(&self) -> DecodeError {
        self.fail(match self.peek() {
            Some(b'n') => Code::NullValue,
            Some(b'{' | b'[' | b'"' | b't' | b'f' | b'-' | b'0'..=b'9') => Code::WrongType,
            _ => Code::InvalidJson,
        })
    }

    /// Steps to the next property or item; false at the closing byte.
    fn next(&mut self, close: u8, started: &mut bool) -> Result<bool> {
        self.whitespace();
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(false);
        }
        if std::mem::replace(started, true) {
            self.expect(b',')?;
            self.whitespace();
            // `[1,]` would otherwise be accepted.
            if self.peek() == Some(close) {
                return Err(self.fail(Code::InvalidJson));
            }
        }
        Ok(true)
    }

    fn literal(&mut self, literal: &str) -> Result<()> {
        let rest = &self.body[self.at..];
        if rest.starts_with(literal.as_bytes()) {
            self.at += literal.len();
            Ok(())
        } else if literal.as_bytes().starts_with(rest) {
            Err(DecodeError { code: Code::TruncatedJson, offset: self.body.len() })
        } else {
            Err(self.fail(Code::InvalidJson))
        }
    }

    /// A string that is not stored in a column.
    fn name(&mut self) -> Result<Cow<'a, str>> {
        self.expect(b'"')?;
        if let Some(text) = plain_text(self.rest()) {
            self.at += text.len() + 1;
            return Ok(Cow::Borrowed(text));
        }
        self.unusual_string().map(|text| Cow::Owned(text.to_owned()))
    }

    fn skip_string(&mut self) -> Result<()> {
        self.expect(b'"')?;
        match plain_text(self.rest()) {
            Some(text) => {
                self.at += text.len() + 1;
                Ok(())
            }
            None => self.unusual_string().map(|_| ()),
        }
    }

    /// Any string, after its opening quote.
    fn unusual_string(&mut self) -> Result<&str> {
        self.scratch.clear();
        self.at = string(self.body, self.at, &mut self.scratch)?;
        // `string` guarantees this.
        std::str::from_utf8(&self.scratch).map_err(|_| self.fail(Code::InvalidJson))
    }

    fn number_follows(&mut self) -> Result<()> {
        self.whitespace();
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => Ok(()),
            _ => Err(self.wrong_type()),
        }
    }

    #[inline]
    fn whole_number(&mut self, range: &RangeInclusive<i64>) -> Result<i64> {
        self.whitespace();
        if let Some((value, length)) = short_number(self.rest())
            && range.contains(&value)
        {
            self.at += length;
            return Ok(value);
        }
        self.unusual_whole_number(range)
    }

    #[inline(never)]
    fn unusual_whole_number(&mut self, range: &RangeInclusive<i64>) -> Result<i64> {
        self.number_follows()?;
        let offset = self.at;
        let token = self.number_token()?;
        // JSON Schema accepts `1500.0` as an integer, and serde_json reads `-0` as a float; chess.com writes neither.
        if token == "-0" || token.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
            return Err(DecodeError { code: Code::WrongType, offset });
        }
        match token.parse::<i64>() {
            Ok(value) if range.contains(&value) => Ok(value),
            _ => Err(DecodeError { code: Code::OutOfRange, offset }),
        }
    }

    /// A number by JSON's grammar.
    fn number_token(&mut self) -> Result<&'a str> {
        let body = self.body;
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        match self.peek() {
            // `01` and `1x`: the next byte neither ends nor continues the number.
            Some(byte) if byte.is_ascii_alphanumeric() => Err(self.fail(Code::InvalidJson)),
            // Every body is an object, so a number never ends it.
            None => Err(self.fail(Code::TruncatedJson)),
            // Only ASCII has been read.
            Some(_) => std::str::from_utf8(&body[start..self.at]).map_err(|_| self.fail(Code::InvalidJson)),
        }
    }

    fn digits(&mut self) -> Result<()> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start { Err(self.fail(Code::InvalidJson)) } else { Ok(()) }
    }
}

/// The text before the closing quote, if it has neither escapes nor non-ASCII bytes. `None` also near the end of the body.
#[inline]
fn plain_text(rest: &[u8]) -> Option<&str> {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let mut length = 0;
    loop {
        let word = u64::from_le_bytes(*rest.get(length..)?.first_chunk()?);
        let is_zero = |word: u64| word.wrapping_sub(ONES) & !word;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        // A borrow may mark bytes after the first marked one, never before it.
        let marks =
            (is_zero(word ^ (ONES * u64::from(b'"'))) | is_zero(word ^ (ONES * u64::from(b'\\'))) | control | word) & HIGH;
        if marks != 0 {
            length += (marks.trailing_zeros() / 8) as usize;
            break;
        }
        length += 8;
    }
    // What precedes the mark is ASCII.
    if rest[length] == b'"' { std::str::from_utf8(&rest[..length]).ok() } else { None }
}

/// An integer of up to 16 digits, which fits an `i64`, and its length. `None` for any other number.
#[inline]
fn short_number(rest: &[u8]) -> Option<(i64, usize)> {
    let (value, length) = digits(rest)?;
    ends_number(rest.get(length)).then_some((value, length))
}

/// A number of up to 15 digits, with or without a fraction, and its length. Its digits and the power of ten are exact in an
/// `f64`, so their quotient is rounded correctly. `None` for any other number.
fn short_decimal(rest: &[u8]) -> Option<(f64, usize)> {
    const POWERS: [f64; 9] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
    let (whole, length) = digits(rest)?;
    let (mut value, mut places, mut end) = (whole, 0, length);
    if rest.get(length) == Some(&b'.') {
        let fraction;
        (fraction, places) = up_to_eight_digits(&rest[length + 1..])?;
        value = whole.checked_mul(POWERS_OF_TEN[places])? + fraction;
        end += 1 + places;
    }
    #[expect(clippy::cast_precision_loss, reason = "15 digits are exact")]
    let value = value as f64 / POWERS[places];
    (length + places <= 15 && ends_number(rest.get(end))).then_some((value, end))
}

const POWERS_OF_TEN: [i64; 9] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// The leading digits of a number, at most 16, and their count. Also `None` near the end of the body.
#[inline]
fn digits(rest: &[u8]) -> Option<(i64, usize)> {
    let (mut value, mut length) = up_to_eight_digits(rest)?;
    if length == 8 && rest.get(8).is_some_and(u8::is_ascii_digit) {
        let (more, places) = up_to_eight_digits(&rest[8..])?;
        value = value * POWERS_OF_TEN[places] + more;
        length += places;
    }
    let leads_with_zero = length > 1 && rest[0] == b'0';
    (!leads_with_zero).then_some((value, length))
}

/// The value of up to eight digits, and their count, by combining neighbors: digits to pairs, pairs to fours, and these to one.
#[inline]
fn up_to_eight_digits(rest: &[u8]) -> Option<(i64, usize)> {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let word = u64::from_le_bytes(*rest.first_chunk()?) ^ (ONES * u64::from(b'0'));
    // A digit is less than 10 now, and 118 more does not reach the high bit.
    let others = (((word & !HIGH) + ONES * 118) | word) & HIGH;
    let length = others.trailing_zeros() / 8;
    // The digits move to the end of the word, after zeros.
    let digits = word.checked_shl(64 - 8 * length)?;
    let pairs = (digits.wrapping_mul(10).wrapping_add(digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_ffff_0000_ffff;
    let value = (fours.wrapping_mul(10_000).wrapping_add(fours >> 32)) & 0xffff_ffff;
    Some((i64::try_from(value).ok()?, length as usize))
}

/// Whether a number ends before this byte.
#[inline]
fn ends_number(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b',' | b'}' | b']' | b'\n' | b'\r' | b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_texts_end_at_a_quote() {
        for text in ["", "a", "1234567", "12345678", "onlineStatus", "a longer text with spaces and ~ to the end of ASCII"] {
            let body = format!("{text}\",\"more\":\"\u{e9}\\\\\"");
            assert_eq!(plain_text(body.as_bytes()), Some(text));
            for special in ["\u{e9}", "\\\"", "\u{1f}", "\n", "\u{0}"] {
                let body = format!("{text}{special}tail\",\"more\":1");
                assert_eq!(plain_text(body.as_bytes()), None, "{body}");
            }
            assert_eq!(plain_text(text.as_bytes()), None, "the end of the body is left to the complete reader");
        }
    }

    #[test]
    fn short_numbers_are_what_the_standard_library_reads() {
        for number in ["0", "7", "1500", "12345678", "1700000000", "123456789012", "99.5", "0.1", "88.17", "12345678.1234567"] {
            for end in [",", "}", "]", " ", "\n", "\r\n", "\t"] {
                let body = format!("{number}{end}\"more\":1");
                assert_eq!(short_number(body.as_bytes()), number.parse().ok().map(|value| (value, number.len())), "{body}");
            }
            let body = format!("{number},\"more\":1");
            assert_eq!(short_decimal(body.as_bytes()), Some((number.parse().expect("a number"), number.len())), "{number}");
            assert_eq!(short_number(body.as_bytes()), number.parse().ok().map(|value| (value, number.len())));
        }
        let longest = b"9999999999999999,\"more\":1";
        assert_eq!((short_number(longest), short_decimal(longest)), (Some((9_999_999_999_999_999, 16)), None));
        for other in [
            "",
            "-1",
            "01",
            "01.5",
            "1.",
            ".5",
            "1e3",
            "1.5e3",
            "1234567/",
            "1234567:",
            "12345678901234567",
            "123456789012345678901",
        ] {
            let body = format!("{other},\"more\":1");
            assert_eq!((short_number(body.as_bytes()), short_decimal(body.as_bytes())), (None, None), "{other}");
        }
    }
}
