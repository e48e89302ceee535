//! The request that a URL, a path or the name of a file identifies.

use percent_encoding::percent_decode_str;
use scoresheet_runtime::{Endpoint, Request};

use crate::paths::{HOSTS, path_of_own_url, path_of_url, segments};

/// The endpoints under contract.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Routes<'a>(pub(super) &'a [&'static Endpoint]);

impl Routes<'_> {
    /// The endpoint of this name.
    pub(super) fn endpoint(self, name: &str) -> Option<&'static Endpoint> {
        self.0.iter().copied().find(|endpoint| endpoint.name == name)
    }

    /// The request that a path and query of a replay server answers: `/pub/player/erik`. A word of the path goes before a parameter
    /// that would accept it. Pairs of the query that the endpoint does not have are ignored.
    pub(super) fn of_path(self, target: &str) -> Option<Request> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let segments = segments(path)?;
        let (host, requested) = segments.split_first()?;
        self.best(host, query, |template| {
            let parts = (template.len() == requested.len()).then(|| template.iter().zip(requested))?;
            Some(parts.map(|(piece, part)| (*piece, part.clone())).collect())
        })
    }

    /// The request that a URL of the API, or of a server on this machine, identifies.
    pub(super) fn of_url(self, url: &str) -> Option<Request> {
        let hosts = self.0.iter().filter_map(|endpoint| Some(endpoint.route?.host));
        let path = path_of_url(url).or_else(|| path_of_own_url(url, hosts))?;
        self.of_path(&path)
    }

    /// Whether recordings lie in a folder of this name.
    pub(super) fn has_host(self, name: &str) -> bool {
        self.0.iter().any(|endpoint| endpoint.route.is_some_and(|route| route.host.name == name))
    }

    /// The request whose URL is the name of a file: percent-encoded, or with other characters in the place of each `/`, as in
    /// `api.chess.com_pub_player_erik.json`. Of several readings the one with the most words of a path counts.
    pub(super) fn of_name(self, name: &str) -> Option<Request> {
        let name = [".json", ".pgn", ".ndjson"].into_iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        let decoded = percent_decode_str(name).decode_utf8().ok()?;
        if decoded.contains('/') {
            let absolute = if decoded.contains("://") { decoded.into_owned() } else { format!("https://{decoded}") };
            return self.of_url(&absolute);
        }
        let rest = decoded.strip_prefix("https").or(decoded.strip_prefix("http")).unwrap_or(&decoded);
        let rest = rest.trim_start_matches(|character: char| !character.is_ascii_alphanumeric());
        let (host, rest) = HOSTS.into_iter().find_map(|(host, folder)| Some((folder, rest.strip_prefix(host)?)))?;
        let separator = &rest[..rest.find(|character: char| character.is_ascii_alphanumeric())?];
        let rest = rest.strip_prefix(separator).filter(|_| !separator.is_empty())?;
        let rest = rest.strip_prefix(host)?.strip_prefix(separator)?;
        let parts: Vec<&str> = rest.split(separator).collect();
        self.best(host, "", |template| split(template, &parts, separator))
    }

    /// The request with the most words in common among those of a host's endpoints whose paths can be taken apart like this.
    fn best<'t>(
        self,
        host: &str,
        query: &str,
        take_apart: impl Fn(&[&'t str]) -> Option<Vec<(&'t str, String)>>,
    ) -> Option<Request> {
        let requests = self.0.iter().filter_map(|endpoint| {
            let route = endpoint.route.filter(|route| route.host.name == host)?;
            let (path, pairs) = route.templates();
            let template: Vec<&'static str> = path.split('/').skip(1).collect();
            let pieces = take_apart(&template)?.into_iter().chain(of_query(pairs.unwrap_or_default(), query));
            let (values, words): (Vec<_>, Vec<_>) = pieces.partition(|(piece, _)| piece.starts_with('{'));
            let values = values.iter().map(|(piece, value)| (piece.trim_matches(['{', '?', '}']), value));
            let request = Request::new(endpoint, values).ok()?;
            words.iter().all(|(word, part)| word == part).then_some((words.len(), request))
        });
        requests.max_by_key(|(words, _)| *words).map(|(_, request)| request)
    }
}

