//! Client and replay server over loopback HTTP.

mod client;
mod record;
mod replay;
mod support;
