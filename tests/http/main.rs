//! Client and replay server over loopback HTTP.

mod client;
mod faults;
mod pace;
mod record;
mod replay;
mod road;
mod security;
mod support;