/// The values of a query for the pairs of a template that it has.
fn of_query<'t>(template: &'t str, query: &str) -> impl Iterator<Item = (&'t str, String)> {
    template.split('&').filter_map(|pair| pair.split_once('=')).filter_map(|(name, piece)| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(known, value)| *known == name && !value.is_empty())?;
        let value = value.replace('+', " ");
        Some((piece, percent_decode_str(&value).decode_utf8().ok()?.into_owned()))
    })
}

/// The canonical URL of a request at its API.
pub(super) fn url(request: &Request) -> Option<String> {
    let host = request.endpoint().route?.host;
    (!host.base_url.is_empty()).then(|| format!("{}{}", host.base_url, request.path()))
}

/// The parts of a name as those of a template, whose parameters may hold the separator.
fn split<'a>(template: &[&'a str], parts: &[&str], separator: &str) -> Option<Vec<(&'a str, String)>> {
    let Some((piece, rest)) = template.split_first() else { return parts.is_empty().then(Vec::new) };
    let longest = if piece.starts_with('{') { parts.len().checked_sub(rest.len())? } else { 1.min(parts.len()) };
    (1..=longest).find_map(|count| {
        let (own, others) = parts.split_at(count);
        let own = own.join(separator);
        let fits = piece.starts_with('{') || own == *piece;
        let mut pieces = split(rest, others, separator).filter(|_| fits)?;
        pieces.insert(0, (piece, own));
        Some(pieces)
    })
}

#[cfg(test)]
mod tests {
    use scoresheet::ENDPOINTS;

    use super::*;

    const ROUTES: Routes<'static> = Routes(&ENDPOINTS);

    fn shown(request: Option<Request>) -> Option<String> {
        request.map(|request| format!("{}{}", request.endpoint().name, request.path()))
    }

    fn examples() -> impl Iterator<Item = Request> {
        let routed = ENDPOINTS.into_iter().filter(|endpoint| endpoint.route.is_some());
        routed.map(|endpoint| Request::new(endpoint, endpoint.example.iter().copied()).unwrap())
    }

    #[test]
    fn the_path_and_the_url_of_every_example_lead_back_to_its_endpoint() {
        for request in examples() {
            let url = url(&request).unwrap();
            let path = path_of_url(&url).unwrap();
            assert_eq!(shown(ROUTES.of_path(&path)), shown(Some(request.clone())), "{path}");
            assert_eq!(shown(ROUTES.of_url(&format!("{url}/?page=1"))), shown(Some(request)), "{url}");
        }
    }

    #[test]
    fn the_url_of_every_example_can_be_the_name_of_a_file() {
        for request in examples() {
            let url = url(&request).unwrap();
            let without_scheme = url.trim_start_matches("https://").to_owned();
            let names = [
                url.replace(':', "%3A").replace('/', "%2F"),
                without_scheme.replace('/', "%2F"),
                without_scheme.replace('/', "_"),
                without_scheme.replace('/', "__"),
                url.replace(['/', ':'], "_"),
                without_scheme.replace('/', "+"),
            ];
            for name in names {
                assert_eq!(shown(ROUTES.of_name(&format!("{name}.json"))), shown(Some(request.clone())), "{name}");
            }
        }
    }

    #[test]
    fn a_parameter_may_hold_the_separator() {
        let name = "api.chess.com_pub_player_the_great_one_games_2024_01.json";
        assert_eq!(shown(ROUTES.of_name(name)).as_deref(), Some("player_games_archive/player/the_great_one/games/2024/01"));
    }

    #[test]
    fn paths_urls_and_names_of_no_endpoint_lead_nowhere() {
        let paths =
            ["/pub", "/pub/nowhere", "/pub/player/erik/nowhere", "/www/player/erik", "/pub/match/none", "/pub/player/a b"];
        for path in paths {
            assert!(ROUTES.of_path(path).is_none(), "{path}");
        }
        let urls = ["https://lichess.org/pub/player/erik", "https://www.chess.com/pub/player/erik", "player/erik", ""];
        for url in urls {
            assert!(ROUTES.of_url(url).is_none(), "{url}");
        }
        for name in ["package.json", "player_erik.json", "api.chess.com.json", "api.chess.compubplayererik.json", "%ff%2f.json"] {
            assert!(ROUTES.of_name(name).is_none(), "{name}");
        }
    }
}
