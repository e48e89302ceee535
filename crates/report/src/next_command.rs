//! The command to run next.

use scoresheet_contract::Code;
use scoresheet_runtime::Endpoint;

use super::sanitize::sanitize;
use super::source::Source;

/// After a finding: repair the contract if that is possible, otherwise check again.
pub(super) fn of_finding(endpoint: &Endpoint, code: Code, source: &Source<'_>) -> String {
    let is_repairable = !matches!(code, Code::TruncatedJson | Code::InvalidJson | Code::DuplicateField);
    match if is_repairable { source.next.propose } else { source.next.again } {
        Some(command) => sanitize(command),
        None if !is_repairable || source.name.contains("://") => format!("scoresheet check --live --endpoint {}", endpoint.name),
        None => format!("scoresheet propose {}", shell_word(&sanitize(source.name))),
    }
}

/// After a stale recording: record it again.
pub(super) fn of_stale(source: &Source<'_>) -> String {
    source.next.again.map_or_else(|| "scoresheet record recordings".to_owned(), sanitize)
}

/// One word of a POSIX shell.
fn shell_word(word: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "/._-+:@%,=".contains(character);
    let is_option = word.starts_with('-');
    if !word.is_empty() && !is_option && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}{}'", if is_option { "./" } else { "" }, word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::shell_word;

    #[test]
    fn words_survive_the_shell() {
        assert_eq!(shell_word("drift/2026-01.json"), "drift/2026-01.json");
        assert_eq!(shell_word("a b; rm 'c'"), r"'a b; rm '\''c'\'''");
        assert_eq!(shell_word("--write"), "'./--write'");
        assert_eq!(shell_word(""), "''");
    }
}
