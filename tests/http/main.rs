//! Client and replay server over loopback HTTP.

mod client;
mod faults;
mod pace;
mod replay;
mod security;
mod support;
