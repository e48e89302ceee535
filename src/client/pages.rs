//! Lists of several pages: where the next one is, on the same host, and never the same one twice.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use reqwest::Url;
use reqwest::header::{HeaderMap, LINK};
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::stream::spawn_blocking_if_large;
use super::{Client, Response, TypedResponse};
use crate::contract::Policy;
use crate::error::{Error, UpstreamError, UpstreamKind};
use crate::runtime::{Endpoint, Pages as Way, Request, Tables};

/// A list with more pages is a fault of the server.
const MAX_PAGES: usize = 100_000;

/// How the list of a response continues.
#[derive(Debug, Clone)]
pub(super) struct List {
    way: &'static Way,
    /// The base of the client for the host of the endpoint.
    base: Url,
    /// The targets of the `Link` header.
    link: Option<String>,
}

/// A page that the caller has a copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPage {
    /// The `ETag` of the copy.
    pub etag: String,
    /// The [`next_page`](Response::next_page) of the copy, which a response without a body does not say.
    pub next: Option<String>,
}

/// A page, and the address of the one after it.
type Page = (Response, Option<Result<String, Error>>);

/// The pages of a list, one request after the other, created by [`Client::pages`].
#[derive(Debug)]
pub struct Pages {
    client: Client,
    request: Request,
    /// The next page, the first one included; `None` after the last.
    next: Option<Result<String, Error>>,
    trail: Trail,
}

impl Pages {
    pub(super) fn new(client: Client, request: Request, first: &Url) -> Self {
        Self { client, request, next: Some(Ok(first.to_string())), trail: Trail::default() }
    }

    /// The URL of the page that [`next`](Self::next) requests; `None` after the last.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.next.as_ref()?.as_deref().ok()
    }

    /// The next page, `None` after the last. It is conditional on the caller's copy, if there is one. After an error there are no
    /// more pages. When the future is dropped before it is done, the page is the next one again.
    pub async fn next(&mut self, known: Option<&KnownPage>) -> Option<Result<Response, Error>> {
        Some(match self.page(known).await? {
            Ok((response, next)) => {
                self.next = next;
                Ok(response)
            }
            Err(error) => Err(self.end(error)),
        })
    }

    /// The next page like [`Pages::next`], decoded as by [`Client::get_tables`].
    pub async fn next_tables(
        &mut self,
        known: Option<&KnownPage>,
        policy: Policy,
    ) -> Option<Result<TypedResponse<Tables>, Error>> {
        let (response, next) = match self.page(known).await? {
            Ok(page) => page,
            Err(error) => return Some(Err(self.end(error))),
        };
        let decoded = spawn_blocking_if_large(response.body.len(), move || response.decode(policy)).await;
        self.next = next;
        Some(decoded)
    }

    /// The page that is next, and the one after it.
    async fn page(&mut self, known: Option<&KnownPage>) -> Option<Result<Page, Error>> {
        Some(match self.next.clone()? {
            Ok(url) => self.fetched(&url, known).await,
            Err(error) => Err(error),
        })
    }

    async fn fetched(&mut self, url: &str, known: Option<&KnownPage>) -> Result<Page, Error> {
        let etag = known.map(|known| known.etag.as_str());
        let response = self.client.fetch_page(self.request.clone(), url, etag).await?;
        let known = known.filter(|_| response.not_modified()).and_then(|known| known.next.clone());
        let (response, following) = following(response).await;
        let next = following.and_then(|following| self.trail.follow(url, following.or(known)));
        Ok((response, next.map_err(Error::from).transpose()))
    }

    /// Ends the list.
    fn end(&mut self, error: Error) -> Error {
        self.next = None;
        error
    }
}

/// The response, and the page after it. A large body is read on a thread that may block.
pub(super) async fn following(response: Response) -> (Response, Result<Option<String>, UpstreamError>) {
    let bytes = if response.list.is_some() { response.body.len() } else { 0 };
    spawn_blocking_if_large(bytes, move || {
        let following = response.next_page();
        (response, following)
    })
    .await
}

/// The pages of a list so far.
#[derive(Debug, Default)]
pub(super) struct Trail {
    seen: HashSet<String>,
}

