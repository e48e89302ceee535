//! String literals: the escapes that are not a matter of two bytes, and UTF-8.

use super::scan;
use crate::Code;
use crate::{DecodeError, Result};

/// Appends the text of the string literal that goes on at `at`, behind its opening quote. Gives the place behind the closing quote.
///
/// # Errors
/// When the literal does not end, or holds a control character, a broken escape or bytes that are not UTF-8. What has been appended
/// then is of no use.
pub(crate) fn string(body: &[u8], mut at: usize, out: &mut Vec<u8>) -> Result<usize> {
    let start = out.len();
    let mut ascii = true;
    loop {
        let stop = scan::copy(body, at, out);
        at = stop.at;
        ascii &= stop.ascii;
        match body.get(at) {
            Some(b'"') => break,
            Some(b'\\') => {
                let (character, after) = escape(body, at + 1)?;
                out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                at = after;
            }
            _ => return Err(broken(body, at)),
        }
    }
    // Escapes give whole characters, so that the text is UTF-8 just when the literal is.
    if !ascii && std::str::from_utf8(&out[start..]).is_err() {
        return Err(DecodeError { code: Code::InvalidJson, offset: at });
    }
    Ok(at + 1)
}

/// The end of the body cuts a literal short, whatever was expected there.
fn broken(body: &[u8], at: usize) -> DecodeError {
    DecodeError { code: if at < body.len() { Code::InvalidJson } else { Code::TruncatedJson }, offset: at }
}

/// The character of a long escape, whose backslash has been passed, and where the literal goes on. `scan` knows all short ones.
fn escape(body: &[u8], at: usize) -> Result<(char, usize)> {
    match body.get(at) {
        Some(b'u') => unicode_escape(body, at + 1),
        _ => Err(broken(body, at)),
    }
}

/// `\uXXXX`, and the second half of a surrogate pair where the first asks for it.
fn unicode_escape(body: &[u8], at: usize) -> Result<(char, usize)> {
    let unit = hex(body, at)?;
    let (scalar, after) = if (0xD800..0xDC00).contains(&unit) {
        let second = at + 4;
        for (offset, expected) in (second..).zip(*b"\\u") {
            if body.get(offset) != Some(&expected) {
                return Err(broken(body, offset));
            }
        }
        let low = hex(body, second + 2)?;
        if !(0xDC00..0xE000).contains(&low) {
            return Err(broken(body, second + 6));
        }
        (0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00)), second + 6)
    } else {
        (unit, at + 4)
    };
    char::from_u32(scalar).map(|character| (character, after)).ok_or_else(|| broken(body, after))
}

/// Four hexadecimal digits.
fn hex(body: &[u8], at: usize) -> Result<u32> {
    (at..at + 4).try_fold(0, |unit, at| {
        let digit = body.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        digit.map(|digit| unit << 4 | digit).ok_or_else(|| broken(body, at))
    })
}
