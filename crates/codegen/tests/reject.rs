//! Schemas folders with faults, and all problems reported for them.

mod golden;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scoresheet_codegen::{Generator, Problem};

#[test]
fn every_fault_is_reported_with_its_place_and_remedy() {
    let differences: Vec<_> = golden::folders("reject")
        .iter()
        .map(|folder| {
            let lines: Vec<_> = problems(folder).iter().map(|problem| format!("{problem}\n")).collect();
            golden::differences(&folder.join("expected"), &BTreeMap::from([("problems.txt".to_owned(), lines.concat())]))
        })
        .collect();
    golden::finish(&differences);
}

#[test]
fn every_problem_leads_to_where_it_is() {
    for folder in golden::folders("reject") {
        for problem in problems(&folder) {
            assert!(leads_somewhere(&folder, &problem), "{}: {problem}", folder.display());
        }
    }
}

#[test]
fn every_problem_is_one_line_with_the_remedy_last() {
    for problem in golden::folders("reject").iter().flat_map(|folder| problems(folder)) {
        let message = &problem.message;
        let (what, remedy) = message.rsplit_once(": ").unwrap_or_else(|| panic!("no remedy in {message:?}"));
        assert!(!what.is_empty() && !remedy.is_empty(), "{message:?}");
        assert!(!message.starts_with(|first: char| first.is_uppercase()), "upper case in {message:?}");
        assert!(!message.contains('\n') && !message.ends_with('.'), "{message:?}");
    }
}

/// The problems of a folder, which must not be empty and must be sorted.
fn problems(folder: &Path) -> Vec<Problem> {
    let Err(problems) = Generator::load(folder) else { panic!("{} has no fault", folder.display()) };
    assert!(problems.is_sorted(), "{}", folder.display());
    problems
}

/// In a schema the pointer refers to a value; in the manifest it may refer to a missing one.
fn leads_somewhere(folder: &Path, problem: &Problem) -> bool {
    let path = folder.join(&problem.file);
    let Ok(text) = fs::read_to_string(path) else { return problem.pointer.is_empty() };
    if problem.file == "endpoints.toml" {
        let entry = problem.pointer.split('/').nth(1);
        return entry.is_none_or(|entry| text.contains(&format!("[{entry}]")) || text.contains(&format!("{entry} = ")));
    }
    if problem.file == "api.toml" {
        let section = problem.pointer.split('/').nth(1);
        return section.is_none_or(|section| text.contains(&format!("[{section}")));
    }
    match serde_json::from_str::<serde_json::Value>(&text) {
        Ok(schema) => schema.pointer(&problem.pointer).is_some(),
        Err(_) => problem.pointer.is_empty(),
    }
}
