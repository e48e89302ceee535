//! Reports from the reader's side: grouped, deterministic, valid in every format, sanitized whatever the bodies contain.

mod drift;
mod formats;
mod grouping;
mod hostile;
