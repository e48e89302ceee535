//! Client and replay server over loopback HTTP.

mod client;
mod replay;
mod support;
