//! Bodies, sources and messages made to do harm.

use scoresheet::report::{Format, Report, Source};
use serde_json::json;

use crate::drift::{archive, games};

/// Markup, commands of GitHub, escapes of terminals, reversed text, and much of it.
fn hostile() -> String {
    let harm = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>`rm -rf`\n::error::owned\r\u{1b}[31m\u{202e}\u{200b}\0]]>%0A@everyone ";
    harm.repeat(10_000 / harm.len() + 1)
}

fn report() -> Report {
    let mut report = Report::default();
    let text = hostile();
    let bodies = [
        games(2, |_, game| game[hostile()] = json!(hostile())),
        games(2, |_, game| game["rules"] = json!(hostile())),
        games(2, |_, game| game["white"][hostile()] = json!({hostile(): [hostile()]})),
        hostile(),
    ];
    for body in &bodies {
        report.judge(archive(), body.as_bytes(), &Source { url: Some(&text), ..Source::named(&text) });
    }
    report.fail(&Source { url: Some(&text), ..Source::named(&text) }, &text);
    report.stale(&Source::named(&text), &text);
    report.warn(archive(), &text, &text);
    for finding in report.findings() {
        report.attach_patch(&finding.id, &text);
    }
    report
}

fn render(format: Format) -> String {
    report().render(format, false).expect("the report can be written")
}

#[test]
fn no_format_passes_on_what_cannot_be_seen() {
    for format in Format::ALL {
        let text = render(format);
        let harm = text.chars().find(|character| {
            character.is_control() && *character != '\n' || matches!(character, '\u{202e}' | '\u{200b}' | '\u{2028}')
        });
        assert_eq!(harm, None, "{format}");
    }
}

#[test]
fn pages_have_no_markup_from_outside() {
    let page = render(Format::Html);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("onerror=alert(2)>`rm\""));
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn commands_of_github_are_ours_alone() {
    for line in render(Format::Github).lines() {
        assert!(["::error ", "::warning ", "::notice "].iter().any(|start| line.starts_with(start)), "{line}");
    }
}

#[test]
fn markdown_has_its_harm_in_code() {
    let text = render(Format::Markdown);
    assert!(text.len() < 65_536);
    for line in text.lines().filter(|line| line.starts_with("- ") || line.starts_with('#') || line.starts_with("> ")) {
        let outside = outside_code(line);
        assert!(!outside.contains(['<', '@']), "{outside}");
    }
}

/// A line without its code spans, as `CommonMark` finds them.
fn outside_code(line: &str) -> String {
    let mut outside = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('`') {
        outside += &rest[..start];
        let fence = rest[start..].chars().take_while(|character| *character == '`').count();
        let inside = &rest[start + fence..];
        let Some(end) = closing(inside, fence) else { return outside + &rest[start..] };
        rest = &inside[end + fence..];
    }
    outside + rest
}

fn closing(text: &str, fence: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(start) = text[from..].find('`').map(|start| from + start) {
        let run = text[start..].chars().take_while(|character| *character == '`').count();
        if run == fence {
            return Some(start);
        }
        from = start + run;
    }
    None
}

#[test]
fn structured_formats_stay_what_they_are() {
    serde_json::from_str::<serde_json::Value>(&render(Format::Json)).expect("JSON");
    quick_junit::Report::deserialize_from_str(&render(Format::Junit)).expect("JUnit");
}
