//! Responses that other tools have recorded: cassettes of vcrpy and its relatives in other languages, in YAML or JSON, and HAR
//! files as browsers and proxies write them.

use std::io::Read;
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDateTime};
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use super::walk::MAX_BODY_BYTES;
use super::yaml;

/// The names under which cassettes list their interactions.
const INTERACTIONS: [&str; 2] = ["interactions", "http_interactions"];

/// No tool records more in one file; each that is passed over is named.
const MAX_INTERACTIONS: usize = 10_000;

/// The names that a cassette or HAR file in JSON may begin with, and no body of chess.com does.
const FIRST_NAMES: [&str; 6] = ["interactions", "http_interactions", "version", "recorded_with", "recorder", "log"];

/// One recorded request and its response.
pub(super) struct Interaction {
    pub(super) url: String,
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) recorded_at: Option<SystemTime>,
    pub(super) body: Vec<u8>,
}

/// What a file holds, if it is a cassette or HAR file: each interaction, or the reason why it cannot be used.
pub(super) type Interactions = Vec<Result<Interaction, String>>;

/// Whether a JSON text may be a cassette or HAR file, by the first name in it.
pub(super) fn may_be_json(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start);
    let inner = text.trim_start_matches('\u{feff}').trim_start().strip_prefix('{').map(str::trim_start);
    inner.is_some_and(|inner| FIRST_NAMES.iter().any(|name| inner.starts_with(&format!("\"{name}\""))))
}

/// Whether a text may be a cassette in YAML, by a line that names its interactions.
pub(super) fn may_be_yaml(text: &[u8]) -> bool {
    let names = |line: &[u8]| {
        INTERACTIONS.iter().any(|name| line.strip_prefix(name.as_bytes()).is_some_and(|rest| rest.starts_with(b":")))
    };
    text.split(|byte| *byte == b'\n').any(names)
}

/// The interactions of a JSON text, if it is a cassette or HAR file.
pub(super) fn of_json(text: &[u8]) -> Result<Option<Interactions>, String> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    serde_json::from_slice(text).map_err(|error| error.to_string()).and_then(of_document)
}

/// The interactions of a YAML text, if it is a cassette.
pub(super) fn of_yaml(text: &[u8]) -> Result<Option<Interactions>, String> {
    let text = std::str::from_utf8(text).map_err(|error| error.to_string())?;
    yaml::parse(text).and_then(of_document)
}

fn of_document(mut document: Value) -> Result<Option<Interactions>, String> {
    if let Some(Value::Array(entries)) = document.pointer_mut("/log/entries").map(Value::take) {
        return all(entries, of_har).map(Some);
    }
    let Some(name) = INTERACTIONS.into_iter().find(|name| document.get(name).is_some()) else { return Ok(None) };
    match document.get_mut(name).map(Value::take) {
        Some(Value::Array(interactions)) => all(interactions, of_cassette).map(Some),
        // An empty list that YAML was given as nothing.
        Some(Value::Null) => Ok(Some(Vec::new())),
        _ => Ok(None),
    }
}

fn all(entries: Vec<Value>, read: impl Fn(Value) -> Result<Interaction, String>) -> Result<Interactions, String> {
    if entries.len() > MAX_INTERACTIONS {
        return Err(format!("expected at most {MAX_INTERACTIONS} interactions, but found {}", entries.len()));
    }
    Ok(entries.into_iter().map(read).collect())
}

/// An interaction of vcrpy (with any of its adapters), Betamax, VCR or go-vcr.
fn of_cassette(mut interaction: Value) -> Result<Interaction, String> {
    let mut response = interaction.get_mut("response").map(Value::take).unwrap_or_default();
    let url = requested(&interaction, &["uri", "url"])?;
    let codes = ["/code", "/status_code", "/status/code", "/status"];
    let status = codes.iter().find_map(|pointer| status(response.pointer(pointer)?));
    let status = status.ok_or("expected the status of the response, but found none")?;
    let headers = headers(response.get("headers"));
    let named = if response.get("body").is_some() { "body" } else { "content" };
    let body = response.get_mut(named).map(Value::take).unwrap_or_default();
    let body = unpacked(&headers, bytes(body)?)?;
    let stamp = interaction.get("recorded_at").and_then(Value::as_str).and_then(moment);
    Ok(Interaction { url, status, recorded_at: stamp.or_else(|| date(&headers)), headers, body })
}

/// An entry of a HAR file, whose bodies are unpacked already.
fn of_har(mut entry: Value) -> Result<Interaction, String> {
    let url = requested(&entry, &["url"])?;
    let status = entry.pointer("/response/status").and_then(status).filter(|status| *status != 0);
    let status = status.ok_or("expected a response, but found a request that got none")?;
    let mut headers = headers(entry.pointer("/response/headers"));
    let mut content = entry.pointer_mut("/response/content").map(Value::take).unwrap_or_default();
    let kind = content.get("mimeType").and_then(Value::as_str).and_then(|kind| kind.parse().ok());
    if let Some(kind) = kind.filter(|_| !headers.contains_key(CONTENT_TYPE)) {
        headers.insert(CONTENT_TYPE, kind);
    }
    let is_base64 = content.get("encoding").and_then(Value::as_str) == Some("base64");
    let body = match content.get_mut("text").map(Value::take) {
        Some(Value::String(text)) if is_base64 => base64(&text)?,
        Some(Value::String(text)) => text.into_bytes(),
        _ if status == 200 => return Err("expected the body of the response, but it was not saved: save it with content".into()),
        _ => Vec::new(),
    };
    let stamp = entry.get("startedDateTime").and_then(Value::as_str).and_then(moment);
    Ok(Interaction { url, status, recorded_at: stamp.or_else(|| date(&headers)), headers, body })
}

