//! What can go wrong when a body is decoded.

use scoresheet_runtime::ConfigError;

use crate::ContractViolation;

/// Why a body has no tables.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// An argument is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The body does not match its schema.
    #[error(transparent)]
    Contract(#[from] Box<ContractViolation>),
}
