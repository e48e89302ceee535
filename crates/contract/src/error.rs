//! Errors of decoding a body.

use scoresheet_runtime::ConfigError;

use crate::ContractViolation;

/// Why a body could not be decoded.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// An argument is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The body does not match its schema.
    #[error(transparent)]
    Contract(#[from] Box<ContractViolation>),
}
