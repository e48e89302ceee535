//! A request to one endpoint: parameters checked, in chess.com's spelling.

use std::ops::RangeInclusive;
use std::time::SystemTime;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::ConfigError;
use super::{Endpoint, Parameter, ParameterKind};

/// Everything but unreserved characters, so that no value can leave its path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The longest name taken for a username; chess.com's own limit is 25 characters, old accounts exceed it.
const MAX_USERNAME: usize = 64;

/// The longest slug taken, the length of a file name: a slug names a cassette and a cached response.
const MAX_SLUG: usize = 240;

/// One request (or one body that answered it): the endpoint, its parameters in canonical form, and when it was made.
#[derive(Debug, Clone)]
pub struct Request {
    endpoint: &'static Endpoint,
    parameters: Vec<(&'static str, String)>,
    fetched_at: SystemTime,
}

impl Request {
    /// A request with every parameter of the endpoint's path.
    ///
    /// # Errors
    /// When a parameter is missing, unknown or malformed, or the endpoint answers no request.
    pub fn new<N: AsRef<str>, V: AsRef<str>>(
        endpoint: &'static Endpoint,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Self, ConfigError> {
        let request = Self::partial(endpoint, parameters)?;
        let Some(route) = endpoint.route else {
            return Err(ConfigError::new(format!("`{}` is a body, not a request: it has no path", endpoint.name)));
        };
        match route.parameters.iter().find(|parameter| request.parameter(parameter.name).is_none()) {
            Some(missing) => Err(ConfigError::new(format!(
                "`{}` needs the parameter `{}`: its path is `{}`",
                endpoint.name, missing.name, route.path
            ))),
            None => Ok(request),
        }
    }

