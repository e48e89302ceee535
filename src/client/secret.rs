//! Secrets of an API, from the environment.

use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{RequestBuilder, Url};

use crate::error::ConfigError;
use crate::runtime::{Host, Request};

/// A header that is sent to one host, where its base is the one of the contract.
pub(super) struct Secret {
    host: &'static str,
    base: Url,
    header: HeaderName,
    value: HeaderValue,
}

impl Secret {
    /// The secret of a host, from the environment.
    pub(super) fn of(host: &'static Host, environment: fn(&str) -> Option<String>) -> Result<Option<Self>, ConfigError> {
        let Some(auth) = host.auth else { return Ok(None) };
        let Some(secret) = environment(auth.variable).filter(|secret| !secret.trim().is_empty()) else {
            let (name, variable) = (host.name, auth.variable);
            let message = format!("the host `{name}` needs a secret, but the environment has none: set {variable}");
            return if auth.required { Err(ConfigError::new(message)) } else { Ok(None) };
        };
        // Neither error may show the secret.
        let variable = auth.variable;
        let header = HeaderName::from_bytes(auth.header.as_bytes());
        let value = HeaderValue::from_str(&format!("{}{}", auth.prefix, secret.trim()));
        let (Ok(header), Ok(mut value), Ok(base)) = (header, value, Url::parse(host.base_url)) else {
            return Err(ConfigError::new(format!("cannot send the secret of {variable} in a header: set it in printable ASCII")));
        };
        // Kept out of all output, and not compressed over HTTP/2.
        value.set_sensitive(true);
        Ok(Some(Self { host: host.name, base, header, value }))
    }

    /// Whether a request to this URL may have it: not where a redirect leads elsewhere, or a setting has changed the base.
    pub(super) fn is_for(&self, request: &Request, url: &Url) -> bool {
        let host = request.endpoint().route.map(|route| route.host.name);
        host == Some(self.host) && url.origin() == self.base.origin()
    }

    pub(super) fn add_to(&self, request: RequestBuilder) -> RequestBuilder {
        request.header(&self.header, &self.value)
    }
}
