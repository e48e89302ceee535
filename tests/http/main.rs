//! Client and replay server over loopback HTTP.

mod client;
mod faults;
mod record;
mod replay;
mod support;
