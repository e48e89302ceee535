//! Likely causes of findings.

use serde_json::Value;

use super::model::{Range, Rename};
use super::sanitize::quoted;
use scoresheet_contract::Code;

/// The evidence for hints.
pub(super) struct Evidence<'a> {
    pub(super) code: Code,
    /// A keyword of the schema at the place.
    pub(super) keyword: &'a dyn Fn(&str) -> Option<&'a Value>,
    /// The values found, as shown in the examples.
    pub(super) found: &'a [&'a str],
    pub(super) range: Option<&'a Range>,
    pub(super) rename: Option<&'a Rename>,
}

/// A hint, if there is one.
pub(super) fn hint(evidence: &Evidence<'_>) -> Option<String> {
    if let Some(Rename { from, to }) = evidence.rename {
        return Some(format!("looks like a renaming of `{from}` to `{to}`: no object has both, and the values are of one kind"));
    }
    match evidence.code {
        Code::OutOfRange => unit(evidence),
        Code::WrongType => evidence.found.iter().find_map(|found| spelling(evidence, found)),
        Code::UnknownValue => evidence.found.iter().find_map(|found| other_case(evidence, found)),
        _ => None,
    }
}

/// Unix times in another unit.
fn unit(evidence: &Evidence<'_>) -> Option<String> {
    if (evidence.keyword)("format")?.as_str()? != "unix-time" {
        return None;
    }
    let bound = |name| (evidence.keyword)(name).and_then(Value::as_f64);
    let (minimum, maximum) = (bound("minimum")?, bound("maximum")?);
    let Range { min, max } = evidence.range?;
    let (min, max): (f64, f64) = (min.parse().ok()?, max.parse().ok()?);
    let units = [("milliseconds", 1e3), ("microseconds", 1e6), ("nanoseconds", 1e9)];
    let (unit, _) = units.into_iter().find(|(_, factor)| minimum <= min / factor && max / factor <= maximum)?;
    Some(format!("looks like {unit} where seconds are expected"))
}

/// Values of the right meaning in another JSON type.
fn spelling(evidence: &Evidence<'_>, found: &str) -> Option<String> {
    let expected = (evidence.keyword)("type")?.as_str()?;
    let hint = match (expected, serde_json::from_str(found).ok()?) {
        ("integer" | "number", Value::String(text)) if text.parse::<f64>().is_ok() => "looks like a number in quotes",
        ("boolean", Value::String(text)) if matches!(&*text, "true" | "false") => "looks like a boolean in quotes",
        ("integer", Value::String(text)) if text.parse::<chrono::DateTime<chrono::FixedOffset>>().is_ok() => {
            "looks like a date in ISO 8601 where Unix seconds are expected"
        }
        ("boolean", Value::Number(number)) if matches!(number.as_u64(), Some(0 | 1)) => {
            "looks like a boolean written as a number"
        }
        ("integer", Value::Number(_)) => "a number with a fraction or an exponent is no integer, even if it is whole",
        ("string", Value::Number(_)) => "looks like a string without its quotes",
        ("object", Value::String(text)) if text.starts_with("http") => "looks like a link instead of the object",
        _ => return None,
    };
    Some(hint.to_owned())
}

/// A known value in another case.
fn other_case(evidence: &Evidence<'_>, found: &str) -> Option<String> {
    let found: String = serde_json::from_str(found).ok()?;
    let known = (evidence.keyword)("enum")?.as_array()?.iter().filter_map(Value::as_str);
    let meant = known.into_iter().find(|value| value.eq_ignore_ascii_case(&found))?;
    Some(format!("{} differs from {} in nothing but upper and lower case", quoted(&found), quoted(meant)))
}
