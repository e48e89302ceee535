//! `scoresheet explain CODE`: the meaning of a code, from where it is defined.

use std::fmt::Write;

use anstyle::Style;
use clap::Args;
use scoresheet::UpstreamKind;
use scoresheet::contract::Code;
use scoresheet::evolution::diff::Rule;
use scoresheet::report::help;
use serde_json::{Value, json};

use crate::context::Context;
use crate::contract::did_you_mean;
use crate::exit::{self, Failure, exit_code};
use crate::format::Format;
use crate::host::Stream;

/// Explain a code of a violation, of an upstream error, of a change between contracts, or an exit code.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Explain {
    /// The code, such as `unknown_field`, `rate_limited`, `enum-value-added` or `3` (default: list all).
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// The format.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet explain unknown_field
  scoresheet explain rate_limited
  scoresheet explain 3
  scoresheet explain --format json";

/// A code and its meaning.
#[derive(Debug)]
pub(crate) struct Explanation {
    code: String,
    /// What the code is one of.
    kind: &'static str,
    summary: String,
    /// The consequence and the remedy; empty where the summary says all.
    text: String,
    /// Where more is documented.
    address: Option<String>,
}

impl Explain {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let all = explanations();
        let chosen = match &self.code {
            None => all,
            Some(code) => vec![find(code, all)?],
        };
        match self.format {
            Format::Json => context.json(&chosen.iter().map(Explanation::document).collect())?,
            Format::Text if self.code.is_some() => {
                let color = context.has_colors(Stream::Out);
                context.print(&chosen.iter().map(|one| one.page(color)).collect::<String>())?;
            }
            Format::Text => context.print(&list(&chosen))?,
        }
        Ok(exit_code::OK)
    }
}

impl Explanation {
    fn page(&self, color: bool) -> String {
        let bold = if color { Style::new().bold() } else { Style::new() };
        let mut page = format!("{bold}{}{bold:#} ({}): {}\n", self.code, self.kind, self.summary);
        if !self.text.is_empty() {
            let _ = writeln!(page, "\n{}", self.text);
        }
        if let Some(address) = &self.address {
            let _ = writeln!(page, "\n{address}");
        }
        page
    }

    fn document(&self) -> Value {
        json!({
            "code": self.code,
            "kind": self.kind,
            "summary": self.summary,
            "text": self.text,
            "address": self.address,
        })
    }
}

fn find(code: &str, all: Vec<Explanation>) -> Result<Explanation, Failure> {
    let hint = did_you_mean(code, all.iter().map(|one| one.code.as_str()));
    all.into_iter().find(|one| one.code.eq_ignore_ascii_case(code)).ok_or_else(|| {
        Failure::usage(format!("expected a code, but found '{code}'"), format!("{hint}`scoresheet explain` lists all codes"))
    })
}

fn list(all: &[Explanation]) -> String {
    let width = all.iter().map(|one| one.code.len()).max().unwrap_or_default();
    let mut text = String::new();
    for (position, one) in all.iter().enumerate() {
        if position == 0 || all[position - 1].kind != one.kind {
            let _ = writeln!(text, "{}{}", if position == 0 { "" } else { "\n" }, one.kind);
        }
        let _ = writeln!(text, "  {:width$}  {}", one.code, one.summary);
    }
    text
}

/// Every code, in the order of their kinds.
fn explanations() -> Vec<Explanation> {
    let violations = Code::ALL.into_iter().map(|code| {
        let help = help(code);
        Explanation {
            code: code.name().to_owned(),
            kind: "violation",
            summary: help.summary.to_owned(),
            text: help.text.to_owned(),
            address: Some(help.address()),
        }
    });
    let upstream = UpstreamKind::ALL.into_iter().map(|kind| Explanation {
        code: kind.name().to_owned(),
        kind: "upstream error",
        summary: kind.summary().to_owned(),
        text: kind.remedy().to_owned(),
        address: None,
    });
    let rules = Rule::ALL.iter().map(|rule| Explanation {
        code: rule.id().to_owned(),
        kind: "change between contracts",
        summary: rule.summary().to_owned(),
        text: format!("The change is {}. `scoresheet diff` reports it.", rule.severity().name()),
        address: None,
    });
    let exits = exit::ALL.iter().map(|(code, summary)| Explanation {
        code: code.to_string(),
        kind: "exit code",
        summary: (*summary).to_owned(),
        text: String::new(),
        address: None,
    });
    violations.chain(upstream).chain(rules).chain(exits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_once() {
        let all = explanations();
        for code in Code::ALL.map(Code::name).into_iter().chain(UpstreamKind::ALL.map(UpstreamKind::name)) {
            let found: Vec<_> = all.iter().filter(|one| one.code == code).collect();
            assert_eq!(found.len(), 1, "{code}");
            assert!(!found[0].text.is_empty(), "{code} has a remedy");
        }
        let mut codes: Vec<_> = all.iter().map(|one| &one.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all.len(), "no code has two meanings");
    }

    #[test]
    fn a_misspelled_code_is_recognized() {
        let Err(Failure::Usage(message)) = find("unknow_field", explanations()) else { panic!("it is no code") };
        assert!(message.help.starts_with("did you mean unknown_field?"), "{message:?}");
    }
}