impl Trail {
    /// The number of pages that another one has followed.
    pub(super) fn len(&self) -> usize {
        self.seen.len()
    }

    /// The page that follows the one at this URL, unless the list leads in circles.
    pub(super) fn follow(&mut self, url: &str, next: Option<String>) -> Result<Option<String>, UpstreamError> {
        let Some(next) = next else { return Ok(None) };
        self.seen.insert(url.to_owned());
        let message = if self.seen.contains(&next) {
            "the page has come before, so that the list never ends"
        } else if self.seen.len() >= MAX_PAGES {
            "the list goes on after 100,000 pages"
        } else {
            return Ok(Some(next));
        };
        Err(failure(&next, UpstreamKind::Server, format!("{message}; check `pages` in endpoints.toml, or report it to the API")))
    }
}

impl List {
    /// A list whose host has this base.
    pub(super) fn new(way: &'static Way, base: Url) -> Self {
        Self { way, base, link: None }
    }

    /// How the list continues after a response with these headers.
    pub(super) fn after(&self, headers: &HeaderMap) -> Self {
        let links: Vec<_> = headers.get_all(LINK).into_iter().filter_map(|value| value.to_str().ok()).collect();
        Self { link: (!links.is_empty()).then(|| links.join(", ")), ..self.clone() }
    }

    /// Whether a header of a response names the next page.
    pub(super) fn is_linked(&self) -> bool {
        self.way.link.is_some()
    }

    /// The URL of the page after a response.
    pub(super) fn next(&self, response: &Response) -> Result<Option<String>, UpstreamError> {
        let Ok(url) = Url::parse(&response.url) else { return Ok(None) };
        let endpoint = response.request.endpoint();
        let document = || endpoint.body_format.document(&response.body);
        let found = match *self.way {
            Way { link: Some(relation), .. } => self.link.as_deref().and_then(|link| linked(link, relation)).map(str::to_owned),
            Way { next: Some(pointer), cursor, .. } => {
                let found = text_at(&document(), pointer).filter(|text| !text.is_empty());
                found.map(|found| match cursor {
                    Some(parameter) => with_query(&url, parameter, &found).into(),
                    None => found,
                })
            }
            Way { offset: Some(parameter), size: Some(size), .. } => {
                let is_full = rows(&document(), endpoint) >= u64::from(size);
                is_full.then(|| with_query(&url, parameter, &(offset(&url, parameter) + u64::from(size)).to_string()).into())
            }
            Way { .. } => None,
        };
        let Some(found) = found else { return Ok(None) };
        let contract_base = endpoint.route.map_or("", |route| route.host.base_url);
        let next = resolved(&self.base, contract_base, &url, &found).ok_or_else(|| {
            let message = format!(
                "the next page is an address outside of `{}`: `{found}`; it is not requested",
                self.base.origin().ascii_serialization()
            );
            failure(&response.url, UpstreamKind::Redirect, message)
        })?;
        Ok(Some(next.into()))
    }
}

/// The URL of the first page: with the number of rows of a page, if a parameter takes it.
pub(super) fn first(way: Option<&Way>, url: Url) -> Url {
    match way {
        Some(Way { limit: Some(parameter), size: Some(size), .. }) => with_query(&url, parameter, &size.to_string()),
        _ => url,
    }
}

/// A page on the host of the base, where contact, load and secrets belong; `None` for any other.
///
/// An API names pages by its own address, also where the client has been given another one, such as a replay server's.
pub(super) fn resolved(base: &Url, contract_base: &str, at: &Url, found: &str) -> Option<Url> {
    let mut url = at.join(found).ok()?;
    url.set_fragment(None);
    if url.origin() != base.origin() {
        let rest = url.as_str().strip_prefix(contract_base).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']))?;
        url = Url::parse(&format!("{}{rest}", base.as_str().trim_end_matches('/'))).ok()?;
    }
    (url.origin() == base.origin() && url.username().is_empty() && url.password().is_none()).then_some(url)
}

fn failure(url: &str, kind: UpstreamKind, message: String) -> UpstreamError {
    UpstreamError { kind, url: url.to_owned(), status: Some(200), message, retry_after: None }
}

