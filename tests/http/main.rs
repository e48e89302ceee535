//! Client and replay server over loopback HTTP.

mod client;
mod faults;
mod pace;
mod record;
mod replay;
mod road;
mod security;

use scoresheet_testkit::http as support;