/// The URL of a request by GET.
fn requested(interaction: &Value, names: &[&str]) -> Result<String, String> {
    let request = interaction.get("request").unwrap_or(&Value::Null);
    let method = request.get("method").and_then(Value::as_str).unwrap_or("GET");
    if !method.eq_ignore_ascii_case("GET") {
        return Err(format!("expected a request by GET, but found {}", method.to_ascii_uppercase()));
    }
    let url = names.iter().find_map(|name| request.get(name)?.as_str());
    url.map(str::to_owned).ok_or_else(|| "expected the URL of a request, but found none".to_owned())
}

/// A status as a number, or in front of its reason as in `200 OK`.
fn status(value: &Value) -> Option<u16> {
    match value {
        Value::Number(number) => number.as_u64()?.try_into().ok(),
        Value::String(text) => text.split_whitespace().next()?.parse().ok(),
        _ => None,
    }
}

/// Headers as a mapping of names to a value or several, or as a list of `name` and `value`. What HTTP does not allow is left out.
fn headers(value: Option<&Value>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut add = |name: &str, value: &Value| {
        let value = value.as_array().and_then(|values| values.first()).unwrap_or(value).as_str();
        let header = value.and_then(|value| Some((name.parse::<HeaderName>().ok()?, value.parse::<HeaderValue>().ok()?)));
        headers.extend(header);
    };
    match value {
        Some(Value::Object(properties)) => properties.iter().for_each(|(name, value)| add(name, value)),
        Some(Value::Array(items)) => {
            for item in items {
                if let (Some(Value::String(name)), Some(value)) =
                    (item.get("name").or(item.get(0)), item.get("value").or(item.get(1)))
                {
                    add(name, value);
                }
            }
        }
        _ => {}
    }
    headers
}

/// A body as text, or in Base64.
fn bytes(body: Value) -> Result<Vec<u8>, String> {
    match body {
        Value::String(text) => Ok(text.into_bytes()),
        Value::Object(mut properties) => match properties.remove(yaml::BASE64) {
            Some(Value::String(text)) => base64(&text),
            _ => bytes(properties.remove("string").unwrap_or_default()),
        },
        Value::Null => Ok(Vec::new()),
        _ => Err("expected the body of the response as text, but found something else".to_owned()),
    }
}

fn base64(text: &str) -> Result<Vec<u8>, String> {
    let packed: String = text.split_whitespace().collect();
    STANDARD.decode(packed).map_err(|error| format!("expected a body in Base64, but found something else ({error})"))
}

/// The body without its content encoding. Some tools unpack a body and leave the header as it was.
fn unpacked(headers: &HeaderMap, body: Vec<u8>) -> Result<Vec<u8>, String> {
    let encoding = headers.get(CONTENT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    match &*encoding {
        "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => inflated(MultiGzDecoder::new(&body[..])),
        "deflate" if body.first() == Some(&0x78) => inflated(ZlibDecoder::new(&body[..])),
        "br" | "zstd" if !is_text(&body) => Err(format!(
            "expected a body that is not packed, but found one in `{encoding}`: record with `decode_compressed_response=True`"
        )),
        _ => Ok(body),
    }
}

fn inflated(packed: impl Read) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    let read = packed.take(MAX_BODY_BYTES + 1).read_to_end(&mut body);
    read.map_err(|error| format!("expected a packed body, but it cannot be unpacked ({error})"))?;
    if u64::try_from(body.len()).is_ok_and(|length| length > MAX_BODY_BYTES) {
        return Err(format!("expected a body of at most {} MiB, but found a larger one", MAX_BODY_BYTES >> 20));
    }
    Ok(body)
}

fn is_text(body: &[u8]) -> bool {
    matches!(body.trim_ascii_start().first(), Some(b'{' | b'[' | b'<') | None) && std::str::from_utf8(body).is_ok()
}

fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}

/// A moment as any of these tools writes it: RFC 3339, an HTTP date, or without a zone, which is UTC.
fn moment(text: &str) -> Option<SystemTime> {
    let zoned = || DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.to_utc());
    let plain = || text.parse::<NaiveDateTime>().ok().map(|moment| moment.and_utc());
    let seconds = zoned().or_else(plain).and_then(|moment| u64::try_from(moment.timestamp()).ok());
    let of_seconds = |seconds| SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(seconds));
    seconds.and_then(of_seconds).or_else(|| httpdate::parse_http_date(text).ok())
}
