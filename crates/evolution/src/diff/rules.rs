//! The kinds of change, each with a stable id.

/// The consequence of a change for a reader that relies on the old contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The old contract accepts every response that the new one accepts, and everything a reader relies on stays.
    Compatible,
    /// The new contract has something that the old one lacks; the rest is unchanged.
    Additive,
    /// Values may arrive that a reader of the old contract cannot read, or something a reader relies on is removed.
    Breaking,
}

impl Severity {
    /// Every severity, highest first.
    pub const ALL: [Self; 3] = [Self::Breaking, Self::Additive, Self::Compatible];

    /// The name in output: `breaking`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

/// The subject of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Area {
    /// A JSON Schema.
    Schema,
    /// The manifest: requests and dlt resources.
    Manifest,
    /// The Arrow tables, and with them the tables in SQL.
    Table,
}

impl Area {
    /// The name in output: `schema`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Manifest => "manifest",
            Self::Table => "table",
        }
    }
}

macro_rules! rules {
    ($($rule:ident $id:literal $area:ident $severity:ident $summary:literal)*) => {
        /// A kind of change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = $summary] $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Its stable id.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)* }
            }

            /// The subject of the change.
            #[must_use]
            pub fn area(self) -> Area {
                match self { $(Self::$rule => Area::$area,)* }
            }

            /// The consequence for a reader.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }

            /// Describes the change in a sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$rule => $summary,)* }
            }
        }
    };
}

rules! {
    TypeChanged "type-changed" Schema Breaking "A value has another type."
    TypeWidened "type-widened" Schema Breaking "An integer became a number, so fractions may arrive."
    TypeNarrowed "type-narrowed" Schema Compatible "A number became an integer, so fractions no longer arrive."
    BranchAdded "one-of-branch-added" Schema Breaking "A value may also have another type."
    BranchRemoved "one-of-branch-removed" Schema Compatible "A value has only one of two types."
    PropertyAdded "property-added" Schema Additive "An object has a new property."
    PropertyRemoved "property-removed" Schema Breaking "An object has lost a property."
    RequiredRemoved "required-removed" Schema Breaking "A property that was always there may be absent."
    RequiredAdded "required-added" Schema Compatible "A property that could be absent is always there."
    ObjectOpened "object-opened" Schema Additive "An object may have unknown properties."
    ObjectClosed "object-closed" Schema Compatible "An object no longer has unknown properties."
    MapAdded "map-added" Schema Additive "A map was added."
    MapRemoved "map-removed" Schema Breaking "A map was removed."
    MapKeysNarrowed "map-keys-narrowed" Schema Compatible "A map accepts fewer names."
    MapKeysChanged "map-keys-changed" Schema Breaking "A map accepts other names."
    TupleChanged "tuple-changed" Schema Breaking "A tuple has more or fewer positions, or is no tuple any more."
    EnumValueAdded "enum-value-added" Schema Breaking "A value may arrive that the old contract does not list."
    EnumValueRemoved "enum-value-removed" Schema Compatible "A listed value no longer arrives."
    EnumAdded "enum-added" Schema Compatible "The values of a string are listed."
    EnumRemoved "enum-removed" Schema Breaking "The values of a string are no longer listed."
    PatternAdded "pattern-added" Schema Compatible "A string must match a pattern."
    PatternRemoved "pattern-removed" Schema Breaking "A string need no longer match a pattern."
    PatternNarrowed "pattern-narrowed" Schema Compatible "A pattern matches fewer strings."
    PatternLoosened "pattern-loosened" Schema Breaking "A pattern matches more strings."
    PatternChanged "pattern-changed" Schema Breaking "A pattern matches other strings."
    PatternRespelled "pattern-respelled" Schema Compatible "A pattern is spelled differently and matches the same strings."
    FormatAdded "format-added" Schema Compatible "A string must have a format."
    FormatRemoved "format-removed" Schema Breaking "A string need no longer have a format."
    UnitChanged "unit-changed" Schema Breaking "An integer became a timestamp, or is no longer one."
    MinLengthLowered "min-length-lowered" Schema Breaking "Shorter strings may arrive."
    MinLengthRaised "min-length-raised" Schema Compatible "Short strings no longer arrive."
    MootRuleChanged "moot-rule-changed" Schema Compatible "A keyword changed that has no effect beside the listed values."
    MinimumLowered "minimum-lowered" Schema Breaking "Smaller numbers may arrive."
    MinimumRaised "minimum-raised" Schema Compatible "Small numbers no longer arrive."
    MaximumRaised "maximum-raised" Schema Breaking "Greater numbers may arrive."
    MaximumLowered "maximum-lowered" Schema Compatible "Great numbers no longer arrive."
    DescriptionChanged "description-changed" Schema Compatible "A description, a comment or an example has changed."
    TitleChanged "title-changed" Schema Compatible "A title has changed, and with it the name of a Rust type."
    SinceChanged "since-changed" Schema Compatible "The date of the first observation has changed."
    IdChanged "id-changed" Schema Compatible "The identifier of a schema has changed."
    ApiChanged "api-changed" Manifest Compatible "Hosts, arguments, error rules, manners or pages, which all endpoints share, have changed."
    EndpointAdded "endpoint-added" Manifest Additive "An endpoint was added."
    EndpointRemoved "endpoint-removed" Manifest Breaking "An endpoint was removed."
    SummaryChanged "summary-changed" Manifest Compatible "The summary of an endpoint changed."
    PathChanged "path-changed" Manifest Compatible "An endpoint has another path, with the same parameters."
    ParametersChanged "parameters-changed" Manifest Breaking "An endpoint is requested with other parameters."
    BodyChanged "body-changed" Manifest Breaking "A body has another format."
    TagAdded "pgn-tag-added" Manifest Additive "A tag of PGN is read."
    TagRemoved "pgn-tag-removed" Manifest Breaking "A tag of PGN is no longer read."
    ResourceAdded "resource-added" Manifest Additive "A dlt resource was added."
    ResourceRemoved "resource-removed" Manifest Breaking "A dlt resource was removed."
    ResourceChanged "resource-changed" Manifest Breaking "A dlt resource has other requests, or another write disposition."
    TableAdded "table-added" Table Additive "There is a new table."
    TableRemoved "table-removed" Table Breaking "A table is gone."
    ColumnAdded "column-added" Table Additive "A table has a new column."
    ColumnRemoved "column-removed" Table Breaking "A table has lost a column."
    ColumnTypeChanged "column-type-changed" Table Breaking "A column has another type."
    ColumnNullable "column-nullable" Table Breaking "A column that always had a value may be null."
    ColumnNotNull "column-not-null" Table Compatible "A column that could be null always has a value."
    ColumnSourceChanged "column-source-changed" Table Compatible "A column has another source."
    ColumnsReordered "columns-reordered" Table Compatible "The columns of a table have another order."
    KeyChanged "key-changed" Table Breaking "The rows of a table have another key."
}
