//! What a fetch selects.

use std::collections::BTreeMap;

use scoresheet_contract::Policy;
use scoresheet_runtime::{ConfigError, Endpoint, Parameter, Table};

use super::month::Month;
use super::resources::{Catalog, Origin, Resource, Target, did_you_mean, listed, optional_parameters, parameters};

/// What to fetch.
///
/// ```
/// use scoresheet::fetch::Selection;
///
/// let games = Selection::new("games", ["erik", "hikaru"]).since("2024/01")?;
/// let games_of_a_club = Selection::new("games", [""; 0]).of("clubs", ["lantern-club"]);
/// let one_month = Selection::new("player_games_archive", ["erik"]).of("year", ["2024"]).of("month", ["5"]);
/// # Ok::<(), scoresheet::ConfigError>(())
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Selection {
    /// A resource of the dlt source `chess`, an endpoint, or one of these without its first word: `players_games`,
    /// `player_games_archive`, `games`. `NAME.TABLE` selects one of its tables.
    pub name: String,
    /// The items, of the argument to which the resource belongs: usernames for `games`.
    pub items: Vec<String>,
    /// Items of other arguments of the dlt source (`clubs`, whose members are the items), or values of the parameters of a
    /// request (`username`, `year`), of which every combination is requested.
    pub of: BTreeMap<String, Vec<String>>,
    /// The first month, for a resource with a request for each month.
    pub since: Option<Month>,
    /// The last month.
    pub until: Option<Month>,
    /// Applied to responses that violate their contract.
    pub policy: Policy,
    /// Whether items that chess.com does not know are skipped and reported; otherwise they are an error.
    pub skip_unknown: bool,
    /// The endpoints of another contract, such as one loaded from a folder of schemas; those of this version by default.
    pub endpoints: Option<Vec<&'static Endpoint>>,
}

