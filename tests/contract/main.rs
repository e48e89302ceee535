//! The contract as outsiders meet it: what is right decodes, what is wrong is refused for the right reason.

use scoresheet_testkit::bodies;

mod agreement;
mod columns;
mod coverage;
mod decode;
mod diff;
mod diff_meaning;
mod drift;
mod evidence;
mod generate;
mod json;
mod limits;
mod mutate;
mod policies;
mod propose;
mod upstream;
