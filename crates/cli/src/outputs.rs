//! Destinations of reports: the terminal, or files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use scoresheet::report::{Format, Report};

use crate::context::Context;
use crate::contract::did_you_mean;
use crate::exit::Failure;
use crate::host::Stream;

/// A format, and the file it is written to; `None` is standard output.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Output {
    format: Format,
    file: Option<PathBuf>,
}

impl Output {
    /// Parses `--format FORMAT[=FILE]`, which is repeatable, and `--output`.
    pub(crate) fn parse(formats: &[String], file: Option<&Path>) -> Result<Vec<Self>, Failure> {
        if formats.is_empty() {
            return Ok(vec![Self { format: Format::Text, file: file.map(Path::to_owned) }]);
        }
        let outputs = formats.iter().map(|text| Self::of(text)).collect::<Result<Vec<_>, _>>()?;
        let plain: Vec<_> = outputs.iter().filter(|output| output.file.is_none()).map(|output| output.format.name()).collect();
        if plain.len() > 1 {
            return Err(Failure::usage(
                format!("expected one format without a file, but found {}", plain.join(" and ")),
                "write the others as FORMAT=FILE",
            ));
        }
        if file.is_some() && plain.is_empty() {
            return Err(Failure::usage("expected a format without a file for --output, but found none", "drop --output"));
        }
        let place = |output: Self| Self { file: output.file.or_else(|| file.map(Path::to_owned)), ..output };
        Ok(outputs.into_iter().map(place).collect())
    }

    fn of(text: &str) -> Result<Self, Failure> {
        let (name, file) = text.split_once('=').map_or((text, None), |(name, file)| (name, Some(file)));
        let names = || Format::ALL.into_iter().map(Format::name);
        let Some(format) = Format::ALL.into_iter().find(|format| format.name() == name) else {
            let (hint, names) = (did_you_mean(name, names()), names().collect::<Vec<_>>().join(", "));
            let help = if hint.is_empty() { "choose one of them" } else { hint.trim_end() };
            return Err(Failure::usage(format!("expected a format among {names}, but found '{name}'"), help));
        };
        match file {
            Some("") => Err(Failure::usage(
                format!("expected a file after '{text}', but found none"),
                format!("name it, as in {name}=report.txt"),
            )),
            file => Ok(Self { format, file: file.map(PathBuf::from) }),
        }
    }

    /// Writes the report.
    pub(crate) fn write(&self, context: &mut Context<'_>, report: &Report) -> Result<(), Failure> {
        let Some(file) = &self.file else {
            let mut text = report.render(self.format, context.has_colors(Stream::Out))?;
            if !text.ends_with('\n') {
                text.push('\n');
            }
            return if is_document(self.format) { context.document(&text) } else { context.print(&text) };
        };
        write_whole(file, &report.render(self.format, false)?)
    }
}

/// Whether programs read the format, which says itself that it is in UTF-8, or has to be.
fn is_document(format: Format) -> bool {
    matches!(format.name(), "json" | "junit" | "html")
}

/// Writes a file atomically, so that no reader gets a part of it.
pub(crate) fn write_whole(file: &Path, text: &str) -> Result<(), Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let temporary = file.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = create(&temporary, text).and_then(|()| fs::rename(&temporary, file));
    written.map_err(|error| {
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&temporary);
        }
        Failure::file("write", file, &error)
    })
}

fn create(file: &Path, text: &str) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(file)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(formats: &[&str], file: Option<&str>) -> Result<Vec<Output>, String> {
        let formats: Vec<_> = formats.iter().map(|text| (*text).to_owned()).collect();
        Output::parse(&formats, file.map(Path::new)).map_err(|failure| match failure {
            Failure::Usage(message) => message.render(false),
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn one_format_is_for_standard_output() {
        assert_eq!(parse(&[], None).unwrap(), [Output { format: Format::Text, file: None }]);
        let both = parse(&["json", "html=page.html"], Some("report.json")).unwrap();
        assert_eq!(both[0].file.as_deref(), Some(Path::new("report.json")));
        assert_eq!(both[1].file.as_deref(), Some(Path::new("page.html")));
    }

    #[test]
    fn contradictions_are_refused_with_their_remedy() {
        assert!(parse(&["json", "text"], None).unwrap_err().contains("json and text"));
        assert!(parse(&["json=a"], Some("b")).unwrap_err().ends_with("help: drop --output\n"));
        assert!(parse(&["jsno"], None).unwrap_err().ends_with("found 'jsno'\nhelp: did you mean json?\n"));
        assert!(parse(&["json="], None).unwrap_err().contains("json=report.txt"));
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.txt");
        write_whole(&file, "first").unwrap();
        write_whole(&file, "second").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_whole(&folder.path().join("nowhere/report.txt"), "x").is_err());
    }
}
