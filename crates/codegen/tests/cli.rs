//! The command: output, messages and exit codes.

mod folder;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use folder::{fresh, schemas_of};

const MODULE: &str = "tests/generated/duel.rs";

/// Runs `codegen --root <root>` with further arguments; returns its exit code and output.
fn codegen(root: &Path, arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_codegen")).arg("--root").arg(root).args(arguments).output().unwrap();
    let Output { status, stdout, stderr } = output;
    (status.code().unwrap(), String::from_utf8([stdout, stderr].concat()).unwrap())
}

/// One line for each item, after a common first word.
fn lines<'a>(word: &str, items: impl IntoIterator<Item = &'a str>) -> String {
    items.into_iter().map(|item| format!("{word}{item}\n")).collect::<Vec<_>>().concat()
}

fn check(root: &Path) -> (i32, String) {
    codegen(root, &["--check"])
}

#[test]
fn writes_what_is_out_of_date_and_nothing_else() {
    let root = fresh("writes", &schemas_of("local_refs"));
    let files = [
        MODULE,
        "tests/generated/generated.rs",
        "tests/generated/client.rs",
        "tests/generated/python.rs",
        "python/scoresheet/_native.pyi",
        "python/scoresheet/types.py",
        "schemas/README.md",
    ];
    let (code, said) = check(&root);
    assert_eq!(code, 6);
    let stale = lines("out of date: ", files);
    assert_eq!(said, format!("{stale}run `cargo codegen` and commit what it writes\n"));
    assert!(!root.join(MODULE).exists(), "a check must not write");

    assert_eq!(codegen(&root, &[]), (0, lines("wrote ", files)));
    assert_eq!(check(&root), (0, String::new()));

    let time = |file: &str| fs::metadata(root.join(file)).unwrap().modified().unwrap();
    let before = time(files[1]);
    fs::write(root.join(MODULE), "// edited by hand\n").unwrap();
    assert_eq!(check(&root).0, 6);
    assert_eq!(codegen(&root, &[]), (0, format!("wrote {MODULE}\n")));
    assert_eq!(time(files[1]), before, "an equal file must be left untouched");
}

#[test]
fn removes_what_nothing_generates_any_more() {
    let root = fresh("removes", &schemas_of("local_refs"));
    codegen(&root, &[]);
    let stray = root.join("tests/generated/gone.rs");
    fs::write(&stray, "").unwrap();
    let (code, said) = check(&root);
    assert_eq!((code, said.lines().next().unwrap()), (6, "out of date: tests/generated/gone.rs"));
    assert!(stray.exists());
    assert_eq!(codegen(&root, &[]), (0, "removed tests/generated/gone.rs\n".to_owned()));
    assert!(!stray.exists());
}

#[test]
fn line_endings_of_windows_are_not_out_of_date() {
    let root = fresh("line_endings", &schemas_of("local_refs"));
    codegen(&root, &[]);
    let text = fs::read_to_string(root.join(MODULE)).unwrap();
    fs::write(root.join(MODULE), text.replace('\n', "\r\n")).unwrap();
    assert_eq!(check(&root), (0, String::new()));
}

#[test]
fn every_problem_of_the_schemas_is_printed_and_nothing_is_written() {
    let root = fresh("problems", &folder::tests().join("reject/several_files"));
    let problems = fs::read_to_string(folder::tests().join("reject/several_files/expected/problems.txt")).unwrap();
    let reported = lines("error: ", problems.lines());
    assert_eq!(check(&root), (2, reported.clone()));
    assert_eq!(codegen(&root, &[]), (2, reported));
    assert!(!root.join("tests").exists());
}

#[test]
fn names_the_file_it_cannot_write() {
    let root = fresh("unwritable", &schemas_of("local_refs"));
    fs::write(root.join("tests"), "a file where a folder should be").unwrap();
    let (code, said) = codegen(&root, &[]);
    assert_eq!(code, 1);
    assert!(said.starts_with("error: ") && said.contains("tests/generated"), "{said}");
}

#[test]
fn wrong_usage_is_explained() {
    let root = fresh("usage", &schemas_of("local_refs"));
    let usage = "usage: cargo codegen [--check] [--root FOLDER]\n".to_owned();
    assert_eq!(codegen(&root, &["--chek"]), (2, usage.clone()));
    assert_eq!(codegen(&root, &["--root"]), (2, usage));
}
