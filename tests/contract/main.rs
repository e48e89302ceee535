//! The contract as outsiders meet it: what is right decodes, what is wrong is refused for the right reason.

mod agreement;
mod bodies;
mod columns;
#[path = "../../examples/coverage/coverage.rs"]
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

#[test]
fn every_endpoint_is_covered() {
    let recorded = std::env::var_os(bodies::RECORDED).map(std::path::PathBuf::from);
    let coverage = coverage::Coverage::of_all(recorded.as_deref());
    assert!(coverage.missing().is_empty(), "{coverage}\nmissing: {:#?}", coverage.missing());
}
