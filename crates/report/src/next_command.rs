//! The command to run next.

use scoresheet_contract::Code;
use scoresheet_runtime::Endpoint;

/// After a finding: repair the contract where it can be repaired, else look again. What was asked for live has no file to propose
/// from, so it is recorded first.
pub(super) fn of_finding(endpoint: &Endpoint, code: Code, source: &str) -> String {
    match code {
        Code::TruncatedJson | Code::InvalidJson | Code::DuplicateField => {
            format!("scoresheet check --live --endpoint {}", endpoint.name)
        }
        _ if source.contains("://") => format!("scoresheet check --live --endpoint {} --record drifted", endpoint.name),
        _ => format!("scoresheet propose {}", quoted(source)),
    }
}

/// After a stale recording: make it anew, in the folder that only its owner knows.
pub(super) fn of_stale() -> String {
    "scoresheet record FOLDER".to_owned()
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
