//! The contract from outside: conforming bodies decode, others are rejected for the right reason.

use scoresheet_testkit::bodies;

mod agreement;
mod columns;
mod coverage;
mod decode;
mod decode_many;
mod diff;
mod diff_meaning;
mod drift;
mod evidence;
mod generate;
mod json;
mod limits;
mod loaded;
mod mutate;
mod policies;
mod propose;
mod upstream;
