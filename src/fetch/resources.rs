//! The resources of the manifest: which requests fill them, and the names by which users select them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scoresheet_runtime::{ConfigError, Endpoint, Parameter, Table};
use serde::Deserialize;

/// A resource: an endpoint, and the source of its requests.
#[derive(Debug)]
pub(super) struct Resource {
    pub(super) name: String,
    pub(super) endpoint: &'static Endpoint,
    settings: Settings,
}

/// The manifest's settings of a resource that concern its requests.
#[derive(Debug, Deserialize)]
struct Settings {
    argument: Option<String>,
    follow: Option<Follow>,
    months_from: Option<String>,
}

/// The columns of another resource's rows that supply the parameters.
#[derive(Debug, Deserialize)]
pub(super) struct Follow {
    pub(super) resource: String,
    /// The column of each table.
    pub(super) columns: BTreeMap<String, String>,
}

/// The source of the requests of a resource.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin<'a> {
    /// One request without parameters.
    Single,
    /// One request for each item of the argument.
    Items,
    /// One request for each item and month that this resource lists.
    Months(&'static Resource),
    /// One request for each value in the rows of a resource.
    Rows(&'static Resource, &'a Follow),
}

impl Resource {
    /// All resources, in the order of the manifest.
    pub(super) fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Resource>> = LazyLock::new(|| crate::ENDPOINTS.iter().flat_map(|it| Resource::of(it)).collect());
        &ALL
    }

    fn of(endpoint: &'static Endpoint) -> Vec<Self> {
        // The generator wrote it from a manifest that it had checked.
        let resources: serde_json::Map<_, _> = serde_json::from_str(endpoint.dlt).unwrap_or_default();
        let resource = |(name, settings)| Some(Self { name, endpoint, settings: serde_json::from_value(settings).ok()? });
        resources.into_iter().filter_map(resource).collect()
    }

    fn named(name: &str) -> Option<&'static Self> {
        Self::all().iter().find(|resource| resource.name == name)
    }

    pub(super) fn origin(&self) -> Origin<'_> {
        let Settings { argument, follow, months_from } = &self.settings;
        let other = |name: &String| Self::named(name);
        match (months_from.as_ref().and_then(other), follow) {
            (Some(listing), _) => Origin::Months(listing),
            (None, Some(follow)) => Self::named(&follow.resource).map_or(Origin::Single, |other| Origin::Rows(other, follow)),
            (None, None) if argument.is_some() => Origin::Items,
            (None, None) => Origin::Single,
        }
    }

    /// The argument whose items lead to the rows, over the resources that it follows.
    pub(super) fn argument(&self) -> Option<&str> {
        match self.origin() {
            Origin::Rows(other, _) => other.argument(),
            _ => self.settings.argument.as_deref(),
        }
    }

    /// The parameter that takes an item.
    pub(super) fn item(&self) -> Option<&'static Parameter> {
        parameters(self.endpoint).iter().find(|parameter| parameter.kind.period.is_none())
    }

    /// The resource whose requests are for items that rows of this argument name: members of clubs are items of players.
    pub(super) fn bridge(&self, argument: &str) -> Option<&'static Self> {
        let item = self.item()?;
        let leads = |other: &&Self| {
            matches!(other.origin(), Origin::Rows(followed, _) if matches!(followed.origin(), Origin::Items))
                && other.argument() == Some(argument)
                && matches!(parameters(other.endpoint), [only] if only.name == item.name)
        };
        Self::all().iter().find(leads)
    }

    /// The name of one of its tables, as dlt names it.
    pub(super) fn table_name(&self, table: &Table) -> String {
        table_name(&self.name, self.endpoint, table)
    }
}

/// The name of an endpoint's table in a destination of several tables.
pub(super) fn table_name(resource: &str, endpoint: &Endpoint, table: &Table) -> String {
    if table.name == endpoint.name || endpoint.tables.len() == 1 {
        return resource.to_owned();
    }
    let own = table.name.strip_prefix(endpoint.name).and_then(|rest| rest.strip_prefix("__"));
    format!("{resource}__{}", own.unwrap_or(table.name))
}