/// The URL with this query parameter instead of those of the same name.
fn with_query(url: &Url, name: &str, value: &str) -> Url {
    let mut pairs: Vec<(String, String)> = url.query_pairs().into_owned().filter(|(known, _)| known != name).collect();
    pairs.push((name.to_owned(), value.to_owned()));
    let mut changed = url.clone();
    changed.query_pairs_mut().clear().extend_pairs(pairs);
    changed
}

/// The number of rows that a URL skips.
fn offset(url: &Url, parameter: &str) -> u64 {
    url.query_pairs().find(|(name, _)| name == parameter).and_then(|(_, value)| value.parse().ok()).unwrap_or_default()
}

/// The target of a relation in a `Link` header (RFC 8288): `<https://a.example/?page=2>; rel="next"`.
fn linked<'h>(header: &'h str, relation: &str) -> Option<&'h str> {
    let mut rest = header;
    while let Some((_, link)) = rest.split_once('<') {
        let (target, after) = link.split_once('>')?;
        // A comma ends the parameters of a link, unless a quoted one holds it.
        let end = after.find('<').unwrap_or(after.len());
        let is_wanted = |parameter: &str| {
            let value = parameter
                .trim()
                .trim_end_matches(',')
                .split_once('=')
                .filter(|(name, _)| name.trim().eq_ignore_ascii_case("rel"));
            let relations = value.map(|(_, value)| value.trim().trim_matches(['"', ',']));
            relations.is_some_and(|all| all.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(relation)))
        };
        if after[..end].split(';').any(is_wanted) {
            return Some(target);
        }
        rest = &after[end..];
    }
    None
}

/// The text or integer at a pointer.
fn text_at(document: &[u8], pointer: &str) -> Option<String> {
    match found(document, pointer)? {
        Found::Text(text) => Some(text),
        Found::List(_) | Found::Other => None,
    }
}

/// The number of rows of a page: the items of the first list of the endpoint.
fn rows(document: &[u8], endpoint: &Endpoint) -> u64 {
    let pointer = endpoint.tables.iter().find_map(|table| table.rows.split_once("/*").map(|(list, _)| list));
    match pointer.and_then(|pointer| found(document, pointer)) {
        Some(Found::List(items)) => items,
        _ => 0,
    }
}

/// What is at a pointer.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    /// A text, or an integer as text.
    Text(String),
    /// A list of this many items.
    List(u64),
    Other,
}

/// Finds a value without building the document; `None` where there is none. A body that is no JSON violates its contract, which is
/// reported when it is decoded.
fn found(document: &[u8], pointer: &str) -> Option<Found> {
    let steps: Vec<String> = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    Finder(&steps).deserialize(&mut serde_json::Deserializer::from_slice(document)).ok()?
}

/// Follows the steps of a pointer, and skips everything else.
#[derive(Clone, Copy)]
struct Finder<'p>(&'p [String]);

impl Finder<'_> {
    fn leaf(self, found: Found) -> Option<Found> {
        self.0.is_empty().then_some(found)
    }
}

