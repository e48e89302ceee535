//! The command to run next.

use scoresheet_contract::Code;
use scoresheet_runtime::Endpoint;

use super::judgement::Source;
use super::visible::visible;

/// After a finding: repair the contract where it can be repaired, else look again.
pub(super) fn of_finding(endpoint: &Endpoint, code: Code, source: &Source<'_>) -> String {
    let is_repairable = !matches!(code, Code::TruncatedJson | Code::InvalidJson | Code::DuplicateField);
    match if is_repairable { source.next.propose } else { source.next.again } {
        Some(command) => visible(command),
        None if !is_repairable || source.name.contains("://") => format!("scoresheet check --live --endpoint {}", endpoint.name),
        None => format!("scoresheet propose {}", quoted(&visible(source.name))),
    }
}

/// After a stale recording: make it anew.
pub(super) fn of_stale(source: &Source<'_>) -> String {
    source.next.again.map_or_else(|| "scoresheet record recordings".to_owned(), visible)
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
