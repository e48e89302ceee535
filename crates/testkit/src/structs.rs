//! The generated struct of every endpoint, behind one function.

use scoresheet::runtime::Endpoint;
use serde_json::Value;

/// Reads a document into a struct, and writes it again.
type RoundTrip = fn(&[u8]) -> serde_json::Result<Value>;

include!(concat!(env!("OUT_DIR"), "/structs.rs"));

/// Reads a document into the struct of its endpoint, and writes it again.
pub fn round_trip(endpoint: &Endpoint, document: &[u8]) -> serde_json::Result<Value> {
    let function = STRUCTS.iter().find(|(name, _)| *name == endpoint.name).map(|(_, function)| function);
    function.expect("every endpoint has a struct")(document)
}

/// Reads a document into a struct, and writes it again.
pub fn round_trip_as<T: serde::Serialize + serde::de::DeserializeOwned>(document: &[u8]) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_slice::<T>(document)?)
}
