//! Endpoints, their parameters, tables and columns.
//!
//! All of it is static: a generator writes it into the program, or an interpreter of schemas makes it once for the life of the process.

use std::fmt;
use std::sync::LazyLock;

use super::{BodyFormat, Columns, ConfigError, Host, similar_name};
use arrow_schema::SchemaRef;
use scoresheet_parameter::ParameterKind;

/// One response under contract.
pub struct Endpoint {
    /// The API's own route name, the stem of the schema file: `player_profile`.
    pub name: &'static str,
    /// One line that describes the response.
    pub summary: &'static str,
    /// The date of the newest recording that the contract was verified against, `2026-05-29`; `None` without any.
    pub verified: Option<&'static str>,
    /// Its path; `None` for a body without a request (`error`).
    pub route: Option<Route>,
    /// The parameters of an example request, as they are written in the path.
    pub example: &'static [(&'static str, &'static str)],
    /// The format of the body.
    pub body_format: BodyFormat,
    /// The flat tables of a body, parents before children.
    pub tables: &'static [Table],
    /// The bundled, self-contained JSON Schema (2020-12).
    pub json_schema: &'static str,
    /// SHA-256 of that text in hexadecimal, which identifies a version of the contract.
    pub schema_hash: &'static str,
    /// How its list continues: the name of one of the API's ways.
    pub pages: Option<&'static str>,
    /// Its dlt resources by name: the manifest's `dlt` table in JSON.
    pub dlt: &'static str,
    /// Makes the columns of its tables, without rows.
    pub columns: &'static (dyn Fn() -> Box<dyn Columns> + Send + Sync),
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Host and path of an endpoint.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The host, to whose base URL the path is appended.
    pub host: &'static Host,
    /// Path template with a query, `/player/{username}/games?since={since}&max={max?}`. A pair of the query whose parameter ends in
    /// `?` is left out where there is no value.
    pub path: &'static str,
    /// The template's parameters in their order; those that may be left out are last.
    pub parameters: &'static [Parameter],
}

impl Route {
    /// The parameters without which there is no request.
    #[must_use]
    pub fn required(&self) -> &'static [Parameter] {
        let optional = |parameter: &Parameter| self.path.contains(&format!("{{{}?}}", parameter.name));
        let count = self.parameters.iter().take_while(|parameter| !optional(parameter)).count();
        &self.parameters[..count]
    }

    /// The parameters of the query that a request may leave out.
    #[must_use]
    pub fn optional(&self) -> &'static [Parameter] {
        &self.parameters[self.required().len()..]
    }

    /// The template of the path, and that of its query.
    #[must_use]
    pub fn templates(&self) -> (&'static str, Option<&'static str>) {
        self.path.split_once('?').map_or((self.path, None), |(path, query)| (path, Some(query)))
    }
}

/// One parameter of a path or its query.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Name in the path template and in every generated API.
    pub name: &'static str,
    /// The kind of its values.
    pub kind: ParameterKind<'static>,
}

/// A flat table made from one body.
pub struct Table {
    /// Name, unique in its endpoint.
    pub name: &'static str,
    /// JSON pointer of a row in the body, with `*` for every item of an array: `/games/*`.
    pub rows: &'static str,
    /// Columns in the order of the schema file.
    pub columns: &'static [Column],
    /// Names of the columns that identify a row; never null.
    pub key: &'static [&'static str],
    /// Name of the parent table, whose key the rows repeat; `None` for the body's own rows.
    pub parent: Option<&'static str>,
    /// Arrow schema, built once, shared by every batch.
    pub schema: LazyLock<SchemaRef, &'static (dyn Fn() -> SchemaRef + Send + Sync)>,
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("rows", &self.rows).finish_non_exhaustive()
    }
}

/// A column of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Name, in dlt's snake case: `white__aid` for `/white/@id`.
    pub name: &'static str,
    /// The source of its values.
    pub origin: Origin,
    /// The description in the schema file.
    pub description: &'static str,
}

/// The source of a column's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The body: JSON pointer relative to the row, empty for the items of an array of scalars.
    Body(&'static str),
    /// A key column of the parent table, of the same name.
    Parent,
    /// The name of the map's property that became the row.
    MapKey,
    /// The index of the row, or of an array around it, in its array.
    Position,
    /// The request parameter of this name, which the body does not contain.
    Request(&'static str),
    /// The time of the request.
    FetchedAt,
}

impl Endpoint {
    /// The endpoint of this name among those of a contract.
    ///
    /// # Errors
    /// When there is none.
    pub fn by_name(endpoints: &[&'static Self], name: &str) -> Result<&'static Self, ConfigError> {
        endpoints.iter().copied().find(|endpoint| endpoint.name == name).ok_or_else(|| {
            let names = || endpoints.iter().map(|endpoint| endpoint.name);
            let remedy = match similar_name(name, names()) {
                Some(similar) => format!("did you mean `{similar}`?"),
                None => format!("expected one of {}", names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
            };
            ConfigError::new(format!("there is no endpoint `{name}`: {remedy}"))
        })
    }
}
