//! The meaning of a response that is not the requested JSON, determined before anything is parsed.

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde_json::{Map, Value};

use crate::error::UpstreamKind;
use crate::runtime::{Api, BodyFormat};

/// Maximum length of a quoted error text.
const SHOWN: usize = 200;

/// Checks that the headers announce the expected content type; returns the announced type otherwise.
pub(super) fn announces(body_format: BodyFormat, headers: &HeaderMap) -> Result<(), String> {
    let expected = body_format.name();
    let Some(value) = headers.get(CONTENT_TYPE) else {
        return Err(format!("expected {expected} but found no content type"));
    };
    let announced = String::from_utf8_lossy(value.as_bytes());
    let essence = announced.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if body_format.is_announced_by(&essence) {
        return Ok(());
    }
    Err(format!("expected {expected} but found `{}`", cut(&announced)))
}

/// Kind and message of a response whose status is neither 200 nor 304 nor a redirect.
pub(super) fn failure(api: &Api, status: StatusCode, body: &[u8]) -> (UpstreamKind, String) {
    let text = error_text(body);
    let rule = api.errors.iter().find(|rule| rule.applies(status.as_u16(), &text));
    let named = rule.and_then(|rule| UpstreamKind::ALL.into_iter().find(|kind| kind.name() == rule.kind));
    let kind = named.unwrap_or_else(|| kind(api, status));
    let own = rule.map(|rule| rule.remedy).filter(|remedy| !remedy.is_empty());
    let said = if text.is_empty() { "the server gave no reason".to_owned() } else { format!("the server said `{text}`") };
    (kind, format!("{said}; {}", own.unwrap_or_else(|| remedy(api, kind))))
}

/// The kind of a failure that no rule of the API names.
fn kind(api: &Api, status: StatusCode) -> UpstreamKind {
    let has_rules = api.errors.iter().any(|rule| rule.status.is_none_or(|status| status == 404));
    match status.as_u16() {
        403 => UpstreamKind::Forbidden,
        410 => UpstreamKind::Gone,
        429 => UpstreamKind::RateLimited,
        // Where rules distinguish the meanings of 404 by their texts, an unknown text is an unknown reason.
        404 if !has_rules => UpstreamKind::NoRoute,
        // An unknown reason may be temporary, and must not be treated as "nothing exists".
        _ => UpstreamKind::Server,
    }
}

/// What to do about failures of a kind: what the API says, or what is done everywhere.
pub(super) fn remedy(api: &Api, kind: UpstreamKind) -> &'static str {
    let own = api.errors.iter().find(|rule| rule.kind == kind.name() && !rule.remedy.is_empty());
    own.map_or_else(|| general_remedy(kind), |rule| rule.remedy)
}

fn general_remedy(kind: UpstreamKind) -> &'static str {
    match kind {
        UpstreamKind::UnknownUser => "check the spelling; the account may also have been renamed",
        UpstreamKind::NoRoute => "check the parameters, or whether the path has moved",
        UpstreamKind::Internal => "this is a failure of the server, not an absence of data: try again later",
        UpstreamKind::Gone => "this will never be served again: stop asking for it",
        UpstreamKind::Forbidden => "check `contact`, and the secret if the API needs one, then try from another network",
        UpstreamKind::RateLimited => "lower `max_concurrency`, or try again later",
        UpstreamKind::FutureMonth => "the month has not begun by the server's clock: request it later",
        _ => "try again later",
    }
}

/// The text of an error body: the first string in a JSON object, or the beginning of any other text except HTML.
fn error_text(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let text = text.trim();
    if text.starts_with('<') {
        return "(a web page)".to_owned();
    }
    let object: Option<Map<String, Value>> = serde_json::from_str(text).ok();
    let string = object.as_ref().and_then(|object| object.values().find_map(Value::as_str));
    cut(string.unwrap_or(text))
}

