//! Two schemas of texts: which texts may arrive now that the old one does not take.

use regex_automata::meta::Regex;
use serde_json::Value;

use super::patterns::{Relation, relation};
use super::rules::Rule;
use scoresheet_contract::Format;

/// A difference between two schemas of texts.
pub(super) struct Finding {
    pub(super) rule: Rule,
    pub(super) keyword: &'static str,
    pub(super) message: String,
}

fn finding(rule: Rule, keyword: &'static str, message: impl Into<String>) -> Finding {
    Finding { rule, keyword, message: message.into() }
}

/// The constraints of a schema on a string.
struct Text<'a> {
    values: Option<Vec<&'a str>>,
    pattern: Option<&'a str>,
    format: Option<&'a str>,
    length: u64,
}

impl<'a> Text<'a> {
    fn of(schema: &'a Value) -> Self {
        Self {
            values: schema["enum"].as_array().map(|values| values.iter().filter_map(Value::as_str).collect()),
            pattern: schema["pattern"].as_str(),
            format: schema["format"].as_str(),
            length: schema["minLength"].as_u64().unwrap_or_default(),
        }
    }

    fn takes(&self, text: &str) -> bool {
        self.values.as_ref().is_none_or(|values| values.contains(&text))
            && self.pattern.is_none_or(|pattern| Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text)))
            && self.format.and_then(Format::from_name).is_none_or(|format| format.matches(text))
            && u64::try_from(text.chars().count()).is_ok_and(|length| length >= self.length)
    }
}

/// Every difference between two schemas of texts.
pub(super) fn compare(old: &Value, new: &Value) -> Vec<Finding> {
    let (old, new) = (Text::of(old), Text::of(new));
    let rules = [pattern(&old, &new), format(&old, &new), length(&old, &new)].into_iter().flatten();
    match (&old.values, &new.values) {
        (_, Some(values)) => {
            let mut findings = listed(&old, &new, values);
            // The other keywords beside listed values have been compared one by one.
            findings.extend(rules.map(|found| Finding { rule: Rule::MootRuleChanged, ..found }));
            findings
        }
        (Some(_), None) => {
            let removed = finding(Rule::EnumRemoved, "enum", "any string may arrive, not only the listed values");
            std::iter::once(removed).chain(rules).collect()
        }
        (None, None) => rules.collect(),
    }
}

/// The new schema lists its values.
fn listed(old: &Text<'_>, new: &Text<'_>, values: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if old.values.is_none() {
        findings.push(finding(Rule::EnumAdded, "enum", "only the listed values arrive"));
    }
    let added = values.iter().filter(|value| new.takes(value) && !old.takes(value));
    findings.extend(added.map(|value| finding(Rule::EnumValueAdded, "enum", format!("{value:?} may arrive"))));
    let removed = old.values.iter().flatten().filter(|value| old.takes(value) && !new.takes(value));
    findings.extend(removed.map(|value| finding(Rule::EnumValueRemoved, "enum", format!("{value:?} no longer arrives"))));
    findings
}

fn pattern(old: &Text<'_>, new: &Text<'_>) -> Option<Finding> {
    let (rule, message) = match (old.pattern, new.pattern) {
        (old, new) if old == new => return None,
        (None, _) => (Rule::PatternAdded, "must match a pattern now"),
        (_, None) => (Rule::PatternRemoved, "need not match a pattern any more"),
        (Some(old), Some(new)) => match relation(old, new) {
            Relation::Same => (Rule::PatternRespelled, "the pattern is written in another way and matches the same"),
            Relation::Part => (Rule::PatternNarrowed, "the pattern matches a part of what it matched"),
            Relation::More => (Rule::PatternLoosened, "the pattern matches more than it did"),
            Relation::Other => (Rule::PatternChanged, "the pattern matches other strings"),
        },
    };
    Some(finding(rule, "pattern", message))
}

fn format(old: &Text<'_>, new: &Text<'_>) -> Option<Finding> {
    match (old.format, new.format) {
        (old, new) if old == new => None,
        (Some(old), Some(new)) => Some(finding(Rule::FormatRemoved, "format", format!("is a {new} now and no longer a {old}"))),
        (None, Some(format)) => Some(finding(Rule::FormatAdded, "format", format!("is a {format} now"))),
        (_, None) => Some(finding(Rule::FormatRemoved, "format", "need not have its format any more")),
    }
}

fn length(old: &Text<'_>, new: &Text<'_>) -> Option<Finding> {
    let message = format!("the least number of characters {} became {}", old.length, new.length);
    match new.length.cmp(&old.length) {
        std::cmp::Ordering::Less => Some(finding(Rule::MinLengthLowered, "minLength", message)),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(finding(Rule::MinLengthRaised, "minLength", message)),
    }
}

/// Whether a pattern matches nothing that another does not.
pub(super) fn narrows(old: &str, new: &str) -> bool {
    matches!(relation(old, new), Relation::Same | Relation::Part)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::rules::Severity;
    use super::*;

    #[test]
    fn another_format_is_breaking() {
        let of = |format: &str| json!({"type": "string", "format": format});
        let severities = |old: &Value, new: &Value| -> Vec<_> {
            compare(old, new).into_iter().map(|finding| finding.rule.severity()).collect()
        };
        assert_eq!(severities(&of("uuid"), &of("date")), [Severity::Breaking]);
        assert_eq!(severities(&of("uuid"), &json!({"type": "string"})), [Severity::Breaking]);
        assert_eq!(severities(&of("uuid"), &of("uuid")), []);
    }
}