impl<'de> DeserializeSeed<'de> for Finder<'_> {
    type Value = Option<Found>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Finder<'_> {
    type Value = Option<Found>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = self.leaf(Found::Other);
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            match self.0.split_first() {
                Some((step, rest)) if *step == *name => found = map.next_value_seed(Finder(rest))?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let (mut count, mut found) = (0, None);
        loop {
            let step = self.0.split_first().filter(|(step, _)| **step == count.to_string());
            let is_over = match step {
                Some((_, rest)) => match items.next_element_seed(Finder(rest))? {
                    Some(item) => {
                        found = item;
                        false
                    }
                    None => true,
                },
                None => items.next_element::<IgnoredAny>()?.is_none(),
            };
            if is_over {
                return if self.0.is_empty() { Ok(Some(Found::List(count))) } else { Ok(found) };
            }
            count += 1;
        }
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Text(text.to_owned())))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Text(number.to_string())))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Text(number.to_string())))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Other))
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Other))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(self.leaf(Found::Other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn a_value_is_found_by_its_pointer() {
        let body = br#"{"a/b":[1,{"next":"x"},null],"n":-7,"t":true,"list":[[],{}],"next":"last"}"#;
        let text = |pointer| text_at(body, pointer);
        assert_eq!(text("/a~1b/1/next").as_deref(), Some("x"));
        assert_eq!((text("/n").as_deref(), text("/a~1b/0").as_deref()), (Some("-7"), Some("1")));
        for pointer in ["/a~1b/2", "/a~1b/3", "/t", "/list", "/missing", "/n/0", ""] {
            assert_eq!(text(pointer), None, "{pointer}");
        }
        assert_eq!(found(body, "/list"), Some(Found::List(2)));
        assert_eq!(found(b"[1,2,3]", ""), Some(Found::List(3)));
        for end in 0..body.len() {
            assert_eq!(text_at(&body[..end], "/next"), None, "cut to {end} bytes");
        }
        assert_eq!(found("[".repeat(100_000).as_bytes(), "/0/0"), None);
    }

    #[test]
    fn a_link_is_found_by_its_relation() {
        let header = r#"<https://a.example/?page=1>; rel="prev first", <https://a.example/?a=1,2&page=3>; title="a;b"; rel=next, </last>;REL="last""#;
        assert_eq!(linked(header, "next"), Some("https://a.example/?a=1,2&page=3"));
        assert_eq!(linked(header, "first"), Some("https://a.example/?page=1"));
        assert_eq!(linked(header, "last"), Some("/last"));
        for (header, relation) in
            [(header, "nex"), ("", "next"), ("<", "next"), ("<a", "next"), ("<a>; rel", "next"), ("rel=next", "next")]
        {
            assert_eq!(linked(header, relation), None, "{header} {relation}");
        }
    }

    #[test]
    fn pages_stay_on_their_host() {
        let (base, at) = (url("http://127.0.0.1:8000/api"), url("http://127.0.0.1:8000/api/list?page=1"));
        let next = |found: &str| resolved(&base, "https://a.example/v1", &at, found).map(String::from);
        for (found, expected) in [
            ("?page=2", "http://127.0.0.1:8000/api/list?page=2"),
            ("/other#part", "http://127.0.0.1:8000/other"),
            ("https://a.example/v1/list?page=2", "http://127.0.0.1:8000/api/list?page=2"),
            ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ] {
            assert_eq!(next(found).as_deref(), Some(expected), "{found}");
        }
        for found in [
            "https://a.example/v1evil",
            "https://a.example/v2",
            "https://a.example.org/v1/list",
            "//b.example/",
            "https://127.0.0.1:8000/x",
            "http://127.0.0.1:8001/x",
            "http://user@127.0.0.1:8000/x",
            "http://user:secret@127.0.0.1:8000/x",
            "file:///etc/passwd",
            "javascript:1",
            "http://",
        ] {
            assert_eq!(next(found), None, "{found}");
        }
        // Nothing is mapped where the contract does not say an address.
        assert_eq!(resolved(&base, "", &at, "https://a.example/v1").map(String::from), None);
    }

    #[test]
    fn a_list_does_not_lead_in_circles() {
        let mut trail = Trail::default();
        let page = |number: u32| Some(format!("https://a.example/?page={number}"));
        assert_eq!(trail.follow("https://a.example/", page(2)).unwrap(), page(2));
        assert_eq!(trail.follow("https://a.example/?page=2", page(3)).unwrap(), page(3));
        assert_eq!(trail.follow("https://a.example/?page=3", None).unwrap(), None);
        let error = trail.follow("https://a.example/?page=3", page(2)).unwrap_err();
        assert!(error.to_string().contains("has come before"), "{error}");
        assert!(trail.follow("https://a.example/?page=4", page(4)).is_err(), "a page that follows itself");
    }

    #[test]
    fn parameters_of_pages_replace_those_of_the_same_name() {
        let changed = with_query(&url("https://a.example/list?offset=2&tag=a%20b&offset=3"), "offset", "4");
        assert_eq!(changed.as_str(), "https://a.example/list?tag=a+b&offset=4");
        assert_eq!((offset(&changed, "offset"), offset(&changed, "skip")), (4, 0));
    }
}
