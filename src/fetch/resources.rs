//! The resources of the manifest: which requests fill them, and the names by which users select them.

use std::collections::BTreeMap;
use std::fmt;
use std::ptr;
use std::sync::{Mutex, OnceLock};

use scoresheet_runtime::{ConfigError, Endpoint, Parameter, Table, locked, similar_name};
use serde::Deserialize;

/// The resources of a contract.
pub(super) struct Catalog {
    endpoints: Vec<&'static Endpoint>,
    /// In the order of the manifest.
    resources: OnceLock<Vec<Resource>>,
}

impl Catalog {
    /// The resources of these endpoints; of this version's if there are none.
    ///
    /// Endpoints are static, and there are few versions of them in a process, so a catalog is kept for its life, once for each
    /// list of endpoints.
    pub(super) fn of(endpoints: Option<&[&'static Endpoint]>) -> &'static Self {
        static KNOWN: Mutex<Vec<&Catalog>> = Mutex::new(Vec::new());
        let endpoints = endpoints.unwrap_or(&crate::ENDPOINTS);
        // It is consistent even if a thread panicked while it held the lock.
        let mut known = locked(&KNOWN);
        if let Some(catalog) = known.iter().find(|catalog| are_same(&catalog.endpoints, endpoints)) {
            return catalog;
        }
        let made: &'static Self = Box::leak(Box::new(Self { endpoints: endpoints.to_vec(), resources: OnceLock::new() }));
        known.push(made);
        made
    }

    /// All resources, in the order of the manifest.
    pub(super) fn resources(&'static self) -> &'static [Resource] {
        self.resources.get_or_init(|| self.endpoints.iter().flat_map(|endpoint| Resource::of(self, endpoint)).collect())
    }

    fn named(&'static self, name: &str) -> Option<&'static Resource> {
        self.resources().iter().find(|resource| resource.name == name)
    }

    /// The arguments of all resources, in the order of the manifest.
    pub(super) fn arguments(&'static self) -> Vec<&'static str> {
        let mut found = Vec::new();
        for argument in self.resources().iter().filter_map(|resource| resource.settings.argument.as_deref()) {
            if !found.contains(&argument) {
                found.push(argument);
            }
        }
        found
    }

    /// Every name that [`Target::find`] knows, without tables.
    fn names(&'static self) -> Vec<String> {
        let arguments = self.arguments();
        let mut names: Vec<_> = self.resources().iter().map(|resource| resource.name.clone()).collect();
        names.extend(self.endpoints.iter().filter(|endpoint| endpoint.route.is_some()).map(|endpoint| endpoint.name.to_owned()));
        let short = |name: &String| {
            let without = |prefix: &str| name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).map(str::to_owned);
            let of_argument = |argument: &&str| without(argument).or_else(|| without(argument.strip_suffix('s')?));
            arguments.iter().find_map(of_argument)
        };
        names.extend(names.iter().filter_map(short).collect::<Vec<_>>());
        names
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.endpoints.iter().map(|endpoint| endpoint.name)).finish()
    }
}

fn are_same(left: &[&'static Endpoint], right: &[&'static Endpoint]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| ptr::eq(*left, *right))
}

/// A resource: an endpoint, and the source of its requests.
#[derive(Debug)]
pub(super) struct Resource {
    pub(super) name: String,
    pub(super) endpoint: &'static Endpoint,
    catalog: &'static Catalog,
    settings: Settings,
}

/// The manifest's settings of a resource that concern its requests.
#[derive(Debug, Deserialize)]
struct Settings {
    argument: Option<String>,
    follow: Option<Follow>,
    months_from: Option<String>,
    #[serde(default = "yes")]
    selected: bool,
}

fn yes() -> bool {
    true
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
    fn of(catalog: &'static Catalog, endpoint: &'static Endpoint) -> Vec<Self> {
        // The generator wrote it from a manifest that it had checked.
        let resources: serde_json::Map<_, _> = serde_json::from_str(endpoint.dlt).unwrap_or_default();
        let resource =
            |(name, settings)| Some(Self { name, endpoint, catalog, settings: serde_json::from_value(settings).ok()? });
        resources.into_iter().filter_map(resource).collect()
    }

    /// Whether it is loaded by default.
    pub(super) fn is_selected(&self) -> bool {
        self.settings.selected
    }

    pub(super) fn origin(&self) -> Origin<'_> {
        let Settings { argument, follow, months_from, .. } = &self.settings;
        let other = |name: &String| self.catalog.named(name);
        match (months_from.as_ref().and_then(other), follow) {
            (Some(listing), _) => Origin::Months(listing),
            (None, Some(follow)) => {
                self.catalog.named(&follow.resource).map_or(Origin::Single, |other| Origin::Rows(other, follow))
            }
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
        self.catalog.resources().iter().find(leads)
    }

    /// The name of one of its tables, as dlt names it.
    pub(super) fn table_name(&self, table: &Table) -> String {
        table_name(&self.name, self.endpoint, table)
    }
}

/// The name of an endpoint's table in a destination of several tables.
fn table_name(resource: &str, endpoint: &Endpoint, table: &Table) -> String {
    if table.name == endpoint.name || endpoint.tables.len() == 1 {
        return resource.to_owned();
    }
    let own = table.name.strip_prefix(endpoint.name).and_then(|rest| rest.strip_prefix("__"));
    format!("{resource}__{}", own.unwrap_or(table.name))
}

/// The parameters that a request to an endpoint needs.
pub(super) fn parameters(endpoint: &Endpoint) -> &'static [Parameter] {
    endpoint.route.map_or(&[], |route| route.required())
}

/// The parameters that a request to an endpoint may leave out.
pub(super) fn optional_parameters(endpoint: &Endpoint) -> &'static [Parameter] {
    endpoint.route.map_or(&[], |route| route.optional())
}

