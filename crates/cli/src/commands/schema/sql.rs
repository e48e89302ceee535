//! `CREATE TABLE` statements.

use std::fmt::Write;

use arrow_schema::{DataType, Field};
use clap::ValueEnum;
use scoresheet::runtime::Table;

use super::Named;

/// The database whose types and syntax are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Dialect {
    Duckdb,
    Postgres,
    Bigquery,
    Snowflake,
    Databricks,
    Clickhouse,
}

impl Dialect {
    /// The database's name of one of the types that columns have.
    pub(super) fn type_of(self, data_type: &DataType) -> &'static str {
        use Dialect::{Bigquery, Clickhouse, Databricks, Duckdb, Postgres, Snowflake};
        match (data_type, self) {
            (DataType::Int64, Bigquery) => "INT64",
            (DataType::Int64, Clickhouse) => "Int64",
            (DataType::Int64, _) => "BIGINT",
            (DataType::Float64, Bigquery) => "FLOAT64",
            (DataType::Float64, Clickhouse) => "Float64",
            (DataType::Float64, Postgres) => "DOUBLE PRECISION",
            (DataType::Float64, _) => "DOUBLE",
            (DataType::Boolean, Bigquery | Clickhouse) => "BOOL",
            (DataType::Boolean, _) => "BOOLEAN",
            (DataType::Timestamp(..), Duckdb | Postgres) => "TIMESTAMP WITH TIME ZONE",
            (DataType::Timestamp(..), Snowflake) => "TIMESTAMP_TZ",
            (DataType::Timestamp(..), Clickhouse) => "DateTime64(6, 'UTC')",
            (DataType::Timestamp(..), Bigquery | Databricks) => "TIMESTAMP",
            (DataType::Date32, Clickhouse) => "Date32",
            (DataType::Date32, _) => "DATE",
            (DataType::Utf8, Postgres) => "TEXT",
            (DataType::Utf8, Bigquery | Databricks) => "STRING",
            (DataType::Utf8, Clickhouse) => "String",
            (DataType::Utf8, Duckdb | Snowflake) => "VARCHAR",
            (other, _) => unreachable!("{other} is no type of a column"),
        }
    }

    fn quoted(self, name: &str) -> String {
        match self {
            Self::Bigquery | Self::Databricks | Self::Clickhouse => format!("`{name}`"),
            Self::Duckdb | Self::Postgres | Self::Snowflake => format!("\"{name}\""),
        }
    }

    /// A text as a literal.
    fn literal(self, text: &str) -> String {
        match self {
            Self::Duckdb | Self::Postgres => format!("'{}'", text.replace('\'', "''")),
            Self::Snowflake => format!("'{}'", text.replace('\\', r"\\").replace('\'', "''")),
            Self::Bigquery | Self::Databricks | Self::Clickhouse => {
                format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'").replace('\n', r"\n"))
            }
        }
    }

    fn column(self, field: &Field, description: &str) -> String {
        let (name, data_type) = (self.quoted(field.name()), self.type_of(field.data_type()));
        let data_type = match self {
            Self::Clickhouse if field.is_nullable() => format!("Nullable({data_type})"),
            _ => data_type.to_owned(),
        };
        let null = if field.is_nullable() || self == Self::Clickhouse { "" } else { " NOT NULL" };
        let comment = match self {
            Self::Snowflake | Self::Databricks | Self::Clickhouse => format!(" COMMENT {}", self.literal(description)),
            Self::Bigquery => format!(" OPTIONS(description={})", self.literal(description)),
            Self::Duckdb | Self::Postgres => String::new(),
        };
        format!("  {name} {data_type}{null}{comment}")
    }

    fn key(self, names: &[&str]) -> Option<String> {
        let names: Vec<_> = names.iter().map(|name| self.quoted(name)).collect();
        let names = names.join(", ");
        match self {
            _ if names.is_empty() => None,
            Self::Clickhouse => None,
            Self::Bigquery => Some(format!("  PRIMARY KEY ({names}) NOT ENFORCED")),
            _ => Some(format!("  PRIMARY KEY ({names})")),
        }
    }
}

pub(super) fn render(named: &Named, dialect: Dialect) -> String {
    let tables = named.tables.iter().map(|(name, table)| create(name, table, dialect));
    tables.collect::<Vec<_>>().join("\n")
}

fn create(name: &str, table: &'static Table, dialect: Dialect) -> String {
    let columns = table.schema.fields().iter().zip(table.columns);
    let mut lines: Vec<_> = columns.map(|(field, column)| dialect.column(field, column.description)).collect();
    lines.extend(dialect.key(table.key));
    let name = dialect.quoted(name);
    let mut text = format!("CREATE TABLE {name} (\n{}\n)", lines.join(",\n"));
    if dialect == Dialect::Clickhouse {
        let key: Vec<_> = table.key.iter().map(|name| dialect.quoted(name)).collect();
        let _ = write!(text, "\nENGINE = MergeTree ORDER BY ({})", key.join(", "));
    }
    text.push_str(";\n");
    if matches!(dialect, Dialect::Duckdb | Dialect::Postgres) {
        for column in table.columns {
            let (place, comment) = (dialect.quoted(column.name), dialect.literal(column.description));
            let _ = writeln!(text, "COMMENT ON COLUMN {name}.{place} IS {comment};");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{endpoints, shipped};

    #[test]
    fn every_dialect_has_every_table() {
        for dialect in Dialect::value_variants() {
            for endpoint in endpoints() {
                let text = render(&Named::find(&shipped(), endpoint.name).unwrap(), *dialect);
                assert_eq!(text.matches("CREATE TABLE").count(), endpoint.tables.len(), "{dialect:?} {}", endpoint.name);
            }
        }
    }

    #[test]
    fn keys_are_never_null() {
        let text = render(&Named::find(&shipped(), "club_members").unwrap(), Dialect::Postgres);
        assert!(text.contains("PRIMARY KEY ("), "{text}");
        assert!(text.contains(" NOT NULL"), "{text}");
    }

    #[test]
    fn texts_stay_in_their_literals() {
        assert_eq!(Dialect::Postgres.literal("the player's"), "'the player''s'");
        assert_eq!(Dialect::Bigquery.literal(r"the player's \d"), r"'the player\'s \\d'");
    }
}
