//! The command to run next.

use crate::contract::Code;
use crate::runtime::Endpoint;

/// After a finding: repair the contract where it can be repaired, else look again.
pub(super) fn of_finding(endpoint: &Endpoint, code: Code, source: &str) -> String {
    match code {
        Code::TruncatedJson | Code::InvalidJson | Code::DuplicateField => "scoresheet check --live".to_owned(),
        _ if source.contains("://") => "scoresheet check --live".to_owned(),
        _ => format!("scoresheet propose {} {}", endpoint.name, quoted(source)),
    }
}

/// After a stale recording: make it anew.
pub(super) fn of_stale() -> String {
    "scoresheet record".to_owned()
}

/// One word of a POSIX shell.
fn quoted(word: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "/._-+:@%,=".contains(character);
    let is_option = word.starts_with('-');
    if !word.is_empty() && !is_option && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}{}'", if is_option { "./" } else { "" }, word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_survive_the_shell() {
        assert_eq!(quoted("drift/2026-01.json"), "drift/2026-01.json");
        assert_eq!(quoted("a b; rm 'c'"), r"'a b; rm '\''c'\'''");
        assert_eq!(quoted("--write"), "'./--write'");
        assert_eq!(quoted(""), "''");
    }
}
