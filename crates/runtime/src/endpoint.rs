//! What the generated registry is made of: endpoints, their parameters, tables and columns.

use std::fmt;
use std::sync::LazyLock;

use super::{BodyFormat, Columns};
use arrow_schema::SchemaRef;

/// One chess.com response under contract.
pub struct Endpoint {
    /// chess.com's own route name, the stem of the schema file: `player_profile`.
    pub name: &'static str,
    /// One line saying what the response is.
    pub summary: &'static str,
    /// The date of the newest recording that the contract was verified against, `2026-05-29`; `None` without any.
    pub verified: Option<&'static str>,
    /// Where it is served, `None` for a body that answers no request of its own (`error`).
    pub route: Option<Route>,
    /// The parameters of a request that is known to have an answer, as they stand in the path.
    pub example: &'static [(&'static str, &'static str)],
    /// How the body is written.
    pub body_format: BodyFormat,
    /// The flat tables one body becomes, parents before children.
    pub tables: &'static [Table],
    /// The bundled, self-contained JSON Schema (2020-12).
    pub json_schema: &'static str,
    /// SHA-256 of that text in hexadecimal, which tells one version of the contract from another.
    pub schema_hash: &'static str,
    /// The resources that the dlt source makes of it, by name: the manifest's `dlt` table in JSON.
    pub dlt: &'static str,
    /// The generated columns of its tables, without rows.
    pub columns: fn() -> Box<dyn Columns>,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Host and path of an endpoint.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// Which base URL the path is appended to.
    pub host: Host,
    /// Path template, `/player/{username}`.
    pub path: &'static str,
    /// The template's parameters in their order.
    pub parameters: &'static [Parameter],
}

/// The hosts chess.com answers from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Host {
    /// The Published-Data API, `https://api.chess.com/pub`.
    Pub,
    /// The website's internal callbacks, `https://www.chess.com/callback`: no promise of any kind.
    Callback,
}

/// One parameter of a path.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Name in the path template and in every API made from it.
    pub name: &'static str,
    /// What values it takes.
    pub kind: ParameterKind,
}

/// What values a path parameter takes and how they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterKind {
    /// A player's name, sent in lower case since any other casing costs a redirect.
    Username,
    /// A year, four digits.
    Year,
    /// A month from 1 to 12, two digits.
    Month,
    /// The last segment of a club's or tournament's URL, in lower case; may start with `-`.
    Slug,
    /// A title's abbreviation, in upper case.
    Title,
    /// A country's two-letter code, in upper case: ISO 3166-1, or one of chess.com's own such as `XE`.
    Iso,
    /// The number of a team match.
    Id,
    /// The number of a board in a team match, from 1.
    Board,
    /// The number of a round in a tournament, from 1.
    Round,
    /// The number of a group in a round, from 1.
    Group,
}

/// A flat table made from one body.
pub struct Table {
    /// Name, unique in its endpoint.
    pub name: &'static str,
    /// JSON pointer of a row in the body, `*` standing for every item of an array: `/games/*`.
    pub rows: &'static str,
    /// Columns in the order of the schema file.
    pub columns: &'static [Column],
    /// Names of the columns that identify a row; never null.
    pub key: &'static [&'static str],
    /// Arrow schema, built once, shared by every batch.
    pub schema: LazyLock<SchemaRef>,
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
    /// Where its values come from.
    pub origin: Origin,
    /// What it means, from the schema file.
    pub description: &'static str,
}

/// Where a column's values come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The body: JSON pointer relative to the row, empty for the items of an array of scalars.
    Body(&'static str),
    /// A key column of the parent table, of the same name.
    Parent,
    /// The name of the map's property that the row comes from.
    MapKey,
    /// The request parameter of this name, which the body does not carry.
    Request(&'static str),
    /// The time of the request.
    FetchedAt,
}
