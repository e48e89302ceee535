//! The path of an entry and its query.

use super::Entry;

/// A segment of a path.
pub(super) enum Segment<'a> {
    Text,
    Parameter(&'a str),
}

/// The value of a pair of a query.
pub(super) enum Value<'a> {
    Text,
    Parameter {
        name: &'a str,
        /// Whether the pair is left out where the parameter has no value.
        optional: bool,
    },
}

impl Entry {
    /// The names of the parameters in the path and then its query.
    pub(super) fn parameter_names(&self) -> impl Iterator<Item = &str> {
        let in_path = self.segments().filter_map(|segment| match segment {
            Ok(Segment::Parameter(name)) => Some(name),
            _ => None,
        });
        let in_query = self.query().filter_map(|pair| match pair {
            Ok(Value::Parameter { name, .. }) => Some(name),
            _ => None,
        });
        in_path.chain(in_query)
    }

    /// The segments of the path; `Err` is one that is neither plain text nor one parameter.
    pub(super) fn segments(&self) -> impl Iterator<Item = Result<Segment<'_>, &str>> {
        let path = self.path.as_deref().unwrap_or_default();
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        path.split('/').skip(1).map(|segment| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => Ok(Segment::Parameter(name)),
            // A segment of dots would lead out of its path.
            None if !matches!(segment, "" | "." | "..") && segment.bytes().all(is_unreserved) => Ok(Segment::Text),
            None => Err(segment),
        })
    }

    /// The pairs of the query; `Err` is one that is neither a name with plain text nor one with a parameter.
    pub(super) fn query(&self) -> impl Iterator<Item = Result<Value<'_>, &str>> {
        let query = self.path.as_deref().and_then(|path| path.split_once('?')).map(|(_, query)| query);
        query.into_iter().flat_map(|query| query.split('&')).map(|pair| {
            let is_plain = |text: &str| text.bytes().all(is_unreserved);
            let (_, value) = pair.split_once('=').filter(|(name, _)| !name.is_empty() && is_plain(name)).ok_or(pair)?;
            match value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) => match name.strip_suffix('?') {
                    Some(name) => Ok(Value::Parameter { name, optional: true }),
                    None => Ok(Value::Parameter { name, optional: false }),
                },
                None if is_plain(value) => Ok(Value::Text),
                None => Err(pair),
            }
        })
    }
}

/// Characters that a URL may contain without escapes.
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}