/// What a name selects.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) catalog: &'static Catalog,
    pub(super) endpoint: &'static Endpoint,
    /// None for an endpoint that is no resource.
    pub(super) resource: Option<&'static Resource>,
    /// The table, if the name selects one.
    pub(super) table: Option<&'static Table>,
}

impl Target {
    /// The endpoint, resource or table of this name. `given` are the arguments with items, which decide between resources of
    /// one short name: `games` are those of players, unless tournaments are given.
    pub(super) fn find(catalog: &'static Catalog, name: &str, given: &[&str]) -> Result<Self, ConfigError> {
        let (base, table) = name.split_once('.').map_or((name, None), |(base, table)| (base, Some(table)));
        let mut target = Self::exact(catalog, base)
            .or_else(|| Self::short(catalog, base, given))
            .or_else(|| Self::short(catalog, base, &catalog.arguments()))
            .ok_or_else(|| unknown(catalog, base))?;
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

    /// The name of a table in a destination of several tables, as dlt names it.
    pub(super) fn table_name(&self, table: &Table) -> String {
        table_name(self.resource.map_or(self.endpoint.name, |resource| resource.name.as_str()), self.endpoint, table)
    }

    fn of_resource(resource: &'static Resource) -> Self {
        Self { catalog: resource.catalog, endpoint: resource.endpoint, resource: Some(resource), table: None }
    }

    fn exact(catalog: &'static Catalog, name: &str) -> Option<Self> {
        if let Some(resource) = catalog.named(name) {
            return Some(Self::of_resource(resource));
        }
        let endpoint = catalog.endpoints.iter().copied().find(|endpoint| endpoint.name == name && endpoint.route.is_some())?;
        let of_it = || catalog.resources().iter().filter(|resource| resource.endpoint.name == name);
        let own = |resource: &&&Resource| !matches!(resource.origin(), Origin::Rows(..));
        let resource = of_it().find(|resource| own(&resource)).or_else(|| of_it().next());
        Some(Self { catalog, endpoint, resource, table: None })
    }

    /// A resource or an endpoint without the argument in its name, or a table that is the only one of its name among the
    /// resources of an argument.
    fn short(catalog: &'static Catalog, name: &str, arguments: &[&str]) -> Option<Self> {
        let resource = |argument: &&str| catalog.named(&format!("{argument}_{name}"));
        let endpoint = |argument: &&str| Self::exact(catalog, &format!("{}_{name}", argument.strip_suffix('s')?));
        let prefixed =
            arguments.iter().find_map(|argument| resource(argument).map(Self::of_resource).or_else(|| endpoint(argument)));
        prefixed.or_else(|| {
            let tables = |argument: &&str| {
                let table = name.strip_prefix(*argument).and_then(|rest| rest.strip_prefix('_')).unwrap_or(name);
                Self::only_table(catalog, argument, table)
            };
            arguments.iter().find_map(tables)
        })
    }

    fn only_table(catalog: &'static Catalog, argument: &str, name: &str) -> Option<Self> {
        let of_argument = catalog.resources().iter().filter(|resource| resource.argument() == Some(argument));
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

/// The name that a misspelled one may mean, as a question, or nothing.
pub(super) fn did_you_mean<'n>(found: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    similar_name(found, names).map(|name| format!("did you mean `{name}`? ")).unwrap_or_default()
}

fn unknown(catalog: &'static Catalog, name: &str) -> ConfigError {
    let known = catalog.names();
    let remedy = if let Some(similar) = similar_name(name, known.iter().map(String::as_str)) {
        format!("did you mean `{similar}`?")
    } else {
        let names = catalog.resources().iter().map(|resource| resource.name.as_str());
        format!("choose a resource ({}), an endpoint, or one of these without its first word", listed(names))
    };
    ConfigError::new(format!("expected an endpoint or a resource but found `{name}`; {remedy}"))
}
