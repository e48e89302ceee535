//! A pull parser over one JSON body that writes into columns and enforces the contract on the way.
//!
//! The cursor only says yes or no: at the first value that breaks the contract it stops with a [`Mismatch`], and the full report
//! (`contract::violations`) reads the body again to name every violation.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use memchr::memchr2;

use super::column::{BooleanColumn, IntegerColumn, NumberColumn, TextColumn, TimestampColumn};
use super::{Check, Mismatch, Pattern, Result};
use crate::contract::Code;

/// How many objects and arrays may stand in each other, which matters to unknown members only: the depth of everything else is the
/// schema's own. `serde_json` reads as deep.
pub(crate) const MAX_DEPTH: usize = 127;

/// The members of one kind of object.
#[derive(Debug)]
pub struct Fields {
    /// Names in the schema's order.
    pub names: &'static [&'static str],
    /// A bit for each required name.
    pub required: u64,
    /// What other names look like that are data: keys of a map.
    pub keys: Option<&'static Pattern>,
    /// Whether other members are let pass.
    pub open: bool,
}

/// An object being read: which of its members have come.
#[derive(Debug)]
pub struct Object {
    fields: &'static Fields,
    seen: u64,
    /// Other names that came: unknown ones of an open object, keys of a map.
    others: HashSet<String>,
    /// The last of them.
    key: String,
    started: bool,
}

impl Object {
    /// Whether the member of this index did not come.
    #[must_use]
    pub fn lacks(&self, field: usize) -> bool {
        self.seen >> field & 1 == 0
    }

    /// The name of the last member that is not among the schema's.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// An array being read.
#[derive(Debug, Default)]
pub struct Array {
    started: bool,
}

/// The position in a body.
#[derive(Debug)]
pub struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Text of the last string that held escapes.
    unescaped: String,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of the body.
    ///
    /// # Errors
    /// When the body is not UTF-8.
    pub fn new(body: &'a [u8]) -> Result<Self> {
        match std::str::from_utf8(body) {
            Ok(text) => Ok(Self { text, at: 0, unescaped: String::new() }),
            Err(error) => Err(Mismatch { code: Code::InvalidJson, offset: error.valid_up_to() }),
        }
    }

    /// Nothing but whitespace may follow.
    ///
    /// # Errors
    /// When something does.
    pub fn end(&mut self) -> Result<()> {
        self.whitespace();
        if self.at == self.text.len() { Ok(()) } else { Err(self.fail(Code::InvalidJson)) }
    }

