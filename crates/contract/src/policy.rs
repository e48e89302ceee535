//! What becomes of a body that violates its contract.
//!
//! The decoder knows no policies: it refuses the body, and the report says why. A policy then takes out of the text, or puts in
//! place, what it is allowed to, and the same decoder validates what is left. Whatever it still refuses stays refused, so no policy
//! lets anything pass that it did not record.

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

/// The column in which a row keeps what its schema does not know.
pub const EXTRA: &str = "_extra";

/// What becomes of a body that violates its contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Policy {
    /// It is an error: nothing of the body is used.
    #[default]
    Freeze,
    /// The rows that hold a violation are left out and their text is kept; the rest is used.
    ///
    /// A violation falls in the innermost row around it: in a child table only the child's row goes, and where the body is itself
    /// a row, the body goes. A property that is missing, unknown or repeated is the fault of the object around it. A violation
    /// outside of every row stops, as under `Freeze`; so does a body that cannot be read, which has no rows.
    DiscardRow,
    /// Properties and enumerated values that the schema does not know pass; everything else stops, as under `Freeze`.
    ///
    /// Every table ends in a column [`EXTRA`]: the unknown properties of the row, as a JSON object of the row's own shape, such as
    /// `{"streak":3,"white":{"flair":"…"}}`; null where there is none. An unknown property outside of every row is kept with its
    /// violation only. An unknown value stands in its own column.
    Evolve,
    /// The body is handed back as it came, without rows.
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

    /// The Arrow schema of the rows that it lets pass.
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

    /// What is left of a refused body.
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

/// A violation that a policy let pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToleratedViolation {
    /// The violation.
    pub violation: Violation,
    /// What was taken out because of it, as it stands in the body: an unknown property's value, or a row. A row is kept with the
    /// first of its violations; the key of a map's row stands in the pointer.
    pub kept: Option<String>,
}

/// What a policy made of a body.
#[derive(Debug, Clone, Default)]
pub struct PolicyOutcome {
    /// The rows that are used.
    pub tables: Tables,
    /// What the contract has against the body, in the body's order; empty when it conforms to the contract.
    pub tolerated: Vec<ToleratedViolation>,
    /// The body as it came, if it is quarantined.
    pub quarantined: Option<Arc<[u8]>>,
}

/// What is left of a body, and what each violation took out of it.
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
