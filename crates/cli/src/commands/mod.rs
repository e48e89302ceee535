//! The commands, one module each.

pub(crate) mod cache;
pub(crate) mod check;
pub(crate) mod completion;
pub(crate) mod diff;
pub(crate) mod doctor;
pub(crate) mod endpoints;
pub(crate) mod explain;
pub(crate) mod fetch;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod load;
pub(crate) mod new;
pub(crate) mod pipeline;
pub(crate) mod propose;
pub(crate) mod record;
pub(crate) mod replay;
pub(crate) mod requeue;
pub(crate) mod runs;
pub(crate) mod schema;
