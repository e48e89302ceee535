//! A request to one endpoint: parameters checked, in the API's spelling.

use std::time::SystemTime;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::ConfigError;
use super::{Endpoint, Parameter};

/// Everything but unreserved characters, so that no value can leave its path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// One request (or one body that was its response): the endpoint, its parameters in canonical form, and its time.
#[derive(Debug, Clone)]
pub struct Request {
    endpoint: &'static Endpoint,
    parameters: Vec<(&'static str, String)>,
    fetched_at: SystemTime,
}

impl Request {
    /// A request with every required parameter of the endpoint's path.
    ///
    /// # Errors
    /// When a parameter is missing, unknown or malformed, or the endpoint has no path.
    pub fn new<N: AsRef<str>, V: AsRef<str>>(
        endpoint: &'static Endpoint,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Self, ConfigError> {
        let request = Self::partial(endpoint, parameters)?;
        let Some(route) = endpoint.route else {
            return Err(ConfigError::new(format!("`{}` is a body, not a request: it has no path", endpoint.name)));
        };
        match route.required().iter().find(|parameter| request.parameter(parameter.name).is_none()) {
            Some(missing) => Err(ConfigError::new(format!(
                "`{}` needs the parameter `{}`: its path is `{}`",
                endpoint.name, missing.name, route.path
            ))),
            None => Ok(request),
        }
    }

    /// The request of a recorded body, whose parameters may be incomplete.
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

    /// A request with some value for every parameter, for a decoder whose rows are discarded.
    #[doc(hidden)]
    #[must_use]
    pub fn placeholder(endpoint: &'static Endpoint) -> Self {
        let parameters = endpoint.route.map_or(&[][..], |route| route.parameters);
        let parameters = parameters.iter().map(|parameter| (parameter.name, "1".to_owned())).collect();
        Self { endpoint, parameters, fetched_at: SystemTime::UNIX_EPOCH }
    }

    /// The same request at another time.
    #[must_use]
    pub fn at(mut self, fetched_at: SystemTime) -> Self {
        self.fetched_at = fetched_at;
        self
    }

    /// The requested endpoint.
    #[must_use]
    pub fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The known parameters, in canonical form.
    #[must_use]
    pub fn parameters(&self) -> &[(&'static str, String)] {
        &self.parameters
    }

    /// The value of one parameter, in canonical form.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The time of the request.
    #[must_use]
    pub fn fetched_at(&self) -> SystemTime {
        self.fetched_at
    }

    /// The path and its query with their parameters, percent-encoded: `/player/erik/games/2024/01?max=10`. A missing parameter keeps
    /// its placeholder, unless it may be left out.
    #[must_use]
    pub fn path(&self) -> String {
        let Some(route) = self.endpoint.route else { return String::new() };
        let (path, query) = route.templates();
        let pairs = query.into_iter().flat_map(|query| query.split('&')).filter(|pair| {
            let optional = pair.strip_suffix("?}").and_then(|pair| pair.split_once('{'));
            optional.is_none_or(|(_, name)| self.parameter(name).is_some())
        });
        let pairs: Vec<_> = pairs.map(|pair| self.filled(&pair.replace("?}", "}"))).collect();
        let separator = if pairs.is_empty() { "" } else { "?" };
        format!("{}{separator}{}", self.filled(path), pairs.join("&"))
    }

    /// A template with the known parameters.
    fn filled(&self, template: &str) -> String {
        self.parameters.iter().fold(template.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), &utf8_percent_encode(value, SEGMENT).to_string())
        })
    }
}

fn unknown_parameter(endpoint: &Endpoint, name: &str, known: &[Parameter]) -> ConfigError {
    let names: Vec<_> = known.iter().map(|parameter| format!("`{}`", parameter.name)).collect();
    let takes = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    ConfigError::new(format!("`{}` has no parameter `{name}`: it takes {takes}", endpoint.name))
}

impl Parameter {
    /// The value in the spelling of the API's paths.
    fn canonical(&self, value: &str) -> Result<String, ConfigError> {
        self.kind.canonical(value).ok_or_else(|| {
            let (name, expected, found) = (self.name, self.kind.expected(), value.trim());
            ConfigError::new(format!("expected `{name}` to be {expected}, but found `{found}`"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scoresheet_parameter::{Case, ParameterKind, Values};

    #[test]
    fn malformed_values_say_what_is_expected() {
        let canonical = |kind, value| Parameter { name: "it", kind }.canonical(value).map_err(|error| error.to_string());
        let kind = |values, expected| ParameterKind { values, expected, description: "", period: None };
        let month = kind(Values::Number { minimum: 1, maximum: 12, digits: 2 }, "");
        assert_eq!(canonical(month, "7"), Ok("07".to_owned()));
        let number = "expected `it` to be a number from 1 to 12, but found `13`";
        assert_eq!(canonical(month, " 13 "), Err(number.to_owned()));
        let text = "expected `it` to be a title such as `GM`, but found `G`";
        let values = Values::Text { case: Case::Upper, ranges: &[(b'A', b'Z')], min_len: 2, max_len: 3 };
        assert_eq!(canonical(kind(values, "a title such as `GM`"), "G"), Err(text.to_owned()));
    }
}
