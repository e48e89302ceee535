//! `scoresheet init DIR`: a starter project that runs as it is.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::exit::{Failure, exit_code};
use crate::upstream::Upstream;

/// Write a starter project: a pipeline script, dlt's configuration, a CI workflow and a README.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Init {
    /// The folder, which is made where it is missing. No file is overwritten.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The players of the example.
    #[arg(long, value_name = "PLAYER", value_delimiter = ',', default_value = "erik")]
    players: Vec<String>,
    #[command(flatten)]
    upstream: Upstream,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet init my_chess --contact you@example.com
  scoresheet init my_chess --players fenwickthorne,linnea-brasvik --contact you@example.com";

/// The files of the project, with placeholders.
const FILES: [(&str, &str); 6] = [
    ("chess_pipeline.py", include_str!("init/chess_pipeline.py")),
    (".dlt/config.toml", include_str!("init/config.toml")),
    (".github/workflows/contract.yml", include_str!("init/contract.yml")),
    (".gitignore", include_str!("init/gitignore")),
    ("README.md", include_str!("init/README.md")),
    ("requirements.txt", include_str!("init/requirements.txt")),
];

impl Init {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let contact = self.upstream.contact().unwrap_or_else(|| "you@example.com".to_owned());
        if let Some((name, _)) = FILES.iter().find(|(name, _)| self.folder.join(name).exists()) {
            let file = self.folder.join(name);
            let file = file.display();
            return Err(Failure::usage(
                format!("expected to overwrite nothing, but found {file}"),
                format!("name another folder, or delete {file}"),
            ));
        }
        for (name, text) in FILES {
            let file = self.folder.join(name);
            let text = text.replace("@CONTACT@", &quoted(&contact)).replace("@PLAYERS@", &self.list());
            let folder = file.parent().unwrap_or(&self.folder);
            let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, text));
            written.map_err(|error| Failure::file("write", &file, &error))?;
        }
        let folder = self.folder.display();
        context.line(&format!("wrote {} files into {folder}", FILES.len()))?;
        context.line(&format!("next: cd {folder} && pip install -r requirements.txt && python chess_pipeline.py"))?;
        Ok(exit_code::OK)
    }

    /// The players as an array of TOML.
    fn list(&self) -> String {
        let names: Vec<_> = self.players.iter().map(|name| quoted(name)).collect();
        format!("[{}]", names.join(", "))
    }
}

/// A text as a string of TOML, which JSON's strings are, too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