/// One line of limited length, because it becomes part of a message.
fn cut(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(status: StatusCode, body: &[u8]) -> (UpstreamKind, String) {
        super::failure(&crate::endpoints::API, status, body)
    }

    fn kind_of(status: u16, body: &str) -> UpstreamKind {
        failure(StatusCode::from_u16(status).unwrap(), body.as_bytes()).0
    }

    #[test]
    fn the_meanings_of_404_are_distinguished() {
        let internal = "An internal error has occurred. Please contact Chess.com Developer's Forum for further help \
                        https://www.chess.com/club/chess-com-developer-community .";
        for (text, expected) in [
            (r#"User \"x\" not found."#, UpstreamKind::UnknownUser),
            ("User not found.", UpstreamKind::UnknownUser),
            (r#"Data provider not found for key \"/pub/x\"."#, UpstreamKind::NoRoute),
            (internal, UpstreamKind::Internal),
            ("Date cannot be set in the future", UpstreamKind::FutureMonth),
            ("Something new", UpstreamKind::Server),
        ] {
            assert_eq!(kind_of(404, &format!(r#"{{"code":0,"message":"{text}"}}"#)), expected, "{text}");
            assert_eq!(kind_of(404, &format!(r#"{{"message":"{text}","code":3024}}"#)), expected, "{text}");
        }
        assert_eq!(kind_of(404, "<html>not found</html>"), UpstreamKind::Server);
        assert_eq!(kind_of(404, ""), UpstreamKind::Server);
    }

    #[test]
    fn the_status_decides_where_chess_com_means_it() {
        assert_eq!(kind_of(403, "<!DOCTYPE html><title>Just a moment...</title>"), UpstreamKind::Forbidden);
        assert_eq!(kind_of(410, ""), UpstreamKind::Gone);
        assert_eq!(kind_of(429, "Too many requests"), UpstreamKind::RateLimited);
        assert_eq!(kind_of(503, r#"{"code":0,"message":"User \"x\" not found."}"#), UpstreamKind::Server);
        assert_eq!(kind_of(204, ""), UpstreamKind::Server);
    }

    #[test]
    fn a_404_is_no_route_where_no_rule_says_more() {
        static BARE: Api = Api { errors: &[], ..crate::endpoints::API };
        let kind = |status: u16| super::failure(&BARE, StatusCode::from_u16(status).unwrap(), b"").0;
        assert_eq!((kind(404), kind(500), kind(400)), (UpstreamKind::NoRoute, UpstreamKind::Server, UpstreamKind::Server));
    }

    #[test]
    fn messages_repeat_the_server_and_end_with_a_remedy() {
        let (_, message) = failure(StatusCode::NOT_FOUND, br#"{"code":0,"message":"User \"x\" not found."}"#);
        assert_eq!(
            message,
            r#"the server said `User "x" not found.`; check the spelling; the account may also have been renamed"#
        );
        let (_, message) = failure(StatusCode::FORBIDDEN, b"Blocked: no\nUser-Agent");
        assert!(message.starts_with("the server said `Blocked: no User-Agent`; since 2023-06-20"), "{message}");
        let (_, message) = failure(StatusCode::BAD_GATEWAY, b"\n<!DOCTYPE html><title>502</title>");
        assert_eq!(message, "the server said `(a web page)`; try again later");
        let (_, message) = failure(StatusCode::BAD_GATEWAY, b"");
        assert_eq!(message, "the server gave no reason; try again later");
        let (_, message) = failure(StatusCode::BAD_GATEWAY, "é".repeat(1000).as_bytes());
        assert!(message.chars().count() < 300);
    }

    #[test]
    fn only_json_is_json() {
        let validate =
            |value: &'static str| announces(BodyFormat::Json, &HeaderMap::from_iter([(CONTENT_TYPE, value.parse().unwrap())]));
        for value in ["application/json", "application/json; charset=utf-8", "Application/JSON", "application/ld+json"] {
            assert_eq!(validate(value), Ok(()), "{value}");
        }
        assert_eq!(validate("text/html; charset=UTF-8"), Err("expected JSON but found `text/html; charset=UTF-8`".to_owned()));
        assert!(validate("text/json-ish").is_err());
        assert!(announces(BodyFormat::Json, &HeaderMap::new()).is_err());
        let pgn = "application/vnd.chess-pgn; charset=utf-8; charset=utf-8".parse().unwrap();
        assert_eq!(announces(BodyFormat::Pgn { tags: &[] }, &HeaderMap::from_iter([(CONTENT_TYPE, pgn)])), Ok(()));
    }
}
