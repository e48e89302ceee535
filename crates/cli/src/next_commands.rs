//! The commands that a report offers to its reader, which work when they are pasted into a shell.

use std::path::{Path, PathBuf};

use scoresheet::replay::Recording;
use scoresheet::replay::paths::{file_path, segments};
use scoresheet::runtime::Endpoint;

use crate::contract::{is_requestable, known_parameters};
use crate::upstream::Upstream;

/// Where a response is recorded anew that was not recorded by this package.
const NEW_FOLDER: &str = "recordings";

/// Where live responses are recorded to propose a change from.
pub(crate) const DRIFTED: &str = "drifted";

/// Makes commands that repeat the options of this one.
pub(crate) struct NextCommands {
    endpoints: Vec<String>,
    schemas: Vec<String>,
    address: Vec<String>,
}

impl NextCommands {
    pub(crate) fn new(endpoints: &[String], schemas: Option<&Path>, upstream: &Upstream) -> Self {
        let given =
            [("--contact", &upstream.contact), ("--base-url", &upstream.base_url), ("--callback-url", &upstream.callback_url)];
        let schemas = schemas.map(|folder| ["--schemas".to_owned(), folder.display().to_string()]);
        let schemas = schemas.into_iter().flatten().collect();
        let words = given.into_iter().filter_map(|(name, value)| Some([name.to_owned(), value.clone()?]));
        Self { endpoints: endpoints.to_vec(), schemas, address: words.flatten().collect() }
    }

    /// Proposes a change of the schemas by a recording.
    pub(crate) fn propose(&self, recording: &Recording) -> String {
        let mut words = vec!["propose".to_owned(), path(&recording.source)];
        if let ([name], None) = (&self.endpoints[..], &recording.request) {
            words.extend(["--endpoint".to_owned(), name.clone()]);
        }
        words.extend(self.schemas.iter().cloned());
        command(words)
    }

    /// Requests once more what was recorded, or looks at it once more if the request is not known.
    pub(crate) fn fetch(&self, recording: &Recording) -> String {
        if let Some(endpoint) = recording.endpoint.filter(|endpoint| is_requestable(Some(endpoint))) {
            return self.live(endpoint, known_parameters(recording.request.as_ref()), &[]);
        }
        let mut words = vec!["check".to_owned(), path(&recording.source)];
        words.extend(recording.contract.iter().flat_map(|contract| ["--endpoint".to_owned(), contract.name.to_owned()]));
        words.extend(self.schemas.iter().cloned());
        command(words)
    }

    /// Validates what chess.com answers to a request now.
    pub(crate) fn live<N: AsRef<str>>(&self, endpoint: &Endpoint, parameters: &[(N, String)], options: &[&str]) -> String {
        let mut words = vec!["check".to_owned(), "--live".to_owned(), "--endpoint".to_owned(), endpoint.name.to_owned()];
        words.extend(pairs(parameters).flat_map(|pair| ["--param".to_owned(), pair]));
        words.extend(self.address.iter().cloned());
        words.extend(self.schemas.iter().cloned());
        words.extend(options.iter().map(|word| (*word).to_owned()));
        command(words)
    }

    /// Records a response anew, in its place if it has one.
    pub(crate) fn record(&self, recording: &Recording) -> String {
        let Some(endpoint) = recording.endpoint.filter(|endpoint| is_requestable(Some(endpoint))) else {
            return self.fetch(recording);
        };
        let mut words = vec!["record".to_owned(), path(&root(recording)), endpoint.name.to_owned()];
        words.extend(pairs(known_parameters(recording.request.as_ref())));
        words.extend(self.address.iter().cloned());
        words.extend(self.schemas.iter().cloned());
        command(words)
    }
}

/// The folder in which `record` would write this file; another one if it would write another file.
fn root(recording: &Recording) -> String {
    let below = recording.request.as_ref().and_then(|request| {
        let host = request.endpoint().route?.host.name;
        // A recording may lack parameters; then its path has placeholders, which no file has.
        let file = segments(&file_path(&format!("/{host}{}", request.path())))?;
        Some(file.iter().collect::<PathBuf>())
    });
    let root = below.and_then(|below| {
        let file = recording.file.with_extension("");
        let is_there = file.ends_with(&below);
        let above = recording.file.ancestors().nth(below.components().count())?;
        is_there.then(|| if above == Path::new("") { ".".to_owned() } else { above.display().to_string() })
    });
    root.unwrap_or_else(|| NEW_FOLDER.to_owned())
}

fn pairs<N: AsRef<str>>(parameters: &[(N, String)]) -> impl Iterator<Item = String> {
    parameters.iter().map(|(name, value)| format!("{}={value}", name.as_ref()))
}

/// A path that no command takes for an option; `-` is one that commands take for standard input.
fn path(source: &str) -> String {
    if source.starts_with('-') && source != "-" { format!("./{source}") } else { source.to_owned() }
}

/// A command of words that a POSIX shell reads as they are.
fn command(words: Vec<String>) -> String {
    let words = std::iter::once("scoresheet".to_owned()).chain(words);
    words.map(quoted).collect::<Vec<_>>().join(" ")
}

/// One word of a POSIX shell.
fn quoted(word: String) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@%+=:,./-_".contains(&byte);
    if !word.is_empty() && word.bytes().all(is_plain) { word } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    #[test]
    fn words_survive_the_shell() {
        let words = ["check", "it's one.json", "--param", "slug=-33rd", ""].map(str::to_owned).to_vec();
        assert_eq!(command(words), r"scoresheet check 'it'\''s one.json' --param slug=-33rd ''");
        assert_eq!(path("-named/x.json"), "./-named/x.json");
        assert_eq!(path("-"), "-");
    }

    #[test]
    fn live_commands_repeat_the_address() {
        let upstream = Upstream { base_url: Some("http://127.0.0.1:1/pub".to_owned()), ..Upstream::default() };
        let next = NextCommands::new(&[], None, &upstream);
        let endpoint = contract::endpoint_of(&contract::shipped(), "country").unwrap();
        assert_eq!(
            next.live(endpoint, &[("iso", "XE".to_owned())], &["--record", DRIFTED]),
            "scoresheet check --live --endpoint country --param iso=XE --base-url http://127.0.0.1:1/pub --record drifted"
        );
    }
}
