//! Policies for bodies that violate their contract.
//!
//! The decoder has no policies: it rejects the body, and validation lists the violations. A policy then removes or replaces the
//! text it may tolerate, and the same decoder reads the rest. What it still rejects stays rejected, so no policy accepts anything
//! that it did not record.

mod discard;
mod evolve;
mod outline;
mod places;
mod repair;

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};

use super::{ContractViolation, Violation};
use scoresheet_runtime::ConfigError;
use scoresheet_runtime::Tables;

use crate::Error;
use scoresheet_runtime::{Endpoint, Request, Table};

/// The column for a row's unknown properties.
pub const EXTRA: &str = "_extra";

/// Applied to bodies that violate their contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Policy {
    /// An error: nothing of the body is used.
    #[default]
    Freeze,
    /// Rows with a violation are dropped and their text is kept; the other rows are used.
    ///
    /// A violation affects the innermost row around it: in a child table only the child's row is dropped, and if the body is
    /// itself a row, the body. A missing, unknown or duplicate property is a fault of its object. A violation outside of every
    /// row is an error, as under `Freeze`; so is a body that cannot be parsed, which has no rows.
    DiscardRow,
    /// Unknown properties and enum values are accepted; everything else is an error, as under `Freeze`.
    ///
    /// Every table ends with a column [`EXTRA`]: the unknown properties of the row, as a JSON object of the row's shape, such as
    /// `{"streak":3,"white":{"flair":"…"}}`; null if there are none. An unknown property outside of every row is kept with its
    /// violation only. An unknown value is stored in its own column.
    Evolve,
    /// The body is returned as received, without rows.
    Quarantine,
}

impl Policy {
    /// Every policy.
    pub const ALL: [Self; 4] = [Self::Freeze, Self::DiscardRow, Self::Evolve, Self::Quarantine];

    /// The stable name: `discard_row`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Freeze => "freeze",
            Self::DiscardRow => "discard_row",
            Self::Evolve => "evolve",
            Self::Quarantine => "quarantine",
        }
    }

    /// The policy of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn from_name(name: &str) -> Result<Self, ConfigError> {
        Self::ALL.into_iter().find(|policy| policy.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(|policy| format!("`{policy}`")).join(", ");
            ConfigError::new(format!("expected `policy` to be one of {names}, but found `{name}`"))
        })
    }

    /// The Arrow schema of the rows under this policy.
    #[must_use]
    pub fn schema(self, table: &Table) -> SchemaRef {
        if self == Self::Evolve { evolve::schema(&table.schema) } else { table.schema.clone() }
    }

    /// The tables of a body that conforms to its contract.
    ///
    /// # Errors
    /// When Arrow refuses them, which is a defect.
    pub(crate) fn keep(self, tables: Tables) -> Result<PolicyOutcome, ArrowError> {
        let tables = match self {
            Self::Evolve => tables
                .into_iter()
                .map(|(table, batch)| Ok((table, evolve::widened(&batch)?)))
                .collect::<Result<_, ArrowError>>()?,
            _ => tables,
        };
        Ok(PolicyOutcome { tables, tolerated: Vec::new(), quarantined: None })
    }

    /// Applies the policy to a rejected body.
    ///
    /// # Errors
    /// The refusal, where the policy cannot or must not apply it.
    pub(crate) fn apply_policy(self, request: &Request, refused: ContractViolation) -> Result<PolicyOutcome, Error> {
        let repaired = match self {
            Self::Freeze => None,
            Self::DiscardRow => discard::apply_policy(request, &refused),
            Self::Evolve => evolve::apply_policy(request, &refused),
            Self::Quarantine => return Ok(quarantine(request.endpoint(), refused)),
        };
        match repaired {
            Some(Repaired { tables, kept }) => {
                let tolerated = refused.violations.into_iter().zip(kept);
                let tolerated = tolerated.map(|(violation, kept)| ToleratedViolation { violation, kept }).collect();
                Ok(PolicyOutcome { tables, tolerated, quarantined: None })
            }
            None => Err(Error::Contract(Box::new(refused))),
        }
    }
}

impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// A violation that a policy tolerated.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ToleratedViolation {
    /// The violation.
    pub violation: Violation,
    /// The removed text, as in the body: the value of an unknown property, or a row. A row is kept with the first of its
    /// violations; the key of a map's row is part of the pointer.
    pub kept: Option<String>,
}

/// The outcome of a policy for a body.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PolicyOutcome {
    /// The rows that are used.
    pub tables: Tables,
    /// The violations of the body, in the body's order; empty when it conforms.
    pub tolerated: Vec<ToleratedViolation>,
    /// The body as received, if it is quarantined.
    pub quarantined: Option<Arc<[u8]>>,
}

/// The remaining body, and the text removed for each violation.
struct Repaired {
    tables: Tables,
    kept: Vec<Option<String>>,
}

fn quarantine(endpoint: &Endpoint, refused: ContractViolation) -> PolicyOutcome {
    let tolerated = refused.violations.into_iter().map(|violation| ToleratedViolation { violation, kept: None }).collect();
    PolicyOutcome { tables: no_rows(endpoint), tolerated, quarantined: Some(refused.body) }
}

fn no_rows(endpoint: &Endpoint) -> Tables {
    endpoint.tables.iter().map(|table| (table, RecordBatch::new_empty(table.schema.clone()))).collect()
}
