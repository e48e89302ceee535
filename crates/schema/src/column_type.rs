//! The types of columns.

use scoresheet_parameter::ParameterKind;

/// The six Arrow types that every dlt destination supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnType {
    /// `utf8`
    Text,
    /// `int64`
    Integer,
    /// `float64`
    Number,
    /// `bool`
    Boolean,
    /// `timestamp[us, UTC]`
    Timestamp,
    /// `date32`
    Date,
}

impl ColumnType {
    /// The name of the Arrow type.
    #[must_use]
    pub fn arrow(self) -> &'static str {
        match self {
            Self::Text => "utf8",
            Self::Integer => "int64",
            Self::Number => "float64",
            Self::Boolean => "bool",
            Self::Timestamp => "timestamp[us, UTC]",
            Self::Date => "date32",
        }
    }

    /// The name of the SQL type, as DuckDB writes it.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Self::Text => "VARCHAR",
            Self::Integer => "BIGINT",
            Self::Number => "DOUBLE",
            Self::Boolean => "BOOLEAN",
            Self::Timestamp => "TIMESTAMPTZ",
            Self::Date => "DATE",
        }
    }

    /// The type of the column that a request parameter becomes.
    #[must_use]
    pub fn of_parameter(kind: ParameterKind<'_>) -> Self {
        if kind.is_number() { Self::Integer } else { Self::Text }
    }
}