    /// Enters an object.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn object(&mut self, fields: &'static Fields) -> Result<Object> {
        self.open(b'{')?;
        Ok(Object { fields, seen: 0, others: HashSet::new(), key: String::new(), started: false })
    }

    /// The index of the next member, whose value is to be read then; `names.len()` for a key of a map and for an unknown member of an
    /// open object; `None` at the end of the object.
    ///
    /// # Errors
    /// On unknown, repeated and missing members, and on broken JSON.
    pub fn field(&mut self, object: &mut Object) -> Result<Option<usize>> {
        if !self.next(b'}', &mut object.started)? {
            let missing = object.fields.required & !object.seen;
            return if missing == 0 { Ok(None) } else { Err(Mismatch { code: Code::MissingField, offset: self.at }) };
        }
        let start = self.at;
        self.expect(b'"')?;
        let name = self.string()?;
        let found = object.fields.names.iter().position(|known| *known == name);
        let repeated = match found {
            Some(index) => {
                let repeated = !object.lacks(index);
                object.seen |= 1 << index;
                repeated
            }
            None if object.fields.open || object.fields.keys.is_some_and(|keys| keys.matches(name)) => {
                name.clone_into(&mut object.key);
                !object.others.insert(name.to_owned())
            }
            None => return Err(Mismatch { code: Code::UnknownField, offset: start }),
        };
        if repeated {
            return Err(Mismatch { code: Code::DuplicateField, offset: start });
        }
        self.whitespace();
        self.expect(b':')?;
        Ok(Some(found.unwrap_or(object.fields.names.len())))
    }

    /// Enters an array.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn array(&mut self) -> Result<Array> {
        self.open(b'[')?;
        Ok(Array::default())
    }

    /// Whether another item follows, which is to be read then.
    ///
    /// # Errors
    /// On broken JSON.
    pub fn item(&mut self, array: &mut Array) -> Result<bool> {
        self.next(b']', &mut array.started)
    }

    /// Whether the next value is a string.
    pub fn string_follows(&mut self) -> bool {
        self.whitespace();
        self.peek() == Some(b'"')
    }

    /// Reads a string that passes every check.
    ///
    /// # Errors
    /// When it is none, or fails a check.
    pub fn text(&mut self, column: &mut TextColumn, checks: &[Check]) -> Result<()> {
        self.open(b'"')?;
        let offset = self.at;
        let value = self.string()?;
        if let Some(failed) = checks.iter().find(|check| !check.holds(value)) {
            return Err(Mismatch { code: failed.code(), offset });
        }
        column.push(value);
        Ok(())
    }

    /// Reads a whole number written as one: neither `1500.0` nor `1e3`.
    ///
    /// # Errors
    /// When it is none, or out of range.
    pub fn integer(&mut self, column: &mut IntegerColumn, range: RangeInclusive<i64>) -> Result<()> {
        column.push(self.whole_number(&range)?);
        Ok(())
    }

    /// Reads Unix seconds.
    ///
    /// # Errors
    /// When it is no whole number, or out of range.
    pub fn unix_time(&mut self, column: &mut TimestampColumn, range: RangeInclusive<i64>) -> Result<()> {
        column.push_seconds(self.whole_number(&range)?);
        Ok(())
    }

    /// Reads a number, whole or not.
    ///
    /// # Errors
    /// When it is none, or out of range.
    pub fn number(&mut self, column: &mut NumberColumn, range: RangeInclusive<f64>) -> Result<()> {
        self.number_follows()?;
        let offset = self.at;
        let token = self.number_token()?;
        // Every JSON number is one that `f64` parses; one too large for it becomes infinite.
        let value: f64 = token.parse().map_err(|_| Mismatch { code: Code::InvalidJson, offset })?;
        if value.is_infinite() {
            return Err(Mismatch { code: Code::InvalidJson, offset });
        }
        if !range.contains(&value) {
            return Err(Mismatch { code: Code::OutOfRange, offset });
        }
        column.push(value);
        Ok(())
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    /// When it is neither.
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

    /// Reads a string that passes every check, or a whole number, which is kept as its digits.
    ///
    /// # Errors
    /// When it is neither, fails a check, or is out of range.
    pub fn text_or_integer(&mut self, column: &mut TextColumn, checks: &[Check], range: RangeInclusive<i64>) -> Result<()> {
        if self.string_follows() {
            return self.text(column, checks);
        }
        column.push(&self.whole_number(&range)?.to_string());
        Ok(())
    }

    /// Passes over an unknown member of the body's root, which alone may be open.
    ///
    /// # Errors
    /// On broken JSON, repeated members and a depth that no response has.
    pub fn skip(&mut self) -> Result<()> {
        self.skip_nested(1)
    }

    /// Passes over a value inside of so many others.
    fn skip_nested(&mut self, depth: usize) -> Result<()> {
        self.whitespace();
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err(self.fail(Code::InvalidJson)),
            Some(b'{') => {
                self.at += 1;
                let (mut started, mut names) = (false, HashSet::new());
                while self.next(b'}', &mut started)? {
                    let offset = self.at;
                    self.expect(b'"')?;
                    if !names.insert(self.string()?.to_owned()) {
                        return Err(Mismatch { code: Code::DuplicateField, offset });
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
            Some(b'"') => {
                self.at += 1;
                self.string().map(|_| ())
            }
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'-' | b'0'..=b'9') => {
                let offset = self.at;
                let finite = self.number_token()?.parse::<f64>().is_ok_and(f64::is_finite);
                if finite { Ok(()) } else { Err(Mismatch { code: Code::InvalidJson, offset }) }
            }
            _ => Err(self.fail(Code::InvalidJson)),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn whitespace(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// The end of the body cuts it short, whatever was expected there.
    fn fail(&self, code: Code) -> Mismatch {
        let code = if self.at >= self.text.len() { Code::TruncatedJson } else { code };
        Mismatch { code, offset: self.at }
    }

    fn expect(&mut self, byte: u8) -> Result<()> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.fail(Code::InvalidJson))
        }
    }

    /// Enters a value by its first byte, which tells its type.
    fn open(&mut self, byte: u8) -> Result<()> {
        self.whitespace();
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.wrong_type())
        }
    }

    fn wrong_type(&self) -> Mismatch {
        self.fail(match self.peek() {
            Some(b'n') => Code::NullValue,
            Some(b'{' | b'[' | b'"' | b't' | b'f' | b'-' | b'0'..=b'9') => Code::WrongType,
            _ => Code::InvalidJson,
        })
    }

    /// Steps to the next member or item; false at the closing byte.
    fn next(&mut self, close: u8, started: &mut bool) -> Result<bool> {
        self.whitespace();
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(false);
        }
        if std::mem::replace(started, true) {
            self.expect(b',')?;
            self.whitespace();
            // `[1,]` would otherwise end in peace.
            if self.peek() == Some(close) {
                return Err(self.fail(Code::InvalidJson));
            }
        }
        Ok(true)
    }

    fn literal(&mut self, literal: &str) -> Result<()> {
        let rest = &self.text.as_bytes()[self.at..];
        if rest.starts_with(literal.as_bytes()) {
            self.at += literal.len();
            Ok(())
        } else if literal.as_bytes().starts_with(rest) {
            Err(Mismatch { code: Code::TruncatedJson, offset: self.text.len() })
        } else {
            Err(self.fail(Code::InvalidJson))
        }
    }

    /// The string whose opening quote has been passed.
    fn string(&mut self) -> Result<&str> {
        let start = self.at;
        self.plain()?;
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(&self.text[start..self.at - 1]);
        }
        self.unescaped.clear();
        self.unescaped.push_str(&self.text[start..self.at]);
        loop {
            // `plain` stops at a quote or a backslash only.
            if self.peek() == Some(b'"') {
                self.at += 1;
                return Ok(&self.unescaped);
            }
            self.at += 1;
            let character = self.escape()?;
            self.unescaped.push(character);
            let start = self.at;
            self.plain()?;
            self.unescaped.push_str(&self.text[start..self.at]);
        }
    }

    /// Passes over string text up to the next quote or backslash.
    fn plain(&mut self) -> Result<()> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
        // Control characters must be escaped; looking for them apart from the quote lets both loops run over whole vectors.
        if rest[..length].iter().fold(u8::MAX, |least, byte| least.min(*byte)) < 0x20 {
            return Err(self.fail(Code::InvalidJson));
        }
        self.at += length;
        if length == rest.len() { Err(self.fail(Code::TruncatedJson)) } else { Ok(()) }
    }

    /// The character of the escape whose backslash has been passed.
    fn escape(&mut self) -> Result<char> {
        let Some(byte) = self.peek() else { return Err(self.fail(Code::TruncatedJson)) };
        let character = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unicode_escape();
            }
            _ => return Err(self.fail(Code::InvalidJson)),
        };
        self.at += 1;
        Ok(character)
    }

    /// `\uXXXX`, and the second half of a surrogate pair where the first asks for it.
    fn unicode_escape(&mut self) -> Result<char> {
        let unit = self.hex()?;
        let scalar = if (0xD800..0xDC00).contains(&unit) {
            self.expect(b'\\')?;
            self.expect(b'u')?;
            let low = self.hex()?;
            if !(0xDC00..0xE000).contains(&low) {
                return Err(self.fail(Code::InvalidJson));
            }
            0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00))
        } else {
            unit
        };
        char::from_u32(scalar).ok_or_else(|| self.fail(Code::InvalidJson))
    }

    fn hex(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else { return Err(self.fail(Code::InvalidJson)) };
            unit = unit << 4 | digit;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number_follows(&mut self) -> Result<()> {
        self.whitespace();
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => Ok(()),
            _ => Err(self.wrong_type()),
        }
    }

    fn whole_number(&mut self, range: &RangeInclusive<i64>) -> Result<i64> {
        self.number_follows()?;
        let offset = self.at;
        let token = self.number_token()?;
        // JSON Schema calls `1500.0` an integer, and serde_json reads `-0` as a float: neither is how chess.com writes one.
        if token == "-0" || token.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
            return Err(Mismatch { code: Code::WrongType, offset });
        }
        match token.parse::<i64>() {
            Ok(value) if range.contains(&value) => Ok(value),
            _ => Err(Mismatch { code: Code::OutOfRange, offset }),
        }
    }

    /// A number as JSON's grammar has it.
    fn number_token(&mut self) -> Result<&'a str> {
        let text = self.text;
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
            // `01` and `1x`: neither ends the number nor goes on with it.
            Some(byte) if byte.is_ascii_alphanumeric() => Err(self.fail(Code::InvalidJson)),
            // Every body is an object, so a number is never the last of it.
            None => Err(self.fail(Code::TruncatedJson)),
            Some(_) => Ok(&text[start..self.at]),
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
