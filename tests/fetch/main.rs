//! `scoresheet::fetch` against the replay server: what is requested, what is written, and what is left of a fetch that failed.

mod names;
mod outputs;
mod runs;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_select::concat::concat_batches;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use scoresheet::client::{Client, Settings, wait};
use scoresheet::fetch::{FetchError, FetchOptions, FetchSummary, Observer, Output, Selection, fetch};
use scoresheet::replay::{Replay, ReplayOptions};
use scoresheet_testkit::http::{settings, with};
use tempfile::TempDir;

/// A folder of cassettes that is served, and a folder for outputs.
struct World {
    cassettes: TempDir,
    outputs: TempDir,
    replay: Replay,
}

impl World {
    /// The bundled cassettes: five players, of whom one has no games.
    fn new() -> Self {
        let cassettes = tempfile::tempdir().unwrap();
        copy(Path::new("python/scoresheet/cassettes"), cassettes.path());
        let replay = Replay::start(cassettes.path(), ReplayOptions::default()).unwrap();
        Self { cassettes, outputs: tempfile::tempdir().unwrap(), replay }
    }

    /// Serves a fixture at a path.
    fn serve(&self, path: &str, fixture: &str) {
        let target = self.cassettes.path().join("pub").join(format!("{path}.json"));
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(Path::new("tests/fixtures").join(fixture), target).unwrap();
    }

    /// Serves a body at a path.
    fn write(&self, path: &str, body: &str) {
        let target = self.cassettes.path().join("pub").join(format!("{path}.json"));
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, body).unwrap();
    }

    fn settings(&self) -> Settings {
        with(settings(&self.replay.base_url()), |it| it.callback_url = self.replay.callback_url())
    }

    fn client(&self) -> Client {
        Client::new(&self.settings()).unwrap()
    }

    fn output(&self, name: &str) -> PathBuf {
        self.outputs.path().join(name)
    }

    /// The names of the files in the folder for outputs.
    fn files(&self) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(self.outputs.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn options(&self, selection: Selection, output: &str) -> FetchOptions {
        let output = self.output(output);
        FetchOptions::new(selection, Output::parse(output.to_str().unwrap(), None).unwrap())
    }

    fn fetch(&self, selection: Selection, output: &str) -> Result<FetchSummary, FetchError> {
        fetch_with(&self.client(), &self.options(selection, output), &())
    }

    /// The paths that were requested, below `/pub`.
    fn requested(&self) -> Vec<String> {
        self.replay.requests().iter().filter_map(|log| log.path.strip_prefix("/pub").map(str::to_owned)).collect()
    }
}

fn fetch_with(client: &Client, options: &FetchOptions, observer: &dyn Observer) -> Result<FetchSummary, FetchError> {
    wait(fetch(client, options, observer), || Ok::<(), ()>(())).unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The rows of a Parquet file.
fn parquet(path: &Path) -> RecordBatch {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap();
    let schema = reader.schema().clone();
    let batches: Vec<_> = reader.build().unwrap().map(Result::unwrap).collect();
    concat_batches(&schema, &batches).unwrap()
}

fn texts(batch: &RecordBatch, column: &str) -> Vec<String> {
    batch.column_by_name(column).unwrap().as_string::<i32>().iter().map(|value| value.unwrap().to_owned()).collect()
}

fn distinct(texts: &[String]) -> BTreeSet<&String> {
    texts.iter().collect()
}

/// No items of the resource's own argument.
const NONE: [&str; 0] = [];
