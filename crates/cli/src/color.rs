//! Whether output is colored: `--color`, then the environment, then the terminal.

use std::ffi::OsString;

use clap::ValueEnum;

/// When output is colored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ColorChoice {
    /// Whether a stream is colored.
    pub(crate) fn is_on(self, is_terminal: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => by_environment(|name| std::env::var(name).ok()).unwrap_or(is_terminal),
        }
    }
}

/// The choice of the environment: `NO_COLOR`, `FORCE_COLOR` and `CLICOLOR_FORCE`, `CLICOLOR`, `TERM`, in this order. An empty
/// variable counts as unset.
fn by_environment(variable: impl Fn(&str) -> Option<String>) -> Option<bool> {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    let forced = |name| set(name).is_some_and(|value| value != "0");
    if set("NO_COLOR").is_some() {
        return Some(false);
    }
    if forced("FORCE_COLOR") || forced("CLICOLOR_FORCE") {
        return Some(true);
    }
    let is_off = set("FORCE_COLOR").is_some_and(|value| value == "0") || set("CLICOLOR").is_some_and(|value| value == "0");
    (is_off || set("TERM").is_some_and(|value| value == "dumb")).then_some(false)
}

/// The choice in arguments that are not parsed yet, because errors of the parser are colored, too.
pub(crate) fn of_arguments(arguments: &[OsString]) -> ColorChoice {
    let words = arguments.iter().map(|word| word.to_str().unwrap_or_default()).take_while(|word| *word != "--");
    let mut words = words.peekable();
    let mut choice = ColorChoice::Auto;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--color") {
            Some("") => words.peek().copied(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        choice = value.and_then(|value| ColorChoice::from_str(value, false).ok()).unwrap_or(choice);
    }
    choice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_decides_in_its_order() {
        type Environment = &'static [(&'static str, &'static str)];
        let cases: &[(Environment, Option<bool>)] = &[
            (&[], None),
            (&[("NO_COLOR", "")], None),
            (&[("NO_COLOR", "1")], Some(false)),
            (&[("NO_COLOR", "1"), ("FORCE_COLOR", "1")], Some(false)),
            (&[("NO_COLOR", ""), ("FORCE_COLOR", "1")], Some(true)),
            (&[("FORCE_COLOR", "0")], Some(false)),
            (&[("FORCE_COLOR", "")], None),
            (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], Some(true)),
            (&[("CLICOLOR", "0")], Some(false)),
            (&[("CLICOLOR", "1")], None),
            (&[("TERM", "dumb")], Some(false)),
            (&[("TERM", "xterm-256color")], None),
        ];
        for (environment, expected) in cases {
            let variable =
                |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(by_environment(variable), *expected, "{environment:?}");
        }
    }

    #[test]
    fn the_argument_is_found_before_it_is_parsed() {
        let choice = |words: &[&str]| of_arguments(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(choice(&["check", "--color", "always"]), ColorChoice::Always);
        assert_eq!(choice(&["--color=never", "check"]), ColorChoice::Never);
        assert_eq!(choice(&["check", "--color"]), ColorChoice::Auto);
        assert_eq!(choice(&["check", "--", "--color=never"]), ColorChoice::Auto);
        assert_eq!(choice(&["check", "--colors=never"]), ColorChoice::Auto);
    }
}
