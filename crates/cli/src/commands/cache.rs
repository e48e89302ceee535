//! `scoresheet cache`: the HTTP cache of `fetch` on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use clap::{Args, Subcommand};
use scoresheet::runtime::counted;
use serde_json::json;

use crate::context::Context;
use crate::exit::{Failure, exit_code};
use crate::folders;
use crate::format::Format;
use crate::units::{bytes, parse_bytes};

/// Show, prune or clear the HTTP cache.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Cache {
    #[command(subcommand)]
    action: Option<Action>,
    /// The folder (default: `$SCORESHEET_CACHE_DIR`, else the user's folder of caches).
    #[arg(long, value_name = "DIR", global = true)]
    dir: Option<PathBuf>,
    /// The format.
    #[arg(long, value_enum, default_value = "text", global = true)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet cache
  scoresheet cache prune --older-than 90
  scoresheet cache prune --larger-than 500MB
  scoresheet cache clear";

#[derive(Debug, Subcommand)]
enum Action {
    /// Show the number and size of the cached responses (the default).
    #[command(after_help = "Examples:\n  scoresheet cache size --format json")]
    Size,
    /// Delete responses by age or size, the oldest first.
    #[command(after_help = "Examples:\n  scoresheet cache prune --older-than 90\n  scoresheet cache prune --larger-than 500MB")]
    Prune {
        /// Delete responses that were stored longer ago.
        #[arg(long, value_name = "DAYS", required_unless_present = "larger_than")]
        older_than: Option<u32>,
        /// Delete the oldest responses until the cache has this size, such as 500MB.
        #[arg(long, value_name = "SIZE", value_parser = parse_bytes)]
        larger_than: Option<u64>,
    },
    /// Delete all responses.
    #[command(after_help = "Examples:\n  scoresheet cache clear")]
    Clear,
}

/// A cached response.
struct Entry {
    file: PathBuf,
    size: u64,
    stored: SystemTime,
}

impl Cache {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let folder = self.dir.clone().or_else(folders::cache).ok_or_else(|| {
            Failure::usage("expected a folder of caches, but found none for this user", "name the folder of the cache with --dir")
        })?;
        let entries = entries(&folder)?;
        let (all, size) = (entries.len(), total(&entries));
        let deleted = match &self.action {
            None | Some(Action::Size) => Vec::new(),
            Some(Action::Prune { older_than, larger_than }) => due(entries, *older_than, *larger_than),
            Some(Action::Clear) => entries,
        };
        for entry in &deleted {
            context.check()?;
            fs::remove_file(&entry.file).map_err(|error| Failure::file("delete", &entry.file, &error))?;
        }
        self.report(context, &folder, (all, size), (deleted.len(), total(&deleted)))?;
        Ok(exit_code::OK)
    }

    fn report(
        &self,
        context: &mut Context<'_>,
        folder: &Path,
        (all, size): (usize, u64),
        (deleted, freed): (usize, u64),
    ) -> Result<(), Failure> {
        let (left, left_size) = (all - deleted, size - freed);
        if matches!(self.format, Format::Json) {
            return context.json(&json!({
                "folder": folder.display().to_string(),
                "responses": left,
                "bytes": left_size,
                "deleted_responses": deleted,
                "deleted_bytes": freed,
            }));
        }
        if !matches!(self.action, None | Some(Action::Size)) {
            context.line(&format!("deleted {}, {}", responses(deleted), bytes(freed)))?;
        }
        context.line(&format!("{}, {}, in {}", responses(left), bytes(left_size), folder.display()))
    }
}

/// Number and size of the cached responses in a folder.
pub(crate) fn usage(folder: &Path) -> Result<(usize, u64), Failure> {
    let entries = entries(folder)?;
    Ok((entries.len(), total(&entries)))
}

fn responses(count: usize) -> String {
    counted(count, "response", "responses")
}

fn total(entries: &[Entry]) -> u64 {
    entries.iter().map(|entry| entry.size).sum()
}

/// The cached responses. The cache's layout is one folder for each hexadecimal digit, and a file named by the other digits of a
/// SHA-256; other files are left alone.
fn entries(folder: &Path) -> Result<Vec<Entry>, Failure> {
    let is_hexadecimal = |name: &str, length: usize| name.len() == length && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut entries = Vec::new();
    for digit in list(folder)?.iter().filter(|path| path.is_dir() && is_hexadecimal(&name(path), 1)) {
        for file in list(digit)?.into_iter().filter(|path| is_hexadecimal(&name(path), 63)) {
            // A response may be replaced or deleted by another process meanwhile.
            if let Ok(metadata) = fs::metadata(&file) {
                let stored = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                entries.push(Entry { size: metadata.len(), stored, file });
            }
        }
    }
    entries.sort_by(|left, right| (left.stored, &left.file).cmp(&(right.stored, &right.file)));
    Ok(entries)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The paths in a folder; none if it is missing.
fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.flatten().map(|entry| entry.path()).collect()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::file("read", folder, &error)),
    }
}

/// The entries to delete, which are given from the oldest to the newest.
fn due(entries: Vec<Entry>, older_than: Option<u32>, larger_than: Option<u64>) -> Vec<Entry> {
    let oldest = older_than.and_then(|days| SystemTime::now().checked_sub(Duration::from_secs(u64::from(days) * 86_400)));
    let mut left = total(&entries);
    let mut is_due = |entry: &Entry| {
        let is_old = oldest.is_some_and(|oldest| entry.stored < oldest);
        let is_due = is_old || larger_than.is_some_and(|size| left > size);
        if is_due {
            left -= entry.size;
        }
        is_due
    };
    entries.into_iter().filter(|entry| is_due(entry)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(days: u64, size: u64) -> Entry {
        Entry { file: PathBuf::new(), size, stored: SystemTime::now() - Duration::from_secs(days * 86_400) }
    }

    #[test]
    fn the_oldest_are_pruned_first() {
        let sizes = |entries: Vec<Entry>| entries.iter().map(|entry| entry.size).collect::<Vec<_>>();
        let all = || vec![entry(100, 1), entry(50, 2), entry(2, 4)];
        assert_eq!(sizes(due(all(), Some(60), None)), [1]);
        assert_eq!(sizes(due(all(), None, Some(4))), [1, 2]);
        assert_eq!(sizes(due(all(), None, Some(7))), [0; 0]);
        assert_eq!(sizes(due(all(), Some(1), Some(7))), [1, 2, 4]);
    }

    #[test]
    fn only_cached_responses_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        let digit = folder.path().join("a");
        fs::create_dir(&digit).unwrap();
        fs::write(digit.join("b".repeat(63)), "body").unwrap();
        fs::write(digit.join("notes.txt"), "mine").unwrap();
        fs::write(folder.path().join("c"), "mine, too").unwrap();
        assert_eq!(entries(folder.path()).unwrap().len(), 1);
        assert!(entries(&folder.path().join("missing")).unwrap().is_empty());
    }
}
