//! A request to one endpoint: parameters checked, in chess.com's spelling.

use std::time::SystemTime;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Endpoint, Parameter, ParameterKind};
use crate::error::ConfigError;

/// Everything but unreserved characters, so that no value can leave its path segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The longest name taken for a username; chess.com's own limit is 25 characters, old accounts exceed it.
const MAX_USERNAME: usize = 64;

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
            canonical.push((parameter.name, parameter.canonical(value.as_ref())?));
        }
        Ok(Self { endpoint, parameters: canonical, fetched_at: SystemTime::now() })
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
        let number = |min: u16, max: u16| {
            value.parse::<u16>().ok().filter(|number| (min..=max).contains(number)).ok_or_else(|| {
                ConfigError::new(format!("expected `{}` from {min} to {max}, but found `{value}`", self.name))
            })
        };
        match self.kind {
            ParameterKind::Username if is_username(value) => Ok(value.to_lowercase()),
            ParameterKind::Username => Err(ConfigError::new(format!(
                "expected `{}` to be a chess.com name (letters, digits, `_` and `-`), but found `{value}`",
                self.name
            ))),
            ParameterKind::Year => Ok(format!("{:04}", number(2000, 9999)?)),
            ParameterKind::Month => Ok(format!("{:02}", number(1, 12)?)),
        }
    }
}

fn is_username(value: &str) -> bool {
    !value.is_empty()
        && value.len() <= MAX_USERNAME
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}
