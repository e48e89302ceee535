//! `scoresheet completion SHELL`: completions of commands and options.

use clap::Args;
use clap_complete::Shell;

use crate::context::Context;
use crate::exit::{Failure, exit_code};

/// Write the completions of a shell to standard output.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Completion {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  scoresheet completion bash > ~/.local/share/bash-completion/completions/scoresheet
  scoresheet completion zsh > ~/.zfunc/_scoresheet
  scoresheet completion fish > ~/.config/fish/completions/scoresheet.fish
  scoresheet completion powershell >> $PROFILE";

impl Completion {
    pub(crate) fn run(&self, context: &mut Context<'_>) -> Result<u8, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut crate::command(), "scoresheet", &mut script);
        context.host.write_bytes(&script)?;
        Ok(exit_code::OK)
    }
}
