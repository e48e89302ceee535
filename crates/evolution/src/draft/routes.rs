//! From recorded URLs to hosts, paths with parameters, and the names of endpoints.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A recorded URL without its query, user and fragment, none of which a draft may hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Address {
    /// `https://pokeapi.co`.
    pub(super) origin: String,
    pub(super) segments: Vec<String>,
}

/// The request of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route {
    pub(super) base_url: String,
    /// `/pokemon/{id}?lang={lang?}`.
    pub(super) path: String,
    /// The parameters without which there is no request, each with its recorded values.
    pub(super) parameters: Vec<(String, BTreeSet<String>)>,
    /// The parameters that may be left out.
    pub(super) optional: Vec<String>,
}

impl Route {
    /// The names of the parameters before the query.
    pub(super) fn in_path(&self) -> impl Iterator<Item = &str> {
        let path = self.path.split('?').next().unwrap_or_default();
        let names = self.parameters.iter().map(|(name, _)| name.as_str());
        names.filter(move |name| path.split('/').any(|segment| segment.strip_prefix('{') == Some(&format!("{name}}}"))))
    }
}

impl Address {
    /// The address of a URL; `None` for one that is not HTTP, or whose path has characters that a manifest cannot have.
    pub(super) fn of(url: &str) -> Option<Self> {
        let scheme = ["https://", "http://"].into_iter().find(|scheme| url.starts_with(scheme))?;
        let rest = &url[scheme.len()..];
        let rest = rest.split(['?', '#']).next()?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let host = authority.rsplit('@').next().filter(|host| !host.is_empty())?.to_ascii_lowercase();
        let segments: Vec<_> = path.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect();
        let is_plain = |segment: &String| segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
        segments.iter().all(is_plain).then(|| Self { origin: format!("{scheme}{host}"), segments })
    }
}

/// Groups addresses into endpoints: the name of each, its route, and the indices of its addresses.
pub(super) fn group(addresses: &[(Address, &Value)]) -> BTreeMap<String, (Route, Vec<usize>)> {
    let mut templates = Templates::new();
    for (index, (address, _)) in addresses.iter().enumerate() {
        let segments = address.segments.iter().map(|segment| Segment::of(segment)).collect();
        templates.entry((address.origin.clone(), segments)).or_default().push(index);
    }
    let templates = merged(templates, addresses);
    let mut grouped = BTreeMap::new();
    for ((origin, template), indices) in &templates {
        let prefix = common_prefix(&templates.keys().filter(|(other, _)| other == origin).map(|(_, template)| template));
        let (base, path) = template.split_at(prefix);
        let base: String = base.iter().flat_map(|segment| ["/", segment.text()]).collect();
        let names = parameter_names(path);
        let mut parameters: Vec<(String, BTreeSet<String>)> = names.iter().map(|name| (name.clone(), BTreeSet::new())).collect();
        for index in indices {
            let values = path.iter().enumerate().filter(|(_, segment)| segment.is_variable());
            for ((_, seen), (position, _)) in parameters.iter_mut().zip(values) {
                seen.extend(addresses[*index].0.segments.get(prefix + position).cloned());
            }
        }
        let mut next = names.iter();
        let text = |segment: &Segment| match segment {
            Segment::Text(text) => format!("/{text}"),
            Segment::Variable => format!("/{{{}}}", next.next().map_or("id", String::as_str)),
        };
        let path_text: String = path.iter().map(text).collect();
        let route = Route { base_url: format!("{origin}{base}"), path: path_text, parameters, optional: Vec::new() };
        let name = free_name(&endpoint_name(path), path, &grouped);
        grouped.insert(name, (route, indices.clone()));
    }
    grouped
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Segment {
    Text(String),
    Variable,
}

impl Segment {
    /// A number, a UUID or a long hexadecimal text is a variable at once; words may become one.
    fn of(text: &str) -> Self {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        let is_hexadecimal = text.len() >= 16
            && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
            && text.bytes().any(|byte| byte.is_ascii_digit());
        if is_number || is_hexadecimal { Self::Variable } else { Self::Text(text.to_owned()) }
    }

    fn is_variable(&self) -> bool {
        matches!(self, Self::Variable)
    }

    fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Variable => "{}",
        }
    }
}

/// The origin and the segments of paths with parameters.
type Template = (String, Vec<Segment>);

/// The indices of the addresses of each.
type Templates = BTreeMap<Template, Vec<usize>>;

/// Merges templates that differ in one word, if their bodies have the same shape: the word is a parameter.
fn merged(mut templates: Templates, addresses: &[(Address, &Value)]) -> Templates {
    let longest = templates.keys().map(|(_, template)| template.len()).max().unwrap_or_default();
    // The first segment of a path is what distinguishes endpoints, unless something precedes it.
    for position in 1..longest {
        let mut by_rest: BTreeMap<Template, Vec<Template>> = BTreeMap::new();
        for (origin, template) in templates.keys().filter(|(_, template)| template.len() > position) {
            let mut rest = template.clone();
            rest[position] = Segment::Variable;
            by_rest.entry((origin.clone(), rest)).or_default().push((origin.clone(), template.clone()));
        }
        for (merged, members) in by_rest {
            let shapes: Vec<_> = members
                .iter()
                .map(|member| templates.get(member).and_then(|indices| indices.first()).map(|index| shape(addresses[*index].1)))
                .collect();
            let has_variable = members.contains(&merged);
            let is_one = members.len() > 1 && shapes.windows(2).all(|pair| are_alike(pair[0].as_ref(), pair[1].as_ref()));
            // Two words with one shape may be two lists (`/users`, `/groups`), so a last word needs a longer path before it.
            if is_one && (has_variable || members.len() > 2 || position > 2 || position + 1 < merged.1.len()) && !is_list(&shapes)
            {
                let indices: Vec<usize> =
                    members.iter().flat_map(|member| templates.remove(member).unwrap_or_default()).collect();
                templates.entry(merged).or_default().extend(indices);
            }
        }
    }
    templates
}

