//! Reports as their readers meet them: grouped, the same in every run, valid in every format, harmless whatever the bodies say.

mod drift;
mod formats;
mod grouping;
mod hostile;