impl Selection {
    /// The rows of this name, for these items.
    #[must_use]
    pub fn new<I: Into<String>>(name: impl Into<String>, items: impl IntoIterator<Item = I>) -> Self {
        Self { name: name.into(), items: items.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// Adds items of an argument, or values of a parameter.
    #[must_use]
    pub fn of<I: Into<String>>(mut self, argument: impl Into<String>, items: impl IntoIterator<Item = I>) -> Self {
        self.of.entry(argument.into()).or_default().extend(items.into_iter().map(Into::into));
        self
    }

    /// Sets the first month, `YYYY/MM`.
    ///
    /// # Errors
    /// When it is no month.
    pub fn since(mut self, month: &str) -> Result<Self, ConfigError> {
        self.since = Some(month.parse()?);
        Ok(self)
    }

    /// Sets the last month, `YYYY/MM`.
    ///
    /// # Errors
    /// When it is no month.
    pub fn until(mut self, month: &str) -> Result<Self, ConfigError> {
        self.until = Some(month.parse()?);
        Ok(self)
    }

    /// Sets the policy.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Skips items that chess.com does not know, and reports them.
    #[must_use]
    pub fn skip_unknown(mut self) -> Self {
        self.skip_unknown = true;
        self
    }

    /// Validates responses by these endpoints, and finds names among theirs.
    #[must_use]
    pub fn endpoints(mut self, endpoints: &[&'static Endpoint]) -> Self {
        self.endpoints = Some(endpoints.to_vec());
        self
    }

    /// Checks the names, arguments and months, without a request.
    ///
    /// # Errors
    /// When the selection names something that does not exist, or lacks an argument.
    pub fn check(&self) -> Result<(), ConfigError> {
        self.resolve().map(drop)
    }

    /// The selected tables with the names that they have in a destination of several tables, which are those of the dlt source.
    ///
    /// # Errors
    /// When there is no endpoint, resource or table of the selection's name.
    pub fn tables(&self) -> Result<Vec<(String, &'static Table)>, ConfigError> {
        let target = self.target()?;
        let is_selected = |table: &&Table| target.table.is_none_or(|only| only.name == table.name);
        Ok(target.endpoint.tables.iter().filter(is_selected).map(|table| (target.table_name(table), table)).collect())
    }

    /// The endpoint of the selected rows.
    ///
    /// # Errors
    /// When there is no endpoint, resource or table of the selection's name.
    pub fn endpoint(&self) -> Result<&'static Endpoint, ConfigError> {
        Ok(self.target()?.endpoint)
    }

    fn target(&self) -> Result<Target, ConfigError> {
        let given: Vec<_> = self.of.keys().map(String::as_str).collect();
        Target::find(Catalog::of(self.endpoints.as_deref()), &self.name, &given)
    }

    /// Resolves the names, before anything is requested.
    pub(super) fn resolve(&self) -> Result<Resolved, ConfigError> {
        let target = self.target()?;
        let start = self.start(&target)?;
        self.check_months(&target, &start)?;
        Ok(Resolved { target, start, optional: self.optional(target.endpoint) })
    }

    /// The source of the first requests.
    fn start(&self, target: &Target) -> Result<Start, ConfigError> {
        let is_one = |name: &str, all: &[Parameter]| all.iter().any(|parameter| parameter.name == name);
        if self.of.keys().any(|name| is_one(name, parameters(target.endpoint))) {
            return self.combinations(target).map(Start::Parameters);
        }
        let Some(resource) = target.resource else { return self.combinations(target).map(Start::Parameters) };
        let of: BTreeMap<_, _> = self.of.iter().filter(|(name, _)| !is_one(name, optional_parameters(target.endpoint))).collect();
        let Some(argument) = resource.argument() else {
            return if self.items.is_empty() && of.is_empty() {
                Ok(Start::Items(Vec::new()))
            } else {
                Err(self.superfluous(target))
            };
        };
        let mut items = self.items.clone();
        let mut bridges = Vec::new();
        for (other, values) in of {
            if other == argument {
                items.extend(values.iter().cloned());
                continue;
            }
            let bridge = resource.bridge(other).ok_or_else(|| self.no_argument(target, other))?;
            bridges.push((bridge, values.clone()));
        }
        if items.is_empty() && bridges.is_empty() {
            return Err(missing(target, argument));
        }
        Ok(if bridges.is_empty() { Start::Items(items) } else { Start::Bridged { items, bridges } })
    }

    /// Every combination of the values of the parameters that a request needs.
    fn combinations(&self, target: &Target) -> Result<Vec<Vec<(&'static str, String)>>, ConfigError> {
        let mut values = Vec::new();
        let mut items = Some(&self.items).filter(|items| !items.is_empty());
        for parameter in parameters(target.endpoint) {
            let given = self.of.get(parameter.name).or_else(|| items.take());
            values.push((parameter.name, given.ok_or_else(|| missing(target, parameter.name))?));
        }
        let known = || parameters(target.endpoint).iter().chain(optional_parameters(target.endpoint));
        match self.of.keys().find(|name| known().all(|parameter| parameter.name != name.as_str())) {
            Some(name) => Err(self.no_argument(target, name)),
            None if items.is_some() => Err(self.superfluous(target)),
            None => Ok(combined(values)),
        }
    }

    /// Every combination of the values of the parameters that a request may leave out.
    fn optional(&self, endpoint: &Endpoint) -> Vec<Vec<(&'static str, String)>> {
        let given = optional_parameters(endpoint).iter().filter_map(|it| Some((it.name, self.of.get(it.name)?)));
        combined(given)
    }

    fn check_months(&self, target: &Target, start: &Start) -> Result<(), ConfigError> {
        if let (Some(since), Some(until)) = (self.since, self.until)
            && since > until
        {
            return Err(ConfigError::new(format!(
                "expected `since` not after `until` but found {since} and {until}; swap the two"
            )));
        }
        let is_monthly = !matches!(start, Start::Parameters(_))
            && target.resource.is_some_and(|resource| matches!(resource.origin(), Origin::Months(_)));
        if !is_monthly && (self.since.is_some() || self.until.is_some()) {
            let monthly = target.catalog.resources().iter().filter(|resource| matches!(resource.origin(), Origin::Months(_)));
            return Err(ConfigError::new(format!(
                "expected `since` and `until` only for a resource with a request for each month but found `{}`; leave them out, or \
                 choose one of {}",
                self.name,
                listed(monthly.map(|resource| resource.name.as_str()))
            )));
        }
        Ok(())
    }

    fn superfluous(&self, target: &Target) -> ConfigError {
        let found = self.items.iter().map(String::as_str).chain(self.of.keys().map(String::as_str));
        ConfigError::new(format!(
            "expected no further items for `{}` but found {}; leave them out",
            target.endpoint.name,
            listed(found)
        ))
    }

    fn no_argument(&self, target: &Target, name: &str) -> ConfigError {
        let own = parameters(target.endpoint).iter().chain(optional_parameters(target.endpoint));
        let mut names: Vec<_> = own.map(|parameter| parameter.name).collect();
        if let Some(resource) = target.resource {
            names.extend(
                target
                    .catalog
                    .arguments()
                    .into_iter()
                    .filter(|other| resource.argument() == Some(other) || resource.bridge(other).is_some()),
            );
        }
        let hint = did_you_mean(name, names.iter().copied());
        let takes = if names.is_empty() { "none".to_owned() } else { listed(names) };
        ConfigError::new(format!("expected an argument of `{}` but found `{name}`; {hint}it takes {takes}", self.name))
    }
}

/// Every combination of the values of these parameters.
fn combined<'v>(parameters: impl IntoIterator<Item = (&'static str, &'v Vec<String>)>) -> Vec<Vec<(&'static str, String)>> {
    parameters.into_iter().fold(vec![Vec::new()], |combinations, (name, values)| {
        let with = |known: &Vec<_>, value: &String| known.iter().cloned().chain([(name, value.clone())]).collect();
        combinations.iter().flat_map(|known| values.iter().map(move |value| with(known, value))).collect()
    })
}

fn missing(target: &Target, argument: &str) -> ConfigError {
    let name = target.resource.map_or(target.endpoint.name, |resource| resource.name.as_str());
    let example = target.endpoint.example.first().map(|(_, value)| format!(", such as `{value}`")).unwrap_or_default();
    ConfigError::new(format!("expected `{argument}` for `{name}` but found none; name at least one{example}"))
}

/// A selection with its names resolved.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) target: Target,
    pub(super) start: Start,
    /// Every combination of what the requests for the rows have besides; one without anything if nothing is selected.
    pub(super) optional: Vec<Vec<(&'static str, String)>>,
}

/// The source of the first requests.
#[derive(Debug)]
pub(super) enum Start {
    /// Requests with all parameters.
    Parameters(Vec<Vec<(&'static str, String)>>),
    /// Items of the resource's argument.
    Items(Vec<String>),
    /// The same, and those that rows of these resources name, for these items of theirs.
    Bridged { items: Vec<String>, bridges: Vec<(&'static Resource, Vec<String>)> },
}
