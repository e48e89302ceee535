//! The types of columns.

/// The five Arrow types that every dlt destination supports.
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
}
