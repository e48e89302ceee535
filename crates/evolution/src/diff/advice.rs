//! What changes of the contract mean for the version number.

use super::change::Change;
use super::rules::Severity;

/// The version of this package, which carries the contract.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Which part of a version number rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// None: nothing has changed.
    None,
    /// The third.
    Patch,
    /// The second.
    Minor,
    /// The first.
    Major,
}

impl Bump {
    /// The name in output: `minor`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Advice for the version number, by semantic versioning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Which part rises.
    pub bump: Bump,
    /// The version of this package.
    pub current: String,
    /// The version that would follow it.
    pub next: String,
    /// Why.
    pub reason: String,
}

impl Advice {
    pub(super) fn of(changes: &[Change]) -> Self {
        Self::for_version(VERSION, changes)
    }

    fn for_version(version: &str, changes: &[Change]) -> Self {
        let gravest = changes.iter().map(|change| change.rule.severity()).max();
        let mut numbers = version.split(['.', '-', '+']).map(|part| part.parse::<u64>().unwrap_or_default());
        let mut number = || numbers.next().unwrap_or_default();
        let (major, minor, patch) = (number(), number(), number());
        let settled = match gravest {
            None => Bump::None,
            Some(Severity::Silent) => Bump::Patch,
            Some(Severity::Adding) => Bump::Minor,
            Some(Severity::Breaking) => Bump::Major,
        };
        let bump = match settled {
            // Before 1.0 cargo takes the second number for the first, and the third for the second.
            Bump::Major if major == 0 => Bump::Minor,
            Bump::Minor if major == 0 => Bump::Patch,
            other => other,
        };
        let next = match bump {
            Bump::None => version.to_owned(),
            Bump::Patch => format!("{major}.{minor}.{}", patch + 1),
            Bump::Minor => format!("{major}.{}.0", minor + 1),
            Bump::Major => format!("{}.0.0", major + 1),
        };
        let reason = reason(gravest, changes, (settled, bump));
        Self { bump, current: version.to_owned(), next, reason }
    }
}

fn reason(gravest: Option<Severity>, changes: &[Change], (settled, bump): (Bump, Bump)) -> String {
    let Some(severity) = gravest else { return "nothing has changed".to_owned() };
    let count = changes.iter().filter(|change| change.rule.severity() == severity).count();
    let plural = if count == 1 { "change" } else { "changes" };
    let counted = format!("{count} {} {plural}", severity.name());
    if settled == bump {
        counted
    } else {
        format!("{counted}, which before 1.0 raises the {} number instead of the {}", bump.name(), settled.name())
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::Rule;
    use super::*;

    fn advice(version: &str, rules: &[Rule]) -> (Bump, String) {
        let changes: Vec<_> = rules.iter().map(|rule| Change::new(*rule, "", "")).collect();
        let advice = Advice::for_version(version, &changes);
        (advice.bump, advice.next)
    }

    #[test]
    fn the_gravest_change_decides() {
        for (rules, settled, before) in [
            (&[][..], (Bump::None, "1.2.3"), (Bump::None, "0.2.3")),
            (&[Rule::RequiredAdded], (Bump::Patch, "1.2.4"), (Bump::Patch, "0.2.4")),
            (&[Rule::ColumnAdded, Rule::RequiredAdded], (Bump::Minor, "1.3.0"), (Bump::Patch, "0.2.4")),
            (&[Rule::ColumnAdded, Rule::TypeChanged], (Bump::Major, "2.0.0"), (Bump::Minor, "0.3.0")),
        ] {
            assert_eq!(advice("1.2.3", rules), (settled.0, settled.1.to_owned()));
            assert_eq!(advice("0.2.3", rules), (before.0, before.1.to_owned()));
        }
    }

    #[test]
    fn before_the_first_version_the_reason_says_why_less_rises() {
        let advice = Advice::for_version("0.1.0", &[Change::new(Rule::TypeChanged, "", "")]);
        assert_eq!(advice.reason, "1 breaking change, which before 1.0 raises the minor number instead of the major");
    }
}