/// The property names of a body; those of a page do not tell endpoints apart.
fn shape(document: &Value) -> BTreeSet<String> {
    document.as_object().map(|members| members.keys().cloned().collect()).unwrap_or_default()
}

fn are_alike(one: Option<&BTreeSet<String>>, other: Option<&BTreeSet<String>>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    !one.is_empty() && one.intersection(other).count() * 3 >= one.union(other).count() * 2
}

/// Whether bodies are pages of lists, which all look alike.
fn is_list(shapes: &[Option<BTreeSet<String>>]) -> bool {
    shapes
        .iter()
        .flatten()
        .any(|names| names.len() <= 5 && ["next", "previous", "results"].iter().any(|name| names.contains(*name)))
}

/// Number of leading words that all templates of a host have before their last word.
fn common_prefix<'t>(templates: &(impl Iterator<Item = &'t Vec<Segment>> + Clone)) -> usize {
    let Some(first) = templates.clone().next() else { return 0 };
    // A single endpoint gives no evidence of a prefix but for words such as `api` and `v2`.
    let is_single = templates.clone().count() == 1;
    let words = |template: &Vec<Segment>| template.iter().take_while(|segment| !segment.is_variable()).count();
    let most = templates.clone().map(|template| words(template).saturating_sub(1)).min().unwrap_or_default();
    (0..most)
        .take_while(|index| {
            let all_equal = templates.clone().all(|template| template[*index] == first[*index]);
            all_equal && (!is_single || is_version(first[*index].text()))
        })
        .count()
}

pub(super) fn is_version(word: &str) -> bool {
    word == "api" || word.strip_prefix('v').is_some_and(|rest| rest.bytes().next().is_some_and(|byte| byte.is_ascii_digit()))
}

/// Names for the variables of a path: after the word before each, where there are several.
fn parameter_names(path: &[Segment]) -> Vec<String> {
    let positions: Vec<_> = (0..path.len()).filter(|index| path[*index].is_variable()).collect();
    let mut names: Vec<String> = Vec::new();
    for position in positions {
        let before = path[..position].iter().rev().find(|segment| !segment.is_variable()).map(Segment::text);
        let word = before.map(|word| super::word(word.strip_suffix('s').unwrap_or(word)));
        let mut name = word.filter(|word| !word.is_empty()).unwrap_or_else(|| "item".to_owned());
        while names.contains(&name) {
            name.push_str("_2");
        }
        names.push(name);
    }
    names
}

/// The words of a path: `/user/{user}/perf/{perf}` is `user_perf`.
fn endpoint_name(path: &[Segment]) -> String {
    let words: Vec<_> = path.iter().filter(|segment| !segment.is_variable()).map(|segment| super::word(segment.text())).collect();
    let name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
    super::endpoint_name(&name)
}

/// The name, with `_list` for a path that ends where that of another endpoint goes on.
fn free_name(name: &str, path: &[Segment], taken: &BTreeMap<String, (Route, Vec<usize>)>) -> String {
    let suffix = if path.last().is_some_and(Segment::is_variable) { "_one" } else { "_list" };
    let mut free = name.to_owned();
    while taken.contains_key(&free) {
        free.push_str(suffix);
    }
    free
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_address_has_no_secrets() {
        let address = Address::of("https://user:secret@API.example.com/v1/things/7?token=secret#secret").unwrap();
        assert_eq!(
            address,
            Address { origin: "https://api.example.com".into(), segments: ["v1", "things", "7"].map(Into::into).into() }
        );
        for url in ["", "ftp://a/b", "https://", "https:///x", "https://a/b%20c", "data:x"] {
            assert_eq!(Address::of(url), None, "{url}");
        }
    }

    #[test]
    fn paths_have_parameters() {
        let thing = |id: u32| json!({"id": id, "name": "x", "size": 3});
        let page = json!({"count": 2, "next": null, "results": []});
        let bodies = [
            ("https://a.example/api/v2/thing/1/", thing(1)),
            ("https://a.example/api/v2/thing/ball", thing(2)),
            ("https://a.example/api/v2/thing?limit=2", page.clone()),
            ("https://a.example/api/v2/colour", page),
            ("https://a.example/api/v2/thing/1/parts/9", json!({"part": 1})),
        ];
        let addresses: Vec<_> = bodies.iter().map(|(url, body)| (Address::of(url).unwrap(), body)).collect();
        let grouped = group(&addresses);
        let paths: Vec<_> = grouped.iter().map(|(name, (route, indices))| (&**name, &*route.path, indices.len())).collect();
        assert_eq!(
            paths,
            [
                ("colour", "/colour", 1),
                ("thing", "/thing", 1),
                ("thing_one", "/thing/{thing}", 2),
                ("thing_parts", "/thing/{thing}/parts/{part}", 1)
            ]
        );
        assert!(grouped.values().all(|(route, _)| route.base_url == "https://a.example/api/v2"));
    }
}
