//! Client and replay server over loopback HTTP.

mod api;
mod client;
mod faults;
mod pace;
mod pace_server;
mod pages;
mod record;
mod replay;
mod security;
mod transport;

use scoresheet_testkit::http as support;