    /// The request behind a recorded body, of which only some parameters may be known.
    ///
    /// # Errors
    /// When a parameter is unknown or malformed.
    pub fn partial<N: AsRef<str>, V: AsRef<str>>(
        endpoint: &'static Endpoint,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Self, ConfigError> {
        let known = endpoint.route.map_or(&[][..], |route| route.parameters);
        let mut canonical: Vec<(&'static str, String)> = Vec::with_capacity(known.len());
        for (name, value) in parameters {
            let name = name.as_ref();
            let Some(parameter) = known.iter().find(|parameter| parameter.name == name) else {
                return Err(unknown_parameter(endpoint, name, known));
            };
            if canonical.iter().any(|(given, _)| *given == name) {
                return Err(ConfigError::new(format!("expected the parameter `{name}` once, but found it twice: drop one")));
            }
            canonical.push((parameter.name, parameter.canonical(value.as_ref())?));
        }
        Ok(Self { endpoint, parameters: canonical, fetched_at: SystemTime::now() })
    }

    /// A request with some value for every parameter, for a decoder whose rows nobody reads.
    #[doc(hidden)]
    #[must_use]
    pub fn placeholder(endpoint: &'static Endpoint) -> Self {
        let parameters = endpoint.route.map_or(&[][..], |route| route.parameters);
        let parameters = parameters.iter().map(|parameter| (parameter.name, "1".to_owned())).collect();
        Self { endpoint, parameters, fetched_at: SystemTime::UNIX_EPOCH }
    }

    /// The same request, made at another time than now.
    #[must_use]
    pub fn at(mut self, fetched_at: SystemTime) -> Self {
        self.fetched_at = fetched_at;
        self
    }

    /// The endpoint that is asked.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The parameters that are known, in canonical form.
    #[must_use]
    pub fn parameters(&self) -> &[(&'static str, String)] {
        &self.parameters
    }

    /// The value of one parameter, in canonical form.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// When the request was made.
    #[must_use]
    pub fn fetched_at(&self) -> SystemTime {
        self.fetched_at
    }

    /// The path with its parameters filled in and percent-encoded: `/player/erik/games/2024/01`.
    /// A parameter that is not known keeps its placeholder.
    #[must_use]
    pub fn path(&self) -> String {
        let template = self.endpoint.route.map_or("", |route| route.path);
        self.parameters.iter().fold(template.to_owned(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), &utf8_percent_encode(value, SEGMENT).to_string())
        })
    }
}

fn unknown_parameter(endpoint: &Endpoint, name: &str, known: &[Parameter]) -> ConfigError {
    let names: Vec<_> = known.iter().map(|parameter| format!("`{}`", parameter.name)).collect();
    let takes = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    ConfigError::new(format!("`{}` has no parameter `{name}`: it takes {takes}", endpoint.name))
}

impl Parameter {
    /// The value as chess.com's paths spell it.
    fn canonical(&self, value: &str) -> Result<String, ConfigError> {
        let value = value.trim();
        let number = |min: u32, max: u32| {
            value
                .parse::<u32>()
                .ok()
                .filter(|number| (min..=max).contains(number))
                .ok_or_else(|| ConfigError::new(format!("expected `{}` from {min} to {max}, but found `{value}`", self.name)))
        };
        let malformed = |form: &str| ConfigError::new(format!("expected `{}` to be {form}, but found `{value}`", self.name));
        match self.kind {
            ParameterKind::Username if is_word(value, MAX_USERNAME) => Ok(value.to_ascii_lowercase()),
            ParameterKind::Username => Err(malformed("a chess.com name (letters, digits, `_` and `-`)")),
            ParameterKind::Slug if is_word(value, MAX_SLUG) => Ok(value.to_ascii_lowercase()),
            ParameterKind::Slug => Err(malformed("the last part of a club's or tournament's URL (letters, digits, `_` and `-`)")),
            ParameterKind::Title if is_letters(value, 2..=3) => Ok(value.to_ascii_uppercase()),
            ParameterKind::Title => Err(malformed("a title's abbreviation such as `GM` or `WFM`")),
            ParameterKind::Iso if is_letters(value, 2..=2) => Ok(value.to_ascii_uppercase()),
            ParameterKind::Iso => Err(malformed("a country's two-letter code such as `US` or `XE`")),
            ParameterKind::Year => Ok(format!("{:04}", number(2000, 9999)?)),
            ParameterKind::Month => Ok(format!("{:02}", number(1, 12)?)),
            ParameterKind::Id | ParameterKind::Board | ParameterKind::Round | ParameterKind::Group => {
                Ok(number(1, u32::MAX)?.to_string())
            }
        }
    }
}

fn is_word(value: &str, max_length: usize) -> bool {
    (1..=max_length).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

fn is_letters(value: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(kind: ParameterKind, value: &str) -> Result<String, String> {
        Parameter { name: "parameter", kind }.canonical(value).map_err(|error| error.to_string())
    }

    #[test]
    fn values_are_spelled_as_chess_com_does() {
        use ParameterKind::{Board, Group, Id, Iso, Month, Round, Slug, Title, Username, Year};
        for (kind, value, spelled) in [
            (Username, " Linnea-Brasvik ", "linnea-brasvik"),
            (Username, "-roman-", "-roman-"),
            (Slug, "Lantern-Club", "lantern-club"),
            (Slug, "-33rd-quick-knockouts-1401-1600", "-33rd-quick-knockouts-1401-1600"),
            (Title, "wgm", "WGM"),
            (Iso, "xe", "XE"),
            (Year, "2024", "2024"),
            (Month, "1", "01"),
            (Id, "1622094", "1622094"),
            (Board, "007", "7"),
            (Round, "1", "1"),
            (Group, " 12 ", "12"),
        ] {
            assert_eq!(canonical(kind, value).as_deref(), Ok(spelled), "{kind:?} `{value}`");
        }
    }

    #[test]
    fn malformed_values_say_what_is_expected() {
        use ParameterKind::{Board, Group, Id, Iso, Month, Round, Slug, Title, Username, Year};
        let long = "a".repeat(MAX_SLUG + 1);
        let number = "expected `parameter` from 1 to 4294967295, but found";
        let slug =
            "expected `parameter` to be the last part of a club's or tournament's URL (letters, digits, `_` and `-`), but found";
        let title = "expected `parameter` to be a title's abbreviation such as `GM` or `WFM`, but found";
        let iso = "expected `parameter` to be a country's two-letter code such as `US` or `XE`, but found";
        for (kind, value, why) in [
            (Username, "a/b", "expected `parameter` to be a chess.com name (letters, digits, `_` and `-`), but found"),
            (Slug, "", slug),
            (Slug, "https://www.chess.com/club/lantern-club", slug),
            (Slug, "../lantern-club", slug),
            (Slug, &long, slug),
            (Title, "G", title),
            (Title, "G1", title),
            (Title, "grandmaster", title),
            (Iso, "USA", iso),
            (Iso, "é", iso),
            (Year, "24", "expected `parameter` from 2000 to 9999, but found"),
            (Month, "13", "expected `parameter` from 1 to 12, but found"),
            (Id, "0", number),
            (Id, "4294967296", number),
            (Board, "-1", number),
            (Round, "1.0", number),
            (Group, "", number),
        ] {
            assert_eq!(canonical(kind, value), Err(format!("{why} `{value}`")), "{kind:?} `{value}`");
        }
    }
}