/// The parameters of an endpoint's path.
pub(super) fn parameters(endpoint: &Endpoint) -> &'static [Parameter] {
    endpoint.route.map_or(&[], |route| route.parameters)
}

/// The arguments of all resources, in the order of the manifest.
pub(super) fn arguments() -> Vec<&'static str> {
    let mut found = Vec::new();
    for argument in Resource::all().iter().filter_map(|resource| resource.settings.argument.as_deref()) {
        if !found.contains(&argument) {
            found.push(argument);
        }
    }
    found
}

/// What a name selects.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) endpoint: &'static Endpoint,
    /// None for an endpoint that is no resource.
    pub(super) resource: Option<&'static Resource>,
    /// The table, if the name selects one.
    pub(super) table: Option<&'static Table>,
}

impl Target {
    /// The endpoint, resource or table of this name. `given` are the arguments with items, which decide between resources of
    /// one short name: `games` are those of players, unless tournaments are given.
    pub(super) fn find(name: &str, given: &[&str]) -> Result<Self, ConfigError> {
        let (base, table) = name.split_once('.').map_or((name, None), |(base, table)| (base, Some(table)));
        let mut target = Self::exact(base)
            .or_else(|| Self::short(base, given))
            .or_else(|| Self::short(base, &arguments()))
            .ok_or_else(|| unknown(base))?;
        if let Some(table) = table {
            target.table = Some(target.find_table(table)?);
        }
        Ok(target)
    }

    /// The table of this name.
    pub(super) fn find_table(&self, name: &str) -> Result<&'static Table, ConfigError> {
        let known =
            |table: &&Table| table.name == name || self.resource.is_some_and(|resource| resource.table_name(table) == name);
        self.endpoint.tables.iter().find(known).ok_or_else(|| {
            let names = listed(self.endpoint.tables.iter().map(|table| table.name));
            ConfigError::new(format!("expected a table of `{}` but found `{name}`; choose one of {names}", self.endpoint.name))
        })
    }

    fn of_resource(resource: &'static Resource) -> Self {
        Self { endpoint: resource.endpoint, resource: Some(resource), table: None }
    }

    fn exact(name: &str) -> Option<Self> {
        if let Some(resource) = Resource::named(name) {
            return Some(Self::of_resource(resource));
        }
        let endpoint = crate::ENDPOINTS.iter().copied().find(|endpoint| endpoint.name == name && endpoint.route.is_some())?;
        let of_it = || Resource::all().iter().filter(|resource| resource.endpoint.name == name);
        let own = |resource: &&&Resource| !matches!(resource.origin(), Origin::Rows(..));
        let resource = of_it().find(|resource| own(&resource)).or_else(|| of_it().next());
        Some(Self { endpoint, resource, table: None })
    }

    /// A resource or an endpoint without the argument in its name, or a table that is the only one of its name among the
    /// resources of an argument.
    fn short(name: &str, arguments: &[&str]) -> Option<Self> {
        let resource = |argument: &&str| Resource::named(&format!("{argument}_{name}"));
        let endpoint = |argument: &&str| Self::exact(&format!("{}_{name}", argument.strip_suffix('s')?));
        let prefixed =
            arguments.iter().find_map(|argument| resource(argument).map(Self::of_resource).or_else(|| endpoint(argument)));
        prefixed.or_else(|| {
            let tables = |argument: &&str| {
                let table = name.strip_prefix(*argument).and_then(|rest| rest.strip_prefix('_')).unwrap_or(name);
                Self::only_table(argument, table)
            };
            arguments.iter().find_map(tables)
        })
    }

    fn only_table(argument: &str, name: &str) -> Option<Self> {
        let of_argument = Resource::all().iter().filter(|resource| resource.argument() == Some(argument));
        let mut found = of_argument.filter_map(|resource| {
            let table = resource.endpoint.tables.iter().find(|table| table.name == name)?;
            Some(Self { table: Some(table), ..Self::of_resource(resource) })
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

/// Names as a list in code quotes.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn unknown(name: &str) -> ConfigError {
    let names = Resource::all().iter().map(|resource| resource.name.as_str());
    ConfigError::new(format!(
        "expected an endpoint or a resource but found `{name}`; choose a resource ({}), an endpoint, or one of these \
         without its first word",
        listed(names)
    ))
}
