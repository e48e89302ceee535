//! A temporary folder of cassettes.

use std::fs;
use std::path::Path;

use scoresheet::replay::{Replay, ReplayOptions};
use tempfile::TempDir;

pub struct Folder {
    root: TempDir,
}

impl Folder {
    pub fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.root.path()
    }

    pub fn write(&self, file: &str, content: &str) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn serve(&self) -> Replay {
        Replay::start(self.path(), ReplayOptions::default()).unwrap()
    }
}
