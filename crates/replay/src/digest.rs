//! The digest by which an edited body is noticed.

use scoresheet_runtime::hexadecimal;
use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256(data: impl AsRef<[u8]>) -> String {
    hexadecimal(&Sha256::digest(data))
}
