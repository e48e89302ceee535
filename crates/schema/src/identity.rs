//! The texts that identify a contract, the same for generated and for interpreted decoders.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::model::Endpoint;

impl Endpoint {
    /// The self-contained JSON Schema as text, one keyword per line.
    #[must_use]
    pub fn json_schema(&self) -> String {
        // A `Value` always serializes.
        serde_json::to_string_pretty(&self.bundle.schema).unwrap_or_default()
    }

    /// The dlt resources by name: the manifest's `dlt` table in JSON.
    #[must_use]
    pub fn dlt(&self) -> String {
        // Maps with text for keys always serialize.
        serde_json::to_string(&self.entry.dlt).unwrap_or_default()
    }
}

/// SHA-256 in hexadecimal: of the text of [`Endpoint::json_schema`], the version of a contract.
#[must_use]
pub fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |mut text, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn a_hash_is_that_of_the_standard() {
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
