//! Generates the code for `schemas/` into `OUT_DIR`.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=schemas");
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    match codegen::Model::load(Path::new("schemas")) {
        Ok(model) => {
            codegen::write(Path::new(&out), &model.rust(), codegen::Mode::Write).expect("OUT_DIR is writable");
        }
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
}
