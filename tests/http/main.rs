//! Client and replay server over loopback HTTP.

mod client;
mod faults;
mod replay;
mod support;
